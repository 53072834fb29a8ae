/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-media-section"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-image-group.h"
#include "pb-link-group.h"
#include "pb-media-section.h"

struct _PbMediaSection
{
  PbEditorSection parent_instance;
};

G_DEFINE_FINAL_TYPE (PbMediaSection, pb_media_section, PB_TYPE_EDITOR_SECTION)

static void
pb_media_section_build (PbEditorSection *self,
                        PbDraft         *draft,
                        GtkBox          *box)
{
  gtk_box_append (box, pb_image_group_new (draft));
  gtk_box_append (box, pb_link_group_new (draft));
}

static void
pb_media_section_class_init (PbMediaSectionClass *klass)
{
  static const char *const topics[] = { "image", "link", NULL };
  PbEditorSectionClass *section_class = PB_EDITOR_SECTION_CLASS (klass);

  section_class->name = "media";
  section_class->title = N_("Media");
  section_class->icon_name = "image-x-generic-symbolic";
  section_class->topics = topics;
  section_class->build = pb_media_section_build;
}

static void
pb_media_section_init (PbMediaSection *self)
{
}
