/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>
#include "pb-entities.h"

G_BEGIN_DECLS

/* A pillar in the sidebar: colour, name, number of projects, and a menu with the commands of a pillar. Follows
 * the pillar's properties. */
#define PB_TYPE_PILLAR_ROW (pb_pillar_row_get_type ())
G_DECLARE_FINAL_TYPE (PbPillarRow, pb_pillar_row, PB, PILLAR_ROW, GtkListBoxRow)

/* pillar NULL: the row All Projects, without colour and menu. */
GtkWidget *pb_pillar_row_new        (PbPillar    *pillar);
/* 0 for All Projects. */
gint64     pb_pillar_row_get_pillar (PbPillarRow *self);
void       pb_pillar_row_set_count  (PbPillarRow *self,
                                     gint64       count);

G_END_DECLS
