/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pb-db.h"
#include "pb-value.h"

G_BEGIN_DECLS

/* A prepared statement out of the connection's cache, bound by name (":code"). Private to the
 * store. */
typedef struct _PbDbStatement PbDbStatement;

PbDbStatement *pb_db_prepare           (PbDb           *db,
                                        const char     *sql,
                                        GError        **error);
/* Whether the text of the statement has the name. */
gboolean       pb_db_statement_has     (PbDbStatement  *self,
                                        const char     *name);
void           pb_db_statement_bind    (PbDbStatement  *self,
                                        const char     *name,
                                        const PbValue  *value);
/* By its place among the parameters, from 1: quicker where there are many. */
void           pb_db_statement_bind_at (PbDbStatement  *self,
                                        int             index,
                                        const PbValue  *value);
void           pb_db_statement_bind_bytes (PbDbStatement *self,
                                        const char     *name,
                                        GBytes         *bytes);   /* copied */
/* TRUE with *row TRUE for a row, FALSE at the end; FALSE with error. */
gboolean       pb_db_statement_step    (PbDbStatement  *self,
                                        gboolean       *row,
                                        GError        **error);
/* For a statement without rows. */
gboolean       pb_db_statement_run     (PbDbStatement  *self,
                                        GError        **error);
gint64         pb_db_statement_get_integer (PbDbStatement *self, int column);
const char    *pb_db_statement_get_text (PbDbStatement *self, int column);
void           pb_db_statement_get_value (PbDbStatement *self, int column, PbValue *value);
/* The same with a text that is SQLite's own until the next step: not to be cleared. */
PbValue        pb_db_statement_peek_value (PbDbStatement *self, int column);
/* Empty for NULL. Transfer full. */
GBytes        *pb_db_statement_dup_bytes (PbDbStatement *self, int column);
/* Gives it back to the cache: reset, bindings cleared. */
void           pb_db_statement_free    (PbDbStatement  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbDbStatement, pb_db_statement_free)

G_END_DECLS
