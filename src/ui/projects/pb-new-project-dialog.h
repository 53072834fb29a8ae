/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>
#include "pb-register.h"

G_BEGIN_DECLS

/* Called with the new project's id when it was added. */
typedef void (*PbNewProjectFunc) (gint64   project,
                                  gpointer user_data);

/* Asks for the theme, code and name of a new project; the rest is filled in later. pillar: whose themes come first to
 * hand, or 0. user_data must live as long as the window of parent. */
void pb_new_project_dialog_present (GtkWidget        *parent,
                                    PbRegister       *reg,
                                    gint64            programme,
                                    gint64            pillar,
                                    PbNewProjectFunc  func,
                                    gpointer          user_data);

G_END_DECLS
