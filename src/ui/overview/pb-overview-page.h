/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pb-page.h"

G_BEGIN_DECLS

/* The page "overview": the programme at a glance, what needs attention, and what each municipality gets, pays and leads.
 * Its "selected" is the organisation of which it shows that; 0: the programme. Reads only while it is in sight, once for any
 * number of changes, and on a worker where the register is large. */
#define PB_TYPE_OVERVIEW_PAGE (pb_overview_page_get_type ())
G_DECLARE_FINAL_TYPE (PbOverviewPage, pb_overview_page, PB, OVERVIEW_PAGE, PbPage)

GtkWidget *pb_overview_page_new (PbRegister *reg);

G_END_DECLS
