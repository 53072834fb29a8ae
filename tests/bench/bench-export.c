/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What publishing costs, beside a bare loop that reads the same rows and writes them, and what memory the program takes for it. */
#define G_LOG_DOMAIN "bench-export"
#include "config.h"

#include <fcntl.h>
#include <gio/gio.h>
#include <libxml/xmlwriter.h>
#include <spawn.h>
#include <sqlite3.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>

#include "pb-bench-table.h"
#include "pb-booklet-builder.h"
#include "pb-booklet-html.h"
#include "pb-booklet-xml.h"

#define DEFAULT_SIZES "36 1000 10000"
#define IMAGES 2

/* What a booklet says of a project, its children one by one. */
#define PROJECTS "SELECT id, code, name, phase, planned_start, planned_end, public_summary, public_description" \
                 " FROM project WHERE visibility = 'public' ORDER BY theme, position"
static const char *const children[] = {
  "SELECT organisation.name, role FROM project_role JOIN organisation ON organisation.id = organisation"
  " WHERE project = ?1",
  "SELECT name, sum (amount) FROM award JOIN funding_source ON funding_source.id = source"
  " WHERE project = ?1 GROUP BY source",
  "SELECT indicator.name, unit, target, target_year, date, value FROM indicator"
  " LEFT JOIN measurement ON indicator = indicator.id WHERE project = ?1",
};

extern char **environ;

typedef void (*FloorFunc) (gpointer    sink,
                           const char *name,
                           const char *text);

static void
put_row (sqlite3_stmt *row,
         FloorFunc     put,
         gpointer      sink)
{
  for (int i = 0; i < sqlite3_column_count (row); i++)
    {
      const char *text = (const char *) sqlite3_column_text (row, i);

      if (text != NULL)
        put (sink, sqlite3_column_name (row, i), text);
    }
}

static sqlite3_stmt *
prepare (sqlite3    *db,
         const char *sql)
{
  sqlite3_stmt *statement = NULL;

  if (sqlite3_prepare_v2 (db, sql, -1, &statement, NULL) != SQLITE_OK)
    g_error ("No floor: %s", sqlite3_errmsg (db));

  return statement;
}

static void
walk_rows (const char *path,
           FloorFunc   put,
           gpointer    sink)
{
  sqlite3 *db = NULL;
  sqlite3_stmt *projects;
  sqlite3_stmt *others[G_N_ELEMENTS (children)];

  g_assert_cmpint (sqlite3_open_v2 (path, &db, SQLITE_OPEN_READONLY, NULL), ==, SQLITE_OK);
  projects = prepare (db, PROJECTS);
  for (guint i = 0; i < G_N_ELEMENTS (children); i++)
    others[i] = prepare (db, children[i]);

  while (sqlite3_step (projects) == SQLITE_ROW)
    {
      put_row (projects, put, sink);
      for (guint i = 0; i < G_N_ELEMENTS (children); i++)
        {
          sqlite3_bind_int64 (others[i], 1, sqlite3_column_int64 (projects, 0));
          while (sqlite3_step (others[i]) == SQLITE_ROW)
            put_row (others[i], put, sink);
          sqlite3_reset (others[i]);
        }
    }

  for (guint i = 0; i < G_N_ELEMENTS (children); i++)
    sqlite3_finalize (others[i]);
  sqlite3_finalize (projects);
  sqlite3_close (db);
}

static void
put_element (gpointer    sink,
             const char *name,
             const char *text)
{
  xmlTextWriterWriteElement (sink, BAD_CAST name, BAD_CAST text);
}

static void
run_xml_floor (const char *path)
{
  xmlTextWriterPtr writer = xmlNewTextWriterFilename ("/dev/null", 0);

  xmlTextWriterStartDocument (writer, NULL, "UTF-8", NULL);
  xmlTextWriterStartElement (writer, BAD_CAST "booklet");
  walk_rows (path, put_element, writer);
  xmlTextWriterEndDocument (writer);
  xmlFreeTextWriter (writer);
}

static void
put_paragraph (gpointer    sink,
               const char *name,
               const char *text)
{
  fputs ("<p class=\"", sink);
  fputs (name, sink);
  fputs ("\">", sink);
  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '&')
        fputs ("&amp;", sink);
      else if (*p == '<')
        fputs ("&lt;", sink);
      else
        fputc (*p, sink);
    }
  fputs ("</p>\n", sink);
}

static void
run_html_floor (const char *path)
{
  FILE *file = fopen ("/dev/null", "w");

  walk_rows (path, put_paragraph, file);
  fclose (file);
}

typedef gboolean (*Writer) (const PbBooklet  *booklet,
                            GOutputStream    *stream,
                            GCancellable     *cancellable,
                            GError          **error);

static void
run_writer (const char *path,
            Writer      writer)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(PbRegister) reg = pb_register_open (path, PB_REGISTER_SNAPSHOT, &error);
  g_autoptr(PbBooklet) booklet = NULL;
  g_autoptr(GFile) file = g_file_new_for_path ("/dev/null");
  g_autoptr(GFileOutputStream) stream = g_file_append_to (file, G_FILE_CREATE_NONE, NULL, &error);

  g_assert_no_error (error);
  booklet = pb_booklet_builder_open (reg, NULL, PB_LANGUAGE_DUTCH, NULL, &error);
  g_assert_no_error (error);
  writer (booklet, G_OUTPUT_STREAM (stream), NULL, &error);
  g_assert_no_error (error);
}

static void
run_xml (const char *path)
{
  run_writer (path, pb_booklet_xml_write);
}

static void
run_html (const char *path)
{
  run_writer (path, pb_booklet_html_write);
}

/* In the order of the table; a floor goes before what it is the floor of. */
static const struct
{
  const char *name;
  gboolean    is_floor;
  void      (*run) (const char *path);
} jobs[] = {
  { "floor: SQLite to xmlTextWriter", TRUE, run_xml_floor },
  { "XML", FALSE, run_xml },
  { "floor: SQLite to stdio", TRUE, run_html_floor },
  { "HTML", FALSE, run_html },
};

/* Runs a program, which says nothing; the most memory that it took, in megabytes. What this process holds counts as its child's, so
 * memory is measured before time. */
static double
run (char **arguments)
{
  posix_spawn_file_actions_t silence;
  struct rusage usage;
  int status = -1;
  pid_t child;

  posix_spawn_file_actions_init (&silence);
  posix_spawn_file_actions_addopen (&silence, 1, "/dev/null", O_WRONLY, 0);
  g_assert_cmpint (posix_spawn (&child, arguments[0], &silence, NULL, arguments, environ), ==, 0);
  g_assert_cmpint (wait4 (child, &status, 0, &usage), ==, child);
  g_assert_cmpint (status, ==, 0);
  posix_spawn_file_actions_destroy (&silence);

  return usage.ru_maxrss / 1024.0;
}

typedef struct
{
  char *folder;
  char *path;    /* of the register */
} Place;

static void
place_set_up (Place *self,
              guint  n,
              guint  images)
{
  g_autofree char *size = g_strdup_printf ("%u", n);
  g_autofree char *each = g_strdup_printf ("%u", images);
  char *arguments[6] = { (char *) g_getenv ("PB_BENCH_REGISTER"), size, NULL, (char *) "1", each, NULL };

  self->folder = g_dir_make_tmp ("programmaboek-bench-XXXXXX", NULL);
  self->path = arguments[2] = g_build_filename (self->folder, "register.db", NULL);
  run (arguments);
}

static void
place_tear_down (Place *self)
{
  pb_bench_remove_folder (self->folder);
  g_free (self->folder);
  g_free (self->path);
}

static void
measure_memory (guint n,
                guint images)
{
  static const char *const formats[] = { "xml", "html" };
  char *program = (char *) g_getenv ("PB_PROGRAM");
  char *empty_run[] = { program, (char *) "--version", NULL };
  double empty = run (empty_run);
  Place place;

  place_set_up (&place, n, images);
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autofree char *name = g_strconcat ("out.", formats[i], NULL);
      g_autofree char *out = g_build_filename (place.folder, name, NULL);
      char *arguments[] = { program, (char *) "--register", place.path, (char *) "--export", out, NULL };

      g_print ("%5u projects, %u images each: %4s %8.1f MB above the empty program\n", n, images, formats[i],
               run (arguments) - empty);
    }
  place_tear_down (&place);
}

static void
measure_time (guint n)
{
  g_autofree char *title = g_strdup_printf ("%u projects", n);
  g_autoptr(PbBenchTable) table = pb_bench_table_new (title);
  Place place;

  place_set_up (&place, n, 0);
  for (guint i = 0; i < G_N_ELEMENTS (jobs); i++)
    {
      double times[PB_BENCH_REPEATS];

      for (guint j = 0; j < PB_BENCH_REPEATS; j++)
        {
          const double start = pb_bench_now ();

          jobs[i].run (place.path);
          times[j] = pb_bench_now () - start;
        }
      if (jobs[i].is_floor)
        pb_bench_table_set_floor (table, jobs[i].name, times, PB_BENCH_REPEATS);
      else
        pb_bench_table_add (table, jobs[i].name, times, PB_BENCH_REPEATS);
    }
  place_tear_down (&place);
}

int
main (int    argc,
      char **argv)
{
  const char *chosen = g_getenv ("PB_BENCH_SIZES");
  g_auto(GStrv) sizes = g_strsplit (chosen != NULL ? chosen : DEFAULT_SIZES, " ", -1);

  measure_memory (1000, IMAGES);
  for (guint i = 0; sizes[i] != NULL; i++)
    measure_memory ((guint) atoi (sizes[i]), 0);
  for (guint i = 0; sizes[i] != NULL; i++)
    measure_time ((guint) atoi (sizes[i]));

  return EXIT_SUCCESS;
}
