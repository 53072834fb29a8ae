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

/* What a drop-down is for, for a screen reader: also said, with what is chosen, of the button in it that has the focus. */
void       pb_pick_set_name (GtkDropDown  *pick,
                             const char   *name);

/* The same look for a button that opens a popover of one's own, which is made when it is first opened: a form has several, and
 * few are. content is what the button shows; an arrow is added. make runs as long as the button lives. */
typedef GtkWidget *(*PbPickMakeFunc) (gpointer data);

GtkWidget *pb_pick_button_new (GtkWidget      *content,
                               PbPickMakeFunc  make,
                               gpointer        data);

G_END_DECLS
