/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* A register file, open. One PbDb is one SQLite connection and belongs to the thread that opened
 * it. Knows files, rows and transactions; nothing of projects. */
#define PB_TYPE_DB (pb_db_get_type ())
G_DECLARE_FINAL_TYPE (PbDb, pb_db, PB, DB, GObject)

typedef enum
{
  PB_DB_WRITE    = 0,      /* an existing register; opened read-only where it cannot be written */
  PB_DB_CREATE   = 1 << 0, /* the same, and a new register where there is no file */
  PB_DB_SNAPSHOT = 1 << 1  /* read-only, and one moment of it for as long as it is open */
} PbDbOpenFlags;

/* Opens in the sequence of ARCHITECTURE 2, each refusal with a code of its own (pb-error.h) and
 * the file untouched. Migrates an older schema after a backup. */
PbDb       *pb_db_open          (const char      *path,
                                 PbDbOpenFlags    flags,
                                 GError         **error);

const char *pb_db_get_path      (PbDb            *self);
gboolean    pb_db_is_read_only  (PbDb            *self);

/* What the user should know of how it was opened, in translated words: that it is read-only and
 * why, that it lies on a network share. NULL when there is nothing. */
const char *pb_db_get_notice    (PbDb            *self);

/* Looks whether another process committed since the last look, and emits "changed" with what it
 * changed if so: the rows that the journal names, or everything where the journal does not tell.
 * Cheap; called on focus and by a timer. */
void        pb_db_poll          (PbDb            *self);

/* Whether another process changed rows of the table of which no "changed" has told yet. Inside a
 * transaction it stays so. */
gboolean    pb_db_is_outdated   (PbDb            *self,
                                 const char      *table);

/* Who wrote last in the field of the row, and when (UTC, ISO 8601); both transfer full. FALSE when
 * the journal does not know: it was undone, or is older than the journal. */
gboolean    pb_db_find_author   (PbDb            *self,
                                 const char      *table,
                                 gint64           row,
                                 const char      *field,
                                 char           **made_by,
                                 char           **made_at);

/* Whether the register is sound: integrity, foreign keys, search index, content, last phase changes. Each
 * finding is a line in report (char *, owned), which stays empty when sound. FALSE with error
 * only when it could not be looked at. */
gboolean    pb_db_check         (PbDb            *self,
                                 GPtrArray       *report,
                                 GError         **error);

/* Every row of every table but the journal's and the search's, as text in a fixed order: for
 * tests that compare two states, and for people. */
char       *pb_db_dump          (PbDb            *self);

/* Runs a script of the program's own (an example register), inside the caller's transaction.
 * Never with text from a user or a file of theirs. */
gboolean    pb_db_run_script    (PbDb            *self,
                                 const char      *sql,
                                 GError         **error);

/* Signal "changed" (PbDb *, PbDbChanges *): after each COMMIT, an undo, a redo, and when pb_db_poll
 * finds another process's edit.
 *
 * Signal "notice" (PbDb *): the notice is another one, and self perhaps read-only from now on: another program took the register
 * away from under it. */

G_END_DECLS
