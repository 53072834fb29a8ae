/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "pb-register.h"

G_BEGIN_DECLS

/* Several projects of a programme, found by searching and ticked, in a window over that of parent. there: ids of those that cannot
 * be chosen, as they are where the others go to; an array of gint64. func is called when any were chosen; destroy (may be
 * NULL) always. */
typedef void (*PbProjectsFunc) (const gint64 *projects,
                                guint         n_projects,
                                gpointer      user_data);

void pb_project_chooser_present (GtkWidget      *parent,
                                 PbRegister     *reg,
                                 gint64          programme,
                                 GArray         *there,
                                 PbProjectsFunc  func,
                                 gpointer        user_data,
                                 GDestroyNotify  destroy);

G_END_DECLS
