/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-register-restore"
#include "config.h"

#include <string.h>

#include "pb-error.h"
#include "pb-history-list.h"
#include "pb-test-history.h"
#include "pb-test-register.h"
#include "pb-test-sample.h"

#define N_EDITS 40

static void
test_a_value_comes_back_as_a_step_of_its_own (PbTestRegister *f,
                                              gconstpointer   unused)
{
  g_autoptr(PbHistoryList) list = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *restored = NULL;
  g_autofree char *undone = NULL;

  pb_test_save (f->reg, PB_TYPE_PROJECT, f->project, "challenge", "Eerste");
  pb_test_save (f->reg, PB_TYPE_PROJECT, f->project, "challenge", "Tweede");
  list = pb_test_history_open (f, (PbHistoryFilter) { .project = f->project });

  g_assert_true (pb_register_restore_value (f->reg, pb_test_history_get (list, 0), &error));
  g_assert_no_error (error);
  restored = pb_test_read_text (f->reg, PB_TYPE_PROJECT, f->project, "challenge");
  g_assert_cmpstr (restored, ==, "Eerste");
  g_assert_cmpstr (pb_register_get_undo_label (f->reg), ==,
                   "Restore Challenge of Project “Proeftuin Emmerhout”");

  g_assert_true (pb_register_undo (f->reg, &error));
  undone = pb_test_read_text (f->reg, PB_TYPE_PROJECT, f->project, "challenge");
  g_assert_cmpstr (undone, ==, "Tweede");
}

static void
test_what_stands_there_already_is_not_offered (PbTestRegister *f,
                                               gconstpointer   unused)
{
  g_autoptr(PbHistoryList) list = NULL;

  pb_test_save (f->reg, PB_TYPE_PROJECT, f->project, "challenge", "Eerste");
  pb_test_save (f->reg, PB_TYPE_PROJECT, f->project, "challenge", "Tweede");
  pb_test_save (f->reg, PB_TYPE_PROJECT, f->project, "challenge", "Eerste");
  list = pb_test_history_open (f, (PbHistoryFilter) { .project = f->project });

  g_assert_true (pb_history_entry_can_restore (pb_test_history_get (list, 0)));
  g_assert_false (pb_history_entry_can_restore (pb_test_history_get (list, 1)));
}

static void
test_what_was_undone_can_be_taken_after_all (PbTestRegister *f,
                                             gconstpointer   unused)
{
  g_autoptr(PbHistoryList) list = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *restored = NULL;

  pb_test_save (f->reg, PB_TYPE_PROJECT, f->project, "challenge", "Verloren");
  pb_register_undo (f->reg, NULL);
  pb_test_save (f->reg, PB_TYPE_PROJECT, f->project, "challenge", "Ander");
  list = pb_test_history_open (f, (PbHistoryFilter) { .project = f->project });

  g_assert_cmpstr (pb_history_entry_get_restorable (pb_test_history_get (list, 1)), ==, "Verloren");
  g_assert_true (pb_register_restore_value (f->reg, pb_test_history_get (list, 1), &error));
  restored = pb_test_read_text (f->reg, PB_TYPE_PROJECT, f->project, "challenge");
  g_assert_cmpstr (restored, ==, "Verloren");
}

static void
test_a_value_that_does_not_fit_is_refused (PbTestRegister *f,
                                           gconstpointer   unused)
{
  g_autoptr(PbHistoryList) list = NULL;
  g_autoptr(GError) in_use = NULL;
  g_autoptr(GError) gone = NULL;
  g_autoptr(GError) row_gone = NULL;
  gint64 emmen = pb_test_history_add_organisation (f, "Gemeente Emmen");
  gint64 role = pb_test_history_add_role (f, emmen, "executor");
  gint64 assen = pb_test_history_add_organisation (f, "Gemeente Assen");
  g_autoptr(PbEntity) entity = pb_test_read (f->reg, PB_TYPE_PROJECT_ROLE, role);

  pb_test_save (f->reg, PB_TYPE_PROJECT, f->project, "code", "WO-99");
  pb_test_new_project (f->reg, f->theme, "WO-01", "Ander");
  pb_entity_set_integer (entity, "organisation", assen);
  g_assert_true (pb_register_save (f->reg, entity, NULL, NULL));
  pb_test_history_remove (f, PB_TYPE_ORGANISATION, emmen);

  list = pb_test_history_open (f, (PbHistoryFilter) { .project = f->project });
  g_assert_false (pb_register_restore_value (f->reg, pb_test_history_find (list, "Code"), &in_use));
  g_assert_error (in_use, PB_ERROR, PB_ERROR_NOT_UNIQUE);

  g_assert_false (pb_register_restore_value (
    f->reg, pb_test_history_find (list, "Partner “Gemeente Assen”: Organisation"), &gone));
  g_assert_error (gone, PB_ERROR, PB_ERROR_NOT_FOUND);
  g_assert_nonnull (strstr (gone->message, "Gemeente Emmen"));

  pb_test_history_remove (f, PB_TYPE_PROJECT_ROLE, role);
  g_assert_false (pb_register_restore_value (
    f->reg, pb_test_history_find (list, "Partner “Gemeente Assen”: Organisation"), &row_gone));
  g_assert_error (row_gone, PB_ERROR, PB_ERROR_NOT_FOUND);
}

static void
test_a_removed_project_comes_back_whole (PbTestRegister *f,
                                         gconstpointer   unused)
{
  g_autofree char *before = NULL;
  g_autofree char *removed = NULL;
  g_autofree char *back = NULL;
  g_autofree char *undone = NULL;
  g_autoptr(PbHistoryList) list = NULL;
  g_autoptr(GError) error = NULL;
  PbEntity *follower = pb_test_entity (PB_TYPE_PROJECT, "code", "WO-02", "name", "Vervolg", NULL);

  pb_entity_set_integer (follower, "theme", f->theme);
  pb_entity_set_integer (follower, "continues", f->project);
  pb_test_add (f->reg, follower);
  pb_test_history_add_role (f, pb_test_history_add_organisation (f, "Gemeente Emmen"), "lead-applicant");
  before = pb_register_dump (f->reg);
  pb_test_history_remove (f, PB_TYPE_PROJECT, f->project);
  removed = pb_register_dump (f->reg);

  list = pb_test_history_open (f, (PbHistoryFilter) { 0 });
  g_assert_true (pb_history_entry_can_bring_back (pb_test_history_get (list, 0)));
  g_assert_true (pb_register_bring_back (f->reg, pb_test_history_get (list, 0), &error));
  g_assert_no_error (error);
  back = pb_register_dump (f->reg);
  g_assert_cmpstr (back, ==, before);
  g_assert_cmpstr (pb_register_get_undo_label (f->reg), ==,
                   "Bring Back Project “Proeftuin Emmerhout”");
  pb_test_assert_register_sound (f->reg);

  g_assert_true (pb_register_undo (f->reg, &error));
  undone = pb_register_dump (f->reg);
  g_assert_cmpstr (undone, ==, removed);
}

static void
test_bringing_back_is_refused_when_it_would_not_be_whole (PbTestRegister *f,
                                                          gconstpointer   unused)
{
  g_autoptr(PbHistoryList) list = NULL;
  g_autoptr(GError) no_owner = NULL;
  g_autoptr(GError) in_use = NULL;
  g_autoptr(GError) there = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gint64 second = pb_test_new_project (f->reg, f->theme, "WO-02", "Tweede");
  gint64 emmen = pb_test_history_add_organisation (f, "Gemeente Emmen");
  gint64 role = pb_test_history_add_role (f, emmen, "executor");

  pb_test_history_remove (f, PB_TYPE_PROJECT, second);
  pb_test_new_project (f->reg, f->theme, "WO-02", "Ander");
  pb_test_history_remove (f, PB_TYPE_PROJECT_ROLE, role);
  pb_test_history_remove (f, PB_TYPE_ORGANISATION, emmen);
  before = pb_register_dump (f->reg);

  list = pb_test_history_open (f, (PbHistoryFilter) { 0 });
  g_assert_false (pb_register_bring_back (
    f->reg, pb_test_history_find (list, "Partner “Gemeente Emmen” removed"), &no_owner));
  g_assert_error (no_owner, PB_ERROR, PB_ERROR_NOT_FOUND);
  g_assert_nonnull (strstr (no_owner->message, "Gemeente Emmen"));

  g_assert_false (
    pb_register_bring_back (f->reg, pb_test_history_find (list, "Project “Tweede” removed"), &in_use));
  g_assert_error (in_use, PB_ERROR, PB_ERROR_NOT_UNIQUE);
  g_assert_nonnull (strstr (in_use->message, "Ander"));

  g_assert_false (
    pb_register_bring_back (f->reg, pb_test_history_find (list, "Project “Ander” added"), &there));
  g_assert_error (there, PB_ERROR, PB_ERROR_NOT_UNIQUE);

  after = pb_register_dump (f->reg);
  g_assert_cmpstr (after, ==, before);
}

/* Edits at random, then the values put back entry by entry: the register is what it was. */
static void
test_restoring_entry_by_entry_gives_the_beginning (PbTestRegister *f,
                                                   gconstpointer   unused)
{
  const PbEntityInfo *info = pb_entity_type_get_info (PB_TYPE_INDICATOR);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gint64 id = pb_test_add_sample (f->reg, PB_TYPE_INDICATOR);
  guint n_edits = 0;

  before = pb_register_dump (f->reg);
  for (guint i = 0; i < N_EDITS; i++)
    {
      const PbField *field = &info->fields[g_test_rand_int_range (0, (int) info->n_fields)];
      g_autoptr(PbEntity) entity = pb_test_read (f->reg, PB_TYPE_INDICATOR, id);
      g_autoptr(PbEntity) stored = pb_entity_copy (entity);

      if ((field->flags & PB_FIELD_INTERNAL) != 0 || field->type == PB_FIELD_REFERENCE)
        continue;
      pb_test_fill_field (f->reg, entity, field);
      if (pb_value_equal (pb_entity_get_value (entity, field->column),
                          pb_entity_get_value (stored, field->column)))
        continue;
      g_assert_true (pb_register_save (f->reg, entity, NULL, NULL));
      n_edits++;
    }

  {
    g_autoptr(PbHistoryList) list = pb_test_history_open (f, (PbHistoryFilter) { .kind = PB_TYPE_INDICATOR });
    g_autoptr(GPtrArray) entries = g_ptr_array_new_with_free_func (g_object_unref);

    /* As they stand now: the list follows what is restored. */
    for (guint i = 0; i < n_edits; i++)
      g_ptr_array_add (entries, g_list_model_get_item (G_LIST_MODEL (list), i));
    for (guint i = 0; i < n_edits; i++)
      {
        g_autoptr(GError) error = NULL;

        g_assert_true (pb_register_restore_value (f->reg, entries->pdata[i], &error));
        g_assert_no_error (error);
      }
  }

  after = pb_register_dump (f->reg);
  g_assert_cmpstr (after, ==, before);
}

/* A row of every type removed with all that hangs on it, and brought back: the register is what it was. */
static void
test_what_is_removed_of_any_type_comes_back (PbTestRegister *f,
                                             gconstpointer   unused)
{
  guint n_back = 0;

  for (const GType *type = pb_entities_list (); *type != G_TYPE_INVALID; type++)
    {
      g_autofree char *before = NULL;
      g_autofree char *after = NULL;
      g_autoptr(PbHistoryList) list = NULL;
      g_autoptr(GError) error = NULL;
      gint64 id;

      /* The CBS list is no user's, and a phase is changed again instead. */
      if (pb_entity_type_get_info (*type)->read_only || *type == PB_TYPE_PHASE_CHANGE)
        continue;

      pb_test_add_sample (f->reg, *type);
      id = pb_test_add_sample (f->reg, *type);
      before = pb_register_dump (f->reg);
      if ( !pb_register_remove (f->reg, *type, id, NULL))
        continue;

      list = pb_test_history_open (f, (PbHistoryFilter) { .kind = *type });
      if (!pb_history_entry_can_bring_back (pb_test_history_get (list, 0)))
        {
          g_assert_false (
            pb_register_bring_back (f->reg, pb_test_history_get (list, 0), &error));
          g_assert_error (error, PB_ERROR, PB_ERROR_RULE);
          continue;
        }
      g_assert_true (pb_register_bring_back (f->reg, pb_test_history_get (list, 0), &error));
      g_assert_no_error (error);
      after = pb_register_dump (f->reg);
      g_assert_true (g_str_equal (after, before));
      n_back++;
    }

  g_assert_cmpuint (n_back, >, 15);
  pb_test_assert_register_sound (f->reg);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  PB_TEST_REGISTER_ADD ("/register-restore", a_value_comes_back_as_a_step_of_its_own);
  PB_TEST_REGISTER_ADD ("/register-restore", what_stands_there_already_is_not_offered);
  PB_TEST_REGISTER_ADD ("/register-restore", what_was_undone_can_be_taken_after_all);
  PB_TEST_REGISTER_ADD ("/register-restore", a_value_that_does_not_fit_is_refused);
  PB_TEST_REGISTER_ADD ("/register-restore", a_removed_project_comes_back_whole);
  PB_TEST_REGISTER_ADD ("/register-restore", bringing_back_is_refused_when_it_would_not_be_whole);
  PB_TEST_REGISTER_ADD ("/register-restore", restoring_entry_by_entry_gives_the_beginning);
  PB_TEST_REGISTER_ADD ("/register-restore", what_is_removed_of_any_type_comes_back);

  return g_test_run ();
}
