/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pb-entity.h"

G_BEGIN_DECLS

/* One thing that happened to the register, in words: a field that changed, a thing that was added or removed with all
 * that hung on it, an order that was changed. Immutable but for "first-of-day"; made by PbHistoryList. */
#define PB_TYPE_HISTORY_ENTRY (pb_history_entry_get_type ())
G_DECLARE_FINAL_TYPE (PbHistoryEntry, pb_history_entry, PB, HISTORY_ENTRY, GObject)

typedef enum
{
  PB_HISTORY_ADDED,
  PB_HISTORY_CHANGED,
  PB_HISTORY_REMOVED,
  PB_HISTORY_ORDERED
} PbHistoryKind;

PbHistoryKind  pb_history_entry_get_kind    (PbHistoryEntry *self);
/* Undone: it is no fact any more, but nothing is lost, so it is told. */
gboolean       pb_history_entry_is_undone   (PbHistoryEntry *self);
/* In local time. */
GDateTime     *pb_history_entry_get_when    (PbHistoryEntry *self);
/* The full name with the login name, or that alone: "Anneke Prins (aprins)". */
const char    *pb_history_entry_get_who     (PbHistoryEntry *self);
/* The label of the step that it was part of. */
const char    *pb_history_entry_get_label   (PbHistoryEntry *self);
/* What it was done to: a type and an id, and whether that is gone. */
GType          pb_history_entry_get_entity_type (PbHistoryEntry *self);
gint64         pb_history_entry_get_entity  (PbHistoryEntry *self);
gboolean       pb_history_entry_is_gone     (PbHistoryEntry *self);
/* Of a field that changed; else NULL. */
const PbField *pb_history_entry_get_field   (PbHistoryEntry *self);

/* In words. what: "Public summary", "Partner “Gemeente Emmen”: Role", "Link “Website” removed". place: the name of what
 * the thing belongs to, or "". old, new: whole, only of a field that changed. details: what an added or removed thing
 * held, and what went with it, or "". */
const char    *pb_history_entry_get_what    (PbHistoryEntry *self);
const char    *pb_history_entry_get_place   (PbHistoryEntry *self);
const char    *pb_history_entry_get_old     (PbHistoryEntry *self);
const char    *pb_history_entry_get_new     (PbHistoryEntry *self);
const char    *pb_history_entry_get_details (PbHistoryEntry *self);
/* Day and time in the interface's language: "Today", "Yesterday" or "30 November 2021"; "14:05". Transfer full. */
char          *pb_history_entry_dup_day     (PbHistoryEntry *self);
char          *pb_history_entry_dup_time    (PbHistoryEntry *self);
/* All of it as one sentence, for who hears it. Transfer full. */
char          *pb_history_entry_dup_sentence (PbHistoryEntry *self);

/* How old and new differ, so that it can be shown at a glance: what both begin and end with is cut to some words, and so
 * is what differs where it is very long. All owned. */
typedef struct
{
  char    *before;      /* what both begin with */
  char    *old;         /* "" where only something was put in */
  char    *new;         /* "" where only something was taken out */
  char    *after;       /* what both end with */
  gboolean cut;         /* there is more than this shows */
} PbHistoryDifference;

void           pb_history_entry_get_difference (PbHistoryEntry      *self,
                                                PbHistoryDifference *difference);
void           pb_history_difference_clear (PbHistoryDifference *self);

/* What can be shown of it elsewhere in the window, for pb_navigate_to: a thing that is there. FALSE when nothing. topic is
 * static, or NULL. */
gboolean       pb_history_entry_get_subject (PbHistoryEntry *self,
                                             GType          *type,
                                             gint64         *id,
                                             const char    **topic);

/* Whether the value before it (of what was undone: after it) differs from what stands there now and may be put back:
 * pb_register_restore_value. In words: pb_history_entry_get_restorable. */
gboolean       pb_history_entry_can_restore (PbHistoryEntry *self);
const char    *pb_history_entry_get_restorable (PbHistoryEntry *self);
/* Whether what it removed (or, undone, would have added) is not there: pb_register_bring_back. */
gboolean       pb_history_entry_can_bring_back (PbHistoryEntry *self);

/* Read-only property "first-of-day": whether it is the first that its list shows of its day. */
gboolean       pb_history_entry_is_first_of_day (PbHistoryEntry *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PbHistoryDifference, pb_history_difference_clear)

G_END_DECLS
