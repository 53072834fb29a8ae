/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-history-view"
#include "config.h"

#include <string.h>

#include "pb-changes-page.h"
#include "pb-editor.h"
#include "pb-history-pick.h"
#include "pb-history-row.h"
#include "pb-history-view.h"
#include "pb-test-ui.h"

typedef struct
{
  PbRegister *reg;
  gint64      project;   /* WO-03 */
  GtkWidget  *overlay;
  GtkWindow  *window;
} Fixture;

static void
fixture_set_up (Fixture       *f,
                gconstpointer  unused)
{
  g_autoptr(PbEntity) project = NULL;

  f->reg = pb_test_ui_open_example ();
  project = pb_register_find (f->reg, PB_TYPE_PROJECT, "code", "WO-03");
  f->project = pb_entity_get_id (project);

  f->overlay = adw_toast_overlay_new ();
  f->window = GTK_WINDOW (adw_window_new ());
  gtk_window_set_default_size (f->window, 700, 600);
  adw_window_set_content (ADW_WINDOW (f->window), f->overlay);
}

static void
fixture_tear_down (Fixture       *f,
                   gconstpointer  unused)
{
  pb_test_ui_destroy (f->window);
  pb_test_ui_close (f->reg);
}

static void
show_history (Fixture *f)
{
  GtkWidget *editor = pb_editor_new (f->reg);
  GtkWidget *stack;

  gtk_widget_set_vexpand (editor, TRUE);
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (f->overlay), editor);
  gtk_window_present (f->window);
  pb_editor_set_project (PB_EDITOR (editor), f->project);
  stack = pb_test_ui_find (editor, ADW_TYPE_VIEW_STACK, NULL);
  adw_view_stack_set_visible_child_name (ADW_VIEW_STACK (stack), "history");
  pb_test_ui_settle ();
}

static void
show_changes (Fixture *f)
{
  GtkWidget *page = g_object_new (PB_TYPE_CHANGES_PAGE, "register", f->reg, NULL);

  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (f->overlay), page);
  gtk_window_present (f->window);
  pb_test_ui_settle ();
}

static void
save (Fixture    *f,
      const char *column,
      const char *text)
{
  g_autoptr(PbEntity) project = pb_register_read (f->reg, PB_TYPE_PROJECT, f->project, NULL);
  g_autoptr(GError) error = NULL;

  pb_entity_set_text (project, column, text);
  g_assert_true (pb_register_save (f->reg, project, NULL, &error));
  g_assert_no_error (error);
  pb_test_ui_settle ();
}

static char *
read_text (Fixture    *f,
           const char *column)
{
  g_autoptr(PbEntity) project = pb_register_read (f->reg, PB_TYPE_PROJECT, f->project, NULL);

  return g_strdup (pb_entity_get_text (project, column));
}

static GtkListBox *
find_rows (Fixture *f)
{
  GtkWidget *view = pb_test_ui_find (f->overlay, PB_TYPE_HISTORY_VIEW, NULL);

  g_assert_nonnull (view);

  return GTK_LIST_BOX (pb_test_ui_find (view, GTK_TYPE_LIST_BOX, NULL));
}

static PbHistoryRow *
get_row (Fixture *f,
         int      index)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (find_rows (f), index);

  return row != NULL ? PB_HISTORY_ROW (row) : NULL;
}

static const char *
get_what (Fixture *f,
          int      index)
{
  return pb_history_entry_get_what (pb_history_row_get_entry (get_row (f, index)));
}

static gboolean
dialog_is_open (gpointer user_data)
{
  g_autoptr(GListModel) toplevels = g_object_ref (gtk_window_get_toplevels ());

  return g_list_model_get_n_items (toplevels) > 1;
}

/* Presses the button of the question that is asked. */
static void
answer (Fixture    *f,
        const char *label)
{
  GListModel *toplevels = gtk_window_get_toplevels ();
  GtkWidget *button = NULL;

  pb_test_ui_wait (dialog_is_open, NULL);
  for (guint i = 0; i < g_list_model_get_n_items (toplevels) && button == NULL; i++)
    {
      g_autoptr(GtkWidget) window = g_list_model_get_item (toplevels, i);

      if (window != GTK_WIDGET (f->window))
        button = pb_test_ui_find (window, GTK_TYPE_BUTTON, label);
    }
  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  pb_test_ui_settle ();
}

static void
test_a_register_without_a_past_says_so (Fixture       *f,
                                        gconstpointer  unused)
{
  show_history (f);
  g_assert_null (get_row (f, 0));
  g_assert_nonnull (pb_test_ui_find (f->overlay, GTK_TYPE_LABEL, "No Changes Yet"));
}

static void
test_an_edit_is_told_at_once_as_one_sentence (Fixture       *f,
                                              gconstpointer  unused)
{
  g_autofree char *sentence = NULL;

  show_history (f);
  save (f, "short_name", "Emmerhout-Oost");
  g_assert_cmpstr (get_what (f, 0), ==, "Short name");
  g_assert_nonnull (pb_test_ui_find (GTK_WIDGET (find_rows (f)), GTK_TYPE_LABEL, "Today"));
  sentence = pb_history_entry_dup_sentence (pb_history_row_get_entry (get_row (f, 0)));
  gtk_test_accessible_assert_property (get_row (f, 0), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence);
  g_assert_nonnull (strstr (sentence, "“Emmerhout-Oost”"));
}

static void
test_what_was_undone_is_said_in_a_word (Fixture       *f,
                                        gconstpointer  unused)
{
  show_history (f);
  save (f, "short_name", "Emmerhout-Oost");
  g_assert_null (pb_test_ui_find (GTK_WIDGET (get_row (f, 0)), GTK_TYPE_LABEL, "Undone"));
  pb_register_undo (f->reg, NULL);
  pb_test_ui_settle ();
  g_assert_nonnull (pb_test_ui_find (GTK_WIDGET (get_row (f, 0)), GTK_TYPE_LABEL, "Undone"));
}

static void
test_a_value_is_restored_when_confirmed (Fixture       *f,
                                         gconstpointer  unused)
{
  g_autofree char *before = read_text (f, "challenge");
  g_autofree char *changed = NULL;
  g_autofree char *after = NULL;

  show_history (f);
  save (f, "challenge", "Iets heel anders dan wat er stond, en lang genoeg.");
  gtk_widget_activate_action (GTK_WIDGET (get_row (f, 0)), "history.restore", NULL);
  answer (f, "_Cancel");
  changed = read_text (f, "challenge");
  g_assert_cmpstr (changed, !=, before);

  gtk_widget_activate_action (GTK_WIDGET (get_row (f, 0)), "history.restore", NULL);
  answer (f, "_Restore");
  after = read_text (f, "challenge");
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpstr (get_what (f, 0), ==, "Challenge");
}

static void
test_the_filter_shows_one_field (Fixture       *f,
                                 gconstpointer  unused)
{
  GtkWidget *pick;

  show_history (f);
  save (f, "short_name", "Emmerhout-Oost");
  save (f, "target_group", "Iedereen");
  pick = pb_test_ui_find (f->overlay, GTK_TYPE_DROP_DOWN, "Which changes to show");

  for (guint i = 0;; i++)
    {
      g_autoptr(GtkStringObject) item
          = g_list_model_get_item (gtk_drop_down_get_model (GTK_DROP_DOWN (pick)), i);

      g_assert_nonnull (item);
      if (!g_str_equal (gtk_string_object_get_string (item), "Short name"))
        continue;
      gtk_drop_down_set_selected (GTK_DROP_DOWN (pick), i);
      break;
    }
  pb_test_ui_settle ();
  g_assert_cmpstr (get_what (f, 0), ==, "Short name");
  g_assert_null (get_row (f, 1));

  /* The last one: nothing of that kind happened. */
  gtk_drop_down_set_selected (
    GTK_DROP_DOWN (pick),
    g_list_model_get_n_items (gtk_drop_down_get_model (GTK_DROP_DOWN (pick))) - 1);
  pb_test_ui_settle ();
  g_assert_null (get_row (f, 0));
  g_assert_nonnull (pb_test_ui_find (f->overlay, GTK_TYPE_LABEL, "No Changes Found"));
}

/* Scrolls on, and looks whether the last change is there by now. */
static gboolean
scrolls_to_60 (gpointer user_data)
{
  Fixture *f = user_data;
  GtkWidget *scroller = gtk_widget_get_ancestor (GTK_WIDGET (find_rows (f)), GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));

  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_upper (adjustment));

  return get_row (f, 59) != NULL;
}

static void
test_a_long_history_is_read_as_it_is_scrolled (Fixture       *f,
                                               gconstpointer  unused)
{
  for (guint i = 0; i < 60; i++)
    {
      g_autofree char *text = g_strdup_printf ("Naam %u", i);
      g_autoptr(PbEntity) project = pb_register_read (f->reg, PB_TYPE_PROJECT, f->project, NULL);

      pb_entity_set_text (project, "short_name", text);
      g_assert_true (pb_register_save (f->reg, project, NULL, NULL));
    }
  show_history (f);
  g_assert_null (get_row (f, 59));

  pb_test_ui_wait (scrolls_to_60, f);
  g_assert_null (get_row (f, 60));
}

static void
test_a_removed_project_comes_back_from_the_changes (Fixture       *f,
                                                    gconstpointer  unused)
{
  g_autofree char *before = pb_register_dump (f->reg);
  g_autofree char *after = NULL;

  show_changes (f);
  g_assert_nonnull (pb_test_ui_find (f->overlay, GTK_TYPE_LABEL, "No Changes Yet"));
  g_assert_true (pb_register_remove (f->reg, PB_TYPE_PROJECT, f->project, NULL));
  pb_test_ui_settle ();
  g_assert_cmpstr (get_what (f, 0), ==, "Project “Proeftuin Emmerhout” removed");

  gtk_widget_activate_action (GTK_WIDGET (get_row (f, 0)), "history.bring-back", NULL);
  pb_test_ui_settle ();
  after = pb_register_dump (f->reg);
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpstr (get_what (f, 0), ==, "Project “Proeftuin Emmerhout” added");
}

static void
test_the_changes_are_filtered_by_programme (Fixture       *f,
                                            gconstpointer  unused)
{
  g_autoptr(PbEntity) programme = pb_entity_new (PB_TYPE_PROGRAMME);
  GtkDropDown *pick;

  pb_entity_set_text (programme, "code", "DEAL-9");
  pb_entity_set_text (programme, "name", "Deal IX");
  show_changes (f);
  save (f, "short_name", "Emmerhout-Oost");
  g_assert_cmpint (pb_register_add (f->reg, programme, NULL), !=, 0);
  pb_test_ui_settle ();
  g_assert_nonnull (get_row (f, 1));

  pick = GTK_DROP_DOWN (pb_test_ui_find (f->overlay, GTK_TYPE_DROP_DOWN, "Of which programme"));
  gtk_drop_down_set_selected (pick, g_list_model_get_n_items (gtk_drop_down_get_model (pick)) - 1);
  pb_test_ui_settle ();
  g_assert_cmpstr (get_what (f, 0), ==, "Programme “Deal IX” added");
  g_assert_null (get_row (f, 1));
}

int
main (int    argc,
      char **argv)
{
  pb_test_ui_init (&argc, &argv);

#define ADD(name) \
  g_test_add ("/history-view/" #name, Fixture, NULL, fixture_set_up, test_##name, fixture_tear_down)
  ADD (a_register_without_a_past_says_so);
  ADD (an_edit_is_told_at_once_as_one_sentence);
  ADD (what_was_undone_is_said_in_a_word);
  ADD (a_value_is_restored_when_confirmed);
  ADD (the_filter_shows_one_field);
  ADD (a_long_history_is_read_as_it_is_scrolled);
  ADD (a_removed_project_comes_back_from_the_changes);
  ADD (the_changes_are_filtered_by_programme);
#undef ADD

  return g_test_run ();
}
