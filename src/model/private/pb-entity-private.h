/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pb-entity.h"

G_BEGIN_DECLS

/* For the room itself: what loads and saves entities. */

/* A row of the register; values: one per field, copied. */
PbEntity      *pb_entity_new_loaded     (GType               type,
                                         gint64              id,
                                         const PbValue      *values);
/* One per field, borrowed. */
const PbValue *pb_entity_get_values     (PbEntity           *self);
/* What the row had in the field when it was read: where it was not set since, what it has. An edit starts from it, and
 * saving refuses where the row has something else by then. */
const PbValue *pb_entity_get_base       (PbEntity           *self,
                                         guint               index);
void           pb_entity_set_base       (PbEntity           *self,
                                         const char         *column,
                                         const PbValue      *value);
/* It was saved: what it has is what its row has. */
void           pb_entity_settle         (PbEntity           *self);
void           pb_entity_set_id         (PbEntity           *self,
                                         gint64              id);
/* Whether two of a type hold the same. */
gboolean       pb_entity_equal          (PbEntity           *self,
                                         PbEntity           *other);
/* G_MAXUINT when there is no such field. */
guint          pb_entity_info_get_index (const PbEntityInfo *info,
                                         const char         *column);
/* The name of an entity in a label or a message: its title, cut where it is long. */
char          *pb_entity_dup_short_title (PbEntity          *self);
/* The type whose rows are in that table; G_TYPE_INVALID when there is none. */
GType          pb_entities_find_table   (const char         *table);

G_END_DECLS
