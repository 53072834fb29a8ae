/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Called when the row at index from was dropped on the place of the row at index to. */
typedef void (*PbListReorderFunc) (GtkListBox *list,
                                   guint       from,
                                   guint       to,
                                   gpointer    user_data);

/* Lets the rows of a list be dragged to another place, by one drag source and one drop target for the whole list.
 * The list itself does not change: func moves the row in the register, and the list follows its model. The
 * keyboard has Move Up and Move Down for the same. user_data must live as long as the list. */
void pb_list_reorder_attach (GtkListBox        *list,
                             PbListReorderFunc  func,
                             gpointer           user_data);

G_END_DECLS
