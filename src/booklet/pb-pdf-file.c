/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-pdf-file"
#include "config.h"

#include <string.h>

#include "pb-pdf-deflate.h"
#include "pb-pdf-file.h"

/* How many objects lie in one object stream, and how much is kept before it is written. */
#define PACK_OBJECTS 200
#define BUFFER_SIZE  (64 * 1024)

/* Where an object stands: in the file, or in an object stream. */
typedef struct
{
  guint64 offset : 40;     /* of an object; or the id of the object stream */
  guint64 index : 16;      /* in the object stream */
  guint64 type : 8;        /* as in a cross-reference stream: 0 not there, 1 in the file, 2 in an object stream */
} Place;

struct _PbPdfFile
{
  GOutputStream *stream;
  GCancellable  *cancellable;
  GConverter    *deflater;
  GChecksum     *checksum;    /* of all that was written */
  char          *name;        /* made of it, at the end */
  GString       *buffer;
  guint64        written;     /* what the buffer holds included */
  GArray        *places;      /* Place; that of id n at n */
  PbPdfId        pack;        /* the object stream that is being filled; 0: none */
  guint          n_packed;
  GString       *pack_index;
  GString       *pack_body;
  GError        *error;
};

static void
flush (PbPdfFile *self)
{
  if (self->error == NULL && !g_cancellable_set_error_if_cancelled (self->cancellable, &self->error))
    {
      if (self->name == NULL)
        g_checksum_update (self->checksum, (const guchar *) self->buffer->str, (gssize) self->buffer->len);
      g_output_stream_write_all (self->stream, self->buffer->str, self->buffer->len, NULL, self->cancellable,
                                 &self->error);
    }
  g_string_truncate (self->buffer, 0);
}

static void
append (PbPdfFile     *self,
        gconstpointer  data,
        gsize          length)
{
  if (self->error != NULL)
    return;

  g_string_append_len (self->buffer, data, (gssize) length);
  self->written += length;
  if (self->buffer->len >= BUFFER_SIZE)
    flush (self);
}

static void
append_text (PbPdfFile  *self,
             const char *text)
{
  append (self, text, strlen (text));
}

PbPdfFile *
pb_pdf_file_new (GOutputStream *stream,
                 GCancellable  *cancellable)
{
  PbPdfFile *self = g_new0 (PbPdfFile, 1);
  Place nothing = { 0 };

  g_return_val_if_fail (G_IS_OUTPUT_STREAM (stream), NULL);

  self->stream = g_object_ref (stream);
  g_set_object (&self->cancellable, cancellable);
  self->deflater = pb_pdf_deflater_new ();
  self->checksum = g_checksum_new (G_CHECKSUM_SHA256);
  self->buffer = g_string_sized_new (BUFFER_SIZE + 1024);
  self->places = g_array_new (FALSE, TRUE, sizeof (Place));
  self->pack_index = g_string_new (NULL);
  self->pack_body = g_string_new (NULL);
  g_array_append_val (self->places, nothing);
  /* The second line says that the file is binary. */
  append_text (self, "%PDF-1.7\n%\xb5\xed\xae\xfb\n");

  return self;
}

void
pb_pdf_file_free (PbPdfFile *self)
{
  g_return_if_fail (self != NULL);

  g_object_unref (self->stream);
  g_clear_object (&self->cancellable);
  g_object_unref (self->deflater);
  g_clear_pointer (&self->checksum, g_checksum_free);
  g_free (self->name);
  g_string_free (self->buffer, TRUE);
  g_array_unref (self->places);
  g_string_free (self->pack_index, TRUE);
  g_string_free (self->pack_body, TRUE);
  g_clear_error (&self->error);
  g_free (self);
}

PbPdfId
pb_pdf_file_allocate (PbPdfFile *self)
{
  Place nothing = { 0 };

  g_return_val_if_fail (self != NULL, 0);

  g_array_append_val (self->places, nothing);

  return self->places->len - 1;
}

static Place *
place_of (PbPdfFile *self,
          PbPdfId    id)
{
  Place *place;

  g_assert (id > 0 && id < self->places->len);
  place = &g_array_index (self->places, Place, id);
  g_assert (place->type == 0);

  return place;
}

/* ---- objects */

static void
close_pack (PbPdfFile *self)
{
  g_autofree char *entries = NULL;
  PbPdfId pack = self->pack;

  if (pack == 0)
    return;

  entries = g_strdup_printf ("/Type/ObjStm/N %u/First %" G_GSIZE_FORMAT, self->n_packed, self->pack_index->len);
  g_string_append_len (self->pack_index, self->pack_body->str, (gssize) self->pack_body->len);
  self->pack = 0;
  pb_pdf_file_put_deflated (self, pack, entries, self->pack_index->str, self->pack_index->len);
  g_string_truncate (self->pack_index, 0);
  g_string_truncate (self->pack_body, 0);
  self->n_packed = 0;
}

void
pb_pdf_file_put (PbPdfFile  *self,
                 PbPdfId     id,
                 const char *text)
{
  Place *place;

  g_return_if_fail (self != NULL && text != NULL);

  if (self->pack == 0)
    self->pack = pb_pdf_file_allocate (self);

  place = place_of (self, id);
  place->type = 2;
  place->offset = self->pack;
  place->index = self->n_packed++;
  g_string_append_printf (self->pack_index, "%u %" G_GSIZE_FORMAT " ", id, self->pack_body->len);
  g_string_append (self->pack_body, text);
  g_string_append_c (self->pack_body, '\n');

  if (self->n_packed == PACK_OBJECTS)
    close_pack (self);
}

void
pb_pdf_file_printf (PbPdfFile  *self,
                    PbPdfId     id,
                    const char *format,
                    ...)
{
  g_autofree char *text = NULL;
  va_list arguments;

  va_start (arguments, format);
  text = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  pb_pdf_file_put (self, id, text);
}

void
pb_pdf_file_put_stream (PbPdfFile     *self,
                        PbPdfId        id,
                        const char    *entries,
                        gconstpointer  data,
                        gsize          length)
{
  g_autofree char *head = NULL;
  Place *place;

  g_return_if_fail (self != NULL && entries != NULL);

  place = place_of (self, id);
  place->type = 1;
  place->offset = self->written;
  head = g_strdup_printf ("%u 0 obj\n<<%s/Length %" G_GSIZE_FORMAT ">>\nstream\n", id, entries, length);
  append_text (self, head);
  append (self, data, length);
  append_text (self, "\nendstream\nendobj\n");
}

void
pb_pdf_file_put_deflated (PbPdfFile     *self,
                          PbPdfId        id,
                          const char    *entries,
                          gconstpointer  data,
                          gsize          length)
{
  g_autofree char *all = g_strconcat (entries, "/Filter/FlateDecode", NULL);
  g_autoptr(GByteArray) deflated = g_byte_array_new ();

  if (!pb_pdf_convert (self->deflater, data, length, deflated, self->error == NULL ? &self->error : NULL))
    return;

  pb_pdf_file_put_stream (self, id, all, deflated->data, deflated->len);
}

/* ---- errors and the end */

void
pb_pdf_file_take_error (PbPdfFile *self,
                        GError    *error)
{
  g_return_if_fail (self != NULL && error != NULL);

  if (self->error == NULL)
    self->error = error;
  else
    g_error_free (error);
}

gboolean
pb_pdf_file_is_sound (PbPdfFile *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->error == NULL;
}

static void
append_big_endian (GByteArray *to,
                   guint64     number,
                   guint       n_bytes)
{
  while (n_bytes-- > 0)
    {
      guint8 byte = (guint8) (number >> (8 * n_bytes));

      g_byte_array_append (to, &byte, 1);
    }
}

static void
write_places (PbPdfFile *self,
              PbPdfId    id,
              PbPdfId    catalog,
              PbPdfId    info)
{
  g_autoptr(GByteArray) rows = g_byte_array_new ();
  g_autofree char *entries = NULL;
  g_autofree char *end = NULL;
  guint64 start = self->written;

  flush (self);
  self->name = g_strdup (g_checksum_get_string (self->checksum));
  g_array_index (self->places, Place, id) = (Place) { .type = 1, .offset = start };
  for (guint i = 0; i < self->places->len; i++)
    {
      const Place *place = &g_array_index (self->places, Place, i);

      append_big_endian (rows, place->type, 1);
      append_big_endian (rows, place->offset, 5);
      append_big_endian (rows, i == 0 ? 0xffff : place->index, 2);
    }

  entries = g_strdup_printf ("/Type/XRef/W[1 5 2]/Size %u/Root %u 0 R/Info %u 0 R/ID[<%.32s><%.32s>]",
                             self->places->len, catalog, info, self->name, self->name);
  g_array_index (self->places, Place, id).type = 0;
  pb_pdf_file_put_deflated (self, id, entries, rows->data, rows->len);
  end = g_strdup_printf ("startxref\n%" G_GUINT64_FORMAT "\n%%%%EOF\n", start);
  append_text (self, end);
  flush (self);
}

gboolean
pb_pdf_file_finish (PbPdfFile  *self,
                    PbPdfId     catalog,
                    PbPdfId     info,
                    GError    **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  close_pack (self);
  if (self->error == NULL)
    write_places (self, pb_pdf_file_allocate (self), catalog, info);
  if (self->error == NULL)
    return TRUE;

  g_propagate_error (error, g_error_copy (self->error));

  return FALSE;
}

/* ---- values */

static gboolean
is_plain (const char *text)
{
  for (; *text != '\0'; text++)
    {
      if (*text < ' ' || *text > '~')
        return FALSE;
    }

  return TRUE;
}

void
pb_pdf_append_text (GString    *to,
                    const char *text)
{
  g_autofree char *valid = NULL;
  g_autofree gunichar2 *units = NULL;
  glong n_units = 0;

  g_return_if_fail (to != NULL && text != NULL);

  if (is_plain (text))
    {
      g_string_append_c (to, '(');
      for (; *text != '\0'; text++)
        {
          if (strchr ("()\\", *text) != NULL)
            g_string_append_c (to, '\\');
          g_string_append_c (to, *text);
        }
      g_string_append_c (to, ')');
      return;
    }

  valid = g_utf8_make_valid (text, -1);
  units = g_utf8_to_utf16 (valid, -1, NULL, &n_units, NULL);
  g_string_append (to, "<FEFF");
  for (glong i = 0; i < n_units; i++)
    g_string_append_printf (to, "%04X", units[i]);
  g_string_append_c (to, '>');
}

void
pb_pdf_append_number (GString *to,
                      double   number)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  g_return_if_fail (to != NULL);

  g_string_append (to, g_ascii_formatd (text, sizeof text, "%.2f", number));
}
