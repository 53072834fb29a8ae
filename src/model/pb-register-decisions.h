/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pb-register.h"

G_BEGIN_DECLS

/* Decisions, the projects that they are about, and what they award. Whichever command writes, an award or a decision
 * changes the phase of its projects where its kind says so, in the same undo step, with the phase history pointing to
 * the decision; and takes that back when it is taken away, as long as no later phase change came after it. */

/* The phase that a decision of this kind brings its projects to; NULL when none. See DESIGN.md. Static. */
const char *pb_decision_kind_get_phase         (const char       *kind);
/* Whether decisions of this kind award or release money as a rule. */
gboolean    pb_decision_kind_divides_money     (const char       *kind);

/* What would be the matter if this amount (0: nothing) were what the decision awards to the project from the source: an
 * error is refused by pb_register_set_award, a warning is not. Problems are PbProblem at "amount"; empty when all is
 * well. Writes nothing, so that it can be asked while one types. */
GPtrArray  *pb_award_check                     (PbRegister       *reg,
                                                gint64            decision,
                                                gint64            project,
                                                gint64            source,
                                                gint64            amount);

/* Makes amount what the decision awards to the project from the source; 0 takes the award away. */
gboolean    pb_register_set_award              (PbRegister       *self,
                                                gint64            decision,
                                                gint64            project,
                                                gint64            source,
                                                gint64            amount,
                                                GError          **error);
/* The same where the field that is edited had base (0: no award) when the edit began. PB_ERROR_CONFLICT, and nothing is
 * written, when another program made it something else meanwhile. */
gboolean    pb_register_change_award           (PbRegister       *self,
                                                gint64            decision,
                                                gint64            project,
                                                gint64            source,
                                                gint64            base,
                                                gint64            amount,
                                                GError          **error);
/* Makes the decision one about these projects too; those that it is about already stay as they are. */
gboolean    pb_register_add_decision_projects  (PbRegister       *self,
                                                gint64            decision,
                                                const gint64     *projects,
                                                guint             n_projects,
                                                GError          **error);
/* Takes the project out of the decision, with what the decision awards to it. */
gboolean    pb_register_remove_decision_project (PbRegister      *self,
                                                gint64            decision,
                                                gint64            project,
                                                GError          **error);
/* What goes with it, in words ("2 awards and 1 phase change"); NULL when nothing. Transfer full. */
char       *pb_register_describe_decision_project (PbRegister    *self,
                                                gint64            decision,
                                                gint64            project);
/* The ids of the projects that the decision is about, in the order of pillars and codes. Never NULL. */
GArray     *pb_register_list_decision_projects (PbRegister       *self,
                                                gint64            decision);
/* What the decision awards in all, in cents; FALSE when it cannot be told. */
gboolean    pb_register_get_decision_total     (PbRegister       *self,
                                                gint64            decision,
                                                gint64           *total);

G_END_DECLS
