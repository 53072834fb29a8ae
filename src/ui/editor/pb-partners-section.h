/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pb-editor-section.h"

G_BEGIN_DECLS

/* The organisations of a project and their roles. */
#define PB_TYPE_PARTNERS_SECTION (pb_partners_section_get_type ())
G_DECLARE_FINAL_TYPE (PbPartnersSection, pb_partners_section, PB, PARTNERS_SECTION, PbEditorSection)

G_END_DECLS
