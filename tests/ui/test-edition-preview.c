/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-edition-preview"
#include "config.h"

#include <string.h>

#include "pb-booklet-preview.h"
#include "pb-edition-preview.h"
#include "pb-edition-print.h"
#include "pb-edition-target.h"
#include "pb-navigator.h"
#include "pb-page-places.h"
#include "pb-page-sheet.h"
#include "pb-page-view.h"
#include "pb-test-ui.h"

/* The draft of the example. */
#define DRAFT 2

/* ---- a window that keeps where it was asked to go */

#define TEST_TYPE_WINDOW (test_window_get_type ())
G_DECLARE_FINAL_TYPE (TestWindow, test_window, TEST, WINDOW, AdwWindow)

struct _TestWindow
{
  AdwWindow  parent_instance;

  GType      type;
  gint64     id;
  char      *topic;
  char      *page;
};

static void
go_to (PbNavigator *navigator,
       GType        type,
       gint64       id,
       const char  *topic)
{
  TestWindow *self = TEST_WINDOW (navigator);

  self->type = type;
  self->id = id;
  g_free (self->topic);
  self->topic = g_strdup (topic);
}

static void
go_to_page (PbNavigator *navigator,
            const char  *page)
{
  TestWindow *self = TEST_WINDOW (navigator);

  g_free (self->page);
  self->page = g_strdup (page);
}

static void
test_window_implement_navigator (PbNavigatorInterface *iface)
{
  iface->go_to = go_to;
  iface->go_to_page = go_to_page;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (TestWindow, test_window, ADW_TYPE_WINDOW,
                               G_IMPLEMENT_INTERFACE (PB_TYPE_NAVIGATOR, test_window_implement_navigator))

static void
test_window_finalize (GObject *object)
{
  g_free (TEST_WINDOW (object)->topic);
  g_free (TEST_WINDOW (object)->page);

  G_OBJECT_CLASS (test_window_parent_class)->finalize (object);
}

static void
test_window_class_init (TestWindowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = test_window_finalize;
}

static void
test_window_init (TestWindow *self)
{
}

/* ---- the preview of the example's draft */

typedef struct
{
  PbRegister *reg;
  TestWindow *window;
  GtkWidget  *preview;
  PbPageView *view;
  const char *wanted;       /* text, page and zoom that are waited for */
  guint       wanted_page;
  double      last_zoom;
} Fixture;

static PbBookletPages *
get_pages (Fixture *f)
{
  return pb_page_view_get_pages (f->view);
}

static gboolean
has_pages (gpointer user_data)
{
  return get_pages (user_data) != NULL;
}

static int
find_text (Fixture    *f,
           const char *text)
{
  PbBookletPages *pages = get_pages (f);

  for (guint i = 0; pages != NULL && i < pb_booklet_pages_get_n (pages); i++)
    {
      if (strstr (pb_booklet_pages_get_text (pages, i), text) != NULL)
        return (int) i;
    }

  return -1;
}

static gboolean
has_wanted_text (gpointer user_data)
{
  Fixture *f = user_data;

  return find_text (f, f->wanted) >= 0;
}

static gboolean
lacks_wanted_text (gpointer user_data)
{
  return !has_wanted_text (user_data);
}

static gboolean
is_drawn (gpointer user_data)
{
  Fixture *f = user_data;
  GtkWidget *sheet = pb_test_ui_find (GTK_WIDGET (f->view), PB_TYPE_PAGE_SHEET, NULL);

  return sheet != NULL && !pb_page_sheet_is_drawn (PB_PAGE_SHEET (sheet), 0);
}

static gboolean
is_on_wanted_page (gpointer user_data)
{
  Fixture *f = user_data;

  return pb_page_view_get_page (f->view) == f->wanted_page;
}

/* It is gone to with the next frame. */
static void
wait_page (Fixture *f,
           guint    page)
{
  f->wanted_page = page;
  pb_test_ui_wait (is_on_wanted_page, f);
  pb_test_ui_settle ();
}

static gboolean
has_zoomed (gpointer user_data)
{
  Fixture *f = user_data;

  return pb_page_view_get_zoom (f->view) != f->last_zoom;
}

static void
fixture_set_up (Fixture       *f,
                gconstpointer  unused)
{
  f->reg = pb_test_ui_open_example ();
  f->preview = pb_edition_preview_new (f->reg);
  f->view = PB_PAGE_VIEW (pb_test_ui_find (f->preview, PB_TYPE_PAGE_VIEW, NULL));
  f->window = g_object_new (TEST_TYPE_WINDOW, "default-width", 600, "default-height", 700, NULL);
  adw_window_set_content (ADW_WINDOW (f->window), f->preview);
  gtk_window_present (GTK_WINDOW (f->window));
  g_object_set (f->preview, "edition", (gint64) DRAFT, NULL);
  pb_test_ui_wait (has_pages, f);
  pb_test_ui_settle ();
}

static void
fixture_tear_down (Fixture       *f,
                   gconstpointer  unused)
{
  pb_test_ui_destroy (GTK_WINDOW (f->window));
  pb_test_ui_close (f->reg);
}

static PbEntity *
find_project (Fixture    *f,
              const char *code)
{
  PbEntity *project = pb_register_find (f->reg, PB_TYPE_PROJECT, "code", code);

  g_assert_nonnull (project);

  return project;
}

static char *
make_id (PbEntity   *entity,
         const char *prefix)
{
  return g_strconcat (prefix, pb_entity_get_text (entity, "uuid"), NULL);
}

static void
rename_project (Fixture    *f,
                const char *code,
                const char *name)
{
  g_autoptr(PbEntity) project = find_project (f, code);

  pb_entity_set_text (project, "name", name);
  g_assert_true (pb_register_save (f->reg, project, NULL, NULL));
}

static void
act (Fixture    *f,
     const char *action)
{
  gtk_widget_activate_action (f->preview, action, NULL);
  pb_test_ui_settle ();
}

static gboolean
can_act (Fixture    *f,
         const char *label)
{
  return gtk_widget_is_sensitive (pb_test_ui_find (f->preview, GTK_TYPE_BUTTON, label));
}

/* ---- showing */

static void
test_pages_are_drawn_and_told (Fixture       *f,
                               gconstpointer  unused)
{
  g_autofree char *number = NULL;

  g_assert_cmpuint (pb_booklet_pages_get_n (get_pages (f)), >, 20);
  pb_test_ui_wait (is_drawn, f);
  number = g_strdup_printf ("1 of %u", pb_booklet_pages_get_n (get_pages (f)));
  g_assert_nonnull (pb_test_ui_find (f->preview, GTK_TYPE_LABEL, number));
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (f->view), GTK_ACCESSIBLE_ROLE_DOCUMENT);
}

static void
test_pages_follow_an_edit_and_keep_their_place (Fixture       *f,
                                                gconstpointer  unused)
{
  g_autoptr(PbEntity) project = find_project (f, "WO-03");
  g_autofree char *id = make_id (project, "p-");
  const int page = pb_booklet_pages_find (get_pages (f), id);

  pb_edition_preview_show_id (PB_EDITION_PREVIEW (f->preview), id);
  wait_page (f, page);

  rename_project (f, "WO-03", "Proeftuin Nieuwe Naam");
  f->wanted = "Proeftuin Nieuwe Naam";
  pb_test_ui_wait (has_wanted_text, f);
  pb_test_ui_settle ();
  g_assert_cmpint (pb_page_view_get_page (f->view), ==, page);

  g_assert_true (pb_register_undo (f->reg, NULL));
  pb_test_ui_wait (lacks_wanted_text, f);
  g_assert_cmpint (find_text (f, pb_entity_get_title (project)), >=, 0);
}

static char *
tell_nothing (const char *id,
              gpointer    user_data)
{
  return NULL;
}

static gboolean
is_more_than_its_page (gpointer user_data)
{
  GtkAdjustment *adjustment = user_data;

  return gtk_adjustment_get_upper (adjustment) > gtk_adjustment_get_page_size (adjustment);
}

/* GTK complains of what is to be drawn without a place, and that ends the test. */
static void
test_scrollbars_come_while_all_around_gets_its_place (Fixture       *f,
                                                      gconstpointer  unused)
{
  PbBookletPages *pages = pb_booklet_pages_ref (get_pages (f));
  GtkWidget *view = pb_page_view_new (tell_nothing, NULL);
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *around = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), view);
  gtk_box_append (GTK_BOX (around), scroller);
  adw_window_set_content (ADW_WINDOW (f->window), around);
  pb_test_ui_settle ();

  pb_page_view_set_pages (PB_PAGE_VIEW (view), pages);
  gtk_widget_queue_allocate (around);
  pb_test_ui_wait (is_more_than_its_page, gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller)));

  pb_page_view_set_zoom (PB_PAGE_VIEW (view), 2);
  gtk_widget_queue_allocate (around);
  pb_test_ui_wait (is_more_than_its_page, gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (scroller)));
  pb_booklet_pages_unref (pages);
}

static void
test_what_is_overtaken_is_not_shown (Fixture       *f,
                                     gconstpointer  unused)
{
  rename_project (f, "WO-03", "Eerste Naam");
  rename_project (f, "WO-03", "Tweede Naam");
  f->wanted = "Tweede Naam";
  pb_test_ui_wait (has_wanted_text, f);
  g_assert_cmpint (find_text (f, "Eerste Naam"), ==, -1);

  /* Another edition while pages are being made: none of those come after. */
  rename_project (f, "WO-03", "Derde Naam");
  g_object_set (f->preview, "edition", (gint64) 0, NULL);
  g_assert_null (get_pages (f));
  pb_test_ui_settle ();
  g_assert_null (get_pages (f));
  g_assert_nonnull (pb_test_ui_find (f->preview, ADW_TYPE_STATUS_PAGE, "No Edition Selected"));
}

static gboolean
has_failed (gpointer user_data)
{
  Fixture *f = user_data;
  GtkWidget *status = pb_test_ui_find (f->preview, ADW_TYPE_STATUS_PAGE, "The Pages Cannot Be Shown");

  return status != NULL && gtk_widget_get_visible (status);
}

static void
test_failure_is_told_in_place (Fixture       *f,
                               gconstpointer  unused)
{
  g_object_set (f->preview, "edition", (gint64) 99999, NULL);
  pb_test_ui_wait (has_failed, f);
  g_assert_true (gtk_widget_is_visible (pb_test_ui_find (f->preview, GTK_TYPE_BUTTON, "_Try Again")));
  g_assert_false (can_act (f, "Next Page"));

  g_object_set (f->preview, "edition", (gint64) DRAFT, NULL);
  pb_test_ui_wait (has_pages, f);
  g_assert_false (has_failed (f));
}

/* ---- paging and zooming */

static void
test_pages_are_turned (Fixture       *f,
                       gconstpointer  unused)
{
  const guint n = pb_booklet_pages_get_n (get_pages (f));

  wait_page (f, 0);
  g_assert_false (can_act (f, "Previous Page"));
  act (f, "preview.next-page");
  wait_page (f, 1);
  act (f, "preview.last-page");
  wait_page (f, n - 1);
  g_assert_false (can_act (f, "Next Page"));
  act (f, "preview.previous-page");
  wait_page (f, n - 2);
  act (f, "preview.first-page");
  wait_page (f, 0);
}

static double
zoom (Fixture    *f,
      const char *action)
{
  f->last_zoom = pb_page_view_get_zoom (f->view);
  act (f, action);
  pb_test_ui_wait (has_zoomed, f);

  return pb_page_view_get_zoom (f->view);
}

static void
test_zoom_keeps_the_page (Fixture       *f,
                          gconstpointer  unused)
{
  const double fit = pb_page_view_get_zoom (f->view);

  for (guint i = 1; i <= 6; i++)
    {
      act (f, "preview.next-page");
      wait_page (f, i);
    }
  g_assert_cmpfloat (zoom (f, "preview.zoom-in"), >, fit);
  g_assert_cmpuint (pb_page_view_get_page (f->view), ==, 6);
  zoom (f, "preview.zoom-out");
  g_assert_cmpfloat (zoom (f, "preview.zoom-out"), <, fit);
  g_assert_cmpfloat (zoom (f, "preview.fit-width"), ==, fit);
  g_assert_cmpuint (pb_page_view_get_page (f->view), ==, 6);
}

static gboolean
is_on_a5 (gpointer user_data)
{
  PbBookletPages *pages = get_pages (user_data);

  return pages != NULL && pb_booklet_pages_get_paper (pages) == PB_PAPER_A5;
}

static void
test_paper_is_chosen_and_kept (Fixture       *f,
                               gconstpointer  unused)
{
  g_autoptr(GSettings) settings = g_settings_new (APPLICATION_ID);
  g_autofree char *paper = NULL;

  act (f, "preview.use-a5");
  pb_test_ui_wait (is_on_a5, f);
  paper = g_settings_get_string (settings, "paper");
  g_assert_cmpstr (paper, ==, "a5");
  g_settings_reset (settings, "paper");
}

static void
test_places_are_found_again (void)
{
  PbPagePlaces places = { .n = 1000, .width = 595, .height = 842 };
  PbPageAnchor anchor;

  pb_page_places_set_zoom (&places, 1, 0);
  anchor = pb_page_places_get_anchor (&places, pb_page_places_get_top (&places, 500) + 100);
  g_assert_cmpuint (anchor.page, ==, 500);
  g_assert_cmpfloat_with_epsilon (anchor.y, 75, 0.01);
  g_assert_cmpfloat_with_epsilon (pb_page_places_find_anchor (&places, &anchor),
                                  pb_page_places_get_top (&places, 500) + 100, 0.01);
  g_assert_cmpuint (pb_page_places_find (&places, -50), ==, 0);
  g_assert_cmpuint (pb_page_places_find (&places, 1e9), ==, 999);

  /* As wide as there is room for, but never so small or so large that it is of no use. */
  pb_page_places_set_zoom (&places, 0, 40);
  g_assert_cmpfloat (pb_page_places_get_zoom (&places), ==, 0.25);
  pb_page_places_set_zoom (&places, 0, 10000);
  g_assert_cmpfloat (pb_page_places_get_zoom (&places), ==, 1.5);
  g_assert_cmpfloat (pb_page_places_step_zoom (1, 1), ==, 1.1);
  g_assert_cmpfloat (pb_page_places_step_zoom (1, -1), ==, 0.9);
  g_assert_cmpfloat (pb_page_places_step_zoom (2, 1), ==, 2);
}

/* ---- what is behind a page */

static void
test_click_goes_to_what_is_behind (Fixture       *f,
                                   gconstpointer  unused)
{
  g_autoptr(PbEntity) project = find_project (f, "WO-03");
  g_autoptr(GPtrArray) pillars = pb_register_list (f->reg, PB_TYPE_PILLAR, "programme", 1, NULL);
  g_autofree char *project_id = make_id (project, "p-");
  g_autofree char *pillar_id = make_id (pillars->pdata[1], "l-");

  g_signal_emit_by_name (f->view, "activated", project_id);
  g_assert_true (f->window->type == PB_TYPE_PROJECT);
  g_assert_cmpint (f->window->id, ==, pb_entity_get_id (project));

  g_signal_emit_by_name (f->view, "activated", pillar_id);
  g_assert_true (f->window->type == PB_TYPE_PILLAR);
  g_assert_cmpint (f->window->id, ==, pb_entity_get_id (pillars->pdata[1]));

  g_signal_emit_by_name (f->view, "activated", "foreword");
  g_assert_true (f->window->type == PB_TYPE_EDITION);
  g_assert_cmpint (f->window->id, ==, DRAFT);
  g_assert_cmpstr (f->window->topic, ==, "foreword");

  g_signal_emit_by_name (f->view, "activated", "figures");
  g_assert_cmpstr (f->window->page, ==, "overview");
}

static void
test_what_is_gone_is_not_gone_to (Fixture       *f,
                                  gconstpointer  unused)
{
  g_autoptr(PbEditionTarget) gone = pb_edition_target_find (f->reg, DRAFT, "p-0");
  g_autoptr(PbEditionTarget) contents = pb_edition_target_find (f->reg, DRAFT, "contents");

  g_assert_null (gone);
  g_assert_null (contents);
}

static void
test_page_lists_what_is_on_it (Fixture       *f,
                               gconstpointer  unused)
{
  g_autoptr(PbEntity) project = find_project (f, "WO-03");
  g_autofree char *id = make_id (project, "p-");
  GtkWidget *label;

  pb_edition_preview_show_id (PB_EDITION_PREVIEW (f->preview), id);
  wait_page (f, pb_booklet_pages_find (get_pages (f), id));
  act (f, "preview.go-to");
  label = pb_test_ui_find (f->preview, GTK_TYPE_LABEL, pb_entity_get_title (project));
  g_assert_nonnull (label);

  g_signal_emit_by_name (gtk_widget_get_ancestor (label, GTK_TYPE_BUTTON), "clicked");
  g_assert_true (f->window->type == PB_TYPE_PROJECT);
  g_assert_cmpint (f->window->id, ==, pb_entity_get_id (project));
}

/* ---- printing */

static char *
run_tool (const char *tool,
          const char *file)
{
  const char *argv[] = { tool, file, g_str_equal (tool, "pdftotext") ? "-" : NULL, NULL };
  g_autofree char *path = g_find_program_in_path (tool);
  char *said = NULL;

  if (path == NULL)
    return NULL;

  g_assert_true (g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &said, NULL, NULL, NULL));

  return said;
}

static void
test_what_is_printed_is_what_is_shown (Fixture       *f,
                                       gconstpointer  unused)
{
  g_autoptr(GtkPrintOperation) operation = pb_edition_print_new (get_pages (f), "Boekje");
  g_autofree char *folder = g_path_get_dirname (pb_register_get_path (f->reg));
  g_autofree char *path = g_build_filename (folder, "printed.pdf", NULL);
  g_autofree char *info = NULL;
  g_autofree char *text = NULL;
  g_autofree char *count = g_strdup_printf ("%u\n", pb_booklet_pages_get_n (get_pages (f)));
  g_autoptr(GError) error = NULL;

  gtk_print_operation_set_export_filename (operation, path);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, GTK_WINDOW (f->window), &error);
  g_assert_no_error (error);

  info = run_tool ("pdfinfo", path);
  text = run_tool ("pdftotext", path);
  if (info == NULL || text == NULL)
    {
      g_test_skip ("poppler-utils are not installed");
      return;
    }

  g_assert_nonnull (strstr (strstr (info, "Pages:"), count));
  g_assert_nonnull (strstr (info, "(A4)"));
  g_assert_nonnull (strstr (text, "Proeftuin Emmerhout"));
}

int
main (int    argc,
      char **argv)
{
  pb_test_ui_init (&argc, &argv);

#define ADD(name, func) g_test_add ("/edition-preview/" name, Fixture, NULL, fixture_set_up, func, fixture_tear_down)
  ADD ("pages-are-drawn-and-told", test_pages_are_drawn_and_told);
  ADD ("pages-follow-an-edit-and-keep-their-place", test_pages_follow_an_edit_and_keep_their_place);
  ADD ("scrollbars-come-while-all-around-gets-its-place", test_scrollbars_come_while_all_around_gets_its_place);
  ADD ("what-is-overtaken-is-not-shown", test_what_is_overtaken_is_not_shown);
  ADD ("failure-is-told-in-place", test_failure_is_told_in_place);
  ADD ("pages-are-turned", test_pages_are_turned);
  ADD ("zoom-keeps-the-page", test_zoom_keeps_the_page);
  ADD ("paper-is-chosen-and-kept", test_paper_is_chosen_and_kept);
  ADD ("click-goes-to-what-is-behind", test_click_goes_to_what_is_behind);
  ADD ("what-is-gone-is-not-gone-to", test_what_is_gone_is_not_gone_to);
  ADD ("page-lists-what-is-on-it", test_page_lists_what_is_on_it);
  ADD ("what-is-printed-is-what-is-shown", test_what_is_printed_is_what_is_shown);
#undef ADD
  g_test_add_func ("/edition-preview/places-are-found-again", test_places_are_found_again);

  return g_test_run ();
}
