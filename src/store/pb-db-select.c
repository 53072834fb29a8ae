/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-db-select"
#include "config.h"

#include "pb-db-private.h"
#include "pb-db-search.h"
#include "pb-db-select.h"
#include "pb-db-statement.h"

struct _PbDbSelect
{
  char    *source;
  GString *conditions;         /* "" or " WHERE …" */
  GString *order;              /* "" or "key, …, " */
  GArray  *values;             /* of PbValue, bound to :p0, :p1, … */
};

/* Calls func with each row; func returns FALSE to stop. */
typedef gboolean (*StatementFunc) (PbDbStatement *statement,
                                   gpointer       user_data);

PbDbSelect *
pb_db_select_new (const char *source)
{
  PbDbSelect *self;

  g_return_val_if_fail (source != NULL, NULL);

  self = g_new0 (PbDbSelect, 1);
  self->source = g_strdup (source);
  self->conditions = g_string_new (NULL);
  self->order = g_string_new (NULL);
  self->values = g_array_new (FALSE, TRUE, sizeof (PbValue));
  g_array_set_clear_func (self->values, (GDestroyNotify) pb_value_clear);

  return self;
}

void
pb_db_select_free (PbDbSelect *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->source);
  g_string_free (self->conditions, TRUE);
  g_string_free (self->order, TRUE);
  g_array_unref (self->values);
  g_free (self);
}

/* Adds "column before :pN after"; takes a copy of value. */
static void
add_condition (PbDbSelect    *self,
               const char    *column,
               const char    *before,
               const char    *after,
               const PbValue *value)
{
  PbValue copy = PB_VALUE_INIT;

  g_string_append (self->conditions, self->conditions->len == 0 ? " WHERE " : " AND ");
  pb_db_append_name (self->conditions, column);
  g_string_append_printf (self->conditions, " %s:p%u%s", before, self->values->len, after);

  pb_value_copy (value, &copy);
  g_array_append_val (self->values, copy);
}

void
pb_db_select_where (PbDbSelect    *self,
                    const char    *column,
                    const PbValue *value)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (column != NULL);
  g_return_if_fail (value != NULL);

  add_condition (self, column, "IS ", "", value);
}

void
pb_db_select_where_not (PbDbSelect    *self,
                        const char    *column,
                        const PbValue *value)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (column != NULL);
  g_return_if_fail (value != NULL);

  add_condition (self, column, "IS NOT ", "", value);
}

void
pb_db_select_where_in (PbDbSelect   *self,
                       const char   *column,
                       const gint64 *values,
                       guint         n)
{
  g_autoptr(GString) json = g_string_new ("[");

  g_return_if_fail (self != NULL);
  g_return_if_fail (column != NULL);
  g_return_if_fail (values != NULL || n == 0);

  /* As one value, so that the statement is the same for any n. */
  for (guint i = 0; i < n; i++)
    g_string_append_printf (json, "%s%" G_GINT64_FORMAT, i > 0 ? "," : "", values[i]);
  g_string_append_c (json, ']');

  add_condition (self, column, "IN (SELECT value FROM json_each (", "))", &PB_TEXT (json->str));
}

void
pb_db_select_where_exists (PbDbSelect *self,
                           const char *column,
                           const char *source,
                           const char *key)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (column != NULL);
  g_return_if_fail (source != NULL);
  g_return_if_fail (key != NULL);

  g_string_append (self->conditions, self->conditions->len == 0 ? " WHERE " : " AND ");
  g_string_append (self->conditions, "EXISTS (SELECT 1 FROM ");
  pb_db_append_name (self->conditions, source);
  g_string_append (self->conditions, " AS there WHERE there.");
  pb_db_append_name (self->conditions, key);
  g_string_append (self->conditions, " = ");
  pb_db_append_name (self->conditions, self->source);
  g_string_append_c (self->conditions, '.');
  pb_db_append_name (self->conditions, column);
  g_string_append_c (self->conditions, ')');
}

void
pb_db_select_where_found (PbDbSelect *self,
                          const char *column,
                          const char *text)
{
  g_autofree char *query = NULL;

  g_return_if_fail (self != NULL);
  g_return_if_fail (column != NULL);
  g_return_if_fail (text != NULL);

  query = pb_db_search_make_query (text);
  if (query != NULL)
    add_condition (self, column,
                   "IN (SELECT rowid FROM project_search WHERE project_search MATCH ", ")",
                   &PB_TEXT (query));
}

void
pb_db_select_order (PbDbSelect *self,
                    const char *column,
                    gboolean    descending)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (column != NULL);

  pb_db_append_name (self->order, column);
  g_string_append (self->order, descending ? " DESC, " : ", ");
}

/* "SELECT what FROM source WHERE …", with what was bound, run to its end. */
static gboolean
run (PbDb           *db,
     PbDbSelect     *self,
     const char     *what,
     const char     *order,
     StatementFunc   func,
     gpointer        user_data,
     GError        **error)
{
  g_autoptr(GString) sql = g_string_new ("SELECT ");
  g_autoptr(PbDbStatement) statement = NULL;
  gboolean row = FALSE;

  g_string_append (sql, what);
  g_string_append (sql, " FROM ");
  pb_db_append_name (sql, self->source);
  g_string_append (sql, self->conditions->str);
  g_string_append (sql, order);

  statement = pb_db_prepare (db, sql->str, error);
  if (statement == NULL)
    return FALSE;

  for (guint i = 0; i < self->values->len; i++)
    {
      char name[16];

      g_snprintf (name, sizeof name, ":p%u", i);
      pb_db_statement_bind (statement, name, &g_array_index (self->values, PbValue, i));
    }

  do
    {
      if (!pb_db_statement_step (statement, &row, error))
        return FALSE;
    }
  while (row && func (statement, user_data));

  return TRUE;
}

static gboolean
take_id (PbDbStatement *statement,
         gpointer       user_data)
{
  gint64 id = pb_db_statement_get_integer (statement, 0);

  g_array_append_val ((GArray *) user_data, id);

  return TRUE;
}

GArray *
pb_db_select_ids (PbDb        *db,
                  PbDbSelect  *self,
                  GError     **error)
{
  g_autoptr(GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autofree char *order = NULL;

  g_return_val_if_fail (PB_IS_DB (db), NULL);
  g_return_val_if_fail (self != NULL, NULL);

  order = g_strconcat (" ORDER BY ", self->order->str, "id", NULL);

  return run (db, self, "id", order, take_id, ids, error) ? g_steal_pointer (&ids) : NULL;
}

typedef struct
{
  PbValue     *values;
  guint        n;
  PbDbRowFunc  func;
  gpointer     user_data;
} Each;

static gboolean
take_row (PbDbStatement *statement,
          gpointer       user_data)
{
  Each *each = user_data;

  for (guint i = 0; i < each->n; i++)
    each->values[i] = pb_db_statement_peek_value (statement, (int) i + 1);

  return each->func (pb_db_statement_get_integer (statement, 0), each->values, each->user_data);
}

gboolean
pb_db_select_each (PbDb               *db,
                   PbDbSelect         *self,
                   const char *const  *columns,
                   PbDbRowFunc         func,
                   gpointer            user_data,
                   GError            **error)
{
  Each each = { .func = func, .user_data = user_data };
  g_autoptr(GString) what = g_string_new ("id");
  g_autofree char *order = NULL;
  gboolean done;

  g_return_val_if_fail (PB_IS_DB (db), FALSE);
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (columns != NULL, FALSE);
  g_return_val_if_fail (func != NULL, FALSE);

  for (each.n = 0; columns[each.n] != NULL; each.n++)
    {
      g_string_append (what, ", ");
      pb_db_append_name (what, columns[each.n]);
    }

  order = g_strconcat (" ORDER BY ", self->order->str, "id", NULL);
  each.values = g_new0 (PbValue, each.n);
  done = run (db, self, what->str, order, take_row, &each, error);
  g_free (each.values);

  return done;
}

typedef struct
{
  gint64 count;
  gint64 sum;
} Total;

static gboolean
take_total (PbDbStatement *statement,
            gpointer       user_data)
{
  Total *total = user_data;

  total->count = pb_db_statement_get_integer (statement, 0);
  total->sum = pb_db_statement_get_integer (statement, 1);

  return FALSE;
}

gboolean
pb_db_select_total (PbDb        *db,
                    PbDbSelect  *self,
                    const char  *column,
                    gint64      *count,
                    gint64      *sum,
                    GError     **error)
{
  g_autoptr(GString) what = g_string_new ("count (*), ");
  Total total = { 0 };

  g_return_val_if_fail (PB_IS_DB (db), FALSE);
  g_return_val_if_fail (self != NULL, FALSE);

  if (column != NULL)
    {
      g_string_append (what, "sum (");
      pb_db_append_name (what, column);
      g_string_append (what, ")");
    }
  else
    {
      g_string_append (what, "0");
    }

  if (!run (db, self, what->str, "", take_total, &total, error))
    return FALSE;

  if (count != NULL)
    *count = total.count;
  if (sum != NULL)
    *sum = total.sum;

  return TRUE;
}
