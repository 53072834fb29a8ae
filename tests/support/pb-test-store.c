/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-test-store"
#include "config.h"

#include <glib/gstdio.h>

#include "pb-db-statement.h"
#include "pb-test-store.h"

void
pb_test_store_set_up (PbTestStore   *self,
                      gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;

  self->folder = pb_test_make_folder ();
  self->path = pb_test_store_path (self, "register.db");
  self->db = pb_db_open (self->path, PB_DB_CREATE, &error);
  g_assert_no_error (error);
}

void
pb_test_store_tear_down (PbTestStore   *self,
                         gconstpointer  unused)
{
  g_clear_object (&self->db);
  pb_test_remove_folder (self->folder);
  g_clear_pointer (&self->folder, g_free);
  g_clear_pointer (&self->path, g_free);
}

char *
pb_test_store_path (PbTestStore *self,
                    const char  *name)
{
  return g_build_filename (self->folder, name, NULL);
}

void
pb_test_store_close (PbTestStore *self)
{
  g_assert_finalize_object (g_steal_pointer (&self->db));
}

void
pb_test_store_reopen (PbTestStore *self)
{
  g_autoptr(GError) error = NULL;

  if (self->db != NULL)
    pb_test_store_close (self);

  self->db = pb_db_open (self->path, PB_DB_WRITE, &error);
  g_assert_no_error (error);
}

void
pb_test_edit (PbDb       *db,
              const char *label,
              const char *sql)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(PbDbTransaction) transaction = pb_db_begin (db, label, &error);

  g_assert_no_error (error);
  pb_db_run_script (db, sql, &error);
  g_assert_no_error (error);
  pb_db_transaction_commit (g_steal_pointer (&transaction), &error);
  g_assert_no_error (error);
}

void
pb_test_write (PbDb       *db,
               const char *sql)
{
  pb_test_edit (db, NULL, sql);
}

void
pb_test_add_pillar (PbDb  *db,
                    guint  n_projects)
{
  g_autofree char *projects = NULL;

  projects = g_strdup_printf (
    "INSERT INTO programme (id, code, code_key, name) VALUES (1, 'RD-I', 'rdi', 'Deal I');"
    "INSERT INTO pillar (id, programme, code, code_key, name, name_key) VALUES (1, 1, 'WO', 'wo', "
    "'Wonen', 'wonen');"
    "INSERT INTO theme (id, pillar, name, name_key) VALUES (1, 1, 'Proeftuinen', 'proeftuinen');"
    "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %u) "
    "INSERT INTO project (id, programme, theme, code, code_key, name, name_key, public_summary) "
    "SELECT i, 1, 1, 'WO-' || i, 'wo' || i, 'Proeftuin ' || i, 'proeftuin' || i, 'Wonen met "
    "elkaar' "
    "FROM n WHERE i <= %u",
    n_projects, n_projects);

  pb_test_write (db, projects);
}

void
pb_test_assert_query (PbDb       *db,
                      const char *sql,
                      const char *expected)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(PbDbStatement) statement = pb_db_prepare (db, sql, &error);
  const char *text = NULL;
  gboolean row;

  g_assert_no_error (error);
  pb_db_statement_step (statement, &row, &error);
  g_assert_no_error (error);
  if (row)
    text = pb_db_statement_get_text (statement, 0);
  g_assert_cmpstr (text != NULL ? text : "", ==, expected);
}

void
pb_test_assert_dump (PbDb       *db,
                     const char *expected)
{
  g_autofree char *dump = pb_db_dump (db);

  g_assert_cmpstr (dump, ==, expected);
}

void
pb_test_assert_sound (PbDb *db)
{
  g_autoptr(GPtrArray) report = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GError) error = NULL;

  pb_db_check (db, report, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (report->len > 0 ? g_ptr_array_index (report, 0) : NULL, ==, NULL);
}

char *
pb_test_get_program (void)
{
  g_autoptr(GError) error = NULL;
  char *program = g_file_read_link ("/proc/self/exe", &error);

  g_assert_no_error (error);

  return program;
}

char *
pb_test_checksum (const char *path)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *contents = NULL;
  gsize length;

  g_file_get_contents (path, &contents, &length, &error);
  g_assert_no_error (error);

  return g_compute_checksum_for_data (G_CHECKSUM_SHA256, (guchar *) contents, length);
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return g_strcmp0 (*(const char **) a, *(const char **) b);
}

static GPtrArray *
list_names (const char *folder)
{
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_names);

  return names;
}

char *
pb_test_list_folder (const char *folder)
{
  g_autoptr(GPtrArray) names = list_names (folder);

  g_ptr_array_add (names, NULL);

  return g_strjoinv (" ", (char **) names->pdata);
}

char *
pb_test_make_folder (void)
{
  g_autofree char *folder = g_strdup ("/dev/shm/programmaboek-XXXXXX");
  g_autoptr(GError) error = NULL;
  char *made;

  if (g_mkdtemp (folder) != NULL)
    return g_steal_pointer (&folder);

  made = g_dir_make_tmp ("programmaboek-XXXXXX", &error);
  g_assert_no_error (error);

  return made;
}

void
pb_test_remove_folder (const char *folder)
{
  g_autoptr(GPtrArray) names = list_names (folder);

  g_chmod (folder, 0755);
  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *path = g_build_filename (folder, g_ptr_array_index (names, i), NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR) && !g_file_test (path, G_FILE_TEST_IS_SYMLINK))
        pb_test_remove_folder (path);
      else
        g_assert_no_errno (g_unlink (path));
    }
  g_assert_no_errno (g_rmdir (folder));
}
