/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-example"
#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "pb-error.h"
#include "pb-project-list.h"
#include "pb-register-images.h"
#include "pb-test-register.h"
#include "pb-phase.h"

/* Written once for the whole file: the tests only read it. */
static char *folder;
static char *path;

static PbRegister *
open_example (void)
{
  g_autoptr(GError) error = NULL;
  PbRegister *reg = pb_register_open (path, PB_REGISTER_EXISTING, &error);

  g_assert_no_error (error);

  return reg;
}

static PbEntity *
find (PbRegister *reg,
      GType       type,
      const char *column,
      const char *text)
{
  PbEntity *entity = pb_register_find (reg, type, column, text);

  g_assert_nonnull (entity);

  return entity;
}

static gint64
find_id (PbRegister *reg,
         GType       type,
         const char *column,
         const char *text)
{
  g_autoptr(PbEntity) entity = find (reg, type, column, text);

  return pb_entity_get_id (entity);
}

static gint64
sum_awards (PbRegister *reg,
            const char *column,
            gint64      value)
{
  g_autoptr(GPtrArray) awards = pb_register_list (reg, PB_TYPE_AWARD, column, value, NULL);
  gint64 sum = 0;

  for (guint i = 0; i < awards->len; i++)
    sum += pb_entity_get_integer (g_ptr_array_index (awards, i), "amount");

  return sum;
}

static gboolean
is_awarded_by (PbRegister *reg,
               gint64      decision,
               const char *name)
{
  g_autoptr(GPtrArray) awards = pb_register_list (reg, PB_TYPE_AWARD, "decision", decision, NULL);
  gint64 project = find_id (reg, PB_TYPE_PROJECT, "name", name);

  for (guint i = 0; i < awards->len; i++)
    {
      if (pb_entity_get_integer (g_ptr_array_index (awards, i), "project") == project)
        return TRUE;
    }

  return FALSE;
}

static void
test_is_sound_and_without_a_step_to_undo (void)
{
  g_autoptr(PbRegister) reg = open_example ();

  pb_test_assert_register_sound (reg);
  g_assert_null (pb_register_get_undo_label (reg));
  g_assert_null (pb_register_get_redo_label (reg));
  g_assert_null (pb_register_get_notice (reg));
}

static void
test_every_entity_obeys_its_rules (void)
{
  g_autoptr(PbRegister) reg = open_example ();

  for (const GType *type = pb_entities_list (); *type != G_TYPE_INVALID; type++)
    {
      g_autoptr(GPtrArray) entities = pb_register_list (reg, *type, NULL, 0, NULL);

      for (guint i = 0; i < entities->len; i++)
        {
          PbEntity *entity = g_ptr_array_index (entities, i);
          g_autoptr(GPtrArray) problems = pb_entity_check (entity);
          const PbProblem *problem = pb_problems_find (problems, NULL);

          if (problem != NULL && problem->level == PB_PROBLEM_ERROR)
            g_error ("%s %" G_GINT64_FORMAT ", %s: %s", g_type_name (*type),
                     pb_entity_get_id (entity), problem->column, problem->message);
        }
    }
}

static void
test_keys_are_the_folded_names (void)
{
  g_autoptr(PbRegister) reg = open_example ();
  g_autoptr(GPtrArray) organisations = pb_register_list (reg, PB_TYPE_ORGANISATION, NULL, 0, NULL);

  g_assert_cmpuint (organisations->len, >, 20);
  for (guint i = 0; i < organisations->len; i++)
    {
      PbEntity *organisation = g_ptr_array_index (organisations, i);

      g_assert_cmpint (find_id (reg, PB_TYPE_ORGANISATION, "name",
                                pb_entity_get_text (organisation, "name")),
                       ==, pb_entity_get_id (organisation));
    }
}

static void
test_two_programmes_have_pillars_of_their_own (void)
{
  g_autoptr(PbRegister) reg = open_example ();
  g_autoptr(GPtrArray) programmes = pb_register_list (reg, PB_TYPE_PROGRAMME, NULL, 0, NULL);
  g_autofree char *first = NULL;
  g_autoptr(GPtrArray) second = NULL;

  g_assert_cmpuint (programmes->len, ==, 2);
  first = pb_test_list_texts (reg, PB_TYPE_PILLAR, "programme",
                              pb_entity_get_id (g_ptr_array_index (programmes, 0)), "name");
  g_assert_cmpstr (first, ==, "Wonen Werken Welzijn");
  second = pb_register_list (reg, PB_TYPE_PILLAR, "programme",
                             pb_entity_get_id (g_ptr_array_index (programmes, 1)), NULL);
  g_assert_cmpuint (second->len, ==, 4);
}

static void
test_first_deal_has_36_projects_with_texts (void)
{
  g_autoptr(PbRegister) reg = open_example ();
  g_autoptr(GPtrArray) programmes = pb_register_list (reg, PB_TYPE_PROGRAMME, NULL, 0, NULL);
  g_autoptr(GPtrArray) projects
      = pb_register_list (reg, PB_TYPE_PROJECT, "programme",
                          pb_entity_get_id (g_ptr_array_index (programmes, 0)), NULL);
  g_autoptr(GHashTable) descriptions = g_hash_table_new (g_str_hash, g_str_equal);

  g_assert_cmpuint (projects->len, ==, 36);
  for (guint i = 0; i < projects->len; i++)
    {
      const char *text = pb_entity_get_text (g_ptr_array_index (projects, i), "public_description");

      if (*text != '\0')
        g_hash_table_add (descriptions, (gpointer) text);
    }
  g_assert_cmpuint (g_hash_table_size (descriptions), >=, 24);
}

static void
test_cross_cutting_themes_are_there (void)
{
  g_autoptr(PbRegister) reg = open_example ();
  g_autoptr(GPtrArray) programmes = pb_register_list (reg, PB_TYPE_PROGRAMME, NULL, 0, NULL);
  g_autofree char *names
      = pb_test_list_texts (reg, PB_TYPE_CROSS_CUTTING_THEME, "programme",
                            pb_entity_get_id (g_ptr_array_index (programmes, 0)), "name");

  g_assert_cmpstr (names, ==, "Leren Samenwerken Brede welvaart");
}

static void
test_third_tranche_awards_exactly_1_4_million (void)
{
  g_autoptr(PbRegister) reg = open_example ();
  gint64 decision = find_id (reg, PB_TYPE_DECISION, "number", "2021-05");

  g_assert_cmpint (sum_awards (reg, "decision", decision), ==, 140000000);
  g_assert_true (is_awarded_by (reg, decision, "New Jobportunities"));
  g_assert_true (is_awarded_by (reg, decision, "Vroegsignalering"));
  g_assert_true (is_awarded_by (reg, decision, "Jeugdhulp gewoon dichtbij"));
  g_assert_true (is_awarded_by (reg, decision, "Toekomstbestendige woningen smeden"));
  g_assert_false (is_awarded_by (reg, decision, "IT Hub Hoogeveen"));
}

static void
test_earlier_decisions_award_24_projects_and_over_4_5_million (void)
{
  g_autoptr(PbRegister) reg = open_example ();
  gint64 first = find_id (reg, PB_TYPE_DECISION, "number", "2019-04");
  gint64 second = find_id (reg, PB_TYPE_DECISION, "number", "2020-02");
  g_autoptr(GPtrArray) awards = pb_register_list (reg, PB_TYPE_AWARD, "decision", first, NULL);
  g_autoptr(GHashTable) projects
      = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; i < awards->len; i++)
    {
      gint64 project = pb_entity_get_integer (g_ptr_array_index (awards, i), "project");

      g_hash_table_add (projects, g_memdup2 (&project, sizeof project));
    }

  g_assert_cmpuint (g_hash_table_size (projects), ==, 24);
  g_assert_cmpint (sum_awards (reg, "decision", second), >, 450000000);
}

static void
test_it_hub_gets_37_5_percent_from_the_deal (void)
{
  g_autoptr(PbRegister) reg = open_example ();
  gint64 project = find_id (reg, PB_TYPE_PROJECT, "name", "IT Hub Hoogeveen");
  g_autoptr(GPtrArray) lines
      = pb_register_list (reg, PB_TYPE_FUNDING_LINE, "project", project, NULL);
  gint64 total = 0;

  for (guint i = 0; i < lines->len; i++)
    total += pb_entity_get_integer (g_ptr_array_index (lines, i), "amount");

  g_assert_cmpint (total, ==, 400000000);
  g_assert_cmpint (sum_awards (reg, "project", project) * 1000, ==, total * 375);
}

static void
test_municipal_shares_add_up_to_one_euro_too_much (void)
{
  g_autoptr(PbRegister) reg = open_example ();
  g_autoptr(GPtrArray) sources
      = pb_register_list (reg, PB_TYPE_FUNDING_SOURCE, "programme", 1, NULL);
  guint n_municipalities = 0;
  gint64 sum = 0;

  for (guint i = 0; i < sources->len; i++)
    {
      PbEntity *source = g_ptr_array_index (sources, i);

      if (!g_str_has_prefix (pb_entity_get_text (source, "name"), "Gemeente ") ||
          pb_entity_is_null (source, "contribution"))
        continue;
      n_municipalities++;
      sum += pb_entity_get_integer (source, "contribution");
    }

  g_assert_cmpuint (n_municipalities, ==, 6);
  g_assert_cmpint (sum, ==, 1000000100);
}

static void
test_misspelt_name_is_found_by_its_alias (void)
{
  g_autoptr(PbRegister) reg = open_example ();
  g_autoptr(GError) error = NULL;
  PbProjectQuery query = { .programme = 1, .search = "vroegsginal" };
  g_autoptr(PbProjectList) list = pb_project_list_new (reg, &query, &error);
  g_autoptr(PbProjectRow) row = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 1);
  row = g_list_model_get_item (G_LIST_MODEL (list), 0);
  g_assert_cmpstr (pb_project_row_get_name (row), ==, "Vroegsignalering");
}

static void
test_returners_have_a_target_and_a_realised_value (void)
{
  g_autoptr(PbRegister) reg = open_example ();
  gint64 project = find_id (reg, PB_TYPE_PROJECT, "name", "New Jobportunities");
  g_autoptr(GPtrArray) indicators
      = pb_register_list (reg, PB_TYPE_INDICATOR, "project", project, NULL);
  g_autoptr(GPtrArray) measurements = NULL;
  PbEntity *found = NULL;

  for (guint i = 0; i < indicators->len; i++)
    {
      if (pb_entity_get_real (g_ptr_array_index (indicators, i), "target") == 100)
        found = g_ptr_array_index (indicators, i);
    }

  g_assert_nonnull (found);
  measurements
      = pb_register_list (reg, PB_TYPE_MEASUREMENT, "indicator", pb_entity_get_id (found), NULL);
  g_assert_cmpuint (measurements->len, >, 0);
}

static void
test_cross_border_partner_and_sub_projects_and_sequels_are_there (void)
{
  g_autoptr(PbRegister) reg = open_example ();
  g_autoptr(GPtrArray) organisations = pb_register_list (reg, PB_TYPE_ORGANISATION, NULL, 0, NULL);
  g_autoptr(GPtrArray) projects = pb_register_list (reg, PB_TYPE_PROJECT, NULL, 0, NULL);
  guint n_german = 0;
  guint n_parts = 0;
  guint n_sequels = 0;

  for (guint i = 0; i < organisations->len; i++)
    n_german
        += g_str_equal (pb_entity_get_text (g_ptr_array_index (organisations, i), "country"), "DE");
  for (guint i = 0; i < projects->len; i++)
    {
      n_parts += !pb_entity_is_null (g_ptr_array_index (projects, i), "parent");
      n_sequels += !pb_entity_is_null (g_ptr_array_index (projects, i), "continues");
    }

  g_assert_cmpuint (n_german, >, 0);
  g_assert_cmpuint (n_parts, >=, 6);
  g_assert_cmpuint (n_sequels, >, 0);
}

static void
test_first_edition_is_adopted_and_second_a_draft (void)
{
  g_autoptr(PbRegister) reg = open_example ();
  g_autofree char *states = pb_test_list_texts (reg, PB_TYPE_EDITION, "programme", 1, "status");
  g_autoptr(GPtrArray) editions = pb_register_list (reg, PB_TYPE_EDITION, "programme", 1, NULL);
  g_autoptr(GPtrArray) items = NULL;

  g_assert_cmpstr (states, ==, "adopted draft");
  items = pb_register_list (reg, PB_TYPE_EDITION_ITEM, "edition",
                            pb_entity_get_id (g_ptr_array_index (editions, 0)), NULL);
  g_assert_cmpuint (items->len, ==, 24);
}

static void
test_persons_are_functions_at_example_org (void)
{
  g_autoptr(PbRegister) reg = open_example ();
  g_autoptr(GPtrArray) persons = pb_register_list (reg, PB_TYPE_PERSON, NULL, 0, NULL);

  for (guint i = 0; i < persons->len; i++)
    {
      const char *email = pb_entity_get_text (g_ptr_array_index (persons, i), "email");

      g_assert_true (*email == '\0' || g_str_has_suffix (email, "example.org"));
    }
}

static void
test_each_project_in_its_stride_has_a_lead_applicant (void)
{
  g_autoptr(PbRegister) reg = open_example ();
  g_autoptr(GError) error = NULL;
  PbProjectQuery query = { 0 };
  g_autoptr(PbProjectList) list = pb_project_list_new (reg, &query, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    {
      g_autoptr(PbProjectRow) row = g_list_model_get_item (G_LIST_MODEL (list), i);

      if (pb_phase_needs_lead_applicant (pb_project_row_get_phase (row)))
        g_assert_nonnull (pb_project_row_get_lead (row));
    }
}

static void
test_two_runs_write_the_same (void)
{
  g_autofree char *other_path = g_build_filename (folder, "other.db", NULL);
  g_autoptr(PbRegister) reg = open_example ();
  g_autoptr(PbRegister) other = NULL;
  g_autofree char *dump = pb_register_dump (reg);
  g_autofree char *other_dump = NULL;
  g_autoptr(GError) error = NULL;

  pb_register_write_example (other_path, &error);
  g_assert_no_error (error);
  other = pb_register_open (other_path, PB_REGISTER_EXISTING, &error);
  g_assert_no_error (error);

  other_dump = pb_register_dump (other);
  g_assert_cmpstr (dump, ==, other_dump);
}

static void
test_existing_file_is_left_alone (void)
{
  g_autofree char *other_path = g_build_filename (folder, "letter.txt", NULL);
  g_autofree char *contents = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_true (g_file_set_contents (other_path, "Geachte raad,", -1, NULL));
  g_assert_false (pb_register_write_example (other_path, &error));
  g_assert_error (error, PB_ERROR, PB_ERROR_FAILED);
  g_assert_nonnull (strstr (error->message, "letter.txt"));
  g_assert_true (g_file_get_contents (other_path, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, "Geachte raad,");
}

static void
test_folder_that_is_gone_is_named (void)
{
  g_autofree char *other_path = g_build_filename (folder, "weg", "example.db", NULL);
  g_autoptr(GError) error = NULL;

  g_assert_false (pb_register_write_example (other_path, &error));
  g_assert_error (error, PB_ERROR, PB_ERROR_NO_FOLDER);
  g_assert_nonnull (strstr (error->message, "weg"));
}

static void
test_images_are_what_their_rows_say (void)
{
  g_autoptr(PbRegister) reg = open_example ();
  g_autoptr(GPtrArray) images = pb_register_list (reg, PB_TYPE_IMAGE, NULL, 0, NULL);
  guint n_published = 0;
  guint n_decorative = 0;

  for (guint i = 0; i < images->len; i++)
    {
      PbEntity *image = images->pdata[i];
      g_autoptr(GError) error = NULL;
      g_autoptr(GBytes) bytes
          = pb_register_read_content (reg, pb_entity_get_text (image, "content"), &error);
      g_autoptr(PbPicture) picture = bytes != NULL ? pb_picture_new (bytes, NULL, &error) : NULL;

      g_assert_no_error (error);
      g_assert_cmpstr (pb_picture_get_media_type (picture), ==, pb_entity_get_text (image, "media_type"));
      g_assert_cmpint (pb_picture_get_width (picture), ==, pb_entity_get_integer (image, "width"));
      g_assert_cmpint (pb_picture_get_height (picture), ==, pb_entity_get_integer (image, "height"));
      n_published += pb_image_is_publishable (image, "2026-01-01");
      n_decorative += pb_entity_get_boolean (image, "decorative");
    }

  g_assert_cmpuint (images->len, ==, 6);
  g_assert_cmpuint (n_published, ==, 5);
  g_assert_cmpuint (n_decorative, ==, 1);
}

static void
test_nothing_is_left_beside_the_example (void)
{
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    g_assert_false (g_str_has_prefix (name, ".register."));
}

#define ADD(name) g_test_add_func ("/example/" #name, test_##name)

int
main (int    argc,
      char **argv)
{
  g_autoptr(GError) error = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);

  folder = g_dir_make_tmp ("programmaboek-XXXXXX", NULL);
  path = g_build_filename (folder, "example.db", NULL);
  pb_register_write_example (path, &error);
  g_assert_no_error (error);

  ADD (is_sound_and_without_a_step_to_undo);
  ADD (every_entity_obeys_its_rules);
  ADD (keys_are_the_folded_names);
  ADD (two_programmes_have_pillars_of_their_own);
  ADD (first_deal_has_36_projects_with_texts);
  ADD (cross_cutting_themes_are_there);
  ADD (third_tranche_awards_exactly_1_4_million);
  ADD (earlier_decisions_award_24_projects_and_over_4_5_million);
  ADD (it_hub_gets_37_5_percent_from_the_deal);
  ADD (municipal_shares_add_up_to_one_euro_too_much);
  ADD (misspelt_name_is_found_by_its_alias);
  ADD (returners_have_a_target_and_a_realised_value);
  ADD (cross_border_partner_and_sub_projects_and_sequels_are_there);
  ADD (first_edition_is_adopted_and_second_a_draft);
  ADD (persons_are_functions_at_example_org);
  ADD (each_project_in_its_stride_has_a_lead_applicant);
  ADD (images_are_what_their_rows_say);
  ADD (two_runs_write_the_same);
  ADD (existing_file_is_left_alone);
  ADD (folder_that_is_gone_is_named);
  ADD (nothing_is_left_beside_the_example);

  status = g_test_run ();
  pb_test_remove_tree (folder);
  g_free (path);
  g_free (folder);

  return status;
}
