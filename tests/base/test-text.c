/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-text"
#include "config.h"

#include <string.h>

#include "pb-error.h"
#include "pb-text.h"

#define SEED     20211130
#define N_ROUNDS 2000

static void
test_fold_keeps_letters_and_digits (void)
{
  static const struct
  {
    const char *text;
    const char *folded;
  } cases[] = {
    { "’t Één-Huis (2e)", "teenhuis2e" },
    { "Vroegsginalering", "vroegsginalering" },
    { "Tiny  House\t\nHoogeveen", "tinyhousehoogeveen" },
    { "co\u00f6peratie", "cooperatie" },   /* composed */
    { "coo\u0308peratie", "cooperatie" },  /* decomposed */
    { "Stra\u00dfe", "strasse" },          /* ß */
    { "\u1e9e", "ss" },                    /* capital ß */
    { "\u0130stanbul", "istanbul" },       /* İ */
    { "ﬁets", "fiets" },                   /* ligature */
    { "ĳsland", "ijsland" },
    { "m²", "m2" },
    { "™", "tm" },
    { "a\u0301\u0323\u0308b", "ab" },      /* combining marks on end */
    { "Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢", "za" },
    { "a\u00a0b\u200bc", "abc" },
    { "ΑΒΓ", "αβγ" },
    { "שלום", "שלום" },
    { "Москва́", "москва" },
    { "日本 2021", "日本2021" },
    { "हिन्दी", "हिनदी" },
    { "😀 Wonen", "wonen" },
    { "", "" },
    { " \t\u00a0", "" },
    { "?!", "?!" },
    { " — ", "—" },
    { "😀", "😀" },
    { NULL, "" },
    { "ab\xff", "ab" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *folded = pb_text_fold (cases[i].text);

      g_assert_cmpstr (folded, ==, cases[i].folded);
    }
}

static char *
make_random_text (GRand *rand)
{
  static const gunichar alphabet[] = {
    'a', 'B', '7', ' ', '-', 0xe9, 0xdf, 0x130, 0x301, 0x308, 0x1e9e, 0x2019, 0x5d0, 0x627,
    0x1f600, 0xfb01, 0x0345, 0x3a3, 0x3c2, 0x212b, 0x1d400, 0xa0, 0x200d, '\n', 0xb2,
  };
  GString *text = g_string_new (NULL);

  for (int n = g_rand_int_range (rand, 0, 12); n > 0; n--)
    g_string_append_unichar (text, alphabet[g_rand_int_range (rand, 0, G_N_ELEMENTS (alphabet))]);

  return g_string_free (text, FALSE);
}

static void
test_fold_is_settled_and_blind_to_composition (void)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (SEED);

  for (guint i = 0; i < N_ROUNDS; i++)
    {
      g_autofree char *text = make_random_text (rand);
      g_autofree char *composed = g_utf8_normalize (text, -1, G_NORMALIZE_NFC);
      g_autofree char *decomposed = g_utf8_normalize (text, -1, G_NORMALIZE_NFD);
      g_autofree char *once = pb_text_fold (text);
      g_autofree char *twice = pb_text_fold (once);
      g_autofree char *of_composed = pb_text_fold (composed);
      g_autofree char *of_decomposed = pb_text_fold (decomposed);
      g_autofree char *tidy = pb_text_tidy (text, TRUE);

      g_assert_cmpstr (twice, ==, once);
      g_assert_cmpstr (of_composed, ==, of_decomposed);
      g_assert_cmpint (*once == '\0', ==, *tidy == '\0');
    }
}

static void
test_words_are_counted_as_read (void)
{
  static const struct
  {
    const char *text;
    guint       n_words;
  } cases[] = {
    { "Wonen in Emmen", 3 }, { "  Wonen \n in\tEmmen  ", 3 }, { "één", 1 },
    { "wonen – werken", 2 }, { "wonen-werken", 1 },           { "60 woorden", 2 },
    { "... ! ?", 0 },        { "’t", 1 },                     { "", 0 },
    { " ", 0 },              { NULL, 0 },                     { "a\u00a0b\u2003c", 3 },
    { "😀", 0 },             { "שלום עולם", 2 },              { "ab\xff", 0 },
    { "a\vb\fc\rd", 4 },    { "a_b\x01(c", 1 },            { "é – a", 2 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("case %u", i);
      g_assert_cmpuint (pb_text_count_words (cases[i].text), ==, cases[i].n_words);
    }
}

static void
test_check_lets_all_text_pass (void)
{
  static const char *const cases[] = {
    NULL, "", "Emmen", "tab\t, line\r\n", "<script>", "]]>", "%s%n", "'; DROP TABLE project; --",
    "\u202eevoli\u202c", "😀👩‍👩‍👧", "\ue000", "\ufffd", "\U00010000", "\U0010ffff", "\x7f\xc2\x85",
    "a\u0301", "\ud7ff",
  };
  g_autofree char *megabyte = g_strnfill (1 << 20, 'x');

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;

      pb_text_check (cases[i], &error);
      g_assert_no_error (error);
    }

  g_assert_true (pb_text_check (megabyte, NULL));
}

static void
test_check_names_the_character_and_its_place (void)
{
  static const struct
  {
    const char *text;
    const char *named;
  } cases[] = {
    { "Proeftuin E\x07mmen", "character 12 is U+0007" },
    { "\x01", "character 1 is U+0001" },
    { "\x0b", "character 1 is U+000B" },
    { "\x1b[31m", "character 1 is U+001B" },
    { "één😀\x08", "character 5 is U+0008" },
    { "a\xef\xbf\xbe", "character 2 is U+FFFE" },
    { "a\xef\xbf\xbf", "character 2 is U+FFFF" },
    { "a\xed\xa0\x80", "character 2 is not valid UTF-8 (byte ED)" }, /* lone surrogate */
    { "a\xed\xbf\xbf", "character 2 is not valid UTF-8 (byte ED)" },
    { "a\xff", "character 2 is not valid UTF-8 (byte FF)" },
    { "a\xc3", "character 2 is not valid UTF-8 (byte C3)" },         /* cut off */
    { "a\xc0\x80", "character 2 is not valid UTF-8 (byte C0)" },     /* overlong */
    { "a\xf4\x90\x80\x80", "character 2 is not valid UTF-8 (byte F4)" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;

      g_assert_false (pb_text_check (cases[i].text, &error));
      g_assert_error (error, PB_ERROR, PB_ERROR_INVALID);
      g_test_message ("%s", error->message);
      g_assert_nonnull (strstr (error->message, cases[i].named));
    }
}

static void
test_check_of_any_bytes_ends_well (void)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (SEED);

  for (guint i = 0; i < N_ROUNDS; i++)
    {
      char bytes[9] = { 0, };
      g_autofree char *folded = NULL;
      g_autofree char *tidy = NULL;
      g_autofree char *excerpt = NULL;

      for (guint j = 0; j + 1 < sizeof bytes; j++)
        bytes[j] = g_rand_int_range (rand, 0, 256);

      folded = pb_text_fold (bytes);
      tidy = pb_text_tidy (bytes, TRUE);
      excerpt = pb_text_excerpt (bytes, 3);

      g_assert_true (g_utf8_validate (folded, -1, NULL));
      g_assert_true (g_utf8_validate (excerpt, -1, NULL));
      g_assert_nonnull (tidy);
      if (pb_text_check (bytes, NULL))
        g_assert_true (g_utf8_validate (bytes, -1, NULL));
    }
}

static void
test_tidy_drops_white_space_at_the_ends (void)
{
  static const struct
  {
    const char *text;
    const char *lines;
    const char *line;
  } cases[] = {
    { "  Emmen ", "Emmen", "Emmen" },
    { "\n\u00a0Emmen\u2003\u2028", "Emmen", "Emmen" },
    { "a\nb", "a\nb", "a b" },
    { "a \r\n\t b", "a \r\n\t b", "a b" },
    { "a\u2029b\xc2\x85" "c\vd", "a\u2029b\xc2\x85" "c\vd", "a b c d" },
    { "a  b", "a  b", "a  b" },
    { "a\u00a0b", "a\u00a0b", "a\u00a0b" },
    { " \t\n", "", "" },
    { "", "", "" },
    { NULL, NULL, NULL },
    { " \xff ", " \xff ", " \xff " },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *lines = pb_text_tidy (cases[i].text, FALSE);
      g_autofree char *line = pb_text_tidy (cases[i].text, TRUE);

      g_assert_cmpstr (lines, ==, cases[i].lines);
      g_assert_cmpstr (line, ==, cases[i].line);
    }
}

static void
test_excerpt_cuts_between_characters (void)
{
  static const struct
  {
    const char *text;
    guint       max;
    const char *excerpt;
  } cases[] = {
    { "Emmen", 5, "Emmen" },   { "Emmens", 5, "Emme…" }, { "éééé", 3, "éé…" },
    { "😀😀😀😀", 3, "😀😀…" }, { "", 5, "" },            { "a\xff", 5, "a\ufffd" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *excerpt = pb_text_excerpt (cases[i].text, cases[i].max);

      g_assert_cmpstr (excerpt, ==, cases[i].excerpt);
    }
}

static void
test_web_address_has_a_host (void)
{
  static const struct
  {
    const char *text;
    gboolean    valid;
  } cases[] = {
    { "https://www.example.org", TRUE },
    { "http://example.org/a?b=c#d", TRUE },
    { "https://example.org:8080/%C3%A9", TRUE },
    { "HTTPS://Example.org", TRUE },
    { "https://example.org/één", TRUE },
    { "https://[::1]/", TRUE },
    { NULL, FALSE },
    { "", FALSE },
    { "www.example.org", FALSE },
    { "https://", FALSE },
    { "https:///pad", FALSE },
    { "https:example.org", FALSE },
    { "ftp://example.org", FALSE },
    { "javascript:alert(1)", FALSE },
    { "javascript://example.org/%0aalert(1)", FALSE },
    { "file:///etc/passwd", FALSE },
    { "https://example.org/a b", FALSE },
    { " https://example.org", FALSE },
    { "https://example.org/\n", FALSE },
    { "https://example.org/\x07", FALSE },
    { "https://example.org:x/", FALSE },
    { "https://example.org/\xff", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("case %u", i);
      g_assert_cmpint (pb_text_is_web_address (cases[i].text), ==, cases[i].valid);
    }
}

static void
test_email_is_plausible (void)
{
  static const struct
  {
    const char *text;
    gboolean    valid;
  } cases[] = {
    { "j.jansen@emmen.example", TRUE }, { "a@b.nl", TRUE },     { "a+b@c.d.nl", TRUE },
    { NULL, FALSE },                    { "", FALSE },          { "emmen", FALSE },
    { "@emmen.nl", FALSE },             { "a@", FALSE },        { "a@emmen", FALSE },
    { "a@.nl", FALSE },                 { "a@emmen.", FALSE },  { "a@b@c.nl", FALSE },
    { "a b@c.nl", FALSE },              { "a@c.nl ", FALSE },   { "a\n@c.nl", FALSE },
    { "a.b@c", FALSE },                 { "a\xff@c.nl", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("case %u", i);
      g_assert_cmpint (pb_text_is_email (cases[i].text), ==, cases[i].valid);
    }
}

static void
test_set_str_tells_whether_it_changed (void)
{
  g_autofree char *where = NULL;

  g_assert_false (pb_set_str (&where, NULL));
  g_assert_true (pb_set_str (&where, ""));
  g_assert_cmpstr (where, ==, "");
  g_assert_true (pb_set_str (&where, "Emmen"));
  g_assert_false (pb_set_str (&where, "Emmen"));
  g_assert_true (pb_set_str (&where, where + 2));
  g_assert_cmpstr (where, ==, "men");
  g_assert_true (pb_set_str (&where, NULL));
  g_assert_null (where);
}

static void
test_contrast_is_that_of_wcag (void)
{
  g_assert_cmpfloat_with_epsilon (pb_colour_contrast ("#000000", "#ffffff"), 21, 0.001);
  g_assert_cmpfloat_with_epsilon (pb_colour_contrast ("#ffffff", "#000000"), 21, 0.001);
  g_assert_cmpfloat_with_epsilon (pb_colour_contrast ("#3584e4", "#3584e4"), 1, 0.001);
  g_assert_cmpfloat_with_epsilon (pb_colour_contrast ("#767676", "#ffffff"), 4.54, 0.005);
  g_assert_cmpfloat_with_epsilon (pb_colour_contrast ("#ff0000", "#ffffff"), 3.998, 0.001);
}

static void
test_text_reads_on_any_ground (void)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (SEED);

  g_assert_true (pb_colour_prefers_white ("#000000"));
  g_assert_true (pb_colour_prefers_white ("#1a5fb4"));
  g_assert_false (pb_colour_prefers_white ("#ffffff"));
  g_assert_false (pb_colour_prefers_white ("#f6d32d"));

  for (guint i = 0; i < N_ROUNDS; i++)
    {
      g_autofree char *ground = g_strdup_printf ("#%06x", g_rand_int (rand) & 0xffffff);
      const char *text = pb_colour_prefers_white (ground) ? "#ffffff" : "#000000";

      g_assert_cmpfloat (pb_colour_contrast (ground, text), >=, 4.5);
    }
}

static void
test_colour_is_six_small_digits (void)
{
  static const char *const refused[] = {
    NULL, "", "#", "3584e4", "#3584E4", "#3584e", "#3584e44", "#3584g4", "red", "#35 4e4",
    "#35é4e", "#3584e4;",
  };

  g_assert_true (pb_colour_is_valid ("#3584e4"));
  g_assert_true (pb_colour_is_valid ("#000000"));

  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    g_assert_false (pb_colour_is_valid (refused[i]));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/text/fold-keeps-letters-and-digits", test_fold_keeps_letters_and_digits);
  g_test_add_func ("/text/fold-is-settled-and-blind-to-composition",
                   test_fold_is_settled_and_blind_to_composition);
  g_test_add_func ("/text/words-are-counted-as-read", test_words_are_counted_as_read);
  g_test_add_func ("/text/check-lets-all-text-pass", test_check_lets_all_text_pass);
  g_test_add_func ("/text/check-names-the-character-and-its-place",
                   test_check_names_the_character_and_its_place);
  g_test_add_func ("/text/check-of-any-bytes-ends-well", test_check_of_any_bytes_ends_well);
  g_test_add_func ("/text/tidy-drops-white-space-at-the-ends",
                   test_tidy_drops_white_space_at_the_ends);
  g_test_add_func ("/text/excerpt-cuts-between-characters", test_excerpt_cuts_between_characters);
  g_test_add_func ("/text/web-address-has-a-host", test_web_address_has_a_host);
  g_test_add_func ("/text/email-is-plausible", test_email_is_plausible);
  g_test_add_func ("/text/set-str-tells-whether-it-changed",
                   test_set_str_tells_whether_it_changed);
  g_test_add_func ("/colour/contrast-is-that-of-wcag", test_contrast_is_that_of_wcag);
  g_test_add_func ("/colour/text-reads-on-any-ground", test_text_reads_on_any_ground);
  g_test_add_func ("/colour/is-six-small-digits", test_colour_is_six_small_digits);

  return g_test_run ();
}
