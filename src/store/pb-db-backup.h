/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pb-db.h"

G_BEGIN_DECLS

/* Refuses a target that is the register itself: replaced under its connection, it would lose
 * every edit from then on. Refuses another one that is open (PB_ERROR_BUSY): its log would be
 * played into the copy. */
gboolean pb_db_backup_check_target (const char  *path,
                                    const char  *target,
                                    GError     **error);

/* Copies the register at path to target with SQLite's backup, through a connection of its own,
 * so that it may run on any thread while the register is in use. target is written beside
 * itself, synced and renamed; on failure or cancel there is no new file and an old one stays.
 * The copy is opened and checked before the rename. */
gboolean pb_db_backup_to       (const char    *path,
                                const char    *target,
                                GCancellable  *cancellable,
                                GError       **error);

/* Makes a backup in the folder backups/ beside the register:
 * "register-2026-11-23T101500-REASON.db". Keeps the ten newest and one for each of the last 14
 * days. Returns its path, transfer full. */
char    *pb_db_backup_make     (const char    *path,
                                const char    *reason,
                                GError       **error);

/* Whether there is no backup of today yet (in UTC, as their names). */
gboolean pb_db_backup_is_due   (const char    *path);

/* The newest backup beside the register at path that opens and checks sound; NULL when there is
 * none. */
char    *pb_db_backup_find_sound (const char  *path);

G_END_DECLS
