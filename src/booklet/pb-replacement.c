/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-replacement"
#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gunixoutputstream.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "pb-error.h"
#include "pb-file.h"
#include "pb-replacement.h"

struct _PbReplacement
{
  GFile         *target;
  GOutputStream *stream;
  char          *path;        /* where the target really lies; NULL when it is no local file */
  char          *temporary;   /* beside it, until it is renamed; NULL when GIO does the work */
  int            fd;
};

static void
set_error_from_errno (GFile      *target,
                      int         number,
                      GError    **error)
{
  g_autofree char *name = g_file_get_parse_name (target);

  switch (number)
    {
    case ENOENT:
    case ENOTDIR:
      g_set_error (error, PB_ERROR, PB_ERROR_NO_FOLDER,
                   _("“%s” cannot be written: its folder is not there. Choose another folder."),
                   name);
      break;
    case EACCES:
    case EPERM:
    case EROFS:
      g_set_error (error, PB_ERROR, PB_ERROR_READ_ONLY,
                   _("“%s” cannot be written: you may not write there. Choose another folder."),
                   name);
      break;
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
      g_set_error (error, PB_ERROR, PB_ERROR_FULL,
                   _("“%s” cannot be written: the disk is full. "
                     "Make room or choose another disk."), name);
      break;
    default:
      g_set_error (error, PB_ERROR, PB_ERROR_FAILED, _("“%s” cannot be written: %s."), name,
                   g_strerror (number));
      break;
    }
}

/* The document portal shows one file in a folder of its own and may not take a second name
 * there; GIO knows how to replace such a file. */
static gboolean
is_portal_path (const char *path)
{
  g_autofree char *root = g_build_filename (g_get_user_runtime_dir (), "doc", "", NULL);

  return g_str_has_prefix (path, root) || g_str_has_prefix (path, "/run/flatpak/doc/");
}

/* What a symbolic link points to is replaced, not the link. */
static char *
resolve (const char *path)
{
  char *resolved = realpath (path, NULL);
  char *copy = g_strdup (resolved != NULL ? resolved : path);

  free (resolved);

  return copy;
}

/* Only an ordinary file, or none, can be replaced. mode: of the file that is there. */
static gboolean
check_target (PbReplacement *self,
              mode_t        *mode,
              GError       **error)
{
  g_autofree char *name = g_file_get_parse_name (self->target);
  struct stat info;

  if (stat (self->path, &info) != 0)
    return TRUE;

  *mode = info.st_mode & 07777;
  if (S_ISREG (info.st_mode))
    return TRUE;

  if (S_ISDIR (info.st_mode))
    g_set_error (error, PB_ERROR, PB_ERROR_FAILED,
                 _("“%s” cannot be written: it is a folder. Choose another name."), name);
  else
    g_set_error (error, PB_ERROR, PB_ERROR_FAILED,
                 _("“%s” cannot be written: it is not an ordinary file. Choose another name."),
                 name);

  return FALSE;
}

static gboolean
open_temporary (PbReplacement *self,
                GError       **error)
{
  mode_t mode = 0;

  if (!check_target (self, &mode, error))
    return FALSE;

  self->fd = pb_file_open_temporary (self->path, mode != 0 ? (int) mode : 0666, &self->temporary);
  if (self->fd < 0)
    {
      set_error_from_errno (self->target, errno, error);
      return FALSE;
    }

  if (mode != 0)
    fchmod (self->fd, mode);
  self->stream = g_unix_output_stream_new (self->fd, FALSE);

  return TRUE;
}

/* The folder's entry too must be on the disk; where a file system cannot, the file itself is
 * whole all the same. */
static void
sync_folder (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int fd = g_open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);

  if (fd < 0)
    return;

  fsync (fd);
  close (fd);
}

static gboolean
commit_temporary (PbReplacement *self,
                  GError       **error)
{
  int fd = self->fd;

  if (fsync (fd) != 0)
    {
      set_error_from_errno (self->target, errno, error);
      return FALSE;
    }

  self->fd = -1;
  if (close (fd) != 0 || g_rename (self->temporary, self->path) != 0)
    {
      set_error_from_errno (self->target, errno, error);
      return FALSE;
    }

  g_clear_pointer (&self->temporary, g_free);
  sync_folder (self->path);

  return TRUE;
}

PbReplacement *
pb_replacement_new (GFile        *target,
                    GCancellable *cancellable,
                    GError      **error)
{
  g_autoptr(PbReplacement) self = g_new0 (PbReplacement, 1);
  const char *path;

  g_return_val_if_fail (G_IS_FILE (target), NULL);

  self->target = g_object_ref (target);
  self->fd = -1;

  path = g_file_peek_path (target);
  if (path != NULL && !is_portal_path (path))
    {
      self->path = resolve (path);
      return open_temporary (self, error) ? g_steal_pointer (&self) : NULL;
    }

  self->stream = G_OUTPUT_STREAM (
      g_file_replace (target, NULL, FALSE, G_FILE_CREATE_NONE, cancellable, error));
  if (self->stream == NULL)
    {
      pb_replacement_explain (self, error);
      return NULL;
    }

  return g_steal_pointer (&self);
}

GOutputStream *
pb_replacement_get_stream (PbReplacement *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->stream;
}

gboolean
pb_replacement_commit (PbReplacement *self,
                       GCancellable  *cancellable,
                       GError       **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;

  if (self->temporary != NULL)
    return commit_temporary (self, error);

  if (!g_output_stream_close (self->stream, cancellable, error))
    {
      pb_replacement_explain (self, error);
      return FALSE;
    }

  return TRUE;
}

void
pb_replacement_explain (PbReplacement *self,
                        GError       **error)
{
  g_autoptr(GError) cause = NULL;

  g_return_if_fail (self != NULL);

  if (error == NULL || *error == NULL || (*error)->domain == PB_ERROR ||
      g_error_matches (*error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  cause = g_steal_pointer (error);
  switch (cause->domain == G_IO_ERROR ? cause->code : (int) G_IO_ERROR_FAILED)
    {
    case G_IO_ERROR_NO_SPACE:
      set_error_from_errno (self->target, ENOSPC, error);
      break;
    case G_IO_ERROR_NOT_FOUND:
    case G_IO_ERROR_NOT_DIRECTORY:
      set_error_from_errno (self->target, ENOENT, error);
      break;
    case G_IO_ERROR_PERMISSION_DENIED:
    case G_IO_ERROR_READ_ONLY:
      set_error_from_errno (self->target, EACCES, error);
      break;
    default:
      {
        g_autofree char *name = g_file_get_parse_name (self->target);

        g_set_error (error, PB_ERROR, PB_ERROR_FAILED, _("“%s” cannot be written: %s."), name,
                     cause->message);
        break;
      }
    }
}

void
pb_replacement_free (PbReplacement *self)
{
  g_return_if_fail (self != NULL);

  /* Closing a stream of GIO's would put the file in its place; closing it cancelled drops it. */
  if (self->stream != NULL && self->path == NULL && !g_output_stream_is_closed (self->stream))
    {
      g_autoptr(GCancellable) cancelled = g_cancellable_new ();

      g_cancellable_cancel (cancelled);
      g_output_stream_close (self->stream, cancelled, NULL);
    }
  g_clear_object (&self->stream);

  if (self->fd >= 0)
    close (self->fd);
  if (self->temporary != NULL)
    g_unlink (self->temporary);

  g_free (self->temporary);
  g_free (self->path);
  g_object_unref (self->target);
  g_free (self);
}
