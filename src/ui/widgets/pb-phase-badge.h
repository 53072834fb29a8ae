/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The phase of a project: its sign (pb-phase-shape.h) and its name. Property "phase": a key of pb_phases, or NULL. */
#define PB_TYPE_PHASE_BADGE (pb_phase_badge_get_type ())
G_DECLARE_FINAL_TYPE (PbPhaseBadge, pb_phase_badge, PB, PHASE_BADGE, GtkWidget)

GtkWidget *pb_phase_badge_new       (const char   *phase);

void       pb_phase_badge_set_phase (PbPhaseBadge *self,
                                     const char   *phase);

G_END_DECLS
