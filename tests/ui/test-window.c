/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-window"
#include "config.h"

#include <glib/gstdio.h>

#include "pb-application.h"
#include "pb-entity-dialog.h"
#include "pb-field-row.h"
#include "pb-project-pane.h"
#include "pb-test-ui.h"
#include "pb-window.h"

typedef struct
{
  PbApplication *app;
  PbWindow      *window;
  PbRegister    *reg;      /* of the window, borrowed */
  char          *path;
} Fixture;

static void
fixture_open (Fixture *f)
{
  f->window = PB_WINDOW (pb_application_open (f->app, f->path));
  f->reg = pb_window_get_register (f->window);
  pb_test_ui_settle ();
}

static void
fixture_close (Fixture *f)
{
  f->reg = NULL;
  gtk_window_close (GTK_WINDOW (f->window));
  pb_test_ui_settle ();
  f->window = NULL;
}

static void
reset_settings (void)
{
  g_autoptr(GSettings) settings = g_settings_new (APPLICATION_ID);
  const char * const keys[] = { "last-register", "last-programme", "last-pillar", "last-project",
                                "window-width", "window-height", "sidebar-width", "list-width" };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    g_settings_reset (settings, keys[i]);
}

static void
fixture_set_up (Fixture       *f,
                gconstpointer  with_example)
{
  g_autoptr(GError) error = NULL;

  reset_settings ();
  f->app = PB_APPLICATION (g_application_get_default ());
  f->path = pb_register_get_default_path ();
  if (with_example != NULL)
    {
      g_assert_true (pb_register_write_example (f->path, &error));
      g_assert_no_error (error);
    }

  fixture_open (f);
}

static void
remove_files (const char *path)
{
  const char * const suffixes[] = { "", "-wal", "-shm", "-journal" };

  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      g_autofree char *file = g_strconcat (path, suffixes[i], NULL);

      g_unlink (file);
    }
}

static void
fixture_tear_down (Fixture       *f,
                   gconstpointer  unused)
{
  if (f->window != NULL)
    {
      g_object_add_weak_pointer (G_OBJECT (f->window), (gpointer *) &f->window);
      gtk_window_destroy (GTK_WINDOW (f->window));
      pb_test_ui_settle ();
      g_assert_null (f->window);
    }

  remove_files (f->path);
  g_free (f->path);
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

static void
act (Fixture    *f,
     const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (f->window), action, NULL));
  pb_test_ui_settle ();
}

static GtkWidget *
find (Fixture    *f,
      GType       type,
      const char *name)
{
  return pb_test_ui_find (GTK_WIDGET (f->window), type, name);
}

/* Of the programme that is shown. */
static gint64
get_id (Fixture *f,
        GType    type,
        guint    index)
{
  const char *column = type == PB_TYPE_PROGRAMME ? NULL : "programme";
  g_autoptr(GPtrArray) rows = pb_register_list (f->reg, type, column,
                                                pb_window_get_programme (f->window), NULL);

  g_assert_cmpuint (index, <, rows->len);

  return pb_entity_get_id (g_ptr_array_index (rows, index));
}

static GtkWindow *
find_dialog (void)
{
  g_autoptr(GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (ADW_IS_MESSAGE_DIALOG (l->data) && gtk_widget_get_visible (l->data))
      return l->data;

  return NULL;
}

/* As its button does. */
static void
answer (const char *response)
{
  GtkWindow *dialog = find_dialog ();

  g_assert_nonnull (dialog);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), response);
  gtk_window_destroy (dialog);
  pb_test_ui_settle ();
}

static void
test_first_page_offers_what_to_begin_with (Fixture       *f,
                                           gconstpointer  unused)
{
  g_assert_null (f->reg);
  g_assert_true (gtk_widget_get_mapped (find (f, GTK_TYPE_BUTTON, "_New Programme…")));
  g_assert_true (is_enabled (f, "programme.new"));
  g_assert_true (is_enabled (f, "register.open-example"));
  g_assert_false (is_enabled (f, "register.open-default"));
  g_assert_false (is_enabled (f, "project.new"));
  g_assert_false (is_enabled (f, "edit.undo"));
  g_assert_false (is_enabled (f, "booklet.export"));
}

static void
test_register_opens_on_its_first_programme (Fixture       *f,
                                            gconstpointer  unused)
{
  g_autoptr(PbEntity) programme = pb_register_read (f->reg, PB_TYPE_PROGRAMME,
                                                    pb_window_get_programme (f->window), NULL);

  g_assert_cmpint (pb_window_get_programme (f->window), ==, get_id (f, PB_TYPE_PROGRAMME, 0));
  g_assert_cmpint (pb_window_get_pillar (f->window), ==, 0);
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (f->window)), ==, pb_entity_get_title (programme));
  g_assert_true (is_enabled (f, "project.new"));
  g_assert_false (is_enabled (f, "project.remove"));
  g_assert_false (is_enabled (f, "pillar.edit"));
}

static void
test_pillar_moves_within_its_siblings_only (Fixture       *f,
                                            gconstpointer  unused)
{
  gint64 first = get_id (f, PB_TYPE_PILLAR, 0);

  g_object_set (f->window, "pillar", first, NULL);
  g_assert_false (is_enabled (f, "pillar.move-up"));
  g_assert_true (is_enabled (f, "pillar.move-down"));
  act (f, "pillar.move-down");

  g_assert_true (is_enabled (f, "pillar.move-up"));
  g_assert_cmpint (get_id (f, PB_TYPE_PILLAR, 1), ==, first);
}

static void
test_removing_a_pillar_asks_first_and_can_be_undone (Fixture       *f,
                                                     gconstpointer  unused)
{
  g_autofree char *before = pb_register_dump (f->reg);
  g_autofree char *after = NULL;
  gint64 pillar = get_id (f, PB_TYPE_PILLAR, 0);
  g_autoptr(PbEntity) gone = NULL;

  g_object_set (f->window, "pillar", pillar, NULL);
  act (f, "pillar.remove");
  answer ("confirm");
  gone = pb_register_read (f->reg, PB_TYPE_PILLAR, pillar, NULL);
  g_assert_null (gone);
  g_assert_cmpint (pb_window_get_pillar (f->window), ==, 0);
  g_assert_nonnull (find (f, GTK_TYPE_BUTTON, "_Undo"));

  act (f, "edit.undo");
  after = pb_register_dump (f->reg);
  g_assert_cmpstr (before, ==, after);
}

static void
test_removal_that_is_cancelled_leaves_all (Fixture       *f,
                                           gconstpointer  unused)
{
  g_autofree char *before = pb_register_dump (f->reg);
  g_autofree char *after = NULL;

  g_object_set (f->window, "pillar", get_id (f, PB_TYPE_PILLAR, 0), NULL);
  act (f, "pillar.remove");
  answer ("cancel");
  after = pb_register_dump (f->reg);

  g_assert_cmpstr (before, ==, after);
}

static void
test_undo_is_named_by_its_step (Fixture       *f,
                                gconstpointer  unused)
{
  g_autoptr(PbEntity) pillar = pb_register_read (f->reg, PB_TYPE_PILLAR, get_id (f, PB_TYPE_PILLAR, 0),
                                                 NULL);
  g_autoptr(GError) error = NULL;
  g_autofree char *expected = NULL;

  g_assert_false (is_enabled (f, "edit.undo"));
  pb_entity_set_text (pillar, "name", "A_B");
  pb_register_save (f->reg, pillar, NULL, &error);
  g_assert_no_error (error);
  expected = g_strconcat ("Undo ", pb_register_get_undo_label (f->reg), NULL);

  g_assert_true (is_enabled (f, "edit.undo"));
  g_assert_nonnull (find (f, GTK_TYPE_BUTTON, expected));
}

static void
test_commands_come_back_with_what_they_need (Fixture       *f,
                                             gconstpointer  unused)
{
  g_object_set (f->window, "project", get_id (f, PB_TYPE_PROJECT, 0), NULL);

  g_assert_true (is_enabled (f, "project.remove"));
  g_assert_true (is_enabled (f, "project.duplicate"));
  act (f, "project.duplicate");
  g_assert_cmpint (pb_window_get_project (f->window), !=, get_id (f, PB_TYPE_PROJECT, 0));
}

static void
test_selection_comes_back_at_the_next_start (Fixture       *f,
                                             gconstpointer  unused)
{
  gint64 pillar = get_id (f, PB_TYPE_PILLAR, 1);
  g_autoptr(GPtrArray) themes = pb_register_list (f->reg, PB_TYPE_THEME, "pillar", pillar, NULL);
  g_autoptr(GPtrArray) projects = NULL;
  gint64 project = 0;

  for (guint i = 0; i < themes->len && project == 0; i++)
    {
      g_clear_pointer (&projects, g_ptr_array_unref);
      projects = pb_register_list (f->reg, PB_TYPE_PROJECT, "theme",
                                   pb_entity_get_id (g_ptr_array_index (themes, i)), NULL);
      if (projects->len > 0)
        project = pb_entity_get_id (g_ptr_array_index (projects, 0));
    }

  g_object_set (f->window, "pillar", pillar, NULL);
  g_object_set (f->window, "project", project, NULL);
  fixture_close (f);
  fixture_open (f);

  g_assert_cmpint (pb_window_get_pillar (f->window), ==, pillar);
  g_assert_cmpint (pb_window_get_project (f->window), ==, project);
}

static void
test_selection_that_is_gone_does_not_come_back (Fixture       *f,
                                                gconstpointer  unused)
{
  g_autoptr(GSettings) settings = g_settings_new (APPLICATION_ID);

  fixture_close (f);
  g_settings_set_string (settings, "last-register", f->path);
  g_settings_set_int64 (settings, "last-programme", 4711);
  g_settings_set_int64 (settings, "last-pillar", 4711);
  g_settings_set_int64 (settings, "last-project", 4711);
  fixture_open (f);

  g_assert_cmpint (pb_window_get_programme (f->window), ==, get_id (f, PB_TYPE_PROGRAMME, 0));
  g_assert_cmpint (pb_window_get_pillar (f->window), ==, 0);
  g_assert_cmpint (pb_window_get_project (f->window), ==, 0);
}

static void
test_one_register_has_one_window (Fixture       *f,
                                  gconstpointer  unused)
{
  g_autofree char *folder = g_path_get_dirname (f->path);
  g_autofree char *crooked = g_build_filename (folder, "..", "programmaboek", "register.db", NULL);

  g_assert_true (pb_application_open (f->app, crooked) == GTK_WINDOW (f->window));
}

static gboolean
is_folded (gpointer leaflet)
{
  return adw_leaflet_get_folded (leaflet);
}

/* Whoever goes through a list goes on to the next row. */
static void
test_focus_stays_in_the_list (Fixture       *f,
                              gconstpointer  unused)
{
  GtkWidget *pane = find (f, PB_TYPE_PROJECT_PANE, NULL);
  GtkWidget *search = pb_test_ui_find (pane, GTK_TYPE_SEARCH_ENTRY, NULL);

  gtk_widget_grab_focus (search);
  g_signal_emit_by_name (pane, "activated");
  pb_test_ui_settle ();
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (f->window)), pane));
}

static void
test_narrow_window_shows_one_pane_at_a_time (Fixture       *f,
                                             gconstpointer  unused)
{
  AdwLeaflet *outer = ADW_LEAFLET (find (f, ADW_TYPE_LEAFLET, NULL));

  g_assert_false (adw_leaflet_get_folded (outer));
  g_assert_false (is_enabled (f, "view.back"));
  gtk_window_set_default_size (GTK_WINDOW (f->window), 360, 600);
  pb_test_ui_wait (is_folded, outer);
  pb_test_ui_settle ();

  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (f->window)), <=, 360);
  g_assert_true (is_enabled (f, "view.back"));
  act (f, "view.back");
  g_assert_false (is_enabled (f, "view.back"));
}

static void
test_corrupt_register_is_refused_and_left_alone (Fixture       *f,
                                                 gconstpointer  unused)
{
  g_autofree char *content = NULL;

  gtk_window_close (GTK_WINDOW (f->window));
  pb_test_ui_settle ();
  g_file_set_contents (f->path, "no register <b>", -1, NULL);
  fixture_open (f);

  g_assert_null (f->reg);
  g_assert_nonnull (find (f, GTK_TYPE_LABEL, "Not a Register"));
  g_assert_false (is_enabled (f, "programme.new"));
  g_assert_true (is_enabled (f, "register.retry"));
  g_file_get_contents (f->path, &content, NULL, NULL);
  g_assert_cmpstr (content, ==, "no register <b>");

  g_unlink (f->path);
  act (f, "register.retry");
  g_assert_true (is_enabled (f, "programme.new"));
}

static void
test_a_programme_that_was_published_is_not_asked_about (Fixture       *f,
                                                        gconstpointer  unused)
{
  act (f, "programme.remove");
  g_assert_null (find_dialog ());
  g_assert_cmpint (get_id (f, PB_TYPE_PROGRAMME, 0), !=, 0);
}

static void
test_a_register_that_was_replaced_is_told (Fixture       *f,
                                           gconstpointer  unused)
{
  g_autofree char *moved = g_strconcat (f->path, ".moved", NULL);

  g_assert_true (is_enabled (f, "programme.new"));
  g_assert_no_errno (g_rename (f->path, moved));
  pb_register_poll (f->reg);
  pb_test_ui_settle ();

  g_assert_true (pb_register_is_read_only (f->reg));
  g_assert_nonnull (find (f, GTK_TYPE_LABEL, pb_register_get_notice (f->reg)));
  g_assert_false (is_enabled (f, "programme.new"));
  g_unlink (moved);
}

static GtkWindow *
find_entity_dialog (void)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr(GtkWindow) window = g_list_model_get_item (toplevels, i);

      if (PB_IS_ENTITY_DIALOG (window))
        return window;
    }

  return NULL;
}

static void
test_dialog_closes_with_its_window (Fixture       *f,
                                    gconstpointer  unused)
{
  act (f, "project.new");
  g_assert_nonnull (find_entity_dialog ());
  fixture_close (f);
  g_assert_null (find_entity_dialog ());
}

static void
test_dialog_with_a_problem_keeps_its_window (Fixture       *f,
                                             gconstpointer  unused)
{
  GtkWidget *row;
  GtkWidget *control;

  act (f, "programme.edit");
  row = pb_test_ui_find (GTK_WIDGET (find_entity_dialog ()), PB_TYPE_FIELD_ROW, "Name");
  control = pb_field_row_get_control (PB_FIELD_ROW (row));
  gtk_widget_grab_focus (control);
  gtk_editable_set_text (GTK_EDITABLE (control), "");

  gtk_window_close (GTK_WINDOW (f->window));
  pb_test_ui_settle ();
  g_assert_nonnull (find_entity_dialog ());
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (f->window)));

  fixture_close (f);
  g_assert_null (find_entity_dialog ());
}

int
main (int    argc,
      char **argv)
{
  g_autoptr(PbApplication) app = NULL;
  int status = 0;

  pb_test_ui_init (&argc, &argv);
  app = pb_application_new ();
  g_application_set_default (G_APPLICATION (app));
  g_application_register (G_APPLICATION (app), NULL, NULL);
  g_application_hold (G_APPLICATION (app));

#define ADD(path, example, func) \
  g_test_add (path, Fixture, example, fixture_set_up, func, fixture_tear_down)
  ADD ("/window/first-page-offers-what-to-begin-with", NULL, test_first_page_offers_what_to_begin_with);
  ADD ("/window/register-opens-on-its-first-programme", "example",
       test_register_opens_on_its_first_programme);
  ADD ("/window/pillar-moves-within-its-siblings-only", "example",
       test_pillar_moves_within_its_siblings_only);
  ADD ("/window/removing-a-pillar-asks-first-and-can-be-undone", "example",
       test_removing_a_pillar_asks_first_and_can_be_undone);
  ADD ("/window/removal-that-is-cancelled-leaves-all", "example",
       test_removal_that_is_cancelled_leaves_all);
  ADD ("/window/undo-is-named-by-its-step", "example", test_undo_is_named_by_its_step);
  ADD ("/window/commands-come-back-with-what-they-need", "example",
       test_commands_come_back_with_what_they_need);
  ADD ("/window/selection-comes-back-at-the-next-start", "example",
       test_selection_comes_back_at_the_next_start);
  ADD ("/window/selection-that-is-gone-does-not-come-back", "example",
       test_selection_that_is_gone_does_not_come_back);
  ADD ("/window/one-register-has-one-window", "example", test_one_register_has_one_window);
  ADD ("/window/narrow-window-shows-one-pane-at-a-time", "example",
       test_narrow_window_shows_one_pane_at_a_time);
  ADD ("/window/focus-stays-in-the-list", "example", test_focus_stays_in_the_list);
  ADD ("/window/corrupt-register-is-refused-and-left-alone", NULL,
       test_corrupt_register_is_refused_and_left_alone);
  ADD ("/window/a-programme-that-was-published-is-not-asked-about", "example",
       test_a_programme_that_was_published_is_not_asked_about);
  ADD ("/window/a-register-that-was-replaced-is-told", "example", test_a_register_that_was_replaced_is_told);
  ADD ("/window/dialogs/close-with-their-window", "example", test_dialog_closes_with_its_window);
  ADD ("/window/dialogs/with-a-problem-keep-their-window", "example",
       test_dialog_with_a_problem_keeps_its_window);
#undef ADD

  status = g_test_run ();
  g_application_release (G_APPLICATION (app));

  return status;
}
