/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-image-dialog"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-date.h"
#include "pb-entity-dialog.h"
#include "pb-field-row.h"
#include "pb-image-dialog.h"
#include "pb-picture.h"
#include "pb-register-images.h"
#include "pb-text.h"
#include "pb-thumbnail.h"
#include "pb-toast.h"

#define NAME_LENGTH    80
#define PREVIEW_HEIGHT 220
#define PREVIEW_PIXELS 800
#define VIEW_WIDTH     900
#define VIEW_HEIGHT    640
#define DIALOG_WIDTH   520
#define DIALOG_HEIGHT  640

char *
pb_image_dup_name (PbEntity *image)
{
  const char *caption;
  const char *text;

  g_return_val_if_fail (PB_IS_IMAGE (image), NULL);

  caption = pb_entity_get_text (image, "caption");
  text = *caption != '\0' ? caption : pb_entity_get_text (image, "alternative_text");

  return *text != '\0' ? pb_text_excerpt (text, NAME_LENGTH) : g_strdup (_("Image without a caption"));
}

char *
pb_image_dup_note (PbEntity *image)
{
  g_autofree char *today = pb_date_today ();
  const char *credit;

  g_return_val_if_fail (PB_IS_IMAGE (image), NULL);

  if (pb_image_is_expired (image, today))
    {
      g_autofree char *until = pb_date_format (pb_entity_get_text (image, "consent_until"),
                                               pb_language_of_interface ());

      return g_strdup_printf (_("⚠ Consent ended on %s: not in the booklet"), until);
    }

  if (!pb_image_is_publishable (image, today))
    return g_strdup (_("⚠ No alternative text: not in the booklet"));

  if (pb_entity_get_boolean (image, "decorative"))
    return g_strdup (_("Decorative"));

  credit = pb_entity_get_text (image, "credit");

  return *credit != '\0' ? g_strdup (credit) : NULL;
}

static PbEntity *
read_image (GtkWidget  *parent,
            PbRegister *reg,
            gint64      image)
{
  g_autoptr(GError) error = NULL;
  PbEntity *entity = pb_register_read (reg, PB_TYPE_IMAGE, image, &error);

  if (entity == NULL)
    pb_toast_show_error (parent, error);

  return entity;
}

static GtkWindow *
get_window (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  return GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;
}

static void
on_texture_cb (GdkTexture   *texture,
               const GError *error,
               gpointer      picture)
{
  if (texture != NULL)
    gtk_picture_set_paintable (picture, GDK_PAINTABLE (texture));
  else
    pb_toast_show_error (picture, error);
}

static GtkWidget *
make_picture (PbRegister *reg,
              PbEntity   *image,
              guint       longest)
{
  GtkWidget *picture = gtk_picture_new ();
  const char *described = pb_entity_get_text (image, "alternative_text");

  gtk_picture_set_can_shrink (GTK_PICTURE (picture), TRUE);
  gtk_picture_set_alternative_text (GTK_PICTURE (picture), described);
  pb_thumbnail_load (reg, pb_entity_get_text (image, "content"), longest, picture, on_texture_cb, picture);

  return picture;
}

/* ---- the form */

static void
show_size (AdwPreferencesGroup *group,
           PbEntity            *image)
{
  g_autofree char *size = NULL;

  if (pb_entity_is_null (image, "width"))
    return;

  size = g_strdup_printf (_("%d × %d pixels, %s"), (int) pb_entity_get_integer (image, "width"),
                          (int) pb_entity_get_integer (image, "height"),
                          g_str_equal (pb_entity_get_text (image, "media_type"), "image/png") ? "PNG" : "JPEG");
  adw_preferences_group_set_description (group, size);
}

static AdwPreferencesGroup *
make_preview (PbRegister *reg,
              PbEntity   *image)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  GtkWidget *picture = make_picture (reg, image, PREVIEW_PIXELS);

  gtk_widget_set_size_request (picture, -1, PREVIEW_HEIGHT);
  gtk_widget_set_overflow (picture, GTK_OVERFLOW_HIDDEN);
  show_size (group, image);
  adw_preferences_group_add (group, picture);

  return group;
}

static void
add_fields (PbEntityDialog *dialog,
            PbDraft        *draft)
{
  PbForm *described = pb_entity_dialog_add_form (dialog, _("Accessibility"));
  GtkWidget *text = pb_form_add_field (described, "alternative_text");
  GtkWidget *decorative = pb_form_add_field (described, "decorative");
  PbForm *shown = pb_entity_dialog_add_form (dialog, _("Under the Image"));
  PbForm *agreed = pb_entity_dialog_add_form (dialog, _("Consent"));
  GtkWidget *until = pb_form_add_field (agreed, "consent_until");

  adw_preferences_group_set_description (
    ADW_PREFERENCES_GROUP (described),
    _("Say in a sentence or two what is to be seen and why it is there. Do not begin with “image of”, and leave "
      "out what the caption says."));
  pb_field_row_set_explanation (PB_FIELD_ROW (decorative),
                                _("It says nothing that the text does not say: nothing is read out."));
  g_object_bind_property (pb_draft_get_entity (draft), "decorative", text, "visible",
                          G_BINDING_SYNC_CREATE | G_BINDING_INVERT_BOOLEAN);

  pb_form_add_fields (shown, "caption", "credit", NULL);
  pb_field_row_set_explanation (PB_FIELD_ROW (until),
                                _("Until when the persons in it and its maker agree. After that day the "
                                  "booklet does not show it."));
}

void
pb_image_dialog_present (GtkWidget  *parent,
                         PbRegister *reg,
                         gint64      image)
{
  g_autoptr(PbEntity) entity = NULL;
  g_autoptr(PbDraft) draft = NULL;
  PbEntityDialog *dialog;

  g_return_if_fail (GTK_IS_WIDGET (parent));
  g_return_if_fail (PB_IS_REGISTER (reg));

  entity = read_image (parent, reg, image);
  if (entity == NULL)
    return;

  draft = pb_draft_new (reg, entity);
  dialog = pb_entity_dialog_new (get_window (parent), draft, _("Edit Image"));
  gtk_window_set_default_size (GTK_WINDOW (dialog), DIALOG_WIDTH, DIALOG_HEIGHT);
  pb_entity_dialog_add_group (dialog, make_preview (reg, entity));
  add_fields (dialog, draft);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* ---- the image alone */

void
pb_image_view_present (GtkWidget  *parent,
                       PbRegister *reg,
                       gint64      image)
{
  g_autoptr(PbEntity) entity = NULL;
  g_autofree char *name = NULL;
  GtkWidget *window;
  GtkWidget *box;
  GtkWidget *picture;
  GtkEventController *keys;

  g_return_if_fail (GTK_IS_WIDGET (parent));
  g_return_if_fail (PB_IS_REGISTER (reg));

  entity = read_image (parent, reg, image);
  if (entity == NULL)
    return;

  name = pb_image_dup_name (entity);
  window = g_object_new (ADW_TYPE_WINDOW, "transient-for", get_window (parent), "modal", TRUE, "title", name,
                         "default-width", VIEW_WIDTH, "default-height", VIEW_HEIGHT, NULL);
  picture = make_picture (reg, entity, PB_PICTURE_MAX_SIDE);
  gtk_widget_set_vexpand (picture, TRUE);
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), picture);
  adw_window_set_content (ADW_WINDOW (window), box);

  keys = gtk_shortcut_controller_new ();
  gtk_shortcut_controller_add_shortcut (
    GTK_SHORTCUT_CONTROLLER (keys),
    gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0), gtk_named_action_new ("window.close")));
  gtk_widget_add_controller (window, keys);
  gtk_window_present (GTK_WINDOW (window));
}
