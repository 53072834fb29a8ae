/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "pb-booklet-pages.h"

G_BEGIN_DECLS

/* Draws a page on a worker, so that one with heavy images does not hold up the window. scale: pixels of the screen for a point of the
 * paper. The same pages must not be drawn by two at a time. */
void        pb_page_render_async  (PbBookletPages       *pages,
                                   guint                 page,
                                   double                scale,
                                   GAsyncReadyCallback   callback,
                                   gpointer              user_data);
/* NULL when there is no memory for it. */
GdkTexture *pb_page_render_finish (GAsyncResult         *result);

G_END_DECLS
