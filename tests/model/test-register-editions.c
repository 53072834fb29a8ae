/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-register-editions"
#include "config.h"

#include <string.h>

#include "pb-error.h"
#include "pb-phase.h"
#include "pb-register-editions.h"
#include "pb-register-images.h"
#include "pb-test-history.h"
#include "pb-test-picture.h"
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

/* Adopts it with any booklet, as pb_booklet_freeze would have made one of the register as it is. */
static gboolean
adopt (PbTestRegister *f,
       gint64          edition,
       GError        **error)
{
  g_autoptr(GBytes) frozen = g_bytes_new_static ("<booklet/>", 10);

  return pb_register_adopt_edition (f->reg, edition, frozen, pb_register_get_position (f->reg), "2020-02-20", error);
}

static gint64
add_adopted_edition (PbTestRegister *f,
                     const char     *title)
{
  g_autoptr(GError) error = NULL;
  gint64 edition = add_edition (f, title);

  adopt (f, edition, &error);
  g_assert_no_error (error);

  return edition;
}

static void
assert_frozen (gboolean  done,
               GError  **error)
{
  g_assert_false (done);
  g_assert_error (*error, PB_ERROR, PB_ERROR_RULE);
  g_assert_nonnull (strstr ((*error)->message, "adopted"));
  g_clear_error (error);
}

/* Expects that the last step is undone and redone as one: the register is as it was each time. */
static void
assert_one_step (PbTestRegister *f,
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

/* The codes of the projects in the order of the booklet, those that are left out in brackets. */
static char *
list_codes (PbTestRegister *f,
            gint64          edition)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) items = pb_register_list_edition_items (f->reg, edition, &error);
  g_autoptr(GString) codes = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < items->len; i++)
    {
      const gint64 project = pb_entity_get_integer (items->pdata[i], "project");
      g_autofree char *code = pb_test_read_text (f->reg, PB_TYPE_PROJECT, project, "code");
      gboolean included = pb_entity_get_boolean (items->pdata[i], "included");

      g_string_append_printf (codes, included ? "%s%s" : "%s(%s)", i > 0 ? " " : "", code);
    }

  return g_string_free (g_steal_pointer (&codes), FALSE);
}

static void
assert_codes (PbTestRegister *f,
              gint64          edition,
              const char     *expected)
{
  g_autofree char *codes = list_codes (f, edition);

  g_assert_cmpstr (codes, ==, expected);
}

/* A public project in a theme of a second pillar. */
static gint64
add_elsewhere (PbTestRegister *f,
               const char     *code)
{
  gint64 pillar = pb_test_new_pillar (f->reg, f->programme, "WK", "Werken");
  gint64 theme = pb_test_new_theme (f->reg, pillar, 0, "Vakmensen");
  gint64 project = pb_test_new_project (f->reg, theme, code, code);

  pb_test_save (f->reg, PB_TYPE_PROJECT, project, "visibility", "public");

  return project;
}

static void
test_items_are_in_the_order_of_the_booklet (PbTestRegister *f,
                                            gconstpointer   unused)
{
  gint64 edition;

  add_elsewhere (f, "ED-0");
  edition = add_edition (f, "Voorjaar");
  g_assert_cmpuint (add_public_projects (f, edition), ==, 1);
  add_projects (f);
  g_assert_cmpuint (add_public_projects (f, edition), ==, 2);

  assert_codes (f, edition, "WO-01 ED-3 ED-0");
}

static gint64
find_item (PbTestRegister *f,
           gint64          edition,
           guint           index)
{
  g_autoptr(GPtrArray) items = pb_register_list_edition_items (f->reg, edition, NULL);

  return pb_entity_get_id (items->pdata[index]);
}

static void
test_an_item_moves_among_those_of_its_theme (PbTestRegister *f,
                                             gconstpointer   unused)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *before = NULL;
  gint64 edition;

  add_projects (f);
  add_elsewhere (f, "ED-0");
  edition = add_edition (f, "Voorjaar");
  add_public_projects (f, edition);
  assert_codes (f, edition, "WO-01 ED-3 ED-0");

  before = pb_register_dump (f->reg);
  pb_register_move_edition_item (f->reg, find_item (f, edition, 0), 1, &error);
  g_assert_no_error (error);
  assert_codes (f, edition, "ED-3 WO-01 ED-0");
  assert_one_step (f, before, "Move “Proeftuin Emmerhout” in Edition");

  g_assert_true (pb_register_move_edition_item (f->reg, find_item (f, edition, 1), 1, &error));
  g_assert_true (pb_register_move_edition_item (f->reg, find_item (f, edition, 0), -1, &error));
  g_assert_true (pb_register_move_edition_item (f->reg, find_item (f, edition, 2), G_MAXINT, &error));
  assert_codes (f, edition, "ED-3 WO-01 ED-0");
  g_assert_cmpstr (pb_register_get_undo_label (f->reg), ==, "Move “Proeftuin Emmerhout” in Edition");
}

static void
test_projects_are_chosen_by_their_phase (PbTestRegister *f,
                                         gconstpointer   unused)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *before = NULL;
  gint64 edition;
  guint n_in = G_MAXUINT;

  add_projects (f);
  pb_test_add_lead (f->reg, f->project);
  pb_register_change_phase (f->reg, f->project, "running", "2020-01-01", NULL, 0, &error);
  g_assert_no_error (error);
  edition = add_edition (f, "Voorjaar");

  before = pb_register_dump (f->reg);
  pb_register_select_projects (f->reg, edition, 1u << PB_PHASE_GROUP_RUNNING, &n_in, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (n_in, ==, 1);
  assert_codes (f, edition, "WO-01");
  assert_one_step (f, before, "Choose Projects of “Voorjaar”");

  pb_register_select_projects (f->reg, edition, 1u << PB_PHASE_GROUP_IDEA, &n_in, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (n_in, ==, 1);
  assert_codes (f, edition, "(WO-01) ED-3");

  pb_register_select_projects (f->reg, edition, 0, &n_in, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (n_in, ==, 0);
  assert_codes (f, edition, "(WO-01) (ED-3)");
}

static void
add_cover (PbTestRegister *f,
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

static void
test_an_edition_takes_over_from_the_one_before (PbTestRegister *f,
                                                gconstpointer   unused)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(PbEntity) made = NULL;
  g_autoptr(PbEntity) copy = NULL;
  g_autoptr(PbEntity) introduction = NULL;
  g_autofree char *before = NULL;
  g_autofree char *cover = NULL;
  gint64 first;
  gint64 second;

  add_projects (f);
  first = add_edition (f, "Voorjaar");
  add_public_projects (f, first);
  pb_test_save (f->reg, PB_TYPE_EDITION_ITEM, find_item (f, first, 1), "included", "0");
  pb_register_move_edition_item (f->reg, find_item (f, first, 0), 1, &error);
  pb_test_save (f->reg, PB_TYPE_EDITION, first, "foreword", "Beste lezer");
  pb_test_save (f->reg, PB_TYPE_EDITION, first, "imprint", "Uitgave van het programmabureau");
  pb_register_set_introduction (f->reg, first, f->pillar, "Wonen in 2020", &error);
  add_cover (f, first);
  g_assert_no_error (error);

  before = pb_register_dump (f->reg);
  made = pb_register_prepare_edition (f->reg, f->programme);
  pb_entity_set_text (made, "title", "Najaar");
  pb_entity_set_text (made, "foreword", "Een nieuw voorwoord");
  second = pb_register_add_edition (f->reg, made, first, &error);
  g_assert_no_error (error);

  copy = pb_test_read (f->reg, PB_TYPE_EDITION, second);
  g_assert_cmpstr (pb_entity_get_text (copy, "foreword"), ==, "Een nieuw voorwoord");
  g_assert_cmpstr (pb_entity_get_text (copy, "imprint"), ==, "Uitgave van het programmabureau");
  g_assert_cmpint (pb_entity_get_integer (copy, "previous"), ==, first);
  assert_codes (f, second, "(ED-3) WO-01");
  introduction = pb_register_get_introduction (f->reg, second, f->pillar);
  g_assert_cmpstr (pb_entity_get_text (introduction, "text"), ==, "Wonen in 2020");
  cover = pb_test_list_texts (f->reg, PB_TYPE_IMAGE, "edition", second, "alternative_text");
  g_assert_cmpstr (cover, ==, "Een heideveld");
  assert_one_step (f, before, "Add Edition “Najaar”");
}

static void
test_an_edition_takes_nothing_from_another_programme (PbTestRegister *f,
                                                      gconstpointer   unused)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(PbEntity) made = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gint64 first = add_edition (f, "Voorjaar");
  gint64 other = pb_test_new_programme (f->reg, "DEAL-2", "Deal II");

  before = pb_register_dump (f->reg);
  made = pb_register_prepare_edition (f->reg, other);
  pb_entity_set_text (made, "title", "Najaar");
  g_assert_cmpint (pb_register_add_edition (f->reg, made, first, &error), ==, 0);
  g_assert_error (error, PB_ERROR, PB_ERROR_RULE);
  after = pb_register_dump (f->reg);
  g_assert_cmpstr (after, ==, before);
}

static void
test_an_introduction_stands_in_place_of_the_pillars_own (PbTestRegister *f,
                                                         gconstpointer   unused)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *with = NULL;
  gint64 edition = add_edition (f, "Voorjaar");

  g_assert_null (pb_register_get_introduction (f->reg, edition, f->pillar));
  before = pb_register_dump (f->reg);
  pb_register_set_introduction (f->reg, edition, f->pillar, " Goed wonen ", &error);
  g_assert_no_error (error);
  with = pb_test_list_texts (f->reg, PB_TYPE_EDITION_INTRODUCTION, "edition", edition, "text");
  g_assert_cmpstr (with, ==, "Goed wonen");
  assert_one_step (f, before, "Change Introduction to “Wonen”");

  g_clear_pointer (&before, g_free);
  before = pb_register_dump (f->reg);
  pb_register_set_introduction (f->reg, edition, f->pillar, "  ", &error);
  g_assert_no_error (error);
  g_assert_null (pb_register_get_introduction (f->reg, edition, f->pillar));
  assert_one_step (f, before, "Change Introduction to “Wonen”");
}

static void
test_an_introduction_is_to_a_pillar_of_the_programme (PbTestRegister *f,
                                                      gconstpointer   unused)
{
  g_autoptr(GError) error = NULL;
  gint64 edition = add_edition (f, "Voorjaar");
  gint64 other = pb_test_new_programme (f->reg, "DEAL-2", "Deal II");
  gint64 pillar = pb_test_new_pillar (f->reg, other, "LO", "Leren");

  g_assert_false (pb_register_set_introduction (f->reg, edition, pillar, "Leren", &error));
  g_assert_error (error, PB_ERROR, PB_ERROR_RULE);
}

/* ---- what it is compared with */

static gint64
compare (PbTestRegister *f,
         gint64          edition)
{
  g_autoptr(PbEntity) compared = pb_register_get_compared_edition (f->reg, edition);

  return compared != NULL ? pb_entity_get_id (compared) : 0;
}

static void
test_an_edition_is_compared_with_the_last_that_was_published (PbTestRegister *f,
                                                              gconstpointer   unused)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(PbEntity) entity = NULL;
  gint64 first = add_adopted_edition (f, "Een");
  gint64 second = add_adopted_edition (f, "Twee");
  gint64 third = add_edition (f, "Drie");
  gint64 fourth = add_edition (f, "Vier");

  g_assert_cmpint (compare (f, first), ==, 0);
  g_assert_cmpint (compare (f, second), ==, first);
  g_assert_cmpint (compare (f, third), ==, second);
  /* Its previous one is a draft. */
  g_assert_cmpint (compare (f, fourth), ==, second);

  entity = pb_test_read (f->reg, PB_TYPE_EDITION, fourth);
  pb_entity_set_integer (entity, "previous", first);
  pb_register_save (f->reg, entity, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (compare (f, fourth), ==, first);

  pb_register_withdraw_edition (f->reg, first, "Een verkeerd bedrag", &error);
  g_assert_no_error (error);
  g_assert_cmpint (compare (f, fourth), ==, first);
}

/* ---- adopting */

static void
test_adopting_freezes_the_booklet (PbTestRegister *f,
                                   gconstpointer   unused)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(PbEntity) entity = NULL;
  g_autoptr(GBytes) content = NULL;
  gint64 edition = add_adopted_edition (f, "Voorjaar");

  entity = pb_test_read (f->reg, PB_TYPE_EDITION, edition);
  g_assert_cmpstr (pb_entity_get_text (entity, "status"), ==, "adopted");
  g_assert_cmpstr (pb_entity_get_text (entity, "adopted_on"), ==, "2020-02-20");
  content = pb_register_read_content (f->reg, pb_entity_get_text (entity, "content"), &error);
  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (content, NULL), g_bytes_get_size (content), "<booklet/>", 10);
  pb_test_assert_register_sound (f->reg);

  g_assert_false (adopt (f, edition, &error));
  g_assert_error (error, PB_ERROR, PB_ERROR_RULE);
}

static void
test_nothing_is_adopted_that_was_edited_meanwhile (PbTestRegister *f,
                                                   gconstpointer   unused)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) frozen = g_bytes_new_static ("<booklet/>", 10);
  gint64 edition = add_edition (f, "Voorjaar");
  gint64 position = pb_register_get_position (f->reg);
  g_autofree char *status = NULL;

  pb_test_save (f->reg, PB_TYPE_PROJECT, f->project, "name", "Anders");
  g_assert_false (pb_register_adopt_edition (f->reg, edition, frozen, position, "2020-02-20", &error));
  g_assert_error (error, PB_ERROR, PB_ERROR_CONFLICT);
  g_clear_error (&error);
  status = pb_test_read_text (f->reg, PB_TYPE_EDITION, edition, "status");
  g_assert_cmpstr (status, ==, "draft");

  /* Undone, the register is as it was read. */
  pb_register_undo (f->reg, &error);
  g_assert_no_error (error);
  g_assert_cmpint (pb_register_get_position (f->reg), ==, position);
  g_assert_true (pb_register_adopt_edition (f->reg, edition, frozen, position, "2020-02-20", &error));
}

static void
test_nothing_is_undone_that_was_published (PbTestRegister *f,
                                           gconstpointer   unused)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *adopted = NULL;
  g_autofree char *undone = NULL;

  add_adopted_edition (f, "Voorjaar");
  g_assert_null (pb_register_get_undo_label (f->reg));
  g_assert_false (pb_register_undo (f->reg, &error));
  g_assert_error (error, PB_ERROR, PB_ERROR_NOT_FOUND);
  g_clear_error (&error);

  /* What comes after is undone and redone as ever. */
  adopted = pb_register_dump (f->reg);
  pb_test_save (f->reg, PB_TYPE_PROJECT, f->project, "name", "Anders");
  assert_one_step (f, adopted, "Change Name of “Proeftuin Emmerhout”");
  pb_register_undo (f->reg, &error);
  g_assert_no_error (error);
  g_assert_null (pb_register_get_undo_label (f->reg));
  undone = pb_register_dump (f->reg);
  g_assert_cmpstr (undone, ==, adopted);

  /* Also after a restart. */
  pb_test_register_reopen (f);
  g_assert_null (pb_register_get_undo_label (f->reg));
  g_assert_nonnull (pb_register_get_redo_label (f->reg));
}

static void
test_another_window_does_not_undo_it_either (PbTestRegister *f,
                                             gconstpointer   unused)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(PbRegister) other = pb_register_open (f->path, PB_REGISTER_EXISTING, &error);

  g_assert_no_error (error);
  g_assert_nonnull (pb_register_get_undo_label (other));
  add_adopted_edition (f, "Voorjaar");

  g_assert_false (pb_register_undo (other, &error));
  g_assert_error (error, PB_ERROR, PB_ERROR_CONFLICT);
  g_assert_nonnull (strstr (error->message, "adopted"));
  g_clear_error (&error);
  pb_register_poll (other);
  g_assert_null (pb_register_get_undo_label (other));
}

static void
test_all_of_an_adopted_edition_is_frozen (PbTestRegister *f,
                                          gconstpointer   unused)
{
  static const char *const fields[][2] = {
    { "title", "Anders" },     { "number", "9" },     { "reference_date", "2021-01-01" }, { "language", "en" },
    { "foreword", "Anders" },  { "imprint", "Anders" }, { "adopted_on", "2021-01-01" },    { "status", "draft" },
  };
  g_autoptr(GError) error = NULL;
  g_autoptr(PbEntity) image = NULL;
  g_autoptr(GPtrArray) images = NULL;
  gint64 first = add_edition (f, "Eerder");
  gint64 edition = add_edition (f, "Voorjaar");

  add_cover (f, edition);
  pb_register_set_introduction (f->reg, edition, f->pillar, "Wonen", &error);
  pb_test_save (f->reg, PB_TYPE_PROJECT, f->project, "visibility", "public");
  add_public_projects (f, edition);
  adopt (f, edition, &error);
  g_assert_no_error (error);

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      g_autoptr(PbEntity) entity = pb_test_read (f->reg, PB_TYPE_EDITION, edition);
      const PbField *field = pb_entity_info_get_field (pb_entity_get_info (entity), fields[i][0]);
      g_auto(PbValue) value = PB_VALUE_INIT;

      g_assert_true (pb_field_parse (field, fields[i][1], &value, NULL));
      pb_entity_set_value (entity, fields[i][0], &value);
      assert_frozen (pb_register_save (f->reg, entity, NULL, &error), &error);
    }

  assert_frozen (pb_register_set_introduction (f->reg, edition, f->pillar, "Anders", &error), &error);
  assert_frozen (pb_register_set_introduction (f->reg, edition, f->pillar, "", &error), &error);
  assert_frozen (pb_register_select_projects (f->reg, edition, 0, NULL, &error), &error);
  assert_frozen (pb_register_remove (f->reg, PB_TYPE_EDITION_ITEM, find_item (f, edition, 0), &error), &error);
  images = pb_register_list (f->reg, PB_TYPE_IMAGE, "edition", edition, NULL);
  image = g_object_ref (images->pdata[0]);
  assert_frozen (pb_register_remove (f->reg, PB_TYPE_IMAGE, pb_entity_get_id (image), &error), &error);
  pb_entity_set_text (image, "caption", "Anders");
  assert_frozen (pb_register_save (f->reg, image, NULL, &error), &error);
  assert_frozen (pb_register_remove (f->reg, PB_TYPE_EDITION, edition, &error), &error);

  /* The draft before it may go: that says nothing of what was published. */
  g_assert_true (pb_register_remove (f->reg, PB_TYPE_EDITION, first, &error));
}

static void
test_nothing_comes_into_an_adopted_edition (PbTestRegister *f,
                                            gconstpointer   unused)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) pictures = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GBytes) bytes = pb_test_png (40, 30, FALSE);
  gint64 edition = add_adopted_edition (f, "Voorjaar");

  add_projects (f);
  assert_frozen (pb_register_add_public_projects (f->reg, edition, NULL, &error), &error);
  assert_frozen (pb_register_set_introduction (f->reg, edition, f->pillar, "Wonen", &error), &error);
  g_ptr_array_add (pictures, pb_picture_new (bytes, NULL, NULL));
  assert_frozen (pb_register_add_images (f->reg, PB_TYPE_EDITION, edition, pictures, &error) != NULL, &error);
}

static void
test_projects_and_pillars_may_go_and_the_programme_stays (PbTestRegister *f,
                                                          gconstpointer   unused)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *before = NULL;
  gint64 edition;

  pb_test_save (f->reg, PB_TYPE_PROJECT, f->project, "visibility", "public");
  edition = add_edition (f, "Voorjaar");
  add_public_projects (f, edition);
  pb_register_set_introduction (f->reg, edition, f->pillar, "Wonen", &error);
  adopt (f, edition, &error);
  g_assert_no_error (error);

  g_assert_false (pb_register_remove (f->reg, PB_TYPE_PROGRAMME, f->programme, &error));
  g_assert_error (error, PB_ERROR, PB_ERROR_RULE);
  g_assert_nonnull (strstr (error->message, "published"));
  g_clear_error (&error);

  before = pb_register_dump (f->reg);
  pb_register_remove (f->reg, PB_TYPE_PROJECT, f->project, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_items (f, edition), ==, 0);
  assert_one_step (f, before, "Remove Project “Proeftuin Emmerhout”");

  pb_register_remove (f->reg, PB_TYPE_PILLAR, f->pillar, &error);
  g_assert_no_error (error);
  pb_test_assert_register_sound (f->reg);
}

static void
test_a_draft_is_adopted_only_with_its_booklet (PbTestRegister *f,
                                               gconstpointer   unused)
{
  g_autoptr(GError) error = NULL;
  gint64 edition = add_edition (f, "Voorjaar");
  g_autoptr(PbEntity) entity = pb_test_read (f->reg, PB_TYPE_EDITION, edition);

  pb_entity_set_text (entity, "status", "adopted");
  pb_entity_set_text (entity, "adopted_on", "2020-02-20");
  g_assert_false (pb_register_save (f->reg, entity, NULL, &error));
  g_assert_error (error, PB_ERROR, PB_ERROR_RULE);
  g_clear_error (&error);
  pb_entity_set_text (entity, "status", "withdrawn");
  g_assert_false (pb_register_save (f->reg, entity, NULL, &error));
  g_assert_error (error, PB_ERROR, PB_ERROR_RULE);
}

/* ---- withdrawing */

static void
test_withdrawing_asks_for_a_reason_and_is_undone (PbTestRegister *f,
                                                  gconstpointer   unused)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(PbEntity) entity = NULL;
  g_autofree char *before = NULL;
  gint64 draft = add_edition (f, "Concept");
  gint64 edition = add_adopted_edition (f, "Voorjaar");

  g_assert_false (pb_register_withdraw_edition (f->reg, edition, "  ", &error));
  g_assert_error (error, PB_ERROR, PB_ERROR_RULE);
  g_assert_cmpstr (pb_register_error_get_column (error), ==, "withdrawal_reason");
  g_clear_error (&error);
  g_assert_false (pb_register_withdraw_edition (f->reg, draft, "Een verkeerd bedrag", &error));
  g_assert_error (error, PB_ERROR, PB_ERROR_RULE);
  g_clear_error (&error);

  before = pb_register_dump (f->reg);
  pb_register_withdraw_edition (f->reg, edition, "Een verkeerd bedrag", &error);
  g_assert_no_error (error);
  entity = pb_test_read (f->reg, PB_TYPE_EDITION, edition);
  g_assert_cmpstr (pb_entity_get_text (entity, "status"), ==, "withdrawn");
  g_assert_cmpstr (pb_entity_get_text (entity, "withdrawal_reason"), ==, "Een verkeerd bedrag");
  assert_one_step (f, before, "Withdraw “Voorjaar”");
}

static void
test_a_withdrawn_edition_stays_withdrawn (PbTestRegister *f,
                                          gconstpointer   unused)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(PbEntity) entity = NULL;
  gint64 edition = add_adopted_edition (f, "Voorjaar");

  pb_register_withdraw_edition (f->reg, edition, "Een verkeerd bedrag", &error);
  g_assert_no_error (error);
  entity = pb_test_read (f->reg, PB_TYPE_EDITION, edition);
  pb_entity_set_text (entity, "status", "adopted");
  g_assert_false (pb_register_save (f->reg, entity, NULL, &error));
  g_assert_error (error, PB_ERROR, PB_ERROR_RULE);
  g_clear_error (&error);
  g_assert_false (pb_register_remove (f->reg, PB_TYPE_PROGRAMME, f->programme, &error));
  g_assert_error (error, PB_ERROR, PB_ERROR_RULE);
}

/* ---- history */

static PbHistoryList *
open_history (PbTestRegister *f,
              const char     *field)
{
  return pb_test_history_open (f, (PbHistoryFilter) { .kind = PB_TYPE_EDITION, .field = field });
}

static void
test_the_history_says_what_adopting_and_withdrawing_did (PbTestRegister *f,
                                                         gconstpointer   unused)
{
  g_autoptr(GError) error = NULL;
  gint64 edition = add_adopted_edition (f, "Voorjaar");
  g_autoptr(PbHistoryList) list = NULL;
  PbHistoryEntry *entry;

  pb_register_withdraw_edition (f->reg, edition, "Een verkeerd bedrag", &error);
  g_assert_no_error (error);

  list = open_history (f, "status");
  entry = pb_test_history_get (list, 0);
  g_assert_cmpstr (pb_history_entry_get_label (entry), ==, "Withdraw “Voorjaar”");
  g_assert_cmpstr (pb_history_entry_get_old (entry), ==, "Adopted");
  g_assert_cmpstr (pb_history_entry_get_new (entry), ==, "Withdrawn");
  entry = pb_test_history_get (list, 1);
  g_assert_cmpstr (pb_history_entry_get_label (entry), ==, "Adopt “Voorjaar”");
  g_assert_cmpstr (pb_history_entry_get_old (entry), ==, "Draft");
  g_assert_cmpstr (pb_history_entry_get_new (entry), ==, "Adopted");
}

static void
test_history_does_not_unfreeze (PbTestRegister *f,
                                gconstpointer   unused)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gint64 edition = add_edition (f, "Voorjaar");
  g_autoptr(PbHistoryList) texts = NULL;
  g_autoptr(PbHistoryList) statuses = NULL;
  g_autoptr(PbHistoryList) items = NULL;

  pb_test_save (f->reg, PB_TYPE_EDITION, edition, "foreword", "Beste lezer");
  pb_test_save (f->reg, PB_TYPE_EDITION, edition, "foreword", "Geachte lezer");
  pb_test_save (f->reg, PB_TYPE_PROJECT, f->project, "visibility", "public");
  add_public_projects (f, edition);
  pb_test_history_remove (f, PB_TYPE_EDITION_ITEM, find_item (f, edition, 0));
  adopt (f, edition, &error);
  g_assert_no_error (error);
  before = pb_register_dump (f->reg);

  texts = open_history (f, "foreword");
  assert_frozen (pb_register_restore_value (f->reg, pb_test_history_get (texts, 0), &error), &error);
  statuses = open_history (f, "status");
  assert_frozen (pb_register_restore_value (f->reg, pb_test_history_get (statuses, 0), &error), &error);
  items = pb_test_history_open (f, (PbHistoryFilter) { .kind = PB_TYPE_EDITION_ITEM });
  assert_frozen (pb_register_bring_back (f->reg, pb_test_history_get (items, 0), &error), &error);

  after = pb_register_dump (f->reg);
  g_assert_cmpstr (after, ==, before);
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
  ADD (items_are_in_the_order_of_the_booklet);
  ADD (an_item_moves_among_those_of_its_theme);
  ADD (projects_are_chosen_by_their_phase);
  ADD (an_edition_takes_over_from_the_one_before);
  ADD (an_edition_takes_nothing_from_another_programme);
  ADD (an_introduction_stands_in_place_of_the_pillars_own);
  ADD (an_introduction_is_to_a_pillar_of_the_programme);
  ADD (an_edition_is_compared_with_the_last_that_was_published);
  ADD (adopting_freezes_the_booklet);
  ADD (nothing_is_adopted_that_was_edited_meanwhile);
  ADD (nothing_is_undone_that_was_published);
  ADD (another_window_does_not_undo_it_either);
  ADD (all_of_an_adopted_edition_is_frozen);
  ADD (nothing_comes_into_an_adopted_edition);
  ADD (projects_and_pillars_may_go_and_the_programme_stays);
  ADD (a_draft_is_adopted_only_with_its_booklet);
  ADD (withdrawing_asks_for_a_reason_and_is_undone);
  ADD (a_withdrawn_edition_stays_withdrawn);
  ADD (the_history_says_what_adopting_and_withdrawing_did);
  ADD (history_does_not_unfreeze);

  return g_test_run ();
}
