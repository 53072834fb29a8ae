/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>
#include "pb-chart-data.h"

G_BEGIN_DECLS

/* A chart of amounts, and under it a row for each thing that has a limit, with the room that is left. */
#define PB_TYPE_MONEY_GROUP (pb_money_group_get_type ())
G_DECLARE_FINAL_TYPE (PbMoneyGroup, pb_money_group, PB, MONEY_GROUP, AdwBin)

/* data: its title is the group's. heading: of the row that hides the rows until it is opened; NULL: they are in sight. Signal
 * "activated" (int64 id) when a bar or a row is picked, where its id is not 0. */
GtkWidget *pb_money_group_new   (PbChartData  *data,
                                 const char   *heading);

/* Between begin and end: a line for each item of data, in its order. room may be negative; limit -1: there is none, and no
 * row. id: what it goes to; 0 for nothing. */
void       pb_money_group_begin (PbMoneyGroup *self);
void       pb_money_group_add   (PbMoneyGroup *self,
                                 gint64        id,
                                 const char   *name,
                                 const char   *colour,
                                 gint64        awarded,
                                 gint64        limit);
void       pb_money_group_end   (PbMoneyGroup *self);

G_END_DECLS
