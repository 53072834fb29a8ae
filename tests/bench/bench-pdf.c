/* SPDX-License-Identifier: GPL-3.0-or-later */
/* bench-pdf: what a PDF costs beside bare Pango and cairo, which draw the same paragraphs on pages of the same size, once, without
 * tables, structure, links or contents; and how much memory it takes. `bench-pdf --peak REGISTER` does it once. */
#define G_LOG_DOMAIN "bench-pdf"
#include "config.h"

#include <cairo-pdf.h>
#include <fcntl.h>
#include <gio/gio.h>
#include <gio/gunixoutputstream.h>
#include <glib/gstdio.h>
#include <pango/pangocairo.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "pb-bench-register.h"
#include "pb-bench-table.h"
#include "pb-booklet-builder.h"
#include "pb-booklet-pdf.h"

#define DEFAULT_SIZES "36 1000"
#define MARGIN        36.0
#define SEED          7

/* ---- the peer */

typedef struct
{
  cairo_t     *cr;
  PangoLayout *layout;
  double       width;
  double       height;
  double       y;
} Peer;

static cairo_status_t
on_write_cb (gpointer      data,
             const guchar *bytes,
             guint         length)
{
  return write (GPOINTER_TO_INT (data), bytes, length) == (gssize) length ? CAIRO_STATUS_SUCCESS
                                                                          : CAIRO_STATUS_WRITE_ERROR;
}

static void
draw_text (Peer       *peer,
           const char *text,
           const char *font)
{
  g_autoptr(PangoLayoutIter) iter = NULL;
  PangoFontDescription *description;

  if (text == NULL || *text == '\0')
    return;

  description = pango_font_description_from_string (font);
  pango_layout_set_font_description (peer->layout, description);
  pango_font_description_free (description);
  pango_layout_set_width (peer->layout, (int) ((peer->width - 2 * MARGIN) * PANGO_SCALE));
  pango_layout_set_text (peer->layout, text, -1);

  iter = pango_layout_get_iter (peer->layout);
  do
    {
      double line = 14.0;

      if (peer->y + line > peer->height - MARGIN)
        {
          cairo_show_page (peer->cr);
          peer->y = MARGIN;
        }
      peer->y += line;
      cairo_move_to (peer->cr, MARGIN, peer->y);
      pango_cairo_show_layout_line (peer->cr, pango_layout_iter_get_line_readonly (iter));
    }
  while (pango_layout_iter_next_line (iter));
}

static void
draw_amounts (Peer            *peer,
              const GPtrArray *amounts)
{
  for (guint i = 0; i < amounts->len; i++)
    {
      const PbBookletAmount *amount = amounts->pdata[i];
      g_autofree char *money = g_strdup_printf ("€ %.2f", (double) amount->amount / 100);

      draw_text (peer, amount->name, "Cantarell 9px");
      draw_text (peer, money, "Cantarell 9px");
    }
}

static void
draw_project (Peer                   *peer,
              const PbBookletProject *project)
{
  draw_text (peer, project->code, "Cantarell 9px");
  draw_text (peer, project->name, "Cantarell Bold 14px");
  draw_text (peer, project->theme, "Cantarell 9px");
  draw_text (peer, project->phase, "Cantarell 9px");
  draw_text (peer, project->start, "Cantarell 9px");
  draw_text (peer, project->summary, "Cantarell Bold 10px");
  draw_text (peer, project->description, "Cantarell 10px");
  draw_text (peer, project->intended_result, "Cantarell 10px");
  draw_text (peer, project->target_group, "Cantarell 10px");
  for (guint i = 0; i < project->partners->len; i++)
    draw_text (peer, ((const PbBookletPartner *) project->partners->pdata[i])->name, "Cantarell 9px");
  draw_amounts (peer, project->awards);
  for (guint i = 0; i < project->indicators->len; i++)
    {
      const PbBookletIndicator *indicator = project->indicators->pdata[i];

      draw_text (peer, indicator->name, "Cantarell 9px");
      draw_text (peer, indicator->unit, "Cantarell 9px");
      draw_text (peer, "1.234", "Cantarell 9px");
      draw_text (peer, "5.678", "Cantarell 9px");
    }
}

static void
draw_peer (const PbBooklet *booklet,
           int              fd)
{
  Peer peer = { .y = MARGIN };
  cairo_surface_t *surface;

  pb_paper_get_size (PB_PAPER_A5, &peer.width, &peer.height);
  surface = cairo_pdf_surface_create_for_stream (on_write_cb, GINT_TO_POINTER (fd), peer.width, peer.height);
  peer.cr = cairo_create (surface);
  peer.layout = pango_cairo_create_layout (peer.cr);
  for (guint i = 0; i < booklet->pillars->len; i++)
    {
      const PbBookletPillar *pillar = booklet->pillars->pdata[i];

      for (guint t = 0; t < pillar->themes->len; t++)
        {
          const PbBookletTheme *theme = pillar->themes->pdata[t];

          for (guint p = 0; p < theme->projects->len; p++)
            draw_project (&peer, theme->projects->pdata[p]);
        }
    }
  g_object_unref (peer.layout);
  cairo_destroy (peer.cr);
  cairo_surface_finish (surface);
  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (surface);
}

/* ---- ours */

static void
write_pdf (const PbBooklet *booklet,
           int              fd)
{
  g_autoptr(GOutputStream) stream = g_unix_output_stream_new (fd, FALSE);
  g_autoptr(GError) error = NULL;

  pb_booklet_pdf_write (booklet, PB_PAPER_A5, stream, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
}

static void
measure_writer (PbBenchTable    *table,
                const char      *name,
                const PbBooklet *booklet,
                void           (*writer) (const PbBooklet *, int))
{
  double times[PB_BENCH_REPEATS];

  for (guint i = 0; i < PB_BENCH_REPEATS; i++)
    {
      int fd = g_open ("/dev/null", O_WRONLY | O_CLOEXEC, 0);
      const double start = pb_bench_now ();

      writer (booklet, fd);
      times[i] = pb_bench_now () - start;
      close (fd);
    }

  pb_bench_table_add (table, name, times, PB_BENCH_REPEATS);
}

static PbBooklet *
build (const char *path)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(PbRegister) reg = pb_register_open (path, PB_REGISTER_EXISTING, &error);
  PbBooklet *booklet;

  g_assert_no_error (error);
  booklet = pb_booklet_builder_build (reg, NULL, PB_LANGUAGE_DUTCH, NULL, &error);
  g_assert_no_error (error);

  return booklet;
}

/* ---- memory */

static void
spend_once (const char *path)
{
  g_autoptr(PbBooklet) booklet = build (path);
  int fd = g_open ("/dev/null", O_WRONLY | O_CLOEXEC, 0);

  write_pdf (booklet, fd);
  close (fd);
}

/* Kilobytes at its most, of a process of its own. */
static void
measure_peak (const char *self,
              const char *path)
{
  g_autoptr(GError) error = NULL;
  const char *argv[] = { self, "--peak", path, NULL };
  struct rusage usage;
  GPid pid;
  int status;

  g_spawn_async (NULL, (char **) argv, NULL, G_SPAWN_DO_NOT_REAP_CHILD, NULL, NULL, &pid, &error);
  g_assert_no_error (error);
  g_assert_cmpint (wait4 (pid, &status, 0, &usage), ==, pid);
  g_assert_cmpint (status, ==, 0);
  g_print ("%-34s %9.1f MB\n", "peak of the process", (double) usage.ru_maxrss / 1024);
}

static void
measure (const char *self,
         guint       n)
{
  g_autofree char *folder = g_dir_make_tmp ("programmaboek-bench-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "register.db", NULL);
  g_autofree char *title = g_strdup_printf ("PDF, A5, %u projects", n);
  g_autoptr(PbBenchTable) table = pb_bench_table_new (title);
  g_autoptr(PbBooklet) booklet = NULL;

  g_assert_true (pb_bench_write_register (path, n, SEED, 0, NULL));
  booklet = build (path);
  measure_writer (table, "peer: bare Pango and cairo", booklet, draw_peer);
  measure_writer (table, "PDF", booklet, write_pdf);
  g_clear_pointer (&booklet, pb_booklet_unref);
  measure_peak (self, path);
  pb_bench_remove_folder (folder);
}

int
main (int    argc,
      char **argv)
{
  const char *chosen = g_getenv ("PB_BENCH_SIZES");
  g_auto(GStrv) sizes = g_strsplit (chosen != NULL ? chosen : DEFAULT_SIZES, " ", -1);

  if (argc == 3 && g_str_equal (argv[1], "--peak"))
    {
      spend_once (argv[2]);
      return EXIT_SUCCESS;
    }

  for (guint i = 0; sizes[i] != NULL; i++)
    measure (argv[0], (guint) atoi (sizes[i]));

  return EXIT_SUCCESS;
}
