/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/* Says in what cairo drew of a page which part of it is what. cairo's own tags would keep some hundred bytes for each paragraph of
 * a document until its end, cannot be mixed with text and know no artifacts; so the pages are drawn with marks in between, each a
 * rectangle of a shape that nothing else has, and the marks are taken out here. Private to the room. */

/* From a mark on, text is of this; until the next mark. */
typedef struct
{
  const char *tag;         /* static; NULL: an artifact */
  gboolean    is_figure;   /* what is painted is of it, too; otherwise what is no text is an artifact */
  gpointer    element;     /* the caller's */
} PbPdfSwitch;

void     pb_pdf_content_draw_mark (cairo_t            *cr);

/* switches: one for each mark, in the order of drawing. sections gets a guint for each marked-content id from 0 on: the index
 * of its switch. Before the first mark there are artifacts. PB_ERROR_UNSUPPORTED when it is not what this knows cairo to
 * write. */
gboolean pb_pdf_content_split     (const char         *content,
                                   gsize               length,
                                   const PbPdfSwitch  *switches,
                                   guint               n_switches,
                                   GString            *to,
                                   GArray             *sections,
                                   GError            **error);

G_END_DECLS
