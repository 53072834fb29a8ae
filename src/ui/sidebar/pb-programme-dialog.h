/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>
#include "pb-register.h"

G_BEGIN_DECLS

/* The form of a programme with its cross-cutting themes; programme 0: a new one. */
void pb_programme_dialog_present (GtkWidget  *parent,
                                  PbRegister *reg,
                                  gint64      programme);

G_END_DECLS
