/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>
#include "pb-register.h"

G_BEGIN_DECLS

/* The form of a theme; theme 0: a new one of the pillar. */
void pb_theme_dialog_present (GtkWidget  *parent,
                              PbRegister *reg,
                              gint64      pillar,
                              gint64      theme);

G_END_DECLS
