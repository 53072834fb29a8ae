/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-toast"
#include "config.h"

#include "pb-test-ui.h"
#include "pb-toast.h"

typedef struct
{
  GtkWindow *window;
  GtkWidget *child;
} Fixture;

static void
fixture_set_up (Fixture       *f,
                gconstpointer  unused)
{
  GtkWidget *overlay = adw_toast_overlay_new ();

  f->child = gtk_entry_new ();
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (overlay), f->child);
  f->window = GTK_WINDOW (adw_window_new ());
  adw_window_set_content (ADW_WINDOW (f->window), overlay);
  gtk_window_present (f->window);
  pb_test_ui_settle ();
}

static void
fixture_tear_down (Fixture       *f,
                   gconstpointer  unused)
{
  pb_test_ui_destroy (f->window);
}

static GtkWidget *
find_label (Fixture    *f,
            const char *text)
{
  pb_test_ui_settle ();

  return pb_test_ui_find (GTK_WIDGET (f->window), GTK_TYPE_LABEL, text);
}

static void
test_title_is_text_and_no_markup (Fixture       *f,
                                  gconstpointer  unused)
{
  GtkWidget *label = NULL;

  pb_toast_show (f->child, "<b>A & B</b>");
  label = find_label (f, "&lt;b&gt;A &amp; B&lt;/b&gt;");

  g_assert_nonnull (label);
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (label)), ==, "<b>A & B</b>");
}

/* Pictures that were read when the window was gone, say. */
static void
test_what_comes_too_late_goes_to_the_log (Fixture       *f,
                                          gconstpointer  unused)
{
  g_autoptr(GtkWidget) late = g_object_ref_sink (gtk_label_new (NULL));
  g_autoptr(GFile) file = g_file_new_for_path ("/booklet.html");

  g_test_expect_message ("pb-toast", G_LOG_LEVEL_MESSAGE, "Exported");
  pb_toast_show_file (late, "Exported", file);
  g_test_assert_expected_messages ();
}

static void
test_error_is_told_whole (Fixture       *f,
                          gconstpointer  unused)
{
  g_autoptr(GError) error = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_FAILED, "50 % <of> it went wrong");
  GtkWidget *label = NULL;

  pb_toast_show_error (f->child, error);
  label = find_label (f, "50 % <of> it went wrong");

  g_assert_nonnull (label);
  g_assert_true (gtk_label_get_wrap (GTK_LABEL (label)));
}

static void
test_dialog_shows_it_in_its_window (Fixture       *f,
                                    gconstpointer  unused)
{
  GtkWindow *dialog = GTK_WINDOW (gtk_window_new ());
  GtkWidget *button = gtk_button_new ();

  gtk_window_set_child (dialog, button);
  gtk_window_set_transient_for (dialog, f->window);
  pb_toast_show (button, "Said in a dialog");

  g_assert_nonnull (find_label (f, "Said in a dialog"));
  gtk_window_destroy (dialog);
}

static void
test_undo_takes_the_step_back (Fixture       *f,
                               gconstpointer  unused)
{
  PbRegister *reg = pb_test_ui_open_example ();
  g_autofree char *before = pb_register_dump (reg);
  g_autofree char *after = NULL;
  g_autoptr(GPtrArray) pillars = pb_register_list (reg, PB_TYPE_PILLAR, NULL, 0, NULL);
  g_autoptr(GError) error = NULL;
  GtkWidget *button = NULL;

  pb_register_remove (reg, PB_TYPE_PILLAR, pb_entity_get_id (g_ptr_array_index (pillars, 0)), &error);
  g_assert_no_error (error);
  pb_toast_show_undo (f->child, reg, "“Wonen” removed");
  pb_test_ui_settle ();
  button = pb_test_ui_find (GTK_WIDGET (f->window), GTK_TYPE_BUTTON, "_Undo");
  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  pb_test_ui_settle ();
  after = pb_register_dump (reg);

  g_assert_cmpstr (before, ==, after);
  fixture_tear_down (f, NULL);
  f->window = NULL;
  pb_test_ui_close (reg);
  fixture_set_up (f, NULL);
}

static void
test_undo_goes_when_another_step_is_made (Fixture       *f,
                                          gconstpointer  unused)
{
  PbRegister *reg = pb_test_ui_open_example ();
  g_autoptr(GPtrArray) pillars = pb_register_list (reg, PB_TYPE_PILLAR, NULL, 0, NULL);
  g_autoptr(GError) error = NULL;

  pb_register_remove (reg, PB_TYPE_PILLAR, pb_entity_get_id (g_ptr_array_index (pillars, 0)), &error);
  g_assert_no_error (error);
  pb_toast_show_undo (f->child, reg, "“Wonen” removed");
  pb_test_ui_settle ();
  pb_register_remove (reg, PB_TYPE_PILLAR, pb_entity_get_id (g_ptr_array_index (pillars, 1)), &error);
  g_assert_no_error (error);
  pb_test_ui_settle ();

  g_assert_null (pb_test_ui_find (GTK_WIDGET (f->window), GTK_TYPE_BUTTON, "_Undo"));
  fixture_tear_down (f, NULL);
  pb_test_ui_close (reg);
  fixture_set_up (f, NULL);
}

int
main (int    argc,
      char **argv)
{
  pb_test_ui_init (&argc, &argv);

#define ADD(path, func) \
  g_test_add (path, Fixture, NULL, fixture_set_up, func, fixture_tear_down)
  ADD ("/toast/title-is-text-and-no-markup", test_title_is_text_and_no_markup);
  ADD ("/toast/what-comes-too-late-goes-to-the-log", test_what_comes_too_late_goes_to_the_log);
  ADD ("/toast/error-is-told-whole", test_error_is_told_whole);
  ADD ("/toast/dialog-shows-it-in-its-window", test_dialog_shows_it_in_its_window);
  ADD ("/toast/undo-takes-the-step-back", test_undo_takes_the_step_back);
  ADD ("/toast/undo-goes-when-another-step-is-made", test_undo_goes_when_another_step_is_made);
#undef ADD

  return g_test_run ();
}
