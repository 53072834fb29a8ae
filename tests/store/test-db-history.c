/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "pb-db-history.h"
#include "pb-db-private.h"
#include "pb-test-store.h"

static char *
list_labels (PbDb   *db,
             GArray *steps)
{
  GString *labels = g_string_new (NULL);

  for (guint i = 0; i < steps->len; i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(PbDbStep) step
          = pb_db_history_read_step (db, g_array_index (steps, gint64, i), &error);

      g_assert_no_error (error);
      g_string_append_printf (labels, "%s%s", i > 0 ? "," : "", step->label);
    }

  return g_string_free (labels, FALSE);
}

static void
assert_steps (PbDb       *db,
              const char *table,
              const char *made_by,
              gint64      before,
              guint       n,
              const char *expected)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GArray) steps = pb_db_history_list_steps (db, table, made_by, before, n, &error);
  g_autofree char *labels = NULL;

  g_assert_no_error (error);
  labels = list_labels (db, steps);
  g_assert_cmpstr (labels, ==, expected);
}

static GArray *
make_ids (gint64 id)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof id);

  g_array_append_val (ids, id);

  return ids;
}

static GArray *
make_rows (const char *table,
           gint64      id)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (PbDbRow));
  PbDbRow row = { g_intern_string (table), id };

  g_array_append_val (rows, row);

  return rows;
}

static char *
list_owned (PbDb       *db,
            const char *table,
            const char *column,
            gint64      owner)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GArray) owners = make_ids (owner);
  g_autoptr(GArray) rows = pb_db_history_list_owned (db, table, column, owners, &error);
  GString *text = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < rows->len; i++)
    g_string_append_printf (text, "%s%d", i > 0 ? " " : "", (int) g_array_index (rows, gint64, i));

  return g_string_free (text, FALSE);
}

static void
test_steps_come_newest_first_and_by_the_page (PbTestStore   *f,
                                              gconstpointer  unused)
{
  pb_test_add_pillar (f->db, 1);
  pb_test_edit (f->db, "One", "UPDATE project SET short_name = 'a'");
  pb_test_edit (f->db, "Two", "UPDATE pillar SET introduction = 'b'");
  pb_test_edit (f->db, "Three", "UPDATE project SET short_name = 'c'");

  assert_steps (f->db, NULL, NULL, G_MAXINT64, 2, "Three,Two");
  assert_steps (f->db, NULL, NULL, 3, 1, "Two");
  assert_steps (f->db, "project", NULL, G_MAXINT64, 2, "Three,One");
  assert_steps (f->db, NULL, g_get_user_name (), G_MAXINT64, 1, "Three");
  assert_steps (f->db, NULL, "nobody at all", G_MAXINT64, 9, "");
  assert_steps (f->db, "pillar", g_get_user_name (), G_MAXINT64, 1, "Two");
  assert_steps (f->db, "pillar", "nobody at all", G_MAXINT64, 9, "");
}

static void
test_a_step_says_who_what_and_what_became_of_it (PbTestStore   *f,
                                                 gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(PbDbStep) step = NULL;
  const PbDbLine *line;

  pb_test_write (f->db, "INSERT INTO person (id, name) VALUES (5, 'A')");
  pb_test_edit (f->db, "Rename", "UPDATE person SET name = 'B' WHERE id = 5");
  pb_db_journal_undo (f->db, &error);
  g_assert_no_error (error);

  step = pb_db_history_read_step (f->db, 1, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (step->label, ==, "Rename");
  g_assert_cmpstr (step->made_by, ==, g_get_user_name ());
  g_assert_nonnull (step->made_by_name);
  g_assert_cmpint (step->state, ==, PB_DB_STEP_UNDONE);
  g_assert_cmpuint (step->lines->len, ==, 1);

  line = &g_array_index (step->lines, PbDbLine, 0);
  g_assert_cmpstr (line->table, ==, "person");
  g_assert_cmpint (line->row, ==, 5);
  g_assert_cmpint (line->operation, ==, PB_DB_UPDATED);
  g_assert_cmpstr (line->field, ==, "name");
  g_assert_cmpstr (line->old.text, ==, "A");
  g_assert_cmpstr (line->new.text, ==, "B");
}

static void
test_a_step_that_is_not_there_is_said (PbTestStore   *f,
                                       gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;

  g_assert_null (pb_db_history_read_step (f->db, 77, &error));
  g_assert_error (error, PB_ERROR, PB_ERROR_NOT_FOUND);
}

static void
test_rows_are_found_by_their_owner_also_when_gone (PbTestStore   *f,
                                                   gconstpointer  unused)
{
  g_autofree char *owned = NULL;
  g_autofree char *of_other = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(GArray) ids = make_ids (3);
  g_autoptr(GArray) steps = NULL;
  g_autofree char *labels = NULL;

  pb_test_add_pillar (f->db, 2);
  pb_test_write (f->db, "INSERT INTO alias (id, project, name, name_key) VALUES (1, 1, 'A', 'a')");
  pb_test_edit (f->db, "Add", "INSERT INTO alias (id, project, name, name_key) "
                              "VALUES (2, 2, 'B', 'b'), (3, 1, 'C', 'c')");
  pb_test_edit (f->db, "Move", "UPDATE alias SET project = 1 WHERE id = 2");
  pb_test_edit (f->db, "Remove", "DELETE FROM alias WHERE id = 3");

  owned = list_owned (f->db, "alias", "project", 1);
  of_other = list_owned (f->db, "alias", "project", 2);
  g_assert_cmpstr (owned, ==, "1 2 3");
  g_assert_cmpstr (of_other, ==, "2");

  steps = pb_db_history_list_steps_of (f->db, "alias", ids, &error);
  g_assert_no_error (error);
  labels = list_labels (f->db, steps);
  g_assert_cmpstr (labels, ==, "Add,Remove");
}

static void
test_what_a_row_was_is_known_when_it_is_gone (PbTestStore   *f,
                                              gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GHashTable) values = NULL;
  const PbValue *name;

  pb_test_edit (f->db, "Add", "INSERT INTO person (id, name, telephone) VALUES (5, 'A', '1')");
  pb_test_edit (f->db, "Rename", "UPDATE person SET name = 'B', telephone = '2' WHERE id = 5");
  pb_test_edit (f->db, "Remove", "DELETE FROM person WHERE id = 5");

  values = pb_db_history_read_last (f->db, "person", 5, &error);
  g_assert_no_error (error);
  name = g_hash_table_lookup (values, g_intern_string ("name"));
  g_assert_nonnull (name);
  g_assert_cmpstr (name->text, ==, "B");
}

static void
test_an_id_is_never_given_twice (PbTestStore   *f,
                                 gconstpointer  unused)
{
  static const char *const columns[] = { "name", NULL };
  static const PbDbTable person = { "person", columns, 1 };
  g_autoptr(GError) error = NULL;
  gint64 ids[3];

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autoptr(PbDbTransaction) tx = pb_db_begin (f->db, "Add", &error);

      g_assert_no_error (error);
      ids[i] = pb_db_table_insert (f->db, &person, &PB_TEXT ("A"), &error);
      g_assert_no_error (error);
      g_assert_true (pb_db_transaction_commit (g_steal_pointer (&tx), &error));

      /* The first is removed, the second is undone. */
      if (i == 0)
        pb_test_edit (f->db, "Remove", "DELETE FROM person");
      else if (i == 1)
        g_assert_true (pb_db_journal_undo (f->db, &error));
    }

  g_assert_cmpint (ids[0], <, ids[1]);
  g_assert_cmpint (ids[1], <, ids[2]);
}

static void
test_authors_are_named_once (PbTestStore   *f,
                             gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;
  g_auto(GStrv) authors = NULL;
  g_autofree char *joined = NULL;

  pb_test_write (f->db,
                 "INSERT INTO journal_step (label, made_at, made_by, made_by_name) VALUES "
                 "('a', '2026-01-01T00:00:00Z', 'jan', ''), ('b', '2026-01-01T00:00:00Z', 'piet', 'Piet P'), "
                 "('c', '2026-01-01T00:00:00Z', 'jan', 'Jan J')");

  authors = pb_db_history_list_authors (f->db, &error);
  g_assert_no_error (error);
  joined = g_strjoinv ("|", authors);
  g_assert_cmpstr (joined, ==, "jan|Jan J|piet|Piet P");
}

static gboolean
bring_back (PbDb     *db,
            gint64    step,
            GArray   *rows,
            PbDbRow  *failed,
            GError  **error)
{
  g_autoptr(PbDbTransaction) tx = pb_db_begin (db, "Bring back", error);

  return tx != NULL && pb_db_history_bring_back (db, step, rows, failed, error)
      && pb_db_transaction_commit (g_steal_pointer (&tx), error);
}

static void
test_a_removed_row_comes_back_and_is_referred_to_again (PbTestStore   *f,
                                                        gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GArray) rows = make_rows ("organisation", 7);
  g_autofree char *before = NULL;
  g_autofree char *removed = NULL;

  pb_test_write (f->db, "INSERT INTO organisation (id, name, name_key) VALUES (7, 'O', 'o');"
                        "INSERT INTO person (id, name, organisation) VALUES (1, 'A', 7), (2, 'B', 7)");
  before = pb_db_dump (f->db);
  pb_test_edit (f->db, "Remove", "DELETE FROM organisation WHERE id = 7");
  removed = pb_db_dump (f->db);

  g_assert_true (bring_back (f->db, 1, rows, NULL, &error));
  g_assert_no_error (error);
  pb_test_assert_dump (f->db, before);

  g_assert_true (pb_db_journal_undo (f->db, &error));
  pb_test_assert_dump (f->db, removed);
  g_assert_true (pb_db_journal_redo (f->db, &error));
  pb_test_assert_dump (f->db, before);
}

static void
test_a_reference_that_was_filled_since_stays (PbTestStore   *f,
                                              gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GArray) rows = make_rows ("organisation", 7);

  pb_test_write (f->db, "INSERT INTO organisation (id, name, name_key) VALUES (7, 'O', 'o'), (8, 'P', 'p');"
                        "INSERT INTO person (id, name, organisation) VALUES (1, 'A', 7)");
  pb_test_edit (f->db, "Remove", "DELETE FROM organisation WHERE id = 7");
  pb_test_edit (f->db, "Fill", "UPDATE person SET organisation = 8");

  g_assert_true (bring_back (f->db, 1, rows, NULL, &error));
  g_assert_no_error (error);
  pb_test_assert_query (f->db, "SELECT organisation FROM person", "8");
}

static void
test_what_does_not_fit_any_more_fails_whole (PbTestStore   *f,
                                             gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GArray) rows = make_rows ("organisation", 7);
  g_autofree char *before = NULL;
  PbDbRow failed;

  pb_test_write (f->db, "INSERT INTO organisation (id, name, name_key) VALUES (7, 'O', 'o')");
  pb_test_edit (f->db, "Remove", "DELETE FROM organisation");
  pb_test_edit (f->db, "Add", "INSERT INTO organisation (id, name, name_key) VALUES (8, 'O', 'o')");
  before = pb_db_dump (f->db);

  g_assert_false (bring_back (f->db, 1, rows, &failed, &error));
  g_assert_error (error, PB_ERROR, PB_ERROR_NOT_UNIQUE);
  g_assert_cmpstr (failed.table, ==, "organisation");
  g_assert_cmpint (failed.id, ==, 7);
  pb_test_assert_dump (f->db, before);
}

static void
test_awards_and_releases_come_back_together (PbTestStore   *f,
                                             gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GArray) rows = make_rows ("decision", 1);
  g_autofree char *before = NULL;
  PbDbRow award = { g_intern_string ("award"), 0 };

  pb_test_add_pillar (f->db, 1);
  pb_test_write (f->db,
                 "INSERT INTO funding_source (id, programme, name, name_key, counts_as) "
                 "VALUES (1, 1, 'R', 'r', 'central');"
                 "INSERT INTO decision (id, programme, number, body, date, title, kind) "
                 "VALUES (1, 1, '1', 'B', '2021', 'T', 'award');"
                 "INSERT INTO award (id, decision, project, source, amount) "
                 "VALUES (1, 1, 1, 1, -100), (2, 1, 1, 1, 100), (3, 1, 1, 1, 50)");
  before = pb_db_dump (f->db);
  pb_test_edit (f->db, "Remove", "DELETE FROM decision");

  for (award.id = 1; award.id <= 3; award.id++)
    g_array_append_val (rows, award);
  g_assert_true (bring_back (f->db, 1, rows, NULL, &error));
  g_assert_no_error (error);
  pb_test_assert_dump (f->db, before);
}

static void
test_a_rule_that_a_later_row_satisfies_does_not_refuse (PbTestStore   *f,
                                                        gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GArray) rows = make_rows ("project", 1);
  g_autofree char *before = NULL;
  PbDbRow more[] = { { g_intern_string ("project_role"), 1 }, { g_intern_string ("phase_change"), 1 } };

  pb_test_add_pillar (f->db, 1);
  pb_test_write (f->db, "INSERT INTO organisation (id, name, name_key) VALUES (7, 'O', 'o');"
                        "UPDATE project SET phase = 'running';"
                        "INSERT INTO project_role (id, project, organisation, role) "
                        "VALUES (1, 1, 7, 'lead-applicant');"
                        "INSERT INTO phase_change (id, project, to_phase, date) VALUES (1, 1, 'running', '2021')");
  before = pb_db_dump (f->db);
  pb_test_edit (f->db, "Remove", "DELETE FROM project");

  g_array_append_vals (rows, more, G_N_ELEMENTS (more));
  g_assert_true (bring_back (f->db, 1, rows, NULL, &error));
  g_assert_no_error (error);
  pb_test_assert_dump (f->db, before);
}

/* Of any bytes. */
#define HASH "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"

static void
add_edition (PbDb       *db,
             const char *status)
{
  g_autofree char *sql = g_strdup_printf (
    "INSERT INTO content VALUES ('" HASH "', x'00');"
    "INSERT INTO edition (id, programme, number, title, reference_date, status) "
    "VALUES (1, 1, 1, 'E', '2021-01-01', '%s');"
    "INSERT INTO edition_item (id, edition, project) VALUES (4, 1, 1)",
    status);

  pb_test_add_pillar (db, 1);
  pb_test_write (db, sql);
}

static void
test_an_adopted_edition_has_its_project_again (PbTestStore   *f,
                                               gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GArray) rows = make_rows ("project", 1);
  PbDbRow item = { g_intern_string ("edition_item"), 4 };
  g_autofree char *before = NULL;
  g_autofree char *removed = NULL;

  add_edition (f->db, "adopted");
  before = pb_db_dump (f->db);
  pb_test_edit (f->db, "Remove", "DELETE FROM project");
  removed = pb_db_dump (f->db);

  g_array_append_val (rows, item);
  g_assert_true (bring_back (f->db, 1, rows, NULL, &error));
  g_assert_no_error (error);
  pb_test_assert_dump (f->db, before);
  g_assert_true (pb_db_journal_undo (f->db, &error));
  pb_test_assert_dump (f->db, removed);
  g_assert_true (pb_db_journal_redo (f->db, &error));
  pb_test_assert_dump (f->db, before);
}

static void
test_an_edition_that_was_adopted_since_stays_without (PbTestStore   *f,
                                                      gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GArray) rows = make_rows ("project", 1);
  PbDbRow item = { g_intern_string ("edition_item"), 4 };
  g_autofree char *before = NULL;

  add_edition (f->db, "draft");
  pb_test_edit (f->db, "Remove", "DELETE FROM project");
  pb_test_edit (f->db, "Adopt", "UPDATE edition SET status = 'adopted', adopted_on = '2021-02-01', content = '" HASH "'");
  before = pb_db_dump (f->db);

  g_array_append_val (rows, item);
  g_assert_false (bring_back (f->db, 1, rows, NULL, &error));
  g_assert_error (error, PB_ERROR, PB_ERROR_RULE);
  pb_test_assert_dump (f->db, before);
}

/* A journal of many lines: what is asked of it, SQLite answers from an index, and never by reading it all. */
static void
test_no_question_reads_the_whole_journal (PbTestStore   *f,
                                          gconstpointer  unused)
{
  static const char *const questions[] = {
    "SELECT DISTINCT step FROM journal_change WHERE table_name = 'a' AND step < 9 ORDER BY step DESC LIMIT 5",
    "SELECT id FROM journal_step WHERE made_by = 'a' AND id < 9 ORDER BY id DESC LIMIT 5",
    "SELECT row FROM journal_change WHERE table_name = 'a' AND field = 'b' AND typeof (old) = 'integer' "
    "AND old IN (1, 2)",
    "SELECT row FROM journal_change WHERE table_name = 'a' AND field = 'b' AND typeof (new) = 'integer' "
    "AND new IN (1, 2)",
    "SELECT field FROM journal_change WHERE table_name = 'a' AND row = 1 ORDER BY step DESC, id DESC",
    "SELECT max (row) FROM journal_change WHERE table_name = 'a'",
    "SELECT id FROM journal_change WHERE step = 5 ORDER BY id",
  };

  for (guint i = 0; i < G_N_ELEMENTS (questions); i++)
    {
      g_autofree char *plan = g_strconcat ("EXPLAIN QUERY PLAN ", questions[i], NULL);
      sqlite3_stmt *statement = NULL;

      g_assert_cmpint (sqlite3_prepare_v2 (f->db->handle, plan, -1, &statement, NULL), ==, SQLITE_OK);
      while (sqlite3_step (statement) == SQLITE_ROW)
        {
          const char *detail = (const char *) sqlite3_column_text (statement, 3);

          if (g_str_has_prefix (detail, "SCAN journal") || strstr (detail, "TEMP B-TREE") != NULL)
            g_error ("%s: %s", questions[i], detail);
        }
      sqlite3_finalize (statement);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  PB_TEST_STORE_ADD ("/db-history", steps_come_newest_first_and_by_the_page);
  PB_TEST_STORE_ADD ("/db-history", a_step_says_who_what_and_what_became_of_it);
  PB_TEST_STORE_ADD ("/db-history", a_step_that_is_not_there_is_said);
  PB_TEST_STORE_ADD ("/db-history", rows_are_found_by_their_owner_also_when_gone);
  PB_TEST_STORE_ADD ("/db-history", what_a_row_was_is_known_when_it_is_gone);
  PB_TEST_STORE_ADD ("/db-history", an_id_is_never_given_twice);
  PB_TEST_STORE_ADD ("/db-history", authors_are_named_once);
  PB_TEST_STORE_ADD ("/db-history", a_removed_row_comes_back_and_is_referred_to_again);
  PB_TEST_STORE_ADD ("/db-history", a_reference_that_was_filled_since_stays);
  PB_TEST_STORE_ADD ("/db-history", what_does_not_fit_any_more_fails_whole);
  PB_TEST_STORE_ADD ("/db-history", awards_and_releases_come_back_together);
  PB_TEST_STORE_ADD ("/db-history", a_rule_that_a_later_row_satisfies_does_not_refuse);
  PB_TEST_STORE_ADD ("/db-history", an_adopted_edition_has_its_project_again);
  PB_TEST_STORE_ADD ("/db-history", an_edition_that_was_adopted_since_stays_without);
  PB_TEST_STORE_ADD ("/db-history", no_question_reads_the_whole_journal);

  return g_test_run ();
}
