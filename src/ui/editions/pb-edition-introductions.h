/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>
#include "pb-draft.h"

G_BEGIN_DECLS

/* What an edition says of each pillar before its projects: a row a pillar, which tells whether that is the pillar's own
 * introduction or this edition's, and opens the text. edition: a draft of an edition that is in the register. */
GtkWidget *pb_edition_introductions_new (PbDraft *edition);

G_END_DECLS
