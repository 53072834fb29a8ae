/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-image-well"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-compat.h"
#include "pb-image-well.h"
#include "pb-text.h"
#include "pb-thumbnail.h"
#include "pb-toast.h"

#define HEIGHT 160
#define PIXELS 640

struct _PbImageWell
{
  AdwBin                 parent_instance;

  PbRegister            *reg;
  const PbImageWellInfo *info;
  gint64                 owner;
  char                  *content;    /* hash of what is shown; NULL: nothing */

  GtkWidget             *picture;    /* one of these two is visible */
  GtkWidget             *hint;
  GtkWidget             *buttons;
  GtkWidget             *add;
  GtkWidget             *remove;
};

G_DEFINE_FINAL_TYPE (PbImageWell, pb_image_well, ADW_TYPE_BIN)

/* ---- what it shows */

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

static void
show_picture (PbImageWell *self)
{
  g_autofree char *content = self->info->read (self->reg, self->owner);

  gtk_widget_set_visible (self->picture, content != NULL);
  gtk_widget_set_visible (self->hint, content == NULL);
  gtk_widget_set_visible (self->remove, content != NULL);
  gtk_button_set_label (GTK_BUTTON (self->add), content != NULL ? _("_Replace…") : _("Choose a _Picture…"));
  if (!pb_set_str (&self->content, content))
    return;

  gtk_picture_set_paintable (GTK_PICTURE (self->picture), NULL);
  if (content != NULL)
    pb_thumbnail_load (self->reg, content, PIXELS, self->picture, on_texture_cb, self->picture);
}

static void
on_register_changed_cb (PbImageWell       *self,
                        PbRegisterChanges *changes)
{
  if (pb_register_changes_has_type (changes, self->info->get_type ()))
    show_picture (self);
}

/* ---- commands */

static void
on_picked_cb (GFile    *file,
              gpointer  user_data)
{
  PbImageWell *self = user_data;
  g_autoptr(GListStore) files = g_list_store_new (G_TYPE_FILE);

  g_list_store_append (files, file);
  pb_image_intake_files (GTK_WIDGET (self), self->reg, self->info->take, self->owner, G_LIST_MODEL (files));
}

static void
add_image (GtkWidget  *widget,
           const char *action,
           GVariant   *unused)
{
  static const char *const suffixes[] = { "png", "jpg", "jpeg", NULL };
  PbImageWell *self = PB_IMAGE_WELL (widget);
  GtkRoot *root = gtk_widget_get_root (widget);

  pb_compat_pick_file (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, PB_PICK_OPEN, _(self->info->name),
                       _("_Choose"), NULL, NULL, _("Images (PNG and JPEG)"), suffixes, on_picked_cb,
                       g_object_ref (self), g_object_unref);
}

static void
paste_image (GtkWidget  *widget,
             const char *action,
             GVariant   *unused)
{
  PbImageWell *self = PB_IMAGE_WELL (widget);

  pb_image_intake_clipboard (widget, self->reg, self->info->take, self->owner, gtk_widget_get_clipboard (widget));
}

static void
remove_image (GtkWidget  *widget,
              const char *action,
              GVariant   *unused)
{
  PbImageWell *self = PB_IMAGE_WELL (widget);
  g_autoptr(GError) error = NULL;

  if (self->content == NULL)
    return;
  if (self->info->remove (self->reg, self->owner, &error))
    pb_toast_show_undo (widget, self->reg, _(self->info->removed));
  else
    pb_toast_show_error (widget, error);
}

static gboolean
on_drop_cb (PbImageWell *self,
            GdkDrop     *drop)
{
  pb_image_intake_drop (GTK_WIDGET (self), self->reg, self->info->take, self->owner, drop);

  return TRUE;
}

/* ---- making it */

static GtkWidget *
make_button (const char *label,
             const char *action)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);

  return button;
}

static GtkWidget *
make_buttons (PbImageWell *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->buttons = box;
  self->add = make_button ("", "image.add");
  self->remove = make_button (_("Re_move"), "image.remove");
  gtk_widget_set_halign (box, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), self->add);
  gtk_box_append (GTK_BOX (box), make_button (_("_Paste"), "image.paste"));
  gtk_box_append (GTK_BOX (box), self->remove);

  return box;
}

/* Where nothing can be changed there is only the picture. */
static void
pb_image_well_state_flags_changed (GtkWidget     *widget,
                                   GtkStateFlags  before)
{
  PbImageWell *self = PB_IMAGE_WELL (widget);

  if (self->buttons != NULL)
    gtk_widget_set_visible (self->buttons, gtk_widget_is_sensitive (widget));

  GTK_WIDGET_CLASS (pb_image_well_parent_class)->state_flags_changed (widget, before);
}

static void
pb_image_well_dispose (GObject *object)
{
  g_clear_object (&PB_IMAGE_WELL (object)->reg);

  G_OBJECT_CLASS (pb_image_well_parent_class)->dispose (object);
}

static void
pb_image_well_finalize (GObject *object)
{
  g_free (PB_IMAGE_WELL (object)->content);

  G_OBJECT_CLASS (pb_image_well_parent_class)->finalize (object);
}

static void
pb_image_well_class_init (PbImageWellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pb_image_well_dispose;
  G_OBJECT_CLASS (klass)->finalize = pb_image_well_finalize;
  widget_class->state_flags_changed = pb_image_well_state_flags_changed;
  gtk_widget_class_install_action (widget_class, "image.add", NULL, add_image);
  gtk_widget_class_install_action (widget_class, "image.paste", NULL, paste_image);
  gtk_widget_class_install_action (widget_class, "image.remove", NULL, remove_image);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_v, GDK_CONTROL_MASK, "image.paste", NULL);
}

static void
pb_image_well_init (PbImageWell *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  self->picture = gtk_picture_new ();
  gtk_picture_set_can_shrink (GTK_PICTURE (self->picture), TRUE);
  gtk_widget_set_size_request (self->picture, -1, HEIGHT);
  self->hint = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->hint), TRUE);
  gtk_label_set_justify (GTK_LABEL (self->hint), GTK_JUSTIFY_CENTER);
  gtk_widget_add_css_class (self->hint, "dim-label");
  gtk_box_append (GTK_BOX (box), self->picture);
  gtk_box_append (GTK_BOX (box), self->hint);
  gtk_box_append (GTK_BOX (box), make_buttons (self));
  gtk_widget_add_css_class (GTK_WIDGET (self), "card");
  gtk_widget_add_css_class (GTK_WIDGET (self), "pb-image-well");
  gtk_widget_add_css_class (GTK_WIDGET (self), "pb-image-group");
  adw_bin_set_child (ADW_BIN (self), box);
}

GtkWidget *
pb_image_well_new (PbRegister            *reg,
                   const PbImageWellInfo *info,
                   gint64                 owner)
{
  PbImageWell *self;
  GtkDropTargetAsync *target;
  gboolean writable;

  g_return_val_if_fail (PB_IS_REGISTER (reg), NULL);
  g_return_val_if_fail (info != NULL, NULL);

  self = g_object_new (PB_TYPE_IMAGE_WELL, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, NULL);
  self->reg = g_object_ref (reg);
  self->info = info;
  self->owner = owner;
  gtk_label_set_text (GTK_LABEL (self->hint), _(info->hint));
  gtk_picture_set_alternative_text (GTK_PICTURE (self->picture), _(info->name));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _(info->name), -1);

  writable = !pb_register_is_read_only (reg);
  if (writable)
    {
      target = gtk_drop_target_async_new (pb_image_intake_get_formats (), GDK_ACTION_COPY);
      g_signal_connect_object (target, "drop", G_CALLBACK (on_drop_cb), self, G_CONNECT_SWAPPED);
      gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
    }
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "image.add", writable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "image.paste", writable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "image.remove", writable);
  g_signal_connect_object (reg, "changed", G_CALLBACK (on_register_changed_cb), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  show_picture (self);

  return GTK_WIDGET (self);
}
