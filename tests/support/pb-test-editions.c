/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "pb-error.h"
#include "pb-register-editions.h"
#include "pb-register-images.h"
#include "pb-test-editions.h"
#include "pb-test-picture.h"

void
pb_test_editions_add_projects (PbTestRegister *f)
{
  gint64 second = pb_test_new_project (f->reg, f->theme, "ED-2", "Tweede");
  gint64 third = pb_test_new_project (f->reg, f->theme, "ED-3", "Derde");

  pb_test_save (f->reg, PB_TYPE_PROJECT, f->project, "visibility", "public");
  pb_test_save (f->reg, PB_TYPE_PROJECT, third, "visibility", "public");
  g_assert_cmpint (second, >, 0);
}

gint64
pb_test_editions_add (PbTestRegister *f,
                      const char     *title)
{
  PbEntity *edition = pb_register_prepare_edition (f->reg, f->programme);

  pb_entity_set_text (edition, "title", title);

  return pb_test_add (f->reg, edition);
}

guint
pb_test_editions_add_public (PbTestRegister *f,
                             gint64          edition)
{
  g_autoptr(GError) error = NULL;
  guint n_added = G_MAXUINT;

  pb_register_add_public_projects (f->reg, edition, &n_added, &error);
  g_assert_no_error (error);

  return n_added;
}

guint
pb_test_editions_count_items (PbTestRegister *f,
                              gint64          edition)
{
  g_autoptr(GPtrArray) items = pb_register_list (f->reg, PB_TYPE_EDITION_ITEM, "edition", edition, NULL);

  return items->len;
}

gboolean
pb_test_editions_adopt (PbTestRegister *f,
                        gint64          edition,
                        GError        **error)
{
  g_autoptr(GBytes) frozen = g_bytes_new_static ("<booklet/>", 10);

  return pb_register_adopt_edition (f->reg, edition, frozen, pb_register_get_position (f->reg), "2020-02-20", error);
}

gint64
pb_test_editions_add_adopted (PbTestRegister *f,
                              const char     *title)
{
  g_autoptr(GError) error = NULL;
  gint64 edition = pb_test_editions_add (f, title);

  pb_test_editions_adopt (f, edition, &error);
  g_assert_no_error (error);

  return edition;
}

void
pb_test_assert_frozen (gboolean  done,
                       GError  **error)
{
  g_assert_false (done);
  g_assert_error (*error, PB_ERROR, PB_ERROR_RULE);
  g_assert_nonnull (strstr ((*error)->message, "adopted"));
  g_clear_error (error);
}

void
pb_test_assert_one_step (PbTestRegister *f,
                         const char     *before,
                         const char     *label)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *after = pb_register_dump (f->reg);
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;

  g_assert_cmpstr (pb_register_get_undo_label (f->reg), ==, label);
  g_assert_cmpstr (before, !=, after);
  pb_register_undo (f->reg, &error);
  g_assert_no_error (error);
  undone = pb_register_dump (f->reg);
  g_assert_cmpstr (undone, ==, before);
  pb_register_redo (f->reg, &error);
  g_assert_no_error (error);
  redone = pb_register_dump (f->reg);
  g_assert_cmpstr (redone, ==, after);
}

gint64
pb_test_editions_find_item (PbTestRegister *f,
                            gint64          edition,
                            guint           index)
{
  g_autoptr(GPtrArray) items = pb_register_list_edition_items (f->reg, edition, NULL);

  return pb_entity_get_id (items->pdata[index]);
}

void
pb_test_editions_add_cover (PbTestRegister *f,
                            gint64          edition)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) pictures = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GBytes) bytes = pb_test_png (40, 30, FALSE);
  g_autoptr(GArray) ids = NULL;

  g_ptr_array_add (pictures, pb_picture_new (bytes, NULL, &error));
  g_assert_no_error (error);
  ids = pb_register_add_images (f->reg, PB_TYPE_EDITION, edition, pictures, &error);
  g_assert_no_error (error);
  pb_test_save (f->reg, PB_TYPE_IMAGE, g_array_index (ids, gint64, 0), "alternative_text", "Een heideveld");
}
