/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-completeness"
#include "config.h"

#include "pb-completeness.h"
#include "pb-date.h"
#include "pb-test-sample.h"
#include "pb-test-steps.h"

#define ADD(name) PB_TEST_REGISTER_ADD ("/completeness", name)
#define HAS(gap) (1u << (gap))

static PbGaps
read_gaps (PbTestRegister *f)
{
  g_autoptr(GError) error = NULL;
  PbGaps gaps = 0;

  pb_completeness_read (f->reg, f->project, &gaps, &error);
  g_assert_no_error (error);

  return gaps;
}

static char *
make_words (guint n)
{
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%swoord%u", i % 9 == 8 ? "\n\n– " : " ", i);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
save (PbTestRegister *f,
      const char     *column,
      const char     *typed)
{
  pb_test_save (f->reg, PB_TYPE_PROJECT, f->project, column, typed);
}

static void
add_target (PbTestRegister *f)
{
  PbEntity *indicator = pb_test_entity (PB_TYPE_INDICATOR, "name", "Herintreders", "unit", "mensen", "target", "100",
                                        "target_year", "2023", NULL);

  pb_entity_set_integer (indicator, "project", f->project);
  pb_test_add (f->reg, indicator);
}

static void
complete (PbTestRegister *f)
{
  gint64 organisation = pb_test_add_organisation (f, "Gemeente Emmen");

  pb_test_add (f->reg, pb_test_make_role (f, organisation, "lead-applicant"));
  save (f, "phase", "running");
  save (f, "public_summary", "Kort.");
  save (f, "public_description", "Lang.");
  save (f, "planned_start", "2021");
  save (f, "actual_end", "2023");
  add_target (f);
}

static void
test_idea_needs_only_its_texts (PbTestRegister *f,
                                gconstpointer   unused)
{
  g_autofree char *words = NULL;

  g_assert_cmphex (read_gaps (f), ==, HAS (PB_GAP_SUMMARY) | HAS (PB_GAP_DESCRIPTION));
  g_assert_cmpuint (pb_completeness_count (read_gaps (f)), ==, 6);
  words = pb_completeness_describe (read_gaps (f));
  g_assert_cmpstr (words, ==, "6 of 8");

  save (f, "phase", "withdrawn");
  g_assert_cmphex (read_gaps (f), ==, HAS (PB_GAP_SUMMARY) | HAS (PB_GAP_DESCRIPTION));
}

static void
test_needs_grow_with_the_phase (PbTestRegister *f,
                                gconstpointer   unused)
{
  const PbGaps texts = HAS (PB_GAP_SUMMARY) | HAS (PB_GAP_DESCRIPTION);
  const PbGaps plan = HAS (PB_GAP_START) | HAS (PB_GAP_END) | HAS (PB_GAP_TARGET);

  save (f, "phase", "elaboration");
  g_assert_cmphex (read_gaps (f), ==, texts | plan);
  /* Without a lead applicant only a decision brings a project so far. */
  g_assert_true (pb_register_change_phase (f->reg, f->project, "reserved", "2021", NULL,
                                           pb_test_add_decision (f), NULL));
  g_assert_cmphex (read_gaps (f), ==, texts | plan | HAS (PB_GAP_LEAD_APPLICANT));
  g_assert_cmpuint (pb_completeness_count (read_gaps (f)), ==, 3);
}

static void
test_complete_project_lacks_nothing (PbTestRegister *f,
                                     gconstpointer   unused)
{
  complete (f);
  g_assert_cmphex (read_gaps (f), ==, 0);
  g_assert_cmpuint (pb_completeness_count (0), ==, PB_COMPLETENESS_TOTAL);

  save (f, "planned_start", "");
  g_assert_cmphex (read_gaps (f), ==, HAS (PB_GAP_START));
  pb_test_undo (f);
  g_assert_cmphex (read_gaps (f), ==, 0);
}

/* The limits stand in the fields and in the view; the words are counted by the same function. */
static void
test_long_texts_are_those_over_the_fields_limits (PbTestRegister *f,
                                                  gconstpointer   unused)
{
  static const struct
  {
    const char *column;
    PbGap       gap;
  } texts[] = {
    { "public_summary", PB_GAP_LONG_SUMMARY },
    { "public_description", PB_GAP_LONG_DESCRIPTION },
  };

  complete (f);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      const PbField *field = pb_entity_info_get_field (pb_entity_type_get_info (PB_TYPE_PROJECT), texts[i].column);
      g_autofree char *fits = make_words (field->max_words);
      g_autofree char *too_long = make_words (field->max_words + 1);

      save (f, texts[i].column, fits);
      g_assert_cmphex (read_gaps (f), ==, 0);
      save (f, texts[i].column, too_long);
      g_assert_cmphex (read_gaps (f), ==, HAS (texts[i].gap));
      save (f, texts[i].column, "Kort.");
    }
}

static void
test_image_needs_words_and_consent (PbTestRegister *f,
                                    gconstpointer   unused)
{
  g_autofree char *today = pb_date_today ();
  PbEntity *image = pb_test_make_sample (f->reg, PB_TYPE_IMAGE);
  gint64 id;

  complete (f);
  pb_entity_set_integer (image, "project", f->project);
  pb_entity_set_text (image, "alternative_text", "");
  pb_entity_set_integer (image, "decorative", 0);
  pb_entity_set_text (image, "consent_until", today);
  id = pb_test_add (f->reg, image);

  g_assert_cmphex (read_gaps (f), ==, HAS (PB_GAP_ALTERNATIVE_TEXT));
  pb_test_save (f->reg, PB_TYPE_IMAGE, id, "decorative", "1");
  g_assert_cmphex (read_gaps (f), ==, 0);
  pb_test_save (f->reg, PB_TYPE_IMAGE, id, "consent_until", "30-11-2021");
  g_assert_cmphex (read_gaps (f), ==, HAS (PB_GAP_IMAGE_CONSENT));
}

static void
test_page_is_read_at_once (PbTestRegister *f,
                           gconstpointer   unused)
{
  g_autoptr(GError) error = NULL;
  gint64 other = pb_test_new_project (f->reg, f->theme, "WO-02", "Tiny House");
  gint64 projects[] = { other, 4711, f->project };
  PbGaps gaps[] = { 99, 99, 99 };

  complete (f);
  pb_completeness_read_page (f->reg, projects, G_N_ELEMENTS (projects), gaps, &error);
  g_assert_no_error (error);
  g_assert_cmphex (gaps[0], ==, HAS (PB_GAP_SUMMARY) | HAS (PB_GAP_DESCRIPTION));
  g_assert_cmphex (gaps[1], ==, 0);
  g_assert_cmphex (gaps[2], ==, 0);

  g_assert_true (pb_completeness_read_page (f->reg, NULL, 0, NULL, &error));
  g_assert_no_error (error);
}

static void
test_project_that_is_gone_is_said (PbTestRegister *f,
                                   gconstpointer   unused)
{
  g_autoptr(GError) error = NULL;
  PbGaps gaps;

  g_assert_false (pb_completeness_read (f->reg, 4711, &gaps, &error));
  g_assert_error (error, PB_ERROR, PB_ERROR_NOT_FOUND);
}

/* Each topic is a column of the project or a table that hangs on it: somewhere to go to. */
static void
test_each_gap_has_a_topic_and_a_sentence (PbTestRegister *f,
                                          gconstpointer   unused)
{
  for (guint i = 0; i < PB_N_GAPS; i++)
    {
      const char *topic = pb_gap_get_topic (i);

      g_assert_true (g_str_has_suffix (pb_gap_get_sentence (i), "."));
      g_assert_nonnull (pb_gap_get_key (i));
      if (pb_entity_info_get_field (pb_entity_type_get_info (PB_TYPE_PROJECT), topic) == NULL)
        g_assert_cmpint (pb_test_find_type (topic), !=, G_TYPE_INVALID);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD (idea_needs_only_its_texts);
  ADD (needs_grow_with_the_phase);
  ADD (complete_project_lacks_nothing);
  ADD (long_texts_are_those_over_the_fields_limits);
  ADD (image_needs_words_and_consent);
  ADD (page_is_read_at_once);
  ADD (project_that_is_gone_is_said);
  ADD (each_gap_has_a_topic_and_a_sentence);

  return g_test_run ();
}
