/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pb-draft.h"

G_BEGIN_DECLS

/* What was typed in a field of a draft and is not stored. */
typedef struct
{
  char            *typed;
  PbValue          base;       /* what the field had when the typing began */
  GPtrArray       *problem;    /* of one PbProblem */
  PbDraftConflict *conflict;   /* or NULL */
} PbDraftPending;

PbDraftPending *pb_draft_pending_new    (const char     *typed,
                                         const PbValue  *base);
void            pb_draft_pending_free   (PbDraftPending *self);
/* Why it is not stored. */
void            pb_draft_pending_say    (PbDraftPending *self,
                                         const char     *column,
                                         const char     *message);
/* That the field has theirs, written elsewhere meanwhile; by author (as pb_register_dup_author has it), or NULL. */
void            pb_draft_pending_oppose (PbDraftPending *self,
                                         PbRegister     *reg,
                                         const PbField  *field,
                                         const PbValue  *theirs,
                                         const char     *author);

G_END_DECLS
