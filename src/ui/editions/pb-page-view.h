/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "pb-booklet-pages.h"

G_BEGIN_DECLS

/* The pages of a booklet one under the other, to be put in a GtkScrolledWindow. Only those that can be seen are drawn, on a worker; what was
 * drawn before stays until then. Other pages keep the place: of what stands at the top, or else of its page.
 *
 * Page Up, Page Down, Home and End, Ctrl with +, - and 0, and Enter run the actions "preview.previous-page", "preview.next-page",
 * "preview.first-page", "preview.last-page", "preview.zoom-in", "preview.zoom-out", "preview.fit-width" and
 * "preview.go-to" of what it is in; so does Ctrl with the wheel.
 *
 * Signal "activated" (const char *id): a click on something that can be gone to.
 * Properties (read only): "page" (guint, from 0), "zoom" (double, as it is shown: 1 is the size of the paper). */
#define PB_TYPE_PAGE_VIEW (pb_page_view_get_type ())
G_DECLARE_FINAL_TYPE (PbPageView, pb_page_view, PB, PAGE_VIEW, GtkWidget)

/* What is said of a place on a page, by the id of what stands there; NULL where there is nothing to go to. Transfer full. */
typedef char *(*PbPageViewTell) (const char *id,
                                 gpointer    data);

GtkWidget      *pb_page_view_new        (PbPageViewTell  tell,
                                         gpointer        data);

/* pages may be NULL. */
void            pb_page_view_set_pages  (PbPageView     *self,
                                         PbBookletPages *pages);
PbBookletPages *pb_page_view_get_pages  (PbPageView     *self);

guint           pb_page_view_get_page   (PbPageView     *self);
/* Scrolls to its top. */
void            pb_page_view_show_page  (PbPageView     *self,
                                         guint           page);
double          pb_page_view_get_zoom   (PbPageView     *self);
/* 0: as wide as there is room for. */
void            pb_page_view_set_zoom   (PbPageView     *self,
                                         double          zoom);
/* To the next step: 1 or -1. */
void            pb_page_view_step_zoom  (PbPageView     *self,
                                         int             step);
gboolean        pb_page_view_can_step_zoom (PbPageView  *self,
                                         int             step);

G_END_DECLS
