/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pb-register.h"

G_BEGIN_DECLS

/* All themes of a programme as a GListModel of PbTheme: pillar by pillar, each theme followed by its sub-themes, in the order that
 * the user chose. Follows the register; a theme that stays is the same object. */
#define PB_TYPE_THEME_LIST (pb_theme_list_get_type ())
G_DECLARE_FINAL_TYPE (PbThemeList, pb_theme_list, PB, THEME_LIST, GObject)

PbThemeList *pb_theme_list_new   (PbRegister *reg,
                                  gint64      programme);

/* "Wonen › Proeftuinen › Emmen": pillar, theme and sub-theme. A PbEntityLabelFunc (pb-reference-row.h) for a theme of the list,
 * with the list as its data. Transfer full. */
char        *pb_theme_list_label (PbEntity   *theme,
                                  gpointer    list);

/* Why the themes could not be read the last time; NULL when they could. The list holds those that were read before. */
const GError *pb_theme_list_get_error (PbThemeList *self);

G_END_DECLS
