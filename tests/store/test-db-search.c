/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-test-db-search"
#include "config.h"

#include <string.h>

#include "pb-db-private.h"
#include "pb-db-search.h"
#include "pb-db-select.h"
#include "pb-test-store.h"

static void
assert_query (const char *typed,
              const char *expected)
{
  g_autofree char *query = pb_db_search_make_query (typed);

  g_assert_cmpstr (query, ==, expected);
}

static void
test_words_become_quoted_prefixes (void)
{
  assert_query ("wonen", "\"wonen\"*");
  assert_query ("  wonen   em ", "\"wonen\"* \"em\"*");
  assert_query ("WO-03", "\"WO\"* \"03\"*");
  assert_query ("één caf\xc3\xa9", "\"één\"* \"café\"*");
  assert_query ("e\xcc\x81\xc3\xa9n", "\"e\xcc\x81\xc3\xa9n\"*");
  assert_query ("Дом 家", "\"Дом\"* \"家\"*");
}

static void
test_what_is_no_word_is_left_out (void)
{
  assert_query ("", NULL);
  assert_query (" \t\n", NULL);
  assert_query ("\"*()^:-", NULL);
  assert_query ("🏠", NULL);
  assert_query ("\xcc\x81", NULL);
  assert_query ("\"wonen\" OR (x NOT y)", "\"wonen\"* \"OR\"* \"x\"* \"NOT\"* \"y\"*");
  assert_query ("wo\xff" "nen", "\"wo\"* \"nen\"*");
}

static char *
find (PbTestStore *f,
      const char  *typed)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(PbDbSelect) select = pb_db_select_new ("project");
  g_autoptr(GArray) ids = NULL;
  GString *text = g_string_new (NULL);

  pb_db_select_where_found (select, "id", typed);
  ids = pb_db_select_ids (f->db, select, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < ids->len; i++)
    g_string_append_printf (text, "%d ", (int) g_array_index (ids, gint64, i));

  return g_string_free (text, FALSE);
}

#define assert_finds(typed, expected) \
  G_STMT_START \
    { \
      g_autofree char *found_ = find (f, typed); \
      g_assert_cmpstr (found_, ==, expected); \
    } \
  G_STMT_END

static void
test_a_project_is_found_by_all_that_is_said_of_it (PbTestStore   *f,
                                                   gconstpointer  unused)
{
  pb_test_add_pillar (f->db, 4);
  pb_test_write (f->db,
    "INSERT INTO organisation (id, name, name_key, abbreviation) VALUES (1, 'Woonstichting Süd', "
    "'ws', 'WSS');"
    "INSERT INTO person (id, name, function) VALUES (1, 'Ansje de Vries', 'kwartiermaker');"
    "INSERT INTO project_role (id, project, organisation, role, person) VALUES (1, 2, 1, "
    "'partner', 1);"
    "INSERT INTO alias (project, name, name_key) VALUES (3, 'Vroegsginalering', 'v');"
    "UPDATE project SET internal_note = 'Één café' WHERE id = 4");

  assert_finds ("proeftuin", "1 2 3 4 ");
  assert_finds ("wo 2", "2 ");
  assert_finds ("WONEN met elk", "1 2 3 4 ");
  assert_finds ("sud", "2 ");
  assert_finds ("wss", "2 ");
  assert_finds ("vries", "2 ");
  assert_finds ("kwartier", "2 ");
  assert_finds ("vroegsg", "3 ");
  assert_finds ("een CAFE", "4 ");
  assert_finds ("een vries", "");
  assert_finds ("ries", "");
  assert_finds ("🏠", "1 2 3 4 ");
  pb_test_assert_sound (f->db);
}

static void
test_the_index_follows_every_edit (PbTestStore   *f,
                                   gconstpointer  unused)
{
  test_a_project_is_found_by_all_that_is_said_of_it (f, NULL);

  pb_test_edit (f->db, "Edit", "UPDATE organisation SET name = 'Actium'");
  assert_finds ("sud", "");
  assert_finds ("actium", "2 ");
  pb_test_edit (f->db, "Edit", "UPDATE person SET name = 'Piet'");
  assert_finds ("vries", "");
  assert_finds ("piet", "2 ");
  pb_test_edit (f->db, "Edit", "UPDATE project_role SET project = 3");
  assert_finds ("piet", "3 ");
  pb_test_edit (f->db, "Edit", "INSERT INTO project_role (project, organisation, role, person) "
                               "VALUES (3, 1, 'executor', 1)");
  pb_test_edit (f->db, "Edit", "DELETE FROM person");
  assert_finds ("piet", "");
  pb_test_edit (f->db, "Edit", "UPDATE alias SET project = 1, name = 'Tuin'");
  assert_finds ("vroegsg", "");
  assert_finds ("tuin", "1 ");
  pb_test_edit (f->db, "Edit", "DELETE FROM alias; DELETE FROM project_role");
  assert_finds ("tuin", "");
  assert_finds ("actium", "");
  pb_test_edit (f->db, "Edit", "DELETE FROM project WHERE id > 1");
  assert_finds ("proeftuin", "1 ");
  pb_test_assert_sound (f->db);

  pb_db_journal_undo (f->db, NULL);
  assert_finds ("proeftuin", "1 2 3 4 ");
  assert_finds ("cafe", "4 ");
  pb_test_assert_sound (f->db);
}

/* What the check says, in lines. */
static char *
check (PbDb *db)
{
  g_autoptr(GPtrArray) report = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GError) error = NULL;

  pb_db_check (db, report, &error);
  g_assert_no_error (error);
  g_ptr_array_add (report, NULL);

  return g_strjoinv ("\n", (char **) report->pdata);
}

static void
test_a_wrong_index_is_found_and_written_anew (PbTestStore   *f,
                                              gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *report = NULL;

  pb_test_add_pillar (f->db, 3);
  pb_test_write (f->db, "UPDATE project_search SET body = 'nonsense' WHERE rowid = 2;"
                        "DELETE FROM project_search WHERE rowid = 3;"
                        "INSERT INTO project_search (rowid, body) VALUES (99, 'gone')");
  report = check (f->db);
  g_assert_cmpstr (report, ==, "The search index is out of date for project 2.\n"
                               "The search index is out of date for project 3.\n"
                               "The search index is out of date for project 99.");

  pb_db_search_rebuild (f->db, &error);
  g_assert_no_error (error);
  pb_test_assert_sound (f->db);
  assert_finds ("proeftuin", "1 2 3 ");
}

static void
test_check_finds_what_triggers_could_not_keep_out (PbTestStore   *f,
                                                   gconstpointer  unused)
{
  g_autofree char *phase = NULL;
  g_autofree char *award = NULL;
  g_autofree char *programme = NULL;
  g_autofree char *recording = NULL;

  /* Unrecorded work is not held to the rules. */
  pb_test_add_pillar (f->db, 3);
  pb_test_write (f->db, "INSERT INTO phase_change (project, to_phase, date) VALUES (1, 'running', "
                        "'2021');"
                        "INSERT INTO phase_change (project, to_phase, date) VALUES (1, 'idea', "
                        "'2022')");
  pb_test_assert_sound (f->db);
  pb_test_write (f->db, "UPDATE project SET phase = 'delayed' WHERE id = 1");
  phase = check (f->db);
  g_assert_cmpstr (phase, ==, "Project WO-1 is not in the phase that its last phase change says.");

  pb_test_write (f->db, "UPDATE project SET phase = 'idea';"
                        "INSERT INTO funding_source (id, programme, name, name_key, counts_as) "
                        "VALUES (1, 1, 'Rijk', 'rijk', 'central');"
                        "INSERT INTO decision (id, programme, number, body, date, title, kind) "
                        "VALUES (1, 1, '1', 'S', '2021', 'T', 'award');"
                        "INSERT INTO award (decision, project, source, amount) VALUES (1, 2, 1, "
                        "5), (1, 2, 1, -6)");
  award = check (f->db);
  g_assert_cmpstr (award, ==, "Project WO-2 was awarded less than nothing from a source.");

  pb_test_write (f->db, "DELETE FROM award;"
                        "INSERT INTO programme (id, code, code_key, name) VALUES (2, 'RD-II', "
                        "'rdii', 'Deal II');"
                        "UPDATE project SET programme = 2 WHERE id = 3");
  programme = check (f->db);
  g_assert_cmpstr (programme, ==, "Project WO-3 lies in another programme than its theme.");

  pb_test_write (f->db, "UPDATE project SET programme = 1; UPDATE journal_recording SET step = 7");
  recording = check (f->db);
  g_assert_cmpstr (recording, ==, "The journal still records step 7.");
}

static void
test_check_finds_a_reference_to_nothing (PbTestStore   *f,
                                         gconstpointer  unused)
{
  g_autofree char *report = NULL;
  g_autoptr(GError) error = NULL;

  pb_test_add_pillar (f->db, 1);
  pb_db_exec (f->db, "PRAGMA foreign_keys = OFF", &error);
  g_assert_no_error (error);
  pb_test_write (f->db, "UPDATE project SET parent = 99");
  report = check (f->db);
  g_assert_cmpstr (report, ==, "A row refers to something that is not in the register: project 1.");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/db-search/words_become_quoted_prefixes", test_words_become_quoted_prefixes);
  g_test_add_func ("/db-search/what_is_no_word_is_left_out", test_what_is_no_word_is_left_out);
  PB_TEST_STORE_ADD ("/db-search", a_project_is_found_by_all_that_is_said_of_it);
  PB_TEST_STORE_ADD ("/db-search", the_index_follows_every_edit);
  PB_TEST_STORE_ADD ("/db-search", a_wrong_index_is_found_and_written_anew);
  PB_TEST_STORE_ADD ("/db-check", check_finds_what_triggers_could_not_keep_out);
  PB_TEST_STORE_ADD ("/db-check", check_finds_a_reference_to_nothing);

  return g_test_run ();
}
