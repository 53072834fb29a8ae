/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* The parts of a page under a switcher, one of which, such as a preview, stands beside the others where there is room for both, and
 * is a part like them where there is not. It is one widget, which keeps its place in the tree. */
#define PB_TYPE_PARTS_FRAME (pb_parts_frame_get_type ())
G_DECLARE_FINAL_TYPE (PbPartsFrame, pb_parts_frame, PB, PARTS_FRAME, GtkWidget)

/* parts: with all its pages. aside: what stands beside them, or else where seat is, an empty page of parts; both may be NULL. */
GtkWidget *pb_parts_frame_new       (AdwViewStack *parts,
                                     GtkWidget    *seat,
                                     GtkWidget    *aside);

/* Turns to the part of that name; FALSE when there is none. One that stands beside is seen already. */
gboolean   pb_parts_frame_show_part (PbPartsFrame *self,
                                     const char   *name);

G_END_DECLS
