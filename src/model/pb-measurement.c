/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-measurement"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-entities.h"

static const PbField fields[] = {
  { .column = "indicator", .type = PB_FIELD_REFERENCE,
    .flags = PB_FIELD_REQUIRED | PB_FIELD_INTERNAL | PB_FIELD_CASCADE, .label = N_("Indicator"),
    .refers_to = "indicator" },
  { .column = "date", .type = PB_FIELD_DATE, .flags = PB_FIELD_REQUIRED, .label = N_("Date") },
  { .column = "value", .type = PB_FIELD_REAL, .flags = PB_FIELD_REQUIRED, .label = N_("Value") },
  { .column = "note", .type = PB_FIELD_TEXT, .flags = PB_FIELD_MULTI_LINE, .label = N_("Note") },
};

static const PbEntityInfo info = {
  .table = "measurement",
  .noun = NC_("entity", "measurement"),
  .heading = NC_("entity heading", "Measurement"),
  .owner = "indicator",
  .order = "date",
  .title = "date",
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
};

PB_DEFINE_ENTITY (PbMeasurement, pb_measurement, &info)
