/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-db-watch"
#include "config.h"

#include "pb-db-private.h"
#include "pb-db-statement.h"

/* More rows than this and it is quicker to read everything again than to look each of them up. */
#define MAX_ROWS 5000

#define DATA_VERSION "PRAGMA data_version"

#define POSITION \
  "SELECT last, coalesce ((SELECT max (id) FROM journal_step WHERE state = 'done'), 0), " \
  "(SELECT unrecorded FROM journal_recording), " \
  "(SELECT made_at || ' ' || label FROM journal_step WHERE id = last) " \
  "FROM (SELECT coalesce (max (id), 0) AS last FROM journal_step)"

/* The newest step up to :last that is done now, and what stands for the step :last. */
#define LOOK_BACK \
  "SELECT coalesce ((SELECT max (id) FROM journal_step WHERE state = 'done' AND id <= :last), 0), " \
  "(SELECT made_at || ' ' || label FROM journal_step WHERE id = :last)"

#define ROWS \
  "SELECT table_name, row FROM journal_change WHERE step > :floor GROUP BY table_name, row LIMIT :most"

#define AUTHOR \
  "SELECT s.state, coalesce (nullif (s.made_by_name, ''), s.made_by), s.made_at FROM journal_change AS c JOIN journal_step AS s ON s.id = c.step " \
  "WHERE c.table_name = :table AND c.row = :row AND c.field = :field ORDER BY c.id DESC LIMIT 1"

void
pb_db_position_clear (PbDbPosition *position)
{
  g_clear_pointer (&position->mark, g_free);
}

gboolean
pb_db_watch_read (PbDb          *db,
                  PbDbPosition  *position,
                  GError       **error)
{
  g_autoptr(PbDbStatement) statement = pb_db_prepare (db, POSITION, error);
  gboolean row = FALSE;

  if (statement == NULL || !pb_db_statement_step (statement, &row, error))
    return FALSE;

  position->last = pb_db_statement_get_integer (statement, 0);
  position->done = pb_db_statement_get_integer (statement, 1);
  position->unrecorded = pb_db_statement_get_integer (statement, 2);
  g_free (position->mark);
  position->mark = g_strdup (pb_db_statement_get_text (statement, 3));

  return TRUE;
}

/* The step after which something may have been done, undone or done again since the last look: steps are undone from the
 * newest back, so whatever was done then and is done now, without a gap, is as it was. -1 when the journal
 * does not tell. */
static gboolean
find_floor (PbDb                *db,
            const PbDbPosition  *now,
            gint64              *floor,
            GError             **error)
{
  const PbDbPosition *then = &db->position;
  g_autoptr(PbDbStatement) statement = NULL;
  gboolean row = FALSE;

  *floor = -1;
  /* Nothing new in the journal: then the edit was made outside it. */
  if (now->unrecorded != then->unrecorded || now->last < then->last
      || (now->last == then->last && now->done == then->done))
    return TRUE;

  statement = pb_db_prepare (db, LOOK_BACK, error);
  if (statement == NULL)
    return FALSE;

  pb_db_statement_bind (statement, ":last", &PB_INTEGER (then->last));
  if (!pb_db_statement_step (statement, &row, error))
    return FALSE;

  if (g_strcmp0 (pb_db_statement_get_text (statement, 1), then->mark) == 0)
    *floor = MIN (then->done, pb_db_statement_get_integer (statement, 0));

  return TRUE;
}

/* NULL with error. */
static PbDbChanges *
collect_rows (PbDb    *db,
              gint64   floor,
              GError **error)
{
  g_autoptr(PbDbChanges) changes = pb_db_changes_new ();
  g_autoptr(PbDbStatement) statement = pb_db_prepare (db, ROWS, error);
  gboolean row = FALSE;

  if (statement == NULL)
    return NULL;

  pb_db_statement_bind (statement, ":floor", &PB_INTEGER (floor));
  pb_db_statement_bind (statement, ":most", &PB_INTEGER (MAX_ROWS + 1));
  for (guint n_rows = 0; n_rows <= MAX_ROWS; n_rows++)
    {
      if (!pb_db_statement_step (statement, &row, error))
        return NULL;
      if (!row)
        return g_steal_pointer (&changes);

      pb_db_changes_add (changes, pb_db_statement_get_text (statement, 0),
                         pb_db_statement_get_integer (statement, 1));
    }

  return pb_db_changes_new_all ();
}

/* What other processes changed between the last look and the moment that is being read. */
static PbDbChanges *
find_changes (PbDb          *db,
              PbDbPosition  *now,
              GError       **error)
{
  PbDbChanges *changes;
  gint64 floor;

  if (!pb_db_watch_read (db, now, error) || !find_floor (db, now, &floor, error))
    return NULL;

  changes = floor < 0 ? pb_db_changes_new_all () : collect_rows (db, floor, error);
  if (changes != NULL)
    pb_db_changes_set_elsewhere (changes);

  return changes;
}

/* One moment of the register: another process may write between two statements. */
static PbDbChanges *
read_changes (PbDb    *self,
              GError **error)
{
  g_auto(PbDbPosition) now = { 0 };
  g_autoptr(PbDbChanges) changes = NULL;
  gint64 version;

  if (!pb_db_query_integer (self, DATA_VERSION, &version, error))
    return NULL;

  changes = find_changes (self, &now, error);
  if (changes == NULL)
    return NULL;

  self->data_version = version;
  pb_db_position_clear (&self->position);
  self->position = now;
  now.mark = NULL;

  return g_steal_pointer (&changes);
}

gboolean
pb_db_watch_start (PbDb    *self,
                   GError **error)
{
  self->watching = TRUE;

  return pb_db_query_integer (self, DATA_VERSION, &self->data_version, error)
      && pb_db_watch_read (self, &self->position, error);
}

gboolean
pb_db_watch_prepare (PbDb          *self,
                     PbDbPosition  *position,
                     gboolean      *keep,
                     GError       **error)
{
  gint64 version;

  *keep = FALSE;
  if (!self->watching)
    return TRUE;

  if (!pb_db_query_integer (self, DATA_VERSION, &version, error)
      || !pb_db_watch_read (self, position, error))
    return FALSE;

  *keep = version == self->data_version;

  return TRUE;
}

void
pb_db_poll (PbDb *self)
{
  g_autoptr(PbDbChanges) changes = NULL;
  g_autoptr(GError) error = NULL;
  gint64 version;

  g_return_if_fail (PB_IS_DB (self));

  if (self->depth > 0 || !self->watching)
    return;

  pb_db_rescue_quietly (self);
  if (pb_db_query_integer (self, DATA_VERSION, &version, &error) && version == self->data_version)
    return;

  if (error == NULL && pb_db_exec (self, "BEGIN", &error))
    {
      changes = read_changes (self, &error);
      pb_db_exec (self, "COMMIT", NULL);
    }

  /* A register that cannot be read just now is found out, and said, by whoever reads it next. */
  if (changes != NULL)
    pb_db_emit_changed (self, changes);
  else
    g_debug ("Could not look for edits of another program: %s", error->message);
}

gboolean
pb_db_is_outdated (PbDb       *self,
                   const char *table)
{
  g_auto(PbDbPosition) now = { 0 };
  g_autoptr(PbDbChanges) changes = NULL;
  gint64 version;

  g_return_val_if_fail (PB_IS_DB (self), FALSE);
  g_return_val_if_fail (table != NULL, FALSE);

  if (!pb_db_query_integer (self, DATA_VERSION, &version, NULL) || version == self->data_version)
    return FALSE;

  changes = find_changes (self, &now, NULL);

  return changes == NULL || pb_db_changes_has_table (changes, table);
}

gboolean
pb_db_find_author (PbDb        *self,
                   const char  *table,
                   gint64       row,
                   const char  *field,
                   char       **made_by,
                   char       **made_at)
{
  g_autoptr(PbDbStatement) statement = NULL;
  gboolean found = FALSE;

  g_return_val_if_fail (PB_IS_DB (self), FALSE);

  statement = pb_db_prepare (self, AUTHOR, NULL);
  if (statement == NULL)
    return FALSE;

  pb_db_statement_bind (statement, ":table", &PB_TEXT (table));
  pb_db_statement_bind (statement, ":row", &PB_INTEGER (row));
  pb_db_statement_bind (statement, ":field", &PB_TEXT (field));
  if (!pb_db_statement_step (statement, &found, NULL) || !found
      || g_strcmp0 (pb_db_statement_get_text (statement, 0), "done") != 0)
    return FALSE;

  *made_by = g_strdup (pb_db_statement_get_text (statement, 1));
  *made_at = g_strdup (pb_db_statement_get_text (statement, 2));

  return TRUE;
}
