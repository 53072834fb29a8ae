/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-partners"
#include "config.h"

#include "pb-entity-pick-row.h"
#include "pb-partner-group.h"
#include "pb-partner-row.h"
#include "pb-test-ui.h"

typedef struct
{
  PbRegister *reg;
  PbDraft    *draft;    /* of the project */
  gint64      project;
  GtkWidget  *group;
  GtkWindow  *window;
} Fixture;

static void
show (Fixture    *f,
      const char *code)
{
  g_autoptr(PbEntity) project = pb_register_find (f->reg, PB_TYPE_PROJECT, "code", code);
  AdwToastOverlay *overlay = ADW_TOAST_OVERLAY (adw_toast_overlay_new ());

  g_assert_nonnull (project);
  f->project = pb_entity_get_id (project);
  f->draft = pb_draft_new (f->reg, project);
  f->group = pb_partner_group_new (f->draft);
  f->window = GTK_WINDOW (adw_window_new ());
  gtk_window_set_default_size (f->window, 400, 600);
  adw_toast_overlay_set_child (overlay, f->group);
  adw_window_set_content (ADW_WINDOW (f->window), GTK_WIDGET (overlay));
  gtk_window_present (f->window);
  pb_test_ui_settle ();
}

/* New Jobportunities: Emmen leads, a partner across the border, Coevorden. */
static void
fixture_set_up (Fixture       *f,
                gconstpointer  code)
{
  f->reg = pb_test_ui_open_example ();
  show (f, code);
}

static void
fixture_tear_down (Fixture       *f,
                   gconstpointer  code)
{
  pb_test_ui_destroy (f->window);
  g_assert_finalize_object (f->draft);
  pb_test_ui_close (f->reg);
}

static gint64
find_organisation (Fixture    *f,
                   const char *name)
{
  g_autoptr(PbEntity) organisation
      = pb_register_find (f->reg, PB_TYPE_ORGANISATION, "name", name);

  return organisation != NULL ? pb_entity_get_id (organisation) : 0;
}

static GtkWidget *
find_row (Fixture    *f,
          const char *organisation)
{
  GtkWidget *row = pb_test_ui_find (f->group, PB_TYPE_PARTNER_ROW, organisation);

  g_assert_nonnull (row);

  return row;
}

/* "Emmen, Lefier": as the rows stand. */
static char *
list_rows (GtkWidget *root)
{
  GtkWidget *row = pb_test_ui_find (root, PB_TYPE_PARTNER_ROW, NULL);
  GString *names = g_string_new (NULL);

  for (; PB_IS_PARTNER_ROW (row); row = gtk_widget_get_next_sibling (row))
    {
      if (names->len > 0)
        g_string_append (names, ", ");
      g_string_append (names, adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)));
    }

  return g_string_free (names, FALSE);
}

#define ASSERT_ROWS(f, expected) \
  G_STMT_START { \
    g_autofree char *rows = list_rows ((f)->group); \
    g_assert_cmpstr (rows, ==, expected); \
  } G_STMT_END

#define THREE "Gemeente Emmen, Grenzkontor Arbeit & Ausbildung (fictief), Gemeente Coevorden"

static void
act (GtkWidget  *widget,
     const char *action)
{
  g_assert_true (gtk_widget_activate_action (widget, action, NULL));
  pb_test_ui_settle ();
}

/* Opens a picker and takes what is found first for the text. */
static void
type_and_enter (GtkWidget  *button,
                const char *text)
{
  GtkWidget *popover;
  GtkWidget *search;

  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  pb_test_ui_settle ();
  popover = GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button)));
  search = pb_test_ui_find (popover, GTK_TYPE_SEARCH_ENTRY, NULL);
  gtk_editable_set_text (GTK_EDITABLE (search), text);
  pb_test_ui_settle ();
  g_signal_emit_by_name (search, "activate");
  pb_test_ui_settle ();
}

static void
test_the_lead_applicant_stands_first (Fixture       *f,
                                      gconstpointer  unused)
{
  ASSERT_ROWS (f, THREE);
  g_assert_nonnull (pb_test_ui_find (find_row (f, "Grenzkontor Arbeit & Ausbildung (fictief)"),
                                     GTK_TYPE_LABEL, "Foreign organisation · Germany"));
  act (find_row (f, "Gemeente Coevorden"), "row.make-lead");
  ASSERT_ROWS (f, "Gemeente Coevorden, Grenzkontor Arbeit & Ausbildung (fictief), Gemeente Emmen");
  g_assert_true (pb_register_undo (f->reg, NULL));
  pb_test_ui_settle ();
  ASSERT_ROWS (f, THREE);
}

static void
test_others_move_among_themselves (Fixture       *f,
                                   gconstpointer  unused)
{
  act (find_row (f, "Gemeente Coevorden"), "row.move-up");
  ASSERT_ROWS (f, "Gemeente Emmen, Gemeente Coevorden, Grenzkontor Arbeit & Ausbildung (fictief)");

  /* The lead applicant has its place. */
  act (find_row (f, "Gemeente Coevorden"), "row.move-up");
  act (find_row (f, "Gemeente Emmen"), "row.move-down");
  ASSERT_ROWS (f, "Gemeente Emmen, Gemeente Coevorden, Grenzkontor Arbeit & Ausbildung (fictief)");
  act (find_row (f, "Gemeente Coevorden"), "row.move-down");
  ASSERT_ROWS (f, THREE);
}

static void
test_one_is_found_by_typing_and_added (Fixture       *f,
                                       gconstpointer  unused)
{
  type_and_enter (pb_test_ui_find (f->group, GTK_TYPE_MENU_BUTTON, "_Add Partner"), "rug");
  ASSERT_ROWS (f, THREE ", Rijksuniversiteit Groningen");
  g_assert_cmpstr (pb_register_get_undo_label (f->reg), ==,
                   "Add Partner to “New Jobportunities”");
}

static void
test_a_place_of_the_list_is_added_with_its_code (Fixture       *f,
                                                 gconstpointer  unused)
{
  g_autoptr(PbEntity) assen = NULL;

  g_assert_cmpint (find_organisation (f, "Gemeente Assen"), ==, 0);
  type_and_enter (pb_test_ui_find (f->group, GTK_TYPE_MENU_BUTTON, "_Add Partner"), "assen");
  ASSERT_ROWS (f, THREE ", Gemeente Assen");
  assen = pb_register_find (f->reg, PB_TYPE_ORGANISATION, "name", "Gemeente Assen");
  g_assert_cmpstr (pb_entity_get_text (assen, "cbs_code"), ==, "GM0106");
  g_assert_true (pb_register_undo (f->reg, NULL));
  pb_test_ui_settle ();
  ASSERT_ROWS (f, THREE);
  g_assert_cmpint (find_organisation (f, "Gemeente Assen"), ==, 0);
}

static void
test_a_new_one_is_added_on_the_spot (Fixture       *f,
                                     gconstpointer  unused)
{
  type_and_enter (pb_test_ui_find (f->group, GTK_TYPE_MENU_BUTTON, "_Add Partner"),
                  "  <b>Nieuw</b> %s & Zn ");
  ASSERT_ROWS (f, THREE ", <b>Nieuw</b> %s & Zn");
  g_assert_cmpint (find_organisation (f, "<b>Nieuw</b> %s & Zn"), !=, 0);
}

static void
test_the_role_is_chosen (Fixture       *f,
                         gconstpointer  unused)
{
  GtkWidget *row = find_row (f, "Gemeente Coevorden");
  GtkWidget *pick = pb_test_ui_find (row, GTK_TYPE_DROP_DOWN, NULL);
  PbEntity *role = pb_partner_row_get_role (PB_PARTNER_ROW (row));

  gtk_drop_down_set_selected (GTK_DROP_DOWN (pick), 3);
  pb_test_ui_settle ();
  g_assert_cmpstr (pb_entity_get_text (role, "role"), ==, "funder");

  /* The lead of a project that is running stays until another one leads: the row shows so again. */
  row = find_row (f, "Gemeente Emmen");
  pick = pb_test_ui_find (row, GTK_TYPE_DROP_DOWN, NULL);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (pick), 2);
  pb_test_ui_settle ();
  g_assert_cmpuint (gtk_drop_down_get_selected (GTK_DROP_DOWN (pick)), ==, 0);
}

static void
test_a_contact_person_is_added_with_the_organisation (Fixture       *f,
                                                      gconstpointer  unused)
{
  GtkWidget *row = find_row (f, "Gemeente Coevorden");
  g_autoptr(PbEntity) person = NULL;
  GtkWidget *contact = pb_test_ui_find (row, GTK_TYPE_LABEL, "No contact person");

  g_assert_nonnull (contact);
  type_and_enter (gtk_widget_get_ancestor (contact, GTK_TYPE_MENU_BUTTON), "Projectleider Coevorden");
  person = pb_register_find (f->reg, PB_TYPE_PERSON, "name", "Projectleider Coevorden");
  g_assert_nonnull (person);
  g_assert_cmpint (pb_entity_get_integer (person, "organisation"), ==,
                   find_organisation (f, "Gemeente Coevorden"));
  g_assert_nonnull (pb_test_ui_find (row, GTK_TYPE_LABEL, "Projectleider Coevorden"));
  g_assert_true (pb_register_undo (f->reg, NULL));
  pb_test_ui_settle ();
  g_assert_nonnull (pb_test_ui_find (row, GTK_TYPE_LABEL, "No contact person"));
}

static gboolean
is_whole (gpointer label)
{
  return gtk_widget_get_width (label) > 0
         && !pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (label)));
}

/* The list is wider than the button above it. */
static void
test_the_roles_can_be_read_whole (Fixture       *f,
                                  gconstpointer  unused)
{
  GtkWidget *pick = pb_test_ui_find (find_row (f, "Gemeente Coevorden"), GTK_TYPE_DROP_DOWN, NULL);
  GtkWidget *popover = pb_test_ui_find (pick, GTK_TYPE_POPOVER, NULL);
  GtkWidget *role;

  gtk_popover_popup (GTK_POPOVER (popover));
  pb_test_ui_settle ();
  role = pb_test_ui_find (popover, GTK_TYPE_LABEL, "Knowledge partner");
  g_assert_nonnull (role);
  pb_test_ui_wait (is_whole, role);
  gtk_popover_popdown (GTK_POPOVER (popover));
  pb_test_ui_settle ();
}

static void
test_one_is_removed_and_comes_back (Fixture       *f,
                                    gconstpointer  unused)
{
  act (find_row (f, "Gemeente Coevorden"), "row.remove");
  ASSERT_ROWS (f, "Gemeente Emmen, Grenzkontor Arbeit & Ausbildung (fictief)");
  g_assert_true (pb_register_undo (f->reg, NULL));
  pb_test_ui_settle ();
  ASSERT_ROWS (f, THREE);
}

/* Leren in de buurt is an idea, with partners alone. */
static void
test_a_missing_lead_applicant_is_said (Fixture       *f,
                                       gconstpointer  unused)
{
  GtkWidget *missing = pb_test_ui_find (f->group, ADW_TYPE_ACTION_ROW, "No lead applicant");

  g_assert_true (gtk_widget_get_mapped (missing));
  type_and_enter (pb_test_ui_find (missing, GTK_TYPE_MENU_BUTTON, NULL), "borger");
  g_assert_false (gtk_widget_get_mapped (missing));
  ASSERT_ROWS (f, "Gemeente Borger-Odoorn, Dorpshuizen in de regio");
}

#define ADD(name, code) \
  g_test_add ("/ui/partners/" #name, Fixture, code, fixture_set_up, test_##name, fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  pb_test_ui_init (&argc, &argv);

  ADD (the_lead_applicant_stands_first, "WK-07");
  ADD (others_move_among_themselves, "WK-07");
  ADD (one_is_found_by_typing_and_added, "WK-07");
  ADD (a_place_of_the_list_is_added_with_its_code, "WK-07");
  ADD (a_new_one_is_added_on_the_spot, "WK-07");
  ADD (the_role_is_chosen, "WK-07");
  ADD (a_contact_person_is_added_with_the_organisation, "WK-07");
  ADD (the_roles_can_be_read_whole, "WK-07");
  ADD (one_is_removed_and_comes_back, "WK-07");
  ADD (a_missing_lead_applicant_is_said, "LO-01");

  return g_test_run ();
}
