/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "pb-booklet-pages.h"

G_BEGIN_DECLS

/* One page of a booklet on the screen: white paper, in light and in dark, with what is drawn on it once that is there. For assistive
 * technology it has its number and its text. */
#define PB_TYPE_PAGE_SHEET (pb_page_sheet_get_type ())
G_DECLARE_FINAL_TYPE (PbPageSheet, pb_page_sheet, PB, PAGE_SHEET, GtkWidget)

GtkWidget *pb_page_sheet_new          (void);

/* What was drawn of another page is kept until the new drawing is there: the same place with an edit in it. */
void       pb_page_sheet_set_page     (PbPageSheet    *self,
                                       PbBookletPages *pages,
                                       guint           page);
/* Whether it shows its page as it is, at that scale (pixels for a point). */
gboolean   pb_page_sheet_is_drawn     (PbPageSheet    *self,
                                       double          scale);
/* texture may be NULL: it could not be drawn. */
void       pb_page_sheet_set_drawing  (PbPageSheet    *self,
                                       GdkTexture     *texture,
                                       double          scale);

G_END_DECLS
