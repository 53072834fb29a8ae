/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-completeness-meter"
#include "config.h"

#include "pb-attention.h"
#include "pb-completeness-meter.h"
#include "pb-entities.h"
#include "pb-general-section.h"
#include "pb-media-section.h"
#include "pb-partners-section.h"
#include "pb-results-section.h"
#include "pb-test-ui.h"
#include "pb-text-section.h"

typedef struct
{
  PbRegister *reg;
  GtkWidget  *meter;
  GtkWindow  *window;
  gint64      project;
} Fixture;

static void
fixture_set_up (Fixture       *f,
                gconstpointer  unused)
{
  g_autoptr(PbEntity) project = NULL;

  f->reg = pb_test_ui_open_example ();
  project = pb_register_find (f->reg, PB_TYPE_PROJECT, "code", "WO-03");
  f->project = pb_entity_get_id (project);
  f->meter = pb_completeness_meter_new ();
  f->window = GTK_WINDOW (adw_window_new ());
  adw_window_set_content (ADW_WINDOW (f->window), f->meter);
  gtk_window_present (f->window);
  pb_completeness_meter_set_project (PB_COMPLETENESS_METER (f->meter), f->reg, f->project);
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
says (Fixture    *f,
      const char *text)
{
  return pb_test_ui_find (f->meter, GTK_TYPE_LABEL, text) != NULL;
}

static gboolean
says_7_of_8 (gpointer user_data)
{
  return says (user_data, "7 of 8");
}

static void
test_share_follows_the_register (Fixture       *f,
                                 gconstpointer  unused)
{
  g_autoptr(PbEntity) project = pb_register_read (f->reg, PB_TYPE_PROJECT, f->project, NULL);
  GtkWidget *lack;

  g_assert_true (says (f, "8 of 8"));
  lack = pb_test_ui_find (f->meter, GTK_TYPE_BUTTON, pb_gap_get_sentence (PB_GAP_SUMMARY));
  g_assert_false (gtk_widget_get_visible (lack));

  pb_entity_set_text (project, "public_summary", "");
  g_assert_true (pb_register_save (f->reg, project, NULL, NULL));
  pb_test_ui_wait (says_7_of_8, f);
  g_assert_true (gtk_widget_get_visible (lack));

  g_assert_true (pb_register_undo (f->reg, NULL));
  pb_test_ui_settle ();
  g_assert_true (says (f, "8 of 8"));
}

static void
test_without_a_project_it_is_not_there (Fixture       *f,
                                        gconstpointer  unused)
{
  pb_completeness_meter_set_project (PB_COMPLETENESS_METER (f->meter), f->reg, 0);
  g_assert_false (gtk_widget_get_visible (f->meter));

  pb_completeness_meter_set_project (PB_COMPLETENESS_METER (f->meter), f->reg, f->project);
  g_assert_true (gtk_widget_get_visible (f->meter));
  g_assert_true (pb_register_remove (f->reg, PB_TYPE_PROJECT, f->project, NULL));
  pb_test_ui_settle ();
  g_assert_false (gtk_widget_get_visible (f->meter));
}

static gboolean
is_topic_of (GType       section,
             const char *topic)
{
  PbEditorSectionClass *klass = g_type_class_ref (section);
  gboolean has = g_strv_contains (klass->topics, topic);

  g_type_class_unref (klass);

  return has;
}

/* A jump that leads nowhere would be worse than none. */
static void
test_each_lack_has_a_part_of_the_editor (void)
{
  const GType sections[] = { PB_TYPE_TEXT_SECTION, PB_TYPE_PARTNERS_SECTION, PB_TYPE_RESULTS_SECTION,
                             PB_TYPE_MEDIA_SECTION, PB_TYPE_GENERAL_SECTION };

  for (guint kind = 0; kind < PB_N_ATTENTIONS; kind++)
    {
      const char *topic = pb_attention_get_topic (kind);
      gboolean found = FALSE;

      for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
        found |= is_topic_of (sections[i], topic);
      if (!found)
        g_error ("no part of the editor shows “%s”", topic);
    }
}

int
main (int    argc,
      char **argv)
{
  pb_test_ui_init (&argc, &argv);

#define ADD(name) g_test_add ("/completeness-meter/" #name, Fixture, NULL, fixture_set_up, test_##name, fixture_tear_down)
  ADD (share_follows_the_register);
  ADD (without_a_project_it_is_not_there);
#undef ADD
  g_test_add_func ("/completeness-meter/each_lack_has_a_part_of_the_editor", test_each_lack_has_a_part_of_the_editor);

  return g_test_run ();
}
