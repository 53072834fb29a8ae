/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-test-db-backup"
#include "config.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "pb-db-backup.h"
#include "pb-db-private.h"
#include "pb-error.h"
#include "pb-test-store.h"

static char *
dump_of (const char *path)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(PbDb) db = pb_db_open (path, PB_DB_SNAPSHOT, &error);

  g_assert_no_error (error);
  pb_test_assert_sound (db);

  return pb_db_dump (db);
}

static void
test_a_copy_holds_the_same_in_one_file (PbTestStore   *f,
                                        gconstpointer  unused)
{
  g_autofree char *target = pb_test_store_path (f, "copy.db");
  g_autoptr(GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *files = NULL;

  pb_test_add_pillar (f->db, 20);
  before = pb_db_dump (f->db);
  pb_db_backup_to (f->path, target, NULL, &error);
  g_assert_no_error (error);
  pb_test_store_close (f);

  after = dump_of (target);
  g_assert_cmpstr (after, ==, before);
  files = pb_test_list_folder (f->folder);
  g_assert_cmpstr (files, ==, "copy.db register.db");
}

/* What is not committed is not yet so. */
static void
test_a_copy_is_made_while_the_register_is_edited (PbTestStore   *f,
                                                  gconstpointer  unused)
{
  g_autofree char *target = pb_test_store_path (f, "copy.db");
  g_autoptr(PbDbTransaction) transaction = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  pb_test_add_pillar (f->db, 3);
  before = pb_db_dump (f->db);
  transaction = pb_db_begin (f->db, "Edit", &error);
  pb_db_run_script (f->db, "DELETE FROM project", &error);
  g_assert_no_error (error);

  pb_db_backup_to (f->path, target, NULL, &error);
  g_assert_no_error (error);
  after = dump_of (target);
  g_assert_cmpstr (after, ==, before);
}

static void
test_a_copy_replaces_an_older_one (PbTestStore   *f,
                                   gconstpointer  unused)
{
  g_autofree char *target = pb_test_store_path (f, "copy.db");
  g_autoptr(GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  pb_db_backup_to (f->path, target, NULL, &error);
  g_assert_no_error (error);
  pb_test_add_pillar (f->db, 3);
  before = pb_db_dump (f->db);
  pb_db_backup_to (f->path, target, NULL, &error);
  g_assert_no_error (error);
  after = dump_of (target);
  g_assert_cmpstr (after, ==, before);
}

static void
test_a_copy_can_be_written_though_its_source_cannot (PbTestStore   *f,
                                                     gconstpointer  unused)
{
  g_autofree char *target = pb_test_store_path (f, "copy.db");
  g_autoptr(GError) error = NULL;
  g_autoptr(PbDb) copy = NULL;

  pb_test_store_close (f);
  g_assert_no_errno (g_chmod (f->path, 0444));
  pb_db_backup_to (f->path, target, NULL, &error);
  g_assert_no_error (error);
  copy = pb_db_open (target, PB_DB_WRITE, &error);
  g_assert_no_error (error);
  g_assert_false (pb_db_is_read_only (copy));
}

/* After a failure the old file is as it was, and nothing is left beside it. */
static void
assert_copy_fails (PbTestStore  *f,
                   const char   *target,
                   GCancellable *cancellable,
                   GQuark        domain,
                   int           code)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *files_before = pb_test_list_folder (f->folder);
  g_autofree char *files_after = NULL;

  g_assert_false (pb_db_backup_to (f->path, target, cancellable, &error));
  g_assert_error (error, domain, code);
  files_after = pb_test_list_folder (f->folder);
  g_assert_cmpstr (files_after, ==, files_before);
}

static void
test_a_cancelled_copy_leaves_the_old_one (PbTestStore   *f,
                                          gconstpointer  unused)
{
  g_autofree char *target = pb_test_store_path (f, "copy.db");
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autofree char *contents = NULL;

  pb_test_store_close (f);
  g_assert_true (g_file_set_contents (target, "old", -1, NULL));
  g_cancellable_cancel (cancellable);
  assert_copy_fails (f, target, cancellable, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_true (g_file_get_contents (target, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, "old");
}

static void
test_a_damaged_register_is_not_copied (PbTestStore   *f,
                                       gconstpointer  unused)
{
  g_autofree char *target = pb_test_store_path (f, "copy.db");
  g_autoptr(GError) error = NULL;
  g_autofree char *contents = NULL;
  g_autofree char *old = NULL;
  gsize length;

  pb_test_add_pillar (f->db, 50);
  pb_test_store_close (f);
  g_assert_true (g_file_get_contents (f->path, &contents, &length, NULL));
  memset (contents + 4096 * 30 + 8, 0xa5, 2000);
  g_assert_true (g_file_set_contents (f->path, contents, (gssize) length, NULL));
  g_assert_true (g_file_set_contents (target, "old", -1, NULL));

  assert_copy_fails (f, target, NULL, PB_ERROR, PB_ERROR_CORRUPT);
  g_assert_true (g_file_get_contents (target, &old, NULL, NULL));
  g_assert_cmpstr (old, ==, "old");
}

static void
test_a_copy_onto_itself_or_to_nowhere_is_refused (PbTestStore   *f,
                                                  gconstpointer  unused)
{
  g_autofree char *link = pb_test_store_path (f, "link.db");
  g_autofree char *nowhere = pb_test_store_path (f, "gone/copy.db");

  pb_test_store_close (f);
  assert_copy_fails (f, f->path, NULL, PB_ERROR, PB_ERROR_INVALID);
  g_assert_no_errno (symlink (f->path, link));
  assert_copy_fails (f, link, NULL, PB_ERROR, PB_ERROR_INVALID);
  assert_copy_fails (f, nowhere, NULL, PB_ERROR, PB_ERROR_FAILED);
}

/* Makes an empty file that has the name of a backup made so many days and seconds ago. */
static char *
pretend_backup (PbTestStore *f,
                int          days,
                int          seconds)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr(GDateTime) today = g_date_time_new_utc (g_date_time_get_year (now),
                                                    g_date_time_get_month (now),
                                                    g_date_time_get_day_of_month (now), 0, 30, 0);
  g_autoptr(GDateTime) day = g_date_time_add_days (today, -days);
  g_autoptr(GDateTime) moment = g_date_time_add_seconds (day, -seconds);
  g_autofree char *name = g_date_time_format (moment, "backups/register-%Y-%m-%dT%H%M%S-daily.db");
  char *path = pb_test_store_path (f, name);

  g_assert_true (g_file_set_contents (path, "", 0, NULL));

  return path;
}

static void
test_ten_backups_and_one_of_each_day_are_kept (PbTestStore   *f,
                                               gconstpointer  unused)
{
  g_autofree char *folder = pb_test_store_path (f, "backups");
  g_autofree char *notes = pb_test_store_path (f, "backups/notes.txt");
  g_autofree char *other = pb_test_store_path (f, "backups/register2-2001-01-01T000000-daily.db");
  g_autofree char *made = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) first = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GPtrArray) second = g_ptr_array_new_with_free_func (g_free);

  g_assert_no_errno (g_mkdir (folder, 0755));
  g_assert_true (g_file_set_contents (notes, "", 0, NULL));
  g_assert_true (g_file_set_contents (other, "", 0, NULL));
  for (int day = 1; day <= 20; day++)
    {
      g_ptr_array_add (first, pretend_backup (f, day, 0));
      g_ptr_array_add (second, pretend_backup (f, day, 60));
    }

  made = pb_db_backup_make (f->path, "daily", &error);
  g_assert_no_error (error);
  g_assert_true (g_file_test (made, G_FILE_TEST_EXISTS));

  /* The ten newest: the one made now, both of four days, the first of a fifth. Fourteen days:
   * today and 13 more. */
  for (guint day = 1; day <= 20; day++)
    {
      g_assert_cmpint (g_file_test (first->pdata[day - 1], G_FILE_TEST_EXISTS), ==, day <= 13);
      g_assert_cmpint (g_file_test (second->pdata[day - 1], G_FILE_TEST_EXISTS), ==, day <= 4);
    }
  g_assert_true (g_file_test (notes, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (other, G_FILE_TEST_EXISTS));
}

static void
test_two_backups_in_one_second_are_two (PbTestStore   *f,
                                        gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *first = pb_db_backup_make (f->path, "daily", &error);
  g_autofree char *second = pb_db_backup_make (f->path, "daily", &error);
  g_autofree char *third = pb_db_backup_make (f->path, "daily", &error);

  g_assert_no_error (error);
  g_assert_cmpstr (first, !=, second);
  g_assert_cmpstr (second, !=, third);
  g_assert_true (g_file_test (first, G_FILE_TEST_EXISTS));
}

static void
test_the_newest_sound_backup_is_found (PbTestStore   *f,
                                       gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *none = pb_db_backup_find_sound (f->path);
  g_autofree char *sound = NULL;
  g_autofree char *found = NULL;
  g_autofree char *files_before = NULL;
  g_autofree char *files_after = NULL;
  g_autofree char *folder = pb_test_store_path (f, "backups");
  g_autofree char *damaged = pb_test_store_path (f, "backups/register-2199-01-01T000000-daily.db");
  g_autofree char *cut_off = pb_test_store_path (f, "backups/register-2199-01-02T000000-daily.db");
  g_autofree char *contents = NULL;
  gsize length;

  g_assert_null (none);
  pb_test_add_pillar (f->db, 50);
  sound = pb_db_backup_make (f->path, "daily", &error);
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (sound, &contents, &length, NULL));
  g_assert_true (g_file_set_contents (cut_off, contents, (gssize) length / 2, NULL));
  memset (contents + 4096 * 30 + 8, 0xa5, 2000);
  g_assert_true (g_file_set_contents (damaged, contents, (gssize) length, NULL));

  files_before = pb_test_list_folder (folder);
  found = pb_db_backup_find_sound (f->path);
  files_after = pb_test_list_folder (folder);
  g_assert_cmpstr (found, ==, sound);
  g_assert_cmpstr (files_after, ==, files_before);
}

static void
back_up_in_thread (GTask        *task,
                   gpointer      source,
                   gpointer      data,
                   GCancellable *cancellable)
{
  PbTestStore *f = data;
  g_autofree char *target = pb_test_store_path (f, "copy.db");
  GError *error = NULL;

  if (pb_db_backup_to (f->path, target, NULL, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
test_a_copy_is_made_on_another_thread_while_edits_go_on (PbTestStore   *f,
                                                         gconstpointer  unused)
{
  g_autoptr(GTask) task = g_task_new (NULL, NULL, NULL, NULL);
  g_autofree char *target = pb_test_store_path (f, "copy.db");
  g_autofree char *dump = NULL;

  pb_test_add_pillar (f->db, 100);
  g_task_set_task_data (task, f, NULL);
  g_task_run_in_thread (task, back_up_in_thread);
  while (!g_task_get_completed (task))
    {
      pb_test_edit (f->db, "Edit", "UPDATE project SET position = position + 1");
      g_main_context_iteration (NULL, FALSE);
    }
  g_assert_true (g_task_propagate_boolean (task, NULL));

  dump = dump_of (target);
  g_assert_nonnull (strstr (dump, "Proeftuin 100"));
}

static void
test_a_register_that_is_open_is_no_target (PbTestStore   *f,
                                           gconstpointer  unused)
{
  g_autofree char *target = pb_test_store_path (f, "other.db");
  g_autoptr(GError) error = NULL;
  g_autoptr(PbDb) other = pb_db_open (target, PB_DB_CREATE, &error);

  g_assert_no_error (error);
  g_assert_false (pb_db_backup_to (f->path, target, NULL, &error));
  g_assert_error (error, PB_ERROR, PB_ERROR_BUSY);

  pb_test_assert_sound (other);
}

static void
test_a_backup_is_due_until_there_is_one_of_today (PbTestStore   *f,
                                                  gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *backup = NULL;

  g_assert_true (pb_db_backup_is_due (f->path));

  backup = pb_db_backup_make (f->path, "daily", &error);
  g_assert_no_error (error);

  g_assert_false (pb_db_backup_is_due (f->path));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  PB_TEST_STORE_ADD ("/db-backup", a_copy_holds_the_same_in_one_file);
  PB_TEST_STORE_ADD ("/db-backup", a_copy_is_made_while_the_register_is_edited);
  PB_TEST_STORE_ADD ("/db-backup", a_copy_replaces_an_older_one);
  PB_TEST_STORE_ADD ("/db-backup", a_copy_can_be_written_though_its_source_cannot);
  PB_TEST_STORE_ADD ("/db-backup", a_cancelled_copy_leaves_the_old_one);
  PB_TEST_STORE_ADD ("/db-backup", a_damaged_register_is_not_copied);
  PB_TEST_STORE_ADD ("/db-backup", a_copy_onto_itself_or_to_nowhere_is_refused);
  PB_TEST_STORE_ADD ("/db-backup", a_register_that_is_open_is_no_target);
  PB_TEST_STORE_ADD ("/db-backup", a_backup_is_due_until_there_is_one_of_today);
  PB_TEST_STORE_ADD ("/db-backup", ten_backups_and_one_of_each_day_are_kept);
  PB_TEST_STORE_ADD ("/db-backup", two_backups_in_one_second_are_two);
  PB_TEST_STORE_ADD ("/db-backup", the_newest_sound_backup_is_found);
  PB_TEST_STORE_ADD ("/db-backup", a_copy_is_made_on_another_thread_while_edits_go_on);

  return g_test_run ();
}
