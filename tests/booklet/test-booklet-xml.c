/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <gio/gio.h>
#include <math.h>

#include "pb-booklet-html.h"
#include "pb-booklet-xml.h"
#include "pb-error.h"
#include "pb-test-booklet.h"
#include "pb-test-picture.h"
#include "pb-text.h"

static const PbTestWriter writers[] = { pb_booklet_xml_write, pb_booklet_html_write };

static PbBooklet *
read_back (const PbBooklet *booklet)
{
  g_autofree char *xml = pb_test_write_tree (pb_booklet_xml_write, booklet);
  g_autoptr(GError) error = NULL;
  PbBooklet *back = pb_test_read_xml (xml, &error);

  if (error != NULL)
    g_test_message ("%s", xml);
  g_assert_no_error (error);

  return back;
}

static void
test_the_small_booklet_is_written_as_it_was_read (void)
{
  g_autofree char *xml = pb_test_fixture ("small.xml");
  g_autofree char *written = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(PbBooklet) booklet = pb_test_read_xml (xml, &error);

  g_assert_no_error (error);
  written = pb_test_write_tree (pb_booklet_xml_write, booklet);
  g_assert_cmpstr (written, ==, xml);
}

static void
test_any_tree_comes_back_the_same (void)
{
  for (guint32 seed = 0; seed < 40; seed++)
    {
      g_autoptr(PbBooklet) booklet = pb_test_booklet_new (seed, seed % 2, NULL);
      g_autoptr(PbBooklet) back = read_back (booklet);

      g_test_message ("seed %u", seed);
      g_assert_true (pb_booklet_equal (booklet, back));
    }
}

static void
test_each_hostile_text_comes_back_from_every_field (void)
{
  for (guint i = 0; pb_test_hostile_texts[i] != NULL; i++)
    {
      g_autoptr(PbBooklet) booklet = pb_test_booklet_new (i, PB_LANGUAGE_DUTCH,
                                                          pb_test_hostile_texts[i]);
      g_autoptr(PbBooklet) back = read_back (booklet);

      g_test_message ("%s", pb_test_hostile_texts[i]);
      g_assert_true (pb_booklet_equal (booklet, back));
    }
}

static void
test_a_megabyte_of_text_comes_back (void)
{
  g_autofree char *text = g_strnfill (1024 * 1024, 'x');
  g_autoptr(PbBooklet) booklet = pb_booklet_new ();
  g_autoptr(PbBooklet) back = NULL;

  pb_set_str (&booklet->goal, text);
  pb_booklet_seal (booklet);
  back = read_back (booklet);
  g_assert_true (pb_booklet_equal (booklet, back));
}

/* The largest picture that there can be, in base64, and one with true beside it that says nothing. */
static void
test_a_large_image_comes_back (void)
{
  g_autoptr(PbBooklet) booklet = pb_test_booklet_new (5, PB_LANGUAGE_DUTCH, NULL);
  g_autoptr(GBytes) png = pb_test_png (12, 8, FALSE);
  g_autofree guint8 *noise = g_malloc (6900 * 1000);
  g_autoptr(GBytes) large = NULL;
  g_autoptr(PbBooklet) back = NULL;
  const PbBookletProject *project;
  PbBookletImage *image;
  GHashTableIter iter;
  gpointer value;

  for (guint i = 0; i < 6900 * 1000; i++)
    noise[i] = (guint8) (i * 2654435761u >> 13);
  large = pb_test_png_with_chunk (png, "noIs", noise, 6900 * 1000, FALSE);
  g_hash_table_iter_init (&iter, booklet->by_id);
  g_assert_true (g_hash_table_iter_next (&iter, NULL, &value));
  project = value;
  image = project->images->pdata[0];
  g_free (image->content);
  image->content = pb_booklet_add_content (booklet, large);
  image->decorative = TRUE;

  back = read_back (booklet);
  g_assert_true (pb_booklet_equal (booklet, back));
}

static void
test_an_empty_booklet_comes_back (void)
{
  g_autoptr(PbBooklet) booklet = pb_booklet_new ();
  g_autoptr(PbBooklet) back = NULL;

  pb_booklet_seal (booklet);
  back = read_back (booklet);
  g_assert_true (pb_booklet_equal (booklet, back));
  g_assert_cmpint (back->central_contribution, ==, -1);
  g_assert_null (back->treasurer);
}

static void
make_optional_empty (const PbNodeField *field,
                     gpointer           node,
                     gpointer           data)
{
  if (field->type == PB_NODE_TEXT && (field->flags & PB_NODE_TOKEN) == 0 &&
      (field->flags & PB_NODE_OPTIONAL) != 0)
    pb_set_str (&PB_NODE_MEMBER (node, field, char *), data);
  else if (field->type == PB_NODE_NUMBER && (field->flags & PB_NODE_OPTIONAL) != 0)
    PB_NODE_MEMBER (node, field, double) = NAN;
  else if (field->type == PB_NODE_YEAR)
    PB_NODE_MEMBER (node, field, int) = 0;
  else if (field->type == PB_NODE_MONEY && (field->flags & PB_NODE_OPTIONAL) != 0)
    PB_NODE_MEMBER (node, field, gint64) = -1;
}

static void
test_what_is_not_known_stays_apart_from_what_is_empty (void)
{
  static char empty[] = "";
  char *values[] = { NULL, empty };

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      g_autoptr(PbBooklet) booklet = pb_test_booklet_new (7, PB_LANGUAGE_DUTCH, NULL);
      g_autoptr(PbBooklet) back = NULL;

      pb_test_booklet_walk (booklet, make_optional_empty, values[i]);
      /* No edition goes without one. */
      pb_set_str (&booklet->edition_title, "");
      back = read_back (booklet);
      g_assert_true (pb_booklet_equal (booklet, back));
    }
}

/* ---- long work */

typedef struct
{
  GCancellable *cancellable;
  guint         n_reports;
  double        last;
  guint         n_loaded_late;    /* after the cancel */
} Work;

static GBytes *
load_picture (gpointer     data,
              const char  *hash,
              GError     **error)
{
  Work *work = data;

  work->n_loaded_late += g_cancellable_is_cancelled (work->cancellable);

  return pb_test_png (12, 8, FALSE);
}

static void
on_progress_cb (double   fraction,
                gpointer data)
{
  Work *work = data;

  g_assert_cmpfloat (fraction, >, work->last);
  g_assert_cmpfloat (fraction, <=, 1);
  work->last = fraction;
  work->n_reports++;
}

static void
on_progress_cancel_cb (double   fraction,
                       gpointer data)
{
  Work *work = data;

  work->n_reports++;
  g_cancellable_cancel (work->cancellable);
}

typedef gboolean (*FullWriter) (const PbBooklet    *booklet,
                                GOutputStream      *stream,
                                PbBookletProgress   progress,
                                gpointer            progress_data,
                                GCancellable       *cancellable,
                                GError            **error);

static const FullWriter full_writers[] = { pb_booklet_xml_write_full, pb_booklet_html_write_full };

static PbBooklet *
make_work (Work *work)
{
  PbBooklet *booklet = pb_test_booklet_new (3, PB_LANGUAGE_DUTCH, NULL);

  booklet->n_projects = g_hash_table_size (booklet->by_id);
  g_assert_cmpuint (booklet->n_projects, >, 1);
  g_hash_table_remove_all (booklet->contents);
  pb_booklet_set_loader (booklet, load_picture, work, NULL);

  return booklet;
}

static void
test_progress_is_told_after_each_project (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (full_writers); i++)
    {
      g_autoptr(GOutputStream) stream = g_memory_output_stream_new_resizable ();
      g_autoptr(GError) error = NULL;
      Work work = { NULL, };
      g_autoptr(PbBooklet) booklet = NULL;

      work.cancellable = g_cancellable_new ();
      booklet = make_work (&work);
      full_writers[i] (booklet, stream, on_progress_cb, &work, work.cancellable, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (work.n_reports, ==, booklet->n_projects);
      g_assert_cmpfloat (work.last, ==, 1);
      g_object_unref (work.cancellable);
    }
}

static void
test_a_cancel_loads_no_further_image (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (full_writers); i++)
    {
      g_autoptr(GOutputStream) stream = g_memory_output_stream_new_resizable ();
      g_autoptr(GError) error = NULL;
      Work work = { NULL, };
      g_autoptr(PbBooklet) booklet = NULL;

      work.cancellable = g_cancellable_new ();
      booklet = make_work (&work);
      g_assert_false (full_writers[i] (booklet, stream, on_progress_cancel_cb, &work, work.cancellable, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      g_assert_cmpuint (work.n_reports, ==, 1);
      g_assert_cmpuint (work.n_loaded_late, ==, 0);
      g_object_unref (work.cancellable);
    }
}

/* ---- equality, through the same tables */

typedef struct
{
  guint countdown;
  char *changed;      /* the name of the member; NULL: there was none */
} Change;

static void
change_array (const PbNodeField *field,
              GPtrArray         *items)
{
  if (items->len > 0)
    g_ptr_array_set_size (items, items->len - 1);
  else if (field->type == PB_NODE_NODES)
    g_ptr_array_add (items, pb_node_new (field->items));
  else
    g_ptr_array_add (items, g_malloc0 (sizeof (gint64)));
}

static void
change_member (const PbNodeField *field,
               gpointer           node,
               gpointer           data)
{
  Change *change = data;

  if (change->changed != NULL || change->countdown-- > 0)
    return;

  change->changed = g_strdup (field->name);
  switch (field->type)
    {
    case PB_NODE_TEXT:
    case PB_NODE_CONTENT:
      pb_set_str (&PB_NODE_MEMBER (node, field, char *), "iets anders");
      break;
    case PB_NODE_MONEY:
      PB_NODE_MEMBER (node, field, gint64) += 1;
      break;
    case PB_NODE_NUMBER:
      PB_NODE_MEMBER (node, field, double) += 1;
      break;
    case PB_NODE_COUNT:
    case PB_NODE_YEAR:
      PB_NODE_MEMBER (node, field, int) += 1;
      break;
    case PB_NODE_BOOLEAN:
    case PB_NODE_LANGUAGE:
      PB_NODE_MEMBER (node, field, int) = !PB_NODE_MEMBER (node, field, int);
      break;
    case PB_NODE_NODES:
    case PB_NODE_TEXTS:
    case PB_NODE_AMOUNTS:
    default:
      change_array (field, PB_NODE_MEMBER (node, field, GPtrArray *));
      break;
    }
}

static void
test_a_change_of_any_member_makes_a_difference (void)
{
  g_autoptr(PbBooklet) booklet = pb_test_booklet_new (3, PB_LANGUAGE_DUTCH, NULL);
  guint n_changes = 0;

  for (;; n_changes++)
    {
      g_autoptr(PbBooklet) other = pb_test_booklet_new (3, PB_LANGUAGE_DUTCH, NULL);
      g_autofree char *name = NULL;
      Change change = { n_changes, NULL };

      g_assert_true (pb_booklet_equal (booklet, other));
      pb_test_booklet_walk (other, change_member, &change);
      name = change.changed;
      if (name == NULL)
        break;

      g_test_message ("member %u: %s", n_changes, name);
      g_assert_false (pb_booklet_equal (booklet, other));
      if (n_changes > 400)
        break;
    }

  g_assert_cmpuint (n_changes, >, 100);
}

/* ---- failures */

static void
test_what_xml_cannot_hold_is_refused (void)
{
  static const char *const texts[]
      = { "bel\a", "half \xE2\x82", "\xEF\xBF\xBF", "\x1B[31m", "\xED\xA0\x80" };

  for (guint w = 0; w < G_N_ELEMENTS (writers); w++)
    {
      for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
        {
          g_autoptr(PbBooklet) booklet = pb_test_booklet_new (1, PB_LANGUAGE_DUTCH, texts[i]);
          g_autoptr(GOutputStream) stream = g_memory_output_stream_new_resizable ();
          g_autoptr(GError) error = NULL;

          g_assert_false (writers[w] (booklet, stream, NULL, &error));
          g_assert_error (error, PB_ERROR, PB_ERROR_INVALID);
        }
    }
}

static void
test_a_full_disk_is_told (void)
{
  g_autoptr(PbBooklet) booklet = pb_test_booklet_new (1, PB_LANGUAGE_DUTCH, NULL);
  g_autoptr(GFile) full = g_file_new_for_path ("/dev/full");

  if (!g_file_query_exists (full, NULL))
    {
      g_test_skip ("there is no /dev/full");
      return;
    }

  for (guint w = 0; w < G_N_ELEMENTS (writers); w++)
    {
      g_autoptr(GFileOutputStream) stream = NULL;
      g_autoptr(GError) error = NULL;

      stream = g_file_append_to (full, G_FILE_CREATE_NONE, NULL, &error);
      g_assert_no_error (error);
      g_assert_false (writers[w] (booklet, G_OUTPUT_STREAM (stream), NULL, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
    }
}

static void
test_a_cancel_stops_the_writing (void)
{
  g_autoptr(PbBooklet) booklet = pb_test_booklet_new (1, PB_LANGUAGE_DUTCH, NULL);
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();

  g_cancellable_cancel (cancellable);
  for (guint w = 0; w < G_N_ELEMENTS (writers); w++)
    {
      g_autoptr(GOutputStream) stream = g_memory_output_stream_new_resizable ();
      g_autoptr(GError) error = NULL;

      g_assert_false (writers[w] (booklet, stream, cancellable, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
    }
}

static void
test_the_same_tree_gives_the_same_bytes (void)
{
  g_autoptr(PbBooklet) booklet = pb_test_booklet_new (5, PB_LANGUAGE_ENGLISH, NULL);

  for (guint w = 0; w < G_N_ELEMENTS (writers); w++)
    {
      g_autofree char *once = pb_test_write_tree (writers[w], booklet);
      g_autofree char *again = pb_test_write_tree (writers[w], booklet);

      g_assert_cmpstr (once, ==, again);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/booklet/xml/progress-is-told-after-each-project", test_progress_is_told_after_each_project);
  g_test_add_func ("/booklet/xml/a-cancel-loads-no-further-image", test_a_cancel_loads_no_further_image);
  g_test_add_func ("/booklet/xml/the-small-booklet-is-written-as-it-was-read",
                   test_the_small_booklet_is_written_as_it_was_read);
  g_test_add_func ("/booklet/xml/any-tree-comes-back-the-same", test_any_tree_comes_back_the_same);
  g_test_add_func ("/booklet/xml/each-hostile-text-comes-back-from-every-field",
                   test_each_hostile_text_comes_back_from_every_field);
  g_test_add_func ("/booklet/xml/a-megabyte-of-text-comes-back",
                   test_a_megabyte_of_text_comes_back);
  g_test_add_func ("/booklet/xml/a-large-image-comes-back", test_a_large_image_comes_back);
  g_test_add_func ("/booklet/xml/an-empty-booklet-comes-back", test_an_empty_booklet_comes_back);
  g_test_add_func ("/booklet/xml/what-is-not-known-stays-apart-from-what-is-empty",
                   test_what_is_not_known_stays_apart_from_what_is_empty);
  g_test_add_func ("/booklet/xml/a-change-of-any-member-makes-a-difference",
                   test_a_change_of_any_member_makes_a_difference);
  g_test_add_func ("/booklet/xml/what-xml-cannot-hold-is-refused",
                   test_what_xml_cannot_hold_is_refused);
  g_test_add_func ("/booklet/xml/a-full-disk-is-told", test_a_full_disk_is_told);
  g_test_add_func ("/booklet/xml/a-cancel-stops-the-writing", test_a_cancel_stops_the_writing);
  g_test_add_func ("/booklet/xml/the-same-tree-gives-the-same-bytes",
                   test_the_same_tree_gives_the_same_bytes);

  return g_test_run ();
}
