/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-bench-table"
#include "config.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <sqlite3.h>
#include <stdlib.h>
#include <time.h>

#include "pb-bench-table.h"

#define FLOOR_SQL "SELECT id FROM project WHERE programme = 1 ORDER BY name_key"

struct _PbBenchTable
{
  double floor;
};

double
pb_bench_now (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);

  return (double) now.tv_sec * 1000 + (double) now.tv_nsec / 1000000;
}

static int
compare (const void *a,
         const void *b)
{
  const double one = *(const double *) a;
  const double other = *(const double *) b;

  return (one > other) - (one < other);
}

PbBenchTable *
pb_bench_table_new (const char *title)
{
  g_print ("\n%-34s %12s %12s\n", title, "ms", "× floor");

  return g_new0 (PbBenchTable, 1);
}

void
pb_bench_table_add (PbBenchTable *self,
                    const char   *name,
                    double       *times,
                    guint         n)
{
  qsort (times, n, sizeof *times, compare);
  g_print ("%-34s %12.3f", name, times[n / 2]);
  if (self->floor > 0)
    g_print (" %12.2f", times[n / 2] / self->floor);
  g_print ("\n");
}

void
pb_bench_table_set_floor (PbBenchTable *self,
                          const char   *name,
                          double       *times,
                          guint         n)
{
  self->floor = 0;
  pb_bench_table_add (self, name, times, n);
  self->floor = times[n / 2];
}

void
pb_bench_table_add_spread (PbBenchTable *self,
                           const char   *name,
                           double       *times,
                           guint         n)
{
  qsort (times, n, sizeof *times, compare);
  g_print ("%-34s %12.3f   p95 %.3f   worst %.3f\n", name, times[n / 2], times[n * 95 / 100], times[n - 1]);
}

static void
walk_index (sqlite3_stmt *statement)
{
  g_autoptr(GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  while (sqlite3_step (statement) == SQLITE_ROW)
    {
      const gint64 id = sqlite3_column_int64 (statement, 0);

      g_array_append_val (ids, id);
    }
  sqlite3_reset (statement);
}

void
pb_bench_table_add_floor (PbBenchTable *self,
                          const char   *path)
{
  sqlite3 *db = NULL;
  sqlite3_stmt *statement = NULL;
  double times[PB_BENCH_REPEATS];

  if (sqlite3_open (path, &db) != SQLITE_OK
      || sqlite3_prepare_v2 (db, FLOOR_SQL, -1, &statement, NULL) != SQLITE_OK)
    g_error ("No floor: %s", sqlite3_errmsg (db));

  for (guint i = 0; i < PB_BENCH_REPEATS; i++)
    {
      const double start = pb_bench_now ();

      walk_index (statement);
      times[i] = pb_bench_now () - start;
    }
  sqlite3_finalize (statement);
  sqlite3_close (db);

  pb_bench_table_set_floor (self, "floor: bare SQLite over an index", times, PB_BENCH_REPEATS);
}

void
pb_bench_table_free (PbBenchTable *self)
{
  g_free (self);
}

void
pb_bench_remove_folder (const char *folder)
{
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        pb_bench_remove_folder (path);
      else
        g_unlink (path);
    }
  g_rmdir (folder);
}
