/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "pb-booklet-adoption.h"
#include "pb-booklet-builder.h"
#include "pb-booklet-preflight.h"
#include "pb-date.h"
#include "pb-preflight-run.h"
#include "pb-register-editions.h"
#include "pb-register-images.h"
#include "pb-test-booklet.h"
#include "pb-test-picture.h"
#include "pb-test-steps.h"
#include "pb-test-store.h"

#define BLOCKER PB_PREFLIGHT_BLOCKER
#define WARNING PB_PREFLIGHT_WARNING

#define LONG_WORD "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch"

/* An edition of which there is nothing to say: whatever a test then spoils is told. */
typedef struct
{
  PbTestRegister  base;
  PbTestRegister *f;       /* base */
  PbRegister     *reg;     /* of base, borrowed */
  gint64          edition;
} Fixture;

static char *
as_id (gint64 id)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT, id);
}

static void
save (Fixture    *self,
      GType       type,
      gint64      id,
      const char *column,
      const char *typed)
{
  pb_test_save (self->reg, type, id, column, typed);
}

static gint64
add_image (Fixture    *self,
           GType       type,
           gint64      owner,
           guint       width,
           const char *alternative_text)
{
  g_autoptr(GPtrArray) pictures = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GBytes) png = pb_test_png (width, 4, FALSE);
  g_autoptr(GArray) ids = NULL;
  g_autoptr(GError) error = NULL;

  g_ptr_array_add (pictures, pb_picture_new (png, NULL, &error));
  ids = pb_register_add_images (self->reg, type, owner, pictures, &error);
  g_assert_no_error (error);
  if (alternative_text != NULL)
    save (self, PB_TYPE_IMAGE, g_array_index (ids, gint64, 0), "alternative_text", alternative_text);

  return g_array_index (ids, gint64, 0);
}

static gint64
add_edition (Fixture    *self,
             const char *number,
             const char *title)
{
  g_autofree char *programme = as_id (self->base.programme);

  return pb_test_add (self->reg, pb_test_entity (PB_TYPE_EDITION, "programme", programme, "number", number, "title",
                                                 title, "reference_date", "2022-10-01", "foreword", "Voorwoord",
                                                 "imprint", "Colofon", NULL));
}

static gint64
add_item (Fixture *self,
          gint64   project)
{
  g_autofree char *edition = as_id (self->edition);
  g_autofree char *id = as_id (project);

  return pb_test_add (self->reg, pb_test_entity (PB_TYPE_EDITION_ITEM, "edition", edition, "project", id, NULL));
}

static void
complete_project (Fixture *self,
                  gint64   project)
{
  save (self, PB_TYPE_PROJECT, project, "visibility", "public");
  save (self, PB_TYPE_PROJECT, project, "public_summary", "Een proeftuin.");
  save (self, PB_TYPE_PROJECT, project, "public_description", "Wat er in de proeftuin gebeurt.");
  save (self, PB_TYPE_PROJECT, project, "planned_start", "2020-03");
}

static void
fixture_set_up (Fixture       *self,
                gconstpointer  unused)
{
  pb_test_register_set_up (&self->base, unused);
  self->f = &self->base;
  self->reg = self->base.reg;
  complete_project (self, self->base.project);
  save (self, PB_TYPE_PILLAR, self->base.pillar, "introduction", "Over wonen");
  self->edition = add_edition (self, "1", "Eerste boekje");
  add_item (self, self->base.project);
  add_image (self, PB_TYPE_EDITION, self->edition, 20, "Een tuin");
}

static void
fixture_tear_down (Fixture       *self,
                   gconstpointer  unused)
{
  pb_test_register_tear_down (&self->base, unused);
}

static PbPreflight *
run (Fixture *self)
{
  g_autoptr(GError) error = NULL;
  PbPreflight *preflight = pb_booklet_preflight_run (self->reg, self->edition, NULL, &error);

  g_assert_no_error (error);

  return preflight;
}

static const PbPreflightFinding *
find (const PbPreflight   *preflight,
      PbPreflightSeverity  severity,
      GType                type,
      gint64               id,
      const char          *topic,
      const char          *part)
{
  for (guint i = 0; i < preflight->findings->len; i++)
    {
      const PbPreflightFinding *finding = preflight->findings->pdata[i];

      if (finding->severity == severity && finding->type == type && finding->id == id &&
          g_strcmp0 (finding->topic, topic) == 0 && strstr (finding->text, part) != NULL)
        return finding;
    }

  return NULL;
}

static void
list_findings (const PbPreflight *preflight)
{
  for (guint i = 0; i < preflight->findings->len; i++)
    {
      const PbPreflightFinding *finding = preflight->findings->pdata[i];

      g_test_message ("%s %s %s: %s", finding->severity == BLOCKER ? "blocker" : "warning",
                      g_type_name (finding->type), finding->topic, finding->text);
    }
}

static void
assert_told (Fixture             *self,
             PbPreflightSeverity  severity,
             GType                type,
             gint64               id,
             const char          *topic,
             const char          *part)
{
  g_autoptr(PbPreflight) preflight = run (self);
  const PbPreflightFinding *finding;

  list_findings (preflight);
  finding = find (preflight, severity, type, id, topic, part);
  g_assert_nonnull (finding);
  g_assert_cmpstr (finding->about, !=, "");
  g_assert_cmpint (preflight->n_blockers > 0, ==, severity == BLOCKER);
}

static void
assert_fine (Fixture *self)
{
  g_autoptr(PbPreflight) preflight = run (self);

  list_findings (preflight);
  g_assert_cmpuint (preflight->findings->len, ==, 0);
  g_assert_cmpuint (preflight->n_blockers, ==, 0);
}

/* What is told of the project, of the edition. */
#define ASSERT_OF_PROJECT(severity, topic, part) \
  assert_told (self, severity, PB_TYPE_PROJECT, self->base.project, topic, part)
#define ASSERT_OF_EDITION(severity, topic, part) \
  assert_told (self, severity, PB_TYPE_EDITION, self->edition, topic, part)

/* ---- what stands in the way */

static void
test_nothing_is_said_of_an_edition_that_is_fine (Fixture       *self,
                                                 gconstpointer  unused)
{
  assert_fine (self);
}

static void
test_an_edition_has_projects (Fixture       *self,
                              gconstpointer  unused)
{
  g_autoptr(GPtrArray) items = pb_register_list (self->reg, PB_TYPE_EDITION_ITEM, "edition", self->edition, NULL);

  save (self, PB_TYPE_EDITION_ITEM, pb_entity_get_id (items->pdata[0]), "included", "0");
  ASSERT_OF_EDITION (BLOCKER, PB_PREFLIGHT_SELECT, "no project");
}

static void
test_an_internal_project_is_not_in_it (Fixture       *self,
                                       gconstpointer  unused)
{
  save (self, PB_TYPE_PROJECT, self->base.project, "visibility", "internal");
  ASSERT_OF_PROJECT (BLOCKER, "visibility", "internal");
}

static void
test_a_project_has_a_summary (Fixture       *self,
                              gconstpointer  unused)
{
  save (self, PB_TYPE_PROJECT, self->base.project, "public_summary", "");
  ASSERT_OF_PROJECT (BLOCKER, "public_summary", "no public summary");
}

static void
test_an_image_is_described (Fixture       *self,
                            gconstpointer  unused)
{
  const gint64 image = add_image (self, PB_TYPE_PROJECT, self->base.project, 11, NULL);

  ASSERT_OF_PROJECT (BLOCKER, "image", "alternative text");
  save (self, PB_TYPE_IMAGE, image, "decorative", "1");
  assert_fine (self);
}

static void
test_the_cover_is_described (Fixture       *self,
                             gconstpointer  unused)
{
  g_autoptr(GPtrArray) images = pb_register_list (self->reg, PB_TYPE_IMAGE, "edition", self->edition, NULL);

  save (self, PB_TYPE_IMAGE, pb_entity_get_id (images->pdata[0]), "alternative_text", "");
  ASSERT_OF_EDITION (BLOCKER, "image", "alternative text");
}

static void
test_the_consent_with_an_image_has_not_ended (Fixture       *self,
                                              gconstpointer  unused)
{
  const gint64 image = add_image (self, PB_TYPE_PROJECT, self->base.project, 11, "Een bewoner");
  g_autofree char *today = pb_date_today ();

  save (self, PB_TYPE_IMAGE, image, "consent_until", "2021-06-30");
  ASSERT_OF_PROJECT (BLOCKER, "image", "consent");
  save (self, PB_TYPE_IMAGE, image, "consent_until", today);
  assert_fine (self);
}

static void
write_directly (Fixture    *self,
                const char *sql)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(PbDb) db = pb_db_open (self->base.path, PB_DB_WRITE, &error);

  g_assert_no_error (error);
  pb_test_write (db, sql);
}

static void
test_the_bytes_of_an_image_are_sound (Fixture       *self,
                                      gconstpointer  unused)
{
  const gint64 image = add_image (self, PB_TYPE_PROJECT, self->base.project, 11, "Een tuin");
  g_autofree char *hash = pb_test_read_text (self->reg, PB_TYPE_IMAGE, image, "content");
  g_autofree char *sql = g_strdup_printf ("UPDATE content SET bytes = x'00' WHERE hash = '%s'", hash);

  assert_fine (self);
  write_directly (self, sql);
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
  assert_fine (self);
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
  assert_told (self, BLOCKER, PB_TYPE_DECISION, decision, "award", "more than can be counted");
}

static void
test_a_source_is_of_the_programme (Fixture       *self,
                                   gconstpointer  unused)
{
  const gint64 decision = pb_test_add_decision (self->f);
  const gint64 other = pb_test_new_programme (self->reg, "DEAL-2", "Deal II");
  g_autofree char *programme = as_id (other);
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

static PbBooklet *
build_with_money (Fixture *self)
{
  const gint64 decision = pb_test_add_decision (self->f);
  const gint64 source = pb_test_add_source (self->f);
  g_autoptr(GError) error = NULL;
  PbBooklet *booklet;

  pb_test_add_lead (self->reg, self->base.project);
  pb_test_write_award (self->f, decision, self->base.project, source, 45000000);
  booklet = pb_booklet_builder_build_edition (self->reg, self->edition, NULL, &error);
  g_assert_no_error (error);

  return booklet;
}

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
  g_autoptr(PbBooklet) booklet = build_with_money (self);
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
  g_autoptr(PbBooklet) booklet = build_with_money (self);
  PbBookletAmount *more = pb_node_new (&pb_booklet_amount_node);

  more->amount = G_MAXINT64;
  g_ptr_array_add (get_project (booklet)->awards, more);
  assert_wrong (booklet, get_project (booklet)->id, "more than can be counted");
}

static void
test_a_part_of_the_public_projects_adds_up (Fixture       *self,
                                            gconstpointer  unused)
{
  g_autoptr(PbBooklet) booklet = build_with_money (self);
  const gint64 other = pb_test_new_project (self->reg, self->base.theme, "WO-02", "Buurtkamer");
  g_autoptr(GPtrArray) decisions = pb_register_list (self->reg, PB_TYPE_DECISION, NULL, 0, NULL);
  g_autoptr(GPtrArray) sources = pb_register_list (self->reg, PB_TYPE_FUNDING_SOURCE, NULL, 0, NULL);
  g_autoptr(PbPreflight) preflight = NULL;

  complete_project (self, other);
  pb_test_write_award (self->f, pb_entity_get_id (decisions->pdata[0]), other, pb_entity_get_id (sources->pdata[0]),
                       70000);
  preflight = run (self);
  list_findings (preflight);
  g_assert_cmpuint (preflight->n_blockers, ==, 0);
}

/* ---- what to look at */

static void
test_a_long_summary_is_told (Fixture       *self,
                             gconstpointer  unused)
{
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < 61; i++)
    g_string_append (text, "woord ");
  save (self, PB_TYPE_PROJECT, self->base.project, "public_summary", text->str);
  ASSERT_OF_PROJECT (WARNING, "public_summary", "61 words");
}

static void
test_a_long_description_is_told (Fixture       *self,
                                 gconstpointer  unused)
{
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < 251; i++)
    g_string_append (text, "woord ");
  save (self, PB_TYPE_PROJECT, self->base.project, "public_description", text->str);
  ASSERT_OF_PROJECT (WARNING, "public_description", "251 words");
}

static void
test_a_missing_description_is_told (Fixture       *self,
                                    gconstpointer  unused)
{
  save (self, PB_TYPE_PROJECT, self->base.project, "public_description", "");
  ASSERT_OF_PROJECT (WARNING, "public_description", "no public description");
}

static void
test_a_pillar_over_its_ceiling_is_told (Fixture       *self,
                                        gconstpointer  unused)
{
  g_autoptr(PbBooklet) booklet = build_with_money (self);

  save (self, PB_TYPE_PILLAR, self->base.pillar, "ceiling", "1000");
  assert_told (self, WARNING, PB_TYPE_PILLAR, self->base.pillar, "ceiling", "ceiling");
}

static void
test_missing_parts_of_the_edition_are_told (Fixture       *self,
                                            gconstpointer  unused)
{
  g_autoptr(GPtrArray) images = pb_register_list (self->reg, PB_TYPE_IMAGE, "edition", self->edition, NULL);
  g_autoptr(GError) error = NULL;

  save (self, PB_TYPE_EDITION, self->edition, "foreword", "");
  ASSERT_OF_EDITION (WARNING, "foreword", "no foreword");
  save (self, PB_TYPE_EDITION, self->edition, "imprint", "");
  ASSERT_OF_EDITION (WARNING, "imprint", "no imprint");
  pb_register_remove (self->reg, PB_TYPE_IMAGE, pb_entity_get_id (images->pdata[0]), &error);
  g_assert_no_error (error);
  ASSERT_OF_EDITION (WARNING, "image", "no cover");
}

static void
test_a_decision_after_the_reference_date_is_told (Fixture       *self,
                                                  gconstpointer  unused)
{
  const gint64 decision = pb_test_add_decision (self->f);
  const gint64 source = pb_test_add_source (self->f);

  pb_test_add_lead (self->reg, self->base.project);
  save (self, PB_TYPE_DECISION, decision, "date", "2022");
  pb_test_write_award (self->f, decision, self->base.project, source, 1000);
  assert_fine (self);

  save (self, PB_TYPE_DECISION, decision, "date", "2022-10-02");
  assert_told (self, WARNING, PB_TYPE_DECISION, decision, "date", "after the reference date");
}

static void
test_a_reference_date_to_come_is_told (Fixture       *self,
                                       gconstpointer  unused)
{
  save (self, PB_TYPE_EDITION, self->edition, "reference_date", "2199-01-01");
  ASSERT_OF_EDITION (WARNING, "reference_date", "still to come");
}

static gint64
add_indicator (Fixture    *self,
               const char *target)
{
  g_autofree char *project = as_id (self->base.project);

  return pb_test_add (self->reg, pb_test_entity (PB_TYPE_INDICATOR, "project", project, "name", "Nieuwe woningen",
                                                 "unit", "woningen", "target", target, "target_year",
                                                 target != NULL ? "2023" : NULL, NULL));
}

static gint64
add_measurement (Fixture    *self,
                 gint64      indicator,
                 const char *date)
{
  g_autofree char *id = as_id (indicator);

  return pb_test_add (self->reg, pb_test_entity (PB_TYPE_MEASUREMENT, "indicator", id, "date", date, "value", "12",
                                                 NULL));
}

static void
test_an_indicator_that_says_nothing_is_told (Fixture       *self,
                                             gconstpointer  unused)
{
  const gint64 indicator = add_indicator (self, "120");

  ASSERT_OF_PROJECT (WARNING, "indicator", "Nothing was measured");
  add_measurement (self, indicator, "2022-10-01");
  assert_fine (self);

  save (self, PB_TYPE_INDICATOR, indicator, "target", "");
  ASSERT_OF_PROJECT (WARNING, "indicator", "no target");
}

static void
test_a_measurement_after_the_reference_date_is_told (Fixture       *self,
                                                     gconstpointer  unused)
{
  const gint64 indicator = add_indicator (self, "120");

  add_measurement (self, indicator, "2022-10-02");
  ASSERT_OF_PROJECT (WARNING, "indicator", "after the reference date");
}

static void
test_a_previous_edition_that_was_not_adopted_is_told (Fixture       *self,
                                                      gconstpointer  unused)
{
  const gint64 first = self->edition;
  g_autofree char *id = as_id (first);

  self->edition = add_edition (self, "2", "Tweede boekje");
  add_item (self, self->base.project);
  ASSERT_OF_EDITION (WARNING, "previous", "no adopted edition");
  save (self, PB_TYPE_EDITION, self->edition, "previous", id);
  ASSERT_OF_EDITION (WARNING, "previous", "no adopted edition");
}

static void
test_public_projects_that_are_left_out_are_counted (Fixture       *self,
                                                    gconstpointer  unused)
{
  complete_project (self, pb_test_new_project (self->reg, self->base.theme, "WO-02", "Buurtkamer"));
  complete_project (self, pb_test_new_project (self->reg, self->base.theme, "WO-03", "Speeltuin"));
  ASSERT_OF_EDITION (WARNING, PB_PREFLIGHT_SELECT, "2 public projects");
}

static void
test_a_name_that_fills_half_a_page_is_told (Fixture       *self,
                                            gconstpointer  unused)
{
  const char *name = LONG_WORD LONG_WORD LONG_WORD LONG_WORD;

  save (self, PB_TYPE_PROJECT, self->base.project, "name", name);
  ASSERT_OF_PROJECT (WARNING, "name", "characters long");
  save (self, PB_TYPE_EDITION, self->edition, "title", name);
  ASSERT_OF_EDITION (WARNING, "title", "characters long");
  save (self, PB_TYPE_PILLAR, self->base.pillar, "name", name);
  assert_told (self, WARNING, PB_TYPE_PILLAR, self->base.pillar, "name", "characters long");
}

static gint64
add_contact (Fixture    *self,
             const char *name,
             const char *consent)
{
  g_autofree char *project = as_id (self->base.project);
  const gint64 organisation = pb_test_add_organisation (self->f, "Stichting Tuin");
  g_autofree char *organisation_id = as_id (organisation);
  const gint64 person = pb_test_add (self->reg, pb_test_entity (PB_TYPE_PERSON, "name", name, "function", "Trekker",
                                                                "email", "tuin@example.org", "show_in_public", "1",
                                                                "consent_date", consent, NULL));
  g_autofree char *person_id = as_id (person);

  pb_test_add (self->reg, pb_test_entity (PB_TYPE_PROJECT_ROLE, "project", project, "organisation", organisation_id,
                                          "role", "partner", "person", person_id, NULL));

  return person;
}

static void
test_a_contact_without_consent_is_told (Fixture       *self,
                                        gconstpointer  unused)
{
  const gint64 person = add_contact (self, "Anneke Prins", "2022-01-15");
  g_autofree char *sql = g_strdup_printf ("UPDATE person SET consent_date = NULL WHERE id = %" G_GINT64_FORMAT, person);

  assert_fine (self);
  write_directly (self, sql);
  assert_told (self, WARNING, PB_TYPE_PERSON, person, "consent_date", "not shown");
}

static void
test_a_pillar_without_introduction_is_told (Fixture       *self,
                                            gconstpointer  unused)
{
  save (self, PB_TYPE_PILLAR, self->base.pillar, "introduction", "");
  ASSERT_OF_EDITION (WARNING, "edition_introduction", "Wonen");
}

static void
test_a_project_without_a_period_is_told (Fixture       *self,
                                         gconstpointer  unused)
{
  save (self, PB_TYPE_PROJECT, self->base.project, "planned_start", "");
  ASSERT_OF_PROJECT (WARNING, "planned_start", "no period");
}

static void
test_characters_that_no_font_has_are_told (Fixture       *self,
                                           gconstpointer  unused)
{
  /* A character that nobody will ever draw. */
  save (self, PB_TYPE_PROJECT, self->base.project, "public_summary", "Een proeftuin \xF3\xB0\x80\x81");
  ASSERT_OF_PROJECT (WARNING, "public_summary", "print");
}

/* ---- order and people */

static void
test_what_stands_in_the_way_comes_first (Fixture       *self,
                                         gconstpointer  unused)
{
  g_autoptr(PbPreflight) preflight = NULL;

  save (self, PB_TYPE_EDITION, self->edition, "foreword", "");
  save (self, PB_TYPE_PROJECT, self->base.project, "public_summary", "");
  preflight = run (self);

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
  const gint64 person = add_contact (self, "Anneke Prins", "2022-01-15");
  const gint64 image = add_image (self, PB_TYPE_PROJECT, self->base.project, 11, "Een tuin");
  g_autoptr(PbPreflight) preflight = NULL;
  const PbPreflightPerson *named;

  save (self, PB_TYPE_IMAGE, image, "credit", "Foto: Jan de Vries");
  preflight = run (self);
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
  const gint64 person = add_contact (self, "Anneke Prins", "2022-01-15");
  g_autoptr(PbPreflight) preflight = NULL;

  save (self, PB_TYPE_PERSON, person, "show_in_public", "0");
  preflight = run (self);
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

  save (self, PB_TYPE_EDITION, self->edition, "foreword", "");
  pb_booklet_preflight_run_async (self->reg, self->edition, NULL, on_run_cb, &wait);
  g_main_loop_run (loop);

  g_assert_no_error (wait.error);
  g_assert_cmpuint (wait.preflight->findings->len, ==, 1);
  pb_booklet_preflight_free (wait.preflight);
}

/* ---- adopting: what is checked is what is frozen */

typedef struct
{
  GMainLoop *loop;
  Fixture   *self;
  gboolean   edits;      /* something is edited while the booklet is being frozen */
  gboolean   adopted;
  GError    *error;
} Adoption;

static void
on_frozen_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  Adoption *adoption = user_data;

  if (adoption->edits)
    save (adoption->self, PB_TYPE_PROJECT, adoption->self->base.project, "public_summary", "Nog gauw anders.");
  adoption->adopted = pb_booklet_adopt_finish (adoption->self->reg, result, &adoption->error);
  g_main_loop_quit (adoption->loop);
}

static void
adopt (Fixture  *self,
       Adoption *adoption)
{
  g_autoptr(GMainLoop) loop = g_main_loop_new (NULL, FALSE);

  adoption->self = self;
  adoption->loop = loop;
  pb_booklet_adopt_async (self->reg, self->edition, "2022-10-20", NULL, on_frozen_cb, adoption);
  g_main_loop_run (loop);
}

static void
assert_status (Fixture    *self,
               const char *expected)
{
  g_autofree char *status = pb_test_read_text (self->reg, PB_TYPE_EDITION, self->edition, "status");

  g_assert_cmpstr (status, ==, expected);
}

static void
test_an_edition_that_is_fine_is_adopted (Fixture       *self,
                                         gconstpointer  unused)
{
  Adoption adoption = { 0 };
  g_autofree char *on = NULL;

  adopt (self, &adoption);
  g_assert_no_error (adoption.error);
  g_assert_true (adoption.adopted);
  assert_status (self, "adopted");
  on = pb_test_read_text (self->reg, PB_TYPE_EDITION, self->edition, "adopted_on");
  g_assert_cmpstr (on, ==, "2022-10-20");
}

static void
test_what_stands_in_the_way_keeps_it_from_being_adopted (Fixture       *self,
                                                         gconstpointer  unused)
{
  Adoption adoption = { 0 };

  save (self, PB_TYPE_PROJECT, self->base.project, "public_summary", "");
  adopt (self, &adoption);
  pb_test_assert_refused (adoption.error, PB_ERROR_RULE, NULL, "1 thing");
  assert_status (self, "draft");
}

static void
test_an_edit_meanwhile_keeps_it_from_being_adopted (Fixture       *self,
                                                    gconstpointer  unused)
{
  Adoption adoption = { .edits = TRUE };

  adopt (self, &adoption);
  g_assert_error (adoption.error, PB_ERROR, PB_ERROR_CONFLICT);
  g_clear_error (&adoption.error);
  assert_status (self, "draft");
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
  ADD (a_long_summary_is_told);
  ADD (a_long_description_is_told);
  ADD (a_missing_description_is_told);
  ADD (a_pillar_over_its_ceiling_is_told);
  ADD (missing_parts_of_the_edition_are_told);
  ADD (a_decision_after_the_reference_date_is_told);
  ADD (a_reference_date_to_come_is_told);
  ADD (an_indicator_that_says_nothing_is_told);
  ADD (a_measurement_after_the_reference_date_is_told);
  ADD (a_previous_edition_that_was_not_adopted_is_told);
  ADD (public_projects_that_are_left_out_are_counted);
  ADD (a_name_that_fills_half_a_page_is_told);
  ADD (a_contact_without_consent_is_told);
  ADD (a_pillar_without_introduction_is_told);
  ADD (a_project_without_a_period_is_told);
  ADD (characters_that_no_font_has_are_told);
  ADD (what_stands_in_the_way_comes_first);
  ADD (whom_it_names_is_told);
  ADD (whom_it_does_not_name_is_not_told);
  ADD (a_worker_finds_the_same);
  ADD (it_can_be_cancelled);
  ADD (an_edition_that_is_fine_is_adopted);
  ADD (what_stands_in_the_way_keeps_it_from_being_adopted);
  ADD (an_edit_meanwhile_keeps_it_from_being_adopted);
#undef ADD

  return g_test_run ();
}
