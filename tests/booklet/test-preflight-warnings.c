/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pb-test-preflight.h"

#define LONG_WORD "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch"

/* ---- what to look at */

static void
test_a_long_summary_is_told (Fixture       *self,
                             gconstpointer  unused)
{
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < 61; i++)
    g_string_append (text, "woord ");
  fixture_save (self, PB_TYPE_PROJECT, self->base.project, "public_summary", text->str);
  ASSERT_OF_PROJECT (WARNING, "public_summary", "61 words");
}

static void
test_a_long_description_is_told (Fixture       *self,
                                 gconstpointer  unused)
{
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < 251; i++)
    g_string_append (text, "woord ");
  fixture_save (self, PB_TYPE_PROJECT, self->base.project, "public_description", text->str);
  ASSERT_OF_PROJECT (WARNING, "public_description", "251 words");
}

static void
test_a_missing_description_is_told (Fixture       *self,
                                    gconstpointer  unused)
{
  fixture_save (self, PB_TYPE_PROJECT, self->base.project, "public_description", "");
  ASSERT_OF_PROJECT (WARNING, "public_description", "no public description");
}

static void
test_a_pillar_over_its_ceiling_is_told (Fixture       *self,
                                        gconstpointer  unused)
{
  g_autoptr(PbBooklet) booklet = fixture_build_with_money (self);

  fixture_save (self, PB_TYPE_PILLAR, self->base.pillar, "ceiling", "1000");
  fixture_assert_told (self, WARNING, PB_TYPE_PILLAR, self->base.pillar, "ceiling", "ceiling");
}

static void
test_missing_parts_of_the_edition_are_told (Fixture       *self,
                                            gconstpointer  unused)
{
  g_autoptr(GPtrArray) images = pb_register_list (self->reg, PB_TYPE_IMAGE, "edition", self->edition, NULL);
  g_autoptr(GError) error = NULL;

  fixture_save (self, PB_TYPE_EDITION, self->edition, "foreword", "");
  ASSERT_OF_EDITION (WARNING, "foreword", "no foreword");
  fixture_save (self, PB_TYPE_EDITION, self->edition, "imprint", "");
  ASSERT_OF_EDITION (WARNING, "imprint", "no imprint");
  pb_register_remove (self->reg, PB_TYPE_IMAGE, pb_entity_get_id (images->pdata[0]), &error);
  g_assert_no_error (error);
  ASSERT_OF_EDITION (WARNING, "image", "no cover");
}

static void
test_a_decision_after_the_reference_date_is_told (Fixture       *self,
                                                  gconstpointer  unused)
{
  const gint64 decision = pb_test_add_decision (self->f);
  const gint64 source = pb_test_add_source (self->f);

  pb_test_add_lead (self->reg, self->base.project);
  fixture_save (self, PB_TYPE_DECISION, decision, "date", "2022");
  pb_test_write_award (self->f, decision, self->base.project, source, 1000);
  fixture_assert_fine (self);

  fixture_save (self, PB_TYPE_DECISION, decision, "date", "2022-10-02");
  fixture_assert_told (self, WARNING, PB_TYPE_DECISION, decision, "date", "after the reference date");
}

static void
test_a_reference_date_to_come_is_told (Fixture       *self,
                                       gconstpointer  unused)
{
  fixture_save (self, PB_TYPE_EDITION, self->edition, "reference_date", "2199-01-01");
  ASSERT_OF_EDITION (WARNING, "reference_date", "still to come");
}

static gint64
add_indicator (Fixture    *self,
               const char *target)
{
  g_autofree char *project = fixture_dup_id (self->base.project);

  return pb_test_add (self->reg, pb_test_entity (PB_TYPE_INDICATOR, "project", project, "name", "Nieuwe woningen",
                                                 "unit", "woningen", "target", target, "target_year",
                                                 target != NULL ? "2023" : NULL, NULL));
}

static gint64
add_measurement (Fixture    *self,
                 gint64      indicator,
                 const char *date)
{
  g_autofree char *id = fixture_dup_id (indicator);

  return pb_test_add (self->reg, pb_test_entity (PB_TYPE_MEASUREMENT, "indicator", id, "date", date, "value", "12",
                                                 NULL));
}

static void
test_an_indicator_that_says_nothing_is_told (Fixture       *self,
                                             gconstpointer  unused)
{
  const gint64 indicator = add_indicator (self, "120");

  ASSERT_OF_PROJECT (WARNING, "indicator", "Nothing was measured");
  add_measurement (self, indicator, "2022-10-01");
  fixture_assert_fine (self);

  fixture_save (self, PB_TYPE_INDICATOR, indicator, "target", "");
  ASSERT_OF_PROJECT (WARNING, "indicator", "no target");
}

static void
test_a_measurement_after_the_reference_date_is_told (Fixture       *self,
                                                     gconstpointer  unused)
{
  const gint64 indicator = add_indicator (self, "120");

  add_measurement (self, indicator, "2022-10-02");
  ASSERT_OF_PROJECT (WARNING, "indicator", "after the reference date");
}

static void
test_a_previous_edition_that_was_not_adopted_is_told (Fixture       *self,
                                                      gconstpointer  unused)
{
  const gint64 first = self->edition;
  g_autofree char *id = fixture_dup_id (first);

  self->edition = fixture_add_edition (self, "2", "Tweede boekje");
  fixture_add_item (self, self->base.project);
  ASSERT_OF_EDITION (WARNING, "previous", "no adopted edition");
  fixture_save (self, PB_TYPE_EDITION, self->edition, "previous", id);
  ASSERT_OF_EDITION (WARNING, "previous", "no adopted edition");
}

static void
test_public_projects_that_are_left_out_are_counted (Fixture       *self,
                                                    gconstpointer  unused)
{
  fixture_complete_project (self, pb_test_new_project (self->reg, self->base.theme, "WO-02", "Buurtkamer"));
  fixture_complete_project (self, pb_test_new_project (self->reg, self->base.theme, "WO-03", "Speeltuin"));
  ASSERT_OF_EDITION (WARNING, PB_PREFLIGHT_SELECT, "2 public projects");
}

static void
test_a_name_that_fills_half_a_page_is_told (Fixture       *self,
                                            gconstpointer  unused)
{
  const char *name = LONG_WORD LONG_WORD LONG_WORD LONG_WORD;

  fixture_save (self, PB_TYPE_PROJECT, self->base.project, "name", name);
  ASSERT_OF_PROJECT (WARNING, "name", "characters long");
  fixture_save (self, PB_TYPE_EDITION, self->edition, "title", name);
  ASSERT_OF_EDITION (WARNING, "title", "characters long");
  fixture_save (self, PB_TYPE_PILLAR, self->base.pillar, "name", name);
  fixture_assert_told (self, WARNING, PB_TYPE_PILLAR, self->base.pillar, "name", "characters long");
}

static void
test_a_contact_without_consent_is_told (Fixture       *self,
                                        gconstpointer  unused)
{
  const gint64 person = fixture_add_contact (self, "Anneke Prins", "2022-01-15");
  g_autofree char *sql = g_strdup_printf ("UPDATE person SET consent_date = NULL WHERE id = %" G_GINT64_FORMAT, person);

  fixture_assert_fine (self);
  fixture_write_directly (self, sql);
  fixture_assert_told (self, WARNING, PB_TYPE_PERSON, person, "consent_date", "not shown");
}

static void
test_a_pillar_without_introduction_is_told (Fixture       *self,
                                            gconstpointer  unused)
{
  fixture_save (self, PB_TYPE_PILLAR, self->base.pillar, "introduction", "");
  ASSERT_OF_EDITION (WARNING, "edition_introduction", "Wonen");
}

static void
test_a_project_without_a_period_is_told (Fixture       *self,
                                         gconstpointer  unused)
{
  fixture_save (self, PB_TYPE_PROJECT, self->base.project, "planned_start", "");
  ASSERT_OF_PROJECT (WARNING, "planned_start", "no period");
}

static void
test_characters_that_no_font_has_are_told (Fixture       *self,
                                           gconstpointer  unused)
{
  /* A character that nobody will ever draw. */
  fixture_save (self, PB_TYPE_PROJECT, self->base.project, "public_summary", "Een proeftuin \xF3\xB0\x80\x81");
  ASSERT_OF_PROJECT (WARNING, "public_summary", "print");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name) \
  g_test_add ("/booklet/preflight-warnings/" #name, Fixture, NULL, fixture_set_up, test_##name, fixture_tear_down)
  ADD (a_long_summary_is_told);
  ADD (a_long_description_is_told);
  ADD (a_missing_description_is_told);
  ADD (a_pillar_over_its_ceiling_is_told);
  ADD (missing_parts_of_the_edition_are_told);
  ADD (a_decision_after_the_reference_date_is_told);
  ADD (a_reference_date_to_come_is_told);
  ADD (an_indicator_that_says_nothing_is_told);
  ADD (a_measurement_after_the_reference_date_is_told);
  ADD (a_previous_edition_that_was_not_adopted_is_told);
  ADD (public_projects_that_are_left_out_are_counted);
  ADD (a_name_that_fills_half_a_page_is_told);
  ADD (a_contact_without_consent_is_told);
  ADD (a_pillar_without_introduction_is_told);
  ADD (a_project_without_a_period_is_told);
  ADD (characters_that_no_font_has_are_told);
#undef ADD

  return g_test_run ();
}
