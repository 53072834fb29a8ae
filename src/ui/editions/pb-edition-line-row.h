/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pb-edition-contents.h"

G_BEGIN_DECLS

/* Shows a line of what is in an edition. Of a project: a check whether it is in, and a menu. Its actions row.open, row.show-visibility,
 * row.move-up, row.move-down and row.remove end in the signal "command" (const char *action), its check in "toggled" (gboolean);
 * the list carries them out. */
#define PB_TYPE_EDITION_LINE_ROW (pb_edition_line_row_get_type ())
G_DECLARE_FINAL_TYPE (PbEditionLineRow, pb_edition_line_row, PB, EDITION_LINE_ROW, AdwBin)

GtkWidget     *pb_edition_line_row_new          (void);

/* NULL: none. */
void           pb_edition_line_row_set_line     (PbEditionLineRow *self,
                                                 PbEditionLine    *line);
PbEditionLine *pb_edition_line_row_get_line     (PbEditionLineRow *self);
/* Whether the edition can be changed. */
void           pb_edition_line_row_set_editable (PbEditionLineRow *self,
                                                 gboolean          editable);

G_END_DECLS
