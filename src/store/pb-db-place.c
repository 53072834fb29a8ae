/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-db-place"
#include "config.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "pb-db-private.h"
#include "pb-error.h"

/* The mode counts beside access(): who runs as root may write a file that was made read-only,
 * but should not. */
static gboolean
is_writable (const char     *path,
             const GStatBuf *info)
{
  return (info->st_mode & 0222) != 0 && g_access (path, W_OK) == 0;
}

static gboolean
has_companion (const char *path,
               const char *suffix)
{
  g_autofree char *companion = g_strconcat (path, suffix, NULL);
  GStatBuf info;

  return g_stat (companion, &info) == 0 && info.st_size > 0;
}

static gboolean
look_at_folder (const char  *path,
                PbDbPlace   *place,
                GError     **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  GStatBuf info;

  if (g_stat (folder, &info) != 0 || !S_ISDIR (info.st_mode))
    {
      g_autofree char *name = g_filename_display_name (folder);

      g_set_error (error, PB_ERROR, PB_ERROR_NO_FOLDER,
                   _("The folder “%s” of the register is gone. Bring it back or open another "
                     "register."), name);
      return FALSE;
    }

  place->folder_writable = is_writable (folder, &info);

  return TRUE;
}

static gboolean
refuse_missing (const char  *name,
                gboolean     may_create,
                GError     **error)
{
  if (may_create)
    g_set_error (error, PB_ERROR, PB_ERROR_READ_ONLY,
                 _("No register can be made at “%s”, because its folder may not be changed. Choose "
                   "another folder."), name);
  else
    g_set_error (error, PB_ERROR, PB_ERROR_NO_FILE,
                 _("There is no register “%s”. Look where it went or open another one."), name);

  return FALSE;
}

gboolean
pb_db_place_look (const char  *path,
                  gboolean     may_create,
                  PbDbPlace   *place,
                  GError     **error)
{
  g_autofree char *name = g_filename_display_name (path);
  GStatBuf info;

  *place = (PbDbPlace) { FALSE };
  if (!look_at_folder (path, place, error))
    return FALSE;

  place->exists = g_stat (path, &info) == 0;
  if (!place->exists)
    {
      place->file_writable = place->folder_writable;
      return (may_create && place->folder_writable) || refuse_missing (name, may_create, error);
    }

  if (!S_ISREG (info.st_mode))
    {
      g_set_error (error, PB_ERROR, PB_ERROR_NOT_A_REGISTER,
                   _("“%s” is not a file. Choose a register."), name);
      return FALSE;
    }

  place->file_writable = is_writable (path, &info);
  place->unclean = has_companion (path, "-wal") || has_companion (path, "-journal");
  place->immutable = !place->unclean && (!place->folder_writable || (info.st_mode & 0222) == 0);

  return TRUE;
}
