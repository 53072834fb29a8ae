/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pb-project-list.h"

G_BEGIN_DECLS

/* What there is to say of the projects of a scope, beside the list of them. */

/* "12 projects · € 6.250.000 awarded", or what is the matter. Transfer full. */
char       *pb_project_scope_describe_total (PbProjectList        *projects);

/* What a scope without projects lacks first, as a page of the list's stack: "no-pillars", "no-themes" or "no-projects". Static. */
const char *pb_project_scope_find_lack      (PbRegister           *reg,
                                             gint64                programme,
                                             gint64                pillar);

/* The colours of the pillars by id (gint64 *). Transfer full. */
GHashTable *pb_project_scope_read_colours   (PbRegister           *reg,
                                             gint64                programme);

G_END_DECLS
