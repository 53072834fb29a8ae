/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pb-history-entry.h"
#include "pb-register.h"

G_BEGIN_DECLS

/* The history of a project or of the register as a GListModel of PbHistoryEntry, newest first, read by the page and
 * following the register. A list does not change what it is of: make another one. */
#define PB_TYPE_HISTORY_LIST (pb_history_list_get_type ())
G_DECLARE_FINAL_TYPE (PbHistoryList, pb_history_list, PB, HISTORY_LIST, GObject)

typedef struct
{
  gint64      project;      /* of this project and all that belongs to it, also what is gone; 0: of any */
  gint64      programme;    /* of what lies in this programme; 0: of any, and of what lies in none */
  GType       kind;         /* of things of this type; G_TYPE_INVALID: of any */
  const char *field;        /* with kind: of this column; NULL: of any */
  const char *made_by;      /* by this login name; NULL: by anyone */
} PbHistoryFilter;

/* Empty until the first pb_history_list_load_more. */
PbHistoryList *pb_history_list_new          (PbRegister            *reg,
                                             const PbHistoryFilter *filter);

/* Reads some more at the end; may find nothing and yet not have come to the end, so that it never takes long. Property
 * "has-more" tells whether there may be more. */
void           pb_history_list_load_more    (PbHistoryList         *self);
gboolean       pb_history_list_has_more     (PbHistoryList         *self);
/* Why the history could not be read; NULL when it could. */
const GError  *pb_history_list_get_error    (PbHistoryList         *self);

/* Who made changes: login name, words for it, and so on; NULL-terminated. NULL with error. */
GStrv          pb_history_list_authors      (PbRegister            *reg,
                                             GError               **error);

/* pb-register-restore.c. Each is one undo step and fails whole, with a message that stands well in a toast. */

/* Writes the value before the entry (of an undone one: after it) to its field again. */
gboolean       pb_register_restore_value    (PbRegister            *self,
                                             PbHistoryEntry        *entry,
                                             GError               **error);
/* Puts back what the entry removed, with all that went with it; refused when it would not be whole. */
gboolean       pb_register_bring_back       (PbRegister            *self,
                                             PbHistoryEntry        *entry,
                                             GError               **error);

G_END_DECLS
