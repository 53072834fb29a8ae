/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-pdf-deflate"
#include "config.h"

#include "pb-pdf-deflate.h"

/* Level 3 saves three hundredths of the time of a PDF, and makes it a tenth larger. */
#define LEVEL 6
#define ROOM  (16 * 1024)

GConverter *
pb_pdf_deflater_new (void)
{
  return G_CONVERTER (g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB, LEVEL));
}

GConverter *
pb_pdf_inflater_new (void)
{
  return G_CONVERTER (g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB));
}

gboolean
pb_pdf_convert (GConverter     *converter,
                gconstpointer   data,
                gsize           length,
                GByteArray     *to,
                GError        **error)
{
  const guint8 *from = data;
  GConverterResult result = G_CONVERTER_CONVERTED;

  g_return_val_if_fail (G_IS_CONVERTER (converter), FALSE);
  g_return_val_if_fail (to != NULL, FALSE);

  g_converter_reset (converter);
  while (result != G_CONVERTER_FINISHED)
    {
      guint used = to->len;
      gsize n_read = 0;
      gsize n_written = 0;

      g_byte_array_set_size (to, used + MAX (ROOM, used));
      result = g_converter_convert (converter, from, length, to->data + used, to->len - used,
                                    G_CONVERTER_INPUT_AT_END, &n_read, &n_written, error);
      g_byte_array_set_size (to, used + (guint) n_written);
      if (result == G_CONVERTER_ERROR)
        return FALSE;

      from += n_read;
      length -= n_read;
    }

  return TRUE;
}
