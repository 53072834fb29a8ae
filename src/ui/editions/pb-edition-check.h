/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pb-edition-part.h"

G_BEGIN_DECLS

/* The part of an edition that says what stands in the way of adopting it, what to look at, and whom it names; of an adopted one
 * when, by whom and what was frozen. Follows the register while it is on the screen. Property "edition" (int64; 0: none);
 * read-only "can-adopt": it is a draft, and nothing stands in the way. */
#define PB_TYPE_EDITION_CHECK (pb_edition_check_get_type ())
G_DECLARE_FINAL_TYPE (PbEditionCheck, pb_edition_check, PB, EDITION_CHECK, PbEditionPart)

GtkWidget *pb_edition_check_new (PbRegister *reg);

G_END_DECLS
