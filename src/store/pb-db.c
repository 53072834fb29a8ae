/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-db"
#include "config.h"

#include "pb-db-private.h"
#include "pb-error.h"

enum
{
  CHANGED,
  NOTICE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PbDb, pb_db, G_TYPE_OBJECT)

/* What the journal and the search keep for themselves is nobody's news. */
static gboolean
is_private_table (const char *table)
{
  return g_str_has_prefix (table, "journal_") || g_str_has_prefix (table, "project_search")
      || g_str_has_prefix (table, "sqlite_");
}

static void
on_update_cb (void         *user_data,
              int           operation,
              const char   *database,
              const char   *table,
              sqlite3_int64 row)
{
  PbDb *self = user_data;

  if (self->pending != NULL && !is_private_table (table))
    pb_db_changes_add (self->pending, table, row);
}

static void
pb_db_dispose (GObject *object)
{
  pb_db_rescue_at_close (PB_DB (object));

  G_OBJECT_CLASS (pb_db_parent_class)->dispose (object);
}

static void
pb_db_finalize (GObject *object)
{
  PbDb *self = PB_DB (object);

  pb_db_log_stop (self);
  g_clear_pointer (&self->statements, g_hash_table_unref);
  if (sqlite3_close_v2 (self->handle) != SQLITE_OK)
    g_warning ("Could not close %s", self->path);
  g_clear_pointer (&self->pending, pb_db_changes_unref);
  pb_db_position_clear (&self->position);
  g_free (self->path);
  g_free (self->notice);

  G_OBJECT_CLASS (pb_db_parent_class)->finalize (object);
}

static void
pb_db_class_init (PbDbClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = pb_db_dispose;
  object_class->finalize = pb_db_finalize;

  signals[CHANGED] = g_signal_new ("changed", PB_TYPE_DB, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, PB_TYPE_DB_CHANGES);
  signals[NOTICE] = g_signal_new ("notice", PB_TYPE_DB, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
pb_db_init (PbDb *self)
{
  self->undo_seen = -1;
  self->redo_seen = -1;
}

PbDb *
pb_db_open (const char     *path,
            PbDbOpenFlags   flags,
            GError        **error)
{
  g_autoptr(PbDb) self = NULL;

  g_return_val_if_fail (path != NULL && path[0] != '\0', NULL);

  self = g_object_new (PB_TYPE_DB, NULL);
  self->path = g_canonicalize_filename (path, NULL);
  if (!pb_db_open_sequence (self, flags, error))
    return NULL;

  pb_db_hook (self);
  pb_db_log_start (self);

  return g_steal_pointer (&self);
}

void
pb_db_hook (PbDb *self)
{
  sqlite3_update_hook (self->handle, on_update_cb, self);
}

const char *
pb_db_get_path (PbDb *self)
{
  g_return_val_if_fail (PB_IS_DB (self), NULL);

  return self->path;
}

gboolean
pb_db_is_read_only (PbDb *self)
{
  g_return_val_if_fail (PB_IS_DB (self), TRUE);

  return self->read_only;
}

const char *
pb_db_get_notice (PbDb *self)
{
  g_return_val_if_fail (PB_IS_DB (self), NULL);

  return self->notice;
}

gboolean
pb_db_run_script (PbDb        *self,
                  const char  *sql,
                  GError     **error)
{
  g_return_val_if_fail (PB_IS_DB (self), FALSE);
  g_return_val_if_fail (sql != NULL, FALSE);
  g_return_val_if_fail (self->depth > 0, FALSE);

  return pb_db_require_transaction (self, error) && pb_db_exec (self, sql, error);
}

void
pb_db_emit_changed (PbDb        *self,
                    PbDbChanges *changes)
{
  g_signal_emit (self, signals[CHANGED], 0, changes);
}

void
pb_db_emit_notice (PbDb *self)
{
  g_signal_emit (self, signals[NOTICE], 0);
}

gboolean
pb_db_require_write (PbDb    *self,
                     GError **error)
{
  if (!self->read_only)
    return TRUE;

  if (self->notice == NULL)
    return pb_db_error_take (self->handle, self->path, SQLITE_READONLY, error);

  g_set_error_literal (error, PB_ERROR, PB_ERROR_READ_ONLY, self->notice);

  return FALSE;
}

gboolean
pb_db_require_transaction (PbDb    *self,
                           GError **error)
{
  if (self->depth == 0 || !sqlite3_get_autocommit (self->handle))
    return TRUE;

  g_set_error_literal (error, PB_ERROR, PB_ERROR_FAILED,
                       "The transaction was taken back after an earlier error");

  return FALSE;
}
