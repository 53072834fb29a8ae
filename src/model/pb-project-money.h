/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pb-money-problem.h"
#include "pb-register.h"

G_BEGIN_DECLS

/* The money of one project at one moment: what was awarded by which decision, what its funding plan says, and what does
 * not add up between them. All amounts in euro cents. */

typedef struct
{
  gint64  award;
  gint64  decision;
  char   *number;       /* of the decision */
  char   *title;
  char   *body;
  char   *date;         /* ISO */
  gint64  source;
  char   *source_name;
  gint64  amount;       /* negative: released */
  char   *conditions;
} PbProjectAward;

typedef struct
{
  gint64      source;
  char       *name;
  const char *counts_as;  /* key of pb_source_kinds; static */
  gint64      awarded;
  gint64      planned;    /* in the funding plan, in cash and in kind */
} PbProjectSource;

typedef struct
{
  gint64     awarded;
  gint64     central_awarded;
  /* Of the funding plan: */
  guint      n_lines;
  gint64     total;
  gint64     cash;
  gint64     in_kind;
  gint64     intended;     /* by status */
  gint64     pledged;
  gint64     granted;
  gint64     central;      /* from sources that count as central */
  gint64     co_financing; /* total − central (PRODUCT 2.1) */
  gint64     counted;      /* the part of the total that counts as co-financing */
  double     central_share; /* central ÷ total; 0 where there is no plan */
  GPtrArray *awards;       /* PbProjectAward, by date and number of their decisions, then source */
  GPtrArray *sources;      /* PbProjectSource in the programme's order, those with an award or a line */
  GPtrArray *problems;     /* PbMoneyProblem */
} PbProjectMoney;

/* NULL with error: PB_ERROR_NOT_FOUND, or PB_ERROR_INVALID when a sum does not fit 64 bits. */
PbProjectMoney *pb_project_money_read     (PbRegister        *reg,
                                           gint64             project,
                                           GError           **error);
void            pb_project_money_free     (PbProjectMoney    *self);
/* Whether a commit touched what the figures are made of. */
gboolean        pb_project_money_is_stale (PbRegisterChanges *changes);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbProjectMoney, pb_project_money_free)

G_END_DECLS
