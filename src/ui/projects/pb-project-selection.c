/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-project-selection"
#include "config.h"

#include "pb-project-selection.h"

static void
select_positions (GtkSelectionModel *selection,
                  GtkBitset         *positions)
{
  g_autoptr(GtkBitset) all = gtk_bitset_new_range (0, g_list_model_get_n_items (G_LIST_MODEL (selection)));

  gtk_selection_model_set_selection (selection, positions, all);
}

GArray *
pb_project_selection_get_ids (GtkSelectionModel *selection,
                              PbProjectList     *list)
{
  g_autoptr(GtkBitset) positions = gtk_selection_model_get_selection (selection);
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  GtkBitsetIter iter;
  guint position;

  for (gboolean more = gtk_bitset_iter_init_first (&iter, positions, &position); more;
       more = gtk_bitset_iter_next (&iter, &position))
    {
      const gint64 id = pb_project_list_get_id (list, position);

      g_array_append_val (ids, id);
    }

  return ids;
}

GArray *
pb_project_selection_set_ids (GtkSelectionModel *selection,
                              PbProjectList     *list,
                              GArray            *ids)
{
  g_autoptr(GHashTable) wanted = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_autoptr(GtkBitset) positions = gtk_bitset_new_empty ();
  GArray *found = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < ids->len; i++)
    g_hash_table_add (wanted, &g_array_index (ids, gint64, i));

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    {
      const gint64 id = pb_project_list_get_id (list, i);

      if (g_hash_table_contains (wanted, &id))
        {
          gtk_bitset_add (positions, i);
          g_array_append_val (found, id);
        }
    }

  select_positions (selection, positions);

  return found;
}

void
pb_project_selection_set_one (GtkSelectionModel *selection,
                              guint              position)
{
  g_autoptr(GtkBitset) positions = gtk_bitset_new_empty ();

  if (position != G_MAXUINT)
    gtk_bitset_add (positions, position);
  select_positions (selection, positions);
}

GPtrArray *
pb_project_selection_get_rows (GtkSelectionModel *selection)
{
  g_autoptr(GtkBitset) positions = gtk_selection_model_get_selection (selection);
  GPtrArray *rows = g_ptr_array_new_with_free_func (g_object_unref);
  GtkBitsetIter iter;
  guint position;

  for (gboolean more = gtk_bitset_iter_init_first (&iter, positions, &position); more;
       more = gtk_bitset_iter_next (&iter, &position))
    g_ptr_array_add (rows, g_list_model_get_item (G_LIST_MODEL (selection), position));

  return rows;
}
