/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-pdf-deflate"
#include "config.h"

#include "pb-pdf-deflate.h"

#define LEVEL 6
#define ROOM  (16 * 1024)

static gboolean
convert (GConverter     *converter,
         const guint8   *data,
         gsize           length,
         GByteArray     *to,
         GError        **error)
{
  GConverterResult result = G_CONVERTER_CONVERTED;

  while (result != G_CONVERTER_FINISHED)
    {
      guint used = to->len;
      gsize n_read = 0;
      gsize n_written = 0;

      g_byte_array_set_size (to, used + MAX (ROOM, used));
      result = g_converter_convert (converter, data, length, to->data + used, to->len - used,
                                    G_CONVERTER_INPUT_AT_END, &n_read, &n_written, error);
      g_byte_array_set_size (to, used + (guint) n_written);
      if (result == G_CONVERTER_ERROR)
        return FALSE;

      data += n_read;
      length -= n_read;
    }

  return TRUE;
}

gboolean
pb_pdf_deflate (gconstpointer   data,
                gsize           length,
                GByteArray     *to,
                GError        **error)
{
  g_autoptr(GZlibCompressor) converter = g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB, LEVEL);

  return convert (G_CONVERTER (converter), data, length, to, error);
}

gboolean
pb_pdf_inflate (gconstpointer   data,
                gsize           length,
                GByteArray     *to,
                GError        **error)
{
  g_autoptr(GZlibDecompressor) converter = g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB);

  return convert (G_CONVERTER (converter), data, length, to, error);
}
