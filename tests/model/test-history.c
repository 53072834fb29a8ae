/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-history"
#include "config.h"

#include <string.h>

#include "pb-error.h"
#include "pb-history-list.h"
#include "pb-test-history.h"
#include "pb-test-register.h"
#include "pb-test-sample.h"

/* "what: old → new" of each entry, newest first, with "(undone)" where it was. */
static char *
tell (PbHistoryList *list)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    {
      PbHistoryEntry *entry = pb_test_history_get (list, i);

      g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", pb_history_entry_get_what (entry));
      if (pb_history_entry_get_kind (entry) == PB_HISTORY_CHANGED)
        g_string_append_printf (text, ": %s → %s", pb_history_entry_get_old (entry),
                                pb_history_entry_get_new (entry));
      if (pb_history_entry_is_undone (entry))
        g_string_append (text, " (undone)");
    }

  return g_string_free (text, FALSE);
}

static void
assert_told (PbTestRegister  *f,
             PbHistoryFilter  filter,
             const char      *expected)
{
  g_autoptr(PbHistoryList) list = pb_test_history_open (f, filter);
  g_autofree char *told = tell (list);

  g_assert_cmpstr (told, ==, expected);
}

static void
assert_project (PbTestRegister *f,
                const char     *expected)
{
  assert_told (f, (PbHistoryFilter) { .project = f->project }, expected);
}

static void
on_items_changed_cb (GListModel *model,
                     guint       position,
                     guint       removed,
                     guint       added,
                     GString    *seen)
{
  g_string_append_printf (seen, "%u-%u+%u ", position, removed, added);
}

static void
test_a_project_is_told_of_with_its_edits (PbTestRegister *f,
                                          gconstpointer   unused)
{
  pb_test_save (f->reg, PB_TYPE_PROJECT, f->project, "planned_start", "9-3-2021");
  pb_test_save (f->reg, PB_TYPE_PROJECT, f->project, "visibility", "public");
  pb_test_save (f->reg, PB_TYPE_PROJECT, f->project, "visibility", "internal");
  /* Of another one. */
  pb_test_new_project (f->reg, f->theme, "WO-02", "Ander");

  assert_project (f, "Visibility: Public → Internal\n"
                     "Visibility: Internal → Public\n"
                     "Planned start:  → 9 March 2021\n"
                     "Project “Proeftuin Emmerhout” added");
}

static void
test_children_belong_to_their_project_also_when_they_are_gone (PbTestRegister *f,
                                                               gconstpointer   unused)
{
  gint64 emmen = pb_test_history_add_organisation (f, "Gemeente Emmen");
  gint64 role = pb_test_history_add_role (f, emmen, "executor");
  PbEntity *indicator
      = pb_test_entity (PB_TYPE_INDICATOR, "name", "Woningen", "unit", "woningen", NULL);
  PbEntity *measurement
      = pb_test_entity (PB_TYPE_MEASUREMENT, "date", "2021", "value", "12,5", NULL);
  gint64 indicator_id;

  pb_entity_set_integer (indicator, "project", f->project);
  indicator_id = pb_test_add (f->reg, indicator);
  pb_entity_set_integer (measurement, "indicator", indicator_id);
  pb_test_add (f->reg, measurement);
  pb_test_save (f->reg, PB_TYPE_PROJECT_ROLE, role, "role", "partner");
  pb_test_history_remove (f, PB_TYPE_PROJECT_ROLE, role);
  pb_test_history_remove (f, PB_TYPE_INDICATOR, indicator_id);
  pb_test_history_remove (f, PB_TYPE_ORGANISATION, emmen);

  assert_project (f, "Indicator “Woningen” removed\n"
                     "Partner “Gemeente Emmen” removed\n"
                     "Partner “Gemeente Emmen”: Role: Executor → Partner\n"
                     "Measurement “2021” added\n"
                     "Indicator “Woningen” added\n"
                     "Partner “Gemeente Emmen” added\n"
                     "Project “Proeftuin Emmerhout” added");
}

static void
test_what_was_undone_is_marked (PbTestRegister *f,
                                gconstpointer   unused)
{
  pb_test_save (f->reg, PB_TYPE_PROJECT, f->project, "short_name", "Een");
  pb_test_save (f->reg, PB_TYPE_PROJECT, f->project, "short_name", "Twee");
  g_assert_true (pb_register_undo (f->reg, NULL));
  assert_project (f, "Short name: Een → Twee (undone)\n"
                     "Short name:  → Een\n"
                     "Project “Proeftuin Emmerhout” added");

  g_assert_true (pb_register_redo (f->reg, NULL));
  assert_project (f, "Short name: Een → Twee\n"
                     "Short name:  → Een\n"
                     "Project “Proeftuin Emmerhout” added");

  /* Abandoned for good, and yet told. */
  g_assert_true (pb_register_undo (f->reg, NULL));
  pb_test_save (f->reg, PB_TYPE_PROJECT, f->project, "short_name", "Drie");
  assert_project (f, "Short name: Een → Drie\n"
                     "Short name: Een → Twee (undone)\n"
                     "Short name:  → Een\n"
                     "Project “Proeftuin Emmerhout” added");
}

static void
test_a_removal_is_told_once_with_what_went_with_it (PbTestRegister *f,
                                                    gconstpointer   unused)
{
  g_autoptr(PbHistoryList) list = NULL;
  PbHistoryEntry *entry;

  pb_test_history_add_role (f, pb_test_history_add_organisation (f, "Gemeente Emmen"), "executor");
  pb_test_history_remove (f, PB_TYPE_PILLAR, f->pillar);

  list = pb_test_history_open (f, (PbHistoryFilter) { 0 });
  entry = pb_test_history_get (list, 0);
  g_assert_cmpstr (pb_history_entry_get_what (entry), ==, "Pillar “Wonen” removed");
  g_assert_nonnull (strstr (pb_history_entry_get_details (entry),
                            "with 1 theme, 1 project and 1 partner"));
  g_assert_cmpstr (pb_history_entry_get_what (pb_test_history_get (list, 1)), ==,
                   "Partner “Gemeente Emmen” added");
  g_assert_cmpstr (pb_history_entry_get_place (pb_test_history_get (list, 1)), ==, "Proeftuin Emmerhout");
}

static void
test_moving_is_told_once (PbTestRegister *f,
                          gconstpointer   unused)
{
  gint64 werken = pb_test_new_pillar (f->reg, f->programme, "WE", "Werken");
  g_autoptr(PbHistoryList) list = NULL;

  g_assert_true (pb_register_move (f->reg, PB_TYPE_PILLAR, werken, 0, NULL));
  list = pb_test_history_open (f, (PbHistoryFilter) { 0 });
  g_assert_cmpstr (pb_history_entry_get_what (pb_test_history_get (list, 0)), ==, "Move Pillar “Werken”");
  g_assert_cmpint (pb_history_entry_get_kind (pb_test_history_get (list, 0)), ==, PB_HISTORY_ORDERED);
  g_assert_cmpstr (pb_history_entry_get_what (pb_test_history_get (list, 1)), ==, "Pillar “Werken” added");
}

static void
test_filters_hold_back_the_rest (PbTestRegister *f,
                                 gconstpointer   unused)
{
  gint64 other = pb_test_new_programme (f->reg, "DEAL-2", "Deal II");

  pb_test_save (f->reg, PB_TYPE_PROGRAMME, other, "goal", "Doel");
  pb_test_save (f->reg, PB_TYPE_PROJECT, f->project, "short_name", "Een");
  pb_test_save (f->reg, PB_TYPE_PROJECT, f->project, "challenge", "Opgave");
  pb_test_save (f->reg, PB_TYPE_PILLAR, f->pillar, "introduction", "Inleiding");

  assert_told (f, (PbHistoryFilter) { .programme = other },
               "Programme “Deal II”: Goal:  → Doel\n"
               "Programme “Deal II” added");
  assert_told (f, (PbHistoryFilter) { .kind = PB_TYPE_PILLAR },
               "Pillar “Wonen”: Introduction:  → Inleiding\n"
               "Pillar “Wonen” added");
  assert_told (f, (PbHistoryFilter) { .project = f->project, .kind = PB_TYPE_PROJECT,
                                      .field = "challenge" },
               "Challenge:  → Opgave");
  assert_told (f, (PbHistoryFilter) { .made_by = "nobody at all" }, "");
  assert_told (f, (PbHistoryFilter) { .kind = PB_TYPE_PILLAR, .made_by = g_get_user_name () },
               "Pillar “Wonen”: Introduction:  → Inleiding\n"
               "Pillar “Wonen” added");
  assert_told (f, (PbHistoryFilter) { .project = f->project, .made_by = "nobody at all" }, "");
}

static void
test_the_list_follows_the_register (PbTestRegister *f,
                                    gconstpointer   unused)
{
  g_autoptr(PbHistoryList) list = pb_test_history_open (f, (PbHistoryFilter) { .project = f->project });
  g_autoptr(GString) seen = g_string_new (NULL);
  g_autofree char *told = NULL;

  g_signal_connect (list, "items-changed", G_CALLBACK (on_items_changed_cb), seen);
  pb_test_save (f->reg, PB_TYPE_PROJECT, f->project, "short_name", "Een");
  g_assert_cmpstr (seen->str, ==, "0-0+1 ");
  pb_register_undo (f->reg, NULL);
  g_assert_cmpstr (seen->str, ==, "0-0+1 0-1+1 ");
  told = tell (list);
  g_assert_cmpstr (told, ==, "Short name:  → Een (undone)\nProject “Proeftuin Emmerhout” added");

  g_assert_true (pb_history_entry_is_first_of_day (pb_test_history_get (list, 0)));
  g_assert_false (pb_history_entry_is_first_of_day (pb_test_history_get (list, 1)));
}

static void
test_a_long_history_is_read_by_the_page (PbTestRegister *f,
                                         gconstpointer   unused)
{
  const PbHistoryFilter filter = { .project = f->project };
  g_autoptr(PbHistoryList) list = pb_history_list_new (f->reg, &filter);
  guint first;

  for (guint i = 0; i < 100; i++)
    {
      g_autofree char *text = g_strdup_printf ("Nummer %u", i);

      pb_test_save (f->reg, PB_TYPE_PROJECT, f->project, "short_name", text);
    }

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 0);
  pb_history_list_load_more (list);
  first = g_list_model_get_n_items (G_LIST_MODEL (list));
  g_assert_cmpuint (first, <, 100);
  g_assert_true (pb_history_list_has_more (list));

  /* An edit in the meantime does not lose the place. */
  pb_test_save (f->reg, PB_TYPE_PROJECT, f->project, "short_name", "Laatste");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, first + 1);
  while (pb_history_list_has_more (list))
    pb_history_list_load_more (list);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 102);
  g_assert_cmpstr (pb_history_entry_get_new (pb_test_history_get (list, 100)), ==, "Nummer 0");
}

/* Every field of every entity that a user writes: an edit is told, in words, and can be taken back. */
static void
test_every_field_of_every_entity_is_told (PbTestRegister *f,
                                          gconstpointer   unused)
{
  for (const GType *type = pb_entities_list (); *type != G_TYPE_INVALID; type++)
    {
      const PbEntityInfo *info = pb_entity_type_get_info (*type);
      gint64 id;

      if (info->read_only)
        continue;

      id = pb_test_add_sample (f->reg, *type);
      for (guint i = 0; i < info->n_fields; i++)
        {
          const PbField *field = &info->fields[i];
          g_autoptr(PbEntity) entity = pb_test_read (f->reg, *type, id);
          g_autoptr(PbEntity) before = pb_entity_copy (entity);
          g_autoptr(PbEntity) after = NULL;
          g_autoptr(PbHistoryList) list = NULL;
          g_autoptr(GError) error = NULL;
          g_autofree char *sentence = NULL;
          PbHistoryEntry *entry;

          if ((field->flags & PB_FIELD_INTERNAL) != 0
              || (*type == PB_TYPE_PHASE_CHANGE && g_str_equal (field->column, "to_phase"))
              || (*type == PB_TYPE_EDITION && g_str_equal (field->column, "status")))
            continue;

          pb_test_fill_field (f->reg, entity, field);
          if (pb_value_equal (pb_entity_get_value (entity, field->column),
                              pb_entity_get_value (before, field->column)))
            continue;
          g_assert_true (pb_register_save (f->reg, entity, NULL, &error));
          g_assert_no_error (error);

          list = pb_test_history_open (f, (PbHistoryFilter) { .kind = *type, .field = field->column });
          entry = pb_test_history_get (list, 0);
          g_assert_true (pb_history_entry_get_field (entry) == field);
          g_assert_cmpint (pb_history_entry_get_entity (entry), ==, id);
          g_assert_true (g_str_has_suffix (pb_history_entry_get_what (entry),
                                           pb_field_get_label (field)));
          g_assert_cmpstr (pb_history_entry_get_new (entry), !=,
                           pb_history_entry_get_old (entry));
          g_assert_cmpstr (pb_history_entry_get_new (entry), !=, "Not known any more");
          if (field->choices != NULL)
            g_assert_true (g_unichar_isupper (
              g_utf8_get_char (pb_history_entry_get_new (entry))));
          sentence = pb_history_entry_dup_sentence (entry);
          g_assert_nonnull (strstr (sentence, g_get_user_name ()));

          g_assert_true (pb_history_entry_can_restore (entry));
          g_assert_true (pb_register_restore_value (f->reg, entry, &error));
          g_assert_no_error (error);
          after = pb_test_read (f->reg, *type, id);
          g_assert_true (pb_value_equal (pb_entity_get_value (after, field->column),
                                         pb_entity_get_value (before, field->column)));
        }
    }
  pb_test_assert_register_sound (f->reg);
}

static void
test_what_differs_in_a_text_is_found (PbTestRegister *f,
                                      gconstpointer   unused)
{
  static const struct
  {
    const char *old, *new, *parts;
  } cases[] = {
    { "een twee drie", "een vier drie", "een |twee|vier| drie" },
    { "een twee", "een twee drie", "een twee||\x20" "drie|" },
    { "twee drie", "een twee drie", "||een |twee drie" },
    { "één èn ander", "één en ander", "één |èn|en| ander" },
    { "geheel", "anders", "|geheel|anders|" },
    { "", "nieuw", "||nieuw|" },
    { "a a a", "a a", "a a|\x20" "a||" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto(PbHistoryDifference) difference = { NULL };
      g_autoptr(PbHistoryList) list = NULL;
      g_autofree char *parts = NULL;

      pb_test_save (f->reg, PB_TYPE_PROJECT, f->project, "challenge", cases[i].old);
      pb_test_save (f->reg, PB_TYPE_PROJECT, f->project, "challenge", cases[i].new);
      list = pb_test_history_open (f, (PbHistoryFilter) { .project = f->project });
      pb_history_entry_get_difference (pb_test_history_get (list, 0), &difference);
      parts = g_strjoin ("|", difference.before, difference.old, difference.new, difference.after,
                         NULL);
      g_assert_cmpstr (parts, ==, cases[i].parts);
      g_assert_false (difference.cut);
    }
}

static void
test_a_long_text_is_told_by_what_differs (PbTestRegister *f,
                                          gconstpointer   unused)
{
  g_autoptr(GString) text = g_string_new (NULL);
  g_autofree char *longer = NULL;
  g_auto(PbHistoryDifference) difference = { NULL };
  g_autoptr(PbHistoryList) list = NULL;

  for (guint i = 0; i < 200; i++)
    g_string_append_printf (text, "wóórd%u ", i);
  longer = g_strconcat (text->str, "midden ", text->str, NULL);
  g_string_append (text, text->str);

  pb_test_save (f->reg, PB_TYPE_PROJECT, f->project, "challenge", text->str);
  pb_test_save (f->reg, PB_TYPE_PROJECT, f->project, "challenge", longer);
  list = pb_test_history_open (f, (PbHistoryFilter) { .project = f->project });
  pb_history_entry_get_difference (pb_test_history_get (list, 0), &difference);
  g_assert_cmpstr (difference.new, ==, "midden ");
  g_assert_cmpstr (difference.old, ==, "");
  g_assert_true (difference.cut);
  g_assert_cmpint (g_utf8_strlen (difference.before, -1), <, 60);
  g_assert_cmpint (g_utf8_strlen (difference.after, -1), <, 60);
  g_assert_true (g_utf8_validate (difference.before, -1, NULL));
}

static void
test_there_is_a_place_to_go_to (PbTestRegister *f,
                                gconstpointer   unused)
{
  g_autoptr(PbHistoryList) list = NULL;
  gint64 role = pb_test_history_add_role (f, pb_test_history_add_organisation (f, "Gemeente Emmen"), "executor");
  const char *topic;
  GType type;
  gint64 id;

  pb_test_save (f->reg, PB_TYPE_PROJECT, f->project, "challenge", "Opgave");
  pb_test_history_remove (f, PB_TYPE_PROJECT_ROLE, role);
  list = pb_test_history_open (f, (PbHistoryFilter) { 0 });

  g_assert_true (pb_history_entry_get_subject (pb_test_history_get (list, 0), &type, &id, &topic));
  g_assert_true (type == PB_TYPE_PROJECT);
  g_assert_cmpint (id, ==, f->project);
  g_assert_cmpstr (topic, ==, "project_role");

  g_assert_true (pb_history_entry_get_subject (pb_test_history_get (list, 1), &type, &id, &topic));
  g_assert_true (type == PB_TYPE_PROJECT);
  g_assert_cmpstr (topic, ==, "challenge");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  PB_TEST_REGISTER_ADD ("/history", a_project_is_told_of_with_its_edits);
  PB_TEST_REGISTER_ADD ("/history", children_belong_to_their_project_also_when_they_are_gone);
  PB_TEST_REGISTER_ADD ("/history", what_was_undone_is_marked);
  PB_TEST_REGISTER_ADD ("/history", a_removal_is_told_once_with_what_went_with_it);
  PB_TEST_REGISTER_ADD ("/history", moving_is_told_once);
  PB_TEST_REGISTER_ADD ("/history", filters_hold_back_the_rest);
  PB_TEST_REGISTER_ADD ("/history", the_list_follows_the_register);
  PB_TEST_REGISTER_ADD ("/history", a_long_history_is_read_by_the_page);
  PB_TEST_REGISTER_ADD ("/history", every_field_of_every_entity_is_told);
  PB_TEST_REGISTER_ADD ("/history", what_differs_in_a_text_is_found);
  PB_TEST_REGISTER_ADD ("/history", a_long_text_is_told_by_what_differs);
  PB_TEST_REGISTER_ADD ("/history", there_is_a_place_to_go_to);

  return g_test_run ();
}
