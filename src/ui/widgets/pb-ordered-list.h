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

/* How its rows show an entity that its "name" alone does not tell. Texts: transfer full, plain. All may be NULL; make_prefix
 * makes what stands before the title, once a row. Texts are read again whenever the register changes. */
typedef struct
{
  char      *(*get_title)    (PbEntity *entity,
                              gpointer  data);
  char      *(*get_subtitle) (PbEntity *entity,
                              gpointer  data);
  GtkWidget *(*make_prefix)  (PbEntity *entity,
                              gpointer  data);
  /* What stands at the end of the row, right-aligned with tabular figures: an amount; transfer full, plain. */
  char      *(*get_note)     (PbEntity *entity,
                              gpointer  data);
} PbOrderedListRows;

/* rows: static. data must outlive the list, or is let go of by destroy. */
void       pb_ordered_list_set_rows (PbOrderedList           *self,
                                     const PbOrderedListRows *rows,
                                     gpointer                 data,
                                     GDestroyNotify           destroy);

G_END_DECLS
