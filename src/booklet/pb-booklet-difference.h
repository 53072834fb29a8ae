/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pb-booklet.h"

G_BEGIN_DECLS

/* One thing that one booklet says otherwise than another. */
typedef struct
{
  char       *project;       /* its id, NULL: the booklet itself or a pillar */
  char       *pillar;        /* the id of the pillar, where it is one; else NULL */
  char       *about;         /* "WO-03 Proeftuin Emmerhout" */
  char       *what;          /* translated: "Summary", "Awarded", "Not in the booklet any more" */
  char       *before;        /* as a reader reads it; "" when nothing */
  char       *after;
  const char *topic;         /* the column or child table of the register where it is edited, as of pb_navigate_to; static;
                              * NULL: none */
} PbBookletDifference;

void       pb_booklet_difference_free (PbBookletDifference *self);

/* What now says otherwise than adopted, in reading order: PbBookletDifference. Compared field by field out of the tables of
 * the tree, so that no field can be forgotten; transfer full. That it was adopted, and what was new then, is no difference. */
GPtrArray *pb_booklet_list_differences (const PbBooklet *adopted,
                                        const PbBooklet *now);

G_END_DECLS
