/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pb-field-row.h"

G_BEGIN_DECLS

/* A yes or no. Made by pb_field_row_new. */
#define PB_TYPE_SWITCH_ROW (pb_switch_row_get_type ())
G_DECLARE_FINAL_TYPE (PbSwitchRow, pb_switch_row, PB, SWITCH_ROW, PbFieldRow)

G_END_DECLS
