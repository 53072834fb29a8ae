/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pb-db.h"

G_BEGIN_DECLS

/* A labelled transaction. Always IMMEDIATE; inside another one it is a SAVEPOINT of it and its
 * label is not used. Freed without a commit it rolls back. */
typedef struct _PbDbTransaction PbDbTransaction;

/* label: what the undo step is called, translated ("Move Project"). Recorded in the journal with
 * time and login name. NULL for work outside the journal (migration, example register). */
PbDbTransaction *pb_db_begin              (PbDb             *db,
                                           const char       *label,
                                           GError          **error);

/* Takes the transaction. FALSE when COMMIT failed: then all of it is rolled back. A transaction in
 * which nothing changed leaves no undo step. Emits PbDb::changed at the outermost commit. */
gboolean         pb_db_transaction_commit (PbDbTransaction  *self,
                                           GError          **error);
void             pb_db_transaction_free   (PbDbTransaction  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbDbTransaction, pb_db_transaction_free)

G_END_DECLS
