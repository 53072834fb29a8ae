/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-test-edition"
#include "config.h"

#include "pb-booklet-freeze.h"
#include "pb-register-editions.h"
#include "pb-register-images.h"
#include "pb-test-edition.h"
#include "pb-test-picture.h"

static char *
as_typed (gint64 id)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT, id);
}

gint64
pb_test_add_edition (PbTestRegister *f,
                     guint           number,
                     const char     *reference_date)
{
  g_autofree char *programme = as_typed (f->programme);
  g_autofree char *digits = as_typed (number);
  g_autofree char *title = g_strdup_printf ("Editie %u", number);

  return pb_test_add (f->reg, pb_test_entity (PB_TYPE_EDITION, "programme", programme, "number", digits, "title",
                                              title, "reference_date", reference_date, NULL));
}

void
pb_test_add_item (PbTestRegister *f,
                  gint64          edition,
                  gint64          project)
{
  g_autofree char *edition_id = as_typed (edition);
  g_autofree char *project_id = as_typed (project);

  pb_test_save (f->reg, PB_TYPE_PROJECT, project, "visibility", "public");
  pb_test_add (f->reg, pb_test_entity (PB_TYPE_EDITION_ITEM, "edition", edition_id, "project", project_id, NULL));
}

void
pb_test_adopt_edition (PbTestRegister *f,
                       gint64          edition)
{
  g_autofree char *on = pb_test_read_text (f->reg, PB_TYPE_EDITION, edition, "reference_date");
  gint64 position = pb_register_get_position (f->reg);
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) frozen = pb_booklet_freeze (f->reg, edition, on, NULL, &error);

  g_assert_no_error (error);
  pb_register_adopt_edition (f->reg, edition, frozen, position, on, &error);
  g_assert_no_error (error);
}

gint64
pb_test_add_image (PbTestRegister *f,
                   GType           owner_type,
                   gint64          owner,
                   guint           width)
{
  g_autoptr(GPtrArray) pictures = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GBytes) png = pb_test_png (width, 4, FALSE);
  g_autoptr(GArray) ids = NULL;
  g_autoptr(GError) error = NULL;
  gint64 id;

  g_ptr_array_add (pictures, pb_picture_new (png, NULL, &error));
  ids = pb_register_add_images (f->reg, owner_type, owner, pictures, &error);
  g_assert_no_error (error);
  id = g_array_index (ids, gint64, 0);
  pb_test_save (f->reg, PB_TYPE_IMAGE, id, "alternative_text", "Een tuin");

  return id;
}
