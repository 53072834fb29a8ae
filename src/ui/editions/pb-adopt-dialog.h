/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pb-register.h"

G_BEGIN_DECLS

/* Says what adopting means, asks for the day, and adopts the edition (action edition.adopt): checks it once more and freezes its
 * booklet on a worker. What then stands in the way is told, and nothing is adopted. */
void pb_adopt_dialog_present (GtkWindow  *parent,
                              PbRegister *reg,
                              gint64      edition);

G_END_DECLS
