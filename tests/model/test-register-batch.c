/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-register-batch"
#include "config.h"

#include "pb-register-batch.h"
#include "pb-test-steps.h"

/* The test's project and two more. */
static void
add_projects (PbTestRegister *f,
              gint64         *projects)
{
  projects[0] = f->project;
  projects[1] = pb_test_new_project (f->reg, f->theme, "WO-02", "Waterstof Tiny House");
  projects[2] = pb_test_new_project (f->reg, f->theme, "WO-03", "Bloemkoolwijk");
}

static void
test_phase_of_many_is_one_step (PbTestRegister *f,
                                gconstpointer   unused)
{
  gint64 projects[3];
  g_autofree char *before = NULL;
  g_autoptr(GError) error = NULL;

  add_projects (f, projects);
  pb_test_save (f->reg, PB_TYPE_PROJECT, projects[2], "phase", "review");
  before = pb_register_dump (f->reg);

  g_assert_true (pb_register_change_phase_of_many (f->reg, projects, 3, "review", "2024-05", "Ronde 2", &error));
  g_assert_no_error (error);
  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *phase = pb_test_read_text (f->reg, PB_TYPE_PROJECT, projects[i], "phase");

      g_assert_cmpstr (phase, ==, "review");
    }
  pb_test_assert_step (f, before, "Change Phase of 3 Projects");
}

static void
test_one_refusal_refuses_all (PbTestRegister *f,
                              gconstpointer   unused)
{
  gint64 projects[3];
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr(GError) error = NULL;

  add_projects (f, projects);
  pb_test_add_lead (f->reg, projects[0]);
  pb_test_add_lead (f->reg, projects[1]);
  before = pb_register_dump (f->reg);

  /* The third has no lead applicant. */
  g_assert_false (pb_register_change_phase_of_many (f->reg, projects, 3, "running", "2024", NULL, &error));
  g_assert_nonnull (strstr (error->message, "“Bloemkoolwijk”"));
  after = pb_register_dump (f->reg);
  g_assert_cmpstr (after, ==, before);
}

static void
test_many_are_made_public_in_one_step (PbTestRegister *f,
                                       gconstpointer   unused)
{
  gint64 projects[3];
  g_autofree char *before = NULL;
  g_autoptr(GError) error = NULL;

  add_projects (f, projects);
  pb_test_save (f->reg, PB_TYPE_PROJECT, projects[2], "visibility", "public");
  before = pb_register_dump (f->reg);

  g_assert_true (pb_register_show_many (f->reg, projects, 3, "public", &error));
  g_assert_no_error (error);
  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *visibility = pb_test_read_text (f->reg, PB_TYPE_PROJECT, projects[i], "visibility");

      g_assert_cmpstr (visibility, ==, "public");
    }
  pb_test_assert_step (f, before, "Change Visibility of 3 Projects");
}

static void
test_many_move_to_a_theme_in_one_step (PbTestRegister *f,
                                       gconstpointer   unused)
{
  gint64 projects[3];
  gint64 theme = pb_test_new_theme (f->reg, f->pillar, 0, "Energie");
  g_autofree char *before = NULL;
  g_autofree char *codes = NULL;
  g_autoptr(GError) error = NULL;

  add_projects (f, projects);
  before = pb_register_dump (f->reg);
  g_assert_true (pb_register_move_many (f->reg, projects, 3, theme, &error));
  g_assert_no_error (error);
  codes = pb_test_list_texts (f->reg, PB_TYPE_PROJECT, "theme", theme, "code");
  g_assert_cmpstr (codes, ==, "WO-01 WO-02 WO-03");
  pb_test_assert_step (f, before, "Move 3 Projects to Another Theme");
}

static void
test_many_are_removed_in_one_step (PbTestRegister *f,
                                   gconstpointer   unused)
{
  gint64 projects[3];
  g_autofree char *before = NULL;
  g_autofree char *codes = NULL;
  g_autoptr(GError) error = NULL;

  add_projects (f, projects);
  before = pb_register_dump (f->reg);
  g_assert_true (pb_register_remove_many (f->reg, projects, 2, &error));
  g_assert_no_error (error);
  codes = pb_test_list_texts (f->reg, PB_TYPE_PROJECT, "theme", f->theme, "code");
  g_assert_cmpstr (codes, ==, "WO-03");
  pb_test_assert_step (f, before, "Remove 2 Projects");
}

static void
test_nothing_to_change_is_no_step (PbTestRegister *f,
                                   gconstpointer   unused)
{
  gint64 projects[3];
  g_autofree char *label = NULL;
  g_autoptr(GError) error = NULL;

  add_projects (f, projects);
  label = g_strdup (pb_register_get_undo_label (f->reg));
  g_assert_true (pb_register_move_many (f->reg, projects, 3, f->theme, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (pb_register_get_undo_label (f->reg), ==, label);
}

static void
test_a_thousand_are_one_transaction (PbTestRegister *f,
                                     gconstpointer   unused)
{
  g_autoptr(GArray) projects = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autofree char *phase = NULL;
  g_autoptr(GError) error = NULL;

  for (guint i = 0; i < 1000; i++)
    {
      g_autofree char *code = g_strdup_printf ("P-%04u", i);
      gint64 id = pb_test_new_project (f->reg, f->theme, code, code);

      g_array_append_val (projects, id);
    }

  g_assert_true (pb_register_change_phase_of_many (f->reg, (const gint64 *) (gpointer) projects->data,
                                                   projects->len, "review", "2024", NULL, &error));
  g_assert_no_error (error);
  pb_test_undo (f);
  phase = pb_test_read_text (f->reg, PB_TYPE_PROJECT, g_array_index (projects, gint64, 999), "phase");
  g_assert_cmpstr (phase, ==, "idea");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name) PB_TEST_REGISTER_ADD ("/register-batch", name)
  ADD (phase_of_many_is_one_step);
  ADD (one_refusal_refuses_all);
  ADD (many_are_made_public_in_one_step);
  ADD (many_move_to_a_theme_in_one_step);
  ADD (many_are_removed_in_one_step);
  ADD (nothing_to_change_is_no_step);
  ADD (a_thousand_are_one_transaction);

  return g_test_run ();
}
