/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pb-entity-dialog.h"

G_BEGIN_DECLS

/* The house style of a programme's booklets, below what is in the dialog: logo, accent colour and font. programme: a draft of one
 * that is in the register. */
void pb_programme_dialog_add_style (PbEntityDialog *dialog,
                                    PbDraft        *programme);

G_END_DECLS
