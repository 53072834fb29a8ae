/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pb-draft.h"

G_BEGIN_DECLS

/* The projects that are tied to a cross-cutting theme: each goes to its project and can be untied; others are found by searching
 * and tied. */
#define PB_TYPE_TIED_PROJECTS (pb_tied_projects_get_type ())
G_DECLARE_FINAL_TYPE (PbTiedProjects, pb_tied_projects, PB, TIED_PROJECTS, AdwPreferencesGroup)

/* theme: of a PbCrossCuttingTheme. */
GtkWidget *pb_tied_projects_new (PbDraft *theme);

G_END_DECLS
