/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pb-picture.h"
#include "pb-register.h"

G_BEGIN_DECLS

/* Adds the pictures (PbPicture) behind the images of the owner, a PB_TYPE_PROJECT or PB_TYPE_EDITION, as one undo step. Undo
 * takes the images back and redo finds their bytes again; the same picture is stored once. The ids in order, in an
 * array of gint64; NULL with error. */
GArray     *pb_register_add_images    (PbRegister       *self,
                                       GType             owner_type,
                                       gint64            owner,
                                       GPtrArray        *pictures,
                                       GError          **error);

/* Puts the picture on the cover of the edition in place of the one that is there, as one undo step; NULL: none. Alternative text,
 * credit and consent are of a picture, and go with it. */
gboolean    pb_register_set_cover     (PbRegister       *self,
                                       gint64            edition,
                                       PbPicture        *picture,
                                       GError          **error);

/* Makes the picture the logo of the programme, as one undo step; NULL: none. */
gboolean    pb_register_set_logo      (PbRegister       *self,
                                       gint64            programme,
                                       PbPicture        *picture,
                                       GError          **error);

/* The bytes that a row names by their hash (image.content). PB_ERROR_NOT_FOUND, or PB_ERROR_CORRUPT when they are no
 * longer what was added. Transfer full. */
GBytes     *pb_register_read_content  (PbRegister       *self,
                                       const char       *hash,
                                       GError          **error);

/* Whether the consent with an image ended before today (ISO). No date: it does not end. */
gboolean    pb_image_is_expired       (PbEntity         *image,
                                       const char       *today);
/* Whether a booklet of today (ISO) may show it: it has an alternative text or is decorative, and the consent with it
 * has not ended (PRODUCT 2.1). */
gboolean    pb_image_is_publishable   (PbEntity         *image,
                                       const char       *today);

G_END_DECLS
