/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-db-log"
#include "config.h"

#include <errno.h>
#include <glib/gstdio.h>

#include "pb-db-private.h"

/* https://www.sqlite.org/walformat.html: numbers of four bytes in the index of the log. */
#define INDEX_REGION    32768
#define AT_LAST_FRAME   16
#define AT_FRAMES_TAKEN 96

G_LOCK_DEFINE_STATIC (open_registers);
static GHashTable *open_registers;     /* inode → how many of this process's connections have it open */

static void
count_open (PbDb *self,
            int   more)
{
  gpointer key = GSIZE_TO_POINTER ((gsize) self->log.file.inode);

  G_LOCK (open_registers);
  if (open_registers == NULL)
    open_registers = g_hash_table_new (NULL, NULL);
  g_hash_table_insert (open_registers, key,
                       GINT_TO_POINTER (GPOINTER_TO_INT (g_hash_table_lookup (open_registers, key)) + more));
  G_UNLOCK (open_registers);
}

static gboolean
is_open_alone (PbDb *self)
{
  gpointer key = GSIZE_TO_POINTER ((gsize) self->log.file.inode);
  gboolean alone;

  G_LOCK (open_registers);
  alone = GPOINTER_TO_INT (g_hash_table_lookup (open_registers, key)) == 1;
  G_UNLOCK (open_registers);

  return alone;
}

static gboolean
read_companion (PbDb       *self,
                const char *suffix,
                PbFileId   *id)
{
  g_autofree char *path = g_strconcat (self->path, suffix, NULL);

  return pb_file_id_read (path, id);
}

/* What the register's own file is like: only who takes a log into it changes it. */
static gboolean
read_stamp (PbDb      *self,
            PbDbStamp *stamp)
{
  GStatBuf info;

  *stamp = (PbDbStamp) { 0 };
  if (g_stat (self->path, &info) != 0)
    return FALSE;

  stamp->file = (PbFileId) { info.st_dev, info.st_ino };
  stamp->size = info.st_size;
  stamp->seconds = info.st_mtim.tv_sec;
  stamp->nanoseconds = info.st_mtim.tv_nsec;

  return TRUE;
}

static void
remember (PbDb *self)
{
  g_autofree char *mode = NULL;

  self->log.log = self->log.index = (PbFileId) { 0 };
  if (self->read_only || !self->watching)
    return;

  mode = pb_db_query_text (self, "PRAGMA journal_mode", NULL);
  if (g_strcmp0 (mode, "wal") == 0)
    {
      read_companion (self, "-wal", &self->log.log);
      read_companion (self, "-shm", &self->log.index);
    }
  read_stamp (self, &self->log.stamp);
  pb_db_log_verified (self);
}

void
pb_db_log_start (PbDb *self)
{
  pb_file_id_read (self->path, &self->log.file);
  count_open (self, 1);
  remember (self);
}

void
pb_db_log_begin_anew (PbDb *self)
{
  remember (self);
}

void
pb_db_log_stop (PbDb *self)
{
  if (self->log.file.inode != 0)
    count_open (self, -1);
  pb_db_position_clear (&self->log.position);
}

void
pb_db_log_verified (PbDb *self)
{
  g_free (self->log.position.mark);
  self->log.position = self->position;
  self->log.position.mark = g_strdup (self->position.mark);
}

PbDbLogState
pb_db_log_look (PbDb *self)
{
  PbDbStamp stamp;
  PbFileId log;

  if (self->lost || self->read_only || !self->watching)
    return PB_DB_LOG_THERE;

  /* A drive that does not answer has taken nothing away. */
  if (!read_stamp (self, &stamp) && errno != ENOENT && errno != ENOTDIR)
    return PB_DB_LOG_THERE;
  if (!pb_file_id_equal (&stamp.file, &self->log.file))
    return PB_DB_REGISTER_GONE;

  if (self->log.log.inode != 0 && (read_companion (self, "-wal", &log) || errno == ENOENT)
      && !pb_file_id_equal (&log, &self->log.log))
    return PB_DB_LOG_GONE;

  self->log.stamp = stamp;

  return PB_DB_LOG_THERE;
}

gboolean
pb_db_log_can_begin_anew (PbDb *self)
{
  return self->depth == 0 && self->n_in_use == 0 && is_open_alone (self);
}

gboolean
pb_db_log_is_taken_in (PbDb *self)
{
  volatile void *index = NULL;
  sqlite3_file *file = NULL;
  const volatile guint32 *numbers;

  if (sqlite3_file_control (self->handle, "main", SQLITE_FCNTL_FILE_POINTER, &file) != SQLITE_OK
      || file == NULL || file->pMethods == NULL || file->pMethods->iVersion < 2
      || file->pMethods->xShmMap (file, 0, INDEX_REGION, FALSE, &index) != SQLITE_OK || index == NULL)
    return FALSE;

  numbers = index;

  return numbers[AT_LAST_FRAME / 4] == numbers[AT_FRAMES_TAKEN / 4];
}

gboolean
pb_db_log_is_unwritten (PbDb *self)
{
  g_autofree char *path = g_strconcat (self->path, "-wal", NULL);
  PbDbStamp stamp;
  GStatBuf log;

  return read_stamp (self, &stamp) && stamp.size == self->log.stamp.size && stamp.seconds == self->log.stamp.seconds
      && stamp.nanoseconds == self->log.stamp.nanoseconds && (g_stat (path, &log) != 0 || log.st_size == 0);
}

void
pb_db_log_unlink_ours (PbDb *self)
{
  const PbFileId *ours[] = { &self->log.log, &self->log.index };
  static const char *const suffixes[] = { "-wal", "-shm" };

  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      g_autofree char *path = g_strconcat (self->path, suffixes[i], NULL);
      PbFileId id;

      if (pb_file_id_read (path, &id) && pb_file_id_equal (&id, ours[i]))
        g_unlink (path);
    }
}
