/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-pdf-recording"
#include "config.h"

#include "pb-pdf-recording.h"

static void
clear_area (gpointer area)
{
  g_free (((PbPdfArea *) area)->id);
}

PbPdfRecordedPage *
pb_pdf_recorded_page_new (double      width,
                          double      height,
                          const char *label)
{
  PbPdfRecordedPage *page = g_new0 (PbPdfRecordedPage, 1);
  cairo_rectangle_t extents = { 0, 0, width, height };

  page->surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, &extents);
  page->label = g_strdup (label);
  page->text = g_string_new (NULL);
  page->areas = g_array_new (FALSE, FALSE, sizeof (PbPdfArea));
  g_array_set_clear_func (page->areas, clear_area);
  page->marks = g_ptr_array_new_with_free_func (g_free);

  return page;
}

void
pb_pdf_recorded_page_free (PbPdfRecordedPage *page)
{
  g_return_if_fail (page != NULL);

  cairo_surface_destroy (page->surface);
  g_free (page->label);
  g_string_free (page->text, TRUE);
  g_array_unref (page->areas);
  g_ptr_array_unref (page->marks);
  g_free (page);
}

void
pb_pdf_recorded_page_add_area (PbPdfRecordedPage *page,
                               const char        *id,
                               double             x,
                               double             y,
                               double             width,
                               double             height)
{
  PbPdfArea area = { g_strdup (id), x, y, width, height };

  g_array_append_val (page->areas, area);
}
