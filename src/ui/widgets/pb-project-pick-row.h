/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pb-field-row.h"

G_BEGIN_DECLS

/* A field that refers to another project: one is found by searching, because there may be a hundred thousand. */
#define PB_TYPE_PROJECT_PICK_ROW (pb_project_pick_row_get_type ())
G_DECLARE_FINAL_TYPE (PbProjectPickRow, pb_project_pick_row, PB, PROJECT_PICK_ROW, PbFieldRow)

/* programme: where to choose from; 0: all programmes. */
GtkWidget *pb_project_pick_row_new (PbDraft    *draft,
                                    const char *column,
                                    gint64      programme);

G_END_DECLS
