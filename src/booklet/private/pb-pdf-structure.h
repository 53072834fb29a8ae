/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pb-pdf-content.h"
#include "pb-pdf-file.h"

G_BEGIN_DECLS

/* The structure tree of a PDF (ISO 32000-1, 14.7), under one Document. An element is written when it has ended and the page on which it
 * did has too; until then it is here. Private to the room. */
typedef struct _PbPdfStructure PbPdfStructure;
typedef struct _PbPdfElement   PbPdfElement;

PbPdfStructure *pb_pdf_structure_new         (PbPdfFile        *file);
void            pb_pdf_structure_free        (PbPdfStructure   *self);

/* What begins directly in the document from now on stands before what did until then. */
void            pb_pdf_structure_begin_front (PbPdfStructure   *self);
/* attributes: what its dictionary says besides, or NULL. tag NULL: an artifact, with all that is in it. Borrowed until it is
 * ended; "Document" is the one that there is. */
PbPdfElement   *pb_pdf_structure_begin       (PbPdfStructure   *self,
                                              const char       *tag,
                                              const char       *attributes);
void            pb_pdf_structure_end         (PbPdfStructure   *self);
PbPdfElement   *pb_pdf_structure_get_current (PbPdfStructure   *self);
/* Whether what is drawn now is said to nobody: it stands in an artifact, or in a group, which has no text of its own. */
gboolean        pb_pdf_structure_is_artifact (PbPdfStructure   *self);
gboolean        pb_pdf_structure_is_figure   (PbPdfStructure   *self);

void            pb_pdf_structure_begin_page  (PbPdfStructure   *self,
                                              PbPdfId           page);
/* TRUE when what is drawn now is of something else than what was drawn last: then it is to be marked. */
gboolean        pb_pdf_structure_switch      (PbPdfStructure   *self);
const PbPdfSwitch *pb_pdf_structure_get_switches (PbPdfStructure *self,
                                              guint            *n_switches);
/* An annotation of an element on this page: gives its key in the parent tree. */
guint           pb_pdf_structure_add_object  (PbPdfStructure   *self,
                                              PbPdfElement     *element,
                                              PbPdfId           annotation);
/* sections as of pb_pdf_content_split. Gives the page's key in the parent tree. */
guint           pb_pdf_structure_end_page    (PbPdfStructure   *self,
                                              GArray           *sections);

/* Gives the root. */
PbPdfId         pb_pdf_structure_finish      (PbPdfStructure   *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbPdfStructure, pb_pdf_structure_free)

G_END_DECLS
