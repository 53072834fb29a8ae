/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-editions"
#include "config.h"

#include "pb-edition-detail.h"
#include "pb-edition-list.h"
#include "pb-ordered-row.h"
#include "pb-test-ui.h"

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

static guint
count_items (Fixture *f,
             gint64   edition)
{
  g_autoptr(GPtrArray) items = pb_register_list (f->reg, PB_TYPE_EDITION_ITEM, "edition", edition, NULL);

  return items->len;
}

static void
show (Fixture *f,
      gint64   edition)
{
  pb_page_set_selected (f->detail, edition);
  pb_test_ui_settle ();
}

static GtkWidget *
find_first_row (Fixture *f)
{
  return pb_test_ui_find (GTK_WIDGET (f->detail), PB_TYPE_ORDERED_ROW, NULL);
}

static void
test_the_newest_comes_first (Fixture       *f,
                             gconstpointer  unused)
{
  GListModel *model = pb_list_page_get_model (PB_LIST_PAGE (f->list));
  g_autoptr(PbEntity) first = g_list_model_get_item (model, 0);

  g_assert_cmpuint (g_list_model_get_n_items (model), ==, 2);
  g_assert_cmpint (pb_entity_get_integer (first, "number"), ==, 2);
}

static void
test_a_check_takes_a_project_out (Fixture       *f,
                                  gconstpointer  unused)
{
  GtkWidget *check;
  gint64 id;
  g_autoptr(PbEntity) item = NULL;

  show (f, DRAFT);
  id = pb_entity_get_id (pb_ordered_row_get_entity (PB_ORDERED_ROW (find_first_row (f))));
  check = pb_test_ui_find (find_first_row (f), GTK_TYPE_CHECK_BUTTON, NULL);
  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (check)));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), FALSE);

  item = pb_register_read (f->reg, PB_TYPE_EDITION_ITEM, id, NULL);
  g_assert_cmpint (pb_entity_get_integer (item, "included"), ==, 0);

  g_assert_true (pb_register_undo (f->reg, NULL));
  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (check)));
}

static void
test_public_projects_are_added (Fixture       *f,
                                gconstpointer  unused)
{
  const guint n = count_items (f, DRAFT);

  show (f, DRAFT);
  gtk_widget_activate_action (find_first_row (f), "row.remove", NULL);
  g_assert_cmpuint (count_items (f, DRAFT), ==, n - 1);

  g_signal_emit_by_name (pb_test_ui_find (GTK_WIDGET (f->detail), GTK_TYPE_BUTTON, "Add All _Public Projects"),
                         "clicked");
  g_assert_cmpuint (count_items (f, DRAFT), ==, n);
}

static void
test_an_adopted_edition_cannot_be_changed (Fixture       *f,
                                           gconstpointer  unused)
{
  show (f, ADOPTED);
  g_assert_false (gtk_widget_is_sensitive (find_first_row (f)));

  show (f, DRAFT);
  g_assert_true (gtk_widget_is_sensitive (find_first_row (f)));
}

int
main (int    argc,
      char **argv)
{
  pb_test_ui_init (&argc, &argv);

#define ADD(path, func) g_test_add (path, Fixture, NULL, fixture_set_up, func, fixture_tear_down)
  ADD ("/editions/the-newest-comes-first", test_the_newest_comes_first);
  ADD ("/editions/a-check-takes-a-project-out", test_a_check_takes_a_project_out);
  ADD ("/editions/public-projects-are-added", test_public_projects_are_added);
  ADD ("/editions/an-adopted-edition-cannot-be-changed", test_an_adopted_edition_cannot_be_changed);
#undef ADD

  return g_test_run ();
}
