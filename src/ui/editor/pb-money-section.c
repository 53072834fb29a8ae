/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-money-section"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-money-section.h"
#include "pb-project-finance.h"

struct _PbMoneySection
{
  PbEditorSection parent_instance;
};

G_DEFINE_FINAL_TYPE (PbMoneySection, pb_money_section, PB_TYPE_EDITOR_SECTION)

static void
pb_money_section_build (PbEditorSection *self,
                        PbDraft         *draft,
                        GtkBox          *box)
{
  gtk_box_append (box, pb_project_finance_new (draft));
}

static void
pb_money_section_class_init (PbMoneySectionClass *klass)
{
  static const char *const topics[] = { "award", "funding_line", NULL };
  PbEditorSectionClass *section_class = PB_EDITOR_SECTION_CLASS (klass);

  section_class->name = "money";
  section_class->title = N_("Money");
  section_class->icon_name = "accessories-calculator-symbolic";
  section_class->topics = topics;
  section_class->build = pb_money_section_build;
}

static void
pb_money_section_init (PbMoneySection *self)
{
}
