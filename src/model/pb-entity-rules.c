/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-entity-rules"
#include "config.h"

#include <glib/gi18n.h>
#include <math.h>

#include "pb-date.h"
#include "pb-entity-rules.h"
#include "pb-number.h"
#include "pb-problem.h"
#include "pb-register-images.h"
#include "pb-text.h"

/* Of text on what is behind it (WCAG 2.1, 1.4.3). */
#define LEAST_CONTRAST 4.5

static const char *
get_date (PbEntity   *entity,
          const char *column)
{
  const char *text = pb_entity_get_text (entity, column);

  return pb_date_is_valid (text) ? text : NULL;
}

void
pb_rules_check_period (PbEntity   *entity,
                       const char *start_column,
                       const char *end_column,
                       GPtrArray  *problems)
{
  const char *start = get_date (entity, start_column);
  const char *end = get_date (entity, end_column);
  g_autofree char *shown = NULL;

  if (!pb_date_ends_before_start (start, end))
    return;

  shown = pb_date_format (start, pb_language_of_interface ());
  pb_problems_add (
      problems, PB_PROBLEM_ERROR, end_column,
      _("The end lies before the start (%s). Choose a later end or an earlier start."), shown);
}

/* Headings and rules of the booklet stand in the accent colour on white. (What stands on the colour itself is black or white,
 * whichever reads best, and one of the two always does: base/pb-text.h.) */
static void
check_accent_colour (PbEntity  *entity,
                     GPtrArray *problems)
{
  const char *colour = pb_entity_get_text (entity, "accent_colour");
  g_autofree char *contrast = NULL;
  g_autofree char *needed = NULL;

  if (!pb_colour_is_valid (colour) || pb_colour_contrast (colour, "#ffffff") >= LEAST_CONTRAST)
    return;

  /* Rounded down: 4.49 is not 4.5. */
  contrast = pb_number_format (floor (pb_colour_contrast (colour, "#ffffff") * 10) / 10, pb_language_of_interface ());
  needed = pb_number_format (LEAST_CONTRAST, pb_language_of_interface ());
  pb_problems_add (problems, PB_PROBLEM_WARNING, "accent_colour",
                   /* Translators: two contrast ratios: “2.3 : 1”. */
                   _("Text in this colour is hard to read on white paper: its contrast is %s : 1, and %s : 1 is needed. "
                     "Choose a darker one."),
                   contrast, needed);
}

void
pb_programme_rules (PbEntity  *entity,
                    GPtrArray *problems)
{
  pb_rules_check_period (entity, "start_date", "end_date", problems);

  if (!pb_entity_is_null (entity, "central_contribution") &&
      !pb_entity_is_null (entity, "regional_contribution") &&
      pb_entity_get_integer (entity, "central_contribution") >
        pb_entity_get_integer (entity, "regional_contribution"))
    pb_problems_add (problems, PB_PROBLEM_WARNING, "central_contribution",
                     _("Central government contributes more than half of the total."));

  check_accent_colour (entity, problems);
}

void
pb_theme_rules (PbEntity  *entity,
                GPtrArray *problems)
{
  gint64 parent = pb_entity_get_integer (entity, "parent");

  if (parent != 0 && parent == pb_entity_get_id (entity))
    pb_problems_add (problems, PB_PROBLEM_ERROR, "parent",
                     _("A theme cannot be part of itself. Choose another theme."));
}

void
pb_award_rules (PbEntity  *entity,
                GPtrArray *problems)
{
  if (!pb_entity_is_null (entity, "amount") && pb_entity_get_integer (entity, "amount") == 0)
    pb_problems_add (
        problems, PB_PROBLEM_ERROR, "amount",
        _("An award cannot be zero. Enter an amount, negative for funds that are released."));
}

void
pb_funding_line_rules (PbEntity  *entity,
                       GPtrArray *problems)
{
  if (!pb_entity_get_boolean (entity, "counts_as_co_financing") &&
      *pb_entity_get_text (entity, "reason") == '\0')
    pb_problems_add (problems, PB_PROBLEM_WARNING, "reason",
                     _("Say why this does not count as co-financing."));
}

/* A target on the wrong side of the baseline is as a rule a direction that was left as it was. */
static void
check_direction (PbEntity  *entity,
                 GPtrArray *problems)
{
  gboolean lower = g_str_equal (pb_entity_get_text (entity, "direction"), "lower");
  double baseline = pb_entity_get_real (entity, "baseline");
  double target = pb_entity_get_real (entity, "target");

  if (pb_entity_is_null (entity, "baseline") || pb_entity_is_null (entity, "target"))
    return;

  if (!lower && target < baseline)
    pb_problems_add (problems, PB_PROBLEM_WARNING, "direction",
                     _("The target value is lower than the baseline. Is lower better?"));
  else if (lower && target > baseline)
    pb_problems_add (problems, PB_PROBLEM_WARNING, "direction",
                     _("The target value is higher than the baseline. Is higher better?"));
}

void
pb_indicator_rules (PbEntity  *entity,
                    GPtrArray *problems)
{
  if (!pb_entity_is_null (entity, "target") && pb_entity_is_null (entity, "target_year"))
    pb_problems_add (problems, PB_PROBLEM_ERROR, "target_year",
                     _("A target value needs a year. Enter the target year."));

  if (!pb_entity_is_null (entity, "baseline") && pb_entity_is_null (entity, "baseline_year"))
    pb_problems_add (problems, PB_PROBLEM_WARNING, "baseline_year",
                     _("Say in which year the baseline was measured."));

  check_direction (entity, problems);
}

void
pb_image_rules (PbEntity  *entity,
                GPtrArray *problems)
{
  g_autofree char *today = pb_date_today ();

  if (!pb_entity_get_boolean (entity, "decorative") &&
      *pb_entity_get_text (entity, "alternative_text") == '\0')
    pb_problems_add (
        problems, PB_PROBLEM_WARNING, "alternative_text",
        _("An image without alternative text is not published, unless it is decorative."));

  if (pb_image_is_expired (entity, today))
    pb_problems_add (problems, PB_PROBLEM_WARNING, "consent_until",
                     _("The consent has ended: the image is not published any more."));
}

/* That there is a consent at all is kept by the schema. */
void
pb_person_rules (PbEntity  *entity,
                 GPtrArray *problems)
{
  g_autofree char *today = pb_date_today ();

  if (pb_entity_get_boolean (entity, "show_in_public") &&
      g_strcmp0 (get_date (entity, "consent_date"), today) > 0)
    pb_problems_add (problems, PB_PROBLEM_ERROR, "consent_date",
                     _("This day has yet to come. Fill in the day on which the consent was given."));
}
