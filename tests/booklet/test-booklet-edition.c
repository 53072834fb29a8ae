/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "pb-booklet-builder.h"
#include "pb-booklet-comparison.h"
#include "pb-error.h"
#include "pb-test-booklet.h"
#include "pb-test-edition.h"
#include "pb-test-picture.h"
#include "pb-test-steps.h"
#include "pb-test-store.h"

#define EDITION "/booklet/edition"

static PbBooklet *
build (PbTestRegister *f,
       gint64          edition)
{
  g_autoptr(GError) error = NULL;
  PbBooklet *booklet = pb_booklet_builder_build_edition (f->reg, edition, NULL, &error);

  g_assert_no_error (error);

  return booklet;
}

/* The codes of its projects in reading order, each theme in brackets. Transfer full. */
static char *
list_codes (const PbBooklet *booklet)
{
  GString *codes = g_string_new (NULL);

  for (guint p = 0; p < booklet->pillars->len; p++)
    {
      const PbBookletPillar *pillar = booklet->pillars->pdata[p];

      for (guint t = 0; t < pillar->themes->len; t++)
        {
          const PbBookletTheme *theme = pillar->themes->pdata[t];

          g_string_append_c (codes, '[');
          for (guint i = 0; i < theme->projects->len; i++)
            g_string_append_printf (codes, "%s%s", i > 0 ? " " : "",
                                    ((const PbBookletProject *) theme->projects->pdata[i])->code);
          g_string_append_c (codes, ']');
        }
    }

  return g_string_free (codes, FALSE);
}

static void
assert_codes (PbTestRegister *f,
              gint64          edition,
              const char     *expected)
{
  g_autoptr(PbBooklet) booklet = build (f, edition);
  g_autofree char *codes = list_codes (booklet);

  g_assert_cmpstr (codes, ==, expected);
}

/* The item of the project in the edition. */
static gint64
find_item (PbTestRegister *f,
           gint64          edition,
           gint64          project)
{
  g_autoptr(GPtrArray) items = pb_register_list (f->reg, PB_TYPE_EDITION_ITEM, "edition", edition, NULL);

  for (guint i = 0; i < items->len; i++)
    {
      if (pb_entity_get_integer (items->pdata[i], "project") == project)
        return pb_entity_get_id (items->pdata[i]);
    }

  g_assert_not_reached ();
}

static void
test_a_draft_has_its_own_projects_in_its_own_order (PbTestRegister *f,
                                                    gconstpointer   unused)
{
  gint64 second = pb_test_new_project (f->reg, f->theme, "WO-02", "Buurtkamer");
  gint64 third = pb_test_new_project (f->reg, f->theme, "WO-03", "Zonnedak");
  gint64 other_theme = pb_test_new_theme (f->reg, f->pillar, 0, "Erven");
  gint64 fourth = pb_test_new_project (f->reg, other_theme, "WO-04", "Erf");
  gint64 edition = pb_test_add_edition (f, 1, "2026-01-31");

  assert_codes (f, edition, "");
  pb_test_add_item (f, edition, fourth);
  pb_test_add_item (f, edition, third);
  pb_test_add_item (f, edition, f->project);
  pb_test_save (f->reg, PB_TYPE_PROJECT, second, "visibility", "public");
  assert_codes (f, edition, "[WO-03 WO-01][WO-04]");

  pb_test_save (f->reg, PB_TYPE_EDITION_ITEM, find_item (f, edition, third), "included", "0");
  assert_codes (f, edition, "[WO-01][WO-04]");

  /* Whoever is in it, what is not public is not published. */
  pb_test_save (f->reg, PB_TYPE_PROJECT, fourth, "visibility", "internal");
  assert_codes (f, edition, "[WO-01]");
}

static void
test_a_project_that_is_left_out_is_not_referred_to (PbTestRegister *f,
                                                    gconstpointer   unused)
{
  gint64 second = pb_test_new_project (f->reg, f->theme, "WO-02", "Buurtkamer");
  gint64 edition = pb_test_add_edition (f, 1, "2026-01-31");
  g_autofree char *first = g_strdup_printf ("%" G_GINT64_FORMAT, f->project);
  g_autoptr(PbBooklet) with = NULL;
  g_autoptr(PbBooklet) without = NULL;
  GHashTableIter iter;
  gpointer project;

  pb_test_save (f->reg, PB_TYPE_PROJECT, second, "parent", first);
  pb_test_add_item (f, edition, f->project);
  pb_test_add_item (f, edition, second);
  with = build (f, edition);
  g_assert_cmpuint (with->n_projects, ==, 2);

  pb_test_save (f->reg, PB_TYPE_EDITION_ITEM, find_item (f, edition, f->project), "included", "0");
  without = build (f, edition);
  g_hash_table_iter_init (&iter, without->by_id);
  g_assert_true (g_hash_table_iter_next (&iter, NULL, &project));
  g_assert_null (((PbBookletProject *) project)->parent);
}

static void
test_a_draft_says_what_the_edition_says (PbTestRegister *f,
                                         gconstpointer   unused)
{
  gint64 edition = pb_test_add_edition (f, 7, "2026-01-31");
  g_autofree char *pillar = g_strdup_printf ("%" G_GINT64_FORMAT, f->pillar);
  g_autofree char *edition_id = g_strdup_printf ("%" G_GINT64_FORMAT, edition);
  g_autoptr(PbBooklet) before = NULL;
  g_autoptr(PbBooklet) booklet = NULL;
  gint64 introduction;

  pb_test_save (f->reg, PB_TYPE_PILLAR, f->pillar, "introduction", "Van de pijler.");
  before = build (f, edition);
  g_assert_cmpstr (((PbBookletPillar *) before->pillars->pdata[0])->introduction, ==, "Van de pijler.");
  g_assert_cmpuint (before->cover->len, ==, 0);
  g_assert_cmpuint (before->logo->len, ==, 0);
  g_assert_null (before->accent_colour);
  g_assert_null (before->font);

  introduction = pb_test_add (f->reg, pb_test_entity (PB_TYPE_EDITION_INTRODUCTION, "edition", edition_id, "pillar",
                                                      pillar, "text", "Van de editie.", NULL));
  pb_test_save (f->reg, PB_TYPE_EDITION, edition, "language", "en");
  pb_test_save (f->reg, PB_TYPE_EDITION, edition, "foreword", "Voorwoord.");
  pb_test_save (f->reg, PB_TYPE_EDITION, edition, "imprint", "Colofon.");
  pb_test_save (f->reg, PB_TYPE_PROGRAMME, f->programme, "accent_colour", "#123456");
  pb_test_save (f->reg, PB_TYPE_PROGRAMME, f->programme, "font", "Open Sans");
  pb_test_add_image (f, PB_TYPE_EDITION, edition, 40);
  pb_test_add_image (f, PB_TYPE_EDITION, edition, 41);

  booklet = build (f, edition);
  g_assert_cmpuint (booklet->edition_number, ==, 7);
  g_assert_cmpstr (booklet->edition_title, ==, "Editie 7");
  g_assert_cmpstr (booklet->reference_date, ==, "2026-01-31");
  g_assert_cmpstr (booklet->status, ==, "draft");
  g_assert_cmpint (booklet->language, ==, PB_LANGUAGE_ENGLISH);
  g_assert_cmpstr (booklet->foreword, ==, "Voorwoord.");
  g_assert_cmpstr (booklet->imprint, ==, "Colofon.");
  g_assert_cmpstr (booklet->accent_colour, ==, "#123456");
  g_assert_cmpstr (booklet->font, ==, "Open Sans");
  g_assert_cmpuint (booklet->cover->len, ==, 1);
  g_assert_cmpuint (pb_booklet_get_single_image (booklet->cover)->width, ==, 40);
  g_assert_cmpstr (((PbBookletPillar *) booklet->pillars->pdata[0])->introduction, ==, "Van de editie.");

  g_clear_pointer (&booklet, pb_booklet_unref);
  pb_test_save (f->reg, PB_TYPE_EDITION_INTRODUCTION, introduction, "text", "");
  booklet = build (f, edition);
  g_assert_cmpstr (((PbBookletPillar *) booklet->pillars->pdata[0])->introduction, ==, "Van de pijler.");
}

static void
test_a_cover_without_description_or_consent_is_left_out (PbTestRegister *f,
                                                         gconstpointer   unused)
{
  gint64 edition = pb_test_add_edition (f, 1, "2026-01-31");
  gint64 image = pb_test_add_image (f, PB_TYPE_EDITION, edition, 40);
  g_autoptr(PbBooklet) undescribed = NULL;
  g_autoptr(PbBooklet) expired = NULL;

  pb_test_save (f->reg, PB_TYPE_IMAGE, image, "alternative_text", "");
  undescribed = build (f, edition);
  g_assert_cmpuint (undescribed->cover->len, ==, 0);

  pb_test_save (f->reg, PB_TYPE_IMAGE, image, "alternative_text", "Een tuin");
  pb_test_save (f->reg, PB_TYPE_IMAGE, image, "consent_until", "2021-06-30");
  expired = build (f, edition);
  g_assert_cmpuint (expired->cover->len, ==, 0);
}

static void
test_a_logo_is_told_by_its_bytes (PbTestRegister *f,
                                  gconstpointer   unused)
{
  gint64 edition = pb_test_add_edition (f, 1, "2026-01-31");
  gint64 image = pb_test_add_image (f, PB_TYPE_EDITION, edition, 40);
  g_autofree char *hash = pb_test_read_text (f->reg, PB_TYPE_IMAGE, image, "content");
  g_autofree char *sql = g_strdup_printf ("UPDATE programme SET logo = '%s'", hash);
  g_autoptr(PbDb) db = pb_db_open (f->path, PB_DB_WRITE, NULL);
  g_autoptr(PbBooklet) booklet = NULL;
  g_autoptr(GError) error = NULL;
  const PbBookletImage *logo;

  pb_test_write (db, sql);
  booklet = build (f, edition);
  logo = pb_booklet_get_single_image (booklet->logo);
  g_assert_nonnull (logo);
  g_assert_cmpuint (logo->width, ==, 40);
  g_assert_cmpuint (logo->height, ==, 4);
  g_assert_cmpstr (logo->media_type, ==, "image/png");
  g_assert_cmpstr (logo->alternative_text, ==, "Deal I");

  pb_test_write (db, "UPDATE content SET bytes = zeroblob (10)");
  g_assert_null (pb_booklet_builder_build_edition (f->reg, edition, NULL, &error));
  g_assert_error (error, PB_ERROR, PB_ERROR_CORRUPT);
  g_assert_nonnull (strstr (error->message, "Deal I"));
}

/* ---- the previous edition */

static gint64
decide (PbTestRegister *f,
        gint64          project,
        const char     *kind,
        const char     *date)
{
  g_autofree char *programme = g_strdup_printf ("%" G_GINT64_FORMAT, f->programme);
  g_autofree char *project_id = g_strdup_printf ("%" G_GINT64_FORMAT, project);
  gint64 decision = pb_test_add (f->reg, pb_test_entity (PB_TYPE_DECISION, "programme", programme, "number", date,
                                                         "body", "stuurgroep", "date", date, "title", "Besluit",
                                                         "kind", kind, NULL));
  g_autofree char *decision_id = g_strdup_printf ("%" G_GINT64_FORMAT, decision);

  pb_test_add (f->reg, pb_test_entity (PB_TYPE_DECISION_PROJECT, "decision", decision_id, "project", project_id, NULL));

  return decision;
}

/* The badges of all projects in reading order, "-" for none. */
static void
assert_badges (PbTestRegister *f,
               gint64          edition,
               const char     *expected)
{
  g_autoptr(PbBooklet) booklet = build (f, edition);
  const PbBookletPillar *pillar = booklet->pillars->pdata[0];
  const PbBookletTheme *theme = pillar->themes->pdata[0];
  g_autoptr(GString) badges = g_string_new (NULL);

  for (guint i = 0; i < theme->projects->len; i++)
    {
      const PbBookletProject *project = theme->projects->pdata[i];

      g_string_append_printf (badges, "%s%s", i > 0 ? " " : "", project->badge != NULL ? project->badge : "-");
    }
  g_assert_cmpstr (badges->str, ==, expected);
}

/* A second edition behind one that is adopted, each with the test's project. */
static gint64
add_second_edition (PbTestRegister *f)
{
  gint64 first = pb_test_add_edition (f, 1, "2026-01-31");
  gint64 second;

  pb_test_add_item (f, first, f->project);
  pb_test_adopt_edition (f, first);
  pb_test_register_reopen (f);
  second = pb_test_add_edition (f, 2, "2026-07-31");
  pb_test_add_item (f, second, f->project);

  return second;
}

static void
test_a_second_edition_is_compared_with_the_first (PbTestRegister *f,
                                                  gconstpointer   unused)
{
  gint64 edition = add_second_edition (f);
  gint64 other = pb_test_new_project (f->reg, f->theme, "WO-02", "Buurtkamer");
  gint64 sequel = pb_test_new_project (f->reg, f->theme, "WO-03", "Vervolg");
  g_autofree char *first = g_strdup_printf ("%" G_GINT64_FORMAT, f->project);
  g_autoptr(PbBooklet) booklet = NULL;

  pb_test_save (f->reg, PB_TYPE_PROJECT, sequel, "continues", first);
  pb_test_add_item (f, edition, other);
  pb_test_add_item (f, edition, sequel);
  assert_badges (f, edition, "- new continued");

  booklet = build (f, edition);
  g_assert_cmpuint (pb_booklet_get_news (booklet)->edition_number, ==, 1);
  g_assert_cmpuint (pb_booklet_get_news (booklet)->added->len, ==, 1);

  /* Also where the one that it follows is not in the booklet any more. */
  pb_test_save (f->reg, PB_TYPE_EDITION_ITEM, find_item (f, edition, f->project), "included", "0");
  assert_badges (f, edition, "new continued");
}

static void
test_without_an_adopted_edition_nothing_is_new (PbTestRegister *f,
                                                gconstpointer   unused)
{
  gint64 first = pb_test_add_edition (f, 1, "2026-01-31");
  gint64 second = pb_test_add_edition (f, 2, "2026-07-31");
  g_autoptr(PbBooklet) booklet = NULL;

  pb_test_add_item (f, first, f->project);
  pb_test_add_item (f, second, f->project);
  assert_badges (f, second, "-");
  booklet = build (f, second);
  g_assert_null (pb_booklet_get_news (booklet));
}

static void
test_a_withdrawn_edition_is_not_compared_with (PbTestRegister *f,
                                               gconstpointer   unused)
{
  gint64 edition = add_second_edition (f);
  gint64 other = pb_test_new_project (f->reg, f->theme, "WO-02", "Buurtkamer");
  g_autoptr(PbDb) db = pb_db_open (f->path, PB_DB_WRITE, NULL);

  pb_test_write (db, "UPDATE edition SET status = 'withdrawn', withdrawal_reason = 'fout' WHERE number = 1");
  pb_test_add_item (f, edition, other);
  assert_badges (f, edition, "- -");
}

static void
test_only_decisions_between_two_editions_prolong (PbTestRegister *f,
                                                  gconstpointer   unused)
{
  static const struct
  {
    const char *kind;
    const char *date;
    const char *badge;
  } cases[] = {
    { "extend", "2026-01-31", "-" },
    { "extend", "2026-08-01", "-" },
    { "extend", "2026", "-" },
    { "change", "2026-03-01", "-" },
    { "award", "2026-03-01", "-" },
    { "extend", "2026-02-01", "continued" },
    { "expand", "2026-07-31", "continued" },
    { "extend", "2026-07", "continued" },
    { "extend", "2026-01", "-" },
  };
  gint64 edition = add_second_edition (f);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gint64 decision = decide (f, f->project, cases[i].kind, cases[i].date);

      g_test_message ("%s of %s", cases[i].kind, cases[i].date);
      assert_badges (f, edition, cases[i].badge);
      g_assert_true (pb_register_remove (f->reg, PB_TYPE_DECISION, decision, NULL));
    }
}

static void
test_only_money_awarded_prolongs (PbTestRegister *f,
                                  gconstpointer   unused)
{
  gint64 edition = add_second_edition (f);
  gint64 source = pb_test_add_source (f);
  gint64 decision = decide (f, f->project, "award", "2026-03-01");

  assert_badges (f, edition, "-");
  pb_test_write_award (f, decision, f->project, source, 100);
  pb_test_register_reopen (f);
  assert_badges (f, edition, "continued");
}

static void
test_damage_to_the_previous_edition_is_told (PbTestRegister *f,
                                             gconstpointer   unused)
{
  gint64 edition = add_second_edition (f);
  g_autoptr(PbDb) db = pb_db_open (f->path, PB_DB_WRITE, NULL);
  g_autoptr(GError) error = NULL;

  pb_test_write (db, "UPDATE content SET bytes = zeroblob (10)");
  g_assert_null (pb_booklet_builder_build_edition (f->reg, edition, NULL, &error));
  g_assert_error (error, PB_ERROR, PB_ERROR_CORRUPT);
  g_assert_nonnull (strstr (error->message, "Edition 1"));
}

/* What was published is told all the same; only what the register says now is not. */
static void
test_an_adopted_edition_is_told_where_no_draft_can_be_built (PbTestRegister *f,
                                                             gconstpointer   unused)
{
  gint64 edition = add_second_edition (f);
  g_autoptr(PbDb) db = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(PbBookletComparison) comparison = NULL;

  pb_test_adopt_edition (f, edition);
  pb_test_register_reopen (f);
  db = pb_db_open (f->path, PB_DB_WRITE, NULL);
  pb_test_write (db, "UPDATE content SET bytes = zeroblob (10) WHERE hash = (SELECT content FROM edition WHERE number = 1)");

  comparison = pb_booklet_comparison_read (f->reg, edition, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (pb_booklet_get_news (comparison->booklet));
  g_assert_null (comparison->differences);
  g_assert_nonnull (strstr (comparison->not_compared, "Edition 1"));
}

static void
test_an_edition_is_found_by_its_number (PbTestRegister *f,
                                        gconstpointer   unused)
{
  g_autoptr(PbEntity) programme = pb_test_read (f->reg, PB_TYPE_PROGRAMME, f->programme);
  g_autoptr(PbEntity) found = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_null (pb_booklet_builder_find_edition (f->reg, programme, 1, &error));
  pb_test_assert_refused (error, PB_ERROR_NOT_FOUND, NULL, "no edition");
  g_clear_error (&error);

  pb_test_add_edition (f, 1, "2026-01-31");
  pb_test_add_edition (f, 3, "2026-01-31");
  found = pb_booklet_builder_find_edition (f->reg, programme, 3, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (pb_entity_get_title (found), ==, "Editie 3");
  g_assert_null (pb_booklet_builder_find_edition (f->reg, programme, 2, &error));
  pb_test_assert_refused (error, PB_ERROR_NOT_FOUND, NULL, "1, 3");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  PB_TEST_REGISTER_ADD (EDITION, a_draft_has_its_own_projects_in_its_own_order);
  PB_TEST_REGISTER_ADD (EDITION, a_project_that_is_left_out_is_not_referred_to);
  PB_TEST_REGISTER_ADD (EDITION, a_draft_says_what_the_edition_says);
  PB_TEST_REGISTER_ADD (EDITION, a_cover_without_description_or_consent_is_left_out);
  PB_TEST_REGISTER_ADD (EDITION, a_logo_is_told_by_its_bytes);
  PB_TEST_REGISTER_ADD (EDITION, a_second_edition_is_compared_with_the_first);
  PB_TEST_REGISTER_ADD (EDITION, without_an_adopted_edition_nothing_is_new);
  PB_TEST_REGISTER_ADD (EDITION, a_withdrawn_edition_is_not_compared_with);
  PB_TEST_REGISTER_ADD (EDITION, only_decisions_between_two_editions_prolong);
  PB_TEST_REGISTER_ADD (EDITION, only_money_awarded_prolongs);
  PB_TEST_REGISTER_ADD (EDITION, damage_to_the_previous_edition_is_told);
  PB_TEST_REGISTER_ADD (EDITION, an_adopted_edition_is_told_where_no_draft_can_be_built);
  PB_TEST_REGISTER_ADD (EDITION, an_edition_is_found_by_its_number);

  return g_test_run ();
}
