/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>
#include "pb-draft.h"

G_BEGIN_DECLS

/* A field that is typed, small enough to stand beside others: an entry, and under it what is the matter. Like a row of a form
 * it holds nothing itself. */
#define PB_TYPE_FIELD_CELL (pb_field_cell_get_type ())
G_DECLARE_FINAL_TYPE (PbFieldCell, pb_field_cell, PB, FIELD_CELL, GtkWidget)

/* label: shown above the entry, translated; NULL in a table, where a heading says it. The accessible name is the label, or the
 * field's. */
GtkWidget *pb_field_cell_new         (PbDraft     *draft,
                                      const char  *column,
                                      const char  *label);

/* Another accessible name, for a cell of a table ("Value, September 2022"). */
void       pb_field_cell_set_name    (PbFieldCell *self,
                                      const char  *name);
/* The GtkEntry. */
GtkWidget *pb_field_cell_get_control (PbFieldCell *self);

G_END_DECLS
