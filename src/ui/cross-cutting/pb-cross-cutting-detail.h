/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pb-detail-page.h"

G_BEGIN_DECLS

/* One cross-cutting theme: its name and the projects that are tied to it. */
#define PB_TYPE_CROSS_CUTTING_DETAIL (pb_cross_cutting_detail_get_type ())
G_DECLARE_FINAL_TYPE (PbCrossCuttingDetail, pb_cross_cutting_detail, PB, CROSS_CUTTING_DETAIL, PbDetailPage)

G_END_DECLS
