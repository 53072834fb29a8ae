/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pb-field-row.h"

G_BEGIN_DECLS

/* A colour: one of a palette, or one's own. Made by pb_field_row_new. */
#define PB_TYPE_COLOUR_ROW (pb_colour_row_get_type ())
G_DECLARE_FINAL_TYPE (PbColourRow, pb_colour_row, PB, COLOUR_ROW, PbFieldRow)

/* The palette's colours, for a pillar that has none yet: "#rrggbb", static; NULL past the last. Each has white text at
 * 4.5 : 1 or more. */
const char *pb_colour_row_get_palette (guint index);

G_END_DECLS
