/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-booklet-compare"
#include "config.h"

#include "pb-booklet-badges.h"
#include "pb-booklet-edition.h"
#include "pb-booklet-freeze.h"
#include "pb-date.h"
#include "pb-register-editions.h"
#include "pb-register-rows.h"

/* What the register says of two editions, for pb-booklet-badges.c to compare them by. */

/* The projects of the programme, those that are in no booklet as well. */
typedef struct
{
  GHashTable *ids;         /* gint64 * of the row → char * id in a booklet */
  GHashTable *continues;   /* gint64 * → gint64 *, of rows */
} Projects;

static void
projects_clear (Projects *projects)
{
  g_clear_pointer (&projects->ids, g_hash_table_unref);
  g_clear_pointer (&projects->continues, g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Projects, projects_clear)

static gint64 *
copy_id (gint64 id)
{
  return g_memdup2 (&id, sizeof id);
}

static void
on_project_cb (gint64         id,
               const PbValue *values,
               gpointer       data)
{
  Projects *projects = data;

  g_hash_table_insert (projects->ids, copy_id (id), g_strconcat ("p-", pb_row_text (&values[0]), NULL));
  if (values[1].type == PB_VALUE_INTEGER)
    g_hash_table_insert (projects->continues, copy_id (id), copy_id (values[1].integer));
}

static gboolean
read_projects (PbRegister  *reg,
               gint64       programme,
               Projects    *projects,
               GError     **error)
{
  static const char *const columns[] = { "uuid", "continues", NULL };

  projects->ids = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  projects->continues = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);

  return pb_register_each_row (reg, PB_TYPE_PROJECT, columns, "programme", &programme, 1, on_project_cb, projects, error);
}

static GHashTable *
new_ids (GDestroyNotify free_value)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_value);
}

static GHashTable *
collect_follows (const Projects *projects)
{
  GHashTable *follows = new_ids (g_free);
  GHashTableIter iter;
  gpointer row;
  gpointer followed;

  g_hash_table_iter_init (&iter, projects->continues);
  while (g_hash_table_iter_next (&iter, &row, &followed))
    {
      const char *id = g_hash_table_lookup (projects->ids, followed);

      if (id != NULL)
        g_hash_table_insert (follows, g_strdup (g_hash_table_lookup (projects->ids, row)), g_strdup (id));
    }

  return follows;
}

/* The last day that it may be: a decision of a month counts once, in the edition that has seen the whole of it. */
static char *
get_last_day (const char *date)
{
  switch (pb_date_is_valid (date) ? pb_date_get_precision (date) : PB_DATE_DAY)
    {
    case PB_DATE_YEAR:
      return g_strconcat (date, "-12-31", NULL);
    case PB_DATE_MONTH:
      /* Behind every day of the month, whichever that has. */
      return g_strconcat (date, "-31", NULL);
    case PB_DATE_DAY:
    default:
      return g_strdup (date);
    }
}

static gboolean
is_between (PbEntity   *decision,
            const char *after,
            const char *until)
{
  g_autofree char *day = get_last_day (pb_entity_get_text (decision, "date"));

  return g_strcmp0 (day, after) > 0 && g_strcmp0 (day, until) <= 0;
}

/* What one decision does to the projects that it is about. */
typedef struct
{
  const Projects *projects;
  GHashTable     *prolonged;   /* char * ids */
} Deed;

static void
on_prolonged_cb (gint64         id,
                 const PbValue *values,
                 gpointer       data)
{
  const Deed *deed = data;
  gint64 project = pb_row_integer (&values[0]);
  const char *in_booklet = g_hash_table_lookup (deed->projects->ids, &project);

  if (in_booklet != NULL)
    g_hash_table_add (deed->prolonged, g_strdup (in_booklet));
}

static void
on_award_cb (gint64         id,
             const PbValue *values,
             gpointer       data)
{
  if (pb_row_integer (&values[1]) > 0)
    on_prolonged_cb (id, values, data);
}

/* An award prolongs what it gives money, to whatever else the decision is about; an extension all of it. */
static gboolean
add_prolonged_by (const Deed  *deed,
                  PbRegister  *reg,
                  PbEntity    *decision,
                  GError     **error)
{
  static const char *const tie_columns[] = { "project", NULL };
  static const char *const award_columns[] = { "project", "amount", NULL };
  const char *kind = pb_entity_get_text (decision, "kind");
  gint64 id = pb_entity_get_id (decision);

  if (g_str_equal (kind, "award"))
    return pb_register_each_row (reg, PB_TYPE_AWARD, award_columns, "decision", &id, 1, on_award_cb, (gpointer) deed, error);
  if (g_str_equal (kind, "extend") || g_str_equal (kind, "expand"))
    return pb_register_each_row (reg, PB_TYPE_DECISION_PROJECT, tie_columns, "decision", &id, 1, on_prolonged_cb,
                                 (gpointer) deed, error);

  return TRUE;
}

/* NULL with error. */
static GHashTable *
collect_prolonged (PbRegister       *reg,
                   const Projects   *projects,
                   gint64            programme,
                   const PbBooklet  *booklet,
                   const PbBooklet  *previous,
                   GError          **error)
{
  g_autoptr(GError) local_error = NULL;
  g_autoptr(GPtrArray) decisions = pb_register_list (reg, PB_TYPE_DECISION, "programme", programme, &local_error);
  g_autoptr(GHashTable) prolonged = new_ids (NULL);
  Deed deed = { projects, prolonged };

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }

  for (guint i = 0; i < decisions->len; i++)
    {
      if (is_between (decisions->pdata[i], previous->reference_date, booklet->reference_date) &&
          !add_prolonged_by (&deed, reg, decisions->pdata[i], error))
        return NULL;
    }

  return g_steal_pointer (&prolonged);
}

gboolean
pb_booklet_compare_editions (PbBooklet      *booklet,
                             PbRegister     *reg,
                             PbEntity       *edition,
                             GCancellable   *cancellable,
                             GError        **error)
{
  g_autoptr(PbEntity) compared = pb_register_get_compared_edition (reg, pb_entity_get_id (edition));
  g_autoptr(PbBooklet) previous = NULL;
  g_autoptr(GHashTable) follows = NULL;
  g_autoptr(GHashTable) prolonged = NULL;
  g_auto(Projects) projects = { NULL, };
  gint64 programme = pb_entity_get_integer (edition, "programme");

  if (compared == NULL)
    {
      pb_booklet_set_badges (booklet, NULL, NULL, NULL);
      return TRUE;
    }

  previous = pb_booklet_freeze_read (reg, compared, cancellable, error);
  if (previous == NULL || !read_projects (reg, programme, &projects, error))
    return FALSE;

  follows = collect_follows (&projects);
  prolonged = collect_prolonged (reg, &projects, programme, booklet, previous, error);
  if (prolonged == NULL)
    return FALSE;

  pb_booklet_set_badges (booklet, previous, follows, prolonged);

  return TRUE;
}
