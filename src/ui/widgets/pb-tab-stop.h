/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Around a list: Tab stops at it once, at the row that is selected, and then goes on; the arrow keys go from row to row. GTK 4.8 itself
 * would stop at each row, which is no way through a thousand projects, and selects the rows of a list box on the way. What a row of
 * a list box holds is reached by Tab from that row. A list box without a selected row is passed. */
#define PB_TYPE_TAB_STOP (pb_tab_stop_get_type ())
G_DECLARE_FINAL_TYPE (PbTabStop, pb_tab_stop, PB, TAB_STOP, AdwBin)

GtkWidget *pb_tab_stop_new (GtkWidget *child);

G_END_DECLS
