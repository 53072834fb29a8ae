/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Two registers open on one file, as two windows or two programs have it: nothing is lost, and nothing is overwritten
 * that the writer has not seen. */
#define G_LOG_DOMAIN "test-conflict"
#include "config.h"

#include <string.h>

#include "pb-decision-awards.h"
#include "pb-draft.h"
#include "pb-entity-list.h"
#include "pb-error.h"
#include "pb-register-conflict.h"
#include "pb-register-decisions.h"
#include "pb-test-steps.h"

typedef struct
{
  PbTestRegister base;    /* ours */
  PbRegister    *other;   /* theirs */
} Fixture;

static void
set_up (Fixture       *f,
        gconstpointer  unused)
{
  pb_test_register_set_up (&f->base, NULL);
  f->other = pb_register_open (f->base.path, PB_REGISTER_EXISTING, NULL);
  g_assert_nonnull (f->other);
}

static void
tear_down (Fixture       *f,
           gconstpointer  unused)
{
  pb_test_assert_register_sound (f->other);
  g_assert_finalize_object (f->other);
  pb_test_register_tear_down (&f->base, NULL);
}

static PbDraft *
edit (Fixture *f)
{
  g_autoptr(PbEntity) project = pb_test_read (f->base.reg, PB_TYPE_PROJECT, f->base.project);

  return pb_draft_new (f->base.reg, project);
}

static void
they_write (Fixture    *f,
            const char *column,
            const char *typed)
{
  pb_test_save (f->other, PB_TYPE_PROJECT, f->base.project, column, typed);
}

static void
assert_stored (Fixture    *f,
               const char *column,
               const char *expected)
{
  g_autofree char *text = pb_test_read_text (f->other, PB_TYPE_PROJECT, f->base.project, column);

  g_assert_cmpstr (text, ==, expected);
}

static void
assert_conflict (PbDraft    *draft,
                 const char *column,
                 const char *mine,
                 const char *theirs)
{
  const PbDraftConflict *conflict = pb_draft_get_conflict (draft, column);
  const PbProblem *problem = pb_draft_get_problem (draft, column);

  g_assert_nonnull (conflict);
  g_assert_cmpstr (conflict->mine, ==, mine);
  g_assert_cmpstr (conflict->theirs, ==, theirs);
  g_assert_nonnull (problem);
  g_assert_nonnull (strstr (problem->message, theirs));
}

static void
test_fields_apart_merge_without_a_word (Fixture       *f,
                                        gconstpointer  unused)
{
  g_autoptr(PbDraft) draft = edit (f);

  they_write (f, "short_name", "Hout");
  g_assert_true (pb_draft_set_typed (draft, "challenge", "Kou"));
  assert_stored (f, "short_name", "Hout");
  assert_stored (f, "challenge", "Kou");
}

static void
test_the_later_of_two_edits_is_told (Fixture       *f,
                                     gconstpointer  unused)
{
  g_autoptr(PbDraft) draft = edit (f);
  g_autofree char *author = NULL;

  they_write (f, "short_name", "Hout");
  g_assert_false (pb_draft_set_typed (draft, "short_name", "Bos"));
  assert_stored (f, "short_name", "Hout");
  assert_conflict (draft, "short_name", "Bos", "Hout");
  g_assert_cmpstr (pb_draft_get_pending (draft, "short_name"), ==, "Bos");
  author = pb_register_dup_author (f->base.reg, PB_TYPE_PROJECT, f->base.project, "short_name");
  g_assert_nonnull (author);
  g_assert_cmpstr (pb_draft_get_conflict (draft, "short_name")->author, ==, author);

  /* Other fields are not held up, and do not take the conflict along. */
  g_assert_true (pb_draft_set_typed (draft, "challenge", "Kou"));
  assert_stored (f, "short_name", "Hout");
}

static void
test_what_is_typed_starts_from_what_stood_there (Fixture       *f,
                                                 gconstpointer  unused)
{
  g_autoptr(PbDraft) draft = edit (f);

  they_write (f, "short_name", "Hout");
  pb_register_poll (f->base.reg);
  g_assert_cmpstr (pb_entity_get_text (pb_draft_get_entity (draft), "short_name"), ==, "Hout");
  g_assert_false (pb_draft_set_typed_over (draft, "short_name", "Bos", &PB_TEXT ("")));
  assert_conflict (draft, "short_name", "Bos", "Hout");
  assert_stored (f, "short_name", "Hout");
}

static void
test_keeping_mine_writes_over_what_was_shown_only (Fixture       *f,
                                                   gconstpointer  unused)
{
  g_autoptr(PbDraft) draft = edit (f);

  they_write (f, "short_name", "Hout");
  g_assert_false (pb_draft_set_typed (draft, "short_name", "Bos"));
  they_write (f, "short_name", "Struik");
  g_assert_false (pb_draft_keep_mine (draft, "short_name"));
  assert_conflict (draft, "short_name", "Bos", "Struik");
  assert_stored (f, "short_name", "Struik");

  g_assert_true (pb_draft_keep_mine (draft, "short_name"));
  assert_stored (f, "short_name", "Bos");
  g_assert_null (pb_draft_get_conflict (draft, "short_name"));
  g_assert_null (pb_draft_get_pending (draft, "short_name"));
  g_assert_true (pb_register_undo (f->base.reg, NULL));
  assert_stored (f, "short_name", "Struik");
}

static void
test_taking_theirs_drops_mine (Fixture       *f,
                               gconstpointer  unused)
{
  g_autoptr(PbDraft) draft = edit (f);

  they_write (f, "short_name", "Hout");
  g_assert_false (pb_draft_set_typed (draft, "short_name", "Bos"));
  pb_draft_revert (draft, "short_name");
  g_assert_null (pb_draft_get_conflict (draft, "short_name"));
  g_assert_cmpstr (pb_entity_get_text (pb_draft_get_entity (draft), "short_name"), ==, "Hout");
  assert_stored (f, "short_name", "Hout");
}

static void
test_a_conflict_follows_what_they_do_next (Fixture       *f,
                                           gconstpointer  unused)
{
  g_autoptr(PbDraft) draft = edit (f);

  they_write (f, "short_name", "Hout");
  g_assert_false (pb_draft_set_typed (draft, "short_name", "Bos"));
  they_write (f, "short_name", "Struik");
  pb_register_poll (f->base.reg);
  assert_conflict (draft, "short_name", "Bos", "Struik");

  /* Agreed. */
  they_write (f, "short_name", "Bos");
  pb_register_poll (f->base.reg);
  g_assert_null (pb_draft_get_conflict (draft, "short_name"));
  g_assert_null (pb_draft_get_problem (draft, "short_name"));
}

static void
test_both_writing_the_same_is_no_conflict (Fixture       *f,
                                           gconstpointer  unused)
{
  g_autoptr(PbDraft) draft = edit (f);

  they_write (f, "short_name", "Bos");
  g_assert_true (pb_draft_set_typed (draft, "short_name", "Bos"));
  g_assert_null (pb_draft_get_problem (draft, "short_name"));
}

/* A text that was refused for another reason is not slipped in over theirs when that reason is gone. */
static void
test_what_was_refused_before_does_not_slip_in (Fixture       *f,
                                               gconstpointer  unused)
{
  g_autoptr(PbDraft) draft = edit (f);

  g_assert_true (pb_draft_set_typed (draft, "planned_start", "2024"));
  g_assert_false (pb_draft_set_typed (draft, "planned_end", "2022"));
  g_assert_nonnull (pb_draft_get_pending (draft, "planned_end"));
  they_write (f, "planned_end", "2030");
  g_assert_true (pb_draft_set_typed (draft, "planned_start", "2021"));
  assert_stored (f, "planned_end", "2030");
  g_assert_nonnull (pb_draft_get_pending (draft, "planned_end"));

  g_assert_false (pb_draft_set_typed (draft, "planned_end", "2023"));
  assert_conflict (draft, "planned_end", "2023", "2030");
}

static void
test_references_and_choices_are_told_in_words (Fixture       *f,
                                               gconstpointer  unused)
{
  g_autoptr(PbDraft) draft = edit (f);
  const gint64 a = pb_test_new_theme (f->base.reg, f->base.pillar, 0, "Zorg");
  const gint64 b = pb_test_new_theme (f->base.reg, f->base.pillar, 0, "Sport");
  g_autoptr(PbEntity) theirs = pb_test_read (f->other, PB_TYPE_PROJECT, f->base.project);

  pb_entity_set_integer (theirs, "theme", a);
  pb_entity_set_text (theirs, "visibility", "public");
  g_assert_true (pb_register_save (f->other, theirs, NULL, NULL));
  g_assert_false (pb_draft_set_value (draft, "theme", &PB_INTEGER (b)));
  assert_conflict (draft, "theme", "Sport", "Zorg");
  g_assert_true (pb_draft_keep_mine (draft, "theme"));

  they_write (f, "phase", "quick-scan");
  g_assert_false (pb_draft_set_value (draft, "phase", &PB_TEXT ("review")));
  assert_conflict (draft, "phase", "Review", "Quick scan");
}

/* Several fields at once: all or nothing, and only where there is something to lose. */
static void
test_a_save_of_several_fields_is_refused_whole (Fixture       *f,
                                                gconstpointer  unused)
{
  g_autoptr(PbEntity) mine = pb_test_read (f->base.reg, PB_TYPE_PROJECT, f->base.project);
  g_autoptr(GError) error = NULL;

  they_write (f, "challenge", "Kou");
  they_write (f, "approach", "Isoleren");
  pb_entity_set_text (mine, "short_name", "Bos");
  pb_entity_set_text (mine, "challenge", "Hitte");

  g_assert_false (pb_register_save (f->base.reg, mine, NULL, &error));
  g_assert_error (error, PB_ERROR, PB_ERROR_CONFLICT);
  g_assert_cmpstr (pb_register_error_get_column (error), ==, "challenge");
  g_assert_nonnull (strstr (error->message, "Kou"));
  assert_stored (f, "short_name", "");
  assert_stored (f, "challenge", "Kou");

  pb_entity_set_text (mine, "challenge", "Kou");
  g_assert_true (pb_register_save (f->base.reg, mine, NULL, NULL));
  assert_stored (f, "short_name", "Bos");
  assert_stored (f, "approach", "Isoleren");
}

static void
test_what_was_read_long_ago_writes_nothing_back (Fixture       *f,
                                                 gconstpointer  unused)
{
  g_autoptr(PbEntity) mine = pb_test_read (f->base.reg, PB_TYPE_PROJECT, f->base.project);

  they_write (f, "challenge", "Kou");
  pb_entity_set_text (mine, "short_name", "Bos");
  g_assert_true (pb_register_save (f->base.reg, mine, NULL, NULL));
  they_write (f, "short_name", "Hout");
  pb_entity_set_text (mine, "approach", "Isoleren");
  g_assert_true (pb_register_save (f->base.reg, mine, NULL, NULL));

  assert_stored (f, "challenge", "Kou");
  assert_stored (f, "short_name", "Hout");
  assert_stored (f, "approach", "Isoleren");
}

static void
test_undo_takes_back_only_what_it_said (Fixture       *f,
                                        gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;

  pb_test_save (f->base.reg, PB_TYPE_PROJECT, f->base.project, "short_name", "Bos");
  they_write (f, "short_name", "Hout");
  g_assert_cmpstr (pb_register_get_undo_label (f->base.reg), ==, "Change Short name of “Proeftuin Emmerhout”");

  g_assert_false (pb_register_undo (f->base.reg, &error));
  g_assert_error (error, PB_ERROR, PB_ERROR_CONFLICT);
  assert_stored (f, "short_name", "Hout");
  g_clear_error (&error);

  /* Now the label is theirs, and it was seen. */
  g_assert_true (pb_register_undo (f->base.reg, &error));
  g_assert_no_error (error);
  assert_stored (f, "short_name", "Bos");

  /* They know of nothing to redo. */
  g_assert_null (pb_register_get_redo_label (f->other));
  g_assert_false (pb_register_redo (f->other, &error));
  g_assert_error (error, PB_ERROR, PB_ERROR_CONFLICT);
}

static void
test_a_place_is_a_place_in_the_order_that_was_seen (Fixture       *f,
                                                    gconstpointer  unused)
{
  const gint64 werken = pb_test_new_pillar (f->base.reg, f->base.programme, "WE", "Werken");
  const gint64 welzijn = pb_test_new_pillar (f->base.reg, f->base.programme, "WZ", "Welzijn");
  g_autoptr(PbEntityList) list = pb_entity_list_new (f->base.reg, PB_TYPE_PILLAR, "programme", f->base.programme);
  g_autoptr(GError) error = NULL;
  g_autofree char *order = NULL;

  pb_register_poll (f->other);
  g_assert_true (pb_register_move (f->other, PB_TYPE_PILLAR, welzijn, 0, NULL));
  g_assert_false (pb_register_move (f->base.reg, PB_TYPE_PILLAR, werken, 0, &error));
  g_assert_error (error, PB_ERROR, PB_ERROR_CONFLICT);
  g_assert_cmpuint (pb_entity_list_find (list, welzijn), ==, 0);

  g_assert_true (pb_register_move (f->base.reg, PB_TYPE_PILLAR, werken, 0, NULL));
  order = pb_test_list_texts (f->other, PB_TYPE_PILLAR, "programme", f->base.programme, "name");
  g_assert_cmpstr (order, ==, "Werken Welzijn Wonen");
}

static void
on_gone_cb (PbDraft  *draft,
            gboolean *elsewhere)
{
  *elsewhere = pb_draft_is_gone_elsewhere (draft);
  g_assert_cmpstr (pb_draft_get_pending (draft, "short_name"), ==, "Bos");
}

static void
test_what_was_typed_outlives_what_it_was_typed_in (Fixture       *f,
                                                   gconstpointer  unused)
{
  g_autoptr(PbDraft) draft = edit (f);
  gboolean elsewhere = FALSE;

  g_signal_connect (draft, "gone", G_CALLBACK (on_gone_cb), &elsewhere);
  g_assert_true (pb_register_remove (f->other, PB_TYPE_PROJECT, f->base.project, NULL));
  g_assert_false (pb_draft_set_typed (draft, "short_name", "Bos"));
  pb_register_poll (f->base.reg);
  g_assert_true (elsewhere);
}

static void
test_two_phase_changes_at_once_are_told (Fixture       *f,
                                         gconstpointer  unused)
{
  g_autoptr(PbEntity) change = pb_test_entity (PB_TYPE_PHASE_CHANGE, "date", "9-3-2021", "to_phase", "review", NULL);
  g_autoptr(PbDraft) draft = NULL;
  g_autoptr(GPtrArray) history = NULL;

  pb_entity_set_integer (change, "project", f->base.project);
  pb_entity_set_text (change, "from_phase", "idea");
  draft = pb_draft_new (f->base.reg, change);
  g_assert_true (pb_register_change_phase (f->other, f->base.project, "quick-scan", "2021-03-09", NULL, 0, NULL));

  g_assert_cmpint (pb_draft_add (draft), ==, 0);
  assert_conflict (draft, "to_phase", "Review", "Quick scan");
  assert_stored (f, "phase", "quick-scan");

  g_assert_true (pb_draft_keep_mine (draft, "to_phase"));
  g_assert_cmpint (pb_draft_add (draft), !=, 0);
  assert_stored (f, "phase", "review");
  history = pb_register_list (f->other, PB_TYPE_PHASE_CHANGE, "project", f->base.project, NULL);
  g_assert_cmpuint (history->len, ==, 3);
  g_assert_cmpstr (pb_entity_get_text (g_ptr_array_index (history, 2), "from_phase"), ==, "quick-scan");
}

static void
test_one_code_is_not_given_twice (Fixture       *f,
                                  gconstpointer  unused)
{
  g_autofree char *code = pb_register_suggest_code (f->base.reg, f->base.theme);
  g_autoptr(PbEntity) mine = pb_test_entity (PB_TYPE_PROJECT, "code", code, "name", "Fablab", NULL);
  g_autoptr(GError) error = NULL;

  pb_test_new_project (f->other, f->base.theme, code, "Kapschuur");
  pb_entity_set_integer (mine, "theme", f->base.theme);
  g_assert_cmpint (pb_register_add (f->base.reg, mine, &error), ==, 0);
  g_assert_error (error, PB_ERROR, PB_ERROR_NOT_UNIQUE);
  g_assert_cmpstr (pb_register_error_get_column (error), ==, "code");
  g_assert_nonnull (strstr (error->message, "Kapschuur"));
}

/* The table of a decision is a form of many fields: what is typed there is typed over an amount that was seen. */
static void
test_an_amount_of_theirs_is_not_overwritten_unseen (Fixture       *f,
                                                    gconstpointer  unused)
{
  gint64 decision = pb_test_add_decision (&f->base);
  gint64 source = pb_test_add_source (&f->base);
  g_autoptr(PbDecisionAwards) awards = NULL;
  g_autoptr(PbDecisionRow) row = NULL;

  pb_register_add_decision_projects (f->base.reg, decision, &f->base.project, 1, NULL);
  awards = pb_decision_awards_new (f->base.reg, decision);
  row = g_list_model_get_item (G_LIST_MODEL (awards), 0);
  g_assert_true (pb_register_set_award (f->other, decision, f->base.project, source, 20000, NULL));

  g_assert_false (pb_decision_awards_take (awards, row, source, 0, "100"));
  g_assert_cmpstr (pb_decision_row_get_pending (row, source), ==, "100");
  g_assert_nonnull (strstr (pb_decision_row_get_problem (row)->message, "200"));
  g_assert_cmpint (pb_decision_row_get_amount (row, source), ==, 20000);

  g_assert_true (pb_decision_awards_take (awards, row, source, 20000, "100"));
  g_assert_cmpint (pb_decision_row_get_amount (row, source), ==, 10000);
}

#define ADD(name) g_test_add ("/conflict/" #name, Fixture, NULL, set_up, test_##name, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD (fields_apart_merge_without_a_word);
  ADD (the_later_of_two_edits_is_told);
  ADD (what_is_typed_starts_from_what_stood_there);
  ADD (keeping_mine_writes_over_what_was_shown_only);
  ADD (taking_theirs_drops_mine);
  ADD (a_conflict_follows_what_they_do_next);
  ADD (both_writing_the_same_is_no_conflict);
  ADD (what_was_refused_before_does_not_slip_in);
  ADD (references_and_choices_are_told_in_words);
  ADD (a_save_of_several_fields_is_refused_whole);
  ADD (what_was_read_long_ago_writes_nothing_back);
  ADD (undo_takes_back_only_what_it_said);
  ADD (a_place_is_a_place_in_the_order_that_was_seen);
  ADD (what_was_typed_outlives_what_it_was_typed_in);
  ADD (two_phase_changes_at_once_are_told);
  ADD (one_code_is_not_given_twice);
  ADD (an_amount_of_theirs_is_not_overwritten_unseen);

  return g_test_run ();
}
