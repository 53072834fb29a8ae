/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pb-register.h"

G_BEGIN_DECLS

/* What the project list shows. A plain value; the register turns it into a select. */
typedef enum
{
  PB_PROJECT_SORT_POSITION,   /* the order of pillars, themes and projects; the default */
  PB_PROJECT_SORT_NAME,
  PB_PROJECT_SORT_PHASE,      /* in the order of a project's life */
  PB_PROJECT_SORT_AWARDED
} PbProjectSort;

typedef struct
{
  gint64         programme;   /* 0: of all programmes */
  gint64         pillar;      /* 0: of all */
  gint64         theme;       /* 0: of all; with its sub-themes */
  gint64         cross_cutting_theme; /* 0: of all */
  const char    *phase;       /* key (pb-phase.h); NULL: every phase; borrowed */
  const char    *phase_group; /* key of a group; NULL: every group; borrowed. "idea" and "running" are also keys of phases. */
  gint64         organisation; /* has a role in it, any; 0: of all */
  gint64         municipality; /* id of an organisation, as the booklet's index by municipality has it; 0: of all */
  gint64         decision;    /* that is about it (decision_project); 0: of all */
  gboolean       incomplete;  /* only where the booklet still lacks something (project_gap) */
  const char    *search;      /* NULL or "": everything; borrowed */
  gboolean       public_only; /* only what is published */
  PbProjectSort  sort;
  gboolean       descending;
} PbProjectQuery;

/* The ids in order. Transfer full array of gint64. */
GArray  *pb_project_query_run    (PbRegister           *reg,
                                  const PbProjectQuery *query,
                                  GError              **error);

/* How many projects, and the sum of what is awarded to them in cents, from the same conditions. */
gboolean pb_project_query_total  (PbRegister           *reg,
                                  const PbProjectQuery *query,
                                  gint64               *count,
                                  gint64               *awarded,
                                  GError              **error);

G_END_DECLS
