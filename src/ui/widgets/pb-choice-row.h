/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pb-field-row.h"

G_BEGIN_DECLS

/* One out of a short, fixed list. Made by pb_field_row_new. */
#define PB_TYPE_CHOICE_ROW (pb_choice_row_get_type ())
G_DECLARE_FINAL_TYPE (PbChoiceRow, pb_choice_row, PB, CHOICE_ROW, PbFieldRow)

G_END_DECLS
