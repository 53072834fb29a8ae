/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pb-cli.h"
#include "pb-test-register.h"

/* Whether a window is asked for; expects that the arguments are left as they are. */
static gboolean
asks_for_window (const char *const  *arguments,
                 char              **register_path,
                 int                *status)
{
  g_auto(GStrv) argv = g_strdupv ((char **) arguments);
  gboolean done = pb_cli_run (g_strv_length (argv), argv, register_path, status);

  g_assert_true (g_strv_equal ((const char *const *) argv, arguments));

  return !done;
}

static void
test_no_options_ask_for_a_window (void)
{
  static const char *const arguments[] = { "programmaboek", NULL };
  g_autofree char *path = NULL;
  int status;

  g_assert_true (asks_for_window (arguments, &path, &status));
  g_assert_null (path);
}

static void
test_the_session_starts_the_window (void)
{
  static const char *const arguments[] = { "programmaboek", "--gapplication-service", NULL };
  g_autofree char *path = NULL;
  int status;

  g_assert_true (asks_for_window (arguments, &path, &status));
  g_assert_null (path);
}

static void
test_a_register_is_handed_to_the_window (PbTestRegister *self,
                                         gconstpointer   unused)
{
  const char *const arguments[] = { "programmaboek", "--register", self->path, NULL };
  g_autofree char *path = NULL;
  int status;

  g_assert_true (asks_for_window (arguments, &path, &status));
  g_assert_cmpstr (path, ==, self->path);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/cli/options/no_options_ask_for_a_window", test_no_options_ask_for_a_window);
  g_test_add_func ("/cli/options/the_session_starts_the_window",
                   test_the_session_starts_the_window);
  PB_TEST_REGISTER_ADD ("/cli/options", a_register_is_handed_to_the_window);

  return g_test_run ();
}
