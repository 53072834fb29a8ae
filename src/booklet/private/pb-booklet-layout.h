/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pb-booklet.h"
#include "pb-booklet-progress.h"
#include "pb-pdf-target.h"

G_BEGIN_DECLS

/* Lays the booklet out and draws it, page by page, in one pass: body, then front matter. Private to the room. */
gboolean pb_booklet_layout_draw (const PbBooklet    *booklet,
                                 PbPaper             paper,
                                 PbPdfTarget        *target,
                                 PbBookletProgress   progress,
                                 gpointer            progress_data,
                                 GCancellable       *cancellable,
                                 GError            **error);

G_END_DECLS
