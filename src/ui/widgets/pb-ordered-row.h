/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>
#include "pb-entity.h"

G_BEGIN_DECLS

/* A row of a PbOrderedList: the entity's name and a menu. Its actions row.edit, row.move-up, row.move-down and
 * row.remove end in the signal "command" (const char *action), which the list carries out. */
#define PB_TYPE_ORDERED_ROW (pb_ordered_row_get_type ())
G_DECLARE_FINAL_TYPE (PbOrderedRow, pb_ordered_row, PB, ORDERED_ROW, AdwActionRow)

GtkWidget *pb_ordered_row_new        (PbEntity     *entity,
                                      guint         depth);
PbEntity  *pb_ordered_row_get_entity (PbOrderedRow *self);

/* Plain texts in place of the name; title NULL: the name stays. */
void       pb_ordered_row_set_texts  (PbOrderedRow *self,
                                      const char   *title,
                                      const char   *subtitle);
/* At the end of the row; NULL: nothing. */
void       pb_ordered_row_set_note   (PbOrderedRow *self,
                                      const char   *note);
/* Which way it can go among its siblings. */
void       pb_ordered_row_set_place  (PbOrderedRow *self,
                                      gboolean      is_first,
                                      gboolean      is_last);

G_END_DECLS
