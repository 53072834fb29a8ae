/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pb-draft.h"

G_BEGIN_DECLS

/* The funding plan of a project: its lines in the order that the user chose, each with a form of its own. */
#define PB_TYPE_FUNDING_PLAN (pb_funding_plan_get_type ())
G_DECLARE_FINAL_TYPE (PbFundingPlan, pb_funding_plan, PB, FUNDING_PLAN, AdwBin)

/* draft: of the project. */
GtkWidget *pb_funding_plan_new  (PbDraft       *draft);

/* Opens the form of a new line, and of one that is there. */
void       pb_funding_plan_add  (PbFundingPlan *self);
void       pb_funding_plan_edit (PbFundingPlan *self,
                                 gint64         line);

G_END_DECLS
