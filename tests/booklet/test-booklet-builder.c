/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "pb-booklet-builder.h"
#include "pb-booklet-html.h"
#include "pb-booklet-pdf.h"
#include "pb-booklet-xml.h"
#include "pb-date.h"
#include "pb-error.h"
#include "pb-register-images.h"
#include "pb-test-booklet.h"
#include "pb-test-picture.h"
#include "pb-test-steps.h"

#define BUILDER "/booklet/builder"

static PbBooklet *
build (PbTestRegister *self)
{
  g_autoptr(GError) error = NULL;
  PbBooklet *booklet = pb_booklet_builder_build (self->reg, NULL, PB_LANGUAGE_DUTCH, NULL, &error);

  g_assert_no_error (error);

  return booklet;
}

static void
publish (PbTestRegister *self,
         gint64          project)
{
  pb_test_save (self->reg, PB_TYPE_PROJECT, project, "visibility", "public");
}

static gint64
add_published (PbTestRegister *self,
               gint64          theme,
               const char     *code,
               const char     *name)
{
  gint64 project = pb_test_new_project (self->reg, theme, code, name);

  publish (self, project);

  return project;
}

static char *
as_id (gint64 id)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT, id);
}

static gint64
add_organisation (PbTestRegister *self,
                  const char     *name,
                  const char     *kind,
                  const char     *cbs_code)
{
  return pb_test_add (self->reg, pb_test_entity (PB_TYPE_ORGANISATION, "name", name, "kind", kind,
                                                 "cbs_code", cbs_code, NULL));
}

/* person 0: none. */
static void
add_role (PbTestRegister *self,
          gint64          project,
          gint64          organisation,
          const char     *role,
          gint64          person)
{
  g_autofree char *project_id = as_id (project);
  g_autofree char *organisation_id = as_id (organisation);
  g_autofree char *person_id = person != 0 ? as_id (person) : g_strdup ("");

  pb_test_add (self->reg,
               pb_test_entity (PB_TYPE_PROJECT_ROLE, "project", project_id, "organisation",
                               organisation_id, "role", role, "person", person_id, NULL));
}

static gint64
add_person (PbTestRegister *self,
            const char     *name,
            gboolean        is_public)
{
  return pb_test_add (self->reg, pb_test_entity (PB_TYPE_PERSON, "name", name, "email",
                                                 "kantoor@example.org", "show_in_public",
                                                 is_public ? "1" : "0", "consent_date",
                                                 is_public ? "2026-01-15" : NULL, NULL));
}

static gint64
add_source (PbTestRegister *self,
            const char     *name)
{
  g_autofree char *programme = as_id (self->programme);

  return pb_test_add (self->reg, pb_test_entity (PB_TYPE_FUNDING_SOURCE, "programme", programme,
                                                 "name", name, "counts_as", "central", NULL));
}

static gint64
add_decision (PbTestRegister *self)
{
  g_autofree char *programme = as_id (self->programme);

  return pb_test_add (self->reg, pb_test_entity (PB_TYPE_DECISION, "programme", programme, "number",
                                                 "1", "body", "stuurgroep", "date", "2021", "title",
                                                 "Besluit", "kind", "award", NULL));
}

static void
add_award (PbTestRegister *self,
           gint64          decision,
           gint64          project,
           gint64          source,
           const char     *amount)
{
  g_autofree char *decision_id = as_id (decision);
  g_autofree char *project_id = as_id (project);
  g_autofree char *source_id = as_id (source);

  pb_test_add (self->reg, pb_test_entity (PB_TYPE_AWARD, "decision", decision_id, "project",
                                          project_id, "source", source_id, "amount", amount, NULL));
}

static const PbBookletProject *
get_only_project (PbBooklet *booklet)
{
  const PbBookletPillar *pillar = booklet->pillars->pdata[0];
  const PbBookletTheme *theme = pillar->themes->pdata[0];

  g_assert_cmpuint (booklet->n_projects, ==, 1);

  return theme->projects->pdata[0];
}

/* ---- what is in it */

static void
test_only_what_is_public_is_in_it (PbTestRegister *self,
                                   gconstpointer   unused)
{
  g_autoptr(PbBooklet) before = build (self);
  g_autoptr(PbBooklet) after = NULL;
  const PbBookletPillar *pillar = before->pillars->pdata[0];

  g_assert_cmpuint (before->n_projects, ==, 0);
  g_assert_cmpuint (pillar->themes->len, ==, 0);

  publish (self, self->project);
  after = build (self);
  g_assert_cmpstr (get_only_project (after)->code, ==, "WO-01");
  pillar = after->pillars->pdata[0];
  g_assert_cmpuint (pillar->n_projects, ==, 1);
}

static void
test_a_project_that_is_not_public_is_not_referred_to (PbTestRegister *self,
                                                      gconstpointer   unused)
{
  g_autofree char *other = as_id (self->project);
  gint64 project = add_published (self, self->theme, "WO-02", "Buurtkamer");
  g_autoptr(PbBooklet) without = NULL;
  g_autoptr(PbBooklet) with = NULL;
  g_autofree char *uuid = NULL;
  g_autofree char *id = NULL;

  pb_test_save (self->reg, PB_TYPE_PROJECT, project, "parent", other);
  pb_test_save (self->reg, PB_TYPE_PROJECT, project, "continues", other);
  without = build (self);
  g_assert_null (get_only_project (without)->parent);
  g_assert_null (get_only_project (without)->continues);

  publish (self, self->project);
  with = build (self);
  uuid = pb_test_read_text (self->reg, PB_TYPE_PROJECT, project, "uuid");
  id = g_strconcat ("p-", uuid, NULL);
  g_assert_cmpstr (pb_booklet_get_project (with, pb_booklet_get_project (with, id)->parent)->code,
                   ==, "WO-01");
}

/* ---- images */

/* A picture of that width, with what is typed in a field of it. */
static gint64
add_image (PbTestRegister *self,
           guint           width,
           const char     *column,
           const char     *typed)
{
  g_autoptr(GPtrArray) pictures = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GBytes) png = pb_test_png (width, 4, FALSE);
  g_autoptr(GArray) ids = NULL;
  g_autoptr(GError) error = NULL;

  g_ptr_array_add (pictures, pb_picture_new (png, NULL, &error));
  ids = pb_register_add_images (self->reg, PB_TYPE_PROJECT, self->project, pictures, &error);
  g_assert_no_error (error);
  pb_test_save (self->reg, PB_TYPE_IMAGE, g_array_index (ids, gint64, 0), column, typed);

  return g_array_index (ids, gint64, 0);
}

static void
assert_image_widths (PbTestRegister *self,
                     const char     *expected)
{
  g_autoptr(PbBooklet) booklet = build (self);
  const GPtrArray *images = get_only_project (booklet)->images;
  g_autoptr(GString) widths = g_string_new (NULL);

  for (guint i = 0; i < images->len; i++)
    {
      const PbBookletImage *image = images->pdata[i];
      g_autoptr(GError) error = NULL;
      g_autoptr(GBytes) bytes = pb_booklet_load_content (booklet, image->content, &error);

      g_assert_no_error (error);
      g_string_append_printf (widths, "%s%u", i > 0 ? " " : "", image->width);
    }

  g_assert_cmpstr (widths->str, ==, expected);
}

static void
test_only_images_that_may_be_published_are_in_it (PbTestRegister *self,
                                                  gconstpointer   unused)
{
  g_autofree char *today = pb_date_today ();
  gint64 expired;

  publish (self, self->project);
  add_image (self, 10, "caption", "Zonder alternatieve tekst");
  add_image (self, 11, "alternative_text", "Een tuin");
  add_image (self, 12, "decorative", "1");
  expired = add_image (self, 13, "alternative_text", "Een bewoner");
  assert_image_widths (self, "11 12 13");

  pb_test_save (self->reg, PB_TYPE_IMAGE, expired, "consent_until", "2021-06-30");
  assert_image_widths (self, "11 12");
  pb_test_save (self->reg, PB_TYPE_IMAGE, expired, "consent_until", today);
  assert_image_widths (self, "11 12 13");
}

static void
test_an_image_that_is_damaged_is_told_with_its_project (PbTestRegister *self,
                                                        gconstpointer   unused)
{
  g_autoptr(GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr(GError) error = NULL;
  g_autoptr(PbBooklet) booklet = NULL;
  const PbBookletProject *project;
  PbBookletImage *image;

  publish (self, self->project);
  add_image (self, 11, "alternative_text", "Een tuin");
  booklet = build (self);
  project = get_only_project (booklet);
  image = project->images->pdata[0];
  image->content[0] = image->content[0] == '0' ? '1' : '0';

  g_assert_false (pb_booklet_xml_write (booklet, stream, NULL, &error));
  g_assert_error (error, PB_ERROR, PB_ERROR_NOT_FOUND);
  g_assert_nonnull (strstr (error->message, "Proeftuin Emmerhout"));
  g_clear_error (&error);
  g_assert_false (pb_booklet_html_write (booklet, stream, NULL, &error));
  g_assert_error (error, PB_ERROR, PB_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_false (pb_booklet_pdf_write (booklet, PB_PAPER_A4, stream, NULL, NULL, NULL, &error));
  g_assert_error (error, PB_ERROR, PB_ERROR_NOT_FOUND);
  g_assert_nonnull (strstr (error->message, "Proeftuin Emmerhout"));
}

static void
test_internal_texts_stay_inside (PbTestRegister *self,
                                 gconstpointer   unused)
{
  g_autoptr(PbBooklet) booklet = NULL;
  g_autofree char *xml = NULL;
  g_autofree char *html = NULL;

  publish (self, self->project);
  pb_test_save (self->reg, PB_TYPE_PROJECT, self->project, "internal_note", "Geheim: niet delen");
  pb_test_save (self->reg, PB_TYPE_PROGRAMME, self->programme, "note", "Geheim programma");
  booklet = build (self);
  xml = pb_test_write_tree (pb_booklet_xml_write, booklet);
  html = pb_test_write_tree (pb_booklet_html_write, booklet);

  g_assert_null (strstr (xml, "Geheim"));
  g_assert_null (strstr (html, "Geheim"));
}

static void
test_only_persons_who_are_public_are_named (PbTestRegister *self,
                                            gconstpointer   unused)
{
  gint64 emmen = add_organisation (self, "Gemeente Emmen", "municipality", "GM0114");
  gint64 drenthe = add_organisation (self, "Provincie Drenthe", "province", "PV22");
  gint64 open = add_person (self, "Projectleider", TRUE);
  gint64 closed = add_person (self, "Medewerker binnen", FALSE);
  g_autoptr(PbBooklet) booklet = NULL;
  const PbBookletContact *contact;

  publish (self, self->project);
  add_role (self, self->project, emmen, "partner", open);
  add_role (self, self->project, emmen, "executor", open);
  add_role (self, self->project, drenthe, "lead-applicant", closed);
  booklet = build (self);

  g_assert_cmpuint (get_only_project (booklet)->contacts->len, ==, 1);
  contact = get_only_project (booklet)->contacts->pdata[0];
  g_assert_cmpstr (contact->name, ==, "Projectleider");
  g_assert_cmpstr (contact->email, ==, "kantoor@example.org");
  g_assert_null (contact->telephone);
}

static void
test_the_lead_applicant_comes_first (PbTestRegister *self,
                                     gconstpointer   unused)
{
  gint64 emmen = add_organisation (self, "Gemeente Emmen", "municipality", "GM0114");
  gint64 lefier = add_organisation (self, "Lefier", "housing-association", "");
  g_autoptr(PbBooklet) booklet = NULL;
  const PbBookletPartner *partner;

  publish (self, self->project);
  add_role (self, self->project, lefier, "partner", 0);
  add_role (self, self->project, emmen, "lead-applicant", 0);
  booklet = build (self);

  partner = get_only_project (booklet)->partners->pdata[0];
  g_assert_cmpstr (partner->name, ==, "Gemeente Emmen");
  g_assert_cmpstr (partner->cbs_code, ==, "GM0114");
  partner = get_only_project (booklet)->partners->pdata[1];
  g_assert_cmpstr (partner->role, ==, "partner");
  g_assert_null (partner->cbs_code);
}

/* ---- order */

static void
test_themes_and_projects_stand_in_reading_order (PbTestRegister *self,
                                                 gconstpointer   unused)
{
  gint64 second = pb_test_new_theme (self->reg, self->pillar, 0, "Tweede");
  gint64 below = pb_test_new_theme (self->reg, self->pillar, self->theme, "Eronder");
  gint64 deepest = pb_test_new_theme (self->reg, self->pillar, below, "Diepst");
  g_autoptr(PbBooklet) booklet = NULL;
  const PbBookletPillar *pillar;
  g_autoptr(GString) order = g_string_new (NULL);

  pb_test_new_theme (self->reg, self->pillar, 0, "Zonder projecten");
  add_published (self, second, "WO-02", "Twee");
  add_published (self, deepest, "WO-03", "Drie");
  add_published (self, self->theme, "WO-04", "Vier");
  publish (self, self->project);
  booklet = build (self);

  pillar = booklet->pillars->pdata[0];
  for (guint t = 0; t < pillar->themes->len; t++)
    {
      const PbBookletTheme *theme = pillar->themes->pdata[t];

      g_string_append_printf (order, "%u %s:", theme->depth, theme->name);
      for (guint i = 0; i < theme->projects->len; i++)
        g_string_append_printf (order, " %s",
                                ((const PbBookletProject *) theme->projects->pdata[i])->code);
      g_string_append (order, "; ");
    }

  g_assert_cmpstr (order->str, ==,
                   "1 Proeftuinen: WO-01 WO-04; 2 Eronder:; 3 Diepst: WO-03; 1 Tweede: WO-02; ");
}

static void
test_municipalities_are_indexed_by_name (PbTestRegister *self,
                                         gconstpointer   unused)
{
  gint64 hoogeveen = add_organisation (self, "Hoogeveen", "municipality", "GM0118");
  gint64 emmen = add_organisation (self, "emmen", "municipality", "GM0114");
  gint64 drenthe = add_organisation (self, "Drenthe", "province", "PV22");
  gint64 other = add_published (self, self->theme, "WO-02", "Buurtkamer");
  g_autoptr(PbBooklet) booklet = NULL;
  const PbBookletMunicipality *municipality;

  publish (self, self->project);
  add_role (self, other, hoogeveen, "partner", 0);
  add_role (self, self->project, hoogeveen, "lead-applicant", 0);
  add_role (self, self->project, hoogeveen, "funder", 0);
  add_role (self, self->project, emmen, "partner", 0);
  add_role (self, self->project, drenthe, "partner", 0);
  booklet = build (self);

  g_assert_cmpuint (booklet->municipalities->len, ==, 2);
  municipality = booklet->municipalities->pdata[0];
  g_assert_cmpstr (municipality->name, ==, "emmen");
  municipality = booklet->municipalities->pdata[1];
  g_assert_cmpstr (municipality->cbs_code, ==, "GM0118");
  g_assert_cmpuint (municipality->projects->len, ==, 2);
  g_assert_cmpstr (pb_booklet_get_project (booklet, municipality->projects->pdata[0])->code, ==,
                   "WO-01");
}

/* ---- money */

static void
test_every_total_is_the_sum_of_its_parts (PbTestRegister *self,
                                          gconstpointer   unused)
{
  gint64 other_pillar = pb_test_new_pillar (self->reg, self->programme, "WK", "Werken");
  gint64 other_theme = pb_test_new_theme (self->reg, other_pillar, 0, "Techniek");
  gint64 other = add_published (self, other_theme, "WK-01", "Fablab");
  gint64 hidden = pb_test_new_project (self->reg, self->theme, "WO-09", "Niet openbaar");
  gint64 central = add_source (self, "Rijk");
  gint64 region = add_source (self, "Provincie");
  gint64 decision = add_decision (self);
  g_autoptr(PbBooklet) booklet = NULL;
  const PbBookletSourceTotal *source;
  const PbBookletPillar *pillar;

  add_source (self, "Zonder toekenning");
  publish (self, self->project);
  add_award (self, decision, self->project, central, "1.000,10");
  add_award (self, decision, self->project, central, "-200");
  add_award (self, decision, self->project, region, "50");
  add_award (self, decision, self->project, region, "-50");
  add_award (self, decision, other, central, "300");
  add_award (self, decision, hidden, central, "7.000.000");
  booklet = build (self);

  g_assert_cmpint (booklet->awarded, ==, 110010);
  pillar = booklet->pillars->pdata[0];
  g_assert_cmpint (pillar->awarded, ==, 80010);
  pillar = booklet->pillars->pdata[1];
  g_assert_cmpint (pillar->awarded, ==, 30000);

  /* What was released whole, and what was never used, is not there. */
  g_assert_cmpuint (booklet->sources->len, ==, 1);
  source = booklet->sources->pdata[0];
  g_assert_cmpstr (source->name, ==, "Rijk");
  g_assert_cmpint (source->awarded, ==, 110010);
  g_assert_cmpint (*(gint64 *) source->by_pillar->pdata[0], ==, 80010);
  g_assert_cmpint (*(gint64 *) source->by_pillar->pdata[1], ==, 30000);
}

static void
test_amounts_beyond_counting_are_an_error (PbTestRegister *self,
                                           gconstpointer   unused)
{
  gint64 source = add_source (self, "Rijk");
  gint64 decision = add_decision (self);
  gint64 other = add_published (self, self->theme, "WO-02", "Buurtkamer");
  g_autoptr(GError) error = NULL;

  publish (self, self->project);
  pb_test_write_award (self, decision, self->project, source, G_MAXINT64 - 1);
  pb_test_write_award (self, decision, other, source, G_MAXINT64 - 1);

  g_assert_null (pb_booklet_builder_build (self->reg, NULL, PB_LANGUAGE_DUTCH, NULL, &error));
  g_assert_error (error, PB_ERROR, PB_ERROR_RULE);
}

/* ---- which programme */

static void
test_a_programme_is_found_by_its_code (PbTestRegister *self,
                                       gconstpointer   unused)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(PbBooklet) first = NULL;
  g_autoptr(PbBooklet) second = NULL;

  pb_test_new_programme (self->reg, "DEAL-2", "Deal II");
  first = build (self);
  g_assert_cmpstr (first->programme_code, ==, "DEAL-1");

  second = pb_booklet_builder_build (self->reg, "deal-2", PB_LANGUAGE_ENGLISH, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (second->title, ==, "Deal II");
  g_assert_cmpint (second->language, ==, PB_LANGUAGE_ENGLISH);
}

static void
test_an_unknown_code_is_told_with_those_that_are (PbTestRegister *self,
                                                  gconstpointer   unused)
{
  g_autoptr(GError) error = NULL;

  pb_test_new_programme (self->reg, "DEAL-2", "Deal II");
  g_assert_null (pb_booklet_builder_build (self->reg, "DEAL-3", PB_LANGUAGE_DUTCH, NULL, &error));
  g_assert_error (error, PB_ERROR, PB_ERROR_NOT_FOUND);
  g_assert_nonnull (strstr (error->message, "DEAL-3"));
  g_assert_nonnull (strstr (error->message, "DEAL-1"));
  g_assert_nonnull (strstr (error->message, "DEAL-2"));
}

static void
test_a_cancel_stops_it (PbTestRegister *self,
                        gconstpointer   unused)
{
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (
      pb_booklet_builder_build (self->reg, NULL, PB_LANGUAGE_DUTCH, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* ---- the example */

static void
test_the_example_is_published_as_reviewed (void)
{
  g_autofree char *folder = g_dir_make_tmp ("pb-example-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "example.db", NULL);
  g_autofree char *xml = NULL;
  g_autofree char *html = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(PbRegister) reg = NULL;
  g_autoptr(PbBooklet) booklet = NULL;
  g_autoptr(PbBooklet) back = NULL;

  pb_register_write_example (path, &error);
  g_assert_no_error (error);
  reg = pb_register_open (path, PB_REGISTER_SNAPSHOT, &error);
  g_assert_no_error (error);
  booklet = pb_booklet_builder_build (reg, NULL, PB_LANGUAGE_DUTCH, NULL, &error);
  g_assert_no_error (error);

  xml = pb_test_write_tree (pb_booklet_xml_write, booklet);
  html = pb_test_write_tree (pb_booklet_html_write, booklet);
  pb_test_assert_golden ("example.xml", xml);
  pb_test_assert_golden ("example.html", html);

  back = pb_test_read_xml (xml, &error);
  g_assert_no_error (error);
  g_assert_true (pb_booklet_equal (booklet, back));

  g_clear_object (&reg);
  pb_test_remove_tree (folder);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  PB_TEST_REGISTER_ADD (BUILDER, only_what_is_public_is_in_it);
  PB_TEST_REGISTER_ADD (BUILDER, a_project_that_is_not_public_is_not_referred_to);
  PB_TEST_REGISTER_ADD (BUILDER, only_images_that_may_be_published_are_in_it);
  PB_TEST_REGISTER_ADD (BUILDER, an_image_that_is_damaged_is_told_with_its_project);
  PB_TEST_REGISTER_ADD (BUILDER, internal_texts_stay_inside);
  PB_TEST_REGISTER_ADD (BUILDER, only_persons_who_are_public_are_named);
  PB_TEST_REGISTER_ADD (BUILDER, the_lead_applicant_comes_first);
  PB_TEST_REGISTER_ADD (BUILDER, themes_and_projects_stand_in_reading_order);
  PB_TEST_REGISTER_ADD (BUILDER, municipalities_are_indexed_by_name);
  PB_TEST_REGISTER_ADD (BUILDER, every_total_is_the_sum_of_its_parts);
  PB_TEST_REGISTER_ADD (BUILDER, amounts_beyond_counting_are_an_error);
  PB_TEST_REGISTER_ADD (BUILDER, a_programme_is_found_by_its_code);
  PB_TEST_REGISTER_ADD (BUILDER, an_unknown_code_is_told_with_those_that_are);
  PB_TEST_REGISTER_ADD (BUILDER, a_cancel_stops_it);
  g_test_add_func (BUILDER "/the_example_is_published_as_reviewed",
                   test_the_example_is_published_as_reviewed);

  return g_test_run ();
}
