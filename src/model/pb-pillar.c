/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-pillar"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-entities.h"
#include "pb-money.h"

static const PbField fields[] = {
  { .column = "uuid", .type = PB_FIELD_TEXT, .flags = PB_FIELD_INTERNAL },
  { .column = "programme", .type = PB_FIELD_REFERENCE,
    .flags = PB_FIELD_REQUIRED | PB_FIELD_INTERNAL | PB_FIELD_CASCADE, .label = N_("Programme"),
    .refers_to = "programme" },
  { .column = "position", .type = PB_FIELD_INTEGER, .flags = PB_FIELD_INTERNAL },
  { .column = "code", .type = PB_FIELD_TEXT, .flags = PB_FIELD_REQUIRED | PB_FIELD_UNIQUE,
    .label = N_("Code"), .example = "WO" },
  { .column = "name", .type = PB_FIELD_TEXT, .flags = PB_FIELD_REQUIRED | PB_FIELD_UNIQUE,
    .label = N_("Name") },
  { .column = "colour", .type = PB_FIELD_COLOUR, .flags = PB_FIELD_REQUIRED, .label = N_("Colour"),
    .initial = "#1c71d8" },
  { .column = "introduction", .type = PB_FIELD_TEXT, .flags = PB_FIELD_MULTI_LINE,
    .label = N_("Introduction") },
  { .column = "ceiling", .type = PB_FIELD_MONEY, .flags = PB_FIELD_NULLABLE, .label = N_("Ceiling"),
    .maximum = PB_MONEY_MOST },
};

static const PbEntityInfo info = {
  .table = "pillar",
  .noun = NC_("entity", "pillar"),
  .heading = NC_("entity heading", "Pillar"),
  .owner = "programme",
  .order = "position",
  .title = "name",
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
};

PB_DEFINE_ENTITY (PbPillar, pb_pillar, &info)
