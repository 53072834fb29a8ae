/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-image-group"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-compat.h"
#include "pb-entity-list.h"
#include "pb-image-dialog.h"
#include "pb-image-group.h"
#include "pb-image-intake.h"
#include "pb-ordered-list.h"
#include "pb-register-images.h"
#include "pb-thumbnail.h"
#include "pb-topic.h"

#define THUMBNAIL_SIZE 64

struct _PbImageGroup
{
  AdwBin      parent_instance;

  PbRegister *reg;
  gint64      project;
  GtkWidget  *box;
};

G_DEFINE_FINAL_TYPE (PbImageGroup, pb_image_group, ADW_TYPE_BIN)

/* ---- rows */

static char *
get_title (PbEntity *image,
           gpointer  data)
{
  return pb_image_dup_name (image);
}

static char *
get_subtitle (PbEntity *image,
              gpointer  data)
{
  return pb_image_dup_note (image);
}

static void
on_view_cb (GtkWidget    *button,
            PbImageGroup *self)
{
  gint64 *id = g_object_get_data (G_OBJECT (button), "image");

  pb_image_view_present (GTK_WIDGET (self), self->reg, *id);
}

static GtkWidget *
make_prefix (PbEntity *image,
             gpointer  data)
{
  PbImageGroup *self = data;
  GtkWidget *button = gtk_button_new ();
  g_autofree char *name = pb_image_dup_name (image);
  g_autofree char *label = g_strdup_printf (_("View “%s” Large"), name);
  gint64 id = pb_entity_get_id (image);

  gtk_button_set_child (GTK_BUTTON (button),
                        pb_thumbnail_new (self->reg, pb_entity_get_text (image, "content"), THUMBNAIL_SIZE));
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "pb-thumbnail");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, _("View Large"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_object_set_data_full (G_OBJECT (button), "image", g_memdup2 (&id, sizeof id), g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_view_cb), self, 0);

  return button;
}

static void
on_edit_cb (PbImageGroup *self,
            gint64        image)
{
  pb_image_dialog_present (GTK_WIDGET (self), self->reg, image);
}

/* ---- adding */

static char *
take_pictures (PbRegister  *reg,
               gint64       project,
               GPtrArray   *pictures,
               GError     **error)
{
  g_autoptr(GArray) ids = pb_register_add_images (reg, PB_TYPE_PROJECT, project, pictures, error);

  if (ids == NULL)
    return NULL;

  return g_strdup_printf (ngettext ("%u image added", "%u images added", ids->len), ids->len);
}

static void
on_picked_cb (GListModel *files,
              gpointer    user_data)
{
  PbImageGroup *self = user_data;

  pb_image_intake_files (GTK_WIDGET (self), self->reg, take_pictures, self->project, files);
}

static void
add_image (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  static const char *const suffixes[] = { "png", "jpg", "jpeg", NULL };
  PbImageGroup *self = PB_IMAGE_GROUP (widget);
  GtkRoot *root = gtk_widget_get_root (widget);

  pb_compat_pick_files (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, _("Add Images"), _("_Add"),
                        _("Images (PNG and JPEG)"), suffixes, on_picked_cb, g_object_ref (self),
                        g_object_unref);
}

static void
paste_image (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  PbImageGroup *self = PB_IMAGE_GROUP (widget);

  pb_image_intake_clipboard (widget, self->reg, take_pictures, self->project, gtk_widget_get_clipboard (widget));
}

static void
on_add_cb (PbImageGroup *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "image.add", NULL);
}

static gboolean
on_drop_cb (PbImageGroup *self,
            GdkDrop      *drop)
{
  pb_image_intake_drop (GTK_WIDGET (self), self->reg, take_pictures, self->project, drop);

  return TRUE;
}

static void
take_drops (PbImageGroup *self)
{
  GtkDropTargetAsync *target = gtk_drop_target_async_new (pb_image_intake_get_formats (), GDK_ACTION_COPY);

  g_signal_connect_object (target, "drop", G_CALLBACK (on_drop_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

/* ---- the group */

static void
pb_image_group_dispose (GObject *object)
{
  g_clear_object (&PB_IMAGE_GROUP (object)->reg);

  G_OBJECT_CLASS (pb_image_group_parent_class)->dispose (object);
}

static void
pb_image_group_class_init (PbImageGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pb_image_group_dispose;

  gtk_widget_class_install_action (widget_class, "image.add", NULL, add_image);
  gtk_widget_class_install_action (widget_class, "image.paste", NULL, paste_image);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_v, GDK_CONTROL_MASK, "image.paste", NULL);
}

static void
pb_image_group_init (PbImageGroup *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_widget_add_css_class (GTK_WIDGET (self), "pb-image-group");
  adw_bin_set_child (ADW_BIN (self), self->box);
}

static GtkWidget *
make_hint (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = gtk_label_new (_("PNG or JPEG of at most 25 MB. Place and camera are taken out. Images can "
                                      "be dropped here as well."));
  GtkWidget *paste = gtk_button_new_with_mnemonic (_("_Paste"));

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_set_tooltip_text (paste, _("Paste an Image"));
  gtk_widget_set_valign (paste, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (paste), "image.paste");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), paste);

  return box;
}

GtkWidget *
pb_image_group_new (PbDraft *draft)
{
  static const PbOrderedListRows rows = { get_title, get_subtitle, make_prefix };
  g_autoptr(PbEntityList) images = NULL;
  PbImageGroup *self;
  GtkWidget *list;

  g_return_val_if_fail (PB_IS_DRAFT (draft), NULL);

  self = g_object_new (PB_TYPE_IMAGE_GROUP, NULL);
  self->reg = g_object_ref (pb_draft_get_register (draft));
  self->project = pb_entity_get_id (pb_draft_get_entity (draft));

  images = pb_entity_list_new (self->reg, PB_TYPE_IMAGE, "project", self->project);
  list = pb_ordered_list_new (self->reg, G_LIST_MODEL (images), _("Images"), _("Add Images…"),
                              _("No images yet. A project with an image is looked at sooner."));
  pb_ordered_list_set_rows (PB_ORDERED_LIST (list), &rows, self, NULL);
  g_signal_connect_object (list, "add", G_CALLBACK (on_add_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (list, "edit", G_CALLBACK (on_edit_cb), self, G_CONNECT_SWAPPED);
  pb_topic_set (list, "image");
  gtk_box_append (GTK_BOX (self->box), list);
  gtk_box_append (GTK_BOX (self->box), make_hint ());

  if (!pb_register_is_read_only (self->reg))
    take_drops (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "image.add", !pb_register_is_read_only (self->reg));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "image.paste", !pb_register_is_read_only (self->reg));

  return GTK_WIDGET (self);
}
