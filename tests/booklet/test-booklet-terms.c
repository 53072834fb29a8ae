/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pb-booklet-terms.h"
#include "pb-entities.h"
#include "pb-phase.h"

static void
test_every_term_has_both_languages (void)
{
  for (guint i = 0; i < PB_N_TERMS; i++)
    {
      const char *dutch = pb_booklet_term (i, PB_LANGUAGE_DUTCH);
      const char *english = pb_booklet_term (i, PB_LANGUAGE_ENGLISH);

      g_test_message ("term %u", i);
      g_assert_nonnull (dutch);
      g_assert_nonnull (english);
      g_assert_true (g_utf8_validate (dutch, -1, NULL));
      g_assert_cmpstr (dutch, !=, "");
      g_assert_cmpstr (english, !=, "");
    }
}

static void
assert_names_all (PbTermList      list,
                  const PbChoice *choices)
{
  for (guint i = 0; choices[i].key != NULL; i++)
    {
      g_test_message ("%s", choices[i].key);
      g_assert_nonnull (pb_booklet_term_for (list, choices[i].key, PB_LANGUAGE_DUTCH));
      g_assert_nonnull (pb_booklet_term_for (list, choices[i].key, PB_LANGUAGE_ENGLISH));
    }
}

static void
test_every_choice_of_the_register_has_a_name (void)
{
  const PbField *link_kind
      = pb_entity_info_get_field (pb_entity_type_get_info (PB_TYPE_LINK), "kind");

  assert_names_all (PB_TERMS_PHASES, pb_phases);
  assert_names_all (PB_TERMS_ROLES, pb_project_roles);
  assert_names_all (PB_TERMS_ROLES_PLURAL, pb_project_roles);
  assert_names_all (PB_TERMS_ORGANISATION_KINDS, pb_organisation_kinds);
  assert_names_all (PB_TERMS_COUNTRIES, pb_countries);
  assert_names_all (PB_TERMS_SOURCE_KINDS, pb_source_kinds);
  assert_names_all (PB_TERMS_LINK_KINDS, link_kind->choices);

  for (guint i = 0; i < PB_N_PHASE_GROUPS; i++)
    g_assert_nonnull (pb_booklet_term_for (PB_TERMS_PHASE_GROUPS, pb_phase_group_get_key (i),
                                           PB_LANGUAGE_DUTCH));
}

static void
test_an_unknown_key_has_no_name (void)
{
  g_assert_null (pb_booklet_term_for (PB_TERMS_PHASES, "sleeping", PB_LANGUAGE_DUTCH));
  g_assert_null (pb_booklet_term_for (PB_TERMS_PHASES, NULL, PB_LANGUAGE_DUTCH));
}

static void
test_a_count_agrees_with_its_noun (void)
{
  g_autofree char *none = pb_booklet_count (0, PB_TERM_PROJECT, PB_TERM_PROJECTS,
                                            PB_LANGUAGE_DUTCH);
  g_autofree char *one = pb_booklet_count (1, PB_TERM_PROJECT, PB_TERM_PROJECTS, PB_LANGUAGE_DUTCH);
  g_autofree char *many = pb_booklet_count (1234, PB_TERM_PROJECT, PB_TERM_PROJECTS,
                                            PB_LANGUAGE_ENGLISH);

  g_assert_cmpstr (none, ==, "0 projecten");
  g_assert_cmpstr (one, ==, "1 project");
  g_assert_cmpstr (many, ==, "1,234 projects");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/booklet/terms/every-term-has-both-languages",
                   test_every_term_has_both_languages);
  g_test_add_func ("/booklet/terms/every-choice-of-the-register-has-a-name",
                   test_every_choice_of_the_register_has_a_name);
  g_test_add_func ("/booklet/terms/an-unknown-key-has-no-name", test_an_unknown_key_has_no_name);
  g_test_add_func ("/booklet/terms/a-count-agrees-with-its-noun",
                   test_a_count_agrees_with_its_noun);

  return g_test_run ();
}
