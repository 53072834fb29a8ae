/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pb-db.h"
#include "pb-value.h"

G_BEGIN_DECLS

/* The journal as history: steps newest first, and what each of them changed. Reads only; what an
 * undo took back is told by the state of the step. Rows are told by table and id, and an id is
 * never given twice (pb-db-table.c), so that a row's lines are those of one thing. */
typedef enum
{
  PB_DB_STEP_DONE,
  PB_DB_STEP_UNDONE,           /* a redo brings it back */
  PB_DB_STEP_ABANDONED         /* undone, and then something else was done */
} PbDbStepState;

typedef enum
{
  PB_DB_INSERTED,
  PB_DB_UPDATED,
  PB_DB_DELETED
} PbDbOperation;

/* One field of one row. */
typedef struct
{
  gint64         id;
  const char    *table;        /* interned, as is field */
  gint64         row;
  PbDbOperation  operation;
  const char    *field;
  PbValue        old;
  PbValue        new;
} PbDbLine;

typedef struct
{
  gint64         id;
  char          *label;
  char          *made_at;      /* UTC, ISO 8601 */
  char          *made_by;      /* the login name */
  char          *made_by_name; /* what the login is called in full, or "" */
  PbDbStepState  state;
  GArray        *lines;        /* of PbDbLine, in the order in which they were written */
} PbDbStep;

void      pb_db_step_free             (PbDbStep      *self);

/* PB_ERROR_NOT_FOUND when there is no such step. */
PbDbStep *pb_db_history_read_step     (PbDb          *db,
                                       gint64         step,
                                       GError       **error);

/* At most n steps before (older than) a step, newest first; before G_MAXINT64: from the newest.
 * table, made_by: only steps that changed it, that they made; NULL for any. Array of gint64. */
GArray   *pb_db_history_list_steps    (PbDb          *db,
                                       const char    *table,
                                       const char    *made_by,
                                       gint64         before,
                                       guint          n,
                                       GError       **error);
/* All steps that changed one of these rows of a table, in no order. */
GArray   *pb_db_history_list_steps_of (PbDb          *db,
                                       const char    *table,
                                       GArray        *rows,
                                       GError       **error);
/* The rows of the table, those that are gone as well, in whose column one of owners stands or once
 * stood. column is static data of the program. */
GArray   *pb_db_history_list_owned    (PbDb          *db,
                                       const char    *table,
                                       const char    *column,
                                       GArray        *owners,
                                       GError       **error);

/* Who made steps: login name, full name or "", and so on; NULL-terminated, in order. */
GStrv     pb_db_history_list_authors  (PbDb          *db,
                                       GError       **error);

/* What the journal last knew of a row that may be gone: field (interned) → PbValue. Empty when it
 * knows nothing of it. */
GHashTable *pb_db_history_read_last   (PbDb          *db,
                                       const char    *table,
                                       gint64         row,
                                       GError       **error);

/* A row by its table. */
typedef struct
{
  const char    *table;        /* interned */
  gint64         id;
} PbDbRow;

/* Writes rows again that a step removed (or, undone, would have added), with the ids and values that
 * they had, in the caller's recorded transaction; what referred to them until then, and to nothing
 * since, does so again. Fails whole; *failed (unless NULL) is then the row that could not be
 * written, as far as it is one row's doing. */
gboolean  pb_db_history_bring_back    (PbDb          *db,
                                       gint64         step,
                                       GArray        *rows,
                                       PbDbRow       *failed,
                                       GError       **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbDbStep, pb_db_step_free)

G_END_DECLS
