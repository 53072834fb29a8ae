/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-cross-cutting-group"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-cross-cutting-group.h"
#include "pb-failure-row.h"
#include "pb-toast.h"

struct _PbCrossCuttingGroup
{
  AdwPreferencesGroup  parent_instance;

  PbDraft             *draft;
  GPtrArray           *rows;      /* owned by the widget tree */
  GArray              *themes;    /* gint64, one a check button */
  GPtrArray           *checks;
  gboolean             loading;
};

G_DEFINE_FINAL_TYPE (PbCrossCuttingGroup, pb_cross_cutting_group, ADW_TYPE_PREFERENCES_GROUP)

static gint64
get_project (PbCrossCuttingGroup *self)
{
  return pb_entity_get_id (pb_draft_get_entity (self->draft));
}

static gboolean
is_tied (GPtrArray *ties,
         gint64     theme)
{
  for (guint i = 0; i < ties->len; i++)
    {
      if (pb_entity_get_integer (ties->pdata[i], "cross_cutting_theme") == theme)
        return TRUE;
    }

  return FALSE;
}

static void
add_failure (PbCrossCuttingGroup *self,
             const GError        *error)
{
  GtkWidget *row = pb_failure_row_new (error);

  for (guint i = 0; i < self->checks->len; i++)
    gtk_widget_set_sensitive (self->checks->pdata[i], FALSE);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  g_ptr_array_add (self->rows, row);
}

static void
show_ties (PbCrossCuttingGroup *self)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) ties = pb_register_list (pb_draft_get_register (self->draft),
                                                PB_TYPE_PROJECT_CROSS_CUTTING_THEME, "project",
                                                get_project (self), &error);

  /* What is not known is not shown as no. */
  if (error != NULL)
    {
      add_failure (self, error);
      return;
    }

  self->loading = TRUE;
  for (guint i = 0; i < self->checks->len; i++)
    gtk_check_button_set_active (self->checks->pdata[i],
                                 is_tied (ties, g_array_index (self->themes, gint64, i)));
  self->loading = FALSE;
}

static void
on_toggled_cb (GtkCheckButton      *check,
               PbCrossCuttingGroup *self)
{
  g_autoptr(GError) error = NULL;
  guint index;

  if (self->loading || !g_ptr_array_find (self->checks, check, &index))
    return;

  if (!pb_register_set_cross_cutting_theme (pb_draft_get_register (self->draft), get_project (self),
                                            g_array_index (self->themes, gint64, index),
                                            gtk_check_button_get_active (check), &error))
    {
      show_ties (self);
      pb_toast_show_error (GTK_WIDGET (self), error);
    }
}

static void
add_row (PbCrossCuttingGroup *self,
         PbEntity            *theme)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = gtk_check_button_new ();
  gint64 id = pb_entity_get_id (theme);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), pb_entity_get_title (theme));
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  pb_entity_get_title (theme), -1);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  g_signal_connect_object (check, "toggled", G_CALLBACK (on_toggled_cb), self, 0);

  g_array_append_val (self->themes, id);
  g_ptr_array_add (self->checks, check);
  g_ptr_array_add (self->rows, row);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
}

static void
reload (PbCrossCuttingGroup *self)
{
  PbEntity *project = pb_draft_get_entity (self->draft);
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) themes = pb_register_list (pb_draft_get_register (self->draft),
                                                  PB_TYPE_CROSS_CUTTING_THEME, "programme",
                                                  pb_entity_get_integer (project, "programme"),
                                                  &error);

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
  g_ptr_array_set_size (self->checks, 0);
  g_array_set_size (self->themes, 0);

  for (guint i = 0; i < themes->len; i++)
    add_row (self, themes->pdata[i]);

  adw_preferences_group_set_description (
    ADW_PREFERENCES_GROUP (self),
    themes->len > 0 || error != NULL ? NULL : _("This programme has no cross-cutting themes."));
  if (error != NULL)
    add_failure (self, error);
  else
    show_ties (self);
}

static void
on_register_changed_cb (PbCrossCuttingGroup *self,
                        PbRegisterChanges   *changes)
{
  if (pb_register_changes_has_type (changes, PB_TYPE_CROSS_CUTTING_THEME))
    reload (self);
  else if (pb_register_changes_has_type (changes, PB_TYPE_PROJECT_CROSS_CUTTING_THEME))
    show_ties (self);
}

static void
pb_cross_cutting_group_finalize (GObject *object)
{
  PbCrossCuttingGroup *self = PB_CROSS_CUTTING_GROUP (object);

  g_clear_object (&self->draft);
  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->checks);
  g_array_unref (self->themes);

  G_OBJECT_CLASS (pb_cross_cutting_group_parent_class)->finalize (object);
}

static void
pb_cross_cutting_group_class_init (PbCrossCuttingGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pb_cross_cutting_group_finalize;
}

static void
pb_cross_cutting_group_init (PbCrossCuttingGroup *self)
{
  self->rows = g_ptr_array_new ();
  self->checks = g_ptr_array_new ();
  self->themes = g_array_new (FALSE, FALSE, sizeof (gint64));

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _("Cross-Cutting Themes"));
}

GtkWidget *
pb_cross_cutting_group_new (PbDraft *draft)
{
  PbCrossCuttingGroup *self;

  g_return_val_if_fail (PB_IS_DRAFT (draft), NULL);

  self = g_object_new (PB_TYPE_CROSS_CUTTING_GROUP, NULL);
  self->draft = g_object_ref (draft);
  reload (self);
  g_signal_connect_object (pb_draft_get_register (draft), "changed",
                           G_CALLBACK (on_register_changed_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
