/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-conflict-box"
#include "config.h"

#include "pb-conflict-box.h"
#include "pb-conflict-dialog.h"
#include "pb-draft.h"
#include "pb-form.h"
#include "pb-gone-dialog.h"
#include "pb-problem-label.h"
#include "pb-test-ui.h"
#include "pb-text-field.h"

#define LONG_TEXT "Eén regel.\n\nEn nog een regel."

/* A form in this window, and another program on the same register. */
typedef struct
{
  PbRegister *reg;
  PbRegister *other;
  PbDraft    *draft;
  GtkWidget  *box;
  GtkWidget  *form;
  GtkWidget  *text;
  GtkWidget  *elsewhere;
  GtkWindow  *window;
} Fixture;

static void
fixture_set_up (Fixture       *f,
                gconstpointer  unused)
{
  g_autoptr(PbEntity) project = NULL;

  f->reg = pb_test_ui_open_example ();
  f->other = pb_register_open (pb_register_get_path (f->reg), PB_REGISTER_EXISTING, NULL);
  project = pb_register_find (f->reg, PB_TYPE_PROJECT, "code", "WO-03");
  f->draft = pb_draft_new (f->reg, project);

  f->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  f->form = pb_form_new (f->draft, NULL);
  pb_form_add_field (PB_FORM (f->form), "short_name");
  f->text = pb_text_field_new (f->draft, "challenge");
  f->elsewhere = gtk_button_new_with_label ("Elsewhere");
  gtk_box_append (GTK_BOX (f->box), f->form);
  gtk_box_append (GTK_BOX (f->box), f->text);
  gtk_box_append (GTK_BOX (f->box), f->elsewhere);

  f->window = GTK_WINDOW (adw_window_new ());
  gtk_window_set_default_size (f->window, 360, 500);
  adw_window_set_content (ADW_WINDOW (f->window), f->box);
  gtk_window_present (f->window);
  pb_test_ui_settle ();
}

static void
fixture_tear_down (Fixture       *f,
                   gconstpointer  unused)
{
  g_assert_finalize_object (f->other);
  pb_test_ui_destroy (f->window);
  g_assert_finalize_object (f->draft);
  pb_test_ui_close (f->reg);
}

static void
they_write (Fixture    *f,
            const char *column,
            const char *text)
{
  g_autoptr(PbEntity) project = pb_register_find (f->other, PB_TYPE_PROJECT, "code", "WO-03");

  pb_entity_set_text (project, column, text);
  g_assert_true (pb_register_save (f->other, project, NULL, NULL));
}

static GtkWidget *
get_entry (Fixture *f)
{
  return pb_test_ui_find (f->form, GTK_TYPE_ENTRY, NULL);
}

static GtkTextBuffer *
get_buffer (Fixture *f)
{
  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (pb_text_field_get_control (PB_TEXT_FIELD (f->text))));
}

/* Types in the row, and leaves it after the other program has written there. */
static void
meet (Fixture *f)
{
  gtk_widget_grab_focus (get_entry (f));
  gtk_editable_set_text (GTK_EDITABLE (get_entry (f)), "Bos");
  they_write (f, "short_name", "Hout");
  pb_register_poll (f->reg);
  pb_test_ui_settle ();
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (get_entry (f))), ==, "Bos");

  gtk_widget_grab_focus (f->elsewhere);
  pb_test_ui_settle ();
}

static void
assert_stored (Fixture    *f,
               const char *column,
               const char *expected)
{
  g_autoptr(PbEntity) project = pb_register_find (f->other, PB_TYPE_PROJECT, "code", "WO-03");

  g_assert_cmpstr (pb_entity_get_text (project, column), ==, expected);
}

static gboolean
is_shown (GtkWidget  *root,
          const char *label)
{
  GtkWidget *button = pb_test_ui_find (root, GTK_TYPE_BUTTON, label);

  return button != NULL && gtk_widget_get_mapped (button);
}

static void
test_the_row_offers_the_choice (Fixture       *f,
                                gconstpointer  unused)
{
  GtkWidget *entry = get_entry (f);

  g_assert_false (is_shown (f->form, "_Keep Mine"));
  meet (f);
  g_assert_true (is_shown (f->form, "_Keep Mine"));
  g_assert_true (is_shown (f->form, "_Take Theirs"));
  g_assert_false (is_shown (f->form, "_Compare…"));
  g_assert_false (is_shown (f->text, "_Keep Mine"));
  gtk_test_accessible_assert_state (entry, GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE);
  assert_stored (f, "short_name", "Hout");
}

static void
test_keeping_mine_saves_it (Fixture       *f,
                            gconstpointer  unused)
{
  meet (f);
  g_signal_emit_by_name (pb_test_ui_find (f->form, GTK_TYPE_BUTTON, "_Keep Mine"), "clicked");
  pb_test_ui_settle ();
  assert_stored (f, "short_name", "Bos");
  g_assert_false (is_shown (f->form, "_Keep Mine"));
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (f->window), f->form));
}

static void
test_taking_theirs_shows_it (Fixture       *f,
                             gconstpointer  unused)
{
  meet (f);
  g_signal_emit_by_name (pb_test_ui_find (f->form, GTK_TYPE_BUTTON, "_Take Theirs"), "clicked");
  pb_test_ui_settle ();
  assert_stored (f, "short_name", "Hout");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (get_entry (f))), ==, "Hout");
  g_assert_false (is_shown (f->form, "_Keep Mine"));
}

static GtkWidget *
find_window (GType type)
{
  g_autoptr(GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    {
      if (G_TYPE_CHECK_INSTANCE_TYPE (l->data, type))
        return l->data;
    }

  return NULL;
}

static void
test_long_texts_are_compared_whole (Fixture       *f,
                                    gconstpointer  unused)
{
  GtkWidget *dialog = NULL;

  gtk_widget_grab_focus (f->text);
  gtk_text_buffer_set_text (get_buffer (f), LONG_TEXT, -1);
  they_write (f, "challenge", "Iets <b>anders</b> & %s.");
  gtk_widget_grab_focus (f->elsewhere);
  pb_test_ui_settle ();

  g_assert_true (is_shown (f->text, "_Compare…"));
  g_signal_emit_by_name (pb_test_ui_find (f->text, GTK_TYPE_BUTTON, "_Compare…"), "clicked");
  pb_test_ui_settle ();
  dialog = find_window (PB_TYPE_CONFLICT_DIALOG);
  g_assert_nonnull (dialog);
  g_assert_nonnull (pb_test_ui_find (dialog, GTK_TYPE_TEXT_VIEW, NULL));

  g_signal_emit_by_name (pb_test_ui_find (dialog, GTK_TYPE_BUTTON, "_Keep Mine"), "clicked");
  pb_test_ui_settle ();
  g_assert_null (find_window (PB_TYPE_CONFLICT_DIALOG));
  assert_stored (f, "challenge", LONG_TEXT);
}

static void
test_what_was_typed_can_be_copied_when_it_is_gone (Fixture       *f,
                                                   gconstpointer  unused)
{
  gint64 id = pb_entity_get_id (pb_draft_get_entity (f->draft));
  GtkWidget *dialog = NULL;
  GtkTextIter start;
  GtkTextIter end;
  g_autofree char *text = NULL;

  gtk_widget_grab_focus (f->text);
  gtk_text_buffer_set_text (get_buffer (f), LONG_TEXT, -1);
  g_assert_true (pb_register_remove (f->other, PB_TYPE_PROJECT, id, NULL));
  pb_register_poll (f->reg);
  pb_test_ui_settle ();

  dialog = find_window (PB_TYPE_GONE_DIALOG);
  g_assert_nonnull (dialog);
  gtk_text_buffer_get_bounds (
    gtk_text_view_get_buffer (GTK_TEXT_VIEW (pb_test_ui_find (dialog, GTK_TYPE_TEXT_VIEW, NULL))), &start, &end);
  text = gtk_text_iter_get_text (&start, &end);
  g_assert_cmpstr (text, ==, "Challenge: " LONG_TEXT);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
test_what_we_remove_ourselves_asks_nothing (Fixture       *f,
                                            gconstpointer  unused)
{
  gint64 id = pb_entity_get_id (pb_draft_get_entity (f->draft));

  gtk_widget_grab_focus (f->text);
  gtk_text_buffer_set_text (get_buffer (f), LONG_TEXT, -1);
  g_assert_true (pb_register_remove (f->reg, PB_TYPE_PROJECT, id, NULL));
  pb_test_ui_settle ();
  g_assert_null (find_window (PB_TYPE_GONE_DIALOG));
}

#define ADD(path, func) \
  g_test_add ("/ui/conflict-box/" path, Fixture, NULL, fixture_set_up, func, fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  pb_test_ui_init (&argc, &argv);

  ADD ("the-row-offers-the-choice", test_the_row_offers_the_choice);
  ADD ("keeping-mine-saves-it", test_keeping_mine_saves_it);
  ADD ("taking-theirs-shows-it", test_taking_theirs_shows_it);
  ADD ("long-texts-are-compared-whole", test_long_texts_are_compared_whole);
  ADD ("what-was-typed-can-be-copied-when-it-is-gone", test_what_was_typed_can_be_copied_when_it_is_gone);
  ADD ("what-we-remove-ourselves-asks-nothing", test_what_we_remove_ourselves_asks_nothing);

  return g_test_run ();
}
