/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-tab-stop"
#include "config.h"

#include "pb-tab-stop.h"

struct _PbTabStop
{
  AdwBin parent_instance;
};

G_DEFINE_FINAL_TYPE (PbTabStop, pb_tab_stop, ADW_TYPE_BIN)

static gboolean
pb_tab_stop_focus (GtkWidget        *widget,
                   GtkDirectionType  direction)
{
  GtkWidget *child = adw_bin_get_child (ADW_BIN (widget));
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *row;

  if (direction != GTK_DIR_TAB_FORWARD && direction != GTK_DIR_TAB_BACKWARD)
    return GTK_WIDGET_CLASS (pb_tab_stop_parent_class)->focus (widget, direction);

  if (focus != NULL && gtk_widget_is_ancestor (focus, widget))
    {
      row = GTK_IS_LIST_BOX_ROW (focus) ? focus : gtk_widget_get_ancestor (focus, GTK_TYPE_LIST_BOX_ROW);

      return row != NULL && gtk_widget_is_ancestor (row, widget) && gtk_widget_child_focus (row, direction);
    }

  if (GTK_IS_LIST_BOX (child) && gtk_list_box_get_selected_row (GTK_LIST_BOX (child)) == NULL)
    return FALSE;

  return GTK_WIDGET_CLASS (pb_tab_stop_parent_class)->focus (widget, direction);
}

static void
pb_tab_stop_class_init (PbTabStopClass *klass)
{
  GTK_WIDGET_CLASS (klass)->focus = pb_tab_stop_focus;
}

static void
pb_tab_stop_init (PbTabStop *self)
{
}

GtkWidget *
pb_tab_stop_new (GtkWidget *child)
{
  g_return_val_if_fail (GTK_IS_WIDGET (child), NULL);

  return g_object_new (PB_TYPE_TAB_STOP, "child", child, NULL);
}
