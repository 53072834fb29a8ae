/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-db-journal"
#include "config.h"

#include <glib/gi18n-lib.h>

#include "pb-db-journal.h"
#include "pb-db-private.h"
#include "pb-db-statement.h"
#include "pb-db-transaction.h"
#include "pb-error.h"

/* The step that an undo takes is the last one done, unless that is published; a redo takes the first of those undone
 * after it. */
#define UNDO_STEP "FROM journal_step WHERE state = 'done' " \
                  "AND id > (SELECT undo_floor FROM journal_recording) ORDER BY id DESC LIMIT 1"
#define REDO_STEP "FROM journal_step WHERE state = 'undone' ORDER BY id LIMIT 1"

typedef struct
{
  const char *operation;       /* as journal_change has it */
  const char *row;             /* where the row's id is read */
  const char *old;             /* what stands before a column for its old value, NULL for none */
  const char *new;
} Recorder;

static const Recorder recorders[] = {
  { "insert", "new", NULL, "new." },
  { "update", "new", "old.", "new." },
  { "delete", "old", "old.", NULL },
};

static void
append_value (GString    *sql,
              const char *prefix,
              const char *column)
{
  if (prefix == NULL)
    {
      g_string_append (sql, "NULL");
      return;
    }

  g_string_append (sql, prefix);
  pb_db_append_name (sql, column);
}

/* SELECT 'field', old, new; the first one gives the columns their names. */
static void
append_field (GString        *sql,
              const Recorder *recorder,
              const char     *column,
              gboolean        first)
{
  g_string_append (sql, first ? "\n  SELECT '" : "\n  UNION ALL SELECT '");
  g_string_append (sql, column);
  g_string_append (sql, first ? "' AS field, " : "', ");
  append_value (sql, recorder->old, column);
  g_string_append (sql, first ? " AS before, " : ", ");
  append_value (sql, recorder->new, column);
  if (first)
    g_string_append (sql, " AS after");
}

/* A line for each field that changed: before IS NOT after, where a missing side is NULL. In one
 * statement, as SQLite reads and compiles these triggers with every opening and every new edit. */
static gboolean
install_recorder (PbDb            *db,
                  const Recorder  *recorder,
                  const char      *table,
                  GArray          *columns,
                  GError         **error)
{
  g_autoptr(GString) sql = g_string_new (NULL);
  gboolean first = TRUE;

  g_string_append_printf (sql, "CREATE TRIGGER journal_%s_%s AFTER %s ON ", table,
                          recorder->operation, recorder->operation);
  pb_db_append_name (sql, table);
  g_string_append_printf (sql,
                          "\nWHEN (SELECT step FROM journal_recording) IS NOT NULL\nBEGIN\n"
                          "INSERT INTO journal_change "
                          "(step, table_name, row, operation, field, old, new)\n"
                          "SELECT step, '%s', %s.id, '%s', field, before, after\n"
                          "FROM journal_recording JOIN (",
                          table, recorder->row, recorder->operation);
  for (guint i = 0; i < columns->len; i++)
    {
      const char *column = g_array_index (columns, PbDbColumn, i).name;

      if (g_str_equal (column, "id"))
        continue;
      append_field (sql, recorder, column, first);
      first = FALSE;
    }
  g_string_append (sql, ")\nWHERE before IS NOT after;\nEND");

  return pb_db_exec (db, sql->str, error);
}

static gboolean
install_table (PbDb        *db,
               const char  *table,
               GError     **error)
{
  g_autoptr(GArray) columns = pb_db_query_columns (db, table, error);

  if (columns == NULL)
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (recorders); i++)
    {
      if (!install_recorder (db, &recorders[i], table, columns, error))
        return FALSE;
    }

  return TRUE;
}

/* Finds the step that sql names; 0 when there is none. */
static gboolean
find_step (PbDb        *db,
           gboolean     backwards,
           gint64      *step,
           GError     **error)
{
  return pb_db_query_integer (db, backwards ? "SELECT id " UNDO_STEP : "SELECT id " REDO_STEP,
                              step, error);
}

/* *seen: the step that it is the label of, 0 for none. */
static char *
get_label (PbDb       *db,
           const char *sql,
           gint64     *seen)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(PbDbStatement) statement = pb_db_prepare (db, sql, &error);
  gboolean row = FALSE;

  *seen = -1;
  if (statement == NULL || !pb_db_statement_step (statement, &row, &error))
    {
      g_debug ("Could not read the journal: %s", error->message);
      return NULL;
    }

  *seen = row ? pb_db_statement_get_integer (statement, 0) : 0;

  return row ? g_strdup (pb_db_statement_get_text (statement, 1)) : NULL;
}

/* Whether the step was published since. */
static gboolean
is_closed (PbDb   *db,
           gint64  step)
{
  gint64 floor = 0;

  return pb_db_query_integer (db, "SELECT undo_floor FROM journal_recording", &floor, NULL) && step <= floor;
}

/* Another process may have done something, or undone it, since the label was read that the user goes by: then that would
 * be undone instead, which nobody asked for. Always FALSE. */
static gboolean
refuse_other_step (PbDb      *db,
                   gboolean   backwards,
                   gint64     seen,
                   gint64     step,
                   GError   **error)
{
  g_autoptr(PbDbStatement) statement = NULL;
  gboolean row = FALSE;

  if (backwards && step > seen)
    {
      statement = pb_db_prepare (db, "SELECT label, coalesce (nullif (made_by_name, ''), made_by) "
                                     "FROM journal_step WHERE id = :step", error);
      if (statement == NULL)
        return FALSE;

      pb_db_statement_bind (statement, ":step", &PB_INTEGER (step));
      if (!pb_db_statement_step (statement, &row, error))
        return FALSE;
    }

  if (backwards && seen > 0 && is_closed (db, seen))
    g_set_error_literal (error, PB_ERROR, PB_ERROR_CONFLICT,
                         _("Nothing was undone: an edition of the booklet was adopted in another window just now, and "
                           "what is published is not undone."));
  else if (row)
    g_set_error (error, PB_ERROR, PB_ERROR_CONFLICT,
                 /* Translators: the name of a step ("Change Name of “Wonen”"), and a person. */
                 _("Nothing was undone: another window has changed the register just now (%s, by %s). "
                   "Look at that first."),
                 pb_db_statement_get_text (statement, 0), pb_db_statement_get_text (statement, 1));
  else
    g_set_error_literal (error, PB_ERROR, PB_ERROR_CONFLICT,
                         backwards ? _("Nothing was undone: another window has undone it already.")
                                   : _("Nothing was done again: another window has changed the "
                                       "register just now."));

  return FALSE;
}

static gboolean
set_state (PbDb        *db,
           gint64       step,
           const char  *state,
           GError     **error)
{
  g_autoptr(PbDbStatement) update = NULL;

  update = pb_db_prepare (db, "UPDATE journal_step SET state = :state WHERE id = :step", error);
  if (update == NULL)
    return FALSE;

  pb_db_statement_bind (update, ":state", &PB_TEXT (state));
  pb_db_statement_bind (update, ":step", &PB_INTEGER (step));

  return pb_db_statement_run (update, error);
}

static gboolean
take_step (PbDb      *db,
           gboolean   backwards,
           GError   **error)
{
  const gint64 seen = backwards ? db->undo_seen : db->redo_seen;
  g_autoptr(PbDbTransaction) transaction = pb_db_begin (db, NULL, error);
  gint64 step;

  if (transaction == NULL || !find_step (db, backwards, &step, error))
    return FALSE;

  if (seen >= 0 && step != seen)
    return refuse_other_step (db, backwards, seen, step, error);

  if (step == 0)
    {
      g_set_error_literal (error, PB_ERROR, PB_ERROR_NOT_FOUND,
                           backwards ? _("There is nothing to undo.")
                                     : _("There is nothing to redo."));
      return FALSE;
    }

  db->replaying = TRUE;

  return pb_db_replay (db, step, backwards, error)
      && set_state (db, step, backwards ? "undone" : "done", error)
      && pb_db_transaction_commit (g_steal_pointer (&transaction), error);
}

char *
pb_db_journal_get_undo_label (PbDb *db)
{
  g_return_val_if_fail (PB_IS_DB (db), NULL);

  return get_label (db, "SELECT id, label " UNDO_STEP, &db->undo_seen);
}

char *
pb_db_journal_get_redo_label (PbDb *db)
{
  g_return_val_if_fail (PB_IS_DB (db), NULL);

  return get_label (db, "SELECT id, label " REDO_STEP, &db->redo_seen);
}

gboolean
pb_db_journal_undo (PbDb    *db,
                    GError **error)
{
  g_return_val_if_fail (PB_IS_DB (db), FALSE);
  g_return_val_if_fail (db->depth == 0, FALSE);

  return take_step (db, TRUE, error);
}

gboolean
pb_db_journal_redo (PbDb    *db,
                    GError **error)
{
  g_return_val_if_fail (PB_IS_DB (db), FALSE);
  g_return_val_if_fail (db->depth == 0, FALSE);

  return take_step (db, FALSE, error);
}

gboolean
pb_db_journal_close (PbDb    *db,
                     GError **error)
{
  g_return_val_if_fail (PB_IS_DB (db), FALSE);
  g_return_val_if_fail (db->step != 0, FALSE);

  return pb_db_exec (db, "UPDATE journal_recording SET undo_floor = step", error);
}

/* Steps are undone from the newest back, so the newest that is done tells which are. What was written outside the journal
 * is counted above it; neither comes near its end of the number. */
gint64
pb_db_journal_get_position (PbDb *db)
{
  gint64 position;

  g_return_val_if_fail (PB_IS_DB (db), -1);

  if (!pb_db_query_integer (db, "SELECT (unrecorded & 0x7fffff) << 40 | coalesce ((SELECT max (id) FROM journal_step "
                                "WHERE state = 'done' AND id IS NOT journal_recording.step), 0) "
                                "FROM journal_recording", &position, NULL))
    return -1;

  return position;
}

gboolean
pb_db_journal_forget (PbDb    *db,
                      GError **error)
{
  g_autoptr(PbDbTransaction) transaction = NULL;

  g_return_val_if_fail (PB_IS_DB (db), FALSE);

  transaction = pb_db_begin (db, NULL, error);

  return transaction != NULL
      && pb_db_exec (db, "DELETE FROM journal_change; DELETE FROM journal_step; "
                         "UPDATE journal_recording SET undo_floor = 0", error)
      && pb_db_transaction_commit (g_steal_pointer (&transaction), error);
}

gboolean
pb_db_journal_remove (PbDb    *db,
                      GError **error)
{
  g_auto(GStrv) triggers = NULL;

  triggers = pb_db_query_list (db, "SELECT name FROM sqlite_schema WHERE type = 'trigger' "
                                   "AND name GLOB 'journal_*'", error);
  if (triggers == NULL)
    return FALSE;

  for (guint i = 0; triggers[i] != NULL; i++)
    {
      g_autoptr(GString) sql = g_string_new ("DROP TRIGGER ");

      pb_db_append_name (sql, triggers[i]);
      if (!pb_db_exec (db, sql->str, error))
        return FALSE;
    }

  return TRUE;
}

gboolean
pb_db_journal_install (PbDb    *db,
                       GError **error)
{
  g_auto(GStrv) tables = NULL;

  g_return_val_if_fail (PB_IS_DB (db), FALSE);
  g_return_val_if_fail (db->depth > 0, FALSE);

  tables = pb_db_journal_list_tables (db, error);
  if (tables == NULL || !pb_db_journal_remove (db, error))
    return FALSE;

  for (guint i = 0; tables[i] != NULL; i++)
    {
      if (!install_table (db, tables[i], error))
        return FALSE;
    }

  return TRUE;
}

GStrv
pb_db_journal_list_tables (PbDb    *db,
                           GError **error)
{
  g_return_val_if_fail (PB_IS_DB (db), NULL);

  /* Virtual tables and their shadows have a type of their own; content is the one without
   * rowids. */
  return pb_db_query_list (db, "SELECT name FROM pragma_table_list "
                               "WHERE schema = 'main' AND type = 'table' AND NOT wr "
                               "AND name NOT GLOB 'journal_*' AND name NOT GLOB 'project_search*' "
                               "AND name NOT GLOB 'sqlite_*' ORDER BY name", error);
}
