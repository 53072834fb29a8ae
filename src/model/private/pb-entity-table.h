/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pb-db-select.h"
#include "pb-db-table.h"
#include "pb-entity.h"

G_BEGIN_DECLS

/* Entities as rows: the columns of a table follow from the entity's fields, with a NAME_key beside each field that
 * is unique. Private to the room, as all that names the store is. */

/* The store's table of an entity; static. Its columns are the fields in their order, then the keys. */
const PbDbTable *pb_entity_table_get    (const PbEntityInfo *info);

/* A select over the entity's table in the entity's order. */
PbDbSelect      *pb_entity_table_select (const PbEntityInfo *info);

PbEntity        *pb_entity_table_read   (PbDb               *db,
                                         GType               type,
                                         gint64              id,
                                         GError            **error);
/* NULL with error. Owns its entities. */
GPtrArray       *pb_entity_table_list   (PbDb               *db,
                                         GType               type,
                                         PbDbSelect         *select,
                                         GError            **error);
/* What is NULL takes the schema's default. */
gint64           pb_entity_table_insert (PbDb               *db,
                                         PbEntity           *entity,
                                         GError            **error);
/* Writes the fields in which entity differs from stored; TRUE when there is none. */
gboolean         pb_entity_table_update (PbDb               *db,
                                         PbEntity           *stored,
                                         PbEntity           *entity,
                                         GError            **error);
/* Writes the keys anew from the texts of all rows of the type. */
gboolean         pb_entity_table_rekey  (PbDb               *db,
                                         GType               type,
                                         GError            **error);

/* "name_key" of the unique field name; NULL when the field is not unique. Static. */
const char      *pb_entity_table_get_key_column (const PbField *field);

G_END_DECLS
