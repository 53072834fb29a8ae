/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pb-field-row.h"

G_BEGIN_DECLS

/* The label of an entity in a list of choices. Transfer full. */
typedef char *(*PbEntityLabelFunc) (PbEntity *entity,
                                    gpointer  data);

/* A field that refers to another entity: one is picked from a list. */
#define PB_TYPE_REFERENCE_ROW (pb_reference_row_get_type ())
G_DECLARE_FINAL_TYPE (PbReferenceRow, pb_reference_row, PB, REFERENCE_ROW, PbFieldRow)

/* entities: a GListModel of PbEntity. none: what an empty reference is called, translated; NULL where the field must
 * refer to something. */
GtkWidget *pb_reference_row_new (PbDraft           *draft,
                                 const char        *column,
                                 GListModel        *entities,
                                 const char        *none);

/* In place of pb_entity_get_title. The labels are read again whenever the register changes. */
void       pb_reference_row_set_label_func (PbReferenceRow    *self,
                                            PbEntityLabelFunc  func,
                                            gpointer           data,
                                            GDestroyNotify     destroy);

G_END_DECLS
