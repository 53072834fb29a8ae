/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "pb-decision-awards.h"

G_BEGIN_DECLS

/* Widths of the table, in pixels; the same for its header, its rows and its totals. */
#define PB_AWARD_NAME_WIDTH   180
#define PB_AWARD_AMOUNT_WIDTH 128
#define PB_AWARD_MENU_WIDTH   40
/* Of what is said of a row. */
#define PB_AWARD_TEXT_WIDTH   440

/* A row of the awards of a decision: the project, a field for each source, their sum, a menu. Actions: award.show-project,
 * award.conditions, award.remove. */
#define PB_TYPE_AWARD_ROW (pb_award_row_get_type ())
G_DECLARE_FINAL_TYPE (PbAwardRow, pb_award_row, PB, AWARD_ROW, GtkBox)

GtkWidget  *pb_award_row_new         (PbRegister       *reg,
                                      gint64            decision,
                                      PbDecisionAwards *awards);
/* NULL: none, while the row waits to be used again. */
void        pb_award_row_set_row     (PbAwardRow       *self,
                                      PbDecisionRow    *row);
/* Makes the fields anew, after the sources changed. */
void        pb_award_row_set_columns (PbAwardRow       *self);

/* The index of the field that has the focus; -1 when none. */
int         pb_award_row_get_focus   (PbAwardRow       *self);
/* Puts the focus in a field, all of its text selected. */
void        pb_award_row_set_focus   (PbAwardRow       *self,
                                      int               column);
/* Takes what was typed in its fields. FALSE when some of it was refused. */
gboolean    pb_award_row_commit      (PbAwardRow       *self);
/* Drops what was typed in the field that has the focus; FALSE when nothing was. */
gboolean    pb_award_row_revert      (PbAwardRow       *self);
/* Opens its menu. */
void        pb_award_row_popup       (PbAwardRow       *self);

/* A cell of that width for header and totals, right-aligned with tabular figures. */
GtkWidget  *pb_award_row_make_cell   (const char       *text);

G_END_DECLS
