/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-pane"
#include "config.h"

#include "pb-pane.h"
#include "pb-text-scale.h"

struct _PbPane
{
  GtkWidget  parent_instance;

  GtkWidget *child;
  int        width;
};

enum
{
  PROP_0,
  PROP_WIDTH,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (PbPane, pb_pane, GTK_TYPE_WIDGET)

static int
measure_child (PbPane *self)
{
  int minimum = 0;

  if (self->child != NULL && gtk_widget_should_layout (self->child))
    gtk_widget_measure (self->child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);

  return minimum;
}

/* As wide as the user made it, with texts as large as they are. */
static int
get_natural (PbPane *self)
{
  return MAX (measure_child (self), pb_text_scale_px (GTK_WIDGET (self), self->width));
}

static GtkSizeRequestMode
pb_pane_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_CONSTANT_SIZE;
}

static void
pb_pane_measure (GtkWidget      *widget,
                 GtkOrientation  orientation,
                 int             for_size,
                 int            *minimum,
                 int            *natural,
                 int            *minimum_baseline,
                 int            *natural_baseline)
{
  PbPane *self = PB_PANE (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = measure_child (self);
      *natural = get_natural (self);
    }
  else if (self->child != NULL)
    gtk_widget_measure (self->child, orientation, -1, minimum, natural, NULL, NULL);
}

static void
pb_pane_size_allocate (GtkWidget *widget,
                       int        width,
                       int        height,
                       int        baseline)
{
  PbPane *self = PB_PANE (widget);

  if (self->child != NULL)
    gtk_widget_allocate (self->child, width, height, baseline, NULL);
}

static void
pb_pane_get_property (GObject    *object,
                      guint       prop_id,
                      GValue     *value,
                      GParamSpec *pspec)
{
  PbPane *self = PB_PANE (object);

  switch (prop_id)
    {
    case PROP_WIDTH:
      g_value_set_int (value, self->width);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
pb_pane_set_property (GObject      *object,
                      guint         prop_id,
                      const GValue *value,
                      GParamSpec   *pspec)
{
  PbPane *self = PB_PANE (object);

  switch (prop_id)
    {
    case PROP_WIDTH:
      pb_pane_set_width (self, g_value_get_int (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
pb_pane_dispose (GObject *object)
{
  PbPane *self = PB_PANE (object);

  g_clear_pointer (&self->child, gtk_widget_unparent);

  G_OBJECT_CLASS (pb_pane_parent_class)->dispose (object);
}

static void
pb_pane_class_init (PbPaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = pb_pane_get_property;
  object_class->set_property = pb_pane_set_property;
  object_class->dispose = pb_pane_dispose;
  widget_class->get_request_mode = pb_pane_get_request_mode;
  widget_class->measure = pb_pane_measure;
  widget_class->size_allocate = pb_pane_size_allocate;

  properties[PROP_WIDTH] =
    g_param_spec_int ("width", NULL, NULL, 0, G_MAXINT, 0,
                      G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
pb_pane_init (PbPane *self)
{
}

GtkWidget *
pb_pane_new (GtkWidget *child,
             int        width)
{
  PbPane *self = g_object_new (PB_TYPE_PANE, "width", width, NULL);

  pb_pane_set_child (self, child);

  return GTK_WIDGET (self);
}

int
pb_pane_get_width (PbPane *self)
{
  g_return_val_if_fail (PB_IS_PANE (self), 0);

  return self->width;
}

void
pb_pane_set_width (PbPane *self,
                   int     width)
{
  g_return_if_fail (PB_IS_PANE (self));

  if (self->width == width)
    return;

  self->width = width;
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WIDTH]);
}

int
pb_pane_get_minimum (PbPane *self)
{
  g_return_val_if_fail (PB_IS_PANE (self), 0);

  return measure_child (self);
}

int
pb_pane_get_spare (PbPane *self)
{
  g_return_val_if_fail (PB_IS_PANE (self), 0);

  return MAX (0, gtk_widget_get_width (GTK_WIDGET (self)) - get_natural (self));
}

void
pb_pane_set_child (PbPane    *self,
                   GtkWidget *child)
{
  g_return_if_fail (PB_IS_PANE (self));
  g_return_if_fail (child == NULL || GTK_IS_WIDGET (child));

  if (self->child == child)
    return;

  g_clear_pointer (&self->child, gtk_widget_unparent);
  self->child = child;
  if (child != NULL)
    gtk_widget_set_parent (child, GTK_WIDGET (self));
}
