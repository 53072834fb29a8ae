/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pb-booklet-builder.h"
#include "pb-date.h"
#include "pb-preflight-run.h"
#include "pb-test-preflight.h"

/* ---- what stands in the way */

static void
test_nothing_is_said_of_an_edition_that_is_fine (Fixture       *self,
                                                 gconstpointer  unused)
{
  fixture_assert_fine (self);
}

static void
test_an_edition_has_projects (Fixture       *self,
                              gconstpointer  unused)
{
  g_autoptr(GPtrArray) items = pb_register_list (self->reg, PB_TYPE_EDITION_ITEM, "edition", self->edition, NULL);

  fixture_save (self, PB_TYPE_EDITION_ITEM, pb_entity_get_id (items->pdata[0]), "included", "0");
  ASSERT_OF_EDITION (BLOCKER, PB_PREFLIGHT_SELECT, "no project");
}

static void
test_an_internal_project_is_not_in_it (Fixture       *self,
                                       gconstpointer  unused)
{
  fixture_save (self, PB_TYPE_PROJECT, self->base.project, "visibility", "internal");
  ASSERT_OF_PROJECT (BLOCKER, "visibility", "internal");
}

static void
test_a_project_has_a_summary (Fixture       *self,
                              gconstpointer  unused)
{
  fixture_save (self, PB_TYPE_PROJECT, self->base.project, "public_summary", "");
  ASSERT_OF_PROJECT (BLOCKER, "public_summary", "no public summary");
}

static void
test_an_image_is_described (Fixture       *self,
                            gconstpointer  unused)
{
  const gint64 image = fixture_add_image (self, PB_TYPE_PROJECT, self->base.project, 11, NULL);

  ASSERT_OF_PROJECT (BLOCKER, "image", "alternative text");
  fixture_save (self, PB_TYPE_IMAGE, image, "decorative", "1");
  fixture_assert_fine (self);
}

static void
test_the_cover_is_described (Fixture       *self,
                             gconstpointer  unused)
{
  g_autoptr(GPtrArray) images = pb_register_list (self->reg, PB_TYPE_IMAGE, "edition", self->edition, NULL);

  fixture_save (self, PB_TYPE_IMAGE, pb_entity_get_id (images->pdata[0]), "alternative_text", "");
  ASSERT_OF_EDITION (BLOCKER, "image", "alternative text");
}

static void
test_the_consent_with_an_image_has_not_ended (Fixture       *self,
                                              gconstpointer  unused)
{
  const gint64 image = fixture_add_image (self, PB_TYPE_PROJECT, self->base.project, 11, "Een bewoner");
  g_autofree char *today = pb_date_today ();

  fixture_save (self, PB_TYPE_IMAGE, image, "consent_until", "2021-06-30");
  ASSERT_OF_PROJECT (BLOCKER, "image", "consent");
  fixture_save (self, PB_TYPE_IMAGE, image, "consent_until", today);
  fixture_assert_fine (self);
}

static void
test_the_bytes_of_an_image_are_sound (Fixture       *self,
                                      gconstpointer  unused)
{
  const gint64 image = fixture_add_image (self, PB_TYPE_PROJECT, self->base.project, 11, "Een tuin");
  g_autofree char *hash = pb_test_read_text (self->reg, PB_TYPE_IMAGE, image, "content");
  g_autofree char *sql = g_strdup_printf ("UPDATE content SET bytes = x'00' WHERE hash = '%s'", hash);

  fixture_assert_fine (self);
  fixture_write_directly (self, sql);
  ASSERT_OF_PROJECT (BLOCKER, "image", "damaged");
}

static void
test_a_project_that_was_decided_on_has_a_lead (Fixture       *self,
                                               gconstpointer  unused)
{
  const gint64 decision = pb_test_add_decision (self->f);
  g_autoptr(GError) error = NULL;

  pb_register_change_phase (self->reg, self->base.project, "granted", "2021-03-09", NULL, decision, &error);
  g_assert_no_error (error);
  ASSERT_OF_PROJECT (BLOCKER, "project_role", "lead applicant");

  pb_test_add_lead (self->reg, self->base.project);
  fixture_assert_fine (self);
}

static void
test_an_edition_that_cannot_be_built_says_why (Fixture       *self,
                                               gconstpointer  unused)
{
  const gint64 decision = pb_test_add_decision (self->f);
  const gint64 source = pb_test_add_source (self->f);

  pb_test_add_lead (self->reg, self->base.project);
  pb_test_write_award (self->f, decision, self->base.project, source, G_MAXINT64 - 5);
  pb_test_write_award (self->f, decision, self->base.project, source, 100);
  fixture_assert_told (self, BLOCKER, PB_TYPE_DECISION, decision, "award", "more than can be counted");
}

static void
test_a_source_is_of_the_programme (Fixture       *self,
                                   gconstpointer  unused)
{
  const gint64 decision = pb_test_add_decision (self->f);
  const gint64 other = pb_test_new_programme (self->reg, "DEAL-2", "Deal II");
  g_autofree char *programme = fixture_dup_id (other);
  const gint64 source = pb_test_add (self->reg, pb_test_entity (PB_TYPE_FUNDING_SOURCE, "programme", programme, "name",
                                                                "Elders", "counts_as", "central", NULL));

  pb_test_add_lead (self->reg, self->base.project);
  pb_test_write_award (self->f, decision, self->base.project, source, 100000);
  ASSERT_OF_PROJECT (BLOCKER, "award", "Elders");
}

static void
test_no_more_is_released_than_was_awarded (Fixture       *self,
                                           gconstpointer  unused)
{
  const gint64 decision = pb_test_add_decision (self->f);
  const gint64 source = pb_test_add_source (self->f);

  pb_test_add_lead (self->reg, self->base.project);
  pb_test_write_award (self->f, decision, self->base.project, source, -100000);
  ASSERT_OF_PROJECT (BLOCKER, "award", "released");
}

/* ---- sums, in trees of which one figure is another */

static PbBookletPillar *
get_pillar (PbBooklet *booklet)
{
  return booklet->pillars->pdata[0];
}

static PbBookletProject *
get_project (PbBooklet *booklet)
{
  return ((PbBookletTheme *) get_pillar (booklet)->themes->pdata[0])->projects->pdata[0];
}

static void
assert_wrong (const PbBooklet *booklet,
              const char      *id,
              const char      *of)
{
  g_autoptr(GPtrArray) wrong = pb_preflight_list_wrong_sums (booklet);

  for (guint i = 0; i < wrong->len; i++)
    {
      const PbWrongSum *sum = wrong->pdata[i];

      if (g_strcmp0 (sum->id, id) == 0 && strstr (sum->text, of) != NULL)
        return;
    }

  g_assert_not_reached ();
}

static void
test_every_sum_is_that_of_its_parts (Fixture       *self,
                                     gconstpointer  unused)
{
  g_autoptr(PbBooklet) booklet = fixture_build_with_money (self);
  g_autoptr(GPtrArray) wrong = pb_preflight_list_wrong_sums (booklet);
  PbBookletSourceTotal *source = booklet->sources->pdata[0];
  gint64 *cell = source->by_pillar->pdata[0];

  g_assert_cmpuint (wrong->len, ==, 0);

  ((PbBookletAmount *) get_project (booklet)->awards->pdata[0])->amount += 1;
  assert_wrong (booklet, get_project (booklet)->id, get_project (booklet)->name);
  ((PbBookletAmount *) get_project (booklet)->awards->pdata[0])->amount -= 1;

  get_pillar (booklet)->awarded += 1;
  assert_wrong (booklet, get_pillar (booklet)->id, get_pillar (booklet)->name);
  get_pillar (booklet)->awarded -= 1;

  *cell += 1;
  assert_wrong (booklet, get_pillar (booklet)->id, get_pillar (booklet)->name);
  assert_wrong (booklet, NULL, source->name);
  *cell -= 1;

  source->awarded += 1;
  assert_wrong (booklet, NULL, source->name);
  assert_wrong (booklet, NULL, booklet->title);
  source->awarded -= 1;

  booklet->awarded += 1;
  assert_wrong (booklet, NULL, booklet->title);
}

static void
test_a_sum_that_does_not_fit_is_wrong (Fixture       *self,
                                       gconstpointer  unused)
{
  g_autoptr(PbBooklet) booklet = fixture_build_with_money (self);
  PbBookletAmount *more = pb_node_new (&pb_booklet_amount_node);

  more->amount = G_MAXINT64;
  g_ptr_array_add (get_project (booklet)->awards, more);
  assert_wrong (booklet, get_project (booklet)->id, "more than can be counted");
}

static void
test_a_part_of_the_public_projects_adds_up (Fixture       *self,
                                            gconstpointer  unused)
{
  g_autoptr(PbBooklet) booklet = fixture_build_with_money (self);
  const gint64 other = pb_test_new_project (self->reg, self->base.theme, "WO-02", "Buurtkamer");
  g_autoptr(GPtrArray) decisions = pb_register_list (self->reg, PB_TYPE_DECISION, NULL, 0, NULL);
  g_autoptr(GPtrArray) sources = pb_register_list (self->reg, PB_TYPE_FUNDING_SOURCE, NULL, 0, NULL);
  g_autoptr(PbPreflight) preflight = NULL;

  fixture_complete_project (self, other);
  pb_test_write_award (self->f, pb_entity_get_id (decisions->pdata[0]), other, pb_entity_get_id (sources->pdata[0]),
                       70000);
  preflight = fixture_run (self);
  fixture_list_findings (preflight);
  g_assert_cmpuint (preflight->n_blockers, ==, 0);
}

/* ---- order and people */

static void
test_what_stands_in_the_way_comes_first (Fixture       *self,
                                         gconstpointer  unused)
{
  g_autoptr(PbPreflight) preflight = NULL;

  fixture_save (self, PB_TYPE_EDITION, self->edition, "foreword", "");
  fixture_save (self, PB_TYPE_PROJECT, self->base.project, "public_summary", "");
  preflight = fixture_run (self);

  g_assert_cmpuint (preflight->findings->len, ==, 2);
  g_assert_cmpuint (preflight->n_blockers, ==, 1);
  g_assert_cmpint (((PbPreflightFinding *) preflight->findings->pdata[0])->severity, ==, BLOCKER);
}

static const PbPreflightPerson *
find_person (const PbPreflight *preflight,
             const char        *name)
{
  for (guint i = 0; i < preflight->people->len; i++)
    {
      const PbPreflightPerson *person = preflight->people->pdata[i];

      if (g_str_equal (person->name, name))
        return person;
    }

  return NULL;
}

static void
test_whom_it_names_is_told (Fixture       *self,
                            gconstpointer  unused)
{
  const gint64 person = fixture_add_contact (self, "Anneke Prins", "2022-01-15");
  const gint64 image = fixture_add_image (self, PB_TYPE_PROJECT, self->base.project, 11, "Een tuin");
  g_autoptr(PbPreflight) preflight = NULL;
  const PbPreflightPerson *named;

  fixture_save (self, PB_TYPE_IMAGE, image, "credit", "Foto: Jan de Vries");
  preflight = fixture_run (self);
  g_assert_cmpuint (preflight->people->len, ==, 2);

  named = find_person (preflight, "Anneke Prins");
  g_assert_nonnull (named);
  g_assert_true (named->type == PB_TYPE_PERSON);
  g_assert_cmpint (named->id, ==, person);
  g_assert_cmpstr (named->data, ==, "Name, function, e-mail");
  g_assert_cmpstr (named->where, ==, "WO-01");

  named = find_person (preflight, "Foto: Jan de Vries");
  g_assert_nonnull (named);
  g_assert_true (named->type == PB_TYPE_PROJECT);
  g_assert_cmpint (named->id, ==, self->base.project);
  g_assert_cmpstr (named->where, ==, "WO-01");
}

static void
test_whom_it_does_not_name_is_not_told (Fixture       *self,
                                        gconstpointer  unused)
{
  const gint64 person = fixture_add_contact (self, "Anneke Prins", "2022-01-15");
  g_autoptr(PbPreflight) preflight = NULL;

  fixture_save (self, PB_TYPE_PERSON, person, "show_in_public", "0");
  preflight = fixture_run (self);
  g_assert_cmpuint (preflight->people->len, ==, 0);
}

/* ---- on a worker */

typedef struct
{
  GMainLoop   *loop;
  PbPreflight *preflight;
  GError      *error;
} Wait;

static void
on_run_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  Wait *wait = user_data;

  wait->preflight = pb_booklet_preflight_run_finish (result, &wait->error);
  g_main_loop_quit (wait->loop);
}

static void
test_a_worker_finds_the_same (Fixture       *self,
                              gconstpointer  unused)
{
  g_autoptr(GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  Wait wait = { .loop = loop };

  fixture_save (self, PB_TYPE_EDITION, self->edition, "foreword", "");
  pb_booklet_preflight_run_async (self->reg, self->edition, NULL, on_run_cb, &wait);
  g_main_loop_run (loop);

  g_assert_no_error (wait.error);
  g_assert_cmpuint (wait.preflight->findings->len, ==, 1);
  pb_booklet_preflight_free (wait.preflight);
}

static void
test_it_can_be_cancelled (Fixture       *self,
                          gconstpointer  unused)
{
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (pb_booklet_preflight_run (self->reg, self->edition, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name) \
  g_test_add ("/booklet/preflight/" #name, Fixture, NULL, fixture_set_up, test_##name, fixture_tear_down)
  ADD (nothing_is_said_of_an_edition_that_is_fine);
  ADD (an_edition_has_projects);
  ADD (an_internal_project_is_not_in_it);
  ADD (a_project_has_a_summary);
  ADD (an_image_is_described);
  ADD (the_cover_is_described);
  ADD (the_consent_with_an_image_has_not_ended);
  ADD (the_bytes_of_an_image_are_sound);
  ADD (a_project_that_was_decided_on_has_a_lead);
  ADD (an_edition_that_cannot_be_built_says_why);
  ADD (a_source_is_of_the_programme);
  ADD (no_more_is_released_than_was_awarded);
  ADD (every_sum_is_that_of_its_parts);
  ADD (a_sum_that_does_not_fit_is_wrong);
  ADD (a_part_of_the_public_projects_adds_up);
  ADD (what_stands_in_the_way_comes_first);
  ADD (whom_it_names_is_told);
  ADD (whom_it_does_not_name_is_not_told);
  ADD (a_worker_finds_the_same);
  ADD (it_can_be_cancelled);
#undef ADD

  return g_test_run ();
}
