/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A row of the sidebar that shows a page other than the projects. */
#define PB_TYPE_PAGE_ROW (pb_page_row_get_type ())
G_DECLARE_FINAL_TYPE (PbPageRow, pb_page_row, PB, PAGE_ROW, GtkListBoxRow)

GtkWidget  *pb_page_row_new      (const char *page,
                                  const char *title,
                                  const char *icon_name);

/* The name of the page. */
const char *pb_page_row_get_page (PbPageRow  *self);

G_END_DECLS
