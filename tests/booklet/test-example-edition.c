/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-example-edition"
#include "config.h"

#include <string.h>

#include "pb-booklet-builder.h"
#include "pb-booklet-freeze.h"
#include "pb-booklet.h"
#include "pb-register-editions.h"
#include "pb-test-register.h"
#include "pb-test-store.h"

/* The first edition of the example was adopted on this day, and tells of how it was on the other. */
#define ADOPTED_ON "2020-02-20"
#define TELLS_OF   "2020-01-31"

static char *folder;
static char *path;

/* A file of data/example/booklet. */
static char *
get_source (const char *name)
{
  return g_test_build_filename (G_TEST_DIST, "..", "data", "example", "booklet", name, NULL);
}

/* The example; there: taken back to the day that its first edition tells of. Transfer full. */
static PbRegister *
open_example (gboolean there)
{
  g_autofree char *past = g_build_filename (folder, "past.db", NULL);
  g_autoptr(GError) error = NULL;
  PbRegister *reg;

  if (there && !g_file_test (past, G_FILE_TEST_EXISTS))
    {
      g_autofree char *script_path = get_source ("as-it-was.sql");
      g_autofree char *script = NULL;
      g_autoptr(PbDb) db = NULL;

      g_file_get_contents (script_path, &script, NULL, &error);
      g_assert_no_error (error);
      pb_register_write_example (past, &error);
      g_assert_no_error (error);
      db = pb_db_open (past, PB_DB_WRITE, &error);
      g_assert_no_error (error);
      pb_test_write (db, script);
    }

  reg = pb_register_open (there ? past : path, PB_REGISTER_EXISTING, &error);
  g_assert_no_error (error);

  return reg;
}

static PbBooklet *
read_edition (PbRegister *reg)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(PbEntity) edition = pb_test_read (reg, PB_TYPE_EDITION, 1);
  PbBooklet *booklet = pb_booklet_freeze_read (reg, edition, NULL, &error);

  g_assert_no_error (error);

  return booklet;
}

/* What pb_booklet_freeze makes of the example as it was. With PB_UPDATE_GOLDEN=1 that is what the example has from then on. */
static void
test_it_is_what_freezing_it_makes (void)
{
  g_autoptr(PbRegister) past = open_example (TRUE);
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) frozen = pb_booklet_freeze (past, 1, ADOPTED_ON, NULL, &error);
  g_autofree char *file = get_source ("edition-1.xml");
  g_autofree char *kept = NULL;

  g_assert_no_error (error);
  if (g_getenv ("PB_UPDATE_GOLDEN") != NULL)
    {
      g_file_set_contents (file, g_bytes_get_data (frozen, NULL), g_bytes_get_size (frozen), &error);
      g_assert_no_error (error);
      return;
    }

  g_file_get_contents (file, &kept, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (strlen (kept), ==, g_bytes_get_size (frozen));
  g_assert_cmpmem (kept, strlen (kept), g_bytes_get_data (frozen, NULL), g_bytes_get_size (frozen));
}

static void
test_it_reads_back_as_it_was_adopted (void)
{
  g_autoptr(PbRegister) reg = open_example (FALSE);
  g_autoptr(PbBooklet) booklet = read_edition (reg);
  g_autoptr(PbBooklet) built = NULL;
  g_autoptr(PbEntity) edition = pb_test_read (reg, PB_TYPE_EDITION, 1);
  g_autoptr(GPtrArray) images = pb_booklet_list_images (booklet);
  g_autoptr(GError) error = NULL;

  g_assert_cmpuint (booklet->n_projects, ==, 24);
  g_assert_cmpstr (booklet->status, ==, "adopted");
  g_assert_cmpstr (booklet->adopted_on, ==, pb_entity_get_text (edition, "adopted_on"));
  g_assert_cmpstr (booklet->reference_date, ==, TELLS_OF);
  g_assert_cmpstr (booklet->edition_title, ==, pb_entity_get_text (edition, "title"));

  g_assert_cmpuint (images->len, >, 0);
  for (guint i = 0; i < images->len; i++)
    {
      g_autoptr(GBytes) bytes
          = pb_booklet_load_content (booklet, ((PbBookletImage *) images->pdata[i])->content, &error);

      g_assert_no_error (error);
    }

  built = pb_booklet_builder_build_edition (reg, 1, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (pb_booklet_equal (booklet, built));
  pb_test_assert_register_sound (reg);
}

/* What the register says was awarded to a project by decisions up to the day. */
static gint64
sum_awards (PbRegister *reg,
            gint64      project)
{
  g_autoptr(GPtrArray) awards = pb_register_list (reg, PB_TYPE_AWARD, "project", project, NULL);
  gint64 sum = 0;

  for (guint i = 0; i < awards->len; i++)
    {
      g_autofree char *date
          = pb_test_read_text (reg, PB_TYPE_DECISION, pb_entity_get_integer (awards->pdata[i], "decision"), "date");

      if (strcmp (date, TELLS_OF) <= 0)
        sum += pb_entity_get_integer (awards->pdata[i], "amount");
    }

  return sum;
}

/* The phase that its history had it in on the day. */
static const char *
find_phase (PbRegister *reg,
            GPtrArray  *changes)
{
  const char *phase = NULL;

  for (guint i = 0; i < changes->len; i++)
    {
      if (strcmp (pb_entity_get_text (changes->pdata[i], "date"), TELLS_OF) <= 0)
        phase = pb_entity_get_text (changes->pdata[i], "to_phase");
    }

  return phase;
}

static void
test_it_agrees_with_the_decisions_of_its_day (void)
{
  g_autoptr(PbRegister) reg = open_example (FALSE);
  g_autoptr(PbBooklet) booklet = read_edition (reg);
  g_autoptr(GPtrArray) items = pb_register_list (reg, PB_TYPE_EDITION_ITEM, "edition", 1, NULL);
  gint64 total = 0;

  g_assert_cmpuint (items->len, ==, booklet->n_projects);
  for (guint i = 0; i < items->len; i++)
    {
      gint64 id = pb_entity_get_integer (items->pdata[i], "project");
      g_autoptr(GPtrArray) changes = pb_register_list (reg, PB_TYPE_PHASE_CHANGE, "project", id, NULL);
      g_autofree char *uuid = pb_test_read_text (reg, PB_TYPE_PROJECT, id, "uuid");
      g_autofree char *anchor = g_strconcat ("p-", uuid, NULL);
      const PbBookletProject *project = pb_booklet_get_project (booklet, anchor);

      g_assert_nonnull (project);
      g_assert_cmpint (project->awarded, ==, sum_awards (reg, id));
      g_assert_cmpint (project->awarded, >, 0);
      g_assert_cmpstr (project->phase, ==, find_phase (reg, changes));
      total += project->awarded;
    }

  g_assert_cmpint (booklet->awarded, ==, total);
}

static void
test_the_second_shows_every_badge (void)
{
  g_autoptr(PbRegister) reg = open_example (FALSE);
  g_autoptr(PbEntity) compared = pb_register_get_compared_edition (reg, 2);
  g_autoptr(GError) error = NULL;
  g_autoptr(PbBooklet) booklet = pb_booklet_builder_build_edition (reg, 2, NULL, &error);
  g_autoptr(GHashTable) badges = g_hash_table_new (g_str_hash, g_str_equal);
  GHashTableIter iter;
  gpointer project;

  g_assert_no_error (error);
  g_assert_nonnull (compared);
  g_assert_cmpint (pb_entity_get_id (compared), ==, 1);

  g_hash_table_iter_init (&iter, booklet->by_id);
  while (g_hash_table_iter_next (&iter, NULL, &project))
    {
      if (((PbBookletProject *) project)->badge != NULL)
        g_hash_table_add (badges, ((PbBookletProject *) project)->badge);
    }

  g_assert_true (g_hash_table_contains (badges, "new"));
  g_assert_true (g_hash_table_contains (badges, "continued"));
  g_assert_true (g_hash_table_contains (badges, "running"));
  g_assert_true (g_hash_table_contains (badges, "completed"));
  g_assert_nonnull (pb_booklet_get_single_image (booklet->cover));
  g_assert_nonnull (pb_booklet_get_single_image (booklet->logo));
  g_assert_nonnull (booklet->accent_colour);
}

#define ADD(name) g_test_add_func ("/example-edition/" #name, test_##name)

int
main (int    argc,
      char **argv)
{
  g_autoptr(GError) error = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);

  folder = pb_test_make_folder ();
  path = g_build_filename (folder, "example.db", NULL);
  pb_register_write_example (path, &error);
  g_assert_no_error (error);

  ADD (it_is_what_freezing_it_makes);
  ADD (it_reads_back_as_it_was_adopted);
  ADD (it_agrees_with_the_decisions_of_its_day);
  ADD (the_second_shows_every_badge);

  status = g_test_run ();
  pb_test_remove_folder (folder);
  g_free (path);
  g_free (folder);

  return status;
}
