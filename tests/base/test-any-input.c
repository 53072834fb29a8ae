/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whatever is typed as an amount or a date is read to something that is written and read back the same, or refused with words:
 * what was ever found to be of interest (tests/fixtures/fuzz) and seeded mutations of it. PB_FUZZ_ROUNDS: how many of those. */
#define G_LOG_DOMAIN "test-any-input"
#include "config.h"

#include <string.h>

#include "pb-date.h"
#include "pb-money.h"

#define ROUNDS 20000

typedef gboolean (*TryFunc) (const char *text);

static guint
get_rounds (void)
{
  const char *chosen = g_getenv ("PB_FUZZ_ROUNDS");

  return chosen != NULL ? (guint) g_ascii_strtoull (chosen, NULL, 10) : ROUNDS;
}

static char **
read_corpus (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "fuzz", name, NULL);
  g_autofree char *text = NULL;
  g_autoptr(GError) error = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);

  return g_strsplit (text, "\n", -1);
}

/* By whole letters: what reaches a field is UTF-8. */
static char *
mutate (GRand      *rand,
        const char *text)
{
  static const char *const pieces[] = { "0", "9", ".", ",", "-", "−", " ", "\xc2\xa0", "€", "e", "%s", "1900", "31", "\t",
                                        "maart", "mei ", "\xd9\xa3", "\xef\xbc\x92", "/", "9999999999" };
  g_autoptr(GString) mutant = g_string_new (text);
  const guint n = (guint) g_rand_int_range (rand, 1, 4);

  for (guint i = 0; i < n; i++)
    {
      const glong length = g_utf8_strlen (mutant->str, -1);
      const char *from = g_utf8_offset_to_pointer (mutant->str, g_rand_int_range (rand, 0, (gint32) length + 1));
      const gssize at = from - mutant->str;

      if (*from != '\0' && g_rand_boolean (rand))
        g_string_erase (mutant, at, g_utf8_next_char (from) - from);
      if (g_rand_boolean (rand))
        g_string_insert (mutant, at, pieces[g_rand_int_range (rand, 0, G_N_ELEMENTS (pieces))]);
    }

  return g_string_free (g_steal_pointer (&mutant), FALSE);
}

static gboolean
try_amount (const char *text)
{
  g_autoptr(GError) error = NULL;
  gint64 cents = 0;

  if (!pb_money_parse (text, &cents, &error))
    {
      g_assert_nonnull (error);
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
      return FALSE;
    }

  for (PbLanguage language = 0; language <= PB_LANGUAGE_ENGLISH; language++)
    {
      g_autofree char *written = pb_money_format (cents, language);
      gint64 again = 0;

      g_assert_true (pb_money_parse (written, &again, &error));
      g_assert_no_error (error);
      g_assert_cmpint (again, ==, cents);
    }

  return TRUE;
}

static gboolean
try_date (const char *text)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *iso = NULL;

  if (!pb_date_parse (text, &iso, &error))
    {
      g_assert_nonnull (error);
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
      return FALSE;
    }

  g_assert_true (pb_date_is_valid (iso));
  for (PbLanguage language = 0; language <= PB_LANGUAGE_ENGLISH; language++)
    {
      g_autofree char *written = pb_date_format (iso, language);
      g_autofree char *again = NULL;

      g_assert_true (pb_date_parse (written, &again, &error));
      g_assert_no_error (error);
      g_assert_cmpstr (again, ==, iso);
    }

  return TRUE;
}

/* Some are read and some are not, of what is kept and of what is made of it. */
static void
try_all (const char *name,
         TryFunc     try)
{
  g_auto(GStrv) corpus = read_corpus (name);
  const guint n_corpus = g_strv_length (corpus);
  g_autoptr(GRand) rand = g_rand_new_with_seed (20211130);
  const guint n_rounds = get_rounds ();
  guint n_kept = 0;
  guint n_read = 0;

  for (guint i = 0; i < n_corpus; i++)
    n_kept += try (corpus[i]);
  for (guint i = 0; i < n_rounds; i++)
    {
      g_autofree char *mutant = mutate (rand, corpus[i % n_corpus]);

      n_read += try (mutant);
    }

  g_assert_cmpuint (n_kept, >, n_corpus / 4);
  g_assert_cmpuint (n_kept, <, n_corpus);
  g_assert_cmpuint (n_read, >, n_rounds / 20);
  g_assert_cmpuint (n_read, <, n_rounds);
}

static void
test_any_amount (void)
{
  try_all ("amounts.txt", try_amount);
}

static void
test_any_date (void)
{
  try_all ("dates.txt", try_date);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/any-input/amount", test_any_amount);
  g_test_add_func ("/any-input/date", test_any_date);

  return g_test_run ();
}
