/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pb-money-problem.h"
#include "pb-register.h"

G_BEGIN_DECLS

/* The money of a programme as its decisions awarded it, at one moment: per pillar, per funding source and in total. The
 * same figures as the booklet's (tests/booklet/test-booklet-money.c). All amounts in euro cents. */

/* A limit that is not known: no ceiling, no contribution. */
#define PB_MONEY_NO_LIMIT (-1)

typedef struct
{
  gint64      id;          /* of the pillar or the source */
  char       *code;        /* of a pillar; "" for a source */
  char       *name;
  char       *colour;      /* of a pillar, "#rrggbb"; "" for a source */
  const char *counts_as;   /* of a source, a key of pb_source_kinds; NULL for a pillar. Static */
  gint64      limit;       /* ceiling of a pillar, contribution of a source; or PB_MONEY_NO_LIMIT */
  gint64      awarded;
  gint64      room;        /* limit − awarded, below zero when passed; 0 where there is no limit */
} PbMoneyShare;

typedef struct
{
  gint64     awarded;
  gint64     central_awarded;        /* from sources that count as central */
  gint64     central_contribution;   /* or PB_MONEY_NO_LIMIT */
  gint64     regional_contribution;  /* or PB_MONEY_NO_LIMIT */
  GPtrArray *pillars;                /* PbMoneyShare, in their order, those without awards too */
  GPtrArray *sources;                /* PbMoneyShare, likewise */
  GPtrArray *problems;               /* PbMoneyProblem: what does not add up */

  /*< private >*/
  gint64    *cells;                  /* by source, then pillar */
} PbProgrammeMoney;

/* public_only: of published projects alone, as in the booklet. NULL with error: PB_ERROR_NOT_FOUND, or PB_ERROR_INVALID
 * when a sum does not fit 64 bits. */
PbProgrammeMoney *pb_programme_money_read     (PbRegister             *reg,
                                               gint64                  programme,
                                               gboolean                public_only,
                                               GError                **error);
void              pb_programme_money_free     (PbProgrammeMoney       *self);

/* What was awarded in a pillar from a source, by their indices in the arrays. */
gint64            pb_programme_money_get_cell (const PbProgrammeMoney *self,
                                               guint                   source,
                                               guint                   pillar);
/* The share of the pillar or source with that id; NULL when there is none. */
const PbMoneyShare *pb_money_shares_find      (GPtrArray              *shares,
                                               gint64                  id);
/* Whether a commit touched what the figures are made of. */
gboolean          pb_programme_money_is_stale (PbRegisterChanges      *changes);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbProgrammeMoney, pb_programme_money_free)

G_END_DECLS
