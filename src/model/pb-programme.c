/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-programme"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-entities.h"
#include "pb-entity-rules.h"
#include "pb-money.h"

static const PbChoice vat_regimes[] = {
  { "exclusive-compensable", N_("Without recoverable VAT") },
  { "inclusive", N_("With VAT") },
  { "not-applicable", N_("Not applicable") },
  { NULL, NULL }
};

static const PbField fields[] = {
  { .column = "uuid", .type = PB_FIELD_TEXT, .flags = PB_FIELD_INTERNAL },
  { .column = "position", .type = PB_FIELD_INTEGER, .flags = PB_FIELD_INTERNAL },
  { .column = "code", .type = PB_FIELD_TEXT, .flags = PB_FIELD_REQUIRED | PB_FIELD_UNIQUE,
    .label = N_("Code"), .example = "DEAL-1" },
  { .column = "name", .type = PB_FIELD_TEXT, .flags = PB_FIELD_REQUIRED, .label = N_("Name") },
  { .column = "goal", .type = PB_FIELD_TEXT, .flags = PB_FIELD_MULTI_LINE, .label = N_("Goal") },
  { .column = "start_date", .type = PB_FIELD_DATE, .flags = PB_FIELD_NULLABLE,
    .label = N_("Start") },
  { .column = "end_date", .type = PB_FIELD_DATE, .flags = PB_FIELD_NULLABLE, .label = N_("End") },
  { .column = "central_contribution", .type = PB_FIELD_MONEY, .flags = PB_FIELD_NULLABLE,
    .label = N_("Central-government contribution"), .maximum = PB_MONEY_MOST },
  { .column = "regional_contribution", .type = PB_FIELD_MONEY, .flags = PB_FIELD_NULLABLE,
    .label = N_("Regional contribution"), .maximum = PB_MONEY_MOST },
  { .column = "ministry", .type = PB_FIELD_TEXT, .label = N_("Ministry") },
  { .column = "treasurer", .type = PB_FIELD_REFERENCE,
    .flags = PB_FIELD_NULLABLE | PB_FIELD_KEEPS,
    .label = N_("Treasurer authority"), .refers_to = "organisation" },
  { .column = "vat_regime", .type = PB_FIELD_CHOICE, .flags = PB_FIELD_NULLABLE, .label = N_("VAT"),
    .choices = vat_regimes },
  { .column = "logo", .type = PB_FIELD_TEXT, .flags = PB_FIELD_NULLABLE | PB_FIELD_INTERNAL,
    .label = N_("Logo") },
  { .column = "accent_colour", .type = PB_FIELD_COLOUR, .flags = PB_FIELD_NULLABLE, .label = N_("Accent colour") },
  { .column = "font", .type = PB_FIELD_TEXT, .label = N_("Font"), .example = "Open Sans" },
  { .column = "note", .type = PB_FIELD_TEXT, .flags = PB_FIELD_MULTI_LINE, .label = N_("Note") },
};

static const PbEntityInfo info = {
  .table = "programme",
  .noun = NC_("entity", "programme"),
  .heading = NC_("entity heading", "Programme"),
  .order = "position",
  .title = "name",
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .rules = pb_programme_rules,
};

PB_DEFINE_ENTITY (PbProgramme, pb_programme, &info)
