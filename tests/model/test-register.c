/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-register"
#include "config.h"

#include <string.h>

#include "pb-date.h"
#include "pb-error.h"
#include "pb-test-register.h"

static void
undo (PbTestRegister *f)
{
  g_autoptr(GError) error = NULL;

  g_assert_true (pb_register_undo (f->reg, &error));
  g_assert_no_error (error);
}

static void
redo (PbTestRegister *f)
{
  g_autoptr(GError) error = NULL;

  g_assert_true (pb_register_redo (f->reg, &error));
  g_assert_no_error (error);
}

/* That the last step has this label, that undoing it gives the state before, and redoing it the state after. */
static void
assert_step (PbTestRegister *f,
             const char     *before,
             const char     *label)
{
  g_autofree char *after = pb_register_dump (f->reg);
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;

  g_assert_cmpstr (pb_register_get_undo_label (f->reg), ==, label);
  g_assert_cmpstr (before, !=, after);

  undo (f);
  undone = pb_register_dump (f->reg);
  g_assert_cmpstr (undone, ==, before);
  g_assert_cmpstr (pb_register_get_redo_label (f->reg), ==, label);

  redo (f);
  redone = pb_register_dump (f->reg);
  g_assert_cmpstr (redone, ==, after);
  g_assert_null (pb_register_get_redo_label (f->reg));
  pb_test_assert_register_sound (f->reg);
}

static void
assert_refused (GError     *error,
                PbError     code,
                const char *column,
                const char *part)
{
  g_assert_error (error, PB_ERROR, (int) code);
  g_assert_cmpstr (pb_register_error_get_column (error), ==, column);
  if (strstr (error->message, part) == NULL)
    g_error ("“%s” does not say “%s”", error->message, part);
}

static gint64
add_organisation (PbTestRegister *f,
                  const char     *name)
{
  return pb_test_add (f->reg, pb_test_entity (PB_TYPE_ORGANISATION, "name", name, NULL));
}

static PbEntity *
make_role (PbTestRegister *f,
           gint64          organisation,
           const char     *role)
{
  PbEntity *entity = pb_test_entity (PB_TYPE_PROJECT_ROLE, "role", role, NULL);

  pb_entity_set_integer (entity, "project", f->project);
  pb_entity_set_integer (entity, "organisation", organisation);

  return entity;
}

static gint64
add_source (PbTestRegister *f)
{
  PbEntity *source = pb_test_entity (PB_TYPE_FUNDING_SOURCE, "name", "Rijk", "counts_as", "central", NULL);

  pb_entity_set_integer (source, "programme", f->programme);

  return pb_test_add (f->reg, source);
}

static gint64
add_decision (PbTestRegister *f)
{
  PbEntity *decision = pb_test_entity (PB_TYPE_DECISION, "number", "2021-05", "body", "Stuurgroep", "date",
                                       "30-11-2021", "title", "Derde tranche", "kind", "award", NULL);

  pb_entity_set_integer (decision, "programme", f->programme);

  return pb_test_add (f->reg, decision);
}

static PbEntity *
make_award (PbTestRegister *f,
            gint64          decision,
            gint64          source,
            const char     *amount)
{
  PbEntity *award = pb_test_entity (PB_TYPE_AWARD, "amount", amount, NULL);

  pb_entity_set_integer (award, "decision", decision);
  pb_entity_set_integer (award, "project", f->project);
  pb_entity_set_integer (award, "source", source);

  return award;
}

/* ---- opening */

static void
test_edits_are_there_after_opening_again (PbTestRegister *f,
                                          gconstpointer   unused)
{
  g_autofree char *before = pb_register_dump (f->reg);
  g_autofree char *after = NULL;

  pb_test_register_reopen (f);
  after = pb_register_dump (f->reg);
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpstr (pb_register_get_undo_label (f->reg), ==, "Add Project “Proeftuin Emmerhout”");
  g_assert_cmpstr (pb_register_get_path (f->reg), ==, f->path);
  g_assert_false (pb_register_is_read_only (f->reg));
}

static void
test_snapshot_shows_one_moment_and_takes_no_edit (PbTestRegister *f,
                                                  gconstpointer   unused)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(PbRegister) snapshot = pb_register_open (f->path, PB_REGISTER_SNAPSHOT, &error);
  g_autofree char *name = NULL;

  g_assert_no_error (error);
  pb_test_save (f->reg, PB_TYPE_PILLAR, f->pillar, "name", "Wonen en leven");
  name = pb_test_read_text (snapshot, PB_TYPE_PILLAR, f->pillar, "name");
  g_assert_cmpstr (name, ==, "Wonen");

  g_assert_false (pb_register_remove (snapshot, PB_TYPE_PILLAR, f->pillar, &error));
  g_assert_error (error, PB_ERROR, PB_ERROR_READ_ONLY);
}

static void
test_file_that_is_not_there_is_refused (PbTestRegister *f,
                                        gconstpointer   unused)
{
  g_autofree char *path = pb_test_register_path (f, "weg.db");
  g_autoptr(GError) error = NULL;

  g_assert_null (pb_register_open (path, PB_REGISTER_EXISTING, &error));
  g_assert_error (error, PB_ERROR, PB_ERROR_NO_FILE);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

static void
on_changed_cb (PbRegister        *reg,
               PbRegisterChanges *changes,
               gpointer           data)
{
  guint *counts = data;

  counts[0]++;
  if (pb_register_changes_has_type (changes, PB_TYPE_PILLAR))
    counts[1]++;
  if (pb_register_changes_has_type (changes, PB_TYPE_ORGANISATION))
    counts[2]++;
  if (pb_register_changes_has (changes, PB_TYPE_PILLAR, 1))
    counts[3]++;
}

static void
test_changed_tells_what_to_read_again (PbTestRegister *f,
                                       gconstpointer   unused)
{
  guint counts[4] = { 0 };

  g_signal_connect (f->reg, "changed", G_CALLBACK (on_changed_cb), counts);
  pb_test_save (f->reg, PB_TYPE_PILLAR, f->pillar, "name", "Wonen en leven");
  g_assert_cmpuint (counts[0], ==, 1);
  g_assert_cmpuint (counts[1], ==, 1);
  g_assert_cmpuint (counts[2], ==, 0);
  g_assert_cmpuint (counts[3], ==, 1);

  undo (f);
  g_assert_cmpuint (counts[1], ==, 2);
}

static void
test_another_connections_edit_is_told_by_poll (PbTestRegister *f,
                                               gconstpointer   unused)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(PbRegister) other = pb_register_open (f->path, PB_REGISTER_EXISTING, &error);
  guint counts[4] = { 0 };

  g_assert_no_error (error);
  g_signal_connect (f->reg, "changed", G_CALLBACK (on_changed_cb), counts);
  pb_register_poll (f->reg);
  counts[0] = 0;

  pb_test_save (other, PB_TYPE_PILLAR, f->pillar, "name", "Wonen en leven");
  g_assert_cmpuint (counts[0], ==, 0);
  pb_register_poll (f->reg);
  g_assert_cmpuint (counts[0], ==, 1);
  g_assert_cmpstr (pb_register_get_undo_label (f->reg), ==, "Change Name of “Wonen”");
}

/* ---- reading */

static void
test_find_folds_what_is_unique (PbTestRegister *f,
                                gconstpointer   unused)
{
  g_autoptr(PbEntity) by_code = pb_register_find (f->reg, PB_TYPE_PROJECT, "code", "wo 01");
  g_autoptr(PbEntity) by_name = pb_register_find (f->reg, PB_TYPE_PROJECT, "name", "PROEFTUIN  Emmerhóut");

  g_assert_nonnull (by_code);
  g_assert_nonnull (by_name);
  g_assert_null (pb_register_find (f->reg, PB_TYPE_PROJECT, "code", "WO-99"));
}

static void
test_reading_what_is_gone_says_so (PbTestRegister *f,
                                   gconstpointer   unused)
{
  g_autoptr(GError) error = NULL;

  g_assert_null (pb_register_read (f->reg, PB_TYPE_PROJECT, 4711, &error));
  g_assert_error (error, PB_ERROR, PB_ERROR_NOT_FOUND);
}

static void
test_list_with_no_reference_finds_the_top (PbTestRegister *f,
                                           gconstpointer   unused)
{
  g_autofree char *top = NULL;
  g_autofree char *below = NULL;

  pb_test_new_theme (f->reg, f->pillar, f->theme, "Bewoners");
  top = pb_test_list_texts (f->reg, PB_TYPE_THEME, "parent", 0, "name");
  below = pb_test_list_texts (f->reg, PB_TYPE_THEME, "parent", f->theme, "name");
  g_assert_cmpstr (top, ==, "Proeftuinen");
  g_assert_cmpstr (below, ==, "Bewoners");
}

/* ---- adding and saving */

static void
test_adding_is_one_step (PbTestRegister *f,
                         gconstpointer   unused)
{
  g_autofree char *before = pb_register_dump (f->reg);
  g_autofree char *order = NULL;

  pb_test_new_pillar (f->reg, f->programme, "WK", "Werken");
  assert_step (f, before, "Add Pillar “Werken”");
  order = pb_test_list_texts (f->reg, PB_TYPE_PILLAR, "programme", f->programme, "name");
  g_assert_cmpstr (order, ==, "Wonen Werken");
}

static void
test_new_project_has_a_history_and_its_themes_programme (PbTestRegister *f,
                                                         gconstpointer   unused)
{
  g_autoptr(PbEntity) project = pb_test_read (f->reg, PB_TYPE_PROJECT, f->project);
  g_autoptr(GPtrArray) changes = pb_register_list (f->reg, PB_TYPE_PHASE_CHANGE, "project", f->project, NULL);
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
  assert_step (f, before, "Change Name of “Wonen”");
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
  assert_step (f, before, "Change 3 Fields of “Wonen”");
}

static void
test_label_of_the_caller_counts (PbTestRegister *f,
                                 gconstpointer   unused)
{
  g_autofree char *before = pb_register_dump (f->reg);
  g_autoptr(PbEntity) pillar = pb_test_read (f->reg, PB_TYPE_PILLAR, f->pillar);

  pb_entity_set_text (pillar, "colour", "#26a269");
  g_assert_true (pb_register_save (f->reg, pillar, "Recolour Pillar", NULL));
  assert_step (f, before, "Recolour Pillar");
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
  assert_refused (error, PB_ERROR_INVALID, "name", "“Name”");
  after = pb_register_dump (f->reg);
  g_assert_cmpstr (after, ==, before);
}

static void
test_code_in_use_names_who_has_it (PbTestRegister *f,
                                   gconstpointer   unused)
{
  g_autoptr(PbEntity) project = pb_test_entity (PB_TYPE_PROJECT, "code", "wo.01", "name", "Ander", NULL);
  g_autoptr(GError) error = NULL;

  pb_entity_set_integer (project, "theme", f->theme);
  g_assert_cmpint (pb_register_add (f->reg, project, &error), ==, 0);
  assert_refused (error, PB_ERROR_NOT_UNIQUE, "code", "Code “wo.01” is in use by “Proeftuin Emmerhout”");
}

static void
test_name_that_folds_to_another_is_refused_in_its_programme_only (PbTestRegister *f,
                                                                  gconstpointer   unused)
{
  gint64 deal = pb_test_new_programme (f->reg, "DEAL-2", "Deal II");
  gint64 pillar = pb_test_new_pillar (f->reg, deal, "WO", "Wonen");
  gint64 theme = pb_test_new_theme (f->reg, pillar, 0, "Proeftuinen");
  g_autoptr(PbEntity) project = pb_test_entity (PB_TYPE_PROJECT, "code", "X", "name", "PROEFTUIN EMMERHÓUT", NULL);
  g_autoptr(GError) error = NULL;

  pb_entity_set_integer (project, "theme", f->theme);
  g_assert_cmpint (pb_register_add (f->reg, project, &error), ==, 0);
  assert_refused (error, PB_ERROR_NOT_UNIQUE, "name", "“Proeftuin Emmerhout”");

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
  assert_refused (error, PB_ERROR_INVALID, "planned_end", "March 2021");
}

static void
test_second_lead_applicant_is_refused (PbTestRegister *f,
                                       gconstpointer   unused)
{
  g_autoptr(PbEntity) second = NULL;
  g_autoptr(GError) error = NULL;

  pb_test_add (f->reg, make_role (f, add_organisation (f, "Gemeente Emmen"), "lead-applicant"));
  g_assert_cmpstr (pb_register_get_undo_label (f->reg), ==, "Add Partner to “Proeftuin Emmerhout”");

  second = make_role (f, add_organisation (f, "Lefier"), "lead-applicant");
  g_assert_cmpint (pb_register_add (f->reg, second, &error), ==, 0);
  assert_refused (error, PB_ERROR_NOT_UNIQUE, "role", "lead applicant");
}

static void
test_same_role_twice_is_refused (PbTestRegister *f,
                                 gconstpointer   unused)
{
  gint64 organisation = add_organisation (f, "Lefier");
  g_autoptr(PbEntity) second = make_role (f, organisation, "partner");
  g_autoptr(GError) error = NULL;

  pb_test_add (f->reg, make_role (f, organisation, "partner"));
  g_assert_cmpint (pb_register_add (f->reg, second, &error), ==, 0);
  assert_refused (error, PB_ERROR_NOT_UNIQUE, "role", "already");
}

static void
test_decision_number_in_use_is_refused_at_the_number (PbTestRegister *f,
                                                      gconstpointer   unused)
{
  g_autoptr(PbEntity) first = NULL;
  g_autoptr(PbEntity) second = NULL;
  g_autoptr(GError) error = NULL;

  first = pb_test_read (f->reg, PB_TYPE_DECISION, add_decision (f));
  second = pb_test_entity (PB_TYPE_DECISION, "number", "2021-05", "body", "Stuurgroep", "date", "2021", "title", "X",
                           "kind", "award", NULL);
  pb_entity_set_integer (second, "programme", f->programme);
  g_assert_cmpint (pb_register_add (f->reg, second, &error), ==, 0);
  assert_refused (error, PB_ERROR_NOT_UNIQUE, "number", "“2021-05”");
}

static void
test_release_beyond_the_award_is_refused (PbTestRegister *f,
                                          gconstpointer   unused)
{
  gint64 decision = add_decision (f);
  gint64 source = add_source (f);
  g_autoptr(PbEntity) release = NULL;
  g_autoptr(GError) error = NULL;

  pb_test_add (f->reg, make_award (f, decision, source, "1000"));
  release = make_award (f, decision, source, "-1000,01");
  g_assert_cmpint (pb_register_add (f->reg, release, &error), ==, 0);
  assert_refused (error, PB_ERROR_RULE, "amount", "Less than nothing");

  g_clear_object (&release);
  pb_test_add (f->reg, make_award (f, decision, source, "-1000"));
}

static void
test_adopted_edition_is_frozen (PbTestRegister *f,
                                gconstpointer   unused)
{
  PbEntity *made = pb_test_entity (PB_TYPE_EDITION, "number", "1", "title", "Editie 1", "reference_date", "1-7-2020",
                                   NULL);
  g_autoptr(PbEntity) edition = NULL;
  g_autoptr(GError) error = NULL;
  gint64 id;

  pb_entity_set_integer (made, "programme", f->programme);
  id = pb_test_add (f->reg, made);
  pb_test_save (f->reg, PB_TYPE_EDITION, id, "status", "adopted");

  edition = pb_test_read (f->reg, PB_TYPE_EDITION, id);
  pb_entity_set_text (edition, "title", "Anders");
  g_assert_false (pb_register_save (f->reg, edition, NULL, &error));
  assert_refused (error, PB_ERROR_RULE, NULL, "adopted");
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
  assert_refused (error, PB_ERROR_RULE, "parent", "three levels");
  g_clear_error (&error);

  pb_entity_set_integer (first, "parent", third);
  g_assert_false (pb_register_save (f->reg, first, NULL, &error));
  assert_refused (error, PB_ERROR_RULE, "parent", "sub-themes");
  g_clear_error (&error);

  pb_entity_set_integer (first, "parent", f->theme);
  g_assert_false (pb_register_save (f->reg, first, NULL, &error));
  assert_refused (error, PB_ERROR_INVALID, "parent", "itself");
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
  assert_step (f, before, "Change Pillar of “Twee”");

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
  assert_refused (error, PB_ERROR_RULE, "pillar", "programme");
  g_clear_error (&error);

  pb_entity_set_integer (project, "theme", other);
  g_assert_false (pb_register_save (f->reg, project, NULL, &error));
  assert_refused (error, PB_ERROR_RULE, "theme", "programme");
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
  assert_step (f, before, "Change Theme of “Proeftuin Emmerhout”");
}

/* ---- removing */

static void
test_removing_takes_what_hangs_on_it_and_undo_brings_it_back (PbTestRegister *f,
                                                              gconstpointer   unused)
{
  g_autofree char *before = NULL;
  g_autofree char *described = NULL;
  g_autoptr(GError) error = NULL;

  pb_test_add (f->reg, make_award (f, add_decision (f), add_source (f), "1000"));
  pb_test_new_theme (f->reg, f->pillar, f->theme, "Bewoners");
  pb_test_new_project (f->reg, f->theme, "WO-02", "Proeftuin Veenoord");
  before = pb_register_dump (f->reg);

  described = pb_register_describe_removal (f->reg, PB_TYPE_PILLAR, f->pillar);
  g_assert_cmpstr (described, ==, "2 themes, 2 projects and 1 award");

  g_assert_true (pb_register_remove (f->reg, PB_TYPE_PILLAR, f->pillar, &error));
  assert_step (f, before, "Remove Pillar “Wonen”");
  g_assert_null (pb_register_find (f->reg, PB_TYPE_PROJECT, "code", "WO-01"));
}

static void
test_removing_what_stands_alone_takes_nothing (PbTestRegister *f,
                                               gconstpointer   unused)
{
  gint64 organisation = add_organisation (f, "Lefier");

  g_assert_null (pb_register_describe_removal (f->reg, PB_TYPE_ORGANISATION, organisation));
  g_assert_null (pb_register_describe_removal (f->reg, PB_TYPE_PROJECT, f->project));
  g_assert_true (pb_register_remove (f->reg, PB_TYPE_ORGANISATION, organisation, NULL));
}

static void
test_organisation_in_use_cannot_be_removed (PbTestRegister *f,
                                            gconstpointer   unused)
{
  gint64 organisation = add_organisation (f, "Lefier");
  PbEntity *person = pb_test_entity (PB_TYPE_PERSON, "name", "Projectleider", NULL);
  g_autoptr(GError) error = NULL;

  pb_entity_set_integer (person, "organisation", organisation);
  pb_test_add (f->reg, person);
  pb_test_add (f->reg, make_role (f, organisation, "partner"));
  g_assert_false (pb_register_remove (f->reg, PB_TYPE_ORGANISATION, organisation, &error));
  assert_refused (error, PB_ERROR_IN_USE, NULL, "“Lefier” is in use by 1 partner.");
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
  g_autofree char *codes = pb_test_list_texts (f->reg, PB_TYPE_PILLAR, "programme", f->programme, "code");

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
  assert_step (f, before, "Move Pillar “Welzijn”");

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
  g_autofree char *before = pb_register_dump (f->reg);
  g_autofree char *phase = NULL;
  g_autoptr(GPtrArray) changes = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_true (pb_register_change_phase (f->reg, f->project, "running", "2021-03", "Start", 0, &error));
  assert_step (f, before, "Add Phase Change to “Proeftuin Emmerhout”");

  phase = pb_test_read_text (f->reg, PB_TYPE_PROJECT, f->project, "phase");
  changes = pb_register_list (f->reg, PB_TYPE_PHASE_CHANGE, "project", f->project, NULL);
  g_assert_cmpstr (phase, ==, "running");
  g_assert_cmpuint (changes->len, ==, 2);
  g_assert_cmpstr (pb_entity_get_text (g_ptr_array_index (changes, 1), "from_phase"), ==, "idea");
  g_assert_cmpstr (pb_entity_get_text (g_ptr_array_index (changes, 1), "reason"), ==, "Start");

  g_assert_false (pb_register_change_phase (f->reg, f->project, "running", "2021-03", NULL, 0, &error));
  assert_refused (error, PB_ERROR_INVALID, "to_phase", "already");
}

static void
test_last_phase_change_can_be_taken_back_but_not_the_first (PbTestRegister *f,
                                                            gconstpointer   unused)
{
  g_autofree char *before = NULL;
  g_autofree char *phase = NULL;
  g_autoptr(GError) error = NULL;

  pb_register_change_phase (f->reg, f->project, "review", "2021-03", NULL, 0, NULL);
  pb_register_change_phase (f->reg, f->project, "running", "2021-04", NULL, 0, NULL);
  before = pb_register_dump (f->reg);

  g_assert_true (pb_register_remove_last_phase_change (f->reg, f->project, &error));
  assert_step (f, before, "Remove Phase Change from “Proeftuin Emmerhout”");
  phase = pb_test_read_text (f->reg, PB_TYPE_PROJECT, f->project, "phase");
  g_assert_cmpstr (phase, ==, "review");

  g_assert_true (pb_register_remove_last_phase_change (f->reg, f->project, &error));
  g_assert_false (pb_register_remove_last_phase_change (f->reg, f->project, &error));
  assert_refused (error, PB_ERROR_RULE, NULL, "first phase");
}

static void
test_only_the_last_phase_change_can_be_removed (PbTestRegister *f,
                                                gconstpointer   unused)
{
  g_autoptr(GPtrArray) changes = NULL;
  g_autoptr(GError) error = NULL;

  pb_register_change_phase (f->reg, f->project, "review", "2021-03", NULL, 0, NULL);
  pb_register_change_phase (f->reg, f->project, "running", "2021-04", NULL, 0, NULL);
  changes = pb_register_list (f->reg, PB_TYPE_PHASE_CHANGE, "project", f->project, NULL);

  g_assert_false (pb_register_remove (f->reg, PB_TYPE_PHASE_CHANGE,
                                      pb_entity_get_id (g_ptr_array_index (changes, 1)), &error));
  assert_refused (error, PB_ERROR_RULE, NULL, "last phase change");
  g_clear_error (&error);

  pb_entity_set_text (g_ptr_array_index (changes, 1), "to_phase", "granted");
  g_assert_false (pb_register_save (f->reg, g_ptr_array_index (changes, 1), NULL, &error));
  assert_refused (error, PB_ERROR_RULE, "to_phase", "stays as it is");
}

static void
test_saving_a_phase_writes_the_history_too (PbTestRegister *f,
                                            gconstpointer   unused)
{
  g_autofree char *before = pb_register_dump (f->reg);
  g_autoptr(GPtrArray) changes = NULL;

  pb_test_save (f->reg, PB_TYPE_PROJECT, f->project, "phase", "on-hold");
  assert_step (f, before, "Change Phase of “Proeftuin Emmerhout”");
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
  PbEntity *link = pb_test_entity (PB_TYPE_LINK, "title", "Site", "url", "https://example.org", NULL);
  PbEntity *indicator = pb_test_entity (PB_TYPE_INDICATOR, "name", "Woningen", "unit", "woningen", "target", "100",
                                        "target_year", "2023", NULL);
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
  pb_test_add (f->reg, make_role (f, add_organisation (f, "Lefier"), "lead-applicant"));
  pb_test_add (f->reg, make_award (f, add_decision (f), add_source (f), "1000"));
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
  assert_step (f, before, "Duplicate Project “Proeftuin Emmerhout”");

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
  assert_step (f, before, "Add Cross-Cutting Theme to “Proeftuin Emmerhout”");
  g_assert_true (pb_register_set_cross_cutting_theme (f->reg, f->project, id, TRUE, NULL));
  g_assert_cmpuint (count (f, PB_TYPE_PROJECT_CROSS_CUTTING_THEME, "project", f->project), ==, 1);

  g_assert_true (pb_register_set_cross_cutting_theme (f->reg, f->project, id, FALSE, NULL));
  g_assert_cmpuint (count (f, PB_TYPE_PROJECT_CROSS_CUTTING_THEME, "project", f->project), ==, 0);
}

/* ---- undo */

static void
on_notify_cb (GObject    *object,
              GParamSpec *pspec,
              gpointer    data)
{
  ++*(guint *) data;
}

static void
test_undo_labels_notify (PbTestRegister *f,
                         gconstpointer   unused)
{
  g_autofree char *label = NULL;
  guint n_undo = 0;
  guint n_redo = 0;

  g_signal_connect (f->reg, "notify::undo-label", G_CALLBACK (on_notify_cb), &n_undo);
  g_signal_connect (f->reg, "notify::redo-label", G_CALLBACK (on_notify_cb), &n_redo);
  pb_test_save (f->reg, PB_TYPE_PILLAR, f->pillar, "name", "Wonen en leven");
  g_assert_cmpuint (n_undo, ==, 1);
  g_assert_cmpuint (n_redo, ==, 0);
  undo (f);
  g_assert_cmpuint (n_undo, ==, 2);
  g_assert_cmpuint (n_redo, ==, 1);
  g_object_get (f->reg, "redo-label", &label, NULL);
  g_assert_cmpstr (label, ==, "Change Name of “Wonen”");
}

static void
test_undo_past_the_beginning_says_so (PbTestRegister *f,
                                      gconstpointer   unused)
{
  g_autoptr(GError) error = NULL;

  while (pb_register_get_undo_label (f->reg) != NULL)
    undo (f);

  g_assert_false (pb_register_undo (f->reg, &error));
  g_assert_error (error, PB_ERROR, PB_ERROR_NOT_FOUND);
  pb_test_assert_register_sound (f->reg);
}

static void
test_undo_goes_on_after_opening_again (PbTestRegister *f,
                                       gconstpointer   unused)
{
  g_autofree char *name = NULL;

  pb_test_save (f->reg, PB_TYPE_PILLAR, f->pillar, "name", "Wonen en leven");
  pb_test_register_reopen (f);
  undo (f);
  name = pb_test_read_text (f->reg, PB_TYPE_PILLAR, f->pillar, "name");
  g_assert_cmpstr (name, ==, "Wonen");
  g_assert_cmpstr (pb_register_get_redo_label (f->reg), ==, "Change Name of “Wonen”");
}

#define ADD(name) PB_TEST_REGISTER_ADD ("/register", name)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD (edits_are_there_after_opening_again);
  ADD (snapshot_shows_one_moment_and_takes_no_edit);
  ADD (file_that_is_not_there_is_refused);
  ADD (changed_tells_what_to_read_again);
  ADD (another_connections_edit_is_told_by_poll);
  ADD (find_folds_what_is_unique);
  ADD (reading_what_is_gone_says_so);
  ADD (list_with_no_reference_finds_the_top);
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
  ADD (adopted_edition_is_frozen);
  ADD (themes_go_three_levels_deep);
  ADD (theme_takes_its_sub_themes_to_another_pillar);
  ADD (nothing_moves_to_another_programme);
  ADD (project_goes_to_the_end_of_another_theme);
  ADD (removing_takes_what_hangs_on_it_and_undo_brings_it_back);
  ADD (removing_what_stands_alone_takes_nothing);
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
  ADD (undo_labels_notify);
  ADD (undo_past_the_beginning_says_so);
  ADD (undo_goes_on_after_opening_again);

  return g_test_run ();
}
