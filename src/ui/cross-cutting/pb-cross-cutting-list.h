/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pb-list-page.h"

G_BEGIN_DECLS

/* The cross-cutting themes of the programme, with the number of projects that each is tied to. */
#define PB_TYPE_CROSS_CUTTING_LIST (pb_cross_cutting_list_get_type ())
G_DECLARE_FINAL_TYPE (PbCrossCuttingList, pb_cross_cutting_list, PB, CROSS_CUTTING_LIST, PbListPage)

G_END_DECLS
