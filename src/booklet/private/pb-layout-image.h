/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pb-layout.h"

G_BEGIN_DECLS

/* An image as a block of one part. Private to the layout. */

/* No wider and no higher than that, and no coarser than print bears. fills: it is to be as wide as max_width, so a
 * photograph may lose some of its top and foot, and what is narrower still stands on a ground. What cannot be loaded shows what it would have
 * been: its alternative text in a frame. */
PbBlock *pb_image_new       (PbLayout             *layout,
                             const PbBookletImage *image,
                             double                max_width,
                             double                max_height,
                             gboolean              fills);
/* How high it is at that width when as much is cut as may be. */
double   pb_image_get_least_height (const PbBookletImage *image,
                             double                width);
/* What stands below it, or NULL. */
PbBlock *pb_image_new_caption (PbLayout           *layout,
                             const PbBookletImage *image,
                             double                width);
/* Draws it without a flow, cut so that it fills the rectangle, inside a path that was clipped or not. FALSE, and
 * nothing drawn, when it cannot be loaded. */
gboolean pb_image_fill      (PbLayout             *layout,
                             const PbBookletImage *image,
                             const char           *alternative_text,
                             double                x,
                             double                y,
                             double                width,
                             double                height);

G_END_DECLS
