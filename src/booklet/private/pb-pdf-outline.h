/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pb-pdf-file.h"

G_BEGIN_DECLS

/* The outline of a PDF, which readers show beside it. Private to the room. */
typedef struct _PbPdfOutline PbPdfOutline;

PbPdfOutline *pb_pdf_outline_new         (PbPdfFile    *file);
void          pb_pdf_outline_free        (PbPdfOutline *self);

/* What is added from now on stands before what was added until then. */
void          pb_pdf_outline_begin_front (PbPdfOutline *self);
/* level 1 is the highest; id names a destination. */
void          pb_pdf_outline_add         (PbPdfOutline *self,
                                          guint         level,
                                          const char   *title,
                                          const char   *id);
/* Writes it and appends what the catalog says of it. */
void          pb_pdf_outline_finish      (PbPdfOutline *self,
                                          GString      *catalog);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbPdfOutline, pb_pdf_outline_free)

G_END_DECLS
