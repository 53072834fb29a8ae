/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-project"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-entities.h"
#include "pb-phase.h"
#include "pb-project-rules.h"

const PbChoice pb_visibilities[] = {
  { "internal", N_("Internal") },
  { "public", N_("Public") },
  { NULL, NULL }
};

static const PbField fields[] = {
  { .column = "uuid", .type = PB_FIELD_TEXT, .flags = PB_FIELD_INTERNAL },
  { .column = "programme", .type = PB_FIELD_REFERENCE,
    .flags = PB_FIELD_INTERNAL | PB_FIELD_CASCADE, .label = N_("Programme"),
    .refers_to = "programme" },
  { .column = "theme", .type = PB_FIELD_REFERENCE, .flags = PB_FIELD_REQUIRED | PB_FIELD_CASCADE,
    .label = N_("Theme"), .refers_to = "theme" },
  { .column = "parent", .type = PB_FIELD_REFERENCE, .flags = PB_FIELD_NULLABLE,
    .label = N_("Part of project"), .refers_to = "project" },
  { .column = "continues", .type = PB_FIELD_REFERENCE, .flags = PB_FIELD_NULLABLE,
    .label = N_("Continues project"), .refers_to = "project" },
  { .column = "position", .type = PB_FIELD_INTEGER, .flags = PB_FIELD_INTERNAL },
  { .column = "code", .type = PB_FIELD_TEXT, .flags = PB_FIELD_REQUIRED | PB_FIELD_UNIQUE,
    .label = N_("Code"), .example = "WO-03" },
  { .column = "name", .type = PB_FIELD_TEXT, .flags = PB_FIELD_REQUIRED | PB_FIELD_UNIQUE,
    .label = N_("Name") },
  { .column = "short_name", .type = PB_FIELD_TEXT, .label = N_("Short name") },
  { .column = "phase", .type = PB_FIELD_CHOICE, .flags = PB_FIELD_REQUIRED, .label = N_("Phase"),
    .choices = pb_phases, .initial = "idea" },
  { .column = "visibility", .type = PB_FIELD_CHOICE, .flags = PB_FIELD_REQUIRED,
    .label = N_("Visibility"), .choices = pb_visibilities, .initial = "internal" },
  { .column = "planned_start", .type = PB_FIELD_DATE, .flags = PB_FIELD_NULLABLE,
    .label = N_("Planned start") },
  { .column = "planned_end", .type = PB_FIELD_DATE, .flags = PB_FIELD_NULLABLE,
    .label = N_("Planned end") },
  { .column = "actual_start", .type = PB_FIELD_DATE, .flags = PB_FIELD_NULLABLE,
    .label = N_("Actual start") },
  { .column = "actual_end", .type = PB_FIELD_DATE, .flags = PB_FIELD_NULLABLE,
    .label = N_("Actual end") },
  { .column = "public_summary", .type = PB_FIELD_TEXT, .flags = PB_FIELD_MULTI_LINE,
    .label = N_("Public summary"), .max_words = 60 },
  { .column = "public_description", .type = PB_FIELD_TEXT, .flags = PB_FIELD_MULTI_LINE,
    .label = N_("Public description"), .max_words = 250 },
  { .column = "challenge", .type = PB_FIELD_TEXT, .flags = PB_FIELD_MULTI_LINE,
    .label = N_("Challenge") },
  { .column = "approach", .type = PB_FIELD_TEXT, .flags = PB_FIELD_MULTI_LINE,
    .label = N_("Approach") },
  { .column = "intended_result", .type = PB_FIELD_TEXT, .flags = PB_FIELD_MULTI_LINE,
    .label = N_("Intended result") },
  { .column = "target_group", .type = PB_FIELD_TEXT, .flags = PB_FIELD_MULTI_LINE,
    .label = N_("Target group") },
  { .column = "internal_note", .type = PB_FIELD_TEXT, .flags = PB_FIELD_MULTI_LINE,
    .label = N_("Internal note") },
};

static const PbEntityInfo info = {
  .table = "project",
  .noun = NC_("entity", "project"),
  .heading = NC_("entity heading", "Project"),
  .owner = "theme",
  .order = "position",
  .title = "name",
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .rules = pb_project_rules,
};

PB_DEFINE_ENTITY (PbProject, pb_project, &info)
