/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pb-booklet.h"

G_BEGIN_DECLS

/* What is wrong with a booklet that follows the schema: what the schema cannot say, and every writer counts on. Translated and
 * static; NULL when nothing is. Private to the room. */
const char *pb_booklet_find_flaw  (const PbBooklet      *booklet);

/* Whether the bytes are the picture that the image tells of, of the kind that the register keeps. */
gboolean    pb_booklet_image_is   (const PbBookletImage *image,
                                   GBytes               *bytes);

G_END_DECLS
