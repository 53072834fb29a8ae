/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pb-register.h"

G_BEGIN_DECLS

/* The part of an edition that says which projects are in it, by pillar and theme, and in which order: a check takes one in or out,
 * the menu, Alt+Up and Alt+Down, and dragging move it within its theme. Property "edition" (int64; 0: none). */
#define PB_TYPE_EDITION_PROJECTS (pb_edition_projects_get_type ())
G_DECLARE_FINAL_TYPE (PbEditionProjects, pb_edition_projects, PB, EDITION_PROJECTS, AdwBin)

GtkWidget *pb_edition_projects_new (PbRegister *reg);

G_END_DECLS
