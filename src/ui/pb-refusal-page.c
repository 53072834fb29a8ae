/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-refusal-page"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-error.h"
#include "pb-refusal-page.h"
#include "pb-register.h"

struct _PbRefusalPage
{
  AdwBin          parent_instance;

  AdwWindowTitle *title;
  AdwStatusPage  *status;
  GtkLabel       *message;
  GtkWidget      *backup_button;
  GtkWidget      *retry_button;
  GtkWidget      *default_button;
};

G_DEFINE_FINAL_TYPE (PbRefusalPage, pb_refusal_page, ADW_TYPE_BIN)

typedef struct
{
  PbError     code;
  const char *icon;
  const char *title;
  const char *advice;
} Refusal;

/* What the error itself does not say yet. The last one is for any other error. */
static const Refusal refusals[] = {
  { PB_ERROR_NOT_A_REGISTER, "dialog-question-symbolic", N_("Not a Register"),
    N_("Open a register, or a copy that was saved with Programmaboek.") },
  { PB_ERROR_OTHER_APPLICATION, "dialog-question-symbolic", N_("A File of Another Program"),
    N_("Open a register, or a copy that was saved with Programmaboek.") },
  { PB_ERROR_TOO_NEW, "software-update-available-symbolic", N_("The Register Is Newer Than This Program"),
    N_("The register has been left as it is.") },
  { PB_ERROR_CORRUPT, "dialog-error-symbolic", N_("The Register Is Damaged"),
    N_("Keep the damaged file until you know that nothing is missing from the backup.") },
  { PB_ERROR_READ_ONLY, "changes-prevent-symbolic", N_("The Register Cannot Be Written"),
    N_("Check the permissions of the file and of its folder, and try again.") },
  { PB_ERROR_NO_FOLDER, "folder-symbolic", N_("The Folder Is Gone"),
    N_("If it is on a network drive or a memory stick, connect that and try again.") },
  { PB_ERROR_NO_FILE, "edit-find-symbolic", N_("The Register Is Gone"),
    N_("If it was moved, move it back and try again, or open a copy of it.") },
  { PB_ERROR_BUSY, "content-loading-symbolic", N_("The Register Is in Use"),
    N_("If it stays in use, close the other program and try again.") },
  { PB_ERROR_FULL, "drive-harddisk-symbolic", N_("The Disk Is Full"),
    N_("Nothing has been lost.") },
  { PB_ERROR_FAILED, "dialog-error-symbolic", N_("The Register Could Not Be Opened"),
    N_("The file has been left as it is.") },
};

static const Refusal *
find_refusal (const GError *error)
{
  guint i = 0;

  while (i < G_N_ELEMENTS (refusals) - 1 && !g_error_matches (error, PB_ERROR, refusals[i].code))
    i++;

  return &refusals[i];
}

static void
pb_refusal_page_class_init (PbRefusalPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/nl/regiodeal/Programmaboek/pb-refusal-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PbRefusalPage, title);
  gtk_widget_class_bind_template_child (widget_class, PbRefusalPage, status);
  gtk_widget_class_bind_template_child (widget_class, PbRefusalPage, message);
  gtk_widget_class_bind_template_child (widget_class, PbRefusalPage, backup_button);
  gtk_widget_class_bind_template_child (widget_class, PbRefusalPage, retry_button);
  gtk_widget_class_bind_template_child (widget_class, PbRefusalPage, default_button);
}

static void
pb_refusal_page_init (PbRefusalPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
pb_refusal_page_new (const char   *path,
                     const GError *error)
{
  PbRefusalPage *self = NULL;
  const Refusal *refusal = NULL;
  g_autofree char *default_path = NULL;
  g_autofree char *name = NULL;
  g_autofree char *description = NULL;

  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (error != NULL, NULL);

  self = g_object_new (PB_TYPE_REFUSAL_PAGE, NULL);
  refusal = find_refusal (error);
  default_path = pb_register_get_default_path ();
  name = g_filename_display_name (path);
  /* A description is markup. */
  description = g_markup_escape_text (error->message, -1);

  adw_window_title_set_subtitle (self->title, name);
  adw_status_page_set_icon_name (self->status, refusal->icon);
  adw_status_page_set_title (self->status, _(refusal->title));
  adw_status_page_set_description (self->status, description);
  gtk_label_set_text (self->message, _(refusal->advice));

  gtk_widget_set_visible (self->backup_button, refusal->code == PB_ERROR_CORRUPT);
  gtk_widget_set_visible (self->retry_button, refusal->code != PB_ERROR_TOO_NEW);
  gtk_widget_set_visible (self->default_button, !g_str_equal (path, default_path));

  return GTK_WIDGET (self);
}
