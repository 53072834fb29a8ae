/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-test-preflight"
#include "config.h"

#include <string.h>

#include "pb-booklet-builder.h"
#include "pb-register-images.h"
#include "pb-test-picture.h"
#include "pb-test-preflight.h"
#include "pb-test-store.h"

char *
fixture_dup_id (gint64 id)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT, id);
}

void
fixture_save (Fixture    *self,
              GType       type,
              gint64      id,
              const char *column,
              const char *typed)
{
  pb_test_save (self->reg, type, id, column, typed);
}

gint64
fixture_add_image (Fixture    *self,
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
    fixture_save (self, PB_TYPE_IMAGE, g_array_index (ids, gint64, 0), "alternative_text", alternative_text);

  return g_array_index (ids, gint64, 0);
}

gint64
fixture_add_edition (Fixture    *self,
                     const char *number,
                     const char *title)
{
  g_autofree char *programme = fixture_dup_id (self->base.programme);

  return pb_test_add (self->reg, pb_test_entity (PB_TYPE_EDITION, "programme", programme, "number", number, "title",
                                                 title, "reference_date", "2022-10-01", "foreword", "Voorwoord",
                                                 "imprint", "Colofon", NULL));
}

gint64
fixture_add_item (Fixture *self,
                  gint64   project)
{
  g_autofree char *edition = fixture_dup_id (self->edition);
  g_autofree char *id = fixture_dup_id (project);

  return pb_test_add (self->reg, pb_test_entity (PB_TYPE_EDITION_ITEM, "edition", edition, "project", id, NULL));
}

void
fixture_complete_project (Fixture *self,
                          gint64   project)
{
  fixture_save (self, PB_TYPE_PROJECT, project, "visibility", "public");
  fixture_save (self, PB_TYPE_PROJECT, project, "public_summary", "Een proeftuin.");
  fixture_save (self, PB_TYPE_PROJECT, project, "public_description", "Wat er in de proeftuin gebeurt.");
  fixture_save (self, PB_TYPE_PROJECT, project, "planned_start", "2020-03");
}

void
fixture_set_up (Fixture       *self,
                gconstpointer  unused)
{
  pb_test_register_set_up (&self->base, unused);
  self->f = &self->base;
  self->reg = self->base.reg;
  fixture_complete_project (self, self->base.project);
  fixture_save (self, PB_TYPE_PILLAR, self->base.pillar, "introduction", "Over wonen");
  self->edition = fixture_add_edition (self, "1", "Eerste boekje");
  fixture_add_item (self, self->base.project);
  fixture_add_image (self, PB_TYPE_EDITION, self->edition, 20, "Een tuin");
}

void
fixture_tear_down (Fixture       *self,
                   gconstpointer  unused)
{
  pb_test_register_tear_down (&self->base, unused);
}

PbPreflight *
fixture_run (Fixture *self)
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

void
fixture_list_findings (const PbPreflight *preflight)
{
  for (guint i = 0; i < preflight->findings->len; i++)
    {
      const PbPreflightFinding *finding = preflight->findings->pdata[i];

      g_test_message ("%s %s %s: %s", finding->severity == BLOCKER ? "blocker" : "warning",
                      g_type_name (finding->type), finding->topic, finding->text);
    }
}

void
fixture_assert_told (Fixture             *self,
                     PbPreflightSeverity  severity,
                     GType                type,
                     gint64               id,
                     const char          *topic,
                     const char          *part)
{
  g_autoptr(PbPreflight) preflight = fixture_run (self);
  const PbPreflightFinding *finding;

  fixture_list_findings (preflight);
  finding = find (preflight, severity, type, id, topic, part);
  g_assert_nonnull (finding);
  g_assert_cmpstr (finding->about, !=, "");
  g_assert_cmpint (preflight->n_blockers > 0, ==, severity == BLOCKER);
}

void
fixture_assert_fine (Fixture *self)
{
  g_autoptr(PbPreflight) preflight = fixture_run (self);

  fixture_list_findings (preflight);
  g_assert_cmpuint (preflight->findings->len, ==, 0);
  g_assert_cmpuint (preflight->n_blockers, ==, 0);
}

void
fixture_write_directly (Fixture    *self,
                        const char *sql)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(PbDb) db = pb_db_open (self->base.path, PB_DB_WRITE, &error);

  g_assert_no_error (error);
  pb_test_write (db, sql);
}

PbBooklet *
fixture_build_with_money (Fixture *self)
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

gint64
fixture_add_contact (Fixture    *self,
                     const char *name,
                     const char *consent)
{
  g_autofree char *project = fixture_dup_id (self->base.project);
  const gint64 organisation = pb_test_add_organisation (self->f, "Stichting Tuin");
  g_autofree char *organisation_id = fixture_dup_id (organisation);
  const gint64 person = pb_test_add (self->reg, pb_test_entity (PB_TYPE_PERSON, "name", name, "function", "Trekker",
                                                                "email", "tuin@example.org", "show_in_public", "1",
                                                                "consent_date", consent, NULL));
  g_autofree char *person_id = fixture_dup_id (person);

  pb_test_add (self->reg, pb_test_entity (PB_TYPE_PROJECT_ROLE, "project", project, "organisation", organisation_id,
                                          "role", "partner", "person", person_id, NULL));

  return person;
}
