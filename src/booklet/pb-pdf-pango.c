/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-pdf-pango"
#include "config.h"

#include "pb-pdf-pango.h"

#define POINTS_PER_INCH 72.0

PangoContext *
pb_pdf_pango_new (const char *language)
{
  g_autoptr(PangoFontMap) map = pango_cairo_font_map_new ();
  PangoContext *pango;
  cairo_font_options_t *options = cairo_font_options_create ();

  pango_cairo_font_map_set_resolution (PANGO_CAIRO_FONT_MAP (map), POINTS_PER_INCH);
  pango = pango_font_map_create_context (map);
  /* Nothing is fitted to the pixels of a screen. */
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (pango, options);
  pango_context_set_round_glyph_positions (pango, FALSE);
  pango_context_set_language (pango, pango_language_from_string (language));
  cairo_font_options_destroy (options);

  return pango;
}
