/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-organisations-page"
#include "config.h"

#include <string.h>

#include "pb-consent-row.h"
#include "pb-entity-picker.h"
#include "pb-merge-dialog.h"
#include "pb-organisation-detail.h"
#include "pb-organisation-list.h"
#include "pb-person-detail.h"
#include "pb-person-list.h"
#include "pb-place-row.h"
#include "pb-test-ui.h"
#include "pb-use-group.h"

typedef struct
{
  PbRegister *reg;
  GtkWindow  *window;
} Fixture;

static void
fixture_set_up (Fixture       *f,
                gconstpointer  unused)
{
  f->reg = pb_test_ui_open_example ();
  f->window = GTK_WINDOW (adw_window_new ());
  gtk_window_set_default_size (f->window, 500, 800);
}

static void
fixture_tear_down (Fixture       *f,
                   gconstpointer  unused)
{
  pb_test_ui_destroy (f->window);
  pb_test_ui_close (f->reg);
}

static void
show (Fixture   *f,
      GtkWidget *widget)
{
  AdwToastOverlay *overlay = ADW_TOAST_OVERLAY (adw_toast_overlay_new ());

  adw_toast_overlay_set_child (overlay, widget);
  adw_window_set_content (ADW_WINDOW (f->window), GTK_WIDGET (overlay));
  gtk_window_present (f->window);
  pb_test_ui_settle ();
}

static gint64
find_id (Fixture    *f,
         GType       type,
         const char *name)
{
  g_autoptr(PbEntity) entity = pb_register_find (f->reg, type, "name", name);

  g_assert_nonnull (entity);

  return pb_entity_get_id (entity);
}

static void
test_the_list_finds_by_abbreviation_and_code (Fixture       *f,
                                              gconstpointer  unused)
{
  GtkWidget *page = g_object_new (PB_TYPE_ORGANISATION_LIST, "register", f->reg, NULL);
  GListModel *shown;
  GtkWidget *search;

  show (f, page);
  shown = pb_list_page_get_model (PB_LIST_PAGE (page));
  search = pb_test_ui_find (page, GTK_TYPE_SEARCH_ENTRY, NULL);
  g_assert_nonnull (pb_test_ui_find (page, GTK_TYPE_LABEL, "17 projects"));

  gtk_editable_set_text (GTK_EDITABLE (search), "rug");
  pb_test_ui_settle ();
  g_assert_cmpuint (g_list_model_get_n_items (shown), ==, 1);
  gtk_editable_set_text (GTK_EDITABLE (search), "GM0114");
  pb_test_ui_settle ();
  g_assert_cmpuint (g_list_model_get_n_items (shown), ==, 1);
  gtk_editable_set_text (GTK_EDITABLE (search), "duitsland germany");
  pb_test_ui_settle ();
  g_assert_cmpuint (g_list_model_get_n_items (shown), ==, 0);
  gtk_editable_set_text (GTK_EDITABLE (search), "germany");
  pb_test_ui_settle ();
  g_assert_cmpuint (g_list_model_get_n_items (shown), ==, 1);
}

static void
test_the_detail_tells_where_it_is_used (Fixture       *f,
                                        gconstpointer  unused)
{
  GtkWidget *page = g_object_new (PB_TYPE_ORGANISATION_DETAIL, "register", f->reg, NULL);
  GtkWidget *uses;

  show (f, page);
  pb_page_set_selected (PB_PAGE (page), find_id (f, PB_TYPE_ORGANISATION, "Grenzkontor Arbeit & Ausbildung (fictief)"));
  pb_test_ui_settle ();
  uses = pb_test_ui_find (page, PB_TYPE_USE_GROUP, NULL);
  g_assert_nonnull (pb_test_ui_find (uses, ADW_TYPE_ACTION_ROW, "New Jobportunities"));
  g_assert_nonnull (pb_test_ui_find (page, ADW_TYPE_ACTION_ROW, "Ansprechpartner Grenzkontor"));
}

static PbEntity *
picked_place (const char *name)
{
  PbEntity *place = pb_entity_new (PB_TYPE_ORGANISATION);

  pb_entity_set_text (place, "name", name);
  pb_entity_set_text (place, "kind", "municipality");
  pb_entity_set_text (place, "cbs_code", "GM0106");

  return place;
}

static void
pick (GtkWidget *row,
      PbEntity  *entity)
{
  GtkWidget *button = pb_test_ui_find (row, GTK_TYPE_MENU_BUTTON, NULL);

  /* A popover that is there is not popped up for it: GTK 4.8 may keep one that goes down before it was drawn. Some are made
   * only when they are. */
  if (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button)) == NULL)
    gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  g_signal_emit_by_name (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button)), "picked", entity);
  gtk_menu_button_popdown (GTK_MENU_BUTTON (button));
  pb_test_ui_settle ();
}

static void
test_a_place_fills_a_form_in_one_step (Fixture       *f,
                                       gconstpointer  unused)
{
  g_autoptr(PbEntity) lefier
      = pb_register_read (f->reg, PB_TYPE_ORGANISATION, find_id (f, PB_TYPE_ORGANISATION, "Lefier"), NULL);
  g_autoptr(PbEntity) fresh = pb_entity_new (PB_TYPE_ORGANISATION);
  PbDraft *stored = pb_draft_new (f->reg, lefier);
  PbDraft *draft = pb_draft_new (f->reg, fresh);
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *rows[] = { pb_place_row_new (stored), pb_place_row_new (draft) };
  g_autoptr(PbEntity) place = picked_place ("Gemeente Assen");

  gtk_list_box_append (GTK_LIST_BOX (list), rows[0]);
  gtk_list_box_append (GTK_LIST_BOX (list), rows[1]);
  show (f, list);

  pick (rows[1], place);
  g_assert_cmpstr (pb_entity_get_text (pb_draft_get_entity (draft), "name"), ==, "Gemeente Assen");
  g_assert_cmpstr (pb_entity_get_text (pb_draft_get_entity (draft), "cbs_code"), ==, "GM0106");
  g_assert_null (pb_register_get_undo_label (f->reg));

  pick (rows[0], place);
  g_assert_cmpstr (pb_entity_get_text (pb_draft_get_entity (stored), "kind"), ==, "municipality");
  g_assert_true (pb_register_undo (f->reg, NULL));
  g_assert_cmpstr (pb_entity_get_text (pb_draft_get_entity (stored), "name"), ==, "Lefier");
  g_assert_null (pb_register_get_undo_label (f->reg));

  adw_window_set_content (ADW_WINDOW (f->window), NULL);
  pb_test_ui_assert_finalizes (stored);
  pb_test_ui_assert_finalizes (draft);
}

/* The window that lies over the test's. */
static GtkWidget *
find_dialog (Fixture *f)
{
  g_autoptr(GListModel) windows = g_object_ref (gtk_window_get_toplevels ());

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr(GtkWidget) window = g_list_model_get_item (windows, i);

      if (PB_IS_MERGE_DIALOG (window))
        return window;
    }

  return NULL;
}

static void
test_merging_tells_what_changes_and_is_one_step (Fixture       *f,
                                                 gconstpointer  unused)
{
  gint64 alfa = find_id (f, PB_TYPE_ORGANISATION, "Alfa-college");
  gint64 drenthe = find_id (f, PB_TYPE_ORGANISATION, "Drenthe College");
  g_autoptr(PbEntity) other = pb_register_read (f->reg, PB_TYPE_ORGANISATION, drenthe, NULL);
  g_autofree char *before = pb_register_dump (f->reg);
  g_autofree char *after = NULL;
  GtkWidget *from = gtk_label_new ("Alfa-college");
  GtkWidget *dialog;

  show (f, from);
  pb_merge_dialog_present (from, f->reg, PB_TYPE_ORGANISATION, alfa);
  pb_test_ui_settle ();
  dialog = find_dialog (f);
  g_assert_false (gtk_widget_is_sensitive (pb_test_ui_find (dialog, GTK_TYPE_BUTTON, "_Merge")));
  g_assert_nonnull (gtk_widget_get_ancestor (gtk_window_get_focus (GTK_WINDOW (dialog)),
                                             GTK_TYPE_MENU_BUTTON));

  pick (dialog, other);
  g_assert_nonnull (pb_test_ui_find (dialog, ADW_TYPE_ACTION_ROW,
                                     "“Alfa-college” stays; “Drenthe College” is removed."));
  gtk_check_button_set_active (
    GTK_CHECK_BUTTON (pb_test_ui_find (pb_test_ui_find (dialog, ADW_TYPE_ACTION_ROW, "Drenthe College"),
                                       GTK_TYPE_CHECK_BUTTON, NULL)),
    TRUE);
  pb_test_ui_settle ();
  g_assert_nonnull (pb_test_ui_find (dialog, ADW_TYPE_ACTION_ROW,
                                     "“Drenthe College” stays; “Alfa-college” is removed."));

  g_assert_true (gtk_widget_activate_action (dialog, "merge.run", NULL));
  pb_test_ui_settle ();
  g_assert_null (find_dialog (f));
  g_assert_null (pb_register_read (f->reg, PB_TYPE_ORGANISATION, alfa, NULL));
  g_assert_true (pb_register_undo (f->reg, NULL));
  after = pb_register_dump (f->reg);
  g_assert_cmpstr (after, ==, before);
}

static gboolean
is_gone (gpointer where)
{
  return *(gpointer *) where == NULL;
}

static void
test_being_shown_in_public_asks_for_the_day_of_consent (Fixture       *f,
                                                        gconstpointer  unused)
{
  g_autoptr(PbEntity) person = pb_register_find (f->reg, PB_TYPE_PERSON, "name", "Grensconsulent");
  PbDraft *draft = pb_draft_new (f->reg, person);
  PbEntity *shown = pb_draft_get_entity (draft);
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *row = pb_consent_row_new (draft);
  GtkWidget *toggle = pb_test_ui_find (row, GTK_TYPE_SWITCH, NULL);
  GtkWidget *entry;

  gtk_list_box_append (GTK_LIST_BOX (list), row);
  show (f, list);
  gtk_switch_set_active (GTK_SWITCH (toggle), TRUE);
  pb_test_ui_settle ();
  g_assert_false (pb_entity_get_boolean (shown, "show_in_public"));

  entry = pb_test_ui_find (row, GTK_TYPE_ENTRY, NULL);
  g_assert_true (gtk_widget_get_mapped (entry));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "");
  g_signal_emit_by_name (entry, "activate");
  g_assert_false (pb_entity_get_boolean (shown, "show_in_public"));
  gtk_editable_set_text (GTK_EDITABLE (entry), "31-02-2021");
  g_signal_emit_by_name (entry, "activate");
  g_assert_false (pb_entity_get_boolean (shown, "show_in_public"));

  gtk_editable_set_text (GTK_EDITABLE (entry), "8-11-2021");
  g_signal_emit_by_name (entry, "activate");
  pb_test_ui_settle ();
  g_assert_true (pb_entity_get_boolean (shown, "show_in_public"));
  g_assert_cmpstr (pb_entity_get_text (shown, "consent_date"), ==, "2021-11-08");
  g_assert_cmpstr (pb_register_get_undo_label (f->reg), ==, "Show “Grensconsulent” in Public");

  g_assert_true (pb_register_undo (f->reg, NULL));
  pb_test_ui_settle ();
  g_assert_false (gtk_switch_get_active (GTK_SWITCH (toggle)));
  g_assert_true (pb_entity_is_null (shown, "consent_date"));

  adw_window_set_content (ADW_WINDOW (f->window), NULL);
  /* The popover takes its time to go. */
  g_object_add_weak_pointer (G_OBJECT (row), (gpointer *) &row);
  adw_window_set_content (ADW_WINDOW (f->window), NULL);
  pb_test_ui_wait (is_gone, &row);
  g_assert_finalize_object (draft);
}

static void
test_people_show_whether_they_are_public (Fixture       *f,
                                          gconstpointer  unused)
{
  GtkWidget *list = g_object_new (PB_TYPE_PERSON_LIST, "register", f->reg, NULL);
  GtkWidget *page = g_object_new (PB_TYPE_PERSON_DETAIL, "register", f->reg, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (box), list);
  gtk_box_append (GTK_BOX (box), page);
  show (f, box);
  g_assert_cmpuint (g_list_model_get_n_items (pb_list_page_get_model (PB_LIST_PAGE (list))), ==, 17);
  pb_page_set_selected (PB_PAGE (page), find_id (f, PB_TYPE_PERSON, "Projectleider Emmerhout"));
  pb_test_ui_settle ();
  g_assert_nonnull (pb_test_ui_find (page, GTK_TYPE_LABEL, "Shown in public"));
  g_assert_nonnull (pb_test_ui_find (page, ADW_TYPE_ACTION_ROW, "Proeftuin Emmerhout"));
}

#define ADD(name) \
  g_test_add ("/ui/organisations-page/" #name, Fixture, NULL, fixture_set_up, test_##name, \
              fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  pb_test_ui_init (&argc, &argv);

  ADD (the_list_finds_by_abbreviation_and_code);
  ADD (the_detail_tells_where_it_is_used);
  ADD (a_place_fills_a_form_in_one_step);
  ADD (merging_tells_what_changes_and_is_one_step);
  ADD (being_shown_in_public_asks_for_the_day_of_consent);
  ADD (people_show_whether_they_are_public);

  return g_test_run ();
}
