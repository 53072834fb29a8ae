/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Switches between the parts of the editor: seven words in a row where there is room for them, else a list to choose from. (A
 * view switcher of libadwaita's cuts the words instead.) Not in widgets: it is as wide as the editor's words. */
#define PB_TYPE_PART_SWITCHER (pb_part_switcher_get_type ())
G_DECLARE_FINAL_TYPE (PbPartSwitcher, pb_part_switcher, PB, PART_SWITCHER, AdwBin)

/* parts: with all its pages. */
GtkWidget *pb_part_switcher_new (AdwViewStack *parts);

G_END_DECLS
