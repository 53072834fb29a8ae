/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-history-pick"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-history-pick.h"
#include "pb-pick.h"

/* What a line of the drop-down stands for. */
typedef struct
{
  GType       kind;     /* G_TYPE_INVALID: any */
  const char *field;    /* NULL: any */
} Choice;

#define CHOICES "pb-history-choices"

static void
add_choice (GStrvBuilder *texts,
            GArray       *choices,
            const char   *text,
            GType         kind,
            const char   *field)
{
  Choice choice = { kind, field };

  g_strv_builder_add (texts, text);
  g_array_append_val (choices, choice);
}

/* Whether things of the type go when a thing of one of the types in owners goes. */
static gboolean
belongs_to (GType       type,
            GHashTable *owners)
{
  const PbEntityInfo *info = pb_entity_type_get_info (type);

  for (guint i = 0; i < info->n_fields; i++)
    {
      const PbField *field = &info->fields[i];

      if ((field->flags & PB_FIELD_CASCADE) != 0 && g_hash_table_contains (owners, field->refers_to))
        return TRUE;
    }

  return FALSE;
}

GtkWidget *
pb_history_pick_new_of_texts (const char *const *texts,
                              const char        *name)
{
  GtkExpression *expression = gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string");
  GtkWidget *pick;

  g_return_val_if_fail (texts != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  pick = gtk_drop_down_new (G_LIST_MODEL (gtk_string_list_new (texts)), expression);
  gtk_drop_down_set_enable_search (GTK_DROP_DOWN (pick), TRUE);
  gtk_widget_set_tooltip_text (pick, name);
  pb_pick_set_name (GTK_DROP_DOWN (pick), name);

  return pick;
}

static GtkWidget *
make_pick (GStrvBuilder *texts,
           GArray       *choices,
           const char   *name)
{
  g_auto(GStrv) lines = g_strv_builder_end (texts);
  GtkWidget *pick = pb_history_pick_new_of_texts ((const char *const *) lines, name);

  g_object_set_data_full (G_OBJECT (pick), CHOICES, choices, (GDestroyNotify) g_array_unref);

  return pick;
}

GtkWidget *
pb_history_pick_new_of_project (void)
{
  const PbEntityInfo *project = pb_entity_type_get_info (PB_TYPE_PROJECT);
  g_autoptr(GStrvBuilder) texts = g_strv_builder_new ();
  g_autoptr(GHashTable) owners = g_hash_table_new (g_str_hash, g_str_equal);
  GArray *choices = g_array_new (FALSE, FALSE, sizeof (Choice));

  add_choice (texts, choices, _("All Changes"), G_TYPE_INVALID, NULL);
  for (guint i = 0; i < project->n_fields; i++)
    {
      const PbField *field = &project->fields[i];

      if ((field->flags & PB_FIELD_INTERNAL) == 0)
        add_choice (texts, choices, pb_field_get_label (field), PB_TYPE_PROJECT, field->column);
    }

  /* An entity comes after what it belongs to: pb_entities_list. */
  g_hash_table_add (owners, (gpointer) project->table);
  for (const GType *type = pb_entities_list (); *type != G_TYPE_INVALID; type++)
    {
      const PbEntityInfo *info = pb_entity_type_get_info (*type);

      if (*type == PB_TYPE_PROJECT || !belongs_to (*type, owners))
        continue;
      g_hash_table_add (owners, (gpointer) info->table);
      add_choice (texts, choices, pb_entity_info_get_heading (info), *type, NULL);
    }

  return make_pick (texts, choices, _("Which changes to show"));
}

GtkWidget *
pb_history_pick_new_of_register (void)
{
  g_autoptr(GStrvBuilder) texts = g_strv_builder_new ();
  g_autoptr(GHashTable) headings = g_hash_table_new (g_str_hash, g_str_equal);
  GArray *choices = g_array_new (FALSE, FALSE, sizeof (Choice));

  add_choice (texts, choices, _("Everything"), G_TYPE_INVALID, NULL);
  for (const GType *type = pb_entities_list (); *type != G_TYPE_INVALID; type++)
    {
      const PbEntityInfo *info = pb_entity_type_get_info (*type);
      const char *heading = pb_entity_info_get_heading (info);

      /* What ties a thing to another is called after that thing. */
      if (!info->read_only && g_hash_table_add (headings, (gpointer) heading))
        add_choice (texts, choices, heading, *type, NULL);
    }

  return make_pick (texts, choices, _("Of which kind of thing to show the changes"));
}

gboolean
pb_history_pick_apply (GtkWidget       *pick,
                       PbHistoryFilter *filter)
{
  GArray *choices;
  guint selected;

  g_return_val_if_fail (GTK_IS_DROP_DOWN (pick), FALSE);
  g_return_val_if_fail (filter != NULL, FALSE);

  choices = g_object_get_data (G_OBJECT (pick), CHOICES);
  selected = gtk_drop_down_get_selected (GTK_DROP_DOWN (pick));
  g_return_val_if_fail (choices != NULL && selected < choices->len, FALSE);

  filter->kind = g_array_index (choices, Choice, selected).kind;
  filter->field = g_array_index (choices, Choice, selected).field;

  return filter->kind != G_TYPE_INVALID;
}
