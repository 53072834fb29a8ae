/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-db-schema"
#include "config.h"

#include <glib/gi18n-lib.h>

#include "pb-db-backup.h"
#include "pb-db-journal.h"
#include "pb-db-private.h"
#include "pb-db-schema.h"
#include "pb-db-transaction.h"
#include "pb-error.h"
#include "pb-store-resources.h"

static const PbDbSchemaStep own_steps[] = {
  { 1, "/nl/regiodeal/Programmaboek/store/schema/001-initial.sql" },
  { 2, "/nl/regiodeal/Programmaboek/store/schema/002-records.sql" },
  { 3, "/nl/regiodeal/Programmaboek/store/schema/003-editions.sql" },
};

static const PbDbSchemaStep *steps = own_steps;
static guint n_steps = G_N_ELEMENTS (own_steps);

static int
get_newest (void)
{
  return steps[n_steps - 1].version;
}

const PbDbSchemaStep *
pb_db_schema_get_steps (guint *n)
{
  g_return_val_if_fail (n != NULL, NULL);

  *n = n_steps;

  return steps;
}

void
pb_db_schema_set_steps (const PbDbSchemaStep *new_steps,
                        guint                 n)
{
  g_return_if_fail (new_steps == NULL || n > 0);

  steps = new_steps != NULL ? new_steps : own_steps;
  n_steps = new_steps != NULL ? n : G_N_ELEMENTS (own_steps);
}

gboolean
pb_db_schema_check_version (const char  *path,
                            gint64       version,
                            GError     **error)
{
  g_autofree char *name = NULL;

  if (version <= get_newest ())
    return TRUE;

  name = g_filename_display_name (path);
  g_set_error (error, PB_ERROR, PB_ERROR_TOO_NEW,
               _("The register “%s” was made by a newer Programmaboek: it has version %d, and this "
                 "program knows up to version %d. Install the newest Programmaboek to open it."),
               name, (int) version, get_newest ());

  return FALSE;
}

gboolean
pb_db_schema_require_current (PbDb    *db,
                              GError **error)
{
  g_autofree char *name = NULL;
  gint64 version;

  if (!pb_db_query_integer (db, "PRAGMA user_version", &version, error)
      || !pb_db_schema_check_version (db->path, version, error))
    return FALSE;
  if (version == get_newest ())
    return TRUE;

  name = g_filename_display_name (db->path);
  g_set_error (error, PB_ERROR, PB_ERROR_READ_ONLY,
               _("The register “%s” was made by an older Programmaboek and has to be brought up to "
                 "date, but it is open for reading only. Open a copy in a folder of your own."),
               name);

  return FALSE;
}

static gboolean
run_step (PbDb                 *db,
          const PbDbSchemaStep *step,
          GError              **error)
{
  g_autoptr(GBytes) script = NULL;

  script = g_resources_lookup_data (step->resource, G_RESOURCE_LOOKUP_FLAGS_NONE, error);

  /* The resource system ends every file with a NUL. */
  return script != NULL && pb_db_run_script (db, g_bytes_get_data (script, NULL), error);
}

static gboolean
check_references (PbDb    *db,
                  GError **error)
{
  g_autofree char *table = pb_db_query_text (db, PB_DB_FIRST_BROKEN_REFERENCE, error);

  if (table == NULL)
    return FALSE;
  if (table[0] == '\0')
    return TRUE;

  g_set_error (error, PB_ERROR, PB_ERROR_CORRUPT,
               _("A row of “%s” refers to something that is not in the register."), table);

  return FALSE;
}

static gboolean
run_steps (PbDb    *db,
           GError **error)
{
  g_autoptr(PbDbTransaction) transaction = pb_db_begin (db, NULL, error);
  g_autofree char *stamp = NULL;
  gint64 version;

  /* Another program may have been quicker. */
  if (transaction == NULL
      || !pb_db_query_integer (db, "PRAGMA user_version", &version, error)
      || !pb_db_schema_check_version (db->path, version, error))
    return FALSE;
  if (version == get_newest ())
    return TRUE;

  if (version > 0 && !pb_db_journal_remove (db, error))
    return FALSE;

  for (guint i = 0; i < n_steps; i++)
    {
      if (steps[i].version > version && !run_step (db, &steps[i], error))
        return FALSE;
    }

  stamp = g_strdup_printf ("PRAGMA user_version = %d; PRAGMA application_id = %d", get_newest (),
                           PB_DB_APPLICATION_ID);

  return pb_db_journal_install (db, error)
      && check_references (db, error)
      && pb_db_exec (db, stamp, error)
      && pb_db_transaction_commit (g_steal_pointer (&transaction), error);
}

/* Foreign keys are off meanwhile, as a step may build a table anew; they are checked before
 * COMMIT. */
static gboolean
run_steps_unguarded (PbDb    *db,
                     GError **error)
{
  gboolean done;

  if (!pb_db_exec (db, "PRAGMA foreign_keys = OFF", error))
    return FALSE;

  done = run_steps (db, error);

  return pb_db_exec (db, "PRAGMA foreign_keys = ON", done ? error : NULL) && done;
}

gboolean
pb_db_schema_migrate (PbDb    *db,
                      GError **error)
{
  g_autofree char *backup = NULL;
  g_autofree char *name = NULL;
  gint64 version;

  g_return_val_if_fail (PB_IS_DB (db), FALSE);

  /* Names the resource, so that a linker does not leave it out of the program. */
  pb_store_get_resource ();

  if (!pb_db_query_integer (db, "PRAGMA user_version", &version, error)
      || !pb_db_schema_check_version (db->path, version, error))
    return FALSE;
  if (version == get_newest ())
    return TRUE;
  if (db->read_only)
    return pb_db_schema_require_current (db, error);
  if (version == 0)
    return run_steps_unguarded (db, error);

  backup = pb_db_backup_make (db->path, "migration", error);
  if (backup != NULL && run_steps_unguarded (db, error))
    return TRUE;

  name = g_filename_display_name (db->path);
  g_prefix_error (error, _("The register “%s” could not be brought up to date and has been left "
                           "as it was: "), name);

  return FALSE;
}
