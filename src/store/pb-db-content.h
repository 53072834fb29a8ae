/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pb-db.h"

G_BEGIN_DECLS

/* Bytes that rows refer to by their SHA-256 (images, frozen editions). Append-only and outside the journal: an undo takes
 * back the row and leaves the bytes, so that a redo finds them, and the same bytes are stored once. */

/* Inside the caller's transaction. The hash in hexadecimal digits; NULL with error. Transfer full. */
char    *pb_db_content_add   (PbDb         *db,
                              GBytes       *bytes,
                              GError      **error);

/* PB_ERROR_NOT_FOUND when there is no such content; PB_ERROR_CORRUPT when it is no longer what was
 * added. Transfer full. */
GBytes  *pb_db_content_read  (PbDb         *db,
                              const char   *hash,
                              GError      **error);

/* A line in report (char *, owned) for each content that is no longer what was added. FALSE with error only when it
 * could not be looked at. */
gboolean pb_db_content_check (PbDb         *db,
                              GPtrArray    *report,
                              GError      **error);

G_END_DECLS
