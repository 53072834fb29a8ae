/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "pb-booklet-pages.h"
#include "pb-page-places.h"

G_BEGIN_DECLS

/* The sheets of the pages that can be seen, as children of a widget: they come and go as it scrolls, and are drawn one at a time, so
 * that what is out of sight again is not waited for. */
typedef struct _PbPageSheets PbPageSheets;

PbPageSheets *pb_page_sheets_new       (GtkWidget          *parent);
/* Takes the sheets away; what is being drawn is dropped when it is done. */
void          pb_page_sheets_dispose   (PbPageSheets       *self);
void          pb_page_sheets_unref     (PbPageSheets       *self);

/* Shows these from now on, borrowed (may be NULL); what was drawn of others stays until they are. */
void          pb_page_sheets_set_pages (PbPageSheets       *self,
                                        PbBookletPages     *pages);
/* For the parent's allocation: what is from y on, its height, is in sight; x is the left edge of the pages, in the parent. */
void          pb_page_sheets_place     (PbPageSheets       *self,
                                        const PbPagePlaces *places,
                                        double              x,
                                        double              y);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbPageSheets, pb_page_sheets_unref)

G_END_DECLS
