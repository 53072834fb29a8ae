/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>
#include "pb-register.h"

G_BEGIN_DECLS

/* Merges an organisation or a person with another one that is the same: which one, which of the two stays, what changes. */
#define PB_TYPE_MERGE_DIALOG (pb_merge_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PbMergeDialog, pb_merge_dialog, PB, MERGE_DIALOG, AdwWindow)

void pb_merge_dialog_present (GtkWidget  *from,
                              PbRegister *reg,
                              GType       type,
                              gint64      id);

/* For a PbDetailPage of such rows: the action that presents the dialog for what is shown, and its item in the page's menu. */
void pb_merge_dialog_on_action_cb (GtkWidget  *page,
                                   const char *action,
                                   GVariant   *parameter);
void pb_merge_dialog_fill_menu    (GMenu      *menu,
                                   const char *action);

G_END_DECLS
