/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-db-backup"
#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "pb-db-backup.h"
#include "pb-db-private.h"
#include "pb-error.h"
#include "pb-file.h"

/* Pages copied between two looks at the cancellable: a megabyte. */
#define PAGES_PER_STEP 256

static gboolean
set_file_error (GError     **error,
                const char  *path,
                int          system_error)
{
  g_autofree char *name = g_filename_display_name (path);

  g_set_error (error, PB_ERROR, system_error == ENOSPC ? PB_ERROR_FULL : PB_ERROR_FAILED,
               _("The copy “%s” could not be written: %s. Choose another place or make room."),
               name, g_strerror (system_error));

  return FALSE;
}

/* Copies all pages as they are at one moment: source holds a snapshot. */
static gboolean
copy_pages (sqlite3       *target,
            PbDb          *source,
            const char    *path,
            GCancellable  *cancellable,
            GError       **error)
{
  sqlite3_backup *backup = sqlite3_backup_init (target, "main", source->handle, "main");
  int result = SQLITE_OK;

  if (backup == NULL)
    return pb_db_error_take (target, path, sqlite3_extended_errcode (target), error);

  while (result == SQLITE_OK && !g_cancellable_is_cancelled (cancellable))
    result = sqlite3_backup_step (backup, PAGES_PER_STEP);

  sqlite3_backup_finish (backup);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  if (result == SQLITE_DONE)
    return TRUE;

  /* Damage is in what was read, any other failure in what was written. */
  return pb_db_error_take (target, (result & 0xff) == SQLITE_CORRUPT ? source->path : path, result,
                           error);
}

/* A copy travels as one file, so it does not stay in WAL. */
static gboolean
fill (const char    *temporary,
      PbDb          *source,
      GCancellable  *cancellable,
      GError       **error)
{
  sqlite3 *target = pb_db_connect (temporary, SQLITE_OPEN_READWRITE, FALSE, error);
  gboolean done;
  int result;

  if (target == NULL)
    return FALSE;

  done = copy_pages (target, source, temporary, cancellable, error);
  if (done)
    {
      result = sqlite3_exec (target, "PRAGMA journal_mode = DELETE", NULL, NULL, NULL);
      done = result == SQLITE_OK || pb_db_error_take (target, temporary, result, error);
    }
  sqlite3_close_v2 (target);

  return done;
}

/* Opens the file as a register of any version, and reads all of it. */
static gboolean
check (const char  *path,
       GError     **error)
{
  g_autoptr(PbDb) db = pb_db_open (path, PB_DB_SNAPSHOT | PB_DB_ANY_VERSION, error);
  g_autofree char *pages = NULL;
  g_autofree char *references = NULL;

  if (db == NULL)
    return FALSE;

  pages = pb_db_query_text (db, "PRAGMA quick_check (1)", error);
  if (pages == NULL)
    return FALSE;

  references = pb_db_query_text (db, PB_DB_FIRST_BROKEN_REFERENCE, error);
  if (references == NULL)
    return FALSE;

  return (g_str_equal (pages, "ok") && references[0] == '\0')
      || pb_db_error_take (db->handle, path, SQLITE_CORRUPT, error);
}

static gboolean
sync_path (const char  *path,
           int          flags,
           GError     **error)
{
  int fd = g_open (path, flags | O_CLOEXEC, 0);
  int result;

  if (fd < 0)
    return set_file_error (error, path, errno);

  result = fsync (fd) == 0 ? 0 : errno;
  close (fd);

  return result == 0 || set_file_error (error, path, result);
}

/* The copy is for whoever may read the register, and its maker may write it. */
static gboolean
put_in_place (const char  *temporary,
              const char  *source,
              const char  *target,
              GError     **error)
{
  g_autofree char *folder = g_path_get_dirname (target);
  GStatBuf info;

  if (!sync_path (temporary, O_RDWR, error))
    return FALSE;

  if ((g_stat (source, &info) == 0 && g_chmod (temporary, (info.st_mode & 0777) | 0600) != 0)
      || g_rename (temporary, target) != 0)
    return set_file_error (error, target, errno);

  return sync_path (folder, O_RDONLY | O_DIRECTORY, error);
}

static char *
make_temporary (const char  *target,
                GError     **error)
{
  char *path = NULL;
  int fd = pb_file_open_temporary (target, 0600, &path);

  if (fd < 0)
    {
      set_file_error (error, target, errno);
      return NULL;
    }
  close (fd);

  return path;
}

gboolean
pb_db_backup_check_target (const char  *path,
                           const char  *target,
                           GError     **error)
{
  g_autofree char *log = NULL;
  g_autofree char *name = NULL;

  g_return_val_if_fail (path != NULL, FALSE);
  g_return_val_if_fail (target != NULL, FALSE);

  if (pb_file_is_same (path, target))
    {
      g_set_error_literal (error, PB_ERROR, PB_ERROR_INVALID,
                           _("A register cannot be copied onto itself. Choose another name."));
      return FALSE;
    }

  /* A log beside it belongs to who has it open, and would be played into the copy. */
  log = g_strconcat (target, "-wal", NULL);
  if (!g_file_test (log, G_FILE_TEST_EXISTS))
    return TRUE;

  name = g_filename_display_name (target);
  g_set_error (error, PB_ERROR, PB_ERROR_BUSY,
               _("Another program is writing in the register “%s”. Try again in a moment."), name);

  return FALSE;
}

static void
drop (const char *temporary)
{
  g_autofree char *journal = g_strconcat (temporary, "-journal", NULL);

  g_unlink (journal);
  g_unlink (temporary);
}

/* Whole, and checked, beside target. NULL with error. */
static char *
write_beside (PbDb          *source,
              const char    *target,
              GCancellable  *cancellable,
              GError       **error)
{
  char *temporary = make_temporary (target, error);

  if (temporary == NULL)
    return NULL;

  if (fill (temporary, source, cancellable, error)
      && check (temporary, error)
      && !g_cancellable_set_error_if_cancelled (cancellable, error))
    return temporary;

  drop (temporary);
  g_free (temporary);

  return NULL;
}

static gboolean
copy_to (PbDb          *source,
         const char    *target,
         GCancellable  *cancellable,
         GError       **error)
{
  g_autofree char *temporary = write_beside (source, target, cancellable, error);

  if (temporary == NULL)
    return FALSE;
  if (put_in_place (temporary, source->path, target, error))
    return TRUE;

  drop (temporary);

  return FALSE;
}

gboolean
pb_db_backup_to (const char    *path,
                 const char    *target,
                 GCancellable  *cancellable,
                 GError       **error)
{
  g_autoptr(PbDb) source = NULL;

  g_return_val_if_fail (path != NULL, FALSE);
  g_return_val_if_fail (target != NULL, FALSE);

  if (!pb_db_backup_check_target (path, target, error))
    return FALSE;

  source = pb_db_open (path, PB_DB_SNAPSHOT | PB_DB_ANY_VERSION, error);

  return source != NULL && copy_to (source, target, cancellable, error);
}

/* A path among the backups of the register at path, whose folder is there. NULL with error. */
static char *
name_backup (const char  *path,
             const char  *reason,
             GError     **error)
{
  g_autofree char *folder = pb_db_backup_get_folder (path);

  if (g_mkdir_with_parents (folder, 0700) == 0)
    return pb_db_backup_name (path, reason);

  set_file_error (error, folder, errno);

  return NULL;
}

char *
pb_db_backup_make (const char  *path,
                   const char  *reason,
                   GError     **error)
{
  g_autofree char *target = NULL;

  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (reason != NULL, NULL);

  target = name_backup (path, reason, error);
  if (target == NULL || !pb_db_backup_to (path, target, NULL, error))
    return NULL;

  pb_db_backup_rotate (path);

  return g_steal_pointer (&target);
}

char *
pb_db_backup_aside (PbDb    *source,
                    GError **error)
{
  return write_beside (source, source->path, NULL, error);
}

char *
pb_db_backup_rescue (PbDb    *source,
                     GError **error)
{
  g_autofree char *target = name_backup (source->path, PB_DB_RESCUE, error);

  return target != NULL && copy_to (source, target, NULL, error) ? g_steal_pointer (&target) : NULL;
}

char *
pb_db_backup_adopt (const char  *path,
                    const char  *aside,
                    GError     **error)
{
  g_autofree char *target = name_backup (path, PB_DB_RESCUE, error);

  return target != NULL && put_in_place (aside, path, target, error) ? g_steal_pointer (&target) : NULL;
}

gboolean
pb_db_backup_copy_all (sqlite3     *target,
                       PbDb        *source,
                       const char  *path,
                       GError     **error)
{
  return copy_pages (target, source, path, NULL, error);
}

char *
pb_db_backup_find_sound (const char *path)
{
  g_autofree char *folder = NULL;
  g_autoptr(GPtrArray) names = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  folder = pb_db_backup_get_folder (path);
  names = pb_db_backup_list (path);
  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *backup = g_build_filename (folder, g_ptr_array_index (names, i), NULL);
      g_autoptr(GError) error = NULL;

      if (check (backup, &error))
        return g_steal_pointer (&backup);

      g_debug ("The backup %s is not sound: %s", backup, error->message);
    }

  return NULL;
}
