/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-editor"
#include "config.h"

#include "pb-alias-group.h"
#include "pb-cross-cutting-group.h"
#include "pb-editor.h"
#include "pb-field-row.h"
#include "pb-phase-badge.h"
#include "pb-phase-history.h"
#include "pb-test-ui.h"
#include "pb-text-field.h"

typedef struct
{
  PbRegister *reg;
  gint64      project;   /* WO-03 */
  gint64      other;     /* WO-04 */
  GtkWidget  *editor;
  GtkWidget  *elsewhere;
  GtkWindow  *window;
} Fixture;

static gint64
find_project (Fixture    *f,
              const char *code)
{
  g_autoptr(PbEntity) project = pb_register_find (f->reg, PB_TYPE_PROJECT, "code", code);

  g_assert_nonnull (project);
  return pb_entity_get_id (project);
}

static void
show (Fixture *f,
      gint64   project)
{
  pb_editor_set_project (PB_EDITOR (f->editor), project);
  pb_test_ui_settle ();
}

static void
show_part (Fixture    *f,
           const char *name)
{
  GtkWidget *stack = pb_test_ui_find (f->editor, ADW_TYPE_VIEW_STACK, NULL);

  adw_view_stack_set_visible_child_name (ADW_VIEW_STACK (stack), name);
  pb_test_ui_settle ();
}

static void
fixture_set_up (Fixture       *f,
                gconstpointer  unused)
{
  GtkWidget *overlay = adw_toast_overlay_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  f->reg = pb_test_ui_open_example ();
  f->project = find_project (f, "WO-03");
  f->other = find_project (f, "WO-04");
  f->editor = pb_editor_new (f->reg);
  f->elsewhere = gtk_button_new_with_label ("Elsewhere");
  gtk_widget_set_vexpand (f->editor, TRUE);
  gtk_box_append (GTK_BOX (box), f->editor);
  gtk_box_append (GTK_BOX (box), f->elsewhere);
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (overlay), box);

  f->window = GTK_WINDOW (adw_window_new ());
  gtk_window_set_default_size (f->window, 600, 700);
  adw_window_set_content (ADW_WINDOW (f->window), overlay);
  gtk_window_present (f->window);
  show (f, f->project);
}

static void
fixture_tear_down (Fixture       *f,
                   gconstpointer  unused)
{
  pb_test_ui_destroy (f->window);
  pb_test_ui_close (f->reg);
}

static GtkWidget *
find_row (Fixture    *f,
          const char *label)
{
  GtkWidget *row = pb_test_ui_find (f->editor, PB_TYPE_FIELD_ROW, label);

  g_assert_nonnull (row);
  return row;
}

static GtkEditable *
find_entry (Fixture    *f,
            const char *label)
{
  return GTK_EDITABLE (pb_field_row_get_control (PB_FIELD_ROW (find_row (f, label))));
}

static void
type (Fixture    *f,
      const char *label,
      const char *text)
{
  gtk_widget_grab_focus (find_row (f, label));
  gtk_editable_set_text (find_entry (f, label), text);
}

static void
leave (Fixture *f)
{
  gtk_widget_grab_focus (f->elsewhere);
  pb_test_ui_settle ();
}

static char *
get_stored (Fixture    *f,
            gint64      id,
            const char *column)
{
  g_autoptr(PbEntity) project = pb_register_read (f->reg, PB_TYPE_PROJECT, id, NULL);

  return g_strdup (pb_entity_get_text (project, column));
}

/* A field that is added to the table of projects and to no part fails here. */
static void
test_parts_show_every_field (Fixture       *f,
                             gconstpointer  unused)
{
  const PbEntityInfo *info = pb_entity_type_get_info (PB_TYPE_PROJECT);

  show_part (f, "general");
  show_part (f, "text");
  show_part (f, "results");
  for (guint i = 0; i < info->n_fields; i++)
    {
      const char *label;

      if (info->fields[i].flags & PB_FIELD_INTERNAL)
        continue;

      label = pb_field_get_label (&info->fields[i]);
      if (pb_test_ui_find (f->editor, GTK_TYPE_LABEL, label) == NULL)
        g_error ("No part of the editor shows “%s”", label);
    }
}

static void
test_title_follows_the_project (Fixture       *f,
                                gconstpointer  unused)
{
  g_autofree char *name = get_stored (f, f->project, "name");

  g_assert_nonnull (pb_test_ui_find (f->editor, GTK_TYPE_LABEL, "WO-03"));
  g_assert_nonnull (pb_test_ui_find (f->editor, GTK_TYPE_LABEL, name));

  show_part (f, "general");
  type (f, "Code", "WO-99");
  leave (f);
  g_assert_nonnull (pb_test_ui_find (f->editor, GTK_TYPE_LABEL, "WO-99"));

  g_assert_true (pb_register_undo (f->reg, NULL));
  g_assert_nonnull (pb_test_ui_find (f->editor, GTK_TYPE_LABEL, "WO-03"));
  g_assert_null (pb_test_ui_find (f->editor, GTK_TYPE_LABEL, "WO-99"));
}

static void
test_no_project_has_a_page (Fixture       *f,
                            gconstpointer  unused)
{
  show (f, 0);

  g_assert_true (gtk_widget_get_mapped (pb_test_ui_find (f->editor, ADW_TYPE_STATUS_PAGE, NULL)));
  g_assert_false (gtk_widget_get_mapped (pb_test_ui_find (f->editor, GTK_TYPE_MENU_BUTTON,
                                                          "Project Menu")));
}

static void
test_another_project_keeps_the_part (Fixture       *f,
                                     gconstpointer  unused)
{
  g_autofree char *name = get_stored (f, f->other, "name");

  show_part (f, "general");
  show (f, f->other);

  g_assert_cmpstr (gtk_editable_get_text (find_entry (f, "Name")), ==, name);
  g_assert_true (gtk_widget_get_mapped (find_row (f, "Name")));
}

static void
test_selecting_another_saves_first (Fixture       *f,
                                    gconstpointer  unused)
{
  g_autofree char *name = NULL;

  show_part (f, "general");
  type (f, "Name", "Proeftuin Noord");
  show (f, f->other);

  name = get_stored (f, f->project, "name");
  g_assert_cmpstr (name, ==, "Proeftuin Noord");
  g_assert_cmpint (pb_editor_find_unsaved (PB_EDITOR (f->editor)), ==, 0);
}

static void
test_refused_text_waits_for_its_project (Fixture       *f,
                                         gconstpointer  unused)
{
  show_part (f, "general");
  type (f, "Planned start", "31-02-2021");
  show (f, f->other);
  g_assert_cmpstr (gtk_editable_get_text (find_entry (f, "Planned start")), !=, "31-02-2021");
  g_assert_cmpint (pb_editor_find_unsaved (PB_EDITOR (f->editor)), !=, 0);

  show (f, f->project);
  g_assert_cmpstr (gtk_editable_get_text (find_entry (f, "Planned start")), ==, "31-02-2021");
  type (f, "Planned start", "28-02-2021");
  leave (f);
  g_assert_cmpint (pb_editor_find_unsaved (PB_EDITOR (f->editor)), ==, 0);
}

static void
test_refused_text_stays_over_parts (Fixture       *f,
                                    gconstpointer  unused)
{
  show_part (f, "general");
  type (f, "Planned start", "31-02-2021");
  show_part (f, "text");
  show_part (f, "general");

  g_assert_cmpstr (gtk_editable_get_text (find_entry (f, "Planned start")), ==, "31-02-2021");
}

static void
test_removed_project_leaves_the_page_for_none (Fixture       *f,
                                               gconstpointer  unused)
{
  show_part (f, "general");
  type (f, "Name", "Half getyp");
  g_assert_true (pb_register_remove (f->reg, PB_TYPE_PROJECT, f->project, NULL));
  pb_test_ui_settle ();

  g_assert_cmpint (pb_editor_get_project (PB_EDITOR (f->editor)), ==, 0);
  g_assert_true (gtk_widget_get_mapped (pb_test_ui_find (f->editor, ADW_TYPE_STATUS_PAGE, NULL)));
}

static guint
count_aliases (Fixture *f)
{
  g_autoptr(GPtrArray) aliases = pb_register_list (f->reg, PB_TYPE_ALIAS, "project", f->project,
                                                   NULL);

  return aliases->len;
}

static void
test_alias_is_added_and_removed (Fixture       *f,
                                 gconstpointer  unused)
{
  guint before = count_aliases (f);
  GtkWidget *remove;

  show_part (f, "general");
  type (f, "Add another name", "Emmerhoudt");
  leave (f);
  g_assert_cmpuint (count_aliases (f), ==, before + 1);
  g_assert_cmpstr (gtk_editable_get_text (find_entry (f, "Add another name")), ==, "");
  g_assert_nonnull (pb_test_ui_find (f->editor, GTK_TYPE_LABEL, "Emmerhoudt"));

  remove = pb_test_ui_find (pb_test_ui_find (f->editor, ADW_TYPE_ACTION_ROW, "Emmerhoudt"),
                            GTK_TYPE_BUTTON, "Remove");
  g_signal_emit_by_name (remove, "clicked");
  pb_test_ui_settle ();
  g_assert_cmpuint (count_aliases (f), ==, before);
  g_assert_null (pb_test_ui_find (f->editor, ADW_TYPE_ACTION_ROW, "Emmerhoudt"));
}

static void
test_alias_that_is_there_is_told (Fixture       *f,
                                  gconstpointer  unused)
{
  guint before;

  show_part (f, "general");
  type (f, "Add another name", "Emmerhoudt");
  leave (f);
  before = count_aliases (f);
  type (f, "Add another name", "EMMERHOUDT!");
  leave (f);

  g_assert_cmpuint (count_aliases (f), ==, before);
  g_assert_cmpstr (gtk_editable_get_text (find_entry (f, "Add another name")), ==, "EMMERHOUDT!");
  gtk_test_accessible_assert_state (find_entry (f, "Add another name"),
                                    GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE);
}

static void
test_alias_that_was_refused_waits_for_its_project (Fixture       *f,
                                                   gconstpointer  unused)
{
  show_part (f, "general");
  type (f, "Add another name", "Emmerhoudt");
  leave (f);
  type (f, "Add another name", "EMMERHOUDT!");
  leave (f);
  g_assert_cmpint (pb_editor_find_unsaved (PB_EDITOR (f->editor)), ==, f->project);

  show (f, f->other);
  g_assert_cmpstr (gtk_editable_get_text (find_entry (f, "Add another name")), ==, "");
  g_assert_cmpint (pb_editor_find_unsaved (PB_EDITOR (f->editor)), ==, f->project);

  show (f, f->project);
  g_assert_cmpstr (gtk_editable_get_text (find_entry (f, "Add another name")), ==, "EMMERHOUDT!");
  gtk_test_accessible_assert_state (find_entry (f, "Add another name"),
                                    GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE);

  /* Mended, it is added, and nothing waits any more. */
  type (f, "Add another name", "Emmerhoudt-Noord");
  leave (f);
  g_assert_cmpint (pb_editor_find_unsaved (PB_EDITOR (f->editor)), ==, 0);
  g_assert_nonnull (pb_test_ui_find (f->editor, ADW_TYPE_ACTION_ROW, "Emmerhoudt-Noord"));
}

static void
test_alias_that_is_emptied_is_no_problem (Fixture       *f,
                                          gconstpointer  unused)
{
  show_part (f, "general");
  type (f, "Add another name", "Emmerhoudt");
  leave (f);
  type (f, "Add another name", "EMMERHOUDT!");
  leave (f);
  type (f, "Add another name", "");
  leave (f);

  g_assert_cmpstr (gtk_editable_get_text (find_entry (f, "Add another name")), ==, "");
  g_assert_null (pb_test_ui_find (f->editor, GTK_TYPE_LABEL, "“Name” cannot be empty."));
}

static void
test_cross_cutting_theme_is_ticked (Fixture       *f,
                                    gconstpointer  unused)
{
  GtkCheckButton *check;
  gboolean before;

  show_part (f, "general");
  check = GTK_CHECK_BUTTON (pb_test_ui_find (pb_test_ui_find (f->editor,
                                                              PB_TYPE_CROSS_CUTTING_GROUP, NULL),
                                             GTK_TYPE_CHECK_BUTTON, NULL));
  before = gtk_check_button_get_active (check);
  gtk_check_button_set_active (check, !before);
  g_assert_nonnull (pb_register_get_undo_label (f->reg));

  g_assert_true (pb_register_undo (f->reg, NULL));
  g_assert_cmpint (gtk_check_button_get_active (check), ==, before);
}

static guint
count_rows (GtkWidget *root,
            GType      type)
{
  guint count = g_type_is_a (G_OBJECT_TYPE (root), type) ? 1 : 0;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    count += count_rows (child, type);

  return count;
}

static void
test_phase_is_changed_and_taken_back (Fixture       *f,
                                      gconstpointer  unused)
{
  GtkWidget *history;
  GtkWidget *badge = pb_test_ui_find (f->editor, PB_TYPE_PHASE_BADGE, NULL);
  g_autofree char *before = get_stored (f, f->project, "phase");
  g_autofree char *phase = NULL;
  guint rows;

  show_part (f, "general");
  history = pb_test_ui_find (f->editor, PB_TYPE_PHASE_HISTORY, NULL);
  rows = count_rows (history, ADW_TYPE_ACTION_ROW);

  g_assert_true (pb_register_change_phase (f->reg, f->project, "on-hold", "2022-05-01",
                                           "Wacht <b>op</b> het besluit", 0, NULL));
  pb_test_ui_settle ();
  g_assert_cmpuint (count_rows (history, ADW_TYPE_ACTION_ROW), ==, rows + 1);
  g_assert_nonnull (pb_test_ui_find (history, GTK_TYPE_LABEL,
                                     "1 May 2022 · Wacht <b>op</b> het besluit"));
  g_object_get (badge, "phase", &phase, NULL);
  g_assert_cmpstr (phase, ==, "on-hold");

  g_signal_emit_by_name (pb_test_ui_find (history, GTK_TYPE_BUTTON, "Take Back"), "clicked");
  pb_test_ui_settle ();
  g_assert_cmpuint (count_rows (history, ADW_TYPE_ACTION_ROW), ==, rows);
  g_clear_pointer (&phase, g_free);
  g_object_get (badge, "phase", &phase, NULL);
  g_assert_cmpstr (phase, ==, before);
}

static gboolean
has_name (GtkWidget *widget)
{
  g_autofree char *label = NULL;

  if (gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL)
      || gtk_test_accessible_has_relation (GTK_ACCESSIBLE (widget),
                                           GTK_ACCESSIBLE_RELATION_LABELLED_BY))
    return TRUE;

  if (GTK_IS_BUTTON (widget))
    g_object_get (widget, "label", &label, NULL);
  return label != NULL && *label != '\0';
}

/* What a user works with, by pointer, keyboard or screen reader. Its parts are its own affair. */
static void
assert_names (GtkWidget *widget)
{
  const GType controls[] = { GTK_TYPE_MENU_BUTTON, GTK_TYPE_DROP_DOWN, GTK_TYPE_BUTTON,
                             GTK_TYPE_CHECK_BUTTON, GTK_TYPE_ENTRY, GTK_TYPE_TEXT_VIEW,
                             GTK_TYPE_SWITCH };

  for (guint i = 0; i < G_N_ELEMENTS (controls); i++)
    {
      if (!g_type_is_a (G_OBJECT_TYPE (widget), controls[i]))
        continue;

      if (!has_name (widget))
        g_error ("A %s has no name", G_OBJECT_TYPE_NAME (widget));
      return;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    assert_names (child);
}

static void
test_controls_have_names (Fixture       *f,
                          gconstpointer  unused)
{
  show_part (f, "general");
  show_part (f, "text");

  assert_names (pb_test_ui_find (f->editor, ADW_TYPE_VIEW_STACK, NULL));
}

#define ADD(path, func) \
  g_test_add ("/ui/editor/" path, Fixture, NULL, fixture_set_up, func, fixture_tear_down)

/* A drop-down picks an entry of its own when its list is made anew: that is no choice of the user. */
static void
test_theme_stays_when_pillars_move (Fixture       *f,
                                    gconstpointer  unused)
{
  g_autoptr(PbEntity) before = pb_register_read (f->reg, PB_TYPE_PROJECT, f->project, NULL);
  g_autoptr(PbEntity) theme = pb_register_read (f->reg, PB_TYPE_THEME,
                                                pb_entity_get_integer (before, "theme"), NULL);
  g_autoptr(PbEntity) after = NULL;
  g_autoptr(GError) error = NULL;

  show_part (f, "general");
  pb_register_move (f->reg, PB_TYPE_PILLAR, pb_entity_get_integer (theme, "pillar"), 2, &error);
  g_assert_no_error (error);
  pb_test_ui_settle ();

  after = pb_register_read (f->reg, PB_TYPE_PROJECT, f->project, NULL);
  g_assert_cmpint (pb_entity_get_integer (after, "theme"), ==,
                   pb_entity_get_integer (before, "theme"));
}

int
main (int   argc,
      char *argv[])
{
  pb_test_ui_init (&argc, &argv);

  ADD ("parts-show-every-field", test_parts_show_every_field);
  ADD ("controls-have-names", test_controls_have_names);
  ADD ("title-follows-the-project", test_title_follows_the_project);
  ADD ("no-project-has-a-page", test_no_project_has_a_page);
  ADD ("another-project-keeps-the-part", test_another_project_keeps_the_part);
  ADD ("selecting-another-saves-first", test_selecting_another_saves_first);
  ADD ("refused-text-waits-for-its-project", test_refused_text_waits_for_its_project);
  ADD ("refused-text-stays-over-parts", test_refused_text_stays_over_parts);
  ADD ("removed-project-leaves-the-page-for-none", test_removed_project_leaves_the_page_for_none);
  ADD ("alias-is-added-and-removed", test_alias_is_added_and_removed);
  ADD ("alias-that-is-there-is-told", test_alias_that_is_there_is_told);
  ADD ("alias-that-was-refused-waits-for-its-project",
       test_alias_that_was_refused_waits_for_its_project);
  ADD ("alias-that-is-emptied-is-no-problem", test_alias_that_is_emptied_is_no_problem);
  ADD ("cross-cutting-theme-is-ticked", test_cross_cutting_theme_is_ticked);
  ADD ("phase-is-changed-and-taken-back", test_phase_is_changed_and_taken_back);
  ADD ("theme-stays-when-pillars-move", test_theme_stays_when_pillars_move);

  return g_test_run ();
}
