/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Switches between the parts of a page, such as the editor: their titles in a row where there is room for all of them, else a list to
 * choose from. (A view switcher of libadwaita's cuts the words instead.) A part that is not visible is not offered;
 * where there is only one there is nothing to switch. */
#define PB_TYPE_PART_SWITCHER (pb_part_switcher_get_type ())
G_DECLARE_FINAL_TYPE (PbPartSwitcher, pb_part_switcher, PB, PART_SWITCHER, AdwBin)

/* parts: with all its pages, whose visibility may change. */
GtkWidget *pb_part_switcher_new (AdwViewStack *parts);

G_END_DECLS
