/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pb-editor-section.h"

G_BEGIN_DECLS

/* The part Text: what is written of the project, for the public and for the office. */
#define PB_TYPE_TEXT_SECTION (pb_text_section_get_type ())
G_DECLARE_FINAL_TYPE (PbTextSection, pb_text_section, PB, TEXT_SECTION, PbEditorSection)

G_END_DECLS
