/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-phase-change"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-entities.h"
#include "pb-phase.h"

static const PbField fields[] = {
  { .column = "project", .type = PB_FIELD_REFERENCE,
    .flags = PB_FIELD_REQUIRED | PB_FIELD_INTERNAL | PB_FIELD_CASCADE, .label = N_("Project"),
    .refers_to = "project" },
  { .column = "from_phase", .type = PB_FIELD_CHOICE, .flags = PB_FIELD_NULLABLE | PB_FIELD_INTERNAL,
    .label = N_("From phase"), .choices = pb_phases },
  { .column = "to_phase", .type = PB_FIELD_CHOICE, .flags = PB_FIELD_REQUIRED,
    .label = N_("To phase"), .choices = pb_phases },
  { .column = "date", .type = PB_FIELD_DATE, .flags = PB_FIELD_REQUIRED, .label = N_("Date") },
  { .column = "reason", .type = PB_FIELD_TEXT, .flags = PB_FIELD_MULTI_LINE,
    .label = N_("Reason") },
  { .column = "decision", .type = PB_FIELD_REFERENCE, .flags = PB_FIELD_NULLABLE,
    .label = N_("Decision"), .refers_to = "decision" },
};

static const PbEntityInfo info = {
  .table = "phase_change",
  .noun = NC_("entity", "phase change"),
  .heading = NC_("entity heading", "Phase Change"),
  .owner = "project",
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
};

PB_DEFINE_ENTITY (PbPhaseChange, pb_phase_change, &info)
