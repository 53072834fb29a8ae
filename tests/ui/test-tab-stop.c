/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-tab-stop"
#include "config.h"

#include "pb-tab-stop.h"
#include "pb-test-ui.h"

#define N_ROWS 3

typedef struct
{
  GtkWindow *window;
  GtkWidget *before;
  GtkWidget *after;
} Fixture;

static void
fixture_set_up (Fixture   *f,
                GtkWidget *list)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  f->before = gtk_button_new_with_label ("Before");
  f->after = gtk_button_new_with_label ("After");
  gtk_box_append (GTK_BOX (box), f->before);
  gtk_box_append (GTK_BOX (box), pb_tab_stop_new (list));
  gtk_box_append (GTK_BOX (box), f->after);
  f->window = GTK_WINDOW (gtk_window_new ());
  gtk_window_set_child (f->window, box);
  gtk_window_set_default_size (f->window, 300, 300);
  gtk_window_present (f->window);
  pb_test_ui_settle ();
  gtk_widget_grab_focus (f->before);
}

static GtkWidget *
tab (Fixture          *f,
     GtkDirectionType  direction)
{
  gtk_widget_child_focus (GTK_WIDGET (f->window), direction);
  pb_test_ui_settle ();

  return gtk_window_get_focus (f->window);
}

/* Each row has a button in it. */
static GtkWidget *
create_list_box (void)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_BROWSE);
  for (guint i = 0; i < N_ROWS; i++)
    gtk_list_box_append (GTK_LIST_BOX (list), gtk_button_new_with_label ("Menu"));

  return list;
}

static GtkWidget *
get_row (GtkWidget *list,
         int        index)
{
  return GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), index));
}

static void
test_a_list_box_is_one_stop (void)
{
  GtkWidget *list = create_list_box ();
  Fixture f;

  fixture_set_up (&f, list);
  gtk_list_box_select_row (GTK_LIST_BOX (list), GTK_LIST_BOX_ROW (get_row (list, 1)));

  g_assert_true (tab (&f, GTK_DIR_TAB_FORWARD) == get_row (list, 1));
  g_assert_true (gtk_widget_is_ancestor (tab (&f, GTK_DIR_TAB_FORWARD), get_row (list, 1)));
  g_assert_true (tab (&f, GTK_DIR_TAB_FORWARD) == f.after);
  g_assert_true (gtk_widget_is_ancestor (tab (&f, GTK_DIR_TAB_BACKWARD), get_row (list, 1)));
  g_assert_true (tab (&f, GTK_DIR_TAB_BACKWARD) == get_row (list, 1));
  g_assert_true (tab (&f, GTK_DIR_TAB_BACKWARD) == f.before);
  g_assert_true (GTK_WIDGET (gtk_list_box_get_selected_row (GTK_LIST_BOX (list))) == get_row (list, 1));
  pb_test_ui_destroy (f.window);
}

static void
test_a_list_box_without_a_selected_row_is_passed (void)
{
  GtkWidget *list = create_list_box ();
  Fixture f;

  fixture_set_up (&f, list);
  g_assert_true (tab (&f, GTK_DIR_TAB_FORWARD) == f.after);
  g_assert_true (tab (&f, GTK_DIR_TAB_BACKWARD) == f.before);
  g_assert_null (gtk_list_box_get_selected_row (GTK_LIST_BOX (list)));
  pb_test_ui_destroy (f.window);
}

static void
on_setup_cb (GtkListItemFactory *factory,
             GtkListItem        *item)
{
  gtk_list_item_set_child (item, gtk_label_new ("Row"));
}

static void
test_a_list_view_is_one_stop (void)
{
  const char *const texts[] = { "One", "Two", "Three", NULL };
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *list
    = gtk_list_view_new (GTK_SELECTION_MODEL (gtk_single_selection_new (G_LIST_MODEL (gtk_string_list_new (texts)))), factory);
  Fixture f;

  g_signal_connect (factory, "setup", G_CALLBACK (on_setup_cb), NULL);
  fixture_set_up (&f, list);
  g_assert_true (gtk_widget_is_ancestor (tab (&f, GTK_DIR_TAB_FORWARD), list));
  g_assert_true (tab (&f, GTK_DIR_TAB_FORWARD) == f.after);
  g_assert_true (gtk_widget_is_ancestor (tab (&f, GTK_DIR_TAB_BACKWARD), list));
  g_assert_true (tab (&f, GTK_DIR_TAB_BACKWARD) == f.before);
  pb_test_ui_destroy (f.window);
}

int
main (int    argc,
      char **argv)
{
  pb_test_ui_init (&argc, &argv);

  g_test_add_func ("/tab-stop/a-list-box-is-one-stop", test_a_list_box_is_one_stop);
  g_test_add_func ("/tab-stop/a-list-box-without-a-selected-row-is-passed",
                   test_a_list_box_without_a_selected_row_is_passed);
  g_test_add_func ("/tab-stop/a-list-view-is-one-stop", test_a_list_view_is_one_stop);

  return g_test_run ();
}
