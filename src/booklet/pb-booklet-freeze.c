/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-booklet-freeze"
#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "pb-base64.h"
#include "pb-booklet-edition.h"
#include "pb-booklet-freeze.h"
#include "pb-booklet-reader.h"
#include "pb-booklet-xml.h"
#include "pb-error.h"
#include "pb-register-images.h"

/* The one place where frozen and published XML differ. No text can hold it: there a < is &lt;. */
#define HASH_BEGIN  "<" PB_BOOKLET_XML_DATA " " PB_BOOKLET_XML_HASH "=\""
#define HASH_END    "\"/>"
#define HASH_LENGTH 64
#define DATA_BEGIN  "<" PB_BOOKLET_XML_DATA ">"
#define DATA_END    "</" PB_BOOKLET_XML_DATA ">"

/* Where the bytes of its images are, and whose they are. */
typedef struct
{
  PbRegister *reg;
  char       *name;       /* of the edition, for messages */
} Source;

static void
source_free (gpointer data)
{
  Source *source = data;

  g_object_unref (source->reg);
  g_free (source->name);
  g_free (source);
}

/* "Edition 1, “Voorjaar 2020”"; transfer full. */
static char *
name_edition (PbEntity *edition)
{
  /* Translators: number and title of an edition. */
  return g_strdup_printf (_("Edition %u, “%s”"), (guint) pb_entity_get_integer (edition, "number"),
                          pb_entity_get_title (edition));
}

/* Makes an error say of which edition it is; leaves a cancel alone. */
static void
name_in_error (PbEntity  *edition,
               GError   **error)
{
  g_autofree char *name = name_edition (edition);

  if (error != NULL && !g_error_matches (*error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_prefix_error (error, "%s: ", name);
}

static GBytes *
load_content (gpointer     data,
              const char  *hash,
              GError     **error)
{
  Source *source = data;
  GBytes *bytes = pb_register_read_content (source->reg, hash, error);

  if (bytes == NULL)
    g_prefix_error (error, "%s: ", source->name);

  return bytes;
}

static PbBooklet *
read_bytes (PbRegister    *reg,
            PbEntity      *edition,
            GBytes        *bytes,
            GCancellable  *cancellable,
            GError       **error)
{
  g_autoptr(GInputStream) stream = g_memory_input_stream_new_from_bytes (bytes);
  PbBooklet *booklet = pb_booklet_reader_read_frozen (stream, cancellable, error);
  Source *source;

  if (booklet == NULL)
    return NULL;

  source = g_new0 (Source, 1);
  source->reg = g_object_ref (reg);
  source->name = name_edition (edition);
  pb_booklet_set_loader (booklet, load_content, source, source_free);

  return booklet;
}

/* The frozen form as it is kept. */
static GBytes *
load_frozen (PbRegister  *reg,
             PbEntity    *edition,
             GError     **error)
{
  const char *hash = pb_entity_get_text (edition, "content");

  if (*hash != '\0')
    return pb_register_read_content (reg, hash, error);

  g_set_error_literal (error, PB_ERROR, PB_ERROR_NOT_FOUND,
                       _("It was adopted without its booklet being kept, so there is nothing to export."));

  return NULL;
}

/* ---- freezing */

/* What is frozen stays for ever: it must be what was built, and all of it must be there. */
static gboolean
try_frozen (PbRegister       *reg,
            PbEntity         *edition,
            const PbBooklet  *booklet,
            GBytes           *frozen,
            GCancellable     *cancellable,
            GError          **error)
{
  g_autoptr(PbBooklet) again = read_bytes (reg, edition, frozen, cancellable, error);
  g_autoptr(GPtrArray) images = NULL;

  if (again == NULL)
    return FALSE;

  if (!pb_booklet_equal (booklet, again))
    {
      g_set_error_literal (error, PB_ERROR, PB_ERROR_FAILED,
                           _("Its booklet cannot be kept as it is: a text does not come back as it was."));
      return FALSE;
    }

  images = pb_booklet_list_images (booklet);
  for (guint i = 0; i < images->len; i++)
    {
      const PbBookletImage *image = images->pdata[i];
      g_autoptr(GBytes) bytes = NULL;

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;

      bytes = pb_booklet_load_content (booklet, image->content, error);
      if (bytes == NULL)
        return FALSE;
    }

  return TRUE;
}

static GBytes *
freeze_draft (PbRegister    *reg,
              PbEntity      *edition,
              const char    *adopted_on,
              GCancellable  *cancellable,
              GError       **error)
{
  g_autoptr(PbBooklet) booklet = NULL;
  g_autoptr(GOutputStream) stream = NULL;
  g_autoptr(GBytes) frozen = NULL;

  if (!g_str_equal (pb_entity_get_text (edition, "status"), "draft"))
    {
      g_set_error_literal (error, PB_ERROR, PB_ERROR_RULE, _("It has been adopted already."));
      return NULL;
    }

  booklet = pb_booklet_builder_build_draft (reg, edition, cancellable, error);
  if (booklet == NULL)
    return NULL;

  g_free (booklet->status);
  booklet->status = g_strdup ("adopted");
  booklet->adopted_on = g_strdup (adopted_on);

  stream = g_memory_output_stream_new_resizable ();
  if (!pb_booklet_xml_write_frozen (booklet, stream, cancellable, error) ||
      !g_output_stream_close (stream, NULL, error))
    return NULL;

  frozen = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));

  return try_frozen (reg, edition, booklet, frozen, cancellable, error) ? g_steal_pointer (&frozen) : NULL;
}

/* ---- writing it out */

typedef struct
{
  GOutputStream  *stream;
  GCancellable   *cancellable;
  GError        **error;
} Sink;

static gboolean
put (Sink       *sink,
     const char *bytes,
     gsize       length)
{
  return g_output_stream_write_all (sink->stream, bytes, length, NULL, sink->cancellable, sink->error);
}

static gboolean
on_encoded_cb (const char *piece,
               gsize       length,
               gpointer    data)
{
  return put (data, piece, length);
}

static gboolean
put_image (Sink        *sink,
           PbRegister  *reg,
           const char  *hash)
{
  g_autoptr(GBytes) bytes = pb_register_read_content (reg, hash, sink->error);

  return bytes != NULL && put (sink, DATA_BEGIN, strlen (DATA_BEGIN)) &&
         pb_base64_encode (bytes, TRUE, on_encoded_cb, sink) && put (sink, DATA_END, strlen (DATA_END));
}

/* The hash at that place of the text, NUL-terminated; NULL when there is none. Transfer full. */
static char *
take_hash (const char *from,
           const char *end)
{
  if ((gsize) (end - from) < HASH_LENGTH + strlen (HASH_END) ||
      memcmp (from + HASH_LENGTH, HASH_END, strlen (HASH_END)) != 0)
    return NULL;

  return g_strndup (from, HASH_LENGTH);
}

static gboolean
write_xml (PbRegister         *reg,
           GBytes             *frozen,
           Sink               *sink,
           PbBookletProgress   progress,
           gpointer            progress_data)
{
  gsize size;
  const char *begin = g_bytes_get_data (frozen, &size);
  const char *end = begin + size;
  const char *from = begin;
  const char *place;

  while ((place = g_strstr_len (from, end - from, HASH_BEGIN)) != NULL)
    {
      g_autofree char *hash = take_hash (place + strlen (HASH_BEGIN), end);

      if (hash == NULL)
        {
          g_set_error_literal (sink->error, PB_ERROR, PB_ERROR_CORRUPT, _("Its booklet is damaged. Put a backup back."));
          return FALSE;
        }

      if (!put (sink, from, place - from) || !put_image (sink, reg, hash))
        return FALSE;

      from = place + strlen (HASH_BEGIN) + HASH_LENGTH + strlen (HASH_END);
      if (progress != NULL)
        progress ((double) (from - begin) / size, progress_data);
    }

  return put (sink, from, end - from);
}

GBytes *
pb_booklet_freeze (PbRegister    *snapshot,
                   gint64         edition,
                   const char    *adopted_on,
                   GCancellable  *cancellable,
                   GError       **error)
{
  g_autoptr(PbEntity) entity = NULL;
  GBytes *frozen;

  g_return_val_if_fail (PB_IS_REGISTER (snapshot), NULL);
  g_return_val_if_fail (adopted_on != NULL, NULL);

  entity = pb_register_read (snapshot, PB_TYPE_EDITION, edition, error);
  if (entity == NULL)
    return NULL;

  frozen = freeze_draft (snapshot, entity, adopted_on, cancellable, error);
  if (frozen == NULL)
    name_in_error (entity, error);

  return frozen;
}

PbBooklet *
pb_booklet_freeze_read (PbRegister    *reg,
                        PbEntity      *edition,
                        GCancellable  *cancellable,
                        GError       **error)
{
  g_autoptr(GBytes) frozen = NULL;
  PbBooklet *booklet = NULL;

  g_return_val_if_fail (PB_IS_REGISTER (reg), NULL);
  g_return_val_if_fail (PB_IS_EDITION (edition), NULL);

  frozen = load_frozen (reg, edition, error);
  if (frozen != NULL)
    booklet = read_bytes (reg, edition, frozen, cancellable, error);
  if (booklet == NULL)
    name_in_error (edition, error);

  return booklet;
}

gboolean
pb_booklet_freeze_write_xml (PbRegister         *reg,
                             PbEntity           *edition,
                             GOutputStream      *stream,
                             PbBookletProgress   progress,
                             gpointer            progress_data,
                             GCancellable       *cancellable,
                             GError            **error)
{
  g_autoptr(GError) local_error = NULL;
  Sink sink = { stream, cancellable, &local_error };
  g_autoptr(GBytes) frozen = NULL;

  g_return_val_if_fail (PB_IS_REGISTER (reg), FALSE);
  g_return_val_if_fail (PB_IS_EDITION (edition), FALSE);
  g_return_val_if_fail (G_IS_OUTPUT_STREAM (stream), FALSE);

  frozen = load_frozen (reg, edition, &local_error);
  if (frozen != NULL && write_xml (reg, frozen, &sink, progress, progress_data))
    return TRUE;

  /* Of the file that is written the caller tells; of the register, which edition it is. */
  if (local_error->domain == PB_ERROR)
    name_in_error (edition, &local_error);
  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}
