/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-phase-badge"
#include "config.h"

#include "pb-phase-badge.h"
#include "pb-phase-shape.h"
#include "pb-phase.h"
#include "pb-text.h"

struct _PbPhaseBadge
{
  GtkWidget  parent_instance;

  char      *phase;
  GtkWidget *image;
  GtkWidget *label;
};

G_DEFINE_FINAL_TYPE (PbPhaseBadge, pb_phase_badge, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_PHASE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
pb_phase_badge_dispose (GObject *object)
{
  PbPhaseBadge *self = PB_PHASE_BADGE (object);

  g_clear_pointer (&self->image, gtk_widget_unparent);
  g_clear_pointer (&self->label, gtk_widget_unparent);

  G_OBJECT_CLASS (pb_phase_badge_parent_class)->dispose (object);
}

static void
pb_phase_badge_finalize (GObject *object)
{
  g_free (PB_PHASE_BADGE (object)->phase);

  G_OBJECT_CLASS (pb_phase_badge_parent_class)->finalize (object);
}

static void
pb_phase_badge_get_property (GObject    *object,
                             guint       id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_PHASE:
      g_value_set_string (value, PB_PHASE_BADGE (object)->phase);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
pb_phase_badge_set_property (GObject      *object,
                             guint         id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  switch (id)
    {
    case PROP_PHASE:
      pb_phase_badge_set_phase (PB_PHASE_BADGE (object), g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
pb_phase_badge_class_init (PbPhaseBadgeClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = pb_phase_badge_dispose;
  object_class->finalize = pb_phase_badge_finalize;
  object_class->get_property = pb_phase_badge_get_property;
  object_class->set_property = pb_phase_badge_set_property;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "pb-phase");

  properties[PROP_PHASE] =
    g_param_spec_string ("phase", NULL, NULL, NULL,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
pb_phase_badge_init (PbPhaseBadge *self)
{
  self->image = gtk_image_new ();
  gtk_widget_set_parent (self->image, GTK_WIDGET (self));

  self->label = gtk_label_new (NULL);
  gtk_label_set_ellipsize (GTK_LABEL (self->label), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (self->label), 0.0);
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));

  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

GtkWidget *
pb_phase_badge_new (const char *phase)
{
  return g_object_new (PB_TYPE_PHASE_BADGE, "phase", phase, NULL);
}

void
pb_phase_badge_set_phase (PbPhaseBadge *self,
                          const char   *phase)
{
  g_autofree char *before = NULL;
  const char *label;

  g_return_if_fail (PB_IS_PHASE_BADGE (self));

  before = g_strdup (self->phase);
  if (!pb_set_str (&self->phase, phase))
    return;

  if (before != NULL)
    gtk_widget_remove_css_class (GTK_WIDGET (self), pb_phase_shape_get_css_class (before));

  label = pb_choice_get_label (pb_phases, self->phase);
  gtk_label_set_text (GTK_LABEL (self->label), label != NULL ? label : "");
  if (self->phase == NULL)
    {
      gtk_image_clear (GTK_IMAGE (self->image));
    }
  else
    {
      g_autoptr(GdkPaintable) shape = pb_phase_shape_new (self->phase);

      gtk_image_set_from_paintable (GTK_IMAGE (self->image), shape);
      gtk_widget_add_css_class (GTK_WIDGET (self), pb_phase_shape_get_css_class (self->phase));
    }

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PHASE]);
}
