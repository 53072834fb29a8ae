/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE   /* memmem */
#define G_LOG_DOMAIN "pb-test-picture"
#include "config.h"

#include <gdk-pixbuf/gdk-pixbuf.h>
#include <string.h>

#include "pb-test-picture.h"

#define PNG_SIGNATURE "\x89PNG\r\n\x1a\n"
/* Signature, and IHDR with its length, type and checksum. */
#define PNG_HEAD_LENGTH (8 + 25)

static void
append (GByteArray    *bytes,
        gconstpointer  data,
        gsize          length)
{
  g_byte_array_append (bytes, data, (guint) length);
}

static void
append_8 (GByteArray *bytes,
          guint       value)
{
  guint8 byte = (guint8) value;

  append (bytes, &byte, 1);
}

static void
append_16 (GByteArray *bytes,
           guint       value)
{
  append_8 (bytes, value >> 8);
  append_8 (bytes, value & 0xFF);
}

static void
append_32 (GByteArray *bytes,
           guint32     value)
{
  append_16 (bytes, value >> 16);
  append_16 (bytes, value & 0xFFFF);
}

static void
append_zeros (GByteArray *bytes,
              gsize       length)
{
  guint before = bytes->len;

  g_byte_array_set_size (bytes, before + (guint) length);
  memset (bytes->data + before, 0, length);
}

/* ---- pictures of four quadrants */

static GdkPixbuf *
draw (guint    width,
      guint    height,
      gboolean has_alpha)
{
  static const guint32 colours[] = { 0xff0000ff, 0x00ff00ff, 0x0000ffff, 0xffffff80 };
  GdkPixbuf *pixbuf = gdk_pixbuf_new (GDK_COLORSPACE_RGB, has_alpha, 8, (int) width, (int) height);

  for (guint i = 0; i < 4; i++)
    {
      guint x = i % 2 * (width / 2);
      guint y = i / 2 * (height / 2);
      guint across = x == 0 && i % 2 == 0 ? width / 2 : width - x;
      guint down = y == 0 && i < 2 ? height / 2 : height - y;
      g_autoptr(GdkPixbuf) quadrant = NULL;

      if (across == 0 || down == 0)
        continue;

      quadrant = gdk_pixbuf_new_subpixbuf (pixbuf, (int) x, (int) y, (int) across, (int) down);
      gdk_pixbuf_fill (quadrant, colours[i]);
    }

  return pixbuf;
}

static GBytes *
save (GdkPixbuf  *pixbuf,
      const char *type)
{
  g_autoptr(GError) error = NULL;
  char *buffer;
  gsize size;

  gdk_pixbuf_save_to_buffer (pixbuf, &buffer, &size, type, &error, NULL);
  g_assert_no_error (error);

  return g_bytes_new_take (buffer, size);
}

GBytes *
pb_test_jpeg (guint width,
              guint height)
{
  g_autoptr(GdkPixbuf) pixbuf = draw (width, height, FALSE);

  return save (pixbuf, "jpeg");
}

GBytes *
pb_test_png (guint    width,
             guint    height,
             gboolean has_alpha)
{
  g_autoptr(GdkPixbuf) pixbuf = draw (width, height, has_alpha);

  return save (pixbuf, "png");
}

/* ---- metadata */

/* An entry of a TIFF directory, big-endian. */
static void
append_entry (GByteArray *tiff,
              guint       tag,
              guint       type,
              guint32     count,
              guint32     value)
{
  append_16 (tiff, tag);
  append_16 (tiff, type);
  append_32 (tiff, count);
  append_32 (tiff, value);
}

static GBytes *
make_tiff (guint orientation)
{
  GByteArray *tiff = g_byte_array_new ();

  append (tiff, "MM\0*\0\0\0\x08", 8);
  append_16 (tiff, 3);
  append_entry (tiff, 0x010F, 2, 9, 8 + 2 + 3 * 12 + 4);           /* make */
  append_entry (tiff, 0x0112, 3, 1, orientation << 16);
  append_entry (tiff, 0x8825, 4, 1, 8 + 2 + 3 * 12 + 4 + 10);      /* GPS */
  append_32 (tiff, 0);
  append (tiff, "PbCamera\0", 10);
  append_16 (tiff, 1);
  append_entry (tiff, 0x001B, 7, 7, 8 + 2 + 3 * 12 + 4 + 10 + 18); /* where */
  append_32 (tiff, 0);
  append (tiff, "PbPlace", 8);

  return g_byte_array_free_to_bytes (tiff);
}

static void
append_segment (GByteArray    *jpeg,
                guint          marker,
                gconstpointer  data,
                gsize          length)
{
  append_8 (jpeg, 0xFF);
  append_8 (jpeg, marker);
  append_16 (jpeg, (guint) length + 2);
  append (jpeg, data, length);
}

GBytes *
pb_test_jpeg_tagged (GBytes *jpeg,
                     guint   orientation)
{
  g_autoptr(GBytes) tiff = make_tiff (orientation);
  g_autoptr(GByteArray) exif = g_byte_array_new ();
  GByteArray *tagged = g_byte_array_new ();
  const guint8 *data = g_bytes_get_data (jpeg, NULL);

  append (exif, "Exif\0\0", 6);
  append (exif, g_bytes_get_data (tiff, NULL), g_bytes_get_size (tiff));

  append (tagged, data, 2);
  append_segment (tagged, 0xE1, exif->data, exif->len);
  append_segment (tagged, 0xE2, "ICC_PROFILE\0\1\1PbProfile", 23);
  append_segment (tagged, 0xFE, "PbComment", 9);
  append (tagged, data + 2, g_bytes_get_size (jpeg) - 2);

  return g_byte_array_free_to_bytes (tagged);
}

static guint32
checksum (const guint8 *data,
          gsize         length)
{
  guint32 sum = G_MAXUINT32;

  for (gsize i = 0; i < length; i++)
    {
      sum ^= data[i];
      for (guint bit = 0; bit < 8; bit++)
        sum = (sum & 1) != 0 ? sum >> 1 ^ 0xEDB88320U : sum >> 1;
    }

  return ~sum;
}

static void
append_chunk (GByteArray    *png,
              const char    *type,
              gconstpointer  data,
              gsize          length,
              gboolean       spoilt)
{
  guint start;

  append_32 (png, (guint32) length);
  start = png->len;
  append (png, type, 4);
  append (png, data, length);
  append_32 (png, checksum (png->data + start, length + 4) ^ (guint32) spoilt);
}

GBytes *
pb_test_png_with_chunk (GBytes        *png,
                        const char    *type,
                        gconstpointer  data,
                        gsize          length,
                        gboolean       spoilt)
{
  GByteArray *whole = g_byte_array_new ();
  const guint8 *old = g_bytes_get_data (png, NULL);

  append (whole, old, PNG_HEAD_LENGTH);
  append_chunk (whole, type, data, length, spoilt);
  append (whole, old + PNG_HEAD_LENGTH, g_bytes_get_size (png) - PNG_HEAD_LENGTH);

  return g_byte_array_free_to_bytes (whole);
}

/* ---- bombs */

/* A scan of the only component: no bit of a coefficient is set. */
static void
append_scan (GByteArray *jpeg,
             guint       width,
             guint       height,
             gboolean    progressive,
             gboolean    first)
{
  gsize n_blocks = (gsize) ((width + 7) / 8) * ((height + 7) / 8);
  guint8 head[] = { 1, 1, 0, 0, 0, 0 };

  head[4] = progressive ? 0 : 63;
  head[5] = !progressive ? 0 : first ? 0x01 : 0x10;
  append_segment (jpeg, 0xDA, head, sizeof head);
  append_zeros (jpeg, n_blocks / (progressive ? 8 : 4) + 1);
}

GBytes *
pb_test_jpeg_bomb (guint width,
                   guint height,
                   guint n_scans)
{
  gboolean progressive = n_scans > 1;
  GByteArray *jpeg = g_byte_array_new ();
  guint8 frame[] = { 8, 0, 0, 0, 0, 1, 1, 0x11, 0 };
  guint8 quantisation[65] = { 0 };
  guint8 codes[18] = { 0, 1 };   /* one code of one bit for the symbol 0 */

  memset (quantisation + 1, 1, 64);
  frame[1] = (guint8) (height >> 8);
  frame[2] = (guint8) height;
  frame[3] = (guint8) (width >> 8);
  frame[4] = (guint8) width;

  append (jpeg, "\xff\xd8", 2);
  append_segment (jpeg, 0xDB, quantisation, sizeof quantisation);
  append_segment (jpeg, progressive ? 0xC2 : 0xC0, frame, sizeof frame);
  append_segment (jpeg, 0xC4, codes, sizeof codes);
  codes[0] = 0x10;
  append_segment (jpeg, 0xC4, codes, sizeof codes);
  for (guint i = 0; i < n_scans; i++)
    append_scan (jpeg, width, height, progressive, i == 0);
  append (jpeg, "\xff\xd9", 2);

  return g_byte_array_free_to_bytes (jpeg);
}

static GBytes *
compress_zeros (gsize length)
{
  g_autoptr(GConverter) compressor
    = G_CONVERTER (g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB, 9));
  g_autoptr(GOutputStream) memory = g_memory_output_stream_new_resizable ();
  g_autoptr(GOutputStream) stream = g_converter_output_stream_new (memory, compressor);
  g_autofree guint8 *zeros = g_malloc0 (1 << 20);

  while (length > 0)
    {
      gsize piece = MIN (length, 1 << 20);

      g_assert_true (g_output_stream_write_all (stream, zeros, piece, NULL, NULL, NULL));
      length -= piece;
    }
  g_assert_true (g_output_stream_close (stream, NULL, NULL));

  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (memory));
}

GBytes *
pb_test_png_bomb (guint width,
                  guint height,
                  guint n_rows)
{
  g_autoptr(GBytes) pixels = compress_zeros ((gsize) n_rows * ((gsize) width * 4 + 1));
  g_autoptr(GByteArray) head = g_byte_array_new ();
  GByteArray *png = g_byte_array_new ();

  append_32 (head, width);
  append_32 (head, height);
  append (head, "\x08\x06\0\0\0", 5);

  append (png, PNG_SIGNATURE, 8);
  append_chunk (png, "IHDR", head->data, head->len, FALSE);
  append_chunk (png, "IDAT", g_bytes_get_data (pixels, NULL), g_bytes_get_size (pixels), FALSE);
  append_chunk (png, "IEND", "", 0, FALSE);

  return g_byte_array_free_to_bytes (png);
}

/* ---- looking */

GBytes *
pb_test_bytes_head (GBytes *bytes,
                    gsize   length)
{
  return g_bytes_new_from_bytes (bytes, 0, length);
}

gboolean
pb_test_bytes_contain (GBytes     *bytes,
                       const char *text)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  return memmem (data, size, text, strlen (text)) != NULL;
}

guint32
pb_test_picture_pixel (GBytes *bytes,
                       guint   x,
                       guint   y)
{
  g_autoptr(GInputStream) stream = g_memory_input_stream_new_from_bytes (bytes);
  g_autoptr(GError) error = NULL;
  g_autoptr(GdkPixbuf) pixbuf = gdk_pixbuf_new_from_stream (stream, NULL, &error);
  const guint8 *p;

  g_assert_no_error (error);
  p = gdk_pixbuf_read_pixels (pixbuf) + y * (guint) gdk_pixbuf_get_rowstride (pixbuf)
      + x * (guint) gdk_pixbuf_get_n_channels (pixbuf);

  return (guint32) p[0] << 24 | (guint32) p[1] << 16 | (guint32) p[2] << 8
         | (gdk_pixbuf_get_has_alpha (pixbuf) ? p[3] : 0xff);
}
