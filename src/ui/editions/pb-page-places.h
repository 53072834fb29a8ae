/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "pb-paper.h"

G_BEGIN_DECLS

/* Where pages of one size stand, one under the other: a column of n pages with a margin around each. A value; pixels unless it is said
 * otherwise. */
#define PB_PAGE_MARGIN 18

typedef struct
{
  guint  n;
  double width;       /* of the paper, in points */
  double height;
  double scale;       /* pixels for a point; 0: not known yet */
} PbPagePlaces;

/* A place on the paper, and where on the screen it is to be. */
typedef struct
{
  guint  page;
  double y;           /* points from the top of the page; negative in the margin over it */
  double align;       /* 0: at the top of what is seen, 1: at the bottom */
} PbPageAnchor;

int          pb_page_places_get_width    (const PbPagePlaces *self);
int          pb_page_places_get_height   (const PbPagePlaces *self);
double       pb_page_places_get_top      (const PbPagePlaces *self,
                                          guint               page);
double       pb_page_places_get_bottom   (const PbPagePlaces *self);
/* The page at y; in the margin between two, the second. There must be a page. */
guint        pb_page_places_find         (const PbPagePlaces *self,
                                          double              y);
/* What is at y; and the y of it: pixels from the top of all. */
PbPageAnchor pb_page_places_get_anchor   (const PbPagePlaces *self,
                                          double              y);
double       pb_page_places_find_anchor  (const PbPagePlaces *self,
                                          const PbPageAnchor *anchor);

/* zoom: 1 is the size of the paper; 0: as wide as there is room for, within what is of use. */
void         pb_page_places_set_zoom     (PbPagePlaces       *self,
                                          double              zoom,
                                          int                 room);
double       pb_page_places_get_zoom     (const PbPagePlaces *self);
/* The next step up (1) or down (-1) from zoom; zoom itself at the end. */
double       pb_page_places_step_zoom    (double              zoom,
                                          int                 step);

G_END_DECLS
