/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-line-chart"
#include "config.h"

#include <math.h>
#include <string.h>

#include "pb-chart-table.h"
#include "pb-date.h"
#include "pb-line-chart.h"

#define RADIUS 4
#define SIDE 8
#define PLOT_LINES 5     /* the height of the plot in lines of text: it grows with the text */
#define LEAST_WIDTH 120
#define NATURAL_WIDTH 320
#define SAMPLE_WIDTH 28

struct _PbLineChart
{
  GtkWidget    parent_instance;

  PbChartData *data;
  GtkWidget   *table;   /* not seen */
};

G_DEFINE_FINAL_TYPE (PbLineChart, pb_line_chart, GTK_TYPE_WIDGET)

/* How the chart lies in the widget. */
typedef struct
{
  double left;
  double width;
  double top;
  double height;
  double first;      /* days */
  double last;
  double least;
  double greatest;
  gboolean mirrored;
} Frame;

/* Days since the year 1; a partial date stands in the middle of what it reaches over. */
static double
get_day (const char *iso)
{
  int year = 0;
  int month = 0;
  int day = 0;
  GDate date;

  if (!pb_date_is_valid (iso))
    return NAN;

  sscanf (iso, "%4d-%2d-%2d", &year, &month, &day);
  g_date_set_dmy (&date, day > 0 ? day : month > 0 ? 15 : 1, month > 0 ? month : G_DATE_JULY,
                  (GDateYear) year);

  return g_date_get_julian (&date);
}

static void
reach (Frame  *frame,
       double  day)
{
  frame->first = fmin (frame->first, day);
  frame->last = fmax (frame->last, day);
}

static void
find_days (PbLineChart *self,
           Frame       *frame)
{
  frame->first = frame->last = NAN;
  for (guint i = 0; i < pb_chart_data_get_n_items (self->data); i++)
    reach (frame, get_day (pb_chart_data_get_date (self->data, i)));
  for (guint i = 0; i < pb_chart_data_get_n_references (self->data); i++)
    reach (frame, get_day (pb_chart_data_get_reference_date (self->data, i)));
}

static int
get_line_height (PbLineChart *self)
{
  g_autoptr(PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), "0");
  int height;

  pango_layout_get_pixel_size (layout, NULL, &height);

  return height;
}

/* FALSE when there is nothing to draw. */
static gboolean
make_frame (PbLineChart *self,
            Frame       *frame)
{
  int line = get_line_height (self);

  if (!pb_chart_data_get_value_range (self->data, &frame->least, &frame->greatest))
    return FALSE;

  find_days (self, frame);
  frame->left = SIDE;
  frame->width = MAX (gtk_widget_get_width (GTK_WIDGET (self)) - 2 * SIDE, 1);
  frame->top = line + RADIUS + 2;
  frame->height = MAX (gtk_widget_get_height (GTK_WIDGET (self)) - 2 * line - 2 * RADIUS - 8, 1);
  frame->mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  return TRUE;
}

/* Halved first: the width of a range of very large numbers may be more than a double holds. */
static double
get_y (const Frame *frame,
       double       value)
{
  double width = frame->greatest / 2 - frame->least / 2;
  double share = width > 0 ? (value / 2 - frame->least / 2) / width : 0.5;

  return frame->top + (1 - share) * frame->height;
}

static double
get_x (const Frame *frame,
       const char  *iso)
{
  double day = get_day (iso);
  double share = frame->last > frame->first ? (day - frame->first) / (frame->last - frame->first)
                                            : 0.5;

  if (isnan (share))
    share = 0.5;
  if (frame->mirrored)
    share = 1 - share;

  return frame->left + share * frame->width;
}

static void
set_reference_dashes (cairo_t *cr,
                      guint    reference)
{
  static const double dots[] = { 1, 4 };
  static const double dashes[] = { 8, 4 };

  cairo_set_line_width (cr, 1.5);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_dash (cr, reference % 2 == 0 ? dots : dashes, 2, 0);
}

static void
draw_references (PbLineChart   *self,
                 const Frame   *frame,
                 cairo_t       *cr,
                 const GdkRGBA *text)
{
  gdk_cairo_set_source_rgba (cr, text);
  for (guint i = 0; i < pb_chart_data_get_n_references (self->data); i++)
    {
      double value = pb_chart_data_get_reference (self->data, i);
      const char *date = pb_chart_data_get_reference_date (self->data, i);

      if (!isfinite (value))
        continue;

      set_reference_dashes (cr, i);
      cairo_move_to (cr, frame->left, get_y (frame, value));
      cairo_line_to (cr, frame->left + frame->width, get_y (frame, value));
      cairo_stroke (cr);

      if (date == NULL)
        continue;
      cairo_set_dash (cr, NULL, 0, 0);
      cairo_arc (cr, get_x (frame, date), get_y (frame, value), RADIUS, 0, 2 * G_PI);
      cairo_stroke (cr);
    }
}

static void
draw_values (PbLineChart   *self,
             const Frame   *frame,
             cairo_t       *cr,
             const GdkRGBA *colour)
{
  gdk_cairo_set_source_rgba (cr, colour);
  cairo_set_dash (cr, NULL, 0, 0);
  cairo_set_line_width (cr, 2);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  for (guint i = 0; i < pb_chart_data_get_n_items (self->data); i++)
    {
      double value = pb_chart_data_get_value (self->data, i, 0);

      if (isfinite (value))
        cairo_line_to (cr, get_x (frame, pb_chart_data_get_date (self->data, i)),
                       get_y (frame, value));
    }
  cairo_stroke (cr);

  for (guint i = 0; i < pb_chart_data_get_n_items (self->data); i++)
    {
      double value = pb_chart_data_get_value (self->data, i, 0);

      if (!isfinite (value))
        continue;
      cairo_arc (cr, get_x (frame, pb_chart_data_get_date (self->data, i)), get_y (frame, value),
                 RADIUS, 0, 2 * G_PI);
      cairo_fill (cr);
    }
}

/* Writes text centred at x, moved so far that it stays in the widget; *edge is where the text before it ended: one that would
 * run into it is left out. */
static void
write_at (PbLineChart   *self,
          GtkSnapshot   *snapshot,
          const char    *text,
          double         x,
          double         y,
          const GdkRGBA *colour,
          double        *edge)
{
  g_autoptr(PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  int room = gtk_widget_get_width (GTK_WIDGET (self));
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  x = CLAMP (x - width / 2.0, 0, MAX (room - width, 0));
  if (x < *edge)
    return;

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) x, (float) y));
  gtk_snapshot_append_layout (snapshot, layout, colour);
  gtk_snapshot_restore (snapshot);
  *edge = x + width + SIDE;
}

static void
write_value (PbLineChart   *self,
             GtkSnapshot   *snapshot,
             const Frame   *frame,
             guint          item,
             const GdkRGBA *text,
             double        *edge)
{
  double value = pb_chart_data_get_value (self->data, item, 0);
  g_autofree char *shown = pb_chart_data_format (self->data, value);

  if (isfinite (value))
    write_at (self, snapshot, shown, get_x (frame, pb_chart_data_get_date (self->data, item)),
              get_y (frame, value) - RADIUS - 2 - get_line_height (self), text, edge);
}

/* From the left to the right, whichever way time goes. */
static void
write_values (PbLineChart   *self,
              GtkSnapshot   *snapshot,
              const Frame   *frame,
              const GdkRGBA *text)
{
  guint n = pb_chart_data_get_n_items (self->data);
  double edge = -G_MAXDOUBLE;

  for (guint i = 0; i < n; i++)
    write_value (self, snapshot, frame, frame->mirrored ? n - 1 - i : i, text, &edge);
}

/* The first and the last date of all, under the plot. */
static void
write_dates (PbLineChart   *self,
             GtkSnapshot   *snapshot,
             const Frame   *frame,
             const GdkRGBA *text)
{
  double y = frame->top + frame->height + RADIUS + 4;
  const char *ends[2] = { NULL, NULL };
  double edge = -G_MAXDOUBLE;
  guint n_items = pb_chart_data_get_n_items (self->data);

  for (guint i = 0; i < n_items + pb_chart_data_get_n_references (self->data); i++)
    {
      const char *iso = i < n_items
                          ? pb_chart_data_get_date (self->data, i)
                          : pb_chart_data_get_reference_date (self->data, i - n_items);

      if (get_day (iso) == frame->first && ends[0] == NULL)
        ends[0] = iso;
      if (get_day (iso) == frame->last)
        ends[1] = iso;
    }

  for (guint i = 0; i < 2; i++)
    {
      const char *iso = ends[frame->mirrored ? 1 - i : i];
      g_autofree char *shown = iso != NULL ? pb_date_format_short (iso) : NULL;

      if (shown != NULL)
        write_at (self, snapshot, shown, get_x (frame, iso), y, text, &edge);
    }
}

static void
draw_ground (GtkSnapshot   *snapshot,
             const Frame   *frame,
             const GdkRGBA *text)
{
  GdkRGBA line = *text;

  line.alpha *= 0.25;
  gtk_snapshot_append_color (snapshot, &line,
                             &GRAPHENE_RECT_INIT ((float) frame->left,
                                                  (float) (frame->top + frame->height),
                                                  (float) frame->width, 1));
}

static void
pb_line_chart_snapshot (GtkWidget   *widget,
                        GtkSnapshot *snapshot)
{
  PbLineChart *self = PB_LINE_CHART (widget);
  GtkStyleContext *context = gtk_widget_get_style_context (widget);
  GdkRGBA text;
  GdkRGBA colour;
  Frame frame;
  cairo_t *cr;

  if (!make_frame (self, &frame))
    return;

  gtk_style_context_get_color (context, &text);
  colour = text;
  gtk_style_context_lookup_color (context, "accent_color", &colour);

  draw_ground (snapshot, &frame, &text);
  cr = gtk_snapshot_append_cairo (snapshot,
                                  &GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget),
                                                       gtk_widget_get_height (widget)));
  draw_references (self, &frame, cr, &text);
  draw_values (self, &frame, cr, &colour);
  cairo_destroy (cr);
  write_values (self, snapshot, &frame, &text);
  write_dates (self, snapshot, &frame, &text);
  gtk_widget_snapshot_child (widget, self->table, snapshot);
}

static void
pb_line_chart_measure (GtkWidget      *widget,
                       GtkOrientation  orientation,
                       int             for_size,
                       int            *minimum,
                       int            *natural,
                       int            *minimum_baseline,
                       int            *natural_baseline)
{
  PbLineChart *self = PB_LINE_CHART (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = LEAST_WIDTH;
      *natural = NATURAL_WIDTH;
    }
  else
    {
      *minimum = *natural = (PLOT_LINES + 2) * get_line_height (self) + 2 * RADIUS + 8;
    }
}

static void
pb_line_chart_size_allocate (GtkWidget *widget,
                             int        width,
                             int        height,
                             int        baseline)
{
  PbLineChart *self = PB_LINE_CHART (widget);
  int table_width;
  int table_height;

  gtk_widget_measure (self->table, GTK_ORIENTATION_HORIZONTAL, -1, &table_width, NULL, NULL, NULL);
  table_width = MAX (table_width, width);
  gtk_widget_measure (self->table, GTK_ORIENTATION_VERTICAL, table_width, &table_height, NULL,
                      NULL, NULL);
  gtk_widget_size_allocate (self->table,
                            &(GdkRectangle){ 0, 0, table_width, MAX (table_height, height) }, -1);
}

static void
pb_line_chart_dispose (GObject *object)
{
  PbLineChart *self = PB_LINE_CHART (object);

  g_clear_pointer (&self->table, gtk_widget_unparent);
  g_clear_object (&self->data);

  G_OBJECT_CLASS (pb_line_chart_parent_class)->dispose (object);
}

static void
pb_line_chart_class_init (PbLineChartClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pb_line_chart_dispose;
  widget_class->snapshot = pb_line_chart_snapshot;
  widget_class->measure = pb_line_chart_measure;
  widget_class->size_allocate = pb_line_chart_size_allocate;
  gtk_widget_class_set_css_name (widget_class, "pb-line");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
pb_line_chart_init (PbLineChart *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

GtkWidget *
pb_line_chart_new (PbChartData *data)
{
  PbLineChart *self;

  g_return_val_if_fail (PB_IS_CHART_DATA (data), NULL);

  self = g_object_new (PB_TYPE_LINE_CHART, NULL);
  self->data = g_object_ref (data);
  self->table = pb_chart_table_new (data);
  gtk_widget_set_opacity (self->table, 0);
  gtk_widget_set_can_target (self->table, FALSE);
  gtk_widget_set_parent (self->table, GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  pb_chart_data_get_title (data), -1);

  return GTK_WIDGET (self);
}

void
pb_line_chart_reload (PbLineChart *self)
{
  g_return_if_fail (PB_IS_LINE_CHART (self));

  pb_chart_table_reload (PB_CHART_TABLE (self->table));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
draw_sample (GtkDrawingArea *area,
             cairo_t        *cr,
             int             width,
             int             height,
             gpointer        user_data)
{
  guint reference = GPOINTER_TO_UINT (user_data);
  GtkStyleContext *context = gtk_widget_get_style_context (GTK_WIDGET (area));
  GdkRGBA colour;

  gtk_style_context_get_color (context, &colour);
  if (reference == G_MAXUINT)
    gtk_style_context_lookup_color (context, "accent_color", &colour);
  gdk_cairo_set_source_rgba (cr, &colour);
  cairo_set_line_width (cr, 2);
  if (reference != G_MAXUINT)
    set_reference_dashes (cr, reference);
  cairo_move_to (cr, 1, height / 2.0);
  cairo_line_to (cr, width - 1, height / 2.0);
  cairo_stroke (cr);

  if (reference == G_MAXUINT)
    {
      cairo_arc (cr, width / 2.0, height / 2.0, RADIUS, 0, 2 * G_PI);
      cairo_fill (cr);
    }
}

GtkWidget *
pb_line_chart_new_sample (guint reference)
{
  GtkWidget *area = g_object_new (GTK_TYPE_DRAWING_AREA, "accessible-role",
                                  GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  gtk_drawing_area_set_content_width (GTK_DRAWING_AREA (area), SAMPLE_WIDTH);
  gtk_drawing_area_set_content_height (GTK_DRAWING_AREA (area), 2 * RADIUS + 2);
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (area), draw_sample,
                                  GUINT_TO_POINTER (reference), NULL);
  gtk_widget_set_valign (area, GTK_ALIGN_CENTER);

  return area;
}
