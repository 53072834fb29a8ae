/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-db-open"
#include "config.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "pb-db-private.h"
#include "pb-db-schema.h"
#include "pb-error.h"

/* The cache is what undoing a pillar with 250 projects writes; with less of it pages go out in
 * the middle. */
#define SETTINGS \
  "PRAGMA foreign_keys = ON; PRAGMA recursive_triggers = ON; PRAGMA synchronous = FULL; " \
  "PRAGMA cell_size_check = ON; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -8000"

typedef struct
{
  const char   *path;
  char         *name;            /* path, for messages */
  PbDbOpenFlags flags;
  PbDbPlace     place;
} Opening;

static void
opening_clear (Opening *opening)
{
  g_free (opening->name);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Opening, opening_clear)

static gboolean
connect (PbDb     *self,
         Opening  *opening,
         GError  **error)
{
  int flags = SQLITE_OPEN_READWRITE;

  self->read_only = !opening->place.file_writable || !opening->place.folder_writable;
  if (self->read_only)
    flags = SQLITE_OPEN_READONLY;
  else if (!opening->place.exists)
    flags |= SQLITE_OPEN_CREATE;

  self->handle = pb_db_connect (self->path, flags, self->read_only && opening->place.immutable,
                                error);
  if (self->handle == NULL)
    return FALSE;

  /* Until the register is accepted, what another run left in its journal stays there. */
  if (opening->place.unclean)
    sqlite3_db_config (self->handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, NULL);

  return TRUE;
}

/* message: what the file is, taken. */
static gboolean
refuse (Opening  *opening,
        PbError   code,
        char     *message,
        GError  **error)
{
  g_autofree char *said = message;
  g_autofree char *hint = pb_db_error_backup_hint (opening->path);

  g_set_error (error, PB_ERROR, code, _("%s It has been left as it is.%s"), said, hint);

  return FALSE;
}

static gboolean
refuse_empty (Opening  *opening,
              GError  **error)
{
  return refuse (opening, PB_ERROR_NOT_A_REGISTER,
                 g_strdup_printf (_("“%s” is empty: it is not a register."), opening->name), error);
}

static gboolean
refuse_other (Opening  *opening,
              GError  **error)
{
  return refuse (opening, PB_ERROR_OTHER_APPLICATION,
                 g_strdup_printf (_("“%s” belongs to another program."), opening->name), error);
}

/* Before SQLite reads a page of it, and so before there is any file beside it. */
static gboolean
check_header (PbDb     *self,
              Opening  *opening,
              GError  **error)
{
  PbDbHeader header;

  if (!pb_db_header_read (self->handle, &header))
    return pb_db_error_take (self->handle, self->path, SQLITE_IOERR_READ, error);

  if (header.size == 0 && (opening->flags & PB_DB_CREATE) != 0)
    return TRUE;
  if (header.size == 0)
    return refuse_empty (opening, error);
  if (!header.is_sqlite)
    return refuse (opening, PB_ERROR_NOT_A_REGISTER,
                   g_strdup_printf (_("“%s” is not a register."), opening->name), error);
  if (header.application_id != 0 && header.application_id != PB_DB_APPLICATION_ID)
    return refuse_other (opening, error);
  if (header.application_id == PB_DB_APPLICATION_ID)
    return pb_db_schema_check_version (opening->path, header.user_version, error);

  return TRUE;
}

/* Whether the file is a register, or so empty that it may become one. */
static gboolean
check_application (PbDb     *self,
                   Opening  *opening,
                   GError  **error)
{
  gint64 application_id, user_version, tables;

  if (!pb_db_query_integer (self, "PRAGMA application_id", &application_id, error)
      || !pb_db_query_integer (self, "PRAGMA user_version", &user_version, error)
      || !pb_db_query_integer (self, "SELECT count(*) FROM sqlite_schema", &tables, error))
    return FALSE;

  if (application_id == PB_DB_APPLICATION_ID && user_version > 0)
    return pb_db_schema_check_version (opening->path, user_version, error);

  /* A file without a table is somebody's, unless it was to be made anyhow. */
  if (tables > 0 || (application_id != 0 && application_id != PB_DB_APPLICATION_ID))
    return refuse_other (opening, error);
  if ((opening->flags & PB_DB_CREATE) == 0)
    return refuse_empty (opening, error);
  if (self->read_only)
    return pb_db_require_write (self, error);

  /* First of all, so that whatever befalls the rest, the file says whose it is. */
  return pb_db_exec (self, "PRAGMA application_id = " G_STRINGIFY (PB_DB_APPLICATION_ID), error);
}

/* A whole check is for after a crash: it reads every page. */
static gboolean
check_soundness (PbDb     *self,
                 Opening  *opening,
                 GError  **error)
{
  g_autofree char *answer = NULL;

  if (!opening->place.unclean || (opening->flags & PB_DB_SNAPSHOT) != 0)
    return TRUE;

  answer = pb_db_query_text (self, "PRAGMA quick_check (1)", error);
  if (answer == NULL)
    return FALSE;

  return g_str_equal (answer, "ok")
      || pb_db_error_take (self->handle, self->path, SQLITE_CORRUPT, error);
}

/* A register that was last on a disk with shared memory, and now lies where there is none (a
 * network share): alone with it, SQLite can take it out of WAL. */
static gboolean
leave_wal (PbDb    *self,
           GError **error)
{
  g_autofree char *answer = NULL;

  if (!pb_db_exec (self, "PRAGMA locking_mode = EXCLUSIVE", error))
    return FALSE;

  answer = pb_db_query_text (self, "PRAGMA journal_mode = DELETE", error);

  return answer != NULL
      && pb_db_exec (self, "PRAGMA locking_mode = NORMAL; SELECT 1 FROM sqlite_schema", error);
}

/* The first read is where SQLite finds that it cannot share memory, or make its files beside a
 * read-only one. */
static gboolean
read_first (PbDb     *self,
            Opening  *opening,
            GError  **error)
{
  int result = sqlite3_exec (self->handle, "SELECT 1 FROM sqlite_schema", NULL, NULL, NULL);
  int primary = result & 0xff;

  if (result == SQLITE_OK)
    return TRUE;

  if (primary == SQLITE_CANTOPEN && !self->read_only && (opening->flags & PB_DB_SNAPSHOT) == 0)
    return leave_wal (self, error);

  if ((primary == SQLITE_CANTOPEN || primary == SQLITE_READONLY)
      && self->read_only && !opening->place.immutable)
    {
      g_clear_pointer (&self->statements, g_hash_table_unref);
      sqlite3_close_v2 (g_steal_pointer (&self->handle));
      opening->place.immutable = TRUE;
      self->handle = pb_db_connect (self->path, SQLITE_OPEN_READONLY, TRUE, error);
      return self->handle != NULL && pb_db_exec (self, "SELECT 1 FROM sqlite_schema", error);
    }

  return pb_db_error_take (self->handle, self->path, result, error);
}

/* SQLite answers with the mode that it could set: on a drive without shared memory that is not
 * WAL. */
static gboolean
set_journal_mode (PbDb     *self,
                  Opening  *opening,
                  GError  **error)
{
  g_autofree char *answer = NULL;

  if (self->read_only || (opening->flags & PB_DB_SNAPSHOT) != 0)
    return TRUE;

  answer = pb_db_query_text (self, "PRAGMA journal_mode = WAL", error);
  if (answer == NULL)
    return FALSE;
  if (g_str_equal (answer, "wal"))
    return TRUE;

  g_free (answer);
  answer = pb_db_query_text (self, "PRAGMA journal_mode = DELETE", error);
  g_free (self->notice);
  self->notice = g_strdup_printf (_("“%s” lies on a drive that programs cannot share, such as a "
                                    "network folder. Open it on one computer at a time."),
                                  opening->name);

  return answer != NULL;
}

static void
say_read_only (PbDb    *self,
               Opening *opening)
{
  if (!self->read_only)
    return;

  g_free (self->notice);
  if (!opening->place.file_writable)
    self->notice = g_strdup_printf (_("“%s” is open for reading only, because the file may not be "
                                      "changed."), opening->name);
  else
    self->notice = g_strdup_printf (_("“%s” is open for reading only, because its folder may not "
                                      "be changed."), opening->name);

  if (opening->place.unclean && opening->place.immutable)
    {
      g_autofree char *said = g_steal_pointer (&self->notice);

      self->notice = g_strconcat (said, " ", _("The latest edits may be missing."), NULL);
    }
}

/* From here on no write and one moment: the read keeps it for as long as the transaction is
 * open. */
static gboolean
take_snapshot (PbDb    *self,
               GError **error)
{
  self->read_only = TRUE;

  return pb_db_exec (self, "PRAGMA query_only = ON; BEGIN; SELECT 1 FROM sqlite_schema", error);
}

static gboolean
open_steps (PbDb     *self,
            Opening  *opening,
            GError  **error)
{
  if (!connect (self, opening, error)
      || !check_header (self, opening, error)
      || !read_first (self, opening, error)
      || !check_application (self, opening, error)
      || !check_soundness (self, opening, error)
      || !pb_db_exec (self, SETTINGS, error)
      || !set_journal_mode (self, opening, error))
    return FALSE;

  say_read_only (self, opening);

  if ((opening->flags & PB_DB_SNAPSHOT) == 0)
    return pb_db_schema_migrate (self, error);

  return take_snapshot (self, error)
      && ((opening->flags & PB_DB_ANY_VERSION) != 0 || pb_db_schema_require_current (self, error));
}

gboolean
pb_db_open_again (PbDb      *self,
                  gboolean   incomplete,
                  GError   **error)
{
  g_auto(Opening) opening = { .path = self->path, .flags = PB_DB_WRITE };

  opening.name = g_filename_display_name (self->path);
  if (!pb_db_place_look (self->path, FALSE, &opening.place, error)
      || !connect (self, &opening, error)
      || !read_first (self, &opening, error)
      || (!incomplete && !check_application (self, &opening, error))
      || !pb_db_exec (self, SETTINGS, error)
      || !set_journal_mode (self, &opening, error))
    return FALSE;

  say_read_only (self, &opening);
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 0, NULL);
  pb_db_hook (self);

  return TRUE;
}

/* A file that was begun here and could not be finished is nobody's. One that another program is
 * busy with was begun by that one. */
static void
remove_unfinished (PbDb         *self,
                   const GError *error)
{
  if (g_error_matches (error, PB_ERROR, PB_ERROR_BUSY))
    return;

  g_clear_pointer (&self->statements, g_hash_table_unref);
  sqlite3_close_v2 (g_steal_pointer (&self->handle));
  g_unlink (self->path);
}

gboolean
pb_db_open_sequence (PbDb           *self,
                     PbDbOpenFlags   flags,
                     GError        **error)
{
  g_auto(Opening) opening = { .path = self->path, .flags = flags };
  g_autoptr(GError) local_error = NULL;

  opening.name = g_filename_display_name (self->path);
  if (!pb_db_place_look (self->path, (flags & PB_DB_CREATE) != 0, &opening.place, error))
    return FALSE;

  if (!open_steps (self, &opening, &local_error))
    {
      if (!opening.place.exists && self->handle != NULL)
        remove_unfinished (self, local_error);
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  /* Whoever only looks leaves a log to whoever writes it: where that one has lost its locks, as by a file chooser of its own that read the
   * file's kind (POSIX drops a process's locks with any close), SQLite would take the log away under it. */
  if ((flags & PB_DB_SNAPSHOT) == 0 || !opening.place.unclean)
    sqlite3_db_config (self->handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 0, NULL);

  /* A snapshot is one moment, and may be of a version before ours. */
  return (flags & PB_DB_SNAPSHOT) != 0 || pb_db_watch_start (self, error);
}
