/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-draft"
#include "config.h"

#include <string.h>

#include "pb-draft.h"
#include "pb-error.h"
#include "pb-problem.h"
#include "pb-test-register.h"

typedef struct
{
  guint n_committed;
  guint n_failed;
  guint n_gone;
  guint n_problems;
} Heard;

static void
on_committed_cb (PbDraft *draft,
                 Heard   *heard)
{
  heard->n_committed++;
}

static void
on_failed_cb (PbDraft *draft,
              GError  *error,
              Heard   *heard)
{
  heard->n_failed++;
}

static void
on_gone_cb (PbDraft *draft,
            Heard   *heard)
{
  heard->n_gone++;
}

static void
on_problems_changed_cb (PbDraft    *draft,
                        const char *column,
                        Heard      *heard)
{
  heard->n_problems++;
}

static PbDraft *
edit (PbTestRegister *f,
      GType           type,
      gint64          id,
      Heard          *heard)
{
  g_autoptr(PbEntity) entity = id != 0 ? pb_test_read (f->reg, type, id) : pb_entity_new (type);
  PbDraft *draft = pb_draft_new (f->reg, entity);

  if (heard != NULL)
    {
      memset (heard, 0, sizeof *heard);
      g_signal_connect (draft, "committed", G_CALLBACK (on_committed_cb), heard);
      g_signal_connect (draft, "failed", G_CALLBACK (on_failed_cb), heard);
      g_signal_connect (draft, "gone", G_CALLBACK (on_gone_cb), heard);
      g_signal_connect (draft, "problems-changed", G_CALLBACK (on_problems_changed_cb), heard);
    }

  return draft;
}

static PbDraft *
edit_project (PbTestRegister *f,
              Heard          *heard)
{
  return edit (f, PB_TYPE_PROJECT, f->project, heard);
}

static void
assert_stored (PbTestRegister *f,
               const char     *column,
               const char     *expected)
{
  g_autofree char *text = pb_test_read_text (f->reg, PB_TYPE_PROJECT, f->project, column);

  g_assert_cmpstr (text, ==, expected);
}

static void
assert_problem (PbDraft    *draft,
                const char *column,
                const char *part)
{
  const PbProblem *problem = pb_draft_get_problem (draft, column);

  g_assert_nonnull (problem);
  g_assert_cmpstr (problem->column, ==, column);
  if (strstr (problem->message, part) == NULL)
    g_error ("“%s” does not say “%s”", problem->message, part);
}

static void
test_leaving_a_field_commits_it (PbTestRegister *f,
                                 gconstpointer   unused)
{
  Heard heard;
  g_autoptr(PbDraft) draft = edit_project (f, &heard);

  g_assert_true (pb_draft_set_typed (draft, "name", "  Proeftuin\tAngelslo "));
  assert_stored (f, "name", "Proeftuin Angelslo");
  g_assert_cmpstr (pb_entity_get_text (pb_draft_get_entity (draft), "name"), ==,
                   "Proeftuin Angelslo");
  g_assert_cmpstr (pb_register_get_undo_label (f->reg), ==, "Change Name of “Proeftuin Emmerhout”");
  g_assert_cmpuint (heard.n_committed, ==, 1);
  g_assert_false (pb_draft_is_new (draft));
}

static void
test_leaving_a_field_as_it_is_does_nothing (PbTestRegister *f,
                                            gconstpointer   unused)
{
  Heard heard;
  g_autoptr(PbDraft) draft = edit_project (f, &heard);
  g_autofree char *before = pb_register_dump (f->reg);
  g_autofree char *after = NULL;

  g_assert_true (pb_draft_set_typed (draft, "name", "Proeftuin Emmerhout"));
  g_assert_true (pb_draft_set_typed (draft, "name", " Proeftuin Emmerhout "));
  g_assert_true (pb_draft_set_typed (draft, "planned_start", ""));
  g_assert_true (pb_draft_set_value (draft, "parent", &PB_INTEGER (0)));
  g_assert_true (pb_draft_set_value (draft, "parent", &PB_NULL));
  after = pb_register_dump (f->reg);
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpuint (heard.n_committed, ==, 0);
}

static void
test_what_cannot_be_read_stays_beside_the_stored_value (PbTestRegister *f,
                                                        gconstpointer   unused)
{
  Heard heard;
  g_autoptr(PbDraft) draft = edit_project (f, &heard);

  g_assert_false (pb_draft_set_typed (draft, "planned_start", "31-02-2021"));
  g_assert_cmpstr (pb_draft_get_pending (draft, "planned_start"), ==, "31-02-2021");
  assert_problem (draft, "planned_start", "31-02-2021");
  g_assert_true (pb_entity_is_null (pb_draft_get_entity (draft), "planned_start"));
  g_assert_cmpuint (heard.n_problems, ==, 1);
  g_assert_cmpuint (heard.n_failed, ==, 0);

  /* Other fields are not held up by it. */
  g_assert_true (pb_draft_set_typed (draft, "short_name", "Emmerhout"));
  assert_stored (f, "short_name", "Emmerhout");
  g_assert_cmpstr (pb_draft_get_pending (draft, "planned_start"), ==, "31-02-2021");

  pb_draft_revert (draft, "planned_start");
  g_assert_null (pb_draft_get_pending (draft, "planned_start"));
  g_assert_null (pb_draft_get_problem (draft, "planned_start"));
}

static void
test_code_in_use_is_told_at_the_field (PbTestRegister *f,
                                       gconstpointer   unused)
{
  Heard heard;
  g_autoptr(PbDraft) draft = edit_project (f, &heard);
  gint64 other = pb_test_new_project (f->reg, f->theme, "WO-02", "Proeftuin Veenoord");

  g_assert_false (pb_draft_set_typed (draft, "code", "WO 02"));
  assert_problem (draft, "code", "Proeftuin Veenoord");
  assert_stored (f, "code", "WO-01");
  g_assert_cmpuint (heard.n_failed, ==, 0);

  g_assert_true (pb_register_remove (f->reg, PB_TYPE_PROJECT, other, NULL));
  g_assert_true (pb_draft_set_typed (draft, "code", "WO 02"));
  assert_stored (f, "code", "WO 02");
  g_assert_null (pb_draft_get_problem (draft, "code"));
}

static void
test_typing_the_stored_value_drops_what_was_pending (PbTestRegister *f,
                                                     gconstpointer   unused)
{
  g_autoptr(PbDraft) draft = edit_project (f, NULL);

  g_assert_false (pb_draft_set_typed (draft, "name", ""));
  assert_problem (draft, "name", "cannot be empty");
  g_assert_true (pb_draft_set_typed (draft, "name", "Proeftuin Emmerhout"));
  g_assert_null (pb_draft_get_problem (draft, "name"));
  g_assert_null (pb_draft_get_pending (draft, "name"));
}

static void
test_field_that_waits_for_another_is_stored_with_it (PbTestRegister *f,
                                                     gconstpointer   unused)
{
  g_autoptr(PbDraft) draft = edit_project (f, NULL);

  g_assert_true (pb_draft_set_typed (draft, "planned_start", "2019"));
  g_assert_true (pb_draft_set_typed (draft, "planned_end", "2021"));
  g_assert_false (pb_draft_set_typed (draft, "planned_start", "1-3-2022"));
  assert_problem (draft, "planned_start", "end lies before the start");
  g_assert_true (pb_draft_set_typed (draft, "planned_end", "2024"));

  assert_stored (f, "planned_start", "2022-03-01");
  assert_stored (f, "planned_end", "2024");
  g_assert_null (pb_draft_get_problem (draft, "planned_start"));
  g_assert_null (pb_draft_get_pending (draft, "planned_start"));
}

static void
test_warning_shows_and_does_not_hold_up (PbTestRegister *f,
                                         gconstpointer   unused)
{
  g_autoptr(PbDraft) draft = edit_project (f, NULL);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < 61; i++)
    g_string_append (text, "woord ");
  g_assert_true (pb_draft_set_typed (draft, "public_summary", text->str));
  g_string_free (text, TRUE);
  assert_problem (draft, "public_summary", "61 words");
  g_assert_cmpint (pb_draft_get_problem (draft, "public_summary")->level, ==, PB_PROBLEM_WARNING);
}

static void
on_name_notify_cb (GObject    *entity,
                   GParamSpec *pspec,
                   gpointer    data)
{
  ++*(guint *) data;
}

static void
test_draft_follows_undo_and_others_but_keeps_what_is_pending (PbTestRegister *f,
                                                              gconstpointer   unused)
{
  g_autoptr(PbDraft) draft = edit_project (f, NULL);
  PbEntity *entity = pb_draft_get_entity (draft);
  guint n_notified = 0;

  g_signal_connect (entity, "notify::name", G_CALLBACK (on_name_notify_cb), &n_notified);
  pb_draft_set_typed (draft, "name", "Proeftuin Angelslo");
  pb_draft_set_typed (draft, "planned_start", "morgen");
  g_assert_cmpuint (n_notified, ==, 1);

  g_assert_true (pb_register_undo (f->reg, NULL));
  g_assert_cmpstr (pb_entity_get_text (entity, "name"), ==, "Proeftuin Emmerhout");
  g_assert_cmpuint (n_notified, ==, 2);
  g_assert_cmpstr (pb_draft_get_pending (draft, "planned_start"), ==, "morgen");
  g_assert_true (pb_draft_get_entity (draft) == entity);
}

static void
test_field_of_another_window_is_not_overwritten (PbTestRegister *f,
                                                 gconstpointer   unused)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(PbRegister) other = pb_register_open (f->path, PB_REGISTER_EXISTING, &error);
  g_autoptr(PbDraft) draft = edit_project (f, NULL);

  g_assert_no_error (error);
  pb_test_save (other, PB_TYPE_PROJECT, f->project, "short_name", "Hout");
  g_assert_true (pb_draft_set_typed (draft, "name", "Proeftuin Angelslo"));
  assert_stored (f, "short_name", "Hout");
  assert_stored (f, "name", "Proeftuin Angelslo");
}

static void
test_removed_entity_is_told (PbTestRegister *f,
                             gconstpointer   unused)
{
  Heard heard;
  g_autoptr(PbDraft) draft = edit_project (f, &heard);

  g_assert_true (pb_register_remove (f->reg, PB_TYPE_PILLAR, f->pillar, NULL));
  g_assert_cmpuint (heard.n_gone, ==, 1);
  g_assert_false (pb_draft_set_typed (draft, "name", "Te laat"));
  g_assert_cmpuint (heard.n_failed, ==, 1);

  g_assert_true (pb_register_undo (f->reg, NULL));
  g_assert_true (pb_draft_set_typed (draft, "name", "Op tijd"));
  assert_stored (f, "name", "Op tijd");
}

static void
test_read_only_register_fails_beside_the_fields (PbTestRegister *f,
                                                 gconstpointer   unused)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(PbRegister) snapshot = pb_register_open (f->path, PB_REGISTER_SNAPSHOT, &error);
  g_autoptr(PbEntity) project = pb_test_read (snapshot, PB_TYPE_PROJECT, f->project);
  g_autoptr(PbDraft) draft = pb_draft_new (snapshot, project);
  Heard heard = { 0 };

  g_signal_connect (draft, "failed", G_CALLBACK (on_failed_cb), &heard);
  g_assert_false (pb_draft_set_typed (draft, "name", "Anders"));
  g_assert_cmpuint (heard.n_failed, ==, 1);
  g_assert_cmpstr (pb_draft_get_pending (draft, "name"), ==, "Anders");
}

static void
test_new_entity_collects_its_fields (PbTestRegister *f,
                                     gconstpointer   unused)
{
  Heard heard;
  g_autoptr(PbDraft) draft = edit (f, PB_TYPE_PROJECT, 0, &heard);
  g_autofree char *before = pb_register_dump (f->reg);
  g_autofree char *after = NULL;
  gint64 id;

  g_assert_true (pb_draft_is_new (draft));
  g_assert_null (pb_draft_get_problem (draft, "name"));
  g_assert_true (pb_draft_set_typed (draft, "code", "WO-02"));
  g_assert_true (pb_draft_set_typed (draft, "name", "Proeftuin Veenoord"));
  after = pb_register_dump (f->reg);
  g_assert_cmpstr (after, ==, before);

  /* All problems are shown once adding was tried. */
  g_assert_null (pb_draft_get_problem (draft, "theme"));
  g_assert_cmpint (pb_draft_add (draft), ==, 0);
  assert_problem (draft, "theme", "cannot be empty");

  g_assert_true (pb_draft_set_value (draft, "theme", &PB_INTEGER (f->theme)));
  id = pb_draft_add (draft);
  g_assert_cmpint (id, >, 0);
  g_assert_false (pb_draft_is_new (draft));
  g_assert_cmpint (pb_entity_get_id (pb_draft_get_entity (draft)), ==, id);
  g_assert_cmpint (pb_entity_get_integer (pb_draft_get_entity (draft), "programme"), ==,
                   f->programme);
  g_assert_cmpuint (heard.n_committed, ==, 1);

  g_assert_true (pb_draft_set_typed (draft, "name", "Proeftuin Angelslo"));
  g_assert_cmpstr (pb_register_get_undo_label (f->reg), ==, "Change Name of “Proeftuin Veenoord”");
}

static void
test_required_field_left_empty_is_told (PbTestRegister *f,
                                        gconstpointer   unused)
{
  g_autoptr(PbDraft) draft = edit (f, PB_TYPE_PILLAR, 0, NULL);

  g_assert_false (pb_draft_set_typed (draft, "name", ""));
  assert_problem (draft, "name", "cannot be empty");
  g_assert_null (pb_draft_get_problem (draft, "code"));
}

static void
test_code_in_use_is_told_when_adding (PbTestRegister *f,
                                      gconstpointer   unused)
{
  Heard heard;
  g_autoptr(PbDraft) draft = edit (f, PB_TYPE_PROJECT, 0, &heard);

  pb_draft_set_typed (draft, "code", "WO-01");
  pb_draft_set_typed (draft, "name", "Proeftuin Veenoord");
  pb_draft_set_value (draft, "theme", &PB_INTEGER (f->theme));
  g_assert_cmpint (pb_draft_add (draft), ==, 0);
  assert_problem (draft, "code", "Proeftuin Emmerhout");
  g_assert_cmpuint (heard.n_failed, ==, 0);

  g_assert_true (pb_draft_set_typed (draft, "code", "WO-02"));
  g_assert_null (pb_draft_get_problem (draft, "code"));
  g_assert_cmpint (pb_draft_add (draft), >, 0);
}

static void
test_pending_text_keeps_from_adding (PbTestRegister *f,
                                     gconstpointer   unused)
{
  g_autoptr(PbDraft) draft = edit (f, PB_TYPE_PILLAR, 0, NULL);

  pb_entity_set_integer (pb_draft_get_entity (draft), "programme", f->programme);
  pb_draft_set_typed (draft, "code", "WK");
  pb_draft_set_typed (draft, "name", "Werken");
  g_assert_false (pb_draft_set_typed (draft, "ceiling", "1,5 mln"));
  g_assert_cmpint (pb_draft_add (draft), ==, 0);
  g_assert_true (pb_draft_set_typed (draft, "ceiling", "1.500.000"));
  g_assert_cmpint (pb_draft_add (draft), >, 0);
}

static void
on_committed_drop_cb (PbDraft  *draft,
                      PbDraft **held)
{
  g_clear_object (held);
}

static void
test_draft_may_be_dropped_while_it_commits (PbTestRegister *f,
                                            gconstpointer   unused)
{
  PbDraft *draft = edit_project (f, NULL);
  gpointer watched = draft;

  g_object_add_weak_pointer (G_OBJECT (draft), &watched);
  g_signal_connect (draft, "committed", G_CALLBACK (on_committed_drop_cb), &draft);
  g_assert_true (pb_draft_set_typed (draft, "name", "Proeftuin Angelslo"));
  g_assert_null (watched);
}

#define ADD(name) PB_TEST_REGISTER_ADD ("/draft", name)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD (leaving_a_field_commits_it);
  ADD (leaving_a_field_as_it_is_does_nothing);
  ADD (what_cannot_be_read_stays_beside_the_stored_value);
  ADD (code_in_use_is_told_at_the_field);
  ADD (typing_the_stored_value_drops_what_was_pending);
  ADD (field_that_waits_for_another_is_stored_with_it);
  ADD (warning_shows_and_does_not_hold_up);
  ADD (draft_follows_undo_and_others_but_keeps_what_is_pending);
  ADD (field_of_another_window_is_not_overwritten);
  ADD (removed_entity_is_told);
  ADD (read_only_register_fails_beside_the_fields);
  ADD (new_entity_collects_its_fields);
  ADD (required_field_left_empty_is_told);
  ADD (code_in_use_is_told_when_adding);
  ADD (pending_text_keeps_from_adding);
  ADD (draft_may_be_dropped_while_it_commits);

  return g_test_run ();
}
