/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-test-db-journal"
#include "config.h"

#include <string.h>

#include "pb-db-private.h"
#include "pb-test-store.h"

/* What an undo is to bring back: everything that hangs under a pillar, and what refers to it
 * from elsewhere. */
static void
add_children (PbDb *db)
{
  pb_test_write (db,
    "INSERT INTO organisation (id, name, name_key) VALUES (1, 'Gemeente Emmen', 'gemeenteemmen');"
    "INSERT INTO person (id, name, organisation) VALUES (1, 'A. de Vries', 1);"
    "INSERT INTO funding_source (id, programme, name, name_key, counts_as) VALUES (1, 1, 'Rijk', "
    "'rijk', 'central');"
    "INSERT INTO decision (id, programme, number, body, date, title, kind) "
    "VALUES (1, 1, '1', 'Stuurgroep', '2021-03', 'Eerste tranche', 'award');"
    "INSERT INTO alias (project, name, name_key) SELECT id, 'Tuin ' || id, 'tuin' || id FROM "
    "project;"
    "INSERT INTO project_role (project, organisation, role, person) "
    "SELECT id, 1, 'lead-applicant', 1 FROM project;"
    "INSERT INTO award (decision, project, source, amount) SELECT 1, id, 1, 100000 FROM project;"
    "UPDATE project SET parent = id - 1, continues = id + 1 WHERE id > 1 AND id < (SELECT max "
    "(id) FROM project)");
}

static void
undo (PbDb *db)
{
  g_autoptr(GError) error = NULL;

  pb_db_journal_undo (db, &error);
  g_assert_no_error (error);
}

static void
redo (PbDb *db)
{
  g_autoptr(GError) error = NULL;

  pb_db_journal_redo (db, &error);
  g_assert_no_error (error);
}

static void
test_undo_brings_a_pillar_back_with_all_under_it (PbTestStore   *f,
                                                  gconstpointer  unused)
{
  g_autofree char *before = NULL;
  g_autofree char *removed = NULL;

  pb_test_add_pillar (f->db, 5);
  add_children (f->db);
  before = pb_db_dump (f->db);
  pb_test_edit (f->db, "Remove Pillar", "DELETE FROM pillar WHERE id = 1");
  removed = pb_db_dump (f->db);
  g_assert_null (strstr (removed, "Proeftuin"));

  undo (f->db);
  pb_test_assert_dump (f->db, before);
  pb_test_assert_sound (f->db);

  redo (f->db);
  pb_test_assert_dump (f->db, removed);
  pb_test_assert_sound (f->db);
}

static void
assert_labels (PbDb       *db,
               const char *undo_label,
               const char *redo_label)
{
  g_autofree char *undo_found = pb_db_journal_get_undo_label (db);
  g_autofree char *redo_found = pb_db_journal_get_redo_label (db);

  g_assert_cmpstr (undo_found, ==, undo_label);
  g_assert_cmpstr (redo_found, ==, redo_label);
}

static void
test_labels_name_what_would_be_undone_and_redone (PbTestStore   *f,
                                                  gconstpointer  unused)
{
  assert_labels (f->db, NULL, NULL);
  pb_test_edit (f->db, "First", "INSERT INTO person (name) VALUES ('A')");
  pb_test_edit (f->db, "Second", "INSERT INTO person (name) VALUES ('B')");
  assert_labels (f->db, "Second", NULL);
  undo (f->db);
  assert_labels (f->db, "First", "Second");
  undo (f->db);
  assert_labels (f->db, NULL, "First");
  redo (f->db);
  assert_labels (f->db, "First", "Second");
}

static void
test_with_nothing_to_undo_or_redo_it_says_so (PbTestStore   *f,
                                              gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;

  pb_test_write (f->db, "INSERT INTO person (name) VALUES ('A')");
  g_assert_false (pb_db_journal_undo (f->db, &error));
  g_assert_error (error, PB_ERROR, PB_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_false (pb_db_journal_redo (f->db, &error));
  g_assert_error (error, PB_ERROR, PB_ERROR_NOT_FOUND);
}

static void
test_an_edit_after_an_undo_ends_redo (PbTestStore   *f,
                                      gconstpointer  unused)
{
  pb_test_edit (f->db, "First", "INSERT INTO person (name) VALUES ('A')");
  pb_test_edit (f->db, "Second", "INSERT INTO person (name) VALUES ('B')");
  undo (f->db);

  /* Not one in which nothing changed, though. */
  pb_test_edit (f->db, "Nothing", "UPDATE person SET name = name");
  assert_labels (f->db, "First", "Second");

  pb_test_edit (f->db, "Third", "INSERT INTO person (name) VALUES ('C')");
  assert_labels (f->db, "Third", NULL);
  undo (f->db);
  assert_labels (f->db, "First", "Third");
}

static void
test_undo_survives_a_restart (PbTestStore   *f,
                              gconstpointer  unused)
{
  g_autofree char *before = NULL;

  pb_test_add_pillar (f->db, 2);
  before = pb_db_dump (f->db);
  pb_test_edit (f->db, "Rename", "UPDATE project SET name = 'Tuin' WHERE id = 1");
  pb_test_store_reopen (f);
  assert_labels (f->db, "Rename", NULL);
  undo (f->db);
  pb_test_assert_dump (f->db, before);
  pb_test_store_reopen (f);
  assert_labels (f->db, NULL, "Rename");
}

static void
test_one_step_may_change_a_field_twice (PbTestStore   *f,
                                        gconstpointer  unused)
{
  g_autofree char *before = NULL;
  g_autofree char *changed = NULL;

  pb_test_add_pillar (f->db, 2);
  before = pb_db_dump (f->db);
  pb_test_edit (f->db, "Rename", "UPDATE project SET name = 'A' WHERE id = 1;"
                                 "UPDATE project SET name = 'B', planned_start = '2021' WHERE id "
                                 "= 1;"
                                 "UPDATE project SET planned_start = NULL, planned_end = '2022' "
                                 "WHERE id = 1");
  changed = pb_db_dump (f->db);
  undo (f->db);
  pb_test_assert_dump (f->db, before);
  redo (f->db);
  pb_test_assert_dump (f->db, changed);
}

/* A number stays a number, and a text that looks like one a text. */
static void
test_values_keep_their_type (PbTestStore   *f,
                             gconstpointer  unused)
{
  g_autofree char *before = NULL;

  pb_test_add_pillar (f->db, 1);
  pb_test_write (f->db, "UPDATE project SET short_name = '007', internal_note = '1e5';"
                        "INSERT INTO indicator (project, name, unit, baseline, target, "
                        "target_year) "
                        "VALUES (1, '12', '%', 0.1, 3.0, 2024)");
  before = pb_db_dump (f->db);
  pb_test_edit (f->db, "Remove Project", "DELETE FROM project");
  undo (f->db);
  pb_test_assert_dump (f->db, before);
}

/* Rules that speak while an edit is recorded would stand in the way of the steps between. */
static void
test_undo_passes_through_what_an_edit_may_not (PbTestStore   *f,
                                               gconstpointer  unused)
{
  g_autofree char *before = NULL;

  pb_test_add_pillar (f->db, 3);
  add_children (f->db);
  pb_test_edit (f->db, "Award", "INSERT INTO award (decision, project, source, amount) VALUES (1, "
                                "1, 1, 500);"
                                "INSERT INTO award (decision, project, source, amount) VALUES (1, "
                                "1, 1, -100500)");
  before = pb_db_dump (f->db);
  pb_test_edit (f->db, "Remove", "DELETE FROM award WHERE amount < 0; DELETE FROM award WHERE "
                                 "amount > 0");
  undo (f->db);
  pb_test_assert_dump (f->db, before);
  undo (f->db);
  pb_test_assert_sound (f->db);
}

static void
test_undo_is_not_itself_a_step (PbTestStore   *f,
                                gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;

  pb_test_edit (f->db, "Add", "INSERT INTO person (name) VALUES ('A')");
  undo (f->db);
  redo (f->db);
  undo (f->db);
  g_assert_false (pb_db_journal_undo (f->db, &error));
  g_assert_error (error, PB_ERROR, PB_ERROR_NOT_FOUND);
}

static void
test_a_step_of_another_program_is_undone_in_its_turn (PbTestStore   *f,
                                                      gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(PbDb) other = pb_db_open (f->path, PB_DB_WRITE, &error);
  g_autofree char *before = NULL;

  g_assert_no_error (error);
  pb_test_edit (f->db, "Mine", "INSERT INTO person (name) VALUES ('A')");
  before = pb_db_dump (f->db);
  pb_test_edit (other, "Theirs", "UPDATE person SET name = 'B'");
  assert_labels (f->db, "Theirs", NULL);
  undo (f->db);
  pb_test_assert_dump (other, before);
}

static void
test_forgetting_leaves_the_rows (PbTestStore   *f,
                                 gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *before = NULL;

  pb_test_edit (f->db, "Add", "INSERT INTO person (name) VALUES ('A')");
  before = pb_db_dump (f->db);
  pb_db_journal_forget (f->db, &error);
  g_assert_no_error (error);
  assert_labels (f->db, NULL, NULL);
  pb_test_assert_dump (f->db, before);
}

/* An insert of nothing but NULLs would leave no line to undo it by. */
static void
test_every_journalled_table_has_a_field_that_is_never_null (PbTestStore   *f,
                                                            gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;
  g_auto(GStrv) tables = pb_db_journal_list_tables (f->db, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (g_strv_length (tables), >=, 22);
  g_assert_true (g_strv_contains ((const char *const *) tables, "project"));
  g_assert_false (g_strv_contains ((const char *const *) tables, "content"));
  g_assert_false (g_strv_contains ((const char *const *) tables, "project_search"));

  for (guint i = 0; tables[i] != NULL; i++)
    {
      g_autoptr(GArray) columns = pb_db_query_columns (f->db, tables[i], &error);
      guint never_null = 0;

      g_assert_no_error (error);
      for (guint j = 0; j < columns->len; j++)
        never_null += g_array_index (columns, PbDbColumn, j).not_null ? 1 : 0;
      g_assert_cmpuint (never_null, >, 0);
    }
}

static void
test_an_undo_takes_no_other_step_than_it_said (PbTestStore   *f,
                                               gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(PbDb) other = pb_db_open (f->path, PB_DB_WRITE, &error);
  g_autofree char *label = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  g_assert_no_error (error);
  pb_test_edit (f->db, "Mine", "INSERT INTO person (name) VALUES ('A')");
  label = pb_db_journal_get_undo_label (f->db);
  pb_test_edit (other, "Theirs", "INSERT INTO person (name) VALUES ('B')");
  before = pb_db_dump (other);

  g_assert_false (pb_db_journal_undo (f->db, &error));
  g_assert_error (error, PB_ERROR, PB_ERROR_CONFLICT);
  g_assert_nonnull (strstr (error->message, "Theirs"));
  g_clear_error (&error);
  after = pb_db_dump (other);
  g_assert_cmpstr (after, ==, before);

  g_free (label);
  label = pb_db_journal_get_undo_label (f->db);
  g_assert_cmpstr (label, ==, "Theirs");
  undo (f->db);
  pb_test_assert_query (f->db, "SELECT group_concat(name) FROM person", "A");

  g_free (label);
  label = pb_db_journal_get_redo_label (f->db);
  redo (other);
  g_assert_false (pb_db_journal_redo (f->db, &error));
  g_assert_error (error, PB_ERROR, PB_ERROR_CONFLICT);
}

/* By hand, say: every program of ours writes the journal. */
static void
test_an_undo_overwrites_nothing_of_unknown_hand (PbTestStore   *f,
                                                 gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;

  pb_test_write (f->db, "INSERT INTO person (id, name) VALUES (1, 'A')");
  pb_test_edit (f->db, "Rename", "UPDATE person SET name = 'B', function = 'F' WHERE id = 1");
  pb_test_write (f->db, "UPDATE person SET name = 'C' WHERE id = 1");

  g_assert_false (pb_db_journal_undo (f->db, &error));
  g_assert_error (error, PB_ERROR, PB_ERROR_CONFLICT);
  pb_test_assert_query (f->db, "SELECT name || function FROM person", "CF");

  pb_test_write (f->db, "UPDATE person SET name = 'B' WHERE id = 1");
  undo (f->db);
  pb_test_assert_query (f->db, "SELECT name || function FROM person", "A");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  PB_TEST_STORE_ADD ("/db-journal", undo_brings_a_pillar_back_with_all_under_it);
  PB_TEST_STORE_ADD ("/db-journal", labels_name_what_would_be_undone_and_redone);
  PB_TEST_STORE_ADD ("/db-journal", with_nothing_to_undo_or_redo_it_says_so);
  PB_TEST_STORE_ADD ("/db-journal", an_edit_after_an_undo_ends_redo);
  PB_TEST_STORE_ADD ("/db-journal", undo_survives_a_restart);
  PB_TEST_STORE_ADD ("/db-journal", one_step_may_change_a_field_twice);
  PB_TEST_STORE_ADD ("/db-journal", values_keep_their_type);
  PB_TEST_STORE_ADD ("/db-journal", undo_passes_through_what_an_edit_may_not);
  PB_TEST_STORE_ADD ("/db-journal", undo_is_not_itself_a_step);
  PB_TEST_STORE_ADD ("/db-journal", a_step_of_another_program_is_undone_in_its_turn);
  PB_TEST_STORE_ADD ("/db-journal", forgetting_leaves_the_rows);
  PB_TEST_STORE_ADD ("/db-journal", every_journalled_table_has_a_field_that_is_never_null);
  PB_TEST_STORE_ADD ("/db-journal", an_undo_takes_no_other_step_than_it_said);
  PB_TEST_STORE_ADD ("/db-journal", an_undo_overwrites_nothing_of_unknown_hand);

  return g_test_run ();
}
