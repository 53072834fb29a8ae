/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gstdio.h>
#include <locale.h>
#include <string.h>

#include "pb-booklet-builder.h"
#include "pb-booklet-export.h"
#include "pb-booklet-freeze.h"
#include "pb-booklet-html.h"
#include "pb-booklet-reader.h"
#include "pb-booklet-xml.h"
#include "pb-error.h"
#include "pb-test-booklet.h"
#include "pb-test-edition.h"
#include "pb-test-store.h"

#define FREEZE "/booklet/freeze"

/* An edition with a project, both with an image. */
static gint64
add_whole_edition (PbTestRegister *f)
{
  gint64 edition = pb_test_add_edition (f, 1, "2026-01-31");

  pb_test_add_item (f, edition, f->project);
  pb_test_add_image (f, PB_TYPE_EDITION, edition, 40);
  pb_test_add_image (f, PB_TYPE_PROJECT, f->project, 41);

  return edition;
}

static char *
export_edition (PbTestRegister  *f,
                PbBookletFormat  format,
                GError         **error)
{
  g_autofree char *path = pb_test_register_path (f, "out");
  g_autoptr(GFile) target = g_file_new_for_path (path);
  PbBookletRequest request = { .register_path = f->path, .edition_number = 1, .format = format };
  char *text = NULL;

  if (pb_booklet_export (&request, target, NULL, NULL, NULL, error))
    g_assert_true (g_file_get_contents (path, &text, NULL, NULL));

  return text;
}

static char *
export_well (PbTestRegister  *f,
             PbBookletFormat  format)
{
  g_autoptr(GError) error = NULL;
  char *text = export_edition (f, format, &error);

  g_assert_no_error (error);

  return text;
}

static void
run_sql (PbTestRegister *f,
         const char     *sql)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(PbDb) db = pb_db_open (f->path, PB_DB_WRITE, &error);

  g_assert_no_error (error);
  pb_test_write (db, sql);
}

static void
test_an_adopted_edition_is_what_the_draft_was (PbTestRegister *f,
                                               gconstpointer   unused)
{
  gint64 edition = add_whole_edition (f);
  g_autoptr(PbBooklet) draft = pb_booklet_builder_build_edition (f->reg, edition, NULL, NULL);
  g_autoptr(PbBooklet) adopted = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *written = NULL;
  g_autofree char *xml = NULL;

  g_assert_cmpstr (draft->status, ==, "draft");
  g_assert_null (draft->adopted_on);
  g_assert_cmpuint (draft->cover->len, ==, 1);

  pb_test_adopt_edition (f, edition);
  adopted = pb_booklet_builder_build_edition (f->reg, edition, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (adopted->status, ==, "adopted");
  g_assert_cmpstr (adopted->adopted_on, ==, "2026-01-31");

  /* What is streamed is what the writer of today writes of the tree. */
  xml = export_well (f, PB_BOOKLET_FORMAT_XML);
  written = pb_test_write_tree (pb_booklet_xml_write, adopted);
  g_assert_cmpstr (xml, ==, written);
  g_assert_null (strstr (xml, "sha256"));

  g_free (adopted->status);
  adopted->status = g_strdup ("draft");
  g_clear_pointer (&adopted->adopted_on, g_free);
  g_assert_true (pb_booklet_equal (draft, adopted));
}

static void
test_no_later_edit_and_no_locale_changes_a_byte (PbTestRegister *f,
                                                 gconstpointer   unused)
{
  gint64 edition = add_whole_edition (f);
  g_autofree char *xml = NULL;
  g_autofree char *html = NULL;
  g_autofree char *xml_after = NULL;
  g_autofree char *html_after = NULL;

  pb_test_adopt_edition (f, edition);
  xml = export_well (f, PB_BOOKLET_FORMAT_XML);
  html = export_well (f, PB_BOOKLET_FORMAT_HTML);
  g_assert_nonnull (strstr (xml, "Proeftuin Emmerhout"));
  g_assert_nonnull (strstr (html, "Proeftuin Emmerhout"));

  pb_test_save (f->reg, PB_TYPE_PROJECT, f->project, "name", "Heel iets anders");
  pb_test_save (f->reg, PB_TYPE_PROJECT, f->project, "visibility", "internal");
  pb_test_save (f->reg, PB_TYPE_PILLAR, f->pillar, "name", "Anders");
  pb_test_save (f->reg, PB_TYPE_PROGRAMME, f->programme, "accent_colour", "#123456");
  run_sql (f, "DELETE FROM image");
  g_assert_nonnull (setlocale (LC_ALL, "C"));
  pb_test_register_reopen (f);

  xml_after = export_well (f, PB_BOOKLET_FORMAT_XML);
  html_after = export_well (f, PB_BOOKLET_FORMAT_HTML);
  g_assert_cmpstr (xml, ==, xml_after);
  g_assert_cmpstr (html, ==, html_after);
}

static void
test_a_withdrawn_edition_is_what_was_published (PbTestRegister *f,
                                                gconstpointer   unused)
{
  gint64 edition = add_whole_edition (f);
  g_autofree char *xml = NULL;
  g_autofree char *after = NULL;

  pb_test_adopt_edition (f, edition);
  xml = export_well (f, PB_BOOKLET_FORMAT_XML);
  run_sql (f, "UPDATE edition SET status = 'withdrawn', withdrawal_reason = 'fout'");
  after = export_well (f, PB_BOOKLET_FORMAT_XML);
  g_assert_cmpstr (xml, ==, after);
}

static void
test_what_is_frozen_names_its_images (PbTestRegister *f,
                                      gconstpointer   unused)
{
  gint64 edition = add_whole_edition (f);
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) frozen = pb_booklet_freeze (f->reg, edition, "2026-01-31", NULL, &error);
  g_autofree char *xml = NULL;
  g_autoptr(PbBooklet) booklet = NULL;

  g_assert_no_error (error);
  xml = g_strndup (g_bytes_get_data (frozen, NULL), g_bytes_get_size (frozen));
  g_assert_nonnull (strstr (xml, "<data sha256=\""));

  /* In a file it is nothing. */
  booklet = pb_test_read_xml (xml, &error);
  g_assert_error (error, PB_ERROR, PB_ERROR_INVALID);
  g_assert_null (strchr (error->message, '\n'));
}

static void
test_a_text_that_looks_like_a_hash_is_a_text (PbTestRegister *f,
                                              gconstpointer   unused)
{
  gint64 edition = add_whole_edition (f);
  g_autofree char *xml = NULL;

  pb_test_save (f->reg, PB_TYPE_PROJECT, f->project, "public_summary", "<data sha256=\"x\"/> & <data>");
  pb_test_adopt_edition (f, edition);
  xml = export_well (f, PB_BOOKLET_FORMAT_XML);
  g_assert_nonnull (strstr (xml, "&lt;data sha256="));
}

static void
assert_edition_is_named (PbTestRegister *f,
                         PbBookletFormat format,
                         PbError         code)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *text = export_edition (f, format, &error);
  g_autofree char *out = pb_test_register_path (f, "out");

  g_assert_null (text);
  g_assert_error (error, PB_ERROR, (int) code);
  g_assert_nonnull (strstr (error->message, "Edition 1, “Editie 1”"));
  g_assert_null (strchr (error->message, '\n'));
  g_assert_false (g_file_test (out, G_FILE_TEST_EXISTS));
}

static void
test_damage_is_told_with_the_edition (PbTestRegister *f,
                                      gconstpointer   unused)
{
  gint64 edition = add_whole_edition (f);

  pb_test_adopt_edition (f, edition);

  /* An image that is no longer what it was, and then the booklet. */
  run_sql (f, "UPDATE content SET bytes = zeroblob (10)"
              " WHERE hash IN (SELECT content FROM image WHERE project IS NOT NULL)");
  assert_edition_is_named (f, PB_BOOKLET_FORMAT_XML, PB_ERROR_CORRUPT);
  assert_edition_is_named (f, PB_BOOKLET_FORMAT_HTML, PB_ERROR_CORRUPT);
  run_sql (f, "UPDATE content SET bytes = zeroblob (10)");
  assert_edition_is_named (f, PB_BOOKLET_FORMAT_XML, PB_ERROR_CORRUPT);
  assert_edition_is_named (f, PB_BOOKLET_FORMAT_HTML, PB_ERROR_CORRUPT);
}

static void
test_an_edition_of_an_older_program_has_nothing_to_export (PbTestRegister *f,
                                                           gconstpointer   unused)
{
  add_whole_edition (f);
  run_sql (f, "UPDATE edition SET status = 'adopted'");
  assert_edition_is_named (f, PB_BOOKLET_FORMAT_XML, PB_ERROR_NOT_FOUND);
  assert_edition_is_named (f, PB_BOOKLET_FORMAT_HTML, PB_ERROR_NOT_FOUND);
}

static void
test_only_a_draft_is_frozen_and_only_whole (PbTestRegister *f,
                                            gconstpointer   unused)
{
  gint64 edition = add_whole_edition (f);
  g_autoptr(GError) error = NULL;

  run_sql (f, "UPDATE content SET bytes = zeroblob (10)");
  g_assert_null (pb_booklet_freeze (f->reg, edition, "2026-01-31", NULL, &error));
  g_assert_error (error, PB_ERROR, PB_ERROR_CORRUPT);
  g_assert_nonnull (strstr (error->message, "Edition 1"));
  g_clear_error (&error);

  run_sql (f, "UPDATE edition SET status = 'adopted'");
  pb_test_register_reopen (f);
  g_assert_null (pb_booklet_freeze (f->reg, edition, "2026-01-31", NULL, &error));
  g_assert_error (error, PB_ERROR, PB_ERROR_RULE);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  PB_TEST_REGISTER_ADD (FREEZE, an_adopted_edition_is_what_the_draft_was);
  PB_TEST_REGISTER_ADD (FREEZE, no_later_edit_and_no_locale_changes_a_byte);
  PB_TEST_REGISTER_ADD (FREEZE, a_withdrawn_edition_is_what_was_published);
  PB_TEST_REGISTER_ADD (FREEZE, what_is_frozen_names_its_images);
  PB_TEST_REGISTER_ADD (FREEZE, a_text_that_looks_like_a_hash_is_a_text);
  PB_TEST_REGISTER_ADD (FREEZE, damage_is_told_with_the_edition);
  PB_TEST_REGISTER_ADD (FREEZE, an_edition_of_an_older_program_has_nothing_to_export);
  PB_TEST_REGISTER_ADD (FREEZE, only_a_draft_is_frozen_and_only_whole);

  return g_test_run ();
}
