/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "pb-history-list.h"

G_BEGIN_DECLS

/* One entry of a history: when, who, what, and how it changed, told by words and signs and not by colour alone. Its menu puts
 * the value back (action "history.restore"), brings the thing back ("history.bring-back"), or goes to it ("history.go-to"). A
 * screen reader reads it as one sentence. */
#define PB_TYPE_HISTORY_ROW (pb_history_row_get_type ())
G_DECLARE_FINAL_TYPE (PbHistoryRow, pb_history_row, PB, HISTORY_ROW, GtkListBoxRow)

/* with_place: what the thing belongs to is said, and it can be gone to. */
GtkWidget      *pb_history_row_new       (PbRegister     *reg,
                                          PbHistoryEntry *entry,
                                          gboolean        with_place);
PbHistoryEntry *pb_history_row_get_entry (PbHistoryRow   *self);

G_END_DECLS
