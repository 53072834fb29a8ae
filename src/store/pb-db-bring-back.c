/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-db-bring-back"
#include "config.h"

#include "pb-db-history.h"
#include "pb-db-private.h"
#include "pb-db-statement.h"
#include "pb-db-table.h"
#include "pb-error.h"

/* A row that is to be written again. */
typedef struct
{
  PbDbRow     row;
  gint64      step;            /* whose lines tell of it */
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
 * backwards here; an addition that was undone, forwards. */
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
          current->step = step->id;
          current->values = g_hash_table_new (g_str_hash, g_str_equal);
          g_ptr_array_add (lost, current);
        }
      g_hash_table_insert (current->values, (gpointer) line->field,
                           removed ? &line->old : &line->new);
    }

  return lost;
}

/* What an adopted edition holds went with its project, which that edition has no say in, and comes back with it the
 * same way: the rule that keeps it as it is would speak, so the journal is written by hand. */
static gboolean
write_frozen (PbDb        *db,
              const Lost  *lost,
              GError     **error)
{
  g_autoptr(PbDbStatement) record = NULL;
  g_autoptr(PbDbStatement) resume = NULL;

  record = pb_db_prepare (db, "INSERT INTO journal_change "
                              "(step, table_name, row, operation, field, old, new) "
                              "SELECT :recording, table_name, row, 'insert', field, NULL, "
                              "       coalesce (old, new) "
                              "FROM journal_change WHERE step = :step AND table_name = :table "
                              "AND row = :row AND operation <> 'update' ORDER BY id", error);
  resume = pb_db_prepare (db, "UPDATE journal_recording SET step = :step", error);
  if (record == NULL || resume == NULL
      || !pb_db_exec (db, "UPDATE journal_recording SET step = NULL", error)
      || !pb_db_replay_row (db, lost->row.table, lost->row.id, lost->values, error))
    return FALSE;

  pb_db_statement_bind (record, ":recording", &PB_INTEGER (db->step));
  pb_db_statement_bind (record, ":step", &PB_INTEGER (lost->step));
  pb_db_statement_bind (record, ":table", &PB_TEXT (lost->row.table));
  pb_db_statement_bind (record, ":row", &PB_INTEGER (lost->row.id));
  pb_db_statement_bind (resume, ":step", &PB_INTEGER (db->step));

  return pb_db_statement_run (record, error) && pb_db_statement_run (resume, error);
}

/* Whether the edition of a row was adopted before the row went, and not since: then it is as it was adopted with the row
 * in it. */
static gboolean
was_frozen (PbDb        *db,
            const Lost  *lost)
{
  const PbValue *edition = g_hash_table_lookup (lost->values, "edition");
  g_autoptr(PbDbStatement) since = NULL;
  gboolean found = TRUE;

  /* The edition itself, which went with its programme before schema 3 kept that. */
  if (g_str_equal (lost->row.table, "edition"))
    return TRUE;
  if (edition == NULL)
    return FALSE;

  since = pb_db_prepare (db, "SELECT 1 FROM journal_change "
                             "JOIN journal_step ON journal_step.id = journal_change.step "
                             "WHERE table_name = 'edition' AND row = :edition AND step > :step "
                             "AND field = 'status' AND state = 'done'", NULL);
  if (since == NULL)
    return FALSE;

  pb_db_statement_bind (since, ":edition", edition);
  pb_db_statement_bind (since, ":step", &PB_INTEGER (lost->step));

  return pb_db_statement_step (since, &found, NULL) && !found;
}

static gboolean
is_about_adopted (const GError *error)
{
  const char *rule = pb_db_error_get_detail (error);

  return g_strcmp0 (rule, "edition-frozen") == 0 || g_strcmp0 (rule, "edition-status") == 0;
}

static gboolean
write_row (PbDb        *db,
           const Lost  *lost,
           GError     **error)
{
  g_autoptr(GError) why = NULL;

  if (pb_db_replay_row (db, lost->row.table, lost->row.id, lost->values, &why))
    return TRUE;

  if (is_about_adopted (why) && was_frozen (db, lost))
    return write_frozen (db, lost, error);

  g_propagate_error (error, g_steal_pointer (&why));

  return FALSE;
}

/* What a row that follows may put right: a phase that needs a lead applicant, a sum that is not whole yet. */
static gboolean
may_pass_later (const GError *error)
{
  return g_error_matches (error, PB_ERROR, PB_ERROR_RULE);
}

/* Writes the rows, but for those that a rule refuses: they are put in waiting, and *refusal tells of the first. */
static gboolean
write_some (PbDb       *db,
            GPtrArray  *lost,
            GPtrArray  *waiting,
            PbDbRow    *failed,
            GError    **refusal,
            GError    **error)
{
  for (guint i = 0; i < lost->len; i++)
    {
      Lost *row = g_ptr_array_index (lost, i);
      g_autoptr(GError) why = NULL;

      if (write_row (db, row, &why))
        continue;

      if (waiting->len == 0 || !may_pass_later (why))
        *failed = row->row;
      if (!may_pass_later (why))
        {
          g_propagate_error (error, g_steal_pointer (&why));
          return FALSE;
        }
      if (waiting->len == 0)
        g_propagate_error (refusal, g_steal_pointer (&why));
      g_ptr_array_add (waiting, row);
    }

  return TRUE;
}

/* Writes what can be written, and again what had to wait, until nothing is left or nothing more can be. */
static gboolean
write_lost (PbDb       *db,
            GPtrArray  *lost,
            PbDbRow    *failed,
            GError    **error)
{
  g_autoptr(GPtrArray) rest = g_ptr_array_ref (lost);

  while (rest->len > 0)
    {
      g_autoptr(GPtrArray) waiting = g_ptr_array_new ();
      g_autoptr(GError) refusal = NULL;

      if (!write_some (db, rest, waiting, failed, &refusal, error))
        return FALSE;

      if (waiting->len == rest->len)
        {
          g_propagate_error (error, g_steal_pointer (&refusal));
          return FALSE;
        }
      g_ptr_array_unref (rest);
      rest = g_steal_pointer (&waiting);
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
  PbDbRow first = { NULL, 0 };

  g_return_val_if_fail (PB_IS_DB (db), FALSE);
  g_return_val_if_fail (db->depth > 0 && db->step != 0, FALSE);
  g_return_val_if_fail (rows != NULL, FALSE);

  failed = failed != NULL ? failed : &first;
  *failed = first;

  read = pb_db_history_read_step (db, step, error);
  if (read == NULL)
    return FALSE;

  wanted = make_set (rows);
  lost = collect_lost (read, wanted);

  return write_lost (db, lost, failed, error)
      && (read->state != PB_DB_STEP_DONE || restore_references (db, read, wanted, error));
}
