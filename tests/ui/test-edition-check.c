/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-edition-check"
#include "config.h"

#include "pb-adopt-dialog.h"
#include "pb-edition-check.h"
#include "pb-edition-news.h"
#include "pb-entity-dialog.h"
#include "pb-jump-list.h"
#include "pb-navigator.h"
#include "pb-register-editions.h"
#include "pb-test-ui.h"
#include "pb-withdraw-dialog.h"

/* The draft of the example, and a project that is in it. */
#define DRAFT   2
#define PROJECT 3

/* A window that keeps where it was asked to go. */
#define TEST_TYPE_WINDOW (test_window_get_type ())
G_DECLARE_FINAL_TYPE (TestWindow, test_window, TEST, WINDOW, AdwWindow)

struct _TestWindow
{
  AdwWindow   parent_instance;

  GType       type;
  gint64      id;
  const char *topic;
  gboolean    selects;
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
  self->topic = g_intern_string (topic);
}

static void
test_window_implement_navigator (PbNavigatorInterface *iface)
{
  iface->go_to = go_to;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (TestWindow, test_window, ADW_TYPE_WINDOW,
                               G_IMPLEMENT_INTERFACE (PB_TYPE_NAVIGATOR, test_window_implement_navigator))

static void
select_projects (GtkWidget  *widget,
                 const char *action,
                 GVariant   *parameter)
{
  TEST_WINDOW (widget)->selects = TRUE;
}

static void
test_window_class_init (TestWindowClass *klass)
{
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "edition.select-projects", NULL, select_projects);
}

static void
test_window_init (TestWindow *self)
{
}

typedef struct
{
  PbRegister *reg;
  TestWindow *window;
  GtkWidget  *check;
  GtkWidget  *news;
} Fixture;

static void
fixture_set_up (Fixture       *f,
                gconstpointer  unused)
{
  GtkWidget *overlay = adw_toast_overlay_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  f->reg = pb_test_ui_open_example ();
  f->check = pb_edition_check_new (f->reg);
  f->news = pb_edition_news_new (f->reg);
  gtk_box_append (GTK_BOX (box), f->check);
  gtk_box_append (GTK_BOX (box), f->news);
  f->window = g_object_new (TEST_TYPE_WINDOW, "default-width", 1000, "default-height", 700, NULL);
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (overlay), box);
  adw_window_set_content (ADW_WINDOW (f->window), overlay);
  gtk_window_present (GTK_WINDOW (f->window));
  g_object_set (f->check, "edition", (gint64) DRAFT, NULL);
  g_object_set (f->news, "edition", (gint64) DRAFT, NULL);
}

static void
fixture_tear_down (Fixture       *f,
                   gconstpointer  unused)
{
  pb_test_ui_destroy (GTK_WINDOW (f->window));
  pb_test_ui_close (f->reg);
}

/* ---- waiting */

typedef struct
{
  GtkWidget  *root;
  GType       type;
  const char *name;
} Sought;

static gboolean
is_shown (gpointer data)
{
  const Sought *sought = data;
  GtkWidget *found = pb_test_ui_find (sought->root, sought->type, sought->name);

  return found != NULL && gtk_widget_get_mapped (found);
}

static gboolean
is_gone (gpointer data)
{
  return !is_shown (data);
}

static GtkWidget *
wait_for (GtkWidget  *root,
          GType       type,
          const char *name)
{
  Sought sought = { root, type, name };

  g_test_message ("waiting for “%s”", name);
  pb_test_ui_wait (is_shown, &sought);

  return pb_test_ui_find (root, type, name);
}

static void
wait_gone (GtkWidget  *root,
           const char *name)
{
  Sought sought = { root, GTK_TYPE_LABEL, name };

  g_test_message ("waiting until “%s” is gone", name);
  pb_test_ui_wait (is_gone, &sought);
}

static void
save (Fixture    *f,
      GType       type,
      gint64      id,
      const char *column,
      const char *text)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(PbEntity) entity = pb_register_read (f->reg, type, id, &error);

  g_assert_no_error (error);
  pb_entity_set_text (entity, column, text);
  pb_register_save (f->reg, entity, NULL, &error);
  g_assert_no_error (error);
}

static gboolean
can_adopt (Fixture *f)
{
  gboolean can;

  g_object_get (f->check, "can-adopt", &can, NULL);

  return can;
}

static gboolean
is_adoptable (gpointer f)
{
  return can_adopt (f);
}

static void
wait_ready (Fixture *f)
{
  pb_test_ui_wait (is_adoptable, f);
}

/* ---- checks */

#define NO_SUMMARY "There is no public summary. Say in a few sentences what the project is."

static void
test_what_stands_in_the_way_is_listed_and_mended (Fixture       *f,
                                                  gconstpointer  unused)
{
  GtkWidget *adopt;

  wait_ready (f);
  wait_for (f->check, GTK_TYPE_LABEL, "Ready to Adopt");
  adopt = wait_for (f->check, GTK_TYPE_BUTTON, "_Adopt…");
  g_assert_true (gtk_widget_is_sensitive (adopt));

  save (f, PB_TYPE_PROJECT, PROJECT, "public_summary", "");
  wait_for (f->check, GTK_TYPE_LABEL, "1 Thing Stands in the Way");
  wait_for (f->check, ADW_TYPE_ACTION_ROW, NO_SUMMARY);
  g_assert_false (can_adopt (f));
  g_assert_false (gtk_widget_is_sensitive (adopt));

  g_assert_true (pb_register_undo (f->reg, NULL));
  wait_for (f->check, GTK_TYPE_LABEL, "Ready to Adopt");
  wait_gone (f->check, "Stands in the Way");
  g_assert_true (can_adopt (f));
}

static void
test_a_row_goes_to_what_is_to_be_mended (Fixture       *f,
                                         gconstpointer  unused)
{
  GtkWidget *row;

  save (f, PB_TYPE_PROJECT, PROJECT, "public_summary", "");
  row = wait_for (f->check, ADW_TYPE_ACTION_ROW, NO_SUMMARY);
  g_signal_emit_by_name (row, "activated");

  g_assert_true (f->window->type == PB_TYPE_PROJECT);
  g_assert_cmpint (f->window->id, ==, PROJECT);
  g_assert_cmpstr (f->window->topic, ==, "public_summary");
}

static void
test_a_row_goes_to_that_very_image (Fixture       *f,
                                    gconstpointer  unused)
{
  g_autoptr(PbEntity) project = pb_register_find (f->reg, PB_TYPE_PROJECT, "code", "WO-03");
  g_autoptr(GPtrArray) images = pb_register_list (f->reg, PB_TYPE_IMAGE, "project", pb_entity_get_id (project), NULL);
  g_autofree char *topic = NULL;
  g_autofree char *text = NULL;
  gint64 image;

  g_assert_cmpuint (images->len, >, 0);
  image = pb_entity_get_id (images->pdata[images->len - 1]);
  topic = g_strdup_printf ("image/%" G_GINT64_FORMAT, image);
  save (f, PB_TYPE_IMAGE, image, "consent_until", "2020-01-01");
  text = g_strdup_printf ("Image %u: the consent has ended. Ask for it again, or remove the image.", images->len);
  g_signal_emit_by_name (wait_for (f->check, ADW_TYPE_ACTION_ROW, text), "activated");

  g_assert_cmpint (f->window->id, ==, pb_entity_get_id (project));
  g_assert_cmpstr (f->window->topic, ==, topic);
}

static void
test_projects_are_selected_by_the_command (Fixture       *f,
                                           gconstpointer  unused)
{
  g_autoptr(GPtrArray) items = pb_register_list (f->reg, PB_TYPE_EDITION_ITEM, "edition", DRAFT, NULL);
  g_autoptr(GError) error = NULL;
  GtkWidget *row;

  pb_register_remove (f->reg, PB_TYPE_EDITION_ITEM, pb_entity_get_id (items->pdata[0]), &error);
  g_assert_no_error (error);
  row = wait_for (f->check, ADW_TYPE_ACTION_ROW,
                  "1 public project is not in this edition. Select it, if it belongs there.");
  g_signal_emit_by_name (row, "activated");

  g_assert_true (f->window->selects);
}

static void
test_who_is_named_is_listed (Fixture       *f,
                             gconstpointer  unused)
{
  g_autoptr(GPtrArray) people = pb_register_list (f->reg, PB_TYPE_PERSON, NULL, 0, NULL);
  const char *name = NULL;
  gint64 id = 0;

  for (guint i = 0; i < people->len && name == NULL; i++)
    {
      g_autoptr(GPtrArray) roles = pb_register_list (f->reg, PB_TYPE_PROJECT_ROLE, "person",
                                                     pb_entity_get_id (people->pdata[i]), NULL);

      if (pb_entity_get_boolean (people->pdata[i], "show_in_public") && roles->len > 0)
        {
          name = pb_entity_get_text (people->pdata[i], "name");
          id = pb_entity_get_id (people->pdata[i]);
        }
    }

  g_assert_nonnull (name);
  g_signal_emit_by_name (wait_for (f->check, ADW_TYPE_ACTION_ROW, name), "activated");
  g_assert_true (f->window->type == PB_TYPE_PERSON);
  g_assert_cmpint (f->window->id, ==, id);
}

/* ---- adopting and withdrawing */

static gpointer
find_dialog (void)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr(GtkWindow) window = g_list_model_get_item (toplevels, i);

      if (PB_IS_ENTITY_DIALOG (window))
        return window;
    }

  return NULL;
}

static char *
get_status (Fixture *f)
{
  g_autoptr(PbEntity) edition = pb_register_read (f->reg, PB_TYPE_EDITION, DRAFT, NULL);

  return g_strdup (pb_entity_get_text (edition, "status"));
}

static gboolean
is_adopted (gpointer f)
{
  g_autofree char *status = get_status (f);

  return g_str_equal (status, "adopted");
}

static void
adopt (Fixture *f)
{
  wait_ready (f);
  pb_adopt_dialog_present (GTK_WINDOW (f->window), f->reg, DRAFT);
  gtk_widget_activate_action (find_dialog (), "dialog.add", NULL);
  pb_test_ui_wait (is_adopted, f);
  wait_for (f->check, GTK_TYPE_BUTTON, "_Withdraw…");
}

static void
test_an_adopted_edition_is_not_undone (Fixture       *f,
                                       gconstpointer  unused)
{
  save (f, PB_TYPE_PROJECT, PROJECT, "public_summary", "Nog gauw anders.");
  adopt (f);

  g_assert_null (pb_register_get_undo_label (f->reg));
  g_assert_false (can_adopt (f));
  g_assert_null (find_dialog ());
}

static void
test_what_stands_in_the_way_is_told_when_adopting (Fixture       *f,
                                                   gconstpointer  unused)
{
  g_autofree char *status = NULL;

  save (f, PB_TYPE_PROJECT, PROJECT, "public_summary", "");
  pb_adopt_dialog_present (GTK_WINDOW (f->window), f->reg, DRAFT);
  gtk_widget_activate_action (find_dialog (), "dialog.add", NULL);
  wait_for (f->check, GTK_TYPE_LABEL, "1 Thing Stands in the Way");
  while (gtk_window_get_toplevels () != NULL
         && g_list_model_get_n_items (gtk_window_get_toplevels ()) < 2)
    g_main_context_iteration (NULL, TRUE);

  status = get_status (f);
  g_assert_cmpstr (status, ==, "draft");
  for (guint i = g_list_model_get_n_items (gtk_window_get_toplevels ()); i > 0; i--)
    {
      g_autoptr(GtkWindow) window = g_list_model_get_item (gtk_window_get_toplevels (), i - 1);

      if (window != GTK_WINDOW (f->window))
        gtk_window_destroy (window);
    }
}

static void
test_withdrawing_asks_for_a_reason (Fixture       *f,
                                    gconstpointer  unused)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  GtkWidget *text;

  adopt (f);
  pb_withdraw_dialog_present (GTK_WINDOW (f->window), f->reg, DRAFT);
  gtk_widget_activate_action (find_dialog (), "dialog.add", NULL);
  before = get_status (f);
  g_assert_cmpstr (before, ==, "adopted");

  text = pb_test_ui_find (find_dialog (), GTK_TYPE_TEXT_VIEW, NULL);
  gtk_widget_grab_focus (text);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (text)), "Een verkeerd bedrag.", -1);
  gtk_widget_activate_action (find_dialog (), "dialog.add", NULL);
  after = get_status (f);
  g_assert_cmpstr (after, ==, "withdrawn");
  wait_for (f->check, ADW_TYPE_ACTION_ROW, "Reason for Withdrawal");
}

/* ---- news */

static void
test_what_changed_since_is_told (Fixture       *f,
                                 gconstpointer  unused)
{
  GtkWidget *row;

  adopt (f);
  wait_for (f->news, GTK_TYPE_LABEL, "The register says what this edition says.");

  save (f, PB_TYPE_PROJECT, PROJECT, "public_summary", "Na het boekje.");
  row = wait_for (f->news, ADW_TYPE_ACTION_ROW, "Summary");
  g_assert_true (g_str_has_suffix (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), "Now: Na het boekje."));
  g_signal_emit_by_name (row, "activated");
  g_assert_cmpint (f->window->id, ==, PROJECT);
  g_assert_cmpstr (f->window->topic, ==, "public_summary");
}

static gint64
add_next (Fixture *f)
{
  g_autoptr(PbEntity) edition = pb_register_prepare_edition (f->reg, 1);
  g_autoptr(GError) error = NULL;
  gint64 id;

  pb_entity_set_text (edition, "title", "Het volgende boekje");
  id = pb_register_add_edition (f->reg, edition, DRAFT, &error);
  g_assert_no_error (error);

  return id;
}

static void
test_what_is_new_since_the_one_before_is_told (Fixture       *f,
                                               gconstpointer  unused)
{
  gboolean has_news;

  adopt (f);
  g_object_set (f->news, "edition", add_next (f), NULL);
  wait_for (f->news, GTK_TYPE_LABEL, "What Is New Since Edition 2 (1 October 2022)");
  wait_for (f->news, GTK_TYPE_LABEL, "No project is new.");
  g_object_get (f->news, "has-news", &has_news, NULL);
  g_assert_true (has_news);
  g_assert_true (gtk_widget_is_sensitive (pb_test_ui_find (f->news, GTK_TYPE_BUTTON, "Export _News…")));
}

static void
test_another_edition_is_shown_in_its_place (Fixture       *f,
                                            gconstpointer  unused)
{
  wait_ready (f);
  g_object_set (f->check, "edition", (gint64) 0, NULL);
  g_assert_false (can_adopt (f));
  g_object_set (f->check, "edition", (gint64) 1, NULL);
  wait_for (f->check, GTK_TYPE_BUTTON, "_Export…");
  g_assert_false (can_adopt (f));
}

/* ---- long lists */

static guint
count_rows (GtkWidget *root)
{
  guint n = ADW_IS_ACTION_ROW (root);

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += count_rows (child);

  return n;
}

static void
test_a_long_list_is_shown_by_the_page (Fixture       *f,
                                       gconstpointer  unused)
{
  g_autoptr(GPtrArray) jumps = g_ptr_array_new_with_free_func ((GDestroyNotify) pb_jump_free);
  GtkWidget *list = g_object_ref_sink (pb_jump_list_new ("Title", NULL));
  GtkWidget *more;

  for (guint i = 0; i < 120; i++)
    g_ptr_array_add (jumps, pb_jump_new ("Heading", "Row", NULL));
  pb_jump_list_set (PB_JUMP_LIST (list), jumps);
  g_assert_cmpuint (count_rows (list), >, 0);
  g_assert_cmpuint (count_rows (list), <, 50);
  pb_test_ui_settle ();
  g_assert_cmpuint (count_rows (list), ==, 50);

  more = pb_test_ui_find (list, GTK_TYPE_BUTTON, "Show More (70 Left)");
  g_signal_emit_by_name (more, "clicked");
  pb_test_ui_settle ();
  g_assert_cmpuint (count_rows (list), ==, 100);
  g_signal_emit_by_name (more, "clicked");
  pb_test_ui_settle ();
  g_assert_cmpuint (count_rows (list), ==, 120);
  g_assert_false (gtk_widget_get_visible (more));

  pb_test_ui_assert_finalizes (list);
}

int
main (int    argc,
      char **argv)
{
  pb_test_ui_init (&argc, &argv);

#define ADD(path, func) g_test_add ("/edition-check/" path, Fixture, NULL, fixture_set_up, func, fixture_tear_down)
  ADD ("what-stands-in-the-way-is-listed-and-mended", test_what_stands_in_the_way_is_listed_and_mended);
  ADD ("a-row-goes-to-what-is-to-be-mended", test_a_row_goes_to_what_is_to_be_mended);
  ADD ("a-row-goes-to-that-very-image", test_a_row_goes_to_that_very_image);
  ADD ("projects-are-selected-by-the-command", test_projects_are_selected_by_the_command);
  ADD ("who-is-named-is-listed", test_who_is_named_is_listed);
  ADD ("an-adopted-edition-is-not-undone", test_an_adopted_edition_is_not_undone);
  ADD ("what-stands-in-the-way-is-told-when-adopting", test_what_stands_in_the_way_is_told_when_adopting);
  ADD ("withdrawing-asks-for-a-reason", test_withdrawing_asks_for_a_reason);
  ADD ("what-changed-since-is-told", test_what_changed_since_is_told);
  ADD ("what-is-new-since-the-one-before-is-told", test_what_is_new_since_the_one_before_is_told);
  ADD ("another-edition-is-shown-in-its-place", test_another_edition_is_shown_in_its_place);
  ADD ("a-long-list-is-shown-by-the-page", test_a_long_list_is_shown_by_the_page);
#undef ADD

  return g_test_run ();
}
