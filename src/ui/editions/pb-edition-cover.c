/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-edition-cover"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-edition-cover.h"
#include "pb-image-dialog.h"
#include "pb-image-well.h"
#include "pb-register-images.h"
#include "pb-topic.h"

/* Transfer full; NULL when there is none. */
static PbEntity *
read_image (PbRegister *reg,
            gint64      edition)
{
  g_autoptr(GPtrArray) images = pb_register_list (reg, PB_TYPE_IMAGE, "edition", edition, NULL);

  return images->len > 0 ? g_object_ref (images->pdata[0]) : NULL;
}

static char *
read_content (PbRegister *reg,
              gint64      edition)
{
  g_autoptr(PbEntity) image = read_image (reg, edition);

  return image != NULL ? g_strdup (pb_entity_get_text (image, "content")) : NULL;
}

static char *
take_picture (PbRegister  *reg,
              gint64       edition,
              GPtrArray   *pictures,
              GError     **error)
{
  if (!pb_register_set_cover (reg, edition, pictures->pdata[0], error))
    return NULL;

  return g_strdup (_("Cover image changed"));
}

static gboolean
remove_picture (PbRegister  *reg,
                gint64       edition,
                GError     **error)
{
  return pb_register_set_cover (reg, edition, NULL, error);
}

static const PbImageWellInfo well_info = {
  .name = N_("Cover Image"),
  .hint = N_("No image on the cover. Choose one, or drop or paste it here: PNG or JPEG of at most 25 MB."),
  .get_type = pb_image_get_type,
  .read = read_content,
  .take = take_picture,
  .remove = remove_picture,
  .removed = N_("Cover image removed"),
};

/* ---- the row that says what it is */

static void
on_row_activated_cb (GtkWidget *row,
                     PbDraft   *draft)
{
  PbRegister *reg = pb_draft_get_register (draft);
  g_autoptr(PbEntity) image = read_image (reg, pb_entity_get_id (pb_draft_get_entity (draft)));

  if (image != NULL)
    pb_image_dialog_present (row, reg, pb_entity_get_id (image));
}

static void
show_image (GtkWidget *row,
            PbDraft   *draft)
{
  g_autoptr(PbEntity) image = read_image (pb_draft_get_register (draft),
                                          pb_entity_get_id (pb_draft_get_entity (draft)));
  const char *text = image != NULL ? pb_entity_get_text (image, "alternative_text") : "";
  g_autofree char *note = image != NULL ? pb_image_dup_note (image) : NULL;

  gtk_widget_set_visible (row, image != NULL);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                 *text != '\0' ? text : _("Alternative Text, Credit and Consent"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), note != NULL ? note : "");
}

static void
on_register_changed_cb (GtkWidget         *row,
                        PbRegisterChanges *changes)
{
  if (pb_register_changes_has_type (changes, PB_TYPE_IMAGE))
    show_image (row, g_object_get_data (G_OBJECT (row), "pb-draft"));
}

static GtkWidget *
make_row (PbDraft *draft)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 3);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("document-edit-symbolic"));
  g_object_set_data_full (G_OBJECT (row), "pb-draft", g_object_ref (draft), g_object_unref);
  g_signal_connect_object (row, "activated", G_CALLBACK (on_row_activated_cb), draft, 0);
  g_signal_connect_object (pb_draft_get_register (draft), "changed", G_CALLBACK (on_register_changed_cb), row,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  pb_topic_set (row, "image");
  show_image (row, draft);

  return row;
}

GtkWidget *
pb_edition_cover_new (PbDraft *edition)
{
  GtkWidget *group;
  GtkWidget *well;
  GtkWidget *list;

  g_return_val_if_fail (PB_IS_DRAFT (edition), NULL);

  group = adw_preferences_group_new ();
  well = pb_image_well_new (pb_draft_get_register (edition), &well_info,
                            pb_entity_get_id (pb_draft_get_entity (edition)));
  list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_widget_set_margin_top (list, 12);
  gtk_list_box_append (GTK_LIST_BOX (list), make_row (edition));
  g_object_bind_property (gtk_widget_get_first_child (list), "visible", list, "visible", G_BINDING_SYNC_CREATE);
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _("Cover Image"));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), well);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), list);

  return group;
}
