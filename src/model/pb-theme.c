/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-theme"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-entities.h"
#include "pb-entity-rules.h"

static const PbField fields[] = {
  { .column = "uuid", .type = PB_FIELD_TEXT, .flags = PB_FIELD_INTERNAL },
  { .column = "pillar", .type = PB_FIELD_REFERENCE, .flags = PB_FIELD_REQUIRED | PB_FIELD_CASCADE,
    .label = N_("Pillar"), .refers_to = "pillar" },
  { .column = "parent", .type = PB_FIELD_REFERENCE, .flags = PB_FIELD_NULLABLE | PB_FIELD_CASCADE,
    .label = N_("Part of theme"), .refers_to = "theme" },
  { .column = "position", .type = PB_FIELD_INTEGER, .flags = PB_FIELD_INTERNAL },
  { .column = "name", .type = PB_FIELD_TEXT, .flags = PB_FIELD_REQUIRED | PB_FIELD_UNIQUE,
    .label = N_("Name") },
  { .column = "goal", .type = PB_FIELD_TEXT, .flags = PB_FIELD_MULTI_LINE, .label = N_("Goal") },
};

static const PbEntityInfo info = {
  .table = "theme",
  .noun = NC_("entity", "theme"),
  .heading = NC_("entity heading", "Theme"),
  .owner = "pillar",
  .within = "parent",
  .order = "position",
  .title = "name",
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .rules = pb_theme_rules,
};

PB_DEFINE_ENTITY (PbTheme, pb_theme, &info)
