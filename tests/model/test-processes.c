/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Two programs on one register, each typing away without looking (QUALITY 2): no edit that was acknowledged is lost, and
 * none is overwritten by who had not seen it. How many edits: --edits N, 3,000 when not said. */
#define G_LOG_DOMAIN "test-processes"
#include "config.h"

#include <gio/gio.h>
#include <sqlite3.h>
#include <stdlib.h>

#include "pb-draft.h"
#include "pb-test-register.h"
#include "pb-text.h"

#define N_PROGRAMS 2
#define N_PROJECTS 3
#define DEFAULT_EDITS 3000

static const char *const columns[] = { "short_name", "challenge", "approach" };

static const char *program;
static guint n_edits = DEFAULT_EDITS;

/* ---- one program */

/* What was acknowledged: in which field, over what, and what. */
static void
say (gint64      project,
     const char *column,
     const char *base,
     const char *text)
{
  g_print ("%d %s %s %s\n", (int) project, column, *base != '\0' ? base : "-", text);
}

/* Told of the other's text: mine over it, or theirs. A text that meets a busy register is dropped: nobody said that it was
 * saved. */
static void
settle (PbDraft    *draft,
        gint64      project,
        const char *column,
        GRand      *random)
{
  while (pb_draft_get_conflict (draft, column) != NULL && g_rand_boolean (random))
    {
      g_autofree char *theirs = g_strdup (pb_draft_get_conflict (draft, column)->theirs);
      g_autofree char *mine = g_strdup (pb_draft_get_pending (draft, column));

      if (pb_draft_keep_mine (draft, column))
        say (project, column, theirs, mine);
    }

  pb_draft_revert (draft, column);
}

static int
work (const char *path,
      guint       number,
      guint       n)
{
  g_autoptr(PbRegister) reg = pb_register_open (path, PB_REGISTER_EXISTING, NULL);
  g_autoptr(GPtrArray) projects = pb_register_list (reg, PB_TYPE_PROJECT, NULL, 0, NULL);
  g_autoptr(GPtrArray) drafts = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GRand) random = g_rand_new_with_seed (number);
  /* What was on the screen when the user began to type, some of it long ago. */
  char *seen[N_PROJECTS][G_N_ELEMENTS (columns)] = { { NULL } };

  for (guint i = 0; i < projects->len; i++)
    g_ptr_array_add (drafts, pb_draft_new (reg, g_ptr_array_index (projects, i)));

  for (guint i = 0; i < n; i++)
    {
      const int place = g_rand_int_range (random, 0, N_PROJECTS);
      const int field = g_rand_int_range (random, 0, G_N_ELEMENTS (columns));
      PbDraft *draft = g_ptr_array_index (drafts, place);
      PbEntity *entity = pb_draft_get_entity (draft);
      const char *column = columns[field];
      g_autofree char *text = g_strdup_printf ("%u:%u", number, i);
      char **base = &seen[place][field];

      if (*base == NULL || g_rand_boolean (random))
        pb_set_str (base, pb_entity_get_text (entity, column));

      if (pb_draft_set_typed_over (draft, column, text, &PB_TEXT (*base)))
        say (pb_entity_get_id (entity), column, *base, text);
      else
        settle (draft, pb_entity_get_id (entity), column, random);

      if (g_rand_int_range (random, 0, 8) == 0)
        pb_register_poll (reg);
    }

  for (guint i = 0; i < N_PROJECTS * G_N_ELEMENTS (columns); i++)
    g_free (seen[i / G_N_ELEMENTS (columns)][i % G_N_ELEMENTS (columns)]);

  return EXIT_SUCCESS;
}

/* ---- the judge */

static GSubprocess *
start (PbTestRegister *f,
       guint           number)
{
  g_autofree char *digits = g_strdup_printf ("%u", number);
  g_autofree char *n = g_strdup_printf ("%u", n_edits / N_PROGRAMS);
  g_autoptr(GError) error = NULL;
  GSubprocess *process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, program, "--work",
                                           f->path, digits, n, NULL);

  g_assert_no_error (error);

  return process;
}

/* The lines of all programs: each ends in a text that is in no other. */
static GHashTable *
collect_acknowledged (char **outputs)
{
  GHashTable *lines = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < N_PROGRAMS; i++)
    {
      g_auto(GStrv) said = g_strsplit (outputs[i], "\n", -1);

      for (guint j = 0; said[j] != NULL; j++)
        {
          if (*said[j] != '\0')
            g_assert_true (g_hash_table_add (lines, g_strdup (said[j])));
        }
    }

  return lines;
}

static const char *
get_text (sqlite3_stmt *statement,
          int           column)
{
  const char *text = (const char *) sqlite3_column_text (statement, column);

  return text != NULL && *text != '\0' ? text : "-";
}

/* Each line of the journal starts from what the line before it left in that field, and was acknowledged as starting from
 * just that; and each that was acknowledged is there. */
static void
judge (PbTestRegister *f,
       GHashTable     *acknowledged)
{
  g_autoptr(GHashTable) now = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  const guint n_acknowledged = g_hash_table_size (acknowledged);
  GHashTableIter iter;
  gpointer field, text;
  sqlite3 *db = NULL;
  sqlite3_stmt *statement = NULL;
  guint n_lines = 0;

  g_assert_cmpint (sqlite3_open (f->path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (db, "SELECT row, field, old, new FROM journal_change "
                                           "WHERE table_name = 'project' AND operation = 'update' "
                                           "ORDER BY id", -1, &statement, NULL), ==, SQLITE_OK);
  for (; sqlite3_step (statement) == SQLITE_ROW; n_lines++)
    {
      g_autofree char *place = g_strdup_printf ("%d %s", sqlite3_column_int (statement, 0),
                                                get_text (statement, 1));
      g_autofree char *line = g_strdup_printf ("%s %s %s", place, get_text (statement, 2),
                                               get_text (statement, 3));
      const char *before = g_hash_table_lookup (now, place);

      g_assert_cmpstr (get_text (statement, 2), ==, before != NULL ? before : "-");
      g_assert_true (g_hash_table_remove (acknowledged, line));
      g_hash_table_replace (now, g_steal_pointer (&place), g_strdup (get_text (statement, 3)));
    }
  sqlite3_finalize (statement);
  sqlite3_close (db);

  g_assert_cmpuint (g_hash_table_size (acknowledged), ==, 0);
  g_assert_cmpuint (n_lines, ==, n_acknowledged);
  g_test_message ("%u of %u edits were saved; the others met a conflict and gave way", n_lines, n_edits);

  g_hash_table_iter_init (&iter, now);
  while (g_hash_table_iter_next (&iter, &field, &text))
    {
      g_auto(GStrv) place = g_strsplit (field, " ", 2);
      g_autofree char *stored = pb_test_read_text (f->reg, PB_TYPE_PROJECT, atoi (place[0]), place[1]);

      g_assert_cmpstr (stored, ==, text);
    }
}

static void
test_two_programs_lose_and_overwrite_nothing (PbTestRegister *f,
                                              gconstpointer   unused)
{
  g_autoptr(GHashTable) acknowledged = NULL;
  GSubprocess *processes[N_PROGRAMS];
  char *outputs[N_PROGRAMS];

  pb_test_new_project (f->reg, f->theme, "WO-02", "Kapschuur");
  pb_test_new_project (f->reg, f->theme, "WO-03", "Fablab");

  for (guint i = 0; i < N_PROGRAMS; i++)
    processes[i] = start (f, i + 1);
  for (guint i = 0; i < N_PROGRAMS; i++)
    {
      g_assert_true (g_subprocess_communicate_utf8 (processes[i], NULL, NULL, &outputs[i], NULL, NULL));
      g_assert_true (g_subprocess_get_successful (processes[i]));
      g_object_unref (processes[i]);
    }

  acknowledged = collect_acknowledged (outputs);
  g_assert_cmpuint (g_hash_table_size (acknowledged), >, n_edits / 4);
  judge (f, acknowledged);
  pb_test_assert_register_sound (f->reg);
  for (guint i = 0; i < N_PROGRAMS; i++)
    g_free (outputs[i]);
}

int
main (int    argc,
      char **argv)
{
  if (argc == 5 && g_str_equal (argv[1], "--work"))
    return work (argv[2], (guint) atoi (argv[3]), (guint) atoi (argv[4]));

  program = argv[0];
  g_test_init (&argc, &argv, NULL);
  if (argc == 3 && g_str_equal (argv[1], "--edits"))
    n_edits = (guint) atoi (argv[2]);

  PB_TEST_REGISTER_ADD ("/processes", two_programs_lose_and_overwrite_nothing);

  return g_test_run ();
}
