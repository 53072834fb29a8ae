/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-organisations"
#include "config.h"

#include <string.h>

#include "pb-register-organisations.h"
#include "pb-test-sample.h"
#include "pb-test-steps.h"

static gint64
add_role (PbTestRegister *f,
          gint64          organisation,
          const char     *role)
{
  return pb_test_add (f->reg, pb_test_make_role (f, organisation, role));
}

/* "lead-applicant Gemeente Emmen, partner Lefier": the roles of the test's project in their order. Transfer full. */
static char *
list_roles (PbTestRegister *f)
{
  g_autoptr(GPtrArray) roles
      = pb_register_list (f->reg, PB_TYPE_PROJECT_ROLE, "project", f->project, NULL);
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < roles->len; i++)
    {
      PbEntity *role = g_ptr_array_index (roles, i);
      g_autofree char *name
          = pb_test_read_text (f->reg, PB_TYPE_ORGANISATION,
                               pb_entity_get_integer (role, "organisation"), "name");

      g_string_append_printf (words, "%s%s %s", i > 0 ? ", " : "", pb_entity_get_text (role, "role"),
                              name);
    }

  return g_string_free (words, FALSE);
}

#define ASSERT_ROLES(f, expected) \
  G_STMT_START { \
    g_autofree char *roles = list_roles (f); \
    g_assert_cmpstr (roles, ==, expected); \
  } G_STMT_END

/* ---- merging */

/* Whatever refers to an organisation or a person, now or one day, goes along. */
static void
test_every_kind_of_reference_goes_to_the_one_that_stays (PbTestRegister *f,
                                                         gconstpointer   unused)
{
  const GType types[] = { PB_TYPE_ORGANISATION, PB_TYPE_PERSON };
  guint n_references = 0;

  for (guint t = 0; t < G_N_ELEMENTS (types); t++)
    for (const GType *other = pb_entities_list (); *other != G_TYPE_INVALID; other++)
      {
        const PbEntityInfo *info = pb_entity_type_get_info (*other);

        for (guint i = 0; i < info->n_fields; i++)
          {
            const PbField *field = &info->fields[i];
            g_autoptr(PbEntity) row = NULL;
            g_autoptr(PbEntity) after = NULL;
            g_autoptr(GError) error = NULL;
            g_autofree char *before = NULL;
            g_autofree char *back = NULL;
            gint64 kept;
            gint64 gone;

            if (g_strcmp0 (field->refers_to, pb_entity_type_get_info (types[t])->table) != 0)
              continue;

            n_references++;
            row = pb_test_read (f->reg, *other, pb_test_add_sample (f->reg, *other));
            gone = pb_entity_get_integer (row, field->column);
            kept = pb_test_add_sample (f->reg, types[t]);
            before = pb_register_dump (f->reg);

            g_assert_true (pb_register_merge (f->reg, types[t], kept, gone, &error));
            g_assert_no_error (error);
            after = pb_test_read (f->reg, *other, pb_entity_get_id (row));
            g_assert_cmpint (pb_entity_get_integer (after, field->column), ==, kept);
            g_assert_null (pb_register_read (f->reg, types[t], gone, NULL));
            pb_test_undo (f);
            back = pb_register_dump (f->reg);
            g_assert_cmpstr (back, ==, before);
            pb_test_redo (f);
          }
      }

  g_assert_cmpuint (n_references, >=, 5);
  pb_test_assert_register_sound (f->reg);
}

static void
test_merging_is_one_step (PbTestRegister *f,
                          gconstpointer   unused)
{
  gint64 kept = pb_test_add_organisation (f, "Hanzehogeschool Groningen");
  gint64 gone = pb_test_add_organisation (f, "Hanze <b>%s</b>");
  g_autofree char *before = NULL;

  add_role (f, gone, "partner");
  before = pb_register_dump (f->reg);
  g_assert_true (pb_register_merge (f->reg, PB_TYPE_ORGANISATION, kept, gone, NULL));
  ASSERT_ROLES (f, "partner Hanzehogeschool Groningen");
  pb_test_assert_step (f, before, "Merge “Hanze <b>%s</b>” into “Hanzehogeschool Groningen”");
}

static void
test_roles_that_both_have_are_joined (PbTestRegister *f,
                                      gconstpointer   unused)
{
  gint64 kept = pb_test_add_organisation (f, "Lefier");
  gint64 gone = pb_test_add_organisation (f, "Stichting Lefier");
  gint64 person
      = pb_test_add (f->reg, pb_test_entity (PB_TYPE_PERSON, "name", "Projectleider", NULL));
  gint64 partner = add_role (f, kept, "partner");
  g_autoptr(PbEntity) role = pb_test_make_role (f, gone, "partner");
  g_autoptr(PbEntity) joined = NULL;

  pb_entity_set_integer (role, "person", person);
  pb_test_add (f->reg, g_steal_pointer (&role));
  add_role (f, gone, "executor");
  g_assert_true (pb_register_merge (f->reg, PB_TYPE_ORGANISATION, kept, gone, NULL));
  ASSERT_ROLES (f, "partner Lefier, executor Lefier");
  joined = pb_test_read (f->reg, PB_TYPE_PROJECT_ROLE, partner);
  g_assert_cmpint (pb_entity_get_integer (joined, "person"), ==, person);
}

/* In either direction, also where the project must keep its lead applicant. */
static void
test_the_lead_applicant_stays_the_only_one (PbTestRegister *f,
                                            gconstpointer   unused)
{
  gint64 kept = pb_test_add_organisation (f, "Gemeente Emmen");
  gint64 gone = pb_test_add_organisation (f, "Emmen");

  add_role (f, gone, "lead-applicant");
  add_role (f, kept, "partner");
  pb_test_save (f->reg, PB_TYPE_PROJECT, f->project, "phase", "running");

  g_assert_true (pb_register_merge (f->reg, PB_TYPE_ORGANISATION, kept, gone, NULL));
  ASSERT_ROLES (f, "lead-applicant Gemeente Emmen");
  pb_test_undo (f);
  g_assert_true (pb_register_merge (f->reg, PB_TYPE_ORGANISATION, gone, kept, NULL));
  ASSERT_ROLES (f, "lead-applicant Emmen");
}

static void
test_empty_fields_are_taken_and_no_other (PbTestRegister *f,
                                          gconstpointer   unused)
{
  gint64 kept = pb_test_add (f->reg, pb_test_entity (PB_TYPE_ORGANISATION, "name", "RUG", "website",
                                                     "https://a.example.org/", NULL));
  gint64 gone = pb_test_add (f->reg, pb_test_entity (PB_TYPE_ORGANISATION, "name", "Rijksuniversiteit",
                                                     "website", "https://b.example.org/", "kind",
                                                     "education", "kvk_number", "01234567", NULL));
  g_autoptr(GPtrArray) preview
      = pb_register_preview_merge (f->reg, PB_TYPE_ORGANISATION, kept, gone, NULL);
  g_autoptr(PbEntity) merged = NULL;

  g_assert_cmpuint (preview->len, ==, 3);
  g_assert_cmpstr (g_ptr_array_index (preview, 1), ==, "Kind becomes “Education”.");
  g_assert_true (pb_register_merge (f->reg, PB_TYPE_ORGANISATION, kept, gone, NULL));
  merged = pb_test_read (f->reg, PB_TYPE_ORGANISATION, kept);
  g_assert_cmpstr (pb_entity_get_text (merged, "name"), ==, "RUG");
  g_assert_cmpstr (pb_entity_get_text (merged, "website"), ==, "https://a.example.org/");
  g_assert_cmpstr (pb_entity_get_text (merged, "kind"), ==, "education");
  g_assert_cmpstr (pb_entity_get_text (merged, "kvk_number"), ==, "01234567");
}

static void
test_consent_to_be_shown_is_not_passed_on (PbTestRegister *f,
                                           gconstpointer   unused)
{
  gint64 kept = pb_test_add (f->reg, pb_test_entity (PB_TYPE_PERSON, "name", "A", NULL));
  g_autoptr(PbEntity) other
      = pb_test_entity (PB_TYPE_PERSON, "name", "B", "consent_date", "2021-11-08", NULL);
  g_autoptr(PbEntity) merged = NULL;
  gint64 gone;

  pb_entity_set_integer (other, "show_in_public", TRUE);
  gone = pb_test_add (f->reg, g_steal_pointer (&other));
  g_assert_true (pb_register_merge (f->reg, PB_TYPE_PERSON, kept, gone, NULL));
  merged = pb_test_read (f->reg, PB_TYPE_PERSON, kept);
  g_assert_false (pb_entity_get_boolean (merged, "show_in_public"));
}

static void
test_a_preview_changes_nothing (PbTestRegister *f,
                                gconstpointer   unused)
{
  gint64 kept = pb_test_add_organisation (f, "Lefier");
  gint64 gone = pb_test_add_organisation (f, "Stichting Lefier");
  g_autoptr(GPtrArray) preview = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  add_role (f, kept, "partner");
  add_role (f, gone, "partner");
  add_role (f, gone, "executor");
  before = pb_register_dump (f->reg);
  preview = pb_register_preview_merge (f->reg, PB_TYPE_ORGANISATION, kept, gone, NULL);
  after = pb_register_dump (f->reg);
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpuint (preview->len, ==, 3);
  g_assert_cmpstr (g_ptr_array_index (preview, 0), ==,
                   "“Lefier” stays; “Stichting Lefier” is removed.");
  g_assert_cmpstr (g_ptr_array_index (preview, 1), ==,
                   "1 place where it is used goes to “Lefier”.");
  g_assert_cmpstr (g_ptr_array_index (preview, 2), ==, "1 role that both have is joined.");
}

static void
test_one_is_not_merged_with_itself_or_with_none (PbTestRegister *f,
                                                 gconstpointer   unused)
{
  gint64 id = pb_test_add_organisation (f, "Lefier");
  g_autofree char *before = pb_register_dump (f->reg);
  g_autofree char *after = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_false (pb_register_merge (f->reg, PB_TYPE_ORGANISATION, id, id, &error));
  pb_test_assert_refused (error, PB_ERROR_INVALID, NULL, "same");
  g_clear_error (&error);
  g_assert_false (pb_register_merge (f->reg, PB_TYPE_ORGANISATION, id, 999, &error));
  g_assert_error (error, PB_ERROR, PB_ERROR_NOT_FOUND);
  after = pb_register_dump (f->reg);
  g_assert_cmpstr (after, ==, before);
}

static void
test_a_name_that_folds_the_same_is_refused (PbTestRegister *f,
                                            gconstpointer   unused)
{
  g_autoptr(PbEntity) second
      = pb_test_entity (PB_TYPE_ORGANISATION, "name", "  stichting LÉFIER! ", NULL);
  g_autoptr(GError) error = NULL;

  pb_test_add_organisation (f, "Stichting Lefier");
  g_assert_cmpint (pb_register_add (f->reg, second, &error), ==, 0);
  pb_test_assert_refused (error, PB_ERROR_NOT_UNIQUE, "name", "Stichting Lefier");
}

/* ---- where it is used */

static void
set_reference (PbTestRegister *f,
               GType           type,
               gint64          id,
               const char     *column,
               gint64          value)
{
  g_autoptr(PbEntity) row = pb_test_read (f->reg, type, id);
  g_autoptr(GError) error = NULL;

  pb_entity_set_integer (row, column, value);
  pb_register_save (f->reg, row, NULL, &error);
  g_assert_no_error (error);
}

static void
test_where_it_is_used_is_told_with_where_to_go (PbTestRegister *f,
                                                gconstpointer   unused)
{
  gint64 id = pb_test_add_organisation (f, "Gemeente Emmen");
  g_autoptr(GPtrArray) uses = NULL;
  g_autofree char *none = pb_register_describe_uses (f->reg, PB_TYPE_ORGANISATION, id);
  g_autofree char *words = NULL;
  const PbUse *use;
  guint n_uses;

  g_assert_null (none);
  add_role (f, id, "lead-applicant");
  set_reference (f, PB_TYPE_FUNDING_SOURCE, pb_test_add_source (f), "organisation", id);
  set_reference (f, PB_TYPE_PROGRAMME, f->programme, "treasurer", id);

  uses = pb_register_list_uses (f->reg, PB_TYPE_ORGANISATION, id, PB_TYPE_PROGRAMME, 1, &n_uses);
  g_assert_cmpuint (uses->len, ==, 1);
  g_assert_cmpuint (n_uses, ==, 2);
  g_clear_pointer (&uses, g_ptr_array_unref);

  uses = pb_register_list_uses (f->reg, PB_TYPE_ORGANISATION, id, G_TYPE_INVALID, 10, &n_uses);
  g_assert_cmpuint (uses->len, ==, 3);
  use = g_ptr_array_index (uses, 0);
  g_assert_true (use->type == PB_TYPE_PROGRAMME);
  g_assert_cmpstr (use->topic, ==, "treasurer");
  g_assert_cmpstr (use->detail, ==, "Programme · Treasurer authority");
  use = g_ptr_array_index (uses, 1);
  g_assert_true (use->type == PB_TYPE_PROJECT);
  g_assert_cmpint (use->id, ==, f->project);
  g_assert_cmpstr (use->topic, ==, "project_role");
  g_assert_cmpstr (use->title, ==, "Proeftuin Emmerhout");
  g_assert_cmpstr (use->detail, ==, "Lead applicant");
  use = g_ptr_array_index (uses, 2);
  g_assert_cmpstr (use->detail, ==, "Funding Source");

  add_role (f, id, "executor");
  words = pb_register_describe_uses (f->reg, PB_TYPE_ORGANISATION, id);
  g_assert_cmpstr (words, ==, "“Deal I” (Programme · Treasurer authority), "
                              "“Proeftuin Emmerhout” (Lead applicant), "
                              "“Proeftuin Emmerhout” (Executor) and 1 more");
}

/* By whatever refers to it: nothing falls silent because an organisation went. */
static void
test_what_is_in_use_cannot_be_removed (PbTestRegister *f,
                                       gconstpointer   unused)
{
  gint64 id = pb_test_add_organisation (f, "Gemeente Emmen");
  gint64 treasurer = pb_test_add_organisation (f, "Provincie Drenthe");
  gint64 free = pb_test_add_organisation (f, "Niemand");
  g_autoptr(GError) error = NULL;

  add_role (f, id, "partner");
  g_assert_false (pb_register_remove (f->reg, PB_TYPE_ORGANISATION, id, &error));
  pb_test_assert_refused (error, PB_ERROR_IN_USE, NULL, "“Proeftuin Emmerhout” (Partner)");
  pb_test_assert_refused (error, PB_ERROR_IN_USE, NULL, "Merge it");
  g_clear_error (&error);

  set_reference (f, PB_TYPE_PROGRAMME, f->programme, "treasurer", treasurer);
  g_assert_false (pb_register_remove (f->reg, PB_TYPE_ORGANISATION, treasurer, &error));
  pb_test_assert_refused (error, PB_ERROR_IN_USE, NULL, "“Deal I”");

  g_assert_true (pb_register_remove (f->reg, PB_TYPE_ORGANISATION, free, NULL));
}

static void
test_projects_are_counted_once (PbTestRegister *f,
                                gconstpointer   unused)
{
  gint64 id = pb_test_add_organisation (f, "Gemeente Emmen");
  gint64 other = pb_test_add_organisation (f, "Lefier");
  g_autoptr(GHashTable) counts = NULL;

  add_role (f, id, "lead-applicant");
  add_role (f, id, "executor");
  counts = pb_register_count_projects (f->reg, PB_TYPE_ORGANISATION);
  g_assert_cmpuint (GPOINTER_TO_UINT (g_hash_table_lookup (counts, &id)), ==, 1);
  g_assert_null (g_hash_table_lookup (counts, &other));
}

/* ---- the lead applicant */

static void
test_a_decided_project_needs_a_lead_applicant (PbTestRegister *f,
                                               gconstpointer   unused)
{
  g_autoptr(PbEntity) born_running
      = pb_test_entity (PB_TYPE_PROJECT, "code", "WO-99", "name", "Al begonnen", "phase", "running", NULL);
  g_autoptr(GError) error = NULL;

  g_assert_false (pb_register_change_phase (f->reg, f->project, "granted", "2021", NULL, 0, &error));
  pb_test_assert_refused (error, PB_ERROR_RULE, "to_phase", "“Proeftuin Emmerhout” has no lead");
  pb_test_assert_refused (error, PB_ERROR_RULE, "to_phase", "Add one under Partners");
  g_clear_error (&error);
  g_assert_true (pb_register_change_phase (f->reg, f->project, "rejected", "2021", NULL, 0, NULL));

  pb_entity_set_integer (born_running, "theme", f->theme);
  g_assert_cmpint (pb_register_add (f->reg, born_running, &error), ==, 0);
  pb_test_assert_refused (error, PB_ERROR_RULE, "phase", "earlier phase");
}

/* What the steering group decided did happen: it is recorded, and the gap is told elsewhere. */
static void
test_what_a_body_decided_is_recorded_without_one (PbTestRegister *f,
                                                  gconstpointer   unused)
{
  gint64 decision = pb_test_add_decision (f);

  g_assert_true (
      pb_register_change_phase (f->reg, f->project, "granted", "2021", NULL, decision, NULL));
  g_assert_false (pb_register_change_phase (f->reg, f->project, "running", "2022", NULL, 0, NULL));
  add_role (f, pb_test_add_organisation (f, "Gemeente Emmen"), "lead-applicant");
  g_assert_true (pb_register_change_phase (f->reg, f->project, "running", "2022", NULL, 0, NULL));
}

static void
test_a_decided_project_keeps_its_lead_applicant (PbTestRegister *f,
                                                 gconstpointer   unused)
{
  gint64 lead = add_role (f, pb_test_add_organisation (f, "Gemeente Emmen"), "lead-applicant");
  g_autoptr(PbEntity) role = NULL;
  g_autoptr(GError) error = NULL;

  pb_test_save (f->reg, PB_TYPE_PROJECT, f->project, "phase", "running");
  g_assert_false (pb_register_remove (f->reg, PB_TYPE_PROJECT_ROLE, lead, &error));
  pb_test_assert_refused (error, PB_ERROR_RULE, "role", "Make another organisation the lead");
  g_clear_error (&error);

  role = pb_test_read (f->reg, PB_TYPE_PROJECT_ROLE, lead);
  pb_entity_set_text (role, "role", "partner");
  g_assert_false (pb_register_save (f->reg, role, NULL, &error));
  pb_test_assert_refused (error, PB_ERROR_RULE, "role", "keeps a lead applicant");

  /* With its project it goes, and comes back. */
  g_assert_true (pb_register_remove (f->reg, PB_TYPE_PROJECT, f->project, NULL));
  pb_test_undo (f);
  ASSERT_ROLES (f, "lead-applicant Gemeente Emmen");
}

static void
test_taking_a_phase_back_needs_a_lead_applicant_too (PbTestRegister *f,
                                                     gconstpointer   unused)
{
  gint64 lead = add_role (f, pb_test_add_organisation (f, "Gemeente Emmen"), "lead-applicant");
  g_autoptr(GError) error = NULL;

  pb_register_change_phase (f->reg, f->project, "running", "2021", NULL, 0, NULL);
  pb_register_change_phase (f->reg, f->project, "withdrawn", "2022", NULL, 0, NULL);
  g_assert_true (pb_register_remove (f->reg, PB_TYPE_PROJECT_ROLE, lead, NULL));
  g_assert_false (pb_register_remove_last_phase_change (f->reg, f->project, &error));
  pb_test_assert_refused (error, PB_ERROR_RULE, "to_phase", "lead applicant");
  pb_test_undo (f);
  g_assert_true (pb_register_remove_last_phase_change (f->reg, f->project, NULL));
}

static gint64
find_only_role (PbTestRegister *f,
                gint64          organisation)
{
  g_autoptr(GPtrArray) roles = pb_register_list (f->reg, PB_TYPE_PROJECT_ROLE, "organisation", organisation, NULL);

  g_assert_cmpuint (roles->len, ==, 1);

  return pb_entity_get_id (roles->pdata[0]);
}

static void
test_another_lead_applicant_is_one_step (PbTestRegister *f,
                                         gconstpointer   unused)
{
  gint64 lead;
  gint64 emmen = pb_test_add_organisation (f, "Gemeente Emmen");
  gint64 lefier = pb_test_add_organisation (f, "Lefier");
  gint64 drenthe = pb_test_add_organisation (f, "Provincie Drenthe");
  g_autofree char *before = NULL;

  g_assert_true (pb_register_set_lead_applicant (f->reg, f->project, emmen, NULL));
  lead = find_only_role (f, emmen);
  add_role (f, lefier, "partner");
  pb_test_save (f->reg, PB_TYPE_PROJECT, f->project, "phase", "running");
  before = pb_register_dump (f->reg);

  /* They change places. */
  g_assert_true (pb_register_set_lead_applicant (f->reg, f->project, lefier, NULL));
  ASSERT_ROLES (f, "lead-applicant Lefier, partner Gemeente Emmen");
  pb_test_assert_step (f, before, "Change Lead Applicant of “Proeftuin Emmerhout”");

  /* Nobody's row becomes another one's: the history tells of roles. */
  g_assert_cmpint (find_only_role (f, emmen), ==, lead);

  /* One that had no part in it. */
  g_assert_true (pb_register_set_lead_applicant (f->reg, f->project, drenthe, NULL));
  ASSERT_ROLES (f, "lead-applicant Provincie Drenthe, partner Gemeente Emmen, partner Lefier");

  g_assert_true (pb_register_set_lead_applicant (f->reg, f->project, drenthe, NULL));
  g_assert_cmpstr (pb_register_get_undo_label (f->reg), ==,
                   "Change Lead Applicant of “Proeftuin Emmerhout”");
}

static void
test_a_partner_is_added_with_its_organisation (PbTestRegister *f,
                                               gconstpointer   unused)
{
  g_autofree char *before = pb_register_dump (f->reg);
  g_autoptr(PbEntity) fresh
      = pb_test_entity (PB_TYPE_ORGANISATION, "name", "Grenzkontor", "country", "DE", NULL);
  g_autoptr(PbEntity) again = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_cmpint (pb_register_add_partner (f->reg, f->project, fresh, "partner", NULL), !=, 0);
  ASSERT_ROLES (f, "partner Grenzkontor");
  pb_test_assert_step (f, before, "Add Partner to “Proeftuin Emmerhout”");

  again = pb_register_find (f->reg, PB_TYPE_ORGANISATION, "name", "grenzkontor");
  g_assert_cmpstr (pb_entity_get_text (again, "country"), ==, "DE");
  g_assert_cmpint (pb_register_add_partner (f->reg, f->project, again, "partner", &error), ==, 0);
  pb_test_assert_refused (error, PB_ERROR_NOT_UNIQUE, "role", "has this role");
}

static void
test_a_contact_is_set_added_and_taken_away (PbTestRegister *f,
                                            gconstpointer   unused)
{
  gint64 organisation = pb_test_add_organisation (f, "Lefier");
  gint64 role = add_role (f, organisation, "partner");
  g_autoptr(PbEntity) fresh = pb_test_entity (PB_TYPE_PERSON, "name", "Projectleider", NULL);
  g_autoptr(PbEntity) person = NULL;
  g_autoptr(PbEntity) stored = NULL;
  g_autofree char *before = pb_register_dump (f->reg);

  g_assert_true (pb_register_set_contact (f->reg, role, fresh, NULL));
  pb_test_assert_step (f, before, "Add Person “Projectleider”");
  person = pb_register_find (f->reg, PB_TYPE_PERSON, "name", "Projectleider");
  g_assert_cmpint (pb_entity_get_integer (person, "organisation"), ==, organisation);

  g_clear_pointer (&before, g_free);
  before = pb_register_dump (f->reg);
  g_assert_true (pb_register_set_contact (f->reg, role, NULL, NULL));
  pb_test_assert_step (f, before, "Change Partner Contact person in “Proeftuin Emmerhout”");
  stored = pb_test_read (f->reg, PB_TYPE_PROJECT_ROLE, role);
  g_assert_true (pb_entity_is_null (stored, "person"));
  g_assert_true (pb_register_set_contact (f->reg, role, person, NULL));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name) PB_TEST_REGISTER_ADD ("/model/organisations", name)
  ADD (every_kind_of_reference_goes_to_the_one_that_stays);
  ADD (merging_is_one_step);
  ADD (roles_that_both_have_are_joined);
  ADD (the_lead_applicant_stays_the_only_one);
  ADD (empty_fields_are_taken_and_no_other);
  ADD (consent_to_be_shown_is_not_passed_on);
  ADD (a_preview_changes_nothing);
  ADD (one_is_not_merged_with_itself_or_with_none);
  ADD (a_name_that_folds_the_same_is_refused);
  ADD (where_it_is_used_is_told_with_where_to_go);
  ADD (what_is_in_use_cannot_be_removed);
  ADD (projects_are_counted_once);
  ADD (a_decided_project_needs_a_lead_applicant);
  ADD (what_a_body_decided_is_recorded_without_one);
  ADD (a_decided_project_keeps_its_lead_applicant);
  ADD (taking_a_phase_back_needs_a_lead_applicant_too);
  ADD (another_lead_applicant_is_one_step);
  ADD (a_partner_is_added_with_its_organisation);
  ADD (a_contact_is_set_added_and_taken_away);

  return g_test_run ();
}
