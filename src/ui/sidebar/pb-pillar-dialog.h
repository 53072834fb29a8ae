/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>
#include "pb-register.h"

G_BEGIN_DECLS

/* The form of a pillar with its themes; pillar 0: a new one of the programme. */
void pb_pillar_dialog_present (GtkWidget  *parent,
                               PbRegister *reg,
                               gint64      programme,
                               gint64      pillar);

G_END_DECLS
