/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-test-db-kill"
#include "config.h"

#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "pb-db-private.h"
#include "pb-test-store.h"

/* The option with which this program is the one that is killed. */
#define EDIT "--edit"
#define N_KILLS 30
#define LAST_NUMBER "SELECT max (cast (telephone AS INTEGER)) FROM person"
/* How long one lives at most, in the time that it takes to the first edit: so it is the same
 * under Valgrind. */
#define LONGEST_LIFE 3

static gint64
get_number (PbDb       *db,
            const char *sql)
{
  g_autoptr(GError) error = NULL;
  gint64 number;

  pb_db_query_integer (db, sql, &number, &error);
  g_assert_no_error (error);

  return number;
}

/* Edits without end; a line on stdout acknowledges each once it is committed. An undo now and
 * then is an edit as well. */
static int
edit_until_killed (const char *path)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(PbDb) db = pb_db_open (path, PB_DB_WRITE, &error);
  gint64 number;

  g_assert_no_error (error);
  number = get_number (db, LAST_NUMBER);

  while (TRUE)
    {
      g_autofree char *sql = NULL;
      g_autofree char *line = g_strdup_printf ("%" G_GINT64_FORMAT "\n", ++number);

      sql = g_strdup_printf ("INSERT INTO person (name, telephone) VALUES ('A', '%d');"
                             "UPDATE project SET name = 'Tuin ' || id || ' %d'",
                             (int) number, (int) number);
      pb_test_edit (db, "Edit", sql);
      g_assert_cmpint (write (STDOUT_FILENO, line, strlen (line)), ==, (gssize) strlen (line));

      if (number % 3 == 0)
        {
          g_autofree char *undone = g_strdup_printf ("UPDATE project SET short_name = '%s'", line);

          pb_test_edit (db, "Undone", undone);
          g_assert_true (pb_db_journal_undo (db, NULL));
        }
    }

  return EXIT_FAILURE;
}

static GSubprocess *
start_editor (const char *path)
{
  g_autofree char *program = pb_test_get_program ();
  const char *arguments[] = { program, EDIT, path, NULL };
  g_autoptr(GError) error = NULL;
  GSubprocess *editor = g_subprocess_newv (arguments, G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error);

  g_assert_no_error (error);

  return editor;
}

static gint64
measure_first_edit (const char *path)
{
  gint64 start = g_get_monotonic_time ();
  g_autoptr(GSubprocess) editor = start_editor (path);
  g_autoptr(GError) error = NULL;
  char byte;

  g_input_stream_read (g_subprocess_get_stdout_pipe (editor), &byte, 1, NULL, &error);
  g_assert_no_error (error);
  g_subprocess_send_signal (editor, SIGKILL);
  g_subprocess_wait (editor, NULL, &error);
  g_assert_no_error (error);

  return g_get_monotonic_time () - start;
}

/* Runs the editor for a while, kills it, and returns the last number that it acknowledged. */
static gint64
run_and_kill (const char *path,
              gulong      life_us)
{
  g_autoptr(GSubprocess) editor = start_editor (path);
  g_autoptr(GError) error = NULL;
  g_autofree char *output = NULL;
  char *line;

  g_usleep (life_us);
  g_subprocess_send_signal (editor, SIGKILL);
  g_subprocess_communicate_utf8 (editor, NULL, NULL, &output, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_if_signaled (editor));

  /* A line that was cut off in the middle acknowledges nothing. */
  line = strrchr (output, '\n');
  if (line == NULL)
    return 0;
  *line = '\0';
  line = strrchr (output, '\n');

  return g_ascii_strtoll (line != NULL ? line + 1 : output, NULL, 10);
}

static void
test_no_acknowledged_edit_is_lost (PbTestStore   *f,
                                   gconstpointer  unused)
{
  g_autoptr(GRand) random = g_rand_new_with_seed (1);
  gint64 longest, acknowledged;
  guint n_with_edits = 0;

  pb_test_add_pillar (f->db, 3);
  pb_test_store_close (f);
  longest = LONGEST_LIFE * measure_first_edit (f->path);
  pb_test_store_reopen (f);
  acknowledged = get_number (f->db, LAST_NUMBER);
  pb_test_store_close (f);

  for (guint i = 0; i < N_KILLS; i++)
    {
      gint64 last, stored;

      last = run_and_kill (f->path, (gulong) (g_rand_double (random) * (double) longest));
      n_with_edits += last > 0 ? 1 : 0;
      acknowledged = MAX (acknowledged, last);

      pb_test_store_reopen (f);
      stored = get_number (f->db, LAST_NUMBER);

      /* One more may have been committed and not said so. */
      g_assert_cmpint (stored, >=, acknowledged);
      g_assert_cmpint (stored, <=, acknowledged + 1);
      g_assert_cmpint (get_number (f->db, "SELECT count (*) FROM person"), ==, stored);
      acknowledged = stored;
      pb_test_assert_sound (f->db);
      pb_test_store_close (f);
    }

  g_test_message ("%u of %u lived to edit, %d edits", n_with_edits, N_KILLS, (int) acknowledged);
  g_assert_cmpuint (n_with_edits, >, 0);
}

int
main (int   argc,
      char *argv[])
{
  if (argc == 3 && g_str_equal (argv[1], EDIT))
    return edit_until_killed (argv[2]);

  g_test_init (&argc, &argv, NULL);

  PB_TEST_STORE_ADD ("/db-kill", no_acknowledged_edit_is_lost);

  return g_test_run ();
}
