/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* How many times larger than usual the user has made texts, at least 1: what is as wide as the words in it grows with them. */
double pb_text_scale    (GtkWidget *widget);
/* So many pixels for texts of the usual size, for texts as they are. */
int    pb_text_scale_px (GtkWidget *widget,
                         int        pixels);

G_END_DECLS
