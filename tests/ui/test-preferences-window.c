/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-preferences-window"
#include "config.h"

#include "pb-preferences-window.h"
#include "pb-test-ui.h"

static AdwComboRow *
find_row (GtkWindow  *window,
          const char *id)
{
  return ADW_COMBO_ROW (gtk_widget_get_template_child (GTK_WIDGET (window),
                                                       PB_TYPE_PREFERENCES_WINDOW, id));
}

static void
test_choices_are_kept_at_once (void)
{
  g_autoptr(GSettings) settings = g_settings_new (APPLICATION_ID);
  GtkWindow *window = g_object_new (PB_TYPE_PREFERENCES_WINDOW, NULL);
  g_autofree char *scheme = NULL;
  g_autofree char *language = NULL;

  adw_combo_row_set_selected (find_row (window, "colour_scheme"), 2);
  adw_combo_row_set_selected (find_row (window, "export_language"), 1);
  scheme = g_settings_get_string (settings, "colour-scheme");
  language = g_settings_get_string (settings, "export-language");

  g_assert_cmpstr (scheme, ==, "dark");
  g_assert_cmpstr (language, ==, "nl");
  pb_test_ui_destroy (window);
}

static void
test_what_was_chosen_is_shown (void)
{
  g_autoptr(GSettings) settings = g_settings_new (APPLICATION_ID);
  GtkWindow *window = NULL;

  g_settings_set_string (settings, "colour-scheme", "light");
  g_settings_set_string (settings, "export-language", "en");
  window = g_object_new (PB_TYPE_PREFERENCES_WINDOW, NULL);

  g_assert_cmpuint (adw_combo_row_get_selected (find_row (window, "colour_scheme")), ==, 1);
  g_assert_cmpuint (adw_combo_row_get_selected (find_row (window, "export_language")), ==, 2);
  pb_test_ui_destroy (window);
}

int
main (int    argc,
      char **argv)
{
  pb_test_ui_init (&argc, &argv);

  g_test_add_func ("/preferences-window/choices-are-kept-at-once", test_choices_are_kept_at_once);
  g_test_add_func ("/preferences-window/what-was-chosen-is-shown", test_what_was_chosen_is_shown);

  return g_test_run ();
}
