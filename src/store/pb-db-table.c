/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-db-table"
#include "config.h"

#include <glib/gi18n-lib.h>

#include "pb-db-private.h"
#include "pb-db-statement.h"
#include "pb-db-table.h"
#include "pb-error.h"

/* Whether column i takes part: its bit in mask. */
#define HAS_BIT(mask, i) (((mask) >> (i) & 1) != 0)

static PbDbStatement *
prepare_string (PbDb        *db,
                GString     *sql,
                GError     **error)
{
  g_autofree char *text = g_string_free (sql, FALSE);

  return pb_db_prepare (db, text, error);
}

static void
bind_columns (PbDbStatement   *statement,
              const PbDbTable *table,
              guint64          mask,
              const PbValue   *values)
{
  for (guint i = 0; i < table->n_columns; i++)
    {
      char name[16];

      if (!HAS_BIT (mask, i))
        continue;
      g_snprintf (name, sizeof name, ":v%u", i);
      pb_db_statement_bind (statement, name, &values[i]);
    }
}

static gboolean
set_not_found (GError **error)
{
  g_set_error_literal (error, PB_ERROR, PB_ERROR_NOT_FOUND,
                       _("It is not in the register any more. Another program may have removed "
                         "it."));

  return FALSE;
}

/* Runs a statement that should have touched one row. */
static gboolean
run_on_row (PbDb           *db,
            PbDbStatement  *statement,
            GError        **error)
{
  if (!pb_db_statement_run (statement, error))
    return FALSE;

  return sqlite3_changes (db->handle) > 0 || set_not_found (error);
}

/* The next id, which no row has and none has had: the history tells rows by their ids, and SQLite gives that of a row
 * that was removed to the next one. */
static void
append_next_id (GString         *sql,
                const PbDbTable *table)
{
  g_string_append (sql, "(SELECT 1 + max (coalesce ((SELECT max (id) FROM ");
  pb_db_append_name (sql, table->name);
  g_string_append_printf (sql,
                          "), 0), coalesce ((SELECT max (row) FROM journal_change "
                          "WHERE table_name = '%s'), 0)))",
                          table->name);
}

static PbDbStatement *
prepare_insert (PbDb             *db,
                const PbDbTable  *table,
                guint64           mask,
                GError          **error)
{
  GString *sql = g_string_new ("INSERT INTO ");

  pb_db_append_name (sql, table->name);
  g_string_append (sql, " (id");
  for (guint i = 0; i < table->n_columns; i++)
    {
      if (!HAS_BIT (mask, i))
        continue;
      g_string_append (sql, ", ");
      pb_db_append_name (sql, table->columns[i]);
    }

  g_string_append (sql, ") VALUES (");
  append_next_id (sql, table);
  for (guint i = 0; i < table->n_columns; i++)
    {
      if (HAS_BIT (mask, i))
        g_string_append_printf (sql, ", :v%u", i);
    }
  g_string_append_c (sql, ')');

  return prepare_string (db, sql, error);
}

gint64
pb_db_table_insert (PbDb             *db,
                    const PbDbTable  *table,
                    const PbValue    *values,
                    GError          **error)
{
  g_autoptr(PbDbStatement) statement = NULL;
  guint64 mask = 0;

  g_return_val_if_fail (PB_IS_DB (db), 0);
  g_return_val_if_fail (table != NULL && table->n_columns <= 64, 0);
  g_return_val_if_fail (db->depth > 0, 0);

  for (guint i = 0; i < table->n_columns; i++)
    {
      if (values[i].type != PB_VALUE_NULL)
        mask |= G_GUINT64_CONSTANT (1) << i;
    }

  statement = prepare_insert (db, table, mask, error);
  if (statement == NULL)
    return 0;

  bind_columns (statement, table, mask, values);

  return pb_db_statement_run (statement, error) ? sqlite3_last_insert_rowid (db->handle) : 0;
}

gboolean
pb_db_table_update (PbDb             *db,
                    const PbDbTable  *table,
                    gint64            id,
                    guint64           mask,
                    const PbValue    *values,
                    GError          **error)
{
  g_autoptr(PbDbStatement) statement = NULL;
  const char *separator = " SET ";
  GString *sql;

  g_return_val_if_fail (PB_IS_DB (db), FALSE);
  g_return_val_if_fail (table != NULL && table->n_columns <= 64, FALSE);
  g_return_val_if_fail (db->depth > 0, FALSE);
  g_return_val_if_fail (mask != 0, FALSE);

  sql = g_string_new ("UPDATE ");
  pb_db_append_name (sql, table->name);
  for (guint i = 0; i < table->n_columns; i++)
    {
      if (!HAS_BIT (mask, i))
        continue;
      g_string_append (sql, separator);
      pb_db_append_name (sql, table->columns[i]);
      g_string_append_printf (sql, " = :v%u", i);
      separator = ", ";
    }
  g_string_append (sql, " WHERE id = :id");

  statement = prepare_string (db, sql, error);
  if (statement == NULL)
    return FALSE;

  bind_columns (statement, table, mask, values);
  pb_db_statement_bind (statement, ":id", &PB_INTEGER (id));

  return run_on_row (db, statement, error);
}

gboolean
pb_db_table_delete (PbDb             *db,
                    const PbDbTable  *table,
                    gint64            id,
                    GError          **error)
{
  g_autoptr(PbDbStatement) statement = NULL;
  GString *sql;

  g_return_val_if_fail (PB_IS_DB (db), FALSE);
  g_return_val_if_fail (table != NULL, FALSE);
  g_return_val_if_fail (db->depth > 0, FALSE);

  sql = g_string_new ("DELETE FROM ");
  pb_db_append_name (sql, table->name);
  g_string_append (sql, " WHERE id = :id");

  statement = prepare_string (db, sql, error);
  if (statement == NULL)
    return FALSE;

  pb_db_statement_bind (statement, ":id", &PB_INTEGER (id));

  return run_on_row (db, statement, error);
}

gboolean
pb_db_table_read (PbDb             *db,
                  const PbDbTable  *table,
                  gint64            id,
                  PbValue          *values,
                  GError          **error)
{
  g_autoptr(PbDbStatement) statement = NULL;
  GString *sql;
  gboolean row;

  g_return_val_if_fail (PB_IS_DB (db), FALSE);
  g_return_val_if_fail (table != NULL, FALSE);

  sql = g_string_new ("SELECT id");
  for (guint i = 0; i < table->n_columns; i++)
    {
      g_string_append (sql, ", ");
      pb_db_append_name (sql, table->columns[i]);
    }
  g_string_append (sql, " FROM ");
  pb_db_append_name (sql, table->name);
  g_string_append (sql, " WHERE id = :id");

  statement = prepare_string (db, sql, error);
  if (statement == NULL)
    return FALSE;

  pb_db_statement_bind (statement, ":id", &PB_INTEGER (id));
  if (!pb_db_statement_step (statement, &row, error))
    return FALSE;
  if (!row)
    return set_not_found (error);

  for (guint i = 0; i < table->n_columns; i++)
    pb_db_statement_get_value (statement, (int) i + 1, &values[i]);

  return TRUE;
}
