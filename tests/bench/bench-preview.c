/* SPDX-License-Identifier: GPL-3.0-or-later */
/* bench-preview: what stands between an edit and the pages beside it, on the worker: reading the register, laying out, drawing one page.
 * The window waits for 0.12 s before and shows the page with its next frame after. */
#define G_LOG_DOMAIN "bench-preview"
#include "config.h"

#include <stdlib.h>

#include "pb-bench-register.h"
#include "pb-bench-table.h"
#include "pb-booklet-builder.h"
#include "pb-booklet-pages.h"
#include "pb-entities.h"
#include "pb-phase.h"
#include "pb-register-editions.h"

#define DEFAULT_SIZES "36 1000"
#define SEED          7
/* Pixels for a point on a screen of 96 dots an inch, drawn finely. */
#define SCALE (2 * 96.0 / 72.0)

enum
{
  OPEN,
  BUILD,
  LAY_OUT,
  DRAW,
  WHOLE,
  N_PHASES
};

static const char *const names[N_PHASES] = {
  "open a snapshot", "read the booklet", "lay out all pages", "draw one page", "whole"
};

static double
draw_page (PbBookletPages *pages)
{
  const double start = pb_bench_now ();
  cairo_surface_t *surface;
  double width;
  double height;
  cairo_t *cr;

  pb_paper_get_size (pb_booklet_pages_get_paper (pages), &width, &height);
  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int) (width * SCALE), (int) (height * SCALE));
  cr = cairo_create (surface);
  cairo_scale (cr, SCALE, SCALE);
  pb_booklet_pages_draw (pages, pb_booklet_pages_get_n (pages) / 2, cr);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);

  return pb_bench_now () - start;
}

static void
measure_once (const char *path,
              gint64      edition,
              double      times[N_PHASES])
{
  g_autoptr(GError) error = NULL;
  g_autoptr(PbBookletPages) pages = NULL;
  g_autoptr(PbBooklet) booklet = NULL;
  g_autoptr(PbRegister) reg = NULL;
  double start = pb_bench_now ();

  reg = pb_register_open (path, PB_REGISTER_SNAPSHOT, &error);
  g_assert_no_error (error);
  times[OPEN] = pb_bench_now () - start;

  start = pb_bench_now ();
  booklet = pb_booklet_builder_build_edition (reg, edition, NULL, &error);
  g_assert_no_error (error);
  times[BUILD] = pb_bench_now () - start;

  start = pb_bench_now ();
  pages = pb_booklet_pages_new (booklet, PB_PAPER_A4, NULL, &error);
  g_assert_no_error (error);
  times[LAY_OUT] = pb_bench_now () - start;
  times[DRAW] = draw_page (pages);
  times[WHOLE] = times[OPEN] + times[BUILD] + times[LAY_OUT] + times[DRAW];
}

/* An edition of all public projects. */
static gint64
add_edition (const char *path)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(PbRegister) reg = pb_register_open (path, PB_REGISTER_EXISTING, &error);
  g_autoptr(GPtrArray) programmes = pb_register_list (reg, PB_TYPE_PROGRAMME, NULL, 0, &error);
  g_autoptr(PbEntity) edition = pb_entity_new (PB_TYPE_EDITION);
  gint64 id;

  pb_entity_set_integer (edition, "programme", pb_entity_get_id (programmes->pdata[0]));
  pb_entity_set_integer (edition, "number", 1);
  pb_entity_set_text (edition, "title", "Boekje");
  pb_entity_set_text (edition, "reference_date", "2024-01-01");
  id = pb_register_add (reg, edition, &error);
  g_assert_no_error (error);
  pb_register_select_projects (reg, id, (1u << PB_N_PHASE_GROUPS) - 1, NULL, &error);
  g_assert_no_error (error);

  return id;
}

static void
measure (guint n)
{
  g_autofree char *folder = g_dir_make_tmp ("programmaboek-bench-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "register.db", NULL);
  g_autofree char *title = g_strdup_printf ("Preview, A4, %u projects", n);
  g_autoptr(PbBenchTable) table = pb_bench_table_new (title);
  double times[N_PHASES][PB_BENCH_REPEATS];
  gint64 edition;

  g_assert_true (pb_bench_write_register (path, n, SEED, 0, NULL));
  edition = add_edition (path);
  for (guint i = 0; i < PB_BENCH_REPEATS; i++)
    {
      double once[N_PHASES];

      measure_once (path, edition, once);
      for (guint p = 0; p < N_PHASES; p++)
        times[p][i] = once[p];
    }

  for (guint p = 0; p < N_PHASES; p++)
    pb_bench_table_add (table, names[p], times[p], PB_BENCH_REPEATS);
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
