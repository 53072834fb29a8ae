/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pb-project-filter.h"

G_BEGIN_DECLS

/* What the list is filtered by, a button for each that takes it away, and one that takes away all. Invisible while there is none. */
#define PB_TYPE_FILTER_CHIPS (pb_filter_chips_get_type ())
G_DECLARE_FINAL_TYPE (PbFilterChips, pb_filter_chips, PB, FILTER_CHIPS, AdwBin)

GtkWidget *pb_filter_chips_new (PbProjectFilter *filter);

/* After another programme's filters were taken up. */
void       pb_filter_chips_refresh (PbFilterChips *self);

G_END_DECLS
