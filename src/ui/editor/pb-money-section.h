/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pb-editor-section.h"

G_BEGIN_DECLS

/* The part Money of the editor: what does not add up, totals, awards, funding plan. */
#define PB_TYPE_MONEY_SECTION (pb_money_section_get_type ())
G_DECLARE_FINAL_TYPE (PbMoneySection, pb_money_section, PB, MONEY_SECTION, PbEditorSection)

G_END_DECLS
