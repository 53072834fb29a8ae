/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pb-field-row.h"

G_BEGIN_DECLS

/* A field that refers to an organisation or a person (of any number): one is found by typing, or added on the spot. See
 * pb-entity-picker.h. */
#define PB_TYPE_ENTITY_PICK_ROW (pb_entity_pick_row_get_type ())
G_DECLARE_FINAL_TYPE (PbEntityPickRow, pb_entity_pick_row, PB, ENTITY_PICK_ROW, PbFieldRow)

/* none: what an empty reference is called, translated; NULL where the field must refer to something. */
GtkWidget *pb_entity_pick_row_new (PbDraft    *draft,
                                   const char *column,
                                   const char *none);

G_END_DECLS
