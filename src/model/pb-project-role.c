/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-project-role"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-entities.h"

const PbChoice pb_project_roles[] = {
  { "lead-applicant", N_("Lead applicant") },
  { "executor", N_("Executor") },
  { "partner", N_("Partner") },
  { "funder", N_("Funder") },
  { "knowledge-partner", N_("Knowledge partner") },
  { NULL, NULL }
};

static const PbField fields[] = {
  { .column = "project", .type = PB_FIELD_REFERENCE,
    .flags = PB_FIELD_REQUIRED | PB_FIELD_INTERNAL | PB_FIELD_CASCADE, .label = N_("Project"),
    .refers_to = "project" },
  { .column = "organisation", .type = PB_FIELD_REFERENCE,
    .flags = PB_FIELD_REQUIRED | PB_FIELD_KEEPS,
    .label = N_("Organisation"), .refers_to = "organisation" },
  { .column = "role", .type = PB_FIELD_CHOICE, .flags = PB_FIELD_REQUIRED, .label = N_("Role"),
    .choices = pb_project_roles },
  { .column = "person", .type = PB_FIELD_REFERENCE, .flags = PB_FIELD_NULLABLE,
    .label = N_("Contact person"), .refers_to = "person" },
  { .column = "position", .type = PB_FIELD_INTEGER, .flags = PB_FIELD_INTERNAL },
};

static const PbEntityInfo info = {
  .table = "project_role",
  .noun = NC_("entity", "partner"),
  .heading = NC_("entity heading", "Partner"),
  .owner = "project",
  .order = "position",
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
};

PB_DEFINE_ENTITY (PbProjectRole, pb_project_role, &info)
