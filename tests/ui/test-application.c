/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-application"
#include "config.h"

#include <glib/gstdio.h>

#include "pb-application.h"
#include "pb-register.h"
#include "pb-test-ui.h"

typedef struct
{
  PbApplication *app;
  GSettings     *settings;
  char          *own;       /* the default register */
  char          *copy;      /* a file beside it */
} Fixture;

static void
fixture_set_up (Fixture       *f,
                gconstpointer  unused)
{
  g_autofree char *folder = NULL;

  f->app = PB_APPLICATION (g_application_get_default ());
  f->settings = g_settings_new (APPLICATION_ID);
  f->own = pb_register_get_default_path ();
  folder = g_path_get_dirname (f->own);
  f->copy = g_build_filename (folder, "kopie.db", NULL);
  g_assert_true (g_file_set_contents (f->copy, "", 0, NULL));
}

static void
fixture_tear_down (Fixture       *f,
                   gconstpointer  unused)
{
  g_settings_reset (f->settings, "last-register");
  g_clear_object (&f->settings);
  g_unlink (f->copy);
  g_free (f->own);
  g_free (f->copy);
}

static void
check_first (Fixture    *f,
             const char *last,
             const char *expected)
{
  g_autofree char *path = NULL;

  g_settings_set_string (f->settings, "last-register", last);
  path = pb_application_get_first_path (f->app);

  g_assert_cmpstr (path, ==, expected);
}

static void
test_first_register_is_the_own_one (Fixture       *f,
                                    gconstpointer  unused)
{
  check_first (f, "", f->own);
}

static void
test_copy_that_was_open_last_is_opened_again (Fixture       *f,
                                              gconstpointer  unused)
{
  check_first (f, f->copy, f->copy);
}

static void
test_copy_that_is_gone_is_not_opened (Fixture       *f,
                                      gconstpointer  unused)
{
  g_unlink (f->copy);
  check_first (f, f->copy, f->own);
}

static void
test_example_and_registers_elsewhere_are_opened_once (Fixture       *f,
                                                      gconstpointer  unused)
{
  g_autofree char *example = pb_application_get_example_path ();
  g_autofree char *elsewhere = g_build_filename (g_get_tmp_dir (), "elders.db", NULL);

  g_assert_true (g_file_set_contents (example, "", 0, NULL));
  check_first (f, example, f->own);
  check_first (f, elsewhere, f->own);
  g_unlink (example);
}

/* What cannot be found is not used. */
static void
test_help_lists_every_shortcut (Fixture       *f,
                                gconstpointer  unused)
{
  g_autoptr(GBytes) bytes = g_resources_lookup_data ("/nl/regiodeal/Programmaboek/gtk/help-overlay.ui",
                                                     G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  const char *help = g_bytes_get_data (bytes, NULL);
  g_auto(GStrv) actions = gtk_application_list_action_descriptions (GTK_APPLICATION (f->app));

  g_assert_cmpuint (g_strv_length (actions), >, 5);
  for (guint i = 0; actions[i] != NULL; i++)
    {
      g_auto(GStrv) accels = gtk_application_get_accels_for_action (GTK_APPLICATION (f->app), actions[i]);
      g_autofree char *escaped = g_markup_escape_text (accels[0], -1);

      g_test_message ("%s: %s", actions[i], accels[0]);
      g_assert_nonnull (strstr (help, escaped));
    }
}

int
main (int    argc,
      char **argv)
{
  g_autoptr(PbApplication) app = NULL;

  pb_test_ui_init (&argc, &argv);
  app = pb_application_new ();
  g_application_set_default (G_APPLICATION (app));
  g_application_register (G_APPLICATION (app), NULL, NULL);

#define ADD(path, func) \
  g_test_add (path, Fixture, NULL, fixture_set_up, func, fixture_tear_down)
  ADD ("/application/first-register-is-the-own-one", test_first_register_is_the_own_one);
  ADD ("/application/copy-that-was-open-last-is-opened-again", test_copy_that_was_open_last_is_opened_again);
  ADD ("/application/copy-that-is-gone-is-not-opened", test_copy_that_is_gone_is_not_opened);
  ADD ("/application/example-and-registers-elsewhere-are-opened-once",
       test_example_and_registers_elsewhere_are_opened_once);
  ADD ("/application/help-lists-every-shortcut", test_help_lists_every_shortcut);
#undef ADD

  return g_test_run ();
}
