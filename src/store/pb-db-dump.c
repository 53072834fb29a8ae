/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-db-dump"
#include "config.h"

#include "pb-db-private.h"
#include "pb-db-statement.h"

/* What the journal records, and the content beside it. */
#define TABLES \
  "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' " \
  "AND name NOT GLOB 'journal_*' AND name NOT GLOB 'project_search*' " \
  "AND name NOT GLOB 'sqlite_*' ORDER BY name"

/* SELECT 'column=' || quote (column) || ' ' … in the order of the primary key. */
static char *
make_sql (const char *table,
          GArray     *columns)
{
  GString *sql = g_string_new ("SELECT ''");

  for (guint i = 0; i < columns->len; i++)
    {
      const char *column = g_array_index (columns, PbDbColumn, i).name;

      g_string_append_printf (sql, " || ' %s=' || quote (", column);
      pb_db_append_name (sql, column);
      g_string_append_c (sql, ')');
    }
  g_string_append (sql, " FROM ");
  pb_db_append_name (sql, table);
  g_string_append (sql, " ORDER BY 1");

  return g_string_free (sql, FALSE);
}

static gboolean
dump_table (PbDb        *self,
            const char  *table,
            GString     *dump,
            GError     **error)
{
  g_autoptr(GArray) columns = pb_db_query_columns (self, table, error);
  g_autofree char *sql = NULL;
  g_auto(GStrv) rows = NULL;

  if (columns == NULL)
    return FALSE;

  sql = make_sql (table, columns);
  rows = pb_db_query_list (self, sql, error);
  if (rows == NULL)
    return FALSE;

  for (guint i = 0; rows[i] != NULL; i++)
    g_string_append_printf (dump, "%s%s\n", table, rows[i]);

  return TRUE;
}

char *
pb_db_dump (PbDb *self)
{
  g_autoptr(GString) dump = g_string_new (NULL);
  g_autoptr(GError) error = NULL;
  g_auto(GStrv) tables = NULL;

  g_return_val_if_fail (PB_IS_DB (self), NULL);

  tables = pb_db_query_list (self, TABLES, &error);
  for (guint i = 0; tables != NULL && tables[i] != NULL; i++)
    {
      if (!dump_table (self, tables[i], dump, &error))
        break;
    }

  if (error != NULL)
    g_string_append_printf (dump, "%s\n", error->message);

  return g_string_free (g_steal_pointer (&dump), FALSE);
}
