/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pb-layout.h"

G_BEGIN_DECLS

/* Large numbers, each above what it is of. Private to the layout. */

/* What the booklet has for an amount that nobody knows. */
#define PB_TILES_UNKNOWN (-1)

/* soft: of what stands below the numbers. */
PbBlock *pb_tiles_new          (PbLayout       *layout,
                                const PbColour *colour,
                                const PbColour *soft);
void     pb_tiles_add_projects (PbBlock        *tiles,
                                PbLayout       *layout,
                                guint           n_projects);
/* Nothing for an amount that is not known. */
void     pb_tiles_add_money    (PbBlock        *tiles,
                                PbLayout       *layout,
                                gint64          cents,
                                PbTerm          term);
/* After the last: all of them side by side where that fits, if need be a little smaller, else two by two. */
void     pb_tiles_arrange      (PbBlock        *tiles,
                                PbLayout       *layout);

G_END_DECLS
