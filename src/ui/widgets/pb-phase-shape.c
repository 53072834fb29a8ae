/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-phase-shape"
#include "config.h"

#include <math.h>

#include "pb-phase-shape.h"
#include "pb-phase.h"

#define SHAPE_SIZE 16

typedef void (*Draw) (cairo_t *cr);

struct _PbPhaseShape
{
  GObject parent_instance;

  Draw    draw;
};

static void pb_phase_shape_paintable_init (GdkPaintableInterface *iface);
static void pb_phase_shape_symbolic_init (GtkSymbolicPaintableInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (PbPhaseShape, pb_phase_shape, G_TYPE_OBJECT,
  G_IMPLEMENT_INTERFACE (GDK_TYPE_PAINTABLE, pb_phase_shape_paintable_init)
  G_IMPLEMENT_INTERFACE (GTK_TYPE_SYMBOLIC_PAINTABLE, pb_phase_shape_symbolic_init))

static void
draw_ring (cairo_t *cr)
{
  cairo_arc (cr, 8, 8, 5, 0, 2 * G_PI);
  cairo_stroke (cr);
}

static void
draw_half_disc (cairo_t *cr)
{
  draw_ring (cr);
  cairo_arc (cr, 8, 8, 5, G_PI / 2, 3 * G_PI / 2);
  cairo_fill (cr);
}

static void
draw_disc (cairo_t *cr)
{
  cairo_arc (cr, 8, 8, 6, 0, 2 * G_PI);
  cairo_fill (cr);
}

static void
draw_arrow (cairo_t *cr)
{
  cairo_move_to (cr, 4, 2.5);
  cairo_line_to (cr, 13.5, 8);
  cairo_line_to (cr, 4, 13.5);
  cairo_close_path (cr);
  cairo_fill (cr);
}

static void
draw_clock (cairo_t *cr)
{
  cairo_arc (cr, 8, 8, 6, 0, 2 * G_PI);
  cairo_stroke (cr);
  cairo_move_to (cr, 8, 4.5);
  cairo_line_to (cr, 8, 8);
  cairo_line_to (cr, 10.5, 9.5);
  cairo_stroke (cr);
}

static void
draw_bars (cairo_t *cr)
{
  cairo_rectangle (cr, 3.5, 3, 3.5, 10);
  cairo_rectangle (cr, 9, 3, 3.5, 10);
  cairo_fill (cr);
}

static void
draw_tick (cairo_t *cr)
{
  cairo_set_line_width (cr, 2.5);
  cairo_move_to (cr, 2.5, 8.5);
  cairo_line_to (cr, 6.5, 12.5);
  cairo_line_to (cr, 13.5, 4);
  cairo_stroke (cr);
}

static void
draw_cross (cairo_t *cr)
{
  cairo_set_line_width (cr, 2.5);
  cairo_move_to (cr, 3.5, 3.5);
  cairo_line_to (cr, 12.5, 12.5);
  cairo_move_to (cr, 12.5, 3.5);
  cairo_line_to (cr, 3.5, 12.5);
  cairo_stroke (cr);
}

static Draw
get_draw (const char *phase)
{
  static const Draw draws[PB_N_PHASE_GROUPS] = {
    [PB_PHASE_GROUP_IDEA] = draw_ring,
    [PB_PHASE_GROUP_PREPARATION] = draw_half_disc,
    [PB_PHASE_GROUP_DECIDED] = draw_disc,
    [PB_PHASE_GROUP_RUNNING] = draw_arrow,
    [PB_PHASE_GROUP_COMPLETED] = draw_tick,
    [PB_PHASE_GROUP_STOPPED] = draw_cross,
  };

  if (g_str_equal (phase, "on-hold"))
    return draw_bars;
  if (g_str_equal (phase, "delayed"))
    return draw_clock;

  return draws[pb_phase_get_group (phase)];
}

static void
snapshot_in (PbPhaseShape  *self,
             GdkSnapshot   *snapshot,
             double         width,
             double         height,
             const GdkRGBA *colour)
{
  double scale = MIN (width, height) / SHAPE_SIZE;
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));

  cairo_translate (cr, (width - SHAPE_SIZE * scale) / 2, (height - SHAPE_SIZE * scale) / 2);
  cairo_scale (cr, scale, scale);
  gdk_cairo_set_source_rgba (cr, colour);
  cairo_set_line_width (cr, 2);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  self->draw (cr);
  cairo_destroy (cr);
}

static void
pb_phase_shape_snapshot (GdkPaintable *paintable,
                         GdkSnapshot  *snapshot,
                         double        width,
                         double        height)
{
  snapshot_in (PB_PHASE_SHAPE (paintable), snapshot, width, height, &(GdkRGBA){ 0, 0, 0, 1 });
}

static int
pb_phase_shape_get_size (GdkPaintable *paintable)
{
  return SHAPE_SIZE;
}

static GdkPaintableFlags
pb_phase_shape_get_flags (GdkPaintable *paintable)
{
  return GDK_PAINTABLE_STATIC_CONTENTS | GDK_PAINTABLE_STATIC_SIZE;
}

static void
pb_phase_shape_snapshot_symbolic (GtkSymbolicPaintable *paintable,
                                  GdkSnapshot          *snapshot,
                                  double                width,
                                  double                height,
                                  const GdkRGBA        *colours,
                                  gsize                 n_colours)
{
  GdkRGBA black = { 0, 0, 0, 1 };

  snapshot_in (PB_PHASE_SHAPE (paintable), snapshot, width, height,
               n_colours > GTK_SYMBOLIC_COLOR_FOREGROUND ? &colours[GTK_SYMBOLIC_COLOR_FOREGROUND]
                                                         : &black);
}

static void
pb_phase_shape_paintable_init (GdkPaintableInterface *iface)
{
  iface->snapshot = pb_phase_shape_snapshot;
  iface->get_intrinsic_width = pb_phase_shape_get_size;
  iface->get_intrinsic_height = pb_phase_shape_get_size;
  iface->get_flags = pb_phase_shape_get_flags;
}

static void
pb_phase_shape_symbolic_init (GtkSymbolicPaintableInterface *iface)
{
  iface->snapshot_symbolic = pb_phase_shape_snapshot_symbolic;
}

static void
pb_phase_shape_class_init (PbPhaseShapeClass *klass)
{
}

static void
pb_phase_shape_init (PbPhaseShape *self)
{
}

GdkPaintable *
pb_phase_shape_new (const char *phase)
{
  PbPhaseShape *self;

  g_return_val_if_fail (phase != NULL, NULL);

  self = g_object_new (PB_TYPE_PHASE_SHAPE, NULL);
  self->draw = get_draw (phase);

  return GDK_PAINTABLE (self);
}

const char *
pb_phase_shape_get_css_class (const char *phase)
{
  static const char *classes[PB_N_PHASE_GROUPS] = {
    [PB_PHASE_GROUP_IDEA] = "phase-idea",
    [PB_PHASE_GROUP_PREPARATION] = "phase-preparation",
    [PB_PHASE_GROUP_DECIDED] = "phase-decided",
    [PB_PHASE_GROUP_RUNNING] = "phase-running",
    [PB_PHASE_GROUP_COMPLETED] = "phase-completed",
    [PB_PHASE_GROUP_STOPPED] = "phase-stopped",
  };

  g_return_val_if_fail (phase != NULL, NULL);

  if (g_str_equal (phase, "on-hold") || g_str_equal (phase, "delayed"))
    return "phase-waiting";

  return classes[pb_phase_get_group (phase)];
}
