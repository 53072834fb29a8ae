/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-project-pane"
#include "config.h"

#include "pb-project-list.h"
#include "pb-project-pane.h"
#include "pb-test-ui.h"

typedef struct
{
  PbRegister    *reg;
  GtkWindow     *window;
  PbProjectPane *pane;
} Fixture;

static void
fixture_set_up (Fixture       *f,
                gconstpointer  unused)
{
  GtkWidget *overlay = adw_toast_overlay_new ();

  f->reg = pb_test_ui_open_example ();
  f->pane = PB_PROJECT_PANE (pb_project_pane_new (f->reg));
  f->window = GTK_WINDOW (adw_window_new ());
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (overlay), GTK_WIDGET (f->pane));
  adw_window_set_content (ADW_WINDOW (f->window), overlay);
  gtk_window_set_default_size (f->window, 460, 600);
  gtk_window_present (f->window);
  g_object_set (f->pane, "programme", (gint64) 1, NULL);
  pb_test_ui_settle ();
}

static void
fixture_tear_down (Fixture       *f,
                   gconstpointer  unused)
{
  pb_test_ui_destroy (f->window);
  pb_test_ui_close (f->reg);
}

static GtkColumnView *
find_view (Fixture *f)
{
  return GTK_COLUMN_VIEW (pb_test_ui_find (GTK_WIDGET (f->pane), GTK_TYPE_COLUMN_VIEW, NULL));
}

static GtkSelectionModel *
find_selection (Fixture *f)
{
  return gtk_column_view_get_model (find_view (f));
}

/* The position of the one row that is selected. */
static guint
get_selected (Fixture *f)
{
  g_autoptr(GtkBitset) positions = gtk_selection_model_get_selection (find_selection (f));

  return gtk_bitset_get_size (positions) == 1 ? gtk_bitset_get_minimum (positions) : GTK_INVALID_LIST_POSITION;
}

static guint
count_rows (Fixture *f)
{
  return g_list_model_get_n_items (G_LIST_MODEL (find_selection (f)));
}

static char *
name_at (Fixture *f,
         guint    position)
{
  g_autoptr(PbProjectRow) row = g_list_model_get_item (G_LIST_MODEL (find_selection (f)), position);

  return g_strdup (pb_project_row_get_name (row));
}

static void
search (Fixture    *f,
        const char *text)
{
  GtkWidget *entry = pb_test_ui_find (GTK_WIDGET (f->pane), GTK_TYPE_SEARCH_ENTRY, NULL);

  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  g_signal_emit_by_name (entry, "search-changed");
  pb_test_ui_settle ();
}

static const char *
visible_page (Fixture *f)
{
  return gtk_stack_get_visible_child_name (
    GTK_STACK (pb_test_ui_find (GTK_WIDGET (f->pane), GTK_TYPE_STACK, "stack")));
}

static const char *
footer (Fixture *f)
{
  return gtk_label_get_text (
    GTK_LABEL (pb_test_ui_find (GTK_WIDGET (f->pane), GTK_TYPE_LABEL, "footer")));
}

static gint64
get_project (Fixture *f)
{
  gint64 project;

  g_object_get (f->pane, "project", &project, NULL);

  return project;
}

static void
sort_by (Fixture     *f,
         guint        column,
         GtkSortType  direction)
{
  g_autoptr(GtkColumnViewColumn) wanted =
    g_list_model_get_item (gtk_column_view_get_columns (find_view (f)), column);

  gtk_column_view_sort_by_column (find_view (f), wanted, direction);
  pb_test_ui_settle ();
}

static void
test_lists_a_programme_with_count_and_sum (Fixture       *f,
                                           gconstpointer  unused)
{
  g_assert_cmpuint (count_rows (f), ==, 36);
  g_assert_cmpstr (visible_page (f), ==, "list");
  g_assert_cmpstr (footer (f), ==, "36 projects · €\u00a024,345,885.63 awarded");
}

static void
test_lists_a_pillar (Fixture       *f,
                     gconstpointer  unused)
{
  g_object_set (f->pane, "pillar", (gint64) 1, NULL);

  g_assert_cmpuint (count_rows (f), ==, 12);
  g_assert_cmpstr (footer (f), ==, "12 projects · €\u00a06,558,535.63 awarded");
}

static void
test_searches_as_one_types_by_alias_without_accents (Fixture       *f,
                                                     gconstpointer  unused)
{
  g_autofree char *name = NULL;

  search (f, "vroegsginal");
  name = name_at (f, 0);

  g_assert_cmpuint (count_rows (f), ==, 1);
  g_assert_cmpstr (name, ==, "Vroegsignalering");
}

static void
test_finds_nothing_and_says_so (Fixture       *f,
                                gconstpointer  unused)
{
  search (f, "zzzzzz");

  g_assert_cmpstr (visible_page (f), ==, "nothing-found");
  g_assert_cmpstr (footer (f), ==, "0 projects · €\u00a00 awarded");

  search (f, "");

  g_assert_cmpstr (visible_page (f), ==, "list");
}

static void
test_sorts_by_its_headers (Fixture       *f,
                           gconstpointer  unused)
{
  g_autoptr(PbProjectRow) first = NULL;
  g_autoptr(PbProjectRow) last = NULL;
  g_autofree char *a = NULL;
  g_autofree char *b = NULL;

  sort_by (f, 2, GTK_SORT_DESCENDING);
  first = g_list_model_get_item (G_LIST_MODEL (find_selection (f)), 0);
  last = g_list_model_get_item (G_LIST_MODEL (find_selection (f)), 35);
  g_assert_cmpint (pb_project_row_get_awarded (first), ==, 270000000);
  g_assert_cmpint (pb_project_row_get_awarded (last), <, pb_project_row_get_awarded (first));

  sort_by (f, 0, GTK_SORT_ASCENDING);
  a = name_at (f, 0);
  b = name_at (f, 1);
  g_assert_cmpint (g_utf8_collate (a, b), <, 0);
}

static void
test_edit_keeps_the_selection_and_shows_the_new_name (Fixture       *f,
                                                      gconstpointer  unused)
{
  g_autoptr(PbProjectRow) row = g_list_model_get_item (G_LIST_MODEL (find_selection (f)), 4);
  const gint64 id = pb_project_row_get_id (row);
  g_autoptr(PbEntity) project = pb_register_read (f->reg, PB_TYPE_PROJECT, id, NULL);
  g_autofree char *name = NULL;
  g_autoptr(GError) error = NULL;

  gtk_selection_model_select_item (find_selection (f), 4, TRUE);
  g_assert_cmpint (get_project (f), ==, id);

  pb_entity_set_text (project, "name", "Een nieuwe naam");
  pb_register_save (f->reg, project, NULL, &error);
  g_assert_no_error (error);
  name = name_at (f, 4);

  g_assert_cmpstr (name, ==, "Een nieuwe naam");
  g_assert_cmpint (get_project (f), ==, id);
  g_assert_cmpuint (get_selected (f), ==, 4);
}

static void
test_search_that_hides_the_project_leaves_it_selected (Fixture       *f,
                                                       gconstpointer  unused)
{
  gint64 project;

  gtk_selection_model_select_item (find_selection (f), 0, TRUE);
  project = get_project (f);
  search (f, "vroegsginal");

  g_assert_cmpint (get_project (f), ==, project);
  g_assert_cmpuint (get_selected (f), ==,
                    GTK_INVALID_LIST_POSITION);

  search (f, "");

  g_assert_cmpuint (get_selected (f), ==, 0);
}

static void
test_other_pillar_leaves_the_project (Fixture       *f,
                                      gconstpointer  unused)
{
  gtk_selection_model_select_item (find_selection (f), 0, TRUE);
  g_object_set (f->pane, "pillar", (gint64) 3, NULL);

  g_assert_cmpint (get_project (f), ==, 0);
}

static void
test_removed_project_goes_and_comes_back (Fixture       *f,
                                          gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;

  gtk_selection_model_select_item (find_selection (f), 0, TRUE);
  pb_register_remove (f->reg, PB_TYPE_PROJECT, get_project (f), &error);
  g_assert_no_error (error);

  g_assert_cmpint (get_project (f), ==, 0);
  g_assert_cmpuint (count_rows (f), ==, 35);

  pb_register_undo (f->reg, &error);
  g_assert_no_error (error);

  g_assert_cmpuint (count_rows (f), ==, 36);
}

static void
test_asking_for_a_hidden_project_ends_the_search (Fixture       *f,
                                                  gconstpointer  unused)
{
  g_autoptr(PbProjectRow) row = g_list_model_get_item (G_LIST_MODEL (find_selection (f)), 7);

  search (f, "vroegsginal");
  g_object_set (f->pane, "project", pb_project_row_get_id (row), NULL);
  pb_test_ui_settle ();

  g_assert_cmpuint (count_rows (f), ==, 36);
  g_assert_cmpuint (get_selected (f), ==, 7);
}

static void
test_empty_places_say_what_to_do (Fixture       *f,
                                  gconstpointer  unused)
{
  g_autoptr(PbEntity) programme = pb_entity_new (PB_TYPE_PROGRAMME);
  g_autoptr(PbEntity) pillar = pb_entity_new (PB_TYPE_PILLAR);
  g_autoptr(PbEntity) theme = pb_entity_new (PB_TYPE_THEME);
  gint64 id;

  pb_entity_set_text (programme, "code", "X");
  pb_entity_set_text (programme, "name", "X");
  id = pb_register_add (f->reg, programme, NULL);
  g_object_set (f->pane, "programme", id, NULL);
  g_assert_cmpstr (visible_page (f), ==, "no-pillars");

  pb_entity_set_integer (pillar, "programme", id);
  pb_entity_set_text (pillar, "code", "P");
  pb_entity_set_text (pillar, "name", "P");
  id = pb_register_add (f->reg, pillar, NULL);
  g_assert_cmpstr (visible_page (f), ==, "no-themes");

  pb_entity_set_integer (theme, "pillar", id);
  pb_entity_set_text (theme, "name", "T");
  pb_register_add (f->reg, theme, NULL);
  g_assert_cmpstr (visible_page (f), ==, "no-projects");
}

int
main (int    argc,
      char **argv)
{
  pb_test_ui_init (&argc, &argv);

#define ADD(path, func) g_test_add (path, Fixture, NULL, fixture_set_up, func, fixture_tear_down)
  ADD ("/project-pane/lists-a-programme-with-count-and-sum", test_lists_a_programme_with_count_and_sum);
  ADD ("/project-pane/lists-a-pillar", test_lists_a_pillar);
  ADD ("/project-pane/searches-as-one-types-by-alias-without-accents",
       test_searches_as_one_types_by_alias_without_accents);
  ADD ("/project-pane/finds-nothing-and-says-so", test_finds_nothing_and_says_so);
  ADD ("/project-pane/sorts-by-its-headers", test_sorts_by_its_headers);
  ADD ("/project-pane/edit-keeps-the-selection-and-shows-the-new-name",
       test_edit_keeps_the_selection_and_shows_the_new_name);
  ADD ("/project-pane/search-that-hides-the-project-leaves-it-selected",
       test_search_that_hides_the_project_leaves_it_selected);
  ADD ("/project-pane/other-pillar-leaves-the-project", test_other_pillar_leaves_the_project);
  ADD ("/project-pane/removed-project-goes-and-comes-back", test_removed_project_goes_and_comes_back);
  ADD ("/project-pane/asking-for-a-hidden-project-ends-the-search",
       test_asking_for_a_hidden_project_ends_the_search);
  ADD ("/project-pane/empty-places-say-what-to-do", test_empty_places_say_what_to_do);
#undef ADD

  return g_test_run ();
}
