/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-preflight-edition"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-date.h"
#include "pb-preflight-run.h"
#include "pb-register-editions.h"

/* What the edition says itself: its projects, its texts and cover, its dates, the pillars' introductions. */

static void
tell (PbPreflightRun      *run,
      PbPreflightSeverity  severity,
      const char          *topic,
      const char          *text)
{
  pb_preflight_tell (run, severity, PB_TYPE_EDITION, run->id, topic, pb_entity_get_title (run->edition), "%s", text);
}

/* ---- projects */

static guint
count_public_left_out (PbPreflightRun *run)
{
  const GPtrArray *projects = pb_booklet_rows_list (run->rows, PB_TYPE_PROJECT);
  guint n = 0;

  for (guint i = 0; i < projects->len; i++)
    n += pb_preflight_is_public (projects->pdata[i]) &&
         !g_hash_table_contains (run->included, projects->pdata[i]);

  return n;
}

static void
check_selection (PbPreflightRun *run)
{
  const guint n_left_out = count_public_left_out (run);

  if (run->projects->len == 0)
    tell (run, PB_PREFLIGHT_BLOCKER, PB_PREFLIGHT_SELECT,
          _("There is no project in this edition. Select the projects that it tells of."));

  if (n_left_out > 0)
    pb_preflight_tell (run, PB_PREFLIGHT_WARNING, PB_TYPE_EDITION, run->id, PB_PREFLIGHT_SELECT,
                       pb_entity_get_title (run->edition),
                       ngettext ("%u public project is not in this edition. Select it, if it belongs there.",
                                 "%u public projects are not in this edition. Select those that belong there.",
                                 n_left_out),
                       n_left_out);
}

/* ---- texts and cover */

static void
check_texts (PbPreflightRun *run)
{
  const char *about = pb_entity_get_title (run->edition);
  const char *foreword = pb_entity_get_text (run->edition, "foreword");
  const char *imprint = pb_entity_get_text (run->edition, "imprint");

  pb_preflight_check_line (run, PB_TYPE_EDITION, run->id, "title", about, pb_entity_get_text (run->edition, "title"));

  if (*foreword == '\0')
    tell (run, PB_PREFLIGHT_WARNING, "foreword", _("There is no foreword. Write one, or do without."));
  pb_preflight_check_text (run, PB_TYPE_EDITION, run->id, "foreword", about, foreword);

  if (*imprint == '\0')
    tell (run, PB_PREFLIGHT_WARNING, "imprint",
          _("There is no imprint. Say who publishes the booklet and where readers can turn to."));
  pb_preflight_check_text (run, PB_TYPE_EDITION, run->id, "imprint", about, imprint);
}

static void
check_cover (PbPreflightRun *run)
{
  g_autoptr(GPtrArray) images = pb_register_list (run->reg, PB_TYPE_IMAGE, "edition", run->id, NULL);

  if (images->len == 0)
    tell (run, PB_PREFLIGHT_WARNING, "image", _("There is no cover image. Add one, or do without."));

  pb_preflight_check_images (run, PB_TYPE_EDITION, run->id, pb_entity_get_title (run->edition), images);
}

/* ---- dates and numbers */

static void
check_reference_date (PbPreflightRun *run)
{
  g_autofree char *date = pb_date_format (run->reference_date, pb_language_of_interface ());

  if (g_strcmp0 (run->reference_date, run->today) <= 0)
    return;

  pb_preflight_tell (run, PB_PREFLIGHT_WARNING, PB_TYPE_EDITION, run->id, "reference_date",
                     pb_entity_get_title (run->edition),
                     /* Translators: %s is a date. */
                     _("The reference date, %s, is still to come: the booklet would speak of a day that nobody knows "
                       "yet. Choose today or an earlier day."),
                     date);
}

/* The decisions of which the booklet counts an award: a set of gint64 *. */
static GHashTable *
list_counted_decisions (PbPreflightRun *run)
{
  GHashTable *decisions = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint p = 0; p < run->projects->len; p++)
    {
      const GPtrArray *awards = pb_booklet_rows_of (run->rows, PB_TYPE_AWARD,
                                                    pb_entity_get_id (run->projects->pdata[p]));

      for (guint i = 0; i < awards->len; i++)
        {
          const gint64 decision = pb_entity_get_integer (awards->pdata[i], "decision");

          g_hash_table_add (decisions, g_memdup2 (&decision, sizeof decision));
        }
    }

  return decisions;
}

/* What was decided after the day of which the booklet speaks. */
static void
check_decisions (PbPreflightRun *run)
{
  g_autoptr(GPtrArray) decisions = pb_register_list (run->reg, PB_TYPE_DECISION, "programme", run->programme, NULL);
  g_autoptr(GHashTable) counted = list_counted_decisions (run);

  for (guint i = 0; i < decisions->len; i++)
    {
      PbEntity *decision = decisions->pdata[i];
      const gint64 id = pb_entity_get_id (decision);
      const char *date = pb_entity_get_text (decision, "date");
      g_autofree char *about = NULL;
      g_autofree char *shown = NULL;

      /* A partial date sorts before the days in it: "2026-03" is not surely after 2026-03-15. */
      if (g_strcmp0 (date, run->reference_date) <= 0 || !g_hash_table_contains (counted, &id))
        continue;

      about = g_strdup_printf ("%s · %s", pb_entity_get_text (decision, "number"),
                               pb_entity_get_text (decision, "title"));
      shown = pb_date_format (date, pb_language_of_interface ());
      pb_preflight_tell (run, PB_PREFLIGHT_WARNING, PB_TYPE_DECISION, id, "date", about,
                         /* Translators: %s is a date. */
                         _("This decision is of %s, after the reference date, and the booklet counts what it awards. "
                           "Check its date, or choose a later reference date."),
                         shown);
    }
}

/* "2"; transfer full. */
static char *
format_number (PbEntity *edition)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT, pb_entity_get_integer (edition, "number"));
}

static gboolean
has_editions_before (PbPreflightRun *run)
{
  g_autoptr(GPtrArray) editions = pb_register_list (run->reg, PB_TYPE_EDITION, "programme", run->programme, NULL);

  for (guint i = 0; i < editions->len; i++)
    {
      if (pb_entity_get_integer (editions->pdata[i], "number") < pb_entity_get_integer (run->edition, "number"))
        return TRUE;
    }

  return FALSE;
}

/* Whether edition is the one with that id. */
static gboolean
is_edition (PbEntity *edition,
            gint64    id)
{
  return edition != NULL && pb_entity_get_id (edition) == id;
}

/* Badges and news say what is new since an edition that was adopted. The first edition has none to be compared with. */
static void
check_previous (PbPreflightRun *run)
{
  const gint64 previous = pb_entity_get_integer (run->edition, "previous");
  g_autoptr(PbEntity) compared = pb_register_get_compared_edition (run->reg, run->id);
  g_autofree char *number = compared != NULL ? format_number (compared) : NULL;
  const char *about = pb_entity_get_title (run->edition);

  if (is_edition (compared, previous) || (previous == 0 && !has_editions_before (run)))
    return;

  if (compared != NULL && previous != 0)
    pb_preflight_tell (run, PB_PREFLIGHT_WARNING, PB_TYPE_EDITION, run->id, "previous", about,
                       /* Translators: %s is the number of an edition. */
                       _("The previous edition has not been adopted, so that badges and news compare with edition %s. "
                         "Adopt it first, or choose another."),
                       number);
  else if (compared != NULL)
    pb_preflight_tell (run, PB_PREFLIGHT_WARNING, PB_TYPE_EDITION, run->id, "previous", about,
                       /* Translators: %s is the number of an edition. */
                       _("No previous edition is chosen, so that badges and news compare with edition %s, the last one "
                         "that was adopted. Choose the edition that this one follows."),
                       number);
  else
    tell (run, PB_PREFLIGHT_WARNING, "previous",
          _("There is no adopted edition to compare with, so that nothing is marked as new. Adopt the previous edition "
            "first, if there is one."));
}

void
pb_preflight_check_edition (PbPreflightRun *run)
{
  check_selection (run);
  check_texts (run);
  check_cover (run);
  check_reference_date (run);
  check_previous (run);
}

/* ---- pillars, as the booklet shows them */

static gboolean
has_project_in_it (PbPreflightRun *run,
                   gint64          pillar)
{
  for (guint i = 0; i < run->projects->len; i++)
    {
      PbEntity *theme = pb_booklet_rows_get (run->rows, PB_TYPE_THEME,
                                             pb_entity_get_integer (run->projects->pdata[i], "theme"));

      if (theme != NULL && pb_entity_get_integer (theme, "pillar") == pillar)
        return TRUE;
    }

  return FALSE;
}

void
pb_preflight_check_pillars (PbPreflightRun *run)
{
  const GPtrArray *pillars = pb_booklet_rows_of (run->rows, PB_TYPE_PILLAR, run->programme);

  for (guint i = 0; i < pillars->len; i++)
    {
      PbEntity *pillar = pillars->pdata[i];
      const gint64 id = pb_entity_get_id (pillar);
      const char *name = pb_entity_get_text (pillar, "name");
      g_autoptr(PbEntity) introduction = pb_register_get_introduction (run->reg, run->id, id);
      const char *text = introduction != NULL ? pb_entity_get_text (introduction, "text")
                                              : pb_entity_get_text (pillar, "introduction");

      pb_preflight_check_line (run, PB_TYPE_PILLAR, id, "name", name, name);
      if (*text != '\0')
        pb_preflight_check_text (run, PB_TYPE_EDITION, run->id, "edition_introduction", name, text);
      else if (has_project_in_it (run, id))
        pb_preflight_tell (run, PB_PREFLIGHT_WARNING, PB_TYPE_EDITION, run->id, "edition_introduction",
                           pb_entity_get_title (run->edition),
                           /* Translators: %s is a pillar. */
                           _("The pillar “%s” has no introduction. Write one, or do without."), name);
    }

  check_decisions (run);
}
