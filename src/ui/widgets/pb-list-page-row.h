/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A row of a PbListPage: icon, title over subtitle, and a note at the end. */
#define PB_TYPE_LIST_PAGE_ROW (pb_list_page_row_get_type ())
G_DECLARE_FINAL_TYPE (PbListPageRow, pb_list_page_row, PB, LIST_PAGE_ROW, GtkBox)

GtkWidget *pb_list_page_row_new (void);

/* Any of them may be NULL. Says title, subtitle and note as one to a screen reader. */
void       pb_list_page_row_set (PbListPageRow *self,
                                 const char    *icon,
                                 const char    *title,
                                 const char    *subtitle,
                                 const char    *note);

G_END_DECLS
