/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pb-entity-dialog.h"

G_BEGIN_DECLS

/* What the dialogs of the sidebar have in common: a draft of the entity with that id, or of a new one (id 0) that belongs to
 * owner, in a dialog over the window of parent. NULL when the entity is gone, which is told in a toast. */
PbEntityDialog *pb_dialogs_new (GtkWidget   *parent,
                                PbRegister  *reg,
                                GType        type,
                                gint64       id,
                                gint64       owner,
                                const char  *new_title,
                                const char  *edit_title,
                                PbDraft    **draft);

G_END_DECLS
