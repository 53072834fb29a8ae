/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>
#include "pb-project-query.h"

G_BEGIN_DECLS

/* The list of projects of a programme or a pillar, with search, sorting and a footer that counts and sums what is
 * shown. Properties: "programme" and "pillar" (0: all), "project", the one that is selected (0: none, or several), "n-selected",
 * and "show-phase" and so on for the columns. A search
 * that hides the selected project leaves it selected; another scope does not. */
#define PB_TYPE_PROJECT_PANE (pb_project_pane_get_type ())
G_DECLARE_FINAL_TYPE (PbProjectPane, pb_project_pane, PB, PROJECT_PANE, GtkBox)

GtkWidget *pb_project_pane_new          (PbRegister    *reg);

void       pb_project_pane_focus_search (PbProjectPane *self);

/* Shows what the query asks for within the scope: its filters and search in place of those that are there. */
void       pb_project_pane_show_query   (PbProjectPane        *self,
                                         const PbProjectQuery *query);

/* The ids of what is selected; transfer full, of gint64. */
GArray    *pb_project_pane_get_selected (PbProjectPane *self);
void       pb_project_pane_select_all   (PbProjectPane *self);
/* The selected rows for the clipboard (pb_project_columns_copy); NULL when none of them is in the list. Transfer full. */
char      *pb_project_pane_copy_text    (PbProjectPane *self);

/* For the window to add its buttons to. */
AdwHeaderBar *pb_project_pane_get_header_bar (PbProjectPane *self);

/* Signal "activated" (): a project was clicked or activated; a narrow window then shows the editor, which lies behind. */

G_END_DECLS
