/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The first column of the project list: name, and code with lead applicant below it, beside a bar in the pillar's
 * colour. Draws itself, because a column view pays for each widget of a cell at every keystroke. */
#define PB_TYPE_PROJECT_CELL (pb_project_cell_get_type ())
G_DECLARE_FINAL_TYPE (PbProjectCell, pb_project_cell, PB, PROJECT_CELL, GtkWidget)

GtkWidget *pb_project_cell_new (void);

/* lead may be NULL; colour ("#rrggbb") NULL: no bar. An internal project says so, as it is not in a booklet. */
void       pb_project_cell_set (PbProjectCell *self,
                                const char    *code,
                                const char    *name,
                                const char    *lead,
                                gboolean       is_public,
                                const char    *colour);

G_END_DECLS
