/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-test-db-schema"
#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "pb-db-backup.h"
#include "pb-db-private.h"
#include "pb-db-schema.h"
#include "pb-test-store.h"

/* What the store itself counts on; the versions after it are to be tried. */
#define OLD \
  { 1, "/nl/regiodeal/Programmaboek/store/schema/001-initial.sql" }, \
  { 2, "/test/schema/002-who.sql" }

static const PbDbSchemaStep old_steps[] = { OLD };
static const PbDbSchemaStep good_steps[] = { OLD, { 3, "/test/schema/003-add-note.sql" } };
static const PbDbSchemaStep failing_steps[] = {
  OLD,
  { 3, "/test/schema/003-add-note.sql" },
  { 4, "/test/schema/004-fail.sql" },
};
static const PbDbSchemaStep dangling_steps[] = { OLD, { 4, "/test/schema/004-dangle.sql" } };

/* A register of schema 2 with something in it, closed: what an older program left. */
static void
set_up (PbTestStore   *f,
        gconstpointer  unused)
{
  pb_db_schema_set_steps (old_steps, G_N_ELEMENTS (old_steps));
  pb_test_store_set_up (f, NULL);
  pb_test_add_pillar (f->db, 3);
  pb_test_write (f->db, "INSERT INTO person (name, telephone) VALUES ('A. de Vries', '0591');"
                        "INSERT INTO link (project, title, url) VALUES (1, 'Site', "
                        "'https://example.nl')");
  pb_test_edit (f->db, "Remove Person", "DELETE FROM person");
  pb_test_edit (f->db, "Add Person", "INSERT INTO person (name, telephone) VALUES ('B. Jansen', "
                                     "'0592')");
  pb_test_edit (f->db, "Change Telephone", "UPDATE person SET telephone = '0593'");
  pb_test_store_close (f);
}

static void
tear_down (PbTestStore   *f,
           gconstpointer  unused)
{
  pb_db_schema_set_steps (NULL, 0);
  pb_test_store_tear_down (f, NULL);
}

static void
test_an_older_register_is_brought_up_to_date (PbTestStore   *f,
                                              gconstpointer  unused)
{
  pb_db_schema_set_steps (good_steps, G_N_ELEMENTS (good_steps));
  pb_test_store_reopen (f);

  pb_test_assert_query (f->db, "PRAGMA user_version", "3");
  pb_test_assert_query (f->db, "PRAGMA application_id", "1346527851");
  pb_test_assert_query (f->db, "PRAGMA foreign_keys", "1");
  pb_test_assert_query (f->db, "SELECT salutation FROM person", "mevrouw");
  pb_test_assert_query (f->db, "SELECT title FROM link", "Site");
  pb_test_assert_sound (f->db);
}

static void
test_a_new_register_takes_all_steps (PbTestStore   *f,
                                     gconstpointer  unused)
{
  g_autofree char *path = pb_test_store_path (f, "new.db");
  g_autoptr(GError) error = NULL;

  pb_db_schema_set_steps (good_steps, G_N_ELEMENTS (good_steps));
  f->db = pb_db_open (path, PB_DB_CREATE, &error);
  g_assert_no_error (error);
  pb_test_assert_query (f->db, "PRAGMA user_version", "3");
  pb_test_assert_sound (f->db);
}

static void
test_the_register_is_backed_up_first (PbTestStore   *f,
                                      gconstpointer  unused)
{
  g_autofree char *backup = NULL;
  g_autofree char *before = NULL;
  g_autoptr(PbDb) old = NULL;
  g_autoptr(GError) error = NULL;

  pb_test_store_reopen (f);
  before = pb_db_dump (f->db);
  pb_db_schema_set_steps (good_steps, G_N_ELEMENTS (good_steps));
  pb_test_store_reopen (f);

  backup = pb_db_backup_find_sound (f->path);
  g_assert_nonnull (backup);
  g_assert_nonnull (strstr (backup, "-migration.db"));

  pb_db_schema_set_steps (old_steps, G_N_ELEMENTS (old_steps));
  old = pb_db_open (backup, PB_DB_SNAPSHOT, &error);
  g_assert_no_error (error);
  pb_test_assert_dump (old, before);
}

/* What the journal recorded of columns that have gone, and of rows before a column came. */
static void
test_steps_from_before_are_undone_after (PbTestStore   *f,
                                         gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;

  pb_db_schema_set_steps (good_steps, G_N_ELEMENTS (good_steps));
  pb_test_store_reopen (f);
  pb_test_edit (f->db, "Greet", "UPDATE person SET salutation = 'heer'");

  for (guint i = 0; i < 4; i++)
    {
      pb_db_journal_undo (f->db, &error);
      g_assert_no_error (error);
    }
  pb_test_assert_query (f->db, "SELECT group_concat (name || salutation) FROM person",
                        "A. de Vriesmevrouw");

  for (guint i = 0; i < 4; i++)
    {
      pb_db_journal_redo (f->db, &error);
      g_assert_no_error (error);
    }
  pb_test_assert_query (f->db, "SELECT group_concat (name || salutation) FROM person",
                        "B. Jansenheer");
}

static void
assert_left_as_it_was (PbTestStore          *f,
                       const PbDbSchemaStep *steps,
                       guint                 n_steps)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *before = NULL;

  pb_test_store_reopen (f);
  before = pb_db_dump (f->db);
  pb_test_store_close (f);

  pb_db_schema_set_steps (steps, n_steps);
  g_assert_null (pb_db_open (f->path, PB_DB_WRITE, &error));
  g_assert_nonnull (error);
  g_assert_nonnull (strstr (error->message, "left as it was"));

  pb_db_schema_set_steps (old_steps, G_N_ELEMENTS (old_steps));
  pb_test_store_reopen (f);
  pb_test_assert_dump (f->db, before);
  pb_test_assert_query (f->db, "PRAGMA user_version", "2");
  pb_test_assert_sound (f->db);
  g_assert_true (pb_db_journal_undo (f->db, NULL));
}

static void
test_a_step_that_fails_leaves_the_register_as_it_was (PbTestStore   *f,
                                                      gconstpointer  unused)
{
  assert_left_as_it_was (f, failing_steps, G_N_ELEMENTS (failing_steps));
}

static void
test_a_step_that_breaks_a_reference_is_taken_back (PbTestStore   *f,
                                                   gconstpointer  unused)
{
  assert_left_as_it_was (f, dangling_steps, G_N_ELEMENTS (dangling_steps));
}

static void
test_without_a_backup_nothing_is_done (PbTestStore   *f,
                                       gconstpointer  unused)
{
  g_autofree char *folder = pb_test_store_path (f, "backups");
  g_autoptr(GError) error = NULL;

  g_assert_true (g_file_set_contents (folder, "not a folder", -1, NULL));
  pb_db_schema_set_steps (good_steps, G_N_ELEMENTS (good_steps));
  g_assert_null (pb_db_open (f->path, PB_DB_WRITE, &error));
  g_assert_error (error, PB_ERROR, PB_ERROR_FAILED);

  pb_db_schema_set_steps (old_steps, G_N_ELEMENTS (old_steps));
  pb_test_store_reopen (f);
  pb_test_assert_query (f->db, "PRAGMA user_version", "2");
}

static void
test_an_older_register_that_cannot_be_written_is_refused (PbTestStore   *f,
                                                          gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *before = pb_test_checksum (f->path);
  g_autofree char *after = NULL;

  g_assert_no_errno (g_chmod (f->path, 0444));
  pb_db_schema_set_steps (good_steps, G_N_ELEMENTS (good_steps));
  g_assert_null (pb_db_open (f->path, PB_DB_WRITE, &error));
  g_assert_error (error, PB_ERROR, PB_ERROR_READ_ONLY);
  g_assert_nonnull (strstr (error->message, "older"));
  after = pb_test_checksum (f->path);
  g_assert_cmpstr (after, ==, before);
}

/* What the test's own second schema added goes again: a register of schema 1, as it was released. */
static void
go_back_to_schema_1 (PbTestStore *f)
{
  sqlite3 *handle = NULL;

  pb_test_store_close (f);
  g_assert_cmpint (sqlite3_open (f->path, &handle), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (handle,
                                 "DROP VIEW project_key_source; DROP TABLE project_key;"
                                 "ALTER TABLE journal_step DROP COLUMN made_by_name;"
                                 "ALTER TABLE journal_recording DROP COLUMN unrecorded;"
                                 "ALTER TABLE journal_recording DROP COLUMN undo_floor;"
                                 "PRAGMA user_version = 1", NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (handle);
  pb_db_schema_set_steps (NULL, 0);
}

/* Schema 2 knows the projects of a decision, which schema 1 only had by their awards: what is undone or done again from
 * before has them too, or its money would be on no page. */
static void
test_decisions_from_before_have_their_projects (PbTestStore   *f,
                                                gconstpointer  unused)
{
  pb_test_store_reopen (f);
  pb_test_edit (f->db, "Add Decisions",
                "INSERT INTO funding_source (id, programme, name, name_key, counts_as) "
                "SELECT 1, id, 'Rijk', 'rijk', 'central' FROM programme;"
                "INSERT INTO decision (id, programme, number, body, date, title, kind) "
                "SELECT 1, id, '1', 'Stuurgroep', '2021', 'Een', 'award' FROM programme UNION ALL "
                "SELECT 2, id, '2', 'Stuurgroep', '2021', 'Twee', 'award' FROM programme");
  pb_test_edit (f->db, "Award", "INSERT INTO award (id, decision, project, source, amount) "
                                "VALUES (1, 1, 1, 1, 500), (2, 1, 2, 1, 500), (3, 2, 2, 1, 700)");
  pb_test_edit (f->db, "Remove Decision", "DELETE FROM award WHERE decision = 1;"
                                          "DELETE FROM decision WHERE id = 1");
  go_back_to_schema_1 (f);
  pb_test_store_reopen (f);
  pb_test_assert_query (f->db, "SELECT group_concat (decision || project) FROM decision_project", "22");

  g_assert_true (pb_db_journal_undo (f->db, NULL));
  pb_test_assert_query (f->db, "SELECT group_concat (decision || project) FROM (SELECT * FROM decision_project "
                               "ORDER BY decision, project)", "11,12,22");
  g_assert_true (pb_db_journal_undo (f->db, NULL));
  g_assert_true (pb_db_journal_undo (f->db, NULL));
  pb_test_assert_query (f->db, "SELECT count (*) FROM decision_project", "0");
  g_assert_true (pb_db_journal_redo (f->db, NULL));
  g_assert_true (pb_db_journal_redo (f->db, NULL));
  pb_test_assert_query (f->db, "SELECT group_concat (decision || project) FROM (SELECT * FROM decision_project "
                               "ORDER BY decision, project)", "11,12,22");
  pb_test_assert_sound (f->db);
}

/* The steps of our own up to the version. */
static void
take_own_steps (guint version)
{
  static PbDbSchemaStep some[8];
  const PbDbSchemaStep *all;
  guint n;

  pb_db_schema_set_steps (NULL, 0);
  all = pb_db_schema_get_steps (&n);
  g_assert_cmpuint (version, <=, MIN (n, G_N_ELEMENTS (some)));
  for (guint i = 0; i < version; i++)
    some[i] = all[i];
  pb_db_schema_set_steps (some, version);
}

/* Schema 3 keeps what is adopted. An edition that an older program adopted has no booklet, and is kept as it is; what an older
 * program recorded is undone and done again as it was, also where the new rules would speak. */
static void
check_editions_from_before (PbTestStore *f)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *before = NULL;

  pb_test_add_pillar (f->db, 1);
  pb_test_edit (f->db, "Add Edition",
                "INSERT INTO edition (id, programme, number, title, reference_date) "
                "SELECT 1, id, 1, 'E', '2021-01-01' FROM programme;"
                "INSERT INTO edition_item (id, edition, project) VALUES (4, 1, 1)");
  pb_test_edit (f->db, "Adopt", "UPDATE edition SET status = 'adopted', adopted_on = '2021-02-01'");
  pb_test_edit (f->db, "Remove Programme", "DELETE FROM programme");

  pb_db_schema_set_steps (NULL, 0);
  pb_test_store_reopen (f);
  pb_test_assert_sound (f->db);
  before = pb_db_dump (f->db);

  g_assert_true (pb_db_journal_undo (f->db, &error));
  g_assert_no_error (error);
  pb_test_assert_query (f->db, "SELECT status || language FROM edition", "adoptednl");
  pb_test_assert_query (f->db, "SELECT count (*) FROM edition_item", "1");
  g_assert_true (pb_db_journal_redo (f->db, &error));
  g_assert_no_error (error);
  pb_test_assert_dump (f->db, before);
  for (guint i = 0; i < 3; i++)
    g_assert_true (pb_db_journal_undo (f->db, NULL));
  pb_test_assert_query (f->db, "SELECT count (*) FROM edition", "0");
  g_assert_true (pb_db_journal_redo (f->db, NULL));
  g_assert_true (pb_db_journal_redo (f->db, NULL));
  pb_test_assert_query (f->db, "SELECT status FROM edition", "adopted");
  pb_test_assert_sound (f->db);
}

static void
test_editions_of_schema_1_are_kept (PbTestStore   *f,
                                    gconstpointer  unused)
{
  pb_test_store_reopen (f);
  pb_test_edit (f->db, "Clear", "DELETE FROM programme");
  go_back_to_schema_1 (f);
  take_own_steps (2);
  pb_test_store_reopen (f);
  check_editions_from_before (f);
}

static void
test_editions_of_schema_2_are_kept (PbTestStore   *f,
                                    gconstpointer  unused)
{
  g_autofree char *path = pb_test_store_path (f, "two.db");
  g_autoptr(GError) error = NULL;

  take_own_steps (2);
  g_free (f->path);
  f->path = g_steal_pointer (&path);
  f->db = pb_db_open (f->path, PB_DB_CREATE, &error);
  g_assert_no_error (error);
  check_editions_from_before (f);
}

#define ADD(name) \
  g_test_add ("/db-schema/" #name, PbTestStore, NULL, set_up, test_##name, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD (an_older_register_is_brought_up_to_date);
  ADD (a_new_register_takes_all_steps);
  ADD (the_register_is_backed_up_first);
  ADD (steps_from_before_are_undone_after);
  ADD (a_step_that_fails_leaves_the_register_as_it_was);
  ADD (a_step_that_breaks_a_reference_is_taken_back);
  ADD (without_a_backup_nothing_is_done);
  ADD (an_older_register_that_cannot_be_written_is_refused);
  ADD (decisions_from_before_have_their_projects);
  ADD (editions_of_schema_1_are_kept);
  ADD (editions_of_schema_2_are_kept);

  return g_test_run ();
}
