/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-chart-data"
#include "config.h"

#include <math.h>

#include "pb-chart-data.h"

/* Two series and three items, the last one empty. */
static PbChartData *
make_data (PbChartFormat format)
{
  PbChartData *data = pb_chart_data_new ("Awarded per Pillar", format);

  pb_chart_data_add_series (data, "Rijk", NULL);
  pb_chart_data_add_series (data, "Provincie", NULL);
  pb_chart_data_add_item (data, "Wonen", "#1a5fb4");
  pb_chart_data_add_item (data, "Werken", NULL);
  pb_chart_data_add_item (data, "Welzijn", NULL);
  pb_chart_data_set_value (data, 0, 0, 300);
  pb_chart_data_set_value (data, 0, 1, 200);
  pb_chart_data_set_value (data, 1, 0, -50);
  pb_chart_data_set_value (data, 1, 1, 20);

  return data;
}

static void
test_total_is_the_sum_of_what_is_there (void)
{
  g_autoptr(PbChartData) data = make_data (PB_CHART_NUMBER);

  g_assert_cmpfloat (pb_chart_data_get_total (data, 0), ==, 500);
  g_assert_cmpfloat (pb_chart_data_get_total (data, 1), ==, -30);
  g_assert_true (isnan (pb_chart_data_get_total (data, 2)));
  g_assert_true (isnan (pb_chart_data_get_value (data, 2, 0)));
}

static void
test_bars_reach_from_the_negative_parts_to_the_limits (void)
{
  g_autoptr(PbChartData) data = make_data (PB_CHART_NUMBER);
  double least;
  double greatest;

  pb_chart_data_get_bar_range (data, &least, &greatest);
  g_assert_cmpfloat (least, ==, -50);
  g_assert_cmpfloat (greatest, ==, 500);

  pb_chart_data_set_limit (data, 1, 800);
  pb_chart_data_get_bar_range (data, &least, &greatest);
  g_assert_cmpfloat (greatest, ==, 800);
}

static void
test_bars_begin_at_nothing (void)
{
  g_autoptr(PbChartData) data = pb_chart_data_new ("Projects", PB_CHART_NUMBER);
  double least;
  double greatest;

  pb_chart_data_add_series (data, "Projects", NULL);
  pb_chart_data_get_bar_range (data, &least, &greatest);
  g_assert_cmpfloat (least, ==, 0);
  g_assert_cmpfloat (greatest, ==, 0);
  g_assert_true (pb_chart_data_is_empty (data));

  pb_chart_data_add_item (data, "Idea", NULL);
  g_assert_true (pb_chart_data_is_empty (data));
  pb_chart_data_set_value (data, 0, 0, 0);
  g_assert_false (pb_chart_data_is_empty (data));
}

static void
test_what_passes_its_limit_is_told (void)
{
  g_autoptr(PbChartData) data = make_data (PB_CHART_MONEY);

  g_assert_false (pb_chart_data_has_limits (data));
  g_assert_false (pb_chart_data_is_over_limit (data, 0));
  pb_chart_data_set_limit (data, 0, 500);
  g_assert_true (pb_chart_data_has_limits (data));
  g_assert_false (pb_chart_data_is_over_limit (data, 0));
  pb_chart_data_set_limit (data, 0, 499);
  g_assert_true (pb_chart_data_is_over_limit (data, 0));
  pb_chart_data_set_limit (data, 2, 1);
  g_assert_false (pb_chart_data_is_over_limit (data, 2));
}

static void
assert_format (PbChartData *data,
               double       value,
               const char  *expected)
{
  g_autofree char *text = pb_chart_data_format (data, value);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_amounts_and_numbers_have_the_form_of_the_language (void)
{
  g_autoptr(PbChartData) money = make_data (PB_CHART_MONEY);
  g_autoptr(PbChartData) number = make_data (PB_CHART_NUMBER);
  g_autofree char *item = NULL;

  assert_format (money, 140000000, "€\302\2401,400,000");
  assert_format (money, -50, "−€\302\2400.50");
  assert_format (money, NAN, "—");
  assert_format (number, 1234.5, "1,234.5");
  assert_format (number, -9, "−9");

  pb_chart_data_set_limit (money, 0, 60000);
  item = pb_chart_data_format_item (money, 0);
  g_assert_cmpstr (item, ==, "€\302\2405 of €\302\240600");
}

static void
test_very_large_values_stay_numbers (void)
{
  g_autoptr(PbChartData) data = make_data (PB_CHART_MONEY);
  g_autofree char *text = NULL;
  double least;
  double greatest;

  pb_chart_data_set_value (data, 0, 0, 9e15);
  text = pb_chart_data_format (data, 9e15);
  g_assert_cmpstr (text, ==, "€\302\24090,000,000,000,000");

  /* More than an amount can hold: not another amount. */
  g_clear_pointer (&text, g_free);
  text = pb_chart_data_format (data, 1e300);
  g_assert_true (g_str_has_prefix (text, "1,000,"));
  pb_chart_data_set_value (data, 0, 0, INFINITY);
  pb_chart_data_get_bar_range (data, &least, &greatest);
  g_assert_true (isfinite (greatest));
}

static void
test_item_has_its_colour_while_there_is_one_series (void)
{
  g_autoptr(PbChartData) two = make_data (PB_CHART_NUMBER);
  g_autoptr(PbChartData) one = pb_chart_data_new ("Projects", PB_CHART_NUMBER);

  pb_chart_data_add_series (one, "Projects", NULL);
  pb_chart_data_add_item (one, "Wonen", "#1a5fb4");
  g_assert_cmpstr (pb_chart_data_get_colour (one, 0, 0), ==, "#1a5fb4");
  g_assert_null (pb_chart_data_get_colour (two, 0, 0));
}

static void
test_values_and_references_make_the_range_of_a_line (void)
{
  g_autoptr(PbChartData) data = pb_chart_data_new ("Returners", PB_CHART_NUMBER);
  double least;
  double greatest;

  pb_chart_data_add_series (data, "Realised", NULL);
  g_assert_false (pb_chart_data_get_value_range (data, &least, &greatest));

  pb_chart_data_add_date (data, "2022-06");
  pb_chart_data_set_value (data, 0, 0, 38);
  pb_chart_data_add_reference (data, "Target 2023", 100, "2023");
  g_assert_true (pb_chart_data_get_value_range (data, &least, &greatest));
  g_assert_cmpfloat (least, ==, 38);
  g_assert_cmpfloat (greatest, ==, 100);
  g_assert_cmpstr (pb_chart_data_get_label (data, 0), ==, "June 2022");
  g_assert_cmpstr (pb_chart_data_get_date (data, 0), ==, "2022-06");
}

static void
on_changed_cb (PbChartData *data,
               guint       *times)
{
  *times += 1;
}

static void
test_change_is_told_once_when_it_is_whole (void)
{
  g_autoptr(PbChartData) data = make_data (PB_CHART_NUMBER);
  guint times = 0;

  g_signal_connect (data, "changed", G_CALLBACK (on_changed_cb), &times);
  pb_chart_data_clear (data);
  pb_chart_data_add_series (data, "Rijk", NULL);
  g_assert_cmpuint (times, ==, 0);
  pb_chart_data_changed (data);
  g_assert_cmpuint (times, ==, 1);
  g_assert_cmpuint (pb_chart_data_get_n_items (data), ==, 0);
}

#define ADD(name) g_test_add_func ("/chart-data/" #name, test_##name)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD (total_is_the_sum_of_what_is_there);
  ADD (bars_reach_from_the_negative_parts_to_the_limits);
  ADD (bars_begin_at_nothing);
  ADD (what_passes_its_limit_is_told);
  ADD (amounts_and_numbers_have_the_form_of_the_language);
  ADD (very_large_values_stay_numbers);
  ADD (item_has_its_colour_while_there_is_one_series);
  ADD (values_and_references_make_the_range_of_a_line);
  ADD (change_is_told_once_when_it_is_whole);

  return g_test_run ();
}
