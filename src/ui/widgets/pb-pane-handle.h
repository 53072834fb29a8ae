/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pb-pane.h"

G_BEGIN_DECLS

/* The line after a pane: dragged, or moved with the arrow keys, Home and End, it sets the width of that pane at the cost
 * of another one, as far as both can bear it. */
#define PB_TYPE_PANE_HANDLE (pb_pane_handle_get_type ())
G_DECLARE_FINAL_TYPE (PbPaneHandle, pb_pane_handle, PB, PANE_HANDLE, GtkWidget)

/* label: its accessible name. The handle holds no reference on the panes; they go with the window, as it does. */
GtkWidget *pb_pane_handle_new (PbPane     *pane,
                               PbPane     *giver,
                               const char *label);

G_END_DECLS
