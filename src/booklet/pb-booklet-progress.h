/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How far a long work is, 0..1. */
typedef void (*PbBookletProgress) (double   fraction,
                                   gpointer user_data);

G_END_DECLS
