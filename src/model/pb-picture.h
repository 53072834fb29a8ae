/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* A picture as the register keeps it: a PNG or a JPEG of at most PB_PICTURE_MAX_SIDE pixels on the longer side, upright,
 * and made anew from its pixels, so that nothing else of the file that it came from is in it: no place, no camera, no
 * profile, no thumbnail. Immutable; may be used in any thread. */
#define PB_TYPE_PICTURE (pb_picture_get_type ())
G_DECLARE_FINAL_TYPE (PbPicture, pb_picture, PB, PICTURE, GObject)

#define PB_PICTURE_MAX_SIDE  2000
/* Of a file that is read. */
#define PB_PICTURE_MAX_FILE  (25 * 1000 * 1000)
/* Of a picture that is made: a PNG that is larger is scaled down further. A booklet in XML holds no larger piece. */
#define PB_PICTURE_MAX_BYTES (7 * 1000 * 1000)

/* What is in a file, whatever its name says. Blocks: for a worker, or a file of the program's own. Never takes more than
 * 300 MB, one picture at a time in the whole program. Errors: PB_ERROR_UNSUPPORTED, another format or no image;
 * PB_ERROR_INVALID, too large, cut off or damaged; messages say what to do, and do not name the file. */
PbPicture  *pb_picture_new             (GBytes               *bytes,
                                        GCancellable         *cancellable,
                                        GError              **error);

/* The bytes as they are, of which only the head is looked at: for a picture that the program itself ships, or that
 * was made by pb_picture_new. PB_ERROR_INVALID as well when they are not what such a picture may be. */
PbPicture  *pb_picture_new_finished    (GBytes               *bytes,
                                        GError              **error);

/* On a worker. */
void        pb_picture_read_async      (GFile                *file,
                                        GCancellable         *cancellable,
                                        GAsyncReadyCallback   callback,
                                        gpointer              user_data);
void        pb_picture_new_async       (GBytes               *bytes,
                                        GCancellable         *cancellable,
                                        GAsyncReadyCallback   callback,
                                        gpointer              user_data);
/* Of either. Transfer full. */
PbPicture  *pb_picture_new_finish      (GAsyncResult         *result,
                                        GError              **error);

GBytes     *pb_picture_get_bytes       (PbPicture            *self);
/* "image/png" or "image/jpeg". */
const char *pb_picture_get_media_type  (PbPicture            *self);
/* In pixels. */
guint       pb_picture_get_width       (PbPicture            *self);
guint       pb_picture_get_height      (PbPicture            *self);

/* ---- pixels, for the screen */

typedef struct
{
  GBytes   *bytes;       /* rows of 8-bit RGB or RGBA (not premultiplied) */
  gsize     stride;      /* bytes a row */
  guint     width;
  guint     height;
  gboolean  has_alpha;
} PbPixels;

void        pb_pixels_free             (PbPixels             *pixels);

/* Decodes a picture, to at most longest pixels on its longer side. Blocks: for a worker. */
PbPixels   *pb_picture_decode          (GBytes               *bytes,
                                        guint                 longest,
                                        GCancellable         *cancellable,
                                        GError              **error);
/* The same on a worker. */
void        pb_picture_decode_async    (GBytes               *bytes,
                                        guint                 longest,
                                        GCancellable         *cancellable,
                                        GAsyncReadyCallback   callback,
                                        gpointer              user_data);
PbPixels   *pb_picture_decode_finish   (GAsyncResult         *result,
                                        GError              **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbPixels, pb_pixels_free)

G_END_DECLS
