/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-results-section"
#include "config.h"

#include "pb-contribution-group.h"
#include "pb-entity-dialog.h"
#include "pb-field-row.h"
#include "pb-indicator-group.h"
#include "pb-indicator-row.h"
#include "pb-measurement-row.h"
#include "pb-results-section.h"
#include "pb-test-ui.h"
#include "pb-text-field.h"

typedef struct
{
  PbRegister *reg;
  gint64      project;
  PbDraft    *draft;
  GtkWidget  *section;
  GtkWidget  *elsewhere;
  GtkWindow  *window;
} Fixture;

/* code: of a project of the example. */
static void
fixture_set_up (Fixture       *f,
                gconstpointer  code)
{
  g_autoptr(PbEntity) project = NULL;
  GtkWidget *overlay = adw_toast_overlay_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  f->reg = pb_test_ui_open_example ();
  project = pb_register_find (f->reg, PB_TYPE_PROJECT, "code", code);
  f->project = pb_entity_get_id (project);
  f->draft = pb_draft_new (f->reg, project);
  f->section = g_object_new (PB_TYPE_RESULTS_SECTION, NULL);
  f->elsewhere = gtk_button_new_with_label ("Elsewhere");
  gtk_widget_set_vexpand (f->section, TRUE);
  gtk_box_append (GTK_BOX (box), f->section);
  gtk_box_append (GTK_BOX (box), f->elsewhere);
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (overlay), box);
  f->window = GTK_WINDOW (adw_window_new ());
  gtk_window_set_default_size (f->window, 760, 900);
  adw_window_set_content (ADW_WINDOW (f->window), overlay);
  gtk_window_present (f->window);
  pb_editor_section_set_draft (PB_EDITOR_SECTION (f->section), f->draft);
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

static GPtrArray *
list_indicators (Fixture *f)
{
  return pb_register_list (f->reg, PB_TYPE_INDICATOR, "project", f->project, NULL);
}

static GtkWidget *
find_indicator (Fixture    *f,
                const char *name)
{
  GtkWidget *row = pb_test_ui_find (f->section, PB_TYPE_INDICATOR_ROW, name);

  g_assert_nonnull (row);
  return row;
}

static GtkWidget *
find_next (GtkWidget *root)
{
  GtkWidget *row = pb_test_ui_find (root, PB_TYPE_MEASUREMENT_ROW, NULL);

  while (row != NULL && gtk_widget_get_next_sibling (row) != NULL)
    row = gtk_widget_get_next_sibling (row);
  g_assert_nonnull (row);

  return row;
}

/* The entry of a column of a measurement. */
static GtkWidget *
find_entry (GtkWidget *row,
            guint      column)
{
  GtkWidget *cell = gtk_widget_get_first_child (row);

  for (; column > 0; column--)
    cell = gtk_widget_get_next_sibling (cell);

  return pb_test_ui_find (cell, GTK_TYPE_ENTRY, NULL);
}

/* As a user does: into the field, and on to something else. */
static void
type (Fixture    *f,
      GtkWidget  *entry,
      const char *text)
{
  gtk_widget_grab_focus (entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  gtk_widget_grab_focus (f->elsewhere);
  pb_test_ui_settle ();
}

static char *
list_measurements (Fixture *f)
{
  g_autoptr(GPtrArray) indicators = list_indicators (f);
  g_autoptr(GPtrArray) measurements
      = pb_register_list (f->reg, PB_TYPE_MEASUREMENT, "indicator",
                          pb_entity_get_id (indicators->pdata[0]), NULL);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < measurements->len; i++)
    g_string_append_printf (text, "%s%s %g", i > 0 ? ", " : "",
                            pb_entity_get_text (measurements->pdata[i], "date"),
                            pb_entity_get_real (measurements->pdata[i], "value"));

  return g_string_free (text, FALSE);
}

static void
assert_measurements (Fixture    *f,
                     const char *expected)
{
  g_autofree char *text = list_measurements (f);

  g_assert_cmpstr (text, ==, expected);
}

static const char *
get_subtitle (Fixture    *f,
              const char *name)
{
  return adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (find_indicator (f, name)));
}

static void
test_returners_are_shown_with_their_progress (Fixture       *f,
                                              gconstpointer  unused)
{
  GtkWidget *row = find_indicator (f, "Herintreders aan het werk");

  g_assert_cmpstr (get_subtitle (f, "Herintreders aan het werk"), ==, "64 of 100 mensen (64%)");
  /* The only one is open. */
  g_assert_true (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (row)));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (find_entry (
                     pb_test_ui_find (row, PB_TYPE_MEASUREMENT_ROW, NULL), 1))),
                   ==, "38");
}

static void
test_measurement_is_added_with_its_date_and_value (Fixture       *f,
                                                   gconstpointer  unused)
{
  GtkWidget *next = find_next (f->section);

  type (f, find_entry (next, PB_MEASUREMENT_DATE), "15-12-2022");
  assert_measurements (f, "2022-06 38, 2022-09 64");
  type (f, find_entry (next, PB_MEASUREMENT_VALUE), "103,5");
  assert_measurements (f, "2022-06 38, 2022-09 64, 2022-12-15 103.5");
  g_assert_cmpstr (get_subtitle (f, "Herintreders aan het werk"), ==,
                   "103.5 of 100 mensen (103.5%): target reached");

  /* The row stays where it was typed in, and there is one for the next. */
  type (f, find_entry (next, PB_MEASUREMENT_NOTE), "Met uitloop");
  g_assert_true (find_next (f->section) != next);
  assert_measurements (f, "2022-06 38, 2022-09 64, 2022-12-15 103.5");

  while (g_strcmp0 (pb_register_get_undo_label (f->reg), NULL) != 0)
    pb_register_undo (f->reg, NULL);
  pb_test_ui_settle ();
  assert_measurements (f, "2022-06 38, 2022-09 64");
  g_assert_cmpstr (get_subtitle (f, "Herintreders aan het werk"), ==, "64 of 100 mensen (64%)");
}

static void
test_measurement_of_an_earlier_date_goes_up (Fixture       *f,
                                             gconstpointer  unused)
{
  GtkWidget *next = find_next (f->section);
  GtkWidget *first;

  type (f, find_entry (next, PB_MEASUREMENT_VALUE), "12");
  type (f, find_entry (next, PB_MEASUREMENT_DATE), "12-2021");
  assert_measurements (f, "2021-12 12, 2022-06 38, 2022-09 64");
  first = pb_test_ui_find (f->section, PB_TYPE_MEASUREMENT_ROW, NULL);
  g_assert_true (first == next);
}

static void
test_two_of_one_date_are_refused_at_the_field (Fixture       *f,
                                               gconstpointer  unused)
{
  GtkWidget *next = find_next (f->section);
  PbDraft *draft = pb_measurement_row_get_draft (PB_MEASUREMENT_ROW (next));

  type (f, find_entry (next, PB_MEASUREMENT_DATE), "09-2022");
  type (f, find_entry (next, PB_MEASUREMENT_VALUE), "70");
  assert_measurements (f, "2022-06 38, 2022-09 64");
  g_assert_nonnull (pb_draft_get_problem (draft, "date"));

  type (f, find_entry (next, PB_MEASUREMENT_DATE), "10-2022");
  assert_measurements (f, "2022-06 38, 2022-09 64, 2022-10 70");
  g_assert_null (pb_draft_get_problem (draft, "date"));
}

static void
test_value_that_is_no_number_is_refused_at_the_field (Fixture       *f,
                                                      gconstpointer  unused)
{
  GtkWidget *row = pb_test_ui_find (f->section, PB_TYPE_MEASUREMENT_ROW, NULL);
  PbDraft *draft = pb_measurement_row_get_draft (PB_MEASUREMENT_ROW (row));

  type (f, find_entry (row, PB_MEASUREMENT_VALUE), "veel");
  assert_measurements (f, "2022-06 38, 2022-09 64");
  g_assert_nonnull (pb_draft_get_problem (draft, "value"));

  type (f, find_entry (row, PB_MEASUREMENT_VALUE), "1.234,5");
  assert_measurements (f, "2022-06 1234.5, 2022-09 64");
}

static void
test_measurement_is_removed_and_comes_back (Fixture       *f,
                                            gconstpointer  unused)
{
  GtkWidget *row = pb_test_ui_find (f->section, PB_TYPE_MEASUREMENT_ROW, NULL);

  gtk_widget_activate_action (row, "measurement.remove", NULL);
  pb_test_ui_settle ();
  assert_measurements (f, "2022-09 64");
  g_assert_true (pb_register_undo (f->reg, NULL));
  pb_test_ui_settle ();
  assert_measurements (f, "2022-06 38, 2022-09 64");
}

static void
test_indicator_without_target_tells_its_value (Fixture       *f,
                                gconstpointer  unused)
{
  g_autoptr(GPtrArray) indicators = list_indicators (f);
  PbEntity *indicator = indicators->pdata[0];

  pb_entity_set_value (indicator, "target", &PB_NULL);
  pb_entity_set_value (indicator, "target_year", &PB_NULL);
  g_assert_true (pb_register_save (f->reg, indicator, NULL, NULL));
  pb_test_ui_settle ();
  g_assert_cmpstr (get_subtitle (f, "Herintreders aan het werk"), ==,
                   "64 mensen (September 2022)");
}

static void
test_indicators_move_and_are_removed (Fixture       *f,
                                      gconstpointer  unused)
{
  GtkWidget *second = find_indicator (f, "Energierekening per maand");
  g_autofree char *first = NULL;
  g_autoptr(GPtrArray) after = NULL;
  g_autoptr(GPtrArray) gone = NULL;
  g_autoptr(GPtrArray) back = NULL;

  gtk_widget_activate_action (second, "indicator.move-up", NULL);
  pb_test_ui_settle ();
  after = list_indicators (f);
  g_assert_cmpstr (pb_entity_get_title (after->pdata[0]), ==, "Energierekening per maand");
  g_assert_cmpint (gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (second)), ==, 0);

  gtk_widget_activate_action (second, "indicator.remove", NULL);
  pb_test_ui_settle ();
  gone = list_indicators (f);
  g_assert_cmpuint (gone->len, ==, 1);

  g_assert_true (pb_register_undo (f->reg, NULL));
  g_assert_true (pb_register_undo (f->reg, NULL));
  pb_test_ui_settle ();
  back = list_indicators (f);
  g_assert_cmpstr (pb_entity_get_title (back->pdata[1]), ==, "Energierekening per maand");
  g_assert_cmpint (gtk_list_box_row_get_index (
                     GTK_LIST_BOX_ROW (find_indicator (f, "Energierekening per maand"))),
                   ==, 1);
}

static void
test_indicator_is_edited_in_place (Fixture       *f,
                                   gconstpointer  unused)
{
  GtkWidget *row = find_indicator (f, "Energierekening per maand");
  GtkWidget *name;

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  pb_test_ui_settle ();
  name = pb_test_ui_find (row, PB_TYPE_FIELD_ROW, "Name");
  type (f, pb_field_row_get_control (PB_FIELD_ROW (name)), "Rekening <b>& meer");
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==,
                   "Rekening <b>& meer");
}

static void
test_contribution_is_checked_and_gets_its_cause (Fixture       *f,
                                                 gconstpointer  unused)
{
  GtkWidget *group = pb_test_ui_find (f->section, PB_TYPE_CONTRIBUTION_GROUP, NULL);
  GtkWidget *row = pb_test_ui_find (group, ADW_TYPE_ACTION_ROW, "Veiligheid");
  GtkWidget *check = pb_test_ui_find (row, GTK_TYPE_CHECK_BUTTON, NULL);
  GtkWidget *cause;
  g_autoptr(GPtrArray) contributions = NULL;
  PbEntity *last;

  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  pb_test_ui_settle ();
  cause = gtk_widget_get_next_sibling (gtk_widget_get_next_sibling (row));
  type (f, pb_field_row_get_control (PB_FIELD_ROW (cause)), "Donkere hofjes");

  contributions = pb_register_list (f->reg, PB_TYPE_CONTRIBUTION, "project", f->project, NULL);
  last = contributions->pdata[contributions->len - 1];
  g_assert_cmpstr (pb_entity_get_text (last, "cause"), ==, "Donkere hofjes");
  g_assert_cmpstr (pb_entity_get_text (last, "directness"), ==, "direct");

  g_assert_true (pb_register_undo (f->reg, NULL));
  g_assert_true (pb_register_undo (f->reg, NULL));
  pb_test_ui_settle ();
  g_assert_false (gtk_check_button_get_active (GTK_CHECK_BUTTON (check)));
  g_assert_true (pb_register_redo (f->reg, NULL));
  pb_test_ui_settle ();
  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (check)));
}

static void
test_new_indicator_is_asked_for_in_a_dialog (Fixture       *f,
                                             gconstpointer  unused)
{
  GtkWidget *group = pb_test_ui_find (f->section, PB_TYPE_INDICATOR_GROUP, NULL);
  GtkWidget *add = pb_test_ui_find (group, GTK_TYPE_BUTTON, "New Indicator");
  g_autoptr(GList) windows = NULL;
  gboolean found = FALSE;

  g_assert_nonnull (add);
  g_signal_emit_by_name (add, "clicked");
  pb_test_ui_settle ();

  windows = gtk_window_list_toplevels ();
  for (GList *l = windows; l != NULL; l = l->next)
    {
      if (!PB_IS_ENTITY_DIALOG (l->data))
        continue;
      found = TRUE;
      g_assert_nonnull (pb_test_ui_find (l->data, PB_TYPE_FIELD_ROW, "Target year"));
      gtk_window_destroy (l->data);
    }
  g_assert_true (found);
  pb_test_ui_settle ();
}

/* By Shift+Tab too. */
static void
test_focus_leaves_a_measurement (Fixture       *f,
                                 gconstpointer  unused)
{
  GtkWidget *row = find_next (f->section);
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (row));

  gtk_widget_grab_focus (find_entry (row, 0));
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (root)), row));
  gtk_widget_child_focus (root, GTK_DIR_TAB_BACKWARD);
  g_assert_false (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (root)), row));
}

#define ADD(path, code, func) \
  g_test_add ("/ui/results-section/" path, Fixture, code, fixture_set_up, func, fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  pb_test_ui_init (&argc, &argv);

  ADD ("focus-leaves-a-measurement", "WK-07", test_focus_leaves_a_measurement);
  ADD ("returners-are-shown-with-their-progress", "WK-07",
       test_returners_are_shown_with_their_progress);
  ADD ("measurement-is-added-with-its-date-and-value", "WK-07",
       test_measurement_is_added_with_its_date_and_value);
  ADD ("measurement-of-an-earlier-date-goes-up", "WK-07",
       test_measurement_of_an_earlier_date_goes_up);
  ADD ("two-of-one-date-are-refused-at-the-field", "WK-07",
       test_two_of_one_date_are_refused_at_the_field);
  ADD ("value-that-is-no-number-is-refused-at-the-field", "WK-07",
       test_value_that_is_no_number_is_refused_at_the_field);
  ADD ("measurement-is-removed-and-comes-back", "WK-07",
       test_measurement_is_removed_and_comes_back);
  ADD ("indicator-without-target-tells-its-value", "WK-07", test_indicator_without_target_tells_its_value);
  ADD ("indicators-move-and-are-removed", "WO-08", test_indicators_move_and_are_removed);
  ADD ("indicator-is-edited-in-place", "WO-08", test_indicator_is_edited_in_place);
  ADD ("contribution-is-checked-and-gets-its-cause", "WK-07",
       test_contribution_is_checked_and_gets_its_cause);
  ADD ("new-indicator-is-asked-for-in-a-dialog", "WK-07",
       test_new_indicator_is_asked_for_in_a_dialog);

  return g_test_run ();
}
