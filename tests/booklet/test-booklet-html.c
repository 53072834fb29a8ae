/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <gio/gio.h>
#include <libxml/HTMLparser.h>
#include <string.h>

#include "pb-booklet-html.h"
#include "pb-booklet-news-html.h"
#include "pb-error.h"
#include "pb-test-booklet.h"
#include "pb-text.h"

typedef void (*ElementFunc) (xmlNodePtr  element,
                             gpointer    data);

static void
for_each_element (xmlNodePtr  node,
                  ElementFunc func,
                  gpointer    data)
{
  for (; node != NULL; node = node->next)
    {
      if (node->type == XML_ELEMENT_NODE)
        func (node, data);
      for_each_element (node->children, func, data);
    }
}

/* As a browser would see it. */
static htmlDocPtr
parse (const char *html)
{
  htmlDocPtr document = htmlReadMemory (html, strlen (html), NULL, "UTF-8",
                                        HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                                        HTML_PARSE_NONET);

  g_assert_nonnull (document);

  return document;
}

/* Transfer full; NULL when it is not there. */
static char *
get_attribute (xmlNodePtr  element,
               const char *name)
{
  xmlChar *value = xmlGetProp (element, BAD_CAST name);
  char *copy = g_strdup ((const char *) value);

  xmlFree (value);

  return copy;
}

static gboolean
is_element (xmlNodePtr  element,
            const char *name)
{
  return g_str_equal ((const char *) element->name, name);
}

/* ---- nothing but what the writer means to write */

static const char *const known_elements[]
    = { "html",    "head",   "meta",    "title",   "style", "body",    "a",          "svg",
        "symbol",  "circle", "path",    "use",     "rect",  "pattern", "header",     "nav",
        "main",    "footer", "section", "article", "div",   "p",       "span",       "strong",
        "small",   "br",     "h1",      "h2",      "h3",    "h4",      "h5",         "h6",
        "img",     "ul",      "li",     "dl",      "dt",      "dd",    "figure",  "figcaption", "table",
        "desc",    "caption", "thead",  "tbody",   "tfoot",   "tr",    "th",      "td",         NULL };

static void
assert_is_harmless (xmlNodePtr element,
                    gpointer   unused)
{
  g_assert_true (g_strv_contains (known_elements, (const char *) element->name));

  for (xmlAttrPtr attribute = element->properties; attribute != NULL; attribute = attribute->next)
    {
      const char *name = (const char *) attribute->name;
      g_autofree char *value = get_attribute (element, name);

      g_assert_false (g_str_has_prefix (name, "on"));
      g_assert_cmpstr (name, !=, "style");
      if (g_str_equal (name, "src"))
        g_assert_true (is_element (element, "img") && g_str_has_prefix (value, "data:image/png;base64,"));
      if (g_str_equal (name, "href"))
        g_assert_true (g_str_has_prefix (value, "#") || g_str_has_prefix (value, "https://") ||
                       g_str_has_prefix (value, "mailto:"));
    }
}

/* Both pages that a booklet is written as. */
static const PbTestWriter writers[] = { pb_booklet_html_write, pb_booklet_news_html_write };

static void
test_no_field_can_bring_in_markup (void)
{
  for (guint i = 0; pb_test_hostile_texts[i] != NULL; i++)
    {
      g_autoptr(PbBooklet) booklet = pb_test_booklet_new (i, i % 2, pb_test_hostile_texts[i]);

      g_test_message ("%s", pb_test_hostile_texts[i]);
      for (guint w = 0; w < G_N_ELEMENTS (writers); w++)
        {
          g_autofree char *html = pb_test_write_tree (writers[w], booklet);
          htmlDocPtr document = parse (html);

          for_each_element (xmlDocGetRootElement (document), assert_is_harmless, NULL);
          xmlFreeDoc (document);
        }
    }
}

typedef struct
{
  const PbNodeField *wanted;   /* the next member to mark, by its place */
  guint              countdown;
  char              *name;
} Marking;

/* Puts a mark in the one text that the countdown reaches. */
static void
mark_member (const PbNodeField *field,
             gpointer           node,
             gpointer           data)
{
  Marking *marking = data;

  if (field->type != PB_NODE_TEXT || (field->flags & PB_NODE_TOKEN) != 0 ||
      g_str_equal (field->name, "url") || g_str_equal (field->name, "kind"))
    return;

  if (marking->countdown-- != 0)
    return;

  marking->name = g_strdup (field->name);
  pb_set_str (&PB_NODE_MEMBER (node, field, char *), "mark<i>&\"'mark");
}

/* Every text of the tree: in one of the pages, escaped, and never otherwise. The name of a project's
 * theme stands there as the heading of the theme, what was noted with an earlier measurement
 * is for the XML alone, and the font is for the style sheet. */
static void
test_every_text_is_there_and_escaped (void)
{
  static const char *const elsewhere[] = { "theme-name", "note", "programme", "font", NULL };

  for (guint i = 0;; i++)
    {
      g_autoptr(PbBooklet) booklet = pb_test_booklet_new (11, PB_LANGUAGE_DUTCH, "gewoon");
      g_autofree char *html = NULL;
      g_autofree char *news = NULL;
      g_autofree char *name = NULL;
      Marking marking = { NULL, i, NULL };

      pb_test_booklet_walk (booklet, mark_member, &marking);
      name = marking.name;
      if (name == NULL)
        {
          g_assert_cmpuint (i, >, 100);
          return;
        }

      html = pb_test_write_tree (pb_booklet_html_write, booklet);
      news = pb_test_write_tree (pb_booklet_news_html_write, booklet);
      g_test_message ("%s", name);
      g_assert_null (strstr (html, "mark<i>"));
      g_assert_null (strstr (news, "mark<i>"));
      if (!g_strv_contains (elsewhere, name))
        g_assert_true (strstr (html, "mark&lt;i&gt;&amp;") != NULL || strstr (news, "mark&lt;i&gt;&amp;") != NULL);
    }
}

static void
test_an_address_of_another_kind_is_no_link (void)
{
  static const char *const addresses[] = {
    "javascript:alert(1)",   "data:text/html,x", "ftp://example.org/",
    " https://example.org/", "//example.org",
  };

  for (guint i = 0; i < G_N_ELEMENTS (addresses); i++)
    {
      g_autofree char *xml = pb_test_fixture ("small.xml");
      g_autoptr(PbBooklet) booklet = pb_test_read_xml (xml, NULL);
      const PbBookletProject *project = pb_booklet_get_project (booklet, "p-1");
      PbBookletContact *contact = project->contacts->pdata[0];
      PbBookletLink *link = project->links->pdata[0];
      g_autofree char *html = NULL;

      pb_set_str (&link->url, addresses[i]);
      pb_set_str (&contact->email, addresses[i]);
      html = pb_test_write_tree (pb_booklet_html_write, booklet);
      g_assert_nonnull (strstr (html, "De wijk op het web"));
      g_assert_null (strstr (html, "href=\"javascript"));
      g_assert_null (strstr (html, "href=\"data"));
      g_assert_null (strstr (html, "href=\"ftp"));
      g_assert_null (strstr (html, "href=\" "));
      g_assert_null (strstr (html, "href=\"//"));
      g_assert_null (strstr (html, "href=\"mailto"));
    }
}

static void
test_an_address_is_one_in_html_too (void)
{
  g_autofree char *xml = pb_test_fixture ("small.xml");
  g_autoptr(PbBooklet) booklet = pb_test_read_xml (xml, NULL);
  const PbBookletProject *project = pb_booklet_get_project (booklet, "p-1");
  PbBookletLink *link = project->links->pdata[0];
  g_autofree char *html = NULL;

  pb_set_str (&link->url, "https://example.org/?a=1&b=\"2\"<3>#%20é");
  html = pb_test_write_tree (pb_booklet_html_write, booklet);
  g_assert_nonnull (strstr (html, "href=\"https://example.org/?a=1&amp;b=%222%22%3C3%3E#%20é\""));
}

/* ---- what a page must be */

typedef struct
{
  int         level;      /* of the heading before */
  guint       n_titles;   /* h1 */
  GHashTable *ids;
} Outline;

static void
check_outline (xmlNodePtr element,
               gpointer   data)
{
  Outline *outline = data;
  const char *name = (const char *) element->name;
  char *id = get_attribute (element, "id");

  if (id != NULL)
    g_assert_true (g_hash_table_add (outline->ids, id));

  if (strlen (name) == 2 && name[0] == 'h' && g_ascii_isdigit (name[1]))
    {
      int level = name[1] - '0';

      g_assert_cmpint (level, <=, outline->level + 1);
      outline->level = level;
      outline->n_titles += level == 1;
    }

  if (is_element (element, "th"))
    {
      g_autofree char *scope = get_attribute (element, "scope");

      g_assert_nonnull (scope);
    }
  if (is_element (element, "table"))
    {
      xmlNodePtr first = xmlFirstElementChild (element);

      g_assert_true (first != NULL && is_element (first, "caption"));
    }
  if (is_element (element, "svg"))
    {
      g_autofree char *hidden = get_attribute (element, "aria-hidden");
      g_autofree char *label = get_attribute (element, "aria-labelledby");

      g_assert_true (hidden != NULL || label != NULL);
    }
}

static void
check_targets (xmlNodePtr element,
               gpointer   data)
{
  Outline *outline = data;
  g_autofree char *href = get_attribute (element, "href");
  g_autofree char *label = get_attribute (element, "aria-labelledby");
  g_autofree char *description = get_attribute (element, "aria-describedby");

  if (href != NULL && *href == '#')
    g_assert_true (g_hash_table_contains (outline->ids, href + 1));
  if (label != NULL)
    g_assert_true (g_hash_table_contains (outline->ids, label));
  if (description != NULL)
    g_assert_true (g_hash_table_contains (outline->ids, description));
}

static void
assert_is_in_order (PbTestWriter     writer,
                    const PbBooklet *booklet)
{
  g_autofree char *html = pb_test_write_tree (writer, booklet);
  htmlDocPtr document = parse (html);
  xmlNodePtr root = xmlDocGetRootElement (document);
  g_autoptr(GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Outline outline = { 0, 0, ids };
  g_autofree char *language = get_attribute (root, "lang");

  g_assert_true (g_str_has_prefix (html, "<!DOCTYPE html>\n<html lang=\""));
  g_assert_cmpstr (language, ==, pb_language_to_code (booklet->language));
  for_each_element (root, check_outline, &outline);
  for_each_element (root, check_targets, &outline);
  g_assert_cmpuint (outline.n_titles, ==, 1);
  xmlFreeDoc (document);
}

static void
test_headings_ids_and_tables_are_in_order (void)
{
  for (guint32 seed = 0; seed < 10; seed++)
    {
      g_autoptr(PbBooklet) booklet = pb_test_booklet_new (seed, seed % 2, "gewoon");

      for (guint w = 0; w < G_N_ELEMENTS (writers); w++)
        assert_is_in_order (writers[w], booklet);
    }
}

static void
test_an_empty_booklet_reads_well (void)
{
  g_autoptr(PbBooklet) booklet = pb_booklet_new ();
  g_autofree char *html = NULL;

  pb_set_str (&booklet->title, "Nieuwe Deal");
  pb_booklet_seal (booklet);
  assert_is_in_order (pb_booklet_html_write, booklet);

  html = pb_test_write_tree (pb_booklet_html_write, booklet);
  g_assert_nonnull (strstr (html, "In dit programma zijn nog geen projecten openbaar."));
  g_assert_null (strstr (html, "<table"));
  g_assert_null (strstr (html, "nan"));
}

/* The policy names the style that stands in the page, to the byte. */
static void
test_the_policy_fits_the_style (void)
{
  g_autoptr(PbBooklet) booklet = pb_test_booklet_new (2, PB_LANGUAGE_DUTCH, "gewoon");
  g_autofree char *html = pb_test_write_tree (pb_booklet_html_write, booklet);
  const char *style = strstr (html, "<style>") + strlen ("<style>");
  const char *end = strstr (style, "</style>");
  g_autoptr(GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  guint8 digest[32];
  gsize length = sizeof digest;
  g_autofree char *base64 = NULL;
  g_autofree char *source = NULL;

  g_checksum_update (checksum, (const guchar *) style, end - style);
  g_checksum_get_digest (checksum, digest, &length);
  base64 = g_base64_encode (digest, length);
  source = g_strdup_printf ("default-src 'none'; style-src 'sha256-%s';", base64);
  g_assert_nonnull (strstr (html, source));
  g_assert_null (memchr (style, '<', end - style));
  g_assert_null (strstr (html, "@import"));
  g_assert_null (strstr (html, "url(http"));
}

/* Every colour that an officer can pick: its name on it, and it on either paper. */
static void
test_any_colour_is_legible (void)
{
  static const char *const colours[]
      = { "#ffffff", "#000000", "#ffe900", "#777777", "#1c71d8", "#ff0000", "#00ff00" };

  for (guint i = 0; i < G_N_ELEMENTS (colours); i++)
    {
      g_autofree char *xml = pb_test_fixture ("small.xml");
      g_autoptr(PbBooklet) booklet = pb_test_read_xml (xml, NULL);
      PbBookletPillar *pillar = booklet->pillars->pdata[0];
      g_autofree char *html = NULL;
      const char *rule;
      char ground[8] = "", on_ground[8] = "", light[8] = "", dark[8] = "";

      pb_set_str (&pillar->colour, colours[i]);
      html = pb_test_write_tree (pb_booklet_html_write, booklet);
      rule = strstr (html, ".pillar-1{");
      g_assert_cmpint (sscanf (rule,
                               ".pillar-1{--ground:%7[^;];--on-ground:%7[^;];--light-ink:%7[^;];"
                               "--dark-ink:%7[^}]}",
                               ground, on_ground, light, dark),
                       ==, 4);
      g_assert_cmpstr (ground, ==, colours[i]);
      g_assert_cmpfloat (pb_colour_contrast (ground, on_ground), >=, 4.5);
      g_assert_cmpfloat (pb_colour_contrast (light, "#ffffff"), >=, 4.5);
      g_assert_cmpfloat (pb_colour_contrast (dark, "#16191d"), >=, 4.5);

      /* Tinted sheets of paper too. */
      g_assert_cmpfloat (pb_colour_contrast (light, "#f6f4ef"), >=, 4.5);
      g_assert_cmpfloat (pb_colour_contrast (dark, "#1e2228"), >=, 4.5);
    }
}

static void
test_a_text_of_the_register_is_dutch_in_an_english_booklet (void)
{
  g_autofree char *xml = pb_test_fixture ("small.xml");
  g_autoptr(PbBooklet) booklet = pb_test_read_xml (xml, NULL);
  g_autofree char *dutch = pb_test_write_tree (pb_booklet_html_write, booklet);
  g_autofree char *english = NULL;

  booklet->language = PB_LANGUAGE_ENGLISH;
  english = pb_test_write_tree (pb_booklet_html_write, booklet);

  g_assert_nonnull (strstr (english, "<h1 lang=\"nl\">Kleine Deal</h1>"));
  g_assert_nonnull (strstr (english, "Key figures"));
  g_assert_nonnull (strstr (english, "1,250.75"));
  g_assert_nonnull (strstr (dutch, "<h1>Kleine Deal</h1>"));
  g_assert_nonnull (strstr (dutch, "Kerncijfers"));
  g_assert_nonnull (strstr (dutch, "1.250,75"));
}

/* ---- editions */

static PbBooklet *
read_edition (void)
{
  g_autofree char *xml = pb_test_fixture ("edition.xml");
  g_autoptr(GError) error = NULL;
  PbBooklet *booklet = pb_test_read_xml (xml, &error);

  g_assert_no_error (error);

  return booklet;
}

static void
test_a_draft_says_so_and_an_adopted_edition_does_not (void)
{
  g_autoptr(PbBooklet) booklet = read_edition ();

  for (guint w = 0; w < G_N_ELEMENTS (writers); w++)
    {
      g_autofree char *draft = NULL;
      g_autofree char *adopted = NULL;

      pb_set_str (&booklet->status, "draft");
      draft = pb_test_write_tree (writers[w], booklet);
      g_assert_nonnull (strstr (draft, "<title>Concept: "));
      g_assert_nonnull (strstr (draft, "<p class=\"draft\"><strong>Concept</strong>"));
      g_assert_nonnull (strstr (draft, " data-draft=\"Concept\""));

      pb_set_str (&booklet->status, "adopted");
      adopted = pb_test_write_tree (writers[w], booklet);
      g_assert_null (strstr (adopted, "Concept"));
      g_assert_null (strstr (adopted, " data-draft="));
    }
}

static void
test_an_edition_tells_which_it_is (void)
{
  g_autoptr(PbBooklet) booklet = read_edition ();
  g_autofree char *html = NULL;

  pb_set_str (&booklet->status, "adopted");
  pb_set_str (&booklet->adopted_on, "2023-03-09");
  html = pb_test_write_tree (pb_booklet_html_write, booklet);

  g_assert_nonnull (strstr (html, "<title>Kleine Deal – Voorjaar 2023 &amp; verder</title>"));
  g_assert_nonnull (strstr (html, "<span class=\"edition-number\">Editie 2</span>"));
  g_assert_nonnull (strstr (html, "Stand per 1 maart 2023"));
  g_assert_nonnull (strstr (html, "Vastgesteld op</dt><dd>9 maart 2023</dd>"));
  g_assert_nonnull (strstr (html, "href=\"#foreword\""));
}

/* The programme as it stands is no edition: nothing of one is there. */
static void
test_a_programme_as_it_stands_has_no_parts_of_an_edition (void)
{
  g_autofree char *xml = pb_test_fixture ("small.xml");
  g_autoptr(PbBooklet) booklet = pb_test_read_xml (xml, NULL);
  g_autofree char *html = pb_test_write_tree (pb_booklet_html_write, booklet);

  g_assert_null (strstr (html, "Editie"));
  g_assert_null (strstr (html, "Stand per"));
  g_assert_null (strstr (html, "id=\"foreword\""));
  g_assert_null (strstr (html, "id=\"badges\""));
  g_assert_null (strstr (html, ":root{--house-font"));
}

static void
test_the_legend_explains_the_badges_that_are_there (void)
{
  g_autoptr(PbBooklet) booklet = read_edition ();
  g_autofree char *html = pb_test_write_tree (pb_booklet_html_write, booklet);
  const char *legend = strstr (html, "<section class=\"badges\"");
  g_autofree char *only = NULL;

  g_assert_nonnull (legend);
  only = g_strndup (legend, strstr (legend, "</section>") - legend);
  g_assert_nonnull (strstr (only, "</svg>Nieuw</span></dt><dd>staat voor het eerst"));
  g_assert_nonnull (strstr (only, "</svg>Voortgezet</span>"));
  g_assert_nonnull (strstr (only, "</svg>Afgerond</span>"));
  g_assert_null (strstr (only, "Loopt"));
  g_assert_nonnull (strstr (html, "<span class=\"mark is-new\">"));
  g_assert_nonnull (strstr (html, "<span class=\"badge is-new\">"));
}

/* A name that ends the string, the rule, the style sheet or the page, if it could. */
static void
test_no_font_can_end_the_style (void)
{
  static const struct
  {
    const char *font;
    const char *rule;
  } cases[] = {
    { "Open Sans", ":root{--house-font:\"Open Sans\"}" },
    { "Größe", ":root{--house-font:\"Größe\"}" },
    { "a\"};body{display:none", ":root{--house-font:\"a\\22 \\7d \\3b body\\7b display\\3a none\"}" },
    { "</style><script>", ":root{--house-font:\"\\3c \\2f style\\3e \\3c script\\3e \"}" },
    { "a\\", ":root{--house-font:\"a\\5c \"}" },
    { "a\nb\r\tc", ":root{--house-font:\"a\\a b\\d \\9 c\"}" },
    { "url(https://example.org/)", ":root{--house-font:\"url\\28 https\\3a \\2f \\2f example\\2e org\\2f \\29 \"}" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(PbBooklet) booklet = read_edition ();
      g_autofree char *html = NULL;

      g_test_message ("%s", cases[i].font);
      pb_set_str (&booklet->font, cases[i].font);
      html = pb_test_write_tree (pb_booklet_html_write, booklet);
      g_assert_nonnull (strstr (html, cases[i].rule));
      g_assert_null (strstr (html, "<script"));
    }
}

/* What is written for an edition may be in its language or in that of the register. */
static void
test_the_words_of_an_edition_tell_their_language (void)
{
  g_autoptr(PbBooklet) booklet = read_edition ();
  PbBookletPillar *pillar = booklet->pillars->pdata[0];
  g_autofree char *html = NULL;

  booklet->language = PB_LANGUAGE_ENGLISH;
  pb_set_str (&booklet->foreword, "This booklet tells what the region has done.");
  pb_set_str (&booklet->imprint, "Een uitgave van het programmabureau.");
  pb_set_str (&pillar->introduction, "");
  html = pb_test_write_tree (pb_booklet_html_write, booklet);

  g_assert_nonnull (strstr (html, "<p>This booklet tells what the region has done.</p>"));
  g_assert_nonnull (strstr (html, "<p lang=\"nl\">Een uitgave van het programmabureau.</p>"));
  g_assert_nonnull (strstr (html, "As on 1 March 2023"));
}

/* ---- what is new */

static void
test_what_is_new_needs_an_edition_before (void)
{
  g_autofree char *xml = pb_test_fixture ("small.xml");
  g_autoptr(PbBooklet) booklet = pb_test_read_xml (xml, NULL);
  g_autoptr(GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr(GError) error = NULL;

  g_assert_false (pb_booklet_news_html_write (booklet, stream, NULL, &error));
  g_assert_error (error, PB_ERROR, PB_ERROR_NOT_FOUND);
  g_assert_cmpuint (g_memory_output_stream_get_data_size (G_MEMORY_OUTPUT_STREAM (stream)), ==, 0);
}

static void
test_differences_have_a_sign (void)
{
  g_autoptr(PbBooklet) booklet = read_edition ();
  g_autofree char *html = pb_test_write_tree (pb_booklet_news_html_write, booklet);

  g_assert_nonnull (strstr (html, "<td class=\"number\">+€ 100.000,25</td>"));
  g_assert_nonnull (strstr (html, "<td class=\"number\">−€ 50.000</td>"));
  g_assert_nonnull (strstr (html, "<td class=\"number\">+€ 75.000,25</td>"));
  /* The number of projects is the same. */
  g_assert_nonnull (strstr (html, "Verschil</th><td class=\"number\">0</td>"));
}

static void
test_sums_beyond_an_amount_are_left_out (void)
{
  g_autoptr(PbBooklet) booklet = read_edition ();
  const PbBookletNews *news = pb_booklet_get_news (booklet);
  g_autofree char *html = NULL;

  for (guint i = 0; i < news->amounts->len; i++)
    ((PbBookletAmountChange *) news->amounts->pdata[i])->before = G_MAXINT64;
  ((PbBookletAmountChange *) news->amounts->pdata[0])->after = -G_MAXINT64;
  html = pb_test_write_tree (pb_booklet_news_html_write, booklet);

  g_assert_nonnull (strstr (html, "<td class=\"number\">—</td>"));
  g_assert_null (strstr (strstr (html, "id=\"amounts\""), "<tfoot>"));
}

static void
test_no_news_is_said_kindly (void)
{
  g_autoptr(PbBooklet) booklet = pb_booklet_new ();
  g_autofree char *html = NULL;

  pb_set_str (&booklet->title, "Nieuwe Deal");
  g_ptr_array_add (booklet->news, pb_booklet_news_new ());
  pb_booklet_seal (booklet);
  assert_is_in_order (pb_booklet_news_html_write, booklet);

  html = pb_test_write_tree (pb_booklet_news_html_write, booklet);
  g_assert_nonnull (strstr (html, "Er zijn geen nieuwe projecten bij gekomen."));
  g_assert_nonnull (strstr (html, "Alle projecten van de vorige editie staan er weer in."));
  g_assert_nonnull (strstr (html, "Van geen enkel project is het toegekende bedrag veranderd."));
}

/* It is to stand on a website: it links to nothing but itself. */
static void
test_what_is_new_links_to_itself_alone (void)
{
  g_autoptr(PbBooklet) booklet = read_edition ();
  g_autofree char *html = pb_test_write_tree (pb_booklet_news_html_write, booklet);

  for (const char *href = html; (href = strstr (href, "href=\"")) != NULL; href++)
    g_assert_true (g_str_has_prefix (href, "href=\"#"));
  g_assert_null (strstr (html, "<script"));
}

/* ---- as reviewed */

static void
test_the_small_booklet_looks_as_reviewed (void)
{
  g_autofree char *xml = pb_test_fixture ("small.xml");
  g_autoptr(PbBooklet) booklet = pb_test_read_xml (xml, NULL);
  g_autofree char *html = pb_test_write_tree (pb_booklet_html_write, booklet);

  pb_test_assert_golden ("small.html", html);
}

static void
test_the_small_edition_looks_as_reviewed (void)
{
  g_autoptr(PbBooklet) booklet = read_edition ();
  g_autofree char *html = pb_test_write_tree (pb_booklet_html_write, booklet);
  g_autofree char *news = pb_test_write_tree (pb_booklet_news_html_write, booklet);

  pb_test_assert_golden ("edition.html", html);
  pb_test_assert_golden ("edition-news.html", news);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/booklet/html/no-field-can-bring-in-markup", test_no_field_can_bring_in_markup);
  g_test_add_func ("/booklet/html/every-text-is-there-and-escaped",
                   test_every_text_is_there_and_escaped);
  g_test_add_func ("/booklet/html/an-address-of-another-kind-is-no-link",
                   test_an_address_of_another_kind_is_no_link);
  g_test_add_func ("/booklet/html/an-address-is-one-in-html-too", test_an_address_is_one_in_html_too);
  g_test_add_func ("/booklet/html/headings-ids-and-tables-are-in-order",
                   test_headings_ids_and_tables_are_in_order);
  g_test_add_func ("/booklet/html/an-empty-booklet-reads-well", test_an_empty_booklet_reads_well);
  g_test_add_func ("/booklet/html/the-policy-fits-the-style", test_the_policy_fits_the_style);
  g_test_add_func ("/booklet/html/any-colour-is-legible", test_any_colour_is_legible);
  g_test_add_func ("/booklet/html/a-text-of-the-register-is-dutch-in-an-english-booklet",
                   test_a_text_of_the_register_is_dutch_in_an_english_booklet);
  g_test_add_func ("/booklet/html/the-small-booklet-looks-as-reviewed",
                   test_the_small_booklet_looks_as_reviewed);
  g_test_add_func ("/booklet/html/a-draft-says-so-and-an-adopted-edition-does-not",
                   test_a_draft_says_so_and_an_adopted_edition_does_not);
  g_test_add_func ("/booklet/html/an-edition-tells-which-it-is",
                   test_an_edition_tells_which_it_is);
  g_test_add_func ("/booklet/html/a-programme-as-it-stands-has-no-parts-of-an-edition",
                   test_a_programme_as_it_stands_has_no_parts_of_an_edition);
  g_test_add_func ("/booklet/html/the-legend-explains-the-badges-that-are-there",
                   test_the_legend_explains_the_badges_that_are_there);
  g_test_add_func ("/booklet/html/no-font-can-end-the-style",
                   test_no_font_can_end_the_style);
  g_test_add_func ("/booklet/html/the-words-of-an-edition-tell-their-language",
                   test_the_words_of_an_edition_tell_their_language);
  g_test_add_func ("/booklet/html/what-is-new-needs-an-edition-before",
                   test_what_is_new_needs_an_edition_before);
  g_test_add_func ("/booklet/html/differences-have-a-sign",
                   test_differences_have_a_sign);
  g_test_add_func ("/booklet/html/sums-beyond-an-amount-are-left-out",
                   test_sums_beyond_an_amount_are_left_out);
  g_test_add_func ("/booklet/html/no-news-is-said-kindly",
                   test_no_news_is_said_kindly);
  g_test_add_func ("/booklet/html/what-is-new-links-to-itself-alone",
                   test_what_is_new_links_to_itself_alone);
  g_test_add_func ("/booklet/html/the-small-edition-looks-as-reviewed",
                   test_the_small_edition_looks_as_reviewed);

  return g_test_run ();
}
