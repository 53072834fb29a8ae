/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A booklet whose projects are read as they are written says what one says that was built whole, and never holds them all. */
#define G_LOG_DOMAIN "test-opened-booklet"
#include "config.h"

#include <glib/gstdio.h>

#include "pb-bench-register.h"
#include "pb-booklet-builder.h"
#include "pb-booklet-html.h"
#include "pb-booklet-xml.h"
#include "pb-test-booklet.h"
#include "pb-test-register.h"

/* More than two batches of pb-booklet-filling.c. */
#define N_PROJECTS 300
#define MOST_AT_ONCE 128

static const PbTestWriter writers[] = { pb_booklet_xml_write, pb_booklet_html_write };

typedef struct
{
  char       *folder;
  PbRegister *reg;
} Fixture;

static void
set_up (Fixture       *f,
        gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *path = NULL;

  f->folder = g_dir_make_tmp ("pb-opened-XXXXXX", &error);
  g_assert_no_error (error);
  path = g_build_filename (f->folder, "register.db", NULL);
  pb_bench_write_register (path, N_PROJECTS, 11, 1, &error);
  g_assert_no_error (error);
  f->reg = pb_register_open (path, PB_REGISTER_SNAPSHOT, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture       *f,
           gconstpointer  unused)
{
  g_assert_finalize_object (g_steal_pointer (&f->reg));
  pb_test_remove_tree (f->folder);
  g_free (f->folder);
}

static PbBooklet *
open_booklet (Fixture *f)
{
  g_autoptr(GError) error = NULL;
  PbBooklet *booklet = pb_booklet_builder_open (f->reg, NULL, PB_LANGUAGE_DUTCH, NULL, &error);

  g_assert_no_error (error);

  return booklet;
}

static PbBooklet *
build_booklet (Fixture *f)
{
  g_autoptr(GError) error = NULL;
  PbBooklet *booklet = pb_booklet_builder_build (f->reg, NULL, PB_LANGUAGE_DUTCH, NULL, &error);

  g_assert_no_error (error);

  return booklet;
}

static guint
count_whole (const PbBooklet *booklet)
{
  guint n = 0;

  for (guint i = 0; i < booklet->in_order->len; i++)
    n += ((const PbBookletProject *) booklet->in_order->pdata[i])->summary != NULL;

  return n;
}

static void
test_it_is_written_as_one_that_was_built (Fixture       *f,
                                          gconstpointer  unused)
{
  for (guint i = 0; i < G_N_ELEMENTS (writers); i++)
    {
      g_autoptr(PbBooklet) opened = open_booklet (f);
      g_autoptr(PbBooklet) built = build_booklet (f);
      g_autofree char *one = pb_test_write_tree (writers[i], opened);
      g_autofree char *other = pb_test_write_tree (writers[i], built);

      g_assert_true (g_str_equal (one, other));
    }
}

static void
test_only_a_few_projects_are_whole_at_once (Fixture       *f,
                                            gconstpointer  unused)
{
  g_autoptr(PbBooklet) booklet = open_booklet (f);
  guint n_projects = booklet->in_order->len;

  g_assert_cmpuint (n_projects, >, 2 * MOST_AT_ONCE);
  g_assert_cmpuint (count_whole (booklet), ==, 0);
  for (guint i = 0; i < n_projects; i++)
    {
      const PbBookletProject *project = booklet->in_order->pdata[i];
      g_autoptr(GError) error = NULL;

      g_assert_true (pb_booklet_open_project (booklet, project, &error));
      g_assert_no_error (error);
      g_assert_nonnull (project->description);
      g_assert_cmpuint (project->partners->len, >, 0);
      g_assert_cmpuint (count_whole (booklet), <=, MOST_AT_ONCE);
    }

  /* And backwards. */
  g_assert_true (pb_booklet_open_project (booklet, booklet->in_order->pdata[0], NULL));
  g_assert_nonnull (((PbBookletProject *) booklet->in_order->pdata[0])->summary);
  g_assert_cmpuint (count_whole (booklet), <=, MOST_AT_ONCE);
}

static void
test_filled_it_is_the_one_that_was_built (Fixture       *f,
                                          gconstpointer  unused)
{
  g_autoptr(PbBooklet) opened = open_booklet (f);
  g_autoptr(PbBooklet) built = build_booklet (f);
  g_autoptr(GError) error = NULL;

  g_assert_true (pb_booklet_open_project (opened, opened->in_order->pdata[5], &error));
  g_assert_true (pb_booklet_fill (opened, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count_whole (opened), ==, opened->in_order->len);
  g_assert_true (pb_booklet_equal (opened, built));
}

static gboolean
fail_later (gpointer                  data,
            PbBookletProject *const  *projects,
            guint                     first,
            guint                     n,
            GError                  **error)
{
  guint *n_calls = data;

  if (++*n_calls == 1)
    return TRUE;

  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, "No more");

  return FALSE;
}

static void
test_what_cannot_be_read_stops_the_writer (Fixture       *f,
                                           gconstpointer  unused)
{
  for (guint i = 0; i < G_N_ELEMENTS (writers); i++)
    {
      g_autoptr(PbBooklet) booklet = open_booklet (f);
      g_autoptr(GOutputStream) stream = g_memory_output_stream_new_resizable ();
      g_autoptr(GError) error = NULL;
      guint n_calls = 0;

      pb_booklet_set_filler (booklet, fail_later, &n_calls, NULL);
      g_assert_false (writers[i] (booklet, stream, NULL, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_FAILED);
      g_assert_cmpuint (n_calls, ==, 2);
      g_assert_cmpuint (count_whole (booklet), ==, 0);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name) g_test_add ("/opened-booklet/" #name, Fixture, NULL, set_up, test_##name, tear_down)
  ADD (it_is_written_as_one_that_was_built);
  ADD (only_a_few_projects_are_whole_at_once);
  ADD (filled_it_is_the_one_that_was_built);
  ADD (what_cannot_be_read_stops_the_writer);
#undef ADD

  return g_test_run ();
}
