/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pb-page.h"

G_BEGIN_DECLS

/* The page "changes": what happened lately in the whole register, by programme, kind of thing and person, each with the way to
 * it and the way back. */
#define PB_TYPE_CHANGES_PAGE (pb_changes_page_get_type ())
G_DECLARE_FINAL_TYPE (PbChangesPage, pb_changes_page, PB, CHANGES_PAGE, PbPage)

G_END_DECLS
