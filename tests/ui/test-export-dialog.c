/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-export-dialog"
#include "config.h"

#include <glib/gstdio.h>

#include "pb-compat.h"
#include "pb-export-dialog.h"
#include "pb-register-editions.h"
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

static guint
find_item (Fixture    *f,
           const char *row,
           const char *item)
{
  GListModel *items = adw_combo_row_get_model (find_row (f, row));

  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr(GtkStringObject) string = g_list_model_get_item (items, i);

      if (g_str_equal (gtk_string_object_get_string (string), item))
        return i;
    }

  return GTK_INVALID_LIST_POSITION;
}

static void
choose (Fixture    *f,
        const char *row,
        const char *item)
{
  const guint position = find_item (f, row, item);

  g_assert_cmpuint (position, !=, GTK_INVALID_LIST_POSITION);
  adw_combo_row_set_selected (find_row (f, row), position);
}

static const char *
get_chosen (Fixture    *f,
            const char *row)
{
  return gtk_string_object_get_string (adw_combo_row_get_selected_item (find_row (f, row)));
}

static gboolean
is_offered (Fixture    *f,
            const char *row)
{
  return gtk_widget_get_visible (GTK_WIDGET (find_row (f, row)));
}

static gboolean
is_written (gpointer target)
{
  return g_file_query_exists (target, NULL);
}

static void
export_to (Fixture *f,
           GFile   *target)
{
  pb_compat_answer_next_pick (target);
  gtk_widget_activate_action (GTK_WIDGET (f->dialog), "booklet.export", NULL);
  pb_test_ui_wait (is_written, target);
  pb_test_ui_wait (has_toast, f->parent);
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

  choose (f, "format_row", "Web page (HTML)");
  export_to (f, target);
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

  choose (f, "format_row", "Data (XML)");
  choose (f, "language_row", "Nederlands");
  export_to (f, target);
  g_file_get_contents (path, &content, NULL, NULL);

  g_assert_nonnull (strstr (content, "urn:programmaboek:booklet:1"));
  g_assert_nonnull (strstr (content, "lang=\"nl\""));
}

/* Chooses the draft of the first programme. */
static void
choose_draft (Fixture *f)
{
  adw_combo_row_set_selected (find_row (f, "programme_row"), 0);
  choose (f, "what_row", "Edition 2 (draft)");
}

static void
test_rows_are_those_that_count (Fixture       *f,
                                gconstpointer  unused)
{
  g_autoptr(PbEntity) compared = pb_register_get_compared_edition (f->reg, 2);

  g_assert_true (is_offered (f, "paper_row"));
  g_assert_true (is_offered (f, "language_row"));

  /* Only a PDF has pages, and an edition has a language of its own. */
  choose (f, "format_row", "Web page (HTML)");
  g_assert_false (is_offered (f, "paper_row"));
  choose_draft (f);
  g_assert_false (is_offered (f, "language_row"));
  g_assert_cmpstr (get_chosen (f, "format_row"), ==, "Web page (HTML)");
  g_assert_cmpint (find_item (f, "format_row", "News page (HTML)") != GTK_INVALID_LIST_POSITION, ==, compared != NULL);

  /* As it stands there is no edition before it. */
  choose (f, "what_row", "As it stands now");
  g_assert_cmpuint (find_item (f, "format_row", "News page (HTML)"), ==, GTK_INVALID_LIST_POSITION);
  g_assert_true (is_offered (f, "language_row"));
}

static void
test_edition_is_exported_as_pdf (Fixture       *f,
                                 gconstpointer  unused)
{
  g_autofree char *path = g_build_filename (f->folder, "boekje.pdf", NULL);
  g_autoptr(GFile) target = g_file_new_for_path (path);
  g_autofree char *content = NULL;

  choose_draft (f);
  choose (f, "format_row", "Document (PDF)");
  choose (f, "paper_row", "A5");
  export_to (f, target);
  g_file_get_contents (path, &content, NULL, NULL);

  g_assert_true (g_str_has_prefix (content, "%PDF-"));
}

static void
test_edition_that_is_asked_for_is_chosen (Fixture       *f,
                                          gconstpointer  unused)
{
  gtk_window_destroy (f->dialog);
  pb_export_dialog_present (f->parent, f->reg, get_programme (f, 0), 2);
  f->dialog = find_window (PB_TYPE_EXPORT_DIALOG);

  g_assert_cmpstr (get_chosen (f, "what_row"), ==, "Edition 2 (draft)");
}

static void
close_dialog (void)
{
  GtkWindow *dialog = find_window (PB_TYPE_EXPORT_DIALOG);

  if (dialog != NULL)
    gtk_window_destroy (dialog);
}

static void
present_file (Fixture    *f,
              const char *content)
{
  g_autofree char *path = g_build_filename (f->folder, "boekje.xml", NULL);
  g_autoptr(GFile) booklet = g_file_new_for_path (path);

  g_assert_true (g_file_set_contents (path, content, -1, NULL));
  close_dialog ();
  pb_export_dialog_present_file (f->parent, booklet);
  f->dialog = find_window (PB_TYPE_EXPORT_DIALOG);
}

static void
test_booklet_in_xml_is_published (Fixture       *f,
                                  gconstpointer  unused)
{
  g_autofree char *path = g_build_filename (f->folder, "source.xml", NULL);
  g_autofree char *page = g_build_filename (f->folder, "boekje.html", NULL);
  g_autoptr(GFile) source = g_file_new_for_path (path);
  g_autoptr(GFile) target = g_file_new_for_path (page);
  g_autofree char *content = NULL;
  g_autofree char *written = NULL;

  choose_draft (f);
  choose (f, "format_row", "Data (XML)");
  export_to (f, source);
  g_file_get_contents (path, &content, NULL, NULL);

  present_file (f, content);
  g_assert_false (is_offered (f, "programme_row"));
  g_assert_false (is_offered (f, "what_row"));
  choose (f, "format_row", "Web page (HTML)");
  export_to (f, target);
  g_file_get_contents (page, &written, NULL, NULL);
  g_assert_nonnull (strstr (written, "Proeftuin Emmerhout"));
}

static void
test_broken_booklet_is_told (Fixture       *f,
                             gconstpointer  unused)
{
  g_autofree char *path = g_build_filename (f->folder, "boekje.pdf", NULL);
  g_autoptr(GFile) target = g_file_new_for_path (path);

  present_file (f, "<!DOCTYPE b [<!ENTITY a \"aaaa\">]><b>&a;");
  pb_compat_answer_next_pick (target);
  gtk_widget_activate_action (GTK_WIDGET (f->dialog), "booklet.export", NULL);
  pb_test_ui_wait (has_error, NULL);

  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  gtk_window_destroy (find_window (ADW_TYPE_MESSAGE_DIALOG));
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

static void
test_withdrawn_edition_is_told (Fixture       *f,
                                gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;

  pb_register_withdraw_edition (f->reg, 1, "Een bedrag klopte niet.", &error);
  g_assert_no_error (error);
  gtk_window_destroy (f->dialog);
  pb_test_ui_settle ();
  pb_export_dialog_present (f->parent, f->reg, get_programme (f, 0), 1);
  f->dialog = find_window (PB_TYPE_EXPORT_DIALOG);
  pb_test_ui_settle ();

  g_assert_nonnull (strstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (find_row (f, "what_row"))),
                            "This edition was withdrawn."));
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
  ADD ("/export-dialog/rows-are-those-that-count", test_rows_are_those_that_count);
  ADD ("/export-dialog/edition-is-exported-as-pdf", test_edition_is_exported_as_pdf);
  ADD ("/export-dialog/edition-that-is-asked-for-is-chosen", test_edition_that_is_asked_for_is_chosen);
  ADD ("/export-dialog/withdrawn-edition-is-told", test_withdrawn_edition_is_told);
  ADD ("/export-dialog/booklet-in-xml-is-published", test_booklet_in_xml_is_published);
  ADD ("/export-dialog/broken-booklet-is-told", test_broken_booklet_is_told);
  ADD ("/export-dialog/folder-that-is-gone-is-told", test_folder_that_is_gone_is_told);
#undef ADD

  return g_test_run ();
}
