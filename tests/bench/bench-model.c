/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the window asks of a register, at several sizes, each beside the floor that can be measured here: medians of five,
 * in milliseconds of this thread's processor, so that a busy machine tells the same. PB_BENCH_SIZES="36 1000" chooses
 * the sizes. */
#define G_LOG_DOMAIN "bench-model"
#include "config.h"

#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "pb-bench-register.h"
#include "pb-bench-table.h"
#include "pb-draft.h"
#include "pb-project-list.h"
#include "pb-project-query.h"

#define DEFAULT_SIZES "36 1000 10000"
#define SEED 1
#define N_EDITS 200
#define N_REMOVED 250
#define PAGE 30

typedef struct
{
  const char *path;
  PbRegister *reg;
  guint       n;
  guint       number;   /* of the edit */
} Bench;

static void
open_register (Bench *b)
{
  g_autoptr(PbRegister) reg = pb_register_open (b->path, PB_REGISTER_EXISTING, NULL);

  g_assert_nonnull (reg);
}

static void
run_query (Bench          *b,
           PbProjectSort   sort,
           gboolean        descending,
           const char     *search)
{
  const PbProjectQuery query = { .programme = 1, .sort = sort, .descending = descending, .search = search };
  g_autoptr(GArray) ids = pb_project_query_run (b->reg, &query, NULL);

  g_assert_nonnull (ids);
}

static void
show_first_page (Bench *b)
{
  const PbProjectQuery query = { .programme = 1 };
  g_autoptr(PbProjectList) list = pb_project_list_new (b->reg, &query, NULL);

  for (guint i = 0; i < MIN (PAGE, b->n); i++)
    g_object_unref (g_list_model_get_item (G_LIST_MODEL (list), i));
}

static void
sort_by_place (Bench *b)
{
  run_query (b, PB_PROJECT_SORT_POSITION, FALSE, NULL);
}

static void
sort_by_name (Bench *b)
{
  run_query (b, PB_PROJECT_SORT_NAME, FALSE, NULL);
}

static void
sort_by_phase (Bench *b)
{
  run_query (b, PB_PROJECT_SORT_PHASE, TRUE, NULL);
}

static void
sort_by_awarded (Bench *b)
{
  run_query (b, PB_PROJECT_SORT_AWARDED, TRUE, NULL);
}

static void
search_common (Bench *b)
{
  run_query (b, PB_PROJECT_SORT_NAME, FALSE, "be");
}

static void
search_rare (Bench *b)
{
  run_query (b, PB_PROJECT_SORT_NAME, FALSE, "aa-0000");
}

static void
total (Bench *b)
{
  const PbProjectQuery query = { .programme = 1 };
  gint64 count;
  gint64 awarded;

  g_assert_true (pb_project_query_total (b->reg, &query, &count, &awarded, NULL));
}

static void
filter_phase (Bench *b)
{
  const PbProjectQuery query = { .programme = 1, .phase_group = "running" };
  g_autoptr(GArray) ids = pb_project_query_run (b->reg, &query, NULL);

  g_assert_nonnull (ids);
}

static void
filter_incomplete (Bench *b)
{
  const PbProjectQuery query = { .programme = 1, .incomplete = TRUE };
  g_autoptr(GArray) ids = pb_project_query_run (b->reg, &query, NULL);

  g_assert_nonnull (ids);
}

static const struct
{
  const char *name;
  void      (*run) (Bench *b);
} jobs[] = {
  { "open the register", open_register },
  { "list: first page", show_first_page },
  { "sort by place", sort_by_place },
  { "sort by name", sort_by_name },
  { "sort by phase, falling", sort_by_phase },
  { "sort by awarded, falling", sort_by_awarded },
  { "count and sum", total },
  { "search “be”", search_common },
  { "search “aa-0000”", search_rare },
  { "filter: running", filter_phase },
  { "filter: incomplete", filter_incomplete },
};

/* One field of one project, from the draft to the commit: on the clock, as it waits for the disk. */
static void
measure_edits (Bench        *b,
               PbBenchTable *table)
{
  double times[N_EDITS];

  for (guint i = 0; i < N_EDITS; i++)
    {
      g_autoptr(PbEntity) project = pb_register_read (b->reg, PB_TYPE_PROJECT, 1 + i * 7 % b->n, NULL);
      g_autoptr(PbDraft) draft = pb_draft_new (b->reg, project);
      g_autofree char *text = g_strdup_printf ("%s %u", pb_entity_get_text (project, "public_summary"), i);
      const gint64 start = g_get_monotonic_time ();

      g_assert_true (pb_draft_set_typed (draft, "public_summary", text));
      times[i] = (double) (g_get_monotonic_time () - start) / 1000;
    }

  pb_bench_table_add_spread (table, "one edit, on the clock", times, N_EDITS);
}

static void
measure_undo (Bench        *b,
              PbBenchTable *table)
{
  g_autoptr(PbEntity) pillar = pb_entity_new (PB_TYPE_PILLAR);
  g_autoptr(GPtrArray) projects = pb_register_list (b->reg, PB_TYPE_PROJECT, NULL, 0, NULL);
  double times[PB_BENCH_REPEATS];

  /* The first pillar has a quarter of the projects, which is 250 of 1,000. */
  if (b->n != 4 * N_REMOVED)
    return;

  for (guint i = 0; i < PB_BENCH_REPEATS; i++)
    {
      double start;

      g_assert_true (pb_register_remove (b->reg, PB_TYPE_PILLAR, 1, NULL));
      start = pb_bench_now ();
      g_assert_true (pb_register_undo (b->reg, NULL));
      times[i] = pb_bench_now () - start;
    }

  pb_bench_table_add (table, "undo of removing 250 projects", times, PB_BENCH_REPEATS);
}

static void
measure (guint n)
{
  g_autofree char *folder = g_dir_make_tmp ("programmaboek-bench-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "register.db", NULL);
  g_autofree char *title = g_strdup_printf ("%u projects", n);
  g_autoptr(PbBenchTable) table = pb_bench_table_new (title);
  Bench b = { .path = path, .n = n };

  g_assert_true (pb_bench_write_register (path, n, SEED, 0, NULL));
  b.reg = pb_register_open (path, PB_REGISTER_EXISTING, NULL);
  g_assert_nonnull (b.reg);
  pb_bench_table_add_floor (table, path);

  for (guint i = 0; i < G_N_ELEMENTS (jobs); i++)
    {
      double times[PB_BENCH_REPEATS];

      for (guint j = 0; j < PB_BENCH_REPEATS; j++)
        {
          const double start = pb_bench_now ();

          jobs[i].run (&b);
          times[j] = pb_bench_now () - start;
        }
      pb_bench_table_add (table, jobs[i].name, times, PB_BENCH_REPEATS);
    }

  measure_edits (&b, table);
  measure_undo (&b, table);
  g_clear_object (&b.reg);
  pb_bench_remove_folder (folder);
}

int
main (int    argc,
      char **argv)
{
  const char *chosen = g_getenv ("PB_BENCH_SIZES");
  g_auto(GStrv) sizes = g_strsplit (chosen != NULL ? chosen : DEFAULT_SIZES, " ", -1);

  for (guint i = 0; sizes[i] != NULL; i++)
    measure ((guint) atoi (sizes[i]));

  return EXIT_SUCCESS;
}
