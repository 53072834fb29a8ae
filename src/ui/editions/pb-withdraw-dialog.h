/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pb-register.h"

G_BEGIN_DECLS

/* Says what withdrawing means, asks for the reason, and withdraws the edition (action edition.withdraw). */
void pb_withdraw_dialog_present (GtkWindow  *parent,
                                 PbRegister *reg,
                                 gint64      edition);

G_END_DECLS
