/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>
#include "pb-draft.h"

G_BEGIN_DECLS

/* One measurement in the table of an indicator: date, value, note, edited in place. One that is new has a button to add it
 * (measurement.add), any other one to remove it (measurement.remove); both end in the signal "command" (const char *action),
 * which the table carries out. */
#define PB_TYPE_MEASUREMENT_ROW (pb_measurement_row_get_type ())
G_DECLARE_FINAL_TYPE (PbMeasurementRow, pb_measurement_row, PB, MEASUREMENT_ROW, GtkWidget)

/* The columns of a table. */
typedef enum
{
  PB_MEASUREMENT_DATE,
  PB_MEASUREMENT_VALUE,
  PB_MEASUREMENT_NOTE,
  PB_MEASUREMENT_BUTTON,
  PB_N_MEASUREMENT_COLUMNS
} PbMeasurementColumn;

/* groups: a size group for each column, shared by the rows of a table. */
GtkWidget *pb_measurement_row_new       (PbDraft             *draft,
                                         GtkSizeGroup       **groups);
PbDraft   *pb_measurement_row_get_draft (PbMeasurementRow    *self);
/* Shows that the measurement is in the register now. */
void       pb_measurement_row_refresh   (PbMeasurementRow    *self);

G_END_DECLS
