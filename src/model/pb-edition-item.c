/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-edition-item"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-entities.h"

static const PbField fields[] = {
  { .column = "edition", .type = PB_FIELD_REFERENCE,
    .flags = PB_FIELD_REQUIRED | PB_FIELD_INTERNAL | PB_FIELD_CASCADE, .label = N_("Edition"),
    .refers_to = "edition" },
  { .column = "project", .type = PB_FIELD_REFERENCE, .flags = PB_FIELD_REQUIRED | PB_FIELD_CASCADE,
    .label = N_("Project"), .refers_to = "project" },
  { .column = "position", .type = PB_FIELD_INTEGER, .flags = PB_FIELD_INTERNAL },
  { .column = "included", .type = PB_FIELD_BOOLEAN, .label = N_("Included"), .initial = "1" },
};

static const PbEntityInfo info = {
  .table = "edition_item",
  .noun = NC_("entity", "edition item"),
  .heading = NC_("entity heading", "Edition Item"),
  .owner = "edition",
  .order = "position",
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
};

PB_DEFINE_ENTITY (PbEditionItem, pb_edition_item, &info)
