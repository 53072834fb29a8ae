/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-html-symbols"
#include "config.h"

#include "pb-html.h"
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
  "stroke-width=\"3\"/></symbol>\n"
  "<symbol id=\"icon-badge-new\" viewBox=\"0 0 16 16\">"
  "<path d=\"M8 0l2.1 5.9L16 8l-5.9 2.1L8 16l-2.1-5.9L0 8l5.9-2.1z\" fill=\"currentColor\"/></symbol>\n"
  "<symbol id=\"icon-badge-continued\" viewBox=\"0 0 16 16\">"
  "<path d=\"m2 2 6 6-6 6M8 2l6 6-6 6\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"2.5\"/></symbol>\n"
  "<symbol id=\"icon-badge-running\" viewBox=\"0 0 16 16\"><circle cx=\"8\" cy=\"8\" r=\"6.5\" "
  "fill=\"none\" stroke=\"currentColor\" stroke-width=\"2\"/>"
  "<circle cx=\"8\" cy=\"8\" r=\"3\" fill=\"currentColor\"/></symbol>\n"
  "<symbol id=\"icon-badge-completed\" viewBox=\"0 0 16 16\">"
  "<path d=\"M3 16V1h11l-3 4 3 4H5v7z\" fill=\"currentColor\"/></symbol>\n";

void
pb_html_symbol (PbHtml     *self,
                const char *name)
{
  pb_html_open_decoration (self, "icon");
  pb_markup_open (self->markup, "use");
  pb_html_attribute_printf (self, "href", "#icon-%s", name);
  pb_markup_close_void (self->markup);
  pb_html_close (self);
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

  pb_html_symbol (self, shape);
}

void
pb_html_phase (PbHtml     *self,
               const char *phase)
{
  const char *label = pb_booklet_term_for (PB_TERMS_PHASES, phase, self->language);
  g_autofree char *css_class =
    g_strdup_printf ("badge phase-%s", pb_phase_group_get_key (pb_phase_get_group (phase)));

  pb_html_open_inline (self, "span", css_class);
  pb_html_icon (self, phase);
  pb_markup_text (self->markup, label != NULL ? label : phase);
  pb_html_close (self);
}

void
pb_html_badge (PbHtml     *self,
               const char *css_class,
               const char *badge)
{
  const char *label = pb_booklet_term_for (PB_TERMS_BADGES, badge, self->language);
  g_autofree char *both = g_strdup_printf ("%s is-%s", css_class, badge);
  g_autofree char *symbol = g_strdup_printf ("badge-%s", badge);

  if (label == NULL)
    return;

  pb_html_open_inline (self, "span", both);
  pb_html_symbol (self, symbol);
  pb_markup_text (self->markup, label);
  pb_html_close (self);
}

void
pb_html_write_symbols (PbHtml *self)
{
  pb_html_open_decoration (self, "symbols");
  pb_markup_raw (self->markup, symbols);
  pb_html_close (self);
}
