/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "pb-register.h"

G_BEGIN_DECLS

/* Prints the pages of an edition as its PDF has them, by way of the desktop's dialog, on the paper that the preview shows unless another
 * is chosen there. The pages are made on a worker first; how it went is told in a dialog over parent. */
void pb_edition_print_run (GtkWindow  *parent,
                           PbRegister *reg,
                           gint64      edition);

G_END_DECLS
