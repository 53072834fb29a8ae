/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-db-statement"
#include "config.h"

#include "pb-db-private.h"
#include "pb-db-statement.h"

/* More texts than the program has, so that it is reached only by odd combinations of columns. */
#define CACHE_SIZE 256

struct _PbDbStatement
{
  PbDb         *db;        /* owned while in use, else NULL */
  sqlite3_stmt *handle;
  gboolean      cached;
};

static void
statement_destroy (gpointer data)
{
  PbDbStatement *self = data;

  sqlite3_finalize (self->handle);
  g_free (self);
}

static gboolean
is_idle (gpointer key,
         gpointer value,
         gpointer user_data)
{
  PbDbStatement *self = value;

  return self->db == NULL;
}

/* The cache owns the statements, in use or not; they are finalised by it, never by walking the
 * connection's statements: FTS5 keeps some of its own there. */
static void
cache_add (PbDb          *db,
           const char    *sql,
           PbDbStatement *statement)
{
  if (db->statements == NULL)
    db->statements = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, statement_destroy);

  if (g_hash_table_size (db->statements) >= CACHE_SIZE)
    g_hash_table_foreach_remove (db->statements, is_idle, NULL);

  statement->cached = TRUE;
  g_hash_table_insert (db->statements, g_strdup (sql), statement);
}

PbDbStatement *
pb_db_prepare (PbDb        *db,
               const char  *sql,
               GError     **error)
{
  PbDbStatement *self = NULL;
  gboolean known;
  int result;

  g_return_val_if_fail (PB_IS_DB (db), NULL);
  g_return_val_if_fail (sql != NULL, NULL);

  if (db->statements != NULL)
    self = g_hash_table_lookup (db->statements, sql);

  known = self != NULL;
  if (known && self->db == NULL)
    {
      self->db = g_object_ref (db);
      db->n_in_use++;
      return self;
    }

  self = g_new0 (PbDbStatement, 1);
  result = sqlite3_prepare_v3 (db->handle, sql, -1, SQLITE_PREPARE_PERSISTENT, &self->handle, NULL);
  if (result != SQLITE_OK)
    {
      statement_destroy (self);
      pb_db_error_take (db->handle, db->path, result, error);
      return NULL;
    }

  /* A statement that runs inside another run of itself stays outside the cache. */
  if (!known)
    cache_add (db, sql, self);
  self->db = g_object_ref (db);
  db->n_in_use++;

  return self;
}

gboolean
pb_db_statement_has (PbDbStatement *self,
                     const char    *name)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return sqlite3_bind_parameter_index (self->handle, name) > 0;
}

void
pb_db_statement_bind (PbDbStatement *self,
                      const char    *name,
                      const PbValue *value)
{
  int index;

  g_return_if_fail (self != NULL);

  index = sqlite3_bind_parameter_index (self->handle, name);
  g_return_if_fail (index > 0);

  pb_db_statement_bind_at (self, index, value);
}

void
pb_db_statement_bind_at (PbDbStatement *self,
                         int            index,
                         const PbValue *value)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (value != NULL);

  switch (value->type)
    {
    case PB_VALUE_INTEGER:
      sqlite3_bind_int64 (self->handle, index, value->integer);
      break;
    case PB_VALUE_REAL:
      sqlite3_bind_double (self->handle, index, value->real);
      break;
    case PB_VALUE_TEXT:
      sqlite3_bind_text (self->handle, index, value->text, -1, SQLITE_TRANSIENT);
      break;
    case PB_VALUE_NULL:
    default:
      sqlite3_bind_null (self->handle, index);
      break;
    }
}

void
pb_db_statement_bind_bytes (PbDbStatement *self,
                            const char    *name,
                            GBytes        *bytes)
{
  gconstpointer data;
  gsize size;
  int index;

  g_return_if_fail (self != NULL);
  g_return_if_fail (bytes != NULL);

  index = sqlite3_bind_parameter_index (self->handle, name);
  g_return_if_fail (index > 0);

  /* Where there is no data SQLite would take it for NULL. */
  data = g_bytes_get_data (bytes, &size);
  sqlite3_bind_blob64 (self->handle, index, data != NULL ? data : "", size, SQLITE_TRANSIENT);
}

gboolean
pb_db_statement_step (PbDbStatement  *self,
                      gboolean       *row,
                      GError        **error)
{
  int result;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (row != NULL, FALSE);

  *row = FALSE;

  if (!pb_db_require_transaction (self->db, error))
    return FALSE;

  result = sqlite3_step (self->handle);
  if (result == SQLITE_DONE)
    return TRUE;
  if (result != SQLITE_ROW)
    return pb_db_error_take (self->db->handle, self->db->path, result, error);

  *row = TRUE;

  return TRUE;
}

gboolean
pb_db_statement_run (PbDbStatement  *self,
                     GError        **error)
{
  gboolean row;

  return pb_db_statement_step (self, &row, error);
}

gint64
pb_db_statement_get_integer (PbDbStatement *self,
                             int            column)
{
  g_return_val_if_fail (self != NULL, 0);

  return sqlite3_column_int64 (self->handle, column);
}

const char *
pb_db_statement_get_text (PbDbStatement *self,
                          int            column)
{
  g_return_val_if_fail (self != NULL, NULL);

  return (const char *) sqlite3_column_text (self->handle, column);
}

PbValue
pb_db_statement_peek_value (PbDbStatement *self,
                            int            column)
{
  g_return_val_if_fail (self != NULL, PB_NULL);

  switch (sqlite3_column_type (self->handle, column))
    {
    case SQLITE_INTEGER:
      return PB_INTEGER (sqlite3_column_int64 (self->handle, column));
    case SQLITE_FLOAT:
      return PB_REAL (sqlite3_column_double (self->handle, column));
    case SQLITE_TEXT:
      return PB_TEXT (sqlite3_column_text (self->handle, column));
    default:
      return PB_NULL;
    }
}

void
pb_db_statement_get_value (PbDbStatement *self,
                           int            column,
                           PbValue       *value)
{
  PbValue borrowed;

  g_return_if_fail (self != NULL);
  g_return_if_fail (value != NULL);

  borrowed = pb_db_statement_peek_value (self, column);
  pb_value_copy (&borrowed, value);
}

GBytes *
pb_db_statement_dup_bytes (PbDbStatement *self,
                           int            column)
{
  gconstpointer data;

  g_return_val_if_fail (self != NULL, NULL);

  /* In this order: the size is that of what was read last. */
  data = sqlite3_column_blob (self->handle, column);

  return g_bytes_new (data, (gsize) sqlite3_column_bytes (self->handle, column));
}

void
pb_db_statement_free (PbDbStatement *self)
{
  PbDb *db;

  g_return_if_fail (self != NULL);

  db = g_steal_pointer (&self->db);
  db->n_in_use--;
  if (self->cached)
    {
      sqlite3_reset (self->handle);
      sqlite3_clear_bindings (self->handle);
    }
  else
    {
      statement_destroy (self);
    }

  g_object_unref (db);
}
