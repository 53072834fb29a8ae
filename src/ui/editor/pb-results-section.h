/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pb-editor-section.h"

G_BEGIN_DECLS

/* What a project is to bring, for whom, by which figures that is seen, and what it contributes to well-being. */
#define PB_TYPE_RESULTS_SECTION (pb_results_section_get_type ())
G_DECLARE_FINAL_TYPE (PbResultsSection, pb_results_section, PB, RESULTS_SECTION, PbEditorSection)

G_END_DECLS
