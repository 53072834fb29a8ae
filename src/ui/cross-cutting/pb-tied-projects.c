/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-tied-projects"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-navigator.h"
#include "pb-project-list.h"
#include "pb-project-picker.h"
#include "pb-tied-projects.h"
#include "pb-toast.h"

struct _PbTiedProjects
{
  AdwPreferencesGroup  parent_instance;

  PbRegister          *reg;
  gint64               theme;
  gint64               programme;
  PbProjectList       *projects;   /* as they stand in the rows */
  GPtrArray           *rows;       /* owned by the widget tree */
  GtkWidget           *add;
  GtkWidget           *picker;
};

G_DEFINE_FINAL_TYPE (PbTiedProjects, pb_tied_projects, ADW_TYPE_PREFERENCES_GROUP)

static GQuark
project_quark (void)
{
  return g_quark_from_static_string ("pb-project");
}

static gint64
get_project (GObject *of)
{
  const gint64 *id = g_object_get_qdata (of, project_quark ());

  return *id;
}

static void
set_project (GtkWidget *widget,
             gint64     project)
{
  g_object_set_qdata_full (G_OBJECT (widget), project_quark (), g_memdup2 (&project, sizeof project), g_free);
}

static void
on_untie_cb (GtkWidget      *button,
             PbTiedProjects *self)
{
  g_autoptr(PbEntity) project = pb_register_read (self->reg, PB_TYPE_PROJECT, get_project (G_OBJECT (button)),
                                                  NULL);
  g_autoptr(GError) error = NULL;
  g_autofree char *text = NULL;

  if (project == NULL)
    return;

  if (!pb_register_set_cross_cutting_theme (self->reg, pb_entity_get_id (project), self->theme, FALSE, &error))
    {
      pb_toast_show_error (GTK_WIDGET (self), error);
      return;
    }

  /* Translators: %s is a project, no longer tied to a cross-cutting theme */
  text = g_strdup_printf (_("“%s” untied"), pb_entity_get_title (project));
  pb_toast_show_undo (GTK_WIDGET (self), self->reg, text);
}

static void
on_row_activated_cb (GtkWidget      *row,
                     PbTiedProjects *self)
{
  pb_navigate_to (GTK_WIDGET (self), PB_TYPE_PROJECT, get_project (G_OBJECT (row)), NULL);
}

static GtkWidget *
make_row (PbTiedProjects *self,
          PbProjectRow   *project)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *untie = gtk_button_new_from_icon_name ("list-remove-symbolic");
  g_autofree char *name = g_strdup_printf (_("Untie %s"), pb_project_row_get_name (project));

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), pb_project_row_get_name (project));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), pb_project_row_get_code (project));
  set_project (row, pb_project_row_get_id (project));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_signal_connect_object (row, "activated", G_CALLBACK (on_row_activated_cb), self, 0);

  gtk_widget_set_valign (untie, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (untie, "flat");
  gtk_widget_set_tooltip_text (untie, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (untie), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_set_visible (untie, !pb_register_is_read_only (self->reg));
  set_project (untie, pb_project_row_get_id (project));
  g_signal_connect_object (untie, "clicked", G_CALLBACK (on_untie_cb), self, 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), untie);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));

  return row;
}

static void
show_projects (PbTiedProjects *self)
{
  GListModel *projects = G_LIST_MODEL (self->projects);
  const guint n = g_list_model_get_n_items (projects);

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr(PbProjectRow) project = g_list_model_get_item (projects, i);
      GtkWidget *row = make_row (self, project);

      adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
      g_ptr_array_add (self->rows, row);
    }

  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self),
                                         n > 0 ? NULL : _("No project is tied to this theme yet."));
}

static void
on_register_changed_cb (PbTiedProjects    *self,
                        PbRegisterChanges *changes)
{
  g_autoptr(GError) error = NULL;

  if (!pb_register_changes_has_type (changes, PB_TYPE_PROJECT)
      && !pb_register_changes_has_type (changes, PB_TYPE_PROJECT_CROSS_CUTTING_THEME))
    return;

  if (!pb_project_list_refresh (self->projects, changes, &error))
    pb_toast_show_error (GTK_WIDGET (self), error);
  show_projects (self);
}

static void
on_picked_cb (PbTiedProjects *self,
              gint64          project)
{
  g_autoptr(GError) error = NULL;

  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->add));
  if (!pb_register_set_cross_cutting_theme (self->reg, project, self->theme, TRUE, &error))
    pb_toast_show_error (GTK_WIDGET (self), error);
}

static void
on_show_cb (PbTiedProjects *self)
{
  pb_project_picker_start (PB_PROJECT_PICKER (self->picker));
}

static void
on_closed_cb (PbTiedProjects *self)
{
  pb_project_picker_clear (PB_PROJECT_PICKER (self->picker));
}

static void
create_popover (GtkMenuButton *button,
                gpointer       user_data)
{
  PbTiedProjects *self = user_data;
  GtkWidget *popover;

  if (gtk_menu_button_get_popover (button) != NULL)
    return;

  popover = gtk_popover_new ();
  self->picker = pb_project_picker_new (self->reg, self->programme);
  g_signal_connect_object (self->picker, "picked", G_CALLBACK (on_picked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (popover, "show", G_CALLBACK (on_show_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (popover, "closed", G_CALLBACK (on_closed_cb), self, G_CONNECT_SWAPPED);
  gtk_popover_set_child (GTK_POPOVER (popover), self->picker);
  gtk_menu_button_set_popover (button, popover);
}

static void
add_header (PbTiedProjects *self)
{
  self->add = gtk_menu_button_new ();
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (self->add), "list-add-symbolic");
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->add), create_popover, self, NULL);
  gtk_widget_add_css_class (self->add, "flat");
  gtk_widget_set_valign (self->add, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (self->add, _("Tie a Project"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->add), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Tie a Project"),
                                  -1);
  gtk_widget_set_sensitive (self->add, !pb_register_is_read_only (self->reg));
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _("Projects"));
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (self), self->add);
}

static void
pb_tied_projects_finalize (GObject *object)
{
  PbTiedProjects *self = PB_TIED_PROJECTS (object);

  g_clear_object (&self->projects);
  g_clear_object (&self->reg);
  g_ptr_array_unref (self->rows);

  G_OBJECT_CLASS (pb_tied_projects_parent_class)->finalize (object);
}

static void
pb_tied_projects_class_init (PbTiedProjectsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pb_tied_projects_finalize;
}

static void
pb_tied_projects_init (PbTiedProjects *self)
{
  self->rows = g_ptr_array_new ();
}

GtkWidget *
pb_tied_projects_new (PbDraft *theme)
{
  PbTiedProjects *self;
  PbEntity *entity;
  g_autoptr(GError) error = NULL;

  g_return_val_if_fail (PB_IS_DRAFT (theme), NULL);

  entity = pb_draft_get_entity (theme);
  self = g_object_new (PB_TYPE_TIED_PROJECTS, NULL);
  self->reg = g_object_ref (pb_draft_get_register (theme));
  self->theme = pb_entity_get_id (entity);
  self->programme = pb_entity_get_integer (entity, "programme");
  add_header (self);

  self->projects = pb_project_list_new (self->reg, &(PbProjectQuery){ .cross_cutting_theme = self->theme }, &error);
  if (self->projects == NULL)
    {
      adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self), error->message);
      return GTK_WIDGET (self);
    }

  show_projects (self);
  g_signal_connect_object (self->reg, "changed", G_CALLBACK (on_register_changed_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
