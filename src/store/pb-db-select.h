/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pb-db.h"
#include "pb-value.h"

G_BEGIN_DECLS

/* Describes a SELECT over one table or view; the SQL is made here and nowhere else. Source and
 * column names are identifiers of the schema and static data of the program; values are always
 * bound. */
typedef struct _PbDbSelect PbDbSelect;

PbDbSelect *pb_db_select_new       (const char        *source);
void        pb_db_select_free      (PbDbSelect        *self);

/* column = value (IS, so that PB_NULL finds NULL). All conditions hold together. */
void        pb_db_select_where     (PbDbSelect        *self,
                                    const char        *column,
                                    const PbValue     *value);
/* column <> value */
void        pb_db_select_where_not (PbDbSelect        *self,
                                    const char        *column,
                                    const PbValue     *value);
/* column is one of n values; n = 0 finds nothing. */
void        pb_db_select_where_in  (PbDbSelect        *self,
                                    const char        *column,
                                    const gint64      *values,
                                    guint              n);
/* Another table or view has a row whose key is column; asked only of the rows that the other conditions leave. */
void        pb_db_select_where_exists (PbDbSelect     *self,
                                    const char        *column,
                                    const char        *source,
                                    const char        *key);
/* The project in column (an id) holds every word of text, each as the beginning of a word; a
 * text without words finds everything. See pb-db-search.h. */
void        pb_db_select_where_found (PbDbSelect      *self,
                                    const char        *column,
                                    const char        *text);
/* May be called again for a second key; the id is always the last one, so that the order is
 * whole. */
void        pb_db_select_order     (PbDbSelect        *self,
                                    const char        *column,
                                    gboolean           descending);

/* The ids in order: an array of gint64. */
GArray     *pb_db_select_ids       (PbDb              *db,
                                    PbDbSelect        *self,
                                    GError           **error);

/* Calls func for each row with the id and the values of columns (NULL-terminated), which func
 * may not keep. func returns FALSE to stop. */
typedef gboolean (*PbDbRowFunc) (gint64         id,
                                 const PbValue *values,
                                 gpointer       user_data);
gboolean    pb_db_select_each      (PbDb              *db,
                                    PbDbSelect        *self,
                                    const char *const *columns,
                                    PbDbRowFunc        func,
                                    gpointer           user_data,
                                    GError           **error);

/* How many rows, and the sum of an integer column over them (column may be NULL).
 * PB_ERROR_INVALID when the sum does not fit 64 bits. */
gboolean    pb_db_select_total     (PbDb              *db,
                                    PbDbSelect        *self,
                                    const char        *column,
                                    gint64            *count,
                                    gint64            *sum,
                                    GError           **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbDbSelect, pb_db_select_free)

G_END_DECLS
