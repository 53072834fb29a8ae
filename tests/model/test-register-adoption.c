/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-register-adoption"
#include "config.h"

#include <string.h>

#include "pb-date.h"
#include "pb-error.h"
#include "pb-register-editions.h"
#include "pb-register-images.h"
#include "pb-test-editions.h"
#include "pb-test-history.h"
#include "pb-test-picture.h"

/* ---- adopting */

static void
test_adopting_freezes_the_booklet (PbTestRegister *f,
                                   gconstpointer   unused)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(PbEntity) entity = NULL;
  g_autoptr(GBytes) content = NULL;
  gint64 edition = pb_test_editions_add_adopted (f, "Voorjaar");

  entity = pb_test_read (f->reg, PB_TYPE_EDITION, edition);
  g_assert_cmpstr (pb_entity_get_text (entity, "status"), ==, "adopted");
  g_assert_cmpstr (pb_entity_get_text (entity, "adopted_on"), ==, "2020-02-20");
  content = pb_register_read_content (f->reg, pb_entity_get_text (entity, "content"), &error);
  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (content, NULL), g_bytes_get_size (content), "<booklet/>", 10);
  pb_test_assert_register_sound (f->reg);

  g_assert_false (pb_test_editions_adopt (f, edition, &error));
  g_assert_error (error, PB_ERROR, PB_ERROR_RULE);
}

static void
test_nothing_is_adopted_that_was_edited_meanwhile (PbTestRegister *f,
                                                   gconstpointer   unused)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) frozen = g_bytes_new_static ("<booklet/>", 10);
  gint64 edition = pb_test_editions_add (f, "Voorjaar");
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
test_no_day_to_come_is_frozen (PbTestRegister *f,
                               gconstpointer   unused)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) frozen = g_bytes_new_static ("<booklet/>", 10);
  gint64 edition = pb_test_editions_add (f, "Voorjaar");
  g_autofree char *today = pb_date_today ();

  g_assert_false (pb_register_adopt_edition (f->reg, edition, frozen, pb_register_get_position (f->reg), "2999-01-01",
                                             &error));
  g_assert_error (error, PB_ERROR, PB_ERROR_INVALID);
  g_clear_error (&error);
  pb_register_adopt_edition (f->reg, edition, frozen, pb_register_get_position (f->reg), today, &error);
  g_assert_no_error (error);
}

static void
test_nothing_is_undone_that_was_published (PbTestRegister *f,
                                           gconstpointer   unused)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *adopted = NULL;
  g_autofree char *undone = NULL;

  pb_test_editions_add_adopted (f, "Voorjaar");
  g_assert_null (pb_register_get_undo_label (f->reg));
  g_assert_false (pb_register_undo (f->reg, &error));
  g_assert_error (error, PB_ERROR, PB_ERROR_NOT_FOUND);
  g_clear_error (&error);

  /* What comes after is undone and redone as ever. */
  adopted = pb_register_dump (f->reg);
  pb_test_save (f->reg, PB_TYPE_PROJECT, f->project, "name", "Anders");
  pb_test_assert_one_step (f, adopted, "Change Name of “Proeftuin Emmerhout”");
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
  pb_test_editions_add_adopted (f, "Voorjaar");

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
    { "published", "9" },
  };
  g_autoptr(GError) error = NULL;
  g_autoptr(PbEntity) image = NULL;
  g_autoptr(GPtrArray) images = NULL;
  gint64 first = pb_test_editions_add (f, "Eerder");
  gint64 edition = pb_test_editions_add (f, "Voorjaar");

  pb_test_editions_add_cover (f, edition);
  pb_register_set_introduction (f->reg, edition, f->pillar, "Wonen", &error);
  pb_test_save (f->reg, PB_TYPE_PROJECT, f->project, "visibility", "public");
  pb_test_editions_add_public (f, edition);
  pb_test_editions_adopt (f, edition, &error);
  g_assert_no_error (error);

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      g_autoptr(PbEntity) entity = pb_test_read (f->reg, PB_TYPE_EDITION, edition);
      const PbField *field = pb_entity_info_get_field (pb_entity_get_info (entity), fields[i][0]);
      g_auto(PbValue) value = PB_VALUE_INIT;

      g_assert_true (pb_field_parse (field, fields[i][1], &value, NULL));
      pb_entity_set_value (entity, fields[i][0], &value);
      pb_test_assert_frozen (pb_register_save (f->reg, entity, NULL, &error), &error);
    }

  pb_test_assert_frozen (pb_register_set_introduction (f->reg, edition, f->pillar, "Anders", &error), &error);
  pb_test_assert_frozen (pb_register_set_introduction (f->reg, edition, f->pillar, "", &error), &error);
  pb_test_assert_frozen (pb_register_select_projects (f->reg, edition, 0, NULL, &error), &error);
  pb_test_assert_frozen (pb_register_remove (f->reg, PB_TYPE_EDITION_ITEM, pb_test_editions_find_item (f, edition, 0), &error), &error);
  images = pb_register_list (f->reg, PB_TYPE_IMAGE, "edition", edition, NULL);
  image = g_object_ref (images->pdata[0]);
  pb_test_assert_frozen (pb_register_remove (f->reg, PB_TYPE_IMAGE, pb_entity_get_id (image), &error), &error);
  pb_entity_set_text (image, "caption", "Anders");
  pb_test_assert_frozen (pb_register_save (f->reg, image, NULL, &error), &error);
  pb_test_assert_frozen (pb_register_remove (f->reg, PB_TYPE_EDITION, edition, &error), &error);

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
  gint64 edition = pb_test_editions_add_adopted (f, "Voorjaar");

  pb_test_editions_add_projects (f);
  pb_test_assert_frozen (pb_register_add_public_projects (f->reg, edition, NULL, &error), &error);
  pb_test_assert_frozen (pb_register_set_introduction (f->reg, edition, f->pillar, "Wonen", &error), &error);
  g_ptr_array_add (pictures, pb_picture_new (bytes, NULL, NULL));
  pb_test_assert_frozen (pb_register_add_images (f->reg, PB_TYPE_EDITION, edition, pictures, &error) != NULL, &error);
}

static void
test_projects_and_pillars_may_go_and_the_programme_stays (PbTestRegister *f,
                                                          gconstpointer   unused)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *before = NULL;
  gint64 edition;

  pb_test_save (f->reg, PB_TYPE_PROJECT, f->project, "visibility", "public");
  edition = pb_test_editions_add (f, "Voorjaar");
  pb_test_editions_add_public (f, edition);
  pb_register_set_introduction (f->reg, edition, f->pillar, "Wonen", &error);
  pb_test_editions_adopt (f, edition, &error);
  g_assert_no_error (error);

  g_assert_false (pb_register_can_remove (f->reg, PB_TYPE_PROGRAMME, f->programme, &error));
  g_assert_error (error, PB_ERROR, PB_ERROR_RULE);
  g_assert_nonnull (strstr (error->message, "published"));
  g_clear_error (&error);
  pb_test_assert_frozen (pb_register_can_remove (f->reg, PB_TYPE_EDITION, edition, &error), &error);

  g_assert_false (pb_register_remove (f->reg, PB_TYPE_PROGRAMME, f->programme, &error));
  g_assert_error (error, PB_ERROR, PB_ERROR_RULE);
  g_assert_nonnull (strstr (error->message, "published"));
  g_clear_error (&error);

  before = pb_register_dump (f->reg);
  pb_register_remove (f->reg, PB_TYPE_PROJECT, f->project, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (pb_test_editions_count_items (f, edition), ==, 0);
  /* That one was published in it is said all the same. */
  g_assert_cmpuint (pb_register_count_edition_items (f->reg, edition), ==, 1);
  pb_test_assert_one_step (f, before, "Remove Project “Proeftuin Emmerhout”");

  pb_register_remove (f->reg, PB_TYPE_PILLAR, f->pillar, &error);
  g_assert_no_error (error);
  pb_test_assert_register_sound (f->reg);
}

static void
test_a_draft_is_adopted_only_with_its_booklet (PbTestRegister *f,
                                               gconstpointer   unused)
{
  g_autoptr(GError) error = NULL;
  gint64 edition = pb_test_editions_add (f, "Voorjaar");
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
  gint64 draft = pb_test_editions_add (f, "Concept");
  gint64 edition = pb_test_editions_add_adopted (f, "Voorjaar");

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
  pb_test_assert_one_step (f, before, "Withdraw “Voorjaar”");
}

static void
save_reason (PbTestRegister *f,
             gint64          edition,
             const char     *expected)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(PbEntity) entity = pb_test_read (f->reg, PB_TYPE_EDITION, edition);

  pb_entity_set_text (entity, "withdrawal_reason", "Iets anders");
  g_assert_false (pb_register_save (f->reg, entity, NULL, &error));
  g_assert_error (error, PB_ERROR, PB_ERROR_RULE);
  g_assert_cmpstr (pb_register_error_get_column (error), ==, "withdrawal_reason");

  g_object_unref (entity);
  entity = pb_test_read (f->reg, PB_TYPE_EDITION, edition);
  g_assert_cmpstr (pb_entity_get_text (entity, "withdrawal_reason"), ==, expected);
}

static void
test_the_reason_is_said_with_withdrawing_alone (PbTestRegister *f,
                                                gconstpointer   unused)
{
  g_autoptr(GError) error = NULL;
  gint64 draft = pb_test_editions_add (f, "Concept");
  gint64 edition = pb_test_editions_add_adopted (f, "Voorjaar");

  save_reason (f, draft, "");
  save_reason (f, edition, "");
  pb_register_withdraw_edition (f->reg, edition, "Een verkeerd bedrag", &error);
  g_assert_no_error (error);
  save_reason (f, edition, "Een verkeerd bedrag");
}

static void
test_a_withdrawn_edition_stays_withdrawn (PbTestRegister *f,
                                          gconstpointer   unused)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(PbEntity) entity = NULL;
  gint64 edition = pb_test_editions_add_adopted (f, "Voorjaar");

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
  gint64 edition = pb_test_editions_add_adopted (f, "Voorjaar");
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
  gint64 edition = pb_test_editions_add (f, "Voorjaar");
  g_autoptr(PbHistoryList) texts = NULL;
  g_autoptr(PbHistoryList) statuses = NULL;
  g_autoptr(PbHistoryList) items = NULL;

  pb_test_save (f->reg, PB_TYPE_EDITION, edition, "foreword", "Beste lezer");
  pb_test_save (f->reg, PB_TYPE_EDITION, edition, "foreword", "Geachte lezer");
  pb_test_save (f->reg, PB_TYPE_PROJECT, f->project, "visibility", "public");
  pb_test_editions_add_public (f, edition);
  pb_test_history_remove (f, PB_TYPE_EDITION_ITEM, pb_test_editions_find_item (f, edition, 0));
  pb_test_editions_adopt (f, edition, &error);
  g_assert_no_error (error);
  before = pb_register_dump (f->reg);

  texts = open_history (f, "foreword");
  pb_test_assert_frozen (pb_register_restore_value (f->reg, pb_test_history_get (texts, 0), &error), &error);
  statuses = open_history (f, "status");
  pb_test_assert_frozen (pb_register_restore_value (f->reg, pb_test_history_get (statuses, 0), &error), &error);
  items = pb_test_history_open (f, (PbHistoryFilter) { .kind = PB_TYPE_EDITION_ITEM });
  pb_test_assert_frozen (pb_register_bring_back (f->reg, pb_test_history_get (items, 0), &error), &error);

  after = pb_register_dump (f->reg);
  g_assert_cmpstr (after, ==, before);
}

#define ADD(name) PB_TEST_REGISTER_ADD ("/register-adoption", name)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD (adopting_freezes_the_booklet);
  ADD (nothing_is_adopted_that_was_edited_meanwhile);
  ADD (no_day_to_come_is_frozen);
  ADD (nothing_is_undone_that_was_published);
  ADD (another_window_does_not_undo_it_either);
  ADD (all_of_an_adopted_edition_is_frozen);
  ADD (nothing_comes_into_an_adopted_edition);
  ADD (projects_and_pillars_may_go_and_the_programme_stays);
  ADD (a_draft_is_adopted_only_with_its_booklet);
  ADD (withdrawing_asks_for_a_reason_and_is_undone);
  ADD (the_reason_is_said_with_withdrawing_alone);
  ADD (a_withdrawn_edition_stays_withdrawn);
  ADD (the_history_says_what_adopting_and_withdrawing_did);
  ADD (history_does_not_unfreeze);

  return g_test_run ();
}
