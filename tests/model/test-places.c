/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-places"
#include "config.h"

#include <string.h>

#include "pb-places.h"
#include "pb-test-register.h"

/* Those of the six municipalities and two provinces of the example. */
static void
test_the_list_has_those_of_the_example (void)
{
  static const char *const known[][2]
      = { { "GM1680", "Aa en Hunze" }, { "GM1681", "Borger-Odoorn" }, { "GM0109", "Coevorden" },
          { "GM0114", "Emmen" },       { "GM0160", "Hardenberg" },    { "GM0118", "Hoogeveen" },
          { "PV22", "Drenthe" },       { "PV23", "Overijssel" } };

  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    {
      const PbPlace *place = pb_places_find (known[i][0]);

      g_assert_nonnull (place);
      g_assert_cmpstr (place->name, ==, known[i][1]);
    }
  g_assert_null (pb_places_find ("GM9999"));
  g_assert_null (pb_places_find (""));
}

/* As many as its head says, each once, each an organisation that the register takes. */
static void
test_each_place_makes_an_organisation (PbTestRegister *f,
                                       gconstpointer   unused)
{
  GPtrArray *places = pb_places_list ();
  g_autoptr(GHashTable) codes = g_hash_table_new (g_str_hash, g_str_equal);
  guint n_provinces = 0;

  for (guint i = 0; i < places->len; i++)
    {
      const PbPlace *place = g_ptr_array_index (places, i);
      g_autoptr(PbEntity) organisation = pb_entity_new (PB_TYPE_ORGANISATION);

      n_provinces += g_str_equal (pb_place_get_kind (place), "province");
      g_assert_true (g_hash_table_add (codes, place->code));
      pb_place_fill (place, organisation);
      pb_test_add (f->reg, g_steal_pointer (&organisation));
    }

  g_assert_cmpuint (n_provinces, ==, 12);
  g_assert_cmpuint (places->len, ==, 12 + 342);
}

static void
test_a_place_fills_name_kind_code_and_country (void)
{
  g_autoptr(PbEntity) organisation = pb_entity_new (PB_TYPE_ORGANISATION);

  pb_entity_set_text (organisation, "website", "https://example.org/");
  pb_place_fill (pb_places_find ("PV21"), organisation);
  g_assert_cmpstr (pb_entity_get_text (organisation, "name"), ==, "Provincie Fryslân");
  g_assert_cmpstr (pb_entity_get_text (organisation, "kind"), ==, "province");
  g_assert_cmpstr (pb_entity_get_text (organisation, "cbs_code"), ==, "PV21");
  g_assert_cmpstr (pb_entity_get_text (organisation, "country"), ==, "NL");
  g_assert_cmpstr (pb_entity_get_text (organisation, "website"), ==, "https://example.org/");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/places/the-list-has-those-of-the-example",
                   test_the_list_has_those_of_the_example);
  PB_TEST_REGISTER_ADD ("/model/places", each_place_makes_an_organisation);
  g_test_add_func ("/model/places/a-place-fills-name-kind-code-and-country",
                   test_a_place_fills_name_kind_code_and_country);

  return g_test_run ();
}
