/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-window"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-application.h"
#include "pb-toast.h"
#include "pb-window-private.h"

/* ---- editing */

static void
on_undo_cb (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  PbWindow *self = PB_WINDOW (widget);
  g_autoptr(GError) error = NULL;

  if (!pb_register_undo (self->reg, &error))
    pb_toast_show_error (widget, error);
}

static void
on_redo_cb (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  PbWindow *self = PB_WINDOW (widget);
  g_autoptr(GError) error = NULL;

  if (!pb_register_redo (self->reg, &error))
    pb_toast_show_error (widget, error);
}

static void
on_back_cb (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  pb_window_go_back (PB_WINDOW (widget));
}

void
pb_window_install_actions (GtkWidgetClass *klass)
{
  static const struct
  {
    const char                  *name;
    GtkWidgetActionActivateFunc  func;
  } actions[] = {
    { "edit.redo", on_redo_cb },
    { "edit.undo", on_undo_cb },
    { "view.back", on_back_cb },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (klass, actions[i].name, NULL, actions[i].func);
}

void
pb_window_update_actions (PbWindow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  g_return_if_fail (PB_IS_WINDOW (self));

  gtk_widget_action_set_enabled (widget, "edit.undo",
                                 self->reg != NULL && pb_register_get_undo_label (self->reg) != NULL);
  gtk_widget_action_set_enabled (widget, "edit.redo",
                                 self->reg != NULL && pb_register_get_redo_label (self->reg) != NULL);
  gtk_widget_action_set_enabled (widget, "view.back", pb_window_can_go_back (self));
}
