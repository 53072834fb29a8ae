/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pb-layout.h"

G_BEGIN_DECLS

/* Target and realised of each indicator, as a table. Private to the layout. */
PbBlock *pb_indicators_new (PbLayout        *layout,
                            const GPtrArray *indicators,
                            double           width);

G_END_DECLS
