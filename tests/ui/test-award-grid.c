/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-award-grid"
#include "config.h"

#include <string.h>

#include "pb-award-grid.h"
#include "pb-award-row.h"
#include "pb-project-finance.h"
#include "pb-register-decisions.h"
#include "pb-test-ui.h"

typedef struct
{
  PbRegister *reg;
  GtkWindow  *window;
  GtkWidget  *grid;
  gint64      decision;
} Fixture;

static void
show (Fixture   *f,
      GtkWidget *widget)
{
  GtkWidget *overlay = adw_toast_overlay_new ();

  f->window = GTK_WINDOW (adw_window_new ());
  gtk_window_set_default_size (f->window, 900, 700);
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (overlay), widget);
  adw_window_set_content (ADW_WINDOW (f->window), overlay);
  gtk_window_present (f->window);
  pb_test_ui_settle ();
}

/* The decision that awards 1.4 million to four projects. */
static void
fixture_set_up (Fixture       *f,
                gconstpointer  unused)
{
  g_autoptr(PbEntity) decision = NULL;
  g_autoptr(PbDraft) draft = NULL;

  f->reg = pb_test_ui_open_example ();
  decision = pb_register_find (f->reg, PB_TYPE_DECISION, "number", "2021-05");
  f->decision = pb_entity_get_id (decision);
  draft = pb_draft_new (f->reg, decision);
  f->grid = pb_award_grid_new (draft);
  show (f, f->grid);
}

static void
fixture_tear_down (Fixture       *f,
                   gconstpointer  unused)
{
  pb_test_ui_destroy (f->window);
  pb_test_ui_close (f->reg);
}

static void
collect (GtkWidget *root,
         GType      type,
         GPtrArray *found)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (root, type) && gtk_widget_get_mapped (root))
    g_ptr_array_add (found, root);

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect (child, type, found);
}

static GtkWidget *
get_entry (Fixture *f,
           guint    index)
{
  g_autoptr(GPtrArray) entries = g_ptr_array_new ();

  collect (f->grid, GTK_TYPE_ENTRY, entries);
  g_assert_cmpuint (entries->len, >, index);

  return g_ptr_array_index (entries, index);
}

static gint64
get_total (Fixture *f)
{
  gint64 total = 0;

  g_assert_true (pb_register_get_decision_total (f->reg, f->decision, &total));

  return total;
}

static gboolean
says (GtkWidget  *root,
      const char *part)
{
  g_autoptr(GPtrArray) labels = g_ptr_array_new ();

  collect (root, GTK_TYPE_LABEL, labels);
  for (guint i = 0; i < labels->len; i++)
    {
      if (strstr (gtk_label_get_text (g_ptr_array_index (labels, i)), part) != NULL)
        return TRUE;
    }

  return FALSE;
}

static void
test_shows_rows_and_what_was_divided (Fixture       *f,
                                      gconstpointer  unused)
{
  g_autoptr(GPtrArray) rows = g_ptr_array_new ();

  collect (f->grid, PB_TYPE_AWARD_ROW, rows);
  g_assert_cmpuint (rows->len, ==, 4);
  g_assert_true (says (f->grid, "all of the €\u00a01,400,000"));
  g_assert_true (says (f->grid, "4 projects"));
}

static void
test_typed_amount_is_taken_when_the_field_is_left (Fixture       *f,
                                                   gconstpointer  unused)
{
  GtkWidget *first = get_entry (f, 0);
  g_autofree char *before = g_strdup (gtk_editable_get_text (GTK_EDITABLE (first)));
  g_autoptr(GError) error = NULL;

  gtk_widget_grab_focus (first);
  gtk_editable_set_text (GTK_EDITABLE (first), "2.000.000");
  g_assert_cmpint (get_total (f), ==, 140000000);
  gtk_widget_grab_focus (get_entry (f, 1));
  g_assert_cmpint (get_total (f), >, 140000000);
  pb_test_ui_settle ();
  g_assert_true (says (f->grid, "more than the"));

  g_assert_true (pb_register_undo (f->reg, &error));
  pb_test_ui_settle ();
  g_assert_cmpint (get_total (f), ==, 140000000);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (get_entry (f, 0))), ==, before);
}

static void
test_what_is_refused_stays_with_its_reason (Fixture       *f,
                                            gconstpointer  unused)
{
  GtkWidget *entry = get_entry (f, 0);

  gtk_widget_grab_focus (entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), "1,5 mln");
  pb_test_ui_settle ();
  g_assert_true (gtk_widget_has_css_class (entry, "error"));
  g_assert_false (pb_award_grid_commit (PB_AWARD_GRID (f->grid)));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "1,5 mln");
  g_assert_cmpint (get_total (f), ==, 140000000);

  gtk_editable_set_text (GTK_EDITABLE (entry), "");
  g_assert_true (pb_award_grid_commit (PB_AWARD_GRID (f->grid)));
  pb_test_ui_settle ();
  g_assert_false (gtk_widget_has_css_class (get_entry (f, 0), "error"));
}

static void
test_ceiling_is_said_while_typing (Fixture       *f,
                                   gconstpointer  unused)
{
  GtkWidget *entry = get_entry (f, 0);

  gtk_widget_grab_focus (entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), "90.000.000");
  pb_test_ui_settle ();
  g_assert_true (says (f->grid, "above its ceiling of"));
  g_assert_cmpint (get_total (f), ==, 140000000);
  gtk_editable_set_text (GTK_EDITABLE (entry), "0");
}

static void
test_row_is_removed_by_its_action (Fixture       *f,
                                   gconstpointer  unused)
{
  GtkWidget *row = pb_test_ui_find (f->grid, PB_TYPE_AWARD_ROW, NULL);
  g_autoptr(GPtrArray) rows = g_ptr_array_new ();

  g_assert_true (gtk_widget_activate_action (row, "award.remove", NULL));
  pb_test_ui_settle ();
  collect (f->grid, PB_TYPE_AWARD_ROW, rows);
  g_assert_cmpuint (rows->len, ==, 3);
  g_assert_cmpint (get_total (f), <, 140000000);
}

/* ---- the money of a project */

static void
test_project_shows_totals_awards_and_plan (void)
{
  Fixture f = { 0 };
  g_autoptr(PbEntity) project = NULL;
  g_autoptr(PbDraft) draft = NULL;
  GtkWidget *finance;

  f.reg = pb_test_ui_open_example ();
  project = pb_register_find (f.reg, PB_TYPE_PROJECT, "name", "IT Hub Hoogeveen");
  draft = pb_draft_new (f.reg, project);
  finance = pb_project_finance_new (draft);
  show (&f, finance);
  g_assert_true (says (finance, "37.5% of the total"));
  g_assert_true (says (finance, "€\u00a04,000,000"));
  g_assert_true (says (finance, "€\u00a02,500,000"));

  g_clear_object (&draft);
  pb_test_ui_destroy (f.window);
  pb_test_ui_close (f.reg);
}

static guint
count (Fixture *f,
       GType    type)
{
  g_autoptr(GPtrArray) found = g_ptr_array_new ();

  collect (f->grid, type, found);

  return found->len;
}

static PbEntity *
find_other_source (Fixture *f)
{
  g_autoptr(PbEntity) decision = pb_register_read (f->reg, PB_TYPE_DECISION, f->decision, NULL);
  g_autoptr(GPtrArray) sources = pb_register_list (f->reg, PB_TYPE_FUNDING_SOURCE, "programme",
                                                   pb_entity_get_integer (decision, "programme"), NULL);

  return g_object_ref (g_ptr_array_index (sources, sources->len - 1));
}

/* Another program awards from a source that had no column: the fields are made anew under what is being typed. */
static void
test_what_is_typed_outlives_a_new_column (Fixture       *f,
                                          gconstpointer  unused)
{
  g_autoptr(GArray) projects = pb_register_list_decision_projects (f->reg, f->decision);
  g_autoptr(PbEntity) source = find_other_source (f);
  guint n_rows = count (f, PB_TYPE_AWARD_ROW);
  guint n_columns = count (f, GTK_TYPE_ENTRY) / n_rows;
  gint64 before = get_total (f);

  gtk_widget_grab_focus (get_entry (f, 0));
  gtk_editable_set_text (GTK_EDITABLE (get_entry (f, 0)), "5");
  g_assert_true (pb_register_set_award (f->reg, f->decision, g_array_index (projects, gint64, 1),
                                        pb_entity_get_id (source), 100, NULL));
  pb_test_ui_settle ();

  g_assert_cmpuint (count (f, GTK_TYPE_ENTRY), ==, n_rows * (n_columns + 1));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (get_entry (f, 0))), ==, "5");
  g_assert_cmpint (get_total (f), !=, before + 100);
}

#define ADD(name) \
  g_test_add ("/award-grid/" #name, Fixture, NULL, fixture_set_up, test_##name, fixture_tear_down)

int
main (int    argc,
      char **argv)
{
  pb_test_ui_init (&argc, &argv);

  ADD (shows_rows_and_what_was_divided);
  ADD (typed_amount_is_taken_when_the_field_is_left);
  ADD (what_is_refused_stays_with_its_reason);
  ADD (ceiling_is_said_while_typing);
  ADD (row_is_removed_by_its_action);
  ADD (what_is_typed_outlives_a_new_column);
  g_test_add_func ("/award-grid/project_shows_totals_awards_and_plan",
                   test_project_shows_totals_awards_and_plan);

  return g_test_run ();
}
