/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "pb-booklet-pages.h"
#include "pb-register.h"

G_BEGIN_DECLS

/* Prints the pages of an edition as its PDF has them, by way of the desktop's dialog, on paper of the size that the preview shows unless
 * another is chosen there. The pages are made on a worker first. What goes wrong is told in a dialog over parent. */
void               pb_edition_print_run (GtkWindow      *parent,
                                         PbRegister     *reg,
                                         gint64          edition);

/* What prints these pages: each in the middle of the paper, as large as that has room for. name: of the job. Transfer full. */
GtkPrintOperation *pb_edition_print_new (PbBookletPages *pages,
                                         const char     *name);

G_END_DECLS
