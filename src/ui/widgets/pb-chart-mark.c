/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-chart-mark"
#include "config.h"

#include <adwaita.h>

#include "pb-chart-mark.h"

#define N_COLOURS 6
#define N_PATTERNS 4
#define SWATCH_SIZE 14
#define STEP 6

struct _PbChartMark
{
  GtkWidget  parent_instance;

  guint      pattern;
  gboolean   has_rgba;
  GdkRGBA    rgba;
  int        size;
};

G_DEFINE_FINAL_TYPE (PbChartMark, pb_chart_mark, GTK_TYPE_WIDGET)

static void
trace_pattern (cairo_t *cr,
               guint    pattern,
               int      width,
               int      height)
{
  switch (pattern)
    {
    case 1:
      for (int x = -height; x < width; x += STEP)
        {
          cairo_move_to (cr, x, height);
          cairo_line_to (cr, x + height, 0);
        }
      break;
    case 2:
      for (int y = STEP / 2; y < height; y += STEP)
        {
          for (int x = STEP / 2; x < width; x += STEP)
            {
              cairo_move_to (cr, x, y);
              cairo_line_to (cr, x, y);
            }
        }
      break;
    default:
      for (int x = STEP / 2; x < width; x += STEP)
        {
          cairo_move_to (cr, x, 0);
          cairo_line_to (cr, x, height);
        }
      break;
    }
}

static void
draw_pattern (PbChartMark *self,
              GtkSnapshot *snapshot,
              int          width,
              int          height)
{
  GtkStyleContext *context = gtk_widget_get_style_context (GTK_WIDGET (self));
  GdkRGBA ground = { 1, 1, 1, 1 };
  cairo_t *cr;

  if (self->pattern == 0)
    return;

  gtk_style_context_lookup_color (context, "view_bg_color", &ground);
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  cairo_rectangle (cr, 0, 0, width, height);
  cairo_clip (cr);
  gdk_cairo_set_source_rgba (cr, &ground);
  cairo_set_line_cap (cr, self->pattern == 2 ? CAIRO_LINE_CAP_ROUND : CAIRO_LINE_CAP_BUTT);
  cairo_set_line_width (cr, self->pattern == 2 ? 3 : 1.5);
  trace_pattern (cr, self->pattern, width, height);
  cairo_stroke (cr);
  cairo_destroy (cr);
}

/* An outline in the colour of the text keeps apart a colour from a ground that is like it; in high contrast it is whole. */
static void
pb_chart_mark_snapshot (GtkWidget   *widget,
                        GtkSnapshot *snapshot)
{
  PbChartMark *self = PB_CHART_MARK (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  const float widths[4] = { 1, 1, 1, 1 };
  GtkStyleContext *context = gtk_widget_get_style_context (widget);
  GskRoundedRect outline;
  GdkRGBA fill = self->rgba;
  GdkRGBA line = { 0, 0, 0, 1 };

  if (width <= 0 || height <= 0)
    return;

  if (!self->has_rgba)
    gtk_style_context_get_color (context, &fill);
  gtk_style_context_lookup_color (context, "view_fg_color", &line);
  if (!adw_style_manager_get_high_contrast (adw_style_manager_get_default ()))
    line.alpha *= 0.35;

  gtk_snapshot_append_color (snapshot, &fill, &GRAPHENE_RECT_INIT (0, 0, width, height));
  draw_pattern (self, snapshot, width, height);
  if (width < 3)
    return;

  gsk_rounded_rect_init_from_rect (&outline, &GRAPHENE_RECT_INIT (0, 0, width, height), 0);
  gtk_snapshot_append_border (snapshot, &outline, widths,
                              (const GdkRGBA[]) { line, line, line, line });
}

static void
pb_chart_mark_measure (GtkWidget      *widget,
                       GtkOrientation  orientation,
                       int             for_size,
                       int            *minimum,
                       int            *natural,
                       int            *minimum_baseline,
                       int            *natural_baseline)
{
  *minimum = *natural = PB_CHART_MARK (widget)->size;
}

static void
pb_chart_mark_class_init (PbChartMarkClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = pb_chart_mark_snapshot;
  widget_class->measure = pb_chart_mark_measure;
  gtk_widget_class_set_css_name (widget_class, "pb-mark");
}

static void
pb_chart_mark_init (PbChartMark *self)
{
}

GtkWidget *
pb_chart_mark_new (guint       series,
                   const char *colour,
                   const char *value,
                   const char *tooltip)
{
  GtkAccessibleRole role
      = value != NULL ? GTK_ACCESSIBLE_ROLE_CELL : GTK_ACCESSIBLE_ROLE_PRESENTATION;
  PbChartMark *self = g_object_new (PB_TYPE_CHART_MARK, "accessible-role", role, NULL);
  g_autofree char *css_class = g_strdup_printf ("pb-series-%u", series % N_COLOURS);

  self->pattern = series % N_PATTERNS;
  self->has_rgba = colour != NULL && gdk_rgba_parse (&self->rgba, colour);
  gtk_widget_add_css_class (GTK_WIDGET (self), css_class);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), tooltip);
  if (value != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, value,
                                    -1);

  return GTK_WIDGET (self);
}

void
pb_chart_mark_set_swatch (PbChartMark *self)
{
  g_return_if_fail (PB_IS_CHART_MARK (self));

  self->size = SWATCH_SIZE;
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
