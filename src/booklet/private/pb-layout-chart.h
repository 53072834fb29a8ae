/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pb-layout.h"

G_BEGIN_DECLS

/* What is drawn of the key figures. Private to the layout. */

/* A bar for each pillar, of which each source is a part; a part of the block for each. */
PbBlock *pb_pillar_bars_new (PbLayout *layout,
                             double    width);
/* What its patterns mean. */
PbBlock *pb_legend_new      (PbLayout *layout,
                             double    width);

G_END_DECLS
