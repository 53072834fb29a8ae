/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* The first page: what to begin with while there is no programme. Its buttons are the window's actions. */
#define PB_TYPE_START_PAGE (pb_start_page_get_type ())
G_DECLARE_FINAL_TYPE (PbStartPage, pb_start_page, PB, START_PAGE, AdwBin)

G_END_DECLS
