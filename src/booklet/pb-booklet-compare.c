/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-booklet-compare"
#include "config.h"

#include "pb-booklet-badges.h"
#include "pb-booklet-edition.h"
#include "pb-booklet-freeze.h"
#include "pb-date.h"
#include "pb-register-editions.h"

/* What the register says of two editions, for pb-booklet-badges.c to compare them by. */

static char *
dup_id (PbEntity *project)
{
  return g_strconcat ("p-", pb_entity_get_text (project, "uuid"), NULL);
}

static GHashTable *
new_ids (GDestroyNotify free_value)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_value);
}

static GHashTable *
collect_follows (PbBookletRows *rows)
{
  const GPtrArray *projects = pb_booklet_rows_list (rows, PB_TYPE_PROJECT);
  GHashTable *follows = new_ids (g_free);

  for (guint i = 0; i < projects->len; i++)
    {
      PbEntity *followed = pb_booklet_rows_get (rows, PB_TYPE_PROJECT,
                                                pb_entity_get_integer (projects->pdata[i], "continues"));

      if (followed != NULL)
        g_hash_table_insert (follows, dup_id (projects->pdata[i]), dup_id (followed));
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

/* Whether the decision awards the project money. */
static gboolean
awards_to (PbBookletRows *rows,
           gint64         decision,
           gint64         project)
{
  const GPtrArray *awards = pb_booklet_rows_of (rows, PB_TYPE_AWARD, project);

  for (guint i = 0; i < awards->len; i++)
    {
      if (pb_entity_get_integer (awards->pdata[i], "decision") == decision &&
          pb_entity_get_integer (awards->pdata[i], "amount") > 0)
        return TRUE;
    }

  return FALSE;
}

static gboolean
prolongs (PbBookletRows *rows,
          PbEntity      *decision,
          gint64         project)
{
  const char *kind = pb_entity_get_text (decision, "kind");

  if (g_str_equal (kind, "award"))
    return awards_to (rows, pb_entity_get_id (decision), project);

  return g_str_equal (kind, "extend") || g_str_equal (kind, "expand");
}

static gboolean
add_prolonged_by (GHashTable     *prolonged,
                  PbRegister     *reg,
                  PbBookletRows  *rows,
                  PbEntity       *decision,
                  GError        **error)
{
  g_autoptr(GError) local_error = NULL;
  g_autoptr(GPtrArray) ties = pb_register_list (reg, PB_TYPE_DECISION_PROJECT, "decision",
                                                pb_entity_get_id (decision), &local_error);

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  for (guint i = 0; i < ties->len; i++)
    {
      gint64 id = pb_entity_get_integer (ties->pdata[i], "project");
      PbEntity *project = pb_booklet_rows_get (rows, PB_TYPE_PROJECT, id);

      if (project != NULL && prolongs (rows, decision, id))
        g_hash_table_add (prolonged, dup_id (project));
    }

  return TRUE;
}

/* NULL with error. */
static GHashTable *
collect_prolonged (PbRegister       *reg,
                   PbBookletRows    *rows,
                   gint64            programme,
                   const PbBooklet  *booklet,
                   const PbBooklet  *previous,
                   GError          **error)
{
  g_autoptr(GError) local_error = NULL;
  g_autoptr(GPtrArray) decisions = pb_register_list (reg, PB_TYPE_DECISION, "programme", programme, &local_error);
  g_autoptr(GHashTable) prolonged = new_ids (NULL);

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }

  for (guint i = 0; i < decisions->len; i++)
    {
      if (is_between (decisions->pdata[i], previous->reference_date, booklet->reference_date) &&
          !add_prolonged_by (prolonged, reg, rows, decisions->pdata[i], error))
        return NULL;
    }

  return g_steal_pointer (&prolonged);
}

gboolean
pb_booklet_compare_editions (PbBooklet      *booklet,
                             PbRegister     *reg,
                             PbBookletRows  *rows,
                             PbEntity       *edition,
                             GCancellable   *cancellable,
                             GError        **error)
{
  g_autoptr(PbEntity) compared = pb_register_get_compared_edition (reg, pb_entity_get_id (edition));
  g_autoptr(PbBooklet) previous = NULL;
  g_autoptr(GHashTable) follows = NULL;
  g_autoptr(GHashTable) prolonged = NULL;

  if (compared == NULL)
    {
      pb_booklet_set_badges (booklet, NULL, NULL, NULL);
      return TRUE;
    }

  previous = pb_booklet_freeze_read (reg, compared, cancellable, error);
  if (previous == NULL)
    return FALSE;

  follows = collect_follows (rows);
  prolonged = collect_prolonged (reg, rows, pb_entity_get_integer (edition, "programme"), booklet, previous, error);
  if (prolonged == NULL)
    return FALSE;

  pb_booklet_set_badges (booklet, previous, follows, prolonged);

  return TRUE;
}
