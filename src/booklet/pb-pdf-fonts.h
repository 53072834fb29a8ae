/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "pb-booklet.h"

G_BEGIN_DECLS

/* A letter that no font of this machine has: pages would show a box in its place. */
typedef struct
{
  char     *id;           /* of the project in whose texts it stands; NULL: elsewhere in the booklet */
  gunichar  character;
} PbUnprintable;

/* PbUnprintable, each letter once for each project, in the order of the booklet; transfer full. Blocks for as long as all texts
 * take to be read; may be called on any thread. */
GPtrArray *pb_booklet_find_unprintable (const PbBooklet *booklet);

G_END_DECLS
