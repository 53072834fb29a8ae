/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>
#include "pb-glance.h"

G_BEGIN_DECLS

/* A programme at a glance: name, totals, projects per phase, money per pillar and source, what needs attention, municipalities.
 * Signal "municipality" (int64 organisation) when one is picked. */
#define PB_TYPE_PROGRAMME_VIEW (pb_programme_view_get_type ())
G_DECLARE_FINAL_TYPE (PbProgrammeView, pb_programme_view, PB, PROGRAMME_VIEW, AdwBin)

GtkWidget *pb_programme_view_new  (PbRegister      *reg);

/* Shows it in place of what it showed; of the same programme without moving what is in sight. */
void       pb_programme_view_show (PbProgrammeView *self,
                                   PbGlance        *glance);

G_END_DECLS
