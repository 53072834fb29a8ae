/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pb-db.h"

G_BEGIN_DECLS

/* The journal: one labelled step per transaction, one line per field changed, written by
 * triggers that are generated from the schema. Serves undo, redo and history, and survives a
 * restart. */

/* The label of the step that undo (redo) would take; NULL when there is none. Transfer full. */
char    *pb_db_journal_get_undo_label (PbDb    *db);
char    *pb_db_journal_get_redo_label (PbDb    *db);

/* Replays the step backwards (forwards), in one transaction. PB_ERROR_NOT_FOUND when there is
 * none; PB_ERROR_CONFLICT, and nothing done, when it is not the one of which the label was read
 * last, because another process came between, or when what it wrote is not there any more. */
gboolean pb_db_journal_undo           (PbDb    *db,
                                       GError **error);
gboolean pb_db_journal_redo           (PbDb    *db,
                                       GError **error);

/* Inside a labelled transaction: what is published is not undone. Nothing up to the step that is being recorded is from
 * its commit on, in this program or in another; what comes after it is undone and redone as ever. */
gboolean pb_db_journal_close          (PbDb    *db,
                                       GError **error);

/* Where the journal is: the same number means the same rows. Inside a labelled transaction, where it was before that. -1
 * when it cannot be read. */
gint64   pb_db_journal_get_position   (PbDb    *db);

/* Forgets all steps: for a register that has just been filled with an example. */
gboolean pb_db_journal_forget         (PbDb    *db,
                                       GError **error);

/* Drops and writes again the triggers of every journalled table. Called after a schema was
 * created or migrated. Private to the store. */
gboolean pb_db_journal_install        (PbDb    *db,
                                       GError **error);

/* Drops the triggers, before a migration. Private to the store. */
gboolean pb_db_journal_remove         (PbDb    *db,
                                       GError **error);

/* The journalled tables: all but the journal's own, the search's and the content's.
 * NULL-terminated. Private to the store. */
GStrv    pb_db_journal_list_tables    (PbDb    *db,
                                       GError **error);

G_END_DECLS
