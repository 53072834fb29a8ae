/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>
#include "pb-draft.h"

G_BEGIN_DECLS

/* The indicators of a project, in their order. */
#define PB_TYPE_INDICATOR_GROUP (pb_indicator_group_get_type ())
G_DECLARE_FINAL_TYPE (PbIndicatorGroup, pb_indicator_group, PB, INDICATOR_GROUP,
                      AdwPreferencesGroup)

/* draft: of the project. */
GtkWidget *pb_indicator_group_new (PbDraft *draft);

G_END_DECLS
