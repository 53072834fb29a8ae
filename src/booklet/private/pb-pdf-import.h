/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "pb-pdf-content.h"
#include "pb-pdf-file.h"

G_BEGIN_DECLS

/* Pages that cairo draws, in a document of our own: takes cairo's PDF apart while it is written, and passes on what the pages look
 * like (contents, fonts, images), under new numbers, but not what cairo says of the document. It knows what cairo 1.16 and 1.18
 * write; of anything else it says PB_ERROR_UNSUPPORTED, and no file is written. Private to the room. */
typedef struct _PbPdfImport PbPdfImport;

PbPdfImport *pb_pdf_import_new       (PbPdfFile          *file,
                                      double              width,
                                      double              height);
void         pb_pdf_import_free      (PbPdfImport        *self);

/* Borrowed. */
cairo_surface_t *pb_pdf_import_get_surface (PbPdfImport  *self);
/* Shows what was drawn as a page. switches and sections as of pb_pdf_content_split. */
void         pb_pdf_import_end_page  (PbPdfImport        *self,
                                      const PbPdfSwitch  *switches,
                                      guint               n_switches,
                                      GArray             *sections);
/* What the dictionary of the page that was ended says besides what it looks like; once for each. */
void         pb_pdf_import_describe_page (PbPdfImport    *self,
                                      PbPdfId             page,
                                      const char         *entries);
/* Fonts, and what else came last. */
void         pb_pdf_import_finish    (PbPdfImport        *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbPdfImport, pb_pdf_import_free)

G_END_DECLS
