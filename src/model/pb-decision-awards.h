/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pb-register.h"

G_BEGIN_DECLS

/* A project of a decision, with what it is awarded from each source. Follows the register. */
#define PB_TYPE_DECISION_ROW (pb_decision_row_get_type ())
G_DECLARE_FINAL_TYPE (PbDecisionRow, pb_decision_row, PB, DECISION_ROW, GObject)

gint64      pb_decision_row_get_project (PbDecisionRow *self);
const char *pb_decision_row_get_code    (PbDecisionRow *self);
const char *pb_decision_row_get_name    (PbDecisionRow *self);
const char *pb_decision_row_get_phase   (PbDecisionRow *self);   /* key */
/* In cents; 0: nothing. */
gint64      pb_decision_row_get_amount  (PbDecisionRow *self,
                                         gint64         source);
gint64      pb_decision_row_get_total   (PbDecisionRow *self);
/* Whether an award of the row has conditions. */
gboolean    pb_decision_row_has_conditions (PbDecisionRow *self);
/* What was typed for the source and not taken; NULL when none. */
const char *pb_decision_row_get_pending (PbDecisionRow *self,
                                         gint64         source);
/* What is to be said of the row: of what was typed and not taken, else what to know of what is being typed. NULL when
 * nothing. */
const PbProblem *pb_decision_row_get_problem (PbDecisionRow *self);
/* The source that it is said of; 0 when none. */
gint64      pb_decision_row_get_problem_source (PbDecisionRow *self);
/* Signal "changed" (). */

/* The awards of a decision as a table: a GListModel of PbDecisionRow, in the order of pillars and codes, with the funding
 * sources as columns. */
#define PB_TYPE_DECISION_AWARDS (pb_decision_awards_get_type ())
G_DECLARE_FINAL_TYPE (PbDecisionAwards, pb_decision_awards, PB, DECISION_AWARDS, GObject)

PbDecisionAwards *pb_decision_awards_new (PbRegister       *reg,
                                          gint64            decision);

/* The sources that are columns, in the programme's order: PbEntity; those it awards from, those that were added, and for a
 * decision without awards that of central government. Borrowed, until "columns-changed". */
GPtrArray  *pb_decision_awards_get_columns   (PbDecisionAwards *self);
/* The other sources of the programme. Transfer full array of PbEntity. */
GPtrArray  *pb_decision_awards_list_others   (PbDecisionAwards *self);
void        pb_decision_awards_add_column    (PbDecisionAwards *self,
                                              gint64            source);

/* What is to be said of the text while it is being typed; shows in the row's problem. */
void        pb_decision_awards_try           (PbDecisionAwards *self,
                                              PbDecisionRow    *row,
                                              gint64            source,
                                              const char       *typed);
/* Takes what was typed ("" or 0: no award) over base, the amount that was shown when the typing began. FALSE when it was
 * refused, also when another program changed that amount meanwhile: it is pending then, and the row's problem says why. */
gboolean    pb_decision_awards_take          (PbDecisionAwards *self,
                                              PbDecisionRow    *row,
                                              gint64            source,
                                              gint64            base,
                                              const char       *typed);
void        pb_decision_awards_revert        (PbDecisionAwards *self,
                                              PbDecisionRow    *row,
                                              gint64            source);
gboolean    pb_decision_awards_has_pending   (PbDecisionAwards *self);

gint64      pb_decision_awards_get_total     (PbDecisionAwards *self);
gint64      pb_decision_awards_get_source_total (PbDecisionAwards *self,
                                              gint64            source);
/* "€ 1.400.000 awarded, € 100.000 still to divide"; *over: more was awarded than there was. Transfer full. */
char       *pb_decision_awards_describe      (PbDecisionAwards *self,
                                              gboolean         *over);

/* Signals: "columns-changed" (), "totals-changed" (). */

G_END_DECLS
