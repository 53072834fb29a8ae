/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pb-layout.h"

G_BEGIN_DECLS

/* Shapes that differ without their colours, and the row of marks above a project. Private to the layout. */

/* The shape of a phase, a group of phases, or a badge, in a square of that size. */
void     pb_shape_draw       (PbLayout               *layout,
                              const char             *key,
                              const PbColour         *colour,
                              double                  x,
                              double                  y,
                              double                  size);
/* Of the group of phases with that key. */
const PbColour *pb_shape_get_colour (const char      *group);
/* Code, phase and badge, as the line above a project's name; rule: a hairline so far above it, except at the top of a
 * page; 0: none. */
PbBlock *pb_marks_new        (PbLayout               *layout,
                              const PbBookletProject *project,
                              double                  rule);
/* A badge and what it means. */
PbBlock *pb_badge_meaning_new (PbLayout              *layout,
                              const char             *badge);
/* Hills from one edge of a rectangle to the other, the crest swinging about y. */
void     pb_shape_trace_hill (PbLayout               *layout,
                              guint                   index,
                              double                  x,
                              double                  y,
                              double                  width,
                              double                  swing,
                              double                  bottom);

G_END_DECLS
