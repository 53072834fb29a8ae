/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A topic is a column or a child table ("public_summary", "project_role"), or a row of such a table by its id ("image/17"): what
 * pb_navigate_to goes to. The rows of a form know their column; a group that shows a child table is marked. */
void     pb_topic_set   (GtkWidget  *group,
                         const char *topic);

/* Puts the focus in what shows the topic under root, a row's table where the row is not shown by itself, and scrolls there. FALSE when
 * nothing does. */
gboolean pb_topic_focus (GtkWidget  *root,
                         const char *topic);

G_END_DECLS
