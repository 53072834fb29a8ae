/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pb-booklet.h"
#include "pb-booklet-heads.h"
#include "pb-booklet-rows.h"

G_BEGIN_DECLS

/* What the booklet says of its projects beyond their heads, read from the register as it is asked for. Private to the room. */
typedef struct _PbBookletBodies PbBookletBodies;

/* Takes rows, heads, awards (what a project has from each of the funding sources, in their order) and themes (its cross-cutting
 * themes, likewise); both are ties. */
PbBookletBodies  *pb_booklet_bodies_new        (PbRegister     *reg,
                                                PbBookletRows  *rows,
                                                PbBookletHeads *heads,
                                                GArray         *awards,
                                                GArray         *themes);
void              pb_booklet_bodies_free       (gpointer        self);
/* A PbBookletFiller. */
gboolean          pb_booklet_bodies_fill       (gpointer        self,
                                                PbBookletProject *const *projects,
                                                guint           first,
                                                guint           n,
                                                GError        **error);

/* Adds the image (PbImage) to images, unless a booklet may not show it. */
void              pb_booklet_add_image         (PbBookletRows  *rows,
                                                GPtrArray      *images,
                                                PbEntity       *row);

/* Adds amount to *sum; an error that names what does not fit. */
gboolean          pb_booklet_add_amount        (gint64         *sum,
                                                gint64          amount,
                                                const char     *of,
                                                GError        **error);

/* A copy of the text, or NULL when it is empty; transfer full. */
char             *pb_booklet_dup_optional      (const char     *text);

G_END_DECLS
