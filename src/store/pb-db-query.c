/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-db-query"
#include "config.h"

#include "pb-db-private.h"
#include "pb-db-statement.h"

gboolean
pb_db_exec (PbDb        *self,
            const char  *sql,
            GError     **error)
{
  int result = sqlite3_exec (self->handle, sql, NULL, NULL, NULL);

  return result == SQLITE_OK || pb_db_error_take (self->handle, self->path, result, error);
}

gboolean
pb_db_query_integer (PbDb        *self,
                     const char  *sql,
                     gint64      *value,
                     GError     **error)
{
  g_autoptr(PbDbStatement) statement = pb_db_prepare (self, sql, error);
  gboolean row;

  *value = 0;
  if (statement == NULL || !pb_db_statement_step (statement, &row, error))
    return FALSE;
  if (row)
    *value = pb_db_statement_get_integer (statement, 0);

  return TRUE;
}

char *
pb_db_query_text (PbDb        *self,
                  const char  *sql,
                  GError     **error)
{
  g_autoptr(PbDbStatement) statement = pb_db_prepare (self, sql, error);
  const char *text = NULL;
  gboolean row;

  if (statement == NULL || !pb_db_statement_step (statement, &row, error))
    return NULL;
  if (row)
    text = pb_db_statement_get_text (statement, 0);

  return g_strdup (text != NULL ? text : "");
}

GStrv
pb_db_query_list (PbDb        *self,
                  const char  *sql,
                  GError     **error)
{
  g_autoptr(PbDbStatement) statement = pb_db_prepare (self, sql, error);
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  gboolean row = FALSE;

  if (statement == NULL)
    return NULL;

  do
    {
      if (!pb_db_statement_step (statement, &row, error))
        return NULL;
      if (row)
        g_strv_builder_add (builder, pb_db_statement_get_text (statement, 0));
    }
  while (row);

  return g_strv_builder_end (builder);
}

static void
clear_column (gpointer data)
{
  g_free (((PbDbColumn *) data)->name);
}

GArray *
pb_db_query_columns (PbDb        *self,
                     const char  *table,
                     GError     **error)
{
  g_autoptr(PbDbStatement) statement = NULL;
  g_autoptr(GArray) columns = g_array_new (FALSE, FALSE, sizeof (PbDbColumn));
  gboolean row = FALSE;

  g_array_set_clear_func (columns, clear_column);
  /* hidden = 0: a generated column is neither stored nor journalled. */
  statement = pb_db_prepare (self, "SELECT name, \"notnull\" FROM pragma_table_xinfo (:name) "
                                   "WHERE hidden = 0 ORDER BY cid", error);
  if (statement == NULL)
    return NULL;

  pb_db_statement_bind (statement, ":name", &PB_TEXT (table));
  do
    {
      PbDbColumn column;

      if (!pb_db_statement_step (statement, &row, error))
        return NULL;
      if (!row)
        break;
      column.name = g_strdup (pb_db_statement_get_text (statement, 0));
      column.not_null = pb_db_statement_get_integer (statement, 1) != 0;
      g_array_append_val (columns, column);
    }
  while (row);

  return g_steal_pointer (&columns);
}

void
pb_db_append_name (GString    *sql,
                   const char *name)
{
  g_string_append_c (sql, '"');
  for (const char *c = name; *c != '\0'; c++)
    {
      if (*c == '"')
        g_string_append_c (sql, '"');
      g_string_append_c (sql, *c);
    }
  g_string_append_c (sql, '"');
}
