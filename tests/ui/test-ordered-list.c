/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-ordered-list"
#include "config.h"

#include "pb-entity-list.h"
#include "pb-ordered-list.h"
#include "pb-ordered-row.h"
#include "pb-test-ui.h"

typedef struct
{
  PbRegister *reg;
  GtkWindow  *window;
  GtkWidget  *list;
  int         n_added;
  gint64      edited;
} Fixture;

static void
on_add_cb (Fixture *f)
{
  f->n_added += 1;
}

static void
on_edit_cb (Fixture *f,
            gint64   id)
{
  f->edited = id;
}

static void
fixture_set_up (Fixture       *f,
                gconstpointer  unused)
{
  GtkWidget *overlay = adw_toast_overlay_new ();
  g_autoptr(PbEntityList) themes = NULL;

  f->reg = pb_test_ui_open_example ();
  themes = pb_entity_list_new (f->reg, PB_TYPE_CROSS_CUTTING_THEME, "programme", 1);
  f->list = pb_ordered_list_new (f->reg, G_LIST_MODEL (themes), "Themes", "New Theme", "None");
  g_signal_connect_swapped (f->list, "add", G_CALLBACK (on_add_cb), f);
  g_signal_connect_swapped (f->list, "edit", G_CALLBACK (on_edit_cb), f);

  f->window = GTK_WINDOW (adw_window_new ());
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (overlay), f->list);
  adw_window_set_content (ADW_WINDOW (f->window), overlay);
  gtk_window_present (f->window);
  pb_test_ui_settle ();
}

static void
fixture_tear_down (Fixture       *f,
                   gconstpointer  unused)
{
  pb_test_ui_destroy (f->window);
  pb_test_ui_close (f->reg);
}

static GtkWidget *
find_row (Fixture *f,
          int      index)
{
  GtkWidget *list = gtk_widget_get_parent (pb_test_ui_find (f->list, PB_TYPE_ORDERED_ROW, NULL));

  return GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), index));
}

static PbEntity *
entity_at (Fixture *f,
           int      index)
{
  return pb_ordered_row_get_entity (PB_ORDERED_ROW (find_row (f, index)));
}

static char *
dup_loud_name (PbEntity *entity,
               gpointer  data)
{
  return g_utf8_strup (pb_entity_get_text (entity, "name"), -1);
}

static char *
dup_counted (PbEntity *entity,
             gpointer  data)
{
  int *n_read = data;

  *n_read += 1;

  return g_strdup ("Under it");
}

static void
test_rows_are_told_by_others (Fixture       *f,
                              gconstpointer  unused)
{
  static const PbOrderedListRows rows = { .get_title = dup_loud_name, .get_subtitle = dup_counted };
  g_autoptr(PbEntity) theme = NULL;
  g_autoptr(GError) error = NULL;
  int n_read = 0;

  pb_ordered_list_set_rows (PB_ORDERED_LIST (f->list), &rows, &n_read, NULL);
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (find_row (f, 0))), ==, "LEREN");
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (find_row (f, 0))), ==, "Under it");
  g_assert_cmpint (n_read, ==, 3);

  theme = pb_entity_copy (entity_at (f, 0));
  pb_entity_set_text (theme, "name", "doen");
  pb_register_save (f->reg, theme, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (find_row (f, 0))), ==, "DOEN");
}

static void
test_moves_by_actions (Fixture       *f,
                       gconstpointer  unused)
{
  const gint64 first = pb_entity_get_id (entity_at (f, 0));

  gtk_widget_activate_action (find_row (f, 0), "row.move-down", NULL);
  pb_test_ui_settle ();
  g_assert_cmpint (pb_entity_get_id (entity_at (f, 1)), ==, first);

  gtk_widget_activate_action (find_row (f, 1), "row.move-up", NULL);
  pb_test_ui_settle ();
  g_assert_cmpint (pb_entity_get_id (entity_at (f, 0)), ==, first);
}

static void
test_first_cannot_go_up (Fixture       *f,
                         gconstpointer  unused)
{
  g_autofree char *before = pb_register_dump (f->reg);
  g_autofree char *after = NULL;

  gtk_widget_activate_action (find_row (f, 0), "row.move-up", NULL);
  after = pb_register_dump (f->reg);

  g_assert_cmpstr (before, ==, after);
}

static void
test_removes_with_undo (Fixture       *f,
                        gconstpointer  unused)
{
  const gint64 first = pb_entity_get_id (entity_at (f, 0));
  GtkWidget *undo;

  gtk_widget_activate_action (find_row (f, 0), "row.remove", NULL);
  pb_test_ui_settle ();
  g_assert_cmpint (pb_entity_get_id (entity_at (f, 0)), !=, first);

  undo = pb_test_ui_find (GTK_WIDGET (f->window), GTK_TYPE_BUTTON, "_Undo");
  g_assert_nonnull (undo);
  g_signal_emit_by_name (undo, "clicked");
  pb_test_ui_settle ();
  g_assert_cmpint (pb_entity_get_id (entity_at (f, 0)), ==, first);
}

static void
test_asks_for_form_and_for_a_new_one (Fixture       *f,
                                      gconstpointer  unused)
{
  gtk_widget_activate_action (find_row (f, 1), "row.edit", NULL);
  g_assert_cmpint (f->edited, ==, pb_entity_get_id (entity_at (f, 1)));

  g_signal_emit_by_name (pb_test_ui_find (f->list, GTK_TYPE_BUTTON, "New Theme"), "clicked");
  g_assert_cmpint (f->n_added, ==, 1);
}

int
main (int    argc,
      char **argv)
{
  pb_test_ui_init (&argc, &argv);

#define ADD(path, func) g_test_add (path, Fixture, NULL, fixture_set_up, func, fixture_tear_down)
  ADD ("/ordered-list/rows-are-told-by-others", test_rows_are_told_by_others);
  ADD ("/ordered-list/moves-by-actions", test_moves_by_actions);
  ADD ("/ordered-list/first-cannot-go-up", test_first_cannot_go_up);
  ADD ("/ordered-list/removes-with-undo", test_removes_with_undo);
  ADD ("/ordered-list/asks-for-form-and-for-a-new-one", test_asks_for_form_and_for_a_new_one);
#undef ADD

  return g_test_run ();
}
