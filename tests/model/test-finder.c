/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-finder"
#include "config.h"

#include "pb-finder.h"
#include "pb-test-steps.h"

/* The titles that are found, "A | B"; transfer full. */
static char *
find (PbFinder   *finder,
      const char *text)
{
  g_autoptr(GListModel) found = pb_finder_find (finder, text, 5);
  GString *titles = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (found); i++)
    {
      g_autoptr(PbFound) item = g_list_model_get_item (found, i);

      g_string_append_printf (titles, "%s%s", i > 0 ? " | " : "", pb_found_get_title (item));
    }

  return g_string_free (titles, FALSE);
}

#define ASSERT_FINDS(finder, text, expected) \
  G_STMT_START { \
    g_autofree char *titles = find (finder, text); \
    g_assert_cmpstr (titles, ==, expected); \
  } G_STMT_END

static void
add_organisation (PbTestRegister *f,
                  const char     *name,
                  const char     *abbreviation)
{
  pb_test_add (f->reg, pb_test_entity (PB_TYPE_ORGANISATION, "name", name, "abbreviation", abbreviation, NULL));
}

static void
test_organisations_are_found_by_any_part (PbTestRegister *f,
                                          gconstpointer   unused)
{
  g_autoptr(PbFinder) finder = pb_finder_new (f->reg, PB_TYPE_ORGANISATION);

  add_organisation (f, "Rijksuniversiteit Groningen", "RUG");
  add_organisation (f, "Alfa-college", "");
  add_organisation (f, "Bewoners van 2e Exloërmond", "");
  add_organisation (f, "!?!", "");

  ASSERT_FINDS (finder, "!?!", "!?!");
  ASSERT_FINDS (finder, "rug", "Rijksuniversiteit Groningen");
  ASSERT_FINDS (finder, "college", "Alfa-college");
  ASSERT_FINDS (finder, "ALFA COLL", "Alfa-college");
  ASSERT_FINDS (finder, "exloer bew", "Bewoners van 2e Exloërmond");
  ASSERT_FINDS (finder, "universiteit", "Rijksuniversiteit Groningen");
  ASSERT_FINDS (finder, "bestaat niet", "");
  ASSERT_FINDS (finder, "",
                "!?! | Alfa-college | Bewoners van 2e Exloërmond | Rijksuniversiteit Groningen");
}

static void
test_the_best_fit_comes_first (PbTestRegister *f,
                               gconstpointer   unused)
{
  g_autoptr(PbFinder) finder = pb_finder_new (f->reg, PB_TYPE_ORGANISATION);

  add_organisation (f, "A met tussenzorgen", "");
  add_organisation (f, "B in de zorg", "");
  add_organisation (f, "Zorg", "");
  ASSERT_FINDS (finder, "zorg", "Zorg | B in de zorg | A met tussenzorgen");

  add_organisation (f, "Bewoners van Emmerhout", "");
  add_organisation (f, "Gemeente Emmen", "");
  ASSERT_FINDS (finder, "emm", "Gemeente Emmen | Bewoners van Emmerhout");
}

static void
test_places_are_offered_until_they_are_there (PbTestRegister *f,
                                              gconstpointer   unused)
{
  g_autoptr(PbFinder) finder = pb_finder_new (f->reg, PB_TYPE_ORGANISATION);
  g_autoptr(GListModel) found = pb_finder_find (finder, "emmen", 5);
  g_autoptr(PbFound) item = g_list_model_get_item (found, 0);
  g_autoptr(PbEntity) emmen = pb_entity_new (PB_TYPE_ORGANISATION);
  g_autofree char *dump = NULL;

  g_assert_cmpstr (pb_found_get_title (item), ==, "Gemeente Emmen");
  g_assert_cmpint (pb_found_get_id (item), ==, 0);
  g_assert_cmpstr (pb_found_get_place (item)->code, ==, "GM0114");
  ASSERT_FINDS (finder, "den haag", "Gemeente 's-Gravenhage");
  ASSERT_FINDS (finder, "pv22", "Provincie Drenthe");

  pb_place_fill (pb_found_get_place (item), emmen);
  pb_test_add (f->reg, g_steal_pointer (&emmen));
  ASSERT_FINDS (finder, "gm0114", "Gemeente Emmen");
  g_assert_true (pb_finder_knows (finder, "gemeente EMMEN"));
  g_assert_true (pb_finder_knows (finder, "Gemeente Hoogeveen"));
  g_assert_false (pb_finder_knows (finder, "Gemeente Nergenshuizen"));
}

static void
test_people_are_found_by_function_too (PbTestRegister *f,
                                       gconstpointer   unused)
{
  g_autoptr(PbFinder) finder = pb_finder_new (f->reg, PB_TYPE_PERSON);
  gint64 id = pb_test_add (f->reg, pb_test_entity (PB_TYPE_PERSON, "name", "Grensconsulent",
                                                   "function", "Consulent arbeid", "email",
                                                   "grens@example.org", NULL));

  ASSERT_FINDS (finder, "arbeid", "Grensconsulent");
  ASSERT_FINDS (finder, "grens@", "Grensconsulent");
  ASSERT_FINDS (finder, "emmen", "");
  pb_finder_set_excluded (finder, id);
  ASSERT_FINDS (finder, "arbeid", "");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name) PB_TEST_REGISTER_ADD ("/model/finder", name)
  ADD (organisations_are_found_by_any_part);
  ADD (the_best_fit_comes_first);
  ADD (places_are_offered_until_they_are_there);
  ADD (people_are_found_by_function_too);

  return g_test_run ();
}
