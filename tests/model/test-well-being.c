/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-well-being"
#include "config.h"

#include <string.h>

#include "pb-error.h"
#include "pb-test-register.h"
#include "pb-well-being.h"

#define NEW_EDITION \
  "# A list that is newer\n" \
  "edition;key;dimension;name\n" \
  "2025;health;here-and-now;Gezondheid en zorg\n" \
  "2025;mobility;here-and-now;Mobiliteit\n" \
  "2025;social-capital;later;Sociaal kapitaal\n"

static char *
list_names (PbTestRegister *f)
{
  g_autoptr(GPtrArray) themes = pb_well_being_list_themes (f->reg, f->project);
  g_autofree char *newest = pb_well_being_dup_newest_edition (f->reg);
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < themes->len; i++)
    {
      g_autofree char *label = pb_well_being_label_theme (themes->pdata[i], newest);

      g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", label);
    }

  return g_string_free (names, FALSE);
}

static gint64
find_theme (PbTestRegister *f,
            const char     *name)
{
  g_autoptr(PbEntity) theme = pb_register_find (f->reg, PB_TYPE_WELL_BEING_THEME, "name", name);

  g_assert_nonnull (theme);

  return pb_entity_get_id (theme);
}

static void
test_register_has_the_list_of_statistics_netherlands (PbTestRegister *f,
                                                      gconstpointer   unused)
{
  g_autofree char *names = list_names (f);

  g_assert_cmpstr (names, ==,
                   "Subjectief welzijn, Materiële welvaart, Gezondheid, Arbeid en vrije tijd, "
                   "Wonen, Samenleving, Veiligheid, Milieu, Economisch kapitaal, Natuurlijk "
                   "kapitaal, Menselijk kapitaal, Sociaal kapitaal");
}

static void
test_opening_again_adds_nothing (PbTestRegister *f,
                                 gconstpointer   unused)
{
  g_autofree char *before = pb_register_dump (f->reg);
  g_autofree char *after = NULL;

  pb_test_register_reopen (f);
  g_assert_true (pb_register_add_well_being_themes (f->reg, NULL, NULL));
  after = pb_register_dump (f->reg);
  g_assert_cmpstr (before, ==, after);
}

static void
test_new_edition_is_added_outside_the_journal (PbTestRegister *f,
                                               gconstpointer   unused)
{
  g_autofree char *label = g_strdup (pb_register_get_undo_label (f->reg));
  g_autoptr(GError) error = NULL;
  g_autofree char *names = NULL;

  g_assert_true (pb_register_add_well_being_themes (f->reg, NEW_EDITION, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (pb_register_get_undo_label (f->reg), ==, label);
  names = list_names (f);
  g_assert_cmpstr (names, ==, "Gezondheid en zorg, Mobiliteit, Sociaal kapitaal");

  g_assert_true (pb_register_add_well_being_themes (f->reg, NEW_EDITION, &error));
  pb_test_assert_register_sound (f->reg);
}

static void
test_what_refers_to_an_older_edition_keeps_doing_so (PbTestRegister *f,
                                                     gconstpointer   unused)
{
  gint64 housing = find_theme (f, "Wonen");
  g_autofree char *names = NULL;
  g_autoptr(GPtrArray) contributions = NULL;

  g_assert_true (pb_register_set_contribution (f->reg, f->project, housing, "direct", NULL));
  g_assert_true (pb_register_add_well_being_themes (f->reg, NEW_EDITION, NULL));

  contributions
      = pb_register_list (f->reg, PB_TYPE_CONTRIBUTION, "project", f->project, NULL);
  g_assert_cmpuint (contributions->len, ==, 1);
  g_assert_cmpint (pb_entity_get_integer (contributions->pdata[0], "well_being_theme"), ==,
                   housing);
  names = list_names (f);
  g_assert_cmpstr (names, ==,
                   "Gezondheid en zorg, Mobiliteit, Sociaal kapitaal, Wonen (2022)");
}

static void
test_list_is_read_only (PbTestRegister *f,
                        gconstpointer   unused)
{
  g_autoptr(PbEntity) theme
      = pb_test_read (f->reg, PB_TYPE_WELL_BEING_THEME, find_theme (f, "Wonen"));
  g_autoptr(PbEntity) added
      = pb_test_entity (PB_TYPE_WELL_BEING_THEME, "key", "own", "name", "Eigen thema", "dimension",
                        "later", "edition", "2022", NULL);
  g_autoptr(GError) error = NULL;

  g_assert_cmpint (pb_register_add (f->reg, added, &error), ==, 0);
  g_assert_error (error, PB_ERROR, PB_ERROR_RULE);
  g_clear_error (&error);

  pb_entity_set_text (theme, "name", "Huizen");
  g_assert_false (pb_register_save (f->reg, theme, NULL, &error));
  g_assert_error (error, PB_ERROR, PB_ERROR_RULE);
  g_clear_error (&error);

  g_assert_false (pb_register_remove (f->reg, PB_TYPE_WELL_BEING_THEME, pb_entity_get_id (theme),
                                      &error));
  g_assert_error (error, PB_ERROR, PB_ERROR_RULE);
  g_assert_nonnull (strstr (error->message, "Statistics Netherlands"));
}

static char *
list_directness (PbTestRegister *f)
{
  return pb_test_list_texts (f->reg, PB_TYPE_CONTRIBUTION, "project", f->project, "directness");
}

static void
test_contribution_is_set_changed_taken_away_and_undone (PbTestRegister *f,
                                                        gconstpointer   unused)
{
  gint64 housing = find_theme (f, "Wonen");
  g_autofree char *direct = NULL;
  g_autofree char *indirect = NULL;
  g_autofree char *none = NULL;
  g_autofree char *undone = NULL;

  g_assert_true (pb_register_set_contribution (f->reg, f->project, housing, "direct", NULL));
  g_assert_true (pb_register_set_contribution (f->reg, f->project, housing, "direct", NULL));
  direct = list_directness (f);
  g_assert_cmpstr (direct, ==, "direct");

  g_assert_true (pb_register_set_contribution (f->reg, f->project, housing, "indirect", NULL));
  indirect = list_directness (f);
  g_assert_cmpstr (indirect, ==, "indirect");

  g_assert_true (pb_register_set_contribution (f->reg, f->project, housing, NULL, NULL));
  g_assert_true (pb_register_set_contribution (f->reg, f->project, housing, NULL, NULL));
  none = list_directness (f);
  g_assert_cmpstr (none, ==, "");

  g_assert_true (pb_register_undo (f->reg, NULL));
  undone = list_directness (f);
  g_assert_cmpstr (undone, ==, "indirect");
}

static void
test_contribution_is_direct_or_indirect (PbTestRegister *f,
                                         gconstpointer   unused)
{
  g_autoptr(GError) error = NULL;

  g_assert_false (pb_register_set_contribution (f->reg, f->project, find_theme (f, "Wonen"),
                                                "sideways", &error));
  g_assert_error (error, PB_ERROR, PB_ERROR_INVALID);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  PB_TEST_REGISTER_ADD ("/well-being", register_has_the_list_of_statistics_netherlands);
  PB_TEST_REGISTER_ADD ("/well-being", opening_again_adds_nothing);
  PB_TEST_REGISTER_ADD ("/well-being", new_edition_is_added_outside_the_journal);
  PB_TEST_REGISTER_ADD ("/well-being", what_refers_to_an_older_edition_keeps_doing_so);
  PB_TEST_REGISTER_ADD ("/well-being", list_is_read_only);
  PB_TEST_REGISTER_ADD ("/well-being", contribution_is_set_changed_taken_away_and_undone);
  PB_TEST_REGISTER_ADD ("/well-being", contribution_is_direct_or_indirect);

  return g_test_run ();
}
