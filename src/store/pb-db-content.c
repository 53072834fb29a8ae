/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-db-content"
#include "config.h"

#include <glib/gi18n-lib.h>

#include "pb-db-content.h"
#include "pb-db-private.h"
#include "pb-db-statement.h"
#include "pb-error.h"

static gboolean
is_intact (const char *hash,
           GBytes     *bytes)
{
  g_autofree char *actual = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);

  return g_strcmp0 (actual, hash) == 0;
}

char *
pb_db_content_add (PbDb         *db,
                   GBytes       *bytes,
                   GError      **error)
{
  g_autoptr(PbDbStatement) insert = NULL;
  g_autofree char *hash = NULL;

  g_return_val_if_fail (PB_IS_DB (db), NULL);
  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (db->depth > 0, NULL);

  hash = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  /* What is there already stays, unless it is damaged: then this mends it. */
  insert = pb_db_prepare (db, "INSERT INTO content (hash, bytes) VALUES (:hash, :bytes) "
                              "ON CONFLICT (hash) DO UPDATE SET bytes = excluded.bytes "
                              "WHERE bytes IS NOT excluded.bytes",
                          error);
  if (insert == NULL)
    return NULL;

  pb_db_statement_bind (insert, ":hash", &PB_TEXT (hash));
  pb_db_statement_bind_bytes (insert, ":bytes", bytes);

  return pb_db_statement_run (insert, error) ? g_steal_pointer (&hash) : NULL;
}

GBytes *
pb_db_content_read (PbDb         *db,
                    const char   *hash,
                    GError      **error)
{
  g_autoptr(PbDbStatement) select = NULL;
  g_autoptr(GBytes) bytes = NULL;
  gboolean row;

  g_return_val_if_fail (PB_IS_DB (db), NULL);
  g_return_val_if_fail (hash != NULL, NULL);

  select = pb_db_prepare (db, "SELECT bytes FROM content WHERE hash = :hash", error);
  if (select == NULL)
    return NULL;

  pb_db_statement_bind (select, ":hash", &PB_TEXT (hash));
  if (!pb_db_statement_step (select, &row, error))
    return NULL;

  if (!row)
    {
      g_set_error (error, PB_ERROR, PB_ERROR_NOT_FOUND,
                   _("The register does not hold the content %.8s…. Open a backup to find it again."), hash);
      return NULL;
    }

  bytes = pb_db_statement_dup_bytes (select, 0);
  if (is_intact (hash, bytes))
    return g_steal_pointer (&bytes);

  g_set_error (error, PB_ERROR, PB_ERROR_CORRUPT,
               _("The content %.8s… in the register is damaged. Open a backup to find it again."), hash);

  return NULL;
}

gboolean
pb_db_content_check (PbDb         *db,
                     GPtrArray    *report,
                     GError      **error)
{
  g_autoptr(PbDbStatement) select = NULL;
  gboolean row = TRUE;

  g_return_val_if_fail (PB_IS_DB (db), FALSE);
  g_return_val_if_fail (report != NULL, FALSE);

  select = pb_db_prepare (db, "SELECT hash, bytes FROM content ORDER BY hash", error);
  if (select == NULL)
    return FALSE;

  while (row)
    {
      const char *hash;
      g_autoptr(GBytes) bytes = NULL;

      if (!pb_db_statement_step (select, &row, error))
        return FALSE;
      if (!row)
        break;

      hash = pb_db_statement_get_text (select, 0);
      bytes = pb_db_statement_dup_bytes (select, 1);
      if (!is_intact (hash, bytes))
        g_ptr_array_add (report, g_strdup_printf (_("The content %.8s… is damaged."), hash));
    }

  return TRUE;
}
