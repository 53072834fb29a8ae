/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-date"
#include "config.h"

#include <string.h>

#include "pb-date.h"
#include "pb-error.h"

#define SEED     20211130
#define N_ROUNDS 2000

static void
test_valid_is_iso_whole_or_partial (void)
{
  static const struct
  {
    const char *iso;
    gboolean    valid;
  } cases[] = {
    { "2021", TRUE },       { "2021-03", TRUE },     { "2021-03-09", TRUE },
    { "2020-02-29", TRUE }, { "1900", TRUE },        { "2200-12-31", TRUE },
    { NULL, FALSE },        { "", FALSE },           { "1899", FALSE },
    { "2201", FALSE },      { "21", FALSE },         { "20211", FALSE },
    { "2021-00", FALSE },   { "2021-13", FALSE },    { "2021-3", FALSE },
    { "2021-", FALSE },     { "2021-02-29", FALSE }, { "2021-02-31", FALSE },
    { "2021-03-00", FALSE },{ "2021-03-9", FALSE },  { "2021-03-09 ", FALSE },
    { "2021-03-09T", FALSE },{ " 2021", FALSE },     { "2100-02-29", FALSE },
    { "-021", FALSE },      { "２０２１", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("case %u", i);
      g_assert_cmpint (pb_date_is_valid (cases[i].iso), ==, cases[i].valid);
    }
}

static void
test_precision_is_what_the_date_says (void)
{
  g_assert_cmpint (pb_date_get_precision ("2021"), ==, PB_DATE_YEAR);
  g_assert_cmpint (pb_date_get_precision ("2021-03"), ==, PB_DATE_MONTH);
  g_assert_cmpint (pb_date_get_precision ("2021-03-09"), ==, PB_DATE_DAY);
}

static void
test_reads_what_officers_type (void)
{
  static const struct
  {
    const char *text;
    const char *iso;
  } cases[] = {
    { "2021", "2021" },
    { "2021-03", "2021-03" },
    { "2021-03-09", "2021-03-09" },
    { "9-3-2021", "2021-03-09" },
    { "09/03/2021", "2021-03-09" },
    { "9.3.2021", "2021-03-09" },
    { "9 maart 2021", "2021-03-09" },
    { "9 mrt 2021", "2021-03-09" },
    { "9 mrt. 2021", "2021-03-09" },
    { "maart 2021", "2021-03" },
    { "3-2021", "2021-03" },
    { "03/2021", "2021-03" },
    { "9 March 2021", "2021-03-09" },
    { "1 mei 2021", "2021-05-01" },
    { "1 May 2021", "2021-05-01" },
    { "OKTOBER 2021", "2021-10" },
    { "1 oct 2021", "2021-10-01" },
    { "1 okt 2021", "2021-10-01" },
    { "1 sept 2021", "2021-09-01" },
    { "29-2-2020", "2020-02-29" },
    { "12-11-2021", "2021-11-12" },
    { "  9 \t maart\u00a02021\n", "2021-03-09" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autofree char *iso = NULL;

      pb_date_parse (cases[i].text, &iso, &error);
      g_assert_no_error (error);
      g_assert_cmpstr (iso, ==, cases[i].iso);
    }
}

static void
test_refuses_what_is_no_date (void)
{
  static const char *const cases[] = {
    "", " ", "31-02-2021", "29-2-2021", "0-3-2021", "9-0-2021", "9-13-2021", "32 maart 2021",
    "9-3-21", "9-3-02021", "9-3.2021", "9--3-2021", "9-3-2021-", "9-3", "3", "maart", "9 maart",
    "maart 21", "9 maa 2021 x", "9 maandag 2021", "9 m 2021", "2021/03/09", "2021-3-9", "20210309",
    "99999999999999999999", "-2021", "1899", "2201", "0-2021", "13-2021", "eind 2021", "%s%n",
    "９-3-2021", "\u202e9-3-2021", "😀", "9-3-2021\xff", "\xed\xa0\x80",
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autofree char *iso = NULL;

      g_test_message ("case %u", i);
      g_assert_false (pb_date_parse (cases[i], &iso, &error));
      g_assert_error (error, PB_ERROR, PB_ERROR_INVALID);
      g_assert_null (iso);
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
    }
}

static void
test_refusal_names_the_text_and_an_example (void)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *iso = NULL;

  g_assert_false (pb_date_parse ("31-02-2021", &iso, &error));
  g_assert_nonnull (strstr (error->message, "“31-02-2021”"));
  g_assert_nonnull (strstr (error->message, "9-3-2021"));
}

static void
test_refusal_of_a_megabyte_is_short (void)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *text = g_strnfill (1 << 20, '9');
  g_autofree char *iso = NULL;

  g_assert_false (pb_date_parse (text, &iso, &error));
  g_assert_cmpuint (strlen (error->message), <, 400);
}

static void
test_format_follows_the_language (void)
{
  static const struct
  {
    const char *iso;
    const char *dutch;
    const char *english;
    const char *brief;
  } cases[] = {
    { "2021-11-30", "30 november 2021", "30 November 2021", "30-11-2021" },
    { "2021-03-09", "9 maart 2021", "9 March 2021", "09-03-2021" },
    { "2021-03", "maart 2021", "March 2021", "03-2021" },
    { "2021", "2021", "2021", "2021" },
    { "2021-02-31", "2021-02-31", "2021-02-31", "2021-02-31" },
    { "<b>", "<b>", "<b>", "<b>" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *dutch = pb_date_format (cases[i].iso, PB_LANGUAGE_DUTCH);
      g_autofree char *english = pb_date_format (cases[i].iso, PB_LANGUAGE_ENGLISH);
      g_autofree char *brief = pb_date_format_short (cases[i].iso);

      g_assert_cmpstr (dutch, ==, cases[i].dutch);
      g_assert_cmpstr (english, ==, cases[i].english);
      g_assert_cmpstr (brief, ==, cases[i].brief);
    }
}

static void
test_period_may_be_open (void)
{
  static const struct
  {
    const char *start;
    const char *end;
    const char *dutch;
    const char *english;
  } cases[] = {
    { "2020-03", "2023-12", "maart 2020 – december 2023", "March 2020 – December 2023" },
    { "2020", NULL, "vanaf 2020", "from 2020" },
    { NULL, "2023", "tot en met 2023", "until 2023" },
    { "2020", "2020", "2020", "2020" },
    { NULL, NULL, NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *dutch =
        pb_date_format_period (cases[i].start, cases[i].end, PB_LANGUAGE_DUTCH);
      g_autofree char *english =
        pb_date_format_period (cases[i].start, cases[i].end, PB_LANGUAGE_ENGLISH);

      g_assert_cmpstr (dutch, ==, cases[i].dutch);
      g_assert_cmpstr (english, ==, cases[i].english);
    }
}

static void
test_end_before_start_only_beyond_doubt (void)
{
  static const struct
  {
    const char *start;
    const char *end;
    gboolean    before;
  } cases[] = {
    { "2021-03", "2021", FALSE },          { "2021-03", "2020", TRUE },
    { "2021", "2021-01-01", FALSE },       { "2021", "2020-12-31", TRUE },
    { "2021-03", "2021-03", FALSE },       { "2021-03", "2021-02", TRUE },
    { "2021-03-09", "2021-03", FALSE },    { "2021-03-09", "2021-02", TRUE },
    { "2021-03-09", "2021-03-09", FALSE }, { "2021-03-09", "2021-03-08", TRUE },
    { "2021-03-09", "2022-01-01", FALSE }, { NULL, "2020", FALSE },
    { "2021", NULL, FALSE },               { NULL, NULL, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s, %s", cases[i].start, cases[i].end);
      g_assert_cmpint (pb_date_ends_before_start (cases[i].start, cases[i].end), ==,
                       cases[i].before);
    }
}

static void
test_today_is_a_day (void)
{
  g_autofree char *today = pb_date_today ();

  g_assert_true (pb_date_is_valid (today));
  g_assert_cmpint (pb_date_get_precision (today), ==, PB_DATE_DAY);
}

static void
assert_reads_back (const char *text,
                   const char *iso)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *read = NULL;

  pb_date_parse (text, &read, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (read, ==, iso);
}

static void
test_every_form_is_read_back (void)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (SEED);

  for (guint i = 0; i < N_ROUNDS; i++)
    {
      int year = g_rand_int_range (rand, 1900, 2201);
      int month = g_rand_int_range (rand, 1, 13);
      int day = g_rand_int_range (rand, 1, g_date_get_days_in_month (month, year) + 1);
      g_autofree char *iso = NULL;
      g_autofree char *dutch = NULL;
      g_autofree char *english = NULL;
      g_autofree char *brief = NULL;

      switch (i % 3)
        {
        case 0:
          iso = g_strdup_printf ("%04d", year);
          break;
        case 1:
          iso = g_strdup_printf ("%04d-%02d", year, month);
          break;
        default:
          iso = g_strdup_printf ("%04d-%02d-%02d", year, month, day);
        }

      dutch = pb_date_format (iso, PB_LANGUAGE_DUTCH);
      english = pb_date_format (iso, PB_LANGUAGE_ENGLISH);
      brief = pb_date_format_short (iso);

      assert_reads_back (iso, iso);
      assert_reads_back (dutch, iso);
      assert_reads_back (english, iso);
      assert_reads_back (brief, iso);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/date/valid-is-iso-whole-or-partial", test_valid_is_iso_whole_or_partial);
  g_test_add_func ("/date/precision-is-what-the-date-says", test_precision_is_what_the_date_says);
  g_test_add_func ("/date/reads-what-officers-type", test_reads_what_officers_type);
  g_test_add_func ("/date/refuses-what-is-no-date", test_refuses_what_is_no_date);
  g_test_add_func ("/date/refusal-names-the-text-and-an-example",
                   test_refusal_names_the_text_and_an_example);
  g_test_add_func ("/date/refusal-of-a-megabyte-is-short", test_refusal_of_a_megabyte_is_short);
  g_test_add_func ("/date/format-follows-the-language", test_format_follows_the_language);
  g_test_add_func ("/date/period-may-be-open", test_period_may_be_open);
  g_test_add_func ("/date/end-before-start-only-beyond-doubt",
                   test_end_before_start_only_beyond_doubt);
  g_test_add_func ("/date/today-is-a-day", test_today_is_a_day);
  g_test_add_func ("/date/every-form-is-read-back", test_every_form_is_read_back);

  return g_test_run ();
}
