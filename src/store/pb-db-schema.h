/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pb-db.h"

G_BEGIN_DECLS

/* PRAGMA application_id of a register: "PBbk". */
#define PB_DB_APPLICATION_ID 0x5042626b

/* The schemas' versions in order; PRAGMA user_version is that of the last one run. Steps are
 * data, so that tests can migrate along steps of their own. Private to the store. */
typedef struct
{
  int         version;
  const char *resource;   /* path of the SQL script in the program's resources */
} PbDbSchemaStep;

const PbDbSchemaStep *pb_db_schema_get_steps (guint *n_steps);

/* Overrides the steps; for tests only. NULL restores the program's own. */
void                  pb_db_schema_set_steps (const PbDbSchemaStep *steps,
                                              guint                 n_steps);

/* PB_ERROR_TOO_NEW when version is beyond the newest step. */
gboolean              pb_db_schema_check_version (const char *path,
                                                  gint64      version,
                                                  GError    **error);

/* PB_ERROR_READ_ONLY when db would have to be migrated first. */
gboolean              pb_db_schema_require_current (PbDb   *db,
                                                    GError **error);

/* Brings db from its user_version to the newest in one IMMEDIATE transaction, with a backup
 * first when the file held a register. PB_ERROR_TOO_NEW names both versions. */
gboolean              pb_db_schema_migrate   (PbDb    *db,
                                              GError **error);

G_END_DECLS
