/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>
#include "pb-municipality.h"

G_BEGIN_DECLS

/* The municipalities and provinces of a programme, each with what it gets, pays and leads. Signal "activated" (int64
 * organisation). */
#define PB_TYPE_MUNICIPALITY_GROUP (pb_municipality_group_get_type ())
G_DECLARE_FINAL_TYPE (PbMunicipalityGroup, pb_municipality_group, PB, MUNICIPALITY_GROUP, AdwBin)

GtkWidget *pb_municipality_group_new  (void);

/* municipalities: of PbMunicipality. */
void       pb_municipality_group_show (PbMunicipalityGroup *self,
                                       const GPtrArray     *municipalities);

G_END_DECLS
