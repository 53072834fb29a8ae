/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "pb-draft.h"

G_BEGIN_DECLS

/* The money of a project: what does not add up, its totals, its awards (edited with their decision) and its funding plan. */
#define PB_TYPE_PROJECT_FINANCE (pb_project_finance_get_type ())
G_DECLARE_FINAL_TYPE (PbProjectFinance, pb_project_finance, PB, PROJECT_FINANCE, GtkBox)

/* draft: of the project. */
GtkWidget *pb_project_finance_new (PbDraft *draft);

G_END_DECLS
