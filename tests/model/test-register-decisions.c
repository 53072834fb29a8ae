/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-register-decisions"
#include "config.h"

#include <string.h>

#include "pb-history-list.h"
#include "pb-money.h"
#include "pb-register-decisions.h"
#include "pb-test-steps.h"

#define DECISIONS "/register-decisions"

static void
assert_phase (PbTestRegister *f,
              const char     *expected)
{
  g_autofree char *phase = pb_test_read_text (f->reg, PB_TYPE_PROJECT, f->project, "phase");

  g_assert_cmpstr (phase, ==, expected);
}

static gint64
add_decision (PbTestRegister *f,
              const char     *number,
              const char     *kind)
{
  PbEntity *decision = pb_test_entity (PB_TYPE_DECISION, "number", number, "body", "Stuurgroep", "date",
                                       "14-04-2022", "title", number, "kind", kind, NULL);

  pb_entity_set_integer (decision, "programme", f->programme);

  return pb_test_add (f->reg, decision);
}

static void
set_award (PbTestRegister *f,
           gint64          decision,
           gint64          source,
           gint64          amount)
{
  g_autoptr(GError) error = NULL;

  pb_register_set_award (f->reg, decision, f->project, source, amount, &error);
  g_assert_no_error (error);
}

static void
add_project (PbTestRegister *f,
             gint64          decision)
{
  g_autoptr(GError) error = NULL;

  pb_register_add_decision_projects (f->reg, decision, &f->project, 1, &error);
  g_assert_no_error (error);
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

/* ---- awards and phases */

static void
test_award_grants_in_the_same_step (PbTestRegister *f,
                                    gconstpointer   unused)
{
  gint64 decision = pb_test_add_decision (f);
  gint64 source = pb_test_add_source (f);
  g_autofree char *before = pb_register_dump (f->reg);
  g_autoptr(GPtrArray) changes = NULL;
  PbEntity *last;

  set_award (f, decision, source, 25000000);
  assert_phase (f, "granted");
  changes = pb_register_list (f->reg, PB_TYPE_PHASE_CHANGE, "project", f->project, NULL);
  last = g_ptr_array_index (changes, changes->len - 1);
  g_assert_cmpint (pb_entity_get_integer (last, "decision"), ==, decision);
  g_assert_cmpstr (pb_entity_get_text (last, "from_phase"), ==, "idea");
  g_assert_cmpstr (pb_entity_get_text (last, "date"), ==, "2021-11-30");
  pb_test_assert_step (f, before, "Award €\u00a0250,000 to “Proeftuin Emmerhout”");
}

static void
test_award_leaves_a_project_that_is_further_on (PbTestRegister *f,
                                                gconstpointer   unused)
{
  gint64 decision = pb_test_add_decision (f);
  gint64 source = pb_test_add_source (f);

  pb_test_save (f->reg, PB_TYPE_PROJECT, f->project, "phase", "elaboration");
  pb_register_change_phase (f->reg, f->project, "withdrawn", "2022-01-01", NULL, 0, NULL);
  set_award (f, decision, source, 100);
  assert_phase (f, "withdrawn");
}

static void
test_removed_award_takes_the_phase_back (PbTestRegister *f,
                                         gconstpointer   unused)
{
  gint64 decision = pb_test_add_decision (f);
  gint64 source = pb_test_add_source (f);
  g_autofree char *before = NULL;

  add_project (f, decision);
  set_award (f, decision, source, 100);
  before = pb_register_dump (f->reg);
  set_award (f, decision, source, 0);
  assert_phase (f, "idea");
  g_assert_cmpuint (count (f, PB_TYPE_PHASE_CHANGE, "decision", decision), ==, 0);
  g_assert_cmpuint (count (f, PB_TYPE_DECISION_PROJECT, "decision", decision), ==, 1);
  pb_test_assert_step (f, before, "Remove Award to “Proeftuin Emmerhout”");
}

static void
test_later_phase_stays_when_the_award_goes (PbTestRegister *f,
                                            gconstpointer   unused)
{
  gint64 decision = pb_test_add_decision (f);
  gint64 source = pb_test_add_source (f);

  set_award (f, decision, source, 100);
  pb_register_change_phase (f->reg, f->project, "rejected", "2022-03-01", NULL, 0, NULL);
  set_award (f, decision, source, 0);
  assert_phase (f, "rejected");
}

static void
test_removed_decision_says_and_takes_back_what_it_did (PbTestRegister *f,
                                                       gconstpointer   unused)
{
  gint64 decision = pb_test_add_decision (f);
  gint64 source = pb_test_add_source (f);
  g_autofree char *before = NULL;
  g_autofree char *goes_too = NULL;
  g_autoptr(GError) error = NULL;

  set_award (f, decision, source, 100);
  before = pb_register_dump (f->reg);
  goes_too = pb_register_describe_removal (f->reg, PB_TYPE_DECISION, decision);
  g_assert_cmpstr (goes_too, ==, "1 award and 1 phase change");
  pb_register_remove (f->reg, PB_TYPE_DECISION, decision, &error);
  g_assert_no_error (error);
  assert_phase (f, "idea");
  pb_test_assert_step (f, before, "Remove Decision “Derde tranche”");
}

static void
test_removed_project_of_a_decision_goes_with_its_awards (PbTestRegister *f,
                                                         gconstpointer   unused)
{
  gint64 decision = pb_test_add_decision (f);
  gint64 source = pb_test_add_source (f);
  g_autofree char *before = NULL;
  g_autofree char *goes_too = NULL;
  g_autoptr(GError) error = NULL;

  set_award (f, decision, source, 100);
  before = pb_register_dump (f->reg);
  goes_too = pb_register_describe_decision_project (f->reg, decision, f->project);
  g_assert_cmpstr (goes_too, ==, "1 award and 1 phase change");
  pb_register_remove_decision_project (f->reg, decision, f->project, &error);
  g_assert_no_error (error);
  assert_phase (f, "idea");
  g_assert_cmpuint (count (f, PB_TYPE_AWARD, "decision", decision), ==, 0);
  pb_test_assert_step (f, before, "Remove Project from “Derde tranche”");
}

static void
test_kinds_without_money_move_the_projects_they_are_about (PbTestRegister *f,
                                                           gconstpointer   unused)
{
  gint64 reject = add_decision (f, "1", "reject");
  gint64 defer = add_decision (f, "2", "defer");
  g_autofree char *before = pb_register_dump (f->reg);

  add_project (f, defer);
  assert_phase (f, "idea");
  pb_test_undo (f);
  add_project (f, reject);
  assert_phase (f, "rejected");
  pb_test_assert_step (f, before, "Add 1 Project to “1”");
}

static void
test_another_kind_settles_the_phases_anew (PbTestRegister *f,
                                           gconstpointer   unused)
{
  gint64 decision = add_decision (f, "1", "reject");

  add_project (f, decision);
  pb_test_save (f->reg, PB_TYPE_DECISION, decision, "kind", "withdraw");
  assert_phase (f, "withdrawn");
  pb_test_save (f->reg, PB_TYPE_DECISION, decision, "kind", "change");
  assert_phase (f, "idea");
}

static void
test_another_date_moves_the_phase_changes (PbTestRegister *f,
                                           gconstpointer   unused)
{
  gint64 decision = add_decision (f, "1", "reject");
  g_autoptr(GPtrArray) changes = NULL;

  add_project (f, decision);
  pb_test_save (f->reg, PB_TYPE_DECISION, decision, "date", "15-04-2022");
  changes = pb_register_list (f->reg, PB_TYPE_PHASE_CHANGE, "decision", decision, NULL);
  g_assert_cmpstr (pb_entity_get_text (g_ptr_array_index (changes, 0), "date"), ==, "2022-04-15");
}

/* ---- amounts */

static void
test_release_lowers_but_never_below_zero (PbTestRegister *f,
                                          gconstpointer   unused)
{
  gint64 award = pb_test_add_decision (f);
  gint64 determine = add_decision (f, "9", "determine");
  gint64 source = pb_test_add_source (f);
  g_autoptr(GError) error = NULL;

  set_award (f, award, source, 1000);
  set_award (f, determine, source, -400);
  g_assert_false (pb_register_set_award (f->reg, determine, f->project, source, -1001, &error));
  pb_test_assert_refused (error, PB_ERROR_RULE, "amount", "€\u00a010");
  g_clear_error (&error);
  g_assert_false (pb_register_set_award (f->reg, award, f->project, source, 399, &error));
  pb_test_assert_refused (error, PB_ERROR_RULE, "amount", "€\u00a04");
}

static void
assert_warns (PbTestRegister *f,
              gint64          decision,
              gint64          source,
              gint64          amount,
              const char     *part)
{
  g_autoptr(GPtrArray) problems = pb_award_check (f->reg, decision, f->project, source, amount);
  const PbProblem *problem = pb_problems_find (problems, "amount");

  if (part == NULL)
    {
      g_assert_null (problem);
      return;
    }

  g_assert_nonnull (problem);
  g_assert_cmpint (problem->level, ==, PB_PROBLEM_WARNING);
  g_assert_nonnull (strstr (problem->message, part));
}

static void
test_ceiling_and_contribution_warn_before_the_step (PbTestRegister *f,
                                                    gconstpointer   unused)
{
  gint64 decision = pb_test_add_decision (f);
  gint64 source = pb_test_add_source (f);

  pb_test_save (f->reg, PB_TYPE_PILLAR, f->pillar, "ceiling", "1.000");
  assert_warns (f, decision, source, 100000, NULL);
  assert_warns (f, decision, source, 100001, "“Wonen” comes €\u00a00.01 above its ceiling of €\u00a01,000");
  set_award (f, decision, source, 200000);
  assert_warns (f, decision, source, 150000, NULL);

  pb_test_save (f->reg, PB_TYPE_PILLAR, f->pillar, "ceiling", "");
  pb_test_save (f->reg, PB_TYPE_FUNDING_SOURCE, source, "contribution", "2.500");
  assert_warns (f, decision, source, 250100, "“Rijk” comes €\u00a01 above its contribution of €\u00a02,500");
}

static void
test_extreme_amounts_are_refused (PbTestRegister *f,
                                  gconstpointer   unused)
{
  static const gint64 amounts[] = { PB_MONEY_MOST + 1, -PB_MONEY_MOST - 1, G_MAXINT64, G_MININT64 + 1 };
  gint64 decision = pb_test_add_decision (f);
  gint64 source = pb_test_add_source (f);
  g_autofree char *before = pb_register_dump (f->reg);

  for (guint i = 0; i < G_N_ELEMENTS (amounts); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autofree char *after = NULL;

      g_assert_false (pb_register_set_award (f->reg, decision, f->project, source, amounts[i], &error));
      pb_test_assert_refused (error, PB_ERROR_RULE, "amount", "1,000,000,000,000");
      after = pb_register_dump (f->reg);
      g_assert_cmpstr (after, ==, before);
    }

  set_award (f, decision, source, PB_MONEY_MOST);
}

static void
test_decision_awards_within_its_programme (PbTestRegister *f,
                                           gconstpointer   unused)
{
  gint64 decision = pb_test_add_decision (f);
  gint64 source = pb_test_add_source (f);
  gint64 deal = pb_test_new_programme (f->reg, "DEAL-2", "Deal II");
  gint64 theme = pb_test_new_theme (f->reg, pb_test_new_pillar (f->reg, deal, "LO", "Leren"), 0, "Leren");
  gint64 project = pb_test_new_project (f->reg, theme, "LO-01", "Leren");
  g_autoptr(GError) error = NULL;

  g_assert_false (pb_register_set_award (f->reg, decision, project, source, 100, &error));
  pb_test_assert_refused (error, PB_ERROR_RULE, "project", "own programme");
}

static void
test_amount_that_is_there_makes_no_step (PbTestRegister *f,
                                         gconstpointer   unused)
{
  gint64 decision = pb_test_add_decision (f);
  gint64 source = pb_test_add_source (f);
  g_autofree char *label = NULL;

  set_award (f, decision, source, 100);
  pb_test_save (f->reg, PB_TYPE_PILLAR, f->pillar, "name", "Wonen en leven");
  label = g_strdup (pb_register_get_undo_label (f->reg));
  set_award (f, decision, source, 100);
  g_assert_cmpstr (pb_register_get_undo_label (f->reg), ==, label);
}

/* Awards and releases go in an order that nobody chose: none of the states between is looked at. */
static void
test_programme_with_releases_is_removed_whole (PbTestRegister *f,
                                               gconstpointer   unused)
{
  gint64 award = pb_test_add_decision (f);
  gint64 determine = add_decision (f, "9", "determine");
  gint64 source = pb_test_add_source (f);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr(GError) error = NULL;

  set_award (f, award, source, 1000);
  set_award (f, determine, source, -400);
  before = pb_register_dump (f->reg);
  pb_register_remove (f->reg, PB_TYPE_PROGRAMME, f->programme, &error);
  g_assert_no_error (error);
  pb_test_undo (f);
  after = pb_register_dump (f->reg);
  g_assert_cmpstr (after, ==, before);
}

/* Money that counts and that no page shows would be lost to the officer. */
static void
test_an_award_comes_back_into_its_decision (PbTestRegister *f,
                                            gconstpointer   unused)
{
  gint64 decision = add_decision (f, "5", "extend");
  gint64 source = pb_test_add_source (f);
  const PbHistoryFilter filter = { .kind = PB_TYPE_AWARD };
  g_autoptr(PbHistoryList) list = NULL;
  g_autoptr(PbHistoryEntry) removed = NULL;
  g_autofree char *removed_dump = NULL;
  g_autofree char *after = NULL;
  g_autoptr(GError) error = NULL;

  set_award (f, decision, source, 25000000);
  set_award (f, decision, source, 0);
  pb_register_remove_decision_project (f->reg, decision, f->project, &error);
  g_assert_no_error (error);
  removed_dump = pb_register_dump (f->reg);

  list = pb_history_list_new (f->reg, &filter);
  pb_history_list_load_more (list);
  removed = g_list_model_get_item (G_LIST_MODEL (list), 0);
  g_assert_cmpint (pb_history_entry_get_kind (removed), ==, PB_HISTORY_REMOVED);
  pb_register_bring_back (f->reg, removed, &error);
  g_assert_no_error (error);

  g_assert_cmpuint (count (f, PB_TYPE_DECISION_PROJECT, "decision", decision), ==, 1);
  g_assert_cmpuint (count (f, PB_TYPE_AWARD, "decision", decision), ==, 1);
  pb_test_assert_register_sound (f->reg);

  pb_test_undo (f);
  after = pb_register_dump (f->reg);
  g_assert_cmpstr (after, ==, removed_dump);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  PB_TEST_REGISTER_ADD (DECISIONS, award_grants_in_the_same_step);
  PB_TEST_REGISTER_ADD (DECISIONS, award_leaves_a_project_that_is_further_on);
  PB_TEST_REGISTER_ADD (DECISIONS, removed_award_takes_the_phase_back);
  PB_TEST_REGISTER_ADD (DECISIONS, later_phase_stays_when_the_award_goes);
  PB_TEST_REGISTER_ADD (DECISIONS, removed_decision_says_and_takes_back_what_it_did);
  PB_TEST_REGISTER_ADD (DECISIONS, removed_project_of_a_decision_goes_with_its_awards);
  PB_TEST_REGISTER_ADD (DECISIONS, kinds_without_money_move_the_projects_they_are_about);
  PB_TEST_REGISTER_ADD (DECISIONS, another_kind_settles_the_phases_anew);
  PB_TEST_REGISTER_ADD (DECISIONS, another_date_moves_the_phase_changes);
  PB_TEST_REGISTER_ADD (DECISIONS, release_lowers_but_never_below_zero);
  PB_TEST_REGISTER_ADD (DECISIONS, ceiling_and_contribution_warn_before_the_step);
  PB_TEST_REGISTER_ADD (DECISIONS, extreme_amounts_are_refused);
  PB_TEST_REGISTER_ADD (DECISIONS, decision_awards_within_its_programme);
  PB_TEST_REGISTER_ADD (DECISIONS, programme_with_releases_is_removed_whole);
  PB_TEST_REGISTER_ADD (DECISIONS, amount_that_is_there_makes_no_step);
  PB_TEST_REGISTER_ADD (DECISIONS, an_award_comes_back_into_its_decision);

  return g_test_run ();
}
