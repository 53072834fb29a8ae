/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-booklet-spool"
#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "pb-booklet-spool.h"
#include "pb-error.h"

/* What is kept in memory, of all together. */
#define MOST_HELD (8 * 1024 * 1024)

typedef struct
{
  GBytes *bytes;      /* or NULL: in the file */
  off_t   start;
  gsize   size;
} Entry;

struct _PbBookletSpool
{
  GHashTable *entries;   /* char * hash → Entry */
  gsize       n_held;
  int         file;      /* -1: not needed yet */
  off_t       end;
};

static void
entry_free (gpointer data)
{
  Entry *entry = data;

  g_clear_pointer (&entry->bytes, g_bytes_unref);
  g_free (entry);
}

static gboolean
fail (GError **error)
{
  int problem = errno;

  g_set_error_literal (error, G_IO_ERROR, g_io_error_from_errno (problem), g_strerror (problem));

  return FALSE;
}

/* It has no name any more when it is open, so that nothing is left of it, however the program ends. Temporary files often lie in
 * memory, which a booklet full of photographs is not to fill: a cache lies on the disk. */
static gboolean
open_file (PbBookletSpool  *self,
           GError         **error)
{
  g_autofree char *path = g_build_filename (g_get_user_cache_dir (), "programmaboek-XXXXXX", NULL);

  if (self->file >= 0)
    return TRUE;

  if (g_mkdir_with_parents (g_get_user_cache_dir (), 0700) == 0)
    self->file = g_mkstemp_full (path, O_RDWR | O_CLOEXEC, 0600);
  if (self->file < 0)
    {
      g_clear_pointer (&path, g_free);
      self->file = g_file_open_tmp ("programmaboek-XXXXXX", &path, error);
    }
  if (self->file < 0)
    return FALSE;

  g_unlink (path);

  return TRUE;
}

static gboolean
write_entry (PbBookletSpool  *self,
             Entry           *entry,
             GBytes          *bytes,
             GError         **error)
{
  const char *data = g_bytes_get_data (bytes, NULL);

  if (!open_file (self, error))
    return FALSE;

  for (gsize done = 0; done < entry->size;)
    {
      gssize n = pwrite (self->file, data + done, entry->size - done, self->end + (off_t) done);

      if (n < 0 && errno == EINTR)
        continue;
      if (n <= 0)
        return fail (error);
      done += (gsize) n;
    }

  entry->start = self->end;
  self->end += (off_t) entry->size;

  return TRUE;
}

PbBookletSpool *
pb_booklet_spool_new (void)
{
  PbBookletSpool *self = g_new0 (PbBookletSpool, 1);

  self->entries = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, entry_free);
  self->file = -1;

  return self;
}

void
pb_booklet_spool_free (gpointer data)
{
  PbBookletSpool *self = data;

  g_return_if_fail (self != NULL);

  if (self->file >= 0)
    close (self->file);
  g_hash_table_unref (self->entries);
  g_free (self);
}

char *
pb_booklet_spool_add (PbBookletSpool  *self,
                      GBytes          *bytes,
                      GError         **error)
{
  g_autofree char *hash = NULL;
  Entry *entry;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (bytes != NULL, NULL);

  hash = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  if (g_hash_table_contains (self->entries, hash))
    return g_steal_pointer (&hash);

  entry = g_new0 (Entry, 1);
  entry->size = g_bytes_get_size (bytes);
  if (self->n_held + entry->size <= MOST_HELD)
    {
      entry->bytes = g_bytes_ref (bytes);
      self->n_held += entry->size;
    }
  else if (!write_entry (self, entry, bytes, error))
    {
      entry_free (entry);
      return NULL;
    }
  g_hash_table_insert (self->entries, g_strdup (hash), entry);

  return g_steal_pointer (&hash);
}

GBytes *
pb_booklet_spool_load (gpointer     data,
                       const char  *hash,
                       GError     **error)
{
  PbBookletSpool *self = data;
  const Entry *entry = g_hash_table_lookup (self->entries, hash);
  g_autofree char *bytes = NULL;

  if (entry == NULL)
    {
      g_set_error (error, PB_ERROR, PB_ERROR_NOT_FOUND, _("The booklet does not hold the bytes of an image."));
      return NULL;
    }
  if (entry->bytes != NULL)
    return g_bytes_ref (entry->bytes);

  bytes = g_malloc (entry->size);
  for (gsize done = 0; done < entry->size;)
    {
      gssize n = pread (self->file, bytes + done, entry->size - done, entry->start + (off_t) done);

      if (n < 0 && errno == EINTR)
        continue;
      if (n <= 0)
        {
          fail (error);
          return NULL;
        }
      done += (gsize) n;
    }

  return g_bytes_new_take (g_steal_pointer (&bytes), entry->size);
}
