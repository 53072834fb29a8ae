/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-command-dialog"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-command-dialog.h"
#include "pb-text-scale.h"
#include "pb-typing.h"

#define WIDTH 480

struct _PbCommandDialog
{
  AdwWindow       parent_instance;

  PbCommandFunc   func;
  gpointer        data;
  GDestroyNotify  destroy;

  GtkWidget      *run;
  GtkWidget      *content;
  GtkWidget      *problem;
};

G_DEFINE_FINAL_TYPE (PbCommandDialog, pb_command_dialog, ADW_TYPE_WINDOW)

static void
run (GtkWidget  *widget,
     const char *action,
     GVariant   *unused)
{
  PbCommandDialog *self = PB_COMMAND_DIALOG (widget);
  g_autoptr(GError) error = NULL;

  pb_typing_commit (GTK_WINDOW (self));
  if (self->func (self, self->data, &error))
    {
      gtk_window_destroy (GTK_WINDOW (self));
      return;
    }

  gtk_label_set_text (GTK_LABEL (self->problem), error != NULL ? error->message : "");
  gtk_widget_set_visible (self->problem, error != NULL);
}

/* One starts in what is asked, not on Cancel before it. */
static void
pb_command_dialog_map (GtkWidget *widget)
{
  PbCommandDialog *self = PB_COMMAND_DIALOG (widget);

  GTK_WIDGET_CLASS (pb_command_dialog_parent_class)->map (widget);

  if (gtk_widget_get_focus_child (self->content) == NULL)
    gtk_widget_child_focus (self->content, GTK_DIR_TAB_FORWARD);
}

static void
pb_command_dialog_finalize (GObject *object)
{
  PbCommandDialog *self = PB_COMMAND_DIALOG (object);

  if (self->destroy != NULL)
    self->destroy (self->data);

  G_OBJECT_CLASS (pb_command_dialog_parent_class)->finalize (object);
}

static void
pb_command_dialog_class_init (PbCommandDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = pb_command_dialog_finalize;
  widget_class->map = pb_command_dialog_map;
  gtk_widget_class_install_action (widget_class, "dialog.run", NULL, run);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static GtkWidget *
make_header (PbCommandDialog *self)
{
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *cancel = gtk_button_new_with_mnemonic (_("_Cancel"));

  self->run = gtk_button_new ();
  gtk_button_set_use_underline (GTK_BUTTON (self->run), TRUE);
  gtk_widget_add_css_class (self->run, "suggested-action");
  gtk_widget_add_css_class (header, "flat");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->run), "dialog.run");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (cancel), "window.close");
  adw_header_bar_set_show_start_title_buttons (ADW_HEADER_BAR (header), FALSE);
  adw_header_bar_set_show_end_title_buttons (ADW_HEADER_BAR (header), FALSE);
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), cancel);
  adw_header_bar_pack_end (ADW_HEADER_BAR (header), self->run);

  return header;
}

static void
pb_command_dialog_init (PbCommandDialog *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *inner = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *toasts = adw_toast_overlay_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  self->problem = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->problem), TRUE);
  gtk_label_set_xalign (GTK_LABEL (self->problem), 0);
  gtk_widget_add_css_class (self->problem, "error");
  gtk_widget_set_visible (self->problem, FALSE);
  gtk_widget_add_css_class (inner, "pb-dialog");
  gtk_widget_set_vexpand (self->content, TRUE);
  gtk_box_append (GTK_BOX (inner), self->content);
  gtk_box_append (GTK_BOX (inner), self->problem);

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), inner);
  gtk_scrollable_set_vscroll_policy (
    GTK_SCROLLABLE (gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (scroller))), GTK_SCROLL_NATURAL);
  gtk_widget_set_vexpand (scroller, TRUE);
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (toasts), scroller);

  gtk_box_append (GTK_BOX (box), make_header (self));
  gtk_box_append (GTK_BOX (box), toasts);
  adw_window_set_content (ADW_WINDOW (self), box);
  gtk_window_set_default_widget (GTK_WINDOW (self), self->run);
  gtk_window_set_default_size (GTK_WINDOW (self), pb_text_scale_px (GTK_WIDGET (self), WIDTH), -1);
  gtk_window_set_modal (GTK_WINDOW (self), TRUE);
}

PbCommandDialog *
pb_command_dialog_new (GtkWindow      *parent,
                       const char     *title,
                       const char     *label,
                       PbCommandFunc   func,
                       gpointer        data,
                       GDestroyNotify  destroy)
{
  PbCommandDialog *self;

  g_return_val_if_fail (parent == NULL || GTK_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (func != NULL, NULL);

  self = g_object_new (PB_TYPE_COMMAND_DIALOG, "transient-for", parent, "title", title, NULL);
  self->func = func;
  self->data = data;
  self->destroy = destroy;
  gtk_button_set_label (GTK_BUTTON (self->run), label);

  return self;
}

void
pb_command_dialog_add (PbCommandDialog *self,
                       GtkWidget       *child)
{
  g_return_if_fail (PB_IS_COMMAND_DIALOG (self));
  g_return_if_fail (GTK_IS_WIDGET (child));

  gtk_box_append (GTK_BOX (self->content), child);
}
