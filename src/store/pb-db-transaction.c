/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-db-transaction"
#include "config.h"

#include "pb-db-private.h"
#include "pb-db-search.h"
#include "pb-db-statement.h"
#include "pb-db-transaction.h"

struct _PbDbTransaction
{
  PbDb  *db;
  guint  depth;      /* 1 for the outermost */
};

/* What the login is called in full; GLib says "Unknown" where that is not known. */
static const char *
get_full_name (void)
{
  const char *name = g_get_real_name ();

  return name == NULL || g_str_equal (name, "Unknown") ? "" : name;
}

static gboolean
start_recording (PbDb        *db,
                 const char  *label,
                 GError     **error)
{
  g_autoptr(PbDbStatement) insert = NULL;
  g_autoptr(PbDbStatement) record = NULL;
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *made_at = g_date_time_format (now, "%Y-%m-%dT%H:%M:%SZ");

  insert = pb_db_prepare (db, "INSERT INTO journal_step (label, made_at, made_by, made_by_name) "
                              "VALUES (:label, :made_at, :made_by, :made_by_name)", error);
  if (insert == NULL)
    return FALSE;

  pb_db_statement_bind (insert, ":label", &PB_TEXT (label));
  pb_db_statement_bind (insert, ":made_at", &PB_TEXT (made_at));
  pb_db_statement_bind (insert, ":made_by", &PB_TEXT (g_get_user_name ()));
  pb_db_statement_bind (insert, ":made_by_name", &PB_TEXT (get_full_name ()));
  if (!pb_db_statement_run (insert, error))
    return FALSE;

  db->step = sqlite3_last_insert_rowid (db->handle);
  record = pb_db_prepare (db, "UPDATE journal_recording SET step = :step", error);
  if (record == NULL)
    return FALSE;

  pb_db_statement_bind (record, ":step", &PB_INTEGER (db->step));

  return pb_db_statement_run (record, error);
}

/* A step in which nothing changed goes; any other ends what could still be redone. */
static gboolean
stop_recording (PbDb    *db,
                GError **error)
{
  g_autoptr(PbDbStatement) look = NULL;
  g_autoptr(PbDbStatement) finish = NULL;
  gboolean changed;

  look = pb_db_prepare (db, "SELECT 1 FROM journal_change WHERE step = :step LIMIT 1", error);
  if (look == NULL)
    return FALSE;

  pb_db_statement_bind (look, ":step", &PB_INTEGER (db->step));
  if (!pb_db_statement_step (look, &changed, error))
    return FALSE;

  if (changed)
    finish = pb_db_prepare (db, "UPDATE journal_step SET state = 'abandoned' "
                                "WHERE state = 'undone' AND id < :step", error);
  else
    finish = pb_db_prepare (db, "DELETE FROM journal_step WHERE id = :step", error);
  if (finish == NULL)
    return FALSE;

  pb_db_statement_bind (finish, ":step", &PB_INTEGER (db->step));

  return pb_db_statement_run (finish, error)
      && pb_db_exec (db, "UPDATE journal_recording SET step = NULL", error);
}

/* What changed rows is in the journal, or counted as being outside it. */
static gboolean
finish_recording (PbDb    *db,
                  GError **error)
{
  if (db->step != 0)
    return stop_recording (db, error);

  return db->replaying || pb_db_changes_is_empty (db->pending)
      || pb_db_exec (db, "UPDATE journal_recording SET unrecorded = unrecorded + 1", error);
}

static void
roll_back (PbDb  *db,
           guint  depth)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *sql = NULL;

  g_warn_if_fail (db->depth == depth);
  db->depth = depth - 1;

  if (db->depth == 0)
    {
      db->step = 0;
      db->replaying = FALSE;
      g_clear_pointer (&db->pending, pb_db_changes_unref);
    }

  /* After a full disk or the like SQLite has rolled back by itself. */
  if (sqlite3_get_autocommit (db->handle))
    return;

  if (db->depth == 0)
    sql = g_strdup ("ROLLBACK");
  else
    sql = g_strdup_printf ("ROLLBACK TO pb_%u; RELEASE pb_%u", depth, depth);

  if (!pb_db_exec (db, sql, &error))
    g_warning ("Could not roll back: %s", error->message);
}

PbDbTransaction *
pb_db_begin (PbDb        *db,
             const char  *label,
             GError     **error)
{
  g_autoptr(PbDbTransaction) self = NULL;
  g_autofree char *savepoint = NULL;

  g_return_val_if_fail (PB_IS_DB (db), NULL);

  if (db->depth == 0 && !pb_db_rescue (db, error))
    return NULL;
  if (!pb_db_require_write (db, error) || !pb_db_require_transaction (db, error))
    return NULL;

  savepoint = g_strdup_printf ("SAVEPOINT pb_%u", db->depth + 1);
  if (!pb_db_exec (db, db->depth == 0 ? "BEGIN IMMEDIATE" : savepoint, error))
    return NULL;

  self = g_new0 (PbDbTransaction, 1);
  self->db = g_object_ref (db);
  self->depth = ++db->depth;

  if (self->depth > 1)
    return g_steal_pointer (&self);

  db->pending = pb_db_changes_new ();
  if (label != NULL && !start_recording (db, label, error))
    return NULL;

  return g_steal_pointer (&self);
}

static gboolean
commit_nested (PbDbTransaction  *self,
               GError          **error)
{
  g_autofree char *sql = g_strdup_printf ("RELEASE pb_%u", self->depth);

  if (!pb_db_exec (self->db, sql, error))
    return FALSE;

  self->db->depth--;
  self->depth = 0;

  return TRUE;
}

static gboolean
commit_outermost (PbDbTransaction  *self,
                  GError          **error)
{
  PbDb *db = self->db;
  g_autoptr(PbDbChanges) changes = NULL;
  g_auto(PbDbPosition) position = { 0 };
  gboolean keep = FALSE;

  if (!finish_recording (db, error)
      || !pb_db_search_refresh (db, error)
      || !pb_db_watch_prepare (db, &position, &keep, error)
      || !pb_db_exec (db, "COMMIT", error))
    return FALSE;

  if (keep)
    {
      pb_db_position_clear (&db->position);
      db->position = position;
      position.mark = NULL;
    }

  changes = g_steal_pointer (&db->pending);
  db->undo_seen = -1;
  db->redo_seen = -1;
  db->replaying = FALSE;
  db->step = 0;
  db->depth = 0;
  self->depth = 0;
  /* It is committed, but to which log? */
  pb_db_rescue_quietly (db);

  if (!pb_db_changes_is_empty (changes))
    pb_db_emit_changed (db, changes);

  return TRUE;
}

gboolean
pb_db_transaction_commit (PbDbTransaction  *self,
                          GError          **error)
{
  g_autoptr(PbDbTransaction) owned = self;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (self->depth == self->db->depth, FALSE);

  if (!pb_db_require_transaction (self->db, error))
    return FALSE;

  return self->depth > 1 ? commit_nested (self, error) : commit_outermost (self, error);
}

void
pb_db_transaction_free (PbDbTransaction *self)
{
  g_return_if_fail (self != NULL);

  if (self->depth > 0)
    roll_back (self->db, self->depth);

  g_object_unref (self->db);
  g_free (self);
}
