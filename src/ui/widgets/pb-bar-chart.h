/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>
#include "pb-chart-data.h"

G_BEGIN_DECLS

/* The bars of a PbChart. Signal "activated" (guint item). */
#define PB_TYPE_BAR_CHART (pb_bar_chart_get_type ())
G_DECLARE_FINAL_TYPE (PbBarChart, pb_bar_chart, PB, BAR_CHART, GtkWidget)

GtkWidget *pb_bar_chart_new             (PbChartData *data);
/* Reads data again. */
void       pb_bar_chart_reload          (PbBarChart  *self);
void       pb_bar_chart_set_activatable (PbBarChart  *self,
                                         gboolean     activatable);

G_END_DECLS
