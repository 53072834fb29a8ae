/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-test-db-mutation"
#include "config.h"

#include <string.h>

#include "pb-db-select.h"
#include "pb-test-store.h"

/* Registers with bytes flipped, pages swapped or their end cut off: each is refused, or read as far
 * as it goes, or edited with an error. */
#define N_MUTATIONS 150   /* or PB_FUZZ_ROUNDS */
#define PAGE_SIZE 4096

static void
mutate (GRand *random,
        char  *bytes,
        gsize *size)
{
  gsize pages = *size / PAGE_SIZE;
  gsize a = (gsize) g_rand_int_range (random, 0, (gint32) pages) * PAGE_SIZE;
  gsize b = (gsize) g_rand_int_range (random, 0, (gint32) pages) * PAGE_SIZE;
  char page[PAGE_SIZE];

  switch (g_rand_int_range (random, 0, 4))
    {
    case 0:
      *size = (gsize) g_rand_int_range (random, 0, (gint32) *size);
      break;
    case 1:
      memcpy (page, bytes + a, PAGE_SIZE);
      memcpy (bytes + a, bytes + b, PAGE_SIZE);
      memcpy (bytes + b, page, PAGE_SIZE);
      break;
    case 2:
      memset (bytes + a, g_rand_int_range (random, 0, 256), PAGE_SIZE);
      break;
    default:
      for (guint i = 0; i < 20; i++)
        {
          gint32 at = g_rand_int_range (random, 0, (gint32) *size);

          bytes[at] ^= (char) g_rand_int_range (random, 1, 256);
        }
      break;
    }
}

/* Whatever comes of it, it comes as an error. */
static void
use (PbDb *db)
{
  g_autoptr(GPtrArray) report = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(PbDbSelect) select = pb_db_select_new ("project_row");
  g_autoptr(PbDbTransaction) transaction = NULL;
  g_autoptr(GArray) ids = NULL;
  g_autofree char *dump = pb_db_dump (db);
  g_autofree char *label = pb_db_journal_get_undo_label (db);

  pb_db_select_where_found (select, "id", "proef");
  ids = pb_db_select_ids (db, select, NULL);
  pb_db_check (db, report, NULL);
  pb_db_journal_undo (db, NULL);

  transaction = pb_db_begin (db, "Edit", NULL);
  if (transaction != NULL
      && pb_db_run_script (db, "UPDATE project SET name = name || '!'; DELETE FROM pillar", NULL))
    pb_db_transaction_commit (g_steal_pointer (&transaction), NULL);
}

static void
try_mutation (PbTestStore *f,
              GRand       *random,
              const char  *sound,
              gsize        size)
{
  g_autofree char *path = pb_test_store_path (f, "mutated.db");
  g_autofree char *bytes = g_memdup2 (sound, size);
  g_autofree char *before = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(PbDb) db = NULL;

  mutate (random, bytes, &size);
  g_file_set_contents (path, bytes, (gssize) size, &error);
  g_assert_no_error (error);
  before = pb_test_checksum (path);

  db = pb_db_open (path, PB_DB_WRITE, &error);
  if (db != NULL)
    {
      use (db);
    }
  else
    {
      g_autofree char *after = pb_test_checksum (path);

      g_assert_nonnull (error);
      g_assert_cmpstr (after, ==, before);
    }
}

static void
test_a_damaged_register_does_no_harm (PbTestStore   *f,
                                      gconstpointer  unused)
{
  g_autoptr(GRand) random = g_rand_new_with_seed (1);
  g_autoptr(GError) error = NULL;
  g_autofree char *bytes = NULL;
  const char *chosen = g_getenv ("PB_FUZZ_ROUNDS");
  const guint n_mutations = chosen != NULL ? (guint) g_ascii_strtoull (chosen, NULL, 10) : N_MUTATIONS;
  gsize size;

  pb_test_add_pillar (f->db, 50);
  pb_test_edit (f->db, "Rename", "UPDATE project SET name = 'Tuin ' || id");
  pb_test_store_close (f);
  g_file_get_contents (f->path, &bytes, &size, &error);
  g_assert_no_error (error);

  for (guint i = 0; i < n_mutations; i++)
    try_mutation (f, random, bytes, size);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  PB_TEST_STORE_ADD ("/db-mutation", a_damaged_register_does_no_harm);

  return g_test_run ();
}
