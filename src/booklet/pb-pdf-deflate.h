/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What PDF calls FlateDecode (zlib, RFC 1950), and back. Appends to the array. Private to the room. */
gboolean pb_pdf_deflate (gconstpointer   data,
                         gsize           length,
                         GByteArray     *to,
                         GError        **error);
gboolean pb_pdf_inflate (gconstpointer   data,
                         gsize           length,
                         GByteArray     *to,
                         GError        **error);

G_END_DECLS
