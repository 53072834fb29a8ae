/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-media-section"
#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "pb-compat.h"
#include "pb-editor.h"
#include "pb-entity-dialog.h"
#include "pb-field-row.h"
#include "pb-image-dialog.h"
#include "pb-image-group.h"
#include "pb-image-intake.h"
#include "pb-register-images.h"
#include "pb-ordered-row.h"
#include "pb-test-picture.h"
#include "pb-test-ui.h"
#include "pb-text-field.h"

typedef struct
{
  PbRegister *reg;
  gint64      project;   /* WO-03, which has an image and a link */
  GtkWidget  *editor;
  GtkWindow  *window;
  char       *folder;
  guint       expected;
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
fixture_set_up (Fixture       *f,
                gconstpointer  unused)
{
  GtkWidget *overlay = adw_toast_overlay_new ();
  GtkWidget *stack;

  f->folder = g_dir_make_tmp ("pb-media-XXXXXX", NULL);
  f->reg = pb_test_ui_open_example ();
  f->project = find_project (f, "WO-03");
  f->editor = pb_editor_new (f->reg);
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (overlay), f->editor);

  f->window = GTK_WINDOW (adw_window_new ());
  gtk_window_set_default_size (f->window, 600, 700);
  adw_window_set_content (ADW_WINDOW (f->window), overlay);
  gtk_window_present (f->window);
  pb_editor_set_project (PB_EDITOR (f->editor), f->project);
  stack = pb_test_ui_find (f->editor, ADW_TYPE_VIEW_STACK, NULL);
  adw_view_stack_set_visible_child_name (ADW_VIEW_STACK (stack), "media");
  pb_test_ui_settle ();
}

static void
fixture_tear_down (Fixture       *f,
                   gconstpointer  unused)
{
  g_autoptr(GDir) dir = g_dir_open (f->folder, 0, NULL);
  const char *name;

  pb_test_ui_destroy (f->window);
  pb_test_ui_close (f->reg);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (f->folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (f->folder);
  g_free (f->folder);
}

/* Where the pre-flight goes to. */
static void
test_one_image_takes_the_focus (Fixture       *f,
                                gconstpointer  unused)
{
  g_autoptr(GPtrArray) images = pb_register_list (f->reg, PB_TYPE_IMAGE, "project", f->project, NULL);
  const gint64 image = pb_entity_get_id (images->pdata[images->len - 1]);
  g_autofree char *topic = g_strdup_printf ("image/%" G_GINT64_FORMAT, image);
  GtkWidget *focus;
  GtkWidget *row;

  pb_editor_show_topic (PB_EDITOR (f->editor), topic);
  focus = gtk_window_get_focus (f->window);
  g_assert_nonnull (focus);
  row = PB_IS_ORDERED_ROW (focus) ? focus : gtk_widget_get_ancestor (focus, PB_TYPE_ORDERED_ROW);
  g_assert_nonnull (row);
  g_assert_cmpint (pb_entity_get_id (pb_ordered_row_get_entity (PB_ORDERED_ROW (row))), ==, image);
  g_assert_true (gtk_window_get_focus_visible (f->window));
}

static GFile *
make_file (Fixture    *f,
           const char *name,
           GBytes     *bytes)
{
  g_autofree char *path = g_build_filename (f->folder, name, NULL);
  g_autoptr(GError) error = NULL;

  g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), &error);
  g_assert_no_error (error);

  return g_file_new_for_path (path);
}

static guint
count_images (Fixture *f)
{
  g_autoptr(GPtrArray) images = pb_register_list (f->reg, PB_TYPE_IMAGE, "project", f->project, NULL);

  return images->len;
}

static gboolean
has_expected (gpointer data)
{
  Fixture *f = data;

  return count_images (f) == f->expected;
}

static void
wait_images (Fixture *f,
             guint    n)
{
  f->expected = n;
  pb_test_ui_wait (has_expected, f);
  pb_test_ui_settle ();
}

static GtkWidget *
find_group (Fixture *f)
{
  GtkWidget *group = pb_test_ui_find (f->editor, PB_TYPE_IMAGE_GROUP, NULL);

  g_assert_nonnull (group);
  return group;
}

/* Of the images, in their order. */
static GtkWidget *
find_row (Fixture *f,
          int      index)
{
  GtkWidget *first = pb_test_ui_find (find_group (f), PB_TYPE_ORDERED_ROW, NULL);

  return GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (gtk_widget_get_parent (first)), index));
}

static GtkWindow *
find_dialog (Fixture *f)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr(GtkWindow) window = g_list_model_get_item (windows, i);

      if (window != f->window && gtk_widget_get_visible (GTK_WIDGET (window)))
        return window;
    }

  return NULL;
}

static gboolean
has_dialog (gpointer data)
{
  return find_dialog (data) != NULL;
}

/* ---- images */

static void
test_a_picked_file_becomes_an_image_that_can_be_undone (Fixture       *f,
                                                        gconstpointer  unused)
{
  g_autoptr(GBytes) jpeg = pb_test_jpeg (60, 40);
  g_autoptr(GFile) file = make_file (f, "tuin.jpeg", jpeg);

  pb_compat_answer_next_pick (file);
  gtk_widget_activate_action (find_group (f), "image.add", NULL);
  wait_images (f, 2);
  g_assert_cmpstr (pb_register_get_undo_label (f->reg), ==, "Add Image to “Proeftuin Emmerhout”");
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (find_row (f, 1))), ==,
                   "⚠ No alternative text: not in the booklet");

  g_assert_true (pb_register_undo (f->reg, NULL));
  wait_images (f, 1);
  g_assert_true (pb_register_redo (f->reg, NULL));
  wait_images (f, 2);
}

static char *
take_pictures (PbRegister  *reg,
               gint64       project,
               GPtrArray   *pictures,
               GError     **error)
{
  g_autoptr(GArray) ids = pb_register_add_images (reg, PB_TYPE_PROJECT, project, pictures, error);

  return ids != NULL ? g_strdup ("Added") : NULL;
}

/* Files that are good and one that is not. */
static void
test_what_cannot_be_read_is_told_and_the_others_go_on (Fixture       *f,
                                                       gconstpointer  unused)
{
  g_autoptr(GListStore) files = g_list_store_new (G_TYPE_FILE);
  g_autoptr(GBytes) png = pb_test_png (60, 40, TRUE);
  g_autoptr(GBytes) letter = g_bytes_new_static ("Geachte raad,", 13);
  g_autoptr(GFile) one = make_file (f, "een.png", png);
  g_autoptr(GFile) bad = make_file (f, "brief.png", letter);
  g_autoptr(GFile) gone = g_file_new_for_path ("/nonexistent/weg.png");
  GtkWindow *dialog;

  g_list_store_append (files, bad);
  g_list_store_append (files, one);
  g_list_store_append (files, gone);
  pb_image_intake_files (find_group (f), f->reg, take_pictures, f->project, G_LIST_MODEL (files));
  wait_images (f, 2);
  pb_test_ui_wait (has_dialog, f);

  dialog = find_dialog (f);
  g_assert_cmpstr (adw_message_dialog_get_heading (ADW_MESSAGE_DIALOG (dialog)), ==,
                   "2 Images Could Not Be Added");
  g_assert_nonnull (strstr (adw_message_dialog_get_body (ADW_MESSAGE_DIALOG (dialog)), "“brief.png”: "));
  g_assert_nonnull (strstr (adw_message_dialog_get_body (ADW_MESSAGE_DIALOG (dialog)), "“weg.png”: "));
  gtk_window_destroy (dialog);
  pb_test_ui_settle ();
}

static void
test_an_image_is_pasted (Fixture       *f,
                         gconstpointer  unused)
{
  g_autoptr(GBytes) png = pb_test_png (60, 40, FALSE);
  g_autoptr(GdkContentProvider) provider = gdk_content_provider_new_for_bytes ("image/png", png);

  gdk_clipboard_set_content (gtk_widget_get_clipboard (f->editor), provider);
  gtk_widget_activate_action (find_group (f), "image.paste", NULL);
  wait_images (f, 2);
}

static void
test_a_texture_and_files_are_pasted (Fixture       *f,
                                     gconstpointer  unused)
{
  static const guint8 pixels[2 * 2 * 3] = { 255, 0, 0 };
  g_autoptr(GBytes) bytes = g_bytes_new_static (pixels, sizeof pixels);
  g_autoptr(GdkTexture) texture = gdk_memory_texture_new (2, 2, GDK_MEMORY_R8G8B8, bytes, 6);
  g_autoptr(GBytes) jpeg = pb_test_jpeg (60, 40);
  g_autoptr(GFile) file = make_file (f, "tuin.jpeg", jpeg);
  GdkClipboard *clipboard = gtk_widget_get_clipboard (f->editor);
  g_autoptr(GSList) files = g_slist_prepend (NULL, file);

  gdk_clipboard_set_texture (clipboard, texture);
  gtk_widget_activate_action (find_group (f), "image.paste", NULL);
  wait_images (f, 2);

  gdk_clipboard_set (clipboard, GDK_TYPE_FILE_LIST, files);
  gtk_widget_activate_action (find_group (f), "image.paste", NULL);
  wait_images (f, 3);

  gdk_clipboard_set_text (clipboard, "Geachte raad,");
  gtk_widget_activate_action (find_group (f), "image.paste", NULL);
  pb_test_ui_settle ();
  g_assert_cmpuint (count_images (f), ==, 3);
}

static void
test_images_are_moved_and_removed (Fixture       *f,
                                   gconstpointer  unused)
{
  g_autoptr(GBytes) jpeg = pb_test_jpeg (60, 40);
  g_autoptr(GFile) file = make_file (f, "tuin.jpeg", jpeg);
  g_autoptr(GPtrArray) images = NULL;

  pb_compat_answer_next_pick (file);
  gtk_widget_activate_action (find_group (f), "image.add", NULL);
  wait_images (f, 2);
  gtk_widget_activate_action (find_row (f, 1), "row.move-up", NULL);
  pb_test_ui_settle ();
  images = pb_register_list (f->reg, PB_TYPE_IMAGE, "project", f->project, NULL);
  g_assert_cmpint (pb_entity_get_integer (images->pdata[0], "width"), ==, 60);

  gtk_widget_activate_action (find_row (f, 0), "row.remove", NULL);
  wait_images (f, 1);
  g_assert_true (pb_register_undo (f->reg, NULL));
  wait_images (f, 2);
}

static void
test_a_decorative_image_needs_no_alternative_text (Fixture       *f,
                                                   gconstpointer  unused)
{
  g_autoptr(GPtrArray) images = pb_register_list (f->reg, PB_TYPE_IMAGE, "project", f->project, NULL);
  GtkWindow *dialog;
  GtkWidget *text;
  GtkWidget *decorative;

  pb_image_dialog_present (f->editor, f->reg, pb_entity_get_id (images->pdata[0]));
  pb_test_ui_settle ();
  dialog = find_dialog (f);
  text = pb_test_ui_find (GTK_WIDGET (dialog), PB_TYPE_TEXT_FIELD, NULL);
  decorative = pb_test_ui_find (GTK_WIDGET (dialog), PB_TYPE_FIELD_ROW, "Decorative");
  g_assert_true (gtk_widget_get_visible (text));

  pb_draft_set_value (pb_field_row_get_draft (PB_FIELD_ROW (decorative)), "decorative", &PB_INTEGER (1));
  pb_test_ui_settle ();
  g_assert_false (gtk_widget_get_visible (text));
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (find_row (f, 0))), ==, "Decorative");
  g_assert_cmpstr (pb_register_get_undo_label (f->reg), ==,
                   "Change Decorative of “Bewoners planten de eerste boom van de proeftuin”");
  gtk_window_destroy (dialog);
  pb_test_ui_settle ();
}

static void
test_an_expired_consent_is_said (Fixture       *f,
                                 gconstpointer  unused)
{
  g_autoptr(GPtrArray) images = pb_register_list (f->reg, PB_TYPE_IMAGE, "project", f->project, NULL);

  pb_entity_set_text (images->pdata[0], "consent_until", "2021-12-31");
  g_assert_true (pb_register_save (f->reg, images->pdata[0], NULL, NULL));
  pb_test_ui_settle ();
  g_assert_nonnull (strstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (find_row (f, 0))),
                            "Consent ended on 31 December 2021"));
}

static void
test_an_image_is_viewed_large (Fixture       *f,
                               gconstpointer  unused)
{
  GtkWidget *button = pb_test_ui_find (find_group (f), GTK_TYPE_BUTTON, "View Large");
  GtkWindow *view;

  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  pb_test_ui_settle ();
  view = find_dialog (f);
  g_assert_cmpstr (gtk_window_get_title (view), ==, "Bewoners planten de eerste boom van de proeftuin");
  gtk_window_destroy (view);
  pb_test_ui_settle ();
}

/* ---- links */

static PbDraft *
open_new_link (Fixture    *f,
               GtkWindow **dialog)
{
  GtkWidget *add = pb_test_ui_find (f->editor, GTK_TYPE_BUTTON, "New Link");

  g_signal_emit_by_name (add, "clicked");
  pb_test_ui_settle ();
  *dialog = find_dialog (f);

  return pb_field_row_get_draft (
    PB_FIELD_ROW (pb_test_ui_find (GTK_WIDGET (*dialog), PB_TYPE_FIELD_ROW, "Address")));
}

static void
test_an_address_without_a_scheme_is_completed (Fixture       *f,
                                               gconstpointer  unused)
{
  GtkWindow *dialog;
  PbDraft *draft = open_new_link (f, &dialog);
  GtkWidget *offer;
  g_autoptr(PbEntity) link = NULL;

  g_assert_null (pb_test_ui_find (GTK_WIDGET (dialog), GTK_TYPE_BUTTON, "Use “https://www.example.org”"));
  pb_draft_set_typed (draft, "title", "Gemeente");
  pb_draft_set_typed (draft, "url", "www.example.org");
  offer = pb_test_ui_find (GTK_WIDGET (dialog), GTK_TYPE_BUTTON, "Use “https://www.example.org”");
  g_assert_nonnull (offer);
  g_assert_true (gtk_widget_get_visible (offer));

  g_signal_emit_by_name (offer, "clicked");
  g_assert_false (gtk_widget_get_visible (offer));
  g_assert_cmpint (pb_draft_add (draft), >, 0);
  link = pb_register_find (f->reg, PB_TYPE_LINK, "title", "Gemeente");
  g_assert_cmpstr (pb_entity_get_text (link, "url"), ==, "https://www.example.org");
  gtk_window_destroy (dialog);
  pb_test_ui_settle ();
}

static void
test_another_kind_of_address_is_refused (Fixture       *f,
                                         gconstpointer  unused)
{
  static const char *const addresses[] = { "javascript:alert(1)", "ftp://example.org", "geen adres", "" };
  GtkWindow *dialog;
  PbDraft *draft = open_new_link (f, &dialog);

  pb_draft_set_typed (draft, "title", "Gemeente");
  for (guint i = 0; i < G_N_ELEMENTS (addresses); i++)
    {
      pb_draft_set_typed (draft, "url", addresses[i]);
      g_assert_cmpint (pb_draft_add (draft), ==, 0);
      g_assert_nonnull (pb_draft_get_problem (draft, "url"));
    }
  gtk_window_destroy (dialog);
  pb_test_ui_settle ();
}

int
main (int    argc,
      char **argv)
{
  pb_test_ui_init (&argc, &argv);

#define ADD(name) \
  g_test_add ("/media-section/" #name, Fixture, NULL, fixture_set_up, test_##name, fixture_tear_down)
  ADD (a_picked_file_becomes_an_image_that_can_be_undone);
  ADD (what_cannot_be_read_is_told_and_the_others_go_on);
  ADD (an_image_is_pasted);
  ADD (one_image_takes_the_focus);
  ADD (a_texture_and_files_are_pasted);
  ADD (images_are_moved_and_removed);
  ADD (a_decorative_image_needs_no_alternative_text);
  ADD (an_expired_consent_is_said);
  ADD (an_image_is_viewed_large);
  ADD (an_address_without_a_scheme_is_completed);
  ADD (another_kind_of_address_is_refused);

  return g_test_run ();
}
