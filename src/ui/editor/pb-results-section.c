/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-results-section"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-contribution-group.h"
#include "pb-indicator-group.h"
#include "pb-results-section.h"
#include "pb-text-field.h"

struct _PbResultsSection
{
  PbEditorSection parent_instance;
};

G_DEFINE_FINAL_TYPE (PbResultsSection, pb_results_section, PB_TYPE_EDITOR_SECTION)

static void
pb_results_section_build (PbEditorSection *self,
                          PbDraft         *draft,
                          GtkBox          *box)
{
  gboolean writable = !pb_register_is_read_only (pb_draft_get_register (draft));
  GtkWidget *contributions = pb_contribution_group_new (draft);

  gtk_widget_set_sensitive (contributions, writable);
  gtk_box_append (box, pb_indicator_group_new (draft));
  gtk_box_append (box, pb_text_field_new (draft, "intended_result"));
  gtk_box_append (box, pb_text_field_new (draft, "target_group"));
  gtk_box_append (box, contributions);
}

static void
pb_results_section_class_init (PbResultsSectionClass *klass)
{
  static const char *const topics[]
      = { "intended_result", "target_group", "indicator", "measurement", "contribution", NULL };
  PbEditorSectionClass *section_class = PB_EDITOR_SECTION_CLASS (klass);

  section_class->name = "results";
  section_class->title = N_("Results");
  section_class->icon_name = "emblem-ok-symbolic";
  section_class->topics = topics;
  section_class->build = pb_results_section_build;
}

static void
pb_results_section_init (PbResultsSection *self)
{
}
