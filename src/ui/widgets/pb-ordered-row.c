/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-ordered-row"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-ordered-row.h"

/* A sub-theme stands this far in from its parent, in pixels. */
#define INDENT 24

struct _PbOrderedRow
{
  AdwActionRow  parent_instance;

  PbEntity     *entity;
  GtkWidget    *note;
  GBinding     *name;      /* until it is given other texts; owned by its ends */
};

enum
{
  COMMAND,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PbOrderedRow, pb_ordered_row, ADW_TYPE_ACTION_ROW)

static void
on_command_cb (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  g_signal_emit (widget, signals[COMMAND], 0, action);
}

static GMenuModel *
create_menu (void)
{
  GMenu *menu = g_menu_new ();
  g_autoptr(GMenu) order = g_menu_new ();
  g_autoptr(GMenu) removal = g_menu_new ();

  g_menu_append (menu, _("_Edit…"), "row.edit");
  g_menu_append (order, _("Move _Up"), "row.move-up");
  g_menu_append (order, _("Move _Down"), "row.move-down");
  g_menu_append (removal, _("_Remove"), "row.remove");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (order));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (removal));

  return G_MENU_MODEL (menu);
}

static void
pb_ordered_row_dispose (GObject *object)
{
  PbOrderedRow *self = PB_ORDERED_ROW (object);

  g_clear_object (&self->entity);
  G_OBJECT_CLASS (pb_ordered_row_parent_class)->dispose (object);
}

static void
pb_ordered_row_class_init (PbOrderedRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pb_ordered_row_dispose;

  signals[COMMAND] = g_signal_new ("command", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_install_action (widget_class, "row.edit", NULL, on_command_cb);
  gtk_widget_class_install_action (widget_class, "row.move-up", NULL, on_command_cb);
  gtk_widget_class_install_action (widget_class, "row.move-down", NULL, on_command_cb);
  gtk_widget_class_install_action (widget_class, "row.remove", NULL, on_command_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Up, GDK_ALT_MASK, "row.move-up", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down, GDK_ALT_MASK, "row.move-down", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F2, 0, "row.edit", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "row.remove", NULL);
}

static void
pb_ordered_row_init (PbOrderedRow *self)
{
  GtkWidget *button = gtk_menu_button_new ();
  g_autoptr(GMenuModel) menu = create_menu ();

  self->note = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->note, "numeric");
  gtk_widget_set_visible (self->note, FALSE);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), self->note);

  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), menu);
  gtk_widget_set_tooltip_text (button, _("More"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("More"), -1);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), button);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (self), 2);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), TRUE);
}

GtkWidget *
pb_ordered_row_new (PbEntity *entity,
                    guint     depth)
{
  PbOrderedRow *self;

  g_return_val_if_fail (PB_IS_ENTITY (entity), NULL);

  self = g_object_new (PB_TYPE_ORDERED_ROW, NULL);
  self->entity = g_object_ref (entity);
  if (pb_entity_info_get_field (pb_entity_get_info (entity), "name") != NULL)
    self->name = g_object_bind_property (entity, "name", self, "title", G_BINDING_SYNC_CREATE);

  if (depth > 0)
    {
      GtkWidget *indent = gtk_separator_new (GTK_ORIENTATION_VERTICAL);

      gtk_widget_add_css_class (indent, "spacer");
      gtk_widget_set_size_request (indent, (int) depth * INDENT, -1);
      adw_action_row_add_prefix (ADW_ACTION_ROW (self), indent);
    }

  return GTK_WIDGET (self);
}

PbEntity *
pb_ordered_row_get_entity (PbOrderedRow *self)
{
  g_return_val_if_fail (PB_IS_ORDERED_ROW (self), NULL);

  return self->entity;
}

void
pb_ordered_row_set_texts (PbOrderedRow *self,
                          const char   *title,
                          const char   *subtitle)
{
  g_return_if_fail (PB_IS_ORDERED_ROW (self));

  if (title != NULL)
    {
      g_clear_pointer (&self->name, g_binding_unbind);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
    }
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), subtitle != NULL ? subtitle : "");
}

void
pb_ordered_row_set_note (PbOrderedRow *self,
                         const char   *note)
{
  g_return_if_fail (PB_IS_ORDERED_ROW (self));

  gtk_label_set_text (GTK_LABEL (self->note), note != NULL ? note : "");
  gtk_widget_set_visible (self->note, note != NULL);
}

void
pb_ordered_row_set_place (PbOrderedRow *self,
                          gboolean      is_first,
                          gboolean      is_last)
{
  g_return_if_fail (PB_IS_ORDERED_ROW (self));

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "row.move-up", !is_first);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "row.move-down", !is_last);
}
