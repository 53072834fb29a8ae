/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>
#include "pb-register.h"

G_BEGIN_DECLS

/* Asks for a project's next phase: which, since when, why and by which decision. */
void pb_phase_dialog_present      (GtkWindow  *parent,
                                   PbRegister *reg,
                                   gint64      project);

/* Mends the date, the reason or the decision of a phase change that has been made. */
void pb_phase_dialog_present_edit (GtkWindow  *parent,
                                   PbRegister *reg,
                                   gint64      phase_change);

G_END_DECLS
