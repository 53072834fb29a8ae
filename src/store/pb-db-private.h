/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <sqlite3.h>

#include "pb-db.h"
#include "pb-db-changes.h"
#include "pb-file.h"

G_BEGIN_DECLS

/* How far the journal is: two positions tell what was done in between. */
typedef struct
{
  gint64  last;                /* the newest step; 0 for none */
  gint64  done;                /* the newest that is not undone; 0 for none */
  gint64  unrecorded;          /* commits outside the journal */
  char   *mark;                /* label and time of the newest step: the journal may have been begun anew */
} PbDbPosition;

/* pb-db-watch.c */
void        pb_db_position_clear    (PbDbPosition *position);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PbDbPosition, pb_db_position_clear)

/* What the register's own file is like; only who takes the log into it changes it. */
typedef struct
{
  PbFileId file;
  gint64   size;
  gint64   seconds;
  gint64   nanoseconds;
} PbDbStamp;

/* Which files the connection has open, by whatever names they went. */
typedef struct
{
  PbFileId     file;
  PbFileId     log;            /* none where there is no log */
  PbFileId     index;
  PbDbStamp    stamp;          /* as of the last look at which all were in their places */
  PbDbPosition position;       /* and how far the journal was */
} PbDbLog;

/* The inside of a PbDb, for the files of this room and its tests. */
struct _PbDb
{
  GObject      parent_instance;

  sqlite3     *handle;
  char        *path;
  char        *notice;         /* NULL: nothing to say */
  gboolean     read_only;

  GHashTable  *statements;     /* SQL text → PbDbStatement, see pb-db-statement.c */
  guint        n_in_use;       /* of them, and outside the cache */

  guint        depth;          /* of transactions, one within another */
  gint64       step;           /* the journal's step being recorded, 0 for none */
  PbDbChanges *pending;        /* what the open transaction changed */
  gboolean     replaying;      /* whether the open transaction undoes or redoes */
  gint64       undo_seen;      /* the step that undo was last said to take; -1 when nothing was said */
  gint64       redo_seen;
  gint64       data_version;   /* as of the last look for another process's edits */
  gboolean     watching;       /* from the end of the opening on */
  PbDbPosition position;       /* of the journal, as of that look and our own commits since */
  PbDbLog      log;
  gboolean     lost;           /* the register is another file by now, or none: nothing more is written */
};

/* pb-db-place.c: what is known of a register before SQLite looks into it. */
typedef struct
{
  gboolean exists;
  gboolean unclean;            /* somebody left a journal with something in it */
  gboolean file_writable;
  gboolean folder_writable;
  gboolean immutable;          /* nobody can write the file: it needs no lock and no journal */
} PbDbPlace;

/* Refuses a folder that is gone, and a file that is gone or cannot be made. */
gboolean    pb_db_place_look        (const char   *path,
                                     gboolean      may_create,
                                     PbDbPlace    *place,
                                     GError      **error);

/* pb-db-connect.c: a connection with the settings that keep a hostile file harmless, and nothing
 * read yet. flags are those of sqlite3_open_v2; immutable promises that nobody writes the file. */
sqlite3    *pb_db_connect           (const char   *path,
                                     int           flags,
                                     gboolean      immutable,
                                     GError      **error);

/* pb-db-locks.c: has SQLite's locks outlive that another part of this process closes the file. Once is enough. */
void        pb_db_locks_start       (void);

/* What the first hundred bytes of a database file say. Read through the connection: opening and
 * closing the file beside SQLite would drop the locks that this process holds on it. */
typedef struct
{
  gint64   size;               /* of the file */
  gboolean is_sqlite;
  guint32  user_version;
  guint32  application_id;
} PbDbHeader;

gboolean    pb_db_header_read       (sqlite3      *handle,
                                     PbDbHeader   *header);

/* pb-db-open.c: the rest of the opening. */
gboolean    pb_db_open_sequence     (PbDb         *self,
                                     PbDbOpenFlags flags,
                                     GError      **error);

/* Connects once more to the register that self had open; the old connection is closed. incomplete: the file may hold nothing yet,
 * because all of it was in the log. */
gboolean    pb_db_open_again        (PbDb         *self,
                                     gboolean      incomplete,
                                     GError      **error);

/* With PB_DB_SNAPSHOT: a register of any version up to ours, as it is. For backups. */
#define PB_DB_ANY_VERSION ((PbDbOpenFlags) (1 << 8))

/* pb-db-error.c: what SQLite's result says of the register at path, as a PbError. Always FALSE. */
gboolean    pb_db_error_take        (sqlite3      *handle,
                                     const char   *path,
                                     int           result,
                                     GError      **error);
/* What to open instead of a damaged register, with a space before it: the newest sound backup, where there is one. */
char       *pb_db_error_backup_hint (const char   *path);

/* pb-db-query.c: SQL of this room's own, outside the statement cache. */
gboolean    pb_db_exec              (PbDb         *self,
                                     const char   *sql,
                                     GError      **error);
gboolean    pb_db_query_integer     (PbDb         *self,
                                     const char   *sql,
                                     gint64       *value,
                                     GError      **error);
/* NULL with error; "" for no row and for NULL. */
char       *pb_db_query_text        (PbDb         *self,
                                     const char   *sql,
                                     GError      **error);
/* The first column of each row. */
GStrv       pb_db_query_list        (PbDb         *self,
                                     const char   *sql,
                                     GError      **error);
/* The table of a row that refers to nothing; no row where all is well. */
#define PB_DB_FIRST_BROKEN_REFERENCE "SELECT \"table\" FROM pragma_foreign_key_check LIMIT 1"

/* The columns of a table (id first) in the schema's order. */
typedef struct
{
  char    *name;
  gboolean not_null;
} PbDbColumn;

GArray     *pb_db_query_columns     (PbDb         *self,
                                     const char   *table,
                                     GError      **error);
/* name as an identifier in SQL, quoted. */
void        pb_db_append_name       (GString      *sql,
                                     const char   *name);

/* pb-db-rotation.c: the backups of the register at path. Names newest first, without the folder. */
char       *pb_db_backup_get_folder (const char   *path);
GPtrArray  *pb_db_backup_list       (const char   *path);
/* A path in the folder that is free. */
char       *pb_db_backup_name       (const char   *path,
                                     const char   *reason);
/* The reason of one that holds edits which may be nowhere else: it is always kept. */
#define PB_DB_RESCUE "rescue"
/* Removes those that need not be kept. */
void        pb_db_backup_rotate     (const char   *path);

/* pb-db-backup.c: what source sees, from its own connection and with every edit that is committed on it, in a file of its
 * own: hidden beside the register (aside), or among its backups (rescue). Their paths, transfer full. */
char       *pb_db_backup_aside      (PbDb         *source,
                                     GError      **error);
char       *pb_db_backup_rescue     (PbDb         *source,
                                     GError      **error);
/* Gives what was put aside its place among the backups of the register at path. */
char       *pb_db_backup_adopt      (const char   *path,
                                     const char   *aside,
                                     GError      **error);
/* The content of source becomes that of target, which is at path. */
gboolean    pb_db_backup_copy_all   (sqlite3      *target,
                                     PbDb         *source,
                                     const char   *path,
                                     GError      **error);

/* pb-db-log.c: whether the log that the connection writes is still the register's: SQLite writes on in one that was unlinked, which
 * nobody will read again. Two stats. */
typedef enum
{
  PB_DB_LOG_THERE,
  PB_DB_LOG_GONE,              /* unlinked, or another one is in its place */
  PB_DB_REGISTER_GONE          /* the same of the register itself */
} PbDbLogState;

void        pb_db_log_start         (PbDb         *self);
void        pb_db_log_begin_anew    (PbDb         *self);
void        pb_db_log_stop          (PbDb         *self);
PbDbLogState pb_db_log_look         (PbDb         *self);
/* At a look all was there: the position is known to be in the register. */
void        pb_db_log_verified      (PbDb         *self);
/* Whether nobody in this process reads by the index of the log, whom SQLite would have share it. */
gboolean    pb_db_log_can_begin_anew (PbDb        *self);
/* Whether all that is in the log is in the register's own file too. */
gboolean    pb_db_log_is_taken_in   (PbDb         *self);
/* Whether nobody wrote in the register since the last look at which all was there. */
gboolean    pb_db_log_is_unwritten  (PbDb         *self);
/* Removes what lies at the names of log and index, where it is what the connection has open. */
void        pb_db_log_unlink_ours   (PbDb         *self);

/* pb-db-rescue.c: when the log is gone, a new one is begun with every edit that was committed in the old one. When the register
 * is, its content is saved as a copy, and self cannot be written from then on; its notice tells. FALSE with error when
 * self cannot be written. */
gboolean    pb_db_rescue            (PbDb         *self,
                                     GError      **error);
/* The same where nobody can be refused any more; what went wrong is its notice. */
void        pb_db_rescue_quietly    (PbDb         *self);
/* The same of the log alone, before the connection is closed. */
void        pb_db_rescue_at_close   (PbDb         *self);

/* pb-db-replay.c: takes back (does again) what the step recorded, inside the caller's
 * transaction, which must not be recorded itself. */
gboolean    pb_db_replay            (PbDb         *self,
                                     gint64        step,
                                     gboolean      backwards,
                                     GError      **error);
/* Writes one row with this id again; values: field → PbValue, a field without one is NULL or takes
 * its default. */
gboolean    pb_db_replay_row        (PbDb         *self,
                                     const char   *table,
                                     gint64        row,
                                     GHashTable   *values,
                                     GError      **error);

/* pb-db-watch.c: what other processes do to the register. */
gboolean    pb_db_watch_start       (PbDb         *self,
                                     GError      **error);
/* How far the journal is that the connection sees. */
gboolean    pb_db_watch_read        (PbDb         *self,
                                     PbDbPosition *position,
                                     GError      **error);
/* Before COMMIT: where the journal is with our own transaction. *keep: to be taken over when the commit worked; FALSE when
 * another process came between, whose edits are still to be told of. */
gboolean    pb_db_watch_prepare     (PbDb         *self,
                                     PbDbPosition *position,
                                     gboolean     *keep,
                                     GError      **error);

/* pb-db.c */
void        pb_db_emit_changed      (PbDb         *self,
                                     PbDbChanges  *changes);
/* Has the connection tell which rows it changes. */
void        pb_db_hook              (PbDb         *self);
/* After the notice changed. */
void        pb_db_emit_notice       (PbDb         *self);
/* PB_ERROR_READ_ONLY with the reason when self cannot be written. */
gboolean    pb_db_require_write     (PbDb         *self,
                                     GError      **error);
/* FALSE with error when SQLite itself has rolled back the transaction that the caller is in. */
gboolean    pb_db_require_transaction (PbDb       *self,
                                     GError      **error);

G_END_DECLS
