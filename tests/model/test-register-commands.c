/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-register-commands"
#include "config.h"

#include "pb-error.h"
#include "pb-test-steps.h"

/* ---- removing */

static void
test_removing_takes_what_hangs_on_it_and_undo_brings_it_back (PbTestRegister *f,
                                                              gconstpointer   unused)
{
  g_autofree char *before = NULL;
  g_autofree char *described = NULL;
  g_autoptr(GError) error = NULL;

  pb_test_add (f->reg,
               pb_test_make_award (f, pb_test_add_decision (f), pb_test_add_source (f), "1000"));
  pb_test_new_theme (f->reg, f->pillar, f->theme, "Bewoners");
  pb_test_new_project (f->reg, f->theme, "WO-02", "Proeftuin Veenoord");
  before = pb_register_dump (f->reg);

  described = pb_register_describe_removal (f->reg, PB_TYPE_PILLAR, f->pillar);
  g_assert_cmpstr (described, ==, "2 themes, 2 projects and 1 award");

  g_assert_true (pb_register_remove (f->reg, PB_TYPE_PILLAR, f->pillar, &error));
  pb_test_assert_step (f, before, "Remove Pillar “Wonen”");
  g_assert_null (pb_register_find (f->reg, PB_TYPE_PROJECT, "code", "WO-01"));
}

static void
test_removing_what_stands_alone_takes_nothing (PbTestRegister *f,
                                               gconstpointer   unused)
{
  gint64 organisation = pb_test_add_organisation (f, "Lefier");

  g_assert_null (pb_register_describe_removal (f->reg, PB_TYPE_ORGANISATION, organisation));
  g_assert_null (pb_register_describe_removal (f->reg, PB_TYPE_PROJECT, f->project));
  g_assert_true (pb_register_remove (f->reg, PB_TYPE_ORGANISATION, organisation, NULL));
}

static void
test_whether_it_can_be_removed_is_known_before (PbTestRegister *f,
                                                gconstpointer   unused)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gint64 used = pb_test_add_organisation (f, "Lefier");
  gint64 unused_one = pb_test_add_organisation (f, "Domesta");

  pb_test_add (f->reg, pb_test_make_role (f, used, "partner"));
  before = pb_register_dump (f->reg);

  g_assert_false (pb_register_can_remove (f->reg, PB_TYPE_ORGANISATION, used, &error));
  g_assert_error (error, PB_ERROR, PB_ERROR_IN_USE);
  g_clear_error (&error);
  g_assert_true (pb_register_can_remove (f->reg, PB_TYPE_ORGANISATION, unused_one, &error));
  g_assert_true (pb_register_can_remove (f->reg, PB_TYPE_PILLAR, f->pillar, &error));
  g_assert_true (pb_register_can_remove (f->reg, PB_TYPE_PROGRAMME, f->programme, &error));
  g_assert_no_error (error);

  after = pb_register_dump (f->reg);
  g_assert_cmpstr (after, ==, before);
}

static void
test_organisation_in_use_cannot_be_removed (PbTestRegister *f,
                                            gconstpointer   unused)
{
  gint64 organisation = pb_test_add_organisation (f, "Lefier");
  PbEntity *person = pb_test_entity (PB_TYPE_PERSON, "name", "Projectleider", NULL);
  g_autoptr(GError) error = NULL;

  pb_entity_set_integer (person, "organisation", organisation);
  pb_test_add (f->reg, person);
  pb_test_add (f->reg, pb_test_make_role (f, organisation, "partner"));
  g_assert_false (pb_register_remove (f->reg, PB_TYPE_ORGANISATION, organisation, &error));
  pb_test_assert_refused (error, PB_ERROR_IN_USE, NULL, "“Lefier” is in use: “Projectleider” (Person), “Proeftuin Emmerhout” (Partner).");
}

static void
test_removing_what_is_gone_says_so (PbTestRegister *f,
                                    gconstpointer   unused)
{
  g_autoptr(GError) error = NULL;

  g_assert_false (pb_register_remove (f->reg, PB_TYPE_PILLAR, 4711, &error));
  g_assert_error (error, PB_ERROR, PB_ERROR_NOT_FOUND);
}

/* ---- moving */

static void
assert_order (PbTestRegister *f,
              const char     *expected)
{
  g_autofree char *codes
      = pb_test_list_texts (f->reg, PB_TYPE_PILLAR, "programme", f->programme, "code");

  g_assert_cmpstr (codes, ==, expected);
}

static void
test_moving_puts_a_row_among_its_siblings (PbTestRegister *f,
                                           gconstpointer   unused)
{
  gint64 werken = pb_test_new_pillar (f->reg, f->programme, "WK", "Werken");
  gint64 welzijn = pb_test_new_pillar (f->reg, f->programme, "WZ", "Welzijn");
  gint64 deal = pb_test_new_programme (f->reg, "DEAL-2", "Deal II");
  g_autofree char *before = NULL;

  pb_test_new_pillar (f->reg, deal, "LO", "Leren");
  before = pb_register_dump (f->reg);

  g_assert_true (pb_register_move (f->reg, PB_TYPE_PILLAR, welzijn, 0, NULL));
  assert_order (f, "WZ WO WK");
  pb_test_assert_step (f, before, "Move Pillar “Welzijn”");

  g_assert_true (pb_register_move (f->reg, PB_TYPE_PILLAR, welzijn, 1, NULL));
  assert_order (f, "WO WZ WK");
  g_assert_true (pb_register_move (f->reg, PB_TYPE_PILLAR, f->pillar, 99, NULL));
  assert_order (f, "WZ WK WO");

  g_assert_true (pb_register_move (f->reg, PB_TYPE_PILLAR, werken, 1, NULL));
  g_assert_cmpstr (pb_register_get_undo_label (f->reg), ==, "Move Pillar “Wonen”");
}

static void
test_moving_after_a_removal_keeps_the_gaps (PbTestRegister *f,
                                            gconstpointer   unused)
{
  gint64 werken = pb_test_new_pillar (f->reg, f->programme, "WK", "Werken");
  gint64 welzijn = pb_test_new_pillar (f->reg, f->programme, "WZ", "Welzijn");
  g_autoptr(PbEntity) first = NULL;

  pb_test_new_pillar (f->reg, f->programme, "NA", "Natuur");
  pb_register_remove (f->reg, PB_TYPE_PILLAR, werken, NULL);
  g_assert_true (pb_register_move (f->reg, PB_TYPE_PILLAR, welzijn, 2, NULL));
  assert_order (f, "WO NA WZ");
  first = pb_test_read (f->reg, PB_TYPE_PILLAR, f->pillar);
  g_assert_cmpint (pb_entity_get_integer (first, "position"), ==, 0);
}

static void
test_sub_themes_move_among_their_own (PbTestRegister *f,
                                      gconstpointer   unused)
{
  gint64 a = pb_test_new_theme (f->reg, f->pillar, f->theme, "A");
  g_autofree char *below = NULL;
  g_autofree char *top = NULL;

  pb_test_new_theme (f->reg, f->pillar, f->theme, "B");
  pb_test_new_theme (f->reg, f->pillar, 0, "C");
  g_assert_true (pb_register_move (f->reg, PB_TYPE_THEME, a, 1, NULL));
  below = pb_test_list_texts (f->reg, PB_TYPE_THEME, "parent", f->theme, "name");
  top = pb_test_list_texts (f->reg, PB_TYPE_THEME, "parent", 0, "name");
  g_assert_cmpstr (below, ==, "B A");
  g_assert_cmpstr (top, ==, "Proeftuinen C");
}

/* ---- phases */

static void
test_changing_the_phase_writes_the_history (PbTestRegister *f,
                                            gconstpointer   unused)
{
  g_autofree char *before = NULL;
  g_autofree char *phase = NULL;
  g_autoptr(GPtrArray) changes = NULL;
  g_autoptr(GError) error = NULL;

  pb_test_add_lead (f->reg, f->project);
  before = pb_register_dump (f->reg);
  g_assert_true (
      pb_register_change_phase (f->reg, f->project, "running", "2021-03", "Start", 0, &error));
  pb_test_assert_step (f, before, "Add Phase Change to “Proeftuin Emmerhout”");

  phase = pb_test_read_text (f->reg, PB_TYPE_PROJECT, f->project, "phase");
  changes = pb_register_list (f->reg, PB_TYPE_PHASE_CHANGE, "project", f->project, NULL);
  g_assert_cmpstr (phase, ==, "running");
  g_assert_cmpuint (changes->len, ==, 2);
  g_assert_cmpstr (pb_entity_get_text (g_ptr_array_index (changes, 1), "from_phase"), ==, "idea");
  g_assert_cmpstr (pb_entity_get_text (g_ptr_array_index (changes, 1), "reason"), ==, "Start");

  g_assert_false (
      pb_register_change_phase (f->reg, f->project, "running", "2021-03", NULL, 0, &error));
  pb_test_assert_refused (error, PB_ERROR_INVALID, "to_phase", "already");
}

static void
test_last_phase_change_can_be_taken_back_but_not_the_first (PbTestRegister *f,
                                                            gconstpointer   unused)
{
  g_autofree char *before = NULL;
  g_autofree char *phase = NULL;
  g_autoptr(GError) error = NULL;

  pb_test_add_lead (f->reg, f->project);
  pb_register_change_phase (f->reg, f->project, "review", "2021-03", NULL, 0, NULL);
  pb_register_change_phase (f->reg, f->project, "running", "2021-04", NULL, 0, NULL);
  before = pb_register_dump (f->reg);

  g_assert_true (pb_register_remove_last_phase_change (f->reg, f->project, &error));
  pb_test_assert_step (f, before, "Remove Phase Change from “Proeftuin Emmerhout”");
  phase = pb_test_read_text (f->reg, PB_TYPE_PROJECT, f->project, "phase");
  g_assert_cmpstr (phase, ==, "review");

  g_assert_true (pb_register_remove_last_phase_change (f->reg, f->project, &error));
  g_assert_false (pb_register_remove_last_phase_change (f->reg, f->project, &error));
  pb_test_assert_refused (error, PB_ERROR_RULE, NULL, "first phase");
}

static void
test_only_the_last_phase_change_can_be_removed (PbTestRegister *f,
                                                gconstpointer   unused)
{
  g_autoptr(GPtrArray) changes = NULL;
  g_autoptr(GError) error = NULL;

  pb_test_add_lead (f->reg, f->project);
  pb_register_change_phase (f->reg, f->project, "review", "2021-03", NULL, 0, NULL);
  pb_register_change_phase (f->reg, f->project, "running", "2021-04", NULL, 0, NULL);
  changes = pb_register_list (f->reg, PB_TYPE_PHASE_CHANGE, "project", f->project, NULL);

  g_assert_false (pb_register_remove (f->reg, PB_TYPE_PHASE_CHANGE,
                                      pb_entity_get_id (g_ptr_array_index (changes, 1)), &error));
  pb_test_assert_refused (error, PB_ERROR_RULE, NULL, "last phase change");
  g_clear_error (&error);

  pb_entity_set_text (g_ptr_array_index (changes, 1), "to_phase", "granted");
  g_assert_false (pb_register_save (f->reg, g_ptr_array_index (changes, 1), NULL, &error));
  pb_test_assert_refused (error, PB_ERROR_RULE, "to_phase", "stays as it is");
}

static void
test_saving_a_phase_writes_the_history_too (PbTestRegister *f,
                                            gconstpointer   unused)
{
  g_autofree char *before = NULL;
  g_autoptr(GPtrArray) changes = NULL;

  pb_test_add_lead (f->reg, f->project);
  before = pb_register_dump (f->reg);
  pb_test_save (f->reg, PB_TYPE_PROJECT, f->project, "phase", "on-hold");
  pb_test_assert_step (f, before, "Change Phase of “Proeftuin Emmerhout”");
  changes = pb_register_list (f->reg, PB_TYPE_PHASE_CHANGE, "project", f->project, NULL);
  g_assert_cmpuint (changes->len, ==, 2);
}

/* ---- projects */

static void
test_suggested_code_follows_those_in_use (PbTestRegister *f,
                                          gconstpointer   unused)
{
  gint64 werken = pb_test_new_pillar (f->reg, f->programme, "WK", "Werken");
  gint64 techniek = pb_test_new_theme (f->reg, werken, 0, "Jeugd en techniek");
  g_autofree char *first = pb_register_suggest_code (f->reg, techniek);
  g_autofree char *second = NULL;
  g_autofree char *third = NULL;
  g_autofree char *wide = NULL;

  g_assert_cmpstr (first, ==, "WK-01");
  second = pb_register_suggest_code (f->reg, f->theme);
  g_assert_cmpstr (second, ==, "WO-02");

  pb_test_new_project (f->reg, techniek, "wo02", "Bezet");
  third = pb_register_suggest_code (f->reg, f->theme);
  g_assert_cmpstr (third, ==, "WO-03");

  pb_test_new_project (f->reg, f->theme, "WO-99", "Laatste");
  wide = pb_register_suggest_code (f->reg, f->theme);
  g_assert_cmpstr (wide, ==, "WO-100");
}

static void
add_things_to_project (PbTestRegister *f)
{
  PbEntity *alias = pb_test_entity (PB_TYPE_ALIAS, "name", "Emmerhoud", NULL);
  PbEntity *link
      = pb_test_entity (PB_TYPE_LINK, "title", "Site", "url", "https://example.org", NULL);
  PbEntity *indicator = pb_test_entity (PB_TYPE_INDICATOR, "name", "Woningen", "unit", "woningen",
                                        "target", "100", "target_year", "2023", NULL);
  PbEntity *theme = pb_test_entity (PB_TYPE_CROSS_CUTTING_THEME, "name", "Leren", NULL);
  PbEntity *measurement = pb_test_entity (PB_TYPE_MEASUREMENT, "date", "2022", "value", "40", NULL);
  gint64 theme_id;

  pb_entity_set_integer (alias, "project", f->project);
  pb_entity_set_integer (link, "project", f->project);
  pb_entity_set_integer (indicator, "project", f->project);
  pb_entity_set_integer (theme, "programme", f->programme);
  pb_test_add (f->reg, alias);
  pb_test_add (f->reg, link);
  pb_entity_set_integer (measurement, "indicator", pb_test_add (f->reg, indicator));
  pb_test_add (f->reg, measurement);
  theme_id = pb_test_add (f->reg, theme);
  g_assert_true (pb_register_set_cross_cutting_theme (f->reg, f->project, theme_id, TRUE, NULL));
  pb_test_add (f->reg,
               pb_test_make_role (f, pb_test_add_organisation (f, "Lefier"), "lead-applicant"));
  pb_test_add (f->reg,
               pb_test_make_award (f, pb_test_add_decision (f), pb_test_add_source (f), "1000"));
  pb_test_save (f->reg, PB_TYPE_PROJECT, f->project, "public_summary", "Een samenvatting.");
  pb_test_save (f->reg, PB_TYPE_PROJECT, f->project, "visibility", "public");
  pb_test_save (f->reg, PB_TYPE_PROJECT, f->project, "phase", "running");
}

static guint
count (PbTestRegister *f,
       GType           type,
       const char     *column,
       gint64          value)
{
  g_autoptr(GPtrArray) rows = pb_register_list (f->reg, type, column, value, NULL);

  return rows->len;
}

static void
test_duplicate_has_what_it_should_and_no_more (PbTestRegister *f,
                                               gconstpointer   unused)
{
  g_autofree char *before = NULL;
  g_autoptr(PbEntity) original = NULL;
  g_autoptr(PbEntity) copy = NULL;
  g_autoptr(PbEntity) second = NULL;
  g_autoptr(GPtrArray) indicators = NULL;
  g_autoptr(GError) error = NULL;
  gint64 id;

  add_things_to_project (f);
  before = pb_register_dump (f->reg);
  id = pb_register_duplicate_project (f->reg, f->project, &error);
  g_assert_no_error (error);
  pb_test_assert_step (f, before, "Duplicate Project “Proeftuin Emmerhout”");

  original = pb_test_read (f->reg, PB_TYPE_PROJECT, f->project);
  copy = pb_test_read (f->reg, PB_TYPE_PROJECT, id);
  g_assert_cmpstr (pb_entity_get_text (copy, "code"), ==, "WO-01-2");
  g_assert_cmpstr (pb_entity_get_text (copy, "name"), ==, "Proeftuin Emmerhout (2)");
  g_assert_cmpstr (pb_entity_get_text (copy, "public_summary"), ==, "Een samenvatting.");
  g_assert_cmpstr (pb_entity_get_text (copy, "phase"), ==, "idea");
  g_assert_cmpstr (pb_entity_get_text (copy, "visibility"), ==, "internal");
  g_assert_cmpstr (pb_entity_get_text (copy, "uuid"), !=, pb_entity_get_text (original, "uuid"));

  g_assert_cmpuint (count (f, PB_TYPE_PROJECT_ROLE, "project", id), ==, 1);
  g_assert_cmpuint (count (f, PB_TYPE_PROJECT_CROSS_CUTTING_THEME, "project", id), ==, 1);
  g_assert_cmpuint (count (f, PB_TYPE_LINK, "project", id), ==, 1);
  g_assert_cmpuint (count (f, PB_TYPE_PHASE_CHANGE, "project", id), ==, 1);
  g_assert_cmpuint (count (f, PB_TYPE_ALIAS, "project", id), ==, 0);
  g_assert_cmpuint (count (f, PB_TYPE_AWARD, "project", id), ==, 0);
  indicators = pb_register_list (f->reg, PB_TYPE_INDICATOR, "project", id, NULL);
  g_assert_cmpuint (indicators->len, ==, 1);
  g_assert_cmpuint (count (f, PB_TYPE_MEASUREMENT, "indicator",
                           pb_entity_get_id (g_ptr_array_index (indicators, 0))), ==, 0);

  id = pb_register_duplicate_project (f->reg, f->project, NULL);
  second = pb_test_read (f->reg, PB_TYPE_PROJECT, id);
  g_assert_cmpstr (pb_entity_get_text (second, "code"), ==, "WO-01-3");
}

static void
test_cross_cutting_theme_is_tied_and_untied (PbTestRegister *f,
                                             gconstpointer   unused)
{
  PbEntity *theme = pb_test_entity (PB_TYPE_CROSS_CUTTING_THEME, "name", "Leren", NULL);
  g_autofree char *before = NULL;
  gint64 id;

  pb_entity_set_integer (theme, "programme", f->programme);
  id = pb_test_add (f->reg, theme);
  before = pb_register_dump (f->reg);

  g_assert_true (pb_register_set_cross_cutting_theme (f->reg, f->project, id, TRUE, NULL));
  pb_test_assert_step (f, before, "Add Cross-Cutting Theme to “Proeftuin Emmerhout”");
  g_assert_true (pb_register_set_cross_cutting_theme (f->reg, f->project, id, TRUE, NULL));
  g_assert_cmpuint (count (f, PB_TYPE_PROJECT_CROSS_CUTTING_THEME, "project", f->project), ==, 1);

  g_assert_true (pb_register_set_cross_cutting_theme (f->reg, f->project, id, FALSE, NULL));
  g_assert_cmpuint (count (f, PB_TYPE_PROJECT_CROSS_CUTTING_THEME, "project", f->project), ==, 0);
}

#define ADD(name) PB_TEST_REGISTER_ADD ("/register/commands", name)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD (removing_takes_what_hangs_on_it_and_undo_brings_it_back);
  ADD (removing_what_stands_alone_takes_nothing);
  ADD (whether_it_can_be_removed_is_known_before);
  ADD (organisation_in_use_cannot_be_removed);
  ADD (removing_what_is_gone_says_so);
  ADD (moving_puts_a_row_among_its_siblings);
  ADD (moving_after_a_removal_keeps_the_gaps);
  ADD (sub_themes_move_among_their_own);
  ADD (changing_the_phase_writes_the_history);
  ADD (last_phase_change_can_be_taken_back_but_not_the_first);
  ADD (only_the_last_phase_change_can_be_removed);
  ADD (saving_a_phase_writes_the_history_too);
  ADD (suggested_code_follows_those_in_use);
  ADD (duplicate_has_what_it_should_and_no_more);
  ADD (cross_cutting_theme_is_tied_and_untied);

  return g_test_run ();
}
