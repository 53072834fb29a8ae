/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-test-db-journal"
#include "config.h"

#include "pb-test-store.h"

/* What an undo is to bring back: everything that hangs under a pillar, and what refers to it from elsewhere. */
static void
add_children (PbDb *db)
{
  pb_test_write (db,
    "INSERT INTO organisation (id, name, name_key) VALUES (1, 'Gemeente Emmen', 'gemeenteemmen');"
    "INSERT INTO person (id, name, organisation) VALUES (1, 'A. de Vries', 1);"
    "INSERT INTO funding_source (id, programme, name, name_key, counts_as) VALUES (1, 1, 'Rijk', 'rijk', 'central');"
    "INSERT INTO decision (id, programme, number, body, date, title, kind) "
    "VALUES (1, 1, '1', 'Stuurgroep', '2021-03', 'Eerste tranche', 'award');"
    "INSERT INTO alias (project, name, name_key) SELECT id, 'Tuin ' || id, 'tuin' || id FROM project;"
    "INSERT INTO project_role (project, organisation, role, person) "
    "SELECT id, 1, 'lead-applicant', 1 FROM project;"
    "INSERT INTO award (decision, project, source, amount) SELECT 1, id, 1, 100000 FROM project;"
    "UPDATE project SET parent = id - 1, continues = id + 1 WHERE id > 1 AND id < (SELECT max (id) FROM project)");
}

static void
undo (PbDb *db)
{
  g_autoptr(GError) error = NULL;

  pb_db_journal_undo (db, &error);
  g_assert_no_error (error);
}

static void
redo (PbDb *db)
{
  g_autoptr(GError) error = NULL;

  pb_db_journal_redo (db, &error);
  g_assert_no_error (error);
}

static void
test_undo_brings_a_pillar_back_with_all_under_it (PbTestStore   *f,
                                                  gconstpointer  unused)
{
  g_autofree char *before = NULL;
  g_autofree char *removed = NULL;
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;

  pb_test_add_pillar (f->db, 5);
  add_children (f->db);
  before = pb_db_dump (f->db);
  pb_test_edit (f->db, "Remove Pillar", "DELETE FROM pillar WHERE id = 1");
  removed = pb_db_dump (f->db);
  g_assert_null (strstr (removed, "Proeftuin"));

  undo (f->db);
  undone = pb_db_dump (f->db);
  g_assert_cmpstr (undone, ==, before);
  pb_test_assert_sound (f->db);

  redo (f->db);
  redone = pb_db_dump (f->db);
  g_assert_cmpstr (redone, ==, removed);
  pb_test_assert_sound (f->db);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  PB_TEST_STORE_ADD ("/db-journal", undo_brings_a_pillar_back_with_all_under_it);

  return g_test_run ();
}
