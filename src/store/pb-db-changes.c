/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-db-changes"
#include "config.h"

#include "pb-db-changes.h"

struct _PbDbChanges
{
  gatomicrefcount  references;

  gboolean         all;
  gboolean         elsewhere;
  GHashTable      *tables;     /* name → GHashTable of gint64 */
};

G_DEFINE_BOXED_TYPE (PbDbChanges, pb_db_changes, pb_db_changes_ref, pb_db_changes_unref)

PbDbChanges *
pb_db_changes_new (void)
{
  PbDbChanges *self = g_new0 (PbDbChanges, 1);

  g_atomic_ref_count_init (&self->references);
  self->tables = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                        (GDestroyNotify) g_hash_table_unref);

  return self;
}

PbDbChanges *
pb_db_changes_new_all (void)
{
  PbDbChanges *self = pb_db_changes_new ();

  self->all = TRUE;

  return self;
}

PbDbChanges *
pb_db_changes_ref (PbDbChanges *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->references);

  return self;
}

void
pb_db_changes_unref (PbDbChanges *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->references))
    return;

  g_hash_table_unref (self->tables);
  g_free (self);
}

void
pb_db_changes_set_elsewhere (PbDbChanges *self)
{
  g_return_if_fail (self != NULL);

  self->elsewhere = TRUE;
}

gboolean
pb_db_changes_is_elsewhere (PbDbChanges *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->elsewhere;
}

void
pb_db_changes_add (PbDbChanges *self,
                   const char  *table,
                   gint64       row)
{
  GHashTable *rows;

  g_return_if_fail (self != NULL);
  g_return_if_fail (table != NULL);

  rows = g_hash_table_lookup (self->tables, table);
  if (rows == NULL)
    {
      rows = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
      g_hash_table_insert (self->tables, g_strdup (table), rows);
    }

  if (!g_hash_table_contains (rows, &row))
    g_hash_table_add (rows, g_memdup2 (&row, sizeof row));
}

gboolean
pb_db_changes_is_empty (PbDbChanges *self)
{
  g_return_val_if_fail (self != NULL, TRUE);

  return !self->all && g_hash_table_size (self->tables) == 0;
}

gboolean
pb_db_changes_has_table (PbDbChanges *self,
                         const char  *table)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (table != NULL, FALSE);

  return self->all || g_hash_table_contains (self->tables, table);
}

gboolean
pb_db_changes_has_row (PbDbChanges *self,
                       const char  *table,
                       gint64       row)
{
  GHashTable *rows;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (table != NULL, FALSE);

  if (self->all)
    return TRUE;

  rows = g_hash_table_lookup (self->tables, table);

  return rows != NULL && g_hash_table_contains (rows, &row);
}
