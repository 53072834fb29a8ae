/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A pane of the window: its child at the width that the user gave it. That width is the natural one only, so that a window that is
 * too narrow for it folds or squeezes the pane and the wish is kept; and it is for texts of the usual size, and grows with them.
 * Property "width". */
#define PB_TYPE_PANE (pb_pane_get_type ())
G_DECLARE_FINAL_TYPE (PbPane, pb_pane, PB, PANE, GtkWidget)

/* width in pixels with texts of the usual size; a child that needs more gets more. */
GtkWidget *pb_pane_new       (GtkWidget *child,
                              int        width);

int        pb_pane_get_width (PbPane    *self);
void       pb_pane_set_width (PbPane    *self,
                              int        width);

/* The least that the child can do with, in pixels as they are. */
int        pb_pane_get_minimum (PbPane  *self);

/* What the pane has over its natural width: so much another one may take from it, in pixels as they are. */
int        pb_pane_get_spare (PbPane    *self);

/* Replaces the child. */
void       pb_pane_set_child (PbPane    *self,
                              GtkWidget *child);

G_END_DECLS
