/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "pb-register.h"

G_BEGIN_DECLS

/* The awards of a decision to one project, each with its amount, conditions and note, in a window over that of parent. */
void pb_award_dialog_present (GtkWidget  *parent,
                              PbRegister *reg,
                              gint64      decision,
                              gint64      project);

G_END_DECLS
