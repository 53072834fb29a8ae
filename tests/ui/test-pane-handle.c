/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-pane-handle"
#include "config.h"

#include "pb-pane-handle.h"
#include "pb-test-ui.h"

typedef struct
{
  GtkWindow *window;
  PbPane    *pane;
  PbPane    *giver;
  GtkWidget *handle;
} Fixture;

static GtkWidget *
create_child (int width)
{
  GtkWidget *child = gtk_entry_new ();

  gtk_editable_set_width_chars (GTK_EDITABLE (child), 1);
  gtk_widget_set_size_request (child, width, 20);

  return child;
}

static void
fixture_set_up (Fixture       *f,
                gconstpointer  unused)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  f->pane = PB_PANE (pb_pane_new (create_child (100), 200));
  f->giver = PB_PANE (pb_pane_new (create_child (100), 300));
  gtk_widget_set_hexpand (GTK_WIDGET (f->giver), TRUE);
  f->handle = pb_pane_handle_new (f->pane, f->giver, "Width of the Sidebar");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (f->pane));
  gtk_box_append (GTK_BOX (box), f->handle);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (f->giver));

  f->window = GTK_WINDOW (gtk_window_new ());
  gtk_window_set_child (f->window, box);
  gtk_window_set_default_size (f->window, 801, 100);
  gtk_window_present (f->window);
  pb_test_ui_settle ();
}

static gboolean
is_laid_out (gpointer widget)
{
  return gtk_widget_get_width (widget) > 0;
}

static void
fixture_tear_down (Fixture       *f,
                   gconstpointer  unused)
{
  pb_test_ui_destroy (f->window);
}

static void
press (Fixture *f,
       guint    keyval)
{
  g_autoptr(GListModel) controllers = gtk_widget_observe_controllers (f->handle);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr(GtkEventController) controller = g_list_model_get_item (controllers, i);
      gboolean handled = FALSE;

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", keyval, 0, 0, &handled);
    }

  pb_test_ui_settle ();
}

static void
test_arrows_move_it (Fixture       *f,
                     gconstpointer  unused)
{
  pb_test_ui_wait (is_laid_out, f->pane);
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (f->pane)), ==, 200);

  press (f, GDK_KEY_Right);
  g_assert_cmpint (pb_pane_get_width (f->pane), ==, 216);
  press (f, GDK_KEY_Left);
  g_assert_cmpint (pb_pane_get_width (f->pane), ==, 200);
}

static void
test_arrows_follow_the_text_direction (Fixture       *f,
                                       gconstpointer  unused)
{
  pb_test_ui_wait (is_laid_out, f->pane);
  gtk_widget_set_direction (f->handle, GTK_TEXT_DIR_RTL);

  press (f, GDK_KEY_Left);
  g_assert_cmpint (pb_pane_get_width (f->pane), ==, 216);
}

static void
test_it_goes_as_far_as_both_can_bear (Fixture       *f,
                                      gconstpointer  unused)
{
  pb_test_ui_wait (is_laid_out, f->pane);

  press (f, GDK_KEY_End);
  g_assert_cmpint (pb_pane_get_width (f->pane), ==, 500);
  press (f, GDK_KEY_Home);
  g_assert_cmpint (pb_pane_get_width (f->pane), ==, 100);
}

static void
test_it_has_a_name_and_a_value (Fixture       *f,
                                gconstpointer  unused)
{
  pb_test_ui_wait (is_laid_out, f->pane);
  press (f, GDK_KEY_Right);

  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (f->handle), GTK_ACCESSIBLE_ROLE_SEPARATOR);
  gtk_test_accessible_assert_property (f->handle, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Width of the Sidebar");
  gtk_test_accessible_assert_property (f->handle, GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, 216.0);
}

static gboolean
is_twice_as_wide (gpointer widget)
{
  return gtk_widget_get_width (widget) == 400;
}

static void
test_it_grows_with_the_texts (Fixture       *f,
                              gconstpointer  unused)
{
  GtkSettings *settings = gtk_widget_get_settings (GTK_WIDGET (f->pane));
  int usual = 0;

  pb_test_ui_wait (is_laid_out, f->pane);
  g_object_get (settings, "gtk-xft-dpi", &usual, NULL);
  g_object_set (settings, "gtk-xft-dpi", 2 * 96 * 1024, NULL);
  gtk_widget_queue_resize (GTK_WIDGET (f->pane));
  pb_test_ui_wait (is_twice_as_wide, f->pane);
  g_assert_cmpint (pb_pane_get_width (f->pane), ==, 200);

  press (f, GDK_KEY_Left);
  g_assert_cmpint (pb_pane_get_width (f->pane), ==, 192);
  g_object_set (settings, "gtk-xft-dpi", usual, NULL);
}

int
main (int    argc,
      char **argv)
{
  pb_test_ui_init (&argc, &argv);

#define ADD(path, func) \
  g_test_add (path, Fixture, NULL, fixture_set_up, func, fixture_tear_down)
  ADD ("/pane-handle/arrows-move-it", test_arrows_move_it);
  ADD ("/pane-handle/arrows-follow-the-text-direction", test_arrows_follow_the_text_direction);
  ADD ("/pane-handle/it-goes-as-far-as-both-can-bear", test_it_goes_as_far_as_both_can_bear);
  ADD ("/pane-handle/it-has-a-name-and-a-value", test_it_has_a_name_and_a_value);
  ADD ("/pane-handle/it-grows-with-the-texts", test_it_grows_with_the_texts);
#undef ADD

  return g_test_run ();
}
