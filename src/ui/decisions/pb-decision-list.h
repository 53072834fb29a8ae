/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pb-list-page.h"

G_BEGIN_DECLS

/* The decisions of the programme, the newest first. */
#define PB_TYPE_DECISION_LIST (pb_decision_list_get_type ())
G_DECLARE_FINAL_TYPE (PbDecisionList, pb_decision_list, PB, DECISION_LIST, PbListPage)

G_END_DECLS
