/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Shows that something is under way, with a button to cancel it, once it has taken half a second; before that
 * nothing is seen. */
#define PB_TYPE_PROGRESS (pb_progress_get_type ())
G_DECLARE_FINAL_TYPE (PbProgress, pb_progress, PB, PROGRESS, GObject)

/* parent: over which it is shown. Transfer full. */
PbProgress *pb_progress_start        (GtkWindow    *parent,
                                      const char   *title,
                                      GCancellable *cancellable);

/* 0 to 1; until it is called the bar only moves to and fro. */
void        pb_progress_set_fraction (PbProgress   *self,
                                      double        fraction);
/* Takes it from the screen and drops the reference. */
void        pb_progress_finish       (PbProgress   *self);

/* The window while it is on the screen, else NULL. */
GtkWindow  *pb_progress_get_window   (PbProgress   *self);

G_END_DECLS
