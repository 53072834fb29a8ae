/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>
#include "pb-register.h"

G_BEGIN_DECLS

/* The people of an organisation, each with a jump, and a button that adds one. Follows the register. */
#define PB_TYPE_PEOPLE_GROUP (pb_people_group_get_type ())
G_DECLARE_FINAL_TYPE (PbPeopleGroup, pb_people_group, PB, PEOPLE_GROUP, AdwPreferencesGroup)

GtkWidget *pb_people_group_new (PbRegister *reg,
                                gint64      organisation);

G_END_DECLS
