/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-base64"
#include "config.h"

#include "pb-base64.h"

/* Bytes that are encoded at once; a multiple of three. */
#define PIECE (48 * 1024)

gboolean
pb_base64_encode (GBytes       *bytes,
                  gboolean      in_lines,
                  PbBase64Func  func,
                  gpointer      data)
{
  gsize size;
  const guchar *from = g_bytes_get_data (bytes, &size);
  g_autofree char *encoded = g_malloc (PIECE / 3 * 4 + PIECE / 54 + 16);
  int state = 0;
  int save = 0;
  gsize n;

  for (gsize i = 0; i < size; i += PIECE)
    {
      n = g_base64_encode_step (from + i, MIN (PIECE, size - i), in_lines, encoded, &state, &save);
      encoded[n] = '\0';
      if (!func (encoded, n, data))
        return FALSE;
    }

  n = g_base64_encode_close (in_lines, encoded, &state, &save);
  encoded[n] = '\0';

  return func (encoded, n, data);
}
