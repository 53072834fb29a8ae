/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-parts-frame"
#include "config.h"

#include "pb-parts-frame.h"
#include "pb-test-ui.h"

static GtkWidget *
create_part (int width)
{
  GtkWidget *part = gtk_label_new (NULL);

  gtk_widget_set_size_request (part, width, 20);

  return part;
}

static gboolean
is_laid_out (gpointer widget)
{
  return gtk_widget_get_width (widget) > 0;
}

static void
test_what_stands_beside_stays_where_it_is (void)
{
  AdwViewStack *stack = ADW_VIEW_STACK (adw_view_stack_new ());
  GtkWidget *seat = adw_bin_new ();
  GtkWidget *aside = create_part (200);
  GtkWindow *window = GTK_WINDOW (gtk_window_new ());
  int before;

  adw_view_stack_set_hhomogeneous (stack, FALSE);
  adw_view_stack_add_titled (stack, create_part (100), "small", "Small");
  adw_view_stack_add_titled (stack, create_part (600), "large", "Large");
  adw_view_stack_add_titled (stack, seat, "pages", "Pages");
  gtk_window_set_child (window, pb_parts_frame_new (stack, seat, aside));
  gtk_window_set_default_size (window, 1000, 200);
  gtk_window_present (window);
  pb_test_ui_settle ();
  pb_test_ui_wait (is_laid_out, aside);
  before = gtk_widget_get_width (aside);

  adw_view_stack_set_visible_child_name (stack, "large");
  pb_test_ui_settle ();
  gtk_widget_queue_allocate (gtk_window_get_child (window));
  pb_test_ui_settle ();
  g_assert_cmpint (gtk_widget_get_width (aside), ==, before);
  g_assert_cmpint (before, <=, 400);
  pb_test_ui_destroy (window);
}

int
main (int    argc,
      char **argv)
{
  pb_test_ui_init (&argc, &argv);

  g_test_add_func ("/parts-frame/what-stands-beside-stays-where-it-is", test_what_stands_beside_stays_where_it_is);

  return g_test_run ();
}
