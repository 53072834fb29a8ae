/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "pb-draft.h"

G_BEGIN_DECLS

/* The drafts of one type that a pane shows one after the other. One in which something typed could not be saved waits
 * until its entity is looked at again: asking on every selection would stand in the way of who is merely looking something up,
 * and dropping the text would lose work. What goes wrong is said in a toast of the pane. */
#define PB_TYPE_DRAFT_KEEPER (pb_draft_keeper_get_type ())
G_DECLARE_FINAL_TYPE (PbDraftKeeper, pb_draft_keeper, PB, DRAFT_KEEPER, GObject)

/* pane: owns the result, and is not kept by it. */
PbDraftKeeper *pb_draft_keeper_new          (GtkWidget     *pane,
                                             PbRegister    *reg,
                                             GType          type);

/* The draft that is shown; NULL when there is none. */
PbDraft       *pb_draft_keeper_get_draft    (PbDraftKeeper *self);

/* Takes what is being typed in the pane, leaves the draft that is shown, and shows the one of id (0: none). The draft, or
 * NULL when there is no such entity. */
PbDraft       *pb_draft_keeper_show         (PbDraftKeeper *self,
                                             gint64         id);

/* An entity in which something was typed that could not be saved, the one that is shown first; 0 when there is none. */
gint64         pb_draft_keeper_find_unsaved (PbDraftKeeper *self);

/* A draft of something new that is to belong to the entity of another draft, a name that may be added to a project: what could not
 * be saved in it waits where that one waits. One of each type; part is kept by whole. */
void           pb_draft_keeper_set_part     (PbDraft       *whole,
                                             PbDraft       *part);
/* NULL when there is none, or when it has been added since. */
PbDraft       *pb_draft_keeper_get_part     (PbDraft       *whole,
                                             GType          type);

/* Signals: "gone" (): what was shown was removed, here or elsewhere; there is no draft any more. */

G_END_DECLS
