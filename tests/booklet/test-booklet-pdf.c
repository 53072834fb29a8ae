/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The PDF as other programs see it: poppler's tools, and qpdf. */
#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "pb-booklet-pages.h"
#include "pb-booklet-pdf.h"
#include "pb-pdf-recording.h"
#include "pb-pdf-target.h"
#include "pb-test-booklet.h"
#include "pb-test-picture.h"

typedef struct
{
  PbBooklet *booklet;      /* the example, as it stands: no edition */
  char      *path;
} Fixture;

static const PbPdfInfo info = { "Titel", "Auteur", "Onderwerp", "nl", "2022-10-01" };

static void
set_up (Fixture       *f,
        gconstpointer  unused)
{
  g_autofree char *xml = pb_test_fixture ("example.xml");
  g_autoptr(GError) error = NULL;
  int fd = g_file_open_tmp ("programmaboek-XXXXXX.pdf", &f->path, &error);

  g_assert_no_error (error);
  g_close (fd, NULL);
  f->booklet = pb_test_read_xml (xml, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture       *f,
           gconstpointer  unused)
{
  g_unlink (f->path);
  g_free (f->path);
  pb_booklet_unref (f->booklet);
}

static GBytes *
write_pdf (const PbBooklet *booklet,
           PbPaper          paper)
{
  g_autoptr(GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr(GError) error = NULL;

  pb_booklet_pdf_write (booklet, paper, stream, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_output_stream_close (stream, NULL, NULL);

  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
}

static void
save (Fixture *f,
      GBytes  *pdf)
{
  g_autoptr(GError) error = NULL;
  gsize size;
  const char *data = g_bytes_get_data (pdf, &size);

  g_file_set_contents (f->path, data, (gssize) size, &error);
  g_assert_no_error (error);
}

/* What a tool says of the file; NULL, and the test skipped, where it is not installed. */
static char *
ask (Fixture    *f,
     const char *tool,
     const char *option,
     const char *last)
{
  const char *argv[] = { tool, option != NULL ? option : f->path, option != NULL ? f->path : last,
                         option != NULL ? last : NULL, NULL };
  g_autofree char *program = g_find_program_in_path (tool);
  g_autofree char *problems = NULL;
  g_autoptr(GError) error = NULL;
  char *output = NULL;
  int status;

  if (program == NULL)
    {
      g_test_skip ("poppler-utils or qpdf is not installed");
      return NULL;
    }

  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &output, &problems, &status, &error);
  g_assert_no_error (error);
  if (*problems != '\0')
    g_test_message ("%s: %s", tool, problems);
  g_assert_cmpint (status, ==, 0);
  g_assert_cmpstr (problems, ==, "");

  return output;
}

static void
assert_contains (const char *text,
                 const char *part)
{
  if (text != NULL && strstr (text, part) == NULL)
    g_test_message ("Not found: %s\n%s", part, text);
  g_assert_true (text == NULL || strstr (text, part) != NULL);
}

/* Each after the one before it. */
static void
assert_order (const char        *text,
              const char *const *parts)
{
  for (; text != NULL && *parts != NULL; parts++)
    {
      assert_contains (text, *parts);
      text = strstr (text, *parts) + strlen (*parts);
    }
}

/* The example on A5, made once. */
static GBytes *
get_example (Fixture *f)
{
  static GBytes *example;

  if (example == NULL)
    example = write_pdf (f->booklet, PB_PAPER_A5);

  return g_bytes_ref (example);
}

/* ---- the example */

static void
test_it_says_what_it_is (Fixture       *f,
                         gconstpointer  unused)
{
  g_autoptr(GBytes) pdf = get_example (f);
  g_autofree char *text = NULL;
  const char *facts[] = { "Title:           Regio Deal Zuid- en Oost-Drenthe", "Author:", "Metadata Stream: yes",
                          "Tagged:          yes", "JavaScript:      no", "Encrypted:       no",
                          "Page size:       419.53 x 595.28 pts" };

  save (f, pdf);
  text = ask (f, "pdfinfo", NULL, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (facts); i++)
    assert_contains (text, facts[i]);
  /* It is no edition: it has no day. */
  g_assert_true (text == NULL || strstr (text, "CreationDate") == NULL);
}

static void
test_an_edition_says_its_day (Fixture       *f,
                              gconstpointer  unused)
{
  g_autoptr(GBytes) pdf = NULL;
  g_autofree char *text = NULL;

  f->booklet->edition_number = 2;
  g_free (f->booklet->status);
  f->booklet->status = g_strdup ("adopted");
  g_free (f->booklet->edition_title);
  f->booklet->edition_title = g_strdup ("Tweede editie");
  g_free (f->booklet->reference_date);
  f->booklet->reference_date = g_strdup ("2022-10-01");
  g_free (f->booklet->adopted_on);
  f->booklet->adopted_on = g_strdup ("2022-11-15");
  pdf = write_pdf (f->booklet, PB_PAPER_A4);
  save (f, pdf);
  text = ask (f, "pdfinfo", NULL, NULL);
  assert_contains (text, "Title:           Tweede editie");
  assert_contains (text, "CreationDate:    Tue Nov 15");
  assert_contains (text, "(A4)");
}

static void
test_it_is_sound (Fixture       *f,
                  gconstpointer  unused)
{
  for (guint paper = PB_PAPER_A4; paper <= PB_PAPER_A5; paper++)
    {
      g_autoptr(GBytes) pdf = write_pdf (f->booklet, paper);
      g_autofree char *text = NULL;

      save (f, pdf);
      text = ask (f, "qpdf", "--check", NULL);
      assert_contains (text, "No syntax or stream encoding errors found");
    }
}

static void
test_it_is_tagged (Fixture       *f,
                   gconstpointer  unused)
{
  static const char *const order[] = { "Document", "H1", "TOCI", "Link", "H1", "Table", "TR", "TH", "/Scope /Column",
                                       "H1", "\"Wonen\"", "H2", "H3", "smeden\"", NULL };
  g_autoptr(GBytes) pdf = get_example (f);
  g_autofree char *text = NULL;

  save (f, pdf);
  text = ask (f, "pdfinfo", "-struct-text", NULL);
  assert_order (text, order);
  assert_contains (text, "LBody");
  assert_contains (text, "/Scope /Row");
  assert_contains (text, "Figure");
  /* Where a line was broken the words stay two. */
  assert_contains (text, "\"Regio Deal Zuid- en Oost-Drenthe (voorbeeld)\"");
}

static void
test_its_text_is_in_the_order_of_reading (Fixture       *f,
                                          gconstpointer  unused)
{
  static const char *const order[] = { "Regio Deal", "Inhoud", "Kerncijfers", "Wonen", "WO-08", "Werken", "Welzijn", NULL };
  g_autoptr(GBytes) pdf = get_example (f);
  g_autofree char *text = NULL;

  save (f, pdf);
  text = ask (f, "pdftotext", NULL, "-");
  assert_order (text, order);
}

static void
test_its_fonts_are_in_it (Fixture       *f,
                          gconstpointer  unused)
{
  g_autoptr(GBytes) pdf = get_example (f);
  g_autofree char *text = NULL;
  g_auto(GStrv) lines = NULL;

  save (f, pdf);
  text = ask (f, "pdffonts", NULL, NULL);
  if (text == NULL)
    return;

  lines = g_strsplit (g_strchomp (text), "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), >, 3);
  for (guint i = 2; lines[i] != NULL; i++)
    assert_contains (lines[i], "yes yes yes");
}

static void
test_what_stands_apart_is_parted_for_a_reader (Fixture       *f,
                                               gconstpointer  unused)
{
  g_autoptr(GBytes) pdf = get_example (f);
  g_autofree char *text = NULL;

  save (f, pdf);
  text = ask (f, "pdfinfo", "-struct-text", NULL);
  if (text == NULL)
    return;

  /* The entries of the contents: code, name, number of the page. */
  g_assert_true (g_regex_match_simple ("\"WO-08 Toekomstbestendige woningen smeden [0-9]+\"", text, 0, 0));
  g_assert_false (g_regex_match_simple ("\"W[KOZ]-[0-9]+[A-Z]", text, 0, 0));
  /* The value of an indicator and its year, one below the other; a font may have one glyph for the space that is never broken and the
   * other one. */
  g_assert_true (g_regex_match_simple ("\"[0-9]+[ \u00a0]2023\"", text, 0, 0));
  g_assert_false (g_regex_match_simple ("\"[0-9]+(2020|2021|2022|2023) *\"", text, 0, 0));
  /* The name of an indicator and what was noted of it. */
  g_assert_false (g_regex_match_simple ("\\)Bron:", text, 0, 0));
}

static void
test_the_same_booklet_gives_the_same_bytes (Fixture       *f,
                                            gconstpointer  unused)
{
  g_autoptr(GBytes) one = write_pdf (f->booklet, PB_PAPER_A5);
  g_autoptr(GBytes) other = NULL;
  g_autofree char *xml = pb_test_fixture ("example.xml");
  g_autofree char *zone = g_strdup (g_getenv ("TZ"));
  g_autoptr(PbBooklet) again = pb_test_read_xml (xml, NULL);

  g_setenv ("TZ", "Pacific/Kiritimati", TRUE);
  /* A clock that says the second of the export would differ by then. */
  g_usleep (1100000);
  other = write_pdf (again, PB_PAPER_A5);
  g_setenv ("TZ", zone != NULL ? zone : "UTC", TRUE);

  g_assert_true (g_bytes_equal (one, other));
}

static void
test_another_booklet_has_another_id (Fixture       *f,
                                     gconstpointer  unused)
{
  g_autoptr(GBytes) one = get_example (f);
  g_autoptr(GBytes) other = NULL;

  f->booklet->title[0] = 'P';
  other = write_pdf (f->booklet, PB_PAPER_A5);
  g_assert_false (g_bytes_equal (one, other));
}

static void
test_hostile_texts_are_nothing_but_text (Fixture       *f,
                                         gconstpointer  unused)
{
  for (guint32 seed = 1; seed <= 3; seed++)
    {
      g_autoptr(PbBooklet) booklet = pb_test_booklet_new (seed, PB_LANGUAGE_DUTCH, NULL);
      g_autoptr(GBytes) pdf = write_pdf (booklet, PB_PAPER_A5);
      g_autofree char *text = NULL;
      g_autofree char *facts = NULL;

      save (f, pdf);
      text = ask (f, "qpdf", "--check", NULL);
      assert_contains (text, "No syntax or stream encoding errors found");
      facts = ask (f, "pdfinfo", NULL, NULL);
      assert_contains (facts, "JavaScript:      no");
    }
}

static void
test_a_cancelled_one_says_so (Fixture       *f,
                              gconstpointer  unused)
{
  g_autoptr(GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_false (pb_booklet_pdf_write (f->booklet, PB_PAPER_A5, stream, NULL, NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* ---- pictures */

static gboolean
draw_picture_at (Fixture     *f,
                 GBytes      *bytes,
                 const char  *media_type,
                 double       x,
                 double       y,
                 double       width,
                 GError     **error)
{
  g_autoptr(GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr(PbPdfTarget) target = pb_pdf_target_new_file (&info, PB_PAPER_A5, stream, NULL);
  g_autoptr(GBytes) pdf = NULL;
  gboolean drawn;

  pb_pdf_target_begin_page (target, "1");
  pb_pdf_target_begin_figure (target, "Een straat in (Emmen)");
  drawn = pb_pdf_target_draw_image (target, bytes, media_type, x, y, width, width * 2 / 3, error);
  pb_pdf_target_end (target);
  pb_pdf_target_end_page (target);
  if (!drawn || !pb_pdf_target_finish (target, error))
    return FALSE;

  g_output_stream_close (stream, NULL, NULL);
  pdf = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
  save (f, pdf);

  return TRUE;
}

static gboolean
draw_picture (Fixture     *f,
              GBytes      *bytes,
              const char  *media_type,
              GError     **error)
{
  return draw_picture_at (f, bytes, media_type, 50, 50, 36, error);
}

static void
test_a_jpeg_stays_what_it_is (Fixture       *f,
                              gconstpointer  unused)
{
  g_autoptr(GBytes) jpeg = pb_test_jpeg (900, 600);
  g_autoptr(GError) error = NULL;
  g_autofree char *text = NULL;
  g_autofree char *structure = NULL;

  draw_picture (f, jpeg, "image/jpeg", &error);
  g_assert_no_error (error);
  text = ask (f, "pdfimages", "-list", NULL);
  assert_contains (text, "900   600  rgb     3   8  jpeg");
  structure = ask (f, "pdfinfo", "-struct", NULL);
  assert_contains (structure, "Figure");
}

/* As on a cover: cairo would draw the part that is on the paper out of pixels that are not there. */
static void
test_a_jpeg_over_the_edge_stays_what_it_is (Fixture       *f,
                                            gconstpointer  unused)
{
  g_autoptr(GBytes) jpeg = pb_test_jpeg (900, 600);
  g_autoptr(GError) error = NULL;
  g_autofree char *text = NULL;

  draw_picture_at (f, jpeg, "image/jpeg", -7.3, 411.7, 450.1, &error);
  g_assert_no_error (error);
  text = ask (f, "pdfimages", "-list", NULL);
  assert_contains (text, "900   600  rgb     3   8  jpeg");
}

static void
test_a_png_is_as_fine_as_print_needs (Fixture       *f,
                                      gconstpointer  unused)
{
  g_autoptr(GBytes) png = pb_test_png (900, 600, TRUE);
  g_autoptr(GError) error = NULL;
  g_autofree char *text = NULL;

  draw_picture (f, png, "image/png", &error);
  g_assert_no_error (error);
  text = ask (f, "pdfimages", "-list", NULL);
  /* 36 points are half an inch. */
  assert_contains (text, "image     150   100  rgb");
  assert_contains (text, "smask     150   100  gray");
}

static void
test_a_broken_picture_is_an_error (Fixture       *f,
                                   gconstpointer  unused)
{
  g_autoptr(GBytes) png = pb_test_png (90, 60, TRUE);
  g_autoptr(GBytes) half = pb_test_bytes_head (png, g_bytes_get_size (png) / 2);
  g_autoptr(GBytes) nothing = g_bytes_new_static ("", 0);
  g_autoptr(GError) error = NULL;

  g_assert_false (draw_picture (f, half, "image/png", &error));
  g_assert_nonnull (error);
  g_clear_error (&error);
  g_assert_false (draw_picture (f, nothing, "image/jpeg", &error));
  g_assert_nonnull (error);
}

/* ---- structure over pages */

static void
show_text (PbPdfTarget *target,
           const char  *text,
           double       y)
{
  g_autoptr(PangoLayout) layout = pango_layout_new (pb_pdf_target_get_pango (target));

  pango_layout_set_text (layout, text, -1);
  pb_pdf_target_show_line (target, pango_layout_get_line_readonly (layout, 0), 40, y);
}

static void
test_front_comes_first_and_artifacts_are_left_out (Fixture       *f,
                                                   gconstpointer  unused)
{
  static const char *const order[] = { "Document", "\"Inhoud\"", "Link", "Sect", "\"een begin\"", NULL };
  g_autoptr(GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr(PbPdfTarget) target = pb_pdf_target_new_file (&info, PB_PAPER_A5, stream, NULL);
  g_autoptr(GBytes) pdf = NULL;
  g_autofree char *structure = NULL;
  g_autofree char *text = NULL;
  g_autofree char *outline = NULL;
  g_autoptr(GError) error = NULL;

  pb_pdf_target_begin (target, "Sect");
  pb_pdf_target_begin_page (target, "1");
  show_text (target, "kopregel", 20);
  pb_pdf_target_mark (target, "p-1", 50);
  pb_pdf_target_outline (target, 1, "Eén", "p-1");
  pb_pdf_target_begin (target, "P");
  show_text (target, "een begin", 60);
  pb_pdf_target_end_page (target);
  pb_pdf_target_begin_page (target, "2");
  pb_pdf_target_begin_artifact (target);
  show_text (target, "nog een kopregel", 20);
  pb_pdf_target_end (target);
  show_text (target, "en een einde", 60);
  pb_pdf_target_end (target);
  pb_pdf_target_end_page (target);
  pb_pdf_target_end (target);
  pb_pdf_target_begin_front (target);
  pb_pdf_target_begin_page (target, "i");
  pb_pdf_target_begin (target, "P");
  show_text (target, "Inhoud", 60);
  pb_pdf_target_begin_link (target, "p-1");
  show_text (target, "naar Eén", 80);
  pb_pdf_target_end (target);
  pb_pdf_target_end (target);
  pb_pdf_target_end_page (target);
  pb_pdf_target_finish (target, &error);
  g_assert_no_error (error);

  g_output_stream_close (stream, NULL, NULL);
  pdf = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
  save (f, pdf);
  structure = ask (f, "pdfinfo", "-struct-text", NULL);
  assert_order (structure, order);
  assert_contains (structure, "einde");
  g_assert_true (structure == NULL || strstr (structure, "kopregel") == NULL);
  text = ask (f, "pdftotext", NULL, "-");
  assert_contains (text, "kopregel");
  outline = ask (f, "pdfinfo", "-dests", NULL);
  assert_contains (outline, "   2 [ XYZ    0  545 null      ] \"p-1\"");
}

/* ---- pages */

static void
test_pages_are_those_of_the_pdf (Fixture       *f,
                                 gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(PbBookletPages) pages = pb_booklet_pages_new (f->booklet, PB_PAPER_A5, NULL, &error);
  g_autoptr(GBytes) pdf = get_example (f);
  g_autofree char *text = NULL;
  g_autofree char *line = NULL;

  g_assert_no_error (error);
  save (f, pdf);
  text = ask (f, "pdfinfo", NULL, NULL);
  line = g_strdup_printf ("Pages:           %u\n", pb_booklet_pages_get_n (pages));
  assert_contains (text, line);
  assert_contains (pb_booklet_pages_get_text (pages, 0), "Regio Deal");
}

static void
test_a_project_is_found_where_it_is_picked (Fixture       *f,
                                            gconstpointer  unused)
{
  g_autoptr(PbBookletPages) pages = pb_booklet_pages_new (f->booklet, PB_PAPER_A5, NULL, NULL);
  const PbBookletPillar *pillar = f->booklet->pillars->pdata[0];
  const PbBookletTheme *theme = pillar->themes->pdata[0];
  const PbBookletProject *project = theme->projects->pdata[0];
  int page = pb_booklet_pages_find (pages, project->id);
  gboolean is_picked = FALSE;

  g_assert_cmpint (page, >, 1);
  for (double y = 0; y < 595 && !is_picked; y += 5)
    is_picked = g_strcmp0 (pb_booklet_pages_pick (pages, (guint) page, 60, y), project->id) == 0;
  g_assert_true (is_picked);
  g_assert_cmpint (pb_booklet_pages_find (pages, "p-of-nobody"), ==, -1);
}

static gpointer
make_pages (gpointer data)
{
  return pb_booklet_pages_new (data, PB_PAPER_A5, NULL, NULL);
}

static guint32
sum_pixels (cairo_surface_t *surface)
{
  const guint8 *data;
  guint32 sum = 0;

  cairo_surface_flush (surface);
  data = cairo_image_surface_get_data (surface);
  for (int i = 0; i < cairo_image_surface_get_height (surface) * cairo_image_surface_get_stride (surface); i++)
    sum = sum * 31 + data[i];

  return sum;
}

static guint32
draw_page (const PbBookletPages *pages,
           guint                 page)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 420, 596);
  cairo_t *cr = cairo_create (surface);
  guint32 sum;

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  pb_booklet_pages_draw (pages, page, cr);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  sum = sum_pixels (surface);
  cairo_surface_destroy (surface);

  return sum;
}

static void
test_pages_of_a_worker_are_drawn_elsewhere (Fixture       *f,
                                            gconstpointer  unused)
{
  g_autoptr(PbBookletPages) own = pb_booklet_pages_new (f->booklet, PB_PAPER_A5, NULL, NULL);
  g_autoptr(PbBookletPages) theirs = g_thread_join (g_thread_new ("pages", make_pages, f->booklet));

  for (guint i = 0; i < pb_booklet_pages_get_n (own); i++)
    g_assert_cmpuint (draw_page (own, i), ==, draw_page (theirs, i));
}

static void
on_gone_cb (gpointer is_gone)
{
  *(gboolean *) is_gone = TRUE;
}

/* A page of its own, with the image on all of it. */
static GPtrArray *
record_image (GBytes *bytes)
{
  g_autoptr(PbPdfTarget) target = pb_pdf_target_new_recording (&info, PB_PAPER_A5);
  g_autoptr(GError) error = NULL;

  pb_pdf_target_begin_page (target, "1");
  pb_pdf_target_begin_figure (target, "Een straat");
  g_assert_true (pb_pdf_target_draw_image (target, bytes, "image/jpeg", 0, 0, 420, 596, &error));
  g_assert_no_error (error);
  pb_pdf_target_end (target);
  pb_pdf_target_end_page (target);
  g_assert_true (pb_pdf_target_finish (target, &error));

  return pb_pdf_target_steal_pages (target);
}

static guint32
paint_recorded (GPtrArray *pages)
{
  const PbPdfRecordedPage *page = pages->pdata[0];
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 420, 596);
  cairo_t *cr = cairo_create (surface);
  guint32 pixel;

  cairo_set_source_surface (cr, page->surface, 0, 0);
  cairo_paint (cr);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  pixel = ((guint32 *) (gpointer) cairo_image_surface_get_data (surface))[420 * 298 + 210] & 0xffffff;
  cairo_surface_destroy (surface);

  return pixel;
}

/* Pages of a thousand photographs would be gigabytes. */
static void
test_pages_hold_a_picture_packed (Fixture       *f,
                                  gconstpointer  unused)
{
  g_autoptr(GBytes) jpeg = pb_test_jpeg (900, 600);
  g_autoptr(GPtrArray) pages = NULL;
  gboolean is_gone = FALSE;
  GBytes *bytes;
  gsize size;
  const void *data = g_bytes_get_data (jpeg, &size);

  bytes = g_bytes_new_with_free_func (data, size, on_gone_cb, &is_gone);
  pages = record_image (bytes);
  g_bytes_unref (bytes);
  g_assert_false (is_gone);
  g_assert_cmphex (paint_recorded (pages), !=, 0);
  g_assert_cmphex (paint_recorded (pages), ==, paint_recorded (pages));
  g_clear_pointer (&pages, g_ptr_array_unref);
  g_assert_true (is_gone);
}

#define ADD(name, function) g_test_add ("/booklet/pdf/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("it-says-what-it-is", test_it_says_what_it_is);
  ADD ("an-edition-says-its-day", test_an_edition_says_its_day);
  ADD ("it-is-sound", test_it_is_sound);
  ADD ("it-is-tagged", test_it_is_tagged);
  ADD ("its-text-is-in-the-order-of-reading", test_its_text_is_in_the_order_of_reading);
  ADD ("its-fonts-are-in-it", test_its_fonts_are_in_it);
  ADD ("what-stands-apart-is-parted-for-a-reader", test_what_stands_apart_is_parted_for_a_reader);
  ADD ("the-same-booklet-gives-the-same-bytes", test_the_same_booklet_gives_the_same_bytes);
  ADD ("another-booklet-has-another-id", test_another_booklet_has_another_id);
  ADD ("hostile-texts-are-nothing-but-text", test_hostile_texts_are_nothing_but_text);
  ADD ("a-cancelled-one-says-so", test_a_cancelled_one_says_so);
  ADD ("a-jpeg-stays-what-it-is", test_a_jpeg_stays_what_it_is);
  ADD ("a-jpeg-over-the-edge-stays-what-it-is", test_a_jpeg_over_the_edge_stays_what_it_is);
  ADD ("a-png-is-as-fine-as-print-needs", test_a_png_is_as_fine_as_print_needs);
  ADD ("a-broken-picture-is-an-error", test_a_broken_picture_is_an_error);
  ADD ("pages-hold-a-picture-packed", test_pages_hold_a_picture_packed);
  ADD ("front-comes-first-and-artifacts-are-left-out", test_front_comes_first_and_artifacts_are_left_out);
  ADD ("pages-are-those-of-the-pdf", test_pages_are_those_of_the_pdf);
  ADD ("a-project-is-found-where-it-is-picked", test_a_project_is_found_where_it_is_picked);
  ADD ("pages-of-a-worker-are-drawn-elsewhere", test_pages_of_a_worker_are_drawn_elsewhere);

  return g_test_run ();
}
