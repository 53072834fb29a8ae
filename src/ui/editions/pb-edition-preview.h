/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "pb-register.h"

G_BEGIN_DECLS

/* The pages of an edition as its PDF has them, beside what they are made of. They follow the register: made anew on a worker
 * while the old ones stay, at the same place. What is behind a place on a page is gone to with a click, or by way of
 * the menu Go To ("preview.go-to").
 *
 * Properties (read and write): "edition" (gint64; 0: none). */
#define PB_TYPE_EDITION_PREVIEW (pb_edition_preview_get_type ())
G_DECLARE_FINAL_TYPE (PbEditionPreview, pb_edition_preview, PB, EDITION_PREVIEW, GtkWidget)

GtkWidget *pb_edition_preview_new     (PbRegister       *reg);

/* Scrolls to where what has that id begins ("p-…" a project, "l-…" a pillar, "foreword", "imprint"), once there are pages; stays where it
 * is when it is on none. */
void       pb_edition_preview_show_id (PbEditionPreview *self,
                                       const char       *id);

G_END_DECLS
