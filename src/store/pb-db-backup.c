/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-db-backup"
#include "config.h"

#include "pb-db-backup.h"
char *pb_db_backup_find_sound (const char *path) { return NULL; }
char *pb_db_backup_make (const char *path, const char *reason, GError **error) { return g_strdup (path); }
