/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-indicator-progress"
#include "config.h"

#include <math.h>

#include "pb-indicator-progress.h"
#include "pb-problem.h"
#include "pb-test-register.h"

/* baseline and target as they are typed; "" for none. */
static PbEntity *
make_indicator (const char *direction,
                const char *baseline,
                const char *target)
{
  return pb_test_entity (PB_TYPE_INDICATOR, "name", "Herintreders aan het werk", "unit", "returners",
                         "direction", direction, "baseline", baseline, "baseline_year", "2021",
                         "target", target, "target_year", *target != '\0' ? "2023" : "", NULL);
}

static GPtrArray *
make_measurements (double value)
{
  GPtrArray *measurements = g_ptr_array_new_with_free_func (g_object_unref);

  if (isnan (value))
    return measurements;

  g_ptr_array_add (measurements, pb_test_entity (PB_TYPE_MEASUREMENT, "date", "2021", "value", "1",
                                                 NULL));
  g_ptr_array_add (measurements, pb_test_entity (PB_TYPE_MEASUREMENT, "date", "2022-09", NULL));
  pb_entity_set_value (measurements->pdata[1], "value", &PB_REAL (value));

  return measurements;
}

static void
assert_progress (const char *direction,
                 const char *baseline,
                 const char *target,
                 double      value,
                 double      fraction,
                 gboolean    reached,
                 const char *words)
{
  g_autoptr(PbEntity) indicator = make_indicator (direction, baseline, target);
  g_autoptr(GPtrArray) measurements = make_measurements (value);
  g_auto(PbIndicatorProgress) progress = { 0 };
  g_autofree char *text = NULL;

  pb_indicator_progress_read (&progress, indicator, measurements);
  text = pb_indicator_progress_format (&progress, "returners");
  g_assert_cmpstr (text, ==, words);
  g_assert_cmpint (progress.reached, ==, reached);
  if (isnan (fraction))
    g_assert_true (isnan (progress.fraction));
  else
    g_assert_cmpfloat_with_epsilon (progress.fraction, fraction, 1e-9);
}

static void
test_part_of_the_way (void)
{
  assert_progress ("higher", "0", "100", 62, 0.62, FALSE, "62 of 100 returners (62%)");
  assert_progress ("higher", "20", "90", 55, 0.5, FALSE, "55 returners; from 20 to 90 (50%)");
}

static void
test_without_baseline_it_is_counted_from_nothing (void)
{
  assert_progress ("higher", "", "100", 62, 0.62, FALSE, "62 of 100 returners (62%)");
}

static void
test_lower_is_better (void)
{
  assert_progress ("lower", "210", "60", 135, 0.5, FALSE, "135 returners; from 210 to 60 (50%)");
  assert_progress ("lower", "210", "60", 60, 1, TRUE,
                   "60 returners; from 210 to 60 (100%): target reached");
  assert_progress ("lower", "210", "60", 0, 1.4, TRUE,
                   "0 returners; from 210 to 60 (140%): target reached");
  /* From where it came is not known, and it did not come from nothing. */
  assert_progress ("lower", "", "7", 9.5, NAN, FALSE, "9.5 returners; target 7");
}

static void
test_overshoot_and_the_wrong_way (void)
{
  assert_progress ("higher", "0", "100", 128, 1.28, TRUE,
                   "128 of 100 returners (128%): target reached");
  assert_progress ("higher", "20", "90", 13, -0.1, FALSE, "13 returners; from 20 to 90 (−10%)");
}

static void
test_target_that_is_the_baseline (void)
{
  assert_progress ("higher", "50", "50", 50, NAN, TRUE,
                   "50 returners; target 50: target reached");
  assert_progress ("higher", "50", "50", 49, NAN, FALSE, "49 returners; target 50");
  assert_progress ("higher", "", "0", 3, NAN, TRUE, "3 returners; target 0: target reached");
}

static void
test_nearly_all_is_not_all (void)
{
  assert_progress ("higher", "0", "10000", 9999.9, 0.99999, FALSE,
                   "9,999.9 of 10,000 returners (99.9%)");
}

static void
test_very_large_values (void)
{
  g_autoptr(PbEntity) indicator = make_indicator ("higher", "0", "1");
  g_autoptr(GPtrArray) measurements = make_measurements (1e308);
  g_auto(PbIndicatorProgress) progress = { 0 };

  pb_entity_set_value (indicator, "baseline", &PB_REAL (-1e308));
  pb_entity_set_value (indicator, "target", &PB_REAL (1e308));
  pb_indicator_progress_read (&progress, indicator, measurements);
  g_assert_cmpfloat_with_epsilon (progress.fraction, 1, 1e-9);
}

static void
test_nothing_measured_or_nothing_aimed_at (void)
{
  assert_progress ("higher", "0", "100", NAN, NAN, FALSE,
                   "Not measured yet; target 100 returners in 2023");
  assert_progress ("higher", "0", "", NAN, NAN, FALSE, "Not measured yet");
  assert_progress ("higher", "0", "", 62, NAN, FALSE, "62 returners (September 2022)");
}

static const PbProblem *
find_problem (PbEntity   *indicator,
              const char *column,
              GPtrArray **problems)
{
  *problems = pb_entity_check (indicator);

  return pb_problems_find (*problems, column);
}

static void
test_target_needs_a_year_and_a_unit (void)
{
  g_autoptr(PbEntity) indicator
      = pb_test_entity (PB_TYPE_INDICATOR, "name", "Woningen", "target", "60", NULL);
  g_autoptr(GPtrArray) problems = NULL;

  g_assert_cmpint (find_problem (indicator, "target_year", &problems)->level, ==, PB_PROBLEM_ERROR);
  g_assert_cmpint (pb_problems_find (problems, "unit")->level, ==, PB_PROBLEM_ERROR);
}

static void
test_target_on_the_wrong_side_is_told (void)
{
  g_autoptr(PbEntity) higher = make_indicator ("higher", "210", "60");
  g_autoptr(PbEntity) lower = make_indicator ("lower", "210", "60");
  g_autoptr(GPtrArray) problems = NULL;
  g_autoptr(GPtrArray) none = NULL;

  g_assert_cmpint (find_problem (higher, "direction", &problems)->level, ==, PB_PROBLEM_WARNING);
  g_assert_null (find_problem (lower, "direction", &none));
}

static void
test_chart_has_the_measurements_and_the_aims (void)
{
  g_autoptr(PbEntity) indicator = make_indicator ("higher", "0", "100");
  g_autoptr(GPtrArray) measurements = make_measurements (62);
  g_autoptr(PbChartData) data = pb_chart_data_new ("Chart", PB_CHART_NUMBER);

  pb_indicator_fill_chart (indicator, measurements, data);
  pb_indicator_fill_chart (indicator, measurements, data);
  g_assert_cmpuint (pb_chart_data_get_n_items (data), ==, 2);
  g_assert_cmpfloat (pb_chart_data_get_value (data, 1, 0), ==, 62);
  g_assert_cmpuint (pb_chart_data_get_n_references (data), ==, 2);
  g_assert_cmpstr (pb_chart_data_get_reference_name (data, 1), ==, "Target 2023");
  g_assert_cmpfloat (pb_chart_data_get_reference (data, 1), ==, 100);
  g_assert_cmpstr (pb_chart_data_get_unit (data), ==, "returners");
}

static void
test_last_by_date_is_what_is_realised (PbTestRegister *f,
                                       gconstpointer   unused)
{
  PbEntity *indicator = make_indicator ("higher", "0", "100");
  g_autoptr(PbEntity) stored = NULL;
  g_autoptr(GPtrArray) measurements = NULL;
  g_auto(PbIndicatorProgress) progress = { 0 };
  gint64 id;

  pb_entity_set_integer (indicator, "project", f->project);
  id = pb_test_add (f->reg, indicator);
  for (guint i = 0; i < 3; i++)
    {
      static const char *const dates[] = { "2022-09", "2023-01-15", "2021" };
      PbEntity *measurement
          = pb_test_entity (PB_TYPE_MEASUREMENT, "date", dates[i], "value", "1", NULL);

      pb_entity_set_integer (measurement, "indicator", id);
      pb_entity_set_value (measurement, "value", &PB_REAL (10.0 * (i + 1)));
      pb_test_add (f->reg, measurement);
    }

  stored = pb_test_read (f->reg, PB_TYPE_INDICATOR, id);
  measurements = pb_register_list (f->reg, PB_TYPE_MEASUREMENT, "indicator", id, NULL);
  pb_indicator_progress_read (&progress, stored, measurements);
  g_assert_cmpfloat (progress.realised, ==, 20);
  g_assert_cmpstr (progress.realised_on, ==, "2023-01-15");
}

static void
test_one_measurement_a_date (PbTestRegister *f,
                             gconstpointer   unused)
{
  PbEntity *indicator = make_indicator ("higher", "0", "100");
  gint64 id;

  pb_entity_set_integer (indicator, "project", f->project);
  id = pb_test_add (f->reg, indicator);
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr(PbEntity) measurement
          = pb_test_entity (PB_TYPE_MEASUREMENT, "date", "2022-09", "value", "1", NULL);
      g_autoptr(GError) error = NULL;

      pb_entity_set_integer (measurement, "indicator", id);
      g_assert_cmpint (pb_register_add (f->reg, measurement, &error) != 0, ==, i == 0);
      if (i == 1)
        g_assert_cmpstr (pb_register_error_get_column (error), ==, "date");
    }
}

#define ADD(name) g_test_add_func ("/indicator-progress/" #name, test_##name)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD (part_of_the_way);
  ADD (without_baseline_it_is_counted_from_nothing);
  ADD (lower_is_better);
  ADD (overshoot_and_the_wrong_way);
  ADD (target_that_is_the_baseline);
  ADD (nearly_all_is_not_all);
  ADD (very_large_values);
  ADD (nothing_measured_or_nothing_aimed_at);
  ADD (target_needs_a_year_and_a_unit);
  ADD (target_on_the_wrong_side_is_told);
  ADD (chart_has_the_measurements_and_the_aims);
  PB_TEST_REGISTER_ADD ("/indicator-progress", last_by_date_is_what_is_realised);
  PB_TEST_REGISTER_ADD ("/indicator-progress", one_measurement_a_date);

  return g_test_run ();
}
