/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>
#include "pb-draft.h"

G_BEGIN_DECLS

/* The cross-cutting themes of the programme, with those ticked that the project is tied to. */
#define PB_TYPE_CROSS_CUTTING_GROUP (pb_cross_cutting_group_get_type ())
G_DECLARE_FINAL_TYPE (PbCrossCuttingGroup, pb_cross_cutting_group, PB, CROSS_CUTTING_GROUP, AdwPreferencesGroup)

GtkWidget *pb_cross_cutting_group_new (PbDraft *draft);

G_END_DECLS
