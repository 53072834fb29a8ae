/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Pictures of any kind, good and hostile, made on the spot. All transfer full. */

/* Four quadrants: red at the top left, green at the top right, blue at the bottom left, white at the bottom right. With alpha
 * the white one is half transparent. */
GBytes *pb_test_jpeg             (guint         width,
                                  guint         height);
GBytes *pb_test_png              (guint         width,
                                  guint         height,
                                  gboolean      has_alpha);

/* A JPEG with metadata: the orientation, the camera "PbCamera" and the place "PbPlace" in EXIF, a comment, a profile. */
GBytes *pb_test_jpeg_tagged      (GBytes       *jpeg,
                                  guint         orientation);
/* A PNG with a chunk after its head; a wrong checksum when spoilt. */
GBytes *pb_test_png_with_chunk   (GBytes       *png,
                                  const char   *type,
                                  gconstpointer data,
                                  gsize         length,
                                  gboolean      spoilt);

/* One colour, coded in as few bytes as can be: grey in n_scans scans (1: an ordinary JPEG); eight-bit RGBA of which n_rows rows
 * are there. */
GBytes *pb_test_jpeg_bomb        (guint         width,
                                  guint         height,
                                  guint         n_scans);
GBytes *pb_test_png_bomb         (guint         width,
                                  guint         height,
                                  guint         n_rows);

/* The first length bytes; the bytes with others behind them; whether text is somewhere in them. */
GBytes *pb_test_bytes_head       (GBytes       *bytes,
                                  gsize         length);
gboolean pb_test_bytes_contain   (GBytes       *bytes,
                                  const char   *text);

/* The colour of a pixel of an encoded picture, as RGBA. */
guint32 pb_test_picture_pixel    (GBytes       *bytes,
                                  guint         x,
                                  guint         y);

G_END_DECLS
