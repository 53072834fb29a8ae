/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-register-saving"
#include "config.h"

#include <string.h>

#include "pb-date.h"
#include "pb-error.h"
#include "pb-test-steps.h"

/* ---- adding and saving */

static void
test_adding_is_one_step (PbTestRegister *f,
                         gconstpointer   unused)
{
  g_autofree char *before = pb_register_dump (f->reg);
  g_autofree char *order = NULL;

  pb_test_new_pillar (f->reg, f->programme, "WK", "Werken");
  pb_test_assert_step (f, before, "Add Pillar “Werken”");
  order = pb_test_list_texts (f->reg, PB_TYPE_PILLAR, "programme", f->programme, "name");
  g_assert_cmpstr (order, ==, "Wonen Werken");
}

static void
test_new_project_has_a_history_and_its_themes_programme (PbTestRegister *f,
                                                         gconstpointer   unused)
{
  g_autoptr(PbEntity) project = pb_test_read (f->reg, PB_TYPE_PROJECT, f->project);
  g_autoptr(GPtrArray) changes
      = pb_register_list (f->reg, PB_TYPE_PHASE_CHANGE, "project", f->project, NULL);
  g_autofree char *today = pb_date_today ();

  g_assert_cmpint (pb_entity_get_integer (project, "programme"), ==, f->programme);
  g_assert_cmpuint (strlen (pb_entity_get_text (project, "uuid")), ==, 32);
  g_assert_cmpuint (changes->len, ==, 1);
  g_assert_cmpstr (pb_entity_get_text (g_ptr_array_index (changes, 0), "to_phase"), ==, "idea");
  g_assert_cmpstr (pb_entity_get_text (g_ptr_array_index (changes, 0), "date"), ==, today);
}

static void
test_title_is_cut_in_a_label (PbTestRegister *f,
                              gconstpointer   unused)
{
  g_autofree char *name = g_strnfill (500, 'a');
  const char *label;

  pb_test_new_pillar (f->reg, f->programme, "LANG", name);
  label = pb_register_get_undo_label (f->reg);
  g_assert_cmpint (g_utf8_strlen (label, -1), <, 100);
  g_assert_nonnull (strstr (label, "…”"));
}

static void
test_saving_one_field_names_it (PbTestRegister *f,
                                gconstpointer   unused)
{
  g_autofree char *before = pb_register_dump (f->reg);

  pb_test_save (f->reg, PB_TYPE_PILLAR, f->pillar, "name", "Wonen en leven");
  pb_test_assert_step (f, before, "Change Name of “Wonen”");
}

static void
test_saving_more_fields_counts_them (PbTestRegister *f,
                                     gconstpointer   unused)
{
  g_autofree char *before = pb_register_dump (f->reg);
  g_autoptr(PbEntity) pillar = pb_test_read (f->reg, PB_TYPE_PILLAR, f->pillar);
  g_autoptr(GError) error = NULL;

  pb_entity_set_text (pillar, "colour", "#26a269");
  pb_entity_set_text (pillar, "introduction", "Over wonen");
  pb_entity_set_integer (pillar, "ceiling", 100);
  g_assert_true (pb_register_save (f->reg, pillar, NULL, &error));
  pb_test_assert_step (f, before, "Change 3 Fields of “Wonen”");
}

static void
test_label_of_the_caller_counts (PbTestRegister *f,
                                 gconstpointer   unused)
{
  g_autofree char *before = pb_register_dump (f->reg);
  g_autoptr(PbEntity) pillar = pb_test_read (f->reg, PB_TYPE_PILLAR, f->pillar);

  pb_entity_set_text (pillar, "colour", "#26a269");
  g_assert_true (pb_register_save (f->reg, pillar, "Recolour Pillar", NULL));
  pb_test_assert_step (f, before, "Recolour Pillar");
}

static void
test_saving_what_is_there_is_no_step (PbTestRegister *f,
                                      gconstpointer   unused)
{
  g_autoptr(PbEntity) pillar = pb_test_read (f->reg, PB_TYPE_PILLAR, f->pillar);

  g_assert_true (pb_register_save (f->reg, pillar, NULL, NULL));
  g_assert_cmpstr (pb_register_get_undo_label (f->reg), ==, "Add Project “Proeftuin Emmerhout”");
}

static void
test_empty_name_is_refused_at_the_field (PbTestRegister *f,
                                         gconstpointer   unused)
{
  g_autoptr(PbEntity) pillar = pb_test_read (f->reg, PB_TYPE_PILLAR, f->pillar);
  g_autofree char *before = pb_register_dump (f->reg);
  g_autofree char *after = NULL;
  g_autoptr(GError) error = NULL;

  pb_entity_set_text (pillar, "name", "");
  g_assert_false (pb_register_save (f->reg, pillar, NULL, &error));
  pb_test_assert_refused (error, PB_ERROR_INVALID, "name", "“Name”");
  after = pb_register_dump (f->reg);
  g_assert_cmpstr (after, ==, before);
}

static void
test_code_in_use_names_who_has_it (PbTestRegister *f,
                                   gconstpointer   unused)
{
  g_autoptr(PbEntity) project
      = pb_test_entity (PB_TYPE_PROJECT, "code", "wo.01", "name", "Ander", NULL);
  g_autoptr(GError) error = NULL;

  pb_entity_set_integer (project, "theme", f->theme);
  g_assert_cmpint (pb_register_add (f->reg, project, &error), ==, 0);
  pb_test_assert_refused (error, PB_ERROR_NOT_UNIQUE, "code",
                          "Code “wo.01” is in use by “Proeftuin Emmerhout”");
}

static void
test_name_that_folds_to_another_is_refused_in_its_programme_only (PbTestRegister *f,
                                                                  gconstpointer   unused)
{
  gint64 deal = pb_test_new_programme (f->reg, "DEAL-2", "Deal II");
  gint64 pillar = pb_test_new_pillar (f->reg, deal, "WO", "Wonen");
  gint64 theme = pb_test_new_theme (f->reg, pillar, 0, "Proeftuinen");
  g_autoptr(PbEntity) project
      = pb_test_entity (PB_TYPE_PROJECT, "code", "X", "name", "PROEFTUIN EMMERHÓUT", NULL);
  g_autoptr(GError) error = NULL;

  pb_entity_set_integer (project, "theme", f->theme);
  g_assert_cmpint (pb_register_add (f->reg, project, &error), ==, 0);
  pb_test_assert_refused (error, PB_ERROR_NOT_UNIQUE, "name", "“Proeftuin Emmerhout”");

  pb_entity_set_integer (project, "theme", theme);
  g_assert_cmpint (pb_register_add (f->reg, project, NULL), !=, 0);
}

static void
test_end_before_start_is_refused_at_the_end (PbTestRegister *f,
                                             gconstpointer   unused)
{
  g_autoptr(PbEntity) project = pb_test_read (f->reg, PB_TYPE_PROJECT, f->project);
  g_autoptr(GError) error = NULL;

  pb_entity_set_text (project, "planned_start", "2021-03");
  pb_entity_set_text (project, "planned_end", "2020");
  g_assert_false (pb_register_save (f->reg, project, NULL, &error));
  pb_test_assert_refused (error, PB_ERROR_INVALID, "planned_end", "March 2021");
}

static void
test_second_lead_applicant_is_refused (PbTestRegister *f,
                                       gconstpointer   unused)
{
  g_autoptr(PbEntity) second = NULL;
  g_autoptr(GError) error = NULL;

  pb_test_add (f->reg, pb_test_make_role (f, pb_test_add_organisation (f, "Gemeente Emmen"),
                                          "lead-applicant"));
  g_assert_cmpstr (pb_register_get_undo_label (f->reg), ==, "Add Partner to “Proeftuin Emmerhout”");

  second = pb_test_make_role (f, pb_test_add_organisation (f, "Lefier"), "lead-applicant");
  g_assert_cmpint (pb_register_add (f->reg, second, &error), ==, 0);
  pb_test_assert_refused (error, PB_ERROR_NOT_UNIQUE, "role", "lead applicant");
}

static void
test_same_role_twice_is_refused (PbTestRegister *f,
                                 gconstpointer   unused)
{
  gint64 organisation = pb_test_add_organisation (f, "Lefier");
  g_autoptr(PbEntity) second = pb_test_make_role (f, organisation, "partner");
  g_autoptr(GError) error = NULL;

  pb_test_add (f->reg, pb_test_make_role (f, organisation, "partner"));
  g_assert_cmpint (pb_register_add (f->reg, second, &error), ==, 0);
  pb_test_assert_refused (error, PB_ERROR_NOT_UNIQUE, "role", "already");
}

static void
test_decision_number_in_use_is_refused_at_the_number (PbTestRegister *f,
                                                      gconstpointer   unused)
{
  g_autoptr(PbEntity) first = NULL;
  g_autoptr(PbEntity) second = NULL;
  g_autoptr(GError) error = NULL;

  first = pb_test_read (f->reg, PB_TYPE_DECISION, pb_test_add_decision (f));
  second = pb_test_entity (PB_TYPE_DECISION, "number", "2021-05", "body", "Stuurgroep", "date",
                           "2021", "title", "X", "kind", "award", NULL);
  pb_entity_set_integer (second, "programme", f->programme);
  g_assert_cmpint (pb_register_add (f->reg, second, &error), ==, 0);
  pb_test_assert_refused (error, PB_ERROR_NOT_UNIQUE, "number", "“2021-05”");
}

static void
test_release_beyond_the_award_is_refused (PbTestRegister *f,
                                          gconstpointer   unused)
{
  gint64 decision = pb_test_add_decision (f);
  gint64 source = pb_test_add_source (f);
  g_autoptr(PbEntity) release = NULL;
  g_autoptr(GError) error = NULL;

  pb_test_add (f->reg, pb_test_make_award (f, decision, source, "1000"));
  release = pb_test_make_award (f, decision, source, "-1000,01");
  g_assert_cmpint (pb_register_add (f->reg, release, &error), ==, 0);
  pb_test_assert_refused (error, PB_ERROR_RULE, "amount", "Less than nothing");

  g_clear_object (&release);
  pb_test_add (f->reg, pb_test_make_award (f, decision, source, "-1000"));
}

/* ---- themes */

static void
test_themes_go_three_levels_deep (PbTestRegister *f,
                                  gconstpointer   unused)
{
  gint64 second = pb_test_new_theme (f->reg, f->pillar, f->theme, "Twee");
  gint64 third = pb_test_new_theme (f->reg, f->pillar, second, "Drie");
  g_autoptr(PbEntity) fourth = pb_test_entity (PB_TYPE_THEME, "name", "Vier", NULL);
  g_autoptr(PbEntity) first = pb_test_read (f->reg, PB_TYPE_THEME, f->theme);
  g_autoptr(GError) error = NULL;

  pb_entity_set_integer (fourth, "pillar", f->pillar);
  pb_entity_set_integer (fourth, "parent", third);
  g_assert_cmpint (pb_register_add (f->reg, fourth, &error), ==, 0);
  pb_test_assert_refused (error, PB_ERROR_RULE, "parent", "three levels");
  g_clear_error (&error);

  pb_entity_set_integer (first, "parent", third);
  g_assert_false (pb_register_save (f->reg, first, NULL, &error));
  pb_test_assert_refused (error, PB_ERROR_RULE, "parent", "sub-themes");
  g_clear_error (&error);

  pb_entity_set_integer (first, "parent", f->theme);
  g_assert_false (pb_register_save (f->reg, first, NULL, &error));
  pb_test_assert_refused (error, PB_ERROR_INVALID, "parent", "itself");
}

static void
test_theme_takes_its_sub_themes_to_another_pillar (PbTestRegister *f,
                                                   gconstpointer   unused)
{
  gint64 werken = pb_test_new_pillar (f->reg, f->programme, "WK", "Werken");
  gint64 second = pb_test_new_theme (f->reg, f->pillar, f->theme, "Twee");
  gint64 third = pb_test_new_theme (f->reg, f->pillar, second, "Drie");
  g_autofree char *before = pb_register_dump (f->reg);
  g_autoptr(PbEntity) theme = pb_test_read (f->reg, PB_TYPE_THEME, second);
  g_autoptr(PbEntity) below = NULL;
  g_autoptr(GError) error = NULL;

  pb_entity_set_integer (theme, "pillar", werken);
  pb_register_save (f->reg, theme, NULL, &error);
  g_assert_no_error (error);
  pb_test_assert_step (f, before, "Change Pillar of “Twee”");

  below = pb_test_read (f->reg, PB_TYPE_THEME, third);
  g_assert_cmpint (pb_entity_get_integer (below, "pillar"), ==, werken);
  g_assert_cmpint (pb_entity_get_integer (below, "parent"), ==, second);
  g_clear_object (&theme);
  theme = pb_test_read (f->reg, PB_TYPE_THEME, second);
  g_assert_cmpint (pb_entity_get_integer (theme, "parent"), ==, 0);
}

static void
test_nothing_moves_to_another_programme (PbTestRegister *f,
                                         gconstpointer   unused)
{
  gint64 deal = pb_test_new_programme (f->reg, "DEAL-2", "Deal II");
  gint64 pillar = pb_test_new_pillar (f->reg, deal, "LO", "Leven lang ontwikkelen");
  gint64 other = pb_test_new_theme (f->reg, pillar, 0, "Leren");
  g_autoptr(PbEntity) theme = pb_test_read (f->reg, PB_TYPE_THEME, f->theme);
  g_autoptr(PbEntity) project = pb_test_read (f->reg, PB_TYPE_PROJECT, f->project);
  g_autoptr(GError) error = NULL;

  pb_entity_set_integer (theme, "pillar", pillar);
  g_assert_false (pb_register_save (f->reg, theme, NULL, &error));
  pb_test_assert_refused (error, PB_ERROR_RULE, "pillar", "programme");
  g_clear_error (&error);

  pb_entity_set_integer (project, "theme", other);
  g_assert_false (pb_register_save (f->reg, project, NULL, &error));
  pb_test_assert_refused (error, PB_ERROR_RULE, "theme", "programme");
}

static void
test_project_goes_to_the_end_of_another_theme (PbTestRegister *f,
                                               gconstpointer   unused)
{
  gint64 other = pb_test_new_theme (f->reg, f->pillar, 0, "Energie");
  g_autoptr(PbEntity) project = NULL;
  g_autofree char *codes = NULL;
  g_autofree char *before = NULL;
  g_autoptr(GError) error = NULL;

  pb_test_new_project (f->reg, other, "E-1", "Een");
  pb_test_new_project (f->reg, other, "E-2", "Twee");
  before = pb_register_dump (f->reg);
  project = pb_test_read (f->reg, PB_TYPE_PROJECT, f->project);
  pb_entity_set_integer (project, "theme", other);
  pb_register_save (f->reg, project, NULL, &error);
  g_assert_no_error (error);

  codes = pb_test_list_texts (f->reg, PB_TYPE_PROJECT, "theme", other, "code");
  g_assert_cmpstr (codes, ==, "E-1 E-2 WO-01");
  pb_test_assert_step (f, before, "Change Theme of “Proeftuin Emmerhout”");
}

#define ADD(name) PB_TEST_REGISTER_ADD ("/register/saving", name)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD (adding_is_one_step);
  ADD (new_project_has_a_history_and_its_themes_programme);
  ADD (title_is_cut_in_a_label);
  ADD (saving_one_field_names_it);
  ADD (saving_more_fields_counts_them);
  ADD (label_of_the_caller_counts);
  ADD (saving_what_is_there_is_no_step);
  ADD (empty_name_is_refused_at_the_field);
  ADD (code_in_use_names_who_has_it);
  ADD (name_that_folds_to_another_is_refused_in_its_programme_only);
  ADD (end_before_start_is_refused_at_the_end);
  ADD (second_lead_applicant_is_refused);
  ADD (same_role_twice_is_refused);
  ADD (decision_number_in_use_is_refused_at_the_number);
  ADD (release_beyond_the_award_is_refused);
  ADD (themes_go_three_levels_deep);
  ADD (theme_takes_its_sub_themes_to_another_pillar);
  ADD (nothing_moves_to_another_programme);
  ADD (project_goes_to_the_end_of_another_theme);

  return g_test_run ();
}
