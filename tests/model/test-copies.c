/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-copies"
#include "config.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "pb-error.h"
#include "pb-test-register.h"

typedef struct
{
  GMainLoop *loop;
  char      *path;
  GError    *error;
} Outcome;

static void
outcome_clear (Outcome *outcome)
{
  g_free (outcome->path);
  g_clear_error (&outcome->error);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Outcome, outcome_clear)

static void
on_saved_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  Outcome *outcome = data;
  gboolean saved = pb_register_save_copy_finish (PB_REGISTER (source), result, &outcome->error);

  g_assert_true (saved == (outcome->error == NULL));
  g_main_loop_quit (outcome->loop);
}

static void
on_taken_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  Outcome *outcome = data;

  outcome->path = pb_register_take_copy_finish (result, &outcome->error);
  g_assert_true ((outcome->path != NULL) == (outcome->error == NULL));
  g_main_loop_quit (outcome->loop);
}

static void
on_backed_up_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      data)
{
  Outcome *outcome = data;

  pb_register_back_up_daily_finish (result, &outcome->error);
  g_main_loop_quit (outcome->loop);
}

static void
back_up (PbTestRegister *f)
{
  g_autoptr(GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_auto(Outcome) outcome = { loop, NULL, NULL };

  pb_register_back_up_daily_async (f->path, on_backed_up_cb, &outcome);
  g_main_loop_run (loop);
  g_assert_no_error (outcome.error);
}

static Outcome
save_copy (PbTestRegister *f,
           const char     *path,
           GCancellable   *cancellable)
{
  g_autoptr(GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autoptr(GFile) target = g_file_new_for_path (path);
  Outcome outcome = { loop, NULL, NULL };

  pb_register_save_copy_async (f->reg, target, cancellable, on_saved_cb, &outcome);
  g_main_loop_run (loop);

  return outcome;
}

static Outcome
take_copy (PbTestRegister *f,
           const char     *path,
           GCancellable   *cancellable)
{
  g_autoptr(GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autoptr(GFile) source = g_file_new_for_path (path);
  g_autofree char *folder = pb_test_register_path (f, "own");
  Outcome outcome = { loop, NULL, NULL };

  pb_register_take_copy_async (source, folder, cancellable, on_taken_cb, &outcome);
  g_main_loop_run (loop);

  return outcome;
}

static void
assert_files (PbTestRegister *f,
              const char     *name,
              const char     *expected)
{
  g_autofree char *folder = pb_test_register_path (f, name);
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  g_autoptr(GPtrArray) names = g_ptr_array_new ();
  g_autofree char *joined = NULL;
  const char *file;

  while (dir != NULL && (file = g_dir_read_name (dir)) != NULL)
    g_ptr_array_add (names, (gpointer) file);
  g_ptr_array_add (names, NULL);
  joined = g_strjoinv (" ", (char **) names->pdata);
  g_assert_cmpstr (joined, ==, expected);
}

static void
test_copy_saved_and_taken_is_the_register (PbTestRegister *f,
                                           gconstpointer   unused)
{
  g_autofree char *path = pb_test_register_path (f, "kopie.db");
  g_auto(Outcome) saved = save_copy (f, path, NULL);
  g_auto(Outcome) taken = { 0 };
  g_autoptr(PbRegister) copy = NULL;
  g_autofree char *dump = pb_register_dump (f->reg);
  g_autofree char *copy_dump = NULL;
  g_autofree char *base = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_no_error (saved.error);
  taken = take_copy (f, path, NULL);
  g_assert_no_error (taken.error);
  base = g_path_get_basename (taken.path);
  g_assert_cmpstr (base, ==, "kopie.db");

  copy = pb_register_open (taken.path, PB_REGISTER_EXISTING, &error);
  g_assert_no_error (error);
  copy_dump = pb_register_dump (copy);
  g_assert_cmpstr (copy_dump, ==, dump);
  g_assert_cmpstr (pb_register_get_undo_label (copy), ==, "Add Project “Proeftuin Emmerhout”");
}

static void
test_name_in_use_gets_a_number (PbTestRegister *f,
                                gconstpointer   unused)
{
  g_autofree char *path = pb_test_register_path (f, "kopie.db");
  g_auto(Outcome) saved = save_copy (f, path, NULL);
  g_auto(Outcome) first = take_copy (f, path, NULL);
  g_auto(Outcome) second = take_copy (f, path, NULL);

  g_assert_no_error (second.error);
  g_assert_true (g_str_has_suffix (first.path, "/kopie.db"));
  g_assert_true (g_str_has_suffix (second.path, "/kopie-2.db"));
}

static void
test_saving_replaces_an_older_copy (PbTestRegister *f,
                                    gconstpointer   unused)
{
  g_autofree char *path = pb_test_register_path (f, "kopie.db");
  g_autofree char *name = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(PbRegister) copy = NULL;
  g_auto(Outcome) first = save_copy (f, path, NULL);
  g_auto(Outcome) second = { 0 };

  pb_test_save (f->reg, PB_TYPE_PILLAR, f->pillar, "name", "Wonen en leven");
  second = save_copy (f, path, NULL);
  g_assert_no_error (first.error);
  g_assert_no_error (second.error);

  copy = pb_register_open (path, PB_REGISTER_EXISTING, &error);
  g_assert_no_error (error);
  name = pb_test_read_text (copy, PB_TYPE_PILLAR, f->pillar, "name");
  g_assert_cmpstr (name, ==, "Wonen en leven");
}

/* Replaced, the file would be another one than that which is open: edits after that would go nowhere. */
static void
test_register_is_not_replaced_by_its_copy (PbTestRegister *f,
                                           gconstpointer   unused)
{
  g_autofree char *link = pb_test_register_path (f, "link.db");
  g_auto(Outcome) onto_itself = save_copy (f, f->path, NULL);
  g_auto(Outcome) through_link = { 0 };

  g_assert_error (onto_itself.error, PB_ERROR, PB_ERROR_INVALID);

  g_assert_cmpint (symlink (f->path, link), ==, 0);
  through_link = save_copy (f, link, NULL);
  g_assert_error (through_link.error, PB_ERROR, PB_ERROR_INVALID);
}

static void
test_cancelled_save_leaves_the_old_file (PbTestRegister *f,
                                         gconstpointer   unused)
{
  g_autofree char *path = pb_test_register_path (f, "kopie.db");
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autofree char *contents = NULL;
  g_auto(Outcome) outcome = { 0 };

  g_assert_true (g_file_set_contents (path, "oud", -1, NULL));
  g_cancellable_cancel (cancellable);
  outcome = save_copy (f, path, cancellable);
  g_assert_error (outcome.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, "oud");
}

static void
test_folder_that_is_gone_is_named (PbTestRegister *f,
                                   gconstpointer   unused)
{
  g_autofree char *path = pb_test_register_path (f, "weg/kopie.db");
  g_auto(Outcome) outcome = save_copy (f, path, NULL);

  g_assert_error (outcome.error, PB_ERROR, PB_ERROR_FAILED);
  g_assert_nonnull (strstr (outcome.error->message, "weg/kopie.db"));
}

static void
test_what_is_no_register_is_refused_by_its_own_name (PbTestRegister *f,
                                                     gconstpointer   unused)
{
  g_autofree char *path = pb_test_register_path (f, "brief.txt");
  g_autofree char *contents = NULL;
  g_auto(Outcome) outcome = { 0 };

  g_assert_true (
      g_file_set_contents (path, "Geachte raad, dit is geen register maar een brief.", -1, NULL));
  outcome = take_copy (f, path, NULL);
  g_assert_error (outcome.error, PB_ERROR, PB_ERROR_NOT_A_REGISTER);
  g_assert_nonnull (strstr (outcome.error->message, "brief.txt"));
  g_assert_null (strstr (outcome.error->message, ".register.db."));
  assert_files (f, "own", "");
  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  g_assert_true (g_str_has_prefix (contents, "Geachte raad"));
}

static void
test_damaged_register_is_refused (PbTestRegister *f,
                                  gconstpointer   unused)
{
  g_autofree char *path = pb_test_register_path (f, "kopie.db");
  g_auto(Outcome) saved = save_copy (f, path, NULL);
  g_auto(Outcome) outcome = { 0 };
  g_autofree char *contents = NULL;
  gsize length;

  g_assert_no_error (saved.error);
  g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
  g_assert_true (g_file_set_contents (path, contents, (gssize) length / 2, NULL));
  outcome = take_copy (f, path, NULL);
  g_assert_error (outcome.error, PB_ERROR, PB_ERROR_CORRUPT);
  g_assert_nonnull (strstr (outcome.error->message, "kopie.db"));
  assert_files (f, "own", "");
}

static void
test_file_that_is_not_there_is_named (PbTestRegister *f,
                                      gconstpointer   unused)
{
  g_autofree char *path = pb_test_register_path (f, "weg.db");
  g_auto(Outcome) outcome = take_copy (f, path, NULL);

  g_assert_error (outcome.error, PB_ERROR, PB_ERROR_FAILED);
  g_assert_nonnull (strstr (outcome.error->message, "weg.db"));
  assert_files (f, "own", "");
}

static void
test_cancelled_taking_leaves_nothing (PbTestRegister *f,
                                      gconstpointer   unused)
{
  g_autofree char *path = pb_test_register_path (f, "kopie.db");
  g_auto(Outcome) saved = save_copy (f, path, NULL);
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_auto(Outcome) outcome = { 0 };

  g_cancellable_cancel (cancellable);
  outcome = take_copy (f, path, cancellable);
  g_assert_error (outcome.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  assert_files (f, "own", "");
}

static void
test_nothing_is_left_in_the_cache (PbTestRegister *f,
                                   gconstpointer   unused)
{
  g_autofree char *path = pb_test_register_path (f, "kopie.db");
  g_auto(Outcome) saved = save_copy (f, path, NULL);
  g_autofree char *cache = g_build_filename (g_get_user_cache_dir (), "programmaboek", NULL);
  g_autoptr(GDir) dir = g_dir_open (cache, 0, NULL);

  g_assert_no_error (saved.error);
  g_assert_nonnull (dir);
  g_assert_null (g_dir_read_name (dir));
}

static void
test_default_path_is_in_the_data_folder (PbTestRegister *f,
                                         gconstpointer   unused)
{
  g_autofree char *path = pb_register_get_default_path ();
  g_autofree char *folder = g_path_get_dirname (path);

  g_assert_true (g_str_has_prefix (path, g_get_user_data_dir ()));
  g_assert_true (g_str_has_suffix (path, "/programmaboek/register.db"));
  g_assert_true (g_file_test (folder, G_FILE_TEST_IS_DIR));
}

static void
test_default_path_is_without_links (PbTestRegister *f,
                                    gconstpointer   unused)
{
  g_autofree char *link = g_build_filename (g_get_user_data_dir (), "programmaboek", NULL);
  g_autofree char *real = pb_test_register_path (f, "elsewhere");
  g_autofree char *expected = g_build_filename (real, "register.db", NULL);
  g_autofree char *path = NULL;

  g_assert_cmpint (g_mkdir (real, 0700), ==, 0);
  g_assert_true (g_rmdir (link) == 0 || errno == ENOENT);
  g_assert_cmpint (symlink (real, link), ==, 0);
  path = pb_register_get_default_path ();
  g_assert_cmpstr (path, ==, expected);
  g_assert_cmpint (g_unlink (link), ==, 0);
}

#define ADD(name) PB_TEST_REGISTER_ADD ("/copies", name)

static void
test_daily_backup_is_made_once_and_found (PbTestRegister *f,
                                          gconstpointer   unused)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  back_up (f);
  first = pb_register_find_backup (f->path);
  back_up (f);
  second = pb_register_find_backup (f->path);

  g_assert_nonnull (first);
  g_assert_cmpstr (first, ==, second);
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *home = g_dir_make_tmp ("programmaboek-XXXXXX", NULL);
  int status;

  /* Nothing of the person who runs the tests. (G_TEST_OPTION_ISOLATE_DIRS leaks for each test.) */
  g_setenv ("XDG_CACHE_HOME", home, TRUE);
  g_setenv ("XDG_DATA_HOME", home, TRUE);
  g_test_init (&argc, &argv, NULL);

  ADD (copy_saved_and_taken_is_the_register);
  ADD (name_in_use_gets_a_number);
  ADD (saving_replaces_an_older_copy);
  ADD (register_is_not_replaced_by_its_copy);
  ADD (cancelled_save_leaves_the_old_file);
  ADD (folder_that_is_gone_is_named);
  ADD (what_is_no_register_is_refused_by_its_own_name);
  ADD (damaged_register_is_refused);
  ADD (file_that_is_not_there_is_named);
  ADD (cancelled_taking_leaves_nothing);
  ADD (nothing_is_left_in_the_cache);
  ADD (daily_backup_is_made_once_and_found);
  ADD (default_path_is_in_the_data_folder);
  ADD (default_path_is_without_links);

  status = g_test_run ();
  pb_test_remove_tree (home);

  return status;
}
