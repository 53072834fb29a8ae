/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-export-dialog"
#include "config.h"

#include <glib/gstdio.h>

#include "pb-compat.h"
#include "pb-export-dialog.h"
#include "pb-test-ui.h"

typedef struct
{
  PbRegister *reg;
  GtkWindow  *parent;
  GtkWindow  *dialog;
  char       *folder;
} Fixture;

static GtkWindow *
find_window (GType type)
{
  g_autoptr(GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (g_type_is_a (G_OBJECT_TYPE (l->data), type))
      return l->data;

  return NULL;
}

static gint64
get_programme (Fixture *f,
               guint    index)
{
  g_autoptr(GPtrArray) programmes = pb_register_list (f->reg, PB_TYPE_PROGRAMME, NULL, 0, NULL);

  return pb_entity_get_id (g_ptr_array_index (programmes, index));
}

static void
fixture_set_up (Fixture       *f,
                gconstpointer  unused)
{
  GtkWidget *overlay = adw_toast_overlay_new ();

  f->reg = pb_test_ui_open_example ();
  f->folder = g_path_get_dirname (pb_register_get_path (f->reg));
  f->parent = GTK_WINDOW (adw_window_new ());
  adw_window_set_content (ADW_WINDOW (f->parent), overlay);
  gtk_window_present (f->parent);
  pb_export_dialog_present (f->parent, f->reg, get_programme (f, 1), 0);
  f->dialog = find_window (PB_TYPE_EXPORT_DIALOG);
  pb_test_ui_settle ();
}

static void
fixture_tear_down (Fixture       *f,
                   gconstpointer  unused)
{
  if (find_window (PB_TYPE_EXPORT_DIALOG) != NULL)
    pb_test_ui_destroy (f->dialog);
  pb_test_ui_destroy (f->parent);
  g_free (f->folder);
  pb_test_ui_close (f->reg);
}

static AdwComboRow *
find_row (Fixture    *f,
          const char *id)
{
  return ADW_COMBO_ROW (gtk_widget_get_template_child (GTK_WIDGET (f->dialog),
                                                       PB_TYPE_EXPORT_DIALOG, id));
}

static gboolean
has_toast (gpointer parent)
{
  return pb_test_ui_find (parent, GTK_TYPE_LABEL, "Booklet exported") != NULL;
}

static gboolean
has_error (gpointer unused)
{
  return find_window (ADW_TYPE_MESSAGE_DIALOG) != NULL;
}

static void
test_shown_programme_is_chosen (Fixture       *f,
                                gconstpointer  unused)
{
  g_assert_cmpuint (adw_combo_row_get_selected (find_row (f, "programme_row")), ==, 1);
}

static void
test_booklet_is_written_and_told (Fixture       *f,
                                  gconstpointer  unused)
{
  g_autofree char *path = g_build_filename (f->folder, "boekje.html", NULL);
  g_autoptr(GFile) target = g_file_new_for_path (path);
  g_autofree char *content = NULL;

  pb_compat_answer_next_pick (target);
  gtk_widget_activate_action (GTK_WIDGET (f->dialog), "booklet.export", NULL);
  pb_test_ui_wait (has_toast, f->parent);
  g_file_get_contents (path, &content, NULL, NULL);

  g_assert_nonnull (content);
  g_assert_true (g_str_has_prefix (content, "<!DOCTYPE html>"));
  g_assert_nonnull (pb_test_ui_find (GTK_WIDGET (f->parent), GTK_TYPE_BUTTON, "_Open"));
  g_assert_null (find_window (PB_TYPE_EXPORT_DIALOG));
}

static void
test_format_and_language_are_those_chosen (Fixture       *f,
                                           gconstpointer  unused)
{
  g_autofree char *path = g_build_filename (f->folder, "boekje.xml", NULL);
  g_autoptr(GFile) target = g_file_new_for_path (path);
  g_autofree char *content = NULL;

  adw_combo_row_set_selected (find_row (f, "format_row"), 1);
  adw_combo_row_set_selected (find_row (f, "language_row"), 0);
  pb_compat_answer_next_pick (target);
  gtk_widget_activate_action (GTK_WIDGET (f->dialog), "booklet.export", NULL);
  pb_test_ui_wait (has_toast, f->parent);
  g_file_get_contents (path, &content, NULL, NULL);

  g_assert_nonnull (strstr (content, "urn:programmaboek:booklet:1"));
  g_assert_nonnull (strstr (content, "lang=\"nl\""));
}

static void
test_folder_that_is_gone_is_told (Fixture       *f,
                                  gconstpointer  unused)
{
  g_autofree char *path = g_build_filename (f->folder, "gone", "boekje.html", NULL);
  g_autoptr(GFile) target = g_file_new_for_path (path);

  pb_compat_answer_next_pick (target);
  gtk_widget_activate_action (GTK_WIDGET (f->dialog), "booklet.export", NULL);
  pb_test_ui_wait (has_error, NULL);

  g_assert_false (has_toast (f->parent));
  gtk_window_destroy (find_window (ADW_TYPE_MESSAGE_DIALOG));
}

int
main (int    argc,
      char **argv)
{
  pb_test_ui_init (&argc, &argv);

#define ADD(path, func) \
  g_test_add (path, Fixture, NULL, fixture_set_up, func, fixture_tear_down)
  ADD ("/export-dialog/shown-programme-is-chosen", test_shown_programme_is_chosen);
  ADD ("/export-dialog/booklet-is-written-and-told", test_booklet_is_written_and_told);
  ADD ("/export-dialog/format-and-language-are-those-chosen", test_format_and_language_are_those_chosen);
  ADD ("/export-dialog/folder-that-is-gone-is-told", test_folder_that_is_gone_is_told);
#undef ADD

  return g_test_run ();
}
