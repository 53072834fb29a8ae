/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>
#include "pb-draft.h"

G_BEGIN_DECLS

/* Under a field that was changed elsewhere while it was edited here: the choice between the two. What they are stands in
 * the problem above it; long ones are put side by side in a dialog. Shows itself only while there is a
 * conflict. */
#define PB_TYPE_CONFLICT_BOX (pb_conflict_box_get_type ())
G_DECLARE_FINAL_TYPE (PbConflictBox, pb_conflict_box, PB, CONFLICT_BOX, GtkWidget)

/* control: where the field is edited; it gets the focus back when the choice is made. */
GtkWidget *pb_conflict_box_new (PbDraft    *draft,
                                const char *column,
                                GtkWidget  *control);

G_END_DECLS
