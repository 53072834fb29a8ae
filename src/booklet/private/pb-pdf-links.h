/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "pb-pdf-file.h"
#include "pb-pdf-structure.h"

G_BEGIN_DECLS

/* The links of a PDF and the places that they lead to. Private to the room. */
typedef struct _PbPdfLinks PbPdfLinks;

PbPdfLinks *pb_pdf_links_new        (PbPdfFile      *file,
                                     PbPdfStructure *structure,
                                     double          page_height);
void        pb_pdf_links_free       (PbPdfLinks     *self);

/* element as given by the structure; to an id, or to an address, the other being NULL. */
void        pb_pdf_links_begin      (PbPdfLinks     *self,
                                     PbPdfElement   *element,
                                     const char     *id,
                                     const char     *uri);
/* The element ends. */
void        pb_pdf_links_end        (PbPdfLinks     *self,
                                     PbPdfElement   *element);
/* Whether text is to be told of. */
gboolean    pb_pdf_links_is_open    (PbPdfLinks     *self);
void        pb_pdf_links_add_text   (PbPdfLinks     *self,
                                     const char     *text,
                                     gsize           length,
                                     const cairo_rectangle_t *place);
void        pb_pdf_links_mark       (PbPdfLinks     *self,
                                     const char     *id,
                                     double          y);

void        pb_pdf_links_begin_page (PbPdfLinks     *self,
                                     PbPdfId         page);
/* Writes the annotations of the page and appends what its dictionary says of them. */
void        pb_pdf_links_end_page   (PbPdfLinks     *self,
                                     GString        *entries);
/* Gives the tree of named destinations. */
PbPdfId     pb_pdf_links_finish     (PbPdfLinks     *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbPdfLinks, pb_pdf_links_free)

G_END_DECLS
