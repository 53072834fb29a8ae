/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-editions"
#include "config.h"

#include <glib/gstdio.h>

#include "pb-compat.h"
#include "pb-edition-contents.h"
#include "pb-edition-detail.h"
#include "pb-edition-line-row.h"
#include "pb-edition-list.h"
#include "pb-edition-projects.h"
#include "pb-image-well.h"
#include "pb-phase.h"
#include "pb-register-editions.h"
#include "pb-test-picture.h"
#include "pb-test-ui.h"
#include "pb-text-field.h"

/* The editions of the example: the first is adopted, the second a draft. */
#define ADOPTED 1
#define DRAFT   2

typedef struct
{
  PbRegister *reg;
  GtkWindow  *window;
  PbPage     *list;
  PbPage     *detail;
} Fixture;

static PbPage *
make_page (Fixture *f,
           GType    type)
{
  PbPage *page = g_object_new (type, "register", f->reg, NULL);

  pb_page_set_programme (page, 1);
  gtk_widget_set_hexpand (GTK_WIDGET (page), TRUE);

  return page;
}

static void
fixture_set_up (Fixture       *f,
                gconstpointer  unused)
{
  GtkWidget *overlay = adw_toast_overlay_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  f->reg = pb_test_ui_open_example ();
  f->list = make_page (f, PB_TYPE_EDITION_LIST);
  f->detail = make_page (f, PB_TYPE_EDITION_DETAIL);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (f->list));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (f->detail));

  f->window = GTK_WINDOW (adw_window_new ());
  gtk_window_set_default_size (f->window, 1000, 700);
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (overlay), box);
  adw_window_set_content (ADW_WINDOW (f->window), overlay);
  gtk_window_present (f->window);
  pb_test_ui_settle ();
}

static void
fixture_tear_down (Fixture       *f,
                   gconstpointer  unused)
{
  pb_test_ui_destroy (f->window);
  pb_test_ui_close (f->reg);
}

/* Shows a part of an edition: "projects". */
static void
show (Fixture    *f,
      gint64      edition,
      const char *part)
{
  pb_page_set_selected (f->detail, edition);
  pb_page_show_topic (f->detail, part);
  pb_test_ui_settle ();
}

static gboolean
has_row (gpointer data)
{
  Fixture *f = data;

  return pb_test_ui_find (GTK_WIDGET (f->detail), PB_TYPE_EDITION_LINE_ROW, NULL) != NULL;
}

/* The row of the first project after a row; NULL: of the first. */
static PbEditionLineRow *
find_project_in (GtkWidget *root,
                 gint64     item)
{
  if (PB_IS_EDITION_LINE_ROW (root))
    {
      PbEditionLine *line = pb_edition_line_row_get_line (PB_EDITION_LINE_ROW (root));
      PbEntity *entity = line != NULL ? pb_edition_line_get_item (line) : NULL;

      return entity != NULL && (item == 0 || pb_entity_get_id (entity) == item) ? PB_EDITION_LINE_ROW (root) : NULL;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      PbEditionLineRow *found = find_project_in (child, item);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* The row of an item, 0: of the first project. */
static PbEditionLineRow *
find_project (Fixture *f,
              gint64   item)
{
  PbEditionLineRow *row;

  pb_test_ui_wait (has_row, f);
  row = find_project_in (GTK_WIDGET (f->detail), item);
  g_assert_nonnull (row);

  return row;
}

static gint64
get_item (PbEditionLineRow *row)
{
  return pb_entity_get_id (pb_edition_line_get_item (pb_edition_line_row_get_line (row)));
}

static gboolean
is_included (Fixture *f,
             gint64   item)
{
  g_autoptr(PbEntity) entity = pb_register_read (f->reg, PB_TYPE_EDITION_ITEM, item, NULL);

  g_assert_nonnull (entity);

  return pb_entity_get_boolean (entity, "included");
}

/* The place of the item in the order of the booklet. */
static guint
find_place (Fixture *f,
            gint64   item)
{
  g_autoptr(GPtrArray) items = pb_register_list_edition_items (f->reg, DRAFT, NULL);

  for (guint i = 0; i < items->len; i++)
    {
      if (pb_entity_get_id (items->pdata[i]) == item)
        return i;
    }

  g_assert_not_reached ();
}

static void
undo (Fixture *f)
{
  g_autoptr(GError) error = NULL;

  g_assert_true (pb_register_undo (f->reg, &error));
  g_assert_no_error (error);
  pb_test_ui_settle ();
}

static GtkWindow *
find_dialog (Fixture    *f,
             const char *title)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr(GtkWindow) window = g_list_model_get_item (toplevels, i);

      if (window != f->window && g_strcmp0 (gtk_window_get_title (window), title) == 0)
        return window;
    }

  g_assert_not_reached ();
}

/* ---- the list of editions */

static void
test_the_newest_comes_first (Fixture       *f,
                             gconstpointer  unused)
{
  GListModel *model = pb_list_page_get_model (PB_LIST_PAGE (f->list));
  g_autoptr(PbEntity) first = g_list_model_get_item (model, 0);

  g_assert_cmpuint (g_list_model_get_n_items (model), ==, 2);
  g_assert_cmpint (pb_entity_get_integer (first, "number"), ==, 2);
}

/* ---- a new edition */

static GtkWidget *
find_field (GtkWindow  *dialog,
            const char *label)
{
  GtkWidget *row = pb_test_ui_find (GTK_WIDGET (dialog), ADW_TYPE_PREFERENCES_ROW, label);

  g_assert_nonnull (row);

  return pb_test_ui_find (row, GTK_TYPE_TEXT, NULL);
}

static void
test_a_new_edition_starts_from_the_previous_one (Fixture       *f,
                                                 gconstpointer  unused)
{
  g_autoptr(GPtrArray) before = pb_register_list (f->reg, PB_TYPE_EDITION_ITEM, "edition", DRAFT, NULL);
  g_autoptr(GPtrArray) items = NULL;
  GtkWindow *dialog;
  gint64 id;

  pb_page_add (f->list);
  pb_test_ui_settle ();
  dialog = find_dialog (f, "New Edition");
  gtk_editable_set_text (GTK_EDITABLE (find_field (dialog, "Title")), "Derde boekje");
  gtk_widget_activate_action (GTK_WIDGET (dialog), "dialog.run", NULL);
  pb_test_ui_settle ();

  id = pb_page_get_selected (f->list);
  g_assert_cmpint (id, >, DRAFT);
  items = pb_register_list (f->reg, PB_TYPE_EDITION_ITEM, "edition", id, NULL);
  g_assert_cmpuint (before->len, >, 0);
  g_assert_cmpuint (items->len, ==, before->len);

  undo (f);
  g_assert_null (pb_register_read (f->reg, PB_TYPE_EDITION, id, NULL));
}

static void
test_an_edition_without_a_title_is_not_created (Fixture       *f,
                                                gconstpointer  unused)
{
  GtkWindow *dialog;

  pb_page_add (f->list);
  pb_test_ui_settle ();
  dialog = find_dialog (f, "New Edition");
  gtk_widget_activate_action (GTK_WIDGET (dialog), "dialog.run", NULL);
  pb_test_ui_settle ();

  g_assert_true (find_dialog (f, "New Edition") == dialog);
  g_assert_cmpuint (g_list_model_get_n_items (pb_list_page_get_model (PB_LIST_PAGE (f->list))), ==, 2);
  gtk_window_destroy (dialog);
  pb_test_ui_settle ();
}

/* ---- its projects */

/* A thousand rows at once would keep the window from answering. */
static void
test_a_long_list_is_filled_by_and_by (Fixture       *f,
                                      gconstpointer  unused)
{
  GtkWidget *view;
  GListModel *lines;

  pb_page_set_selected (f->detail, DRAFT);
  pb_page_show_topic (f->detail, "projects");
  view = gtk_widget_get_ancestor (GTK_WIDGET (find_project (f, 0)), GTK_TYPE_LIST_VIEW);
  lines = G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (view)));
  g_assert_cmpuint (g_list_model_get_n_items (lines), <, 36);

  pb_test_ui_settle ();
  g_assert_true (gtk_list_view_get_model (GTK_LIST_VIEW (view)) == GTK_SELECTION_MODEL (lines));
  g_assert_cmpuint (g_list_model_get_n_items (lines), >, 36);
}

static void
test_a_check_takes_a_project_out (Fixture       *f,
                                  gconstpointer  unused)
{
  GtkWidget *check;
  gint64 item;

  show (f, DRAFT, "projects");
  item = get_item (find_project (f, 0));
  check = pb_test_ui_find (GTK_WIDGET (find_project (f, 0)), GTK_TYPE_CHECK_BUTTON, NULL);
  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (check)));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), FALSE);
  g_assert_false (is_included (f, item));

  undo (f);
  g_assert_true (is_included (f, item));
  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (check)));
}

static void
test_a_project_moves_within_its_theme (Fixture       *f,
                                       gconstpointer  unused)
{
  gint64 item;
  guint place;

  show (f, DRAFT, "projects");
  item = get_item (find_project (f, 0));
  place = find_place (f, item);
  gtk_widget_activate_action (GTK_WIDGET (find_project (f, 0)), "row.move-up", NULL);
  g_assert_cmpuint (find_place (f, item), ==, place);

  gtk_widget_activate_action (GTK_WIDGET (find_project (f, 0)), "row.move-down", NULL);
  pb_test_ui_settle ();
  g_assert_cmpuint (find_place (f, item), ==, place + 1);
  g_assert_cmpint (get_item (find_project (f, 0)), !=, item);

  undo (f);
  g_assert_cmpint (get_item (find_project (f, 0)), ==, item);
}

static void
test_a_removed_project_comes_back (Fixture       *f,
                                   gconstpointer  unused)
{
  gint64 item;

  show (f, DRAFT, "projects");
  item = get_item (find_project (f, 0));
  gtk_widget_activate_action (GTK_WIDGET (find_project (f, 0)), "row.remove", NULL);
  pb_test_ui_settle ();
  g_assert_null (pb_register_read (f->reg, PB_TYPE_EDITION_ITEM, item, NULL));

  undo (f);
  g_assert_cmpint (get_item (find_project (f, 0)), ==, item);
}

static void
set_internal (Fixture *f,
              gint64   project)
{
  g_autoptr(PbEntity) entity = pb_register_read (f->reg, PB_TYPE_PROJECT, project, NULL);
  g_autoptr(GError) error = NULL;

  pb_entity_set_text (entity, "visibility", "internal");
  pb_register_save (f->reg, entity, NULL, &error);
  g_assert_no_error (error);
  pb_test_ui_settle ();
}

static void
test_an_internal_project_is_marked (Fixture       *f,
                                    gconstpointer  unused)
{
  PbEditionLineRow *row;
  GtkWidget *mark;

  show (f, DRAFT, "projects");
  row = find_project (f, 0);
  g_assert_null (pb_test_ui_find (GTK_WIDGET (row), GTK_TYPE_BUTTON, "Go to the Visibility of the Project"));

  set_internal (f, pb_project_row_get_id (pb_edition_line_get_project (pb_edition_line_row_get_line (row))));
  mark = pb_test_ui_find (GTK_WIDGET (row), GTK_TYPE_BUTTON, "Go to the Visibility of the Project");
  g_assert_nonnull (mark);
  g_assert_true (gtk_widget_get_visible (mark));
  undo (f);
  g_assert_false (gtk_widget_get_visible (mark));
}

static void
test_the_contents_follow_in_place (Fixture       *f,
                                   gconstpointer  unused)
{
  g_autoptr(PbEditionContents) contents = pb_edition_contents_new (f->reg, DRAFT);
  g_autoptr(PbEditionLine) pillar = NULL;
  g_autoptr(PbEditionLine) line = NULL;
  guint n;

  g_assert_true (pb_edition_contents_refresh (contents, NULL));
  n = pb_edition_contents_get_n_in (contents);
  pillar = g_list_model_get_item (G_LIST_MODEL (contents), 0);
  line = g_list_model_get_item (G_LIST_MODEL (contents), 2);
  g_assert_cmpint (pb_edition_line_get_kind (pillar), ==, PB_EDITION_LINE_PILLAR);
  g_assert_cmpint (pb_edition_line_get_kind (line), ==, PB_EDITION_LINE_PROJECT);
  g_assert_cmpuint (pb_edition_contents_find (contents, pb_entity_get_id (pb_edition_line_get_item (line)), 0), ==, 2);

  set_internal (f, pb_project_row_get_id (pb_edition_line_get_project (line)));
  g_assert_true (pb_edition_contents_refresh (contents, NULL));
  g_assert_cmpuint (pb_edition_contents_get_n_in (contents), ==, n - 1);
  g_assert_false (pb_project_row_is_public (pb_edition_line_get_project (line)));
}

static void
test_projects_are_selected_by_rule (Fixture       *f,
                                    gconstpointer  unused)
{
  GtkWindow *dialog;
  GtkWidget *row;
  gint64 item;

  show (f, DRAFT, "projects");
  item = get_item (find_project (f, 0));
  gtk_widget_activate_action (GTK_WIDGET (find_project (f, 0)), "edition.select-projects", NULL);
  pb_test_ui_settle ();
  dialog = find_dialog (f, "Select Projects");
  /* The groups say the phases that the rows of projects say. */
  row = pb_test_ui_find (GTK_WIDGET (dialog), ADW_TYPE_ACTION_ROW, pb_phase_group_get_label (PB_PHASE_GROUP_IDEA));
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==, "Idea · Quick scan");
  for (guint i = 0; i < PB_N_PHASE_GROUPS; i++)
    {
      row = pb_test_ui_find (GTK_WIDGET (dialog), ADW_TYPE_ACTION_ROW, pb_phase_group_get_label (i));
      gtk_check_button_set_active (GTK_CHECK_BUTTON (pb_test_ui_find (row, GTK_TYPE_CHECK_BUTTON, NULL)),
                                   i == PB_PHASE_GROUP_IDEA);
    }
  gtk_widget_activate_action (GTK_WIDGET (dialog), "dialog.run", NULL);
  pb_test_ui_settle ();
  g_assert_false (is_included (f, item));

  undo (f);
  g_assert_true (is_included (f, item));
}

/* ---- its texts and its cover */

static char *
read_introduction (Fixture *f)
{
  g_autoptr(PbEntity) introduction = pb_register_get_introduction (f->reg, DRAFT, 1);

  return introduction != NULL ? g_strdup (pb_entity_get_text (introduction, "text")) : NULL;
}

static GtkWindow *
open_introduction (Fixture *f)
{
  GtkWidget *row = pb_test_ui_find (GTK_WIDGET (f->detail), ADW_TYPE_ACTION_ROW, "Wonen");

  g_assert_nonnull (row);
  g_signal_emit_by_name (row, "activated");
  pb_test_ui_settle ();

  return find_dialog (f, "Introduction");
}

static void
test_an_introduction_is_the_editions_own_and_the_pillars_again (Fixture       *f,
                                                                gconstpointer  unused)
{
  g_autofree char *own = NULL;
  g_autofree char *written = NULL;
  g_autofree char *again = NULL;
  GtkWindow *dialog;
  GtkWidget *view;

  show (f, DRAFT, "booklet");
  own = read_introduction (f);
  dialog = open_introduction (f);
  view = pb_text_field_get_control (PB_TEXT_FIELD (pb_test_ui_find (GTK_WIDGET (dialog), PB_TYPE_TEXT_FIELD, NULL)));
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), "Zo staat het ervoor.", -1);
  gtk_widget_activate_action (GTK_WIDGET (dialog), "dialog.run", NULL);
  pb_test_ui_settle ();
  written = read_introduction (f);
  g_assert_cmpstr (written, ==, "Zo staat het ervoor.");

  dialog = open_introduction (f);
  g_signal_emit_by_name (pb_test_ui_find (GTK_WIDGET (dialog), GTK_TYPE_BUTTON, "Use the Pillar’s _Own"), "clicked");
  pb_test_ui_settle ();
  g_assert_null (read_introduction (f));

  undo (f);
  undo (f);
  again = read_introduction (f);
  g_assert_cmpstr (again, ==, own);
}

static char *
read_cover (Fixture *f)
{
  g_autoptr(GPtrArray) images = pb_register_list (f->reg, PB_TYPE_IMAGE, "edition", DRAFT, NULL);

  g_assert_cmpuint (images->len, <=, 1);

  return images->len > 0 ? g_strdup (pb_entity_get_text (images->pdata[0], "content")) : NULL;
}

/* What the cover was, and is to differ from. */
typedef struct
{
  Fixture    *f;
  const char *before;
} Cover;

static gboolean
has_other_cover (gpointer data)
{
  Cover *cover = data;
  g_autofree char *now = read_cover (cover->f);

  return g_strcmp0 (now, cover->before) != 0;
}

static void
test_a_cover_is_replaced_and_removed (Fixture       *f,
                                      gconstpointer  unused)
{
  g_autofree char *before = read_cover (f);
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "pb-test-cover.png", NULL);
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(GBytes) png = pb_test_png (60, 40, FALSE);
  g_autofree char *after = NULL;
  Cover cover = { f, before };
  GtkWidget *well;

  g_file_set_contents (path, g_bytes_get_data (png, NULL), (gssize) g_bytes_get_size (png), NULL);
  show (f, DRAFT, "booklet");
  well = pb_test_ui_find (GTK_WIDGET (f->detail), PB_TYPE_IMAGE_WELL, NULL);
  pb_compat_answer_next_pick (file);
  gtk_widget_activate_action (well, "image.add", NULL);
  pb_test_ui_wait (has_other_cover, &cover);
  g_unlink (path);

  gtk_widget_activate_action (well, "image.remove", NULL);
  pb_test_ui_settle ();
  g_assert_null (read_cover (f));

  undo (f);
  undo (f);
  after = read_cover (f);
  g_assert_cmpstr (after, ==, before);
}

/* ---- one that is adopted */

static void
test_an_adopted_edition_cannot_be_changed (Fixture       *f,
                                           gconstpointer  unused)
{
  show (f, ADOPTED, "booklet");
  g_assert_false (gtk_widget_is_sensitive (pb_test_ui_find (GTK_WIDGET (f->detail), PB_TYPE_IMAGE_WELL, NULL)));
  show (f, ADOPTED, "projects");
  g_assert_false (gtk_widget_is_sensitive (
    pb_test_ui_find (GTK_WIDGET (find_project (f, 0)), GTK_TYPE_CHECK_BUTTON, NULL)));

  show (f, DRAFT, "projects");
  g_assert_true (gtk_widget_is_sensitive (
    pb_test_ui_find (GTK_WIDGET (find_project (f, 0)), GTK_TYPE_CHECK_BUTTON, NULL)));
}

int
main (int    argc,
      char **argv)
{
  pb_test_ui_init (&argc, &argv);

#define ADD(path, func) g_test_add ("/editions/" path, Fixture, NULL, fixture_set_up, func, fixture_tear_down)
  ADD ("the-newest-comes-first", test_the_newest_comes_first);
  ADD ("a-new-edition-starts-from-the-previous-one", test_a_new_edition_starts_from_the_previous_one);
  ADD ("an-edition-without-a-title-is-not-created", test_an_edition_without_a_title_is_not_created);
  ADD ("a-long-list-is-filled-by-and-by", test_a_long_list_is_filled_by_and_by);
  ADD ("a-check-takes-a-project-out", test_a_check_takes_a_project_out);
  ADD ("a-project-moves-within-its-theme", test_a_project_moves_within_its_theme);
  ADD ("a-removed-project-comes-back", test_a_removed_project_comes_back);
  ADD ("an-internal-project-is-marked", test_an_internal_project_is_marked);
  ADD ("the-contents-follow-in-place", test_the_contents_follow_in_place);
  ADD ("projects-are-selected-by-rule", test_projects_are_selected_by_rule);
  ADD ("an-introduction-is-the-editions-own-and-the-pillars-again",
       test_an_introduction_is_the_editions_own_and_the_pillars_again);
  ADD ("a-cover-is-replaced-and-removed", test_a_cover_is_replaced_and_removed);
  ADD ("an-adopted-edition-cannot-be-changed", test_an_adopted_edition_cannot_be_changed);
#undef ADD

  return g_test_run ();
}
