/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-people-group"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-entity-list.h"
#include "pb-navigator.h"
#include "pb-partner-dialogs.h"
#include "pb-people-group.h"

struct _PbPeopleGroup
{
  AdwPreferencesGroup  parent_instance;

  PbRegister          *reg;
  gint64               organisation;
  GtkWidget           *list;
};

G_DEFINE_FINAL_TYPE (PbPeopleGroup, pb_people_group, ADW_TYPE_PREFERENCES_GROUP)

static GQuark
person_quark (void)
{
  return g_quark_from_static_string ("pb-person");
}

static void
on_row_activated_cb (PbPeopleGroup *self,
                     GtkListBoxRow *row)
{
  PbEntity *person = g_object_get_qdata (G_OBJECT (row), person_quark ());

  if (person != NULL)
    pb_navigate_to (GTK_WIDGET (self), PB_TYPE_PERSON, pb_entity_get_id (person), NULL);
}

static GtkWidget *
create_row (gpointer item,
            gpointer user_data)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  g_object_bind_property (item, "name", row, "title", G_BINDING_SYNC_CREATE);
  g_object_bind_property (item, "function", row, "subtitle", G_BINDING_SYNC_CREATE);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_qdata_full (G_OBJECT (row), person_quark (), g_object_ref (item), g_object_unref);

  return row;
}

static void
on_people_changed_cb (PbPeopleGroup *self,
                      guint          position,
                      guint          removed,
                      guint          added,
                      GListModel    *people)
{
  gboolean any = g_list_model_get_n_items (people) > 0;

  gtk_widget_set_visible (self->list, any);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self),
                                         any ? NULL : _("Nobody yet."));
}

static void
on_add_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  PbPeopleGroup *self = PB_PEOPLE_GROUP (widget);

  gtk_window_present (
    GTK_WINDOW (pb_new_person_dialog_new (widget, self->reg, self->organisation)));
}

static void
pb_people_group_dispose (GObject *object)
{
  g_clear_object (&PB_PEOPLE_GROUP (object)->reg);

  G_OBJECT_CLASS (pb_people_group_parent_class)->dispose (object);
}

static void
pb_people_group_class_init (PbPeopleGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pb_people_group_dispose;
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "people.add", NULL, on_add_cb);
}

static void
pb_people_group_init (PbPeopleGroup *self)
{
  GtkWidget *add = gtk_button_new_from_icon_name ("list-add-symbolic");

  gtk_actionable_set_action_name (GTK_ACTIONABLE (add), "people.add");
  gtk_widget_add_css_class (add, "flat");
  gtk_widget_set_valign (add, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (add, _("New Person"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (add), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("New Person"), -1);
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _("People"));
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (self), add);

  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("People"), -1);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (on_row_activated_cb), self,
                           G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), self->list);
}

GtkWidget *
pb_people_group_new (PbRegister *reg,
                     gint64      organisation)
{
  PbPeopleGroup *self;
  g_autoptr(PbEntityList) people = NULL;

  g_return_val_if_fail (PB_IS_REGISTER (reg), NULL);

  self = g_object_new (PB_TYPE_PEOPLE_GROUP, NULL);
  self->reg = g_object_ref (reg);
  self->organisation = organisation;
  people = pb_entity_list_new (reg, PB_TYPE_PERSON, "organisation", organisation);
  gtk_list_box_bind_model (GTK_LIST_BOX (self->list), G_LIST_MODEL (people), create_row, NULL, NULL);
  g_signal_connect_object (people, "items-changed", G_CALLBACK (on_people_changed_cb), self,
                           G_CONNECT_SWAPPED);
  on_people_changed_cb (self, 0, 0, 0, G_LIST_MODEL (people));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "people.add", !pb_register_is_read_only (reg));

  return GTK_WIDGET (self);
}
