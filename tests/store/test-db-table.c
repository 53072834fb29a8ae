/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-test-db-table"
#include "config.h"

#include "pb-db-select.h"
#include "pb-test-store.h"

static const char *const person_columns[] = {
  "name", "function", "organisation", "show_in_public", NULL
};
static const PbDbTable person = { "person", person_columns, 4 };

static const char *const project_columns[] = {
  "programme", "theme", "code", "code_key", "name", "name_key", NULL
};
static const PbDbTable project = { "project", project_columns, 6 };

static const char *const theme_columns[] = { "pillar", "parent", "name", "name_key", NULL };
static const PbDbTable theme = { "theme", theme_columns, 4 };

static const char *const organisation_columns[] = { "name", "name_key", "kind", NULL };
static const PbDbTable organisation = { "organisation", organisation_columns, 3 };

typedef struct
{
  PbTestStore      store;
  PbDbTransaction *transaction;
} Fixture;

static void
set_up (Fixture       *f,
        gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;

  pb_test_store_set_up (&f->store, NULL);
  pb_test_add_pillar (f->store.db, 5);
  f->transaction = pb_db_begin (f->store.db, "Edit", &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture       *f,
           gconstpointer  unused)
{
  g_clear_pointer (&f->transaction, pb_db_transaction_free);
  pb_test_store_tear_down (&f->store, NULL);
}

static void
clear_values (PbValue *values,
              guint    n)
{
  for (guint i = 0; i < n; i++)
    pb_value_clear (&values[i]);
}

static void
test_a_row_is_read_as_it_was_written (Fixture       *f,
                                      gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;
  const char *hostile = "<script>%s]]> Ünï 🏠 'x\";--\xe2\x80\xae";
  PbValue values[] = { PB_TEXT (hostile), PB_TEXT (""), PB_NULL, PB_INTEGER (0) };
  PbValue read[4] = { PB_VALUE_INIT };
  gint64 id = pb_db_table_insert (f->store.db, &person, values, &error);

  g_assert_no_error (error);
  g_assert_cmpint (id, >, 0);
  pb_db_table_read (f->store.db, &person, id, read, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < 4; i++)
    g_assert_true (pb_value_equal (&read[i], &values[i]));

  clear_values (read, 4);
}

static void
test_what_is_not_given_takes_its_default (Fixture       *f,
                                          gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;
  PbValue values[] = { PB_TEXT ("A"), PB_NULL, PB_NULL, PB_NULL };
  PbValue read[4] = { PB_VALUE_INIT };
  gint64 id = pb_db_table_insert (f->store.db, &person, values, &error);

  g_assert_no_error (error);
  pb_db_table_read (f->store.db, &person, id, read, &error);
  g_assert_no_error (error);
  g_assert_true (pb_value_equal (&read[1], &PB_TEXT ("")));
  g_assert_true (pb_value_equal (&read[3], &PB_INTEGER (0)));

  clear_values (read, 4);
}

static void
test_an_update_writes_only_what_the_mask_names (Fixture       *f,
                                                gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;
  PbValue values[] = { PB_TEXT ("A"), PB_TEXT ("griffier"), PB_NULL, PB_INTEGER (0) };
  PbValue other[] = { PB_TEXT ("B"), PB_TEXT ("raadslid"), PB_NULL, PB_INTEGER (0) };
  PbValue read[4] = { PB_VALUE_INIT };
  gint64 id = pb_db_table_insert (f->store.db, &person, values, &error);

  pb_db_table_update (f->store.db, &person, id, 1 << 1, other, &error);
  g_assert_no_error (error);
  pb_db_table_read (f->store.db, &person, id, read, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (read[0].text, ==, "A");
  g_assert_cmpstr (read[1].text, ==, "raadslid");

  clear_values (read, 4);
}

static void
test_a_row_that_is_gone_is_not_found (Fixture       *f,
                                      gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;
  PbValue values[4] = { PB_TEXT ("A") };

  g_assert_false (pb_db_table_read (f->store.db, &person, 77, values, &error));
  g_assert_error (error, PB_ERROR, PB_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_false (pb_db_table_update (f->store.db, &person, 77, 1, values, &error));
  g_assert_error (error, PB_ERROR, PB_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_false (pb_db_table_delete (f->store.db, &person, 77, &error));
  g_assert_error (error, PB_ERROR, PB_ERROR_NOT_FOUND);
}

static void
test_a_code_in_use_names_its_column (Fixture       *f,
                                     gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;
  PbValue values[] = { PB_INTEGER (1), PB_INTEGER (1), PB_TEXT ("wo-1"), PB_TEXT ("wo1"),
                       PB_TEXT ("Nieuw"), PB_TEXT ("nieuw") };

  g_assert_cmpint (pb_db_table_insert (f->store.db, &project, values, &error), ==, 0);
  g_assert_error (error, PB_ERROR, PB_ERROR_NOT_UNIQUE);
  g_assert_cmpstr (pb_db_error_get_detail (error), ==, "code_key");

  /* Still found behind what a caller says first. */
  g_prefix_error (&error, "Could not save “%s”: ", "wo-1");
  g_assert_cmpstr (pb_db_error_get_detail (error), ==, "code_key");
}

static void
test_a_name_in_use_names_its_column (Fixture       *f,
                                     gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;
  PbValue values[] = { PB_INTEGER (1), PB_INTEGER (1), PB_TEXT ("x"), PB_TEXT ("x"),
                       PB_TEXT ("Proeftuin 2"), PB_TEXT ("proeftuin2") };

  g_assert_cmpint (pb_db_table_insert (f->store.db, &project, values, &error), ==, 0);
  g_assert_error (error, PB_ERROR, PB_ERROR_NOT_UNIQUE);
  g_assert_cmpstr (pb_db_error_get_detail (error), ==, "name_key");
}

static void
test_a_broken_rule_is_named (Fixture       *f,
                             gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;
  PbValue values[] = { PB_INTEGER (1), PB_INTEGER (1), PB_TEXT ("a"), PB_TEXT ("a") };

  values[1].integer = pb_db_table_insert (f->store.db, &theme, values, &error);
  values[2] = values[3] = PB_TEXT ("b");
  values[1].integer = pb_db_table_insert (f->store.db, &theme, values, &error);
  g_assert_no_error (error);

  values[2] = values[3] = PB_TEXT ("c");
  g_assert_cmpint (pb_db_table_insert (f->store.db, &theme, values, &error), ==, 0);
  g_assert_error (error, PB_ERROR, PB_ERROR_RULE);
  g_assert_cmpstr (pb_db_error_get_detail (error), ==, "theme-depth");
}

static void
test_a_row_in_use_is_not_removed (Fixture       *f,
                                  gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;
  PbValue values[] = { PB_TEXT ("Emmen"), PB_TEXT ("emmen"), PB_TEXT ("municipality") };
  g_autofree char *role = NULL;
  gint64 id = pb_db_table_insert (f->store.db, &organisation, values, &error);

  role = g_strdup_printf ("INSERT INTO project_role (project, organisation, role) "
                          "VALUES (1, %" G_GINT64_FORMAT ", 'partner')", id);
  pb_db_run_script (f->store.db, role, &error);
  g_assert_no_error (error);

  g_assert_false (pb_db_table_delete (f->store.db, &organisation, id, &error));
  g_assert_error (error, PB_ERROR, PB_ERROR_IN_USE);
  g_assert_null (pb_db_error_get_detail (error));
  g_clear_error (&error);

  pb_db_run_script (f->store.db, "DELETE FROM project_role", &error);
  pb_db_table_delete (f->store.db, &organisation, id, &error);
  g_assert_no_error (error);
}

static void
test_a_value_that_a_column_cannot_take_is_invalid (Fixture       *f,
                                                   gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;
  PbValue choice[] = { PB_TEXT ("X"), PB_TEXT ("x"), PB_TEXT ("circus") };
  PbValue missing[] = { PB_NULL, PB_TEXT ("x"), PB_NULL };
  PbValue type[] = { PB_TEXT ("X"), PB_TEXT (""), PB_TEXT ("veel"), PB_INTEGER (0) };

  g_assert_cmpint (pb_db_table_insert (f->store.db, &organisation, choice, &error), ==, 0);
  g_assert_error (error, PB_ERROR, PB_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_cmpint (pb_db_table_insert (f->store.db, &organisation, missing, &error), ==, 0);
  g_assert_error (error, PB_ERROR, PB_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_cmpint (pb_db_table_insert (f->store.db, &person, type, &error), ==, 0);
  g_assert_error (error, PB_ERROR, PB_ERROR_INVALID);
}

/* The ids that select finds, as "1 2 3". */
static char *
find (Fixture     *f,
      PbDbSelect  *select)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GArray) ids = pb_db_select_ids (f->store.db, select, &error);
  GString *text = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < ids->len; i++)
    g_string_append_printf (text, "%s%d", i > 0 ? " " : "", (int) g_array_index (ids, gint64, i));

  return g_string_free (text, FALSE);
}

#define assert_finds(select, expected) \
  G_STMT_START \
    { \
      g_autofree char *found_ = find (f, select); \
      g_assert_cmpstr (found_, ==, expected); \
    } \
  G_STMT_END

static void
test_select_finds_by_value (Fixture       *f,
                            gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(PbDbSelect) all = pb_db_select_new ("project");
  g_autoptr(PbDbSelect) one = pb_db_select_new ("project");
  g_autoptr(PbDbSelect) without = pb_db_select_new ("project");
  g_autoptr(PbDbSelect) not = pb_db_select_new ("project");

  pb_db_run_script (f->store.db, "UPDATE project SET parent = 1, phase = 'running' WHERE id IN "
                                 "(2, 4)", &error);
  g_assert_no_error (error);
  assert_finds (all, "1 2 3 4 5");

  pb_db_select_where (one, "code", &PB_TEXT ("WO-3"));
  assert_finds (one, "3");
  pb_db_select_where (without, "parent", &PB_NULL);
  assert_finds (without, "1 3 5");
  pb_db_select_where_not (not, "phase", &PB_TEXT ("running"));
  assert_finds (not, "1 3 5");
  pb_db_select_where_not (not, "id", &PB_INTEGER (3));
  assert_finds (not, "1 5");
}

static void
test_select_finds_one_of_many (Fixture       *f,
                               gconstpointer  unused)
{
  const gint64 ids[] = { 5, 2, 99, 2 };
  g_autoptr(PbDbSelect) some = pb_db_select_new ("project");
  g_autoptr(PbDbSelect) none = pb_db_select_new ("project");

  pb_db_select_where_in (some, "id", ids, 4);
  assert_finds (some, "2 5");
  pb_db_select_where_in (none, "id", NULL, 0);
  assert_finds (none, "");
}

static void
test_select_finds_what_another_table_refers_to (Fixture       *f,
                                                gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(PbDbSelect) select = pb_db_select_new ("project");
  g_autoptr(PbDbSelect) both = pb_db_select_new ("project");

  pb_db_run_script (f->store.db, "INSERT INTO alias (project, name, name_key) VALUES "
                                 "(2, 'x', 'x'), (5, 'y', 'y'), (5, 'z', 'z')", &error);
  g_assert_no_error (error);
  pb_db_select_where_exists (select, "id", "alias", "project");
  assert_finds (select, "2 5");
  pb_db_select_where_exists (both, "id", "alias", "project");
  pb_db_select_where (both, "id", &PB_INTEGER (5));
  assert_finds (both, "5");
}

static void
test_select_orders_by_keys_and_then_by_id (Fixture       *f,
                                           gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(PbDbSelect) select = pb_db_select_new ("project");

  pb_db_run_script (f->store.db, "UPDATE project SET position = id % 2, short_name = iif (id < 3, "
                                 "'b', 'a')", &error);
  g_assert_no_error (error);
  pb_db_select_order (select, "position", TRUE);
  assert_finds (select, "1 3 5 2 4");
  pb_db_select_order (select, "short_name", FALSE);
  assert_finds (select, "3 5 1 4 2");
}

static void
test_select_takes_values_as_values (Fixture       *f,
                                    gconstpointer  unused)
{
  g_autoptr(PbDbSelect) select = pb_db_select_new ("project");

  pb_db_select_where (select, "name", &PB_TEXT ("' OR 1 = 1; DROP TABLE project; --"));
  assert_finds (select, "");
}

static gboolean
collect (gint64         id,
         const PbValue *values,
         gpointer       user_data)
{
  g_string_append_printf (user_data, "%d=%s ", (int) id, values[0].text);

  return id < 3;
}

static void
test_each_gives_values_until_it_is_told_to_stop (Fixture       *f,
                                                 gconstpointer  unused)
{
  static const char *const columns[] = { "code", "parent", NULL };
  g_autoptr(GError) error = NULL;
  g_autoptr(PbDbSelect) select = pb_db_select_new ("project");
  g_autoptr(GString) seen = g_string_new (NULL);

  pb_db_select_each (f->store.db, select, columns, collect, seen, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (seen->str, ==, "1=WO-1 2=WO-2 3=WO-3 ");
}

/* The same statement, asked for while it runs. */
static gboolean
collect_nested (gint64         id,
                const PbValue *values,
                gpointer       user_data)
{
  gpointer *data = user_data;
  g_autofree char *ids = find (data[0], data[1]);

  g_assert_cmpstr (ids, ==, "1 2 3 4 5");
  (*(guint *) data[2])++;

  return TRUE;
}

static void
test_a_select_may_run_inside_itself (Fixture       *f,
                                     gconstpointer  unused)
{
  static const char *const columns[] = { NULL };
  g_autoptr(GError) error = NULL;
  g_autoptr(PbDbSelect) select = pb_db_select_new ("project");
  guint rows = 0;
  gpointer data[] = { f, select, &rows };

  pb_db_select_each (f->store.db, select, columns, collect_nested, data, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (rows, ==, 5);
}

static void
test_total_counts_and_sums (Fixture       *f,
                            gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(PbDbSelect) select = pb_db_select_new ("project");
  g_autoptr(PbDbSelect) none = pb_db_select_new ("project");
  gint64 count, sum;

  pb_db_select_total (f->store.db, select, "id", &count, &sum, &error);
  g_assert_no_error (error);
  g_assert_cmpint (count, ==, 5);
  g_assert_cmpint (sum, ==, 15);

  pb_db_select_total (f->store.db, select, NULL, &count, &sum, &error);
  g_assert_no_error (error);
  g_assert_cmpint (count, ==, 5);
  g_assert_cmpint (sum, ==, 0);

  pb_db_select_where (none, "code", &PB_TEXT ("?"));
  pb_db_select_total (f->store.db, none, "id", &count, &sum, &error);
  g_assert_no_error (error);
  g_assert_cmpint (count, ==, 0);
  g_assert_cmpint (sum, ==, 0);
}

static void
test_a_sum_beyond_64_bits_is_invalid (Fixture       *f,
                                      gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(PbDbSelect) select = pb_db_select_new ("project");
  gint64 count, sum;

  pb_db_run_script (f->store.db, "UPDATE project SET position = 9223372036854775807", &error);
  g_assert_no_error (error);
  g_assert_false (pb_db_select_total (f->store.db, select, "position", &count, &sum, &error));
  g_assert_error (error, PB_ERROR, PB_ERROR_INVALID);
}

#define ADD(name) \
  g_test_add ("/db-table/" #name, Fixture, NULL, set_up, test_##name, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD (a_row_is_read_as_it_was_written);
  ADD (what_is_not_given_takes_its_default);
  ADD (an_update_writes_only_what_the_mask_names);
  ADD (a_row_that_is_gone_is_not_found);
  ADD (a_code_in_use_names_its_column);
  ADD (a_name_in_use_names_its_column);
  ADD (a_broken_rule_is_named);
  ADD (a_row_in_use_is_not_removed);
  ADD (a_value_that_a_column_cannot_take_is_invalid);
  ADD (select_finds_by_value);
  ADD (select_finds_one_of_many);
  ADD (select_finds_what_another_table_refers_to);
  ADD (select_orders_by_keys_and_then_by_id);
  ADD (select_takes_values_as_values);
  ADD (each_gives_values_until_it_is_told_to_stop);
  ADD (a_select_may_run_inside_itself);
  ADD (total_counts_and_sums);
  ADD (a_sum_beyond_64_bits_is_invalid);

  return g_test_run ();
}
