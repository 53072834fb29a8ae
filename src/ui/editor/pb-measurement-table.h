/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>
#include "pb-draft.h"

G_BEGIN_DECLS

/* The measurements of an indicator, by date, edited in place, with an empty row at the end for the next one: with its date and its
 * value it is added. */
#define PB_TYPE_MEASUREMENT_TABLE (pb_measurement_table_get_type ())
G_DECLARE_FINAL_TYPE (PbMeasurementTable, pb_measurement_table, PB, MEASUREMENT_TABLE, GtkWidget)

GtkWidget *pb_measurement_table_new (PbDraft *indicator);

G_END_DECLS
