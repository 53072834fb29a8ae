/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pb-booklet.h"

G_BEGIN_DECLS

/* How an edition compares with the one before it (PRODUCT 3): a badge for each project, and the news. Private to the room.
 *
 * A project that is not in the previous edition is *continued* when it follows one that is, else *new*. One that is in it is
 * *completed* when its phase says so; else *continued* when a decision after that edition's reference date, and not after
 * this one's, extended or expanded it or awarded it money; else *running* when it is decided or running; else it has
 * none. Without a previous edition nothing is new, and the phase alone tells. */

/* Sets badges and news. previous: NULL when there is none. follows: id → id of the project that it continues, also when that one is
 * not in the booklet. prolonged: the ids of those that such a decision is about. Either may be NULL. */
void pb_booklet_set_badges (PbBooklet       *booklet,
                            const PbBooklet *previous,
                            GHashTable      *follows,
                            GHashTable      *prolonged);

G_END_DECLS
