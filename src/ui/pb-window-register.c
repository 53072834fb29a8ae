/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-window"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-application.h"
#include "pb-compat.h"
#include "pb-date.h"
#include "pb-edition-print.h"
#include "pb-export-dialog.h"
#include "pb-progress.h"
#include "pb-toast.h"
#include "pb-window-private.h"

static const char * const register_suffixes[] = { "db", NULL };

/* Something under way for a window, which it keeps alive. */
typedef struct
{
  PbWindow   *window;
  PbProgress *progress;
} WindowJob;

static WindowJob *
window_job_new (PbWindow     *self,
                const char   *title,
                GCancellable *cancellable)
{
  WindowJob *job = g_new0 (WindowJob, 1);

  job->window = g_object_ref (self);
  job->progress = pb_progress_start (GTK_WINDOW (self), title, cancellable);

  return job;
}

static void
window_job_free (WindowJob *job)
{
  pb_progress_finish (job->progress);
  g_object_unref (job->window);
  g_free (job);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WindowJob, window_job_free)

static void
tell_unless_cancelled (PbWindow     *self,
                       const char   *heading,
                       const GError *error)
{
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    pb_compat_tell (GTK_WINDOW (self), heading, error->message);
}

/* Opens another register. A window that has none of its own to show, or that shows only the example, makes way. */
static void
go_to_register (PbWindow   *self,
                const char *path)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));
  GtkWindow *window = NULL;

  /* A window that was closed while the work went on has none, and wants no other. */
  if (application == NULL)
    return;

  window = pb_application_open (PB_APPLICATION (application), path);
  if (window != GTK_WINDOW (self) && (self->reg == NULL || self->is_example || self->programme == 0))
    gtk_window_close (GTK_WINDOW (self));
}

static char *
get_own_folder (void)
{
  g_autofree char *path = pb_register_get_default_path ();

  return g_path_get_dirname (path);
}

/* ---- save a copy */

static void
on_copy_saved_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr(WindowJob) job = user_data;
  g_autoptr(GError) error = NULL;

  if (pb_register_save_copy_finish (PB_REGISTER (source), result, &error))
    pb_toast_show (GTK_WIDGET (job->window), _("Copy saved"));
  else
    tell_unless_cancelled (job->window, _("The Copy Was Not Saved"), error);
}

static void
on_save_picked_cb (GFile    *target,
                   gpointer  user_data)
{
  PbWindow *self = user_data;
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();

  pb_register_save_copy_async (self->reg, target, cancellable, on_copy_saved_cb,
                               window_job_new (self, _("Saving the Copy"), cancellable));
}

void
pb_window_save_copy (PbWindow *self)
{
  g_autofree char *today = pb_date_today ();
  g_autofree char *name = g_strdup_printf ("programmaboek-%s.db", today);

  pb_window_commit (self);
  pb_compat_pick_file (GTK_WINDOW (self), PB_PICK_SAVE, _("Save a Copy"), _("_Save"), name, NULL,
                       _("Registers"), register_suffixes, on_save_picked_cb,
                       g_object_ref (self), g_object_unref);
}

/* ---- open a copy */

static void
on_copy_taken_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr(WindowJob) job = user_data;
  g_autoptr(GError) error = NULL;
  g_autofree char *path = pb_register_take_copy_finish (result, &error);

  if (path != NULL)
    go_to_register (job->window, path);
  else
    tell_unless_cancelled (job->window, _("The Copy Was Not Opened"), error);
}

static void
take_copy (PbWindow *self,
           GFile    *source)
{
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autofree char *folder = get_own_folder ();

  pb_register_take_copy_async (source, folder, cancellable, on_copy_taken_cb,
                               window_job_new (self, _("Copying the Register"), cancellable));
}

static void
on_open_picked_cb (GFile    *source,
                   gpointer  user_data)
{
  take_copy (PB_WINDOW (user_data), source);
}

void
pb_window_open_copy (PbWindow *self)
{
  pb_compat_pick_file (GTK_WINDOW (self), PB_PICK_OPEN, _("Open a Copy"), _("_Open"), NULL, NULL,
                       _("Registers"), register_suffixes, on_open_picked_cb,
                       g_object_ref (self), g_object_unref);
}

void
pb_window_open_backup (PbWindow *self)
{
  g_autofree char *path = pb_register_find_backup (self->path);
  g_autoptr(GFile) backup = NULL;

  if (path == NULL)
    {
      pb_compat_tell (GTK_WINDOW (self), _("There Is No Sound Backup"),
                      _("No backup beside this register can be opened. Ask a colleague for a copy."));
      return;
    }

  backup = g_file_new_for_path (path);
  take_copy (self, backup);
}

/* ---- the example, and the own register */

static void
write_example (GTask        *task,
               gpointer      source,
               gpointer      task_data,
               GCancellable *cancellable)
{
  GError *error = NULL;

  if (pb_register_write_example (task_data, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
on_example_written_cb (GObject      *source,
                       GAsyncResult *result,
                       gpointer      user_data)
{
  g_autoptr(WindowJob) job = user_data;
  g_autoptr(GError) error = NULL;

  if (g_task_propagate_boolean (G_TASK (result), &error))
    go_to_register (job->window, g_task_get_task_data (G_TASK (result)));
  else
    tell_unless_cancelled (job->window, _("The Example Could Not Be Written"), error);
}

void
pb_window_open_example (PbWindow *self)
{
  g_autofree char *path = pb_application_get_example_path ();
  g_autoptr(GCancellable) cancellable = NULL;
  g_autoptr(GTask) task = NULL;

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    {
      go_to_register (self, path);
      return;
    }

  cancellable = g_cancellable_new ();
  /* Not of the window: a worker that let go of the task last would finalize it there. */
  task = g_task_new (NULL, cancellable, on_example_written_cb,
                     window_job_new (self, _("Writing the Example"), cancellable));
  g_task_set_source_tag (task, pb_window_open_example);
  g_task_set_task_data (task, g_steal_pointer (&path), g_free);
  g_task_run_in_thread (task, write_example);
}

void
pb_window_open_default (PbWindow *self)
{
  g_autofree char *path = pb_register_get_default_path ();

  go_to_register (self, path);
}

gboolean
pb_window_create_register (PbWindow *self)
{
  g_autoptr(PbRegister) reg = NULL;
  g_autoptr(GError) error = NULL;

  if (self->reg != NULL)
    return TRUE;

  reg = pb_register_open (self->path, PB_REGISTER_CREATE, &error);
  if (reg == NULL)
    {
      pb_compat_tell (GTK_WINDOW (self), _("The Register Could Not Be Made"), error->message);
      return FALSE;
    }

  pb_window_set_register (self, reg);

  return TRUE;
}

gint64
pb_window_get_edition (PbWindow *self)
{
  const PbWindowPage *page = pb_window_find_page (self->shown_page);
  PbPage *detail = pb_window_get_detail (self);

  return page != NULL && page->get_entity == pb_edition_get_type && detail != NULL ? pb_page_get_selected (detail) : 0;
}

void
pb_window_export (PbWindow *self)
{
  pb_window_commit (self);
  pb_export_dialog_present (GTK_WINDOW (self), self->reg, self->programme, pb_window_get_edition (self));
}

void
pb_window_export_news (PbWindow *self)
{
  pb_window_commit (self);
  pb_export_dialog_present_news (GTK_WINDOW (self), self->reg, self->programme, pb_window_get_edition (self));
}

void
pb_window_print (PbWindow *self)
{
  pb_window_commit (self);
  pb_edition_print_run (GTK_WINDOW (self), self->reg, pb_window_get_edition (self));
}

static void
on_booklet_picked_cb (GFile    *booklet,
                      gpointer  user_data)
{
  pb_export_dialog_present_file (user_data, booklet);
}

void
pb_window_render (PbWindow *self)
{
  static const char * const suffixes[] = { "xml", NULL };

  pb_compat_pick_file (GTK_WINDOW (self), PB_PICK_OPEN, _("Publish from XML"), _("_Open"), NULL, NULL, _("XML Files"),
                       suffixes, on_booklet_picked_cb, g_object_ref (self), g_object_unref);
}
