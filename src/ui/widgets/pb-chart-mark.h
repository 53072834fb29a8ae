/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A filled rectangle of a chart: a part of a bar, or a swatch of the legend. Series differ by pattern as well as by colour. */
#define PB_TYPE_CHART_MARK (pb_chart_mark_get_type ())
G_DECLARE_FINAL_TYPE (PbChartMark, pb_chart_mark, PB, CHART_MARK, GtkWidget)

/* colour: "#rrggbb", or NULL for the theme's of that series. value: what it says as a cell of a table, and tooltip what it says
 * to a pointer; NULL where it only adorns. */
GtkWidget *pb_chart_mark_new (guint       series,
                              const char *colour,
                              const char *value,
                              const char *tooltip);

/* The size of a swatch; a part of a bar is allocated what its value takes. */
void       pb_chart_mark_set_swatch (PbChartMark *self);

G_END_DECLS
