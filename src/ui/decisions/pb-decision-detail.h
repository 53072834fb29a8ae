/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pb-detail-page.h"

G_BEGIN_DECLS

/* One decision: the projects that it is about with what it awards to them, and its own fields. */
#define PB_TYPE_DECISION_DETAIL (pb_decision_detail_get_type ())
G_DECLARE_FINAL_TYPE (PbDecisionDetail, pb_decision_detail, PB, DECISION_DETAIL, PbDetailPage)

G_END_DECLS
