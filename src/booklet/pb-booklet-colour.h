/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The colours of a booklet, which people choose, made legible: HTML and pages alike. Colours are "#rrggbb". Private
 * to the room. */

/* The colour itself where it is one, else a colour that always serves. */
const char *pb_booklet_colour_ground       (const char *colour);
/* White or black, whichever reads best on it; static. */
const char *pb_booklet_colour_text_on      (const char *ground);
/* The nearest to the colour in which text can be read on the paper; transfer full. */
char       *pb_booklet_colour_make_legible (const char *colour,
                                            const char *paper);

G_END_DECLS
