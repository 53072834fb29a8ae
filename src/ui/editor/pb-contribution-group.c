/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-contribution-group"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-contribution-group.h"
#include "pb-field-row.h"
#include "pb-toast.h"
#include "pb-topic.h"
#include "pb-well-being.h"

/* A theme and what there is of it in the list. */
typedef struct
{
  gint64     theme;
  char      *name;
  GtkWidget *list;
  GtkWidget *row;
  GtkWidget *check;
  PbDraft   *draft;        /* of the contribution; NULL while there is none, as the rows below */
  GtkWidget *directness;
  GtkWidget *cause;
} Entry;

struct _PbContributionGroup
{
  AdwPreferencesGroup  parent_instance;

  PbDraft             *draft;
  GPtrArray           *entries;
  GPtrArray           *lists;      /* the boxes of the dimensions; owned by the group */
  gboolean             loading;
};

G_DEFINE_FINAL_TYPE (PbContributionGroup, pb_contribution_group, ADW_TYPE_PREFERENCES_GROUP)

static PbRegister *
get_register (PbContributionGroup *self)
{
  return pb_draft_get_register (self->draft);
}

static gint64
get_project (PbContributionGroup *self)
{
  return pb_entity_get_id (pb_draft_get_entity (self->draft));
}

static void
entry_free (Entry *entry)
{
  g_clear_object (&entry->draft);
  g_free (entry->name);
  g_free (entry);
}

static PbEntity *
find_contribution (GPtrArray *contributions,
                   gint64     theme)
{
  for (guint i = 0; i < contributions->len; i++)
    {
      if (pb_entity_get_integer (contributions->pdata[i], "well_being_theme") == theme)
        return contributions->pdata[i];
    }

  return NULL;
}

static void
on_failed_cb (PbContributionGroup *self,
              const GError        *error)
{
  pb_toast_show_error (GTK_WIDGET (self), error);
}

static void
drop_details (Entry *entry)
{
  if (entry->draft == NULL)
    return;

  gtk_list_box_remove (GTK_LIST_BOX (entry->list), entry->directness);
  gtk_list_box_remove (GTK_LIST_BOX (entry->list), entry->cause);
  entry->directness = entry->cause = NULL;
  g_clear_object (&entry->draft);
}

/* Each field says of which theme it is. */
static void
name_control (GtkWidget  *row,
              const char *theme)
{
  PbFieldRow *field = PB_FIELD_ROW (row);
  g_autofree char *name = g_strdup_printf (C_("field of", "%s, %s"),
                                           pb_field_get_label (pb_field_row_get_field (field)),
                                           theme);

  gtk_widget_add_css_class (row, "pb-detail");
  gtk_accessible_update_property (GTK_ACCESSIBLE (pb_field_row_get_control (field)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
show_details (PbContributionGroup *self,
              Entry               *entry,
              PbEntity            *contribution)
{
  int place = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (entry->row));

  /* Undo may bring another contribution to the same theme. */
  if (entry->draft != NULL
      && pb_entity_get_id (pb_draft_get_entity (entry->draft)) == pb_entity_get_id (contribution))
    return;

  drop_details (entry);
  entry->draft = pb_draft_new (get_register (self), contribution);
  entry->directness = pb_field_row_new (entry->draft, "directness");
  entry->cause = pb_field_row_new (entry->draft, "cause");
  name_control (entry->directness, entry->name);
  name_control (entry->cause, entry->name);
  gtk_list_box_insert (GTK_LIST_BOX (entry->list), entry->directness, place + 1);
  gtk_list_box_insert (GTK_LIST_BOX (entry->list), entry->cause, place + 2);
  g_signal_connect_object (entry->draft, "failed", G_CALLBACK (on_failed_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
show_contributions (PbContributionGroup *self)
{
  g_autoptr(GPtrArray) contributions = pb_register_list (get_register (self), PB_TYPE_CONTRIBUTION,
                                                         "project", get_project (self), NULL);

  self->loading = TRUE;
  for (guint i = 0; i < self->entries->len; i++)
    {
      Entry *entry = self->entries->pdata[i];
      PbEntity *contribution = find_contribution (contributions, entry->theme);

      gtk_check_button_set_active (GTK_CHECK_BUTTON (entry->check), contribution != NULL);
      if (contribution != NULL)
        show_details (self, entry, contribution);
      else
        drop_details (entry);
    }
  self->loading = FALSE;
}

static Entry *
find_entry (PbContributionGroup *self,
            gpointer             check)
{
  for (guint i = 0; i < self->entries->len; i++)
    {
      Entry *entry = self->entries->pdata[i];

      if (entry->check == check)
        return entry;
    }

  return NULL;
}

static void
on_toggled_cb (GtkCheckButton      *check,
               PbContributionGroup *self)
{
  gboolean active = gtk_check_button_get_active (check);
  Entry *entry = find_entry (self, check);
  g_autoptr(GError) error = NULL;
  gboolean loses_words;

  if (self->loading || entry == NULL)
    return;

  loses_words = entry->draft != NULL
                && *pb_entity_get_text (pb_draft_get_entity (entry->draft), "cause") != '\0';
  if (!pb_register_set_contribution (get_register (self), get_project (self), entry->theme,
                                     active ? "direct" : NULL, &error))
    {
      show_contributions (self);
      pb_toast_show_error (GTK_WIDGET (self), error);
    }
  else if (loses_words && !active)
    {
      g_autofree char *title = g_strdup_printf (_("“%s” removed, with its cause"), entry->name);

      pb_toast_show_undo (GTK_WIDGET (self), get_register (self), title);
    }
}

static void
add_theme (PbContributionGroup *self,
           GtkWidget           *list,
           PbEntity            *theme,
           const char          *newest_edition)
{
  Entry *entry = g_new0 (Entry, 1);

  entry->theme = pb_entity_get_id (theme);
  entry->name = pb_well_being_label_theme (theme, newest_edition);
  entry->list = list;
  entry->row = adw_action_row_new ();
  entry->check = gtk_check_button_new ();
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (entry->row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (entry->row), entry->name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry->check), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  entry->name, -1);
  gtk_widget_set_valign (entry->check, GTK_ALIGN_CENTER);
  adw_action_row_add_prefix (ADW_ACTION_ROW (entry->row), entry->check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (entry->row), entry->check);
  g_signal_connect_object (entry->check, "toggled", G_CALLBACK (on_toggled_cb), self, 0);

  gtk_list_box_append (GTK_LIST_BOX (list), entry->row);
  g_ptr_array_add (self->entries, entry);
}

/* A heading and a list under it. Returns the list. */
static GtkWidget *
add_dimension (PbContributionGroup *self,
               const char          *title)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *heading = gtk_label_new (title);
  GtkWidget *list = gtk_list_box_new ();

  gtk_label_set_xalign (GTK_LABEL (heading), 0.0);
  gtk_widget_add_css_class (heading, "pb-dimension");
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_box_append (GTK_BOX (box), heading);
  gtk_box_append (GTK_BOX (box), list);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), box);
  g_ptr_array_add (self->lists, box);

  return list;
}

static void
reload (PbContributionGroup *self)
{
  const PbField *dimension
      = pb_entity_info_get_field (pb_entity_type_get_info (PB_TYPE_WELL_BEING_THEME), "dimension");
  g_autoptr(GPtrArray) themes
      = pb_well_being_list_themes (get_register (self), get_project (self));
  g_autofree char *newest = pb_well_being_dup_newest_edition (get_register (self));

  g_ptr_array_set_size (self->entries, 0);
  for (guint i = 0; i < self->lists->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), self->lists->pdata[i]);
  g_ptr_array_set_size (self->lists, 0);

  for (const PbChoice *choice = dimension->choices; choice->key != NULL; choice++)
    {
      GtkWidget *list = add_dimension (self, _(choice->label));

      for (guint i = 0; i < themes->len; i++)
        {
          if (g_str_equal (pb_entity_get_text (themes->pdata[i], "dimension"), choice->key))
            add_theme (self, list, themes->pdata[i], newest);
        }
    }
  show_contributions (self);
}

/* Whether the project contributes to a theme of an older edition that is not in the list: undo may bring one back. */
static gboolean
lacks_theme (PbContributionGroup *self)
{
  g_autoptr(GPtrArray) themes
      = pb_well_being_list_themes (get_register (self), get_project (self));

  return themes->len > self->entries->len;
}

static void
on_register_changed_cb (PbContributionGroup *self,
                        PbRegisterChanges   *changes)
{
  if (!pb_register_changes_has_type (changes, PB_TYPE_CONTRIBUTION))
    return;

  if (lacks_theme (self))
    reload (self);
  else
    show_contributions (self);
}

static void
pb_contribution_group_dispose (GObject *object)
{
  PbContributionGroup *self = PB_CONTRIBUTION_GROUP (object);

  g_ptr_array_set_size (self->entries, 0);
  g_clear_object (&self->draft);

  G_OBJECT_CLASS (pb_contribution_group_parent_class)->dispose (object);
}

static void
pb_contribution_group_finalize (GObject *object)
{
  PbContributionGroup *self = PB_CONTRIBUTION_GROUP (object);

  g_ptr_array_unref (self->entries);
  g_ptr_array_unref (self->lists);

  G_OBJECT_CLASS (pb_contribution_group_parent_class)->finalize (object);
}

static void
pb_contribution_group_class_init (PbContributionGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pb_contribution_group_dispose;
  G_OBJECT_CLASS (klass)->finalize = pb_contribution_group_finalize;
}

static void
pb_contribution_group_init (PbContributionGroup *self)
{
  self->entries = g_ptr_array_new_with_free_func ((GDestroyNotify) entry_free);
  self->lists = g_ptr_array_new ();
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _("Well-Being"));
  adw_preferences_group_set_description (
    ADW_PREFERENCES_GROUP (self),
    _("To which themes of well-being of Statistics Netherlands the project contributes, and which "
      "cause it removes."));
  pb_topic_set (GTK_WIDGET (self), "contribution");
}

GtkWidget *
pb_contribution_group_new (PbDraft *draft)
{
  PbContributionGroup *self;

  g_return_val_if_fail (PB_IS_DRAFT (draft), NULL);

  self = g_object_new (PB_TYPE_CONTRIBUTION_GROUP, NULL);
  self->draft = g_object_ref (draft);
  reload (self);
  g_signal_connect_object (get_register (self), "changed", G_CALLBACK (on_register_changed_cb),
                           self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
