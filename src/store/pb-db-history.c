/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-db-history"
#include "config.h"

#include <glib/gi18n-lib.h>

#include "pb-db-history.h"
#include "pb-db-private.h"
#include "pb-db-statement.h"
#include "pb-error.h"

static void
line_clear (PbDbLine *line)
{
  pb_value_clear (&line->old);
  pb_value_clear (&line->new);
}

static PbDbStepState
parse_state (const char *state)
{
  if (g_str_equal (state, "done"))
    return PB_DB_STEP_DONE;

  return g_str_equal (state, "undone") ? PB_DB_STEP_UNDONE : PB_DB_STEP_ABANDONED;
}

static PbDbOperation
parse_operation (const char *operation)
{
  if (g_str_equal (operation, "insert"))
    return PB_DB_INSERTED;

  return g_str_equal (operation, "update") ? PB_DB_UPDATED : PB_DB_DELETED;
}

/* The ids as one value, so that the statement is the same for any number of them. */
static char *
make_json (GArray *ids)
{
  GString *json = g_string_new ("[");

  for (guint i = 0; i < ids->len; i++)
    g_string_append_printf (json, "%s%" G_GINT64_FORMAT, i > 0 ? "," : "",
                            g_array_index (ids, gint64, i));
  g_string_append_c (json, ']');

  return g_string_free (json, FALSE);
}

/* The first column of each row. */
static GArray *
take_ids (PbDbStatement  *statement,
          GError        **error)
{
  g_autoptr(GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  gboolean row;

  for (;;)
    {
      gint64 id;

      if (!pb_db_statement_step (statement, &row, error))
        return NULL;
      if (!row)
        return g_steal_pointer (&ids);

      id = pb_db_statement_get_integer (statement, 0);
      g_array_append_val (ids, id);
    }
}

static gboolean
read_lines (PbDb      *db,
            PbDbStep  *step,
            GError   **error)
{
  g_autoptr(PbDbStatement) lines = NULL;
  gboolean row;

  lines = pb_db_prepare (db, "SELECT id, table_name, row, operation, field, old, new "
                             "FROM journal_change WHERE step = :step ORDER BY id", error);
  if (lines == NULL)
    return FALSE;

  pb_db_statement_bind (lines, ":step", &PB_INTEGER (step->id));
  for (;;)
    {
      PbDbLine line = { .old = PB_VALUE_INIT, .new = PB_VALUE_INIT };

      if (!pb_db_statement_step (lines, &row, error))
        return FALSE;
      if (!row)
        return TRUE;

      line.id = pb_db_statement_get_integer (lines, 0);
      line.table = g_intern_string (pb_db_statement_get_text (lines, 1));
      line.row = pb_db_statement_get_integer (lines, 2);
      line.operation = parse_operation (pb_db_statement_get_text (lines, 3));
      line.field = g_intern_string (pb_db_statement_get_text (lines, 4));
      pb_db_statement_get_value (lines, 5, &line.old);
      pb_db_statement_get_value (lines, 6, &line.new);
      g_array_append_val (step->lines, line);
    }
}

void
pb_db_step_free (PbDbStep *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->label);
  g_free (self->made_at);
  g_free (self->made_by);
  g_free (self->made_by_name);
  g_array_unref (self->lines);
  g_free (self);
}

PbDbStep *
pb_db_history_read_step (PbDb    *db,
                         gint64   step,
                         GError **error)
{
  g_autoptr(PbDbStatement) statement = NULL;
  g_autoptr(PbDbStep) self = NULL;
  gboolean row;

  g_return_val_if_fail (PB_IS_DB (db), NULL);

  statement = pb_db_prepare (db, "SELECT label, made_at, made_by, made_by_name, state "
                                 "FROM journal_step WHERE id = :step", error);
  if (statement == NULL)
    return NULL;

  pb_db_statement_bind (statement, ":step", &PB_INTEGER (step));
  if (!pb_db_statement_step (statement, &row, error))
    return NULL;
  if (!row)
    {
      g_set_error_literal (error, PB_ERROR, PB_ERROR_NOT_FOUND,
                           _("This is not in the history any more."));
      return NULL;
    }

  self = g_new0 (PbDbStep, 1);
  self->id = step;
  self->label = g_strdup (pb_db_statement_get_text (statement, 0));
  self->made_at = g_strdup (pb_db_statement_get_text (statement, 1));
  self->made_by = g_strdup (pb_db_statement_get_text (statement, 2));
  self->made_by_name = g_strdup (pb_db_statement_get_text (statement, 3));
  self->state = parse_state (pb_db_statement_get_text (statement, 4));
  self->lines = g_array_new (FALSE, FALSE, sizeof (PbDbLine));
  g_array_set_clear_func (self->lines, (GDestroyNotify) line_clear);

  return read_lines (db, self, error) ? g_steal_pointer (&self) : NULL;
}

/* Each filter has an index that gives its steps newest first. */
static const char *
get_list_sql (const char *table,
              const char *made_by)
{
  if (table != NULL && made_by != NULL)
    return "SELECT DISTINCT step FROM journal_change WHERE table_name = :table AND step < :before "
           "AND (SELECT made_by FROM journal_step WHERE id = step) = :made_by "
           "ORDER BY step DESC LIMIT :n";
  if (table != NULL)
    return "SELECT DISTINCT step FROM journal_change WHERE table_name = :table AND step < :before "
           "ORDER BY step DESC LIMIT :n";
  if (made_by != NULL)
    return "SELECT id FROM journal_step WHERE made_by = :made_by AND id < :before "
           "ORDER BY id DESC LIMIT :n";

  return "SELECT id FROM journal_step WHERE id < :before ORDER BY id DESC LIMIT :n";
}

GArray *
pb_db_history_list_steps (PbDb        *db,
                          const char  *table,
                          const char  *made_by,
                          gint64       before,
                          guint        n,
                          GError     **error)
{
  g_autoptr(PbDbStatement) statement = NULL;

  g_return_val_if_fail (PB_IS_DB (db), NULL);

  statement = pb_db_prepare (db, get_list_sql (table, made_by), error);
  if (statement == NULL)
    return NULL;

  if (table != NULL)
    pb_db_statement_bind (statement, ":table", &PB_TEXT (table));
  if (made_by != NULL)
    pb_db_statement_bind (statement, ":made_by", &PB_TEXT (made_by));
  pb_db_statement_bind (statement, ":before", &PB_INTEGER (before));
  pb_db_statement_bind (statement, ":n", &PB_INTEGER (n));

  return take_ids (statement, error);
}

GArray *
pb_db_history_list_steps_of (PbDb        *db,
                             const char  *table,
                             GArray      *rows,
                             GError     **error)
{
  g_autoptr(PbDbStatement) statement = NULL;
  g_autofree char *json = NULL;

  g_return_val_if_fail (PB_IS_DB (db), NULL);
  g_return_val_if_fail (table != NULL && rows != NULL, NULL);

  /* SQLite would rather read all of the table's steps in order than sort those of some rows. */
  statement = pb_db_prepare (db, "SELECT DISTINCT step "
                                 "FROM journal_change INDEXED BY journal_change_row "
                                 "WHERE table_name = :table "
                                 "AND row IN (SELECT value FROM json_each (:rows))", error);
  if (statement == NULL)
    return NULL;

  json = make_json (rows);
  pb_db_statement_bind (statement, ":table", &PB_TEXT (table));
  pb_db_statement_bind (statement, ":rows", &PB_TEXT (json));

  return take_ids (statement, error);
}

GArray *
pb_db_history_list_owned (PbDb        *db,
                          const char  *table,
                          const char  *column,
                          GArray      *owners,
                          GError     **error)
{
  g_autoptr(PbDbStatement) statement = NULL;
  g_autoptr(GString) sql = g_string_new ("SELECT id FROM ");
  g_autofree char *json = NULL;

  g_return_val_if_fail (PB_IS_DB (db), NULL);
  g_return_val_if_fail (table != NULL && column != NULL && owners != NULL, NULL);

  pb_db_append_name (sql, table);
  g_string_append (sql, " WHERE ");
  pb_db_append_name (sql, column);
  /* The terms of typeof let SQLite use the indexes, which hold integers only. */
  g_string_append (sql,
                   " IN (SELECT value FROM json_each (:owners)) "
                   "UNION SELECT row FROM journal_change WHERE table_name = :table "
                   "AND field = :column AND typeof (old) = 'integer' "
                   "AND old IN (SELECT value FROM json_each (:owners)) "
                   "UNION SELECT row FROM journal_change WHERE table_name = :table "
                   "AND field = :column AND typeof (new) = 'integer' "
                   "AND new IN (SELECT value FROM json_each (:owners))");

  statement = pb_db_prepare (db, sql->str, error);
  if (statement == NULL)
    return NULL;

  json = make_json (owners);
  pb_db_statement_bind (statement, ":owners", &PB_TEXT (json));
  pb_db_statement_bind (statement, ":table", &PB_TEXT (table));
  pb_db_statement_bind (statement, ":column", &PB_TEXT (column));

  return take_ids (statement, error);
}

GStrv
pb_db_history_list_authors (PbDb    *db,
                            GError **error)
{
  g_autoptr(PbDbStatement) statement = NULL;
  g_autoptr(GStrvBuilder) names = g_strv_builder_new ();
  gboolean row;

  g_return_val_if_fail (PB_IS_DB (db), NULL);

  /* From each name to the next one in the index: DISTINCT would read every step. */
  statement = pb_db_prepare (db, "WITH RECURSIVE author (name) AS ("
                                 "  SELECT min (made_by) FROM journal_step"
                                 "  UNION ALL SELECT (SELECT min (made_by) FROM journal_step"
                                 "                    WHERE made_by > name)"
                                 "  FROM author WHERE name IS NOT NULL) "
                                 "SELECT name, (SELECT made_by_name"
                                 "              FROM journal_step INDEXED BY journal_step_made_by"
                                 "              WHERE made_by = name ORDER BY id DESC LIMIT 1) "
                                 "FROM author WHERE name IS NOT NULL", error);
  if (statement == NULL)
    return NULL;

  for (;;)
    {
      if (!pb_db_statement_step (statement, &row, error))
        return NULL;
      if (!row)
        return g_strv_builder_end (names);

      g_strv_builder_add (names, pb_db_statement_get_text (statement, 0));
      g_strv_builder_add (names, pb_db_statement_get_text (statement, 1));
    }
}

static void
free_value (gpointer data)
{
  pb_value_clear (data);
  g_free (data);
}

GHashTable *
pb_db_history_read_last (PbDb        *db,
                         const char  *table,
                         gint64       row_id,
                         GError     **error)
{
  g_autoptr(PbDbStatement) statement = NULL;
  g_autoptr(GHashTable) values = g_hash_table_new_full (NULL, NULL, NULL, free_value);
  gboolean row;

  g_return_val_if_fail (PB_IS_DB (db), NULL);
  g_return_val_if_fail (table != NULL, NULL);

  statement = pb_db_prepare (db, "SELECT field, CASE operation WHEN 'delete' THEN old ELSE new END "
                                 "FROM journal_change WHERE table_name = :table AND row = :row "
                                 "ORDER BY step DESC, id DESC", error);
  if (statement == NULL)
    return NULL;

  pb_db_statement_bind (statement, ":table", &PB_TEXT (table));
  pb_db_statement_bind (statement, ":row", &PB_INTEGER (row_id));
  for (;;)
    {
      const char *field;
      PbValue *value;

      if (!pb_db_statement_step (statement, &row, error))
        return NULL;
      if (!row)
        return g_steal_pointer (&values);

      field = g_intern_string (pb_db_statement_get_text (statement, 0));
      if (g_hash_table_contains (values, field))
        continue;

      value = g_new0 (PbValue, 1);
      pb_db_statement_get_value (statement, 1, value);
      g_hash_table_insert (values, (gpointer) field, value);
    }
}
