/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-register-images"
#include "config.h"

#include "pb-error.h"
#include "pb-register-images.h"
#include "pb-test-picture.h"
#include "pb-test-steps.h"

static PbPicture *
make_picture (guint width)
{
  g_autoptr(GBytes) png = pb_test_png (width, 10, FALSE);
  g_autoptr(GError) error = NULL;
  PbPicture *picture = pb_picture_new (png, NULL, &error);

  g_assert_no_error (error);

  return picture;
}

/* One picture for each width, in one step. */
static GArray *
add (PbTestRegister *f,
     guint           first,
     guint           second)
{
  g_autoptr(GPtrArray) pictures = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GError) error = NULL;
  GArray *ids;

  g_ptr_array_add (pictures, make_picture (first));
  if (second != 0)
    g_ptr_array_add (pictures, make_picture (second));
  ids = pb_register_add_images (f->reg, PB_TYPE_PROJECT, f->project, pictures, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (ids->len, ==, pictures->len);

  return ids;
}

static void
assert_widths (PbTestRegister *f,
               const char     *expected)
{
  g_autoptr(GPtrArray) images = pb_register_list (f->reg, PB_TYPE_IMAGE, "project", f->project, NULL);
  g_autoptr(GString) widths = g_string_new (NULL);

  for (guint i = 0; i < images->len; i++)
    g_string_append_printf (widths, "%s%d", i > 0 ? " " : "",
                            (int) pb_entity_get_integer (images->pdata[i], "width"));
  g_assert_cmpstr (widths->str, ==, expected);
}

static void
test_images_are_added_behind_those_that_are_there (PbTestRegister *f,
                                                   gconstpointer   unused)
{
  g_autoptr(GArray) first = add (f, 20, 0);
  g_autoptr(GArray) more = NULL;
  g_autoptr(PbEntity) image = pb_test_read (f->reg, PB_TYPE_IMAGE, g_array_index (first, gint64, 0));
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(PbPicture) picture = make_picture (20);

  g_assert_cmpstr (pb_entity_get_text (image, "media_type"), ==, "image/png");
  g_assert_cmpint (pb_entity_get_integer (image, "height"), ==, 10);
  bytes = pb_register_read_content (f->reg, pb_entity_get_text (image, "content"), &error);
  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (bytes, pb_picture_get_bytes (picture)));
  g_assert_cmpstr (pb_register_get_undo_label (f->reg), ==, "Add Image to “Proeftuin Emmerhout”");

  more = add (f, 30, 40);
  assert_widths (f, "20 30 40");
  g_assert_cmpstr (pb_register_get_undo_label (f->reg), ==, "Add 2 Images to “Proeftuin Emmerhout”");
  pb_test_assert_register_sound (f->reg);
}

static void
test_undo_and_redo_bring_the_picture_back (PbTestRegister *f,
                                           gconstpointer   unused)
{
  g_autoptr(GArray) ids = add (f, 20, 30);
  g_autoptr(PbEntity) image = pb_test_read (f->reg, PB_TYPE_IMAGE, g_array_index (ids, gint64, 0));
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bytes = NULL;

  g_assert_true (pb_register_undo (f->reg, &error));
  assert_widths (f, "");
  g_assert_true (pb_register_redo (f->reg, &error));
  assert_widths (f, "20 30");

  g_assert_true (pb_register_remove (f->reg, PB_TYPE_IMAGE, g_array_index (ids, gint64, 0), &error));
  assert_widths (f, "30");
  g_assert_cmpstr (pb_register_get_undo_label (f->reg), ==, "Remove Image from “Proeftuin Emmerhout”");
  pb_test_register_reopen (f);
  g_assert_true (pb_register_undo (f->reg, &error));
  assert_widths (f, "20 30");
  bytes = pb_register_read_content (f->reg, pb_entity_get_text (image, "content"), &error);
  g_assert_no_error (error);
}

static void
test_images_are_moved_among_those_of_their_project (PbTestRegister *f,
                                                    gconstpointer   unused)
{
  g_autoptr(GArray) ids = add (f, 20, 30);
  g_autoptr(GError) error = NULL;

  g_assert_true (pb_register_move (f->reg, PB_TYPE_IMAGE, g_array_index (ids, gint64, 1), 0, &error));
  assert_widths (f, "30 20");
  g_assert_true (pb_register_undo (f->reg, &error));
  assert_widths (f, "20 30");
}

static void
test_an_image_of_nothing_is_refused (PbTestRegister *f,
                                     gconstpointer   unused)
{
  g_autoptr(GPtrArray) pictures = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GError) error = NULL;
  g_autofree char *before = pb_register_dump (f->reg);
  g_autofree char *after = NULL;

  g_ptr_array_add (pictures, make_picture (20));
  g_assert_null (pb_register_add_images (f->reg, PB_TYPE_PROJECT, 4711, pictures, &error));
  g_assert_error (error, PB_ERROR, PB_ERROR_NOT_FOUND);
  after = pb_register_dump (f->reg);
  g_assert_cmpstr (after, ==, before);
}

static void
test_only_what_is_described_and_agreed_is_published (PbTestRegister *f,
                                                     gconstpointer   unused)
{
  g_autoptr(PbEntity) image = pb_entity_new (PB_TYPE_IMAGE);

  g_assert_false (pb_image_is_publishable (image, "2026-11-23"));
  pb_entity_set_text (image, "alternative_text", "Bewoners in een tuin");
  g_assert_true (pb_image_is_publishable (image, "2026-11-23"));
  pb_entity_set_text (image, "consent_until", "2026-11-23");
  g_assert_true (pb_image_is_publishable (image, "2026-11-23"));
  g_assert_false (pb_image_is_expired (image, "2026-11-23"));
  g_assert_false (pb_image_is_publishable (image, "2026-11-24"));
  g_assert_true (pb_image_is_expired (image, "2026-11-24"));
  pb_entity_set_text (image, "consent_until", NULL);
  pb_entity_set_text (image, "alternative_text", "");
  pb_entity_set_integer (image, "decorative", TRUE);
  g_assert_true (pb_image_is_publishable (image, "2026-11-24"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  PB_TEST_REGISTER_ADD ("/register-images", images_are_added_behind_those_that_are_there);
  PB_TEST_REGISTER_ADD ("/register-images", undo_and_redo_bring_the_picture_back);
  PB_TEST_REGISTER_ADD ("/register-images", images_are_moved_among_those_of_their_project);
  PB_TEST_REGISTER_ADD ("/register-images", an_image_of_nothing_is_refused);
  PB_TEST_REGISTER_ADD ("/register-images", only_what_is_described_and_agreed_is_published);

  return g_test_run ();
}
