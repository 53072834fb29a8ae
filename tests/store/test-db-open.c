/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-test-db-open"
#include "config.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>
#include <sys/wait.h>

#include "pb-db-backup.h"
#include "pb-db-schema.h"
#include "pb-test-store.h"

/* The option with which this program is another process. */
#define TRY_TO_WRITE "--try-to-write"

/* Makes an SQLite file that is none of ours, or one that was tampered with. */
static void
run_sql_on (const char *path,
            const char *sql)
{
  sqlite3 *handle = NULL;

  g_assert_cmpint (sqlite3_open (path, &handle), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (handle, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_close (handle), ==, SQLITE_OK);
}

static void
write_file (const char *path,
            const char *contents,
            gssize      length)
{
  g_autoptr(GError) error = NULL;

  g_file_set_contents (path, contents, length, &error);
  g_assert_no_error (error);
}

/* Expects the code, names the file, and leaves folder and bytes as they were. */
static char *
assert_refused (PbTestStore   *f,
                const char    *path,
                PbDbOpenFlags  flags,
                PbError        code)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(PbDb) db = NULL;
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *before = pb_test_checksum (path);
  g_autofree char *files_before = pb_test_list_folder (folder);
  g_autofree char *after = NULL;
  g_autofree char *files_after = NULL;

  db = pb_db_open (path, flags, &error);
  g_assert_null (db);
  g_assert_error (error, PB_ERROR, (int) code);
  g_assert_nonnull (strstr (error->message, name));

  after = pb_test_checksum (path);
  files_after = pb_test_list_folder (folder);
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpstr (files_after, ==, files_before);

  return g_strdup (error->message);
}

static void
test_a_new_register_is_made_where_there_is_no_file (PbTestStore   *f,
                                                    gconstpointer  unused)
{
  g_assert_false (pb_db_is_read_only (f->db));
  g_assert_null (pb_db_get_notice (f->db));
  g_assert_cmpstr (pb_db_get_path (f->db), ==, f->path);
  pb_test_assert_sound (f->db);
}

static void
test_a_register_opens_again_with_what_was_in_it (PbTestStore   *f,
                                                 gconstpointer  unused)
{
  g_autofree char *before = NULL;
  g_autofree char *files = NULL;

  pb_test_add_pillar (f->db, 3);
  before = pb_db_dump (f->db);
  pb_test_store_close (f);
  files = pb_test_list_folder (f->folder);
  g_assert_cmpstr (files, ==, "register.db");

  pb_test_store_reopen (f);
  pb_test_assert_dump (f->db, before);
}

static void
test_a_folder_that_is_gone_is_refused (PbTestStore   *f,
                                       gconstpointer  unused)
{
  g_autofree char *path = pb_test_store_path (f, "gone/register.db");
  g_autoptr(GError) error = NULL;

  g_assert_null (pb_db_open (path, PB_DB_CREATE, &error));
  g_assert_error (error, PB_ERROR, PB_ERROR_NO_FOLDER);
  g_assert_nonnull (strstr (error->message, "gone"));
}

static void
test_a_file_that_is_gone_is_refused (PbTestStore   *f,
                                     gconstpointer  unused)
{
  g_autofree char *path = pb_test_store_path (f, "other.db");
  g_autoptr(GError) error = NULL;

  g_assert_null (pb_db_open (path, PB_DB_WRITE, &error));
  g_assert_error (error, PB_ERROR, PB_ERROR_NO_FILE);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

static void
test_a_folder_in_its_place_is_refused (PbTestStore   *f,
                                       gconstpointer  unused)
{
  g_autofree char *path = pb_test_store_path (f, "folder.db");
  g_autoptr(GError) error = NULL;

  g_assert_no_errno (g_mkdir (path, 0755));
  g_assert_null (pb_db_open (path, PB_DB_CREATE, &error));
  g_assert_error (error, PB_ERROR, PB_ERROR_NOT_A_REGISTER);
}

static void
test_a_file_that_is_not_sqlite_is_refused (PbTestStore   *f,
                                           gconstpointer  unused)
{
  g_autofree char *path = pb_test_store_path (f, "text.db");
  g_autofree char *zeros = g_malloc0 (8192);

  write_file (path, "Beste griffie, hierbij het programmaboekje.", -1);
  g_free (assert_refused (f, path, PB_DB_WRITE, PB_ERROR_NOT_A_REGISTER));
  g_free (assert_refused (f, path, PB_DB_CREATE, PB_ERROR_NOT_A_REGISTER));

  write_file (path, zeros, 8192);
  g_free (assert_refused (f, path, PB_DB_CREATE, PB_ERROR_NOT_A_REGISTER));
}

static void
test_an_empty_file_is_a_new_register_only_where_one_may_be_made (PbTestStore   *f,
                                                                 gconstpointer  unused)
{
  g_autofree char *path = pb_test_store_path (f, "empty.db");
  g_autoptr(GError) error = NULL;
  g_autoptr(PbDb) db = NULL;

  write_file (path, "", 0);
  g_free (assert_refused (f, path, PB_DB_WRITE, PB_ERROR_NOT_A_REGISTER));

  db = pb_db_open (path, PB_DB_CREATE, &error);
  g_assert_no_error (error);
  pb_test_assert_sound (db);
}

static void
test_an_empty_database_is_a_new_register_only_where_one_may_be_made (PbTestStore   *f,
                                                                     gconstpointer  unused)
{
  g_autofree char *path = pb_test_store_path (f, "empty.db");
  g_autoptr(GError) error = NULL;
  g_autoptr(PbDb) db = NULL;

  run_sql_on (path, "CREATE TABLE t (a); DROP TABLE t");
  g_free (assert_refused (f, path, PB_DB_WRITE, PB_ERROR_NOT_A_REGISTER));

  db = pb_db_open (path, PB_DB_CREATE, &error);
  g_assert_no_error (error);
  pb_test_assert_sound (db);
}

static void
test_a_database_of_another_program_is_refused (PbTestStore   *f,
                                               gconstpointer  unused)
{
  g_autofree char *path = pb_test_store_path (f, "other.db");

  run_sql_on (path, "PRAGMA application_id = 1196444487; CREATE TABLE features (id INTEGER)");
  g_free (assert_refused (f, path, PB_DB_WRITE, PB_ERROR_OTHER_APPLICATION));
  g_free (assert_refused (f, path, PB_DB_CREATE, PB_ERROR_OTHER_APPLICATION));
  run_sql_on (path, "PRAGMA journal_mode = WAL");
  g_free (assert_refused (f, path, PB_DB_SNAPSHOT, PB_ERROR_OTHER_APPLICATION));
}

static void
test_tables_without_an_application_are_another_programs (PbTestStore   *f,
                                                         gconstpointer  unused)
{
  g_autofree char *path = pb_test_store_path (f, "other.db");

  run_sql_on (path, "CREATE TABLE bookmarks (id INTEGER)");
  g_free (assert_refused (f, path, PB_DB_CREATE, PB_ERROR_OTHER_APPLICATION));
  run_sql_on (path, "PRAGMA journal_mode = WAL");
  g_free (assert_refused (f, path, PB_DB_CREATE, PB_ERROR_OTHER_APPLICATION));
}

static void
test_a_newer_register_is_refused_and_both_versions_named (PbTestStore   *f,
                                                          gconstpointer  unused)
{
  g_autofree char *message = NULL;
  g_autofree char *newest = NULL;
  guint n_steps;
  const PbDbSchemaStep *steps = pb_db_schema_get_steps (&n_steps);

  newest = g_strdup_printf ("version %d", steps[n_steps - 1].version);
  pb_test_store_close (f);
  run_sql_on (f->path, "PRAGMA user_version = 42");

  message = assert_refused (f, f->path, PB_DB_WRITE, PB_ERROR_TOO_NEW);
  g_assert_nonnull (strstr (message, "42"));
  g_assert_nonnull (strstr (message, newest));
}

/* Overwrites from a place in the file on: a disk that gives back nonsense. */
static void
damage (const char *path,
        gsize       from,
        gsize       length)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *contents = NULL;
  gsize size;

  g_file_get_contents (path, &contents, &size, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (from + length, <=, size);
  memset (contents + from, 0xa5, length);
  write_file (path, contents, (gssize) size);
}

static void
test_a_damaged_register_is_refused_and_its_backup_named (PbTestStore   *f,
                                                         gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *backup = NULL;
  g_autofree char *message = NULL;

  pb_test_add_pillar (f->db, 3);
  backup = pb_db_backup_make (f->path, "test", &error);
  g_assert_no_error (error);
  pb_test_store_close (f);
  damage (f->path, 100, 3000);

  message = assert_refused (f, f->path, PB_DB_WRITE, PB_ERROR_CORRUPT);
  g_assert_nonnull (strstr (message, backup));
}

/* Copies a register with what a killed program leaves beside it. */
static char *
copy_as_after_a_crash (PbTestStore *f,
                       const char  *name)
{
  static const char *suffixes[] = { "", "-wal" };
  g_autofree char *to = pb_test_store_path (f, name);

  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      g_autofree char *source_path = g_strconcat (f->path, suffixes[i], NULL);
      g_autofree char *target_path = g_strconcat (to, suffixes[i], NULL);
      g_autoptr(GFile) source = g_file_new_for_path (source_path);
      g_autoptr(GFile) target = g_file_new_for_path (target_path);
      g_autoptr(GError) error = NULL;

      g_file_copy (source, target, G_FILE_COPY_NONE, NULL, NULL, NULL, &error);
      g_assert_no_error (error);
    }

  return g_steal_pointer (&to);
}

static void
test_after_a_crash_every_page_is_checked (PbTestStore   *f,
                                          gconstpointer  unused)
{
  g_autofree char *sound = NULL;
  g_autofree char *damaged = NULL;
  g_autofree char *log = NULL;
  g_autofree char *before = NULL;
  g_autoptr(PbDb) db = NULL;
  g_autoptr(GError) error = NULL;

  pb_test_add_pillar (f->db, 50);
  before = pb_db_dump (f->db);
  pb_test_store_reopen (f);
  pb_test_edit (f->db, "Edit", "UPDATE programme SET note = 'x'; UPDATE programme SET note = ''");

  sound = copy_as_after_a_crash (f, "sound.db");
  damaged = copy_as_after_a_crash (f, "damaged.db");

  db = pb_db_open (sound, PB_DB_WRITE, &error);
  g_assert_no_error (error);
  pb_test_assert_dump (db, before);

  /* The middle of a page that no query of the opening reads. */
  damage (damaged, 4096 * 30 + 8, 2000);
  g_assert_null (pb_db_open (damaged, PB_DB_WRITE, &error));
  g_assert_error (error, PB_ERROR, PB_ERROR_CORRUPT);

  /* Without the log there was no crash, and who opens does not wait for a check. */
  log = g_strconcat (damaged, "-wal", NULL);
  g_assert_no_errno (g_unlink (log));
  g_clear_error (&error);
  g_clear_object (&db);
  db = pb_db_open (damaged, PB_DB_WRITE, &error);
  g_assert_no_error (error);
}

static void
test_a_refusal_after_a_crash_leaves_the_log (PbTestStore   *f,
                                             gconstpointer  unused)
{
  g_autofree char *damaged = NULL;
  g_autofree char *log = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *log_before = NULL;
  g_autofree char *log_after = NULL;

  pb_test_add_pillar (f->db, 50);
  pb_test_store_reopen (f);
  pb_test_edit (f->db, "Edit", "UPDATE programme SET note = 'x'");
  damaged = copy_as_after_a_crash (f, "damaged.db");
  damage (damaged, 4096 * 30 + 8, 2000);

  log = g_strconcat (damaged, "-wal", NULL);
  before = pb_test_checksum (damaged);
  log_before = pb_test_checksum (log);
  g_assert_null (pb_db_open (damaged, PB_DB_WRITE, NULL));
  after = pb_test_checksum (damaged);
  log_after = pb_test_checksum (log);
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpstr (log_after, ==, log_before);
}

/* Reads and does not write, says why, and leaves no file beside it. */
static void
assert_opens_read_only (PbTestStore *f,
                        const char  *because)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *before = pb_test_checksum (f->path);
  g_autofree char *after = NULL;
  g_autofree char *files = NULL;
  g_autofree char *dump = NULL;

  f->db = pb_db_open (f->path, PB_DB_CREATE, &error);
  g_assert_no_error (error);
  g_assert_true (pb_db_is_read_only (f->db));
  g_assert_nonnull (strstr (pb_db_get_notice (f->db), because));
  dump = pb_db_dump (f->db);
  g_assert_nonnull (strstr (dump, "Proeftuin 3"));
  pb_test_assert_sound (f->db);

  g_assert_null (pb_db_begin (f->db, "Edit", &error));
  g_assert_error (error, PB_ERROR, PB_ERROR_READ_ONLY);

  pb_test_store_close (f);
  after = pb_test_checksum (f->path);
  files = pb_test_list_folder (f->folder);
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpstr (files, ==, "register.db");
}

static void
test_a_read_only_file_opens_for_reading (PbTestStore   *f,
                                         gconstpointer  unused)
{
  pb_test_add_pillar (f->db, 3);
  pb_test_store_close (f);
  g_assert_no_errno (g_chmod (f->path, 0444));

  assert_opens_read_only (f, "file may not be changed");
}

static void
test_a_register_in_a_read_only_folder_opens_for_reading (PbTestStore   *f,
                                                         gconstpointer  unused)
{
  pb_test_add_pillar (f->db, 3);
  pb_test_store_close (f);
  g_assert_no_errno (g_chmod (f->folder, 0555));

  assert_opens_read_only (f, "folder may not be changed");
}

static void
test_no_register_is_made_in_a_read_only_folder (PbTestStore   *f,
                                                gconstpointer  unused)
{
  g_autofree char *path = pb_test_store_path (f, "new.db");
  g_autoptr(GError) error = NULL;

  g_assert_no_errno (g_chmod (f->folder, 0555));
  g_assert_null (pb_db_open (path, PB_DB_CREATE, &error));
  g_assert_error (error, PB_ERROR, PB_ERROR_READ_ONLY);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

static void
test_a_path_may_hold_any_character (PbTestStore   *f,
                                    gconstpointer  unused)
{
  g_autofree char *path = pb_test_store_path (f, "Regio Deal #1? 100%25 & ’t Één.db");
  g_autoptr(GError) error = NULL;
  g_autoptr(PbDb) db = pb_db_open (path, PB_DB_CREATE, &error);

  g_assert_no_error (error);
  g_assert_true (g_file_test (path, G_FILE_TEST_IS_REGULAR));
}

static void
test_a_drive_without_shared_memory_gets_a_plain_journal (PbTestStore   *f,
                                                         gconstpointer  unused)
{
  g_autofree char *before = NULL;
  g_autofree char *files = NULL;
  sqlite3_vfs *usual = sqlite3_vfs_find (NULL);

  pb_test_add_pillar (f->db, 3);
  before = pb_db_dump (f->db);
  pb_test_store_close (f);

  /* SQLite's own stand-in for such a drive. */
  sqlite3_vfs_register (sqlite3_vfs_find ("unix-dotfile"), TRUE);
  pb_test_store_reopen (f);
  g_assert_false (pb_db_is_read_only (f->db));
  g_assert_nonnull (strstr (pb_db_get_notice (f->db), "network folder"));
  pb_test_assert_dump (f->db, before);
  pb_test_edit (f->db, "Edit", "UPDATE programme SET note = 'x'");
  files = pb_test_list_folder (f->folder);
  g_assert_cmpstr (files, ==, "register.db");
  pb_test_store_close (f);
  sqlite3_vfs_register (usual, TRUE);

  pb_test_store_reopen (f);
  g_assert_null (pb_db_get_notice (f->db));
}

static void
test_a_snapshot_shows_one_moment (PbTestStore   *f,
                                  gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(PbDb) snapshot = NULL;
  g_autofree char *before = NULL;

  pb_test_add_pillar (f->db, 3);
  before = pb_db_dump (f->db);
  snapshot = pb_db_open (f->path, PB_DB_SNAPSHOT, &error);
  g_assert_no_error (error);
  g_assert_true (pb_db_is_read_only (snapshot));

  pb_test_edit (f->db, "Edit", "UPDATE project SET name = 'x', name_key = id");
  pb_test_assert_dump (snapshot, before);
  pb_test_assert_sound (snapshot);
  g_assert_null (pb_db_begin (snapshot, "Edit", NULL));
}

/* What another process gets for an answer. */
static int
try_to_write_from_elsewhere (const char *path)
{
  g_autofree char *program = pb_test_get_program ();
  const char *arguments[] = { program, TRY_TO_WRITE, path, NULL };
  g_autoptr(GError) error = NULL;
  int status;

  g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_DEFAULT, NULL, NULL, NULL, NULL,
                &status, &error);
  g_assert_no_error (error);
  g_assert_true (WIFEXITED (status));

  return WEXITSTATUS (status);
}

static int
try_to_write (const char *path)
{
  sqlite3 *handle = NULL;
  int result = sqlite3_open (path, &handle);

  if (result == SQLITE_OK)
    result = sqlite3_exec (handle, "BEGIN IMMEDIATE", NULL, NULL, NULL);
  sqlite3_close (handle);

  return result;
}

/* The trap: a process that opens and closes a file beside SQLite loses its locks on it. */
static void
test_opening_a_second_time_leaves_the_locks (PbTestStore   *f,
                                             gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(PbDbTransaction) transaction = pb_db_begin (f->db, "Edit", &error);

  g_assert_no_error (error);
  g_object_unref (pb_db_open (f->path, PB_DB_SNAPSHOT, &error));
  g_assert_no_error (error);

  g_assert_cmpint (try_to_write_from_elsewhere (f->path), ==, SQLITE_BUSY);

  pb_db_transaction_free (g_steal_pointer (&transaction));
  g_assert_cmpint (try_to_write_from_elsewhere (f->path), ==, SQLITE_OK);
}

int
main (int   argc,
      char *argv[])
{
  if (argc == 3 && g_str_equal (argv[1], TRY_TO_WRITE))
    return try_to_write (argv[2]);

  g_test_init (&argc, &argv, NULL);

  PB_TEST_STORE_ADD ("/db-open", a_new_register_is_made_where_there_is_no_file);
  PB_TEST_STORE_ADD ("/db-open", a_register_opens_again_with_what_was_in_it);
  PB_TEST_STORE_ADD ("/db-open", a_folder_that_is_gone_is_refused);
  PB_TEST_STORE_ADD ("/db-open", a_file_that_is_gone_is_refused);
  PB_TEST_STORE_ADD ("/db-open", a_folder_in_its_place_is_refused);
  PB_TEST_STORE_ADD ("/db-open", a_file_that_is_not_sqlite_is_refused);
  PB_TEST_STORE_ADD ("/db-open", an_empty_file_is_a_new_register_only_where_one_may_be_made);
  PB_TEST_STORE_ADD ("/db-open", an_empty_database_is_a_new_register_only_where_one_may_be_made);
  PB_TEST_STORE_ADD ("/db-open", a_database_of_another_program_is_refused);
  PB_TEST_STORE_ADD ("/db-open", tables_without_an_application_are_another_programs);
  PB_TEST_STORE_ADD ("/db-open", a_newer_register_is_refused_and_both_versions_named);
  PB_TEST_STORE_ADD ("/db-open", a_damaged_register_is_refused_and_its_backup_named);
  PB_TEST_STORE_ADD ("/db-open", after_a_crash_every_page_is_checked);
  PB_TEST_STORE_ADD ("/db-open", a_refusal_after_a_crash_leaves_the_log);
  PB_TEST_STORE_ADD ("/db-open", a_read_only_file_opens_for_reading);
  PB_TEST_STORE_ADD ("/db-open", a_register_in_a_read_only_folder_opens_for_reading);
  PB_TEST_STORE_ADD ("/db-open", no_register_is_made_in_a_read_only_folder);
  PB_TEST_STORE_ADD ("/db-open", a_path_may_hold_any_character);
  PB_TEST_STORE_ADD ("/db-open", a_drive_without_shared_memory_gets_a_plain_journal);
  PB_TEST_STORE_ADD ("/db-open", a_snapshot_shows_one_moment);
  PB_TEST_STORE_ADD ("/db-open", opening_a_second_time_leaves_the_locks);

  return g_test_run ();
}
