/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pb-history-list.h"

G_BEGIN_DECLS

/* A history, newest first, by day; reads more as the scrolled window around it is scrolled, and follows the register while it is
 * looked at. Says so when nothing has changed, when a filter finds nothing, and when the history cannot be read. */
#define PB_TYPE_HISTORY_VIEW (pb_history_view_get_type ())
G_DECLARE_FINAL_TYPE (PbHistoryView, pb_history_view, PB, HISTORY_VIEW, AdwBin)

/* empty: translated, what stands there while nothing has changed at all; borrowed. */
GtkWidget *pb_history_view_new        (PbRegister            *reg,
                                       const PbHistoryFilter *filter,
                                       const char            *empty);
/* filtered: whether it holds something back that would be shown without it. */
void       pb_history_view_set_filter (PbHistoryView         *self,
                                       const PbHistoryFilter *filter,
                                       gboolean               filtered);

G_END_DECLS
