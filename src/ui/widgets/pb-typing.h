/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>
#include "pb-draft.h"

G_BEGIN_DECLS

/* Ties an entry or a text view to a field of a draft. Leaving the control takes what was typed into the draft; so does Enter
 * in an entry. Escape drops it. The control follows the draft, but never under the hands of who types in it: what was changed
 * elsewhere meanwhile is found when the control is left, and the user chooses.
 *
 * Undo: the control keeps no undo stack of its own, so that Ctrl+Z means one thing. With text that is not saved it drops
 * that text (pb_typing_revert); without, it is the window's edit.undo. */
#define PB_TYPE_TYPING (pb_typing_get_type ())
G_DECLARE_FINAL_TYPE (PbTyping, pb_typing, PB, TYPING, GObject)

/* control: a GtkEditable or a GtkTextView; it owns the result. */
PbTyping *pb_typing_attach (GtkWidget  *control,
                            PbDraft    *draft,
                            const char *column);

/* Takes the text of the focused field of the window into its draft, as leaving it would: for commands that need what is on the
 * screen to be saved first, such as export or closing. FALSE when it was refused; the field then says why. TRUE
 * when there is nothing to save. */
gboolean  pb_typing_commit (GtkWindow  *window);

/* Drops the text of the focused field that is not saved. TRUE when there was any. The window's edit.undo calls
 * it first: what is typed is undone before what is stored. */
gboolean  pb_typing_revert (GtkWindow  *window);

/* The first control in root, or root itself, that holds a text which is not saved; NULL when there is none. */
GtkWidget *pb_typing_find_unsaved (GtkWidget *root);

/* Whether Shift+Tab leaves first, the first of a widget's controls. GTK gives the focus to that widget then; one that passes it
 * on to first would never let go of it, and must not take it. */
gboolean  pb_typing_is_left (GtkWidget        *first,
                             GtkDirectionType  direction);

G_END_DECLS
