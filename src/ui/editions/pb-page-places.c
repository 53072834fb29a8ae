/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-page-places"
#include "config.h"

#include <math.h>

#include "pb-page-places.h"

/* A pixel is 1/96 inch, a point 1/72. */
#define PIXELS_PER_POINT (96.0 / 72.0)
/* Wider, a page is not read more easily, and its drawing takes 30 MB and more. */
#define WIDEST_FIT 1.5

static const double zooms[] = { 0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2 };

int
pb_page_places_get_width (const PbPagePlaces *self)
{
  return (int) round (self->width * self->scale);
}

int
pb_page_places_get_height (const PbPagePlaces *self)
{
  return (int) round (self->height * self->scale);
}

double
pb_page_places_get_top (const PbPagePlaces *self,
                        guint               page)
{
  return PB_PAGE_MARGIN + (double) page * (pb_page_places_get_height (self) + PB_PAGE_MARGIN);
}

double
pb_page_places_get_bottom (const PbPagePlaces *self)
{
  return pb_page_places_get_top (self, self->n);
}

guint
pb_page_places_find (const PbPagePlaces *self,
                     double              y)
{
  const double page = floor (y / (pb_page_places_get_height (self) + PB_PAGE_MARGIN));

  return (guint) CLAMP (page, 0, (double) self->n - 1);
}

PbPageAnchor
pb_page_places_get_anchor (const PbPagePlaces *self,
                           double              y)
{
  PbPageAnchor anchor = { 0 };

  if (self->n > 0 && self->scale > 0)
    {
      anchor.page = pb_page_places_find (self, y);
      anchor.y = (y - pb_page_places_get_top (self, anchor.page)) / self->scale;
    }

  return anchor;
}

double
pb_page_places_find_anchor (const PbPagePlaces *self,
                            const PbPageAnchor *anchor)
{
  return pb_page_places_get_top (self, anchor->page) + anchor->y * self->scale;
}

void
pb_page_places_set_zoom (PbPagePlaces *self,
                         double        zoom,
                         int           room)
{
  if (zoom == 0)
    zoom = CLAMP ((room - 2 * PB_PAGE_MARGIN) / (self->width * PIXELS_PER_POINT), zooms[0], WIDEST_FIT);

  self->scale = zoom * PIXELS_PER_POINT;
}

double
pb_page_places_get_zoom (const PbPagePlaces *self)
{
  return self->scale > 0 ? self->scale / PIXELS_PER_POINT : 1;
}

double
pb_page_places_step_zoom (double zoom,
                          int    step)
{
  double next = zoom;

  for (guint i = 0; i < G_N_ELEMENTS (zooms); i++)
    {
      if (step < 0 && zooms[i] < zoom - 0.01)
        next = zooms[i];
      else if (step > 0 && zooms[i] > zoom + 0.01 && next == zoom)
        next = zooms[i];
    }

  return next;
}
