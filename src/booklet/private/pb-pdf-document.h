/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "pb-pdf-target.h"

G_BEGIN_DECLS

/* The PDF of which the pages are: what PbPdfTarget says of a file ends here. Coordinates are of the page, from its top left
 * corner. Private to the room. */
typedef struct _PbPdfDocument PbPdfDocument;

PbPdfDocument *pb_pdf_document_new         (const PbPdfInfo  *info,
                                            double            width,
                                            double            height,
                                            GOutputStream    *stream,
                                            GCancellable     *cancellable);
void           pb_pdf_document_free        (PbPdfDocument    *self);

void           pb_pdf_document_begin_front (PbPdfDocument    *self);
/* What to draw on; transfer full. */
cairo_t       *pb_pdf_document_begin_page  (PbPdfDocument    *self,
                                            const char       *label);
void           pb_pdf_document_end_page    (PbPdfDocument    *self);

/* tag NULL: an artifact. */
void           pb_pdf_document_begin       (PbPdfDocument    *self,
                                            const char       *tag);
void           pb_pdf_document_begin_figure (PbPdfDocument   *self,
                                            cairo_t          *cr,
                                            const char       *alternative_text);
void           pb_pdf_document_begin_header (PbPdfDocument   *self,
                                            const char       *scope);
/* A link to an id, or to an address: the other is NULL. */
void           pb_pdf_document_begin_link  (PbPdfDocument    *self,
                                            const char       *id,
                                            const char       *uri);
void           pb_pdf_document_end         (PbPdfDocument    *self,
                                            cairo_t          *cr);

/* Before something is drawn. */
void           pb_pdf_document_draw        (PbPdfDocument    *self,
                                            cairo_t          *cr);
/* Whether what is drawn is a link; then text is to be told of, with its place. */
gboolean       pb_pdf_document_is_in_link  (PbPdfDocument    *self);
void           pb_pdf_document_add_text    (PbPdfDocument    *self,
                                            const char       *text,
                                            gsize             length,
                                            const cairo_rectangle_t *place);
void           pb_pdf_document_mark        (PbPdfDocument    *self,
                                            const char       *id,
                                            double            y);
void           pb_pdf_document_outline     (PbPdfDocument    *self,
                                            guint             level,
                                            const char       *title,
                                            const char       *id);

gboolean       pb_pdf_document_finish      (PbPdfDocument    *self,
                                            GError          **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbPdfDocument, pb_pdf_document_free)

G_END_DECLS
