/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-db-replay"
#include "config.h"

#include <glib/gi18n-lib.h>

#include "pb-db-private.h"
#include "pb-db-statement.h"
#include "pb-error.h"

/* The lines of a step lie side by side: to walk along them is quicker than to look each up by its step. */
#define LINES_OF_STEP \
  "FROM journal_change WHERE id BETWEEN (SELECT min (id) FROM journal_change WHERE step = :step) " \
  "AND (SELECT max (id) FROM journal_change WHERE step = :step) AND +step = :step ORDER BY id"
#define LINES_BACKWARDS "SELECT table_name, row, operation, field, old, new " LINES_OF_STEP " DESC"
#define LINES_FORWARDS  "SELECT table_name, row, operation, field, new, old " LINES_OF_STEP

/* A row that the step touched: the lines of one operation on it, side by side in the journal. */
typedef struct
{
  char       *table;
  gint64      row;
  char       *operation;
  GHashTable *values;          /* field → PbValue that it takes in this direction */
  GHashTable *expected;        /* field → PbValue that it has before; NULL: not known */
} Group;

typedef struct
{
  PbDb       *db;
  gboolean    backwards;
  GHashTable *columns;         /* table → GArray of PbDbColumn */
  GString    *sql;
} Replay;

static void
free_value (gpointer data)
{
  pb_value_clear (data);
  g_free (data);
}

static void
group_clear (Group *group)
{
  g_clear_pointer (&group->table, g_free);
  g_clear_pointer (&group->operation, g_free);
  g_clear_pointer (&group->values, g_hash_table_unref);
  g_clear_pointer (&group->expected, g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Group, group_clear)

static void
replay_clear (Replay *replay)
{
  g_clear_pointer (&replay->columns, g_hash_table_unref);
  g_string_free (replay->sql, TRUE);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Replay, replay_clear)

static gboolean
group_is (const Group *group,
          const char  *table,
          gint64       row,
          const char  *operation)
{
  return group->table != NULL && group->row == row && g_str_equal (group->operation, operation)
      && g_str_equal (group->table, table);
}

static void
group_start (Group      *group,
             const char *table,
             gint64      row,
             const char *operation)
{
  group_clear (group);
  group->table = g_strdup (table);
  group->row = row;
  group->operation = g_strdup (operation);
  group->values = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_value);
  group->expected = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_value);
}

static GArray *
get_columns (Replay      *replay,
             const char  *table,
             GError     **error)
{
  GArray *columns = g_hash_table_lookup (replay->columns, table);

  if (columns != NULL)
    return columns;

  columns = pb_db_query_columns (replay->db, table, error);
  if (columns == NULL)
    return NULL;

  g_hash_table_insert (replay->columns, g_strdup (table), columns);
  if (columns->len > 0)
    return columns;

  g_set_error_literal (error, PB_ERROR, PB_ERROR_FAILED,
                       _("This was done by an older version of Programmaboek and cannot be "
                         "replayed any more."));

  return NULL;
}

/* Binds the row and those of its fields that the statement names. */
static gboolean
run_sql (Replay       *replay,
         const Group  *group,
         GArray       *columns,
         GError      **error)
{
  g_autoptr(PbDbStatement) statement = pb_db_prepare (replay->db, replay->sql->str, error);
  const PbValue none = PB_VALUE_INIT;

  if (statement == NULL)
    return FALSE;

  pb_db_statement_bind (statement, ":id", &PB_INTEGER (group->row));
  for (guint i = 0; columns != NULL && i < columns->len; i++)
    {
      const PbDbColumn *column = &g_array_index (columns, PbDbColumn, i);
      const PbValue *value = g_hash_table_lookup (group->values, column->name);
      char name[16];

      g_snprintf (name, sizeof name, ":v%u", i);
      if (pb_db_statement_has (statement, name))
        pb_db_statement_bind (statement, name, value != NULL ? value : &none);

      value = group->expected != NULL ? g_hash_table_lookup (group->expected, column->name) : NULL;
      g_snprintf (name, sizeof name, ":e%u", i);
      if (pb_db_statement_has (statement, name))
        pb_db_statement_bind (statement, name, value != NULL ? value : &none);
    }

  return pb_db_statement_run (statement, error);
}

static gboolean
remove_row (Replay       *replay,
            const Group  *group,
            GError      **error)
{
  g_string_assign (replay->sql, "DELETE FROM ");
  pb_db_append_name (replay->sql, group->table);
  g_string_append (replay->sql, " WHERE id = :id");

  return run_sql (replay, group, NULL, error);
}

/* A field without a line was NULL, which a column that takes no NULL cannot have been: such a
 * one is younger than the step, and gets its default. */
static gboolean
is_written (const Group      *group,
            const PbDbColumn *column)
{
  return !g_str_equal (column->name, "id")
      && (!column->not_null || g_hash_table_contains (group->values, column->name));
}

/* The row, and then its fields in their order. */
static gboolean
run_insert (Replay       *replay,
            const Group  *group,
            GArray       *columns,
            GError      **error)
{
  g_autoptr(PbDbStatement) statement = pb_db_prepare (replay->db, replay->sql->str, error);
  const PbValue none = PB_VALUE_INIT;
  int index = 1;

  if (statement == NULL)
    return FALSE;

  pb_db_statement_bind_at (statement, index++, &PB_INTEGER (group->row));
  for (guint i = 0; i < columns->len; i++)
    {
      const PbDbColumn *column = &g_array_index (columns, PbDbColumn, i);
      const PbValue *value;

      if (!is_written (group, column))
        continue;
      value = g_hash_table_lookup (group->values, column->name);
      pb_db_statement_bind_at (statement, index++, value != NULL ? value : &none);
    }

  return pb_db_statement_run (statement, error);
}

static gboolean
add_row (Replay       *replay,
         const Group  *group,
         GError      **error)
{
  GArray *columns = get_columns (replay, group->table, error);
  g_autoptr(GString) values = g_string_new ("?");

  if (columns == NULL)
    return FALSE;

  g_string_assign (replay->sql, "INSERT INTO ");
  pb_db_append_name (replay->sql, group->table);
  g_string_append (replay->sql, " (id");
  for (guint i = 0; i < columns->len; i++)
    {
      const PbDbColumn *column = &g_array_index (columns, PbDbColumn, i);

      if (!is_written (group, column))
        continue;
      g_string_append (replay->sql, ", ");
      pb_db_append_name (replay->sql, column->name);
      g_string_append (values, ", ?");
    }
  g_string_append_printf (replay->sql, ") VALUES (%s)", values->str);

  return run_insert (replay, group, columns, error);
}

/* Nothing but the journal's own steps may have touched the fields since, which is so as long as every program writes
 * the journal; a value of unknown hand is not overwritten. What a foreign key did along the way stands
 * there already. */
static gboolean
require_changed (Replay       *replay,
                 GError      **error)
{
  if (sqlite3_changes (replay->db->handle) > 0)
    return TRUE;

  g_set_error_literal (error, PB_ERROR, PB_ERROR_CONFLICT,
                       replay->backwards
                         ? _("This cannot be undone: what it changed has been changed again by "
                             "another program.")
                         : _("This cannot be done again: what it changed has been changed by "
                             "another program."));

  return FALSE;
}

static gboolean
change_row (Replay       *replay,
            const Group  *group,
            GError      **error)
{
  GArray *columns = get_columns (replay, group->table, error);
  g_autoptr(GString) condition = g_string_new (" WHERE id = :id");
  const char *separator = " SET ";

  if (columns == NULL)
    return FALSE;

  g_string_assign (replay->sql, "UPDATE ");
  pb_db_append_name (replay->sql, group->table);
  for (guint i = 0; i < columns->len; i++)
    {
      const PbDbColumn *column = &g_array_index (columns, PbDbColumn, i);

      if (!g_hash_table_contains (group->values, column->name))
        continue;
      g_string_append (replay->sql, separator);
      pb_db_append_name (replay->sql, column->name);
      g_string_append_printf (replay->sql, " = :v%u", i);
      g_string_append (condition, " AND (");
      pb_db_append_name (condition, column->name);
      g_string_append_printf (condition, " IS :e%u OR ", i);
      pb_db_append_name (condition, column->name);
      g_string_append_printf (condition, " IS :v%u)", i);
      separator = ", ";
    }

  /* All its fields may have gone with a migration. */
  if (g_str_equal (separator, " SET "))
    return TRUE;

  g_string_append (replay->sql, condition->str);

  return run_sql (replay, group, columns, error) && require_changed (replay, error);
}

static gboolean
replay_group (Replay       *replay,
              const Group  *group,
              GError      **error)
{
  if (group->table == NULL)
    return TRUE;
  if (g_str_equal (group->operation, "update"))
    return change_row (replay, group, error);
  if (g_str_equal (group->operation, replay->backwards ? "insert" : "delete"))
    return remove_row (replay, group, error);

  return add_row (replay, group, error);
}

/* Later lines override earlier ones of the same field: walking back, the oldest value wins; and the first line tells
 * what there is to start from. */
static void
group_take_line (Group         *group,
                 PbDbStatement *line)
{
  const char *field = pb_db_statement_get_text (line, 3);
  PbValue *value = g_new0 (PbValue, 1);
  PbValue *expected = NULL;

  pb_db_statement_get_value (line, 4, value);
  g_hash_table_replace (group->values, g_strdup (field), value);

  /* Only a row that is changed has anything to start from. */
  if (!g_str_equal (group->operation, "update") || g_hash_table_contains (group->expected, field))
    return;

  expected = g_new0 (PbValue, 1);
  pb_db_statement_get_value (line, 5, expected);
  g_hash_table_insert (group->expected, g_strdup (field), expected);
}

static gboolean
replay_lines (Replay         *replay,
              PbDbStatement  *lines,
              GError        **error)
{
  g_auto(Group) group = { NULL };
  gboolean row = FALSE;

  if (!pb_db_statement_step (lines, &row, error))
    return FALSE;

  while (row)
    {
      const char *table = pb_db_statement_get_text (lines, 0);
      gint64 id = pb_db_statement_get_integer (lines, 1);
      const char *operation = pb_db_statement_get_text (lines, 2);

      if (!group_is (&group, table, id, operation))
        {
          if (!replay_group (replay, &group, error))
            return FALSE;
          group_start (&group, table, id, operation);
        }
      group_take_line (&group, lines);

      if (!pb_db_statement_step (lines, &row, error))
        return FALSE;
    }

  return replay_group (replay, &group, error);
}

gboolean
pb_db_replay (PbDb      *db,
              gint64     step,
              gboolean   backwards,
              GError   **error)
{
  g_auto(Replay) replay = { .db = db, .backwards = backwards };
  g_autoptr(PbDbStatement) lines = NULL;

  replay.columns = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                          (GDestroyNotify) g_array_unref);
  replay.sql = g_string_new (NULL);

  if (!pb_db_exec (db, "PRAGMA defer_foreign_keys = ON", error))
    return FALSE;

  lines = pb_db_prepare (db, backwards ? LINES_BACKWARDS : LINES_FORWARDS, error);
  if (lines == NULL)
    return FALSE;

  pb_db_statement_bind (lines, ":step", &PB_INTEGER (step));

  return replay_lines (&replay, lines, error);
}

gboolean
pb_db_replay_row (PbDb        *db,
                  const char  *table,
                  gint64       row,
                  GHashTable  *values,
                  GError     **error)
{
  g_auto(Replay) replay = { .db = db };
  const Group group = { .table = (char *) table, .row = row, .values = values, .expected = values };

  replay.columns = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                          (GDestroyNotify) g_array_unref);
  replay.sql = g_string_new (NULL);

  return add_row (&replay, &group, error);
}
