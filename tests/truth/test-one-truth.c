/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The same figure is the same number in the window's models, the tree, the XML, the HTML and the text of the PDF (PRODUCT 3). */
#define G_LOG_DOMAIN "test-one-truth"
#include "config.h"

#include <glib/gstdio.h>
#include <libxml/HTMLparser.h>
#include <libxml/xpath.h>
#include <libxml/xpathInternals.h>
#include <math.h>
#include <string.h>

#include "pb-bench-register.h"
#include "pb-booklet-builder.h"
#include "pb-booklet-html.h"
#include "pb-booklet-pages.h"
#include "pb-booklet-pdf.h"
#include "pb-booklet-xml.h"
#include "pb-indicator-progress.h"
#include "pb-money.h"
#include "pb-overview.h"
#include "pb-programme-money.h"
#include "pb-project-money.h"
#include "pb-test-figures.h"

G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlDoc, xmlFreeDoc)

typedef struct
{
  char       *folder;
  PbRegister *reg;
} Fixture;

/* The seed of a generated register; 0: the example. */
#define EXAMPLE     0
#define N_GENERATED 24

static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  const guint seed = GPOINTER_TO_UINT (data);
  g_autoptr(GError) error = NULL;
  g_autofree char *path = NULL;

  f->folder = g_dir_make_tmp ("pb-truth-XXXXXX", &error);
  g_assert_no_error (error);
  path = g_build_filename (f->folder, "register.db", NULL);
  if (seed == EXAMPLE)
    pb_register_write_example (path, &error);
  else
    pb_bench_write_register (path, N_GENERATED, seed, 0, &error);
  g_assert_no_error (error);
  f->reg = pb_register_open (path, PB_REGISTER_EXISTING, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture       *f,
           gconstpointer  unused)
{
  g_autoptr(GDir) dir = NULL;
  const char *name;

  g_object_unref (f->reg);
  dir = g_dir_open (f->folder, 0, NULL);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (f->folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (f->folder);
  g_free (f->folder);
}

static PbBooklet *
build (Fixture *f)
{
  g_autoptr(GError) error = NULL;
  PbBooklet *booklet = pb_booklet_builder_build (f->reg, NULL, PB_LANGUAGE_DUTCH, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (booklet->n_projects, >, 10);

  return booklet;
}

typedef gboolean (*Writer) (const PbBooklet *booklet, GOutputStream *stream, GCancellable *cancellable, GError **error);

static char *
write_text (Writer           writer,
            const PbBooklet *booklet)
{
  g_autoptr(GOutputStream) stream = g_memory_output_stream_new_resizable ();
  GMemoryOutputStream *memory = G_MEMORY_OUTPUT_STREAM (stream);
  g_autoptr(GError) error = NULL;

  writer (booklet, stream, NULL, &error);
  g_assert_no_error (error);

  return g_strndup (g_memory_output_stream_get_data (memory), g_memory_output_stream_get_data_size (memory));
}

/* Every figure must be found by is_there; the first of those that are not, or NULL. */
typedef gboolean (*Finder) (const PbTestFigure *figure, gpointer data);

static const PbTestFigure *
find_missing (GPtrArray *figures,
              Finder     is_there,
              gpointer   data)
{
  for (guint i = 0; i < figures->len; i++)
    {
      const PbTestFigure *figure = figures->pdata[i];

      if (!is_there (figure, data))
        {
          g_test_message ("%s: %s “%s” is not there", figure->where != NULL ? figure->where : "key figures",
                          figure->what, figure->text);
          return figure;
        }
    }

  return NULL;
}

/* ---- HTML */

/* With a space between two elements, as between two cells of a table. */
static void
gather_text (const xmlNode *node,
             GString       *text)
{
  for (; node != NULL; node = node->next)
    {
      if (node->type == XML_TEXT_NODE)
        g_string_append_printf (text, "%s ", (const char *) node->content);
      gather_text (node->children, text);
    }
}

static char *
get_content_of_id (xmlDoc     *document,
                   const char *id)
{
  xmlXPathContext *context = xmlXPathNewContext (document);
  g_autofree char *expression = g_strdup_printf ("//*[@id='%s']", id);
  xmlXPathObject *found = xmlXPathEval (BAD_CAST expression, context);
  g_autoptr(GString) text = g_string_new (NULL);

  if (found != NULL && found->nodesetval != NULL && found->nodesetval->nodeNr == 1)
    gather_text (found->nodesetval->nodeTab[0]->children, text);
  xmlXPathFreeObject (found);
  xmlXPathFreeContext (context);

  return pb_test_plain_spaces (text->str);
}

static gboolean
is_in_html (const PbTestFigure *figure,
            gpointer            document)
{
  g_autofree char *text = get_content_of_id (document, figure->where != NULL ? figure->where : "figures");

  return pb_test_holds_figure (text, figure->text);
}

static xmlDoc *
parse_html (const PbBooklet *booklet)
{
  g_autofree char *html = write_text (pb_booklet_html_write, booklet);

  return htmlReadMemory (html, (int) strlen (html), NULL, "UTF-8", HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                                                                   HTML_PARSE_RECOVER);
}

/* ---- PDF */

typedef struct
{
  const PbBooklet *booklet;
  PbBookletPages  *pages;
  char           **texts;     /* of each page, as pdftotext reads it */
} Pdf;

/* The text of the pages from where the id begins to where what follows it begins. */
static char *
get_text_from (const Pdf  *pdf,
               const char *id,
               const char *next)
{
  const int first = pb_booklet_pages_find (pdf->pages, id);
  const int last = next != NULL ? pb_booklet_pages_find (pdf->pages, next) : (int) g_strv_length (pdf->texts) - 1;
  g_autoptr(GString) text = g_string_new (NULL);

  g_assert_cmpint (first, >=, 0);
  for (int i = first; i <= MAX (first, last) && pdf->texts[i] != NULL; i++)
    g_string_append_printf (text, " %s", pdf->texts[i]);

  return pb_test_plain_spaces (text->str);
}

/* What follows the project or the pillar in the booklet. */
static const char *
find_next (const PbBooklet *booklet,
           const char      *id)
{
  gboolean found = FALSE;

  for (guint i = 0; i < booklet->pillars->len; i++)
    {
      const PbBookletPillar *pillar = booklet->pillars->pdata[i];

      if (found)
        return pillar->id;
      found = g_str_equal (pillar->id, id);
      for (guint t = 0; t < pillar->themes->len; t++)
        {
          const GPtrArray *projects = ((const PbBookletTheme *) pillar->themes->pdata[t])->projects;

          for (guint p = 0; p < projects->len; p++)
            {
              const PbBookletProject *project = projects->pdata[p];

              if (found)
                return project->id;
              found = g_str_equal (project->id, id);
            }
        }
    }

  return NULL;
}

static gboolean
is_in_pdf (const PbTestFigure *figure,
           gpointer            data)
{
  Pdf *pdf = data;
  const PbBookletPillar *first = pdf->booklet->pillars->pdata[0];
  g_autofree char *text = NULL;

  if (figure->where == NULL)
    text = get_text_from (pdf, "figures", first->id);
  else
    text = get_text_from (pdf, figure->where, find_next (pdf->booklet, figure->where));

  return pb_test_holds_figure (text, figure->text);
}

static void
pdf_clear (Pdf *pdf)
{
  g_strfreev (pdf->texts);
  pb_booklet_pages_unref (pdf->pages);
}

/* The real file, read by another program. */
static void
read_pdf (Fixture         *f,
          const PbBooklet *booklet,
          Pdf             *pdf)
{
  g_autofree char *path = g_build_filename (f->folder, "booklet.pdf", NULL);
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(GError) error = NULL;
  g_autoptr(GFileOutputStream) stream = g_file_replace (file, NULL, FALSE, G_FILE_CREATE_NONE, NULL, &error);
  const char *arguments[] = { "pdftotext", "-raw", path, "-", NULL };
  g_autofree char *text = NULL;

  g_assert_no_error (error);
  pb_booklet_pdf_write (booklet, PB_PAPER_A4, G_OUTPUT_STREAM (stream), NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_output_stream_close (G_OUTPUT_STREAM (stream), NULL, &error);
  g_assert_no_error (error);
  g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &text, NULL, NULL, &error);
  g_assert_no_error (error);

  pdf->booklet = booklet;
  pdf->texts = g_strsplit (text, "\f", -1);
  pdf->pages = pb_booklet_pages_new (booklet, PB_PAPER_A4, NULL, &error);
  g_assert_no_error (error);
  /* pdftotext ends each page with a form feed. */
  g_assert_cmpuint (g_strv_length (pdf->texts), ==, pb_booklet_pages_get_n (pdf->pages) + 1);
}

static gboolean
skip_without_pdftotext (void)
{
  g_autofree char *program = g_find_program_in_path ("pdftotext");

  if (program == NULL)
    g_test_skip ("pdftotext (package poppler-utils) is not installed");

  return program == NULL;
}

/* ---- XML, read by an XPath of its own and not by the program's reader */

static void
assert_xml_says (xmlXPathContext *context,
                 const char      *expected,
                 const char      *format,
                 ...) G_GNUC_PRINTF (3, 4);

static void
assert_xml_says (xmlXPathContext *context,
                 const char      *expected,
                 const char      *format,
                 ...)
{
  g_autofree char *path = NULL;
  g_autofree char *expression = NULL;
  xmlXPathObject *value;
  va_list arguments;

  va_start (arguments, format);
  path = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  expression = g_strdup_printf ("string(%s)", path);
  value = xmlXPathEval (BAD_CAST expression, context);
  g_assert_nonnull (value);
  g_assert_cmpstr ((const char *) value->stringval, ==, expected);
  xmlXPathFreeObject (value);
}

static void
assert_xml_has_money (xmlXPathContext *context,
                      gint64           cents,
                      const char      *path)
{
  g_autofree char *decimal = pb_money_to_decimal (cents);

  assert_xml_says (context, decimal, "%s", path);
}

static void
assert_xml_has_number (xmlXPathContext *context,
                       double           number,
                       const char      *path)
{
  g_autofree char *expression = g_strdup_printf ("number(%s)", path);
  xmlXPathObject *value = xmlXPathEval (BAD_CAST expression, context);

  g_assert_nonnull (value);
  if (isnan (number))
    g_assert_true (isnan (value->floatval));
  else
    g_assert_cmpfloat (value->floatval, ==, number);
  xmlXPathFreeObject (value);
}

static void
assert_project_in_xml (xmlXPathContext        *context,
                       const PbBookletProject *project)
{
  g_autofree char *base = g_strdup_printf ("//b:project[@xml:id='%s']", project->id);
  g_autofree char *awarded = g_strconcat (base, "/b:awarded", NULL);

  assert_xml_has_money (context, project->awarded, awarded);
  for (guint i = 0; i < project->awards->len; i++)
    {
      g_autofree char *path = g_strdup_printf ("%s/b:awards/b:award[%u]/b:amount", base, i + 1);

      assert_xml_has_money (context, ((const PbBookletAmount *) project->awards->pdata[i])->amount, path);
    }
  for (guint i = 0; i < project->indicators->len; i++)
    {
      const PbBookletIndicator *indicator = project->indicators->pdata[i];
      const GPtrArray *measurements = indicator->measurements;
      g_autofree char *path = g_strdup_printf ("%s/b:indicators/b:indicator[%u]", base, i + 1);
      g_autofree char *baseline = g_strconcat (path, "/@baseline", NULL);
      g_autofree char *target = g_strconcat (path, "/@target", NULL);
      g_autofree char *realised = g_strconcat (path, "/b:measurements/b:measurement[last()]/@value", NULL);

      assert_xml_has_number (context, indicator->baseline, baseline);
      assert_xml_has_number (context, indicator->target, target);
      if (measurements->len > 0)
        assert_xml_has_number (context, ((const PbBookletMeasurement *) measurements->pdata[measurements->len - 1])->value,
                               realised);
    }
}

static void
for_each_project (const PbBooklet *booklet,
                  GFunc            func,
                  gpointer         data)
{
  for (guint i = 0; i < booklet->pillars->len; i++)
    {
      const PbBookletPillar *pillar = booklet->pillars->pdata[i];

      for (guint t = 0; t < pillar->themes->len; t++)
        g_ptr_array_foreach (((const PbBookletTheme *) pillar->themes->pdata[t])->projects, func, data);
    }
}

static void
on_xml_project_cb (gpointer project,
                   gpointer context)
{
  assert_project_in_xml (context, project);
}

static void
assert_totals_in_xml (xmlXPathContext *context,
                      const PbBooklet *booklet)
{
  assert_xml_has_money (context, booklet->awarded, "/b:booklet/b:awarded");
  assert_xml_has_number (context, booklet->n_projects, "count(//b:project)");
  for (guint i = 0; i < booklet->pillars->len; i++)
    {
      const PbBookletPillar *pillar = booklet->pillars->pdata[i];
      g_autofree char *awarded = g_strdup_printf ("//b:pillar[%u]/b:awarded", i + 1);
      g_autofree char *n_projects = g_strdup_printf ("count(//b:pillar[%u]//b:project)", i + 1);

      assert_xml_has_money (context, pillar->awarded, awarded);
      assert_xml_has_number (context, pillar->n_projects, n_projects);
    }
  for (guint i = 0; i < booklet->sources->len; i++)
    {
      const PbBookletSourceTotal *source = booklet->sources->pdata[i];
      g_autofree char *awarded = g_strdup_printf ("/b:booklet/b:sources/b:source[%u]/b:awarded", i + 1);

      assert_xml_has_money (context, source->awarded, awarded);
    }
}

static void
test_xml_says_what_the_tree_says (Fixture       *f,
                                  gconstpointer  unused)
{
  g_autoptr(PbBooklet) booklet = build (f);
  g_autofree char *xml = write_text (pb_booklet_xml_write, booklet);
  g_autoptr(xmlDoc) document = xmlReadMemory (xml, (int) strlen (xml), NULL, NULL, XML_PARSE_HUGE | XML_PARSE_NONET);
  xmlXPathContext *context = xmlXPathNewContext (document);

  xmlXPathRegisterNs (context, BAD_CAST "b", BAD_CAST PB_BOOKLET_XML_NAMESPACE);
  assert_totals_in_xml (context, booklet);
  for_each_project (booklet, on_xml_project_cb, context);
  xmlXPathFreeContext (context);
}

static void
test_html_says_what_the_tree_says (Fixture       *f,
                                   gconstpointer  unused)
{
  g_autoptr(PbBooklet) booklet = build (f);
  g_autoptr(GPtrArray) figures = pb_test_list_figures (booklet);
  g_autoptr(xmlDoc) document = parse_html (booklet);

  g_assert_cmpuint (figures->len, >, 100);
  g_assert_null (find_missing (figures, is_in_html, document));
}

static void
test_pdf_says_what_the_tree_says (Fixture       *f,
                                  gconstpointer  unused)
{
  g_autoptr(PbBooklet) booklet = build (f);
  g_autoptr(GPtrArray) figures = pb_test_list_figures (booklet);
  Pdf pdf;

  if (skip_without_pdftotext ())
    return;

  read_pdf (f, booklet, &pdf);
  g_assert_null (find_missing (figures, is_in_pdf, &pdf));
  pdf_clear (&pdf);
}

/* ---- the window's models */

static PbEntity *
find_project_row (Fixture                *f,
                  const PbBookletProject *project)
{
  PbEntity *row = pb_register_find (f->reg, PB_TYPE_PROJECT, "uuid", project->id + strlen ("p-"));

  g_assert_nonnull (row);

  return row;
}

static void
assert_number (double a,
               double b)
{
  g_assert_true ((isnan (a) && isnan (b)) || a == b);
}

static void
assert_indicators (Fixture                *f,
                   PbEntity               *row,
                   const PbBookletProject *project)
{
  g_autoptr(GPtrArray) indicators = pb_register_list (f->reg, PB_TYPE_INDICATOR, "project", pb_entity_get_id (row), NULL);

  g_assert_cmpuint (indicators->len, ==, project->indicators->len);
  for (guint i = 0; i < indicators->len; i++)
    {
      const PbBookletIndicator *said = project->indicators->pdata[i];
      g_autoptr(GPtrArray) measurements = pb_register_list (f->reg, PB_TYPE_MEASUREMENT, "indicator",
                                                            pb_entity_get_id (indicators->pdata[i]), NULL);
      g_auto(PbIndicatorProgress) progress = { 0 };
      const guint n = said->measurements->len;

      pb_indicator_progress_read (&progress, indicators->pdata[i], measurements);
      assert_number (progress.baseline, said->baseline);
      assert_number (progress.target, said->target);
      assert_number (progress.realised,
                     n > 0 ? ((const PbBookletMeasurement *) said->measurements->pdata[n - 1])->value : NAN);
    }
}

static void
on_project_in_window_cb (gpointer data,
                         gpointer user_data)
{
  const PbBookletProject *project = data;
  Fixture *f = user_data;
  g_autoptr(PbEntity) row = find_project_row (f, project);
  g_autoptr(GError) error = NULL;
  g_autoptr(PbProjectMoney) money = pb_project_money_read (f->reg, pb_entity_get_id (row), &error);
  guint n = 0;

  g_assert_no_error (error);
  g_assert_cmpint (money->awarded, ==, project->awarded);
  for (guint i = 0; i < money->sources->len; i++)
    {
      const PbProjectSource *source = money->sources->pdata[i];

      if (source->awarded != 0)
        g_assert_cmpint (source->awarded, ==, ((const PbBookletAmount *) project->awards->pdata[n++])->amount);
    }
  g_assert_cmpuint (n, ==, project->awards->len);
  assert_indicators (f, row, project);
}

static void
test_window_says_what_the_tree_says (Fixture       *f,
                                     gconstpointer  unused)
{
  g_autoptr(PbBooklet) booklet = build (f);
  g_autoptr(PbEntity) programme = pb_register_find (f->reg, PB_TYPE_PROGRAMME, "code", booklet->programme_code);
  g_autoptr(GError) error = NULL;
  g_autoptr(PbOverview) overview = pb_overview_read (f->reg, pb_entity_get_id (programme), TRUE, &error);
  g_autoptr(PbProgrammeMoney) money = NULL;

  g_assert_no_error (error);
  money = pb_programme_money_read (f->reg, pb_entity_get_id (programme), TRUE, &error);
  g_assert_no_error (error);

  g_assert_cmpint (money->awarded, ==, booklet->awarded);
  g_assert_cmpint (overview->awarded, ==, booklet->awarded);
  g_assert_cmpuint (overview->n_projects, ==, booklet->n_projects);
  for (guint i = 0; i < booklet->phases->len; i++)
    g_assert_cmpuint (overview->phases[i], ==, ((const PbBookletPhaseCount *) booklet->phases->pdata[i])->n_projects);
  for (guint i = 0; i < booklet->pillars->len; i++)
    {
      const PbBookletPillar *pillar = booklet->pillars->pdata[i];

      g_assert_cmpint (((const PbOverviewPillar *) overview->pillars->pdata[i])->awarded, ==, pillar->awarded);
      g_assert_cmpint (((const PbMoneyShare *) money->pillars->pdata[i])->awarded, ==, pillar->awarded);
      g_assert_cmpint (((const PbMoneyShare *) money->pillars->pdata[i])->limit, ==, pillar->ceiling);
    }
  for_each_project (booklet, on_project_in_window_cb, f);
}

/* ---- the test itself: one figure that a writer gets wrong is found */

static void
test_one_wrong_figure_is_found (Fixture       *f,
                                gconstpointer  unused)
{
  g_autoptr(PbBooklet) booklet = build (f);
  g_autoptr(GPtrArray) figures = pb_test_list_figures (booklet);
  PbBookletPillar *pillar = booklet->pillars->pdata[0];
  PbBookletTheme *theme = pillar->themes->pdata[0];
  PbBookletProject *project = theme->projects->pdata[0];
  g_autoptr(xmlDoc) document = NULL;
  Pdf pdf;

  ((PbBookletAmount *) project->awards->pdata[0])->amount += 1;
  document = parse_html (booklet);
  g_assert_true (find_missing (figures, is_in_html, document)->where == project->id);

  if (skip_without_pdftotext ())
    return;

  read_pdf (f, booklet, &pdf);
  g_assert_true (find_missing (figures, is_in_pdf, &pdf)->where == project->id);
  pdf_clear (&pdf);
}

int
main (int    argc,
      char **argv)
{
  static const guint seeds[] = { EXAMPLE, 1, 2026, 90210 };

  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (seeds); i++)
    {
      const struct { const char *name; void (*func) (Fixture *, gconstpointer); } tests[] = {
        { "window", test_window_says_what_the_tree_says },
        { "xml", test_xml_says_what_the_tree_says },
        { "html", test_html_says_what_the_tree_says },
        { "pdf", test_pdf_says_what_the_tree_says },
      };

      for (guint t = 0; t < G_N_ELEMENTS (tests); t++)
        {
          g_autofree char *path = seeds[i] == EXAMPLE ? g_strdup_printf ("/truth/example/%s", tests[t].name)
                                                      : g_strdup_printf ("/truth/%u/%s", seeds[i], tests[t].name);

          g_test_add (path, Fixture, GUINT_TO_POINTER (seeds[i]), set_up, tests[t].func, tear_down);
        }
    }
  g_test_add ("/truth/one-wrong-figure-is-found", Fixture, GUINT_TO_POINTER (EXAMPLE), set_up,
              test_one_wrong_figure_is_found, tear_down);

  return g_test_run ();
}
