/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-list-reorder"
#include "config.h"

#include "pb-list-reorder.h"

typedef struct
{
  GtkListBox        *list;
  PbListReorderFunc  func;
  gpointer           user_data;
} Reorder;

/* A drag carries its list and row, so that a row cannot be dropped on another list, nor one that an edit elsewhere
 * put in its place meanwhile. */
typedef struct
{
  GtkListBox    *list;
  GtkListBoxRow *row;      /* to compare only */
  guint          index;
} DraggedRow;

static DraggedRow *
dragged_row_copy (DraggedRow *row)
{
  return g_memdup2 (row, sizeof *row);
}

#define TYPE_DRAGGED_ROW (dragged_row_get_type ())
static GType dragged_row_get_type (void);
G_DEFINE_BOXED_TYPE (DraggedRow, dragged_row, dragged_row_copy, g_free)

static GdkContentProvider *
on_prepare_cb (GtkDragSource *source,
               double         x,
               double         y,
               Reorder       *self)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_y (self->list, (int) y);
  DraggedRow dragged = { self->list, row, 0 };

  if (row == NULL)
    return NULL;

  dragged.index = gtk_list_box_row_get_index (row);
  return gdk_content_provider_new_typed (TYPE_DRAGGED_ROW, &dragged);
}

static void
on_drag_begin_cb (GtkDragSource *source,
                  GdkDrag       *drag,
                  Reorder       *self)
{
  double x, y;
  GtkListBoxRow *row;
  g_autoptr(GdkPaintable) picture = NULL;

  if (!gtk_gesture_get_point (GTK_GESTURE (source), NULL, &x, &y))
    return;

  row = gtk_list_box_get_row_at_y (self->list, (int) y);
  if (row == NULL)
    return;

  picture = gtk_widget_paintable_new (GTK_WIDGET (row));
  gtk_drag_source_set_icon (source, picture, 12, 12);
}

static GdkDragAction
on_motion_cb (GtkDropTarget *target,
              double         x,
              double         y,
              Reorder       *self)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_y (self->list, (int) y);

  if (row == NULL)
    gtk_list_box_drag_unhighlight_row (self->list);
  else
    gtk_list_box_drag_highlight_row (self->list, row);

  return row == NULL ? 0 : GDK_ACTION_MOVE;
}

static void
on_leave_cb (GtkDropTarget *target,
             Reorder       *self)
{
  gtk_list_box_drag_unhighlight_row (self->list);
}

static gboolean
on_drop_cb (GtkDropTarget *target,
            const GValue  *value,
            double         x,
            double         y,
            Reorder       *self)
{
  DraggedRow *dragged = g_value_get_boxed (value);
  GtkListBoxRow *row = gtk_list_box_get_row_at_y (self->list, (int) y);
  guint to;

  gtk_list_box_drag_unhighlight_row (self->list);
  if (row == NULL || dragged->list != self->list
      || gtk_list_box_get_row_at_index (self->list, (int) dragged->index) != dragged->row)
    return FALSE;

  to = gtk_list_box_row_get_index (row);
  if (to != dragged->index)
    self->func (self->list, dragged->index, to, self->user_data);

  return TRUE;
}

void
pb_list_reorder_attach (GtkListBox        *list,
                        PbListReorderFunc  func,
                        gpointer           user_data)
{
  Reorder *self;
  GtkDragSource *source;
  GtkDropTarget *target;

  g_return_if_fail (GTK_IS_LIST_BOX (list));
  g_return_if_fail (func != NULL);

  self = g_new0 (Reorder, 1);
  self->list = list;
  self->func = func;
  self->user_data = user_data;
  g_object_set_data_full (G_OBJECT (list), "pb-list-reorder", self, g_free);

  source = gtk_drag_source_new ();
  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect (source, "prepare", G_CALLBACK (on_prepare_cb), self);
  g_signal_connect (source, "drag-begin", G_CALLBACK (on_drag_begin_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (list), GTK_EVENT_CONTROLLER (source));

  target = gtk_drop_target_new (TYPE_DRAGGED_ROW, GDK_ACTION_MOVE);
  g_signal_connect (target, "motion", G_CALLBACK (on_motion_cb), self);
  g_signal_connect (target, "leave", G_CALLBACK (on_leave_cb), self);
  g_signal_connect (target, "drop", G_CALLBACK (on_drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (list), GTK_EVENT_CONTROLLER (target));
}
