/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-overview-page"
#include "config.h"

#include "pb-attention-list.h"
#include "pb-chart.h"
#include "pb-municipality-group.h"
#include "pb-navigator.h"
#include "pb-overview-page.h"
#include "pb-phase.h"
#include "pb-problem-group.h"
#include "pb-test-ui.h"

/* A window that keeps where it was asked to go. */
#define TEST_TYPE_WINDOW (test_window_get_type ())
G_DECLARE_FINAL_TYPE (TestWindow, test_window, TEST, WINDOW, AdwWindow)

struct _TestWindow
{
  AdwWindow  parent_instance;

  GType      type;
  gint64     id;
  char      *topic;
  gint64     pillar;
  gint64     organisation;
  char      *phase_group;
  gboolean   incomplete;
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
go_to_projects (PbNavigator          *navigator,
                const PbProjectQuery *query)
{
  TestWindow *self = TEST_WINDOW (navigator);

  self->pillar = query->pillar;
  self->organisation = query->organisation;
  self->incomplete = query->incomplete;
  g_free (self->phase_group);
  self->phase_group = g_strdup (query->phase_group);
}

static void
test_window_implement_navigator (PbNavigatorInterface *iface)
{
  iface->go_to = go_to;
  iface->go_to_projects = go_to_projects;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (TestWindow, test_window, ADW_TYPE_WINDOW,
                               G_IMPLEMENT_INTERFACE (PB_TYPE_NAVIGATOR, test_window_implement_navigator))

static void
test_window_finalize (GObject *object)
{
  TestWindow *self = TEST_WINDOW (object);

  g_free (self->topic);
  g_free (self->phase_group);

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

typedef struct
{
  PbRegister *reg;
  GtkWidget  *page;
  TestWindow *window;
} Fixture;

static void
show (Fixture    *f,
      PbRegister *reg,
      gint64      programme)
{
  f->reg = reg;
  f->page = pb_overview_page_new (reg);
  f->window = g_object_new (TEST_TYPE_WINDOW, "default-width", 900, "default-height", 700, NULL);
  adw_window_set_content (ADW_WINDOW (f->window), f->page);
  gtk_window_present (GTK_WINDOW (f->window));
  g_object_set (f->page, "programme", programme, NULL);
  pb_test_ui_settle ();
}

static void
fixture_set_up (Fixture       *f,
                gconstpointer  unused)
{
  show (f, pb_test_ui_open_example (), 1);
}

static void
fixture_tear_down (Fixture       *f,
                   gconstpointer  unused)
{
  pb_test_ui_destroy (GTK_WINDOW (f->window));
  pb_test_ui_close (f->reg);
}

static void
assert_says (Fixture    *f,
             const char *text)
{
  if (pb_test_ui_find (f->page, GTK_TYPE_LABEL, text) == NULL)
    g_error ("the page does not say “%s”", text);
}

static GtkWidget *
find_row (Fixture    *f,
          GType       type,
          const char *title)
{
  GtkWidget *row = pb_test_ui_find (f->page, type, title);

  if (row == NULL)
    g_error ("there is no row “%s”", title);

  return row;
}

static void
activate (GtkWidget *row)
{
  gtk_widget_activate (row);
  pb_test_ui_settle ();
}

/* Adds an entity (taken) whose fields are set; its id. */
static gint64
add (PbRegister *reg,
     PbEntity   *entity)
{
  g_autoptr(GError) error = NULL;
  gint64 id = pb_register_add (reg, entity, &error);

  g_assert_no_error (error);
  g_object_unref (entity);

  return id;
}

static gboolean
says_34 (gpointer user_data)
{
  return pb_test_ui_find (((Fixture *) user_data)->page, GTK_TYPE_LABEL, "24 running · 34 in the booklet") != NULL;
}

static gint64
find_id (Fixture    *f,
         GType       type,
         const char *column,
         const char *text)
{
  g_autoptr(PbEntity) entity = pb_register_find (f->reg, type, column, text);

  g_assert_nonnull (entity);

  return pb_entity_get_id (entity);
}

static void
test_programme_is_told_in_figures (Fixture       *f,
                                   gconstpointer  unused)
{
  assert_says (f, "36");
  assert_says (f, "24 running · 33 in the booklet");
  assert_says (f, "€ 24,345,885.63");
  g_assert_nonnull (pb_test_ui_find (f->page, PB_TYPE_CHART, NULL));
}

static gboolean
says_room_of_40_million (gpointer user_data)
{
  Fixture *f = user_data;

  return pb_test_ui_find (f->page, GTK_TYPE_LABEL, "of € 40,000,000 in contributions") != NULL;
}

/* An officer may have typed what the programme has before there are sources. */
static void
test_room_is_that_of_the_programme_where_no_source_says (Fixture       *f,
                                                         gconstpointer  unused)
{
  PbRegister *reg = pb_test_ui_open_example ();
  g_autoptr(GPtrArray) sources = pb_register_list (reg, PB_TYPE_FUNDING_SOURCE, "programme", 1, NULL);

  for (guint i = 0; i < sources->len; i++)
    {
      pb_entity_set_value (sources->pdata[i], "contribution", &PB_NULL);
      g_assert_true (pb_register_save (reg, sources->pdata[i], NULL, NULL));
    }
  show (f, reg, 1);

  pb_test_ui_wait (says_room_of_40_million, f);
  assert_says (f, "€ 15,654,114.37");
}

/* The six shares of the municipalities are one euro more than the whole. */
static void
test_what_does_not_add_up_is_said (Fixture       *f,
                                   gconstpointer  unused)
{
  GtkWidget *group = pb_test_ui_find (f->page, PB_TYPE_PROBLEM_GROUP, NULL);
  GtkWidget *row = pb_test_ui_find (group, ADW_TYPE_ACTION_ROW, NULL);

  g_assert_true (gtk_widget_get_visible (group));
  g_assert_nonnull (strstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), "€ 1 more"));
}

static void
test_edit_shows_by_itself (Fixture       *f,
                           gconstpointer  unused)
{
  g_autoptr(PbEntity) project = pb_register_find (f->reg, PB_TYPE_PROJECT, "code", "WO-12");

  pb_entity_set_text (project, "visibility", "public");
  g_assert_true (pb_register_save (f->reg, project, NULL, NULL));
  pb_test_ui_wait (says_34, f);
}

/* A group opens to its projects, and a project goes to what it lacks. */
static void
test_what_needs_attention_is_a_jump_away (Fixture       *f,
                                          gconstpointer  unused)
{
  GtkWidget *group = find_row (f, ADW_TYPE_EXPANDER_ROW, "No indicator with a target");
  GtkWidget *row;

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (group), TRUE);
  pb_test_ui_settle ();
  row = find_row (f, ADW_TYPE_ACTION_ROW, "Straat voor straat zuiniger");
  activate (row);
  g_assert_true (f->window->type == PB_TYPE_PROJECT);
  g_assert_cmpint (f->window->id, ==, find_id (f, PB_TYPE_PROJECT, "code", "WO-12"));
  g_assert_cmpstr (f->window->topic, ==, "indicator");
}

static gboolean
has_no_such_row (gpointer user_data)
{
  return pb_test_ui_find (((Fixture *) user_data)->page, ADW_TYPE_ACTION_ROW, "Straat voor straat zuiniger") == NULL;
}

static void
test_what_was_mended_goes_from_an_open_group (Fixture       *f,
                                              gconstpointer  unused)
{
  GtkWidget *group = find_row (f, ADW_TYPE_EXPANDER_ROW, "No indicator with a target");
  PbEntity *indicator = pb_entity_new (PB_TYPE_INDICATOR);
  GtkWidget *other;

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (group), TRUE);
  pb_test_ui_settle ();
  other = find_row (f, ADW_TYPE_ACTION_ROW, "Proeftuinen");
  find_row (f, ADW_TYPE_ACTION_ROW, "Straat voor straat zuiniger");

  g_object_set (indicator, "name", "Woningen", "unit", "woningen", "target", 10.0, "target_year", (gint64) 2030, NULL);
  pb_entity_set_integer (indicator, "project", find_id (f, PB_TYPE_PROJECT, "code", "WO-12"));
  add (f->reg, indicator);
  pb_test_ui_wait (has_no_such_row, f);
  g_assert_true (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (group)));
  g_assert_true (find_row (f, ADW_TYPE_ACTION_ROW, "Proeftuinen") == other);
}

static void
test_municipality_is_opened_and_left (Fixture       *f,
                                      gconstpointer  unused)
{
  gint64 emmen = find_id (f, PB_TYPE_ORGANISATION, "name", "Gemeente Emmen");
  gint64 selected;

  activate (pb_test_ui_find (pb_test_ui_find (f->page, PB_TYPE_MUNICIPALITY_GROUP, NULL), ADW_TYPE_ACTION_ROW,
                             "Gemeente Emmen"));
  g_object_get (f->page, "selected", &selected, NULL);
  g_assert_cmpint (selected, ==, emmen);
  assert_says (f, "€ 13,163,435.63");
  assert_says (f, "€ 1,685,000");

  g_signal_emit_by_name (pb_test_ui_find (f->page, GTK_TYPE_BUTTON, "Show _Projects"), "clicked");
  g_assert_cmpint (f->window->organisation, ==, emmen);

  gtk_widget_activate_action (f->page, "overview.back", NULL);
  g_object_get (f->page, "selected", &selected, NULL);
  g_assert_cmpint (selected, ==, 0);
}

static void
test_bars_go_to_their_projects (Fixture       *f,
                                gconstpointer  unused)
{
  GtkWidget *charts = pb_test_ui_find (f->page, PB_TYPE_CHART, NULL);

  g_signal_emit_by_name (charts, "activated", PB_PHASE_GROUP_COMPLETED);
  g_assert_cmpstr (f->window->phase_group, ==, "completed");

  activate (find_row (f, ADW_TYPE_ACTION_ROW, "Werken"));
  g_assert_cmpint (f->window->pillar, ==, find_id (f, PB_TYPE_PILLAR, "code", "WK"));

  g_signal_emit_by_name (pb_test_ui_find (f->page, GTK_TYPE_BUTTON, "Show _Incomplete Projects"), "clicked");
  g_assert_true (f->window->incomplete);
}

static void
test_other_programme_shows_its_own (Fixture       *f,
                                    gconstpointer  unused)
{
  g_object_set (f->page, "programme", (gint64) 2, NULL);
  pb_test_ui_settle ();
  g_assert_null (pb_test_ui_find (f->page, GTK_TYPE_LABEL, "24 running · 33 in the booklet"));
  assert_says (f, "8");
}

static gboolean
says_336 (gpointer user_data)
{
  return pb_test_ui_find (((Fixture *) user_data)->page, GTK_TYPE_LABEL, "336") != NULL;
}

/* So many that they are read on a worker; the page goes while it is at work, and the next one is there when it is done. */
static void
test_large_programme_is_read_beside_the_window (Fixture       *f,
                                                gconstpointer  unused)
{
  PbRegister *reg = pb_test_ui_open_example ();
  g_autoptr(PbEntity) first = pb_register_find (reg, PB_TYPE_PROJECT, "code", "WO-12");

  for (guint i = 0; i < 300; i++)
    {
      PbEntity *project = pb_entity_new (PB_TYPE_PROJECT);
      g_autofree char *code = g_strdup_printf ("X-%u", i);

      g_object_set (project, "code", code, "name", code, "theme", pb_entity_get_integer (first, "theme"), NULL);
      add (reg, project);
    }

  show (f, reg, 0);
  g_object_set (f->page, "programme", (gint64) 1, NULL);
  pb_test_ui_destroy (GTK_WINDOW (f->window));

  show (f, reg, 1);
  pb_test_ui_wait (says_336, f);
}

static void
test_empty_programme_leads_to_the_first_step (Fixture       *f,
                                              gconstpointer  unused)
{
  PbRegister *reg = pb_test_ui_open_empty ();
  PbEntity *entity = pb_entity_new (PB_TYPE_PROGRAMME);
  gint64 programme;
  gint64 pillar;
  GtkWidget *status;

  g_object_set (entity, "code", "DEAL-1", "name", "Deal I", NULL);
  programme = add (reg, entity);
  show (f, reg, programme);
  status = pb_test_ui_find (f->page, ADW_TYPE_STATUS_PAGE, NULL);
  g_assert_cmpstr (adw_status_page_get_title (ADW_STATUS_PAGE (status)), ==, "No Pillars Yet");

  entity = pb_entity_new (PB_TYPE_PILLAR);
  g_object_set (entity, "programme", programme, "code", "WO", "name", "Wonen", NULL);
  pillar = add (reg, entity);
  g_object_set (f->page, "programme", (gint64) 0, NULL);
  g_object_set (f->page, "programme", programme, NULL);
  g_assert_cmpstr (adw_status_page_get_title (ADW_STATUS_PAGE (status)), ==, "No Themes Yet");
  gtk_widget_activate_action (f->page, "overview.new-theme", NULL);
  g_assert_cmpint (f->window->id, ==, pillar);
}

int
main (int    argc,
      char **argv)
{
  pb_test_ui_init (&argc, &argv);

#define ADD(name) g_test_add ("/overview-page/" #name, Fixture, NULL, fixture_set_up, test_##name, fixture_tear_down)
  ADD (programme_is_told_in_figures);
  ADD (what_does_not_add_up_is_said);
  ADD (edit_shows_by_itself);
  ADD (what_needs_attention_is_a_jump_away);
  ADD (what_was_mended_goes_from_an_open_group);
  ADD (municipality_is_opened_and_left);
  ADD (bars_go_to_their_projects);
  ADD (other_programme_shows_its_own);
#undef ADD
  g_test_add ("/overview-page/room_is_that_of_the_programme_where_no_source_says", Fixture, NULL, NULL,
              test_room_is_that_of_the_programme_where_no_source_says, fixture_tear_down);
  g_test_add ("/overview-page/empty_programme_leads_to_the_first_step", Fixture, NULL, NULL,
              test_empty_programme_leads_to_the_first_step, fixture_tear_down);
  g_test_add ("/overview-page/large_programme_is_read_beside_the_window", Fixture, NULL, NULL,
              test_large_programme_is_read_beside_the_window, fixture_tear_down);

  return g_test_run ();
}
