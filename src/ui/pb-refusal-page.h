/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Says which register could not be opened, why, and what to do. Its buttons are the window's actions. */
#define PB_TYPE_REFUSAL_PAGE (pb_refusal_page_get_type ())
G_DECLARE_FINAL_TYPE (PbRefusalPage, pb_refusal_page, PB, REFUSAL_PAGE, AdwBin)

/* error: of pb_register_open. */
GtkWidget *pb_refusal_page_new (const char   *path,
                                const GError *error);

G_END_DECLS
