/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-progress"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-progress.h"

/* Milliseconds: what is over sooner needs no window. */
#define PATIENCE 500
#define PULSE_INTERVAL 100
#define MARGIN 24

struct _PbProgress
{
  GObject         parent_instance;

  GtkWindow      *parent;
  GApplication   *application;    /* held, so that closing the last window does not end the work half-way */
  char           *title;
  GCancellable   *cancellable;
  guint           show_id;
  guint           pulse_id;
  double          fraction;       /* negative while it is not known */

  /* NULL until it is shown: a window that is not to be seen is in the way of screen readers all the same */
  GtkWindow      *window;
  GtkProgressBar *bar;
  GtkWidget      *cancel_button;
};

G_DEFINE_FINAL_TYPE (PbProgress, pb_progress, G_TYPE_OBJECT)

static gboolean
on_pulse_cb (gpointer user_data)
{
  PbProgress *self = user_data;

  gtk_progress_bar_pulse (self->bar);

  return G_SOURCE_CONTINUE;
}

/* It stays until whoever started it has seen that it was cancelled. */
static void
on_cancel_cb (PbProgress *self)
{
  gtk_widget_set_sensitive (self->cancel_button, FALSE);
  g_cancellable_cancel (self->cancellable);
}

static gboolean
on_close_request_cb (PbProgress *self)
{
  on_cancel_cb (self);

  return TRUE;
}

static GtkWidget *
create_content (PbProgress *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  GtkWidget *label = gtk_label_new (self->title);

  gtk_widget_set_margin_top (box, MARGIN);
  gtk_widget_set_margin_bottom (box, MARGIN);
  gtk_widget_set_margin_start (box, MARGIN);
  gtk_widget_set_margin_end (box, MARGIN);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "heading");
  gtk_box_append (GTK_BOX (box), label);

  self->bar = GTK_PROGRESS_BAR (gtk_progress_bar_new ());
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->bar),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, self->title, -1);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->bar));

  self->cancel_button = gtk_button_new_with_mnemonic (_("_Cancel"));
  gtk_widget_set_halign (self->cancel_button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (self->cancel_button, "pill");
  g_signal_connect_object (self->cancel_button, "clicked", G_CALLBACK (on_cancel_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), self->cancel_button);

  return box;
}

static gboolean
on_show_cb (gpointer user_data)
{
  PbProgress *self = user_data;

  self->show_id = 0;
  self->window = g_object_new (ADW_TYPE_WINDOW,
                               "title", self->title,
                               "transient-for", self->parent,
                               "modal", TRUE,
                               "resizable", FALSE,
                               "default-width", 360,
                               "content", create_content (self),
                               NULL);
  g_signal_connect_object (self->window, "close-request", G_CALLBACK (on_close_request_cb), self,
                           G_CONNECT_SWAPPED);
  if (self->fraction < 0)
    self->pulse_id = g_timeout_add (PULSE_INTERVAL, on_pulse_cb, self);
  else
    gtk_progress_bar_set_fraction (self->bar, self->fraction);
  gtk_window_present (self->window);

  return G_SOURCE_REMOVE;
}

static void
pb_progress_dispose (GObject *object)
{
  PbProgress *self = PB_PROGRESS (object);

  g_clear_handle_id (&self->show_id, g_source_remove);
  g_clear_handle_id (&self->pulse_id, g_source_remove);
  g_clear_pointer (&self->window, gtk_window_destroy);
  g_clear_pointer (&self->application, g_application_release);
  g_clear_object (&self->parent);
  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (pb_progress_parent_class)->dispose (object);
}

static void
pb_progress_finalize (GObject *object)
{
  PbProgress *self = PB_PROGRESS (object);

  g_free (self->title);

  G_OBJECT_CLASS (pb_progress_parent_class)->finalize (object);
}

static void
pb_progress_class_init (PbProgressClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pb_progress_dispose;
  G_OBJECT_CLASS (klass)->finalize = pb_progress_finalize;
}

static void
pb_progress_init (PbProgress *self)
{
  self->fraction = -1;
}

PbProgress *
pb_progress_start (GtkWindow    *parent,
                   const char   *title,
                   GCancellable *cancellable)
{
  PbProgress *self = NULL;

  g_return_val_if_fail (parent == NULL || GTK_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (title != NULL, NULL);
  g_return_val_if_fail (G_IS_CANCELLABLE (cancellable), NULL);

  self = g_object_new (PB_TYPE_PROGRESS, NULL);
  g_set_object (&self->parent, parent);
  g_set_object (&self->cancellable, cancellable);
  self->title = g_strdup (title);
  self->application = g_application_get_default ();
  if (self->application != NULL)
    g_application_hold (self->application);
  self->show_id = g_timeout_add (PATIENCE, on_show_cb, self);

  return self;
}

void
pb_progress_set_fraction (PbProgress *self,
                          double      fraction)
{
  g_return_if_fail (PB_IS_PROGRESS (self));

  self->fraction = CLAMP (fraction, 0, 1);
  g_clear_handle_id (&self->pulse_id, g_source_remove);
  if (self->window != NULL)
    gtk_progress_bar_set_fraction (self->bar, self->fraction);
}

void
pb_progress_finish (PbProgress *self)
{
  g_return_if_fail (PB_IS_PROGRESS (self));

  /* A callback of its own may still hold it. */
  g_object_run_dispose (G_OBJECT (self));
  g_object_unref (self);
}

GtkWindow *
pb_progress_get_window (PbProgress *self)
{
  g_return_val_if_fail (PB_IS_PROGRESS (self), NULL);

  return self->window;
}
