/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Takes the next piece, which ends with NUL; FALSE stops. */
typedef gboolean (*PbBase64Func) (const char *piece,
                                  gsize       length,
                                  gpointer    data);

/* Encodes bytes a piece at a time, so that they are never there twice; in lines of 72 digits, each with its end, or in one. FALSE
 * when it was stopped. The same bytes are encoded the same way for ever: a frozen edition counts on it. Private to the room. */
gboolean pb_base64_encode (GBytes       *bytes,
                           gboolean      in_lines,
                           PbBase64Func  func,
                           gpointer      data);

G_END_DECLS
