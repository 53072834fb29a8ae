/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-test-file"
#include "config.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "pb-file.h"

typedef struct
{
  char *folder;
  char *path;
  char *other;
} Fixture;

static void
set_up (Fixture       *f,
        gconstpointer  unused)
{
  f->folder = g_dir_make_tmp (NULL, NULL);
  f->path = g_build_filename (f->folder, "a", NULL);
  f->other = g_build_filename (f->folder, "b", NULL);
  g_assert_true (g_file_set_contents (f->path, "a", -1, NULL));
}

static void
tear_down (Fixture       *f,
           gconstpointer  unused)
{
  g_unlink (f->path);
  g_unlink (f->other);
  g_assert_no_errno (g_rmdir (f->folder));
  g_free (f->folder);
  g_free (f->path);
  g_free (f->other);
}

static void
test_a_file_is_the_same_by_any_name (Fixture       *f,
                                     gconstpointer  unused)
{
  g_assert_true (pb_file_is_same (f->path, f->path));
  g_assert_no_errno (link (f->path, f->other));
  g_assert_true (pb_file_is_same (f->path, f->other));
  g_assert_no_errno (g_unlink (f->other));
  g_assert_no_errno (symlink (f->path, f->other));
  g_assert_true (pb_file_is_same (f->path, f->other));
}

static void
test_files_of_one_content_are_two (Fixture       *f,
                                   gconstpointer  unused)
{
  g_assert_true (g_file_set_contents (f->other, "a", -1, NULL));
  g_assert_false (pb_file_is_same (f->path, f->other));
}

static void
test_what_is_not_there_is_no_file (Fixture       *f,
                                   gconstpointer  unused)
{
  PbFileId none = { 1, 1 };

  g_assert_false (pb_file_is_same (f->path, f->other));
  g_assert_false (pb_file_is_same (f->other, f->other));
  g_assert_false (pb_file_id_read (f->other, &none));
  g_assert_false (pb_file_id_equal (&none, &none));
}

static void
test_a_temporary_file_lies_hidden_beside_its_target (Fixture       *f,
                                                     gconstpointer  unused)
{
  g_autofree char *longest = g_strnfill (255, 'x');
  g_autofree char *target = g_build_filename (f->folder, longest, NULL);
  g_autofree char *temporary = NULL;
  g_autofree char *folder = NULL;
  g_autofree char *name = NULL;
  struct stat info;
  int fd = pb_file_open_temporary (target, 0600, &temporary);

  g_assert_cmpint (fd, >=, 0);
  g_assert_no_errno (fstat (fd, &info));
  g_assert_cmpint (info.st_mode & 0777, ==, 0600);
  g_assert_cmpint (write (fd, "x", 1), ==, 1);
  close (fd);

  folder = g_path_get_dirname (temporary);
  name = g_path_get_basename (temporary);
  g_assert_cmpstr (folder, ==, f->folder);
  g_assert_true (g_str_has_prefix (name, ".xxx"));
  g_assert_no_errno (g_unlink (temporary));
}

static void
test_a_temporary_file_has_no_letter_in_half (Fixture       *f,
                                             gconstpointer  unused)
{
  g_autofree char *xs = g_strnfill (59, 'x');
  g_autofree char *file = g_strconcat (xs, "ë.db", NULL);
  g_autofree char *target = g_build_filename (f->folder, file, NULL);
  g_autofree char *temporary = NULL;
  int fd = pb_file_open_temporary (target, 0600, &temporary);

  g_assert_cmpint (fd, >=, 0);
  close (fd);
  g_assert_true (g_utf8_validate (temporary, -1, NULL));
  g_assert_no_errno (g_unlink (temporary));
}

static void
test_where_no_file_can_be_made_errno_says_why (Fixture       *f,
                                               gconstpointer  unused)
{
  g_autofree char *target = g_build_filename (f->folder, "gone", "x", NULL);
  g_autofree char *temporary = NULL;

  g_assert_cmpint (pb_file_open_temporary (target, 0600, &temporary), ==, -1);
  g_assert_cmpint (errno, ==, ENOENT);
  g_assert_null (temporary);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name) g_test_add ("/file/" #name, Fixture, NULL, set_up, test_##name, tear_down)
  ADD (a_file_is_the_same_by_any_name);
  ADD (files_of_one_content_are_two);
  ADD (what_is_not_there_is_no_file);
  ADD (a_temporary_file_lies_hidden_beside_its_target);
  ADD (a_temporary_file_has_no_letter_in_half);
  ADD (where_no_file_can_be_made_errno_says_why);

  return g_test_run ();
}
