/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-field"
#include "config.h"

#include <string.h>

#include "pb-error.h"
#include "pb-field.h"
#include "pb-phase.h"
#include "pb-problem.h"

static const PbChoice lights[] = {
  { "green", "Green" },
  { "red", "Red" },
  { NULL, NULL }
};

static const PbField text_field = { .column = "name", .type = PB_FIELD_TEXT, .label = "Name" };
static const PbField required_field
    = { .column = "name", .type = PB_FIELD_TEXT, .flags = PB_FIELD_REQUIRED, .label = "Name" };
static const PbField lines_field
    = { .column = "note", .type = PB_FIELD_TEXT, .flags = PB_FIELD_MULTI_LINE, .label = "Note" };
static const PbField code_field = { .column = "cbs_code",
                                    .type = PB_FIELD_TEXT,
                                    .label = "CBS code",
                                    .pattern = "^GM[0-9]{4}$",
                                    .example = "GM0114" };
static const PbField year_field = { .column = "year",
                                    .type = PB_FIELD_INTEGER,
                                    .flags = PB_FIELD_NULLABLE,
                                    .label = "Year",
                                    .minimum = 1900,
                                    .maximum = 2200 };
static const PbField money_field = { .column = "amount",
                                     .type = PB_FIELD_MONEY,
                                     .flags = PB_FIELD_NULLABLE,
                                     .label = "Amount",
                                     .maximum = G_MAXINT64 };
static const PbField real_field
    = { .column = "value", .type = PB_FIELD_REAL, .flags = PB_FIELD_NULLABLE, .label = "Value" };
static const PbField date_field
    = { .column = "start", .type = PB_FIELD_DATE, .flags = PB_FIELD_NULLABLE, .label = "Start" };
static const PbField day_field
    = { .column = "day", .type = PB_FIELD_DAY, .flags = PB_FIELD_NULLABLE, .label = "Day" };
static const PbField choice_field = { .column = "light",
                                      .type = PB_FIELD_CHOICE,
                                      .flags = PB_FIELD_NULLABLE,
                                      .label = "Light",
                                      .choices = lights };
static const PbField reference_field = { .column = "theme",
                                         .type = PB_FIELD_REFERENCE,
                                         .flags = PB_FIELD_NULLABLE,
                                         .label = "Theme",
                                         .refers_to = "theme" };
static const PbField colour_field
    = { .column = "colour", .type = PB_FIELD_COLOUR, .label = "Colour" };
static const PbField web_field
    = { .column = "website", .type = PB_FIELD_WEB_ADDRESS, .label = "Website" };
static const PbField email_field = { .column = "email", .type = PB_FIELD_EMAIL, .label = "E-mail" };
static const PbField boolean_field
    = { .column = "shown", .type = PB_FIELD_BOOLEAN, .label = "Shown" };

static void
assert_reads (const PbField *field,
              const char    *typed,
              PbValue        expected)
{
  g_auto(PbValue) value = PB_VALUE_INIT;
  g_autoptr(GError) error = NULL;

  pb_field_parse (field, typed, &value, &error);
  g_assert_no_error (error);
  if (!pb_value_equal (&value, &expected))
    g_error ("%s: “%s” was read as something else", field->column, typed);
}

/* part: of the message. What was there before stays. */
static void
assert_refuses (const PbField *field,
                const char    *typed,
                const char    *part)
{
  g_auto(PbValue) value = PB_VALUE_INIT;
  g_autoptr(GError) error = NULL;

  pb_value_set_integer (&value, 4711);
  g_assert_false (pb_field_parse (field, typed, &value, &error));
  g_assert_error (error, PB_ERROR, PB_ERROR_INVALID);
  g_assert_cmpstr (pb_error_get_column (error), ==, field->column);
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
  g_assert_cmpint (value.integer, ==, 4711);
  if (strstr (error->message, part) == NULL)
    g_error ("“%s” does not say “%s”", error->message, part);
}

static void
test_text_is_tidied (void)
{
  assert_reads (&text_field, "  Één\nwoord\t", PB_TEXT ("Één woord"));
  assert_reads (&lines_field, " a\n\nb \n", PB_TEXT ("a\n\nb"));
  assert_reads (&text_field, "", PB_TEXT (""));
  assert_reads (&text_field, "<b>%s</b>", PB_TEXT ("<b>%s</b>"));
}

static void
test_empty_is_refused_where_required (void)
{
  assert_refuses (&required_field, "", "“Name” cannot be empty");
  assert_refuses (&required_field, " \n ", "“Name” cannot be empty");
}

static void
test_what_xml_cannot_hold_is_refused (void)
{
  assert_refuses (&text_field, "a\007b", "U+0007");
  assert_refuses (&text_field, "a\xffz", "UTF-8");
  assert_refuses (&date_field, "2021\001", "U+0001");
}

static void
test_pattern_is_said_by_its_example (void)
{
  assert_reads (&code_field, "GM1680", PB_TEXT ("GM1680"));
  assert_reads (&code_field, "", PB_TEXT (""));
  assert_refuses (&code_field, "1680", "GM0114");
}

static void
test_numbers_lie_within_their_bounds (void)
{
  assert_reads (&year_field, " 2021 ", PB_INTEGER (2021));
  assert_reads (&year_field, "", PB_NULL);
  assert_refuses (&year_field, "21", "between 1900 and 2200");
  assert_refuses (&year_field, "2021,5", "2021,5");
  assert_refuses (&year_field, "twee", "twee");
  assert_reads (&real_field, "1,25", PB_REAL (1.25));
  assert_refuses (&real_field, "1,2,3", "1,2,3");
}

static void
test_amounts_are_cents (void)
{
  assert_reads (&money_field, "1.400.000", PB_INTEGER (140000000));
  assert_reads (&money_field, "\xe2\x82\xac 0,01", PB_INTEGER (1));
  assert_reads (&money_field, "", PB_NULL);
  assert_refuses (&money_field, "1,5 mln", "1,5 mln");
  assert_refuses (&money_field, "99999999999999999999", "9999");
  assert_refuses (&money_field, "-1", "less than");
}

static void
test_dates_may_be_partial_and_days_may_not (void)
{
  assert_reads (&date_field, "maart 2021", PB_TEXT ("2021-03"));
  assert_reads (&date_field, "30-11-2021", PB_TEXT ("2021-11-30"));
  assert_refuses (&date_field, "31-02-2021", "31-02-2021");
  assert_reads (&day_field, "9 maart 2021", PB_TEXT ("2021-03-09"));
  assert_refuses (&day_field, "2021", "day");
}

static void
test_keys_are_those_of_the_list (void)
{
  assert_reads (&choice_field, "green", PB_TEXT ("green"));
  assert_reads (&choice_field, "", PB_NULL);
  assert_refuses (&choice_field, "Green", "Green");
  assert_reads (&reference_field, "12", PB_INTEGER (12));
  assert_reads (&reference_field, "", PB_NULL);
  assert_refuses (&reference_field, "0", "“Theme”");
  assert_refuses (&reference_field, "-1", "-1");
  assert_reads (&boolean_field, "1", PB_INTEGER (1));
  assert_refuses (&boolean_field, "2", "“Shown”");
}

static void
test_colours_and_addresses_are_checked (void)
{
  assert_reads (&colour_field, "#1C71D8", PB_TEXT ("#1c71d8"));
  assert_refuses (&colour_field, "red", "#1c71d8");
  assert_reads (&web_field, "https://www.emmen.nl/x?a=1&b",
                PB_TEXT ("https://www.emmen.nl/x?a=1&b"));
  assert_refuses (&web_field, "www.emmen.nl", "https://");
  assert_refuses (&web_field, "javascript:alert(1)", "https://");
  assert_reads (&email_field, "post@example.org", PB_TEXT ("post@example.org"));
  assert_refuses (&email_field, "post", "@");
}

static void
test_long_input_is_cut_in_the_message (void)
{
  g_autofree char *typed = g_strnfill (100000, '9');
  g_auto(PbValue) value = PB_VALUE_INIT;
  g_autoptr(GError) error = NULL;

  g_assert_false (pb_field_parse (&date_field, typed, &value, &error));
  g_assert_cmpuint (strlen (error->message), <, 500);
  g_clear_error (&error);
  g_assert_false (pb_field_parse (&year_field, typed, &value, &error));
  g_assert_cmpuint (strlen (error->message), <, 500);
}

static void
test_wrong_kind_of_value_is_refused (void)
{
  g_autoptr(GError) error = NULL;

  g_assert_false (pb_field_check (&text_field, &PB_INTEGER (3), &error));
  g_assert_error (error, PB_ERROR, PB_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_false (pb_field_check (&money_field, &PB_TEXT ("3"), &error));
  g_assert_error (error, PB_ERROR, PB_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_false (pb_field_check (&money_field, &PB_REAL (3), &error));
  g_assert_error (error, PB_ERROR, PB_ERROR_INVALID);
}

static void
assert_shows (const PbField *field,
              PbValue        value,
              PbLanguage     language,
              const char    *expected)
{
  g_autofree char *shown = pb_field_format (field, &value, language);
  g_auto(PbValue) back = PB_VALUE_INIT;
  g_autoptr(GError) error = NULL;

  if (expected != NULL)
    g_assert_cmpstr (shown, ==, expected);
  pb_field_parse (field, shown, &back, &error);
  g_assert_no_error (error);
  if (!pb_value_equal (&back, &value))
    g_error ("%s: “%s” is read back as something else", field->column, shown);
}

static void
test_what_is_shown_reads_back (void)
{
  static const double reals[] = { 0, 1.234, -1.234, 1234.5, 12345678, 0.5, 1234567.891, 100, 1e-3 };
  static const gint64 cents[] = { 0, 1, 100, 123400, 123456, 140000000, G_MAXINT64 };

  for (int language = PB_LANGUAGE_DUTCH; language <= PB_LANGUAGE_ENGLISH; language++)
    {
      for (guint i = 0; i < G_N_ELEMENTS (reals); i++)
        assert_shows (&real_field, PB_REAL (reals[i]), language, NULL);
      for (guint i = 0; i < G_N_ELEMENTS (cents); i++)
        assert_shows (&money_field, PB_INTEGER (cents[i]), language, NULL);
      assert_shows (&date_field, PB_TEXT ("2021-11-30"), language, "30-11-2021");
      assert_shows (&date_field, PB_TEXT ("2021-03"), language, NULL);
      assert_shows (&choice_field, PB_TEXT ("red"), language, "red");
      assert_shows (&reference_field, PB_INTEGER (12), language, "12");
      assert_shows (&year_field, PB_INTEGER (2021), language, "2021");
      assert_shows (&year_field, PB_NULL, language, "");
    }
  assert_shows (&money_field, PB_INTEGER (140000000), PB_LANGUAGE_DUTCH, "1.400.000");
}

/* ---- choices, phases and problems */

static void
test_choice_labels_follow_their_keys (void)
{
  g_assert_cmpstr (pb_choice_get_label (lights, "red"), ==, "Red");
  g_assert_null (pb_choice_get_label (lights, "Red"));
  g_assert_null (pb_choice_get_label (lights, NULL));
  g_assert_cmpint (pb_choice_get_index (lights, "red"), ==, 1);
  g_assert_cmpint (pb_choice_get_index (lights, "blue"), ==, -1);
}

static void
test_phases_are_sixteen_in_six_groups (void)
{
  guint n = 0;
  guint groups = 0;
  int last = -1;

  for (; pb_phases[n].key != NULL; n++)
    {
      int group = pb_phase_get_group (pb_phases[n].key);

      g_assert_cmpint (group, >=, last);
      groups += group != last;
      last = group;
    }
  g_assert_cmpuint (n, ==, 16);
  g_assert_cmpuint (groups, ==, 6);

  g_assert_cmpstr (pb_phase_group_get_key (pb_phase_get_group ("quick-scan")), ==, "idea");
  g_assert_cmpstr (pb_phase_group_get_key (pb_phase_get_group ("review")), ==, "preparation");
  g_assert_cmpstr (pb_phase_group_get_key (pb_phase_get_group ("reserved")), ==, "decided");
  g_assert_cmpstr (pb_phase_group_get_label (pb_phase_get_group ("on-hold")), ==, "Running");
  g_assert_cmpstr (pb_phase_group_get_key (pb_phase_get_group ("embedded")), ==, "completed");
  g_assert_cmpstr (pb_phase_group_get_key (pb_phase_get_group ("rejected")), ==, "stopped");
}

static void
test_lead_applicant_is_needed_from_decided_on (void)
{
  g_assert_false (pb_phase_needs_lead_applicant ("nomination"));
  g_assert_true (pb_phase_needs_lead_applicant ("reserved"));
  g_assert_true (pb_phase_needs_lead_applicant ("on-hold"));
  g_assert_true (pb_phase_needs_lead_applicant ("embedded"));
  g_assert_false (pb_phase_needs_lead_applicant ("withdrawn"));
}

static void
test_gravest_problem_comes_first (void)
{
  g_autoptr(GPtrArray) problems = pb_problems_new ();

  g_assert_null (pb_problems_find (problems, NULL));
  g_assert_false (pb_problems_has_error (problems));

  pb_problems_add (problems, PB_PROBLEM_WARNING, "name", "%s is long", "Name");
  g_assert_false (pb_problems_has_error (problems));
  pb_problems_add (problems, PB_PROBLEM_ERROR, "code", "Code is missing");
  pb_problems_add (problems, PB_PROBLEM_ERROR, "name", "Name is bad");

  g_assert_true (pb_problems_has_error (problems));
  g_assert_cmpstr (pb_problems_find (problems, "name")->message, ==, "Name is bad");
  g_assert_cmpstr (pb_problems_find (problems, NULL)->column, ==, "code");
  g_assert_null (pb_problems_find (problems, "phase"));
}

#define ADD(name) g_test_add_func ("/field/" #name, test_##name)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD (text_is_tidied);
  ADD (empty_is_refused_where_required);
  ADD (what_xml_cannot_hold_is_refused);
  ADD (pattern_is_said_by_its_example);
  ADD (numbers_lie_within_their_bounds);
  ADD (amounts_are_cents);
  ADD (dates_may_be_partial_and_days_may_not);
  ADD (keys_are_those_of_the_list);
  ADD (colours_and_addresses_are_checked);
  ADD (long_input_is_cut_in_the_message);
  ADD (wrong_kind_of_value_is_refused);
  ADD (what_is_shown_reads_back);
  ADD (choice_labels_follow_their_keys);
  ADD (phases_are_sixteen_in_six_groups);
  ADD (lead_applicant_is_needed_from_decided_on);
  ADD (gravest_problem_comes_first);

  return g_test_run ();
}
