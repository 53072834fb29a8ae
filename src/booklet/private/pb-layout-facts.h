/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pb-layout.h"

G_BEGIN_DECLS

/* What stands beside or below the text of a project: money, partners, period, relations, links, people. Private to the
 * layout. */

/* To the tracks that were begun in the flow: with one track to the second of them, with two to both, the shorter one
 * first. width: of each. */
void pb_facts_add (PbLayout               *layout,
                   const PbBookletProject *project,
                   guint                   n_tracks,
                   double                  width);

/* Roles of so many partners that they stand below the text instead: what they are called, and all their names. */
typedef void (*PbCrowdFunc) (const char *label,
                             const char *names,
                             gpointer    data);
void pb_facts_for_each_crowd (PbLayout               *layout,
                              const PbBookletProject *project,
                              PbCrowdFunc             func,
                              gpointer                data);

G_END_DECLS
