/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-money"
#include "config.h"

#include <string.h>

#include "pb-error.h"
#include "pb-money.h"

#define SEED     20211130
#define N_ROUNDS 5000

/* No-break space and minus sign, spelt out because they look like others. */
#define NBSP  "\u00a0"
#define MINUS "\u2212"

static void
test_reads_what_officers_type (void)
{
  static const struct
  {
    const char *text;
    gint64      cents;
  } cases[] = {
    { "1.500.000", 150000000 },
    { "1500000,50", 150000050 },
    { "€ 250.000", 25000000 },
    { "€250.000", 25000000 },
    { "€" NBSP "250.000", 25000000 },
    { "-12,5", -1250 },
    { MINUS "12,5", -1250 },
    { MINUS "€" NBSP "5.000", -500000 },
    { "€ -5.000", -500000 },
    { "1 500 000", 150000000 },
    { "1" NBSP "500" NBSP "000", 150000000 },
    { "1 500 000,25", 150000025 },
    { "EUR 3", 300 },
    { "eur 3,1", 310 },
    { "12.50", 1250 },
    { "12.5", 1250 },
    { "1.500", 150000 },
    { "1,500", 150000 },
    { "1.500,00", 150000 },
    { "1,500.00", 150000 },
    { "1,500,000", 150000000 },
    { "250.000,-", 25000000 },
    { "0", 0 },
    { "-0", 0 },
    { "0,01", 1 },
    { "007", 700 },
    { "  5\n", 500 },
    { "92233720368547758,07", G_MAXINT64 },
    { "-92233720368547758,08", G_MININT64 },
    { "92.233.720.368.547.758,07", G_MAXINT64 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;
      gint64 cents = 0;

      g_test_message ("case %u", i);
      pb_money_parse (cases[i].text, &cents, &error);
      g_assert_no_error (error);
      g_assert_cmpint (cents, ==, cases[i].cents);
    }
}

static void
test_refuses_what_is_no_amount (void)
{
  static const char *const cases[] = {
    "", " ", "-", "€", "€ €5", "--5", "+5", "1,5 mln", "1.5M", "5 euro", "een", "0x10", "1e3",
    "1.2.3", "1.500.00", "12.50.00", "1500.000.000", "1.500,000", "1.500,000.00", "1,500.000",
    "1 500.000 000", "1  500", "1 50", "15 00", ",5", "5,", "5.", "5,1234", "0,375", "0.375",
    "12,345678", "1,2,3", ".500", "(5)", "5-", "€ 250.000,-,-", "٥", "５", "inf", "nan", "%s%n",
    "92233720368547758,08", "-92233720368547758,09", "184467440737095516,16",
    "99999999999999999999", "99999999999999999999999999999999999999999999999,99",
    "\u202e5", "😀", "5\x07", "5\xff", "\xed\xa0\x80",
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;
      gint64 cents = 42;

      g_test_message ("case %u", i);
      g_assert_false (pb_money_parse (cases[i], &cents, &error));
      g_assert_error (error, PB_ERROR, PB_ERROR_INVALID);
      g_assert_cmpint (cents, ==, 42);
      g_assert_nonnull (strstr (error->message, "1.500.000"));
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
    }
}

static void
test_refusal_of_a_megabyte_is_short (void)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *text = g_strnfill (1 << 20, '9');
  gint64 cents;

  g_assert_false (pb_money_parse (text, &cents, &error));
  g_assert_error (error, PB_ERROR, PB_ERROR_INVALID);
  g_assert_cmpuint (strlen (error->message), <, 400);
}

static void
test_format_follows_the_language (void)
{
  static const struct
  {
    gint64      cents;
    const char *dutch;
    const char *english;
    const char *plain;
  } cases[] = {
    { 140000000, "€" NBSP "1.400.000", "€" NBSP "1,400,000", "1.400.000" },
    { 140000050, "€" NBSP "1.400.000,50", "€" NBSP "1,400,000.50", "1.400.000,50" },
    { -500000, MINUS "€" NBSP "5.000", MINUS "€" NBSP "5,000", MINUS "5.000" },
    { 0, "€" NBSP "0", "€" NBSP "0", "0" },
    { 5, "€" NBSP "0,05", "€" NBSP "0.05", "0,05" },
    { -5, MINUS "€" NBSP "0,05", MINUS "€" NBSP "0.05", MINUS "0,05" },
    { 99999, "€" NBSP "999,99", "€" NBSP "999.99", "999,99" },
    { 100000, "€" NBSP "1.000", "€" NBSP "1,000", "1.000" },
    { G_MAXINT64, "€" NBSP "92.233.720.368.547.758,07", "€" NBSP "92,233,720,368,547,758.07",
      "92.233.720.368.547.758,07" },
    { G_MININT64, MINUS "€" NBSP "92.233.720.368.547.758,08",
      MINUS "€" NBSP "92,233,720,368,547,758.08", MINUS "92.233.720.368.547.758,08" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *dutch = pb_money_format (cases[i].cents, PB_LANGUAGE_DUTCH);
      g_autofree char *english = pb_money_format (cases[i].cents, PB_LANGUAGE_ENGLISH);
      g_autofree char *plain = pb_money_format_plain (cases[i].cents, PB_LANGUAGE_DUTCH);

      g_assert_cmpstr (dutch, ==, cases[i].dutch);
      g_assert_cmpstr (english, ==, cases[i].english);
      g_assert_cmpstr (plain, ==, cases[i].plain);
    }
}

static void
test_decimal_is_one_form_only (void)
{
  static const struct
  {
    const char *text;
    gint64      cents;
  } cases[] = {
    { "1400000.00", 140000000 },
    { "0.00", 0 },
    { "0.05", 5 },
    { "-0.05", -5 },
    { "92233720368547758.07", G_MAXINT64 },
    { "-92233720368547758.08", G_MININT64 },
  };
  static const char *const refused[] = {
    "",       "5",     "5.0",  "5.000",  ".50",  "00.50", "+5.00", "-0.00",
    " 5.00",  "5.00 ", "5,00", "1,400.00", "--5.00", "5.-00", "500",  MINUS "5.00",
    "92233720368547758.08", "-92233720368547758.09", "\xff",
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autofree char *text = pb_money_to_decimal (cases[i].cents);
      gint64 cents = 0;

      g_assert_cmpstr (text, ==, cases[i].text);
      pb_money_from_decimal (text, &cents, &error);
      g_assert_no_error (error);
      g_assert_cmpint (cents, ==, cases[i].cents);
    }

  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr(GError) error = NULL;
      gint64 cents = 42;

      g_test_message ("case %u", i);
      g_assert_false (pb_money_from_decimal (refused[i], &cents, &error));
      g_assert_error (error, PB_ERROR, PB_ERROR_INVALID);
      g_assert_cmpint (cents, ==, 42);
    }
}

static void
test_sum_beyond_64_bits_is_refused (void)
{
  gint64 sum = 42;

  g_assert_false (pb_money_add (G_MAXINT64, 1, &sum));
  g_assert_false (pb_money_add (G_MININT64, -1, &sum));
  g_assert_false (pb_money_add (G_MININT64, G_MININT64, &sum));
  g_assert_cmpint (sum, ==, 42);

  g_assert_true (pb_money_add (G_MAXINT64, G_MININT64, &sum));
  g_assert_cmpint (sum, ==, -1);
  g_assert_true (pb_money_add (G_MAXINT64 - 1, 1, &sum));
  g_assert_cmpint (sum, ==, G_MAXINT64);
  g_assert_true (pb_money_add (-500, 300, &sum));
  g_assert_cmpint (sum, ==, -200);
}

static void
assert_money_reads_back (const char *text,
                         gint64      cents)
{
  g_autoptr(GError) error = NULL;
  gint64 read = 0;

  pb_money_parse (text, &read, &error);
  g_assert_no_error (error);
  g_assert_cmpint (read, ==, cents);
}

static void
test_every_amount_is_read_back (void)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (SEED);

  for (guint i = 0; i < N_ROUNDS; i++)
    {
      guint64 bits = (guint64) g_rand_int (rand) << 32 | g_rand_int (rand);
      gint64 cents = (gint64) (bits >> g_rand_int_range (rand, 0, 64));

      if (g_rand_boolean (rand) && cents != G_MININT64)
        cents = -cents;

      for (int l = PB_LANGUAGE_DUTCH; l <= PB_LANGUAGE_ENGLISH; l++)
        {
          g_autofree char *full = pb_money_format (cents, l);
          g_autofree char *plain = pb_money_format_plain (cents, l);

          assert_money_reads_back (full, cents);
          assert_money_reads_back (plain, cents);
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/money/reads-what-officers-type", test_reads_what_officers_type);
  g_test_add_func ("/money/refuses-what-is-no-amount", test_refuses_what_is_no_amount);
  g_test_add_func ("/money/refusal-of-a-megabyte-is-short", test_refusal_of_a_megabyte_is_short);
  g_test_add_func ("/money/format-follows-the-language", test_format_follows_the_language);
  g_test_add_func ("/money/decimal-is-one-form-only", test_decimal_is_one_form_only);
  g_test_add_func ("/money/sum-beyond-64-bits-is-refused", test_sum_beyond_64_bits_is_refused);
  g_test_add_func ("/money/every-amount-is-read-back", test_every_amount_is_read_back);

  return g_test_run ();
}
