/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-pane-handle"
#include "config.h"

#include <math.h>

#include "pb-pane-handle.h"
#include "pb-text-scale.h"

/* How far an arrow key goes, and how far beside the line the pointer still finds it, in pixels. */
#define STEP 16
#define REACH 5

struct _PbPaneHandle
{
  GtkWidget  parent_instance;

  PbPane    *pane;          /* weak */
  PbPane    *giver;         /* weak */
};

G_DEFINE_FINAL_TYPE (PbPaneHandle, pb_pane_handle, GTK_TYPE_WIDGET)

static gboolean
is_reversed (PbPaneHandle *self)
{
  return gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
}

/* In pixels as they are, with the texts as large as they are. */
static int
get_width (PbPaneHandle *self)
{
  return pb_text_scale_px (GTK_WIDGET (self->pane), pb_pane_get_width (self->pane));
}

static void
get_range (PbPaneHandle *self,
           int          *minimum,
           int          *maximum)
{
  *minimum = pb_pane_get_minimum (self->pane);
  *maximum = MAX (*minimum, get_width (self) + pb_pane_get_spare (self->giver));
}

static void
update_accessible_value (PbPaneHandle *self)
{
  int minimum = 0;
  int maximum = 0;

  if (self->pane == NULL || self->giver == NULL)
    return;

  get_range (self, &minimum, &maximum);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MIN, (double) minimum,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MAX, (double) maximum,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_NOW,
                                  (double) get_width (self),
                                  -1);
}

static void
move_to (PbPaneHandle *self,
         int           width)
{
  int minimum = 0;
  int maximum = 0;

  if (self->pane == NULL || self->giver == NULL)
    return;

  get_range (self, &minimum, &maximum);
  pb_pane_set_width (self->pane, lround (CLAMP (width, minimum, maximum) / pb_text_scale (GTK_WIDGET (self->pane))));
}

static void
on_drag_update_cb (GtkGestureDrag *gesture,
                   double          x,
                   double          y,
                   PbPaneHandle   *self)
{
  double start_x = 0;
  double start_y = 0;
  graphene_point_t in_pane;

  /* Measured in the pane, whose beginning stays where it is; the handle itself moves under the drag. */
  gtk_gesture_drag_get_start_point (gesture, &start_x, &start_y);
  if (self->pane == NULL ||
      !gtk_widget_compute_point (GTK_WIDGET (self), GTK_WIDGET (self->pane),
                                 &GRAPHENE_POINT_INIT (start_x + x, 0), &in_pane))
    return;

  if (is_reversed (self))
    move_to (self, gtk_widget_get_width (GTK_WIDGET (self->pane)) - (int) in_pane.x);
  else
    move_to (self, (int) in_pane.x);
}

static gboolean
on_key_pressed_cb (GtkEventControllerKey *controller,
                   guint                  keyval,
                   guint                  keycode,
                   GdkModifierType        state,
                   PbPaneHandle          *self)
{
  int step = is_reversed (self) ? -STEP : STEP;

  if (self->pane == NULL || (state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return FALSE;

  switch (keyval)
    {
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      move_to (self, get_width (self) - step);
      return TRUE;
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      move_to (self, get_width (self) + step);
      return TRUE;
    case GDK_KEY_Home:
    case GDK_KEY_KP_Home:
      move_to (self, 0);
      return TRUE;
    case GDK_KEY_End:
    case GDK_KEY_KP_End:
      move_to (self, G_MAXINT);
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
pb_pane_handle_contains (GtkWidget *widget,
                         double     x,
                         double     y)
{
  return x >= -REACH && x < gtk_widget_get_width (widget) + REACH &&
         y >= 0 && y < gtk_widget_get_height (widget);
}

static void
pb_pane_handle_measure (GtkWidget      *widget,
                        GtkOrientation  orientation,
                        int             for_size,
                        int            *minimum,
                        int            *natural,
                        int            *minimum_baseline,
                        int            *natural_baseline)
{
  *minimum = *natural = 1;
}

static void
pb_pane_handle_dispose (GObject *object)
{
  PbPaneHandle *self = PB_PANE_HANDLE (object);

  g_clear_weak_pointer (&self->pane);
  g_clear_weak_pointer (&self->giver);

  G_OBJECT_CLASS (pb_pane_handle_parent_class)->dispose (object);
}

static void
pb_pane_handle_class_init (PbPaneHandleClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = pb_pane_handle_dispose;
  widget_class->contains = pb_pane_handle_contains;
  widget_class->measure = pb_pane_handle_measure;

  gtk_widget_class_set_css_name (widget_class, "panehandle");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_SEPARATOR);
}

static void
pb_pane_handle_init (PbPaneHandle *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "col-resize");

  g_signal_connect_object (drag, "drag-update", G_CALLBACK (on_drag_update_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));

  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key_pressed_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

GtkWidget *
pb_pane_handle_new (PbPane     *pane,
                    PbPane     *giver,
                    const char *label)
{
  PbPaneHandle *self = NULL;

  g_return_val_if_fail (PB_IS_PANE (pane), NULL);
  g_return_val_if_fail (PB_IS_PANE (giver), NULL);
  g_return_val_if_fail (label != NULL, NULL);

  self = g_object_new (PB_TYPE_PANE_HANDLE, NULL);
  g_set_weak_pointer (&self->pane, pane);
  g_set_weak_pointer (&self->giver, giver);
  g_signal_connect_object (pane, "notify::width", G_CALLBACK (update_accessible_value), self,
                           G_CONNECT_SWAPPED);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  GTK_ACCESSIBLE_PROPERTY_ORIENTATION,
                                  GTK_ORIENTATION_VERTICAL,
                                  -1);
  update_accessible_value (self);

  return GTK_WIDGET (self);
}
