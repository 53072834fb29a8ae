/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>
#include "pb-problem.h"

G_BEGIN_DECLS

/* What is the matter with a field, in words under it, with a sign that tells an error from a warning. */
#define PB_TYPE_PROBLEM_LABEL (pb_problem_label_get_type ())
G_DECLARE_FINAL_TYPE (PbProblemLabel, pb_problem_label, PB, PROBLEM_LABEL, GtkWidget)

/* control: where it is edited; for assistive technology the problem becomes a part of it. */
GtkWidget *pb_problem_label_new (GtkWidget       *control);

/* NULL: nothing is the matter, nothing is shown. */
void       pb_problem_label_set (PbProblemLabel  *self,
                                 const PbProblem *problem);

G_END_DECLS
