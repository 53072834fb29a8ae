/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pb-register.h"

G_BEGIN_DECLS

/* The themes of a programme to choose from, for a reference row: pillars and themes in their order, sub-themes
 * after their parent. A snapshot, for as long as a form is open. Transfer full. */
GListModel *pb_theme_choice_new   (PbRegister *reg,
                                   gint64      programme);

/* "Wonen › Proeftuinen › Emmerhout": a PbEntityLabelFunc; data: the register. Transfer full. */
char       *pb_theme_choice_label (PbEntity   *theme,
                                   gpointer    data);

G_END_DECLS
