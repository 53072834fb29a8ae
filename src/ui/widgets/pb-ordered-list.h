/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>
#include "pb-register.h"

G_BEGIN_DECLS

/* A list of rows that belong to something and stand in an order that the user chose: the themes of a pillar, the
 * cross-cutting themes of a programme. Each row opens its form; its menu moves it up, down and removes it, dragging
 * moves it too, and a button adds one. A tree (GtkTreeListModel) is shown by indentation; rows move among their
 * siblings.
 *
 * Signals: "add" (), "edit" (gint64 id). */
#define PB_TYPE_ORDERED_LIST (pb_ordered_list_get_type ())
G_DECLARE_FINAL_TYPE (PbOrderedList, pb_ordered_list, PB, ORDERED_LIST, AdwPreferencesGroup)

/* model: of PbEntity with a "name", or a GtkTreeListModel of them. Borrowed texts, translated: title; add_label, the tooltip of the
 * button that adds one ("New Theme"); empty, what stands there while there is none. */
GtkWidget *pb_ordered_list_new (PbRegister *reg,
                                GListModel *model,
                                const char *title,
                                const char *add_label,
                                const char *empty);

G_END_DECLS
