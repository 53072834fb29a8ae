/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-entity-dialog"
#include "config.h"

#include "pb-entity-dialog.h"
#include "pb-field-row.h"
#include "pb-phase-dialog.h"
#include "pb-phase.h"
#include "pb-test-ui.h"

typedef struct
{
  PbRegister *reg;
  gint64      added;
} Fixture;

static void
fixture_set_up (Fixture       *f,
                gconstpointer  unused)
{
  f->reg = pb_test_ui_open_example ();
}

static void
fixture_tear_down (Fixture       *f,
                   gconstpointer  unused)
{
  pb_test_ui_close (f->reg);
}

static void
on_added_cb (Fixture *f,
             gint64   id)
{
  f->added = id;
}

/* A dialog for a cross-cutting theme: of the first programme when new. */
static PbEntityDialog *
open_dialog (Fixture    *f,
             PbEntity   *theme,
             GtkWidget **control)
{
  g_autoptr(PbDraft) draft = pb_draft_new (f->reg, theme);
  PbEntityDialog *dialog = pb_entity_dialog_new (NULL, draft, "Theme");
  PbForm *form = pb_entity_dialog_add_form (dialog, NULL);
  GtkWidget *row = pb_form_add_field (form, "name");

  *control = pb_field_row_get_control (PB_FIELD_ROW (row));
  g_signal_connect_swapped (dialog, "added", G_CALLBACK (on_added_cb), f);
  gtk_window_present (GTK_WINDOW (dialog));
  pb_test_ui_settle ();

  return dialog;
}

static PbEntity *
make_theme (void)
{
  PbEntity *theme = pb_entity_new (PB_TYPE_CROSS_CUTTING_THEME);

  pb_entity_set_integer (theme, "programme", 1);
  return theme;
}

static void
test_new_entity_is_added_whole (Fixture       *f,
                                gconstpointer  unused)
{
  g_autoptr(PbEntity) theme = make_theme ();
  g_autoptr(PbEntity) added = NULL;
  GtkWidget *control;
  PbEntityDialog *dialog = open_dialog (f, theme, &control);

  gtk_widget_grab_focus (control);
  gtk_editable_set_text (GTK_EDITABLE (control), "Noaberschap");
  g_assert_null (pb_register_get_undo_label (f->reg));

  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
  gtk_widget_activate_action (GTK_WIDGET (dialog), "dialog.add", NULL);
  pb_test_ui_settle ();

  g_assert_null (dialog);
  g_assert_cmpint (f->added, >, 0);
  added = pb_register_read (f->reg, PB_TYPE_CROSS_CUTTING_THEME, f->added, NULL);
  g_assert_cmpstr (pb_entity_get_text (added, "name"), ==, "Noaberschap");
}

static void
test_one_starts_in_the_first_field (Fixture       *f,
                                    gconstpointer  unused)
{
  g_autoptr(PbEntity) theme = make_theme ();
  GtkWidget *control;
  PbEntityDialog *dialog = open_dialog (f, theme, &control);

  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (dialog)), control));
  pb_test_ui_destroy (GTK_WINDOW (dialog));
}

static void
test_what_is_missing_is_told (Fixture       *f,
                              gconstpointer  unused)
{
  g_autoptr(PbEntity) theme = make_theme ();
  GtkWidget *control;
  PbEntityDialog *dialog = open_dialog (f, theme, &control);

  gtk_widget_activate_action (GTK_WIDGET (dialog), "dialog.add", NULL);
  pb_test_ui_settle ();

  g_assert_cmpint (f->added, ==, 0);
  gtk_test_accessible_assert_state (control, GTK_ACCESSIBLE_STATE_INVALID,
                                    GTK_ACCESSIBLE_INVALID_TRUE);
  g_assert_true (gtk_widget_has_focus (control)
                 || gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (dialog)), control));
  pb_test_ui_destroy (GTK_WINDOW (dialog));
}

static void
test_name_in_use_is_told_at_the_field (Fixture       *f,
                                       gconstpointer  unused)
{
  g_autoptr(PbEntity) theme = make_theme ();
  GtkWidget *control;
  PbEntityDialog *dialog = open_dialog (f, theme, &control);

  gtk_widget_grab_focus (control);
  gtk_editable_set_text (GTK_EDITABLE (control), "LEREN!");
  gtk_widget_activate_action (GTK_WIDGET (dialog), "dialog.add", NULL);
  pb_test_ui_settle ();

  g_assert_cmpint (f->added, ==, 0);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (control)), ==, "LEREN!");
  gtk_test_accessible_assert_state (control, GTK_ACCESSIBLE_STATE_INVALID,
                                    GTK_ACCESSIBLE_INVALID_TRUE);
  pb_test_ui_destroy (GTK_WINDOW (dialog));
}

static void
test_existing_entity_saves_as_you_go (Fixture       *f,
                                      gconstpointer  unused)
{
  g_autoptr(PbEntity) theme = pb_register_find (f->reg, PB_TYPE_CROSS_CUTTING_THEME, "name",
                                                "Leren");
  g_autoptr(PbEntity) saved = NULL;
  GtkWidget *control;
  PbEntityDialog *dialog = open_dialog (f, theme, &control);

  gtk_widget_grab_focus (control);
  gtk_editable_set_text (GTK_EDITABLE (control), "Blijven leren");
  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
  gtk_window_close (GTK_WINDOW (dialog));
  pb_test_ui_settle ();

  g_assert_null (dialog);
  saved = pb_register_read (f->reg, PB_TYPE_CROSS_CUTTING_THEME, pb_entity_get_id (theme), NULL);
  g_assert_cmpstr (pb_entity_get_text (saved, "name"), ==, "Blijven leren");
}

static void
test_closing_on_a_problem_takes_two (Fixture       *f,
                                     gconstpointer  unused)
{
  g_autoptr(PbEntity) theme = pb_register_find (f->reg, PB_TYPE_CROSS_CUTTING_THEME, "name",
                                                "Leren");
  GtkWidget *control;
  PbEntityDialog *dialog = open_dialog (f, theme, &control);

  gtk_widget_grab_focus (control);
  gtk_editable_set_text (GTK_EDITABLE (control), "");
  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
  gtk_window_close (GTK_WINDOW (dialog));
  pb_test_ui_settle ();
  g_assert_nonnull (dialog);

  gtk_window_close (GTK_WINDOW (dialog));
  pb_test_ui_settle ();
  g_assert_null (dialog);
}

static void
test_dialog_goes_with_its_entity (Fixture       *f,
                                  gconstpointer  unused)
{
  g_autoptr(PbEntity) theme = pb_register_find (f->reg, PB_TYPE_CROSS_CUTTING_THEME, "name",
                                                "Leren");
  GtkWidget *control;
  PbEntityDialog *dialog = open_dialog (f, theme, &control);

  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
  g_assert_true (pb_register_remove (f->reg, PB_TYPE_CROSS_CUTTING_THEME,
                                     pb_entity_get_id (theme), NULL));
  pb_test_ui_settle ();

  g_assert_null (dialog);
}

static PbEntityDialog *
find_dialog (void)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr(GtkWindow) window = g_list_model_get_item (toplevels, i);

      if (PB_IS_ENTITY_DIALOG (window))
        return PB_ENTITY_DIALOG (window);
    }

  return NULL;
}

static void
test_phase_is_changed_with_its_reason (Fixture       *f,
                                       gconstpointer  unused)
{
  g_autoptr(PbEntity) project = pb_register_find (f->reg, PB_TYPE_PROJECT, "code", "WO-03");
  g_autoptr(PbEntity) changed = NULL;
  g_autoptr(GPtrArray) history = NULL;
  PbEntityDialog *dialog;
  GtkWidget *row;
  gint64 id = pb_entity_get_id (project);
  PbEntity *last;

  pb_phase_dialog_present (NULL, f->reg, id);
  pb_test_ui_settle ();
  dialog = find_dialog ();

  /* Without a phase nothing happens but a word about it. */
  gtk_widget_activate_action (GTK_WIDGET (dialog), "dialog.add", NULL);
  pb_test_ui_settle ();
  g_assert_true (find_dialog () == dialog);

  row = pb_test_ui_find (GTK_WIDGET (dialog), PB_TYPE_FIELD_ROW, "To phase");
  g_assert_nonnull (row);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (pb_field_row_get_control (PB_FIELD_ROW (row))),
                              1 + pb_choice_get_index (pb_phases, "on-hold"));
  gtk_widget_activate_action (GTK_WIDGET (dialog), "dialog.add", NULL);
  pb_test_ui_settle ();

  g_assert_null (find_dialog ());
  changed = pb_register_read (f->reg, PB_TYPE_PROJECT, id, NULL);
  g_assert_cmpstr (pb_entity_get_text (changed, "phase"), ==, "on-hold");
  history = pb_register_list (f->reg, PB_TYPE_PHASE_CHANGE, "project", id, NULL);
  last = g_ptr_array_index (history, history->len - 1);
  g_assert_cmpstr (pb_entity_get_text (last, "to_phase"), ==, "on-hold");
  g_assert_cmpstr (pb_entity_get_text (last, "from_phase"), ==,
                   pb_entity_get_text (project, "phase"));
}

#define ADD(path, func) \
  g_test_add ("/ui/entity-dialog/" path, Fixture, NULL, fixture_set_up, func, fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  pb_test_ui_init (&argc, &argv);

  ADD ("new-entity-is-added-whole", test_new_entity_is_added_whole);
  ADD ("one-starts-in-the-first-field", test_one_starts_in_the_first_field);
  ADD ("what-is-missing-is-told", test_what_is_missing_is_told);
  ADD ("name-in-use-is-told-at-the-field", test_name_in_use_is_told_at_the_field);
  ADD ("existing-entity-saves-as-you-go", test_existing_entity_saves_as_you_go);
  ADD ("closing-on-a-problem-takes-two", test_closing_on_a_problem_takes_two);
  ADD ("dialog-goes-with-its-entity", test_dialog_goes_with_its_entity);
  ADD ("phase-is-changed-with-its-reason", test_phase_is_changed_with_its_reason);

  return g_test_run ();
}
