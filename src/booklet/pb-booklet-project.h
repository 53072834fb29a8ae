/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pb-booklet.h"
#include "pb-booklet-rows.h"

G_BEGIN_DECLS

/* What the booklet says of one project. Transfer full; NULL when its awards add up beyond 64
 * bits. Private to the room. */
PbBookletProject *pb_booklet_project_build     (PbBookletRows  *rows,
                                                PbEntity       *project,
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
