/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-pages"
#include "config.h"

#include <glib/gstdio.h>

#include "pb-application.h"
#include "pb-cross-cutting-detail.h"
#include "pb-cross-cutting-list.h"
#include "pb-editor.h"
#include "pb-field-row.h"
#include "pb-navigator.h"
#include "pb-pane.h"
#include "pb-part-switcher.h"
#include "pb-project-pane.h"
#include "pb-test-ui.h"
#include "pb-tied-projects.h"
#include "pb-window.h"

typedef struct
{
  PbApplication *app;
  PbWindow      *window;
  PbRegister    *reg;      /* of the window, borrowed */
  char          *path;
} Fixture;

static void
fixture_set_up (Fixture       *f,
                gconstpointer  unused)
{
  g_autoptr(GSettings) settings = g_settings_new (APPLICATION_ID);
  const char * const keys[] = { "last-register", "last-programme", "last-pillar", "last-project", "last-page",
                                "window-width", "window-height", "project-filters" };
  g_autoptr(GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    g_settings_reset (settings, keys[i]);
  f->app = PB_APPLICATION (g_application_get_default ());
  f->path = pb_register_get_default_path ();
  g_assert_true (pb_register_write_example (f->path, &error));
  g_assert_no_error (error);
  f->window = PB_WINDOW (pb_application_open (f->app, f->path));
  f->reg = pb_window_get_register (f->window);
  pb_test_ui_settle ();
}

static void
fixture_tear_down (Fixture       *f,
                   gconstpointer  unused)
{
  const char * const suffixes[] = { "", "-wal", "-shm", "-journal" };

  g_object_add_weak_pointer (G_OBJECT (f->window), (gpointer *) &f->window);
  gtk_window_destroy (GTK_WINDOW (f->window));
  pb_test_ui_settle ();
  g_assert_null (f->window);
  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      g_autofree char *file = g_strconcat (f->path, suffixes[i], NULL);

      g_unlink (file);
    }
  g_free (f->path);
}

static GtkWidget *
find (Fixture    *f,
      GType       type,
      const char *name)
{
  return pb_test_ui_find (GTK_WIDGET (f->window), type, name);
}

static void
act (Fixture    *f,
     const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (f->window), action, NULL));
  pb_test_ui_settle ();
}

/* A button is as sensitive as its action is enabled. */
static gboolean
is_enabled (Fixture    *f,
            const char *action)
{
  GtkWidget *button = gtk_button_new ();
  gboolean enabled = FALSE;

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_set_parent (button, GTK_WIDGET (f->window));
  enabled = gtk_widget_get_sensitive (button);
  gtk_widget_unparent (button);

  return enabled;
}

static gboolean
is_seen (Fixture *f,
         GType    type)
{
  GtkWidget *widget = find (f, type, NULL);

  return widget != NULL && gtk_widget_get_mapped (widget);
}

static gint64
get_theme (Fixture    *f,
           const char *name)
{
  g_autoptr(PbEntity) theme = pb_register_find (f->reg, PB_TYPE_CROSS_CUTTING_THEME, "name", name);

  return pb_entity_get_id (theme);
}

static void
test_page_is_made_when_it_is_shown (Fixture       *f,
                                    gconstpointer  unused)
{
  g_assert_true (is_seen (f, PB_TYPE_PROJECT_PANE));
  g_assert_null (find (f, PB_TYPE_CROSS_CUTTING_LIST, NULL));

  act (f, "view.cross-cutting");
  g_assert_true (is_seen (f, PB_TYPE_CROSS_CUTTING_LIST));
  g_assert_true (is_seen (f, PB_TYPE_CROSS_CUTTING_DETAIL));
  g_assert_false (is_seen (f, PB_TYPE_PROJECT_PANE));
  g_assert_false (is_seen (f, PB_TYPE_EDITOR));
  g_assert_true (g_str_has_prefix (gtk_window_get_title (GTK_WINDOW (f->window)), "Cross-Cutting Themes – "));

  act (f, "view.projects");
  g_assert_true (is_seen (f, PB_TYPE_PROJECT_PANE));
  g_assert_false (is_seen (f, PB_TYPE_CROSS_CUTTING_LIST));
}

static void
test_commands_fit_the_page (Fixture       *f,
                            gconstpointer  unused)
{
  g_object_set (f->window, "project", (gint64) 1, NULL);
  pb_test_ui_settle ();
  g_assert_true (is_enabled (f, "project.remove"));
  g_assert_true (is_enabled (f, "project.new"));
  g_assert_false (is_enabled (f, "item.new"));

  act (f, "view.cross-cutting");
  g_assert_false (is_enabled (f, "project.remove"));
  g_assert_false (is_enabled (f, "project.duplicate"));
  g_assert_false (is_enabled (f, "project.copy"));
  g_assert_false (is_enabled (f, "project.new"));
  g_assert_true (is_enabled (f, "item.new"));
  g_assert_false (is_enabled (f, "item.remove"));
  g_assert_true (is_enabled (f, "search.focus"));

  pb_navigate_to (GTK_WIDGET (f->window), PB_TYPE_CROSS_CUTTING_THEME, get_theme (f, "Leren"), NULL);
  pb_test_ui_settle ();
  g_assert_true (is_enabled (f, "item.remove"));
  g_assert_false (is_enabled (f, "item.move-up"));
  g_assert_true (is_enabled (f, "item.move-down"));
}

static void
test_navigator_goes_to_a_field_of_a_project (Fixture       *f,
                                             gconstpointer  unused)
{
  g_autoptr(PbEntity) project = pb_register_find (f->reg, PB_TYPE_PROJECT, "code", "LO-01");
  GtkWidget *focus;

  act (f, "view.cross-cutting");
  pb_navigate_to (GTK_WIDGET (f->window), PB_TYPE_PROJECT, pb_entity_get_id (project), "planned_start");
  pb_test_ui_settle ();

  g_assert_cmpint (pb_window_get_project (f->window), ==, pb_entity_get_id (project));
  g_assert_cmpint (pb_window_get_programme (f->window), ==, pb_entity_get_integer (project, "programme"));
  g_assert_true (is_seen (f, PB_TYPE_EDITOR));
  focus = gtk_root_get_focus (GTK_ROOT (f->window));
  g_assert_nonnull (focus);
  focus = gtk_widget_get_ancestor (focus, PB_TYPE_FIELD_ROW);
  g_assert_nonnull (focus);
  g_assert_cmpstr (pb_field_row_get_field (PB_FIELD_ROW (focus))->column, ==, "planned_start");
}

static void
test_navigator_goes_to_filtered_projects (Fixture       *f,
                                          gconstpointer  unused)
{
  const PbProjectQuery query = { .cross_cutting_theme = get_theme (f, "Leren") };

  act (f, "view.cross-cutting");
  pb_navigate_to_projects (GTK_WIDGET (f->window), &query);
  pb_test_ui_settle ();
  g_assert_true (is_seen (f, PB_TYPE_PROJECT_PANE));
  g_assert_nonnull (find (f, GTK_TYPE_BUTTON, "Remove filter Cross-cutting theme: Leren"));
}

static void
test_what_is_gone_is_said (Fixture       *f,
                           gconstpointer  unused)
{
  pb_navigate_to (GTK_WIDGET (f->window), PB_TYPE_PROJECT, 99999, NULL);
  pb_test_ui_settle ();
  g_assert_cmpint (pb_window_get_project (f->window), ==, 0);
}

static void
test_theme_is_moved_and_removed_with_undo (Fixture       *f,
                                           gconstpointer  unused)
{
  const gint64 theme = get_theme (f, "Samenwerken");
  g_autoptr(PbEntity) back = NULL;

  pb_navigate_to (GTK_WIDGET (f->window), PB_TYPE_CROSS_CUTTING_THEME, theme, "name");
  pb_test_ui_settle ();
  g_assert_true (is_seen (f, PB_TYPE_TIED_PROJECTS));
  act (f, "item.move-up");
  g_assert_false (is_enabled (f, "item.move-up"));
  act (f, "edit.undo");
  g_assert_true (is_enabled (f, "item.move-up"));

  g_assert_true (pb_register_remove (f->reg, PB_TYPE_CROSS_CUTTING_THEME, theme, NULL));
  pb_test_ui_settle ();
  g_assert_false (is_enabled (f, "item.remove"));
  g_assert_null (find (f, PB_TYPE_TIED_PROJECTS, NULL));
  act (f, "edit.undo");
  back = pb_register_read (f->reg, PB_TYPE_CROSS_CUTTING_THEME, theme, NULL);
  g_assert_nonnull (back);
}

static void
test_project_is_untied (Fixture       *f,
                        gconstpointer  unused)
{
  const PbProjectQuery query = { .cross_cutting_theme = get_theme (f, "Leren") };
  GtkWidget *row;
  gint64 before = 0;
  gint64 after = 0;

  pb_navigate_to (GTK_WIDGET (f->window), PB_TYPE_CROSS_CUTTING_THEME, query.cross_cutting_theme, NULL);
  pb_test_ui_settle ();
  g_assert_true (pb_project_query_total (f->reg, &query, &before, NULL, NULL));
  row = pb_test_ui_find (find (f, PB_TYPE_TIED_PROJECTS, NULL), ADW_TYPE_ACTION_ROW, NULL);
  g_signal_emit_by_name (pb_test_ui_find (row, GTK_TYPE_BUTTON, NULL), "clicked");
  pb_test_ui_settle ();
  g_assert_true (pb_project_query_total (f->reg, &query, &after, NULL, NULL));
  g_assert_cmpint (after, ==, before - 1);
}

static void
test_page_is_remembered (Fixture       *f,
                         gconstpointer  unused)
{
  act (f, "view.cross-cutting");
  gtk_window_close (GTK_WINDOW (f->window));
  pb_test_ui_settle ();
  f->window = PB_WINDOW (pb_application_open (f->app, f->path));
  f->reg = pb_window_get_register (f->window);
  pb_test_ui_settle ();
  g_assert_true (is_seen (f, PB_TYPE_CROSS_CUTTING_LIST));
}

static int
get_list_width (Fixture *f)
{
  GtkWidget *list = find (f, PB_TYPE_PROJECT_PANE, NULL);

  return pb_pane_get_width (PB_PANE (gtk_widget_get_ancestor (list, PB_TYPE_PANE)));
}

/* The editions have a list of two or three, and pages to show beside them. */
static void
test_short_list_has_a_width_of_its_own (Fixture       *f,
                                        gconstpointer  unused)
{
  const int width = get_list_width (f);

  act (f, "view.editions");
  g_assert_cmpint (get_list_width (f), <, width);
  act (f, "view.decisions");
  g_assert_cmpint (get_list_width (f), ==, width);
}

/* Words in a row where there is room, a list where there is not. */
static void
test_parts_are_switched_at_any_width (Fixture       *f,
                                      gconstpointer  unused)
{
  GtkWidget *switcher;
  GtkWidget *stack;
  GtkWidget *list;

  g_object_set (f->window, "project", (gint64) 1, NULL);
  pb_test_ui_settle ();
  switcher = find (f, PB_TYPE_PART_SWITCHER, NULL);
  stack = find (f, ADW_TYPE_VIEW_STACK, NULL);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (pb_test_ui_find (switcher, GTK_TYPE_TOGGLE_BUTTON, "General")),
                                TRUE);
  g_assert_cmpstr (adw_view_stack_get_visible_child_name (ADW_VIEW_STACK (stack)), ==, "general");

  list = pb_test_ui_find (switcher, GTK_TYPE_DROP_DOWN, NULL);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (list), 0);
  g_assert_cmpstr (adw_view_stack_get_visible_child_name (ADW_VIEW_STACK (stack)), ==, "text");
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (pb_test_ui_find (switcher, GTK_TYPE_TOGGLE_BUTTON,
                                                                                   "Text"))));
}

int
main (int    argc,
      char **argv)
{
  g_autoptr(PbApplication) app = NULL;

  pb_test_ui_init (&argc, &argv);
  app = pb_application_new ();
  g_application_set_default (G_APPLICATION (app));
  g_application_register (G_APPLICATION (app), NULL, NULL);

#define ADD(name) g_test_add ("/pages/" #name, Fixture, NULL, fixture_set_up, test_##name, fixture_tear_down)
  ADD (page_is_made_when_it_is_shown);
  ADD (commands_fit_the_page);
  ADD (navigator_goes_to_a_field_of_a_project);
  ADD (navigator_goes_to_filtered_projects);
  ADD (what_is_gone_is_said);
  ADD (theme_is_moved_and_removed_with_undo);
  ADD (project_is_untied);
  ADD (page_is_remembered);
  ADD (short_list_has_a_width_of_its_own);
  ADD (parts_are_switched_at_any_width);

  return g_test_run ();
}
