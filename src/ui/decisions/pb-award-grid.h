/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "pb-draft.h"

G_BEGIN_DECLS

/* What a decision awards, as a table to type in: a row for each project, a column for each funding source, with sums and how
 * they stand to what there was to divide. Tab, Enter and the arrows move through the fields. */
#define PB_TYPE_AWARD_GRID (pb_award_grid_get_type ())
G_DECLARE_FINAL_TYPE (PbAwardGrid, pb_award_grid, PB, AWARD_GRID, GtkBox)

/* decision: the draft of a decision that is in the register. */
GtkWidget *pb_award_grid_new    (PbDraft     *decision);

/* Takes what was typed. FALSE when some of it was refused, now or before. */
gboolean   pb_award_grid_commit (PbAwardGrid *self);

G_END_DECLS
