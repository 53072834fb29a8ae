/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The projects of an edition are put in order by dragging them. */
#define G_LOG_DOMAIN "test-edition-drag"
#include "config.h"

#include "pb-edition-contents.h"
#include "pb-edition-line-row.h"
#include "pb-edition-projects.h"
#include "pb-test-ui.h"

/* The editions of the example: the first is adopted, the second a draft. */
#define ADOPTED 1
#define DRAFT   2

typedef struct
{
  PbRegister *reg;
  GtkWindow  *window;
  GtkWidget  *projects;
  GtkWidget  *view;      /* the list of its lines, once it is shown */
} Fixture;

static void
fixture_set_up (Fixture       *f,
                gconstpointer  unused)
{
  GtkWidget *overlay = adw_toast_overlay_new ();

  f->reg = pb_test_ui_open_example ();
  f->projects = pb_edition_projects_new (f->reg);
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (overlay), f->projects);
  f->window = GTK_WINDOW (adw_window_new ());
  gtk_window_set_default_size (f->window, 600, 800);
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

static gboolean
has_row (gpointer data)
{
  Fixture *f = data;
  GtkWidget *row = pb_test_ui_find (f->projects, PB_TYPE_EDITION_LINE_ROW, NULL);

  f->view = row != NULL ? gtk_widget_get_ancestor (row, GTK_TYPE_LIST_VIEW) : NULL;

  return f->view != NULL;
}

static void
show (Fixture *f,
      gint64   edition)
{
  g_object_set (f->projects, "edition", edition, NULL);
  pb_test_ui_wait (has_row, f);
}

static void
undo (Fixture *f)
{
  g_autoptr(GError) error = NULL;

  g_assert_true (pb_register_undo (f->reg, &error));
  g_assert_no_error (error);
  pb_test_ui_settle ();
}

/* The source or the target of what is dragged in the list. */
static gpointer
get_controller (Fixture *f,
                GType    type)
{
  g_autoptr(GListModel) controllers = gtk_widget_observe_controllers (f->view);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr(GObject) controller = g_list_model_get_item (controllers, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (controller, type))
        return controller;
    }

  g_assert_not_reached ();
}

static PbEditionLine *
get_line (Fixture *f,
          guint    position)
{
  g_autoptr(PbEditionLine) line = g_list_model_get_item (
    G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (f->view))), position);

  g_assert_nonnull (line);

  return line;
}

static gint64
get_item_at (Fixture *f,
             guint    position)
{
  PbEntity *item = pb_edition_line_get_item (get_line (f, position));

  return item != NULL ? pb_entity_get_id (item) : 0;
}

/* The first of three projects of one theme. */
static guint
find_three (Fixture *f)
{
  guint position = 0;

  while (get_item_at (f, position) == 0 || get_item_at (f, position + 1) == 0 || get_item_at (f, position + 2) == 0)
    position++;

  return position;
}

static PbEditionLineRow *
find_row_of (GtkWidget     *root,
             PbEditionLine *line)
{
  PbEditionLineRow *found = NULL;

  if (PB_IS_EDITION_LINE_ROW (root))
    return pb_edition_line_row_get_line (PB_EDITION_LINE_ROW (root)) == line ? PB_EDITION_LINE_ROW (root) : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_row_of (child, line);

  return found;
}

/* A line that is to be on the screen, and where the middle of it is in the list. */
typedef struct
{
  Fixture *f;
  guint    position;
  double   y;
} Place;

static gboolean
has_place (gpointer data)
{
  Place *place = data;
  PbEditionLineRow *row = find_row_of (place->f->view, get_line (place->f, place->position));
  graphene_rect_t bounds;

  if (row == NULL || !gtk_widget_compute_bounds (GTK_WIDGET (row), place->f->view, &bounds) ||
      bounds.size.height < 1)
    return FALSE;

  place->y = bounds.origin.y + bounds.size.height / 2;

  return TRUE;
}

static double
find_y (Fixture *f,
        guint    position)
{
  Place place = { f, position, 0 };

  pb_test_ui_wait (has_place, &place);

  return place.y;
}

/* What is taken up at a line: the id of an item; 0: nothing. */
static gint64
take_up (Fixture *f,
         guint    position)
{
  g_autoptr(GdkContentProvider) provider = NULL;
  g_auto(GValue) value = G_VALUE_INIT;

  g_signal_emit_by_name (get_controller (f, GTK_TYPE_DRAG_SOURCE), "prepare", 100.0, find_y (f, position), &provider);
  if (provider == NULL)
    return 0;

  g_value_init (&value, G_TYPE_INT64);
  g_assert_true (gdk_content_provider_get_value (provider, &value, NULL));

  return g_value_get_int64 (&value);
}

static gboolean
drop (Fixture *f,
      gint64   item,
      guint    position)
{
  g_auto(GValue) value = G_VALUE_INIT;
  gboolean is_taken = FALSE;

  g_value_init (&value, G_TYPE_INT64);
  g_value_set_int64 (&value, item);
  g_signal_emit_by_name (get_controller (f, GTK_TYPE_DROP_TARGET), "drop", &value, 100.0, find_y (f, position),
                         &is_taken);
  pb_test_ui_settle ();

  return is_taken;
}

static void
assert_order (Fixture *f,
              guint    position,
              gint64   first,
              gint64   second,
              gint64   third)
{
  g_assert_cmpint (get_item_at (f, position), ==, first);
  g_assert_cmpint (get_item_at (f, position + 1), ==, second);
  g_assert_cmpint (get_item_at (f, position + 2), ==, third);
}

static void
test_a_dragged_project_takes_the_place_it_is_dropped_on (Fixture       *f,
                                                         gconstpointer  unused)
{
  guint at;
  gint64 first;
  gint64 second;
  gint64 third;

  show (f, DRAFT);
  at = find_three (f);
  first = take_up (f, at);
  second = take_up (f, at + 1);
  third = take_up (f, at + 2);
  assert_order (f, at, first, second, third);

  g_assert_true (drop (f, first, at + 2));
  assert_order (f, at, second, third, first);
  undo (f);
  assert_order (f, at, first, second, third);

  g_assert_true (drop (f, third, at));
  assert_order (f, at, third, first, second);
}

static void
test_a_dragged_project_stays_in_its_theme (Fixture       *f,
                                           gconstpointer  unused)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  guint at;
  guint heading;
  gint64 first;

  show (f, DRAFT);
  at = find_three (f);
  first = take_up (f, at);
  for (heading = at; get_item_at (f, heading) != 0; heading++)
    ;
  before = pb_register_dump (f->reg);
  g_assert_cmpint (take_up (f, heading), ==, 0);

  g_assert_false (drop (f, first, heading));
  g_assert_false (drop (f, first, heading + 1));
  g_assert_nonnull (pb_test_ui_find (GTK_WIDGET (f->window), GTK_TYPE_LABEL,
                                     "A project stays within its theme. Its theme is changed in the project itself."));
  g_assert_false (drop (f, first, at));
  g_assert_false (drop (f, G_MAXINT64, at));
  after = pb_register_dump (f->reg);
  g_assert_cmpstr (before, ==, after);
}

static void
test_of_an_adopted_edition_nothing_is_dragged (Fixture       *f,
                                               gconstpointer  unused)
{
  guint at;
  gint64 first;

  show (f, ADOPTED);
  at = find_three (f);
  first = get_item_at (f, at);
  g_assert_cmpint (take_up (f, at), ==, 0);
  g_assert_false (drop (f, first, at + 1));
  g_assert_cmpint (get_item_at (f, at), ==, first);
}

int
main (int    argc,
      char **argv)
{
  pb_test_ui_init (&argc, &argv);

#define ADD(path, func) g_test_add ("/edition-drag/" path, Fixture, NULL, fixture_set_up, func, fixture_tear_down)
  ADD ("a-dragged-project-takes-the-place-it-is-dropped-on", test_a_dragged_project_takes_the_place_it_is_dropped_on);
  ADD ("a-dragged-project-stays-in-its-theme", test_a_dragged_project_stays_in_its_theme);
  ADD ("of-an-adopted-edition-nothing-is-dragged", test_of_an_adopted_edition_nothing_is_dragged);
#undef ADD

  return g_test_run ();
}
