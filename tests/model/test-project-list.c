/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-project-list"
#include "config.h"

#include "pb-project-list.h"
#include "pb-register-decisions.h"
#include "pb-register-organisations.h"
#include "pb-test-register.h"

/* Two programmes; in the first two pillars with themes two levels deep. */
typedef struct
{
  PbTestRegister base;
  gint64         werken;
  gint64         sub_theme;
  gint64         decision;
  gint64         source;
} Fixture;

static void
award (Fixture    *f,
       const char *code,
       const char *amount)
{
  g_autoptr(PbEntity) project = pb_register_find (f->base.reg, PB_TYPE_PROJECT, "code", code);
  PbEntity *entity = pb_test_entity (PB_TYPE_AWARD, "amount", amount, NULL);

  pb_entity_set_integer (entity, "decision", f->decision);
  pb_entity_set_integer (entity, "project", pb_entity_get_id (project));
  pb_entity_set_integer (entity, "source", f->source);
  pb_test_add (f->base.reg, entity);
}

static void
add_money (Fixture *f)
{
  PbRegister *reg = f->base.reg;
  PbEntity *source
      = pb_test_entity (PB_TYPE_FUNDING_SOURCE, "name", "Rijk", "counts_as", "central", NULL);
  PbEntity *decision = pb_test_entity (PB_TYPE_DECISION, "number", "1", "body", "Stuurgroep",
                                       "date", "2021", "title", "Eerste", "kind", "award", NULL);

  pb_entity_set_integer (source, "programme", f->base.programme);
  pb_entity_set_integer (decision, "programme", f->base.programme);
  f->source = pb_test_add (reg, source);
  f->decision = pb_test_add (reg, decision);
  award (f, "WO-01", "450.000");
  award (f, "WO-01", "-50.000");
  award (f, "WK-01", "1.500.000");
}

static void
set_up (Fixture       *f,
        gconstpointer  unused)
{
  PbRegister *reg;
  gint64 deal;
  gint64 theme;

  pb_test_register_set_up (&f->base, NULL);
  reg = f->base.reg;

  deal = pb_test_new_programme (reg, "DEAL-2", "Deal II");
  theme = pb_test_new_theme (reg, pb_test_new_pillar (reg, deal, "LO", "Leren"), 0, "Leren");
  pb_test_new_project (reg, theme, "LO-01", "Écht leren");

  f->werken = pb_test_new_pillar (reg, f->base.programme, "WK", "Werken");
  theme = pb_test_new_theme (reg, f->werken, 0, "Techniek");
  pb_test_new_project (reg, theme, "WK-01", "IT Hub Hoogeveen");

  /* Themes in another order than they were made: Energie comes first, and Bewoners below Proeftuinen. */
  theme = pb_test_new_theme (reg, f->base.pillar, 0, "Energie");
  pb_test_new_project (reg, theme, "WO-02", "Waterstof Tiny House");
  pb_register_move (reg, PB_TYPE_THEME, theme, 0, NULL);
  f->sub_theme = pb_test_new_theme (reg, f->base.pillar, f->base.theme, "Bewoners");
  pb_test_new_project (reg, f->sub_theme, "WO-03", "Bloemkoolwijk");

  pb_test_add_lead (reg, f->base.project);
  pb_test_save (reg, PB_TYPE_PROJECT, f->base.project, "phase", "running");
  pb_test_save (reg, PB_TYPE_PROJECT, f->base.project, "visibility", "public");
  add_money (f);
}

static void
tear_down (Fixture       *f,
           gconstpointer  unused)
{
  pb_test_register_tear_down (&f->base, NULL);
}

static void
assert_finds (Fixture              *f,
              const PbProjectQuery *query,
              const char           *expected)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(PbProjectList) list = pb_project_list_new (f->base.reg, query, &error);
  g_autoptr(GString) codes = g_string_new (NULL);
  gint64 count;
  gint64 awarded;
  gint64 sum = 0;

  g_assert_no_error (error);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    {
      g_autoptr(PbProjectRow) row = g_list_model_get_item (G_LIST_MODEL (list), i);

      g_string_append_printf (codes, "%s%s", i > 0 ? " " : "", pb_project_row_get_code (row));
      g_assert_cmpuint (pb_project_list_find (list, pb_project_row_get_id (row)), ==, i);
      sum += pb_project_row_get_awarded (row);
    }
  g_assert_cmpstr (codes->str, ==, expected);

  pb_project_query_total (f->base.reg, query, &count, &awarded, &error);
  g_assert_no_error (error);
  g_assert_cmpint (count, ==, g_list_model_get_n_items (G_LIST_MODEL (list)));
  g_assert_cmpint (awarded, ==, sum);

  pb_project_list_total (list, &count, &awarded, &error);
  g_assert_no_error (error);
  g_assert_cmpint (count, ==, g_list_model_get_n_items (G_LIST_MODEL (list)));
  g_assert_cmpint (awarded, ==, sum);
}

static void
test_order_is_that_of_pillars_and_themes (Fixture       *f,
                                          gconstpointer  unused)
{
  assert_finds (f, &(PbProjectQuery) { 0 }, "WO-02 WO-01 WO-03 WK-01 LO-01");
  assert_finds (f, &(PbProjectQuery) { .descending = TRUE }, "LO-01 WK-01 WO-03 WO-01 WO-02");

  pb_register_move (f->base.reg, PB_TYPE_PILLAR, f->werken, 0, NULL);
  assert_finds (f, &(PbProjectQuery) { 0 }, "WK-01 WO-02 WO-01 WO-03 LO-01");
}

static void
test_scope_narrows (Fixture       *f,
                    gconstpointer  unused)
{
  assert_finds (f, &(PbProjectQuery) { .programme = f->base.programme }, "WO-02 WO-01 WO-03 WK-01");
  assert_finds (f, &(PbProjectQuery) { .pillar = f->werken }, "WK-01");
  assert_finds (f, &(PbProjectQuery) { .theme = f->base.theme }, "WO-01 WO-03");
  assert_finds (f, &(PbProjectQuery) { .theme = f->sub_theme }, "WO-03");
  assert_finds (f, &(PbProjectQuery) { .public_only = TRUE }, "WO-01");
  assert_finds (f,
                &(PbProjectQuery) {
                    .programme = f->base.programme, .pillar = f->werken, .public_only = TRUE },
                "");
}

static void
test_cross_cutting_theme_narrows (Fixture       *f,
                                  gconstpointer  unused)
{
  PbEntity *theme = pb_test_entity (PB_TYPE_CROSS_CUTTING_THEME, "name", "Leren", NULL);
  gint64 id;

  pb_entity_set_integer (theme, "programme", f->base.programme);
  id = pb_test_add (f->base.reg, theme);
  assert_finds (f, &(PbProjectQuery) { .cross_cutting_theme = id }, "");
  pb_register_set_cross_cutting_theme (f->base.reg, f->base.project, id, TRUE, NULL);
  assert_finds (f, &(PbProjectQuery) { .cross_cutting_theme = id }, "WO-01");
}

static void
test_phase_and_group_narrow (Fixture       *f,
                             gconstpointer  unused)
{
  assert_finds (f, &(PbProjectQuery) { .phase = "running" }, "WO-01");
  assert_finds (f, &(PbProjectQuery) { .phase = "delayed" }, "");
  assert_finds (f, &(PbProjectQuery) { .phase_group = "running" }, "WO-01");
  pb_test_save (f->base.reg, PB_TYPE_PROJECT, f->base.project, "phase", "delayed");
  assert_finds (f, &(PbProjectQuery) { .phase = "running" }, "");
  assert_finds (f, &(PbProjectQuery) { .phase_group = "running" }, "WO-01");
  /* What is awarded is decided on. */
  assert_finds (f, &(PbProjectQuery) { .phase_group = "idea", .programme = f->base.programme },
                "WO-02 WO-03");
  assert_finds (f, &(PbProjectQuery) { .phase_group = "completed" }, "");
}

static void
test_organisation_and_municipality_narrow_together (Fixture       *f,
                                                    gconstpointer  unused)
{
  PbRegister *reg = f->base.reg;
  gint64 lefier = pb_test_add (reg, pb_test_entity (PB_TYPE_ORGANISATION, "name", "Lefier", NULL));
  gint64 emmen = pb_test_add (reg, pb_test_entity (PB_TYPE_ORGANISATION, "name", "Gemeente Emmen", "kind",
                                                   "municipality", NULL));
  g_autoptr(PbEntity) other = pb_register_find (reg, PB_TYPE_PROJECT, "code", "WK-01");
  const struct { gint64 project; gint64 organisation; } roles[] = {
    { f->base.project, lefier }, { f->base.project, emmen }, { pb_entity_get_id (other), lefier }
  };

  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    {
      PbEntity *role = pb_test_entity (PB_TYPE_PROJECT_ROLE, "role", "partner", NULL);

      pb_entity_set_integer (role, "project", roles[i].project);
      pb_entity_set_integer (role, "organisation", roles[i].organisation);
      pb_test_add (reg, role);
    }

  assert_finds (f, &(PbProjectQuery) { .organisation = lefier }, "WO-01 WK-01");
  assert_finds (f, &(PbProjectQuery) { .municipality = emmen }, "WO-01");
  assert_finds (f, &(PbProjectQuery) { .organisation = lefier, .municipality = emmen }, "WO-01");
  assert_finds (f, &(PbProjectQuery) { .organisation = lefier, .search = "hub" }, "WK-01");
}

static void
test_decision_finds_its_projects (Fixture       *f,
                                       gconstpointer  unused)
{
  PbRegister *reg = f->base.reg;
  PbEntity *decision = pb_test_entity (PB_TYPE_DECISION, "number", "2", "body", "Stuurgroep", "date", "2022",
                                       "title", "Afwijzing", "kind", "reject", NULL);
  g_autoptr(PbEntity) deferring = pb_test_entity (PB_TYPE_DECISION, "number", "3", "body", "Stuurgroep", "date",
                                                  "2022", "title", "Uitstel", "kind", "defer", NULL);
  g_autoptr(PbEntity) rejected = pb_register_find (reg, PB_TYPE_PROJECT, "code", "WO-03");
  g_autoptr(GError) error = NULL;
  gint64 rejection;
  gint64 deferral;

  pb_entity_set_integer (decision, "programme", f->base.programme);
  pb_entity_set_integer (deferring, "programme", f->base.programme);
  rejection = pb_test_add (reg, decision);
  assert_finds (f, &(PbProjectQuery) { .decision = f->decision }, "WO-01 WK-01");
  assert_finds (f, &(PbProjectQuery) { .decision = rejection }, "");

  pb_register_change_phase (reg, pb_entity_get_id (rejected), "rejected", "2022", NULL, rejection, &error);
  g_assert_no_error (error);
  assert_finds (f, &(PbProjectQuery) { .decision = rejection }, "WO-03");

  /* It neither awards anything nor changes a phase. */
  deferral = pb_test_add (reg, g_steal_pointer (&deferring));
  pb_register_add_decision_projects (reg, deferral, (gint64[]) { pb_entity_get_id (rejected) }, 1, &error);
  g_assert_no_error (error);
  assert_finds (f, &(PbProjectQuery) { .decision = deferral }, "WO-03");
}

static void
test_incomplete_leaves_out_what_lacks_nothing (Fixture       *f,
                                               gconstpointer  unused)
{
  PbRegister *reg = f->base.reg;
  g_autoptr(PbEntity) idea = pb_register_find (reg, PB_TYPE_PROJECT, "code", "WO-02");

  assert_finds (f, &(PbProjectQuery) { .incomplete = TRUE, .programme = f->base.programme },
                "WO-02 WO-01 WO-03 WK-01");
  pb_test_save (reg, PB_TYPE_PROJECT, pb_entity_get_id (idea), "public_summary", "Kort.");
  pb_test_save (reg, PB_TYPE_PROJECT, pb_entity_get_id (idea), "public_description", "Langer.");
  assert_finds (f, &(PbProjectQuery) { .incomplete = TRUE, .programme = f->base.programme },
                "WO-01 WO-03 WK-01");
}

static void
test_sorts_by_each_column (Fixture       *f,
                           gconstpointer  unused)
{
  PbProjectQuery query = { .programme = f->base.programme };

  query.sort = PB_PROJECT_SORT_NAME;
  assert_finds (f, &query, "WO-03 WK-01 WO-01 WO-02");
  query.descending = TRUE;
  assert_finds (f, &query, "WO-02 WO-01 WK-01 WO-03");

  query.sort = PB_PROJECT_SORT_PHASE;
  assert_finds (f, &query, "WO-01 WK-01 WO-03 WO-02");
  query.descending = FALSE;
  assert_finds (f, &query, "WO-03 WO-02 WK-01 WO-01");

  query.sort = PB_PROJECT_SORT_AWARDED;
  query.descending = TRUE;
  assert_finds (f, &query, "WK-01 WO-01 WO-03 WO-02");
}

static void
test_search_ignores_case_and_accents (Fixture       *f,
                                      gconstpointer  unused)
{
  assert_finds (f, &(PbProjectQuery) { .search = "echt" }, "LO-01");
  assert_finds (f, &(PbProjectQuery) { .search = "HUB hoog" }, "WK-01");
  assert_finds (f, &(PbProjectQuery) { .search = "wo-0" }, "WO-02 WO-01 WO-03");
  assert_finds (f, &(PbProjectQuery) { .search = "bestaat niet" }, "");
  assert_finds (f, &(PbProjectQuery) { .search = "", .pillar = f->werken }, "WK-01");
  assert_finds (f, &(PbProjectQuery) { .search = " - ", .pillar = f->werken }, "WK-01");
  assert_finds (f, &(PbProjectQuery) { .search = "\" OR 1=1 --'" }, "");
}

static void
test_search_finds_alias_partner_and_person (Fixture       *f,
                                            gconstpointer  unused)
{
  PbRegister *reg = f->base.reg;
  PbEntity *alias = pb_test_entity (PB_TYPE_ALIAS, "name", "Vroegsginalering", NULL);
  PbEntity *role = pb_test_entity (PB_TYPE_PROJECT_ROLE, "role", "partner", NULL);
  gint64 organisation
      = pb_test_add (reg, pb_test_entity (PB_TYPE_ORGANISATION, "name", "Lefier", NULL));
  gint64 person
      = pb_test_add (reg, pb_test_entity (PB_TYPE_PERSON, "name", "Projectleider Angelslo", NULL));

  pb_entity_set_integer (alias, "project", f->base.project);
  pb_test_add (reg, alias);
  pb_entity_set_integer (role, "project", f->base.project);
  pb_entity_set_integer (role, "organisation", organisation);
  pb_entity_set_integer (role, "person", person);
  pb_test_add (reg, role);

  assert_finds (f, &(PbProjectQuery) { .search = "vroegsgin" }, "WO-01");
  assert_finds (f, &(PbProjectQuery) { .search = "lef" }, "WO-01");
  assert_finds (f, &(PbProjectQuery) { .search = "angels" }, "WO-01");
  pb_test_save (reg, PB_TYPE_ORGANISATION, organisation, "name", "Domesta");
  assert_finds (f, &(PbProjectQuery) { .search = "lef" }, "");
  assert_finds (f, &(PbProjectQuery) { .search = "domesta" }, "WO-01");
}

static void
test_row_shows_what_the_list_needs (Fixture       *f,
                                    gconstpointer  unused)
{
  PbRegister *reg = f->base.reg;
  gint64 emmen
      = pb_test_add (reg, pb_test_entity (PB_TYPE_ORGANISATION, "name", "Gemeente Emmen", NULL));
  g_autoptr(PbProjectList) list = NULL;
  g_autoptr(PbProjectRow) row = NULL;
  g_autoptr(PbProjectRow) other = NULL;

  g_assert_true (pb_register_set_lead_applicant (reg, f->base.project, emmen, NULL));
  pb_test_save (reg, PB_TYPE_PROJECT, f->base.project, "planned_start", "2021");
  pb_test_save (reg, PB_TYPE_PROJECT, f->base.project, "planned_end", "2023");
  pb_test_save (reg, PB_TYPE_PROJECT, f->base.project, "actual_end", "2024-06");

  list = pb_project_list_new (reg, &(PbProjectQuery) { 0 }, NULL);
  row = g_list_model_get_item (G_LIST_MODEL (list), 1);
  g_assert_cmpint (pb_project_row_get_id (row), ==, f->base.project);
  g_assert_cmpstr (pb_project_row_get_name (row), ==, "Proeftuin Emmerhout");
  g_assert_cmpstr (pb_project_row_get_phase (row), ==, "running");
  g_assert_cmpint (pb_project_row_get_pillar (row), ==, f->base.pillar);
  g_assert_cmpint (pb_project_row_get_awarded (row), ==, 40000000);
  g_assert_cmpstr (pb_project_row_get_lead (row), ==, "Gemeente Emmen");
  g_assert_true (pb_project_row_is_public (row));
  g_assert_cmpstr (pb_project_row_get_theme_name (row), ==, "Proeftuinen");
  g_assert_cmpstr (pb_project_row_get_start (row), ==, "2021");
  g_assert_cmpstr (pb_project_row_get_end (row), ==, "2024-06");

  other = g_list_model_get_item (G_LIST_MODEL (list), 0);
  g_assert_null (pb_project_row_get_lead (other));
  g_assert_null (pb_project_row_get_start (other));
  g_assert_false (pb_project_row_is_public (other));
  g_assert_cmpint (pb_project_row_get_awarded (other), ==, 0);
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (list), 5));
}

static void
test_list_stays_as_it_was_when_a_project_goes (Fixture       *f,
                                               gconstpointer  unused)
{
  g_autoptr(PbProjectList) list = pb_project_list_new (f->base.reg, &(PbProjectQuery) { 0 }, NULL);
  g_autoptr(PbProjectRow) row = NULL;

  pb_register_remove (f->base.reg, PB_TYPE_PROJECT, f->base.project, NULL);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 5);
  row = g_list_model_get_item (G_LIST_MODEL (list), 1);
  g_assert_cmpint (pb_project_row_get_id (row), ==, f->base.project);
  g_assert_cmpstr (pb_project_row_get_name (row), ==, "");
}

static void
test_long_list_is_read_by_the_page (Fixture       *f,
                                    gconstpointer  unused)
{
  g_autoptr(PbProjectList) list = NULL;
  g_autoptr(PbProjectRow) first = NULL;
  g_autoptr(PbProjectRow) again = NULL;
  guint n;

  for (guint i = 0; i < 300; i++)
    {
      g_autofree char *code = g_strdup_printf ("P-%03u", i);

      pb_test_new_project (f->base.reg, f->sub_theme, code, code);
    }

  list = pb_project_list_new (f->base.reg, &(PbProjectQuery) { .theme = f->sub_theme }, NULL);
  n = g_list_model_get_n_items (G_LIST_MODEL (list));
  g_assert_cmpuint (n, ==, 301);
  first = g_list_model_get_item (G_LIST_MODEL (list), 1);
  for (guint i = 1; i < n; i++)
    {
      g_autoptr(PbProjectRow) row = g_list_model_get_item (G_LIST_MODEL (list), i);
      g_autofree char *code = g_strdup_printf ("P-%03u", i - 1);

      g_assert_cmpstr (pb_project_row_get_code (row), ==, code);
    }
  again = g_list_model_get_item (G_LIST_MODEL (list), 1);
  g_assert_true (again == first);
}

#define ADD(name) g_test_add ("/project-list/" #name, Fixture, NULL, set_up, test_##name, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD (order_is_that_of_pillars_and_themes);
  ADD (scope_narrows);
  ADD (cross_cutting_theme_narrows);
  ADD (phase_and_group_narrow);
  ADD (organisation_and_municipality_narrow_together);
  ADD (decision_finds_its_projects);
  ADD (incomplete_leaves_out_what_lacks_nothing);
  ADD (sorts_by_each_column);
  ADD (search_ignores_case_and_accents);
  ADD (search_finds_alias_partner_and_person);
  ADD (row_shows_what_the_list_needs);
  ADD (list_stays_as_it_was_when_a_project_goes);
  ADD (long_list_is_read_by_the_page);

  return g_test_run ();
}
