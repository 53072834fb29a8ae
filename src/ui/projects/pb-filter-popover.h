/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pb-project-filter.h"

G_BEGIN_DECLS

/* Where the officer chooses what to filter the projects by: the kinds, and for each a list with a search. */
#define PB_TYPE_FILTER_POPOVER (pb_filter_popover_get_type ())
G_DECLARE_FINAL_TYPE (PbFilterPopover, pb_filter_popover, PB, FILTER_POPOVER, GtkPopover)

GtkWidget *pb_filter_popover_new (PbProjectFilter *filter);

G_END_DECLS
