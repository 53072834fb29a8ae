/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-project-query"
#include "config.h"

#include "pb-phase.h"
#include "pb-project-query.h"
#include "pb-register-private.h"

/* What of the schema holds a line for each project. */
#define TABLE         "project"
#define VIEW          "project_row"
#define VIEW_BY_KEY   "project_row_by_key"
#define VIEW_GAPS     "project_gap"

/* The theme and all below it. */
static gboolean
collect_themes (PbRegister  *reg,
                gint64       theme,
                GArray      *themes,
                GError     **error)
{
  g_autoptr(PbDbSelect) select = pb_db_select_new (pb_entity_type_get_info (PB_TYPE_THEME)->table);
  g_autoptr(GArray) children = NULL;

  g_array_append_val (themes, theme);

  pb_db_select_where (select, "parent", &PB_INTEGER (theme));
  children = pb_db_select_ids (reg->db, select, error);
  if (children == NULL)
    return FALSE;

  for (guint i = 0; i < children->len; i++)
    {
      if (!collect_themes (reg, g_array_index (children, gint64, i), themes, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
add_theme (PbRegister  *reg,
           PbDbSelect  *select,
           gint64       theme,
           GError     **error)
{
  g_autoptr(GArray) themes = g_array_new (FALSE, FALSE, sizeof (gint64));

  if (!collect_themes (reg, theme, themes, error))
    return FALSE;

  pb_db_select_where_in (select, "theme", (const gint64 *) (gpointer) themes->data, themes->len);

  return TRUE;
}

/* By the themes of the pillar, so that a list is found in an index of the projects alone. */
static gboolean
add_pillar (PbRegister  *reg,
            PbDbSelect  *select,
            gint64       pillar,
            GError     **error)
{
  g_autoptr(PbDbSelect) in_pillar = pb_db_select_new (pb_entity_type_get_info (PB_TYPE_THEME)->table);
  g_autoptr(GArray) themes = NULL;

  pb_db_select_where (in_pillar, "pillar", &PB_INTEGER (pillar));
  themes = pb_db_select_ids (reg->db, in_pillar, error);
  if (themes == NULL)
    return FALSE;

  pb_db_select_where_in (select, "theme", (const gint64 *) (gpointer) themes->data, themes->len);

  return TRUE;
}

static void
add_phase_group (PbDbSelect *select,
                 const char *group)
{
  g_autoptr(GArray) orders = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (gint64 order = 0; pb_phases[order].key != NULL; order++)
    {
      if (g_str_equal (pb_phase_group_get_key (pb_phase_get_group (pb_phases[order].key)), group))
        g_array_append_val (orders, order);
    }

  pb_db_select_where_in (select, "phase_order", (const gint64 *) (gpointer) orders->data, orders->len);
}

static gboolean
take_project (gint64         id,
              const PbValue *values,
              gpointer       user_data)
{
  g_array_append_val ((GArray *) user_data, values[0].integer);

  return TRUE;
}

/* The projects of the rows of a table whose column holds value. */
static GArray *
find_projects (PbRegister  *reg,
               const char  *source,
               const char  *column,
               gint64       value,
               GError     **error)
{
  static const char *const columns[] = { "project", NULL };
  g_autoptr(GArray) projects = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr(PbDbSelect) select = pb_db_select_new (source);

  pb_db_select_where (select, column, &PB_INTEGER (value));
  if (!pb_db_select_each (reg->db, select, columns, take_project, projects, error))
    return NULL;

  return g_steal_pointer (&projects);
}

static gboolean
add_related (PbRegister  *reg,
             PbDbSelect  *select,
             GType        type,
             const char  *column,
             gint64       value,
             GError     **error)
{
  g_autoptr(GArray) projects = NULL;

  if (value == 0)
    return TRUE;

  projects = find_projects (reg, pb_entity_type_get_info (type)->table, column, value, error);
  if (projects == NULL)
    return FALSE;

  pb_db_select_where_in (select, "id", (const gint64 *) (gpointer) projects->data, projects->len);

  return TRUE;
}

/* The conditions, without the order; NULL with error. */
static PbDbSelect *
make_select (PbRegister            *reg,
             const char            *view,
             const PbProjectQuery  *query,
             GError               **error)
{
  g_autoptr(PbDbSelect) select = pb_db_select_new (view);

  if (query->programme != 0)
    pb_db_select_where (select, "programme", &PB_INTEGER (query->programme));
  if (query->public_only)
    pb_db_select_where (select, "visibility", &PB_TEXT ("public"));
  if (query->phase != NULL)
    pb_db_select_where (select, "phase", &PB_TEXT (query->phase));
  if (query->phase_group != NULL)
    add_phase_group (select, query->phase_group);
  if (query->search != NULL)
    pb_db_select_where_found (select, "id", query->search);

  if (query->pillar != 0 && !add_pillar (reg, select, query->pillar, error))
    return NULL;
  if (query->theme != 0 && !add_theme (reg, select, query->theme, error))
    return NULL;
  if (!add_related (reg, select, PB_TYPE_PROJECT_CROSS_CUTTING_THEME, "cross_cutting_theme",
                    query->cross_cutting_theme, error)
      || !add_related (reg, select, PB_TYPE_PROJECT_ROLE, "organisation", query->organisation, error)
      || !add_related (reg, select, PB_TYPE_PROJECT_ROLE, "organisation", query->municipality, error)
      || !add_related (reg, select, PB_TYPE_DECISION_PROJECT, "decision", query->decision, error))
    return NULL;
  if (query->incomplete)
    pb_db_select_where_exists (select, "id", VIEW_GAPS, "project");

  return g_steal_pointer (&select);
}

/* Projects and, for each, what it is grouped by, in the order of the query. */
typedef struct
{
  GArray *ids;
  GArray *groups;
} Grouped;

static gboolean
take_grouped (gint64         id,
              const PbValue *values,
              gpointer       user_data)
{
  Grouped *grouped = user_data;

  g_array_append_val (grouped->ids, id);
  g_array_append_val (grouped->groups, values[0].integer);

  return TRUE;
}

static gint64
group_at (const Grouped *grouped,
          guint          i)
{
  return g_array_index (grouped->groups, gint64, i);
}

/* The end of the group that starts at start. */
static guint
find_end (const Grouped *grouped,
          guint          start)
{
  guint end = start + 1;

  while (end < grouped->ids->len && group_at (grouped, end) == group_at (grouped, start))
    end++;

  return end;
}

/* Falling, with the names within a group still rising: SQLite would sort for that what it has in an index the other way
 * round. */
static GArray *
reverse_groups (const Grouped *grouped)
{
  GArray *ids = g_array_sized_new (FALSE, FALSE, sizeof (gint64), grouped->ids->len);
  guint end = grouped->ids->len;

  while (end > 0)
    {
      guint start = end - 1;

      while (start > 0 && group_at (grouped, start - 1) == group_at (grouped, end - 1))
        start--;
      g_array_append_vals (ids, &g_array_index (grouped->ids, gint64, start), end - start);
      end = start;
    }

  return ids;
}

/* By a key of the list, then by name. */
static GArray *
run_by_key (PbRegister            *reg,
            const PbProjectQuery  *query,
            const char            *key,
            GError               **error)
{
  const char *const columns[] = { key, NULL };
  g_autoptr(PbDbSelect) select = make_select (reg, VIEW_BY_KEY, query, error);
  g_autoptr(GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr(GArray) groups = g_array_new (FALSE, FALSE, sizeof (gint64));
  Grouped grouped = { ids, groups };

  if (select == NULL)
    return NULL;

  pb_db_select_order (select, key, FALSE);
  pb_db_select_order (select, "name_key", FALSE);
  if (!pb_db_select_each (reg->db, select, columns, take_grouped, &grouped, error))
    return NULL;

  return query->descending ? reverse_groups (&grouped) : g_steal_pointer (&ids);
}

/* Where the projects of each theme start, by the theme. */
static GHashTable *
index_groups (const Grouped *grouped)
{
  GHashTable *starts = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, NULL);

  for (guint i = 0; i < grouped->groups->len; i = find_end (grouped, i))
    g_hash_table_insert (starts, &g_array_index (grouped->groups, gint64, i), GUINT_TO_POINTER (i + 1));

  return starts;
}

static GArray *
list_themes_in_order (PbRegister  *reg,
                      GError     **error)
{
  g_autoptr(PbDbSelect) select = pb_db_select_new ("theme_rank");

  pb_db_select_order (select, "rank", FALSE);

  return pb_db_select_ids (reg->db, select, error);
}

static void
reverse (GArray *ids)
{
  gint64 *all = &g_array_index (ids, gint64, 0);

  for (guint i = 0; i < ids->len / 2; i++)
    {
      const gint64 id = all[i];

      all[i] = all[ids->len - 1 - i];
      all[ids->len - 1 - i] = id;
    }
}

/* Themes in reading order, and the projects of each as they lie: an index has them theme by theme, and the themes are few. */
static GArray *
run_in_order (PbRegister            *reg,
              const PbProjectQuery  *query,
              GError               **error)
{
  static const char *const columns[] = { "theme", NULL };
  g_autoptr(PbDbSelect) select = make_select (reg, VIEW, query, error);
  g_autoptr(GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr(GArray) groups = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr(GArray) ordered = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr(GArray) themes = NULL;
  g_autoptr(GHashTable) starts = NULL;
  Grouped grouped = { ids, groups };

  if (select == NULL)
    return NULL;

  pb_db_select_order (select, "theme", FALSE);
  pb_db_select_order (select, "position", FALSE);
  pb_db_select_order (select, "code_key", FALSE);
  themes = list_themes_in_order (reg, error);
  if (themes == NULL || !pb_db_select_each (reg->db, select, columns, take_grouped, &grouped, error))
    return NULL;

  starts = index_groups (&grouped);
  for (guint i = 0; i < themes->len; i++)
    {
      const guint start = GPOINTER_TO_UINT (g_hash_table_lookup (starts, &g_array_index (themes, gint64, i)));

      if (start > 0)
        g_array_append_vals (ordered, &g_array_index (ids, gint64, start - 1), find_end (&grouped, start - 1) - (start - 1));
    }

  if (query->descending)
    reverse (ordered);

  return g_steal_pointer (&ordered);
}

static GArray *
run_by_name (PbRegister            *reg,
             const PbProjectQuery  *query,
             GError               **error)
{
  g_autoptr(PbDbSelect) select = make_select (reg, VIEW, query, error);

  if (select == NULL)
    return NULL;

  pb_db_select_order (select, "name_key", query->descending);

  return pb_db_select_ids (reg->db, select, error);
}

GArray *
pb_project_query_run (PbRegister            *reg,
                      const PbProjectQuery  *query,
                      GError               **error)
{
  g_return_val_if_fail (PB_IS_REGISTER (reg), NULL);
  g_return_val_if_fail (query != NULL, NULL);

  switch (query->sort)
    {
    case PB_PROJECT_SORT_NAME:
      return run_by_name (reg, query, error);
    case PB_PROJECT_SORT_PHASE:
      return run_by_key (reg, query, "phase_order", error);
    case PB_PROJECT_SORT_AWARDED:
      return run_by_key (reg, query, "awarded", error);
    case PB_PROJECT_SORT_POSITION:
    default:
      return run_in_order (reg, query, error);
    }
}

gboolean
pb_project_query_total (PbRegister            *reg,
                        const PbProjectQuery  *query,
                        gint64                *count,
                        gint64                *awarded,
                        GError               **error)
{
  g_autoptr(PbDbSelect) select = NULL;

  g_return_val_if_fail (PB_IS_REGISTER (reg), FALSE);
  g_return_val_if_fail (query != NULL, FALSE);

  /* Who only counts needs no view: SQLite keeps a join in a sum that it leaves out of a list. */
  select = make_select (reg, awarded == NULL && query->phase_group == NULL ? TABLE : VIEW_BY_KEY, query, error);

  return select != NULL
         && pb_db_select_total (reg->db, select, awarded != NULL ? "awarded" : NULL, count, awarded, error);
}
