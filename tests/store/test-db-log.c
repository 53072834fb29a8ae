/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-test-db-log"
#include "config.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sqlite3.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/syscall.h>

#include "pb-db-backup.h"
#include "pb-test-store.h"

/* The options with which this program is another one. */
#define RUN_SQL "--run-sql"
#define COUNT "--count"
#define WITHOUT_OFD "--without-ofd"

/* Of fcntl(): F_OFD_GETLK to F_OFD_SETLKW. */
#define FIRST_OFD 36
#define LAST_OFD  38

#define EDIT_SQL(name) "INSERT INTO person (name) VALUES ('" name "')"
#define COUNT_SQL "SELECT count (*) FROM person"

/* ---- the other program */

/* A bare SQLite, as a foreign program is: "unlink" takes the log and its index away first. Its result is how the SQL went. */
static int
run_sql (const char *path,
         const char *unlink,
         const char *sql)
{
  sqlite3 *handle = NULL;
  int result;

  if (g_str_equal (unlink, "unlink"))
    {
      g_autofree char *log = g_strconcat (path, "-wal", NULL);
      g_autofree char *index = g_strconcat (path, "-shm", NULL);

      g_unlink (log);
      g_unlink (index);
    }

  result = sqlite3_open (path, &handle);
  if (result == SQLITE_OK)
    result = sqlite3_exec (handle, sql, NULL, NULL, NULL);
  sqlite3_close (handle);

  return result;
}

static int
count_people (const char *path)
{
  sqlite3 *handle = NULL;
  sqlite3_stmt *statement = NULL;
  int count = 100;

  if (sqlite3_open (path, &handle) == SQLITE_OK
      && sqlite3_prepare_v2 (handle, COUNT_SQL, -1, &statement, NULL) == SQLITE_OK
      && sqlite3_step (statement) == SQLITE_ROW)
    count = sqlite3_column_int (statement, 0);
  sqlite3_finalize (statement);
  sqlite3_close (handle);

  return count;
}

/* From here on the system is one that knows no locks of open file descriptions. */
static gboolean
forbid_ofd (void)
{
  struct sock_filter steps[] = {
    BPF_STMT (BPF_LD | BPF_W | BPF_ABS, offsetof (struct seccomp_data, nr)),
    BPF_JUMP (BPF_JMP | BPF_JEQ | BPF_K, SYS_fcntl, 0, 4),
    BPF_STMT (BPF_LD | BPF_W | BPF_ABS, offsetof (struct seccomp_data, args[1])),
    BPF_JUMP (BPF_JMP | BPF_JGE | BPF_K, FIRST_OFD, 0, 2),
    BPF_JUMP (BPF_JMP | BPF_JGT | BPF_K, LAST_OFD, 1, 0),
    BPF_STMT (BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EINVAL),
    BPF_STMT (BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
  };
  const struct sock_fprog program = { G_N_ELEMENTS (steps), steps };

  return prctl (PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 && prctl (PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) == 0;
}

static int
spawn (const char *const *arguments)
{
  g_autoptr(GError) error = NULL;
  int status = 0;

  g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_SEARCH_PATH | G_SPAWN_STDOUT_TO_DEV_NULL, NULL, NULL, NULL, NULL,
                &status, &error);
  g_assert_no_error (error);
  g_assert_true (WIFEXITED (status));

  return WEXITSTATUS (status);
}

static int
run_elsewhere (PbTestStore *f,
               const char  *unlink,
               const char  *sql)
{
  g_autofree char *program = pb_test_get_program ();
  const char *arguments[] = { program, RUN_SQL, f->path, unlink, sql, NULL };

  return spawn (arguments);
}

static int
count_elsewhere (const char *path)
{
  g_autofree char *program = pb_test_get_program ();
  const char *arguments[] = { program, COUNT, path, NULL };

  return spawn (arguments);
}

/* ---- helpers */

/* What a file chooser in our own process does: it reads what kind of files are in a folder. */
static void
look_at_files (PbTestStore *f)
{
  static const char *const suffixes[] = { "", "-wal", "-shm" };

  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      g_autofree char *path = g_strconcat (f->path, suffixes[i], NULL);
      g_autofree char *bytes = NULL;

      g_assert_true (g_file_get_contents (path, &bytes, NULL, NULL));
    }
}

static gboolean
has_log (PbTestStore *f)
{
  g_autofree char *log = g_strconcat (f->path, "-wal", NULL);

  return g_file_test (log, G_FILE_TEST_EXISTS);
}

static void
unlink_log (PbTestStore *f)
{
  static const char *const suffixes[] = { "-wal", "-shm" };

  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      g_autofree char *path = g_strconcat (f->path, suffixes[i], NULL);

      g_assert_no_errno (g_unlink (path));
    }
}

/* The one rescue copy; transfer full. */
static char *
find_rescue (PbTestStore *f)
{
  g_autofree char *folder = pb_test_store_path (f, "backups");
  g_autofree char *names = pb_test_list_folder (folder);

  g_assert_nonnull (strstr (names, "-rescue.db"));
  g_assert_null (strchr (names, ' '));

  return g_build_filename (folder, names, NULL);
}

static void
assert_rescued (PbTestStore *f,
                int          n_people)
{
  g_autofree char *rescue = find_rescue (f);
  g_autofree char *name = g_path_get_basename (rescue);

  g_assert_cmpint (count_elsewhere (rescue), ==, n_people);
  g_assert_nonnull (pb_db_get_notice (f->db));
  g_assert_nonnull (strstr (pb_db_get_notice (f->db), name));
}

static void
assert_no_rescue (PbTestStore *f)
{
  g_autofree char *files = pb_test_list_folder (f->folder);

  g_assert_null (strstr (files, "backups"));
  g_assert_null (strstr (files, ".register"));
  g_assert_null (pb_db_get_notice (f->db));
}

static void
count_up (guint *n_times)
{
  (*n_times)++;
}

/* ---- tests */

static void
test_looking_at_the_files_drops_no_lock (PbTestStore   *f,
                                         gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(PbDbTransaction) transaction = pb_db_begin (f->db, "Edit", &error);

  g_assert_no_error (error);
  look_at_files (f);
  g_assert_cmpint (run_elsewhere (f, "", "BEGIN IMMEDIATE"), ==, SQLITE_BUSY);
  pb_db_transaction_free (g_steal_pointer (&transaction));
  g_assert_cmpint (run_elsewhere (f, "", "BEGIN IMMEDIATE"), ==, SQLITE_OK);
}

static void
test_another_program_takes_no_log_away (PbTestStore   *f,
                                        gconstpointer  unused)
{
  pb_test_edit (f->db, "Edit", EDIT_SQL ("A"));
  look_at_files (f);
  g_assert_cmpint (run_elsewhere (f, "", EDIT_SQL ("B")), ==, SQLITE_OK);
  g_assert_true (has_log (f));

  pb_test_edit (f->db, "Edit", EDIT_SQL ("C"));
  g_assert_cmpint (count_elsewhere (f->path), ==, 3);
}

/* Run as a process of its own: its result is 77 where that cannot be tried. */
static int
run_without_ofd (const char *path)
{
  PbTestStore f = { .path = (char *) path };
  g_autoptr(GError) error = NULL;

  if (!forbid_ofd ())
    return 77;

  f.db = pb_db_open (path, PB_DB_WRITE, &error);
  g_assert_no_error (error);
  pb_test_edit (f.db, "Edit", EDIT_SQL ("A"));
  g_assert_cmpint (run_elsewhere (&f, "", EDIT_SQL ("B")), ==, SQLITE_OK);
  g_assert_true (has_log (&f));
  pb_test_edit (f.db, "Edit", EDIT_SQL ("C"));
  g_assert_cmpint (count_elsewhere (path), ==, 3);
  g_assert_finalize_object (f.db);

  return 0;
}

static void
test_where_there_are_only_locks_of_posix_they_hold (PbTestStore   *f,
                                                    gconstpointer  unused)
{
  g_autofree char *program = pb_test_get_program ();
  const char *arguments[] = { program, WITHOUT_OFD, f->path, NULL };
  int result;

  pb_test_store_close (f);
  result = spawn (arguments);
  pb_test_store_reopen (f);
  if (result == 77)
    g_test_skip ("There is no seccomp");
  else
    g_assert_cmpint (result, ==, 0);
}

static void
test_the_last_one_clears_the_log_away (PbTestStore   *f,
                                       gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(PbDb) second = pb_db_open (f->path, PB_DB_WRITE, &error);

  g_assert_no_error (error);
  pb_test_edit (f->db, "Edit", EDIT_SQL ("A"));
  pb_test_edit (second, "Edit", EDIT_SQL ("B"));

  /* The one that was opened first, and holds what both hold, goes first. */
  pb_test_store_close (f);
  g_assert_true (has_log (f));
  g_assert_finalize_object (g_steal_pointer (&second));
  g_assert_false (has_log (f));
  pb_test_store_reopen (f);
}

static void
test_the_sqlite3_program_takes_no_log_away (PbTestStore   *f,
                                            gconstpointer  unused)
{
  g_autofree char *program = g_find_program_in_path ("sqlite3");
  const char *arguments[] = { program, f->path, COUNT_SQL "; " EDIT_SQL ("B"), NULL };

  if (program == NULL)
    {
      g_test_skip ("There is no sqlite3 program");
      return;
    }

  pb_test_edit (f->db, "Edit", EDIT_SQL ("A"));
  look_at_files (f);
  g_assert_cmpint (spawn (arguments), ==, 0);
  g_assert_true (has_log (f));
  pb_test_edit (f->db, "Edit", EDIT_SQL ("C"));
  g_assert_cmpint (count_elsewhere (f->path), ==, 3);
  pb_test_assert_query (f->db, COUNT_SQL, "3");
}

static void
test_an_unlinked_log_is_noticed_before_the_next_edit (PbTestStore   *f,
                                                      gconstpointer  unused)
{
  pb_test_edit (f->db, "Edit", EDIT_SQL ("A"));
  unlink_log (f);
  pb_test_edit (f->db, "Edit", EDIT_SQL ("B"));

  g_assert_true (has_log (f));
  g_assert_cmpint (count_elsewhere (f->path), ==, 2);
  pb_test_assert_query (f->db, COUNT_SQL, "2");
  pb_test_assert_sound (f->db);
  assert_no_rescue (f);
}

static void
test_an_unlinked_log_is_noticed_after_a_commit (PbTestStore   *f,
                                                gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(PbDbTransaction) transaction = NULL;

  pb_test_edit (f->db, "Edit", EDIT_SQL ("A"));
  transaction = pb_db_begin (f->db, "Edit", &error);
  g_assert_no_error (error);
  pb_db_run_script (f->db, EDIT_SQL ("B"), &error);
  g_assert_no_error (error);
  unlink_log (f);
  pb_db_transaction_commit (g_steal_pointer (&transaction), &error);
  g_assert_no_error (error);

  g_assert_cmpint (count_elsewhere (f->path), ==, 2);
  g_assert_true (pb_db_journal_undo (f->db, &error));
  g_assert_no_error (error);
  g_assert_cmpint (count_elsewhere (f->path), ==, 1);
  pb_test_assert_sound (f->db);
  assert_no_rescue (f);
}

static void
test_a_look_notices_an_unlinked_log (PbTestStore   *f,
                                     gconstpointer  unused)
{
  guint n_times = 0;

  pb_test_edit (f->db, "Edit", EDIT_SQL ("A"));
  unlink_log (f);
  g_signal_connect_swapped (f->db, "changed", G_CALLBACK (count_up), &n_times);
  pb_db_poll (f->db);
  g_assert_cmpuint (n_times, <=, 1);
  n_times = 0;
  pb_db_poll (f->db);
  g_assert_cmpuint (n_times, ==, 0);

  g_assert_cmpint (count_elsewhere (f->path), ==, 1);
  pb_test_assert_query (f->db, COUNT_SQL, "1");
  assert_no_rescue (f);
}

/* It took the log's content into the register first, as SQLite does, and went on by itself. */
static void
test_a_log_that_was_taken_in_is_begun_anew (PbTestStore   *f,
                                            gconstpointer  unused)
{
  pb_test_edit (f->db, "Edit", EDIT_SQL ("A"));
  g_assert_cmpint (run_elsewhere (f, "", "PRAGMA wal_checkpoint (FULL)"), ==, SQLITE_OK);
  g_assert_cmpint (run_elsewhere (f, "unlink", EDIT_SQL ("B")), ==, SQLITE_OK);

  pb_test_edit (f->db, "Edit", EDIT_SQL ("C"));
  g_assert_cmpint (count_elsewhere (f->path), ==, 3);
  pb_test_assert_query (f->db, COUNT_SQL, "3");
  pb_test_assert_sound (f->db);
  assert_no_rescue (f);
}

static void
test_what_another_program_wrote_meanwhile_stays_beside_ours (PbTestStore   *f,
                                                             gconstpointer  unused)
{
  pb_test_edit (f->db, "Edit", EDIT_SQL ("A"));
  g_assert_cmpint (run_elsewhere (f, "", "PRAGMA wal_checkpoint (FULL)"), ==, SQLITE_OK);
  pb_test_edit (f->db, "Edit", EDIT_SQL ("B"));
  g_assert_cmpint (run_elsewhere (f, "unlink", "DELETE FROM person; " EDIT_SQL ("C") "; " EDIT_SQL ("D") "; " EDIT_SQL ("E")),
                   ==, SQLITE_OK);

  pb_db_poll (f->db);
  pb_test_assert_query (f->db, COUNT_SQL, "3");
  assert_rescued (f, 2);
  g_assert_false (pb_db_is_read_only (f->db));
  pb_test_edit (f->db, "Edit", EDIT_SQL ("F"));
  g_assert_cmpint (count_elsewhere (f->path), ==, 4);
}

static void
test_closing_loses_nothing_with_an_unlinked_log (PbTestStore   *f,
                                                 gconstpointer  unused)
{
  pb_test_edit (f->db, "Edit", EDIT_SQL ("A"));
  unlink_log (f);
  pb_test_store_close (f);
  g_assert_cmpint (count_elsewhere (f->path), ==, 1);
  pb_test_store_reopen (f);
}

/* With the pages of the old log in between, it would no longer be sound. */
static void
test_closing_writes_nothing_over_another_program (PbTestStore   *f,
                                                  gconstpointer  unused)
{
  pb_test_edit (f->db, "Edit", EDIT_SQL ("A"));
  g_assert_cmpint (run_elsewhere (f, "", "PRAGMA wal_checkpoint (FULL)"), ==, SQLITE_OK);
  pb_test_edit (f->db, "Edit", EDIT_SQL ("B"));
  g_assert_cmpint (run_elsewhere (f, "unlink", "DELETE FROM person; " EDIT_SQL ("C") "; " EDIT_SQL ("D") "; " EDIT_SQL ("E")),
                   ==, SQLITE_OK);

  pb_test_store_close (f);
  g_assert_cmpint (count_elsewhere (f->path), ==, 3);
  pb_test_store_reopen (f);
  pb_test_assert_sound (f->db);
}

static void
test_a_look_that_is_still_going_on_waits (PbTestStore   *f,
                                          gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(PbDb) snapshot = pb_db_open (f->path, PB_DB_SNAPSHOT, &error);

  g_assert_no_error (error);
  unlink_log (f);
  pb_test_edit (f->db, "Edit", EDIT_SQL ("A"));
  pb_test_edit (f->db, "Edit", EDIT_SQL ("B"));
  pb_test_assert_query (f->db, COUNT_SQL, "2");
  pb_test_assert_query (snapshot, COUNT_SQL, "0");
  g_assert_finalize_object (g_steal_pointer (&snapshot));

  pb_db_poll (f->db);
  g_assert_cmpint (count_elsewhere (f->path), ==, 2);
  pb_test_assert_query (f->db, COUNT_SQL, "2");
  assert_no_rescue (f);
}

static void
test_a_register_that_was_replaced_is_not_written (PbTestStore   *f,
                                                  gconstpointer  unused)
{
  g_autofree char *other = pb_test_store_path (f, "other.db");
  g_autoptr(GError) error = NULL;
  guint n_times = 0;

  g_assert_true (pb_db_backup_to (f->path, other, NULL, &error));
  pb_test_edit (f->db, "Edit", EDIT_SQL ("A"));
  g_signal_connect_swapped (f->db, "notice", G_CALLBACK (count_up), &n_times);
  g_assert_no_errno (g_rename (other, f->path));

  g_assert_null (pb_db_begin (f->db, "Edit", &error));
  g_assert_error (error, PB_ERROR, PB_ERROR_READ_ONLY);
  g_assert_cmpstr (error->message, ==, pb_db_get_notice (f->db));
  g_assert_true (pb_db_is_read_only (f->db));
  g_assert_cmpuint (n_times, ==, 1);
  pb_test_assert_query (f->db, COUNT_SQL, "1");
  assert_rescued (f, 1);

  /* Once. */
  pb_db_poll (f->db);
  g_assert_null (pb_db_begin (f->db, "Edit", NULL));
  assert_rescued (f, 1);
  g_assert_cmpuint (n_times, ==, 1);

  /* What lies there now is not ours to clear away. */
  pb_test_store_close (f);
  g_assert_cmpint (count_elsewhere (f->path), ==, 0);
  pb_test_store_reopen (f);
}

static void
test_an_edit_that_was_under_way_is_in_the_copy (PbTestStore   *f,
                                                gconstpointer  unused)
{
  g_autofree char *moved = pb_test_store_path (f, "moved.db");
  g_autoptr(GError) error = NULL;
  g_autoptr(PbDbTransaction) transaction = pb_db_begin (f->db, "Edit", &error);

  g_assert_no_error (error);
  pb_db_run_script (f->db, EDIT_SQL ("A"), &error);
  g_assert_no_error (error);
  g_assert_no_errno (g_rename (f->path, moved));
  pb_db_transaction_commit (g_steal_pointer (&transaction), &error);
  g_assert_no_error (error);

  g_assert_true (pb_db_is_read_only (f->db));
  assert_rescued (f, 1);
}

static void
test_without_a_place_for_a_copy_it_says_so (PbTestStore   *f,
                                            gconstpointer  unused)
{
  g_autofree char *backups = pb_test_store_path (f, "backups");
  g_autofree char *moved = pb_test_store_path (f, "moved.db");

  pb_test_edit (f->db, "Edit", EDIT_SQL ("A"));
  g_assert_true (g_file_set_contents (backups, "no folder", -1, NULL));
  g_assert_no_errno (g_rename (f->path, moved));

  pb_db_poll (f->db);
  g_assert_true (pb_db_is_read_only (f->db));
  g_assert_nonnull (strstr (pb_db_get_notice (f->db), "backups"));
  pb_test_assert_query (f->db, COUNT_SQL, "1");
}

int
main (int   argc,
      char *argv[])
{
  if (argc == 5 && g_str_equal (argv[1], RUN_SQL))
    return run_sql (argv[2], argv[3], argv[4]);
  if (argc == 3 && g_str_equal (argv[1], COUNT))
    return count_people (argv[2]);
  if (argc == 3 && g_str_equal (argv[1], WITHOUT_OFD))
    return run_without_ofd (argv[2]);

  g_test_init (&argc, &argv, NULL);

  PB_TEST_STORE_ADD ("/db-log", looking_at_the_files_drops_no_lock);
  PB_TEST_STORE_ADD ("/db-log", another_program_takes_no_log_away);
  PB_TEST_STORE_ADD ("/db-log", where_there_are_only_locks_of_posix_they_hold);
  PB_TEST_STORE_ADD ("/db-log", the_last_one_clears_the_log_away);
  PB_TEST_STORE_ADD ("/db-log", the_sqlite3_program_takes_no_log_away);
  PB_TEST_STORE_ADD ("/db-log", an_unlinked_log_is_noticed_before_the_next_edit);
  PB_TEST_STORE_ADD ("/db-log", an_unlinked_log_is_noticed_after_a_commit);
  PB_TEST_STORE_ADD ("/db-log", a_look_notices_an_unlinked_log);
  PB_TEST_STORE_ADD ("/db-log", a_log_that_was_taken_in_is_begun_anew);
  PB_TEST_STORE_ADD ("/db-log", what_another_program_wrote_meanwhile_stays_beside_ours);
  PB_TEST_STORE_ADD ("/db-log", closing_loses_nothing_with_an_unlinked_log);
  PB_TEST_STORE_ADD ("/db-log", closing_writes_nothing_over_another_program);
  PB_TEST_STORE_ADD ("/db-log", a_look_that_is_still_going_on_waits);
  PB_TEST_STORE_ADD ("/db-log", a_register_that_was_replaced_is_not_written);
  PB_TEST_STORE_ADD ("/db-log", an_edit_that_was_under_way_is_in_the_copy);
  PB_TEST_STORE_ADD ("/db-log", without_a_place_for_a_copy_it_says_so);

  return g_test_run ();
}
