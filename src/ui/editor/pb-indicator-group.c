/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-indicator-group"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-entity-dialog.h"
#include "pb-indicator-group.h"
#include "pb-indicator-row.h"
#include "pb-toast.h"
#include "pb-topic.h"

struct _PbIndicatorGroup
{
  AdwPreferencesGroup  parent_instance;

  PbDraft             *draft;   /* of the project */
  GtkListBox          *list;
  GtkWidget           *add;
  GPtrArray           *rows;    /* PbIndicatorRow, owned by the list */
};

G_DEFINE_FINAL_TYPE (PbIndicatorGroup, pb_indicator_group, ADW_TYPE_PREFERENCES_GROUP)

static PbRegister *
get_register (PbIndicatorGroup *self)
{
  return pb_draft_get_register (self->draft);
}

static GPtrArray *
list_indicators (PbIndicatorGroup *self)
{
  return pb_register_list (get_register (self), PB_TYPE_INDICATOR, "project",
                           pb_entity_get_id (pb_draft_get_entity (self->draft)), NULL);
}

static gint64
get_id (PbIndicatorRow *row)
{
  return pb_entity_get_id (pb_indicator_row_get_entity (row));
}

static PbIndicatorRow *
find_row (PbIndicatorGroup *self,
          gint64            id)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      if (get_id (self->rows->pdata[i]) == id)
        return self->rows->pdata[i];
    }

  return NULL;
}

static void on_command_cb (PbIndicatorGroup *self,
                           const char       *action,
                           PbIndicatorRow   *row);

static PbIndicatorRow *
add_row (PbIndicatorGroup *self,
         PbEntity         *indicator)
{
  GtkWidget *row = pb_indicator_row_new (get_register (self), indicator);

  g_signal_connect_object (row, "command", G_CALLBACK (on_command_cb), self, G_CONNECT_SWAPPED);
  gtk_list_box_append (self->list, row);
  g_ptr_array_add (self->rows, row);

  return PB_INDICATOR_ROW (row);
}

static gboolean
is_listed (GPtrArray *indicators,
           gint64     id)
{
  for (guint i = 0; i < indicators->len; i++)
    {
      if (pb_entity_get_id (indicators->pdata[i]) == id)
        return TRUE;
    }

  return FALSE;
}

/* Rows that stay keep their widgets, so that an opened one stays open. */
static void
show_rows (PbIndicatorGroup *self)
{
  g_autoptr(GPtrArray) indicators = list_indicators (self);

  for (guint i = self->rows->len; i > 0; i--)
    {
      GtkWidget *row = self->rows->pdata[i - 1];

      if (is_listed (indicators, get_id (PB_INDICATOR_ROW (row))))
        continue;
      g_ptr_array_remove_index (self->rows, i - 1);
      gtk_list_box_remove (self->list, row);
    }

  for (guint i = 0; i < indicators->len; i++)
    {
      PbIndicatorRow *row = find_row (self, pb_entity_get_id (indicators->pdata[i]));

      if (row == NULL)
        row = add_row (self, indicators->pdata[i]);
      pb_indicator_row_set_place (row, i, indicators->len);
    }
  gtk_list_box_invalidate_sort (self->list);
}

static void
refresh_rows (PbIndicatorGroup *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    pb_indicator_row_refresh (self->rows->pdata[i]);
}

static void
move (PbIndicatorGroup *self,
      PbIndicatorRow   *row,
      guint             place)
{
  g_autoptr(GError) error = NULL;

  if (!pb_register_move (get_register (self), PB_TYPE_INDICATOR, get_id (row), place, &error))
    pb_toast_show_error (GTK_WIDGET (self), error);
}

static void
remove_indicator (PbIndicatorGroup *self,
                  PbIndicatorRow   *row)
{
  const char *name = pb_entity_get_title (pb_indicator_row_get_entity (row));
  g_autofree char *goes_too
      = pb_register_describe_removal (get_register (self), PB_TYPE_INDICATOR, get_id (row));
  g_autofree char *title = NULL;
  g_autoptr(GError) error = NULL;

  if (goes_too != NULL)
    title = g_strdup_printf (_("“%s” removed, with %s"), name, goes_too);
  else
    title = g_strdup_printf (_("“%s” removed"), name);

  /* The row goes, and with it the focus in it. */
  gtk_widget_grab_focus (self->add);
  if (pb_register_remove (get_register (self), PB_TYPE_INDICATOR, get_id (row), &error))
    pb_toast_show_undo (GTK_WIDGET (self), get_register (self), title);
  else
    pb_toast_show_error (GTK_WIDGET (self), error);
}

static void
on_command_cb (PbIndicatorGroup *self,
               const char       *action,
               PbIndicatorRow   *row)
{
  guint place = pb_indicator_row_get_place (row);

  if (g_str_equal (action, "indicator.remove"))
    remove_indicator (self, row);
  else if (g_str_equal (action, "indicator.move-down"))
    move (self, row, place + 1);
  else if (place > 0)
    move (self, row, place - 1);
}

static void
on_added_cb (PbIndicatorGroup *self,
             gint64            id)
{
  PbIndicatorRow *row = find_row (self, id);

  if (row == NULL)
    return;

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
on_add_clicked_cb (PbIndicatorGroup *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  g_autoptr(PbEntity) indicator = pb_entity_new (PB_TYPE_INDICATOR);
  g_autoptr(PbDraft) draft = NULL;
  PbEntityDialog *dialog;

  pb_entity_set_integer (indicator, "project",
                         pb_entity_get_id (pb_draft_get_entity (self->draft)));
  draft = pb_draft_new (get_register (self), indicator);
  dialog = pb_entity_dialog_new (GTK_WINDOW (root), draft, _("New Indicator"));
  pb_indicator_row_fill_form (pb_entity_dialog_add_form (dialog, NULL), draft);
  g_signal_connect_object (dialog, "added", G_CALLBACK (on_added_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
on_register_changed_cb (PbIndicatorGroup  *self,
                        PbRegisterChanges *changes)
{
  if (pb_register_changes_has_type (changes, PB_TYPE_INDICATOR))
    show_rows (self);
  if (pb_register_changes_has_type (changes, PB_TYPE_MEASUREMENT))
    refresh_rows (self);
}

static int
compare_rows (GtkListBoxRow *a,
              GtkListBoxRow *b,
              gpointer       data)
{
  return (int) pb_indicator_row_get_place (PB_INDICATOR_ROW (a))
         - (int) pb_indicator_row_get_place (PB_INDICATOR_ROW (b));
}

static void
pb_indicator_group_dispose (GObject *object)
{
  g_clear_object (&PB_INDICATOR_GROUP (object)->draft);

  G_OBJECT_CLASS (pb_indicator_group_parent_class)->dispose (object);
}

static void
pb_indicator_group_finalize (GObject *object)
{
  g_ptr_array_unref (PB_INDICATOR_GROUP (object)->rows);

  G_OBJECT_CLASS (pb_indicator_group_parent_class)->finalize (object);
}

static void
pb_indicator_group_class_init (PbIndicatorGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pb_indicator_group_dispose;
  G_OBJECT_CLASS (klass)->finalize = pb_indicator_group_finalize;
}

static GtkWidget *
make_placeholder (void)
{
  GtkWidget *label = gtk_label_new (_("No indicators yet. An indicator says by which figure the "
                                      "result can be seen."));

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_add_css_class (label, "pb-placeholder");

  return label;
}

static void
pb_indicator_group_init (PbIndicatorGroup *self)
{
  self->rows = g_ptr_array_new ();
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_list_box_set_sort_func (self->list, compare_rows, NULL, NULL);
  gtk_list_box_set_placeholder (self->list, make_placeholder ());
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Indicators"), -1);

  self->add = gtk_button_new_from_icon_name ("list-add-symbolic");
  gtk_widget_set_tooltip_text (self->add, _("New Indicator"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->add), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("New Indicator"), -1);
  gtk_widget_add_css_class (self->add, "flat");
  g_signal_connect_object (self->add, "clicked", G_CALLBACK (on_add_clicked_cb), self,
                           G_CONNECT_SWAPPED);

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _("Indicators"));
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (self), self->add);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), GTK_WIDGET (self->list));
  pb_topic_set (GTK_WIDGET (self), "indicator");
}

GtkWidget *
pb_indicator_group_new (PbDraft *draft)
{
  PbIndicatorGroup *self;

  g_return_val_if_fail (PB_IS_DRAFT (draft), NULL);

  self = g_object_new (PB_TYPE_INDICATOR_GROUP, NULL);
  self->draft = g_object_ref (draft);
  gtk_widget_set_sensitive (self->add, !pb_register_is_read_only (get_register (self)));
  show_rows (self);
  if (self->rows->len == 1)
    adw_expander_row_set_expanded (self->rows->pdata[0], TRUE);
  g_signal_connect_object (get_register (self), "changed", G_CALLBACK (on_register_changed_cb),
                           self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
