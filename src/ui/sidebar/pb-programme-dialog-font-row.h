/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pb-field-row.h"

G_BEGIN_DECLS

/* The font of the booklets: one of those that are installed, found by typing, or the program's own choice. */
#define PB_TYPE_FONT_ROW (pb_font_row_get_type ())
G_DECLARE_FINAL_TYPE (PbFontRow, pb_font_row, PB, FONT_ROW, PbFieldRow)

GtkWidget *pb_font_row_new (PbDraft    *draft,
                            const char *column);

G_END_DECLS
