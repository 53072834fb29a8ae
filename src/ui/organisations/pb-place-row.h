/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>
#include "pb-draft.h"

G_BEGIN_DECLS

/* Fills the form of an organisation from the list of municipalities and provinces (pb-places.h). */
#define PB_TYPE_PLACE_ROW (pb_place_row_get_type ())
G_DECLARE_FINAL_TYPE (PbPlaceRow, pb_place_row, PB, PLACE_ROW, AdwActionRow)

GtkWidget *pb_place_row_new (PbDraft *draft);

G_END_DECLS
