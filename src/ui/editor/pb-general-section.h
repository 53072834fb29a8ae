/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pb-editor-section.h"

G_BEGIN_DECLS

/* The part General: what the project is called, where it belongs, when it runs and what phase it is in. */
#define PB_TYPE_GENERAL_SECTION (pb_general_section_get_type ())
G_DECLARE_FINAL_TYPE (PbGeneralSection, pb_general_section, PB, GENERAL_SECTION, PbEditorSection)

G_END_DECLS
