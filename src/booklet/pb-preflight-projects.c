/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-preflight-projects"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-phase.h"
#include "pb-preflight-run.h"
#include "pb-text.h"

/* What each project that is in the edition lacks. */

typedef struct
{
  PbPreflightRun *run;
  PbEntity       *project;
  gint64          id;
  char           *about;
} Check;

static void
tell (Check               *check,
      PbPreflightSeverity  severity,
      const char          *topic,
      const char          *text)
{
  pb_preflight_tell (check->run, severity, PB_TYPE_PROJECT, check->id, topic, check->about, "%s", text);
}

static gboolean
is_empty (Check      *check,
          const char *column)
{
  return *pb_entity_get_text (check->project, column) == '\0';
}

/* ---- texts */

/* What a field may hold is said by its own table. */
static void
check_length (Check         *check,
              const PbField *field)
{
  const guint n_words = pb_text_count_words (pb_entity_get_text (check->project, field->column));

  if (field->max_words == 0 || n_words <= field->max_words)
    return;

  pb_preflight_tell (check->run, PB_PREFLIGHT_WARNING, PB_TYPE_PROJECT, check->id, field->column, check->about,
                     /* Translators: a field, and two numbers of words. */
                     _("%s: %u words, where %u fit well. Shorten the text."), pb_field_get_label (field), n_words,
                     field->max_words);
}

static void
check_texts (Check *check)
{
  static const char *const published[] = { "public_summary", "public_description", "intended_result", "target_group" };
  const PbEntityInfo *info = pb_entity_get_info (check->project);

  if (is_empty (check, "public_summary"))
    tell (check, PB_PREFLIGHT_BLOCKER, "public_summary",
          _("There is no public summary. Say in a few sentences what the project is."));
  if (is_empty (check, "public_description"))
    tell (check, PB_PREFLIGHT_WARNING, "public_description",
          _("There is no public description. Write one, or do without."));

  pb_preflight_check_line (check->run, PB_TYPE_PROJECT, check->id, "name", check->about,
                           pb_entity_get_text (check->project, "name"));
  for (guint i = 0; i < G_N_ELEMENTS (published); i++)
    {
      check_length (check, pb_entity_info_get_field (info, published[i]));
      pb_preflight_check_text (check->run, PB_TYPE_PROJECT, check->id, published[i], check->about,
                               pb_entity_get_text (check->project, published[i]));
    }
}

/* ---- partners */

static void
check_partners (Check *check)
{
  const GPtrArray *roles = pb_booklet_rows_of (check->run->rows, PB_TYPE_PROJECT_ROLE, check->id);
  gboolean has_lead = FALSE;

  for (guint i = 0; i < roles->len; i++)
    {
      PbEntity *organisation = pb_booklet_rows_get (check->run->rows, PB_TYPE_ORGANISATION,
                                                    pb_entity_get_integer (roles->pdata[i], "organisation"));

      has_lead |= g_str_equal (pb_entity_get_text (roles->pdata[i], "role"), "lead-applicant");
      if (organisation != NULL)
        pb_preflight_check_line (check->run, PB_TYPE_PROJECT, check->id, "project_role", check->about,
                                 pb_entity_get_text (organisation, "name"));
    }

  if (!has_lead && pb_phase_needs_lead_applicant (pb_entity_get_text (check->project, "phase")))
    tell (check, PB_PREFLIGHT_BLOCKER, "project_role",
          _("The project has been decided on and has no lead applicant. Add the partner who leads it."));
}

/* ---- results */

static gboolean
has_late_measurement (Check    *check,
                      PbEntity *indicator)
{
  const GPtrArray *measurements = pb_booklet_rows_of (check->run->rows, PB_TYPE_MEASUREMENT,
                                                      pb_entity_get_id (indicator));

  for (guint i = 0; i < measurements->len; i++)
    {
      if (g_strcmp0 (pb_entity_get_text (measurements->pdata[i], "date"), check->run->reference_date) > 0)
        return TRUE;
    }

  return FALSE;
}

static void
check_indicator (Check    *check,
                 PbEntity *indicator)
{
  const char *name = pb_entity_get_text (indicator, "name");
  const GPtrArray *measurements = pb_booklet_rows_of (check->run->rows, PB_TYPE_MEASUREMENT,
                                                      pb_entity_get_id (indicator));
  const char *format = NULL;

  pb_preflight_check_text (check->run, PB_TYPE_PROJECT, check->id, "indicator", check->about, name);
  if (pb_entity_is_null (indicator, "target"))
    /* Translators: %s is an indicator. */
    pb_preflight_tell (check->run, PB_PREFLIGHT_WARNING, PB_TYPE_PROJECT, check->id, "indicator", check->about,
                       _("The indicator “%s” has no target. Say what it is to be, or remove the indicator."), name);

  if (measurements->len == 0)
    format = N_("Nothing was measured yet of the indicator “%s”. Add a measurement, or do without.");
  else if (has_late_measurement (check, indicator))
    format = N_("A measurement of the indicator “%s” is of after the reference date. Check its date, or choose a later "
                "reference date.");

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  if (format != NULL)
    pb_preflight_tell (check->run, PB_PREFLIGHT_WARNING, PB_TYPE_PROJECT, check->id, "indicator", check->about,
                       _(format), name);
#pragma GCC diagnostic pop
}

/* ---- the whole */

static void
check_project (Check *check)
{
  const GPtrArray *indicators = pb_booklet_rows_of (check->run->rows, PB_TYPE_INDICATOR, check->id);

  if (!pb_preflight_is_public (check->project))
    tell (check, PB_PREFLIGHT_BLOCKER, "visibility",
          _("The project is internal, so that the booklet cannot show it. Make it public, or take it out of the "
            "edition."));

  check_texts (check);
  check_partners (check);
  if (is_empty (check, "planned_start") && is_empty (check, "actual_start") && is_empty (check, "planned_end") &&
      is_empty (check, "actual_end"))
    tell (check, PB_PREFLIGHT_WARNING, "planned_start", _("The project has no period. Say when it begins and ends."));
  for (guint i = 0; i < indicators->len; i++)
    check_indicator (check, indicators->pdata[i]);
  pb_preflight_check_images (check->run, PB_TYPE_PROJECT, check->id, check->about,
                             pb_booklet_rows_of (check->run->rows, PB_TYPE_IMAGE, check->id));
}

void
pb_preflight_check_projects (PbPreflightRun *run)
{
  for (guint i = 0; i < run->projects->len && !g_cancellable_is_cancelled (run->cancellable); i++)
    {
      PbEntity *project = run->projects->pdata[i];
      g_autofree char *about = pb_preflight_name_project (project);
      Check check = { run, project, pb_entity_get_id (project), about };

      check_project (&check);
    }
}
