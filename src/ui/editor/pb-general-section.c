/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-general-section"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-alias-group.h"
#include "pb-cross-cutting-group.h"
#include "pb-fact-group.h"
#include "pb-failure-row.h"
#include "pb-field-row.h"
#include "pb-form.h"
#include "pb-general-section.h"
#include "pb-phase-history.h"
#include "pb-project-pick-row.h"
#include "pb-reference-row.h"
#include "pb-theme-list.h"
#include "pb-topic.h"

struct _PbGeneralSection
{
  PbEditorSection parent_instance;
};

G_DEFINE_FINAL_TYPE (PbGeneralSection, pb_general_section, PB_TYPE_EDITOR_SECTION)

static GtkWidget *
make_project_form (PbDraft *draft)
{
  PbForm *form = PB_FORM (pb_form_new (draft, _("Project")));
  gint64 programme = pb_entity_get_integer (pb_draft_get_entity (draft), "programme");
  PbThemeList *themes = pb_theme_list_new (pb_draft_get_register (draft), programme);
  GtkWidget *theme;

  pb_form_add_fields (form, "code", "name", "short_name", NULL);
  if (pb_theme_list_get_error (themes) != NULL)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (form),
                               pb_failure_row_new (pb_theme_list_get_error (themes)));
  theme = pb_form_add_reference (form, "theme", G_LIST_MODEL (themes), NULL);
  pb_reference_row_set_label_func (PB_REFERENCE_ROW (theme), pb_theme_list_label, themes,
                                   g_object_unref);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (form),
                             pb_project_pick_row_new (draft, "parent", programme));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (form),
                             pb_project_pick_row_new (draft, "continues", 0));

  return GTK_WIDGET (form);
}

static GtkWidget *
make_publication_form (PbDraft *draft)
{
  PbForm *form = PB_FORM (pb_form_new (draft, _("Publication")));
  GtkWidget *visibility = pb_form_add_field (form, "visibility");

  pb_field_row_set_explanation (PB_FIELD_ROW (visibility),
                                _("A public project is in the booklet. An internal one never "
                                  "leaves the programme office."));

  return GTK_WIDGET (form);
}

static GtkWidget *
make_period_form (PbDraft *draft)
{
  PbForm *form = PB_FORM (pb_form_new (draft, _("Period")));

  pb_form_add_fields (form, "planned_start", "planned_end", "actual_start", "actual_end", NULL);

  return GTK_WIDGET (form);
}

static void
pb_general_section_build (PbEditorSection *self,
                          PbDraft         *draft,
                          GtkBox          *box)
{
  gboolean writable = !pb_register_is_read_only (pb_draft_get_register (draft));
  GtkWidget *phases = pb_phase_history_new (draft);
  GtkWidget *cross_cutting = pb_cross_cutting_group_new (draft);
  GtkWidget *aliases = pb_alias_group_new (draft);

  gtk_widget_set_sensitive (phases, writable);
  gtk_widget_set_sensitive (cross_cutting, writable);
  gtk_widget_set_sensitive (aliases, writable);
  pb_topic_set (phases, "phase_change");
  pb_topic_set (cross_cutting, "project_cross_cutting_theme");
  pb_topic_set (aliases, "alias");

  gtk_box_append (box, make_project_form (draft));
  gtk_box_append (box, phases);
  gtk_box_append (box, make_period_form (draft));
  gtk_box_append (box, make_publication_form (draft));
  gtk_box_append (box, cross_cutting);
  gtk_box_append (box, aliases);
  gtk_box_append (box, pb_fact_group_new (draft));
}

static void
pb_general_section_class_init (PbGeneralSectionClass *klass)
{
  static const char *const topics[] = {
    "code", "name", "short_name", "theme", "parent", "continues", "phase_change", "planned_start", "planned_end",
    "actual_start", "actual_end", "visibility", "project_cross_cutting_theme", "alias", NULL
  };
  PbEditorSectionClass *section_class = PB_EDITOR_SECTION_CLASS (klass);

  section_class->name = "general";
  section_class->title = N_("General");
  section_class->icon_name = "document-properties-symbolic";
  section_class->topics = topics;
  section_class->build = pb_general_section_build;
}

static void
pb_general_section_init (PbGeneralSection *self)
{
}
