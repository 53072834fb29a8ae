/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>
#include "pb-project-list.h"

G_BEGIN_DECLS

typedef enum
{
  PB_COLUMN_PROJECT,         /* always shown */
  PB_COLUMN_PHASE,
  PB_COLUMN_AWARDED,
  PB_COLUMN_LEAD,
  PB_COLUMN_THEME,
  PB_COLUMN_PERIOD,
  PB_COLUMN_COMPLETENESS,
  PB_N_COLUMNS
} PbProjectColumn;

/* Gives the colour of a pillar ("#rrggbb"), or NULL for no bar. */
typedef const char *(*PbPillarColourFunc) (gint64 pillar, gpointer user_data);

/* Adds the columns to a column view of PbProjectRow; which of them are shown is kept in the settings. Project, phase and amount
 * sort, but in the query: their sorters only carry what the user asked for (pb_project_columns_get_sort). reg must live as long
 * as the view. */
void        pb_project_columns_add         (GtkColumnView      *view,
                                            PbRegister         *reg,
                                            PbPillarColourFunc  colour,
                                            gpointer            user_data);

gboolean    pb_project_columns_get_visible (GtkColumnView      *view,
                                            PbProjectColumn     column);
void        pb_project_columns_set_visible (GtkColumnView      *view,
                                            PbProjectColumn     column,
                                            gboolean            visible);
/* "phase"; static. */
const char *pb_project_column_get_name     (PbProjectColumn     column);

/* After an edit: shows again what is not of the row itself. */
void        pb_project_columns_refresh     (GtkColumnView      *view);

/* What the headers of the view ask for: position, ascending, until one was clicked. */
void        pb_project_columns_get_sort    (GtkColumnView      *view,
                                            PbProjectSort      *sort,
                                            gboolean           *descending);

/* The rows with the columns that are shown, as tab-separated lines under one of headings, for a spreadsheet: code and name apart,
 * amounts as a Dutch one reads them, and no cell that it would run. rows: of PbProjectRow. Transfer full. */
char       *pb_project_columns_copy        (GtkColumnView      *view,
                                            GPtrArray          *rows);

G_END_DECLS
