/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pb-register.h"

G_BEGIN_DECLS

/* The introduction to a pillar in one edition: it begins as the pillar's own, to which it can be taken back. */
void pb_introduction_dialog_present (GtkWidget  *from,
                                     PbRegister *reg,
                                     gint64      edition,
                                     gint64      pillar);

G_END_DECLS
