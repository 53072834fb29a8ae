/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-db-error"
#include "config.h"

#include <glib/gi18n-lib.h>

#include "pb-db-backup.h"
#include "pb-db-private.h"
#include "pb-db-table.h"
#include "pb-error.h"

/* What precedes the detail at the end of a message; it is never part of a translation, so that
 * pb_db_error_get_detail finds it in any language and behind any prefix. */
#define DETAIL_MARK ": "

static gboolean
set_with_detail (GError     **error,
                 PbError      code,
                 const char  *message,
                 const char  *detail)
{
  g_set_error (error, PB_ERROR, code, "%s" DETAIL_MARK "%s", message, detail);

  return FALSE;
}

/* "UNIQUE constraint failed: pillar.programme, pillar.name_key" → "name_key": the last column is
 * the one that the user chose, those before it say within what. */
static const char *
find_column (const char *message)
{
  const char *dot = strrchr (message, '.');

  return dot != NULL ? dot + 1 : message;
}

static gboolean
take_constraint (const char  *message,
                 int          result,
                 GError     **error)
{
  switch (result)
    {
    case SQLITE_CONSTRAINT_UNIQUE:
    case SQLITE_CONSTRAINT_PRIMARYKEY:
    case SQLITE_CONSTRAINT_ROWID:
      return set_with_detail (error, PB_ERROR_NOT_UNIQUE,
                              _("Something else in the register has this value already. "
                                "Choose another one"),
                              find_column (message));
    case SQLITE_CONSTRAINT_FOREIGNKEY:
      g_set_error_literal (error, PB_ERROR, PB_ERROR_IN_USE,
                           _("It is used elsewhere in the register, or refers to something that "
                             "is gone."));
      return FALSE;
    case SQLITE_CONSTRAINT_TRIGGER:
      if (g_str_has_prefix (message, "rule: "))
        return set_with_detail (error, PB_ERROR_RULE, _("This would break a rule of the register"),
                                message + strlen ("rule: "));
      break;
    case SQLITE_CONSTRAINT_NOTNULL:
      return set_with_detail (error, PB_ERROR_INVALID, _("A value is missing"),
                              find_column (message));
    default:
      break;
    }

  return set_with_detail (error, PB_ERROR_INVALID, _("The register cannot take this value"),
                          message);
}

static gboolean
take_file_error (sqlite3     *handle,
                 const char  *path,
                 int          result,
                 GError     **error)
{
  g_autofree char *name = g_filename_display_name (path);
  g_autofree char *hint = NULL;
  int system_error = handle != NULL ? sqlite3_system_errno (handle) : 0;

  switch (result & 0xff)
    {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
    case SQLITE_PROTOCOL:
      g_set_error (error, PB_ERROR, PB_ERROR_BUSY,
                   _("Another program is writing in the register “%s”. Try again in a moment."),
                   name);
      break;
    case SQLITE_FULL:
      g_set_error (error, PB_ERROR, PB_ERROR_FULL,
                   _("There is no room left for the register “%s”. Make room on the disk and try "
                     "again."), name);
      break;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      hint = pb_db_error_backup_hint (path);
      g_set_error (error, PB_ERROR, PB_ERROR_CORRUPT,
                   _("The register “%s” is damaged. It has been left as it is.%s"), name, hint);
      break;
    case SQLITE_READONLY:
      if (result == SQLITE_READONLY_DBMOVED)
        g_set_error (error, PB_ERROR, PB_ERROR_NO_FILE,
                     _("The register “%s” was moved or removed while it was open. Put it back and "
                       "open it again."), name);
      else
        g_set_error (error, PB_ERROR, PB_ERROR_READ_ONLY,
                     _("The register “%s” cannot be changed: it is open for reading only."), name);
      break;
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN:
      g_set_error (error, PB_ERROR, PB_ERROR_FAILED,
                   _("The register “%s” could not be read or written: %s. Check the disk and try "
                     "again."), name,
                   system_error != 0 ? g_strerror (system_error) : sqlite3_errstr (result));
      break;
    default:
      g_set_error (error, PB_ERROR, PB_ERROR_FAILED,
                   _("Something went wrong in the register “%s”: %s"), name,
                   handle != NULL ? sqlite3_errmsg (handle) : sqlite3_errstr (result));
      break;
    }

  return FALSE;
}

gboolean
pb_db_error_take (sqlite3     *handle,
                  const char  *path,
                  int          result,
                  GError     **error)
{
  g_autofree char *message = NULL;

  if ((result & 0xff) == SQLITE_CONSTRAINT)
    {
      message = g_strdup (sqlite3_errmsg (handle));
      return take_constraint (message, result, error);
    }

  if (result == SQLITE_TOOBIG || result == SQLITE_MISMATCH)
    return set_with_detail (error, PB_ERROR_INVALID, _("The register cannot take this value"),
                            sqlite3_errstr (result));

  /* The one error of a sum. */
  if (result == SQLITE_ERROR && g_strcmp0 (sqlite3_errmsg (handle), "integer overflow") == 0)
    {
      g_set_error_literal (error, PB_ERROR, PB_ERROR_INVALID,
                           _("The sum of these amounts is too large."));
      return FALSE;
    }

  return take_file_error (handle, path, result, error);
}

char *
pb_db_error_backup_hint (const char *path)
{
  g_autofree char *backup = pb_db_backup_find_sound (path);
  g_autofree char *name = NULL;

  if (backup == NULL)
    return g_strdup (_(" Open another register, or a copy of it that you saved earlier."));

  name = g_filename_display_name (backup);

  return g_strdup_printf (_(" Open the newest sound backup instead: “%s”."), name);
}

const char *
pb_db_error_get_detail (const GError *error)
{
  const char *mark;

  g_return_val_if_fail (error != NULL, NULL);

  if (!g_error_matches (error, PB_ERROR, PB_ERROR_RULE)
      && !g_error_matches (error, PB_ERROR, PB_ERROR_NOT_UNIQUE))
    return NULL;

  mark = g_strrstr (error->message, DETAIL_MARK);

  return mark != NULL ? mark + strlen (DETAIL_MARK) : NULL;
}
