/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lines that are made of words must be those that Pango makes. */
#include "config.h"

#include <string.h>

#include "pb-layout-lines.h"
#include "pb-pdf-pango.h"

typedef struct
{
  PangoContext *pango;
  PbStyles     *styles;
  PbWords      *words;
} Fixture;

static const char *const vocabulary[] = {
  "de", "het", "een", "Wonen", "AVANT", "Tytsjerksteradiel", "Zuid-", "Zuid-Oost", "2020–2023", "(voorbeeld)", "“wij”", "€", "1.234,50",
  "fijn,", "officieel;", "gebied.", "’s", "café", "–", "of/en", "50%", "ij's", "https://www.example.org/een/pad?x=1", "…", "K.-H.", "T", "Vo",
  "f", "fl", "ffi", "½", "a·b", "·", "?", "naïef", "L'T", "WAVE", "Ť", "wij!", "...", "‘n", "[1]", "#2", "A&B", "x=y", "*"
};

static void
set_up (Fixture       *f,
        gconstpointer  unused)
{
  f->pango = pb_pdf_pango_new ("nl");
  f->styles = pb_styles_new (f->pango, PB_PAPER_A5, NULL);
  f->words = pb_words_new (f->pango, f->styles);
}

static void
tear_down (Fixture       *f,
           gconstpointer  unused)
{
  pb_words_free (f->words);
  pb_styles_free (f->styles);
  g_object_unref (f->pango);
}

static PangoLayout *
ask_pango (Fixture    *f,
           PbStyle     style,
           const char *text,
           int         width)
{
  PangoLayout *layout = pango_layout_new (f->pango);

  pango_layout_set_font_description (layout, f->styles->fonts[style]);
  pango_layout_set_attributes (layout, f->styles->attributes);
  pango_layout_set_width (layout, width);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_text (layout, text, -1);

  return layout;
}

static PbLines *
make_lines (Fixture    *f,
            PbStyle     style,
            const char *text,
            int         width)
{
  return pb_lines_new (f->words, style, text, strlen (text), width, 0);
}

/* Whether they were made at all. */
static gboolean
check (Fixture    *f,
       PbStyle     style,
       const char *text,
       int         width)
{
  g_autoptr(PbLines) lines = make_lines (f, style, text, width);
  g_autoptr(PangoLayout) layout = NULL;

  if (lines == NULL)
    return FALSE;

  layout = ask_pango (f, style, text, width);
  g_test_message ("%d: %s", width, text);
  g_assert_cmpuint (pb_lines_get_n (lines), ==, (guint) pango_layout_get_line_count (layout));
  for (guint i = 0; i < pb_lines_get_n (lines); i++)
    {
      PangoLayoutLine *line = pango_layout_get_line_readonly (layout, (int) i);
      PangoRectangle logical;

      pango_layout_line_get_extents (line, NULL, &logical);
      g_assert_cmpint (ABS (pb_lines_get_width (lines, i) - logical.width), <=, 1);
      g_assert_cmpint (pb_lines_get_face (lines)->height, ==, logical.height);
      g_assert_cmpint (pb_lines_get_face (lines)->ascent, ==, -logical.y);
    }

  return TRUE;
}

static void
test_lines_are_those_of_pango (Fixture       *f,
                               gconstpointer  unused)
{
  g_autoptr(GRand) random = g_rand_new_with_seed (4);
  guint n_made = 0;

  for (guint i = 0; i < 1500; i++)
    {
      g_autoptr(GString) text = g_string_new (NULL);
      PbStyle style = g_rand_int_range (random, 0, PB_N_STYLES);
      guint n = g_rand_int_range (random, 1, 30);

      for (guint w = 0; w < n; w++)
        g_string_append_printf (text, "%s%s", w == 0 ? "" : g_rand_int_range (random, 0, 15) == 0 ? "\n" : " ",
                                vocabulary[g_rand_int_range (random, 0, G_N_ELEMENTS (vocabulary))]);
      n_made += check (f, style, text->str, g_rand_int_range (random, 40, 400) * PANGO_SCALE) ? 1 : 0;
    }

  /* The others have a ½ or so. */
  g_assert_cmpuint (n_made, >, 200);
}

static void
test_what_is_common_is_made_of_words (Fixture       *f,
                                      gconstpointer  unused)
{
  g_assert_true (check (f, PB_STYLE_BODY, "Wij wonen in Zuid-Oost-Drenthe, waar het dorp € 1.234,50 kreeg (2021–2023).", 90 * PANGO_SCALE));
  g_assert_true (check (f, PB_STYLE_TABLE, "€ 23.830.885,63", 400 * PANGO_SCALE));
  g_assert_true (check (f, PB_STYLE_TABLE, "Gemeente Emmen · 11 maart 2020 – juni 2023", 100 * PANGO_SCALE));
  g_assert_true (check (f, PB_STYLE_TABLE, "Anna Vos\nprojectleider\n0591 123456", 400 * PANGO_SCALE));
}

static void
test_what_is_not_is_left_to_pango (Fixture       *f,
                                   gconstpointer  unused)
{
  static const char *const texts[] = {
    "", " voor", "na ", "twee  spaties", "een\ttab", "שלום", "emoji 🙂", "zacht\u00adkoppelteken", "e\u0301", "\n", "a\n", "a\u200bb", "woord !"
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_test_message ("“%s”", texts[i]);
      g_assert_null (make_lines (f, PB_STYLE_BODY, texts[i], 200 * PANGO_SCALE));
    }
  /* It must be broken between two letters. */
  g_assert_null (make_lines (f, PB_STYLE_BODY, "Hottentottententententoonstelling", 40 * PANGO_SCALE));
  g_assert_null (pb_lines_new (f->words, PB_STYLE_BODY, "te veel regels hier", 19, 30 * PANGO_SCALE, 1));
}

static void
test_words_are_forgotten_when_there_are_many (Fixture       *f,
                                              gconstpointer  unused)
{
  g_autoptr(PbLines) kept = make_lines (f, PB_STYLE_BODY, "dit blijft", 400 * PANGO_SCALE);
  int width = pb_lines_get_width (kept, 0);

  for (guint i = 0; i < 30000; i++)
    {
      g_autofree char *text = g_strdup_printf ("w%u", i);
      g_autoptr(PbLines) lines = make_lines (f, PB_STYLE_BODY, text, 400 * PANGO_SCALE);

      g_assert_nonnull (lines);
    }

  g_assert_cmpint (pb_lines_get_width (kept, 0), ==, width);
  g_assert_true (check (f, PB_STYLE_BODY, "dit blijft", 400 * PANGO_SCALE));
}

#define ADD(path, test) g_test_add ("/layout-lines/" path, Fixture, NULL, set_up, test, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("lines-are-those-of-pango", test_lines_are_those_of_pango);
  ADD ("what-is-common-is-made-of-words", test_what_is_common_is_made_of_words);
  ADD ("what-is-not-is-left-to-pango", test_what_is_not_is_left_to_pango);
  ADD ("words-are-forgotten-when-there-are-many", test_words_are_forgotten_when_there_are_many);

  return g_test_run ();
}
