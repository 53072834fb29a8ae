/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-text-section"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-text-field.h"
#include "pb-text-section.h"

struct _PbTextSection
{
  PbEditorSection parent_instance;
};

G_DEFINE_FINAL_TYPE (PbTextSection, pb_text_section, PB_TYPE_EDITOR_SECTION)

static void
pb_text_section_build (PbEditorSection *self,
                       PbDraft         *draft,
                       GtkBox          *box)
{
  static const char *columns[] = {
    "public_summary", "public_description", "challenge", "approach",
  };
  GtkWidget *note = pb_text_field_new (draft, "internal_note");

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    gtk_box_append (box, pb_text_field_new (draft, columns[i]));

  pb_text_field_set_internal (PB_TEXT_FIELD (note), TRUE);
  gtk_box_append (box, note);
}

static void
pb_text_section_class_init (PbTextSectionClass *klass)
{
  static const char *const topics[] = {
    "public_summary", "public_description", "challenge", "approach", "internal_note", NULL
  };
  PbEditorSectionClass *section_class = PB_EDITOR_SECTION_CLASS (klass);

  section_class->name = "text";
  section_class->title = N_("Text");
  section_class->icon_name = "accessories-text-editor-symbolic";
  section_class->topics = topics;
  section_class->build = pb_text_section_build;
}

static void
pb_text_section_init (PbTextSection *self)
{
}
