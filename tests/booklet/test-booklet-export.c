/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "pb-booklet-export.h"
#include "pb-error.h"
#include "pb-test-register.h"

#define EXPORT "/booklet/export"
#define OLD    "the old booklet"

/* Of the first programme as it stands. */
static PbBookletRequest
make_request (PbTestRegister  *self,
              PbBookletFormat  format)
{
  return (PbBookletRequest) {
    .register_path = self->path,
    .has_language = TRUE,
    .language = PB_LANGUAGE_DUTCH,
    .format = format,
  };
}

static gboolean
export_to (PbTestRegister *self,
           const char     *name,
           GError        **error)
{
  g_autofree char *path = pb_test_register_path (self, name);
  g_autoptr(GFile) target = g_file_new_for_path (path);
  PbBookletRequest request = make_request (self, PB_BOOKLET_FORMAT_XML);

  pb_booklet_format_from_name (name, &request.format, NULL);

  return pb_booklet_export (&request, target, NULL, NULL, NULL, error);
}

static char *
read_file (PbTestRegister *self,
           const char     *name)
{
  g_autofree char *path = pb_test_register_path (self, name);
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, NULL);

  return text;
}

static void
write_old (PbTestRegister *self,
           const char     *name)
{
  g_autofree char *path = pb_test_register_path (self, name);

  g_assert_true (g_file_set_contents (path, OLD, -1, NULL));
}

/* How many files there are beside the register's own. */
static guint
count_files (PbTestRegister *self)
{
  g_autoptr(GDir) folder = g_dir_open (self->folder, 0, NULL);
  g_autofree char *own = g_path_get_basename (self->path);
  const char *name;
  guint n_files = 0;

  while ((name = g_dir_read_name (folder)) != NULL)
    n_files += !g_str_has_prefix (name, own);

  return n_files;
}

/* Expects that the old file is there as it was, and nothing besides. */
static void
assert_old_stayed (PbTestRegister *self,
                   const char     *name)
{
  g_autofree char *text = read_file (self, name);

  g_assert_cmpstr (text, ==, OLD);
  g_assert_cmpuint (count_files (self), ==, 1);
}

static void
test_both_formats_are_written (PbTestRegister *self,
                               gconstpointer   unused)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *xml = NULL;
  g_autofree char *html = NULL;

  export_to (self, "booklet.xml", &error);
  g_assert_no_error (error);
  export_to (self, "booklet.html", &error);
  g_assert_no_error (error);

  xml = read_file (self, "booklet.xml");
  html = read_file (self, "booklet.html");
  g_assert_true (g_str_has_prefix (xml, "<?xml"));
  g_assert_true (g_str_has_prefix (html, "<!DOCTYPE html>"));
  g_assert_cmpuint (count_files (self), ==, 2);
}

static void
test_two_exports_are_the_same_bytes (PbTestRegister *self,
                                     gconstpointer   unused)
{
  static const char *const names[] = { "a.xml", "b.xml", "a.html", "b.html" };
  char *texts[4];

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_assert_true (export_to (self, names[i], NULL));
      texts[i] = read_file (self, names[i]);
    }

  g_assert_cmpstr (texts[0], ==, texts[1]);
  g_assert_cmpstr (texts[2], ==, texts[3]);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_free (texts[i]);
}

static void
test_an_old_file_is_replaced_and_keeps_its_mode (PbTestRegister *self,
                                                 gconstpointer   unused)
{
  g_autofree char *path = pb_test_register_path (self, "booklet.xml");
  g_autofree char *text = NULL;
  struct stat info;

  write_old (self, "booklet.xml");
  g_assert_cmpint (g_chmod (path, 0640), ==, 0);
  g_assert_true (export_to (self, "booklet.xml", NULL));
  text = read_file (self, "booklet.xml");
  g_assert_cmpstr (text, !=, OLD);
  g_assert_cmpint (stat (path, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0640);
}

static void
test_a_link_stays_a_link (PbTestRegister *self,
                          gconstpointer   unused)
{
  g_autofree char *link = pb_test_register_path (self, "link.xml");
  g_autofree char *text = NULL;

  write_old (self, "booklet.xml");
  g_assert_cmpint (symlink ("booklet.xml", link), ==, 0);
  g_assert_true (export_to (self, "link.xml", NULL));
  g_assert_true (g_file_test (link, G_FILE_TEST_IS_SYMLINK));
  text = read_file (self, "booklet.xml");
  g_assert_cmpstr (text, !=, OLD);
}

static void
test_the_register_is_not_replaced (PbTestRegister *self,
                                   gconstpointer   unused)
{
  g_autofree char *link = pb_test_register_path (self, "link.xml");
  g_autofree char *dump = pb_register_dump (self->reg);
  g_autoptr(PbRegister) again = NULL;
  g_autofree char *dump_again = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_cmpint (symlink (self->path, link), ==, 0);
  g_assert_false (export_to (self, "link.xml", &error));
  g_assert_error (error, PB_ERROR, PB_ERROR_INVALID);

  again = pb_register_open (self->path, PB_REGISTER_EXISTING, NULL);
  g_assert_nonnull (again);
  dump_again = pb_register_dump (again);
  g_assert_cmpstr (dump_again, ==, dump);
}

static void
test_a_folder_that_is_gone_is_told (PbTestRegister *self,
                                    gconstpointer   unused)
{
  g_autoptr(GError) gone = NULL;
  g_autoptr(GError) no_folder = NULL;

  g_assert_false (export_to (self, "gone/booklet.xml", &gone));
  g_assert_error (gone, PB_ERROR, PB_ERROR_NO_FOLDER);
  g_assert_nonnull (strstr (gone->message, "booklet.xml"));

  write_old (self, "file");
  g_assert_false (export_to (self, "file/booklet.xml", &no_folder));
  g_assert_error (no_folder, PB_ERROR, PB_ERROR_NO_FOLDER);
  assert_old_stayed (self, "file");
}

static void
test_a_folder_is_not_replaced (PbTestRegister *self,
                               gconstpointer   unused)
{
  g_autofree char *path = pb_test_register_path (self, "folder.xml");
  g_autoptr(GError) error = NULL;

  g_assert_cmpint (g_mkdir (path, 0755), ==, 0);
  g_assert_false (export_to (self, "folder.xml", &error));
  g_assert_error (error, PB_ERROR, PB_ERROR_FAILED);
  g_assert_true (g_file_test (path, G_FILE_TEST_IS_DIR));
}

static void
test_a_device_is_not_replaced (PbTestRegister *self,
                               gconstpointer   unused)
{
  PbBookletRequest request = make_request (self, PB_BOOKLET_FORMAT_XML);
  g_autoptr(GFile) device = g_file_new_for_path ("/dev/full");
  g_autoptr(GError) error = NULL;

  g_assert_false (pb_booklet_export (&request, device, NULL, NULL, NULL, &error));
  g_assert_error (error, PB_ERROR, PB_ERROR_FAILED);
}

static void
test_where_nobody_may_write_is_told (PbTestRegister *self,
                                     gconstpointer   unused)
{
  PbBookletRequest request = make_request (self, PB_BOOKLET_FORMAT_XML);
  g_autoptr(GFile) target = g_file_new_for_path ("/proc/booklet.xml");
  g_autoptr(GError) error = NULL;

  g_assert_false (pb_booklet_export (&request, target, NULL, NULL, NULL, &error));
  g_assert_nonnull (error);
  g_assert_true (error->domain == PB_ERROR);
  g_assert_nonnull (strstr (error->message, "/proc/booklet.xml"));
}

/* A limit on the size of files stands in for a disk that is full half-way. */
static void
test_a_full_disk_leaves_the_old_file (PbTestRegister *self,
                                      gconstpointer   unused)
{
  struct rlimit before;
  struct rlimit limit;
  g_autoptr(GError) error = NULL;
  gboolean written;

  write_old (self, "booklet.html");
  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &before), ==, 0);
  limit = before;
  limit.rlim_cur = 8192;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  written = export_to (self, "booklet.html", &error);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &before), ==, 0);

  g_assert_false (written);
  g_assert_true (error->domain == PB_ERROR);
  g_assert_nonnull (strstr (error->message, "booklet.html"));
  assert_old_stayed (self, "booklet.html");

  g_assert_true (export_to (self, "booklet.html", NULL));
}

typedef struct
{
  GCancellable *cancellable;
  double        at;
  guint         n_reports;
  double        last;
  GThread      *thread;
} Watch;

static void
on_progress_cb (double   fraction,
                gpointer data)
{
  Watch *watch = data;

  g_assert_cmpfloat (fraction, >=, watch->last);
  g_assert_cmpfloat (fraction, <=, 1);
  g_assert_true (g_thread_self () == watch->thread);
  watch->last = fraction;
  watch->n_reports++;
  if (watch->cancellable != NULL && fraction >= watch->at)
    g_cancellable_cancel (watch->cancellable);
}

/* At every moment that a report marks. */
static void
test_a_cancel_leaves_nothing (PbTestRegister *self,
                              gconstpointer   unused)
{
  PbBookletRequest request = make_request (self, PB_BOOKLET_FORMAT_HTML);
  static const double moments[] = { 0, 0.1, 0.5, 0.9 };
  g_autofree char *path = pb_test_register_path (self, "booklet.html");
  g_autoptr(GFile) target = g_file_new_for_path (path);

  write_old (self, "booklet.html");
  for (guint i = 0; i < G_N_ELEMENTS (moments); i++)
    {
      g_autoptr(GCancellable) cancellable = g_cancellable_new ();
      g_autoptr(GError) error = NULL;
      Watch watch = { cancellable, moments[i], 0, 0, g_thread_self () };

      g_assert_false (pb_booklet_export (&request, target, on_progress_cb, &watch, cancellable,
                                         &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      assert_old_stayed (self, "booklet.html");
    }
}

/* Where the document portal shows a file, only GIO knows how to replace it. */
static void
test_a_file_of_the_portal_is_replaced_or_stays (PbTestRegister *self,
                                                gconstpointer   unused)
{
  PbBookletRequest request = make_request (self, PB_BOOKLET_FORMAT_HTML);
  g_autofree char *folder = g_build_filename (g_get_user_runtime_dir (), "doc", "1a2b3c", NULL);
  g_autofree char *path = g_build_filename (folder, "booklet.html", NULL);
  g_autoptr(GFile) target = g_file_new_for_path (path);
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GError) error = NULL;
  g_autofree char *old = NULL;
  g_autofree char *new = NULL;
  Watch watch = { cancellable, 0.9, 0, 0, g_thread_self () };

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, OLD, -1, NULL));
  g_assert_false (pb_booklet_export (&request, target, on_progress_cb, &watch, cancellable,
                                     &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  g_assert_true (g_file_get_contents (path, &old, NULL, NULL));
  g_assert_cmpstr (old, ==, OLD);

  pb_booklet_export (&request, target, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &new, NULL, NULL));
  g_assert_true (g_str_has_prefix (new, "<!DOCTYPE html>"));

  pb_test_remove_tree (folder);
}

static void
test_a_register_that_is_none_is_told (PbTestRegister *self,
                                      gconstpointer   unused)
{
  PbBookletRequest request = make_request (self, PB_BOOKLET_FORMAT_XML);
  g_autofree char *none = pb_test_register_path (self, "none.db");
  g_autofree char *path = pb_test_register_path (self, "booklet.xml");
  g_autoptr(GFile) target = g_file_new_for_path (path);
  g_autoptr(GError) error = NULL;

  g_assert_true (g_file_set_contents (none, "geen register, maar wel lang genoeg om er een te zijn",
                                      -1, NULL));
  request.register_path = none;
  g_assert_false (pb_booklet_export (&request, target, NULL, NULL, NULL, &error));
  g_assert_true (error->domain == PB_ERROR);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

static void
test_the_format_follows_from_the_name (void)
{
  static const struct
  {
    const char      *name;
    gboolean         known;
    PbBookletFormat  format;
  } cases[] = {
    { "a.xml", TRUE, PB_BOOKLET_FORMAT_XML },
    { "/map/A.XML", TRUE, PB_BOOKLET_FORMAT_XML },
    { "a.html", TRUE, PB_BOOKLET_FORMAT_HTML },
    { "a.Htm", TRUE, PB_BOOKLET_FORMAT_HTML },
    { "a.PDF", TRUE, PB_BOOKLET_FORMAT_PDF },
    { "a.xml.txt", FALSE, 0 },
    { "xml", FALSE, 0 },
    { "", FALSE, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PbBookletFormat format = PB_BOOKLET_FORMAT_XML;
      g_autoptr(GError) error = NULL;

      g_test_message ("%s", cases[i].name);
      g_assert_true (pb_booklet_format_from_name (cases[i].name, &format, &error)
                     == cases[i].known);
      if (cases[i].known)
        g_assert_cmpint (format, ==, cases[i].format);
      else
        g_assert_error (error, PB_ERROR, PB_ERROR_UNSUPPORTED);
    }
}

/* ---- on a worker */

static void
on_done_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  GAsyncResult **where = data;

  *where = g_object_ref (result);
}

static void
test_a_worker_reports_to_the_caller (PbTestRegister *self,
                                     gconstpointer   unused)
{
  PbBookletRequest request = make_request (self, PB_BOOKLET_FORMAT_XML);
  g_autofree char *path = pb_test_register_path (self, "booklet.xml");
  g_autoptr(GFile) target = g_file_new_for_path (path);
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  Watch watch = { NULL, 0, 0, 0, g_thread_self () };

  pb_booklet_export_async (&request, target, on_progress_cb, &watch, NULL, on_done_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);

  pb_booklet_export_finish (result, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (watch.n_reports, >=, 3);
  g_assert_true (g_file_test (path, G_FILE_TEST_IS_REGULAR));
}

static void
test_a_worker_can_be_cancelled (PbTestRegister *self,
                                gconstpointer   unused)
{
  PbBookletRequest request = make_request (self, PB_BOOKLET_FORMAT_XML);
  g_autofree char *path = pb_test_register_path (self, "booklet.xml");
  g_autoptr(GFile) target = g_file_new_for_path (path);
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;

  pb_booklet_export_async (&request, target, NULL, NULL, cancellable, on_done_cb, &result);
  g_cancellable_cancel (cancellable);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);

  /* It may have been done by then; if not, nothing is left of it. */
  if (!pb_booklet_export_finish (result, &error))
    {
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      g_assert_cmpuint (count_files (self), ==, 0);
    }
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *runtime = g_dir_make_tmp ("pb-runtime-XXXXXX", NULL);
  int status;

  /* Before anything asks for it: where the document portal would show its files. */
  g_setenv ("XDG_RUNTIME_DIR", runtime, TRUE);
  g_test_init (&argc, &argv, NULL);

  PB_TEST_REGISTER_ADD (EXPORT, both_formats_are_written);
  PB_TEST_REGISTER_ADD (EXPORT, two_exports_are_the_same_bytes);
  PB_TEST_REGISTER_ADD (EXPORT, an_old_file_is_replaced_and_keeps_its_mode);
  PB_TEST_REGISTER_ADD (EXPORT, a_link_stays_a_link);
  PB_TEST_REGISTER_ADD (EXPORT, the_register_is_not_replaced);
  PB_TEST_REGISTER_ADD (EXPORT, a_folder_that_is_gone_is_told);
  PB_TEST_REGISTER_ADD (EXPORT, a_folder_is_not_replaced);
  PB_TEST_REGISTER_ADD (EXPORT, a_device_is_not_replaced);
  PB_TEST_REGISTER_ADD (EXPORT, where_nobody_may_write_is_told);
  PB_TEST_REGISTER_ADD (EXPORT, a_full_disk_leaves_the_old_file);
  PB_TEST_REGISTER_ADD (EXPORT, a_cancel_leaves_nothing);
  PB_TEST_REGISTER_ADD (EXPORT, a_file_of_the_portal_is_replaced_or_stays);
  PB_TEST_REGISTER_ADD (EXPORT, a_register_that_is_none_is_told);
  PB_TEST_REGISTER_ADD (EXPORT, a_worker_reports_to_the_caller);
  PB_TEST_REGISTER_ADD (EXPORT, a_worker_can_be_cancelled);
  g_test_add_func (EXPORT "/the_format_follows_from_the_name",
                   test_the_format_follows_from_the_name);

  status = g_test_run ();
  pb_test_remove_tree (runtime);

  return status;
}
