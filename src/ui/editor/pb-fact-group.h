/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>
#include "pb-draft.h"

G_BEGIN_DECLS

/* What follows from other parts of the register: what was awarded to the project, and who applied. */
#define PB_TYPE_FACT_GROUP (pb_fact_group_get_type ())
G_DECLARE_FINAL_TYPE (PbFactGroup, pb_fact_group, PB, FACT_GROUP, AdwPreferencesGroup)

GtkWidget *pb_fact_group_new (PbDraft *draft);

G_END_DECLS
