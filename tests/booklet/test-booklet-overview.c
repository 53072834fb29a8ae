/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "pb-booklet-builder.h"
#include "pb-municipality.h"
#include "pb-overview.h"
#include "pb-phase.h"
#include "pb-test-register.h"

#define OVERVIEW "/booklet/overview"
#define ADD(name) PB_TEST_REGISTER_ADD (OVERVIEW, name)

/* One truth: each figure on the screen is the figure in the booklet. */

static PbBooklet *
build (PbRegister *reg,
       const char *code)
{
  g_autoptr(GError) error = NULL;
  PbBooklet *booklet = pb_booklet_builder_build (reg, code, PB_LANGUAGE_DUTCH, NULL, &error);

  g_assert_no_error (error);

  return booklet;
}

static PbOverview *
read_overview (PbRegister *reg,
               gint64      programme,
               gboolean    public_only)
{
  g_autoptr(GError) error = NULL;
  PbOverview *overview = pb_overview_read (reg, programme, public_only, &error);

  g_assert_no_error (error);

  return overview;
}

static void
assert_same_phases (const PbBooklet  *booklet,
                    const PbOverview *overview)
{
  for (guint i = 0; i < PB_N_PHASE_GROUPS; i++)
    {
      const PbBookletPhaseCount *count = booklet->phases->pdata[i];
      guint n_over_pillars = 0;

      g_assert_cmpstr (count->key, ==, pb_phase_group_get_key (i));
      g_assert_cmpuint (overview->phases[i], ==, count->n_projects);
      for (guint p = 0; p < overview->pillars->len; p++)
        n_over_pillars += ((PbOverviewPillar *) overview->pillars->pdata[p])->phases[i];
      g_assert_cmpuint (n_over_pillars, ==, count->n_projects);
    }
}

static void
assert_same_pillars (const PbBooklet  *booklet,
                     const PbOverview *overview)
{
  g_assert_cmpuint (overview->pillars->len, ==, booklet->pillars->len);
  for (guint i = 0; i < booklet->pillars->len; i++)
    {
      const PbBookletPillar *expected = booklet->pillars->pdata[i];
      const PbOverviewPillar *pillar = overview->pillars->pdata[i];

      g_assert_cmpstr (pillar->name, ==, expected->name);
      g_assert_cmpstr (pillar->code, ==, expected->code);
      g_assert_cmpstr (pillar->colour, ==, expected->colour);
      g_assert_cmpint (pillar->awarded, ==, expected->awarded);
      g_assert_cmpint (pillar->ceiling, ==, expected->ceiling);
      g_assert_cmpuint (pillar->n_projects, ==, expected->n_projects);
    }
}

/* The booklet leaves a source without an award out; the screen shows what there is left of it. */
static void
assert_same_sources (const PbBooklet  *booklet,
                     const PbOverview *overview)
{
  guint place = 0;

  for (guint i = 0; i < overview->sources->len; i++)
    {
      const PbOverviewSource *source = overview->sources->pdata[i];
      const PbBookletSourceTotal *expected;

      if (source->awarded == 0)
        {
          g_assert_cmpint (source->contribution, >=, 0);
          continue;
        }

      g_assert_cmpuint (place, <, booklet->sources->len);
      expected = booklet->sources->pdata[place++];
      g_assert_cmpstr (source->name, ==, expected->name);
      g_assert_cmpstr (source->counts_as, ==, expected->counts_as);
      g_assert_cmpint (source->awarded, ==, expected->awarded);
      for (guint p = 0; p < booklet->pillars->len; p++)
        g_assert_cmpint (source->by_pillar[p], ==, *(gint64 *) expected->by_pillar->pdata[p]);
    }
  g_assert_cmpuint (place, ==, booklet->sources->len);
}

static void
assert_same_projects (const PbBooklet             *booklet,
                      const PbBookletMunicipality *expected,
                      const PbMunicipality        *municipality)
{
  guint place = 0;
  guint n_led = 0;
  gint64 awarded = 0;
  gint64 awarded_led = 0;

  g_assert_cmpstr (municipality->name, ==, expected->name);
  g_assert_cmpstr (municipality->cbs_code, ==, expected->cbs_code);
  g_assert_cmpuint (municipality->n_projects, ==, expected->projects->len);
  for (guint i = 0; i < municipality->projects->len; i++)
    {
      const PbMunicipalityProject *project = municipality->projects->pdata[i];
      const PbBookletProject *published;
      const PbBookletPartner *lead;

      if (!project->has_role)
        continue;

      published = pb_booklet_get_project (booklet, expected->projects->pdata[place++]);
      g_assert_cmpstr (project->code, ==, published->code);
      g_assert_cmpstr (project->name, ==, published->name);
      g_assert_cmpstr (project->phase, ==, published->phase);
      g_assert_cmpint (project->awarded, ==, published->awarded);
      lead = pb_booklet_project_get_lead (published);
      g_assert_cmpint (project->leads, ==, lead != NULL && g_str_equal (lead->name, expected->name));
      awarded += published->awarded;
      n_led += project->leads;
      awarded_led += project->leads ? published->awarded : 0;
    }

  g_assert_cmpuint (place, ==, expected->projects->len);
  g_assert_cmpint (municipality->awarded, ==, awarded);
  g_assert_cmpint (municipality->awarded_led, ==, awarded_led);
  g_assert_cmpuint (municipality->n_led, ==, n_led);
}

static void
assert_same_municipalities (PbRegister      *reg,
                            const PbBooklet *booklet,
                            gint64           programme)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) list = pb_municipality_list (reg, programme, TRUE, &error);
  guint place = 0;

  g_assert_no_error (error);
  for (guint i = 0; i < list->len; i++)
    {
      const PbMunicipality *municipality = list->pdata[i];

      if (!g_str_equal (municipality->kind, "municipality") || municipality->n_projects == 0)
        continue;
      g_assert_cmpuint (place, <, booklet->municipalities->len);
      assert_same_projects (booklet, booklet->municipalities->pdata[place++], municipality);
    }
  g_assert_cmpuint (place, ==, booklet->municipalities->len);
}

static void
assert_one_truth (PbRegister *reg)
{
  g_autoptr(GPtrArray) programmes = pb_register_list (reg, PB_TYPE_PROGRAMME, NULL, 0, NULL);

  for (guint i = 0; i < programmes->len; i++)
    {
      gint64 programme = pb_entity_get_id (programmes->pdata[i]);
      g_autoptr(PbBooklet) booklet = build (reg, pb_entity_get_text (programmes->pdata[i], "code"));
      g_autoptr(PbOverview) overview = read_overview (reg, programme, TRUE);

      g_assert_cmpstr (overview->name, ==, booklet->title);
      g_assert_cmpstr (overview->goal, ==, booklet->goal);
      g_assert_cmpstr (overview->start, ==, booklet->start);
      g_assert_cmpstr (overview->end, ==, booklet->end);
      g_assert_cmpint (overview->central_contribution, ==, booklet->central_contribution);
      g_assert_cmpint (overview->regional_contribution, ==, booklet->regional_contribution);
      g_assert_cmpuint (overview->n_projects, ==, booklet->n_projects);
      g_assert_cmpuint (overview->n_public, ==, booklet->n_projects);
      g_assert_cmpint (overview->awarded, ==, booklet->awarded);
      assert_same_phases (booklet, overview);
      assert_same_pillars (booklet, overview);
      assert_same_sources (booklet, overview);
      assert_same_municipalities (reg, booklet, programme);
    }
}

static PbRegister *
open_example (PbTestRegister *f)
{
  g_autofree char *path = pb_test_register_path (f, "example.db");
  g_autoptr(GError) error = NULL;
  PbRegister *reg;

  pb_register_write_example (path, &error);
  g_assert_no_error (error);
  reg = pb_register_open (path, PB_REGISTER_EXISTING, &error);
  g_assert_no_error (error);

  return reg;
}

static void
publish_all (PbRegister *reg)
{
  g_autoptr(GPtrArray) projects = pb_register_list (reg, PB_TYPE_PROJECT, NULL, 0, NULL);

  for (guint i = 0; i < projects->len; i++)
    pb_test_save (reg, PB_TYPE_PROJECT, pb_entity_get_id (projects->pdata[i]), "visibility", "public");
}

static void
test_example_says_the_same_in_both (PbTestRegister *f,
                                    gconstpointer   unused)
{
  g_autoptr(PbRegister) reg = open_example (f);
  g_autoptr(PbOverview) all = read_overview (reg, 1, FALSE);
  g_autoptr(PbOverview) published = read_overview (reg, 1, TRUE);

  g_assert_cmpuint (all->n_projects, ==, 36);
  g_assert_cmpuint (all->n_public, ==, published->n_projects);
  g_assert_cmpuint (published->n_projects, <, all->n_projects);
  assert_one_truth (reg);
}

/* Where nothing is internal, all is what is published. */
static void
test_example_all_public_says_the_same_of_all (PbTestRegister *f,
                                              gconstpointer   unused)
{
  g_autoptr(PbRegister) reg = open_example (f);
  g_autoptr(PbOverview) before = read_overview (reg, 1, FALSE);
  g_autoptr(PbOverview) published = NULL;

  publish_all (reg);
  published = read_overview (reg, 1, TRUE);
  g_assert_cmpuint (published->n_projects, ==, before->n_projects);
  g_assert_cmpint (published->awarded, ==, before->awarded);
  for (guint i = 0; i < PB_N_PHASE_GROUPS; i++)
    g_assert_cmpuint (published->phases[i], ==, before->phases[i]);
  assert_one_truth (reg);
}

/* ---- random registers */

static gint64
pick (const GArray *ids)
{
  return g_array_index (ids, gint64, g_test_rand_int_range (0, (int) ids->len));
}

static void
append (GArray *ids,
        gint64  id)
{
  g_array_append_val (ids, id);
}

typedef struct
{
  PbRegister *reg;
  GArray     *organisations;
  GArray     *projects;
  GArray     *sources;
  GArray     *decisions;
} Random;

static void
add_organisations (Random *random)
{
  static const char *const kinds[] = { "municipality", "municipality", "province", "company", "" };

  for (guint i = 0; i < 8; i++)
    {
      g_autofree char *name = g_strdup_printf ("%s %c", i % 2 == 0 ? "gemeente" : "Écht", 'A' + (7 - i) % 5);
      g_autofree char *unique = g_strdup_printf ("%s%u", name, i);

      append (random->organisations,
              pb_test_add (random->reg, pb_test_entity (PB_TYPE_ORGANISATION, "name", unique, "kind",
                                                        kinds[g_test_rand_int_range (0, 5)], NULL)));
    }
}

static void
add_programme (Random *random,
               guint   number)
{
  g_autofree char *code = g_strdup_printf ("D%u", number);
  gint64 programme = pb_test_new_programme (random->reg, code, code);

  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *name = g_strdup_printf ("Pijler %u", i);
      g_autofree char *pillar_code = g_strdup_printf ("P%u", i);
      gint64 pillar = pb_test_new_pillar (random->reg, programme, pillar_code, name);
      gint64 top = pb_test_new_theme (random->reg, pillar, 0, "Boven");
      gint64 sub = pb_test_new_theme (random->reg, pillar, top, "Onder");
      gint64 last = pb_test_new_theme (random->reg, pillar, 0, "Laatst");

      if (i > 0)
        pb_test_save (random->reg, PB_TYPE_PILLAR, pillar, "ceiling", "1.000.000");
      for (guint p = 0; p < 6; p++)
        {
          const gint64 themes[] = { top, sub, last };
          g_autofree char *project = g_strdup_printf ("%s-%u-%u", code, i, 6 - p);
          gint64 id = pb_test_new_project (random->reg, themes[g_test_rand_int_range (0, 3)], project, project);

          append (random->projects, id);
          if (g_test_rand_int_range (0, 4) > 0)
            pb_test_save (random->reg, PB_TYPE_PROJECT, id, "visibility", "public");
        }
    }
  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *name = g_strdup_printf ("Bron %u", i);
      PbEntity *source = pb_test_entity (PB_TYPE_FUNDING_SOURCE, "name", name, "counts_as", "central",
                                         "contribution", i == 0 ? "2.000.000" : "", NULL);

      pb_entity_set_integer (source, "programme", programme);
      if (i == 1)
        pb_entity_set_integer (source, "organisation", pick (random->organisations));
      append (random->sources, pb_test_add (random->reg, source));
    }
  {
    PbEntity *decision = pb_test_entity (PB_TYPE_DECISION, "number", "1", "body", "Stuurgroep", "date", "2021",
                                         "title", "Eerste", "kind", "award", NULL);

    pb_entity_set_integer (decision, "programme", programme);
    append (random->decisions, pb_test_add (random->reg, decision));
  }
}

/* What a rule refuses, as a second lead applicant, is not there. */
static void
add_if_allowed (Random   *random,
                PbEntity *entity)
{
  pb_register_add (random->reg, entity, NULL);
  g_object_unref (entity);
}

/* A phase that needs a lead applicant is refused where there is none. */
static void
enter_phase (Random *random)
{
  g_autoptr(PbEntity) project = pb_test_read (random->reg, PB_TYPE_PROJECT, pick (random->projects));

  pb_entity_set_text (project, "phase", pb_phases[g_test_rand_int_range (0, 16)].key);
  pb_register_save (random->reg, project, NULL, NULL);
}

static void
add_role (Random *random)
{
  static const char *const roles[] = { "lead-applicant", "executor", "partner", "funder" };
  PbEntity *role = pb_test_entity (PB_TYPE_PROJECT_ROLE, "role", roles[g_test_rand_int_range (0, 4)], NULL);

  pb_entity_set_integer (role, "project", pick (random->projects));
  pb_entity_set_integer (role, "organisation", pick (random->organisations));
  add_if_allowed (random, role);
}

static void
add_money (Random *random)
{
  g_autofree char *amount = g_strdup_printf ("%d,%02d", g_test_rand_int_range (-50000, 200000),
                                             g_test_rand_int_range (0, 100));
  PbEntity *award = pb_test_entity (PB_TYPE_AWARD, "amount", amount, NULL);
  PbEntity *line = pb_test_entity (PB_TYPE_FUNDING_LINE, "amount", "12.345,67", NULL);

  pb_entity_set_integer (award, "project", pick (random->projects));
  pb_entity_set_integer (award, "source", pick (random->sources));
  pb_entity_set_integer (award, "decision", pick (random->decisions));
  add_if_allowed (random, award);
  pb_entity_set_integer (line, "project", pick (random->projects));
  pb_entity_set_integer (line, "source", pick (random->sources));
  add_if_allowed (random, line);
}

static void
test_random_registers_say_the_same_in_both (PbTestRegister *f,
                                            gconstpointer   unused)
{
  Random random = { f->reg };

  random.organisations = g_array_new (FALSE, FALSE, sizeof (gint64));
  random.projects = g_array_new (FALSE, FALSE, sizeof (gint64));
  random.sources = g_array_new (FALSE, FALSE, sizeof (gint64));
  random.decisions = g_array_new (FALSE, FALSE, sizeof (gint64));

  add_organisations (&random);
  add_programme (&random, 2);
  add_programme (&random, 3);
  for (guint i = 0; i < 60; i++)
    {
      add_role (&random);
      enter_phase (&random);
      add_money (&random);
      if (i % 20 == 19)
        assert_one_truth (f->reg);
    }
  publish_all (f->reg);
  assert_one_truth (f->reg);

  g_array_unref (random.organisations);
  g_array_unref (random.projects);
  g_array_unref (random.sources);
  g_array_unref (random.decisions);
}

/* What Emmen gets, pays and leads, reckoned from the rows of the example one by one. */
static void
test_what_emmen_pays_is_in_the_rows (PbTestRegister *f,
                                     gconstpointer   unused)
{
  g_autoptr(PbRegister) reg = open_example (f);
  g_autoptr(GPtrArray) list = pb_municipality_list (reg, 1, FALSE, NULL);
  g_autoptr(GPtrArray) lines = pb_register_list (reg, PB_TYPE_FUNDING_LINE, NULL, 0, NULL);
  g_autoptr(PbEntity) source = NULL;
  const PbMunicipality *emmen = NULL;
  gint64 pays = 0;
  gint64 pays_by_project = 0;

  for (guint i = 0; i < list->len; i++)
    {
      if (g_str_equal (((PbMunicipality *) list->pdata[i])->name, "Gemeente Emmen"))
        emmen = list->pdata[i];
    }
  g_assert_nonnull (emmen);
  g_assert_cmpint (emmen->contribution, ==, 346231600);

  for (guint i = 0; i < lines->len; i++)
    {
      g_clear_object (&source);
      source = pb_test_read (reg, PB_TYPE_FUNDING_SOURCE, pb_entity_get_integer (lines->pdata[i], "source"));
      if (pb_entity_get_integer (source, "organisation") == emmen->id
          && pb_entity_get_integer (source, "programme") == 1)
        pays += pb_entity_get_integer (lines->pdata[i], "amount");
    }
  for (guint i = 0; i < emmen->projects->len; i++)
    pays_by_project += ((PbMunicipalityProject *) emmen->projects->pdata[i])->pays;
  g_assert_cmpint (pays, >, 0);
  g_assert_cmpint (emmen->pays, ==, pays);
  g_assert_cmpint (pays_by_project, ==, pays);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD (example_says_the_same_in_both);
  ADD (example_all_public_says_the_same_of_all);
  ADD (random_registers_say_the_same_in_both);
  ADD (what_emmen_pays_is_in_the_rows);

  return g_test_run ();
}
