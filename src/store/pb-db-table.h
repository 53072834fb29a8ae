/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pb-db.h"
#include "pb-value.h"

G_BEGIN_DECLS

/* Rows of any table, by column. A PbDbTable and its names are static data of the program, never
 * text of a user; a name that is not an identifier of the schema is a programming error. */
typedef struct
{
  const char        *name;
  const char *const *columns;     /* without id; NULL-terminated */
  guint              n_columns;
} PbDbTable;

/* values: one per column; a column whose value is NULL takes its default, which is how a new row
 * gets its uuid. Returns the new id, or 0 with error. A broken constraint is PB_ERROR_NOT_UNIQUE,
 * PB_ERROR_IN_USE, PB_ERROR_INVALID or PB_ERROR_RULE (see pb_db_error_get_detail). Needs an open
 * transaction, as update and delete do. */
gint64   pb_db_table_insert (PbDb            *db,
                             const PbDbTable *table,
                             const PbValue   *values,
                             GError         **error);

/* Writes the columns whose bit is set in mask (bit i = columns[i]). PB_ERROR_NOT_FOUND when the
 * row is gone. */
gboolean pb_db_table_update (PbDb            *db,
                             const PbDbTable *table,
                             gint64           id,
                             guint64          mask,
                             const PbValue   *values,
                             GError         **error);

gboolean pb_db_table_delete (PbDb            *db,
                             const PbDbTable *table,
                             gint64           id,
                             GError         **error);

/* Fills values (one per column, initialised). PB_ERROR_NOT_FOUND when there is no such row. */
gboolean pb_db_table_read   (PbDb            *db,
                             const PbDbTable *table,
                             gint64           id,
                             PbValue         *values,
                             GError         **error);

/* The rule that a PB_ERROR_RULE broke ("theme-depth"), or the column of a PB_ERROR_NOT_UNIQUE
 * ("code_key"), or NULL. Belongs to the error's message. */
const char *pb_db_error_get_detail (const GError *error);

G_END_DECLS
