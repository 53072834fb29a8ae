/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-bar-chart"
#include "config.h"

#include "pb-bar-chart.h"
#include "pb-bar-row.h"
#include "pb-chart-table.h"

/* A bar that has less room than this beside its label stands under it. */
#define LEAST_BAR_WIDTH 150
#define MOST_LABEL_SHARE 0.4
#define AROUND_BAR 36

struct _PbBarChart
{
  GtkWidget    parent_instance;

  PbChartData *data;
  gboolean     activatable;
  GtkWidget   *headings;
  GPtrArray   *rows;      /* PbBarRow, owned by the chart */
};

G_DEFINE_FINAL_TYPE (PbBarChart, pb_bar_chart, GTK_TYPE_WIDGET)

enum
{
  ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* Gives all rows the columns that fit in width. */
static void
set_columns (PbBarChart *self,
             int         width)
{
  PbBarColumns columns = { 0 };

  for (guint i = 0; i < self->rows->len; i++)
    {
      int label;
      int value;

      pb_bar_row_measure_columns (self->rows->pdata[i], &label, &value);
      columns.label = MAX (columns.label, label);
      columns.value = MAX (columns.value, value);
    }

  columns.label = MIN (columns.label, (int) (width * MOST_LABEL_SHARE));
  columns.under = width - columns.label - columns.value - AROUND_BAR < LEAST_BAR_WIDTH;
  for (guint i = 0; i < self->rows->len; i++)
    pb_bar_row_set_columns (self->rows->pdata[i], &columns);
}

static void
pb_bar_chart_measure (GtkWidget      *widget,
                      GtkOrientation  orientation,
                      int             for_size,
                      int            *minimum,
                      int            *natural,
                      int            *minimum_baseline,
                      int            *natural_baseline)
{
  PbBarChart *self = PB_BAR_CHART (widget);

  *minimum = *natural = 0;
  gtk_widget_measure (self->headings, orientation, -1, NULL, NULL, NULL, NULL);
  if (orientation == GTK_ORIENTATION_VERTICAL)
    set_columns (self, for_size > 0 ? for_size : 360);

  for (guint i = 0; i < self->rows->len; i++)
    {
      int row_minimum;
      int row_natural;

      gtk_widget_measure (self->rows->pdata[i], orientation, for_size, &row_minimum, &row_natural,
                          NULL, NULL);
      if (orientation == GTK_ORIENTATION_HORIZONTAL)
        {
          *minimum = MAX (*minimum, row_minimum);
          *natural = MAX (*natural, row_natural + LEAST_BAR_WIDTH);
        }
      else
        {
          *minimum += row_minimum;
          *natural += row_natural;
        }
    }
}

static void
pb_bar_chart_size_allocate (GtkWidget *widget,
                            int        width,
                            int        height,
                            int        baseline)
{
  PbBarChart *self = PB_BAR_CHART (widget);
  GdkRectangle place = { 0, 0, width, 0 };
  GtkRequisition headings;

  gtk_widget_get_preferred_size (self->headings, NULL, &headings);
  gtk_widget_size_allocate (self->headings,
                            &(GdkRectangle){ 0, 0, headings.width, headings.height }, -1);
  set_columns (self, width);
  for (guint i = 0; i < self->rows->len; i++)
    {
      gtk_widget_measure (self->rows->pdata[i], GTK_ORIENTATION_VERTICAL, width, &place.height,
                          NULL, NULL, NULL);
      gtk_widget_size_allocate (self->rows->pdata[i], &place, -1);
      place.y += place.height;
    }
}

static void
on_row_activated_cb (GtkWidget  *row,
                     PbBarChart *self)
{
  guint item;

  if (g_ptr_array_find (self->rows, row, &item))
    g_signal_emit (self, signals[ACTIVATED], 0, item);
}

static guint
find_focus (PbBarChart *self)
{
  guint i = 0;

  while (i < self->rows->len && !gtk_widget_has_focus (self->rows->pdata[i]))
    i++;

  return i;
}

static gboolean
on_key_pressed_cb (PbBarChart      *self,
                   guint            key,
                   guint            code,
                   GdkModifierType  state)
{
  guint at = find_focus (self);
  guint to = at;

  if (at == self->rows->len || (state & GDK_MODIFIER_MASK & ~GDK_LOCK_MASK) != 0)
    return FALSE;

  switch (key)
    {
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      to = at > 0 ? at - 1 : at;
      break;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      to = MIN (at + 1, self->rows->len - 1);
      break;
    case GDK_KEY_Home:
    case GDK_KEY_KP_Home:
      to = 0;
      break;
    case GDK_KEY_End:
    case GDK_KEY_KP_End:
      to = self->rows->len - 1;
      break;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_space:
      return gtk_widget_activate_action (self->rows->pdata[at], "bar.activate", NULL);
    default:
      return FALSE;
    }

  gtk_widget_grab_focus (self->rows->pdata[to]);

  return TRUE;
}

/* Tab goes to one bar and on: from bar to bar go the arrows. */
static gboolean
pb_bar_chart_focus (GtkWidget        *widget,
                    GtkDirectionType  direction)
{
  PbBarChart *self = PB_BAR_CHART (widget);

  if (!self->activatable || self->rows->len == 0 || find_focus (self) < self->rows->len)
    return FALSE;

  return gtk_widget_grab_focus (self->rows->pdata[0]);
}

static void
clear (PbBarChart *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_ptr_array_set_size (self->rows, 0);
  self->headings = NULL;
}

static void
pb_bar_chart_dispose (GObject *object)
{
  PbBarChart *self = PB_BAR_CHART (object);

  clear (self);
  g_clear_object (&self->data);

  G_OBJECT_CLASS (pb_bar_chart_parent_class)->dispose (object);
}

static void
pb_bar_chart_finalize (GObject *object)
{
  g_ptr_array_unref (PB_BAR_CHART (object)->rows);

  G_OBJECT_CLASS (pb_bar_chart_parent_class)->finalize (object);
}

static GtkSizeRequestMode
pb_bar_chart_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
pb_bar_chart_class_init (PbBarChartClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = pb_bar_chart_dispose;
  object_class->finalize = pb_bar_chart_finalize;
  widget_class->get_request_mode = pb_bar_chart_get_request_mode;
  widget_class->measure = pb_bar_chart_measure;
  widget_class->size_allocate = pb_bar_chart_size_allocate;
  widget_class->focus = pb_bar_chart_focus;
  gtk_widget_class_set_css_name (widget_class, "pb-bars");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_TABLE);

  signals[ACTIVATED] = g_signal_new ("activated", PB_TYPE_BAR_CHART, G_SIGNAL_RUN_LAST, 0, NULL,
                                     NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
pb_bar_chart_init (PbBarChart *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->rows = g_ptr_array_new ();
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key_pressed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

GtkWidget *
pb_bar_chart_new (PbChartData *data)
{
  PbBarChart *self;

  g_return_val_if_fail (PB_IS_CHART_DATA (data), NULL);

  self = g_object_new (PB_TYPE_BAR_CHART, NULL);
  self->data = g_object_ref (data);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  pb_chart_data_get_title (data), -1);
  pb_bar_chart_reload (self);

  return GTK_WIDGET (self);
}

/* The focus stays on the bar at its place. */
void
pb_bar_chart_reload (PbBarChart *self)
{
  guint focused;

  g_return_if_fail (PB_IS_BAR_CHART (self));

  focused = find_focus (self);
  if (focused == self->rows->len)
    focused = G_MAXUINT;
  clear (self);

  self->headings = pb_chart_table_new_hidden_headings (self->data);
  gtk_widget_set_overflow (self->headings, GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_opacity (self->headings, 0);
  gtk_widget_set_parent (self->headings, GTK_WIDGET (self));
  for (guint i = 0; i < pb_chart_data_get_n_items (self->data); i++)
    {
      GtkWidget *row = pb_bar_row_new (self->data, i);

      pb_bar_row_set_activatable (PB_BAR_ROW (row), self->activatable);
      g_signal_connect_object (row, "activated", G_CALLBACK (on_row_activated_cb), self, 0);
      gtk_widget_set_parent (row, GTK_WIDGET (self));
      g_ptr_array_add (self->rows, row);
    }

  if (focused < self->rows->len)
    gtk_widget_grab_focus (self->rows->pdata[focused]);
}

void
pb_bar_chart_set_activatable (PbBarChart *self,
                              gboolean    activatable)
{
  g_return_if_fail (PB_IS_BAR_CHART (self));

  self->activatable = activatable;
  for (guint i = 0; i < self->rows->len; i++)
    pb_bar_row_set_activatable (self->rows->pdata[i], activatable);
}
