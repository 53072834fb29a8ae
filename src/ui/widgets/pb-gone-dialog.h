/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>
#include "pb-draft.h"

G_BEGIN_DECLS

/* Something was removed by another program while it was edited here: shows what was typed and cannot be saved any more,
 * to be copied. */
#define PB_TYPE_GONE_DIALOG (pb_gone_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PbGoneDialog, pb_gone_dialog, PB, GONE_DIALOG, AdwWindow)

/* In "gone" of the draft, for each field in which something was typed; they come in one dialog. from: a widget in the
 * window over which it is to stand. */
void pb_gone_dialog_add         (GtkWidget  *from,
                                 PbDraft    *draft,
                                 const char *column,
                                 const char *typed);
/* The same for all that is pending in a draft that is not on the screen. */
void pb_gone_dialog_add_pending (GtkWidget  *from,
                                 PbDraft    *draft);

G_END_DECLS
