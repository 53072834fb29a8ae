/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-sidebar"
#include "config.h"

#include "pb-pillar-row.h"
#include "pb-sidebar.h"
#include "pb-test-ui.h"

typedef struct
{
  PbRegister *reg;
  GtkWindow  *window;
  PbSidebar  *sidebar;
} Fixture;

static void
fixture_show (Fixture *f)
{
  f->sidebar = PB_SIDEBAR (pb_sidebar_new (f->reg));
  f->window = GTK_WINDOW (gtk_window_new ());
  gtk_window_set_child (f->window, GTK_WIDGET (f->sidebar));
  gtk_window_present (f->window);
  pb_test_ui_settle ();
}

static void
fixture_set_up (Fixture       *f,
                gconstpointer  unused)
{
  f->reg = pb_test_ui_open_example ();
  fixture_show (f);
}

static void
fixture_set_up_empty (Fixture       *f,
                      gconstpointer  unused)
{
  f->reg = pb_test_ui_open_empty ();
  fixture_show (f);
}

static void
fixture_tear_down (Fixture       *f,
                   gconstpointer  unused)
{
  pb_test_ui_destroy (f->window);
  pb_test_ui_close (f->reg);
}

/* The ids of the shown programme's pillars, in order. */
static GPtrArray *
list_pillars (Fixture *f)
{
  return pb_register_list (f->reg, PB_TYPE_PILLAR, "programme",
                           pb_sidebar_get_programme (f->sidebar), NULL);
}

static GtkListBox *
find_list (Fixture    *f,
           const char *id)
{
  return GTK_LIST_BOX (pb_test_ui_find (GTK_WIDGET (f->sidebar), GTK_TYPE_LIST_BOX, id));
}

static PbPillarRow *
find_row (Fixture *f,
          int      index)
{
  return PB_PILLAR_ROW (gtk_list_box_get_row_at_index (find_list (f, "pillar_list"), index));
}

static void
assert_row_count (Fixture    *f,
                  int         index,
                  const char *count)
{
  g_assert_nonnull (pb_test_ui_find (GTK_WIDGET (find_row (f, index)), GTK_TYPE_LABEL, count));
}

static void
test_shows_first_programme_with_pillars_and_counts (Fixture       *f,
                                                    gconstpointer  unused)
{
  g_autoptr(GPtrArray) pillars = list_pillars (f);

  g_assert_cmpint (pb_sidebar_get_programme (f->sidebar), !=, 0);
  g_assert_cmpint (pb_sidebar_get_pillar (f->sidebar), ==, 0);
  g_assert_cmpuint (pillars->len, ==, 3);
  assert_row_count (f, 0, "12");
  assert_row_count (f, 1, "14");
  assert_row_count (f, 2, "10");
  g_assert_null (gtk_list_box_get_row_at_index (find_list (f, "pillar_list"), 3));
}

static void
test_selecting_a_row_is_the_pillar (Fixture       *f,
                                    gconstpointer  unused)
{
  g_autoptr(GPtrArray) pillars = list_pillars (f);

  gtk_list_box_select_row (find_list (f, "pillar_list"), GTK_LIST_BOX_ROW (find_row (f, 1)));

  g_assert_cmpint (pb_sidebar_get_pillar (f->sidebar), ==,
                   pb_entity_get_id (g_ptr_array_index (pillars, 1)));
  g_assert_null (gtk_list_box_get_selected_row (find_list (f, "all_list")));
}

static void
test_setting_a_pillar_selects_its_row (Fixture       *f,
                                       gconstpointer  unused)
{
  pb_sidebar_set_pillar (f->sidebar, pb_pillar_row_get_pillar (find_row (f, 2)));

  g_assert_true (gtk_list_box_get_selected_row (find_list (f, "pillar_list"))
                 == GTK_LIST_BOX_ROW (find_row (f, 2)));

  pb_sidebar_set_pillar (f->sidebar, 0);

  g_assert_null (gtk_list_box_get_selected_row (find_list (f, "pillar_list")));
  g_assert_nonnull (gtk_list_box_get_selected_row (find_list (f, "all_list")));
}

static void
test_renamed_pillar_keeps_row_and_selection (Fixture       *f,
                                             gconstpointer  unused)
{
  g_autoptr(GPtrArray) pillars = list_pillars (f);
  PbEntity *pillar = g_ptr_array_index (pillars, 0);
  PbPillarRow *row = find_row (f, 0);
  g_autoptr(GError) error = NULL;

  pb_sidebar_set_pillar (f->sidebar, pb_entity_get_id (pillar));
  pb_entity_set_text (pillar, "name", "Wonen & leven <b>");
  pb_register_save (f->reg, pillar, NULL, &error);
  g_assert_no_error (error);

  g_assert_true (find_row (f, 0) == row);
  g_assert_nonnull (pb_test_ui_find (GTK_WIDGET (row), GTK_TYPE_LABEL, "Wonen & leven <b>"));
  g_assert_cmpint (pb_sidebar_get_pillar (f->sidebar), ==, pb_entity_get_id (pillar));
}

static void
test_moved_pillar_stays_selected (Fixture       *f,
                                  gconstpointer  unused)
{
  const gint64 pillar = pb_pillar_row_get_pillar (find_row (f, 0));
  g_autoptr(GError) error = NULL;

  pb_sidebar_set_pillar (f->sidebar, pillar);
  pb_register_move (f->reg, PB_TYPE_PILLAR, pillar, 2, &error);
  g_assert_no_error (error);

  g_assert_cmpint (pb_pillar_row_get_pillar (find_row (f, 2)), ==, pillar);
  g_assert_cmpint (pb_sidebar_get_pillar (f->sidebar), ==, pillar);
  g_assert_true (gtk_list_box_get_selected_row (find_list (f, "pillar_list"))
                 == GTK_LIST_BOX_ROW (find_row (f, 2)));
}

static void
test_removed_pillar_gives_way_to_all_projects_and_comes_back (Fixture       *f,
                                                              gconstpointer  unused)
{
  const gint64 pillar = pb_pillar_row_get_pillar (find_row (f, 1));
  g_autoptr(GError) error = NULL;

  pb_sidebar_set_pillar (f->sidebar, pillar);
  pb_register_remove (f->reg, PB_TYPE_PILLAR, pillar, &error);
  g_assert_no_error (error);

  g_assert_cmpint (pb_sidebar_get_pillar (f->sidebar), ==, 0);
  g_assert_null (find_row (f, 2));

  pb_register_undo (f->reg, &error);
  g_assert_no_error (error);

  g_assert_cmpint (pb_pillar_row_get_pillar (find_row (f, 1)), ==, pillar);
  assert_row_count (f, 1, "14");
}

static void
test_other_programme_has_its_own_pillars (Fixture       *f,
                                          gconstpointer  unused)
{
  g_autoptr(GPtrArray) programmes = pb_register_list (f->reg, PB_TYPE_PROGRAMME, NULL, 0, NULL);

  pb_sidebar_set_pillar (f->sidebar, pb_pillar_row_get_pillar (find_row (f, 0)));
  pb_sidebar_set_programme (f->sidebar, pb_entity_get_id (g_ptr_array_index (programmes, 1)));

  g_assert_cmpint (pb_sidebar_get_pillar (f->sidebar), ==, 0);
  g_assert_nonnull (find_row (f, 3));
  g_assert_null (find_row (f, 4));
  assert_row_count (f, 0, "2");
}

static void
test_removed_programme_gives_way_to_the_first (Fixture       *f,
                                               gconstpointer  unused)
{
  g_autoptr(GPtrArray) programmes = pb_register_list (f->reg, PB_TYPE_PROGRAMME, NULL, 0, NULL);
  const gint64 second = pb_entity_get_id (g_ptr_array_index (programmes, 1));
  g_autoptr(GError) error = NULL;

  pb_sidebar_set_programme (f->sidebar, second);
  pb_register_remove (f->reg, PB_TYPE_PROGRAMME, second, &error);
  g_assert_no_error (error);

  g_assert_cmpint (pb_sidebar_get_programme (f->sidebar), ==,
                   pb_entity_get_id (g_ptr_array_index (programmes, 0)));
}

static void
test_empty_register_waits_for_its_first_programme (Fixture       *f,
                                                   gconstpointer  unused)
{
  g_autoptr(PbEntity) programme = pb_entity_new (PB_TYPE_PROGRAMME);
  g_autoptr(GError) error = NULL;
  gint64 id;

  g_assert_cmpint (pb_sidebar_get_programme (f->sidebar), ==, 0);

  pb_entity_set_text (programme, "code", "RD-I");
  pb_entity_set_text (programme, "name", "Regio Deal");
  id = pb_register_add (f->reg, programme, &error);
  g_assert_no_error (error);

  g_assert_cmpint (pb_sidebar_get_programme (f->sidebar), ==, id);
  g_assert_nonnull (pb_test_ui_find (GTK_WIDGET (f->sidebar), GTK_TYPE_LABEL, "Regio Deal"));
  g_assert_true (gtk_widget_get_visible (pb_test_ui_find (GTK_WIDGET (f->sidebar), GTK_TYPE_LABEL,
                                                          "no_pillars")));
}

int
main (int    argc,
      char **argv)
{
  pb_test_ui_init (&argc, &argv);

#define ADD(path, set_up, func) g_test_add (path, Fixture, NULL, set_up, func, fixture_tear_down)
  ADD ("/sidebar/shows-first-programme-with-pillars-and-counts", fixture_set_up,
       test_shows_first_programme_with_pillars_and_counts);
  ADD ("/sidebar/selecting-a-row-is-the-pillar", fixture_set_up, test_selecting_a_row_is_the_pillar);
  ADD ("/sidebar/setting-a-pillar-selects-its-row", fixture_set_up,
       test_setting_a_pillar_selects_its_row);
  ADD ("/sidebar/renamed-pillar-keeps-row-and-selection", fixture_set_up,
       test_renamed_pillar_keeps_row_and_selection);
  ADD ("/sidebar/moved-pillar-stays-selected", fixture_set_up, test_moved_pillar_stays_selected);
  ADD ("/sidebar/removed-pillar-gives-way-to-all-projects-and-comes-back", fixture_set_up,
       test_removed_pillar_gives_way_to_all_projects_and_comes_back);
  ADD ("/sidebar/other-programme-has-its-own-pillars", fixture_set_up,
       test_other_programme_has_its_own_pillars);
  ADD ("/sidebar/removed-programme-gives-way-to-the-first", fixture_set_up,
       test_removed_programme_gives_way_to_the_first);
  ADD ("/sidebar/empty-register-waits-for-its-first-programme", fixture_set_up_empty,
       test_empty_register_waits_for_its_first_programme);
#undef ADD

  return g_test_run ();
}
