/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>
#include "pb-register.h"

G_BEGIN_DECLS

/* Where an organisation or a person is used, each with a jump to it. Follows the register. */
#define PB_TYPE_USE_GROUP (pb_use_group_get_type ())
G_DECLARE_FINAL_TYPE (PbUseGroup, pb_use_group, PB, USE_GROUP, AdwPreferencesGroup)

/* without: a type of rows that are shown elsewhere, or G_TYPE_INVALID. */
GtkWidget *pb_use_group_new (PbRegister *reg,
                             GType       type,
                             gint64      id,
                             GType       without);

G_END_DECLS
