/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-html"
#include "config.h"

#include <string.h>

#include "pb-html.h"
#include "pb-money.h"
#include "pb-phase.h"

/* Shapes that differ without their colours. */
static const char symbols[] =
  "<symbol id=\"icon-idea\" viewBox=\"0 0 16 16\"><circle cx=\"8\" cy=\"8\" r=\"5.75\" "
  "fill=\"none\" stroke=\"currentColor\" stroke-width=\"2.5\"/></symbol>\n"
  "<symbol id=\"icon-preparation\" viewBox=\"0 0 16 16\"><circle cx=\"8\" cy=\"8\" r=\"6\" "
  "fill=\"none\" stroke=\"currentColor\" stroke-width=\"2\"/>"
  "<path d=\"M8 2a6 6 0 0 1 0 12z\" fill=\"currentColor\"/></symbol>\n"
  "<symbol id=\"icon-decided\" viewBox=\"0 0 16 16\">"
  "<path d=\"M8 .5 15.5 8 8 15.5 .5 8z\" fill=\"currentColor\"/></symbol>\n"
  "<symbol id=\"icon-running\" viewBox=\"0 0 16 16\">"
  "<path d=\"M3 1.5v13L15 8z\" fill=\"currentColor\"/></symbol>\n"
  "<symbol id=\"icon-delayed\" viewBox=\"0 0 16 16\"><circle cx=\"8\" cy=\"8\" r=\"6\" "
  "fill=\"none\" stroke=\"currentColor\" stroke-width=\"2\"/>"
  "<path d=\"M8 4v4.5l3 1.5\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"2\"/></symbol>\n"
  "<symbol id=\"icon-on-hold\" viewBox=\"0 0 16 16\">"
  "<path d=\"M3 2h3.5v12H3zM9.5 2H13v12H9.5z\" fill=\"currentColor\"/></symbol>\n"
  "<symbol id=\"icon-completed\" viewBox=\"0 0 16 16\">"
  "<path d=\"M1.5 8.5 6 13l8.5-9.5\" fill=\"none\" stroke=\"currentColor\" "
  "stroke-width=\"3\"/></symbol>\n"
  "<symbol id=\"icon-stopped\" viewBox=\"0 0 16 16\">"
  "<path d=\"m3 3 10 10M13 3 3 13\" fill=\"none\" stroke=\"currentColor\" "
  "stroke-width=\"3\"/></symbol>\n";

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
  if (self->language != PB_LANGUAGE_DUTCH)
    pb_markup_attribute (self->markup, "lang", pb_language_to_code (PB_LANGUAGE_DUTCH));
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

void
pb_html_icon (PbHtml     *self,
              const char *phase_or_group)
{
  const char *shape = phase_or_group;

  /* What stands still must not look like what runs; the other phases share the shape of their
   * group. */
  if (!g_str_equal (shape, "on-hold") && !g_str_equal (shape, "delayed") &&
      pb_booklet_term_for (PB_TERMS_PHASE_GROUPS, shape, self->language) == NULL)
    shape = pb_phase_group_get_key (pb_phase_get_group (shape));

  pb_html_open_decoration (self, "icon");
  pb_markup_open (self->markup, "use");
  pb_html_attribute_printf (self, "href", "#icon-%s", shape);
  pb_markup_close_void (self->markup);
  pb_html_close (self);
}

char *
pb_html_pillar_class (guint index)
{
  return g_strdup_printf ("pillar-%u", index + 1);
}

void
pb_html_write_symbols (PbHtml *self)
{
  pb_html_open_decoration (self, "symbols");
  pb_markup_raw (self->markup, symbols);
  pb_html_close (self);
}
