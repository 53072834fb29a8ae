/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-cross-cutting-theme"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-entities.h"

static const PbField fields[] = {
  { .column = "uuid", .type = PB_FIELD_TEXT, .flags = PB_FIELD_INTERNAL },
  { .column = "programme", .type = PB_FIELD_REFERENCE,
    .flags = PB_FIELD_REQUIRED | PB_FIELD_INTERNAL | PB_FIELD_CASCADE, .label = N_("Programme"),
    .refers_to = "programme" },
  { .column = "position", .type = PB_FIELD_INTEGER, .flags = PB_FIELD_INTERNAL },
  { .column = "name", .type = PB_FIELD_TEXT, .flags = PB_FIELD_REQUIRED | PB_FIELD_UNIQUE,
    .label = N_("Name") },
};

static const PbEntityInfo info = {
  .table = "cross_cutting_theme",
  .noun = NC_("entity", "cross-cutting theme"),
  .heading = NC_("entity heading", "Cross-Cutting Theme"),
  .owner = "programme",
  .order = "position",
  .title = "name",
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
};

PB_DEFINE_ENTITY (PbCrossCuttingTheme, pb_cross_cutting_theme, &info)
