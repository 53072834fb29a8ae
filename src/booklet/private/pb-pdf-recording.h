/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/* Part of a page that is of what has that id. */
typedef struct
{
  char   *id;
  double  x;
  double  y;
  double  width;
  double  height;
} PbPdfArea;

/* A page that was recorded. */
typedef struct
{
  cairo_surface_t *surface;
  char            *label;
  GString         *text;       /* in reading order */
  GArray          *areas;      /* PbPdfArea */
  GPtrArray       *marks;      /* char *: ids of what begins on it */
} PbPdfRecordedPage;

PbPdfRecordedPage *pb_pdf_recorded_page_new      (double             width,
                                                  double             height,
                                                  const char        *label);
void               pb_pdf_recorded_page_free     (PbPdfRecordedPage *page);
void               pb_pdf_recorded_page_add_area (PbPdfRecordedPage *page,
                                                  const char        *id,
                                                  double             x,
                                                  double             y,
                                                  double             width,
                                                  double             height);

G_END_DECLS
