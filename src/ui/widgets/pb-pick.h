/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A drop-down as the rows of a form have it: flat, as wide as the row, names ellipsized with a tooltip, and a search where the
 * list is long. label: the string of an item; transfer full. */
GtkWidget *pb_pick_new     (GListModel    *items,
                            GtkExpression *label);

/* Reads the labels again, where they depend on more than the items. */
void       pb_pick_refresh (GtkDropDown   *pick);

G_END_DECLS
