/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* A few large figures beside each other, that go below each other where it is narrow: a value, what it is, and an
 * explanation. */
#define PB_TYPE_OVERVIEW_FIGURES (pb_overview_figures_get_type ())
G_DECLARE_FINAL_TYPE (PbOverviewFigures, pb_overview_figures, PB, OVERVIEW_FIGURES, AdwBin)

GtkWidget *pb_overview_figures_new  (void);

/* The figure at index, which follows those that are there or is one of them. Texts are translated and plain; explanation may be
 * NULL. */
void       pb_overview_figures_set  (PbOverviewFigures *self,
                                     guint              index,
                                     const char        *name,
                                     const char        *value,
                                     const char        *explanation);

G_END_DECLS
