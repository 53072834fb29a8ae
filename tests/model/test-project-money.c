/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-project-money"
#include "config.h"

#include <string.h>

#include "pb-decision-awards.h"
#include "pb-programme-money.h"
#include "pb-project-money.h"
#include "pb-register-decisions.h"
#include "pb-test-steps.h"

#define MONEY "/project-money"

static gint64
add_source (PbTestRegister *f,
            const char     *name,
            const char     *counts_as,
            const char     *contribution)
{
  PbEntity *source = pb_test_entity (PB_TYPE_FUNDING_SOURCE, "name", name, "counts_as", counts_as,
                                     "contribution", contribution, NULL);

  pb_entity_set_integer (source, "programme", f->programme);

  return pb_test_add (f->reg, source);
}

static gint64
add_line (PbTestRegister *f,
          gint64          source,
          const char     *amount,
          const char     *form,
          const char     *status,
          const char     *counts,
          const char     *reason)
{
  PbEntity *line = pb_test_entity (PB_TYPE_FUNDING_LINE, "amount", amount, "form", form, "status", status,
                                   "counts_as_co_financing", counts, "reason", reason, NULL);

  pb_entity_set_integer (line, "project", f->project);
  pb_entity_set_integer (line, "source", source);

  return pb_test_add (f->reg, line);
}

static PbProjectMoney *
read_project (PbTestRegister *f)
{
  g_autoptr(GError) error = NULL;
  PbProjectMoney *money = pb_project_money_read (f->reg, f->project, &error);

  g_assert_no_error (error);

  return money;
}

static PbProgrammeMoney *
read_programme (PbTestRegister *f)
{
  g_autoptr(GError) error = NULL;
  PbProgrammeMoney *money = pb_programme_money_read (f->reg, f->programme, FALSE, &error);

  g_assert_no_error (error);

  return money;
}

static const PbMoneyProblem *
find_problem (GPtrArray  *problems,
              const char *part)
{
  for (guint i = 0; i < problems->len; i++)
    {
      const PbMoneyProblem *problem = g_ptr_array_index (problems, i);

      if (strstr (problem->message, part) != NULL)
        return problem;
    }

  g_error ("None of %u problems says “%s”", problems->len, part);
}

/* ---- a project */

static void
test_co_financing_is_total_less_central (PbTestRegister *f,
                                         gconstpointer   unused)
{
  gint64 rijk = add_source (f, "Rijk", "central", "");
  gint64 residents = add_source (f, "Bewoners", "other", "");
  gint64 region = add_source (f, "Emmen", "regional-public", "");
  g_autoptr(PbProjectMoney) money = NULL;

  add_line (f, rijk, "1.500.000", "cash", "granted", "0", "Rijksbijdrage");
  add_line (f, region, "2.400.000", "cash", "pledged", "1", "");
  add_line (f, residents, "100.000", "in-kind", "intended", "0", "Uren van bewoners");
  money = read_project (f);

  g_assert_cmpint (money->total, ==, 400000000);
  g_assert_cmpint (money->central, ==, 150000000);
  g_assert_cmpint (money->co_financing, ==, 250000000);
  g_assert_cmpint (money->counted, ==, 240000000);
  g_assert_cmpint (money->cash, ==, 390000000);
  g_assert_cmpint (money->in_kind, ==, 10000000);
  g_assert_cmpint (money->granted, ==, 150000000);
  g_assert_cmpint (money->pledged, ==, 240000000);
  g_assert_cmpint (money->intended, ==, 10000000);
  g_assert_cmpfloat_with_epsilon (money->central_share, 0.375, 1e-9);
}

static void
test_awards_stand_by_date_of_their_decision (PbTestRegister *f,
                                             gconstpointer   unused)
{
  gint64 source = pb_test_add_source (f);
  gint64 decision = pb_test_add_decision (f);
  PbEntity *earlier = pb_test_entity (PB_TYPE_DECISION, "number", "1", "body", "Stuurgroep", "date", "2020",
                                      "title", "Eerder", "kind", "expand", NULL);
  g_autoptr(PbProjectMoney) money = NULL;
  const PbProjectAward *first;

  pb_entity_set_integer (earlier, "programme", f->programme);
  pb_register_set_award (f->reg, decision, f->project, source, 300, NULL);
  pb_register_set_award (f->reg, pb_test_add (f->reg, earlier), f->project, source, 200, NULL);
  money = read_project (f);
  g_assert_cmpint (money->awarded, ==, 500);
  g_assert_cmpint (money->central_awarded, ==, 500);
  g_assert_cmpuint (money->awards->len, ==, 2);
  first = g_ptr_array_index (money->awards, 0);
  g_assert_cmpstr (first->title, ==, "Eerder");
  g_assert_cmpint (first->amount, ==, 200);
}

static void
test_what_does_not_add_up_is_said (PbTestRegister *f,
                                   gconstpointer   unused)
{
  gint64 rijk = pb_test_add_source (f);
  gint64 region = add_source (f, "Emmen", "regional-public", "");
  gint64 decision = pb_test_add_decision (f);
  g_autoptr(PbProjectMoney) money = NULL;
  gint64 line;

  pb_register_set_award (f->reg, decision, f->project, rijk, 100000, NULL);
  money = read_project (f);
  find_problem (money->problems, "there is no funding plan");
  g_clear_pointer (&money, pb_project_money_free);

  line = add_line (f, rijk, "999", "cash", "granted", "1", "");
  add_line (f, region, "50", "in-kind", "intended", "1", "");
  pb_test_save (f->reg, PB_TYPE_PROGRAMME, f->programme, "central_contribution", "500");
  money = read_project (f);
  g_assert_cmpint (find_problem (money->problems, "less than the €\u00a01,000 awarded")->id, ==, line);
  g_assert_cmpstr (find_problem (money->problems, "central government’s own")->column, ==,
                   "counts_as_co_financing");
  find_problem (money->problems, "in kind from “Emmen” counts as co-financing without a reason");
  find_problem (money->problems, "more than the €\u00a0500 that it contributes");
}

static void
test_plan_that_adds_up_has_no_problem (PbTestRegister *f,
                                       gconstpointer   unused)
{
  gint64 rijk = pb_test_add_source (f);
  gint64 region = add_source (f, "Emmen", "regional-public", "");
  g_autoptr(PbProjectMoney) money = NULL;

  pb_register_set_award (f->reg, pb_test_add_decision (f), f->project, rijk, 100000, NULL);
  add_line (f, rijk, "1.000", "cash", "granted", "0", "");
  add_line (f, region, "1.000", "cash", "pledged", "1", "");
  money = read_project (f);
  g_assert_cmpuint (money->problems->len, ==, 0);
}

static void
test_sums_that_do_not_fit_are_refused (PbTestRegister *f,
                                       gconstpointer   unused)
{
  gint64 source = pb_test_add_source (f);
  gint64 decision = pb_test_add_decision (f);
  g_autoptr(GError) error = NULL;

  pb_test_write_award (f, decision, f->project, source, G_MAXINT64);
  pb_test_write_award (f, decision, f->project, source, 1);
  g_assert_null (pb_project_money_read (f->reg, f->project, &error));
  g_assert_error (error, PB_ERROR, PB_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_null (pb_programme_money_read (f->reg, f->programme, FALSE, &error));
  g_assert_nonnull (error);
}

/* ---- a programme */

static void
test_room_is_what_is_left_under_a_limit (PbTestRegister *f,
                                         gconstpointer   unused)
{
  gint64 source = add_source (f, "Rijk", "central", "10");
  g_autoptr(PbProgrammeMoney) money = NULL;
  const PbMoneyShare *pillar;

  pb_test_save (f->reg, PB_TYPE_PILLAR, f->pillar, "ceiling", "7");
  pb_register_set_award (f->reg, pb_test_add_decision (f), f->project, source, 800, NULL);
  money = read_programme (f);
  pillar = pb_money_shares_find (money->pillars, f->pillar);
  g_assert_cmpint (pillar->awarded, ==, 800);
  g_assert_cmpint (pillar->room, ==, -100);
  g_assert_cmpint (pb_money_shares_find (money->sources, source)->room, ==, 200);
  g_assert_cmpint (pb_programme_money_get_cell (money, 0, 0), ==, 800);
  g_assert_cmpint (money->central_awarded, ==, 800);
  find_problem (money->problems, "“Wonen” €\u00a01 more");
}

static void
test_shares_that_are_one_euro_more_than_the_whole_are_said (PbTestRegister *f,
                                                            gconstpointer   unused)
{
  g_autoptr(PbProgrammeMoney) money = NULL;

  pb_test_save (f->reg, PB_TYPE_PROGRAMME, f->programme, "regional_contribution", "20.000.000");
  add_source (f, "Drenthe", "regional-public", "10.000.000");
  add_source (f, "Gemeenten", "regional-public", "10.000.001");
  add_source (f, "Bedrijven", "regional-private", "");
  money = read_programme (f);
  g_assert_cmpstr (find_problem (money->problems, "€\u00a01 more than the €\u00a020,000,000")->column, ==,
                   "regional_contribution");
}

/* ---- the table of a decision */

static PbDecisionRow *
get_row (PbDecisionAwards *awards,
         guint             position)
{
  g_autoptr(PbDecisionRow) row = g_list_model_get_item (G_LIST_MODEL (awards), position);

  return row;
}

static void
test_table_takes_amounts_as_officers_type_them (PbTestRegister *f,
                                                gconstpointer   unused)
{
  static const char *const typed[] = { "1.500.000", "1500000,00", "€ 1.500.000" };
  gint64 source = pb_test_add_source (f);
  gint64 decision = pb_test_add_decision (f);
  g_autoptr(PbDecisionAwards) awards = pb_decision_awards_new (f->reg, decision);

  pb_register_add_decision_projects (f->reg, decision, &f->project, 1, NULL);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (awards)), ==, 1);
  for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      g_assert_true (pb_decision_awards_take (awards, get_row (awards, 0), source, 0, typed[i]));
      g_assert_cmpint (pb_decision_row_get_amount (get_row (awards, 0), source), ==, 150000000);
      g_assert_true (pb_decision_awards_take (awards, get_row (awards, 0), source, 150000000, ""));
      g_assert_cmpint (pb_decision_awards_get_total (awards), ==, 0);
    }
}

static void
test_table_keeps_what_was_refused (PbTestRegister *f,
                                   gconstpointer   unused)
{
  gint64 source = pb_test_add_source (f);
  gint64 decision = pb_test_add_decision (f);
  g_autoptr(PbDecisionAwards) awards = NULL;
  PbDecisionRow *row;

  pb_register_add_decision_projects (f->reg, decision, &f->project, 1, NULL);
  awards = pb_decision_awards_new (f->reg, decision);
  row = get_row (awards, 0);
  g_assert_false (pb_decision_awards_take (awards, row, source, 0, "1,5 mln"));
  g_assert_cmpstr (pb_decision_row_get_pending (row, source), ==, "1,5 mln");
  g_assert_false (pb_decision_awards_take (awards, row, source, 0, "-5"));
  g_assert_nonnull (strstr (pb_decision_row_get_problem (row)->message, "nothing can be released"));
  g_assert_true (pb_decision_awards_has_pending (awards));
  pb_decision_awards_revert (awards, row, source);
  g_assert_false (pb_decision_awards_has_pending (awards));
  g_assert_null (pb_decision_row_get_problem (row));
}

static void
test_table_goes_on_saying_what_passes_a_ceiling (PbTestRegister *f,
                                                 gconstpointer   unused)
{
  gint64 source = pb_test_add_source (f);
  gint64 decision = pb_test_add_decision (f);
  g_autoptr(PbDecisionAwards) awards = pb_decision_awards_new (f->reg, decision);
  g_autoptr(PbEntity) pillar = pb_register_read (f->reg, PB_TYPE_PILLAR, f->pillar, NULL);
  PbDecisionRow *row;

  pb_entity_set_integer (pillar, "ceiling", 100);
  g_assert_true (pb_register_save (f->reg, pillar, NULL, NULL));
  pb_register_add_decision_projects (f->reg, decision, &f->project, 1, NULL);
  row = get_row (awards, 0);
  g_assert_true (pb_decision_awards_take (awards, row, source, 0, "5"));
  g_assert_nonnull (pb_decision_row_get_problem (row));
  g_assert_cmpint (pb_decision_row_get_problem (row)->level, ==, PB_PROBLEM_WARNING);
  g_assert_nonnull (strstr (pb_decision_row_get_problem (row)->message, "above its ceiling"));
  g_assert_true (pb_decision_awards_take (awards, row, source, 500, "1"));
  g_assert_null (pb_decision_row_get_problem (row));
}

static void
test_table_says_what_is_left_to_divide (PbTestRegister *f,
                                        gconstpointer   unused)
{
  gint64 source = pb_test_add_source (f);
  gint64 decision = pb_test_add_decision (f);
  g_autoptr(PbDecisionAwards) awards = pb_decision_awards_new (f->reg, decision);
  g_autofree char *under = NULL;
  g_autofree char *exact = NULL;
  g_autofree char *passed = NULL;
  gboolean over;

  pb_test_save (f->reg, PB_TYPE_DECISION, decision, "to_divide", "10");
  pb_register_set_award (f->reg, decision, f->project, source, 400, NULL);
  under = pb_decision_awards_describe (awards, &over);
  g_assert_nonnull (strstr (under, "€\u00a06 of the €\u00a010 is still"));
  g_assert_false (over);
  pb_register_set_award (f->reg, decision, f->project, source, 1000, NULL);
  exact = pb_decision_awards_describe (awards, &over);
  g_assert_nonnull (strstr (exact, "all of the"));
  pb_register_set_award (f->reg, decision, f->project, source, 1100, NULL);
  passed = pb_decision_awards_describe (awards, &over);
  g_assert_nonnull (strstr (passed, "€\u00a01 more"));
  g_assert_true (over);
}

static void
test_table_adds_sources_as_columns (PbTestRegister *f,
                                    gconstpointer   unused)
{
  gint64 rijk = pb_test_add_source (f);
  gint64 region = add_source (f, "Emmen", "regional-public", "");
  gint64 decision = pb_test_add_decision (f);
  g_autoptr(PbDecisionAwards) awards = pb_decision_awards_new (f->reg, decision);
  g_autoptr(GPtrArray) others = pb_decision_awards_list_others (awards);

  g_assert_cmpuint (pb_decision_awards_get_columns (awards)->len, ==, 1);
  g_assert_cmpint (pb_entity_get_id (g_ptr_array_index (others, 0)), ==, region);
  pb_decision_awards_add_column (awards, region);
  g_assert_cmpuint (pb_decision_awards_get_columns (awards)->len, ==, 2);
  g_assert_cmpint (pb_entity_get_id (g_ptr_array_index (pb_decision_awards_get_columns (awards), 0)), ==, rijk);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  PB_TEST_REGISTER_ADD (MONEY, co_financing_is_total_less_central);
  PB_TEST_REGISTER_ADD (MONEY, awards_stand_by_date_of_their_decision);
  PB_TEST_REGISTER_ADD (MONEY, what_does_not_add_up_is_said);
  PB_TEST_REGISTER_ADD (MONEY, plan_that_adds_up_has_no_problem);
  PB_TEST_REGISTER_ADD (MONEY, sums_that_do_not_fit_are_refused);
  PB_TEST_REGISTER_ADD (MONEY, room_is_what_is_left_under_a_limit);
  PB_TEST_REGISTER_ADD (MONEY, shares_that_are_one_euro_more_than_the_whole_are_said);
  PB_TEST_REGISTER_ADD (MONEY, table_takes_amounts_as_officers_type_them);
  PB_TEST_REGISTER_ADD (MONEY, table_keeps_what_was_refused);
  PB_TEST_REGISTER_ADD (MONEY, table_goes_on_saying_what_passes_a_ceiling);
  PB_TEST_REGISTER_ADD (MONEY, table_says_what_is_left_to_divide);
  PB_TEST_REGISTER_ADD (MONEY, table_adds_sources_as_columns);

  return g_test_run ();
}
