/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pb-editor-section.h"

G_BEGIN_DECLS

/* The part "history": what happened to the project and all that belongs to it, and the way back to a value. */
#define PB_TYPE_HISTORY_SECTION (pb_history_section_get_type ())
G_DECLARE_FINAL_TYPE (PbHistorySection, pb_history_section, PB, HISTORY_SECTION, PbEditorSection)

G_END_DECLS
