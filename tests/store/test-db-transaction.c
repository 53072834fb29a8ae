/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-test-db-transaction"
#include "config.h"

#include "pb-db-changes.h"
#include "pb-db-private.h"
#include "pb-test-store.h"

static void
on_changed_cb (PbDb        *db,
               PbDbChanges *changes,
               gpointer     user_data)
{
  g_ptr_array_add (user_data, pb_db_changes_ref (changes));
}

/* The change sets that db emits from now on. */
static GPtrArray *
watch (PbDb *db)
{
  GPtrArray *seen = g_ptr_array_new_with_free_func ((GDestroyNotify) pb_db_changes_unref);

  g_signal_connect (db, "changed", G_CALLBACK (on_changed_cb), seen);

  return seen;
}

static PbDbTransaction *
begin (PbDb       *db,
       const char *label)
{
  g_autoptr(GError) error = NULL;
  PbDbTransaction *transaction = pb_db_begin (db, label, &error);

  g_assert_no_error (error);

  return transaction;
}

static void
run (PbDb       *db,
     const char *sql)
{
  g_autoptr(GError) error = NULL;

  pb_db_run_script (db, sql, &error);
  g_assert_no_error (error);
}

static void
commit (PbDbTransaction *transaction)
{
  g_autoptr(GError) error = NULL;

  pb_db_transaction_commit (transaction, &error);
  g_assert_no_error (error);
}

static char *
query (PbDb       *db,
       const char *sql)
{
  g_autoptr(GError) error = NULL;
  char *answer = pb_db_query_text (db, sql, &error);

  g_assert_no_error (error);

  return answer;
}

static void
test_commit_keeps_and_tells_what_changed (PbTestStore   *f,
                                          gconstpointer  unused)
{
  g_autoptr(GPtrArray) seen = watch (f->db);
  PbDbChanges *changes;

  pb_test_add_pillar (f->db, 3);
  g_assert_cmpuint (seen->len, ==, 1);
  changes = g_ptr_array_index (seen, 0);
  g_assert_true (pb_db_changes_has_row (changes, "project", 3));
  g_assert_false (pb_db_changes_has_row (changes, "project", 4));
  g_assert_true (pb_db_changes_has_table (changes, "pillar"));
  g_assert_false (pb_db_changes_has_table (changes, "person"));
}

static void
test_private_tables_are_no_news (PbTestStore   *f,
                                 gconstpointer  unused)
{
  g_autoptr(GPtrArray) seen = NULL;
  PbDbChanges *changes;

  pb_test_add_pillar (f->db, 3);
  seen = watch (f->db);
  pb_test_edit (f->db, "Edit", "UPDATE project SET name = 'Tuin' WHERE id = 1");
  changes = g_ptr_array_index (seen, 0);
  g_assert_true (pb_db_changes_has_row (changes, "project", 1));
  g_assert_false (pb_db_changes_has_table (changes, "journal_step"));
  g_assert_false (pb_db_changes_has_table (changes, "journal_change"));
  g_assert_false (pb_db_changes_has_table (changes, "project_search"));
  g_assert_false (pb_db_changes_has_table (changes, "project_search_content"));
}

static void
test_leaving_the_scope_takes_all_back (PbTestStore   *f,
                                       gconstpointer  unused)
{
  g_autoptr(GPtrArray) seen = watch (f->db);
  PbDbTransaction *transaction = begin (f->db, "Edit");

  run (f->db, "INSERT INTO person (name) VALUES ('A')");
  pb_db_transaction_free (transaction);

  pb_test_assert_query (f->db, "SELECT count(*) FROM person", "0");
  pb_test_assert_query (f->db, "SELECT count(*) FROM journal_step", "0");
  g_assert_cmpuint (seen->len, ==, 0);
}

static void
test_a_transaction_within_another_is_part_of_it (PbTestStore   *f,
                                                 gconstpointer  unused)
{
  g_autoptr(GPtrArray) seen = watch (f->db);
  PbDbTransaction *outer = begin (f->db, "Outer");
  PbDbTransaction *inner;

  run (f->db, "INSERT INTO person (name) VALUES ('A')");
  inner = begin (f->db, "Inner");
  run (f->db, "INSERT INTO person (name) VALUES ('B')");
  commit (inner);
  g_assert_cmpuint (seen->len, ==, 0);
  commit (outer);

  g_assert_cmpuint (seen->len, ==, 1);
  pb_test_assert_query (f->db, "SELECT group_concat(name) FROM person", "A,B");
  pb_test_assert_query (f->db, "SELECT group_concat(label) FROM journal_step", "Outer");
}

static void
test_an_inner_rollback_leaves_the_outer_one (PbTestStore   *f,
                                             gconstpointer  unused)
{
  PbDbTransaction *outer = begin (f->db, "Outer");
  PbDbTransaction *inner;

  run (f->db, "INSERT INTO person (name) VALUES ('A')");
  inner = begin (f->db, "Inner");
  run (f->db, "INSERT INTO person (name) VALUES ('B')");
  pb_db_transaction_free (inner);
  run (f->db, "INSERT INTO person (name) VALUES ('C')");
  commit (outer);

  pb_test_assert_query (f->db, "SELECT group_concat(name) FROM person", "A,C");
}

static void
test_an_outer_rollback_takes_the_inner_one_back (PbTestStore   *f,
                                                 gconstpointer  unused)
{
  PbDbTransaction *outer = begin (f->db, "Outer");
  PbDbTransaction *inner = begin (f->db, "Inner");

  run (f->db, "INSERT INTO person (name) VALUES ('B')");
  commit (inner);
  pb_db_transaction_free (outer);

  pb_test_assert_query (f->db, "SELECT count(*) FROM person", "0");
}

static void
test_a_commit_that_fails_takes_all_back_and_says_so (PbTestStore   *f,
                                                     gconstpointer  unused)
{
  g_autoptr(GPtrArray) seen = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *before = NULL;
  PbDbTransaction *transaction;

  pb_test_add_pillar (f->db, 3);
  before = pb_db_dump (f->db);
  seen = watch (f->db);

  transaction = begin (f->db, "Edit");
  run (f->db, "PRAGMA defer_foreign_keys = ON; UPDATE project SET name = 'Tuin', parent = 99 "
              "WHERE id = 1");
  g_assert_false (pb_db_transaction_commit (transaction, &error));
  g_assert_error (error, PB_ERROR, PB_ERROR_IN_USE);

  g_assert_cmpuint (seen->len, ==, 0);
  pb_test_assert_dump (f->db, before);
  pb_test_assert_sound (f->db);

  pb_test_edit (f->db, "Edit", "UPDATE project SET name = 'Tuin' WHERE id = 1");
  g_assert_cmpuint (seen->len, ==, 1);
}

static void
test_a_step_says_what_when_and_who (PbTestStore   *f,
                                    gconstpointer  unused)
{
  pb_test_edit (f->db, "Add “Person” 100%s", "INSERT INTO person (name) VALUES ('A')");

  pb_test_assert_query (f->db, "SELECT label FROM journal_step", "Add “Person” 100%s");
  pb_test_assert_query (f->db, "SELECT made_at GLOB "
                       "'20[0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]Z' "
                       "AND abs (strftime ('%s', made_at) - strftime ('%s', 'now')) < 60 FROM "
                       "journal_step", "1");
  pb_test_assert_query (f->db,
                        "SELECT made_by <> '' AND made_by <> 'Unknown' FROM journal_step", "1");
  pb_test_assert_query (f->db, "SELECT step FROM journal_recording", "");
}

static void
test_a_step_without_a_change_is_none (PbTestStore   *f,
                                      gconstpointer  unused)
{
  pb_test_add_pillar (f->db, 3);
  pb_test_edit (f->db, "Edit", "UPDATE project SET name = name; UPDATE project SET name = 'x' "
                               "WHERE id = 77");

  pb_test_assert_query (f->db, "SELECT count(*) FROM journal_step", "0");
}

static void
limit_pages (PbDb   *db,
             gint64  pages)
{
  g_autofree char *limit = g_strdup_printf ("PRAGMA max_page_count = %d", (int) pages);

  g_free (query (db, limit));
}

/* Fills rows, journal and search index, so that each of them finds the disk full in its turn. */
#define LONG_TEXT \
  "UPDATE project SET public_description = (WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL " \
  "SELECT i + 1 FROM n WHERE i < 2000) " \
  "SELECT group_concat ('woord' || project.id || i, ' ') FROM n)"

static gboolean
write_long_text (PbDb    *db,
                 GError **error)
{
  g_autoptr(PbDbTransaction) transaction = begin (db, "Edit");

  return pb_db_run_script (db, LONG_TEXT, error)
      && pb_db_transaction_commit (g_steal_pointer (&transaction), error);
}

static void
test_a_full_disk_takes_all_back_and_work_goes_on (PbTestStore   *f,
                                                  gconstpointer  unused)
{
  g_autoptr(GPtrArray) seen = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *page_count = NULL;
  gint64 pages;
  guint n_failures = 0;

  pb_test_add_pillar (f->db, 3);
  before = pb_db_dump (f->db);
  page_count = query (f->db, "PRAGMA page_count");
  pages = g_ascii_strtoll (page_count, NULL, 10);
  seen = watch (f->db);

  for (limit_pages (f->db, pages); !write_long_text (f->db, &error); limit_pages (f->db, pages))
    {
      g_assert_error (error, PB_ERROR, PB_ERROR_FULL);
      g_clear_error (&error);
      g_assert_cmpuint (seen->len, ==, 0);
      pb_test_assert_dump (f->db, before);
      n_failures++;
      pages += 4;
    }

  g_assert_cmpuint (n_failures, >, 10);
  g_assert_cmpuint (seen->len, ==, 1);
  limit_pages (f->db, 1000000);
  pb_test_assert_sound (f->db);
  g_assert_true (pb_db_journal_undo (f->db, NULL));
  pb_test_assert_dump (f->db, before);
}

/* After some errors SQLite takes a whole transaction back by itself; what would then be written
 * as part of it would stand alone. */
static void
test_nothing_slips_in_behind_a_transaction_that_is_gone (PbTestStore   *f,
                                                         gconstpointer  unused)
{
  g_autoptr(GPtrArray) seen = watch (f->db);
  g_autoptr(GError) error = NULL;
  PbDbTransaction *outer = begin (f->db, "Outer");
  PbDbTransaction *inner = begin (f->db, "Inner");

  run (f->db, "INSERT INTO person (name) VALUES ('A')");
  g_assert_cmpint (sqlite3_exec (f->db->handle, "ROLLBACK", NULL, NULL, NULL), ==, SQLITE_OK);

  g_assert_false (pb_db_run_script (f->db, "INSERT INTO person (name) VALUES ('B')", &error));
  g_assert_error (error, PB_ERROR, PB_ERROR_FAILED);
  g_clear_error (&error);
  g_assert_null (pb_db_begin (f->db, "Third", &error));
  g_assert_error (error, PB_ERROR, PB_ERROR_FAILED);
  g_clear_error (&error);
  g_assert_false (pb_db_transaction_commit (inner, &error));
  g_assert_error (error, PB_ERROR, PB_ERROR_FAILED);
  g_clear_error (&error);
  g_assert_false (pb_db_transaction_commit (outer, &error));
  g_assert_error (error, PB_ERROR, PB_ERROR_FAILED);

  g_assert_cmpuint (seen->len, ==, 0);
  pb_test_assert_query (f->db, "SELECT count(*) FROM person", "0");
  pb_test_edit (f->db, "Edit", "INSERT INTO person (name) VALUES ('C')");
  g_assert_cmpuint (seen->len, ==, 1);
}

static void
test_while_another_writes_it_is_busy (PbTestStore   *f,
                                      gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(PbDb) other = pb_db_open (f->path, PB_DB_WRITE, &error);
  PbDbTransaction *transaction;

  g_assert_no_error (error);
  sqlite3_busy_timeout (other->handle, 0);
  transaction = begin (f->db, "Edit");
  g_assert_null (pb_db_begin (other, "Edit", &error));
  g_assert_error (error, PB_ERROR, PB_ERROR_BUSY);

  run (f->db, "INSERT INTO person (name) VALUES ('A')");
  commit (transaction);
  pb_test_edit (other, "Edit", "INSERT INTO person (name) VALUES ('B')");
  pb_test_assert_query (f->db, "SELECT group_concat(name) FROM person", "A,B");
}

static void
test_poll_tells_of_another_programs_edit_once (PbTestStore   *f,
                                               gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(PbDb) other = pb_db_open (f->path, PB_DB_WRITE, &error);
  g_autoptr(GPtrArray) seen = watch (f->db);

  g_assert_no_error (error);
  pb_db_poll (f->db);
  g_assert_cmpuint (seen->len, ==, 0);

  pb_test_edit (other, "Edit", "INSERT INTO person (name) VALUES ('B')");
  pb_db_poll (f->db);
  g_assert_cmpuint (seen->len, ==, 1);
  g_assert_true (pb_db_changes_has_row (g_ptr_array_index (seen, 0), "person", 1));
  g_assert_false (pb_db_changes_has_row (g_ptr_array_index (seen, 0), "person", 2));
  g_assert_false (pb_db_changes_has_table (g_ptr_array_index (seen, 0), "project"));
  g_assert_true (pb_db_changes_is_elsewhere (g_ptr_array_index (seen, 0)));
  pb_db_poll (f->db);
  g_assert_cmpuint (seen->len, ==, 1);

  pb_test_edit (f->db, "Edit", "INSERT INTO person (name) VALUES ('A')");
  pb_db_poll (f->db);
  g_assert_cmpuint (seen->len, ==, 2);
  g_assert_false (pb_db_changes_has_table (g_ptr_array_index (seen, 1), "anything"));
  g_assert_false (pb_db_changes_is_elsewhere (g_ptr_array_index (seen, 1)));
}

/* The rows that the last change told of, out of persons 1 to 9: "2 3". */
static char *
list_rows (GPtrArray *seen)
{
  PbDbChanges *changes = g_ptr_array_index (seen, seen->len - 1);
  g_autoptr(GString) rows = g_string_new (NULL);

  for (gint64 row = 1; row < 10; row++)
    {
      if (pb_db_changes_has_row (changes, "person", row))
        g_string_append_printf (rows, "%s%d", rows->len > 0 ? " " : "", (int) row);
    }

  return g_string_free (g_steal_pointer (&rows), FALSE);
}

static void
assert_poll_tells (PbDb       *db,
                   GPtrArray  *seen,
                   const char *expected)
{
  const guint before = seen->len;
  g_autofree char *rows = NULL;

  pb_db_poll (db);
  g_assert_cmpuint (seen->len, ==, before + 1);
  rows = list_rows (seen);
  g_assert_cmpstr (rows, ==, expected);
}

static void
test_poll_tells_of_another_programs_undo (PbTestStore   *f,
                                          gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(PbDb) other = pb_db_open (f->path, PB_DB_WRITE, &error);
  g_autoptr(GPtrArray) seen = NULL;

  g_assert_no_error (error);
  pb_test_edit (other, "First", "INSERT INTO person (name) VALUES ('A')");
  pb_test_edit (other, "Second", "INSERT INTO person (name) VALUES ('B')");
  pb_test_edit (other, "Third", "INSERT INTO person (name) VALUES ('C')");
  pb_db_poll (f->db);
  seen = watch (f->db);

  g_assert_true (pb_db_journal_undo (other, NULL));
  assert_poll_tells (f->db, seen, "3");
  g_assert_true (pb_db_journal_undo (other, NULL));
  g_assert_true (pb_db_journal_undo (other, NULL));
  assert_poll_tells (f->db, seen, "1 2 3");
  g_assert_true (pb_db_journal_redo (other, NULL));
  assert_poll_tells (f->db, seen, "1 2 3");
  g_assert_true (pb_db_journal_redo (other, NULL));
  g_assert_true (pb_db_journal_undo (other, NULL));
  pb_test_edit (other, "Fourth", "UPDATE person SET name = 'D' WHERE id = 1");
  assert_poll_tells (f->db, seen, "1 2 3");
  g_assert_true (pb_db_journal_undo (other, NULL));
  pb_test_edit (other, "Fifth", "UPDATE person SET name = 'E' WHERE id = 1");
  /* Persons 2 and 3 were told of before; once more does no harm. */
  assert_poll_tells (f->db, seen, "1 2 3");
}

/* Our own edit after another's, before a look: both are told of at the next. */
static void
test_own_edits_hide_no_others (PbTestStore   *f,
                               gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(PbDb) other = pb_db_open (f->path, PB_DB_WRITE, &error);
  g_autoptr(GPtrArray) seen = watch (f->db);

  g_assert_no_error (error);
  pb_test_edit (other, "First", "INSERT INTO person (name) VALUES ('A')");
  g_assert_true (pb_db_is_outdated (f->db, "person"));
  g_assert_false (pb_db_is_outdated (f->db, "project"));
  pb_test_edit (f->db, "Second", "INSERT INTO person (name) VALUES ('B')");
  assert_poll_tells (f->db, seen, "1 2");
  g_assert_false (pb_db_is_outdated (f->db, "person"));
}

static void
test_what_is_not_in_the_journal_may_be_anything (PbTestStore   *f,
                                                 gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(PbDb) other = pb_db_open (f->path, PB_DB_WRITE, &error);
  g_autoptr(GPtrArray) seen = watch (f->db);
  PbDbTransaction *transaction;

  g_assert_no_error (error);
  transaction = begin (other, NULL);
  run (other, "INSERT INTO person (name) VALUES ('A')");
  commit (transaction);
  pb_test_edit (other, "Edit", "INSERT INTO person (name) VALUES ('B')");
  assert_poll_tells (f->db, seen, "1 2 3 4 5 6 7 8 9");

  g_assert_true (pb_db_journal_forget (other, NULL));
  pb_test_edit (other, "Other edit", "INSERT INTO person (name) VALUES ('C')");
  assert_poll_tells (f->db, seen, "1 2 3 4 5 6 7 8 9");

  g_assert_true (pb_db_exec (other, "UPDATE person SET name = 'D' WHERE id = 3", NULL));
  assert_poll_tells (f->db, seen, "1 2 3 4 5 6 7 8 9");
}

/* A handler that edits again must not find itself inside the transaction it hears of. */
static void
on_changed_edit_cb (PbDb        *db,
                    PbDbChanges *changes,
                    gpointer     user_data)
{
  guint *calls = user_data;

  if ((*calls)++ == 0)
    pb_test_edit (db, "Second", "INSERT INTO person (name) VALUES ('B')");
}

static void
test_a_handler_may_edit_again (PbTestStore   *f,
                               gconstpointer  unused)
{
  guint calls = 0;

  g_signal_connect (f->db, "changed", G_CALLBACK (on_changed_edit_cb), &calls);
  pb_test_edit (f->db, "First", "INSERT INTO person (name) VALUES ('A')");

  g_assert_cmpuint (calls, ==, 2);
  pb_test_assert_query (f->db, "SELECT group_concat(label) FROM journal_step", "First,Second");
}

static void
test_changes_say_what_they_hold (void)
{
  g_autoptr(PbDbChanges) some = pb_db_changes_new ();
  g_autoptr(PbDbChanges) all = pb_db_changes_new_all ();

  g_assert_true (pb_db_changes_is_empty (some));
  g_assert_false (pb_db_changes_is_empty (all));
  g_assert_true (pb_db_changes_has_row (all, "project", 7));
  g_assert_true (pb_db_changes_has_table (all, "project"));

  pb_db_changes_add (some, "project", 7);
  pb_db_changes_add (some, "project", 7);
  pb_db_changes_add (some, "project", G_MAXINT64);
  g_assert_false (pb_db_changes_is_empty (some));
  g_assert_true (pb_db_changes_has_row (some, "project", 7));
  g_assert_true (pb_db_changes_has_row (some, "project", G_MAXINT64));
  g_assert_false (pb_db_changes_has_row (some, "project", 8));
  g_assert_false (pb_db_changes_has_row (some, "pillar", 7));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  PB_TEST_STORE_ADD ("/db-transaction", commit_keeps_and_tells_what_changed);
  PB_TEST_STORE_ADD ("/db-transaction", private_tables_are_no_news);
  PB_TEST_STORE_ADD ("/db-transaction", leaving_the_scope_takes_all_back);
  PB_TEST_STORE_ADD ("/db-transaction", a_transaction_within_another_is_part_of_it);
  PB_TEST_STORE_ADD ("/db-transaction", an_inner_rollback_leaves_the_outer_one);
  PB_TEST_STORE_ADD ("/db-transaction", an_outer_rollback_takes_the_inner_one_back);
  PB_TEST_STORE_ADD ("/db-transaction", a_commit_that_fails_takes_all_back_and_says_so);
  PB_TEST_STORE_ADD ("/db-transaction", a_step_says_what_when_and_who);
  PB_TEST_STORE_ADD ("/db-transaction", a_step_without_a_change_is_none);
  PB_TEST_STORE_ADD ("/db-transaction", a_full_disk_takes_all_back_and_work_goes_on);
  PB_TEST_STORE_ADD ("/db-transaction", nothing_slips_in_behind_a_transaction_that_is_gone);
  PB_TEST_STORE_ADD ("/db-transaction", while_another_writes_it_is_busy);
  PB_TEST_STORE_ADD ("/db-transaction", poll_tells_of_another_programs_edit_once);
  PB_TEST_STORE_ADD ("/db-transaction", poll_tells_of_another_programs_undo);
  PB_TEST_STORE_ADD ("/db-transaction", own_edits_hide_no_others);
  PB_TEST_STORE_ADD ("/db-transaction", what_is_not_in_the_journal_may_be_anything);
  PB_TEST_STORE_ADD ("/db-transaction", a_handler_may_edit_again);
  g_test_add_func ("/db-changes/changes_say_what_they_hold", test_changes_say_what_they_hold);

  return g_test_run ();
}
