/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <gio/gio.h>
#include <string.h>

#include "pb-booklet-html.h"
#include "pb-booklet-reader.h"
#include "pb-booklet-xml.h"
#include "pb-error.h"
#include "pb-test-booklet.h"
#include "pb-test-picture.h"
#include "pb-text.h"

#define NAMESPACE "xmlns=\"" PB_BOOKLET_XML_NAMESPACE "\""

/* The small booklet with one text in it replaced; expects that the text is there. Transfer full. */
static char *
make_variant (const char *text,
              const char *replacement)
{
  g_autofree char *xml = pb_test_fixture ("small.xml");
  char *at = strstr (xml, text);

  g_assert_nonnull (at);
  *at = '\0';

  return g_strconcat (xml, replacement, at + strlen (text), NULL);
}

/* Expects a refusal in one line that names a line. */
static void
assert_refused (const char *xml)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(PbBooklet) booklet = pb_test_read_xml (xml, &error);

  g_test_message ("%s", error != NULL ? error->message : "it was read");
  g_assert_error (error, PB_ERROR, PB_ERROR_INVALID);
  g_assert_null (booklet);
  g_assert_null (strchr (error->message, '\n'));
  g_assert_nonnull (strstr (error->message, "line "));
}

static void
assert_variant_refused (const char *text,
                        const char *replacement)
{
  g_autofree char *xml = make_variant (text, replacement);

  assert_refused (xml);
}

static void
test_the_small_booklet_is_read (void)
{
  g_autofree char *xml = pb_test_fixture ("small.xml");
  g_autoptr(GError) error = NULL;
  g_autoptr(PbBooklet) booklet = pb_test_read_xml (xml, &error);
  const PbBookletProject *project;
  const PbBookletIndicator *indicator;
  const PbBookletMeasurement *last;

  g_assert_no_error (error);
  g_assert_cmpstr (booklet->title, ==, "Kleine Deal");
  g_assert_cmpint (booklet->regional_contribution, ==, 90000050);
  g_assert_cmpuint (booklet->pillars->len, ==, 2);

  project = pb_booklet_get_project (booklet, "p-1");
  g_assert_nonnull (project);
  g_assert_cmpstr (pb_booklet_project_get_lead (project)->name, ==, "Gemeente Emmen");
  g_assert_cmpint (project->awarded, ==, 60000025);
  indicator = project->indicators->pdata[0];
  last = indicator->measurements->pdata[1];
  g_assert_cmpfloat (last->value, ==, 37.5);

  project = pb_booklet_get_project (booklet, "p-2");
  g_assert_cmpstr (project->parent, ==, "p-1");
  g_assert_null (project->end);
  g_assert_null (pb_booklet_project_get_lead (project));
  g_assert_null (pb_booklet_get_project (booklet, "p-9"));
}

static void
test_what_is_no_xml_is_refused (void)
{
  assert_refused ("");
  assert_refused ("geen XML");
  assert_refused ("<booklet");
  assert_refused ("<booklet " NAMESPACE ">");
  assert_refused ("\xFF\xFE\x00");
  assert_refused ("<?xml version=\"1.0\" encoding=\"bogus\"?><booklet " NAMESPACE "/>");
}

static void
test_another_document_is_refused (void)
{
  assert_refused ("<html/>");
  assert_refused ("<booklet/>");
  assert_refused ("<booklet " NAMESPACE "/>");
  assert_refused ("<booklet xmlns=\"urn:programmaboek:booklet:2\" xml:lang=\"nl\"/>");
}

static void
test_what_the_schema_does_not_know_is_refused (void)
{
  assert_variant_refused ("<goal>", "<script/><goal>");
  assert_variant_refused ("<title>Kleine Deal</title>", "");
  assert_variant_refused ("<title>Kleine Deal</title>", "<title>Kleine <b>Deal</b></title>");
  assert_variant_refused ("<title>Kleine Deal</title>",
                          "<title>Kleine Deal</title><title>Kleine Deal</title>");
  assert_variant_refused ("xml:lang=\"nl\"", "xml:lang=\"fr\"");
  assert_variant_refused ("programme=\"KLEIN\"", "");
  assert_variant_refused ("programme=\"KLEIN\"", "programme=\"KLEIN\" onload=\"x\"");
  assert_variant_refused ("phase=\"on-hold\"", "phase=\"asleep\"");
  assert_variant_refused ("start=\"2021\"", "start=\"maart\"");
  assert_variant_refused ("colour=\"#ffe900\"", "colour=\"yellow;background:url(x)\"");
  assert_variant_refused ("depth=\"2\"", "depth=\"4\"");
  assert_variant_refused ("value=\"12\"", "value=\"twelve\"");
  assert_variant_refused ("https://example.org/plan.pdf", "javascript:alert(1)");
  assert_variant_refused ("role=\"partner\"", "role=\"friend\"");
}

static void
test_amounts_in_another_form_are_refused (void)
{
  assert_variant_refused ("1000000.00", "1000000");
  assert_variant_refused ("1000000.00", "1.000.000,00");
  assert_variant_refused ("1000000.00", "99999999999999999999.00");
  assert_variant_refused ("currency=\"EUR\"", "currency=\"USD\"");
  assert_variant_refused (" currency=\"EUR\"", "");
}

static void
test_references_must_lead_somewhere (void)
{
  assert_variant_refused ("part-of=\"p-1\"", "part-of=\"p-9\"");
  assert_variant_refused ("continues=\"p-3\"", "continues=\"l-1\"");
  assert_variant_refused ("ref=\"p-1\"", "ref=\"p-9\"");
  assert_variant_refused ("xml:id=\"p-2\"", "xml:id=\"p-1\"");
  assert_variant_refused ("<amount pillar=\"l-2\" currency=\"EUR\">0.00</amount>", "");
}

/* What is there of an edition is all of it. */
static void
test_half_an_edition_is_refused (void)
{
  static const char *const halves[] = {
    "programme=\"KLEIN\" edition=\"2\"",
    "programme=\"KLEIN\" edition=\"0\"",
    "programme=\"KLEIN\" status=\"draft\"",
    "programme=\"KLEIN\" edition=\"2\" status=\"draft\" reference-date=\"2026-01-31\"",
    "programme=\"KLEIN\" reference-date=\"2026-01-31\"",
    "programme=\"KLEIN\" adopted-on=\"2026-01-31\"",
  };

  for (guint i = 0; i < G_N_ELEMENTS (halves); i++)
    assert_variant_refused ("programme=\"KLEIN\"", halves[i]);
}

static void
test_an_image_must_be_what_it_says_it_is (void)
{
  static const char first[] = "<data>iVBORw0KGgoAAAANSUhEUg";

  assert_variant_refused ("image/png", "image/jpeg");
  assert_variant_refused ("image/png", "image/svg+xml");
  assert_variant_refused ("width=\"24\"", "width=\"23\"");
  assert_variant_refused ("width=\"24\"", "width=\"60000\"");
  assert_variant_refused ("width=\"24\"", "");
  assert_variant_refused (" decorative=\"false\"", " decorative=\"perhaps\"");
  assert_variant_refused (first, "<data>");
  assert_variant_refused (first, "<data>=iVBORw0KGgoAAAANSUhEUg");
  assert_variant_refused (first, "<data>iVBORw0KGgoAAAANSUhEUg-_");
  assert_variant_refused (first, "<data>\" onload=\"x iVBORw0KGgoAAAANSUhEUg");
  assert_variant_refused (first, "<data>&#xe9;VBORw0KGgoAAAANSUhEUgAA");
  assert_variant_refused (first, "<data>R0lGODlhAQABAIAAAAUEBAAAAC");
  assert_variant_refused (first, "<data><svg/>iVBORw0KGgoAAAANSUhEUg");
  assert_variant_refused (first, "<data href=\"x\">iVBORw0KGgoAAAANSUhEUg");
}

static void
test_an_image_of_no_bytes_is_refused (void)
{
  static const char *const nothings[] = { "", " ", "\n\n" };

  for (guint i = 0; i < G_N_ELEMENTS (nothings); i++)
    {
      g_autofree char *small = pb_test_fixture ("small.xml");
      g_autoptr(GString) xml = g_string_new (small);
      gsize from = (gsize) (strstr (small, "<data>") - small) + strlen ("<data>");
      gsize until = (gsize) (strstr (small, "</data>") - small);

      g_string_erase (xml, from, until - from);
      g_string_insert (xml, from, nothings[i]);
      assert_refused (xml->str);
    }
}

static void
test_a_document_type_is_refused (void)
{
  static const char *const types[] = {
    "<!DOCTYPE booklet>",
    "<!DOCTYPE booklet SYSTEM \"file:///etc/passwd\">",
    "<!DOCTYPE booklet PUBLIC \"x\" \"http://127.0.0.1:9/x.dtd\">",
    "<!DOCTYPE booklet [<!ENTITY a \"a\">]>",
    "<!DOCTYPE booklet [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>",
    "<!DOCTYPE booklet [<!ENTITY % a SYSTEM \"file:///etc/passwd\">%a;]>",
  };

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      g_autofree char *document = g_strconcat (types[i], "\n<booklet ", NULL);
      g_autofree char *title = make_variant ("<booklet ", document);

      assert_refused (title);
    }
}

/* Ten entities that each hold ten of the one before, in either kind. */
static char *
make_bomb (const char *declare,
           const char *refer)
{
  GString *bomb = g_string_new ("<!DOCTYPE booklet [<!ENTITY ");

  g_string_append_printf (bomb, "%se0 \"aaaaaaaaaa\">\n", declare);
  for (guint i = 1; i < 10; i++)
    {
      g_string_append_printf (bomb, "<!ENTITY %se%u \"", declare, i);
      for (guint j = 0; j < 10; j++)
        g_string_append_printf (bomb, "%se%u;", refer, i - 1);
      g_string_append (bomb, "\">\n");
    }
  g_string_append_printf (bomb, "%s]>\n<booklet " NAMESPACE "><title>&e9;</title></booklet>",
                          *declare != '\0' ? "%e9;" : "");

  return g_string_free (bomb, FALSE);
}

static void
test_an_entity_bomb_is_refused_at_once (void)
{
  g_autofree char *general = make_bomb ("", "&");
  g_autofree char *parameter = make_bomb ("% ", "&#37;");
  gint64 begun = g_get_monotonic_time ();

  assert_refused (general);
  assert_refused (parameter);
  g_assert_cmpint (g_get_monotonic_time () - begun, <, 20 * G_USEC_PER_SEC);
}

static void
test_deep_elements_are_refused (void)
{
  GString *deep = g_string_new (NULL);
  g_autofree char *xml = NULL;

  for (guint i = 0; i < 100000; i++)
    g_string_append (deep, "<a>");
  g_string_prepend (deep, "<goal>");
  xml = make_variant ("<goal>", deep->str);
  g_string_free (deep, TRUE);

  assert_refused (xml);
}

/* A stream without end, of one letter after a good beginning. */
typedef struct
{
  GInputStream parent_instance;
} EndlessStream;

typedef struct
{
  GInputStreamClass parent_class;
} EndlessStreamClass;

static GType endless_stream_get_type (void);
G_DEFINE_TYPE (EndlessStream, endless_stream, G_TYPE_INPUT_STREAM)

static gssize
endless_stream_read (GInputStream  *stream,
                     void          *buffer,
                     gsize          count,
                     GCancellable  *cancellable,
                     GError       **error)
{
  for (gsize i = 0; i < count; i++)
    ((char *) buffer)[i] = i % 64 == 0 ? '\n' : ' ';

  return count;
}

static void
endless_stream_class_init (EndlessStreamClass *klass)
{
  G_INPUT_STREAM_CLASS (klass)->read_fn = endless_stream_read;
}

static void
endless_stream_init (EndlessStream *self)
{
}

static void
test_a_stream_without_end_is_refused (void)
{
  g_autoptr(GInputStream) stream = g_object_new (endless_stream_get_type (), NULL);
  g_autoptr(GError) error = NULL;

  g_assert_null (pb_booklet_reader_read (stream, NULL, &error));
  g_assert_error (error, PB_ERROR, PB_ERROR_INVALID);
}

static void
test_a_cancel_stops_the_reading (void)
{
  g_autoptr(GInputStream) stream = g_object_new (endless_stream_get_type (), NULL);
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (pb_booklet_reader_read (stream, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* ---- mutations */

/* Where a tag begins, at or behind a random place. */
static gsize
pick_tag (GRand   *rand,
          GString *xml)
{
  gsize from = g_rand_int_range (rand, 0, xml->len);
  const char *tag = strchr (xml->str + from, '<');

  return tag != NULL ? (gsize) (tag - xml->str) : 0;
}

/* From one tag to a later one. Transfer full. */
static char *
copy_piece (GRand   *rand,
            GString *xml)
{
  gsize from = pick_tag (rand, xml);
  gsize length = MIN ((gsize) g_rand_int_range (rand, 1, 400), xml->len - from);
  const char *end = strchr (xml->str + from + length, '<');

  return g_strndup (xml->str + from, end != NULL ? (gsize) (end - xml->str) - from : length);
}

static void
mutate (GRand   *rand,
        GString *xml)
{
  static const char *const pieces[] = { "<a>", "</booklet>", "&amp;", "&#0;", "&#x10ffff;", "<!--", "]]>", "<?x ?>",
                                        " edition=\"2\"", " badge=\"new\"", "<data/>", "\xef\xbf\xbf", "\"", ">" };
  gsize at = g_rand_int_range (rand, 0, xml->len - 40);
  g_autofree char *piece = NULL;

  switch (g_rand_int_range (rand, 0, 6))
    {
    case 0:
      xml->str[at] = g_rand_int_range (rand, 1, 256);
      break;
    case 1:
      g_string_erase (xml, at, g_rand_int_range (rand, 1, 30));
      break;
    case 2:
      g_string_insert (xml, at, pieces[g_rand_int_range (rand, 0, G_N_ELEMENTS (pieces))]);
      break;
    case 3:
      /* An element, or some, once more somewhere else. */
      piece = copy_piece (rand, xml);
      g_string_insert (xml, pick_tag (rand, xml), piece);
      break;
    case 4:
      /* An element, or some, not at all. */
      piece = copy_piece (rand, xml);
      g_string_replace (xml, piece, "", 1);
      break;
    case 5:
    default:
      xml->str[at] = "0123456789-.#"[g_rand_int_range (rand, 0, 13)];
      break;
    }
}

/* Read or refused, never a crash; and what is read can be written, both ways. */
static gboolean
try_mutant (const char *xml)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(PbBooklet) booklet = pb_test_read_xml (xml, &error);
  g_autofree char *again = NULL;
  g_autofree char *html = NULL;

  g_assert_true ((booklet == NULL) == (error != NULL));
  if (booklet == NULL)
    return FALSE;

  again = pb_test_write_tree (pb_booklet_xml_write, booklet);
  html = pb_test_write_tree (pb_booklet_html_write, booklet);
  g_assert_nonnull (again);
  g_assert_nonnull (html);

  return TRUE;
}

/* PB_FUZZ_ROUNDS: how many, rather than as many as take a second. */
static guint
get_rounds (void)
{
  const char *chosen = g_getenv ("PB_FUZZ_ROUNDS");

  return chosen != NULL ? (guint) g_ascii_strtoull (chosen, NULL, 10) : 400;
}

static void
test_mutated_booklets_do_no_harm (void)
{
  g_autofree char *small = pb_test_fixture ("small.xml");
  g_autoptr(PbBooklet) whole = pb_test_booklet_new (11, PB_LANGUAGE_DUTCH, "x");
  g_autofree char *edition = pb_test_write_tree (pb_booklet_xml_write, whole);
  g_autoptr(GRand) rand = g_rand_new_with_seed (20211130);
  const guint n_rounds = get_rounds ();
  guint n_read = 0;

  for (guint i = 0; i < n_rounds; i++)
    {
      g_autoptr(GString) mutant = g_string_new (i % 4 == 0 ? edition : small);
      guint n_mutations = g_rand_int_range (rand, 1, 4);

      for (guint j = 0; j < n_mutations; j++)
        mutate (rand, mutant);
      n_read += try_mutant (mutant->str);
    }

  /* Some change a letter of a text only. */
  g_test_message ("%u of %u were read", n_read, n_rounds);
  g_assert_cmpuint (n_read, >, 0);
  g_assert_cmpuint (n_read, <, n_rounds - n_rounds / 40);
}

/* ---- many images */

/* A picture of 12 × 8 with some three megabytes of noise in it, another for each seed. */
static GBytes *
make_large (guint32 seed)
{
  g_autoptr(GBytes) png = pb_test_png (12, 8, FALSE);
  const gsize length = 3000 * 1000;
  g_autofree guint8 *noise = g_malloc (length);

  for (gsize i = 0; i < length; i++)
    noise[i] = (guint8) ((i + seed) * 2654435761u >> 13);

  return pb_test_png_with_chunk (png, "noIs", noise, length, FALSE);
}

/* More than are kept in memory. */
#define N_LARGE 5

static void
test_images_that_do_not_fit_in_memory_come_back (void)
{
  g_autofree char *small = pb_test_fixture ("small.xml");
  g_autoptr(PbBooklet) booklet = pb_test_read_xml (small, NULL);
  PbBookletProject *project = booklet->in_order->pdata[0];
  g_autofree char *xml = NULL;
  g_autoptr(PbBooklet) back = NULL;
  g_autoptr(GError) error = NULL;

  for (guint32 i = 0; i < 2 * N_LARGE; i++)
    {
      /* Each twice, the second time after all the others. */
      g_autoptr(GBytes) bytes = make_large (i % N_LARGE);
      PbBookletImage *image = pb_node_new (&pb_booklet_image_node);

      pb_set_str (&image->media_type, "image/png");
      image->width = 12;
      image->height = 8;
      image->decorative = TRUE;
      g_free (image->content);
      image->content = pb_booklet_add_content (booklet, bytes);
      g_ptr_array_add (project->images, image);
    }

  xml = pb_test_write_tree (pb_booklet_xml_write, booklet);
  back = pb_test_read_xml (xml, &error);
  g_assert_no_error (error);
  g_assert_true (pb_booklet_equal (booklet, back));
  for (guint i = 0; i < project->images->len; i++)
    {
      const PbBookletImage *image = project->images->pdata[i];
      g_autoptr(GBytes) one = pb_booklet_load_content (booklet, image->content, &error);
      g_autoptr(GBytes) other = pb_booklet_load_content (back, image->content, &error);

      g_assert_no_error (error);
      g_assert_true (g_bytes_equal (one, other));
    }
}

/* ---- what is kept */

/* What was ever found to be of interest. */
static void
test_what_is_kept_is_refused_in_one_line (void)
{
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "fixtures", "fuzz", "booklet", NULL);
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint n = 0;

  g_assert_nonnull (dir);
  for (; (name = g_dir_read_name (dir)) != NULL; n++)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autoptr(GFile) file = g_file_new_for_path (path);
      g_autoptr(GFileInputStream) stream = g_file_read (file, NULL, NULL);
      g_autoptr(GError) error = NULL;

      g_test_message ("%s", name);
      g_assert_null (pb_booklet_reader_read (G_INPUT_STREAM (stream), NULL, &error));
      g_assert_error (error, PB_ERROR, PB_ERROR_INVALID);
      g_assert_null (strchr (error->message, '\n'));
    }
  g_assert_cmpuint (n, >, 10);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/booklet/reader/an-image-must-be-what-it-says-it-is",
                   test_an_image_must_be_what_it_says_it_is);
  g_test_add_func ("/booklet/reader/the-small-booklet-is-read", test_the_small_booklet_is_read);
  g_test_add_func ("/booklet/reader/what-is-no-xml-is-refused", test_what_is_no_xml_is_refused);
  g_test_add_func ("/booklet/reader/another-document-is-refused", test_another_document_is_refused);
  g_test_add_func ("/booklet/reader/what-the-schema-does-not-know-is-refused",
                   test_what_the_schema_does_not_know_is_refused);
  g_test_add_func ("/booklet/reader/amounts-in-another-form-are-refused",
                   test_amounts_in_another_form_are_refused);
  g_test_add_func ("/booklet/reader/references-must-lead-somewhere",
                   test_references_must_lead_somewhere);
  g_test_add_func ("/booklet/reader/an-image-of-no-bytes-is-refused", test_an_image_of_no_bytes_is_refused);
  g_test_add_func ("/booklet/reader/half-an-edition-is-refused", test_half_an_edition_is_refused);
  g_test_add_func ("/booklet/reader/a-document-type-is-refused", test_a_document_type_is_refused);
  g_test_add_func ("/booklet/reader/an-entity-bomb-is-refused-at-once",
                   test_an_entity_bomb_is_refused_at_once);
  g_test_add_func ("/booklet/reader/deep-elements-are-refused", test_deep_elements_are_refused);
  g_test_add_func ("/booklet/reader/a-stream-without-end-is-refused",
                   test_a_stream_without_end_is_refused);
  g_test_add_func ("/booklet/reader/a-cancel-stops-the-reading", test_a_cancel_stops_the_reading);
  g_test_add_func ("/booklet/reader/what-is-kept-is-refused-in-one-line", test_what_is_kept_is_refused_in_one_line);
  g_test_add_func ("/booklet/reader/mutated-booklets-do-no-harm", test_mutated_booklets_do_no_harm);
  g_test_add_func ("/booklet/reader/images-that-do-not-fit-in-memory-come-back",
                   test_images_that_do_not_fit_in_memory_come_back);

  return g_test_run ();
}
