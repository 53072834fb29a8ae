/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Exports that take long say how far they are, and stop when they are asked to (PRODUCT 4). */
#define G_LOG_DOMAIN "test-long-work"
#include "config.h"

#include <glib/gstdio.h>

#include "pb-bench-register.h"
#include "pb-booklet-export.h"

#define N_PROJECTS 150

typedef struct
{
  char         *folder;
  char         *register_path;
  GFile        *target;
  GCancellable *cancellable;
  double        cancel_at;    /* above 1: never */
  double        last;
  double        largest;      /* step from one report to the next */
  guint         n_reports;
} Fixture;

static void
set_up (Fixture       *f,
        gconstpointer  name)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *path = NULL;

  f->folder = g_dir_make_tmp ("pb-long-XXXXXX", &error);
  g_assert_no_error (error);
  f->register_path = g_build_filename (f->folder, "register.db", NULL);
  pb_bench_write_register (f->register_path, N_PROJECTS, 7, 1, &error);
  g_assert_no_error (error);
  path = g_build_filename (f->folder, name, NULL);
  f->target = g_file_new_for_path (path);
  f->cancellable = g_cancellable_new ();
  f->cancel_at = 2;
}

static void
tear_down (Fixture       *f,
           gconstpointer  unused)
{
  static const char *const suffixes[] = { "", "-wal", "-shm" };

  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      g_autofree char *path = g_strconcat (f->register_path, suffixes[i], NULL);

      g_unlink (path);
    }
  g_file_delete (f->target, NULL, NULL);
  /* Nothing else was left beside the target. */
  g_assert_cmpint (g_rmdir (f->folder), ==, 0);
  g_object_unref (f->cancellable);
  g_object_unref (f->target);
  g_free (f->register_path);
  g_free (f->folder);
}

static void
on_progress_cb (double   fraction,
                gpointer data)
{
  Fixture *f = data;

  g_assert_cmpfloat (fraction, >=, f->last);
  g_assert_cmpfloat (fraction, <=, 1);
  f->largest = MAX (f->largest, fraction - f->last);
  f->last = fraction;
  f->n_reports++;
  if (fraction >= f->cancel_at)
    g_cancellable_cancel (f->cancellable);
}

static gboolean
export (Fixture  *f,
        GError  **error)
{
  g_autofree char *name = g_file_get_basename (f->target);
  PbBookletRequest request = { .register_path = f->register_path, .paper = PB_PAPER_A5 };

  if (!pb_booklet_format_from_name (name, &request.format, error))
    return FALSE;

  return pb_booklet_export (&request, f->target, on_progress_cb, f, f->cancellable, error);
}

static void
test_it_says_how_far_it_is (Fixture       *f,
                            gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;

  export (f, &error);
  g_assert_no_error (error);
  g_assert_cmpfloat (f->last, ==, 1);
  g_assert_cmpuint (f->n_reports, >=, 40);
  /* To build the tree of so few projects is one step. */
  g_assert_cmpfloat (f->largest, <=, 0.25);
}

static void
test_it_stops_when_it_is_cancelled (Fixture       *f,
                                    gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;

  f->cancel_at = 0.5;
  g_assert_false (export (f, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpfloat (f->last, <, 0.6);
  g_assert_false (g_file_query_exists (f->target, NULL));
}

int
main (int    argc,
      char **argv)
{
  static const char *const names[] = { "booklet.xml", "booklet.html", "booklet.pdf" };

  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *says = g_strdup_printf ("/long-work/%s/it-says-how-far-it-is", names[i]);
      g_autofree char *stops = g_strdup_printf ("/long-work/%s/it-stops-when-it-is-cancelled", names[i]);

      g_test_add (says, Fixture, names[i], set_up, test_it_says_how_far_it_is, tear_down);
      g_test_add (stops, Fixture, names[i], set_up, test_it_stops_when_it_is_cancelled, tear_down);
    }

  return g_test_run ();
}
