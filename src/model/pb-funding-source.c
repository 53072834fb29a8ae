/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-funding-source"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-entities.h"
#include "pb-money.h"

const PbChoice pb_source_kinds[] = {
  { "central", N_("Central government") },
  { "regional-public", N_("Regional, public") },
  { "regional-private", N_("Regional, private") },
  { "other", N_("Other") },
  { NULL, NULL }
};

static const PbField fields[] = {
  { .column = "uuid", .type = PB_FIELD_TEXT, .flags = PB_FIELD_INTERNAL },
  { .column = "programme", .type = PB_FIELD_REFERENCE,
    .flags = PB_FIELD_REQUIRED | PB_FIELD_INTERNAL | PB_FIELD_CASCADE, .label = N_("Programme"),
    .refers_to = "programme" },
  { .column = "position", .type = PB_FIELD_INTEGER, .flags = PB_FIELD_INTERNAL },
  { .column = "name", .type = PB_FIELD_TEXT, .flags = PB_FIELD_REQUIRED | PB_FIELD_UNIQUE,
    .label = N_("Name") },
  { .column = "organisation", .type = PB_FIELD_REFERENCE,
    .flags = PB_FIELD_NULLABLE | PB_FIELD_KEEPS,
    .label = N_("Organisation"), .refers_to = "organisation" },
  { .column = "counts_as", .type = PB_FIELD_CHOICE, .flags = PB_FIELD_REQUIRED,
    .label = N_("Counts as"), .choices = pb_source_kinds },
  { .column = "contribution", .type = PB_FIELD_MONEY, .flags = PB_FIELD_NULLABLE,
    .label = N_("Contribution"), .maximum = PB_MONEY_MOST },
};

static const PbEntityInfo info = {
  .table = "funding_source",
  .noun = NC_("entity", "funding source"),
  .heading = NC_("entity heading", "Funding Source"),
  .owner = "programme",
  .order = "position",
  .title = "name",
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
};

PB_DEFINE_ENTITY (PbFundingSource, pb_funding_source, &info)
