/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-db-rescue"
#include "config.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "pb-db-backup.h"
#include "pb-db-private.h"
#include "pb-error.h"

/* Our connection has its own files open, wherever their names went, and sees every edit in them: what it sees is what is saved. */

static gboolean
position_equal (const PbDbPosition *a,
                const PbDbPosition *b)
{
  return a->last == b->last && a->done == b->done && a->unrecorded == b->unrecorded
      && g_strcmp0 (a->mark, b->mark) == 0;
}

static void
take_notice (PbDb *self,
             char *notice)
{
  g_free (self->notice);
  self->notice = notice;
  pb_db_emit_notice (self);
}

static void
lose (PbDb *self,
      char *notice)
{
  self->lost = TRUE;
  self->read_only = TRUE;
  take_notice (self, notice);
}

/* ---- the register itself is another file, or none */

static void
leave_register (PbDb *self)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *copy = pb_db_backup_rescue (self, &error);
  g_autofree char *name = g_filename_display_basename (self->path);
  g_autofree char *shown = copy != NULL ? g_filename_display_name (copy) : NULL;

  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, NULL);
  if (copy == NULL)
    {
      lose (self, g_strdup_printf (_("“%s” was moved or replaced while it was open, and its edits could not be copied: %s"),
                                   name, error->message));
      return;
    }

  /* It would be played into the file that is there now. */
  pb_db_log_unlink_ours (self);
  lose (self, g_strdup_printf (_("“%s” was moved or replaced while it was open. What you see here is kept in the copy “%s”. "
                                 "Close this window and open the register that you want to go on with."), name, shown));
}

/* ---- its log was taken away */

static void
disconnect (PbDb *self)
{
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, NULL);
  g_clear_pointer (&self->statements, g_hash_table_unref);
  sqlite3_close_v2 (g_steal_pointer (&self->handle));
}

/* Nothing is left to look at, but nothing falls over either. */
static void
connect_to_nothing (PbDb *self)
{
  g_clear_pointer (&self->statements, g_hash_table_unref);
  g_clear_pointer (&self->handle, sqlite3_close_v2);
  sqlite3_open_v2 (":memory:", &self->handle, SQLITE_OPEN_READWRITE, NULL);
}

/* Our edits are missing from the register, and nobody else's are in it: copy becomes its content, in one transaction. */
static gboolean
put_back (PbDb        *self,
          const char  *copy,
          GError     **error)
{
  g_autoptr(PbDb) source = pb_db_open (copy, PB_DB_SNAPSHOT | PB_DB_ANY_VERSION, error);

  return source != NULL && pb_db_backup_copy_all (self->handle, source, self->path, error);
}

typedef enum
{
  REGISTER_IS_OURS,       /* as we saw it */
  REGISTER_IS_OLDER,      /* without our latest edits */
  REGISTER_IS_OTHER       /* somebody else went on with it */
} Comparison;

static Comparison
compare (PbDb               *self,
         const PbDbPosition *ours,
         gboolean            unwritten)
{
  g_auto(PbDbPosition) now = { 0 };

  if (unwritten)
    return REGISTER_IS_OLDER;
  if (!pb_db_watch_read (self, &now, NULL))
    return REGISTER_IS_OTHER;
  if (position_equal (&now, ours))
    return REGISTER_IS_OURS;

  return position_equal (&now, &self->log.position) ? REGISTER_IS_OLDER : REGISTER_IS_OTHER;
}

/* Keeps what was put aside, and says where. */
static char *
keep_copy (PbDb       *self,
           const char *copy)
{
  g_autofree char *kept = pb_db_backup_adopt (self->path, copy, NULL);
  g_autofree char *name = g_filename_display_basename (self->path);
  g_autofree char *shown = g_filename_display_name (kept != NULL ? kept : copy);

  return g_strdup_printf (_("Another program took edits away from “%s”. All that you had is kept in the copy “%s”."), name, shown);
}

/* copy: what we saw, when that may be missing from the register; taken. */
static gboolean
reconcile (PbDb               *self,
           char               *copy,
           const PbDbPosition *ours,
           gboolean            unwritten,
           GError            **error)
{
  g_autofree char *owned = copy;
  const Comparison comparison = compare (self, ours, unwritten);
  g_autoptr(GError) failure = NULL;

  if (comparison == REGISTER_IS_OTHER || (comparison == REGISTER_IS_OLDER && !put_back (self, copy, &failure)))
    {
      if (failure != NULL)
        g_warning ("Could not put back what was rescued: %s", failure->message);
      take_notice (self, keep_copy (self, copy));
      return TRUE;
    }

  g_unlink (copy);

  return pb_db_watch_start (self, error);
}

static gboolean
begin_log_anew (PbDb    *self,
                GError **error)
{
  g_auto(PbDbPosition) ours = { 0 };
  g_autofree char *copy = NULL;
  g_autoptr(GError) failure = NULL;
  const gboolean unwritten = pb_db_log_is_unwritten (self);

  if (!pb_db_log_is_taken_in (self)
      && (!pb_db_watch_read (self, &ours, error) || (copy = pb_db_backup_aside (self, error)) == NULL))
    return FALSE;

  disconnect (self);
  /* Its names are free, but for an index that was left: a new log would be read by it. */
  pb_db_log_unlink_ours (self);
  if (!pb_db_open_again (self, copy != NULL, &failure))
    {
      connect_to_nothing (self);
      lose (self, copy != NULL ? keep_copy (self, copy) : g_strdup (failure->message));
      return pb_db_require_write (self, error);
    }

  /* Whatever others did is found by the next look. */
  self->data_version = -1;
  if (copy != NULL && !reconcile (self, g_steal_pointer (&copy), &ours, unwritten, error))
    return FALSE;

  pb_db_log_begin_anew (self);

  return TRUE;
}

gboolean
pb_db_rescue (PbDb    *self,
              GError **error)
{
  switch (pb_db_log_look (self))
    {
    case PB_DB_REGISTER_GONE:
      leave_register (self);
      return pb_db_require_write (self, error);
    case PB_DB_LOG_GONE:
      /* While anybody still reads by the old index, a new one cannot be begun: then at the next look. */
      return !pb_db_log_can_begin_anew (self) || begin_log_anew (self, error);
    case PB_DB_LOG_THERE:
    default:
      pb_db_log_verified (self);
      return TRUE;
    }
}

void
pb_db_rescue_quietly (PbDb *self)
{
  g_autoptr(GError) error = NULL;

  if (!pb_db_rescue (self, &error) && !self->lost && g_strcmp0 (self->notice, error->message) != 0)
    take_notice (self, g_strdup (error->message));
}

void
pb_db_rescue_at_close (PbDb *self)
{
  /* A register that was removed or moved is left alone, as SQLite does: whoever made one for a while removes it as it is. */
  if (pb_db_log_look (self) != PB_DB_LOG_GONE)
    return;

  if (self->depth == 0)
    pb_db_rescue_quietly (self);

  /* As it closes, SQLite takes the log in: pages of one that is gone would end up among those that somebody else wrote since. */
  if (pb_db_log_look (self) == PB_DB_LOG_GONE && !pb_db_log_is_unwritten (self))
    sqlite3_db_config (self->handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, NULL);
}
