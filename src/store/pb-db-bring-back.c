/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-db-bring-back"
#include "config.h"

#include "pb-db-history.h"
#include "pb-db-private.h"
#include "pb-db-statement.h"

/* A row that is to be written again. */
typedef struct
{
  PbDbRow     row;
  GHashTable *values;          /* field → PbValue, borrowed from the step's lines */
} Lost;

static void
lost_free (Lost *self)
{
  g_hash_table_unref (self->values);
  g_free (self);
}

static guint
row_hash (gconstpointer key)
{
  const PbDbRow *row = key;

  return g_str_hash (row->table) ^ g_int64_hash (&row->id);
}

static gboolean
row_equal (gconstpointer a,
           gconstpointer b)
{
  const PbDbRow *one = a;
  const PbDbRow *other = b;

  return one->id == other->id && g_str_equal (one->table, other->table);
}

/* The rows of the array as a set that borrows them. */
static GHashTable *
make_set (GArray *rows)
{
  GHashTable *set = g_hash_table_new (row_hash, row_equal);

  for (guint i = 0; i < rows->len; i++)
    g_hash_table_add (set, &g_array_index (rows, PbDbRow, i));

  return set;
}

/* Those of the rows that the step removed, owners before what hangs on them: a removal is recorded from below, and read
 * backwards here, so that it passes through the same states; an addition that was undone, forwards. */
static GPtrArray *
collect_lost (PbDbStep   *step,
              GHashTable *wanted)
{
  gboolean removed = step->state == PB_DB_STEP_DONE;
  PbDbOperation operation = removed ? PB_DB_DELETED : PB_DB_INSERTED;
  GPtrArray *lost = g_ptr_array_new_with_free_func ((GDestroyNotify) lost_free);
  Lost *current = NULL;

  for (guint i = 0; i < step->lines->len; i++)
    {
      guint index = removed ? step->lines->len - 1 - i : i;
      PbDbLine *line = &g_array_index (step->lines, PbDbLine, index);
      const PbDbRow row = { line->table, line->row };

      if (line->operation != operation || !g_hash_table_contains (wanted, &row))
        continue;

      if (current == NULL || !row_equal (&current->row, &row))
        {
          current = g_new0 (Lost, 1);
          current->row = row;
          current->values = g_hash_table_new (g_str_hash, g_str_equal);
          g_ptr_array_add (lost, current);
        }
      g_hash_table_insert (current->values, (gpointer) line->field,
                           removed ? &line->old : &line->new);
    }

  return lost;
}

static gboolean
write_lost (PbDb       *db,
            GPtrArray  *lost,
            PbDbRow    *failed,
            GError    **error)
{
  for (guint i = 0; i < lost->len; i++)
    {
      const Lost *row = g_ptr_array_index (lost, i);

      if (!pb_db_replay_row (db, row->row.table, row->row.id, row->values, error))
        {
          if (failed != NULL)
            *failed = row->row;
          return FALSE;
        }
    }

  return TRUE;
}

/* The table that the field of a table refers to, interned; NULL when none. */
static gboolean
find_target (PbDb        *db,
             const char  *table,
             const char  *field,
             const char **target,
             GError     **error)
{
  g_autoptr(PbDbStatement) statement = NULL;
  gboolean row;

  statement = pb_db_prepare (db, "SELECT \"table\" FROM pragma_foreign_key_list (:table) "
                                 "WHERE \"from\" = :field", error);
  if (statement == NULL)
    return FALSE;

  pb_db_statement_bind (statement, ":table", &PB_TEXT (table));
  pb_db_statement_bind (statement, ":field", &PB_TEXT (field));
  if (!pb_db_statement_step (statement, &row, error))
    return FALSE;

  *target = row ? g_intern_string (pb_db_statement_get_text (statement, 0)) : NULL;

  return TRUE;
}

/* The field of another row that the removal emptied refers to its row again, unless that other row is gone or its
 * field was filled since. */
static gboolean
refer_again (PbDb            *db,
             const PbDbLine  *line,
             GError         **error)
{
  g_autoptr(PbDbStatement) statement = NULL;
  g_autoptr(GString) sql = g_string_new ("UPDATE ");

  pb_db_append_name (sql, line->table);
  g_string_append (sql, " SET ");
  pb_db_append_name (sql, line->field);
  g_string_append (sql, " = :old WHERE id = :id AND ");
  pb_db_append_name (sql, line->field);
  g_string_append (sql, " IS NULL");

  statement = pb_db_prepare (db, sql->str, error);
  if (statement == NULL)
    return FALSE;

  pb_db_statement_bind (statement, ":old", &line->old);
  pb_db_statement_bind (statement, ":id", &PB_INTEGER (line->row));

  return pb_db_statement_run (statement, error);
}

static gboolean
restore_references (PbDb        *db,
                    PbDbStep    *step,
                    GHashTable  *wanted,
                    GError     **error)
{
  for (guint i = 0; i < step->lines->len; i++)
    {
      const PbDbLine *line = &g_array_index (step->lines, PbDbLine, i);
      PbDbRow target = { NULL, 0 };

      if (line->operation != PB_DB_UPDATED || line->old.type != PB_VALUE_INTEGER
          || line->new.type != PB_VALUE_NULL)
        continue;

      target.id = line->old.integer;
      if (!find_target (db, line->table, line->field, &target.table, error))
        return FALSE;
      if (target.table != NULL && g_hash_table_contains (wanted, &target)
          && !refer_again (db, line, error))
        return FALSE;
    }

  return TRUE;
}

gboolean
pb_db_history_bring_back (PbDb      *db,
                          gint64     step,
                          GArray    *rows,
                          PbDbRow   *failed,
                          GError   **error)
{
  g_autoptr(PbDbStep) read = NULL;
  g_autoptr(GHashTable) wanted = NULL;
  g_autoptr(GPtrArray) lost = NULL;

  g_return_val_if_fail (PB_IS_DB (db), FALSE);
  g_return_val_if_fail (db->depth > 0 && db->step != 0, FALSE);
  g_return_val_if_fail (rows != NULL, FALSE);

  if (failed != NULL)
    *failed = (PbDbRow){ NULL, 0 };

  read = pb_db_history_read_step (db, step, error);
  if (read == NULL)
    return FALSE;

  wanted = make_set (rows);
  lost = collect_lost (read, wanted);

  return write_lost (db, lost, failed, error)
      && (read->state != PB_DB_STEP_DONE || restore_references (db, read, wanted, error));
}
