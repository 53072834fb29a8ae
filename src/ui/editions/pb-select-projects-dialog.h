/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pb-register.h"

G_BEGIN_DECLS

/* Chooses the projects of an edition by rule: those that are public and in one of the phases that are checked. */
void pb_select_projects_dialog_present (GtkWindow  *parent,
                                        PbRegister *reg,
                                        gint64      edition);

G_END_DECLS
