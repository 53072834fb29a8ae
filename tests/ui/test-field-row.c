/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-field-row"
#include "config.h"

#include "pb-entity-list.h"
#include "pb-field-row.h"
#include "pb-form.h"
#include "pb-problem-label.h"
#include "pb-reference-row.h"
#include "pb-test-ui.h"
#include "pb-typing.h"

/* A form of a project and one of its pillar, and a button to leave them for. */
typedef struct
{
  PbRegister *reg;
  PbDraft    *draft;
  PbDraft    *pillar;
  PbForm     *form;
  PbForm     *pillar_form;
  GtkWidget  *elsewhere;
  GtkWindow  *window;
} Fixture;

static PbDraft *
open_draft (PbRegister *reg,
            GType       type,
            const char *column,
            const char *text)
{
  g_autoptr(PbEntity) entity = pb_register_find (reg, type, column, text);

  g_assert_nonnull (entity);
  return pb_draft_new (reg, entity);
}

static void
fixture_set_up (Fixture       *f,
                gconstpointer  unused)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autoptr(PbEntityList) organisations = NULL;

  f->reg = pb_test_ui_open_example ();
  f->draft = open_draft (f->reg, PB_TYPE_PROJECT, "code", "WO-03");
  f->pillar = open_draft (f->reg, PB_TYPE_PILLAR, "code", "WO");

  f->form = PB_FORM (pb_form_new (f->draft, "Project"));
  pb_form_add_fields (f->form, "code", "name", "planned_start", "planned_end", "visibility", NULL);
  f->pillar_form = PB_FORM (pb_form_new (f->pillar, "Pillar"));
  pb_form_add_fields (f->pillar_form, "colour", "ceiling", NULL);

  f->elsewhere = gtk_button_new_with_label ("Elsewhere");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (f->form));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (f->pillar_form));
  gtk_box_append (GTK_BOX (box), f->elsewhere);

  f->window = GTK_WINDOW (adw_window_new ());
  adw_window_set_content (ADW_WINDOW (f->window), box);
  gtk_window_present (f->window);
  pb_test_ui_settle ();
}

static void
fixture_tear_down (Fixture       *f,
                   gconstpointer  unused)
{
  pb_test_ui_destroy (f->window);
  g_assert_finalize_object (f->draft);
  g_assert_finalize_object (f->pillar);
  pb_test_ui_close (f->reg);
}

static GtkWidget *
get_row (Fixture    *f,
         const char *column)
{
  GtkWidget *row = pb_form_get_row (f->form, column);

  return row != NULL ? row : pb_form_get_row (f->pillar_form, column);
}

static GtkWidget *
get_control (Fixture    *f,
             const char *column)
{
  return pb_field_row_get_control (PB_FIELD_ROW (get_row (f, column)));
}

static const char *
get_shown (Fixture    *f,
           const char *column)
{
  return gtk_editable_get_text (GTK_EDITABLE (get_control (f, column)));
}

static void
type (Fixture    *f,
      const char *column,
      const char *text)
{
  gtk_widget_grab_focus (get_row (f, column));
  gtk_editable_set_text (GTK_EDITABLE (get_control (f, column)), text);
}

static void
leave (Fixture *f)
{
  gtk_widget_grab_focus (f->elsewhere);
  pb_test_ui_settle ();
}

static char *
get_stored (Fixture    *f,
            PbDraft    *draft,
            const char *column)
{
  PbEntity *entity = pb_draft_get_entity (draft);
  g_autoptr(PbEntity) stored = pb_register_read (f->reg, G_OBJECT_TYPE (entity),
                                                 pb_entity_get_id (entity), NULL);

  return g_strdup (pb_entity_get_text (stored, column));
}

static void
assert_stored (Fixture    *f,
               PbDraft    *draft,
               const char *column,
               const char *expected)
{
  g_autofree char *stored = get_stored (f, draft, column);

  g_assert_cmpstr (stored, ==, expected);
}

static void
assert_problem (Fixture    *f,
                const char *column,
                gboolean    shown)
{
  GtkWidget *label = pb_test_ui_find (get_row (f, column), PB_TYPE_PROBLEM_LABEL, NULL);

  g_assert_nonnull (label);
  g_assert_cmpint (gtk_widget_get_visible (label), ==, shown);
  gtk_test_accessible_assert_state (get_control (f, column), GTK_ACCESSIBLE_STATE_INVALID,
                                    shown ? GTK_ACCESSIBLE_INVALID_TRUE
                                          : GTK_ACCESSIBLE_INVALID_FALSE);
}

static void
test_leaving_saves (Fixture       *f,
                    gconstpointer  unused)
{
  type (f, "name", "Tiny House Drenthe");
  assert_stored (f, f->draft, "name", pb_entity_get_text (pb_draft_get_entity (f->draft), "name"));
  leave (f);

  assert_stored (f, f->draft, "name", "Tiny House Drenthe");
}

static void
test_enter_saves (Fixture       *f,
                  gconstpointer  unused)
{
  type (f, "name", "Tiny House Drenthe");
  g_signal_emit_by_name (get_control (f, "name"), "activate");

  assert_stored (f, f->draft, "name", "Tiny House Drenthe");
}

static void
test_leaving_untouched_makes_no_step (Fixture       *f,
                                      gconstpointer  unused)
{
  gtk_widget_grab_focus (get_row (f, "name"));
  leave (f);

  g_assert_null (pb_register_get_undo_label (f->reg));
}

static void
test_date_is_shown_as_it_is_read (Fixture       *f,
                                  gconstpointer  unused)
{
  type (f, "planned_start", "9 maart 2021");
  leave (f);

  assert_stored (f, f->draft, "planned_start", "2021-03-09");
  g_assert_cmpstr (get_shown (f, "planned_start"), ==, "09-03-2021");
}

static void
test_problem_holds_nothing_else_up (Fixture       *f,
                                    gconstpointer  unused)
{
  g_autofree char *before = get_stored (f, f->draft, "planned_start");

  type (f, "planned_start", "31-02-2021");
  leave (f);
  type (f, "name", "Tiny House Drenthe");
  leave (f);

  assert_problem (f, "planned_start", TRUE);
  assert_problem (f, "name", FALSE);
  g_assert_cmpstr (get_shown (f, "planned_start"), ==, "31-02-2021");
  assert_stored (f, f->draft, "planned_start", before);
  assert_stored (f, f->draft, "name", "Tiny House Drenthe");
}

static void
test_mended_problem_goes (Fixture       *f,
                          gconstpointer  unused)
{
  type (f, "planned_start", "31-02-2021");
  leave (f);
  type (f, "planned_start", "28-02-2021");
  leave (f);

  assert_problem (f, "planned_start", FALSE);
  assert_stored (f, f->draft, "planned_start", "2021-02-28");
}

static void
test_revert_drops_what_is_typed (Fixture       *f,
                                 gconstpointer  unused)
{
  g_autofree char *before = g_strdup (get_shown (f, "planned_start"));

  type (f, "planned_start", "31-02-2021");
  leave (f);
  gtk_widget_grab_focus (get_row (f, "planned_start"));

  g_assert_true (pb_typing_revert (f->window));
  g_assert_cmpstr (get_shown (f, "planned_start"), ==, before);
  assert_problem (f, "planned_start", FALSE);
  g_assert_false (pb_typing_revert (f->window));
}

static void
test_commit_takes_the_focused_field (Fixture       *f,
                                     gconstpointer  unused)
{
  type (f, "name", "Tiny House Drenthe");
  g_assert_true (pb_typing_commit (f->window));
  assert_stored (f, f->draft, "name", "Tiny House Drenthe");

  type (f, "planned_start", "31-02-2021");
  g_assert_false (pb_typing_commit (f->window));
}

static void
test_undo_reaches_the_field (Fixture       *f,
                             gconstpointer  unused)
{
  g_autofree char *before = g_strdup (get_shown (f, "name"));

  type (f, "name", "Tiny House Drenthe");
  leave (f);
  g_assert_true (pb_register_undo (f->reg, NULL));

  g_assert_cmpstr (get_shown (f, "name"), ==, before);
}

static void
test_undo_leaves_what_is_typed (Fixture       *f,
                                gconstpointer  unused)
{
  type (f, "name", "Tiny House Drenthe");
  leave (f);
  type (f, "name", "Tiny House Dr");
  g_assert_true (pb_register_undo (f->reg, NULL));

  g_assert_cmpstr (get_shown (f, "name"), ==, "Tiny House Dr");
}

static void
test_text_from_an_aid_is_taken (Fixture       *f,
                                gconstpointer  unused)
{
  gtk_widget_grab_focus (f->elsewhere);
  gtk_editable_set_text (GTK_EDITABLE (get_control (f, "name")), "Tiny House Drenthe");
  pb_test_ui_settle ();

  assert_stored (f, f->draft, "name", "Tiny House Drenthe");
}

static void
test_choice_is_stored_by_key (Fixture       *f,
                              gconstpointer  unused)
{
  GtkDropDown *choice = GTK_DROP_DOWN (get_control (f, "visibility"));
  g_autofree char *before = get_stored (f, f->draft, "visibility");
  gboolean public = g_str_equal (before, "public");

  gtk_drop_down_set_selected (choice, public ? 0 : 1);
  assert_stored (f, f->draft, "visibility", public ? "internal" : "public");

  g_assert_true (pb_register_undo (f->reg, NULL));
  g_assert_cmpuint (gtk_drop_down_get_selected (choice), ==, public ? 1 : 0);
}

static void
test_amount_is_read_as_typed (Fixture       *f,
                              gconstpointer  unused)
{
  g_autoptr(PbEntity) stored = NULL;

  type (f, "ceiling", "1500000,50");
  leave (f);
  stored = pb_register_read (f->reg, PB_TYPE_PILLAR,
                             pb_entity_get_id (pb_draft_get_entity (f->pillar)), NULL);
  g_assert_cmpint (pb_entity_get_integer (stored, "ceiling"), ==, 150000050);

  type (f, "ceiling", "1,5 mln");
  leave (f);
  assert_problem (f, "ceiling", TRUE);
}

static void
test_colour_is_shown_in_words (Fixture       *f,
                               gconstpointer  unused)
{
  const char *colour = pb_entity_get_text (pb_draft_get_entity (f->pillar), "colour");

  g_assert_nonnull (pb_test_ui_find (get_row (f, "colour"), GTK_TYPE_LABEL, colour));
  gtk_menu_button_popup (GTK_MENU_BUTTON (get_control (f, "colour")));
  g_signal_emit_by_name (pb_test_ui_find (get_row (f, "colour"), GTK_TYPE_BUTTON, "Purple"),
                         "clicked");
  pb_test_ui_settle ();
  assert_stored (f, f->pillar, "colour", "#74388f");
  g_assert_nonnull (pb_test_ui_find (get_row (f, "colour"), GTK_TYPE_LABEL, "#74388f"));
}

static void
test_reference_follows_its_list (Fixture       *f,
                                 gconstpointer  unused)
{
  g_autoptr(PbDraft) programme = open_draft (f->reg, PB_TYPE_PROGRAMME, "code", "RD-I");
  g_autoptr(PbEntityList) all = pb_entity_list_new (f->reg, PB_TYPE_ORGANISATION, NULL, 0);
  g_autoptr(PbEntity) second = g_list_model_get_item (G_LIST_MODEL (all), 1);
  GtkWidget *row = g_object_ref_sink (pb_reference_row_new (programme, "treasurer",
                                                            G_LIST_MODEL (all), "None"));
  GtkDropDown *control = GTK_DROP_DOWN (pb_field_row_get_control (PB_FIELD_ROW (row)));
  g_autoptr(PbEntity) stored = NULL;

  gtk_drop_down_set_selected (control, 2);
  stored = pb_register_read (f->reg, PB_TYPE_PROGRAMME,
                             pb_entity_get_id (pb_draft_get_entity (programme)), NULL);
  g_assert_cmpint (pb_entity_get_integer (stored, "treasurer"), ==, pb_entity_get_id (second));

  gtk_drop_down_set_selected (control, 0);
  g_clear_object (&stored);
  stored = pb_register_read (f->reg, PB_TYPE_PROGRAMME,
                             pb_entity_get_id (pb_draft_get_entity (programme)), NULL);
  g_assert_true (pb_entity_is_null (stored, "treasurer"));

  g_assert_finalize_object (row);
}

static void
test_controls_have_names (Fixture       *f,
                          gconstpointer  unused)
{
  gtk_test_accessible_assert_property (get_control (f, "name"), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Name");
  gtk_test_accessible_assert_property (get_control (f, "visibility"),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Visibility");
  /* What has the focus in it. */
  gtk_drop_down_set_selected (GTK_DROP_DOWN (get_control (f, "visibility")), 0);
  gtk_test_accessible_assert_property (gtk_widget_get_first_child (get_control (f, "visibility")),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Visibility: Internal");
}

#define ADD(path, func) \
  g_test_add ("/ui/field-row/" path, Fixture, NULL, fixture_set_up, func, fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  pb_test_ui_init (&argc, &argv);

  ADD ("leaving-saves", test_leaving_saves);
  ADD ("enter-saves", test_enter_saves);
  ADD ("leaving-untouched-makes-no-step", test_leaving_untouched_makes_no_step);
  ADD ("date-is-shown-as-it-is-read", test_date_is_shown_as_it_is_read);
  ADD ("problem-holds-nothing-else-up", test_problem_holds_nothing_else_up);
  ADD ("mended-problem-goes", test_mended_problem_goes);
  ADD ("revert-drops-what-is-typed", test_revert_drops_what_is_typed);
  ADD ("commit-takes-the-focused-field", test_commit_takes_the_focused_field);
  ADD ("undo-reaches-the-field", test_undo_reaches_the_field);
  ADD ("undo-leaves-what-is-typed", test_undo_leaves_what_is_typed);
  ADD ("text-from-an-aid-is-taken", test_text_from_an_aid_is_taken);
  ADD ("choice-is-stored-by-key", test_choice_is_stored_by_key);
  ADD ("amount-is-read-as-typed", test_amount_is_read_as_typed);
  ADD ("colour-is-shown-in-words", test_colour_is_shown_in_words);
  ADD ("reference-follows-its-list", test_reference_follows_its_list);
  ADD ("controls-have-names", test_controls_have_names);

  return g_test_run ();
}
