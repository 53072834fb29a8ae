/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pb-detail-page.h"

G_BEGIN_DECLS

/* The commands of an edition, "edition.export" and so on: class actions of the detail page, and its menu. They are one table in
 * pb-edition-actions.c; adding a command is one line there. */
void pb_edition_actions_install   (PbDetailPageClass *klass);
void pb_edition_actions_fill_menu (GMenu             *menu);
/* Decides which of them can be done now. */
void pb_edition_actions_update    (PbDetailPage      *page);

G_END_DECLS
