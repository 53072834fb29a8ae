/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-funding-line"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-entities.h"
#include "pb-entity-rules.h"
#include "pb-money.h"

static const PbChoice forms[] = {
  { "cash", N_("Cash") },
  { "in-kind", N_("In kind") },
  { NULL, NULL }
};

static const PbChoice statuses[] = {
  { "intended", N_("Intended") },
  { "pledged", N_("Pledged") },
  { "granted", N_("Granted") },
  { NULL, NULL }
};

static const PbChoice recoverable[] = {
  { "yes", N_("Yes") },
  { "no", N_("No") },
  { "partly", N_("Partly") },
  { NULL, NULL }
};

static const PbField fields[] = {
  { .column = "project", .type = PB_FIELD_REFERENCE,
    .flags = PB_FIELD_REQUIRED | PB_FIELD_INTERNAL | PB_FIELD_CASCADE, .label = N_("Project"),
    .refers_to = "project" },
  { .column = "source", .type = PB_FIELD_REFERENCE, .flags = PB_FIELD_REQUIRED | PB_FIELD_KEEPS,
    .label = N_("Funding source"), .refers_to = "funding_source" },
  { .column = "position", .type = PB_FIELD_INTEGER, .flags = PB_FIELD_INTERNAL },
  { .column = "amount", .type = PB_FIELD_MONEY, .flags = PB_FIELD_REQUIRED, .label = N_("Amount"),
    .maximum = PB_MONEY_MOST },
  { .column = "form", .type = PB_FIELD_CHOICE, .flags = PB_FIELD_REQUIRED, .label = N_("Form"),
    .choices = forms, .initial = "cash" },
  { .column = "status", .type = PB_FIELD_CHOICE, .flags = PB_FIELD_REQUIRED, .label = N_("Status"),
    .choices = statuses, .initial = "intended" },
  { .column = "counts_as_co_financing", .type = PB_FIELD_BOOLEAN,
    .label = N_("Counts as co-financing"), .initial = "1" },
  { .column = "reason", .type = PB_FIELD_TEXT, .flags = PB_FIELD_MULTI_LINE,
    .label = N_("Reason") },
  { .column = "vat_recoverable", .type = PB_FIELD_CHOICE, .flags = PB_FIELD_NULLABLE,
    .label = N_("VAT recoverable"), .choices = recoverable },
  { .column = "note", .type = PB_FIELD_TEXT, .flags = PB_FIELD_MULTI_LINE, .label = N_("Note") },
};

static const PbEntityInfo info = {
  .table = "funding_line",
  .noun = NC_("entity", "funding line"),
  .heading = NC_("entity heading", "Funding Line"),
  .owner = "project",
  .order = "position",
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .rules = pb_funding_line_rules,
};

PB_DEFINE_ENTITY (PbFundingLine, pb_funding_line, &info)
