/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A drop-down as the rows of a form have it: flat, as wide as the row, names ellipsized with a tooltip.
 * label: the string of an item; transfer full. */
GtkWidget *pb_pick_new     (GListModel    *items,
                            GtkExpression *label);

/* Reads the labels again, where they depend on more than the items. */
void       pb_pick_refresh (GtkDropDown   *pick);

/* The same look for a button that opens a popover of one's own. content is what it shows; an arrow is added. */
GtkWidget *pb_pick_button_new (GtkWidget    *content,
                               GtkPopover   *popover);

G_END_DECLS
