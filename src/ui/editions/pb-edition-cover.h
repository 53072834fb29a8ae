/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>
#include "pb-draft.h"

G_BEGIN_DECLS

/* The cover image of an edition, and a row with what there is to say of it (alternative text, credit, consent), which opens its form.
 * edition: a draft of an edition that is in the register. */
GtkWidget *pb_edition_cover_new (PbDraft *edition);

G_END_DECLS
