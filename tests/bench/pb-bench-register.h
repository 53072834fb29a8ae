/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Writes a register of n projects to a new file, the same for the same seed: 40 + 250 + 60 words of text a project, 1 to 5
 * partners, 2 to 4 funding lines, 1 to 3 indicators, and leads, awards, phases, measurements and organisations
 * in proportion. With images, each project has so many: photographs of 800 × 600 of some 120 kB, out of PB_BENCH_PHOTOGRAPHS
 * different ones. In one transaction beside the journal, which stays empty; the search index is made once. */
#define PB_BENCH_PHOTOGRAPHS 64
gboolean pb_bench_write_register (const char  *path,
                                  guint        n,
                                  guint32      seed,
                                  guint        images,
                                  GError     **error);

G_END_DECLS
