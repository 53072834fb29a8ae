/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pb-register.h"

G_BEGIN_DECLS

/* An editable copy of one entity, between a form and the register. Editing an entity that is in the register, each field
 * that is left commits by itself (PRODUCT 4: there is no Save button); a new entity collects its fields until
 * pb_draft_add. What was typed and cannot be stored stays in the draft as a problem of that field, beside the
 * stored value; other fields are not held up by it. The draft follows the register: fields without a pending
 * text take over what undo, another window or another process wrote. */
#define PB_TYPE_DRAFT (pb_draft_get_type ())
G_DECLARE_FINAL_TYPE (PbDraft, pb_draft, PB, DRAFT, GObject)

/* entity: taken as a copy; id 0 for a new one. */
PbDraft    *pb_draft_new          (PbRegister     *reg,
                                   PbEntity       *entity);

PbRegister *pb_draft_get_register (PbDraft        *self);

/* The entity as it stands: bind to its properties, do not set them. It is the same object for the draft's life. */
PbEntity   *pb_draft_get_entity   (PbDraft        *self);
gboolean    pb_draft_is_new       (PbDraft        *self);

/* Takes what was typed in a field, or a value picked for it, and commits it unless the entity is new. FALSE when it
 * was not taken; then pb_draft_get_problem tells why. Taking what is already there does nothing. */
gboolean    pb_draft_set_typed    (PbDraft        *self,
                                   const char     *column,
                                   const char     *typed);
gboolean    pb_draft_set_value    (PbDraft        *self,
                                   const char     *column,
                                   const PbValue  *value);
/* The same for what was typed over base, which the field may not have any more: another window or program may have
 * changed it under the hands of who typed. */
gboolean    pb_draft_set_typed_over (PbDraft      *self,
                                   const char     *column,
                                   const char     *typed,
                                   const PbValue  *base);

/* What is the matter with the field: the pending text's error, else what pb_entity_check says (for a new entity only
 * after the field was set or pb_draft_add was tried). NULL when nothing. Owned by the draft until
 * "problems-changed". */
const PbProblem *pb_draft_get_problem (PbDraft    *self,
                                   const char     *column);
/* The text that was typed and not taken; NULL when none. A form shows it rather than the stored value. */
const char *pb_draft_get_pending  (PbDraft        *self,
                                   const char     *column);
/* What was typed in the field and what it was changed to elsewhere meanwhile; nothing is overwritten until the user has
 * chosen. Both in words (pb_register_dup_words); author as pb_register_dup_author has it, or NULL. */
typedef struct
{
  char *mine;
  char *theirs;
  char *author;
} PbDraftConflict;

/* NULL when there is none. Owned by the draft until "problems-changed". */
const PbDraftConflict *pb_draft_get_conflict (PbDraft *self,
                                   const char     *column);
/* Chooses what was typed: it is written over what pb_draft_get_conflict told of, and over nothing else. FALSE when
 * it was not; then pb_draft_get_problem tells why. To choose the other: pb_draft_revert. */
gboolean    pb_draft_keep_mine    (PbDraft        *self,
                                   const char     *column);

/* Drops the pending text of a field and with it its problem. */
void        pb_draft_revert       (PbDraft        *self,
                                   const char     *column);

/* Adds a new entity. Returns its id, or 0 when a field has a problem (then all problems are shown). From then on
 * the draft edits that entity. */
gint64      pb_draft_add          (PbDraft        *self);

/* Signals: "problems-changed" (column or NULL for all), "committed" (),
 * "failed" (GError *): a commit failed for a reason that belongs to no field (disk full, busy),
 * "gone" (): the entity was removed from the register. What was typed is still pending then. */

/* In "gone": whether another program removed it. */
gboolean    pb_draft_is_gone_elsewhere (PbDraft   *self);

G_END_DECLS
