/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>
#include "pb-chart-data.h"

G_BEGIN_DECLS

/* A chart with its legend, its empty state and the same numbers as a table, which anyone can turn to ("Show as Table"). It
 * is drawn in the theme's colours, with patterns beside them; a screen reader meets a table either way.
 *
 * Bars are horizontal, one an item, in parts where there are several series, with a mark at an item's limit. Up, Down, Home and
 * End go from bar to bar; Enter and a click activate one ("bar.activate").
 *
 * Signal "activated" (guint item): of a chart of bars; see pb_chart_set_activatable.
 * Property "as-table" (boolean, read and write). */
#define PB_TYPE_CHART (pb_chart_get_type ())
G_DECLARE_FINAL_TYPE (PbChart, pb_chart, PB, CHART, GtkWidget)

typedef enum
{
  PB_CHART_BARS,
  PB_CHART_LINE    /* the first series over the dates of the items, with lines at the references */
} PbChartKind;

/* Follows data: it shows anew after pb_chart_data_changed. Has no title of its own on the screen; for assistive technology it
 * has data's. */
GtkWidget   *pb_chart_new             (PbChartKind  kind,
                                       PbChartData *data);
PbChartData *pb_chart_get_data        (PbChart     *self);

/* Whether bars can be activated. FALSE at first. */
void         pb_chart_set_activatable (PbChart     *self,
                                       gboolean     activatable);

/* What stands there when there are no numbers; translated. */
void         pb_chart_set_empty_text  (PbChart     *self,
                                       const char  *text);

/* Whether there is a button Show as Table; TRUE at first. FALSE where the same table stands beside the chart. */
void         pb_chart_set_has_switch  (PbChart     *self,
                                       gboolean     has_switch);

void         pb_chart_set_as_table    (PbChart     *self,
                                       gboolean     as_table);

G_END_DECLS
