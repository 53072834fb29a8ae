/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>
#include "pb-money-problem.h"

G_BEGIN_DECLS

/* What does not add up in the money of a programme, each with a jump to what it is about; not there when all adds up. */
#define PB_TYPE_PROBLEM_GROUP (pb_problem_group_get_type ())
G_DECLARE_FINAL_TYPE (PbProblemGroup, pb_problem_group, PB, PROBLEM_GROUP, AdwBin)

GtkWidget *pb_problem_group_new  (void);

/* problems: of PbMoneyProblem. */
void       pb_problem_group_show (PbProblemGroup  *self,
                                  const GPtrArray *problems);

G_END_DECLS
