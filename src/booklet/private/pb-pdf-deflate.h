/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What PDF calls FlateDecode (zlib, RFC 1950), and back. Private to the room. */

/* To be used for many streams, one after the other. */
GConverter *pb_pdf_deflater_new (void);
GConverter *pb_pdf_inflater_new (void);
/* Appends to the array. */
gboolean    pb_pdf_convert      (GConverter     *converter,
                                 gconstpointer   data,
                                 gsize           length,
                                 GByteArray     *to,
                                 GError        **error);

G_END_DECLS
