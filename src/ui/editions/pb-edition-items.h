/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>
#include "pb-draft.h"

G_BEGIN_DECLS

/* The projects of an edition in their order, as a PbOrderedList; a check says which of them are in the booklet.
 * edition: a draft of an edition that is in the register. */
GtkWidget *pb_edition_items_new (PbDraft *edition);

G_END_DECLS
