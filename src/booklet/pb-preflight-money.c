/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-preflight-money"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-error.h"
#include "pb-money.h"
#include "pb-preflight-run.h"
#include "pb-programme-money.h"

/* Whether the amounts add up: in the tree itself, with the register's own totals, and with what the programme may spend. */

static char *
format_amount (gint64 cents)
{
  return pb_money_format (cents, pb_language_of_interface ());
}

/* ---- in the tree */

static void
wrong_sum_free (gpointer data)
{
  PbWrongSum *sum = data;

  g_free (sum->text);
  g_free (sum);
}

/* parts: what was added up; fits: it could be. */
static void
compare_sum (GPtrArray  *wrong,
             const char *id,
             const char *of,
             gint64      said,
             gint64      parts,
             gboolean    fits)
{
  PbWrongSum *sum;
  g_autofree char *said_text = NULL;
  g_autofree char *parts_text = NULL;

  if (fits && said == parts)
    return;

  said_text = format_amount (said);
  parts_text = fits ? format_amount (parts) : NULL;
  sum = g_new0 (PbWrongSum, 1);
  sum->id = id;
  if (fits)
    /* Translators: a project, a pillar, a source or a programme; and two amounts. */
    sum->text = g_strdup_printf (_("The amounts of “%s” do not add up: %s in all, and %s in parts. Check its awards."),
                                 of, said_text, parts_text);
  else
    sum->text = g_strdup_printf (_("The amounts of “%s” add up to more than can be counted. Look for an award with too "
                                   "many digits."), of);
  g_ptr_array_add (wrong, sum);
}

static gint64
add_project_sums (GPtrArray             *wrong,
                  const PbBookletPillar *pillar,
                  gboolean              *fits)
{
  gint64 in_pillar = 0;

  for (guint t = 0; t < pillar->themes->len; t++)
    {
      const PbBookletTheme *theme = pillar->themes->pdata[t];

      for (guint p = 0; p < theme->projects->len; p++)
        {
          const PbBookletProject *project = theme->projects->pdata[p];
          gboolean project_fits = TRUE;
          gint64 sum = 0;

          for (guint i = 0; i < project->awards->len; i++)
            project_fits &= pb_money_add (sum, ((PbBookletAmount *) project->awards->pdata[i])->amount, &sum);

          compare_sum (wrong, project->id, project->name, project->awarded, sum, project_fits);
          *fits &= pb_money_add (in_pillar, project->awarded, &in_pillar);
        }
    }

  return in_pillar;
}

/* What the sources say of the pillar with that index. */
static gint64
add_source_cells (const PbBooklet *booklet,
                  guint            pillar,
                  gboolean        *fits)
{
  gint64 sum = 0;

  for (guint i = 0; i < booklet->sources->len; i++)
    {
      const PbBookletSourceTotal *source = booklet->sources->pdata[i];

      if (pillar < source->by_pillar->len)
        *fits &= pb_money_add (sum, *(gint64 *) source->by_pillar->pdata[pillar], &sum);
    }

  return sum;
}

static void
add_source_sums (GPtrArray       *wrong,
                 const PbBooklet *booklet)
{
  gint64 all = 0;
  gboolean all_fits = TRUE;

  for (guint i = 0; i < booklet->sources->len; i++)
    {
      const PbBookletSourceTotal *source = booklet->sources->pdata[i];
      gint64 sum = 0;
      gboolean fits = TRUE;

      for (guint p = 0; p < source->by_pillar->len; p++)
        fits &= pb_money_add (sum, *(gint64 *) source->by_pillar->pdata[p], &sum);

      compare_sum (wrong, NULL, source->name, source->awarded, sum, fits);
      all_fits &= pb_money_add (all, source->awarded, &all);
    }

  compare_sum (wrong, NULL, booklet->title, booklet->awarded, all, all_fits);
}

GPtrArray *
pb_preflight_list_wrong_sums (const PbBooklet *booklet)
{
  GPtrArray *wrong = g_ptr_array_new_with_free_func (wrong_sum_free);
  gint64 all = 0;
  gboolean all_fits = TRUE;

  for (guint i = 0; i < booklet->pillars->len; i++)
    {
      const PbBookletPillar *pillar = booklet->pillars->pdata[i];
      gboolean fits = TRUE;
      gint64 sum = add_project_sums (wrong, pillar, &fits);

      compare_sum (wrong, pillar->id, pillar->name, pillar->awarded, sum, fits);
      fits = TRUE;
      sum = add_source_cells (booklet, i, &fits);
      compare_sum (wrong, pillar->id, pillar->name, pillar->awarded, sum, fits);
      all_fits &= pb_money_add (all, pillar->awarded, &all);
    }

  compare_sum (wrong, NULL, booklet->title, booklet->awarded, all, all_fits);
  add_source_sums (wrong, booklet);

  return wrong;
}

/* ---- telling, each at the thing with which it can be mended */

static void
tell_at_pillar (PbPreflightRun *run,
                gint64          pillar,
                const char     *text)
{
  PbEntity *row = pb_booklet_rows_get (run->rows, PB_TYPE_PILLAR, pillar);

  pb_preflight_tell (run, PB_PREFLIGHT_BLOCKER, PB_TYPE_PILLAR, pillar, NULL,
                     row != NULL ? pb_entity_get_text (row, "name") : "", "%s", text);
}

static void
tell_at_edition (PbPreflightRun *run,
                 const char     *topic,
                 const char     *text)
{
  pb_preflight_tell (run, PB_PREFLIGHT_BLOCKER, PB_TYPE_EDITION, run->id, topic,
                     pb_entity_get_title (run->edition), "%s", text);
}

static gint64
find_pillar (PbPreflightRun *run,
             const char     *booklet_id)
{
  const GPtrArray *pillars = pb_booklet_rows_of (run->rows, PB_TYPE_PILLAR, run->programme);

  for (guint i = 0; i < pillars->len; i++)
    {
      g_autofree char *id = g_strconcat ("l-", pb_entity_get_text (pillars->pdata[i], "uuid"), NULL);

      if (g_str_equal (id, booklet_id))
        return pb_entity_get_id (pillars->pdata[i]);
    }

  return 0;
}

static void
tell_wrong_sum (PbPreflightRun   *run,
                const PbWrongSum *sum)
{
  PbEntity *project = sum->id != NULL ? pb_preflight_find_project (run, sum->id) : NULL;
  g_autofree char *about = project != NULL ? pb_preflight_name_project (project) : NULL;

  if (project != NULL)
    pb_preflight_tell (run, PB_PREFLIGHT_BLOCKER, PB_TYPE_PROJECT, pb_entity_get_id (project), "award", about, "%s",
                       sum->text);
  else if (sum->id != NULL)
    tell_at_pillar (run, find_pillar (run, sum->id), sum->text);
  else
    tell_at_edition (run, "edition_item", sum->text);
}

/* ---- with the register's own totals */

/* What was awarded to public projects of the pillar that are not in the edition. */
static gint64
add_left_out (PbPreflightRun *run,
              gint64          pillar)
{
  const GPtrArray *projects = pb_booklet_rows_list (run->rows, PB_TYPE_PROJECT);
  gint64 sum = 0;

  for (guint p = 0; p < projects->len; p++)
    {
      PbEntity *project = projects->pdata[p];
      PbEntity *theme = pb_booklet_rows_get (run->rows, PB_TYPE_THEME, pb_entity_get_integer (project, "theme"));
      const GPtrArray *awards = pb_booklet_rows_of (run->rows, PB_TYPE_AWARD, pb_entity_get_id (project));

      if (theme == NULL || pb_entity_get_integer (theme, "pillar") != pillar ||
          !pb_preflight_is_public (project) || g_hash_table_contains (run->included, project))
        continue;

      for (guint i = 0; i < awards->len; i++)
        pb_money_add (sum, pb_entity_get_integer (awards->pdata[i], "amount"), &sum);
    }

  return sum;
}

static void
compare_with_register (PbPreflightRun         *run,
                       const PbProgrammeMoney *money)
{
  for (guint i = 0; i < money->pillars->len && i < run->booklet->pillars->len; i++)
    {
      const PbMoneyShare *share = money->pillars->pdata[i];
      const PbBookletPillar *pillar = run->booklet->pillars->pdata[i];
      g_autofree char *here = NULL;
      g_autofree char *there = NULL;
      g_autofree char *text = NULL;
      gint64 all;

      if (pb_money_add (pillar->awarded, add_left_out (run, share->id), &all) && all == share->awarded)
        continue;

      here = format_amount (pillar->awarded);
      there = format_amount (share->awarded);
      /* Translators: a pillar and two amounts. */
      text = g_strdup_printf (_("In “%s” the booklet counts %s, and that is no part of the %s that the register counts. "
                                "Check the awards of its projects."), share->name, here, there);
      tell_at_pillar (run, share->id, text);
    }
}

/* The award that weighs most: where to look when a sum does not fit. */
static gint64
find_largest_decision (PbPreflightRun *run)
{
  const GPtrArray *awards = pb_booklet_rows_list (run->rows, PB_TYPE_AWARD);
  gint64 decision = 0;
  gint64 most = -1;

  for (guint i = 0; i < awards->len; i++)
    {
      const gint64 amount = pb_entity_get_integer (awards->pdata[i], "amount");
      const gint64 size = amount == G_MININT64 ? G_MAXINT64 : ABS (amount);

      if (size <= most)
        continue;
      most = size;
      decision = pb_entity_get_integer (awards->pdata[i], "decision");
    }

  return decision;
}

static void
tell_overflow (PbPreflightRun *run,
               const char     *text)
{
  const gint64 id = find_largest_decision (run);
  g_autoptr(PbEntity) decision = id != 0 ? pb_register_read (run->reg, PB_TYPE_DECISION, id, NULL) : NULL;

  if (decision != NULL)
    pb_preflight_tell (run, PB_PREFLIGHT_BLOCKER, PB_TYPE_DECISION, id, "award", pb_entity_get_title (decision), "%s",
                       text);
  else
    tell_at_edition (run, NULL, text);
}

/* ---- awards one by one */

static void
check_award (PbPreflightRun *run,
             PbEntity       *project,
             PbEntity       *award)
{
  PbEntity *source = pb_booklet_rows_get (run->rows, PB_TYPE_FUNDING_SOURCE,
                                          pb_entity_get_integer (award, "source"));
  g_autofree char *about = NULL;

  if (source != NULL && pb_entity_get_integer (source, "programme") == run->programme)
    return;

  about = pb_preflight_name_project (project);
  pb_preflight_tell (run, PB_PREFLIGHT_BLOCKER, PB_TYPE_PROJECT, pb_entity_get_id (project), "award", about,
                     /* Translators: %s is a funding source. */
                     _("An award comes from “%s”, which is no source of this programme. Choose another source in its "
                       "decision."),
                     source != NULL ? pb_entity_get_text (source, "name") : "?");
}

/* More was taken back from a source than it had awarded: a rule that no command breaks, but an older register may. */
static void
check_releases (PbPreflightRun  *run,
                PbEntity        *project,
                const GPtrArray *awards)
{
  const GPtrArray *sources = pb_booklet_rows_list (run->rows, PB_TYPE_FUNDING_SOURCE);

  for (guint s = 0; s < sources->len; s++)
    {
      gint64 sum = 0;
      g_autofree char *about = NULL;

      for (guint i = 0; i < awards->len; i++)
        {
          if (pb_entity_get_integer (awards->pdata[i], "source") == pb_entity_get_id (sources->pdata[s]))
            pb_money_add (sum, pb_entity_get_integer (awards->pdata[i], "amount"), &sum);
        }
      if (sum >= 0)
        continue;

      about = pb_preflight_name_project (project);
      pb_preflight_tell (run, PB_PREFLIGHT_BLOCKER, PB_TYPE_PROJECT, pb_entity_get_id (project), "award", about,
                         /* Translators: %s is a funding source. */
                         _("More was released to “%s” than it had awarded. Check the awards of the project."),
                         pb_entity_get_text (sources->pdata[s], "name"));
    }
}

static void
check_awards (PbPreflightRun *run)
{
  for (guint p = 0; p < run->projects->len; p++)
    {
      PbEntity *project = run->projects->pdata[p];
      const GPtrArray *awards = pb_booklet_rows_of (run->rows, PB_TYPE_AWARD, pb_entity_get_id (project));

      if (awards->len == 0)
        continue;

      for (guint i = 0; i < awards->len; i++)
        check_award (run, project, awards->pdata[i]);
      check_releases (run, project, awards);
    }
}

/* ---- against what the programme may spend */

static const char *
name_remedy (const PbMoneyProblem *problem)
{
  if (problem->type == PB_TYPE_PILLAR)
    return _("Look at the awards in the pillar, or change its ceiling.");

  return _("Look at what the programme and its sources contribute.");
}

static void
check_limits (PbPreflightRun *run)
{
  g_autoptr(PbProgrammeMoney) money = pb_programme_money_read (run->reg, run->programme, FALSE, NULL);

  for (guint i = 0; money != NULL && i < money->problems->len; i++)
    {
      const PbMoneyProblem *problem = money->problems->pdata[i];
      g_autoptr(PbEntity) entity = pb_register_read (run->reg, problem->type, problem->id, NULL);

      pb_preflight_tell (run, PB_PREFLIGHT_WARNING, problem->type, problem->id, problem->column,
                         entity != NULL ? pb_entity_get_title (entity) : "", "%s %s", problem->message,
                         name_remedy (problem));
    }
}

/* ---- the whole */

void
pb_preflight_tell_unbuilt (PbPreflightRun *run,
                           const GError   *build_error)
{
  if (g_error_matches (build_error, PB_ERROR, PB_ERROR_RULE))
    tell_overflow (run, build_error->message);
  else
    tell_at_edition (run, NULL, build_error->message);
}

void
pb_preflight_check_money (PbPreflightRun *run)
{
  g_autoptr(PbProgrammeMoney) money = NULL;
  g_autoptr(GError) error = NULL;

  check_awards (run);
  check_limits (run);
  if (run->booklet == NULL)
    return;

  money = pb_programme_money_read (run->reg, run->programme, TRUE, &error);
  if (money != NULL)
    {
      g_autoptr(GPtrArray) wrong = pb_preflight_list_wrong_sums (run->booklet);

      for (guint i = 0; i < wrong->len; i++)
        tell_wrong_sum (run, wrong->pdata[i]);
      compare_with_register (run, money);
    }
  else
    {
      tell_overflow (run, error->message);
    }
}
