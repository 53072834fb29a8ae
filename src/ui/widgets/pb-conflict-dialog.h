/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>
#include "pb-draft.h"

G_BEGIN_DECLS

/* The two texts of a conflict whole and side by side, one under the other where the window is narrow; below each the
 * button that chooses it. Closes by itself when there is nothing to choose any more. */
#define PB_TYPE_CONFLICT_DIALOG (pb_conflict_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PbConflictDialog, pb_conflict_dialog, PB, CONFLICT_DIALOG, AdwWindow)

void pb_conflict_dialog_present (GtkWindow  *parent,
                                 PbDraft    *draft,
                                 const char *column);

G_END_DECLS
