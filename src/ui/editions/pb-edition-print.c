/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-edition-print"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-booklet-preview.h"
#include "pb-compat.h"
#include "pb-edition-print.h"
#include "pb-entities.h"
#include "pb-progress.h"

typedef struct
{
  GtkWindow  *parent;
  PbProgress *progress;
  char       *name;
} PrintJob;

static void
print_job_free (PrintJob *job)
{
  g_object_unref (job->parent);
  g_free (job->name);
  g_free (job);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PrintJob, print_job_free)

static void
on_draw_page_cb (GtkPrintOperation *operation,
                 GtkPrintContext   *context,
                 int                page,
                 PbBookletPages    *pages)
{
  cairo_t *cr = gtk_print_context_get_cairo_context (context);
  const double room_width = gtk_print_context_get_width (context);
  const double room_height = gtk_print_context_get_height (context);
  double width;
  double height;
  double scale;

  pb_paper_get_size (pb_booklet_pages_get_paper (pages), &width, &height);
  scale = MIN (room_width / width, room_height / height);
  cairo_translate (cr, (room_width - width * scale) / 2, (room_height - height * scale) / 2);
  cairo_scale (cr, scale, scale);
  pb_booklet_pages_draw (pages, page, cr);
}

static void
on_done_cb (GtkPrintOperation       *operation,
            GtkPrintOperationResult  result,
            GtkWindow               *parent)
{
  g_autoptr(GError) error = NULL;

  if (result != GTK_PRINT_OPERATION_RESULT_ERROR)
    return;

  gtk_print_operation_get_error (operation, &error);
  pb_compat_tell (parent, _("The Booklet Was Not Printed"), error != NULL ? error->message : "");
}

static GtkPageSetup *
make_page_setup (PbPaper paper)
{
  g_autoptr(GtkPaperSize) size = gtk_paper_size_new (paper == PB_PAPER_A5 ? GTK_PAPER_NAME_A5 : GTK_PAPER_NAME_A4);
  GtkPageSetup *setup = gtk_page_setup_new ();

  gtk_page_setup_set_paper_size_and_default_margins (setup, size);

  return setup;
}

static void
on_made_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr(PrintJob) job = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(PbBookletPages) pages = pb_booklet_preview_finish (result, &error);
  g_autoptr(GtkPrintOperation) operation = NULL;

  pb_progress_finish (g_steal_pointer (&job->progress));
  if (pages == NULL)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        pb_compat_tell (job->parent, _("The Booklet Was Not Printed"), error->message);
      return;
    }

  operation = pb_edition_print_new (pages, job->name);
  g_signal_connect_object (operation, "done", G_CALLBACK (on_done_cb), job->parent, 0);
  gtk_print_operation_set_allow_async (operation, TRUE);
  gtk_print_operation_set_show_progress (operation, TRUE);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, job->parent, NULL);
}

void
pb_edition_print_run (GtkWindow  *parent,
                      PbRegister *reg,
                      gint64      edition)
{
  g_autoptr(GSettings) settings = g_settings_new (APPLICATION_ID);
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autofree char *name = g_settings_get_string (settings, "paper");
  g_autoptr(PbEntity) entity = NULL;
  g_autoptr(GError) error = NULL;
  PbPaper paper = PB_PAPER_A4;
  PrintJob *job;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (PB_IS_REGISTER (reg));

  entity = pb_register_read (reg, PB_TYPE_EDITION, edition, &error);
  if (entity == NULL)
    {
      pb_compat_tell (parent, _("The Booklet Was Not Printed"), error->message);
      return;
    }

  pb_paper_from_name (name, &paper);
  job = g_new0 (PrintJob, 1);
  job->parent = g_object_ref (parent);
  job->name = g_strdup (pb_entity_get_title (entity));
  job->progress = pb_progress_start (parent, _("Making the Pages"), cancellable);
  pb_booklet_preview_async (reg, edition, paper, cancellable, on_made_cb, job);
}

GtkPrintOperation *
pb_edition_print_new (PbBookletPages *pages,
                      const char     *name)
{
  g_autoptr(GtkPageSetup) setup = NULL;
  GtkPrintOperation *operation;

  g_return_val_if_fail (pages != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  setup = make_page_setup (pb_booklet_pages_get_paper (pages));
  operation = gtk_print_operation_new ();
  gtk_print_operation_set_job_name (operation, name);
  gtk_print_operation_set_n_pages (operation, pb_booklet_pages_get_n (pages));
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  /* The pages have margins of their own. */
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  g_signal_connect (operation, "draw-page", G_CALLBACK (on_draw_page_cb), pages);
  g_object_set_data_full (G_OBJECT (operation), "pages", pb_booklet_pages_ref (pages),
                          (GDestroyNotify) pb_booklet_pages_unref);

  return operation;
}
