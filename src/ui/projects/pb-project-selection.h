/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "pb-project-list.h"

G_BEGIN_DECLS

/* Between the positions that GTK selects and the projects that the officer does: a position means another project after an
 * edit, an id does not. Arrays are of gint64; transfer full. */

GArray    *pb_project_selection_get_ids  (GtkSelectionModel *selection,
                                          PbProjectList     *list);
/* Selects what of ids is in the list, and nothing else. What that is, in the order of the list. */
GArray    *pb_project_selection_set_ids  (GtkSelectionModel *selection,
                                          PbProjectList     *list,
                                          GArray            *ids);
/* Selects one position; G_MAXUINT: none. */
void       pb_project_selection_set_one  (GtkSelectionModel *selection,
                                          guint              position);
/* Of PbProjectRow. */
GPtrArray *pb_project_selection_get_rows (GtkSelectionModel *selection);

G_END_DECLS
