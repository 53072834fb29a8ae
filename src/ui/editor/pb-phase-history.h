/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>
#include "pb-draft.h"

G_BEGIN_DECLS

/* The phase of a project and how it came to it, the newest change first. */
#define PB_TYPE_PHASE_HISTORY (pb_phase_history_get_type ())
G_DECLARE_FINAL_TYPE (PbPhaseHistory, pb_phase_history, PB, PHASE_HISTORY, AdwPreferencesGroup)

GtkWidget *pb_phase_history_new (PbDraft *draft);

G_END_DECLS
