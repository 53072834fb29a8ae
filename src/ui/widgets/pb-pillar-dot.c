/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-pillar-dot"
#include "config.h"

#include "pb-pillar-dot.h"
#include "pb-text.h"

#define DOT_SIZE 14
#define DOT_RADIUS 4

struct _PbPillarDot
{
  GtkWidget  parent_instance;

  char      *colour;
  GdkRGBA    rgba;
};

G_DEFINE_FINAL_TYPE (PbPillarDot, pb_pillar_dot, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_COLOUR,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
pb_pillar_dot_finalize (GObject *object)
{
  g_free (PB_PILLAR_DOT (object)->colour);

  G_OBJECT_CLASS (pb_pillar_dot_parent_class)->finalize (object);
}

static void
pb_pillar_dot_get_property (GObject    *object,
                            guint       id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_COLOUR:
      g_value_set_string (value, PB_PILLAR_DOT (object)->colour);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
pb_pillar_dot_set_property (GObject      *object,
                            guint         id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  switch (id)
    {
    case PROP_COLOUR:
      pb_pillar_dot_set_colour (PB_PILLAR_DOT (object), g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
pb_pillar_dot_measure (GtkWidget      *widget,
                       GtkOrientation  orientation,
                       int             for_size,
                       int            *minimum,
                       int            *natural,
                       int            *minimum_baseline,
                       int            *natural_baseline)
{
  *minimum = *natural = DOT_SIZE;
}

/* The thin outline, in the colour of the text, keeps a colour apart from a ground that is like it. */
static void
pb_pillar_dot_snapshot (GtkWidget   *widget,
                        GtkSnapshot *snapshot)
{
  PbPillarDot *self = PB_PILLAR_DOT (widget);
  float x = (gtk_widget_get_width (widget) - DOT_SIZE) / 2.0;
  float y = (gtk_widget_get_height (widget) - DOT_SIZE) / 2.0;
  const float widths[4] = { 1, 1, 1, 1 };
  GskRoundedRect square;
  GdkRGBA line;

  if (self->colour == NULL)
    return;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &line);
  line.alpha *= 0.35;
  gsk_rounded_rect_init_from_rect (&square, &GRAPHENE_RECT_INIT (x, y, DOT_SIZE, DOT_SIZE),
                                   DOT_RADIUS);

  gtk_snapshot_push_rounded_clip (snapshot, &square);
  gtk_snapshot_append_color (snapshot, &self->rgba, &square.bounds);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_append_border (snapshot, &square, widths,
                              (const GdkRGBA[]) { line, line, line, line });
}

static void
pb_pillar_dot_class_init (PbPillarDotClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->finalize = pb_pillar_dot_finalize;
  object_class->get_property = pb_pillar_dot_get_property;
  object_class->set_property = pb_pillar_dot_set_property;
  widget_class->measure = pb_pillar_dot_measure;
  widget_class->snapshot = pb_pillar_dot_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);

  properties[PROP_COLOUR] =
    g_param_spec_string ("colour", NULL, NULL, NULL,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
pb_pillar_dot_init (PbPillarDot *self)
{
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

GtkWidget *
pb_pillar_dot_new (const char *colour)
{
  return g_object_new (PB_TYPE_PILLAR_DOT, "colour", colour, NULL);
}

void
pb_pillar_dot_set_colour (PbPillarDot *self,
                          const char  *colour)
{
  g_return_if_fail (PB_IS_PILLAR_DOT (self));

  if (colour != NULL && !gdk_rgba_parse (&self->rgba, colour))
    colour = NULL;

  if (pb_set_str (&self->colour, colour))
    {
      gtk_widget_queue_draw (GTK_WIDGET (self));
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COLOUR]);
    }
}
