/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Children beside each other in columns of one width, and under each other where there is no room for that. */
#define PB_TYPE_COLUMNS (pb_columns_get_type ())
G_DECLARE_FINAL_TYPE (PbColumns, pb_columns, PB, COLUMNS, GtkWidget)

/* least_width: of a column, in pixels; there are never more than most columns. */
GtkWidget *pb_columns_new    (guint      most,
                              int        least_width);
void       pb_columns_append (PbColumns *self,
                              GtkWidget *child);

G_END_DECLS
