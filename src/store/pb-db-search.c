/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-db-search"
#include "config.h"

#include <glib/gi18n-lib.h>

#include "pb-db-private.h"
#include "pb-db-search.h"
#include "pb-db-statement.h"
#include "pb-db-transaction.h"

/* Projects whose text in the index is not the text that they have, and texts of projects that
 * are gone. */
#define DIFFERENCES \
  "SELECT t.project FROM project_search_text AS t " \
  "LEFT JOIN project_search AS s ON s.rowid = t.project WHERE s.body IS NOT t.body " \
  "UNION ALL " \
  "SELECT rowid FROM project_search WHERE rowid NOT IN (SELECT id FROM project)"

#define CHECK_INDEX "INSERT INTO project_search (project_search) VALUES ('integrity-check')"
#define HAS_STALE "SELECT EXISTS (SELECT 1 FROM project_search_stale)"

#define REFRESH \
  "DELETE FROM project_search WHERE rowid IN (SELECT project FROM project_search_stale); " \
  "INSERT INTO project_search (rowid, body) SELECT t.project, t.body " \
  "FROM project_search_stale AS s JOIN project_search_text AS t ON t.project = s.project; " \
  "DELETE FROM project_search_stale"

#define REBUILD \
  "DELETE FROM project_search_stale; DELETE FROM project_search; " \
  "INSERT INTO project_search (rowid, body) SELECT project, body FROM project_search_text"

/* Accents stay with their letter: the index folds them away by itself. */
static gboolean
is_part_of_word (gunichar c)
{
  return g_unichar_isalnum (c) || g_unichar_ismark (c);
}

char *
pb_db_search_make_query (const char *typed)
{
  g_autofree char *valid = NULL;
  g_autoptr(GString) query = g_string_new (NULL);
  gboolean in_word = FALSE;

  g_return_val_if_fail (typed != NULL, NULL);

  valid = g_utf8_make_valid (typed, -1);
  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      /* A word does not start with a mark: on its own that would be a word without a letter. */
      if (in_word ? is_part_of_word (c) : g_unichar_isalnum (c))
        {
          if (!in_word)
            g_string_append (query, query->len > 0 ? " \"" : "\"");
          in_word = TRUE;
          g_string_append_unichar (query, c);
        }
      else if (in_word)
        {
          g_string_append (query, "\"*");
          in_word = FALSE;
        }
    }

  if (in_word)
    g_string_append (query, "\"*");

  return query->len > 0 ? g_string_free (g_steal_pointer (&query), FALSE) : NULL;
}

/* FTS5's own check is written as an insert, so it is for who may write. */
static gboolean
check_structure (PbDb       *db,
                 GPtrArray  *report,
                 GError    **error)
{
  int result;

  if (db->read_only)
    return TRUE;

  result = sqlite3_exec (db->handle, CHECK_INDEX, NULL, NULL, NULL);
  if (result == SQLITE_OK)
    return TRUE;
  if ((result & 0xff) != SQLITE_CORRUPT)
    return pb_db_error_take (db->handle, db->path, result, error);

  g_ptr_array_add (report, g_strdup (_("The search index is damaged.")));

  return TRUE;
}

gboolean
pb_db_search_check (PbDb       *db,
                    GPtrArray  *report,
                    GError    **error)
{
  g_autoptr(PbDbStatement) statement = NULL;
  gboolean row = FALSE;

  g_return_val_if_fail (PB_IS_DB (db), FALSE);
  g_return_val_if_fail (report != NULL, FALSE);

  if (!check_structure (db, report, error))
    return FALSE;

  statement = pb_db_prepare (db, DIFFERENCES, error);
  if (statement == NULL)
    return FALSE;

  do
    {
      if (!pb_db_statement_step (statement, &row, error))
        return FALSE;
      if (row)
        g_ptr_array_add (report,
                         g_strdup_printf (_("The search index is out of date for project %d."),
                                          (int) pb_db_statement_get_integer (statement, 0)));
    }
  while (row);

  return TRUE;
}

gboolean
pb_db_search_refresh (PbDb    *db,
                      GError **error)
{
  gint64 stale;

  g_return_val_if_fail (PB_IS_DB (db), FALSE);
  g_return_val_if_fail (db->depth > 0, FALSE);

  if (!pb_db_query_integer (db, HAS_STALE, &stale, error))
    return FALSE;

  return stale == 0 || pb_db_exec (db, REFRESH, error);
}

gboolean
pb_db_search_rebuild (PbDb    *db,
                      GError **error)
{
  g_autoptr(PbDbTransaction) transaction = NULL;

  g_return_val_if_fail (PB_IS_DB (db), FALSE);

  transaction = pb_db_begin (db, NULL, error);

  return transaction != NULL
      && pb_db_exec (db, REBUILD, error)
      && pb_db_transaction_commit (g_steal_pointer (&transaction), error);
}
