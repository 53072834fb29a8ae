/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-topic"
#include "config.h"

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
  GtkWidget *found;

  g_return_val_if_fail (GTK_IS_WIDGET (root), FALSE);
  g_return_val_if_fail (topic != NULL, FALSE);

  found = find_topic (root, topic);

  /* A group takes the focus in its first control; its scrolled window follows the focus. */
  return found != NULL
         && (gtk_widget_grab_focus (found) || gtk_widget_child_focus (found, GTK_DIR_TAB_FORWARD));
}
