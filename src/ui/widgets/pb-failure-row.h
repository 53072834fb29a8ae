/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* A row in place of rows that could not be read, so that nobody takes them for none. */
GtkWidget *pb_failure_row_new (const GError *error);

G_END_DECLS
