/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pb-chart-data.h"
#include "pb-overview.h"

G_BEGIN_DECLS

/* The charts of the page Overview as data. Each new one is empty, and is filled anew from every overview that is read: what is
 * drawn keeps its place. */

/* A bar for each group of phases, in parts by pillar. */
PbChartData *pb_overview_chart_new_phases   (void);
void         pb_overview_chart_fill_phases  (PbChartData      *data,
                                             const PbOverview *overview);
/* A bar for each pillar, in parts by what the source counts as, with the ceiling. */
PbChartData *pb_overview_chart_new_pillars  (void);
void         pb_overview_chart_fill_pillars (PbChartData      *data,
                                             const PbOverview *overview);
/* A bar for each source, in parts by pillar, with what it contributes. */
PbChartData *pb_overview_chart_new_sources  (void);
void         pb_overview_chart_fill_sources (PbChartData      *data,
                                             const PbOverview *overview);

G_END_DECLS
