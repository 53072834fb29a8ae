/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-test-steps"
#include "config.h"

#include <string.h>

#include "pb-test-steps.h"
#include "pb-test-store.h"

void
pb_test_undo (PbTestRegister *f)
{
  g_autoptr(GError) error = NULL;

  g_assert_true (pb_register_undo (f->reg, &error));
  g_assert_no_error (error);
}

void
pb_test_redo (PbTestRegister *f)
{
  g_autoptr(GError) error = NULL;

  g_assert_true (pb_register_redo (f->reg, &error));
  g_assert_no_error (error);
}

void
pb_test_assert_step (PbTestRegister *f,
                     const char     *before,
                     const char     *label)
{
  g_autofree char *after = pb_register_dump (f->reg);
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;

  g_assert_cmpstr (pb_register_get_undo_label (f->reg), ==, label);
  g_assert_cmpstr (before, !=, after);

  pb_test_undo (f);
  undone = pb_register_dump (f->reg);
  g_assert_cmpstr (undone, ==, before);
  g_assert_cmpstr (pb_register_get_redo_label (f->reg), ==, label);

  pb_test_redo (f);
  redone = pb_register_dump (f->reg);
  g_assert_cmpstr (redone, ==, after);
  g_assert_null (pb_register_get_redo_label (f->reg));
  pb_test_assert_register_sound (f->reg);
}

void
pb_test_assert_refused (GError     *error,
                        PbError     code,
                        const char *column,
                        const char *part)
{
  g_assert_error (error, PB_ERROR, (int) code);
  g_assert_cmpstr (pb_register_error_get_column (error), ==, column);
  if (strstr (error->message, part) == NULL)
    g_error ("“%s” does not say “%s”", error->message, part);
}

gint64
pb_test_add_organisation (PbTestRegister *f,
                          const char     *name)
{
  return pb_test_add (f->reg, pb_test_entity (PB_TYPE_ORGANISATION, "name", name, NULL));
}

PbEntity *
pb_test_make_role (PbTestRegister *f,
                   gint64          organisation,
                   const char     *role)
{
  PbEntity *entity = pb_test_entity (PB_TYPE_PROJECT_ROLE, "role", role, NULL);

  pb_entity_set_integer (entity, "project", f->project);
  pb_entity_set_integer (entity, "organisation", organisation);

  return entity;
}

gint64
pb_test_add_source (PbTestRegister *f)
{
  PbEntity *source = pb_test_entity (PB_TYPE_FUNDING_SOURCE, "name", "Rijk", "counts_as", "central", NULL);

  pb_entity_set_integer (source, "programme", f->programme);

  return pb_test_add (f->reg, source);
}

gint64
pb_test_add_decision (PbTestRegister *f)
{
  PbEntity *decision = pb_test_entity (PB_TYPE_DECISION, "number", "2021-05", "body", "Stuurgroep", "date",
                                       "30-11-2021", "title", "Derde tranche", "kind", "award", NULL);

  pb_entity_set_integer (decision, "programme", f->programme);

  return pb_test_add (f->reg, decision);
}

PbEntity *
pb_test_make_award (PbTestRegister *f,
                    gint64          decision,
                    gint64          source,
                    const char     *amount)
{
  PbEntity *award = pb_test_entity (PB_TYPE_AWARD, "amount", amount, NULL);

  pb_entity_set_integer (award, "decision", decision);
  pb_entity_set_integer (award, "project", f->project);
  pb_entity_set_integer (award, "source", source);

  return award;
}

void
pb_test_write_award (PbTestRegister *f,
                     gint64          decision,
                     gint64          project,
                     gint64          source,
                     gint64          amount)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(PbDb) db = pb_db_open (pb_register_get_path (f->reg), PB_DB_WRITE, &error);
  g_autofree char *sql = g_strdup_printf (
      "INSERT INTO award (decision, project, source, amount) VALUES (%" G_GINT64_FORMAT
      ", %" G_GINT64_FORMAT ", %" G_GINT64_FORMAT ", %" G_GINT64_FORMAT ")",
      decision, project, source, amount);

  g_assert_no_error (error);
  pb_test_write (db, sql);
}
