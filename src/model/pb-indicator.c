/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-indicator"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-entities.h"
#include "pb-entity-rules.h"

static const PbChoice directions[] = {
  { "higher", N_("Higher is better") },
  { "lower", N_("Lower is better") },
  { NULL, NULL }
};

static const PbField fields[] = {
  { .column = "uuid", .type = PB_FIELD_TEXT, .flags = PB_FIELD_INTERNAL },
  { .column = "project", .type = PB_FIELD_REFERENCE,
    .flags = PB_FIELD_REQUIRED | PB_FIELD_INTERNAL | PB_FIELD_CASCADE, .label = N_("Project"),
    .refers_to = "project" },
  { .column = "position", .type = PB_FIELD_INTEGER, .flags = PB_FIELD_INTERNAL },
  { .column = "name", .type = PB_FIELD_TEXT, .flags = PB_FIELD_REQUIRED, .label = N_("Name") },
  { .column = "unit", .type = PB_FIELD_TEXT, .flags = PB_FIELD_REQUIRED, .label = N_("Unit"),
    .example = N_("homes") },
  { .column = "direction", .type = PB_FIELD_CHOICE, .flags = PB_FIELD_REQUIRED,
    .label = N_("Direction"), .choices = directions, .initial = "higher" },
  { .column = "baseline", .type = PB_FIELD_REAL, .flags = PB_FIELD_NULLABLE,
    .label = N_("Baseline") },
  { .column = "baseline_year", .type = PB_FIELD_INTEGER, .flags = PB_FIELD_NULLABLE,
    .label = N_("Baseline year"), .minimum = 1900, .maximum = 2200, .example = "2021" },
  { .column = "target", .type = PB_FIELD_REAL, .flags = PB_FIELD_NULLABLE,
    .label = N_("Target value") },
  { .column = "target_year", .type = PB_FIELD_INTEGER, .flags = PB_FIELD_NULLABLE,
    .label = N_("Target year"), .minimum = 1900, .maximum = 2200, .example = "2021" },
  { .column = "source", .type = PB_FIELD_TEXT, .label = N_("Source") },
  { .column = "well_being_theme", .type = PB_FIELD_REFERENCE, .flags = PB_FIELD_NULLABLE,
    .label = N_("Well-being theme"), .refers_to = "well_being_theme" },
};

static const PbEntityInfo info = {
  .table = "indicator",
  .noun = NC_("entity", "indicator"),
  .heading = NC_("entity heading", "Indicator"),
  .owner = "project",
  .order = "position",
  .title = "name",
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .rules = pb_indicator_rules,
};

PB_DEFINE_ENTITY (PbIndicator, pb_indicator, &info)
