/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-finding"
#include "config.h"

#include "pb-batch-dialog.h"
#include "pb-filter-chips.h"
#include "pb-filter-popover.h"
#include "pb-project-columns.h"
#include "pb-project-pane.h"
#include "pb-register-batch.h"
#include "pb-test-ui.h"

typedef struct
{
  PbRegister    *reg;
  GtkWindow     *window;
  PbProjectPane *pane;
} Fixture;

static void
open_pane (Fixture *f)
{
  GtkWidget *overlay = adw_toast_overlay_new ();

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
fixture_set_up (Fixture       *f,
                gconstpointer  unused)
{
  g_autoptr(GSettings) settings = g_settings_new (APPLICATION_ID);

  g_settings_reset (settings, "project-filters");
  g_settings_reset (settings, "project-columns");
  f->reg = pb_test_ui_open_example ();
  open_pane (f);
}

static void
fixture_tear_down (Fixture       *f,
                   gconstpointer  unused)
{
  pb_test_ui_destroy (f->window);
  pb_test_ui_close (f->reg);
}

static GtkSelectionModel *
get_selection (Fixture *f)
{
  GtkWidget *view = pb_test_ui_find (GTK_WIDGET (f->pane), GTK_TYPE_COLUMN_VIEW, NULL);

  return gtk_column_view_get_model (GTK_COLUMN_VIEW (view));
}

static guint
count_rows (Fixture *f)
{
  return g_list_model_get_n_items (G_LIST_MODEL (get_selection (f)));
}

static const char *
footer (Fixture *f)
{
  return gtk_label_get_text (GTK_LABEL (pb_test_ui_find (GTK_WIDGET (f->pane), GTK_TYPE_LABEL, "footer")));
}

static void
press (Fixture    *f,
       const char *name)
{
  GtkWidget *button = pb_test_ui_find (GTK_WIDGET (f->pane), GTK_TYPE_BUTTON, name);

  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  pb_test_ui_settle ();
}

static guint
count_selected (Fixture *f)
{
  guint n = 0;

  g_object_get (f->pane, "n-selected", &n, NULL);

  return n;
}

static gint64
get_project (Fixture *f)
{
  gint64 project = 0;

  g_object_get (f->pane, "project", &project, NULL);

  return project;
}

static void
select_rows (Fixture *f,
             guint    from,
             guint    n)
{
  gtk_selection_model_select_range (get_selection (f), from, n, TRUE);
  pb_test_ui_settle ();
}

static void
filter (Fixture              *f,
        const PbProjectQuery *query)
{
  pb_project_pane_show_query (f->pane, query);
  pb_test_ui_settle ();
}

static void
test_filters_stand_as_chips_and_are_taken_away (Fixture       *f,
                                                gconstpointer  unused)
{
  g_autoptr(PbEntity) emmen = pb_register_find (f->reg, PB_TYPE_ORGANISATION, "name", "Gemeente Emmen");
  guint running;

  filter (f, &(PbProjectQuery) { .phase_group = "running" });
  running = count_rows (f);
  g_assert_cmpuint (running, <, 36);
  filter (f, &(PbProjectQuery) { .phase_group = "running", .organisation = pb_entity_get_id (emmen) });
  g_assert_cmpuint (count_rows (f), <, running);
  g_assert_cmpuint (count_rows (f), >, 0);

  press (f, "Remove filter Organisation: Gemeente Emmen");
  g_assert_cmpuint (count_rows (f), ==, running);
  press (f, "Clear All");
  g_assert_cmpuint (count_rows (f), ==, 36);
  g_assert_false (gtk_widget_get_visible (pb_test_ui_find (GTK_WIDGET (f->pane), PB_TYPE_FILTER_CHIPS, NULL)));
}

static void
test_footer_sums_what_the_filters_leave (Fixture       *f,
                                         gconstpointer  unused)
{
  g_autofree char *count = NULL;

  filter (f, &(PbProjectQuery) { .phase = "on-hold" });
  count = g_strdup_printf ("%u project", count_rows (f));
  g_assert_cmpuint (count_rows (f), <, 10);
  g_assert_true (g_str_has_prefix (footer (f), count));
  g_assert_null (strstr (footer (f), "24,345,885.63"));
}

static void
test_filters_combine_with_search_and_scope (Fixture       *f,
                                            gconstpointer  unused)
{
  filter (f, &(PbProjectQuery) { .phase_group = "running", .search = "emmen" });
  g_assert_cmpuint (count_rows (f), >, 0);
  g_assert_cmpuint (count_rows (f), <, 20);
  g_object_set (f->pane, "pillar", (gint64) 1, NULL);
  pb_test_ui_settle ();
  g_assert_cmpuint (count_rows (f), <, 12);
}

static void
test_nothing_found_names_the_filters_and_clears_them (Fixture       *f,
                                                      gconstpointer  unused)
{
  GtkWidget *page;

  filter (f, &(PbProjectQuery) { .phase = "nomination", .search = "zzzz" });
  g_assert_cmpuint (count_rows (f), ==, 0);
  page = pb_test_ui_find (GTK_WIDGET (f->pane), ADW_TYPE_STATUS_PAGE, "nothing_found");
  g_assert_nonnull (strstr (adw_status_page_get_description (ADW_STATUS_PAGE (page)), "Phase: Nomination"));
  press (f, "clear_filters");
  press (f, "clear_search");
  g_assert_cmpuint (count_rows (f), ==, 36);
}

static void
test_filters_are_kept_for_each_programme (Fixture       *f,
                                          gconstpointer  unused)
{
  guint filtered;

  filter (f, &(PbProjectQuery) { .phase_group = "running" });
  filtered = count_rows (f);
  g_object_set (f->pane, "programme", (gint64) 2, NULL);
  pb_test_ui_settle ();
  g_assert_cmpuint (count_rows (f), ==, 8);

  pb_test_ui_destroy (f->window);
  open_pane (f);
  g_assert_cmpuint (count_rows (f), ==, filtered);
  g_assert_nonnull (pb_test_ui_find (GTK_WIDGET (f->pane), GTK_TYPE_BUTTON,
                                     "Remove filter Phase: Running (all)"));
}

static void
test_filter_on_what_goes_goes_with_it (Fixture       *f,
                                       gconstpointer  unused)
{
  g_autoptr(PbEntity) theme = pb_register_find (f->reg, PB_TYPE_CROSS_CUTTING_THEME, "name", "Leren");
  g_autoptr(GError) error = NULL;

  filter (f, &(PbProjectQuery) { .cross_cutting_theme = pb_entity_get_id (theme) });
  g_assert_cmpuint (count_rows (f), <, 36);
  pb_register_remove (f->reg, PB_TYPE_CROSS_CUTTING_THEME, pb_entity_get_id (theme), &error);
  g_assert_no_error (error);
  pb_test_ui_settle ();
  g_assert_cmpuint (count_rows (f), ==, 36);
}

static void
test_asking_for_a_hidden_project_takes_the_filters_away (Fixture       *f,
                                                         gconstpointer  unused)
{
  g_autoptr(PbEntity) project = pb_register_find (f->reg, PB_TYPE_PROJECT, "code", "WO-01");

  filter (f, &(PbProjectQuery) { .phase = "on-hold" });
  g_object_set (f->pane, "project", pb_entity_get_id (project), NULL);
  pb_test_ui_settle ();
  g_assert_cmpuint (count_rows (f), ==, 36);
  g_assert_cmpint (get_project (f), ==, pb_entity_get_id (project));
}

static void
test_several_are_selected_and_stay_so_over_an_edit (Fixture       *f,
                                                    gconstpointer  unused)
{
  g_autoptr(GArray) ids = NULL;
  g_autoptr(GArray) after = NULL;
  g_autoptr(GError) error = NULL;

  select_rows (f, 0, 1);
  g_assert_cmpint (get_project (f), !=, 0);
  g_assert_cmpuint (count_selected (f), ==, 1);

  select_rows (f, 2, 5);
  g_assert_cmpint (get_project (f), ==, 0);
  g_assert_cmpuint (count_selected (f), ==, 5);

  ids = pb_project_pane_get_selected (f->pane);
  g_assert_true (pb_register_change_phase_of_many (f->reg, (const gint64 *) (gpointer) ids->data, ids->len,
                                                   "withdrawn", "2024-01", NULL, &error));
  g_assert_no_error (error);
  pb_test_ui_settle ();
  after = pb_project_pane_get_selected (f->pane);
  g_assert_cmpmem (after->data, after->len * sizeof (gint64), ids->data, ids->len * sizeof (gint64));

  g_assert_true (pb_register_remove_many (f->reg, (const gint64 *) (gpointer) ids->data, ids->len, &error));
  pb_test_ui_settle ();
  g_assert_cmpuint (count_selected (f), ==, 0);
  g_assert_cmpuint (count_rows (f), ==, 31);

  pb_project_pane_select_all (f->pane);
  pb_test_ui_settle ();
  g_assert_cmpuint (count_selected (f), ==, 31);
}

static void
test_columns_are_chosen_and_kept (Fixture       *f,
                                  gconstpointer  unused)
{
  GtkColumnView *view = GTK_COLUMN_VIEW (pb_test_ui_find (GTK_WIDGET (f->pane), GTK_TYPE_COLUMN_VIEW, NULL));

  g_assert_cmpuint (g_list_model_get_n_items (gtk_column_view_get_columns (view)), ==, 3);
  gtk_widget_activate_action (GTK_WIDGET (f->pane), "columns.show-period", NULL);
  gtk_widget_activate_action (GTK_WIDGET (f->pane), "columns.show-completeness", NULL);
  gtk_widget_activate_action (GTK_WIDGET (f->pane), "columns.show-awarded", NULL);
  pb_test_ui_settle ();
  g_assert_true (pb_project_columns_get_visible (view, PB_COLUMN_PERIOD));
  g_assert_cmpuint (g_list_model_get_n_items (gtk_column_view_get_columns (view)), ==, 4);

  pb_test_ui_destroy (f->window);
  open_pane (f);
  view = GTK_COLUMN_VIEW (pb_test_ui_find (GTK_WIDGET (f->pane), GTK_TYPE_COLUMN_VIEW, NULL));
  g_assert_true (pb_project_columns_get_visible (view, PB_COLUMN_COMPLETENESS));
  g_assert_false (pb_project_columns_get_visible (view, PB_COLUMN_AWARDED));
}

static void
rename_first (Fixture    *f,
              const char *name)
{
  g_autoptr(GArray) ids = NULL;
  g_autoptr(PbEntity) project = NULL;
  g_autoptr(GError) error = NULL;

  select_rows (f, 0, 1);
  ids = pb_project_pane_get_selected (f->pane);
  project = pb_register_read (f->reg, PB_TYPE_PROJECT, g_array_index (ids, gint64, 0), NULL);
  pb_entity_set_text (project, "name", name);
  pb_register_save (f->reg, project, NULL, &error);
  g_assert_no_error (error);
  pb_test_ui_settle ();
}

static void
test_copies_lines_that_a_spreadsheet_takes_and_does_not_run (Fixture       *f,
                                                             gconstpointer  unused)
{
  g_autofree char *text = NULL;
  g_auto(GStrv) lines = NULL;
  g_auto(GStrv) cells = NULL;

  g_assert_null (pb_project_pane_copy_text (f->pane));
  rename_first (f, "=HYPERLINK(\"x\")\u00a0@home");
  select_rows (f, 0, 2);
  text = pb_project_pane_copy_text (f->pane);
  lines = g_strsplit (text, "\n", -1);
  g_assert_cmpstr (lines[0], ==, "Code\tName\tPhase\tAwarded");
  g_assert_cmpstr (lines[1], ==, "WO-08\t'=HYPERLINK(\"x\")\u00a0@home\tRunning\t1200000");
  cells = g_strsplit (lines[2], "\t", -1);
  g_assert_cmpstr (cells[0], ==, "WO-09");
  g_assert_cmpstr (cells[3], ==, "541785,63");
  g_assert_cmpstr (lines[3], ==, "");
}

/* A quotation mark that nothing closes would take the rows below into its cell. */
static void
test_copies_quotation_marks_as_a_spreadsheet_reads_them (Fixture       *f,
                                                         gconstpointer  unused)
{
  g_autofree char *text = NULL;
  g_auto(GStrv) lines = NULL;

  rename_first (f, "\"Thuis in \"de wijk");
  select_rows (f, 0, 2);
  text = pb_project_pane_copy_text (f->pane);
  lines = g_strsplit (text, "\n", -1);
  g_assert_cmpstr (lines[1], ==, "WO-08\t\"\"\"Thuis in \"\"de wijk\"\tRunning\t1200000");
}

static void
test_popover_chooses_by_searching (Fixture       *f,
                                   gconstpointer  unused)
{
  GtkWidget *button = pb_test_ui_find (GTK_WIDGET (f->pane), GTK_TYPE_MENU_BUTTON, "filter_button");
  GtkWidget *popover;
  GtkWidget *entry;

  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  pb_test_ui_settle ();
  popover = GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button)));
  g_assert_true (PB_IS_FILTER_POPOVER (popover));
  g_signal_emit_by_name (pb_test_ui_find (popover, ADW_TYPE_ACTION_ROW, "Theme"), "activated");
  pb_test_ui_settle ();
  entry = pb_test_ui_find (popover, GTK_TYPE_SEARCH_ENTRY, NULL);
  gtk_editable_set_text (GTK_EDITABLE (entry), "wonen proeft");
  g_signal_emit_by_name (entry, "search-changed");
  g_signal_emit_by_name (entry, "activate");
  pb_test_ui_settle ();
  g_assert_nonnull (pb_test_ui_find (GTK_WIDGET (f->pane), GTK_TYPE_BUTTON, "Remove filter Theme: Proeftuinen"));
  g_assert_cmpuint (count_rows (f), <, 12);
}

static void
test_batch_dialog_changes_all_or_says_why_not (Fixture       *f,
                                               gconstpointer  unused)
{
  g_autoptr(GArray) ids = NULL;
  g_autoptr(GListModel) windows = g_object_ref (gtk_window_get_toplevels ());
  GtkWidget *dialog = NULL;

  select_rows (f, 0, 3);
  ids = pb_project_pane_get_selected (f->pane);
  pb_batch_dialog_present_phase (f->window, f->reg, ids);
  pb_test_ui_settle ();
  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr(GtkWidget) window = g_list_model_get_item (windows, i);

      if (PB_IS_BATCH_DIALOG (window))
        dialog = window;
    }
  g_assert_nonnull (dialog);
  g_assert_false (gtk_widget_is_sensitive (pb_test_ui_find (dialog, GTK_TYPE_BUTTON, "C_hange")));

  adw_combo_row_set_selected (ADW_COMBO_ROW (pb_test_ui_find (dialog, ADW_TYPE_COMBO_ROW, "Phase")), 9);
  gtk_editable_set_text (GTK_EDITABLE (pb_test_ui_find (dialog, ADW_TYPE_ENTRY_ROW, "Date")), "gisteren");
  gtk_widget_activate_action (dialog, "batch.apply", NULL);
  pb_test_ui_settle ();
  g_assert_true (gtk_widget_get_visible (dialog));

  gtk_editable_set_text (GTK_EDITABLE (pb_test_ui_find (dialog, ADW_TYPE_ENTRY_ROW, "Date")), "2024");
  gtk_widget_activate_action (dialog, "batch.apply", NULL);
  pb_test_ui_settle ();
  g_assert_cmpstr (pb_register_get_undo_label (f->reg), ==, "Change Phase of 3 Projects");
}

static GtkWidget *
find_batch_dialog (void)
{
  g_autoptr(GListModel) windows = g_object_ref (gtk_window_get_toplevels ());

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr(GtkWidget) window = g_list_model_get_item (windows, i);

      if (PB_IS_BATCH_DIALOG (window))
        return window;
    }

  return NULL;
}

static void
test_several_are_made_internal_at_once (Fixture       *f,
                                        gconstpointer  unused)
{
  g_autoptr(GArray) ids = NULL;
  GtkWidget *dialog;

  select_rows (f, 0, 3);
  ids = pb_project_pane_get_selected (f->pane);
  pb_batch_dialog_present_visibility (f->window, f->reg, ids);
  pb_test_ui_settle ();
  dialog = find_batch_dialog ();
  g_assert_nonnull (dialog);

  adw_combo_row_set_selected (ADW_COMBO_ROW (pb_test_ui_find (dialog, ADW_TYPE_COMBO_ROW, "Visibility")), 0);
  gtk_widget_activate_action (dialog, "batch.apply", NULL);
  pb_test_ui_settle ();
  g_assert_cmpstr (pb_register_get_undo_label (f->reg), ==, "Change Visibility of 3 Projects");
}

int
main (int    argc,
      char **argv)
{
  pb_test_ui_init (&argc, &argv);

#define ADD(name) g_test_add ("/finding/" #name, Fixture, NULL, fixture_set_up, test_##name, fixture_tear_down)
  ADD (filters_stand_as_chips_and_are_taken_away);
  ADD (footer_sums_what_the_filters_leave);
  ADD (filters_combine_with_search_and_scope);
  ADD (nothing_found_names_the_filters_and_clears_them);
  ADD (filters_are_kept_for_each_programme);
  ADD (filter_on_what_goes_goes_with_it);
  ADD (asking_for_a_hidden_project_takes_the_filters_away);
  ADD (several_are_selected_and_stay_so_over_an_edit);
  ADD (columns_are_chosen_and_kept);
  ADD (copies_lines_that_a_spreadsheet_takes_and_does_not_run);
  ADD (copies_quotation_marks_as_a_spreadsheet_reads_them);
  ADD (popover_chooses_by_searching);
  ADD (batch_dialog_changes_all_or_says_why_not);
  ADD (several_are_made_internal_at_once);

  return g_test_run ();
}
