/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-well-being-theme"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-entities.h"

static const PbChoice dimensions[] = {
  { "here-and-now", N_("Here and now") },
  { "later", N_("Later") },
  { NULL, NULL }
};

static const PbField fields[] = {
  { .column = "key", .type = PB_FIELD_TEXT, .flags = PB_FIELD_REQUIRED, .label = N_("Key") },
  { .column = "name", .type = PB_FIELD_TEXT, .flags = PB_FIELD_REQUIRED, .label = N_("Name") },
  { .column = "dimension", .type = PB_FIELD_CHOICE, .flags = PB_FIELD_REQUIRED,
    .label = N_("Dimension"), .choices = dimensions },
  { .column = "edition", .type = PB_FIELD_TEXT, .flags = PB_FIELD_REQUIRED,
    .label = N_("Edition") },
  { .column = "position", .type = PB_FIELD_INTEGER, .flags = PB_FIELD_INTERNAL },
};

static const PbEntityInfo info = {
  .table = "well_being_theme",
  .noun = NC_("entity", "well-being theme"),
  .heading = NC_("entity heading", "Well-Being Theme"),
  .order = "position",
  .title = "name",
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .read_only = TRUE,
};

PB_DEFINE_ENTITY (PbWellBeingTheme, pb_well_being_theme, &info)
