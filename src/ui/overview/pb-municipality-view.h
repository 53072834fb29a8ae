/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>
#include "pb-municipality.h"

G_BEGIN_DECLS

/* One municipality or province: what it gets, pays and leads in a programme, and its projects, each of which goes to
 * the project. */
#define PB_TYPE_MUNICIPALITY_VIEW (pb_municipality_view_get_type ())
G_DECLARE_FINAL_TYPE (PbMunicipalityView, pb_municipality_view, PB, MUNICIPALITY_VIEW, AdwBin)

GtkWidget *pb_municipality_view_new  (void);

void       pb_municipality_view_show (PbMunicipalityView   *self,
                                      const PbMunicipality *municipality);

G_END_DECLS
