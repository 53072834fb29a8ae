/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-test-db-property"
#include "config.h"

#include "pb-db-private.h"
#include "pb-test-store.h"

/* Random edits with undo and redo between them; after each the register must be what it was at
 * that place in the list of steps. Whatever fails prints its seed. */
#define N_ACTIONS 250

typedef struct
{
  PbDb      *db;
  GRand     *random;
  GPtrArray *states;      /* dumps: before the first step, after the first, … */
  guint      place;       /* which of them the register is in */
} Walk;

/* Statements with # for a small random number and @table@ for the id of some row. What breaks a
 * constraint is taken back and counts for nothing. */
static const char *const edits[] = {
  "INSERT INTO organisation (name, name_key, abbreviation) VALUES ('Gemeente #', 'gemeente##', "
    "'G#')",
  "INSERT INTO person (name, organisation, consent_date) VALUES ('Mens #', @organisation@, "
    "'2021-03-0#')",
  "INSERT INTO programme (code, code_key, name, treasurer) VALUES ('RD #', 'rd#', 'Deal #', "
    "@organisation@)",
  "INSERT INTO pillar (programme, code, code_key, name, name_key) "
    "VALUES (@programme@, 'P#', 'p##', 'Pijler #', 'pijler##')",
  "INSERT INTO theme (pillar, parent, name, name_key) "
    "SELECT pillar, id, 'Thema #', 'thema##' FROM theme WHERE id = @theme@",
  "INSERT INTO theme (pillar, name, name_key, goal) VALUES "
    "(@pillar@, 'Thema #', 'thema##', 'Doel #')",
  "INSERT INTO project (programme, theme, code, code_key, name, name_key, public_summary) "
    "SELECT pillar.programme, theme.id, 'C#', 'c##', 'Project #', 'project##', 'Samenvatting #' "
    "FROM theme JOIN pillar ON pillar.id = theme.pillar WHERE theme.id = @theme@",
  "INSERT INTO project (programme, theme, code, code_key, name, name_key, parent) "
    "SELECT programme, theme, 'D#', 'd##', 'Vervolg #', 'vervolg##', id FROM project WHERE id = "
    "@project@",
  "INSERT INTO alias (project, name, name_key) VALUES (@project@, 'Alias #', 'alias#')",
  "INSERT INTO project_role (project, organisation, role, person) "
    "VALUES (@project@, @organisation@, 'partner', @person@)",
  "INSERT INTO cross_cutting_theme (programme, name, name_key) VALUES (@programme@, 'Leren #', "
    "'leren#')",
  "INSERT INTO project_cross_cutting_theme (project, cross_cutting_theme) "
    "VALUES (@project@, @cross_cutting_theme@)",
  "INSERT INTO funding_source (programme, name, name_key, counts_as) "
    "VALUES (@programme@, 'Bron #', 'bron#', 'central')",
  "INSERT INTO decision (programme, number, body, date, title, kind) "
    "VALUES (@programme@, '##', 'Stuurgroep', '2021', 'Besluit #', 'award')",
  "INSERT INTO award (decision, project, source, amount) "
    "VALUES (@decision@, @project@, @funding_source@, # * 100 - 250)",
  "INSERT INTO indicator (project, name, unit, baseline) VALUES (@project@, 'Banen #', 'fte', "
    "#.25)",
  "INSERT INTO measurement (indicator, date, value) VALUES (@indicator@, '202#', #.5)",
  "UPDATE project SET name = 'Tuin #', name_key = 'tuin##', planned_start = '202#' WHERE id = "
    "@project@",
  "UPDATE project SET planned_start = NULL, actual_end = '2021-0#', phase = 'running' WHERE id % "
    "5 = #",
  "UPDATE project SET parent = @project@, continues = @project@ WHERE id = @project@",
  "UPDATE project SET position = id * # % 7",
  "UPDATE pillar SET colour = char (35) || '00000#', ceiling = NULLIF (#, 3) WHERE id = @pillar@",
  "UPDATE organisation SET name = name || # WHERE id = @organisation@",
  "UPDATE person SET function = 'wethouder #', organisation = NULL WHERE id = @person@",
  "UPDATE theme SET parent = @theme@ WHERE id = @theme@",
  "UPDATE award SET amount = amount + # WHERE project = @project@",
  "DELETE FROM alias WHERE id = @alias@",
  "DELETE FROM award WHERE id = @award@",
  "DELETE FROM person WHERE id = @person@",
  "DELETE FROM project WHERE id = @project@",
  "DELETE FROM theme WHERE id = @theme@",
  "DELETE FROM pillar WHERE id = @pillar@ AND id % 2 = # % 2",
  "DELETE FROM programme WHERE id = @programme@ AND id % 4 = # % 4",
  "DELETE FROM organisation WHERE id = @organisation@",
};

static char *
make_edit (GRand *random)
{
  const char *template = edits[g_rand_int_range (random, 0, G_N_ELEMENTS (edits))];
  g_auto(GStrv) parts = NULL;
  GString *sql = g_string_new (NULL);

  parts = g_strsplit (template, "@", -1);
  for (guint i = 0; parts[i] != NULL; i++)
    {
      if (i % 2 == 1)
        g_string_append_printf (sql, "(SELECT id FROM %s WHERE id >= # ORDER BY id LIMIT 1)",
                                parts[i]);
      else
        g_string_append (sql, parts[i]);
    }

  for (gsize i = 0; i < sql->len; i++)
    {
      if (sql->str[i] == '#')
        sql->str[i] = (char) ('0' + g_rand_int_range (random, 1, 10));
    }

  return g_string_free (sql, FALSE);
}

/* One to four statements in a transaction: some of them one within it that is taken back. */
static gboolean
try_edit (Walk *walk)
{
  g_autoptr(PbDbTransaction) transaction = pb_db_begin (walk->db, "Edit", NULL);
  gint n = g_rand_int_range (walk->random, 1, 5);

  g_assert_nonnull (transaction);
  for (gint i = 0; i < n; i++)
    {
      g_autoptr(PbDbTransaction) inner = pb_db_begin (walk->db, NULL, NULL);
      g_autofree char *sql = make_edit (walk->random);

      if (pb_db_run_script (walk->db, sql, NULL) && g_rand_int_range (walk->random, 0, 6) > 0)
        g_assert_true (pb_db_transaction_commit (g_steal_pointer (&inner), NULL));
    }

  return pb_db_transaction_commit (g_steal_pointer (&transaction), NULL);
}

static void
assert_state (Walk *walk)
{
  g_autofree char *dump = pb_db_dump (walk->db);

  g_assert_cmpstr (dump, ==, g_ptr_array_index (walk->states, walk->place));
}

static gint64
get_last_step (PbDb *db)
{
  g_autoptr(GError) error = NULL;
  gint64 step;

  pb_db_query_integer (db, "SELECT max (id) FROM journal_step", &step, &error);
  g_assert_no_error (error);

  return step;
}

static void
edit (Walk *walk)
{
  gint64 before = get_last_step (walk->db);

  if (!try_edit (walk) || get_last_step (walk->db) == before)
    {
      assert_state (walk);
      return;
    }

  g_ptr_array_set_size (walk->states, (gint) ++walk->place);
  g_ptr_array_add (walk->states, pb_db_dump (walk->db));
}

static gboolean
step_back (Walk *walk)
{
  if (!pb_db_journal_undo (walk->db, NULL))
    return FALSE;

  walk->place--;
  assert_state (walk);

  return TRUE;
}

static gboolean
step_forth (Walk *walk)
{
  if (!pb_db_journal_redo (walk->db, NULL))
    return FALSE;

  walk->place++;
  assert_state (walk);

  return TRUE;
}

static void
reopen (Walk       *walk,
        const char *path)
{
  g_autoptr(GError) error = NULL;

  g_clear_object (&walk->db);
  walk->db = pb_db_open (path, PB_DB_WRITE, &error);
  g_assert_no_error (error);

  /* Hundreds of commits: what a power cut would leave is tried elsewhere. */
  pb_db_exec (walk->db, "PRAGMA synchronous = OFF", &error);
  g_assert_no_error (error);
  assert_state (walk);
}

static void
act (Walk       *walk,
     const char *path)
{
  switch (g_rand_int_range (walk->random, 0, 30))
    {
    case 0:
      reopen (walk, path);
      break;
    case 1:
    case 2:
    case 3:
      step_back (walk);
      break;
    case 4:
    case 5:
      step_forth (walk);
      break;
    default:
      edit (walk);
      break;
    }
}

static void
walk_with_seed (guint32 seed)
{
  PbTestStore store;
  Walk walk = { 0 };

  g_test_message ("seed %u", seed);
  pb_test_store_set_up (&store, NULL);
  pb_test_add_pillar (store.db, 6);
  walk.db = g_steal_pointer (&store.db);
  walk.random = g_rand_new_with_seed (seed);
  walk.states = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (walk.states, pb_db_dump (walk.db));

  reopen (&walk, store.path);
  for (guint i = 0; i < N_ACTIONS; i++)
    act (&walk, store.path);
  g_test_message ("%u steps", walk.states->len - 1);
  g_assert_cmpuint (walk.states->len, >, N_ACTIONS / 4);
  pb_test_assert_sound (walk.db);

  while (step_back (&walk))
    ;
  g_assert_cmpuint (walk.place, ==, 0);
  pb_test_assert_sound (walk.db);

  reopen (&walk, store.path);
  while (step_forth (&walk))
    ;
  g_assert_cmpuint (walk.place, ==, walk.states->len - 1);
  pb_test_assert_sound (walk.db);

  g_clear_object (&walk.db);
  g_rand_free (walk.random);
  g_ptr_array_unref (walk.states);
  pb_test_store_tear_down (&store, NULL);
}

static void
test_any_edits_are_undone_and_redone (void)
{
  for (guint32 seed = 1; seed <= 2; seed++)
    walk_with_seed (seed);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/db-property/any_edits_are_undone_and_redone",
                   test_any_edits_are_undone_and_redone);

  return g_test_run ();
}
