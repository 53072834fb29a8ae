/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a PNG or JPEG file says of itself, read without decoding a pixel: enough to refuse what would not fit in
 * memory or would take for ever, and to leave its metadata out of what is decoded. Private to the room. */
typedef enum
{
  PB_PICTURE_PNG,
  PB_PICTURE_JPEG
} PbPictureKind;

/* Bytes start to end - 1 of the file. */
typedef struct
{
  gsize start;
  gsize end;
} PbPicturePart;

typedef struct
{
  PbPictureKind  kind;
  guint          width;         /* as stored: before it is turned */
  guint          height;
  guint          orientation;   /* EXIF: 1 (upright) to 8 */
  GArray        *parts;         /* PbPicturePart: what the pixels need, and nothing else */
} PbPictureHead;

/* Looks at the content, never at a name. PB_ERROR_UNSUPPORTED for another format, named where it is known;
 * PB_ERROR_INVALID for what is no image, is cut off or damaged, or would take more than can be spent on it. Messages
 * say what to do. On failure head is as it was. */
gboolean    pb_picture_head_read  (PbPictureHead  *head,
                                   GBytes         *bytes,
                                   GError        **error);
void        pb_picture_head_clear (PbPictureHead  *head);

/* "image/png" or "image/jpeg". */
const char *pb_picture_kind_get_media_type (PbPictureKind kind);

/* Sets the error that says of an image that it is damaged; always FALSE. */
gboolean    pb_picture_refuse_damaged (GError **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PbPictureHead, pb_picture_head_clear)

G_END_DECLS
