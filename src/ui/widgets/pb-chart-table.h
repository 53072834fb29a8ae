/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>
#include "pb-chart-data.h"

G_BEGIN_DECLS

/* The numbers of a chart as a table of labels: a row of headings, a row an item, a row a reference. */
#define PB_TYPE_CHART_TABLE (pb_chart_table_get_type ())
G_DECLARE_FINAL_TYPE (PbChartTable, pb_chart_table, PB, CHART_TABLE, GtkWidget)

GtkWidget *pb_chart_table_new    (PbChartData  *data);
/* Reads data again. */
void       pb_chart_table_reload (PbChartTable *self);

/* A widget with the role ROW of a table that has a heading for each column of a chart, and shows nothing: for a chart that is
 * itself a table for assistive technology. */
GtkWidget *pb_chart_table_new_hidden_headings (PbChartData *data);

G_END_DECLS
