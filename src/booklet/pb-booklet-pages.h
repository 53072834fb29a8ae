/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "pb-booklet.h"
#include "pb-paper.h"

G_BEGIN_DECLS

/* The pages of a booklet as the PDF has them, drawn by the same code, to be shown in the window and printed. Immutable and
 * reference counted; may be made on a worker and then be drawn on another thread. Pages are counted from 0, positions
 * are in points from the top left corner. */
typedef struct _PbBookletPages PbBookletPages;

PbBookletPages *pb_booklet_pages_new      (const PbBooklet       *booklet,
                                           PbPaper                paper,
                                           GCancellable          *cancellable,
                                           GError               **error);
PbBookletPages *pb_booklet_pages_ref      (PbBookletPages        *self);
void            pb_booklet_pages_unref    (PbBookletPages        *self);

PbPaper         pb_booklet_pages_get_paper (const PbBookletPages *self);
guint           pb_booklet_pages_get_n    (const PbBookletPages  *self);
void            pb_booklet_pages_draw     (const PbBookletPages  *self,
                                           guint                  page,
                                           cairo_t               *cr);
/* What stands at that place: the id of a project ("p-" and its uuid), of a pillar ("l-…"), or "foreword", "imprint", "cover",
 * "contents", "figures"; NULL for nothing of the kind. Borrowed. */
const char     *pb_booklet_pages_pick     (const PbBookletPages  *self,
                                           guint                  page,
                                           double                 x,
                                           double                 y);
/* On which page what has that id begins; -1 when it is on none. */
int             pb_booklet_pages_find     (const PbBookletPages  *self,
                                           const char            *id);
/* All that can be picked on a page, each once, in the order in which it was drawn: char *, borrowed. Transfer container. */
GPtrArray      *pb_booklet_pages_list     (const PbBookletPages  *self,
                                           guint                  page);
/* The text of a page in reading order, for who cannot see it; borrowed. */
const char     *pb_booklet_pages_get_text (const PbBookletPages  *self,
                                           guint                  page);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbBookletPages, pb_booklet_pages_unref)

G_END_DECLS
