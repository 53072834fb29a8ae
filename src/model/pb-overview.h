/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pb-money-problem.h"
#include "pb-phase.h"
#include "pb-register.h"

G_BEGIN_DECLS

/* A programme at a glance: an immutable value, read whole, from the same rows as the booklet. Amounts are euro cents; -1
 * stands for a ceiling or a contribution that is not known. */
typedef struct
{
  gint64  id;
  char   *code;
  char   *name;
  char   *colour;                       /* "#rrggbb" */
  guint   n_projects;
  guint   n_public;                     /* of those: in the booklet */
  guint   phases[PB_N_PHASE_GROUPS];    /* projects per group of phases */
  gint64  awarded;
  gint64  ceiling;                      /* or -1; the room left is ceiling - awarded, and may be negative */
} PbOverviewPillar;

typedef struct
{
  gint64  id;
  char   *name;
  char   *counts_as;                    /* key of pb_source_kinds */
  gint64  awarded;
  gint64  contribution;                 /* or -1; the room left likewise */
  gint64 *by_pillar;                    /* awarded, one for each pillar in order */
} PbOverviewSource;

typedef struct
{
  gint64     programme;
  char      *code;
  char      *name;
  char      *goal;
  char      *start;                     /* ISO, or NULL */
  char      *end;
  gint64     central_contribution;      /* or -1 */
  gint64     regional_contribution;     /* or -1 */
  guint      n_projects;
  guint      n_public;
  guint      phases[PB_N_PHASE_GROUPS];
  gint64     awarded;
  GPtrArray *pillars;                   /* PbOverviewPillar, in order */
  GPtrArray *sources;                   /* PbOverviewSource in order: those with a contribution or an award */
  GPtrArray *problems;                  /* PbMoneyProblem: what does not add up */
  gatomicrefcount ref_count;
} PbOverview;

/* public_only: counts and sums only what is published, as the booklet does. PB_ERROR_NOT_FOUND when there is no such
 * programme; PB_ERROR_INVALID when a sum does not fit 64 bits. */
PbOverview *pb_overview_read  (PbRegister  *reg,
                               gint64       programme,
                               gboolean     public_only,
                               GError     **error);
PbOverview *pb_overview_ref   (PbOverview  *self);
void        pb_overview_unref (PbOverview  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbOverview, pb_overview_unref)

G_END_DECLS
