/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The sign of a phase as a symbolic paintable of 16 × 16: it takes the colour of where it is shown. Groups differ by shape, and so
 * do delayed and on hold from running: nobody has to tell them by colour. */
#define PB_TYPE_PHASE_SHAPE (pb_phase_shape_get_type ())
G_DECLARE_FINAL_TYPE (PbPhaseShape, pb_phase_shape, PB, PHASE_SHAPE, GObject)

/* phase: a key of pb_phases. Transfer full. */
GdkPaintable *pb_phase_shape_new           (const char *phase);

/* The CSS class that gives the phase its colour: "phase-running". Static. */
const char   *pb_phase_shape_get_css_class (const char *phase);

G_END_DECLS
