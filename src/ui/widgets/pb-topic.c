/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-topic"
#include "config.h"

#include <string.h>

#include "pb-topic.h"

static GQuark
topic_quark (void)
{
  return g_quark_from_static_string ("pb-topic");
}

static GtkWidget *
find_topic (GtkWidget  *root,
            const char *topic)
{
  if (g_strcmp0 (g_object_get_qdata (G_OBJECT (root), topic_quark ()), topic) == 0)
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_topic (child, topic);

      if (found != NULL)
        return found;
    }

  return NULL;
}

#define FRAMES_TO_LAY_OUT 2

static void
scroll_to (GtkWidget *widget)
{
  GtkWidget *viewport = gtk_widget_get_ancestor (widget, GTK_TYPE_VIEWPORT);
  GtkWidget *content = viewport != NULL ? gtk_viewport_get_child (GTK_VIEWPORT (viewport)) : NULL;
  graphene_rect_t bounds;

  if (content != NULL && gtk_widget_compute_bounds (widget, content, &bounds))
    gtk_adjustment_clamp_page (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (viewport)),
                               bounds.origin.y, bounds.origin.y + bounds.size.height);
}

/* A part that has just been built has no size before the next frame, and one that has just been shown has that of before until it is laid
 * out: the viewport cannot follow the focus to it. */
static gboolean
on_tick_cb (GtkWidget     *widget,
            GdkFrameClock *clock,
            gpointer       user_data)
{
  guint *n_frames = user_data;

  if (gtk_widget_get_width (widget) == 0 || ++*n_frames < FRAMES_TO_LAY_OUT)
    return G_SOURCE_CONTINUE;

  scroll_to (widget);

  return G_SOURCE_REMOVE;
}

void
pb_topic_set (GtkWidget  *group,
              const char *topic)
{
  g_return_if_fail (GTK_IS_WIDGET (group));
  g_return_if_fail (topic != NULL);

  g_object_set_qdata_full (G_OBJECT (group), topic_quark (), g_strdup (topic), g_free);
}

gboolean
pb_topic_focus (GtkWidget  *root,
                const char *topic)
{
  const char *row = topic != NULL ? strchr (topic, '/') : NULL;
  GtkWidget *found;

  g_return_val_if_fail (GTK_IS_WIDGET (root), FALSE);
  g_return_val_if_fail (topic != NULL, FALSE);

  found = find_topic (root, topic);
  if (found == NULL && row != NULL)
    {
      g_autofree char *table = g_strndup (topic, row - topic);

      found = find_topic (root, table);
    }
  if (found == NULL)
    return FALSE;

  /* A group takes the focus in its first control. */
  if (!gtk_widget_grab_focus (found))
    gtk_widget_child_focus (found, GTK_DIR_TAB_FORWARD);
  if (row != NULL && GTK_IS_WINDOW (gtk_widget_get_root (found)))
    /* Which of the rows it is. */
    gtk_window_set_focus_visible (GTK_WINDOW (gtk_widget_get_root (found)), TRUE);
  scroll_to (found);
  if (gtk_widget_get_mapped (found))
    gtk_widget_add_tick_callback (found, on_tick_cb, g_new0 (guint, 1), g_free);

  return TRUE;
}
