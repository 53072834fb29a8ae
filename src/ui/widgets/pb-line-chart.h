/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>
#include "pb-chart-data.h"

G_BEGIN_DECLS

/* The line of a PbChart: the first series over time, with a line at each reference. For assistive technology it has the
 * table of its numbers inside, which is not seen. */
#define PB_TYPE_LINE_CHART (pb_line_chart_get_type ())
G_DECLARE_FINAL_TYPE (PbLineChart, pb_line_chart, PB, LINE_CHART, GtkWidget)

GtkWidget *pb_line_chart_new    (PbChartData *data);
/* Reads data again. */
void       pb_line_chart_reload (PbLineChart *self);

/* A short piece of the line at a reference, for a legend; G_MAXUINT: of the measured line. */
GtkWidget *pb_line_chart_new_sample (guint    reference);

G_END_DECLS
