/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-chart"
#include "config.h"

#include <math.h>

#include "pb-bar-row.h"
#include "pb-chart-mark.h"
#include "pb-chart-table.h"
#include "pb-chart.h"
#include "pb-test-ui.h"

typedef struct
{
  PbChartData *data;
  GtkWidget   *chart;
  GtkWindow   *window;
  guint        activated;   /* the last bar; G_MAXUINT for none */
} Fixture;

static void
fill_bars (PbChartData *data)
{
  pb_chart_data_clear (data);
  pb_chart_data_set_item_heading (data, "Pillar");
  pb_chart_data_set_limit_heading (data, "Ceiling");
  pb_chart_data_add_series (data, "Rijk", NULL);
  pb_chart_data_add_series (data, "Provincie", NULL);
  pb_chart_data_add_item (data, "Wonen", "#1a5fb4");
  pb_chart_data_add_item (data, "Werken", NULL);
  pb_chart_data_set_value (data, 0, 0, 30000);
  pb_chart_data_set_value (data, 0, 1, -20000);
  pb_chart_data_set_value (data, 1, 0, 40000);
  pb_chart_data_set_limit (data, 1, 30000);
}

static void
fill_line (PbChartData *data)
{
  static const char *const dates[] = { "2022-06", "2022-09", "2022-12-15" };

  pb_chart_data_clear (data);
  pb_chart_data_add_series (data, "Realised", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      pb_chart_data_add_date (data, dates[i]);
      pb_chart_data_set_value (data, i, 0, 20.0 * (i + 1));
    }
  pb_chart_data_add_reference (data, "Target 2023", 100, "2023");
}

static void
on_activated_cb (PbChart *chart,
                 guint    item,
                 Fixture *f)
{
  f->activated = item;
}

static void
fixture_set_up (Fixture       *f,
                gconstpointer  kind)
{
  f->data = pb_chart_data_new ("Awarded per Pillar", PB_CHART_MONEY);
  if (GPOINTER_TO_UINT (kind) == PB_CHART_BARS)
    fill_bars (f->data);
  else
    fill_line (f->data);

  f->activated = G_MAXUINT;
  f->chart = pb_chart_new (GPOINTER_TO_UINT (kind), f->data);
  g_signal_connect (f->chart, "activated", G_CALLBACK (on_activated_cb), f);
  f->window = GTK_WINDOW (gtk_window_new ());
  gtk_window_set_default_size (f->window, 600, 400);
  gtk_window_set_child (f->window, f->chart);
  gtk_window_present (f->window);
  pb_test_ui_settle ();
}

static void
fixture_tear_down (Fixture       *f,
                   gconstpointer  unused)
{
  pb_test_ui_destroy (f->window);
  g_assert_finalize_object (f->data);
}

/* The texts of a table as they are read: cells of a row parted by "|", rows by "/". */
static void
read_table (GtkWidget *widget,
            GString   *text)
{
  GtkAccessibleRole role = gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (widget));

  if (role == GTK_ACCESSIBLE_ROLE_ROW)
    g_string_append (text, "/");
  if (GTK_IS_LABEL (widget)
      && (role == GTK_ACCESSIBLE_ROLE_CELL || role == GTK_ACCESSIBLE_ROLE_ROW_HEADER))
    g_string_append_printf (text, "%s|", gtk_label_get_text (GTK_LABEL (widget)));

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    read_table (child, text);
}

static GtkWidget *
find_role (GtkWidget         *root,
           GtkAccessibleRole  role)
{
  if (gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (root)) == role)
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = gtk_widget_get_visible (child) ? find_role (child, role) : NULL;

      if (found != NULL)
        return found;
    }

  return NULL;
}

static guint
count_role (GtkWidget         *root,
            GtkAccessibleRole  role)
{
  guint n = gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (root)) == role;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += count_role (child, role);

  return n;
}

static void
assert_name (GtkWidget  *widget,
             const char *name)
{
  g_autofree char *difference = gtk_test_accessible_check_property (
    GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name);

  g_assert_cmpstr (difference, ==, NULL);
}

static GtkWidget *
find_bar (Fixture *f,
          guint    index)
{
  GtkWidget *bar = pb_test_ui_find (f->chart, PB_TYPE_BAR_ROW, NULL);

  for (; bar != NULL && index > 0; index--)
    bar = gtk_widget_get_next_sibling (bar);
  g_assert_true (PB_IS_BAR_ROW (bar));

  return bar;
}

static void
test_bars_read_as_a_table (Fixture       *f,
                           gconstpointer  unused)
{
  GtkWidget *table = find_role (f->chart, GTK_ACCESSIBLE_ROLE_TABLE);

  g_assert_nonnull (table);
  assert_name (table, "Awarded per Pillar");
  /* Headings and two bars; each a label, two series, a total and a limit. */
  g_assert_cmpuint (count_role (table, GTK_ACCESSIBLE_ROLE_ROW), ==, 3);
  g_assert_cmpuint (count_role (table, GTK_ACCESSIBLE_ROLE_ROW_HEADER), ==, 2);
  g_assert_cmpuint (count_role (table, GTK_ACCESSIBLE_ROLE_CELL), ==, 5 + 2 * 4);
  assert_name (find_bar (f, 0), "Wonen: €\302\240100");
  assert_name (find_bar (f, 1), "Werken: €\302\240400 of €\302\240300");
  assert_name (pb_test_ui_find (find_bar (f, 0), PB_TYPE_CHART_MARK, NULL), "€\302\240300");
}

static void
test_table_has_the_same_numbers (Fixture       *f,
                                 gconstpointer  unused)
{
  g_autoptr(GString) text = g_string_new (NULL);

  g_assert_null (pb_test_ui_find (f->chart, PB_TYPE_CHART_TABLE, NULL));
  gtk_widget_activate_action (f->chart, "chart.as-table", NULL);
  pb_test_ui_settle ();

  read_table (pb_test_ui_find (f->chart, PB_TYPE_CHART_TABLE, NULL), text);
  g_assert_cmpstr (text->str, ==,
                   "/Pillar|Rijk|Provincie|Total|Ceiling|"
                   "/Wonen|€\302\240300|−€\302\240200|€\302\240100|—|"
                   "/Werken|€\302\240400|—|€\302\240400|€\302\240300|");
  g_assert_false (gtk_widget_get_mapped (find_bar (f, 0)));
}

static void
test_bar_is_activated (Fixture       *f,
                       gconstpointer  unused)
{
  gtk_widget_activate_action (find_bar (f, 1), "bar.activate", NULL);
  g_assert_cmpuint (f->activated, ==, G_MAXUINT);

  pb_chart_set_activatable (PB_CHART (f->chart), TRUE);
  gtk_widget_activate_action (find_bar (f, 1), "bar.activate", NULL);
  g_assert_cmpuint (f->activated, ==, 1);
}

static void
test_focus_enters_at_the_first_bar (Fixture       *f,
                                    gconstpointer  unused)
{
  g_assert_false (gtk_widget_get_focusable (find_bar (f, 0)));

  pb_chart_set_activatable (PB_CHART (f->chart), TRUE);
  gtk_window_set_focus (f->window, NULL);
  gtk_widget_child_focus (f->chart, GTK_DIR_TAB_FORWARD);
  g_assert_true (gtk_widget_has_focus (find_bar (f, 0)));

  /* From bar to bar go the arrows; Tab leaves. */
  gtk_widget_child_focus (f->chart, GTK_DIR_TAB_FORWARD);
  g_assert_false (gtk_widget_has_focus (find_bar (f, 1)));
}

static void
test_chart_follows_its_data (Fixture       *f,
                             gconstpointer  unused)
{
  pb_chart_data_clear (f->data);
  pb_chart_data_add_series (f->data, "Projects", NULL);
  pb_chart_data_add_item (f->data, "Idea", NULL);
  pb_chart_data_set_value (f->data, 0, 0, 100);
  pb_chart_data_changed (f->data);
  pb_test_ui_settle ();
  assert_name (find_bar (f, 0), "Idea: €\302\2401");

  pb_chart_data_clear (f->data);
  pb_chart_data_add_series (f->data, "Projects", NULL);
  pb_chart_data_changed (f->data);
  pb_chart_set_empty_text (PB_CHART (f->chart), "Nothing awarded yet");
  pb_test_ui_settle ();
  g_assert_true (
    gtk_widget_get_mapped (pb_test_ui_find (f->chart, GTK_TYPE_LABEL, "Nothing awarded yet")));
  g_assert_null (pb_test_ui_find (f->chart, PB_TYPE_BAR_ROW, NULL));
}

static void
test_it_fits_a_narrow_width (Fixture       *f,
                             gconstpointer  unused)
{
  int least;

  gtk_widget_measure (f->chart, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  g_assert_cmpint (least, <=, 360);
}

static void
test_line_has_its_table_inside (Fixture       *f,
                                gconstpointer  unused)
{
  g_autoptr(GString) text = g_string_new (NULL);
  GtkWidget *table = find_role (f->chart, GTK_ACCESSIBLE_ROLE_TABLE);

  g_assert_true (PB_IS_CHART_TABLE (table));
  g_assert_true (gtk_widget_get_mapped (table));
  g_assert_cmpfloat (gtk_widget_get_opacity (table), ==, 0);
  read_table (table, text);
  g_assert_cmpstr (text->str, ==,
                   "/|Realised|/June 2022|€\302\2400.20|/September 2022|€\302\2400.40|"
                   "/15 December 2022|€\302\2400.60|/Target 2023|€\302\2401|");
}

static void
test_line_with_one_or_odd_values_is_drawn (Fixture       *f,
                                           gconstpointer  unused)
{
  static const double values[] = { 0, -1e308, 1e308, 5e-324, 1 };

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      pb_chart_data_clear (f->data);
      pb_chart_data_add_series (f->data, "Realised", NULL);
      pb_chart_data_add_date (f->data, "2021");
      pb_chart_data_set_value (f->data, 0, 0, values[i]);
      pb_chart_data_add_date (f->data, "2021");
      pb_chart_data_changed (f->data);
      pb_test_ui_settle ();
      g_assert_true (gtk_widget_get_mapped (f->chart));
    }
}

static void
test_right_to_left_is_drawn (Fixture       *f,
                             gconstpointer  unused)
{
  gtk_widget_set_direction (GTK_WIDGET (f->window), GTK_TEXT_DIR_RTL);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  pb_chart_data_changed (f->data);
  pb_test_ui_settle ();
  g_assert_true (gtk_widget_get_mapped (f->chart));
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

#define ADD(path, kind, func) \
  g_test_add ("/ui/chart/" path, Fixture, GUINT_TO_POINTER (kind), fixture_set_up, func, \
              fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  pb_test_ui_init (&argc, &argv);

  ADD ("bars-read-as-a-table", PB_CHART_BARS, test_bars_read_as_a_table);
  ADD ("table-has-the-same-numbers", PB_CHART_BARS, test_table_has_the_same_numbers);
  ADD ("bar-is-activated", PB_CHART_BARS, test_bar_is_activated);
  ADD ("focus-enters-at-the-first-bar", PB_CHART_BARS, test_focus_enters_at_the_first_bar);
  ADD ("chart-follows-its-data", PB_CHART_BARS, test_chart_follows_its_data);
  ADD ("it-fits-a-narrow-width", PB_CHART_BARS, test_it_fits_a_narrow_width);
  ADD ("bars-right-to-left-are-drawn", PB_CHART_BARS, test_right_to_left_is_drawn);
  ADD ("line-has-its-table-inside", PB_CHART_LINE, test_line_has_its_table_inside);
  ADD ("line-with-one-or-odd-values-is-drawn", PB_CHART_LINE,
       test_line_with_one_or_odd_values_is_drawn);
  ADD ("line-right-to-left-is-drawn", PB_CHART_LINE, test_right_to_left_is_drawn);

  return g_test_run ();
}
