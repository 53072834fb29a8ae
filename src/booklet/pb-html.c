/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-html"
#include "config.h"

#include "pb-date.h"
#include "pb-html.h"
#include "pb-money.h"

void
pb_html_open (PbHtml     *self,
              const char *element,
              const char *css_class)
{
  pb_markup_raw (self->markup, "\n");
  pb_html_open_inline (self, element, css_class);
}

void
pb_html_open_inline (PbHtml     *self,
                     const char *element,
                     const char *css_class)
{
  pb_markup_open (self->markup, element);
  if (css_class != NULL)
    pb_markup_attribute (self->markup, "class", css_class);
}

void
pb_html_close (PbHtml *self)
{
  pb_markup_close (self->markup);
}

void
pb_html_close_n (PbHtml *self,
                 guint   n)
{
  for (guint i = 0; i < n; i++)
    pb_markup_close (self->markup);
}

void
pb_html_term (PbHtml     *self,
              const char *element,
              const char *css_class,
              PbTerm      term)
{
  pb_html_made (self, element, css_class, pb_booklet_term (term, self->language));
}

void
pb_html_made (PbHtml     *self,
              const char *element,
              const char *css_class,
              const char *text)
{
  pb_html_open_inline (self, element, css_class);
  pb_markup_text (self->markup, text);
  pb_html_close (self);
}

void
pb_html_own (PbHtml     *self,
             const char *element,
             const char *css_class,
             const char *text)
{
  pb_html_open_inline (self, element, css_class);
  pb_html_mark_own (self);
  pb_markup_text (self->markup, text);
  pb_html_close (self);
}

void
pb_html_mark_own (PbHtml *self)
{
  if (self->texts != self->language)
    pb_markup_attribute (self->markup, "lang", pb_language_to_code (self->texts));
}

void
pb_html_paragraphs (PbHtml     *self,
                    const char *css_class,
                    const char *text)
{
  g_auto(GStrv) lines = g_strsplit (text, "\n", -1);
  gboolean in_paragraph = FALSE;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      const char *line = g_strstrip (lines[i]);

      if (*line == '\0')
        {
          if (in_paragraph)
            pb_html_close (self);
          in_paragraph = FALSE;
          continue;
        }

      if (in_paragraph)
        {
          pb_markup_open (self->markup, "br");
          pb_markup_close_void (self->markup);
        }
      else
        {
          pb_html_open (self, "p", css_class);
          pb_html_mark_own (self);
          in_paragraph = TRUE;
        }
      pb_markup_text (self->markup, line);
    }

  if (in_paragraph)
    pb_html_close (self);
}

/* Words that one of the languages uses all the time, and the other never. */
static const char *const telling_words[][24] = {
  [PB_LANGUAGE_DUTCH] = { "de", "het", "een", "van", "en", "voor", "met", "dat", "niet", "zijn", "wij", "op", "te",
                          "er", "aan", "ook", "maar", "door", "naar", "ze", "deze", "onze", NULL },
  [PB_LANGUAGE_ENGLISH] = { "the", "and", "to", "for", "with", "that", "not", "are", "this", "have", "from", "our",
                            "they", "you", "has", "which", "their", "it", "by", "will", NULL },
};

static PbLanguage
tell_language (const char *text,
               PbLanguage  otherwise)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);
  g_auto(GStrv) words = g_strsplit_set (folded, " \n\t.,;:!?()\"", -1);
  guint n_dutch = 0;
  guint n_english = 0;

  for (guint i = 0; words[i] != NULL; i++)
    {
      n_dutch += g_strv_contains (telling_words[PB_LANGUAGE_DUTCH], words[i]);
      n_english += g_strv_contains (telling_words[PB_LANGUAGE_ENGLISH], words[i]);
    }
  if (n_dutch == n_english)
    return otherwise;

  return n_dutch > n_english ? PB_LANGUAGE_DUTCH : PB_LANGUAGE_ENGLISH;
}

void
pb_html_edition_text (PbHtml     *self,
                      const char *text)
{
  PbLanguage before = self->texts;

  self->texts = tell_language (text, self->language);
  pb_html_paragraphs (self, NULL, text);
  self->texts = before;
}

void
pb_html_money (PbHtml     *self,
               const char *element,
               const char *css_class,
               gint64      cents)
{
  g_autofree char *amount = pb_money_format (cents, self->language);

  pb_html_made (self, element, css_class, amount);
}

void
pb_html_open_section (PbHtml     *self,
                      const char *css_class,
                      const char *id,
                      PbTerm      term)
{
  pb_html_open (self, "section", css_class);
  pb_markup_attribute (self->markup, "id", id);
  pb_html_attribute_printf (self, "aria-labelledby", "%s-heading", id);
  pb_html_open (self, "h2", NULL);
  pb_html_attribute_printf (self, "id", "%s-heading", id);
  pb_markup_text (self->markup, pb_booklet_term (term, self->language));
  pb_html_close (self);
}

void
pb_html_fact (PbHtml     *self,
              PbTerm      term,
              const char *text)
{
  pb_html_open (self, "dt", NULL);
  pb_markup_text (self->markup, pb_booklet_term (term, self->language));
  pb_html_close (self);
  pb_html_made (self, "dd", NULL, text);
}

void
pb_html_tile (PbHtml     *self,
              const char *figure,
              PbTerm      of)
{
  pb_html_open (self, "li", NULL);
  pb_html_made (self, "strong", NULL, figure);
  pb_markup_text (self->markup, " ");
  pb_html_term (self, "span", "first-capital", of);
  pb_html_close (self);
}

void
pb_html_money_tile (PbHtml *self,
                    gint64  cents,
                    PbTerm  of)
{
  g_autofree char *amount = pb_money_format (cents, self->language);

  pb_html_tile (self, amount, of);
}

void
pb_html_open_scroller (PbHtml *self,
                       PbTerm  label)
{
  pb_html_open (self, "div", "scroller");
  pb_markup_attribute (self->markup, "role", "group");
  pb_markup_attribute (self->markup, "tabindex", "0");
  pb_markup_attribute (self->markup, "aria-label", pb_booklet_term (label, self->language));
}

static void
write_table_head (PbHtml     *self,
                  const char *css_class,
                  const char *scope,
                  PbTerm      term)
{
  pb_html_open_inline (self, "th", css_class);
  pb_markup_attribute (self->markup, "scope", scope);
  pb_markup_text (self->markup, pb_booklet_term (term, self->language));
  pb_html_close (self);
}

void
pb_html_column_head (PbHtml     *self,
                     const char *css_class,
                     PbTerm      term)
{
  write_table_head (self, css_class, "col", term);
}

void
pb_html_row_head (PbHtml *self,
                  PbTerm  term)
{
  write_table_head (self, NULL, "row", term);
}

void
pb_html_link (PbHtml     *self,
              const char *id,
              const char *text)
{
  pb_html_open_inline (self, "a", NULL);
  pb_html_attribute_printf (self, "href", "#%s", id);
  pb_html_mark_own (self);
  pb_markup_text (self->markup, text);
  pb_html_close (self);
}

void
pb_html_link_project (PbHtml                 *self,
                      const PbBookletProject *project)
{
  pb_html_open_inline (self, "a", "to-project");
  pb_html_attribute_printf (self, "href", "#%s", project->id);
  pb_html_mark_own (self);
  pb_html_made (self, "span", "code", project->code);
  pb_markup_text (self->markup, " ");
  pb_markup_text (self->markup, project->name);
  pb_html_close (self);
}

void
pb_html_link_projects (PbHtml          *self,
                       const GPtrArray *ids)
{
  pb_html_open (self, "ul", "plain");
  for (guint i = 0; i < ids->len; i++)
    {
      const PbBookletProject *project = pb_booklet_get_project (self->booklet, ids->pdata[i]);

      if (project == NULL)
        continue;

      pb_html_open (self, "li", NULL);
      pb_html_link_project (self, project);
      pb_html_close (self);
    }
  pb_html_close (self);
}

void
pb_html_attribute_printf (PbHtml     *self,
                          const char *name,
                          const char *format,
                          ...)
{
  g_autofree char *value = NULL;
  va_list args;

  va_start (args, format);
  value = g_strdup_vprintf (format, args);
  va_end (args);

  pb_markup_attribute (self->markup, name, value);
}

void
pb_html_open_decoration (PbHtml     *self,
                         const char *css_class)
{
  pb_html_open_inline (self, "svg", css_class);
  pb_markup_attribute (self->markup, "aria-hidden", "true");
}

char *
pb_html_pillar_class (guint index)
{
  return g_strdup_printf ("pillar-%u", index + 1);
}

char *
pb_html_edition (PbHtml *self,
                 guint   number)
{
  return g_strdup_printf ("%s %u", pb_booklet_term (PB_TERM_EDITION, self->language), number);
}

char *
pb_html_as_on (PbHtml     *self,
               const char *date)
{
  g_autofree char *day = NULL;

  if (date == NULL || *date == '\0')
    return NULL;

  day = pb_date_format (date, self->language);

  return g_strdup_printf ("%s %s", pb_booklet_term (PB_TERM_AS_ON, self->language), day);
}
