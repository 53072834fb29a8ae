/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-register-editions"
#include "config.h"

#include "pb-error.h"
#include "pb-register-editions.h"
#include "pb-test-register.h"

/* Three projects of which the second is internal. */
static void
add_projects (PbTestRegister *f)
{
  gint64 second = pb_test_new_project (f->reg, f->theme, "ED-2", "Tweede");
  gint64 third = pb_test_new_project (f->reg, f->theme, "ED-3", "Derde");

  pb_test_save (f->reg, PB_TYPE_PROJECT, f->project, "visibility", "public");
  pb_test_save (f->reg, PB_TYPE_PROJECT, third, "visibility", "public");
  g_assert_cmpint (second, >, 0);
}

static gint64
add_edition (PbTestRegister *f,
             const char     *title)
{
  PbEntity *edition = pb_register_prepare_edition (f->reg, f->programme);

  pb_entity_set_text (edition, "title", title);

  return pb_test_add (f->reg, edition);
}

static guint
add_public_projects (PbTestRegister *f,
                     gint64          edition)
{
  g_autoptr(GError) error = NULL;
  guint n_added = G_MAXUINT;

  pb_register_add_public_projects (f->reg, edition, &n_added, &error);
  g_assert_no_error (error);

  return n_added;
}

static guint
count_items (PbTestRegister *f,
             gint64          edition)
{
  g_autoptr(GPtrArray) items = pb_register_list (f->reg, PB_TYPE_EDITION_ITEM, "edition", edition, NULL);

  return items->len;
}

static void
test_a_new_edition_follows_the_last (PbTestRegister *f,
                                     gconstpointer   unused)
{
  gint64 first = add_edition (f, "Voorjaar");
  gint64 second = add_edition (f, "Najaar");
  g_autoptr(PbEntity) entity = pb_test_read (f->reg, PB_TYPE_EDITION, second);
  g_autoptr(PbEntity) before = pb_test_read (f->reg, PB_TYPE_EDITION, first);

  g_assert_cmpint (pb_entity_get_integer (before, "number"), ==, 1);
  g_assert_cmpint (pb_entity_get_integer (before, "previous"), ==, 0);
  g_assert_cmpint (pb_entity_get_integer (entity, "number"), ==, 2);
  g_assert_cmpint (pb_entity_get_integer (entity, "previous"), ==, first);
  g_assert_cmpstr (pb_entity_get_text (entity, "status"), ==, "draft");
}

static void
test_only_public_projects_are_added_and_only_once (PbTestRegister *f,
                                                   gconstpointer   unused)
{
  gint64 edition;

  add_projects (f);
  edition = add_edition (f, "Voorjaar");

  g_assert_cmpuint (add_public_projects (f, edition), ==, 2);
  g_assert_cmpuint (count_items (f, edition), ==, 2);
  g_assert_cmpuint (add_public_projects (f, edition), ==, 0);
  g_assert_cmpuint (count_items (f, edition), ==, 2);
}

static void
test_adding_them_is_one_step (PbTestRegister *f,
                              gconstpointer   unused)
{
  g_autoptr(GError) error = NULL;
  gint64 edition;

  add_projects (f);
  edition = add_edition (f, "Voorjaar");
  add_public_projects (f, edition);

  pb_register_undo (f->reg, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_items (f, edition), ==, 0);
  pb_register_redo (f->reg, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_items (f, edition), ==, 2);
}

static void
test_an_adopted_edition_takes_no_more (PbTestRegister *f,
                                       gconstpointer   unused)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) items = NULL;
  gint64 edition;
  gint64 item;

  pb_test_save (f->reg, PB_TYPE_PROJECT, f->project, "visibility", "public");
  edition = add_edition (f, "Voorjaar");
  add_public_projects (f, edition);
  items = pb_register_list (f->reg, PB_TYPE_EDITION_ITEM, "edition", edition, NULL);
  item = pb_entity_get_id (items->pdata[0]);
  pb_test_save (f->reg, PB_TYPE_EDITION, edition, "status", "adopted");
  add_projects (f);

  g_assert_false (pb_register_add_public_projects (f->reg, edition, NULL, &error));
  g_assert_error (error, PB_ERROR, PB_ERROR_RULE);
  g_clear_error (&error);
  g_assert_false (pb_register_remove (f->reg, PB_TYPE_EDITION_ITEM, item, &error));
  g_assert_error (error, PB_ERROR, PB_ERROR_RULE);
  g_clear_error (&error);
  pb_entity_set_integer (items->pdata[0], "included", FALSE);
  g_assert_false (pb_register_save (f->reg, items->pdata[0], NULL, &error));
  g_assert_error (error, PB_ERROR, PB_ERROR_RULE);
  g_clear_error (&error);

  /* A project may still go: what was published of it is in the frozen booklet. */
  pb_register_remove (f->reg, PB_TYPE_PROJECT, f->project, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_items (f, edition), ==, 0);
}

#define ADD(name) PB_TEST_REGISTER_ADD ("/register-editions", name)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD (a_new_edition_follows_the_last);
  ADD (only_public_projects_are_added_and_only_once);
  ADD (adding_them_is_one_step);
  ADD (an_adopted_edition_takes_no_more);

  return g_test_run ();
}
