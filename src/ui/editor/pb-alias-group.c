/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-alias-group"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-alias-group.h"
#include "pb-draft-keeper.h"
#include "pb-failure-row.h"
#include "pb-field-row.h"
#include "pb-toast.h"

struct _PbAliasGroup
{
  AdwPreferencesGroup  parent_instance;

  PbDraft             *draft;      /* of the project */
  PbDraft             *next;       /* of the alias that may be added */
  GtkWidget           *next_row;
  GtkWidget           *list;
  GPtrArray           *rows;       /* owned by the list */
};

G_DEFINE_FINAL_TYPE (PbAliasGroup, pb_alias_group, ADW_TYPE_PREFERENCES_GROUP)

static gint64
get_project (PbAliasGroup *self)
{
  return pb_entity_get_id (pb_draft_get_entity (self->draft));
}

static void
on_remove_cb (GtkWidget    *button,
              PbAliasGroup *self)
{
  g_autoptr(GError) error = NULL;
  PbRegister *reg = pb_draft_get_register (self->draft);
  gint64 *id = g_object_get_data (G_OBJECT (button), "alias");

  /* The row of the button goes away with it. */
  gtk_widget_grab_focus (self->next_row);
  if (pb_register_remove (reg, PB_TYPE_ALIAS, *id, &error))
    pb_toast_show_undo (GTK_WIDGET (self), reg, _("Other name removed"));
  else
    pb_toast_show_error (GTK_WIDGET (self), error);
}

static GtkWidget *
make_row (PbAliasGroup *self,
          PbEntity     *alias)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *remove = gtk_button_new_from_icon_name ("list-remove-symbolic");
  const char *title = pb_entity_get_title (alias);
  g_autofree char *name = g_strdup_printf (_("Remove “%s”"), title);
  gint64 id = pb_entity_get_id (alias);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);

  gtk_widget_add_css_class (remove, "flat");
  gtk_widget_set_valign (remove, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (remove, _("Remove"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (remove), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data_full (G_OBJECT (remove), "alias", g_memdup2 (&id, sizeof id), g_free);
  g_signal_connect_object (remove, "clicked", G_CALLBACK (on_remove_cb), self, 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), remove);

  return row;
}

/* Behind the others, before the one that is offered. */
static void
add_row (PbAliasGroup *self,
         GtkWidget    *row)
{
  gtk_list_box_insert (GTK_LIST_BOX (self->list), row, (int) self->rows->len);
  g_ptr_array_add (self->rows, row);
}

static void
reload (PbAliasGroup *self)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) aliases = pb_register_list (pb_draft_get_register (self->draft),
                                                   PB_TYPE_ALIAS, "project", get_project (self),
                                                   &error);

  for (guint i = 0; i < self->rows->len; i++)
    gtk_list_box_remove (GTK_LIST_BOX (self->list), self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);

  for (guint i = 0; i < aliases->len; i++)
    add_row (self, make_row (self, aliases->pdata[i]));
  if (error != NULL)
    add_row (self, pb_failure_row_new (error));
}

static void make_next (PbAliasGroup *self);
static void offer_next (PbAliasGroup *self);

/* Whether a name that was refused has been emptied: then nothing is to be added, and nothing is wrong. */
static gboolean
is_cleared (PbAliasGroup *self)
{
  const char *pending = pb_draft_get_pending (self->next, "name");

  return pending != NULL && *pending == '\0';
}

/* Leaving the last row with a name in it adds the name, as leaving any other field saves it; a row for the next one
 * takes its place, with the focus where it was. */
static gboolean
on_next_taken_cb (gpointer data)
{
  PbAliasGroup *self = data;
  GtkRoot *root;
  GtkWidget *focus;
  gboolean had_focus;

  if (self->next == NULL)
    return G_SOURCE_REMOVE;

  if (!is_cleared (self)
      && (*pb_entity_get_text (pb_draft_get_entity (self->next), "name") == '\0'
          || pb_draft_add (self->next) == 0))
    return G_SOURCE_REMOVE;

  /* Another project may be shown by now: the name is added, and there is no row to offer. */
  root = gtk_widget_get_root (GTK_WIDGET (self));
  if (root == NULL)
    return G_SOURCE_REMOVE;

  focus = gtk_root_get_focus (root);
  had_focus = focus != NULL && gtk_widget_is_ancestor (focus, self->next_row);
  gtk_list_box_remove (GTK_LIST_BOX (self->list), self->next_row);
  make_next (self);
  offer_next (self);
  if (had_focus)
    gtk_widget_grab_focus (self->next_row);

  return G_SOURCE_REMOVE;
}

static void
on_next_changed_cb (PbAliasGroup *self)
{
  g_idle_add_full (G_PRIORITY_DEFAULT, on_next_taken_cb, g_object_ref (self), g_object_unref);
}

static void
on_next_problem_cb (PbAliasGroup *self)
{
  if (is_cleared (self))
    on_next_changed_cb (self);
}

static void
on_failed_cb (PbAliasGroup *self,
              const GError *error)
{
  pb_toast_show_error (GTK_WIDGET (self), error);
}

static void
make_next (PbAliasGroup *self)
{
  g_autoptr(PbEntity) alias = pb_entity_new (PB_TYPE_ALIAS);

  pb_entity_set_integer (alias, "project", get_project (self));
  g_clear_object (&self->next);
  self->next = pb_draft_new (pb_draft_get_register (self->draft), alias);
  pb_draft_keeper_set_part (self->draft, self->next);
}

static void
offer_next (PbAliasGroup *self)
{
  self->next_row = pb_field_row_new (self->next, "name");
  pb_field_row_set_label (PB_FIELD_ROW (self->next_row), _("Add another name"));
  gtk_list_box_append (GTK_LIST_BOX (self->list), self->next_row);

  g_signal_connect_object (pb_draft_get_entity (self->next), "notify::name",
                           G_CALLBACK (on_next_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->next, "problems-changed", G_CALLBACK (on_next_problem_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->next, "failed", G_CALLBACK (on_failed_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
on_register_changed_cb (PbAliasGroup      *self,
                        PbRegisterChanges *changes)
{
  if (pb_register_changes_has_type (changes, PB_TYPE_ALIAS))
    reload (self);
}

static void
pb_alias_group_dispose (GObject *object)
{
  PbAliasGroup *self = PB_ALIAS_GROUP (object);

  g_clear_object (&self->next);
  g_clear_object (&self->draft);

  G_OBJECT_CLASS (pb_alias_group_parent_class)->dispose (object);
}

static void
pb_alias_group_finalize (GObject *object)
{
  g_ptr_array_unref (PB_ALIAS_GROUP (object)->rows);

  G_OBJECT_CLASS (pb_alias_group_parent_class)->finalize (object);
}

static void
pb_alias_group_class_init (PbAliasGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pb_alias_group_dispose;
  G_OBJECT_CLASS (klass)->finalize = pb_alias_group_finalize;
}

static void
pb_alias_group_init (PbAliasGroup *self)
{
  self->rows = g_ptr_array_new ();
  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Other names"), -1);

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _("Other Names"));
  adw_preferences_group_set_description (
    ADW_PREFERENCES_GROUP (self), _("The search finds the project under these names as well."));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), self->list);
}

GtkWidget *
pb_alias_group_new (PbDraft *draft)
{
  PbAliasGroup *self;

  g_return_val_if_fail (PB_IS_DRAFT (draft), NULL);

  self = g_object_new (PB_TYPE_ALIAS_GROUP, NULL);
  self->draft = g_object_ref (draft);
  reload (self);

  /* A name that was refused before another project was looked at is still there. */
  self->next = pb_draft_keeper_get_part (draft, PB_TYPE_ALIAS);
  if (self->next != NULL)
    g_object_ref (self->next);
  else
    make_next (self);
  offer_next (self);
  g_signal_connect_object (pb_draft_get_register (draft), "changed",
                           G_CALLBACK (on_register_changed_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
