/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-decision"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-entities.h"
#include "pb-money.h"

static const PbChoice decision_kinds[] = {
  { "award", N_("Award") },
  { "extend", N_("Extension") },
  { "expand", N_("Expansion") },
  { "change", N_("Change") },
  { "reject", N_("Rejection") },
  { "defer", N_("Deferral") },
  { "withdraw", N_("Withdrawal") },
  { "determine", N_("Final determination") },
  { NULL, NULL }
};

static const PbField fields[] = {
  { .column = "uuid", .type = PB_FIELD_TEXT, .flags = PB_FIELD_INTERNAL },
  { .column = "programme", .type = PB_FIELD_REFERENCE,
    .flags = PB_FIELD_REQUIRED | PB_FIELD_INTERNAL | PB_FIELD_CASCADE, .label = N_("Programme"),
    .refers_to = "programme" },
  { .column = "number", .type = PB_FIELD_TEXT, .flags = PB_FIELD_REQUIRED, .label = N_("Number") },
  { .column = "body", .type = PB_FIELD_TEXT, .flags = PB_FIELD_REQUIRED, .label = N_("Body"),
    .example = N_("Steering group") },
  { .column = "date", .type = PB_FIELD_DATE, .flags = PB_FIELD_REQUIRED, .label = N_("Date") },
  { .column = "title", .type = PB_FIELD_TEXT, .flags = PB_FIELD_REQUIRED, .label = N_("Title") },
  { .column = "kind", .type = PB_FIELD_CHOICE, .flags = PB_FIELD_REQUIRED, .label = N_("Kind"),
    .choices = decision_kinds },
  { .column = "tranche", .type = PB_FIELD_TEXT, .label = N_("Tranche") },
  { .column = "to_divide", .type = PB_FIELD_MONEY, .flags = PB_FIELD_NULLABLE,
    .label = N_("To divide"), .maximum = PB_MONEY_MOST },
  { .column = "text", .type = PB_FIELD_TEXT, .flags = PB_FIELD_MULTI_LINE, .label = N_("Text") },
  { .column = "reference", .type = PB_FIELD_TEXT, .label = N_("Reference") },
};

static const PbEntityInfo info = {
  .table = "decision",
  .noun = NC_("entity", "decision"),
  .heading = NC_("entity heading", "Decision"),
  .owner = "programme",
  .order = "date",
  .title = "title",
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
};

PB_DEFINE_ENTITY (PbDecision, pb_decision, &info)
