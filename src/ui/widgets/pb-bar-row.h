/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>
#include "pb-chart-data.h"

G_BEGIN_DECLS

/* One bar of a chart with its label and its printed value; for assistive technology a row of a table. Its action
 * bar.activate ends in the signal "activated" (). Laid out by its chart, so that labels and values stand in columns. */
#define PB_TYPE_BAR_ROW (pb_bar_row_get_type ())
G_DECLARE_FINAL_TYPE (PbBarRow, pb_bar_row, PB, BAR_ROW, GtkWidget)

/* Widths that all rows of a chart share. */
typedef struct
{
  int      label;
  int      value;
  gboolean under;   /* the bar stands under its label: there is no room beside it */
} PbBarColumns;

GtkWidget *pb_bar_row_new             (PbChartData        *data,
                                       guint               item);
void       pb_bar_row_set_activatable (PbBarRow           *self,
                                       gboolean            activatable);

/* What label and value would like to have. */
void       pb_bar_row_measure_columns (PbBarRow           *self,
                                       int                *label,
                                       int                *value);
void       pb_bar_row_set_columns     (PbBarRow           *self,
                                       const PbBarColumns *columns);
/* Of the row in that width with its columns. */
int        pb_bar_row_get_height      (PbBarRow           *self,
                                       int                 width);

G_END_DECLS
