/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-register-editions"
#include "config.h"

#include "pb-error.h"
#include "pb-phase.h"
#include "pb-register-editions.h"
#include "pb-test-editions.h"

static void
test_a_new_edition_follows_the_last (PbTestRegister *f,
                                     gconstpointer   unused)
{
  gint64 first = pb_test_editions_add (f, "Voorjaar");
  gint64 second = pb_test_editions_add (f, "Najaar");
  g_autoptr(PbEntity) entity = pb_test_read (f->reg, PB_TYPE_EDITION, second);
  g_autoptr(PbEntity) before = pb_test_read (f->reg, PB_TYPE_EDITION, first);

  g_assert_cmpint (pb_entity_get_integer (before, "number"), ==, 1);
  g_assert_cmpint (pb_entity_get_integer (before, "previous"), ==, 0);
  g_assert_cmpint (pb_entity_get_integer (entity, "number"), ==, 2);
  g_assert_cmpint (pb_entity_get_integer (entity, "previous"), ==, first);
  g_assert_cmpstr (pb_entity_get_text (entity, "status"), ==, "draft");
}

static void
test_only_public_projects_are_added_and_only_once (PbTestRegister *f,
                                                   gconstpointer   unused)
{
  gint64 edition;

  pb_test_editions_add_projects (f);
  edition = pb_test_editions_add (f, "Voorjaar");

  g_assert_cmpuint (pb_test_editions_add_public (f, edition), ==, 2);
  g_assert_cmpuint (pb_test_editions_count_items (f, edition), ==, 2);
  g_assert_cmpuint (pb_test_editions_add_public (f, edition), ==, 0);
  g_assert_cmpuint (pb_test_editions_count_items (f, edition), ==, 2);
}

static void
test_adding_them_is_one_step (PbTestRegister *f,
                              gconstpointer   unused)
{
  g_autoptr(GError) error = NULL;
  gint64 edition;

  pb_test_editions_add_projects (f);
  edition = pb_test_editions_add (f, "Voorjaar");
  pb_test_editions_add_public (f, edition);

  pb_register_undo (f->reg, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (pb_test_editions_count_items (f, edition), ==, 0);
  pb_register_redo (f->reg, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (pb_test_editions_count_items (f, edition), ==, 2);
}

/* The codes of the projects in the order of the booklet, those that are left out in brackets. */
static char *
list_codes (PbTestRegister *f,
            gint64          edition)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) items = pb_register_list_edition_items (f->reg, edition, &error);
  g_autoptr(GString) codes = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < items->len; i++)
    {
      const gint64 project = pb_entity_get_integer (items->pdata[i], "project");
      g_autofree char *code = pb_test_read_text (f->reg, PB_TYPE_PROJECT, project, "code");
      gboolean included = pb_entity_get_boolean (items->pdata[i], "included");

      g_string_append_printf (codes, included ? "%s%s" : "%s(%s)", i > 0 ? " " : "", code);
    }

  return g_string_free (g_steal_pointer (&codes), FALSE);
}

static void
assert_codes (PbTestRegister *f,
              gint64          edition,
              const char     *expected)
{
  g_autofree char *codes = list_codes (f, edition);

  g_assert_cmpstr (codes, ==, expected);
}

/* A public project in a theme of a second pillar. */
static gint64
add_elsewhere (PbTestRegister *f,
               const char     *code)
{
  gint64 pillar = pb_test_new_pillar (f->reg, f->programme, "WK", "Werken");
  gint64 theme = pb_test_new_theme (f->reg, pillar, 0, "Vakmensen");
  gint64 project = pb_test_new_project (f->reg, theme, code, code);

  pb_test_save (f->reg, PB_TYPE_PROJECT, project, "visibility", "public");

  return project;
}

static void
test_items_are_in_the_order_of_the_booklet (PbTestRegister *f,
                                            gconstpointer   unused)
{
  gint64 edition;

  add_elsewhere (f, "ED-0");
  edition = pb_test_editions_add (f, "Voorjaar");
  g_assert_cmpuint (pb_test_editions_add_public (f, edition), ==, 1);
  pb_test_editions_add_projects (f);
  g_assert_cmpuint (pb_test_editions_add_public (f, edition), ==, 2);

  assert_codes (f, edition, "WO-01 ED-3 ED-0");
}

static void
test_an_item_moves_among_those_of_its_theme (PbTestRegister *f,
                                             gconstpointer   unused)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *before = NULL;
  gint64 edition;

  pb_test_editions_add_projects (f);
  add_elsewhere (f, "ED-0");
  edition = pb_test_editions_add (f, "Voorjaar");
  pb_test_editions_add_public (f, edition);
  assert_codes (f, edition, "WO-01 ED-3 ED-0");

  before = pb_register_dump (f->reg);
  pb_register_move_edition_item (f->reg, pb_test_editions_find_item (f, edition, 0), 1, &error);
  g_assert_no_error (error);
  assert_codes (f, edition, "ED-3 WO-01 ED-0");
  pb_test_assert_one_step (f, before, "Move “Proeftuin Emmerhout” in Edition");

  g_assert_true (pb_register_move_edition_item (f->reg, pb_test_editions_find_item (f, edition, 1), 1, &error));
  g_assert_true (pb_register_move_edition_item (f->reg, pb_test_editions_find_item (f, edition, 0), -1, &error));
  g_assert_true (pb_register_move_edition_item (f->reg, pb_test_editions_find_item (f, edition, 2), G_MAXINT, &error));
  assert_codes (f, edition, "ED-3 WO-01 ED-0");
  g_assert_cmpstr (pb_register_get_undo_label (f->reg), ==, "Move “Proeftuin Emmerhout” in Edition");
}

static void
test_projects_are_chosen_by_their_phase (PbTestRegister *f,
                                         gconstpointer   unused)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *before = NULL;
  gint64 edition;
  guint n_in = G_MAXUINT;

  pb_test_editions_add_projects (f);
  pb_test_add_lead (f->reg, f->project);
  pb_register_change_phase (f->reg, f->project, "running", "2020-01-01", NULL, 0, &error);
  g_assert_no_error (error);
  edition = pb_test_editions_add (f, "Voorjaar");

  before = pb_register_dump (f->reg);
  pb_register_select_projects (f->reg, edition, 1u << PB_PHASE_GROUP_RUNNING, &n_in, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (n_in, ==, 1);
  assert_codes (f, edition, "WO-01");
  pb_test_assert_one_step (f, before, "Choose Projects of “Voorjaar”");

  pb_register_select_projects (f->reg, edition, 1u << PB_PHASE_GROUP_IDEA, &n_in, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (n_in, ==, 1);
  assert_codes (f, edition, "(WO-01) ED-3");

  pb_register_select_projects (f->reg, edition, 0, &n_in, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (n_in, ==, 0);
  assert_codes (f, edition, "(WO-01) (ED-3)");
}

static void
test_an_edition_takes_over_from_the_one_before (PbTestRegister *f,
                                                gconstpointer   unused)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(PbEntity) made = NULL;
  g_autoptr(PbEntity) copy = NULL;
  g_autoptr(PbEntity) introduction = NULL;
  g_autofree char *before = NULL;
  g_autofree char *cover = NULL;
  gint64 first;
  gint64 second;

  pb_test_editions_add_projects (f);
  first = pb_test_editions_add (f, "Voorjaar");
  pb_test_editions_add_public (f, first);
  pb_test_save (f->reg, PB_TYPE_EDITION_ITEM, pb_test_editions_find_item (f, first, 1), "included", "0");
  pb_register_move_edition_item (f->reg, pb_test_editions_find_item (f, first, 0), 1, &error);
  pb_test_save (f->reg, PB_TYPE_EDITION, first, "foreword", "Beste lezer");
  pb_test_save (f->reg, PB_TYPE_EDITION, first, "imprint", "Uitgave van het programmabureau");
  pb_register_set_introduction (f->reg, first, f->pillar, "Wonen in 2020", &error);
  pb_test_editions_add_cover (f, first);
  g_assert_no_error (error);

  before = pb_register_dump (f->reg);
  made = pb_register_prepare_edition (f->reg, f->programme);
  pb_entity_set_text (made, "title", "Najaar");
  pb_entity_set_text (made, "foreword", "Een nieuw voorwoord");
  second = pb_register_add_edition (f->reg, made, first, &error);
  g_assert_no_error (error);

  copy = pb_test_read (f->reg, PB_TYPE_EDITION, second);
  g_assert_cmpstr (pb_entity_get_text (copy, "foreword"), ==, "Een nieuw voorwoord");
  g_assert_cmpstr (pb_entity_get_text (copy, "imprint"), ==, "Uitgave van het programmabureau");
  g_assert_cmpint (pb_entity_get_integer (copy, "previous"), ==, first);
  assert_codes (f, second, "(ED-3) WO-01");
  introduction = pb_register_get_introduction (f->reg, second, f->pillar);
  g_assert_cmpstr (pb_entity_get_text (introduction, "text"), ==, "Wonen in 2020");
  cover = pb_test_list_texts (f->reg, PB_TYPE_IMAGE, "edition", second, "alternative_text");
  g_assert_cmpstr (cover, ==, "Een heideveld");
  pb_test_assert_one_step (f, before, "Add Edition “Najaar”");
}

static void
test_an_edition_takes_nothing_from_another_programme (PbTestRegister *f,
                                                      gconstpointer   unused)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(PbEntity) made = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gint64 first = pb_test_editions_add (f, "Voorjaar");
  gint64 other = pb_test_new_programme (f->reg, "DEAL-2", "Deal II");

  before = pb_register_dump (f->reg);
  made = pb_register_prepare_edition (f->reg, other);
  pb_entity_set_text (made, "title", "Najaar");
  g_assert_cmpint (pb_register_add_edition (f->reg, made, first, &error), ==, 0);
  g_assert_error (error, PB_ERROR, PB_ERROR_RULE);
  after = pb_register_dump (f->reg);
  g_assert_cmpstr (after, ==, before);
}

static void
test_an_introduction_stands_in_place_of_the_pillars_own (PbTestRegister *f,
                                                         gconstpointer   unused)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *with = NULL;
  gint64 edition = pb_test_editions_add (f, "Voorjaar");

  g_assert_null (pb_register_get_introduction (f->reg, edition, f->pillar));
  before = pb_register_dump (f->reg);
  pb_register_set_introduction (f->reg, edition, f->pillar, " Goed wonen ", &error);
  g_assert_no_error (error);
  with = pb_test_list_texts (f->reg, PB_TYPE_EDITION_INTRODUCTION, "edition", edition, "text");
  g_assert_cmpstr (with, ==, "Goed wonen");
  pb_test_assert_one_step (f, before, "Change Introduction to “Wonen”");

  g_clear_pointer (&before, g_free);
  before = pb_register_dump (f->reg);
  pb_register_set_introduction (f->reg, edition, f->pillar, "  ", &error);
  g_assert_no_error (error);
  g_assert_null (pb_register_get_introduction (f->reg, edition, f->pillar));
  pb_test_assert_one_step (f, before, "Change Introduction to “Wonen”");
}

static void
test_an_introduction_is_to_a_pillar_of_the_programme (PbTestRegister *f,
                                                      gconstpointer   unused)
{
  g_autoptr(GError) error = NULL;
  gint64 edition = pb_test_editions_add (f, "Voorjaar");
  gint64 other = pb_test_new_programme (f->reg, "DEAL-2", "Deal II");
  gint64 pillar = pb_test_new_pillar (f->reg, other, "LO", "Leren");

  g_assert_false (pb_register_set_introduction (f->reg, edition, pillar, "Leren", &error));
  g_assert_error (error, PB_ERROR, PB_ERROR_RULE);
}

static void
test_an_edition_holds_projects_of_the_programme (PbTestRegister *f,
                                                 gconstpointer   unused)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(PbEntity) item = pb_entity_new (PB_TYPE_EDITION_ITEM);
  gint64 other = pb_test_new_programme (f->reg, "DEAL-2", "Deal II");
  gint64 pillar = pb_test_new_pillar (f->reg, other, "LO", "Leren");
  gint64 theme = pb_test_new_theme (f->reg, pillar, 0, "Samen");

  pb_entity_set_integer (item, "edition", pb_test_editions_add (f, "Voorjaar"));
  pb_entity_set_integer (item, "project", pb_test_new_project (f->reg, theme, "LO-1", "Leerhuis"));
  g_assert_cmpint (pb_register_add (f->reg, item, &error), ==, 0);
  g_assert_error (error, PB_ERROR, PB_ERROR_RULE);
}

/* ---- what it is compared with */

static gint64
compare (PbTestRegister *f,
         gint64          edition)
{
  g_autoptr(PbEntity) compared = pb_register_get_compared_edition (f->reg, edition);

  return compared != NULL ? pb_entity_get_id (compared) : 0;
}

static void
test_an_edition_is_compared_with_the_last_that_was_published (PbTestRegister *f,
                                                              gconstpointer   unused)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(PbEntity) entity = NULL;
  gint64 first = pb_test_editions_add_adopted (f, "Een");
  gint64 second = pb_test_editions_add_adopted (f, "Twee");
  gint64 third = pb_test_editions_add (f, "Drie");
  gint64 fourth = pb_test_editions_add (f, "Vier");

  g_assert_cmpint (compare (f, first), ==, 0);
  g_assert_cmpint (compare (f, second), ==, first);
  g_assert_cmpint (compare (f, third), ==, second);
  /* Its previous one is a draft. */
  g_assert_cmpint (compare (f, fourth), ==, second);

  entity = pb_test_read (f->reg, PB_TYPE_EDITION, fourth);
  pb_entity_set_integer (entity, "previous", first);
  pb_register_save (f->reg, entity, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (compare (f, fourth), ==, first);

  /* What was taken back is not what is new against. */
  pb_register_withdraw_edition (f->reg, first, "Een verkeerd bedrag", &error);
  g_assert_no_error (error);
  g_assert_cmpint (compare (f, fourth), ==, second);
  g_assert_cmpint (compare (f, second), ==, 0);
}

#define ADD(name) PB_TEST_REGISTER_ADD ("/register-editions", name)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD (a_new_edition_follows_the_last);
  ADD (only_public_projects_are_added_and_only_once);
  ADD (adding_them_is_one_step);
  ADD (items_are_in_the_order_of_the_booklet);
  ADD (an_item_moves_among_those_of_its_theme);
  ADD (projects_are_chosen_by_their_phase);
  ADD (an_edition_takes_over_from_the_one_before);
  ADD (an_edition_takes_nothing_from_another_programme);
  ADD (an_introduction_stands_in_place_of_the_pillars_own);
  ADD (an_introduction_is_to_a_pillar_of_the_programme);
  ADD (an_edition_holds_projects_of_the_programme);
  ADD (an_edition_is_compared_with_the_last_that_was_published);

  return g_test_run ();
}
