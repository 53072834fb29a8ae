/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a PDF is made of: words, contents, objects, and what cairo writes. */
#include "config.h"

#include <cairo-pdf.h>
#include <string.h>

#include "pb-error.h"
#include "pb-pdf-content.h"
#include "pb-pdf-file.h"
#include "pb-pdf-import.h"
#include "pb-pdf-token.h"

/* ---- words */

static char *
list_tokens (const char *text)
{
  GString *list = g_string_new (NULL);
  const char *rest = text;
  const char *end = text + strlen (text);
  PbPdfToken token;

  while (pb_pdf_token_next (&rest, end, &token))
    g_string_append_printf (list, "%d:%.*s|", token.type, (int) token.length, token.start);
  if (rest != end)
    g_string_append (list, "cut off");

  return g_string_free (list, FALSE);
}

static void
test_words_are_told_apart (void)
{
  static const struct
  {
    const char *text;
    const char *tokens;
  } cases[] = {
    { "<< /Length 5 0 R\n>>", "3:<<|2:/Length|0:5|0:0|1:R|4:>>|" },
    { "[(a\\)b(c))-12<00FF>]TJ", "3:[|5:(a\\)b(c))|0:-12|5:<00FF>|4:]|1:TJ|" },
    { "/Page % 1\n/Parent", "2:/Page|2:/Parent|" },
    { ".5 f*", "0:.5|1:f*|" },
    { "(never ends", "cut off" },
    { "(ends in a backslash\\", "cut off" },
    { "<00", "cut off" },
    { "  \n", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *tokens = list_tokens (cases[i].text);

      g_assert_cmpstr (tokens, ==, cases[i].tokens);
    }
}

/* ---- contents */

#define MARK "0 0 0 rg 0.125 0.125 0.25 0.375 re f\n"

static int element;
static const PbPdfSwitch paragraph = { "P", FALSE, &element };
static const PbPdfSwitch figure = { "Figure", TRUE, &element };
static const PbPdfSwitch artifact = { NULL, FALSE, NULL };

static char *
split (const char        *content,
       const PbPdfSwitch *switches,
       guint              n_switches,
       guint             *n_sections,
       GError           **error)
{
  g_autoptr(GString) to = g_string_new (NULL);
  g_autoptr(GArray) sections = g_array_new (FALSE, FALSE, sizeof (guint));

  if (!pb_pdf_content_split (content, strlen (content), switches, n_switches, to, sections, error))
    return NULL;
  *n_sections = sections->len;

  return g_string_free (g_steal_pointer (&to), FALSE);
}

static void
assert_split (const char        *content,
              const PbPdfSwitch *switches,
              guint              n_switches,
              const char        *expected,
              guint              n_expected)
{
  g_autoptr(GError) error = NULL;
  guint n_sections = 0;
  g_autofree char *found = split (content, switches, n_switches, &n_sections, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (found, ==, expected);
  g_assert_cmpuint (n_sections, ==, n_expected);
}

static void
test_text_is_of_what_was_marked (void)
{
  const PbPdfSwitch switches[] = { paragraph, artifact, paragraph };

  assert_split (MARK "BT (a) Tj ET\n" MARK "BT (b) Tj ET\n" MARK "BT (c) Tj ET", switches, 3,
                "0 0 0 rg \n/P <</MCID 0>>BDC\nBT (a) Tj ET\n0 0 0 rg \nEMC\n/Artifact BMC\nBT (b) Tj ET\n0 0 0 rg \n"
                "EMC\n/P <</MCID 1>>BDC\nBT (c) Tj ET\nEMC\n", 2);
}

static void
test_a_rule_between_lines_is_no_text (void)
{
  assert_split (MARK "BT (a) Tj ET 1 2 3 4 re f BT (b) Tj ET", &paragraph, 1,
                "0 0 0 rg \n/P <</MCID 0>>BDC\nBT (a) Tj ET EMC\n/Artifact BMC\n1 2 3 4 re f "
                "EMC\n/P <</MCID 1>>BDC\nBT (b) Tj ET\nEMC\n", 2);
}

static void
test_what_is_painted_in_a_figure_is_of_it (void)
{
  assert_split (MARK "1 2 3 4 re f q /x5 Do Q", &figure, 1,
                "0 0 0 rg \n/Figure <</MCID 0>>BDC\n1 2 3 4 re f q /x5 Do Q\nEMC\n", 1);
}

static void
test_clips_and_states_are_of_nothing (void)
{
  assert_split ("q 1 2 3 4 re W n 1 0 0 rg Q", NULL, 0, "q 1 2 3 4 re W n 1 0 0 rg Q", 0);
}

static void
test_unknown_contents_are_refused (void)
{
  static const struct
  {
    const char *content;
    guint       n_switches;
  } cases[] = {
    { "BT (a) Tj ET", 1 },                        /* a mark is missing */
    { MARK "BT (a) Tj ET", 0 },                   /* a mark too many */
    { MARK "BT (a) Tj", 1 },                      /* does not end */
    { MARK "/P <</MCID 0>> BDC BT (a) Tj ET EMC", 1 },
    { MARK "BI /W 1 ID \001 EI", 1 },
    { MARK "BT BT ET ET", 1 },
    { MARK "(", 1 },
    { MARK "f", 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;
      guint n_sections;
      g_autofree char *found = split (cases[i].content, &paragraph, cases[i].n_switches, &n_sections, &error);

      g_assert_null (found);
      g_assert_error (error, PB_ERROR, PB_ERROR_UNSUPPORTED);
    }
}

/* ---- values */

static void
test_texts_are_written_whole (void)
{
  static const char *const cases[][2] = {
    { "plain (a) \\", "(plain \\(a\\) \\\\)" },
    { "één", "<FEFF00E900E9006E>" },
    { "🏡", "<FEFFD83CDFE1>" },
    { "a\nb", "<FEFF0061000A0062>" },
    { "a\xff", "<FEFF0061FFFD>" },
    { "", "()" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GString) text = g_string_new (NULL);

      pb_pdf_append_text (text, cases[i][0]);
      g_assert_cmpstr (text->str, ==, cases[i][1]);
    }
}

/* ---- the file */

static void
test_a_full_disk_is_an_error_and_no_file (void)
{
  char room[300];
  g_autoptr(GOutputStream) stream = g_memory_output_stream_new (room, sizeof room, NULL, NULL);
  g_autoptr(PbPdfFile) file = pb_pdf_file_new (stream, NULL);
  g_autoptr(GError) error = NULL;
  g_autofree guint8 *data = g_malloc0 (100000);
  PbPdfId id = pb_pdf_file_allocate (file);

  pb_pdf_file_put_stream (file, id, "", data, 100000);
  g_assert_false (pb_pdf_file_finish (file, id, id, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
}

static void
test_cancelling_ends_it (void)
{
  g_autoptr(GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(PbPdfFile) file = pb_pdf_file_new (stream, cancellable);
  g_autoptr(GError) error = NULL;
  PbPdfId id = pb_pdf_file_allocate (file);

  pb_pdf_file_put (file, id, "null");
  g_cancellable_cancel (cancellable);
  g_assert_false (pb_pdf_file_finish (file, id, id, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* A mark that was drawn and not told of: as if cairo had begun to write in another way. */
static void
test_an_unknown_cairo_is_refused (void)
{
  g_autoptr(GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr(PbPdfFile) file = pb_pdf_file_new (stream, NULL);
  g_autoptr(PbPdfImport) import = pb_pdf_import_new (file, 100, 100);
  g_autoptr(GArray) sections = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr(GError) error = NULL;
  cairo_t *cr = cairo_create (pb_pdf_import_get_surface (import));

  pb_pdf_content_draw_mark (cr);
  cairo_destroy (cr);
  pb_pdf_import_end_page (import, NULL, 0, sections);
  g_assert_false (pb_pdf_file_finish (file, 1, 1, &error));
  g_assert_error (error, PB_ERROR, PB_ERROR_UNSUPPORTED);
}

/* The tags of cairo 1.16 put objects into the page that are not known; we use none of them, and would not know what they do. */
static void
test_tags_of_cairo_are_refused (void)
{
  g_autoptr(GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr(PbPdfFile) file = pb_pdf_file_new (stream, NULL);
  g_autoptr(PbPdfImport) import = pb_pdf_import_new (file, 100, 100);
  g_autoptr(GArray) sections = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr(GError) error = NULL;
  cairo_t *cr = NULL;

  if (cairo_version () >= CAIRO_VERSION_ENCODE (1, 17, 0))
    {
      g_test_skip ("this cairo writes its tags apart from the page");
      return;
    }

  cr = cairo_create (pb_pdf_import_get_surface (import));
  cairo_tag_begin (cr, "P", NULL);
  cairo_rectangle (cr, 10, 10, 10, 10);
  cairo_fill (cr);
  cairo_tag_end (cr, "P");
  cairo_destroy (cr);
  pb_pdf_import_end_page (import, NULL, 0, sections);
  g_assert_false (pb_pdf_file_finish (file, 1, 1, &error));
  g_assert_error (error, PB_ERROR, PB_ERROR_UNSUPPORTED);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/pdf/parts/words-are-told-apart", test_words_are_told_apart);
  g_test_add_func ("/pdf/parts/text-is-of-what-was-marked", test_text_is_of_what_was_marked);
  g_test_add_func ("/pdf/parts/a-rule-between-lines-is-no-text", test_a_rule_between_lines_is_no_text);
  g_test_add_func ("/pdf/parts/what-is-painted-in-a-figure-is-of-it", test_what_is_painted_in_a_figure_is_of_it);
  g_test_add_func ("/pdf/parts/clips-and-states-are-of-nothing", test_clips_and_states_are_of_nothing);
  g_test_add_func ("/pdf/parts/unknown-contents-are-refused", test_unknown_contents_are_refused);
  g_test_add_func ("/pdf/parts/texts-are-written-whole", test_texts_are_written_whole);
  g_test_add_func ("/pdf/parts/a-full-disk-is-an-error-and-no-file", test_a_full_disk_is_an_error_and_no_file);
  g_test_add_func ("/pdf/parts/cancelling-ends-it", test_cancelling_ends_it);
  g_test_add_func ("/pdf/parts/an-unknown-cairo-is-refused", test_an_unknown_cairo_is_refused);
  g_test_add_func ("/pdf/parts/tags-of-cairo-are-refused", test_tags_of_cairo_are_refused);

  return g_test_run ();
}
