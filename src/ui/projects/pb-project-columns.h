/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>
#include "pb-project-query.h"

G_BEGIN_DECLS

/* Gives the colour of a pillar ("#rrggbb"), or NULL for no bar. */
typedef const char *(*PbPillarColourFunc) (gint64 pillar, gpointer user_data);

/* Adds the columns Project, Phase and Awarded to a column view of PbProjectRow. The columns sort by name, phase and
 * amount, but in the query: their sorters only carry what the user asked for (pb_project_columns_get_sort). */
void pb_project_columns_add      (GtkColumnView      *view,
                                  PbPillarColourFunc  colour,
                                  gpointer            user_data);

/* What the headers of the view ask for: position, ascending, until one was clicked. */
void pb_project_columns_get_sort (GtkColumnView      *view,
                                  PbProjectSort      *sort,
                                  gboolean           *descending);

G_END_DECLS
