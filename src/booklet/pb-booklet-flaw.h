/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pb-booklet.h"

G_BEGIN_DECLS

/* What is wrong with a booklet that follows the schema: what the schema cannot say, and every writer counts on. Translated and
 * static; NULL when nothing is. with_images: whether each image is the picture that it says it is. Private to the room. */
const char *pb_booklet_find_flaw (const PbBooklet *booklet,
                                  gboolean         with_images);

G_END_DECLS
