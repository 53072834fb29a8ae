/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A small square in a pillar's colour. Decoration: the pillar's name stands beside it. Property "colour" ("#rrggbb"; NULL
 * or anything else: nothing is drawn). */
#define PB_TYPE_PILLAR_DOT (pb_pillar_dot_get_type ())
G_DECLARE_FINAL_TYPE (PbPillarDot, pb_pillar_dot, PB, PILLAR_DOT, GtkWidget)

GtkWidget *pb_pillar_dot_new        (const char  *colour);

void       pb_pillar_dot_set_colour (PbPillarDot *self,
                                     const char  *colour);

G_END_DECLS
