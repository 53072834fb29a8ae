/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>
#include "pb-draft.h"

G_BEGIN_DECLS

/* The other names under which a project is found. */
#define PB_TYPE_ALIAS_GROUP (pb_alias_group_get_type ())
G_DECLARE_FINAL_TYPE (PbAliasGroup, pb_alias_group, PB, ALIAS_GROUP, AdwPreferencesGroup)

GtkWidget *pb_alias_group_new (PbDraft *draft);

G_END_DECLS
