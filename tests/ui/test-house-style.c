/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The house style of a programme, in its dialog: logo, accent colour and font. */
#define G_LOG_DOMAIN "test-house-style"
#include "config.h"

#include <glib/gstdio.h>

#include "pb-compat.h"
#include "pb-field-row.h"
#include "pb-image-well.h"
#include "pb-problem-label.h"
#include "pb-programme-dialog.h"
#include "pb-register-images.h"
#include "pb-test-picture.h"
#include "pb-test-ui.h"

#define PROGRAMME 1

/* On white 4.48 : 1 and 4.54 : 1, the last of their greys that are too light and dark enough. */
#define TOO_LIGHT   "#777777"
#define DARK_ENOUGH "#767676"

typedef struct
{
  PbRegister *reg;
  GtkWindow  *window;
  GtkWidget  *dialog;
} Fixture;

static GtkWidget *
find_dialog (Fixture *f)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr(GtkWidget) window = g_list_model_get_item (toplevels, i);

      if (window != GTK_WIDGET (f->window))
        return window;
    }

  g_assert_not_reached ();
}

static void
fixture_set_up (Fixture       *f,
                gconstpointer  unused)
{
  f->reg = pb_test_ui_open_example ();
  f->window = GTK_WINDOW (adw_window_new ());
  adw_window_set_content (ADW_WINDOW (f->window), adw_toast_overlay_new ());
  gtk_window_present (f->window);
  pb_test_ui_settle ();
  pb_programme_dialog_present (GTK_WIDGET (f->window), f->reg, PROGRAMME);
  pb_test_ui_settle ();
  f->dialog = find_dialog (f);
}

static void
fixture_tear_down (Fixture       *f,
                   gconstpointer  unused)
{
  pb_test_ui_destroy (GTK_WINDOW (f->dialog));
  pb_test_ui_destroy (f->window);
  pb_test_ui_close (f->reg);
}

static void
undo (Fixture *f)
{
  g_autoptr(GError) error = NULL;

  g_assert_true (pb_register_undo (f->reg, &error));
  g_assert_no_error (error);
  pb_test_ui_settle ();
}

/* Transfer full; NULL: there is none. */
static char *
read_text (Fixture    *f,
           const char *column)
{
  g_autoptr(PbEntity) programme = pb_register_read (f->reg, PB_TYPE_PROGRAMME, PROGRAMME, NULL);

  return pb_entity_is_null (programme, column) ? NULL : g_strdup (pb_entity_get_text (programme, column));
}

static void
assert_stored (Fixture    *f,
               const char *column,
               const char *expected)
{
  g_autofree char *stored = NULL;

  pb_test_ui_settle ();
  stored = read_text (f, column);
  g_assert_cmpstr (stored, ==, expected);
}

static GtkWidget *
find_row (Fixture    *f,
          const char *label)
{
  GtkWidget *row = pb_test_ui_find (f->dialog, PB_TYPE_FIELD_ROW, label);

  g_assert_nonnull (row);

  return row;
}

/* ---- the accent colour */

static void
set_colour (Fixture    *f,
            const char *colour)
{
  g_autoptr(PbEntity) programme = pb_register_read (f->reg, PB_TYPE_PROGRAMME, PROGRAMME, NULL);
  g_autoptr(GError) error = NULL;

  pb_entity_set_text (programme, "accent_colour", colour);
  g_assert_true (pb_register_save (f->reg, programme, NULL, &error));
  g_assert_no_error (error);
  pb_test_ui_settle ();
}

/* What stands under the row; NULL: nothing is the matter. */
static const char *
get_warning (Fixture *f)
{
  GtkWidget *problem = pb_test_ui_find (find_row (f, "Accent colour"), PB_TYPE_PROBLEM_LABEL, NULL);

  g_assert_nonnull (problem);
  if (!gtk_widget_get_visible (problem))
    return NULL;

  return gtk_label_get_text (GTK_LABEL (pb_test_ui_find (problem, GTK_TYPE_LABEL, NULL)));
}

/* A popover needs a place on the screen: scrolls the dialog until the row has one. */
static gboolean
scroll_to (gpointer row)
{
  GtkWidget *scroller = gtk_widget_get_ancestor (row, GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  graphene_rect_t bounds;

  if (!gtk_widget_compute_bounds (row, scroller, &bounds) || bounds.size.height < 1)
    return FALSE;
  if (bounds.origin.y >= 0 && bounds.origin.y + bounds.size.height <= gtk_widget_get_height (scroller))
    return TRUE;

  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + bounds.origin.y);

  return FALSE;
}

static void
press (Fixture    *f,
       const char *name)
{
  GtkWidget *row = find_row (f, "Accent colour");

  pb_test_ui_wait (scroll_to, row);
  gtk_menu_button_popup (GTK_MENU_BUTTON (pb_field_row_get_control (PB_FIELD_ROW (row))));
  g_signal_emit_by_name (pb_test_ui_find (row, GTK_TYPE_BUTTON, name), "clicked");
  pb_test_ui_settle ();
}

static void
test_an_accent_colour_is_set_and_cleared (Fixture       *f,
                                          gconstpointer  unused)
{
  g_autofree char *before = read_text (f, "accent_colour");

  press (f, "Ochre");
  assert_stored (f, "accent_colour", "#7d6200");
  g_assert_nonnull (pb_test_ui_find (find_row (f, "Accent colour"), GTK_TYPE_LABEL, "#7d6200"));
  g_assert_null (get_warning (f));

  press (f, "_None");
  assert_stored (f, "accent_colour", NULL);
  g_assert_nonnull (pb_test_ui_find (find_row (f, "Accent colour"), GTK_TYPE_LABEL, "None"));

  undo (f);
  assert_stored (f, "accent_colour", "#7d6200");
  undo (f);
  assert_stored (f, "accent_colour", before);
}

static void
test_a_colour_that_is_hard_to_read_is_told (Fixture       *f,
                                            gconstpointer  unused)
{
  set_colour (f, DARK_ENOUGH);
  g_assert_null (get_warning (f));

  set_colour (f, TOO_LIGHT);
  g_assert_cmpstr (get_warning (f), ==,
                   "Text in this colour is hard to read on white paper: its contrast is 4.4 : 1, and 4.5 : 1 is needed. "
                   "Choose a darker one.");

  undo (f);
  g_assert_null (get_warning (f));
}

/* ---- the logo */

typedef struct
{
  Fixture    *f;
  const char *before;
} Logo;

static gboolean
has_other_logo (gpointer data)
{
  Logo *logo = data;
  g_autofree char *now = read_text (logo->f, "logo");

  return g_strcmp0 (now, logo->before) != 0;
}

/* In place of the one that is there. */
static void
choose_logo (Fixture *f,
             guint    width)
{
  g_autofree char *folder = g_path_get_dirname (pb_register_get_path (f->reg));
  g_autofree char *path = g_build_filename (folder, "logo.png", NULL);
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(GBytes) png = pb_test_png (width, 40, TRUE);
  g_autofree char *before = read_text (f, "logo");
  Logo logo = { f, before };

  g_file_set_contents (path, g_bytes_get_data (png, NULL), (gssize) g_bytes_get_size (png), NULL);
  pb_compat_answer_next_pick (file);
  gtk_widget_activate_action (pb_test_ui_find (f->dialog, PB_TYPE_IMAGE_WELL, NULL), "image.add", NULL);
  pb_test_ui_wait (has_other_logo, &logo);
  pb_test_ui_settle ();
}

static void
test_a_logo_is_set_replaced_and_removed (Fixture       *f,
                                         gconstpointer  unused)
{
  g_autofree char *before = read_text (f, "logo");
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  choose_logo (f, 60);
  first = read_text (f, "logo");
  g_assert_nonnull (first);
  choose_logo (f, 80);
  second = read_text (f, "logo");
  g_assert_cmpstr (first, !=, second);

  gtk_widget_activate_action (pb_test_ui_find (f->dialog, PB_TYPE_IMAGE_WELL, NULL), "image.remove", NULL);
  assert_stored (f, "logo", NULL);

  undo (f);
  assert_stored (f, "logo", second);
  undo (f);
  assert_stored (f, "logo", first);
  undo (f);
  assert_stored (f, "logo", before);
}

static gboolean
has_refusal (gpointer unused)
{
  return g_list_model_get_n_items (gtk_window_get_toplevels ()) == 3;
}

static void
test_what_is_no_image_is_no_logo (Fixture       *f,
                                  gconstpointer  unused)
{
  g_autofree char *before = read_text (f, "logo");
  g_autoptr(GFile) file = g_file_new_for_path (pb_register_get_path (f->reg));

  pb_compat_answer_next_pick (file);
  gtk_widget_activate_action (pb_test_ui_find (f->dialog, PB_TYPE_IMAGE_WELL, NULL), "image.add", NULL);
  pb_test_ui_wait (has_refusal, NULL);
  assert_stored (f, "logo", before);
}

/* ---- the font */

static GtkDropDown *
get_fonts (Fixture *f)
{
  return GTK_DROP_DOWN (pb_field_row_get_control (PB_FIELD_ROW (find_row (f, "Font"))));
}

static const char *
get_font_at (Fixture *f,
             guint    position)
{
  return gtk_string_list_get_string (GTK_STRING_LIST (gtk_drop_down_get_model (get_fonts (f))), position);
}

/* Whether the sentence to see a font by has it. */
static gboolean
is_sampled (Fixture    *f,
            const char *family)
{
  GtkWidget *sample = pb_test_ui_find (f->dialog, GTK_TYPE_LABEL, "The quick brown fox: € 1.234.567 in 2026");
  g_autofree char *attributes = pango_attr_list_to_string (gtk_label_get_attributes (GTK_LABEL (sample)));

  return strstr (attributes, family) != NULL;
}

static void
test_a_font_is_chosen_and_the_standard_again (Fixture       *f,
                                              gconstpointer  unused)
{
  g_autofree char *before = read_text (f, "font");
  const char *family;

  g_assert_cmpstr (get_font_at (f, 0), ==, "Standard");
  family = get_font_at (f, 1);
  g_assert_nonnull (family);

  gtk_drop_down_set_selected (get_fonts (f), 1);
  assert_stored (f, "font", family);
  g_assert_true (is_sampled (f, family));

  gtk_drop_down_set_selected (get_fonts (f), 0);
  assert_stored (f, "font", "");
  g_assert_false (is_sampled (f, family));

  undo (f);
  assert_stored (f, "font", family);
  g_assert_cmpuint (gtk_drop_down_get_selected (get_fonts (f)), ==, 1);
  undo (f);
  assert_stored (f, "font", before);
}

int
main (int    argc,
      char **argv)
{
  pb_test_ui_init (&argc, &argv);

#define ADD(path, func) g_test_add ("/house-style/" path, Fixture, NULL, fixture_set_up, func, fixture_tear_down)
  ADD ("an-accent-colour-is-set-and-cleared", test_an_accent_colour_is_set_and_cleared);
  ADD ("a-colour-that-is-hard-to-read-is-told", test_a_colour_that_is_hard_to_read_is_told);
  ADD ("a-logo-is-set-replaced-and-removed", test_a_logo_is_set_replaced_and_removed);
  ADD ("what-is-no-image-is-no-logo", test_what_is_no_image_is_no_logo);
  ADD ("a-font-is-chosen-and-the-standard-again", test_a_font_is_chosen_and_the_standard_again);
#undef ADD

  return g_test_run ();
}
