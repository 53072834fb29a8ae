/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-test-db-content"
#include "config.h"

#include <string.h>

#include "pb-db-backup.h"
#include "pb-db-content.h"
#include "pb-test-store.h"

#define ABC_HASH "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"

static char *
add (PbDb       *db,
     const char *text)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr(PbDbTransaction) transaction = pb_db_begin (db, "Add", &error);
  char *hash = pb_db_content_add (db, bytes, &error);

  pb_db_transaction_commit (g_steal_pointer (&transaction), &error);
  g_assert_no_error (error);

  return hash;
}

static void
assert_content (PbDb       *db,
                const char *hash,
                const char *text)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bytes = pb_db_content_read (db, hash, &error);

  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), text, strlen (text));
}

static void
assert_refused (PbDb       *db,
                const char *hash,
                int         code)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bytes = pb_db_content_read (db, hash, &error);

  g_assert_error (error, PB_ERROR, code);
  g_assert_null (bytes);
}

static void
test_bytes_are_found_by_their_hash (PbTestStore   *f,
                                    gconstpointer  unused)
{
  g_autofree char *hash = add (f->db, "abc");

  g_assert_cmpstr (hash, ==, ABC_HASH);
  assert_content (f->db, hash, "abc");
  pb_test_store_reopen (f);
  assert_content (f->db, hash, "abc");
  assert_refused (f->db, "0000", PB_ERROR_NOT_FOUND);
}

static void
test_nothing_is_something_too (PbTestStore   *f,
                               gconstpointer  unused)
{
  g_autofree char *hash = add (f->db, "");

  assert_content (f->db, hash, "");
}

static void
test_the_same_bytes_are_stored_once (PbTestStore   *f,
                                     gconstpointer  unused)
{
  g_autofree char *one = add (f->db, "abc");
  g_autofree char *other = add (f->db, "abc");

  g_assert_cmpstr (one, ==, other);
  pb_test_assert_query (f->db, "SELECT count (*) FROM content", "1");
}

static void
test_what_is_rolled_back_is_not_there (PbTestStore   *f,
                                       gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bytes = g_bytes_new_static ("abc", 3);
  PbDbTransaction *transaction = pb_db_begin (f->db, "Add", &error);
  g_autofree char *hash = pb_db_content_add (f->db, bytes, &error);

  g_assert_no_error (error);
  pb_db_transaction_free (transaction);
  assert_refused (f->db, hash, PB_ERROR_NOT_FOUND);
}

static void
test_it_is_no_step_to_undo (PbTestStore   *f,
                            gconstpointer  unused)
{
  g_autofree char *hash = add (f->db, "abc");
  g_autofree char *label = pb_db_journal_get_undo_label (f->db);

  g_assert_null (label);
}

static void
test_content_is_kept (PbTestStore   *f,
                      gconstpointer  unused)
{
  static const char *const attempts[] = { "DELETE FROM content", "UPDATE content SET hash = 'x'" };
  g_autofree char *hash = add (f->db, "abc");

  for (guint i = 0; i < G_N_ELEMENTS (attempts); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(PbDbTransaction) transaction = pb_db_begin (f->db, NULL, &error);

      g_assert_no_error (error);
      g_assert_false (pb_db_run_script (f->db, attempts[i], &error));
      g_assert_error (error, PB_ERROR, PB_ERROR_RULE);
      g_assert_cmpstr (pb_db_error_get_detail (error), ==, "content-kept");
    }

  assert_content (f->db, hash, "abc");
}

static void
test_damage_is_told_and_mended_by_adding_it_again (PbTestStore   *f,
                                                   gconstpointer  unused)
{
  g_autoptr(GPtrArray) report = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GError) error = NULL;
  g_autofree char *hash = add (f->db, "abc");
  g_autofree char *same = NULL;

  pb_test_write (f->db, "UPDATE content SET bytes = x'616263ff'");
  assert_refused (f->db, hash, PB_ERROR_CORRUPT);
  pb_db_check (f->db, report, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (report->len, ==, 1);
  g_assert_nonnull (strstr (report->pdata[0], "ba7816bf"));

  same = add (f->db, "abc");
  assert_content (f->db, same, "abc");
  pb_test_assert_sound (f->db);
}

static void
test_a_copy_of_the_register_has_it (PbTestStore   *f,
                                    gconstpointer  unused)
{
  g_autofree char *target = pb_test_store_path (f, "copy.db");
  g_autofree char *hash = add (f->db, "abc");
  g_autoptr(GError) error = NULL;
  g_autoptr(PbDb) copy = NULL;

  pb_db_backup_to (f->path, target, NULL, &error);
  g_assert_no_error (error);
  copy = pb_db_open (target, PB_DB_WRITE, &error);
  g_assert_no_error (error);
  assert_content (copy, hash, "abc");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  PB_TEST_STORE_ADD ("/db-content", bytes_are_found_by_their_hash);
  PB_TEST_STORE_ADD ("/db-content", nothing_is_something_too);
  PB_TEST_STORE_ADD ("/db-content", the_same_bytes_are_stored_once);
  PB_TEST_STORE_ADD ("/db-content", what_is_rolled_back_is_not_there);
  PB_TEST_STORE_ADD ("/db-content", it_is_no_step_to_undo);
  PB_TEST_STORE_ADD ("/db-content", content_is_kept);
  PB_TEST_STORE_ADD ("/db-content", damage_is_told_and_mended_by_adding_it_again);
  PB_TEST_STORE_ADD ("/db-content", a_copy_of_the_register_has_it);

  return g_test_run ();
}
