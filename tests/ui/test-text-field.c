/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-text-field"
#include "config.h"

#include "pb-draft.h"
#include "pb-problem-label.h"
#include "pb-test-ui.h"
#include "pb-text-field.h"

typedef struct
{
  PbRegister *reg;
  PbDraft    *draft;
  GtkWidget  *field;
  GtkWidget  *elsewhere;
  GtkWidget  *page;       /* the viewport, lower than a long text */
  GtkWindow  *window;
} Fixture;

static void
fixture_set_up (Fixture       *f,
                gconstpointer  unused)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *scroller = gtk_scrolled_window_new ();
  g_autoptr(PbEntity) project = NULL;

  f->reg = pb_test_ui_open_example ();
  project = pb_register_find (f->reg, PB_TYPE_PROJECT, "code", "WO-03");
  f->draft = pb_draft_new (f->reg, project);
  f->field = pb_text_field_new (f->draft, "public_summary");
  f->elsewhere = gtk_button_new_with_label ("Elsewhere");
  gtk_box_append (GTK_BOX (box), f->field);
  gtk_box_append (GTK_BOX (box), f->elsewhere);

  f->window = GTK_WINDOW (adw_window_new ());
  gtk_window_set_default_size (f->window, 400, 200);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), box);
  f->page = gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (scroller));
  gtk_scrollable_set_vscroll_policy (GTK_SCROLLABLE (f->page), GTK_SCROLL_NATURAL);
  adw_window_set_content (ADW_WINDOW (f->window), scroller);
  gtk_window_present (f->window);
  pb_test_ui_settle ();
}

static void
fixture_tear_down (Fixture       *f,
                   gconstpointer  unused)
{
  pb_test_ui_destroy (f->window);
  g_assert_finalize_object (f->draft);
  pb_test_ui_close (f->reg);
}

static void
type (Fixture    *f,
      const char *text)
{
  GtkWidget *view = pb_text_field_get_control (PB_TEXT_FIELD (f->field));

  gtk_widget_grab_focus (f->field);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), text, -1);
}

static void
leave (Fixture *f)
{
  gtk_widget_grab_focus (f->elsewhere);
  pb_test_ui_settle ();
}

static char *
get_stored (Fixture *f)
{
  g_autoptr(PbEntity) project = pb_register_find (f->reg, PB_TYPE_PROJECT, "code", "WO-03");

  return g_strdup (pb_entity_get_text (project, "public_summary"));
}

static char *
make_words (guint n)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append (text, "woord ");

  return g_string_free (text, FALSE);
}

static void
test_words_are_counted_while_typing (Fixture       *f,
                                     gconstpointer  unused)
{
  type (f, "Drie hele woorden");

  g_assert_nonnull (pb_test_ui_find (f->field, GTK_TYPE_LABEL, "3/60 words"));
}

static void
test_leaving_saves (Fixture       *f,
                    gconstpointer  unused)
{
  g_autofree char *stored = NULL;

  type (f, "Eén regel.\n\nEn nog een <b>regel</b> & %s.");
  leave (f);

  stored = get_stored (f);
  g_assert_cmpstr (stored, ==, "Eén regel.\n\nEn nog een <b>regel</b> & %s.");
}

static void
test_too_many_words_warn_and_are_saved (Fixture       *f,
                                        gconstpointer  unused)
{
  g_autofree char *words = make_words (61);
  g_autofree char *stored = NULL;
  GtkWidget *counter;
  GtkWidget *problem;

  type (f, words);
  leave (f);

  counter = pb_test_ui_find (f->field, GTK_TYPE_LABEL, "61/60 words");
  g_assert_nonnull (counter);
  g_assert_true (gtk_widget_has_css_class (counter, "warning"));
  problem = pb_test_ui_find (f->field, PB_TYPE_PROBLEM_LABEL, NULL);
  g_assert_true (gtk_widget_get_visible (problem));
  g_assert_true (gtk_widget_has_css_class (problem, "warning"));
  stored = get_stored (f);
  g_assert_cmpint (strlen (stored), ==, 61 * strlen ("woord ") - 1);
}

static void
test_refused_character_is_told (Fixture       *f,
                                gconstpointer  unused)
{
  g_autofree char *before = get_stored (f);
  g_autofree char *after = NULL;
  GtkWidget *problem;

  type (f, "bel\a");
  leave (f);

  problem = pb_test_ui_find (f->field, PB_TYPE_PROBLEM_LABEL, NULL);
  g_assert_true (gtk_widget_get_visible (problem));
  g_assert_true (gtk_widget_has_css_class (problem, "error"));
  after = get_stored (f);
  g_assert_cmpstr (after, ==, before);
}

static void
test_undo_reaches_the_field (Fixture       *f,
                             gconstpointer  unused)
{
  GtkWidget *view = pb_text_field_get_control (PB_TEXT_FIELD (f->field));
  g_autofree char *before = get_stored (f);
  g_autofree char *shown = NULL;

  type (f, "Anders");
  leave (f);
  g_assert_true (pb_register_undo (f->reg, NULL));

  g_object_get (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), "text", &shown, NULL);
  g_assert_cmpstr (shown, ==, before);
}

static gboolean
is_scrolled (gpointer page)
{
  return gtk_adjustment_get_value (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (page))) > 0;
}

static void
test_page_follows_the_cursor (Fixture       *f,
                              gconstpointer  unused)
{
  GtkWidget *view = pb_text_field_get_control (PB_TEXT_FIELD (f->field));

  gtk_widget_grab_focus (f->field);
  pb_test_ui_settle ();
  gtk_adjustment_set_value (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (f->page)), 0);
  gtk_text_buffer_insert_at_cursor (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)),
                                    "\n\n\n\n\n\n\n\n\n\n\n\n\n\n\nLaatste regel", -1);

  pb_test_ui_wait (is_scrolled, f->page);
}

static GtkWidget *
get_scroll_bar (Fixture *f)
{
  GtkWidget *view = pb_text_field_get_control (PB_TEXT_FIELD (f->field));

  return gtk_scrolled_window_get_vscrollbar (
    GTK_SCROLLED_WINDOW (gtk_widget_get_ancestor (view, GTK_TYPE_SCROLLED_WINDOW)));
}

static gboolean
has_scroll_bar (gpointer f)
{
  return gtk_widget_get_child_visible (get_scroll_bar (f));
}

static void
test_only_a_text_of_miles_has_a_scroll_bar (Fixture       *f,
                                            gconstpointer  unused)
{
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < 12; i++)
    {
      g_string_append (text, "Betere woningen. ");
      type (f, text->str);
      pb_test_ui_settle ();
      g_assert_false (has_scroll_bar (f));
    }

  for (guint i = 0; i < 400; i++)
    g_string_append (text, "Betere woningen. ");
  type (f, text->str);
  pb_test_ui_wait (has_scroll_bar, f);
}

static void
test_internal_says_so (Fixture       *f,
                       gconstpointer  unused)
{
  GtkWidget *words = pb_test_ui_find (f->field, GTK_TYPE_LABEL, "Not published");

  g_assert_false (gtk_widget_get_mapped (words));
  pb_text_field_set_internal (PB_TEXT_FIELD (f->field), TRUE);
  pb_test_ui_settle ();
  g_assert_true (gtk_widget_get_mapped (words));
}

/* By Shift+Tab too. */
static void
test_focus_leaves_both_ways (Fixture       *f,
                             gconstpointer  unused)
{
  GtkWidget *view = pb_text_field_get_control (PB_TEXT_FIELD (f->field));

  gtk_widget_grab_focus (f->field);
  g_assert_true (gtk_window_get_focus (f->window) == view);
  gtk_widget_child_focus (GTK_WIDGET (f->window), GTK_DIR_TAB_FORWARD);
  g_assert_true (gtk_window_get_focus (f->window) == f->elsewhere);

  gtk_widget_child_focus (GTK_WIDGET (f->window), GTK_DIR_TAB_BACKWARD);
  g_assert_true (gtk_window_get_focus (f->window) == view);
  gtk_widget_child_focus (GTK_WIDGET (f->window), GTK_DIR_TAB_BACKWARD);
  g_assert_true (gtk_window_get_focus (f->window) == f->elsewhere);
}

#define ADD(path, func) \
  g_test_add ("/ui/text-field/" path, Fixture, NULL, fixture_set_up, func, fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  pb_test_ui_init (&argc, &argv);

  ADD ("words-are-counted-while-typing", test_words_are_counted_while_typing);
  ADD ("leaving-saves", test_leaving_saves);
  ADD ("too-many-words-warn-and-are-saved", test_too_many_words_warn_and_are_saved);
  ADD ("refused-character-is-told", test_refused_character_is_told);
  ADD ("undo-reaches-the-field", test_undo_reaches_the_field);
  ADD ("page-follows-the-cursor", test_page_follows_the_cursor);
  ADD ("only-a-text-of-miles-has-a-scroll-bar", test_only_a_text_of_miles_has_a_scroll_bar);
  ADD ("focus-leaves-both-ways", test_focus_leaves_both_ways);
  ADD ("internal-says-so", test_internal_says_so);

  return g_test_run ();
}
