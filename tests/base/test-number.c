/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-number"
#include "config.h"

#include <math.h>

#include "pb-error.h"
#include "pb-number.h"

#define SEED     20211130
#define N_ROUNDS 5000

#define MINUS "\u2212"

static void
test_number_follows_the_language (void)
{
  static const struct
  {
    double      value;
    const char *dutch;
    const char *english;
  } cases[] = {
    { 12345.5, "12.345,5", "12,345.5" },
    { 0, "0", "0" },
    { -0.0, "0", "0" },
    { -0.0000001, "0", "0" },
    { 1000, "1.000", "1,000" },
    { -1234567, MINUS "1.234.567", MINUS "1,234,567" },
    { 0.1234567, "0,123457", "0.123457" },
    { 37.50, "37,5", "37.5" },
    { 0.1 + 0.2, "0,3", "0.3" },
    { 999999.9999999, "1.000.000", "1,000,000" },
    { NAN, "—", "—" },
    { INFINITY, "—", "—" },
  };
  g_autofree char *huge = pb_number_format (-G_MAXDOUBLE, PB_LANGUAGE_DUTCH);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *dutch = pb_number_format (cases[i].value, PB_LANGUAGE_DUTCH);
      g_autofree char *english = pb_number_format (cases[i].value, PB_LANGUAGE_ENGLISH);

      g_assert_cmpstr (dutch, ==, cases[i].dutch);
      g_assert_cmpstr (english, ==, cases[i].english);
    }

  g_assert_true (g_str_has_prefix (huge, MINUS "179.769.313"));
}

/* The interface speaks English here; test-language does the Dutch side of it. */
static void
test_number_is_read_with_either_mark (void)
{
  static const struct
  {
    const char *text;
    double      value;
  } cases[] = {
    { "12500", 12500 },       { "37,5", 37.5 },         { "37.5", 37.5 },
    { "12.345,5", 12345.5 },  { "12,345.5", 12345.5 },  { "1.234.567", 1234567 },
    { "1,234,567", 1234567 }, { "-0,25", -0.25 },       { MINUS "3", -3 },
    { "0,375", 0.375 },       { "0.375", 0.375 },       { "1234,567", 1234.567 },
    { "1 500", 1500 },        { "0,123457", 0.123457 }, { "12.345", 12.345 },
    { "12,345", 12345 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;
      double value = 0;

      g_test_message ("case %u", i);
      pb_number_parse (cases[i].text, &value, &error);
      g_assert_no_error (error);
      g_assert_cmpfloat (value, ==, cases[i].value);
    }
}

static void
test_refuses_what_is_no_number (void)
{
  g_autofree char *long_digits = g_strnfill (400, '9');
  const char *const cases[] = {
    "", "-", "inf", "nan", "0x10", "1e5", "€ 5", "37%", "1,2,3", "5,", ",5", "1.2 3", "5,-",
    long_digits, "٥", "%s%n", "5\xff",
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;
      double value = 42;

      g_test_message ("case %u", i);
      g_assert_false (pb_number_parse (cases[i], &value, &error));
      g_assert_error (error, PB_ERROR, PB_ERROR_INVALID);
      g_assert_cmpfloat (value, ==, 42);
    }
}

static void
test_every_number_is_read_back (void)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (SEED);

  for (guint i = 0; i < N_ROUNDS; i++)
    {
      g_autoptr(GError) error = NULL;
      double scale = pow (10, g_rand_int_range (rand, 0, 7));
      double value = floor (g_rand_double_range (rand, -1e9, 1e9)) / scale;
      g_autofree char *text = pb_number_format (value, PB_LANGUAGE_ENGLISH);
      double read = 0;

      pb_number_parse (text, &read, &error);
      g_assert_no_error (error);
      g_assert_cmpfloat (read, ==, value);
    }
}

static void
test_percentage_has_one_decimal_where_not_whole (void)
{
  static const struct
  {
    double      fraction;
    const char *dutch;
    const char *english;
  } cases[] = {
    { 0.375, "37,5%", "37.5%" }, { 0.5, "50%", "50%" },          { 0, "0%", "0%" },
    { 1, "100%", "100%" },       { 1.0 / 3, "33,3%", "33.3%" },  { 0.9999, "100%", "100%" },
    { 12.5, "1.250%", "1,250%" }, { -0.05, MINUS "5%", MINUS "5%" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *dutch = pb_percentage_format (cases[i].fraction, PB_LANGUAGE_DUTCH);
      g_autofree char *english = pb_percentage_format (cases[i].fraction, PB_LANGUAGE_ENGLISH);

      g_assert_cmpstr (dutch, ==, cases[i].dutch);
      g_assert_cmpstr (english, ==, cases[i].english);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/number/follows-the-language", test_number_follows_the_language);
  g_test_add_func ("/number/is-read-with-either-mark", test_number_is_read_with_either_mark);
  g_test_add_func ("/number/refuses-what-is-no-number", test_refuses_what_is_no_number);
  g_test_add_func ("/number/every-number-is-read-back", test_every_number_is_read_back);
  g_test_add_func ("/percentage/has-one-decimal-where-not-whole",
                   test_percentage_has_one_decimal_where_not_whole);

  return g_test_run ();
}
