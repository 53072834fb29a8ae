/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-bar-row"
#include "config.h"

#include <glib/gi18n.h>
#include <math.h>

#include "pb-bar-row.h"
#include "pb-chart-mark.h"

#define GAP 12
#define PADDING 6
#define BAR_HEIGHT 18
#define LEAST_BAR 1
/* How far the mark of a limit stands out above and below the bar. */
#define LIMIT_OVER 4

struct _PbBarRow
{
  GtkWidget     parent_instance;

  PbChartData  *data;
  guint         item;
  PbBarColumns  columns;
  GtkWidget    *label;
  GPtrArray    *marks;      /* one a series; owned by the row */
  GtkWidget    *value;
  GtkWidget    *limit;      /* for assistive technology alone; NULL where the chart has none */
  GdkRectangle  bar;
};

G_DEFINE_FINAL_TYPE (PbBarRow, pb_bar_row, GTK_TYPE_WIDGET)

enum
{
  ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* Where the parts of a row stand, from the left in a left-to-right text. */
typedef struct
{
  GdkRectangle label;
  GdkRectangle value;
  GdkRectangle bar;
  int          height;
} Places;

static int
get_height_for (GtkWidget *widget,
                int        width)
{
  int height;

  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);

  return height;
}

static int
get_least_width (GtkWidget *widget)
{
  int width;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);

  return width;
}

static void
place_beside (PbBarRow *self,
              int       width,
              Places   *places)
{
  int label_width = MAX (self->columns.label, get_least_width (self->label));
  int label_height = get_height_for (self->label, label_width);
  int value_height = get_height_for (self->value, self->columns.value);
  int tallest = MAX (MAX (label_height, value_height), BAR_HEIGHT + 2 * LIMIT_OVER);
  int bar_width = width - label_width - self->columns.value - 2 * GAP - 2 * PADDING;

  places->height = tallest + PADDING;
  places->label = (GdkRectangle){ PADDING, (places->height - label_height) / 2, label_width,
                                  label_height };
  places->value = (GdkRectangle){ width - PADDING - self->columns.value,
                                  (places->height - value_height) / 2, self->columns.value,
                                  value_height };
  places->bar = (GdkRectangle){ PADDING + label_width + GAP, (places->height - BAR_HEIGHT) / 2,
                                MAX (bar_width, LEAST_BAR), BAR_HEIGHT };
}

static void
place_under (PbBarRow *self,
             int       width,
             Places   *places)
{
  int inner = width - 2 * PADDING;
  gboolean share = self->columns.value + GAP <= inner / 2;
  int label_width = MAX (share ? inner - self->columns.value - GAP : inner,
                         get_least_width (self->label));
  int label_height = get_height_for (self->label, label_width);
  int value_width = share ? self->columns.value : MAX (inner, get_least_width (self->value));
  int value_height = get_height_for (self->value, value_width);
  int bottom = PADDING + (share ? MAX (label_height, value_height) : label_height + value_height);

  places->label = (GdkRectangle){ PADDING, PADDING, label_width, label_height };
  places->value = (GdkRectangle){ width - PADDING - value_width,
                                  share ? PADDING : PADDING + label_height, value_width,
                                  value_height };
  places->bar = (GdkRectangle){ PADDING, bottom + LIMIT_OVER, MAX (inner, LEAST_BAR),
                                BAR_HEIGHT };
  places->height = bottom + BAR_HEIGHT + 2 * LIMIT_OVER + PADDING;
}

static void
place (PbBarRow *self,
       int       width,
       Places   *places)
{
  if (self->columns.under)
    place_under (self, width, places);
  else
    place_beside (self, width, places);
}

static gboolean
is_right_to_left (PbBarRow *self)
{
  return gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
}

static void
allocate (PbBarRow     *self,
          GtkWidget    *widget,
          GdkRectangle  where,
          int           width)
{
  if (is_right_to_left (self))
    where.x = width - where.x - where.width;

  gtk_widget_size_allocate (widget, &where, -1);
}

/* How far into the bar a value lies. */
static double
get_offset (PbBarRow *self,
            double    value,
            int       width)
{
  double least;
  double greatest;

  pb_chart_data_get_bar_range (self->data, &least, &greatest);
  if (greatest <= least)
    return 0;

  return (value - least) / (greatest - least) * width;
}

/* Positive parts follow each other from zero onwards, negative ones from zero back. */
static void
allocate_marks (PbBarRow           *self,
                const GdkRectangle *bar,
                int                 width)
{
  double above = 0;
  double below = 0;

  for (guint i = 0; i < self->marks->len; i++)
    {
      GtkWidget *mark = self->marks->pdata[i];
      double value = pb_chart_data_get_value (self->data, self->item, i);
      double *edge = value < 0 ? &below : &above;
      GdkRectangle part = *bar;
      double from;
      double to;

      value = isfinite (value) ? value : 0;
      from = get_offset (self, *edge, bar->width);
      *edge += value;
      to = get_offset (self, *edge, bar->width);
      part.x = bar->x + (int) round (MIN (from, to));
      part.width = (int) round (MAX (from, to)) - (int) round (MIN (from, to));
      /* What is there shows, however little. */
      if (value != 0 && part.width == 0)
        part.width = 1;
      allocate (self, mark, part, width);
    }
}

static void
pb_bar_row_size_allocate (GtkWidget *widget,
                          int        width,
                          int        height,
                          int        baseline)
{
  PbBarRow *self = PB_BAR_ROW (widget);
  Places places;

  place (self, width, &places);
  allocate (self, self->label, places.label, width);
  allocate (self, self->value, places.value, width);
  allocate_marks (self, &places.bar, width);
  if (self->limit != NULL)
    allocate (self, self->limit, (GdkRectangle){ places.value.x, places.value.y, 0, 0 }, width);

  self->bar = places.bar;
  if (is_right_to_left (self))
    self->bar.x = width - self->bar.x - self->bar.width;
}

static void
pb_bar_row_measure (GtkWidget      *widget,
                    GtkOrientation  orientation,
                    int             for_size,
                    int            *minimum,
                    int            *natural,
                    int            *minimum_baseline,
                    int            *natural_baseline)
{
  PbBarRow *self = PB_BAR_ROW (widget);

  for (guint i = 0; i < self->marks->len; i++)
    gtk_widget_measure (self->marks->pdata[i], orientation, -1, NULL, NULL, NULL, NULL);
  if (self->limit != NULL)
    gtk_widget_measure (self->limit, orientation, -1, NULL, NULL, NULL, NULL);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MAX (get_least_width (self->label), get_least_width (self->value)) + 2 * PADDING;
      *natural = self->columns.label + self->columns.value + 2 * GAP + 2 * PADDING;
      *natural = MAX (*natural, *minimum);
    }
  else
    {
      *minimum = *natural = pb_bar_row_get_height (self, for_size > 0 ? for_size : 360);
    }
}

static GtkSizeRequestMode
pb_bar_row_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
draw_line (GtkSnapshot *snapshot,
           PbBarRow    *self,
           double       value,
           int          width,
           int          over,
           GdkRGBA     *colour)
{
  double x = get_offset (self, value, self->bar.width);

  if (is_right_to_left (self))
    x = self->bar.width - x;

  x = CLAMP (round (x) - width / 2, 0, self->bar.width - width);
  gtk_snapshot_append_color (snapshot, colour,
                             &GRAPHENE_RECT_INIT ((float) (self->bar.x + x), self->bar.y - over,
                                                  width, self->bar.height + 2 * over));
}

static void
pb_bar_row_snapshot (GtkWidget   *widget,
                     GtkSnapshot *snapshot)
{
  PbBarRow *self = PB_BAR_ROW (widget);
  double limit = pb_chart_data_get_limit (self->data, self->item);
  GdkRGBA text;
  GdkRGBA track;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &text);
  track = text;
  track.alpha *= 0.08;
  gtk_snapshot_append_color (snapshot, &track,
                             &GRAPHENE_RECT_INIT (self->bar.x, self->bar.y, self->bar.width,
                                                  self->bar.height));

  GTK_WIDGET_CLASS (pb_bar_row_parent_class)->snapshot (widget, snapshot);

  track.alpha = text.alpha * 0.5;
  draw_line (snapshot, self, 0, 1, 0, &track);
  if (isfinite (limit))
    draw_line (snapshot, self, limit, 3, LIMIT_OVER, &text);
}

static void
on_activate_cb (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  g_signal_emit (widget, signals[ACTIVATED], 0);
}

static void
on_released_cb (PbBarRow *self,
                int       n_press,
                double    x,
                double    y)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
  gtk_widget_activate_action (GTK_WIDGET (self), "bar.activate", NULL);
}

static GtkWidget *
make_label (GtkAccessibleRole  role,
            const char        *text,
            float              xalign)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "accessible-role", role, "label", text, NULL);

  gtk_label_set_xalign (GTK_LABEL (label), xalign);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (label), GTK_NATURAL_WRAP_NONE);

  return label;
}

static void
add_marks (PbBarRow *self)
{
  guint n_series = pb_chart_data_get_n_series (self->data);

  for (guint i = 0; i < n_series; i++)
    {
      g_autofree char *value
          = pb_chart_data_format (self->data,
                                  pb_chart_data_get_value (self->data, self->item, i));
      g_autofree char *text
          = g_strdup_printf ("%s: %s", pb_chart_data_get_series_name (self->data, i), value);
      const char *colour = pb_chart_data_get_colour (self->data, self->item, i);
      GtkWidget *mark = pb_chart_mark_new (i, colour, n_series > 1 ? value : NULL,
                                           n_series > 1 ? text : NULL);

      gtk_widget_set_parent (mark, GTK_WIDGET (self));
      g_ptr_array_add (self->marks, mark);
    }
}

/* What is printed is the total and its limit; a screen reader gets them as cells of two columns. */
static void
add_value (PbBarRow *self)
{
  g_autofree char *text = pb_chart_data_format_item (self->data, self->item);
  g_autofree char *total
      = pb_chart_data_format (self->data, pb_chart_data_get_total (self->data, self->item));
  g_autofree char *limit
      = pb_chart_data_format (self->data, pb_chart_data_get_limit (self->data, self->item));
  const char *heading = pb_chart_data_get_limit_heading (self->data);

  self->value = make_label (GTK_ACCESSIBLE_ROLE_CELL, text, 1.0);
  gtk_widget_add_css_class (self->value, "numeric");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->value), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  total, -1);
  gtk_widget_set_parent (self->value, GTK_WIDGET (self));

  if (pb_chart_data_is_over_limit (self->data, self->item))
    {
      g_autofree char *warning = g_strdup_printf ("⚠ %s", text);
      /* Translators: %s is what the limit is called ("Ceiling"). */
      g_autofree char *tooltip = g_strdup_printf (_("More than the limit: %s"), heading);

      gtk_label_set_text (GTK_LABEL (self->value), warning);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->value), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      total, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, tooltip, -1);
      gtk_widget_set_tooltip_text (self->value, tooltip);
      gtk_widget_add_css_class (self->value, "pb-over-limit");
    }

  if (!pb_chart_data_has_limits (self->data))
    return;

  self->limit = make_label (GTK_ACCESSIBLE_ROLE_CELL, NULL, 1.0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->limit), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  limit, -1);
  gtk_widget_set_parent (self->limit, GTK_WIDGET (self));
}

static void
pb_bar_row_dispose (GObject *object)
{
  PbBarRow *self = PB_BAR_ROW (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_ptr_array_set_size (self->marks, 0);
  g_clear_object (&self->data);

  G_OBJECT_CLASS (pb_bar_row_parent_class)->dispose (object);
}

static void
pb_bar_row_finalize (GObject *object)
{
  g_ptr_array_unref (PB_BAR_ROW (object)->marks);

  G_OBJECT_CLASS (pb_bar_row_parent_class)->finalize (object);
}

static void
pb_bar_row_class_init (PbBarRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = pb_bar_row_dispose;
  object_class->finalize = pb_bar_row_finalize;
  widget_class->size_allocate = pb_bar_row_size_allocate;
  widget_class->get_request_mode = pb_bar_row_get_request_mode;
  widget_class->measure = pb_bar_row_measure;
  widget_class->snapshot = pb_bar_row_snapshot;
  gtk_widget_class_set_css_name (widget_class, "pb-bar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_ROW);
  gtk_widget_class_install_action (widget_class, "bar.activate", NULL, on_activate_cb);

  signals[ACTIVATED] = g_signal_new ("activated", PB_TYPE_BAR_ROW, G_SIGNAL_RUN_LAST, 0, NULL,
                                     NULL, NULL, G_TYPE_NONE, 0);
}

static void
pb_bar_row_init (PbBarRow *self)
{
  self->marks = g_ptr_array_new ();
}

GtkWidget *
pb_bar_row_new (PbChartData *data,
                guint        item)
{
  PbBarRow *self;
  g_autofree char *value = NULL;
  g_autofree char *name = NULL;

  g_return_val_if_fail (PB_IS_CHART_DATA (data), NULL);

  self = g_object_new (PB_TYPE_BAR_ROW, NULL);
  self->data = g_object_ref (data);
  self->item = item;
  self->label = make_label (GTK_ACCESSIBLE_ROLE_ROW_HEADER, pb_chart_data_get_label (data, item),
                            0.0);
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
  add_marks (self);
  add_value (self);
  pb_bar_row_measure_columns (self, &self->columns.label, &self->columns.value);

  value = pb_chart_data_format_item (data, item);
  name = g_strdup_printf ("%s: %s", pb_chart_data_get_label (data, item), value);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "bar.activate", FALSE);

  return GTK_WIDGET (self);
}

void
pb_bar_row_set_activatable (PbBarRow *self,
                            gboolean  activatable)
{
  GtkGesture *click;

  g_return_if_fail (PB_IS_BAR_ROW (self));

  gtk_widget_set_focusable (GTK_WIDGET (self), activatable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "bar.activate", activatable);
  if (!activatable || gtk_widget_has_css_class (GTK_WIDGET (self), "activatable"))
    return;

  gtk_widget_add_css_class (GTK_WIDGET (self), "activatable");
  click = gtk_gesture_click_new ();
  g_signal_connect_object (click, "released", G_CALLBACK (on_released_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

void
pb_bar_row_measure_columns (PbBarRow *self,
                            int      *label,
                            int      *value)
{
  g_return_if_fail (PB_IS_BAR_ROW (self));

  gtk_widget_measure (self->label, GTK_ORIENTATION_HORIZONTAL, -1, NULL, label, NULL, NULL);
  gtk_widget_measure (self->value, GTK_ORIENTATION_HORIZONTAL, -1, NULL, value, NULL, NULL);
}

void
pb_bar_row_set_columns (PbBarRow           *self,
                        const PbBarColumns *columns)
{
  g_return_if_fail (PB_IS_BAR_ROW (self));

  self->columns = *columns;
}

int
pb_bar_row_get_height (PbBarRow *self,
                       int       width)
{
  Places places;

  g_return_val_if_fail (PB_IS_BAR_ROW (self), 0);

  place (self, width, &places);

  return places.height;
}
