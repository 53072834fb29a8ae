/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-register-editions"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-date.h"
#include "pb-project-query.h"
#include "pb-register-editions.h"
#include "pb-register-private.h"

/* ---- a new edition */

PbEntity *
pb_register_prepare_edition (PbRegister *self,
                             gint64      programme)
{
  g_autoptr(GPtrArray) editions = NULL;
  g_autofree char *today = pb_date_today ();
  PbEntity *edition;
  PbEntity *last;

  g_return_val_if_fail (PB_IS_REGISTER (self), NULL);

  /* By number. */
  editions = pb_register_list (self, PB_TYPE_EDITION, "programme", programme, NULL);
  last = editions->len > 0 ? editions->pdata[editions->len - 1] : NULL;

  edition = pb_entity_new (PB_TYPE_EDITION);
  pb_entity_set_integer (edition, "programme", programme);
  pb_entity_set_integer (edition, "number", last != NULL ? pb_entity_get_integer (last, "number") + 1 : 1);
  pb_entity_set_text (edition, "reference_date", today);
  if (last != NULL)
    pb_entity_set_integer (edition, "previous", pb_entity_get_id (last));

  return edition;
}

/* ---- its projects */

/* The projects that are in the edition: a set of ids. NULL with error. */
static GHashTable *
list_present (PbRegister  *self,
              gint64       edition,
              GError     **error)
{
  g_autoptr(GError) failure = NULL;
  g_autoptr(GPtrArray) items = pb_register_list (self, PB_TYPE_EDITION_ITEM, "edition", edition, &failure);
  GHashTable *present;

  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }

  present = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  for (guint i = 0; i < items->len; i++)
    {
      const gint64 project = pb_entity_get_integer (items->pdata[i], "project");

      g_hash_table_add (present, g_memdup2 (&project, sizeof project));
    }

  return present;
}

static gboolean
add_project (PbRegister  *self,
             gint64       edition,
             gint64       project,
             GError     **error)
{
  g_autoptr(PbEntity) item = pb_entity_new (PB_TYPE_EDITION_ITEM);

  pb_entity_set_integer (item, "edition", edition);
  pb_entity_set_integer (item, "project", project);

  return pb_register_insert (self, item, error) != 0;
}

gboolean
pb_register_add_public_projects (PbRegister  *self,
                                 gint64       edition,
                                 guint       *n_added,
                                 GError     **error)
{
  PbProjectQuery query = { .public_only = TRUE, .sort = PB_PROJECT_SORT_POSITION };
  g_autoptr(PbDbTransaction) tx = NULL;
  g_autoptr(PbEntity) entity = NULL;
  g_autoptr(GHashTable) present = NULL;
  g_autoptr(GArray) projects = NULL;
  g_autofree char *title = NULL;
  g_autofree char *label = NULL;
  guint n = 0;

  g_return_val_if_fail (PB_IS_REGISTER (self), FALSE);

  entity = pb_register_read (self, PB_TYPE_EDITION, edition, error);
  if (entity == NULL)
    return FALSE;

  title = pb_entity_dup_short_title (entity);
  /* Translators: %s is the title of an edition of the booklet. */
  label = g_strdup_printf (_("Add Public Projects to “%s”"), title);
  tx = pb_db_begin (self->db, label, error);
  if (tx == NULL)
    return FALSE;

  query.programme = pb_entity_get_integer (entity, "programme");
  projects = pb_project_query_run (self, &query, error);
  present = projects != NULL ? list_present (self, edition, error) : NULL;
  if (present == NULL)
    return FALSE;

  for (guint i = 0; i < projects->len; i++)
    {
      const gint64 project = g_array_index (projects, gint64, i);

      if (g_hash_table_contains (present, &project))
        continue;
      if (!add_project (self, edition, project, error))
        return FALSE;
      n += 1;
    }

  if (!pb_db_transaction_commit (g_steal_pointer (&tx), error))
    return FALSE;
  if (n_added != NULL)
    *n_added = n;

  return TRUE;
}
