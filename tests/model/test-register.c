/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-register"
#include "config.h"

#include "pb-error.h"
#include "pb-test-steps.h"

/* ---- opening */

static void
test_edits_are_there_after_opening_again (PbTestRegister *f,
                                          gconstpointer   unused)
{
  g_autofree char *before = pb_register_dump (f->reg);
  g_autofree char *after = NULL;

  pb_test_register_reopen (f);
  after = pb_register_dump (f->reg);
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpstr (pb_register_get_undo_label (f->reg), ==, "Add Project “Proeftuin Emmerhout”");
  g_assert_cmpstr (pb_register_get_path (f->reg), ==, f->path);
  g_assert_false (pb_register_is_read_only (f->reg));
}

static void
test_snapshot_shows_one_moment_and_takes_no_edit (PbTestRegister *f,
                                                  gconstpointer   unused)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(PbRegister) snapshot = pb_register_open (f->path, PB_REGISTER_SNAPSHOT, &error);
  g_autofree char *name = NULL;

  g_assert_no_error (error);
  pb_test_save (f->reg, PB_TYPE_PILLAR, f->pillar, "name", "Wonen en leven");
  name = pb_test_read_text (snapshot, PB_TYPE_PILLAR, f->pillar, "name");
  g_assert_cmpstr (name, ==, "Wonen");

  g_assert_false (pb_register_remove (snapshot, PB_TYPE_PILLAR, f->pillar, &error));
  g_assert_error (error, PB_ERROR, PB_ERROR_READ_ONLY);
}

static void
test_file_that_is_not_there_is_refused (PbTestRegister *f,
                                        gconstpointer   unused)
{
  g_autofree char *path = pb_test_register_path (f, "weg.db");
  g_autoptr(GError) error = NULL;

  g_assert_null (pb_register_open (path, PB_REGISTER_EXISTING, &error));
  g_assert_error (error, PB_ERROR, PB_ERROR_NO_FILE);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

static void
on_changed_cb (PbRegister        *reg,
               PbRegisterChanges *changes,
               gpointer           data)
{
  guint *counts = data;

  counts[0]++;
  if (pb_register_changes_has_type (changes, PB_TYPE_PILLAR))
    counts[1]++;
  if (pb_register_changes_has_type (changes, PB_TYPE_ORGANISATION))
    counts[2]++;
  if (pb_register_changes_has (changes, PB_TYPE_PILLAR, 1))
    counts[3]++;
}

static void
test_changed_tells_what_to_read_again (PbTestRegister *f,
                                       gconstpointer   unused)
{
  guint counts[4] = { 0 };

  g_signal_connect (f->reg, "changed", G_CALLBACK (on_changed_cb), counts);
  pb_test_save (f->reg, PB_TYPE_PILLAR, f->pillar, "name", "Wonen en leven");
  g_assert_cmpuint (counts[0], ==, 1);
  g_assert_cmpuint (counts[1], ==, 1);
  g_assert_cmpuint (counts[2], ==, 0);
  g_assert_cmpuint (counts[3], ==, 1);

  pb_test_undo (f);
  g_assert_cmpuint (counts[1], ==, 2);
}

static void
test_another_connections_edit_is_told_by_poll (PbTestRegister *f,
                                               gconstpointer   unused)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(PbRegister) other = pb_register_open (f->path, PB_REGISTER_EXISTING, &error);
  guint counts[4] = { 0 };

  g_assert_no_error (error);
  g_signal_connect (f->reg, "changed", G_CALLBACK (on_changed_cb), counts);
  pb_register_poll (f->reg);
  counts[0] = 0;

  pb_test_save (other, PB_TYPE_PILLAR, f->pillar, "name", "Wonen en leven");
  g_assert_cmpuint (counts[0], ==, 0);
  pb_register_poll (f->reg);
  g_assert_cmpuint (counts[0], ==, 1);
  g_assert_cmpstr (pb_register_get_undo_label (f->reg), ==, "Change Name of “Wonen”");
}

/* ---- reading */

static void
test_find_folds_what_is_unique (PbTestRegister *f,
                                gconstpointer   unused)
{
  g_autoptr(PbEntity) by_code = pb_register_find (f->reg, PB_TYPE_PROJECT, "code", "wo 01");
  g_autoptr(PbEntity) by_name
      = pb_register_find (f->reg, PB_TYPE_PROJECT, "name", "PROEFTUIN  Emmerhóut");

  g_assert_nonnull (by_code);
  g_assert_nonnull (by_name);
  g_assert_null (pb_register_find (f->reg, PB_TYPE_PROJECT, "code", "WO-99"));
}

static void
test_reading_what_is_gone_says_so (PbTestRegister *f,
                                   gconstpointer   unused)
{
  g_autoptr(GError) error = NULL;

  g_assert_null (pb_register_read (f->reg, PB_TYPE_PROJECT, 4711, &error));
  g_assert_error (error, PB_ERROR, PB_ERROR_NOT_FOUND);
}

static void
test_list_with_no_reference_finds_the_top (PbTestRegister *f,
                                           gconstpointer   unused)
{
  g_autofree char *top = NULL;
  g_autofree char *below = NULL;

  pb_test_new_theme (f->reg, f->pillar, f->theme, "Bewoners");
  top = pb_test_list_texts (f->reg, PB_TYPE_THEME, "parent", 0, "name");
  below = pb_test_list_texts (f->reg, PB_TYPE_THEME, "parent", f->theme, "name");
  g_assert_cmpstr (top, ==, "Proeftuinen");
  g_assert_cmpstr (below, ==, "Bewoners");
}

/* ---- undo */

static void
on_notify_cb (GObject    *object,
              GParamSpec *pspec,
              gpointer    data)
{
  ++*(guint *) data;
}

static void
test_undo_labels_notify (PbTestRegister *f,
                         gconstpointer   unused)
{
  g_autofree char *label = NULL;
  guint n_undo = 0;
  guint n_redo = 0;

  g_signal_connect (f->reg, "notify::undo-label", G_CALLBACK (on_notify_cb), &n_undo);
  g_signal_connect (f->reg, "notify::redo-label", G_CALLBACK (on_notify_cb), &n_redo);
  pb_test_save (f->reg, PB_TYPE_PILLAR, f->pillar, "name", "Wonen en leven");
  g_assert_cmpuint (n_undo, ==, 1);
  g_assert_cmpuint (n_redo, ==, 0);
  pb_test_undo (f);
  g_assert_cmpuint (n_undo, ==, 2);
  g_assert_cmpuint (n_redo, ==, 1);
  g_object_get (f->reg, "redo-label", &label, NULL);
  g_assert_cmpstr (label, ==, "Change Name of “Wonen”");
}

static void
test_undo_past_the_beginning_says_so (PbTestRegister *f,
                                      gconstpointer   unused)
{
  g_autoptr(GError) error = NULL;

  while (pb_register_get_undo_label (f->reg) != NULL)
    pb_test_undo (f);

  g_assert_false (pb_register_undo (f->reg, &error));
  g_assert_error (error, PB_ERROR, PB_ERROR_NOT_FOUND);
  pb_test_assert_register_sound (f->reg);
}

static void
test_undo_goes_on_after_opening_again (PbTestRegister *f,
                                       gconstpointer   unused)
{
  g_autofree char *name = NULL;

  pb_test_save (f->reg, PB_TYPE_PILLAR, f->pillar, "name", "Wonen en leven");
  pb_test_register_reopen (f);
  pb_test_undo (f);
  name = pb_test_read_text (f->reg, PB_TYPE_PILLAR, f->pillar, "name");
  g_assert_cmpstr (name, ==, "Wonen");
  g_assert_cmpstr (pb_register_get_redo_label (f->reg), ==, "Change Name of “Wonen”");
}

#define ADD(name) PB_TEST_REGISTER_ADD ("/register", name)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD (edits_are_there_after_opening_again);
  ADD (snapshot_shows_one_moment_and_takes_no_edit);
  ADD (file_that_is_not_there_is_refused);
  ADD (changed_tells_what_to_read_again);
  ADD (another_connections_edit_is_told_by_poll);
  ADD (find_folds_what_is_unique);
  ADD (reading_what_is_gone_says_so);
  ADD (list_with_no_reference_finds_the_top);
  ADD (undo_labels_notify);
  ADD (undo_past_the_beginning_says_so);
  ADD (undo_goes_on_after_opening_again);

  return g_test_run ();
}
