/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pb-pdf-file.h"
#include "pb-pdf-target.h"

G_BEGIN_DECLS

/* What a PDF says of itself: title, author, subject, language, date; the same in both of the ways that readers know. Private to
 * the room. */
typedef struct _PbPdfMetadata PbPdfMetadata;

PbPdfMetadata *pb_pdf_metadata_new        (const PbPdfInfo *info);
void           pb_pdf_metadata_free       (PbPdfMetadata   *self);
/* Writes the XMP packet, and appends what the catalog says of it and of the language. */
void           pb_pdf_metadata_describe   (PbPdfMetadata   *self,
                                           PbPdfFile       *file,
                                           GString         *catalog);
/* Gives the information dictionary. */
PbPdfId        pb_pdf_metadata_write_info (PbPdfMetadata   *self,
                                           PbPdfFile       *file);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbPdfMetadata, pb_pdf_metadata_free)

G_END_DECLS
