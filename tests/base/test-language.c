/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-language"
#include "config.h"

#include <glib/gi18n.h>
#include <locale.h>

#include "pb-language.h"
#include "pb-number.h"

/* From 2.39 on, the GNU C library translates nothing in the locale C.UTF-8. Where there is no other
 * locale, there is no Dutch to be had. */
static gboolean
speak_dutch (void)
{
  g_setenv ("LANGUAGE", "nl", TRUE);
  if (setlocale (LC_ALL, "nl_NL.UTF-8") == NULL && setlocale (LC_ALL, "en_US.UTF-8") == NULL)
    setlocale (LC_ALL, "C.UTF-8");

  bindtextdomain (GETTEXT_PACKAGE, PB_TEST_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

#if __GLIBC_PREREQ(2, 39)
  return g_strcmp0 (setlocale (LC_MESSAGES, NULL), "C.UTF-8") != 0;
#else
  return TRUE;
#endif
}

static void
test_english_without_translation (void)
{
  g_assert_cmpint (pb_language_of_interface (), ==, PB_LANGUAGE_ENGLISH);
}

static void
test_dutch_with_translation (void)
{
  double value = 0;

  if (!speak_dutch ())
    {
      g_test_skip ("the C library has no locale to translate in");
      return;
    }

  g_assert_cmpint (pb_language_of_interface (), ==, PB_LANGUAGE_DUTCH);

  /* The one form of a number that depends on it. */
  g_assert_true (pb_number_parse ("12.345", &value, NULL));
  g_assert_cmpfloat (value, ==, 12345);
  g_assert_true (pb_number_parse ("12,345", &value, NULL));
  g_assert_cmpfloat (value, ==, 12.345);
}

static void
test_every_code_is_read_back (void)
{
  for (int l = PB_LANGUAGE_DUTCH; l <= PB_LANGUAGE_ENGLISH; l++)
    {
      PbLanguage read = PB_LANGUAGE_ENGLISH - l;

      g_assert_true (pb_language_from_code (pb_language_to_code (l), &read));
      g_assert_cmpint (read, ==, l);
    }

  g_assert_cmpstr (pb_language_to_code (PB_LANGUAGE_DUTCH), ==, "nl");
  g_assert_cmpstr (pb_language_to_code (PB_LANGUAGE_ENGLISH), ==, "en");
}

static void
test_other_codes_are_refused (void)
{
  static const char *const cases[] = { NULL, "", "NL", "nl_NL", "de", "n" };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PbLanguage language = PB_LANGUAGE_ENGLISH;

      g_assert_false (pb_language_from_code (cases[i], &language));
      g_assert_cmpint (language, ==, PB_LANGUAGE_ENGLISH);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/language/every-code-is-read-back", test_every_code_is_read_back);
  g_test_add_func ("/language/other-codes-are-refused", test_other_codes_are_refused);
  g_test_add_func ("/language/english-without-translation", test_english_without_translation);
  g_test_add_func ("/language/dutch-with-translation", test_dutch_with_translation);

  return g_test_run ();
}
