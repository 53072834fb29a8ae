/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-indicator-progress"
#include "config.h"

#include <glib/gi18n.h>
#include <math.h>

#include "pb-date.h"
#include "pb-indicator-progress.h"
#include "pb-number.h"

/* What is shown of a fraction below 1 is never 100%. */
#define MOST_SHORT_OF_ALL 0.999

static double
get_real (PbEntity   *entity,
          const char *column)
{
  return pb_entity_is_null (entity, column) ? NAN : pb_entity_get_real (entity, column);
}

/* Where progress is counted from. */
static double
get_start (double   baseline,
           gboolean lower_is_better)
{
  return isnan (baseline) && !lower_is_better ? 0 : baseline;
}

/* Halved, because the difference of two very large numbers may be more than a double holds. */
double
pb_indicator_fraction (double   baseline,
                       double   target,
                       double   realised,
                       gboolean lower_is_better)
{
  double start = get_start (baseline, lower_is_better);
  double way = target / 2 - start / 2;
  double fraction = (realised / 2 - start / 2) / way;

  return isfinite (fraction) && way != 0 ? fraction : NAN;
}

void
pb_indicator_progress_read (PbIndicatorProgress *self,
                            PbEntity            *indicator,
                            GPtrArray           *measurements)
{
  PbEntity *last = NULL;

  g_return_if_fail (self != NULL);
  g_return_if_fail (PB_IS_ENTITY (indicator));
  g_return_if_fail (measurements != NULL);

  if (measurements->len > 0)
    last = measurements->pdata[measurements->len - 1];

  self->baseline = get_real (indicator, "baseline");
  self->target = get_real (indicator, "target");
  self->target_year = (int) pb_entity_get_integer (indicator, "target_year");
  self->lower_is_better = g_str_equal (pb_entity_get_text (indicator, "direction"), "lower");
  self->realised = last != NULL ? pb_entity_get_real (last, "value") : NAN;
  self->realised_on = last != NULL ? g_strdup (pb_entity_get_text (last, "date")) : NULL;
  self->fraction = pb_indicator_fraction (self->baseline, self->target, self->realised, self->lower_is_better);
  /* FALSE where either is NAN. */
  self->reached = self->lower_is_better ? self->realised <= self->target
                                        : self->realised >= self->target;
}

void
pb_indicator_progress_clear (PbIndicatorProgress *self)
{
  g_clear_pointer (&self->realised_on, g_free);
}

static char *
format (double value)
{
  return pb_number_format (value, pb_language_of_interface ());
}

static char *
format_without_measurement (const PbIndicatorProgress *self,
                            const char                *unit)
{
  g_autofree char *target = format (self->target);

  if (isnan (self->target))
    return g_strdup (_("Not measured yet"));
  if (self->target_year == 0)
    /* Translators: the target and what it counts ("100 returners"). */
    return g_strdup_printf (_("Not measured yet; target %s %s"), target, unit);

  /* Translators: the target, what it counts, and its year ("100 returners in 2023"). */
  return g_strdup_printf (_("Not measured yet; target %s %s in %d"), target, unit,
                          self->target_year);
}

static char *
format_without_target (const PbIndicatorProgress *self,
                       const char                *unit)
{
  g_autofree char *realised = format (self->realised);
  g_autofree char *date = pb_date_format (self->realised_on, pb_language_of_interface ());

  /* Translators: a value, what it counts, and when ("62 returners (September 2022)"). */
  return g_strdup_printf (C_("measurement", "%s %s (%s)"), realised, unit, date);
}

static char *
format_percentage (const PbIndicatorProgress *self)
{
  double fraction = self->fraction;

  if (!self->reached && fraction < 1 && fraction > MOST_SHORT_OF_ALL)
    fraction = MOST_SHORT_OF_ALL;

  return pb_percentage_format (fraction, pb_language_of_interface ());
}

static char *
format_on_the_way (const PbIndicatorProgress *self,
                   const char                *unit)
{
  g_autofree char *realised = format (self->realised);
  g_autofree char *target = format (self->target);
  g_autofree char *start = format (get_start (self->baseline, self->lower_is_better));
  g_autofree char *percentage = NULL;

  if (isnan (self->fraction))
    /* Translators: a value, what it counts, and the target ("9.5 days; target 7"). */
    return g_strdup_printf (_("%s %s; target %s"), realised, unit, target);

  percentage = format_percentage (self);
  if (get_start (self->baseline, self->lower_is_better) == 0)
    /* Translators: a value, the target, what they count, and how far it is ("62 of 100 returners (62%)"). */
    return g_strdup_printf (C_("progress", "%s of %s %s (%s)"), realised, target, unit, percentage);

  /* Translators: a value, what it counts, baseline, target, and how far it is: "94 homes; from 210 to 60 (77%)". */
  return g_strdup_printf (C_("progress", "%s %s; from %s to %s (%s)"), realised, unit, start,
                          target, percentage);
}

char *
pb_indicator_progress_format (const PbIndicatorProgress *self,
                              const char                *unit)
{
  g_autofree char *text = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (unit != NULL, NULL);

  if (isnan (self->realised))
    return format_without_measurement (self, unit);
  if (isnan (self->target))
    return format_without_target (self, unit);

  text = format_on_the_way (self, unit);
  if (!self->reached)
    return g_steal_pointer (&text);

  /* Translators: %s says how far it is ("104 of 100 returners (104%)"). */
  return g_strdup_printf (_("%s: target reached"), text);
}

static void
add_reference (PbEntity    *indicator,
               const char  *column,
               const char  *year_column,
               const char  *name,
               PbChartData *data)
{
  g_autofree char *year = NULL;
  g_autofree char *label = NULL;

  if (pb_entity_is_null (indicator, column))
    return;

  if (!pb_entity_is_null (indicator, year_column))
    {
      year = g_strdup_printf ("%d", (int) pb_entity_get_integer (indicator, year_column));
      label = g_strdup_printf ("%s %s", name, year);
    }
  pb_chart_data_add_reference (data, label != NULL ? label : name,
                               pb_entity_get_real (indicator, column), year);
}

void
pb_indicator_fill_chart (PbEntity    *indicator,
                         GPtrArray   *measurements,
                         PbChartData *data)
{
  g_return_if_fail (PB_IS_ENTITY (indicator));
  g_return_if_fail (measurements != NULL);
  g_return_if_fail (PB_IS_CHART_DATA (data));

  pb_chart_data_clear (data);
  pb_chart_data_set_unit (data, pb_entity_get_text (indicator, "unit"));
  pb_chart_data_set_item_heading (data, _("Date"));
  pb_chart_data_add_series (data, _("Realised"), NULL);
  for (guint i = 0; i < measurements->len; i++)
    {
      guint item
          = pb_chart_data_add_date (data, pb_entity_get_text (measurements->pdata[i], "date"));

      pb_chart_data_set_value (data, item, 0, pb_entity_get_real (measurements->pdata[i], "value"));
    }
  add_reference (indicator, "baseline", "baseline_year", _("Baseline"), data);
  add_reference (indicator, "target", "target_year", _("Target"), data);
  pb_chart_data_changed (data);
}
