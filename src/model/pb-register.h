/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pb-entities.h"
#include "pb-problem.h"

G_BEGIN_DECLS

/* The one door to a register: opens and closes it, reads entities, runs every command as a labelled step that can be
 * undone, and tells by "changed" what to read again. Belongs to the thread that opened it. */
#define PB_TYPE_REGISTER (pb_register_get_type ())
G_DECLARE_FINAL_TYPE (PbRegister, pb_register, PB, REGISTER, GObject)

typedef enum
{
  PB_REGISTER_EXISTING = 0,      /* refuse where there is no file */
  PB_REGISTER_CREATE   = 1 << 0, /* a new, empty register where there is none */
  PB_REGISTER_SNAPSHOT = 1 << 1  /* one moment of it, read-only; for a worker thread */
} PbRegisterFlags;

/* Errors: pb-error.h, NOT_A_REGISTER to FULL. */
PbRegister *pb_register_open             (const char       *path,
                                          PbRegisterFlags   flags,
                                          GError          **error);

/* $XDG_DATA_HOME/programmaboek/register.db; makes the folder. */
char       *pb_register_get_default_path (void);

/* The newest backup of the register at path that is sound; NULL when there is none. For a register that could not be
 * opened. Transfer full. */
char       *pb_register_find_backup      (const char       *path);

/* Makes a backup beside the register unless there is one of today, on a worker with a connection of its own: ten
 * are kept, and one for each of the last 14 days (QUALITY 2). */
void        pb_register_back_up_daily_async  (const char          *path,
                                              GAsyncReadyCallback  callback,
                                              gpointer             user_data);
gboolean    pb_register_back_up_daily_finish (GAsyncResult     *result,
                                              GError          **error);

const char *pb_register_get_path         (PbRegister       *self);
gboolean    pb_register_is_read_only     (PbRegister       *self);
/* What the user should know of how it was opened, or of what became of its file since; NULL when nothing. Property "notice": with it,
 * the register may have become read-only. */
const char *pb_register_get_notice       (PbRegister       *self);
/* Looks for another process's edits; call on focus and by a timer. */
void        pb_register_poll             (PbRegister       *self);
/* See pb_db_check and pb_db_dump. */
gboolean    pb_register_check            (PbRegister       *self,
                                          GPtrArray        *report,
                                          GError          **error);
char       *pb_register_dump             (PbRegister       *self);

/* Signal "changed" (PbRegister *, PbRegisterChanges *): after every commit, undo and redo, and another process's
 * edit. Whoever shows something reads it again if it is in the set. */
typedef struct _PbDbChanges PbRegisterChanges;
gboolean    pb_register_changes_has_type (PbRegisterChanges *changes,
                                          GType              type);
gboolean    pb_register_changes_has      (PbRegisterChanges *changes,
                                          GType              type,
                                          gint64             id);

/* Whether it was another program that made the changes. */
gboolean    pb_register_changes_is_elsewhere (PbRegisterChanges *changes);

/* ---- reading */

/* NULL and PB_ERROR_NOT_FOUND when there is no such row. Transfer full. */
PbEntity   *pb_register_read             (PbRegister       *self,
                                          GType             type,
                                          gint64            id,
                                          GError          **error);
/* All of a type whose column (by name; NULL: no condition) holds value, in the type's order. Never NULL: on an error
 * it is logged as a warning and the array is empty unless error is given. Owns its entities. */
GPtrArray  *pb_register_list             (PbRegister       *self,
                                          GType             type,
                                          const char       *column,
                                          gint64            value,
                                          GError          **error);
/* The first row of the type whose column has this text (folded, where the field is unique); NULL when none. */
PbEntity   *pb_register_find             (PbRegister       *self,
                                          GType             type,
                                          const char       *column,
                                          const char       *text);

/* ---- commands: each is one undo step with a translated label; each fails whole, with a message that stands well in
 * a toast or under a field (PB_ERROR_INVALID and _NOT_UNIQUE name the field: pb_register_error_get_column) */

/* Adds the entity (id 0) at the end of its siblings. Returns its id; 0 with error. For a project also writes its
 * first phase change, and takes the programme from the theme. */
gint64      pb_register_add              (PbRegister       *self,
                                          PbEntity         *entity,
                                          GError          **error);
/* Saves what was set in the entity since it was read; what was set elsewhere meanwhile, in its other fields, stays. A field
 * that has something else by now than was read, and than is to be saved, is not overwritten: nothing is saved
 * and the error is PB_ERROR_CONFLICT. Nothing differs, nothing is written. label NULL: made from the fields
 * that changed ("Change Name of “Wonen”"). */
gboolean    pb_register_save             (PbRegister       *self,
                                          PbEntity         *entity,
                                          const char       *label,
                                          GError          **error);
/* With all that hangs on it. */
gboolean    pb_register_remove           (PbRegister       *self,
                                          GType             type,
                                          gint64            id,
                                          GError          **error);
/* Whether pb_register_remove would remove it; else the error that it would give. To be asked before a person is. */
gboolean    pb_register_can_remove       (PbRegister       *self,
                                          GType             type,
                                          gint64            id,
                                          GError          **error);
/* What would go with it, in words ("3 themes and 12 projects"); NULL when nothing. Transfer full. */
char       *pb_register_describe_removal (PbRegister       *self,
                                          GType             type,
                                          gint64            id);
/* Puts it at index among its siblings (0 = first, past the end = last). TRUE without a step when it is there.
 * PB_ERROR_CONFLICT when another program has changed such rows since "changed" last told: the places that the user saw
 * are not those in the register. */
gboolean    pb_register_move             (PbRegister       *self,
                                          GType             type,
                                          gint64            id,
                                          guint             index,
                                          GError          **error);
/* reason and decision may be NULL and 0. date: ISO. Adds to the phase history and sets the project's phase. */
gboolean    pb_register_change_phase     (PbRegister       *self,
                                          gint64            project,
                                          const char       *phase,
                                          const char       *date,
                                          const char       *reason,
                                          gint64            decision,
                                          GError          **error);
/* Takes the last phase change back as a step of its own; the one before is current again. The first cannot be. */
gboolean    pb_register_remove_last_phase_change (PbRegister *self,
                                          gint64            project,
                                          GError          **error);
/* A copy of the project with its texts, aliases left out, roles, cross-cutting themes, links and indicators without
 * measurements; phase idea, internal, without awards. Code and name get the next free suffix. Returns its id. */
gint64      pb_register_duplicate_project (PbRegister      *self,
                                          gint64            project,
                                          GError          **error);
/* A code that is free and follows those in use in the theme's pillar: "WO-13" after "WO-12". Transfer full. */
char       *pb_register_suggest_code     (PbRegister       *self,
                                          gint64            theme);
/* Ties or unties the project and the cross-cutting theme. */
gboolean    pb_register_set_cross_cutting_theme (PbRegister *self,
                                          gint64            project,
                                          gint64            cross_cutting_theme,
                                          gboolean          tied,
                                          GError          **error);

/* The field at which an error of a command is to be shown; NULL when it belongs to none. Static. */
const char *pb_register_error_get_column (const GError     *error);

/* ---- undo: read-only properties "undo-label" and "redo-label" (NULL when there is nothing) notify */
const char *pb_register_get_undo_label   (PbRegister       *self);
const char *pb_register_get_redo_label   (PbRegister       *self);
/* PB_ERROR_CONFLICT, and nothing done, when it would be another step than the label says: another program was at work. */
gboolean    pb_register_undo             (PbRegister       *self,
                                          GError          **error);
gboolean    pb_register_redo             (PbRegister       *self,
                                          GError          **error);

/* ---- whole registers */

/* Writes the example register to a new file. Refuses when path exists. */
gboolean    pb_register_write_example    (const char       *path,
                                          GError          **error);

/* Copies the register to a file that the user picked, on a worker, through a temporary file and GFile streams (the file-chooser
 * portal's file system cannot hold an open SQLite database). On failure or cancel an old file stays. */
void        pb_register_save_copy_async  (PbRegister          *self,
                                          GFile               *target,
                                          GCancellable        *cancellable,
                                          GAsyncReadyCallback  callback,
                                          gpointer             user_data);
gboolean    pb_register_save_copy_finish (PbRegister       *self,
                                          GAsyncResult     *result,
                                          GError          **error);

/* Copies a file that the user picked into folder (a directory of the program's own), checks that it is a sound register, and
 * gives the path of the copy. Never overwrites: a name in use gets a number. */
void        pb_register_take_copy_async  (GFile               *source,
                                          const char          *folder,
                                          GCancellable        *cancellable,
                                          GAsyncReadyCallback  callback,
                                          gpointer             user_data);
char       *pb_register_take_copy_finish (GAsyncResult     *result,
                                          GError          **error);

G_END_DECLS
