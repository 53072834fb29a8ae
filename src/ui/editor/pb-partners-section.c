/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-partners-section"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-partner-group.h"
#include "pb-partners-section.h"
#include "pb-topic.h"

struct _PbPartnersSection
{
  PbEditorSection parent_instance;
};

G_DEFINE_FINAL_TYPE (PbPartnersSection, pb_partners_section, PB_TYPE_EDITOR_SECTION)

static void
pb_partners_section_build (PbEditorSection *self,
                           PbDraft         *draft,
                           GtkBox          *box)
{
  GtkWidget *group = pb_partner_group_new (draft);

  gtk_widget_set_sensitive (group, !pb_register_is_read_only (pb_draft_get_register (draft)));
  pb_topic_set (group, "project_role");
  gtk_box_append (box, group);
}

static void
pb_partners_section_class_init (PbPartnersSectionClass *klass)
{
  static const char *const topics[] = { "project_role", NULL };
  PbEditorSectionClass *section_class = PB_EDITOR_SECTION_CLASS (klass);

  section_class->name = "partners";
  section_class->title = N_("Partners");
  section_class->icon_name = "system-users-symbolic";
  section_class->build = pb_partners_section_build;
  section_class->topics = topics;
}

static void
pb_partners_section_init (PbPartnersSection *self)
{
}
