/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* With PB_WATCHDOG=1 in the environment of a debug build: warns of every stretch of more than 50 ms in which the main loop
 * could not run. Else does nothing. */
void pb_watchdog_start (void);

G_END_DECLS
