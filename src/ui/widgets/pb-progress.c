/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-progress"
#include "config.h"

#include "pb-progress.h"

/* Milliseconds: what is over sooner needs no window. */
#define PATIENCE 500
#define PULSE_INTERVAL 100

struct _PbProgress
{
  AdwWindow       parent_instance;

  GCancellable   *cancellable;
  guint           show_id;
  guint           pulse_id;

  GtkLabel       *label;
  GtkProgressBar *bar;
  GtkWidget      *cancel_button;
};

G_DEFINE_FINAL_TYPE (PbProgress, pb_progress, ADW_TYPE_WINDOW)

static gboolean
on_show_cb (gpointer user_data)
{
  PbProgress *self = user_data;

  self->show_id = 0;
  gtk_window_present (GTK_WINDOW (self));

  return G_SOURCE_REMOVE;
}

static gboolean
on_pulse_cb (gpointer user_data)
{
  PbProgress *self = user_data;

  gtk_progress_bar_pulse (self->bar);

  return G_SOURCE_CONTINUE;
}

/* It stays until whoever started it has seen that it was cancelled. */
static void
cancel (PbProgress *self)
{
  gtk_widget_set_sensitive (self->cancel_button, FALSE);
  g_cancellable_cancel (self->cancellable);
}

static gboolean
pb_progress_close_request (GtkWindow *window)
{
  cancel (PB_PROGRESS (window));

  return TRUE;
}

static void
pb_progress_dispose (GObject *object)
{
  PbProgress *self = PB_PROGRESS (object);

  g_clear_handle_id (&self->show_id, g_source_remove);
  g_clear_handle_id (&self->pulse_id, g_source_remove);
  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (pb_progress_parent_class)->dispose (object);
}

static void
pb_progress_class_init (PbProgressClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pb_progress_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = pb_progress_close_request;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/nl/regiodeal/Programmaboek/widgets/pb-progress.ui");
  gtk_widget_class_bind_template_child (widget_class, PbProgress, label);
  gtk_widget_class_bind_template_child (widget_class, PbProgress, bar);
  gtk_widget_class_bind_template_child (widget_class, PbProgress, cancel_button);
  gtk_widget_class_bind_template_callback (widget_class, cancel);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
pb_progress_init (PbProgress *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->show_id = g_timeout_add (PATIENCE, on_show_cb, self);
  self->pulse_id = g_timeout_add (PULSE_INTERVAL, on_pulse_cb, self);
}

PbProgress *
pb_progress_start (GtkWindow    *parent,
                   const char   *title,
                   GCancellable *cancellable)
{
  PbProgress *self = NULL;

  g_return_val_if_fail (title != NULL, NULL);
  g_return_val_if_fail (G_IS_CANCELLABLE (cancellable), NULL);

  self = g_object_new (PB_TYPE_PROGRESS, "transient-for", parent, "title", title, NULL);
  self->cancellable = g_object_ref (cancellable);
  gtk_label_set_text (self->label, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->bar),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);

  return self;
}

void
pb_progress_set_fraction (PbProgress *self,
                          double      fraction)
{
  g_return_if_fail (PB_IS_PROGRESS (self));

  g_clear_handle_id (&self->pulse_id, g_source_remove);
  gtk_progress_bar_set_fraction (self->bar, CLAMP (fraction, 0, 1));
}

void
pb_progress_finish (PbProgress *self)
{
  g_return_if_fail (PB_IS_PROGRESS (self));

  gtk_window_destroy (GTK_WINDOW (self));
}
