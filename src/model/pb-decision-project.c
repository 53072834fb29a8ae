/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-decision-project"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-entities.h"

static const PbField fields[] = {
  { .column = "decision", .type = PB_FIELD_REFERENCE, .flags = PB_FIELD_REQUIRED | PB_FIELD_CASCADE,
    .label = N_("Decision"), .refers_to = "decision" },
  { .column = "project", .type = PB_FIELD_REFERENCE, .flags = PB_FIELD_REQUIRED | PB_FIELD_CASCADE,
    .label = N_("Project"), .refers_to = "project" },
};

static const PbEntityInfo info = {
  .table = "decision_project",
  .noun = NC_("entity", "project of a decision"),
  .heading = NC_("entity heading", "Project"),
  .owner = "decision",
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
};

PB_DEFINE_ENTITY (PbDecisionProject, pb_decision_project, &info)
