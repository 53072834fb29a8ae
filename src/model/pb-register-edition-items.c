/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-register-edition-items"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-phase.h"
#include "pb-project-query.h"
#include "pb-register-editions.h"
#include "pb-register-private.h"

/* The items with the place of their theme (store/schema/003-editions.sql). */
#define VIEW_IN_ORDER "edition_item_in_order"

/* ---- the order of the booklet */

GPtrArray *
pb_register_list_edition_items (PbRegister  *self,
                                gint64       edition,
                                GError     **error)
{
  g_autoptr(PbDbSelect) select = NULL;

  g_return_val_if_fail (PB_IS_REGISTER (self), NULL);

  select = pb_db_select_new (VIEW_IN_ORDER);
  pb_db_select_where (select, "edition", &PB_INTEGER (edition));
  pb_db_select_order (select, "theme_rank", FALSE);
  pb_db_select_order (select, "position", FALSE);

  return pb_entity_table_list (self->db, PB_TYPE_EDITION_ITEM, select, error);
}

guint
pb_register_count_edition_items (PbRegister *self,
                                 gint64      edition)
{
  g_autoptr(PbEntity) row = NULL;
  g_autoptr(PbDbSelect) select = NULL;
  gint64 count = 0;

  g_return_val_if_fail (PB_IS_REGISTER (self), 0);

  row = pb_register_read (self, PB_TYPE_EDITION, edition, NULL);
  if (row != NULL && !pb_entity_is_null (row, "published"))
    return (guint) pb_entity_get_integer (row, "published");

  select = pb_db_select_new ("edition_item");
  pb_db_select_where (select, "edition", &PB_INTEGER (edition));
  pb_db_select_where (select, "included", &PB_INTEGER (1));
  pb_db_select_total (self->db, select, NULL, &count, NULL, NULL);

  return (guint) count;
}

/* The items by their projects: gint64 → PbEntity, borrowed from items. */
static GHashTable *
index_items (GPtrArray *items)
{
  GHashTable *index = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; i < items->len; i++)
    {
      const gint64 project = pb_entity_get_integer (items->pdata[i], "project");

      g_hash_table_insert (index, g_memdup2 (&project, sizeof project), items->pdata[i]);
    }

  return index;
}

/* The position behind the last one. */
static gint64
find_end (GPtrArray *items)
{
  gint64 end = 0;

  for (guint i = 0; i < items->len; i++)
    end = MAX (end, pb_entity_get_integer (items->pdata[i], "position") + 1);

  return end;
}

static gboolean
insert_item (PbRegister  *self,
             gint64       edition,
             gint64       project,
             gint64       position,
             gboolean     included,
             GError     **error)
{
  g_autoptr(PbEntity) item = pb_entity_new (PB_TYPE_EDITION_ITEM);
  g_autoptr(GError) failure = NULL;

  pb_entity_set_integer (item, "edition", edition);
  pb_entity_set_integer (item, "project", project);
  pb_entity_set_integer (item, "position", position);
  pb_entity_set_integer (item, "included", included);
  if (pb_entity_table_insert (self->db, item, &failure) != 0)
    return TRUE;

  pb_register_explain (self, item, &failure);
  g_propagate_error (error, g_steal_pointer (&failure));

  return FALSE;
}

static GArray *
list_public_projects (PbRegister   *self,
                      gint64        edition,
                      const char   *phase_group,
                      GError      **error)
{
  PbProjectQuery query = {
    .public_only = TRUE, .phase_group = phase_group, .sort = PB_PROJECT_SORT_POSITION
  };
  g_autoptr(PbEntity) row = pb_register_read (self, PB_TYPE_EDITION, edition, error);

  if (row == NULL)
    return NULL;

  query.programme = pb_entity_get_integer (row, "programme");

  return pb_project_query_run (self, &query, error);
}

/* format: with one %s, for the title of the edition. NULL with error when there is no such edition. */
static PbDbTransaction *
begin (PbRegister  *self,
       gint64       edition,
       const char  *format,
       GError     **error)
{
  g_autoptr(PbEntity) row = pb_register_read (self, PB_TYPE_EDITION, edition, error);
  g_autofree char *title = NULL;
  g_autofree char *label = NULL;

  if (row == NULL)
    return NULL;

  title = pb_entity_dup_short_title (row);
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  label = g_strdup_printf (format, title);
#pragma GCC diagnostic pop

  return pb_db_begin (self->db, label, error);
}

/* ---- which projects are in */

/* Adds those of projects that are not among the items, at the end. */
static gboolean
add_missing (PbRegister  *self,
             gint64       edition,
             GPtrArray   *items,
             GArray      *projects,
             guint       *n_added,
             GError     **error)
{
  g_autoptr(GHashTable) present = index_items (items);
  gint64 end = find_end (items);

  *n_added = 0;
  for (guint i = 0; i < projects->len; i++)
    {
      const gint64 project = g_array_index (projects, gint64, i);

      if (g_hash_table_contains (present, &project))
        continue;
      if (!insert_item (self, edition, project, end + *n_added, TRUE, error))
        return FALSE;
      *n_added += 1;
    }

  return TRUE;
}

gboolean
pb_register_add_public_projects (PbRegister  *self,
                                 gint64       edition,
                                 guint       *n_added,
                                 GError     **error)
{
  g_autoptr(PbDbTransaction) tx = NULL;
  g_autoptr(GPtrArray) items = NULL;
  g_autoptr(GArray) projects = NULL;
  guint n = 0;

  g_return_val_if_fail (PB_IS_REGISTER (self), FALSE);

  /* Translators: %s is the title of an edition of the booklet. */
  tx = begin (self, edition, _("Add Public Projects to “%s”"), error);
  if (tx == NULL)
    return FALSE;

  projects = list_public_projects (self, edition, NULL, error);
  items = projects != NULL ? pb_register_list_edition_items (self, edition, error) : NULL;
  if (items == NULL || !add_missing (self, edition, items, projects, &n, error) ||
      !pb_db_transaction_commit (g_steal_pointer (&tx), error))
    return FALSE;

  if (n_added != NULL)
    *n_added = n;

  return TRUE;
}

/* The public projects in these groups, in the order of the booklet, and the same as a set. NULL with error. */
static GArray *
choose_projects (PbRegister   *self,
                 gint64        edition,
                 guint         phase_groups,
                 GHashTable   *chosen,
                 GError      **error)
{
  g_autoptr(GArray) projects = list_public_projects (self, edition, NULL, error);
  g_autoptr(GArray) in_order = g_array_new (FALSE, FALSE, sizeof (gint64));

  if (projects == NULL)
    return NULL;

  for (guint group = 0; group < PB_N_PHASE_GROUPS; group++)
    {
      g_autoptr(GArray) some = NULL;

      if ((phase_groups & (1u << group)) == 0)
        continue;

      some = list_public_projects (self, edition, pb_phase_group_get_key (group), error);
      if (some == NULL)
        return NULL;
      for (guint i = 0; i < some->len; i++)
        g_hash_table_add (chosen, g_memdup2 (&g_array_index (some, gint64, i), sizeof (gint64)));
    }

  for (guint i = 0; i < projects->len; i++)
    {
      if (g_hash_table_contains (chosen, &g_array_index (projects, gint64, i)))
        g_array_append_val (in_order, g_array_index (projects, gint64, i));
    }

  return g_steal_pointer (&in_order);
}

/* Says of each item that is there whether it is in. */
static gboolean
mark_items (PbRegister  *self,
            GPtrArray   *items,
            GHashTable  *chosen,
            GError     **error)
{
  for (guint i = 0; i < items->len; i++)
    {
      const gint64 project = pb_entity_get_integer (items->pdata[i], "project");
      g_autoptr(PbEntity) marked = pb_entity_copy (items->pdata[i]);

      pb_entity_set_integer (marked, "included", g_hash_table_contains (chosen, &project));
      if (!pb_register_update (self, items->pdata[i], marked, error))
        return FALSE;
    }

  return TRUE;
}

gboolean
pb_register_select_projects (PbRegister  *self,
                             gint64       edition,
                             guint        phase_groups,
                             guint       *n_in,
                             GError     **error)
{
  g_autoptr(PbDbTransaction) tx = NULL;
  g_autoptr(GHashTable) chosen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr(GArray) projects = NULL;
  g_autoptr(GPtrArray) items = NULL;
  guint n_added;

  g_return_val_if_fail (PB_IS_REGISTER (self), FALSE);

  /* Translators: %s is the title of an edition of the booklet. */
  tx = begin (self, edition, _("Choose Projects of “%s”"), error);
  if (tx == NULL)
    return FALSE;

  projects = choose_projects (self, edition, phase_groups, chosen, error);
  items = projects != NULL ? pb_register_list_edition_items (self, edition, error) : NULL;
  if (items == NULL || !mark_items (self, items, chosen, error) ||
      !add_missing (self, edition, items, projects, &n_added, error) ||
      !pb_db_transaction_commit (g_steal_pointer (&tx), error))
    return FALSE;

  if (n_in != NULL)
    *n_in = projects->len;

  return TRUE;
}

gboolean
pb_register_copy_edition_items (PbRegister  *self,
                                gint64       from,
                                gint64       edition,
                                GError     **error)
{
  g_autoptr(GPtrArray) items = pb_register_list_edition_items (self, from, error);

  for (guint i = 0; items != NULL && i < items->len; i++)
    {
      const gint64 id = pb_entity_get_integer (items->pdata[i], "project");
      g_autoptr(PbEntity) project = pb_register_read (self, PB_TYPE_PROJECT, id, error);

      if (project == NULL)
        return FALSE;
      if (g_str_equal (pb_entity_get_text (project, "visibility"), "public") &&
          !insert_item (self, edition, id, i, pb_entity_get_boolean (items->pdata[i], "included"), error))
        return FALSE;
    }

  return items != NULL;
}

/* ---- moving */

/* The items of the theme of the one, in their order, with the one at *from; NULL with error. */
static GPtrArray *
list_of_theme (PbRegister  *self,
               PbEntity    *item,
               guint       *from,
               GError     **error)
{
  g_autoptr(PbEntity) project
      = pb_register_read (self, PB_TYPE_PROJECT, pb_entity_get_integer (item, "project"), error);
  g_autoptr(PbDbSelect) of_theme = pb_db_select_new ("project");
  g_autoptr(PbDbSelect) select = pb_db_select_new ("edition_item");
  g_autoptr(GArray) projects = NULL;
  GPtrArray *items;

  if (project == NULL)
    return NULL;

  pb_db_select_where (of_theme, "theme", &PB_INTEGER (pb_entity_get_integer (project, "theme")));
  projects = pb_db_select_ids (self->db, of_theme, error);
  if (projects == NULL)
    return NULL;

  pb_db_select_where (select, "edition", &PB_INTEGER (pb_entity_get_integer (item, "edition")));
  pb_db_select_where_in (select, "project", (const gint64 *) (gpointer) projects->data, projects->len);
  pb_db_select_order (select, "position", FALSE);
  items = pb_entity_table_list (self->db, PB_TYPE_EDITION_ITEM, select, error);

  *from = 0;
  while (items != NULL && *from + 1 < items->len &&
         pb_entity_get_id (items->pdata[*from]) != pb_entity_get_id (item))
    *from += 1;

  return items;
}

static gboolean
move_item (PbRegister  *self,
           PbEntity    *item,
           int          places,
           GError     **error)
{
  g_autoptr(PbDbTransaction) tx = NULL;
  g_autoptr(PbEntity) project = NULL;
  g_autoptr(GPtrArray) items = NULL;
  g_autofree char *title = NULL;
  g_autofree char *label = NULL;
  guint from;
  gint64 to;

  project = pb_register_read (self, PB_TYPE_PROJECT, pb_entity_get_integer (item, "project"), error);
  if (project == NULL)
    return FALSE;

  title = pb_entity_dup_short_title (project);
  /* Translators: %s is the name of a project. */
  label = g_strdup_printf (_("Move “%s” in Edition"), title);
  tx = pb_db_begin (self->db, label, error);
  if (tx == NULL || !pb_register_require_order (self, item, error))
    return FALSE;

  items = list_of_theme (self, item, &from, error);
  if (items == NULL)
    return FALSE;

  to = (gint64) from + places;
  if (to < 0 || to >= items->len || places == 0)
    return TRUE;

  return pb_register_rearrange (self, items, from, (guint) to, error) &&
         pb_db_transaction_commit (g_steal_pointer (&tx), error);
}

gboolean
pb_register_move_edition_item (PbRegister  *self,
                               gint64       item,
                               int          places,
                               GError     **error)
{
  g_autoptr(PbEntity) row = NULL;
  g_autoptr(GError) failure = NULL;

  g_return_val_if_fail (PB_IS_REGISTER (self), FALSE);

  row = pb_register_read (self, PB_TYPE_EDITION_ITEM, item, error);
  if (row == NULL)
    return FALSE;
  if (move_item (self, row, places, &failure))
    return TRUE;

  if (g_error_matches (failure, PB_ERROR, PB_ERROR_CONFLICT))
    pb_register_poll (self);
  g_propagate_error (error, g_steal_pointer (&failure));

  return FALSE;
}
