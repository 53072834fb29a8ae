/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-contribution"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-entities.h"

static const PbChoice directnesses[] = {
  { "direct", N_("Direct") },
  { "indirect", N_("Indirect") },
  { NULL, NULL }
};

static const PbField fields[] = {
  { .column = "project", .type = PB_FIELD_REFERENCE,
    .flags = PB_FIELD_REQUIRED | PB_FIELD_INTERNAL | PB_FIELD_CASCADE, .label = N_("Project"),
    .refers_to = "project" },
  { .column = "well_being_theme", .type = PB_FIELD_REFERENCE,
    .flags = PB_FIELD_REQUIRED | PB_FIELD_CASCADE, .label = N_("Well-being theme"),
    .refers_to = "well_being_theme" },
  { .column = "directness", .type = PB_FIELD_CHOICE, .flags = PB_FIELD_REQUIRED,
    .label = N_("Direct or indirect"), .choices = directnesses },
  { .column = "cause", .type = PB_FIELD_TEXT, .flags = PB_FIELD_MULTI_LINE,
    .label = N_("Cause that it removes") },
};

static const PbEntityInfo info = {
  .table = "contribution",
  .noun = NC_("entity", "contribution"),
  .heading = NC_("entity heading", "Contribution"),
  .owner = "project",
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
};

PB_DEFINE_ENTITY (PbContribution, pb_contribution, &info)
