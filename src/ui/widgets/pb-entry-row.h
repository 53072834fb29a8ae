/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pb-field-row.h"

G_BEGIN_DECLS

/* A line of text, a date, an amount, a number or an address: whatever is typed. Made by pb_field_row_new. */
#define PB_TYPE_ENTRY_ROW (pb_entry_row_get_type ())
G_DECLARE_FINAL_TYPE (PbEntryRow, pb_entry_row, PB, ENTRY_ROW, PbFieldRow)

G_END_DECLS
