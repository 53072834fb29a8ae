/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>
#include "pb-draft.h"

G_BEGIN_DECLS

/* What a project contributes to well-being: the themes of Statistics Netherlands by dimension, each to be checked, and of
 * those that are: whether directly, and which cause the project removes. */
#define PB_TYPE_CONTRIBUTION_GROUP (pb_contribution_group_get_type ())
G_DECLARE_FINAL_TYPE (PbContributionGroup, pb_contribution_group, PB, CONTRIBUTION_GROUP,
                      AdwPreferencesGroup)

/* draft: of the project. */
GtkWidget *pb_contribution_group_new (PbDraft *draft);

G_END_DECLS
