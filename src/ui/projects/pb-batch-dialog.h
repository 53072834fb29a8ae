/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pb-register.h"

G_BEGIN_DECLS

/* Asks what to change of several projects at once, and changes it in one step (pb-register-batch.h). What is refused is said in the
 * dialog, which stays. */
#define PB_TYPE_BATCH_DIALOG (pb_batch_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PbBatchDialog, pb_batch_dialog, PB, BATCH_DIALOG, AdwWindow)

/* projects: their ids (gint64), copied. */
void pb_batch_dialog_present_phase (GtkWindow  *parent,
                                    PbRegister *reg,
                                    GArray     *projects);
void pb_batch_dialog_present_visibility (GtkWindow  *parent,
                                         PbRegister *reg,
                                         GArray     *projects);
/* programme: whose themes to choose from. */
void pb_batch_dialog_present_theme (GtkWindow  *parent,
                                    PbRegister *reg,
                                    GArray     *projects,
                                    gint64      programme);

G_END_DECLS
