/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Shows the lines of model in the view, without a selection. A list view makes some 200 rows for what is far longer than the window, a
 * fifth of a second's work: here the first fill a window at once, and the others follow, a few at a time, between what the user does.
 * model NULL: nothing. */
void pb_list_fill_start  (GtkListView *view,
                          GListModel  *model);

/* Shows the rest of them now, for who goes to one that may not be there yet. */
void pb_list_fill_finish (GtkListView *view);

G_END_DECLS
