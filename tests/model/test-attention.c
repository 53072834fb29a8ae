/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-attention"
#include "config.h"

#include "pb-attention.h"
#include "pb-date.h"
#include "pb-glance.h"
#include "pb-test-sample.h"
#include "pb-test-steps.h"

#define ADD(name) PB_TEST_REGISTER_ADD ("/attention", name)

static PbAttention *
read_attention (PbRegister *reg,
                gint64      programme)
{
  g_autoptr(GError) error = NULL;
  PbAttention *attention = pb_attention_read (reg, programme, &error);

  g_assert_no_error (error);

  return attention;
}

/* "WO-01 WO-02"; "" when there is no such group. */
static char *
list_group (const PbAttention *attention,
            guint              kind)
{
  g_autoptr(GString) codes = g_string_new (NULL);

  for (guint i = 0; i < attention->groups->len; i++)
    {
      const PbAttentionGroup *group = attention->groups->pdata[i];

      g_assert_cmpuint (group->projects->len, >, 0);
      for (guint p = 0; group->kind == kind && p < group->projects->len; p++)
        g_string_append_printf (codes, "%s%s", codes->len > 0 ? " " : "",
                                ((PbAttentionProject *) group->projects->pdata[p])->code);
    }

  return g_string_free (g_steal_pointer (&codes), FALSE);
}

static void
assert_group (PbTestRegister *f,
              guint           kind,
              const char     *expected)
{
  g_autoptr(PbAttention) attention = read_attention (f->reg, f->programme);
  g_autofree char *codes = list_group (attention, kind);

  g_assert_cmpstr (codes, ==, expected);
}

static void
test_missing_texts_are_listed_by_code (PbTestRegister *f,
                                       gconstpointer   unused)
{
  g_autoptr(PbAttention) attention = NULL;

  pb_test_new_project (f->reg, f->theme, "WO-10", "Tiny House");
  pb_test_new_project (f->reg, f->theme, "WO-02", "Bloemkoolwijk");
  assert_group (f, PB_GAP_SUMMARY, "WO-01 WO-02 WO-10");

  pb_test_save (f->reg, PB_TYPE_PROJECT, f->project, "public_summary", "Kort.");
  assert_group (f, PB_GAP_SUMMARY, "WO-02 WO-10");
  assert_group (f, PB_GAP_DESCRIPTION, "WO-01 WO-02 WO-10");
  assert_group (f, PB_GAP_LEAD_APPLICANT, "");

  attention = read_attention (f->reg, f->programme);
  g_assert_cmpuint (attention->projects->len, ==, 3);
  g_assert_cmpuint (attention->n_incomplete, ==, 3);
}

static void
test_another_programme_has_its_own (PbTestRegister *f,
                                    gconstpointer   unused)
{
  gint64 other = pb_test_new_programme (f->reg, "DEAL-2", "Deal II");
  g_autoptr(PbAttention) attention = read_attention (f->reg, other);

  g_assert_cmpuint (attention->groups->len, ==, 0);
  g_assert_cmpuint (attention->projects->len, ==, 0);
  g_assert_cmpuint (attention->n_incomplete, ==, 0);
}

static void
test_running_after_its_end_is_said (PbTestRegister *f,
                                    gconstpointer   unused)
{
  g_autofree char *today = pb_date_today ();

  pb_test_add_lead (f->reg, f->project);
  pb_test_save (f->reg, PB_TYPE_PROJECT, f->project, "phase", "running");
  pb_test_save (f->reg, PB_TYPE_PROJECT, f->project, "planned_end", "2021");
  assert_group (f, PB_ATTENTION_PAST_END, "WO-01");

  /* What is known for sure wins, and an end lasts as long as its year, its month, its day. */
  pb_test_save (f->reg, PB_TYPE_PROJECT, f->project, "actual_end", today);
  assert_group (f, PB_ATTENTION_PAST_END, "");
  today[7] = '\0';
  pb_test_save (f->reg, PB_TYPE_PROJECT, f->project, "actual_end", today);
  assert_group (f, PB_ATTENTION_PAST_END, "");

  pb_test_save (f->reg, PB_TYPE_PROJECT, f->project, "actual_end", "");
  pb_test_save (f->reg, PB_TYPE_PROJECT, f->project, "phase", "delivered");
  assert_group (f, PB_ATTENTION_PAST_END, "");
}

/* What was just recorded is a change; of the example only the phase history tells. */
static void
test_project_that_was_just_edited_is_not_silent (PbTestRegister *f,
                                                 gconstpointer   unused)
{
  pb_test_add_lead (f->reg, f->project);
  pb_test_save (f->reg, PB_TYPE_PROJECT, f->project, "phase", "running");
  assert_group (f, PB_ATTENTION_SILENT, "");
  g_assert_cmpint (pb_attention_count_days (f->reg, f->project), ==, -1);
}

static gint64
find_id (PbRegister *reg,
         GType       type,
         const char *column,
         const char *text)
{
  g_autoptr(PbEntity) entity = pb_register_find (reg, type, column, text);

  g_assert_nonnull (entity);

  return pb_entity_get_id (entity);
}

static PbRegister *
open_example (PbTestRegister *f)
{
  g_autofree char *path = pb_test_register_path (f, "example.db");
  g_autoptr(GError) error = NULL;
  PbRegister *reg;

  pb_register_write_example (path, &error);
  g_assert_no_error (error);
  reg = pb_register_open (path, PB_REGISTER_EXISTING, &error);
  g_assert_no_error (error);

  return reg;
}

static gboolean
is_silent (PbRegister *reg,
           const char *code)
{
  g_autoptr(PbAttention) attention = read_attention (reg, 1);
  g_autofree char *codes = list_group (attention, PB_ATTENTION_SILENT);
  g_auto(GStrv) list = g_strsplit (codes, " ", -1);

  return g_strv_contains ((const char *const *) list, code);
}

/* Changes of the project itself, of what hangs on it, and of what hung on it. */
static void
test_any_change_ends_the_silence (PbTestRegister *f,
                                  gconstpointer   unused)
{
  g_autoptr(PbRegister) reg = open_example (f);
  g_autoptr(GError) error = NULL;
  gint64 first = find_id (reg, PB_TYPE_PROJECT, "code", "WO-01");
  gint64 second = find_id (reg, PB_TYPE_PROJECT, "code", "WO-02");
  g_autoptr(GPtrArray) roles = pb_register_list (reg, PB_TYPE_PROJECT_ROLE, "project", second, NULL);

  g_assert_true (is_silent (reg, "WO-01"));
  g_assert_true (is_silent (reg, "WO-02"));
  g_assert_cmpint (pb_attention_count_days (reg, first), >, PB_SILENT_DAYS);

  pb_test_save (reg, PB_TYPE_PROJECT, first, "challenge", "Nieuw.");
  g_assert_false (is_silent (reg, "WO-01"));
  g_assert_true (is_silent (reg, "WO-02"));

  g_assert_cmpuint (roles->len, >, 1);
  pb_register_remove (reg, PB_TYPE_PROJECT_ROLE, pb_entity_get_id (roles->pdata[roles->len - 1]), &error);
  g_assert_no_error (error);
  g_assert_false (is_silent (reg, "WO-02"));
}

static void
test_only_what_should_be_going_on_is_silent (PbTestRegister *f,
                                             gconstpointer   unused)
{
  g_autoptr(PbRegister) reg = open_example (f);
  g_autoptr(PbAttention) attention = read_attention (reg, 1);

  for (guint i = 0; i < attention->groups->len; i++)
    {
      const PbAttentionGroup *group = attention->groups->pdata[i];

      for (guint p = 0; group->kind == PB_ATTENTION_SILENT && p < group->projects->len; p++)
        {
          const PbAttentionProject *project = group->projects->pdata[p];
          PbPhaseGroup phase = pb_phase_get_group (project->phase);
          g_autofree char *reason = pb_attention_describe (reg, group->kind, project);

          g_assert_cmpint (phase, >=, PB_PHASE_GROUP_PREPARATION);
          g_assert_cmpint (phase, <=, PB_PHASE_GROUP_RUNNING);
          g_assert_nonnull (strstr (reason, "days"));
        }
    }
}

static void
test_each_kind_has_its_words_and_a_topic (PbTestRegister *f,
                                          gconstpointer   unused)
{
  const PbAttentionProject project = { .id = f->project };

  for (guint i = 0; i < PB_N_ATTENTIONS; i++)
    {
      g_autofree char *reason = pb_attention_describe (f->reg, i, &project);

      g_assert_nonnull (pb_attention_get_title (i));
      g_assert_nonnull (pb_attention_get_topic (i));
      g_assert_true (g_str_has_suffix (reason, "."));
    }
}

/* The filter of the list and the groups are two views of one thing. */
static void
test_incomplete_are_those_with_a_gap (PbTestRegister *f,
                                      gconstpointer   unused)
{
  g_autoptr(PbRegister) reg = open_example (f);
  g_autoptr(PbAttention) attention = read_attention (reg, 1);
  g_autoptr(GPtrArray) projects = pb_register_list (reg, PB_TYPE_PROJECT, "programme", 1, NULL);
  guint n_incomplete = 0;

  for (guint i = 0; i < projects->len; i++)
    {
      PbGaps gaps = 0;

      pb_completeness_read (reg, pb_entity_get_id (projects->pdata[i]), &gaps, NULL);
      n_incomplete += gaps != 0;
    }

  g_assert_cmpuint (n_incomplete, >, 0);
  g_assert_cmpuint (attention->n_incomplete, ==, n_incomplete);
}

static void
on_read_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static void
test_worker_reads_what_the_register_reads (PbTestRegister *f,
                                           gconstpointer   unused)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(PbGlance) here = pb_glance_read (f->reg, f->programme, &error);
  g_autoptr(PbGlance) there = NULL;

  g_assert_no_error (error);
  g_assert_true (pb_glance_is_quick (f->reg, f->programme));

  pb_glance_read_async (f->reg, f->programme, NULL, on_read_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  there = pb_glance_read_finish (result, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (there->overview->n_projects, ==, here->overview->n_projects);
  g_assert_cmpuint (there->attention->projects->len, ==, here->attention->projects->len);
  g_assert_cmpuint (there->municipalities->len, ==, here->municipalities->len);
}

static void
test_programme_that_is_gone_is_said (PbTestRegister *f,
                                     gconstpointer   unused)
{
  g_autoptr(GError) error = NULL;

  g_assert_null (pb_glance_read (f->reg, 4711, &error));
  g_assert_error (error, PB_ERROR, PB_ERROR_NOT_FOUND);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD (missing_texts_are_listed_by_code);
  ADD (another_programme_has_its_own);
  ADD (running_after_its_end_is_said);
  ADD (project_that_was_just_edited_is_not_silent);
  ADD (any_change_ends_the_silence);
  ADD (only_what_should_be_going_on_is_silent);
  ADD (each_kind_has_its_words_and_a_topic);
  ADD (incomplete_are_those_with_a_gap);
  ADD (worker_reads_what_the_register_reads);
  ADD (programme_that_is_gone_is_said);

  return g_test_run ();
}
