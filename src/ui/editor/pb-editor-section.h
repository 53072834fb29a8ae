/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>
#include "pb-draft.h"

G_BEGIN_DECLS

/* A part of the editor: some of what there is to say of one project. Abstract; a subclass says what it is called and builds its
 * content for a draft. Parts share the draft, so what is typed in one and not saved is still there after a look
 * at another. A part that is not looked at is not built. */
#define PB_TYPE_EDITOR_SECTION (pb_editor_section_get_type ())
G_DECLARE_DERIVABLE_TYPE (PbEditorSection, pb_editor_section, PB, EDITOR_SECTION, AdwBin)

struct _PbEditorSectionClass
{
  AdwBinClass parent_class;

  const char *name;        /* of its page: "text" */
  const char *title;       /* N_() */
  const char *icon_name;
  /* Adds the content for the draft's project to box, a vertical GtkBox. */
  void      (*build) (PbEditorSection *self,
                      PbDraft         *draft,
                      GtkBox          *box);
  /* The columns and child tables ("public_summary", "project_role") that the section shows, ending with NULL, for
   * pb_editor_show_topic; NULL: none. Rows of forms answer to their column; a group that shows a child table is marked with
   * pb_topic_set. */
  const char *const *topics;
  gpointer    padding[3];
};

/* Shows another project; NULL for none. */
void pb_editor_section_set_draft (PbEditorSection *self,
                                  PbDraft         *draft);

/* Adds the section as a page of the stack. */
void pb_editor_section_add_to    (PbEditorSection *self,
                                  AdwViewStack    *stack);

/* Whether the section shows that column or child table. */
gboolean pb_editor_section_has_topic (PbEditorSection *self,
                                  const char      *topic);

G_END_DECLS
