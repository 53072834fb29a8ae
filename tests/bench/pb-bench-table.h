/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A table of what was measured, printed line by line. All times in milliseconds. */
typedef struct _PbBenchTable PbBenchTable;

#define PB_BENCH_REPEATS 5

/* The processor's time of this thread: what other programs take of a shared machine is not in it. */
double        pb_bench_now              (void);

PbBenchTable *pb_bench_table_new        (const char   *title);
/* The median of times (sorted by it), and how that stands to the floor. */
void          pb_bench_table_add        (PbBenchTable *self,
                                         const char   *name,
                                         double       *times,
                                         guint         n);
/* The same for a floor of its own, to which what follows stands. */
void          pb_bench_table_set_floor  (PbBenchTable *self,
                                         const char   *name,
                                         double       *times,
                                         guint         n);
/* Median, 95th of a hundred, and worst. */
void          pb_bench_table_add_spread (PbBenchTable *self,
                                         const char   *name,
                                         double       *times,
                                         guint         n);
/* A bare SQLite loop over all projects in the order of an index, by which the others are judged. */
void          pb_bench_table_add_floor  (PbBenchTable *self,
                                         const char   *path);
void          pb_bench_table_free       (PbBenchTable *self);

/* With the files in it. */
void          pb_bench_remove_folder    (const char   *folder);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbBenchTable, pb_bench_table_free)

G_END_DECLS
