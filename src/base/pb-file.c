/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-file"
#include "config.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>

#include "pb-file.h"

#define MAX_NAME 60

gboolean
pb_file_id_read (const char *path,
                 PbFileId   *id)
{
  GStatBuf info;

  g_return_val_if_fail (path != NULL, FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  *id = (PbFileId) { 0 };
  if (g_stat (path, &info) != 0)
    return FALSE;

  id->device = info.st_dev;
  id->inode = info.st_ino;

  return TRUE;
}

gboolean
pb_file_id_equal (const PbFileId *a,
                  const PbFileId *b)
{
  g_return_val_if_fail (a != NULL, FALSE);
  g_return_val_if_fail (b != NULL, FALSE);

  return a->inode != 0 && a->inode == b->inode && a->device == b->device;
}

gboolean
pb_file_is_same (const char *a,
                 const char *b)
{
  PbFileId a_id, b_id;

  return pb_file_id_read (a, &a_id) && pb_file_id_read (b, &b_id) && pb_file_id_equal (&a_id, &b_id);
}

/* As much of a name as leaves room for more in any file system; no letter in half, which some of them refuse. */
static char *
shorten_name (const char *name)
{
  gsize length = MIN (strlen (name), MAX_NAME);

  /* In UTF-8 a letter goes on with bytes of 10xxxxxx. */
  while (length > 0 && (name[length] & 0xc0) == 0x80)
    length--;

  return g_strndup (name, length);
}

int
pb_file_open_temporary (const char  *target,
                        int          mode,
                        char       **path)
{
  g_autofree char *folder = NULL;
  g_autofree char *name = NULL;
  g_autofree char *start = NULL;
  int fd;

  g_return_val_if_fail (target != NULL, -1);
  g_return_val_if_fail (path != NULL, -1);

  folder = g_path_get_dirname (target);
  name = g_path_get_basename (target);
  start = shorten_name (name);
  *path = g_strdup_printf ("%s" G_DIR_SEPARATOR_S ".%s.XXXXXX", folder, start);
  fd = g_mkstemp_full (*path, O_RDWR | O_CLOEXEC, mode);
  if (fd < 0)
    g_clear_pointer (path, g_free);

  return fd;
}
