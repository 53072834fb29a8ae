/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-edition-introduction"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-entities.h"

static const PbField fields[] = {
  { .column = "edition", .type = PB_FIELD_REFERENCE,
    .flags = PB_FIELD_REQUIRED | PB_FIELD_INTERNAL | PB_FIELD_CASCADE, .label = N_("Edition"),
    .refers_to = "edition" },
  { .column = "pillar", .type = PB_FIELD_REFERENCE, .flags = PB_FIELD_REQUIRED | PB_FIELD_CASCADE,
    .label = N_("Pillar"), .refers_to = "pillar" },
  { .column = "text", .type = PB_FIELD_TEXT, .flags = PB_FIELD_MULTI_LINE, .label = N_("Introduction") },
};

static const PbEntityInfo info = {
  .table = "edition_introduction",
  .noun = NC_("entity", "introduction to a pillar"),
  .heading = NC_("entity heading", "Introduction to a Pillar"),
  .owner = "edition",
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
};

PB_DEFINE_ENTITY (PbEditionIntroduction, pb_edition_introduction, &info)
