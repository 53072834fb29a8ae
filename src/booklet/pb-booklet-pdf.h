/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pb-booklet.h"
#include "pb-booklet-progress.h"
#include "pb-paper.h"

G_BEGIN_DECLS

/* Writes the booklet as a PDF: pages that are tagged, titled and linked, with fonts embedded. The same booklet
 * gives the same bytes wherever the fonts and the libraries are the same. progress may be NULL. Belongs to the
 * thread that may load the booklet's images. */
gboolean pb_booklet_pdf_write (const PbBooklet    *booklet,
                               PbPaper             paper,
                               GOutputStream      *stream,
                               PbBookletProgress   progress,
                               gpointer            progress_data,
                               GCancellable       *cancellable,
                               GError            **error);

G_END_DECLS
