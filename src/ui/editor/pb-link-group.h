/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>
#include "pb-draft.h"

G_BEGIN_DECLS

/* The links of a project, in order, each with a button that opens it. */
GtkWidget *pb_link_group_new (PbDraft *draft);

G_END_DECLS
