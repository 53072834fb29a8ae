/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-project-pick-row"
#include "config.h"

#include "pb-project-list.h"
#include "pb-project-pick-row.h"
#include "pb-test-ui.h"

typedef struct
{
  PbRegister *reg;
  PbDraft    *draft;
  GtkWidget  *row;      /* continues */
  GtkWindow  *window;
} Fixture;

static gint64
find_project (Fixture    *f,
              const char *code)
{
  g_autoptr(PbEntity) project = pb_register_find (f->reg, PB_TYPE_PROJECT, "code", code);

  g_assert_nonnull (project);
  return pb_entity_get_id (project);
}

static void
fixture_set_up (Fixture       *f,
                gconstpointer  unused)
{
  g_autoptr(PbEntity) project = NULL;
  GtkWidget *list = gtk_list_box_new ();

  f->reg = pb_test_ui_open_example ();
  project = pb_register_read (f->reg, PB_TYPE_PROJECT, find_project (f, "WO-03"), NULL);
  pb_entity_set_value (project, "continues", &PB_NULL);
  g_assert_true (pb_register_save (f->reg, project, NULL, NULL));
  f->draft = pb_draft_new (f->reg, project);
  f->row = pb_project_pick_row_new (f->draft, "continues", 0);
  gtk_list_box_append (GTK_LIST_BOX (list), f->row);

  f->window = GTK_WINDOW (adw_window_new ());
  adw_window_set_content (ADW_WINDOW (f->window), list);
  gtk_window_present (f->window);
  pb_test_ui_settle ();
}

static void
fixture_tear_down (Fixture       *f,
                   gconstpointer  unused)
{
  pb_test_ui_destroy (f->window);
  g_assert_finalize_object (f->draft);
  pb_test_ui_close (f->reg);
}

static GtkMenuButton *
get_button (Fixture *f)
{
  return GTK_MENU_BUTTON (pb_field_row_get_control (PB_FIELD_ROW (f->row)));
}

static GtkWidget *
open_popover (Fixture    *f,
              const char *search)
{
  GtkWidget *popover;
  GtkWidget *entry;

  gtk_menu_button_popup (get_button (f));
  pb_test_ui_settle ();
  popover = GTK_WIDGET (gtk_menu_button_get_popover (get_button (f)));
  entry = pb_test_ui_find (popover, GTK_TYPE_SEARCH_ENTRY, NULL);
  gtk_editable_set_text (GTK_EDITABLE (entry), search);
  g_signal_emit_by_name (entry, "search-changed");
  pb_test_ui_settle ();

  return popover;
}

/* Enter in the search, with the project marked in the list. */
static void
enter (Fixture    *f,
       GtkWidget  *popover,
       const char *code)
{
  GtkWidget *list = pb_test_ui_find (popover, GTK_TYPE_LIST_VIEW, NULL);
  GtkSelectionModel *found = gtk_list_view_get_model (GTK_LIST_VIEW (list));

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (found)); i++)
    {
      g_autoptr(PbProjectRow) row = g_list_model_get_item (G_LIST_MODEL (found), i);

      if (g_str_equal (pb_project_row_get_code (row), code))
        gtk_selection_model_select_item (found, i, TRUE);
    }

  g_signal_emit_by_name (pb_test_ui_find (popover, GTK_TYPE_SEARCH_ENTRY, NULL), "activate");
  pb_test_ui_settle ();
}

static gint64
get_stored (Fixture *f)
{
  g_autoptr(PbEntity) project = pb_register_read (f->reg, PB_TYPE_PROJECT,
                                                  find_project (f, "WO-03"), NULL);

  return pb_entity_get_integer (project, "continues");
}

static void
test_project_is_found_and_picked (Fixture       *f,
                                  gconstpointer  unused)
{
  enter (f, open_popover (f, "hoogeveen"), "WO-05");

  g_assert_cmpint (get_stored (f), ==, find_project (f, "WO-05"));
  g_assert_nonnull (pb_test_ui_find (f->row, GTK_TYPE_LABEL, "WO-05 · Proeftuin Hoogeveen"));
}

static void
test_button_tells_what_is_picked (Fixture       *f,
                                  gconstpointer  unused)
{
  gtk_test_accessible_assert_property (get_button (f), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Continues project: None");
  g_assert_true (pb_draft_set_value (f->draft, "continues",
                                     &PB_INTEGER (find_project (f, "WO-05"))));
  gtk_test_accessible_assert_property (get_button (f), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Continues project: WO-05 · Proeftuin Hoogeveen");
}

static void
test_other_programme_is_named (Fixture       *f,
                               gconstpointer  unused)
{
  g_autoptr(PbEntity) other = pb_register_find (f->reg, PB_TYPE_PROJECT, "code", "LO-01");
  g_autoptr(PbEntity) programme = pb_register_read (f->reg, PB_TYPE_PROGRAMME,
                                                    pb_entity_get_integer (other, "programme"),
                                                    NULL);
  g_autofree char *label = g_strdup_printf ("%s · LO-01 · %s",
                                            pb_entity_get_text (programme, "name"),
                                            pb_entity_get_text (other, "name"));

  g_assert_true (pb_draft_set_value (f->draft, "continues",
                                     &PB_INTEGER (pb_entity_get_id (other))));
  g_assert_nonnull (pb_test_ui_find (f->row, GTK_TYPE_LABEL, label));
}

static void
test_none_takes_it_away (Fixture       *f,
                         gconstpointer  unused)
{
  GtkWidget *popover;

  g_assert_true (pb_draft_set_value (f->draft, "continues",
                                     &PB_INTEGER (find_project (f, "WO-05"))));
  popover = open_popover (f, "");
  g_signal_emit_by_name (pb_test_ui_find (popover, GTK_TYPE_BUTTON, "None"), "clicked");
  pb_test_ui_settle ();

  g_assert_cmpint (get_stored (f), ==, 0);
}

static void
test_itself_is_told_at_the_field (Fixture       *f,
                                  gconstpointer  unused)
{
  enter (f, open_popover (f, "emmerhout"), "WO-03");

  g_assert_cmpint (get_stored (f), ==, 0);
  gtk_test_accessible_assert_state (get_button (f), GTK_ACCESSIBLE_STATE_INVALID,
                                    GTK_ACCESSIBLE_INVALID_TRUE);
}

static void
test_nothing_found_is_said (Fixture       *f,
                            gconstpointer  unused)
{
  GtkWidget *popover = open_popover (f, "xyzzy");

  g_assert_true (gtk_widget_get_mapped (pb_test_ui_find (popover, GTK_TYPE_LABEL,
                                                         "No project found")));
  gtk_menu_button_popdown (get_button (f));
  pb_test_ui_settle ();
}

#define ADD(path, func) \
  g_test_add ("/ui/project-pick-row/" path, Fixture, NULL, fixture_set_up, func, fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  pb_test_ui_init (&argc, &argv);

  ADD ("project-is-found-and-picked", test_project_is_found_and_picked);
  ADD ("button-tells-what-is-picked", test_button_tells_what_is_picked);
  ADD ("other-programme-is-named", test_other_programme_is_named);
  ADD ("none-takes-it-away", test_none_takes_it_away);
  ADD ("itself-is-told-at-the-field", test_itself_is_told_at_the_field);
  ADD ("nothing-found-is-said", test_nothing_found_is_said);

  return g_test_run ();
}
