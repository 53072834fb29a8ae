/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-project-cross-cutting-theme"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-entities.h"

static const PbField fields[] = {
  { .column = "project", .type = PB_FIELD_REFERENCE,
    .flags = PB_FIELD_REQUIRED | PB_FIELD_INTERNAL | PB_FIELD_CASCADE, .label = N_("Project"),
    .refers_to = "project" },
  { .column = "cross_cutting_theme", .type = PB_FIELD_REFERENCE,
    .flags = PB_FIELD_REQUIRED | PB_FIELD_CASCADE, .label = N_("Cross-cutting theme"),
    .refers_to = "cross_cutting_theme" },
};

static const PbEntityInfo info = {
  .table = "project_cross_cutting_theme",
  .noun = NC_("entity", "cross-cutting theme of a project"),
  .heading = NC_("entity heading", "Cross-Cutting Theme"),
  .owner = "project",
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
};

PB_DEFINE_ENTITY (PbProjectCrossCuttingTheme, pb_project_cross_cutting_theme, &info)
