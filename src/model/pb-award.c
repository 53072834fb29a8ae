/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-award"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-entities.h"
#include "pb-entity-rules.h"
#include "pb-money.h"

static const PbField fields[] = {
  { .column = "decision", .type = PB_FIELD_REFERENCE, .flags = PB_FIELD_REQUIRED | PB_FIELD_CASCADE,
    .label = N_("Decision"), .refers_to = "decision" },
  { .column = "project", .type = PB_FIELD_REFERENCE, .flags = PB_FIELD_REQUIRED | PB_FIELD_CASCADE,
    .label = N_("Project"), .refers_to = "project" },
  { .column = "source", .type = PB_FIELD_REFERENCE, .flags = PB_FIELD_REQUIRED | PB_FIELD_KEEPS,
    .label = N_("Funding source"), .refers_to = "funding_source" },
  { .column = "amount", .type = PB_FIELD_MONEY, .flags = PB_FIELD_REQUIRED, .label = N_("Amount"),
    .minimum = -PB_MONEY_MOST, .maximum = PB_MONEY_MOST },
  { .column = "conditions", .type = PB_FIELD_TEXT, .flags = PB_FIELD_MULTI_LINE,
    .label = N_("Conditions") },
  { .column = "note", .type = PB_FIELD_TEXT, .flags = PB_FIELD_MULTI_LINE, .label = N_("Note") },
};

static const PbEntityInfo info = {
  .table = "award",
  .noun = NC_("entity", "award"),
  .heading = NC_("entity heading", "Award"),
  .owner = "decision",
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .rules = pb_award_rules,
};

PB_DEFINE_ENTITY (PbAward, pb_award, &info)
