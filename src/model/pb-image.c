/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-image"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-entities.h"
#include "pb-entity-rules.h"

static const PbChoice media_types[] = {
  { "image/png", "PNG" },
  { "image/jpeg", "JPEG" },
  { NULL, NULL }
};

static const PbField fields[] = {
  { .column = "project", .type = PB_FIELD_REFERENCE,
    .flags = PB_FIELD_INTERNAL | PB_FIELD_NULLABLE | PB_FIELD_CASCADE, .label = N_("Project"),
    .refers_to = "project" },
  { .column = "edition", .type = PB_FIELD_REFERENCE,
    .flags = PB_FIELD_INTERNAL | PB_FIELD_NULLABLE | PB_FIELD_CASCADE, .label = N_("Edition"),
    .refers_to = "edition" },
  { .column = "position", .type = PB_FIELD_INTEGER, .flags = PB_FIELD_INTERNAL },
  { .column = "content", .type = PB_FIELD_TEXT, .flags = PB_FIELD_REQUIRED | PB_FIELD_INTERNAL,
    .label = N_("Content") },
  { .column = "media_type", .type = PB_FIELD_CHOICE, .flags = PB_FIELD_REQUIRED | PB_FIELD_INTERNAL,
    .label = N_("Media type"), .choices = media_types },
  { .column = "width", .type = PB_FIELD_INTEGER, .flags = PB_FIELD_INTERNAL | PB_FIELD_NULLABLE },
  { .column = "height", .type = PB_FIELD_INTEGER, .flags = PB_FIELD_INTERNAL | PB_FIELD_NULLABLE },
  { .column = "alternative_text", .type = PB_FIELD_TEXT, .flags = PB_FIELD_MULTI_LINE,
    .label = N_("Alternative text") },
  { .column = "caption", .type = PB_FIELD_TEXT, .label = N_("Caption") },
  { .column = "credit", .type = PB_FIELD_TEXT, .label = N_("Credit") },
  { .column = "consent_until", .type = PB_FIELD_DAY, .flags = PB_FIELD_NULLABLE,
    .label = N_("Consent until") },
  { .column = "decorative", .type = PB_FIELD_BOOLEAN, .label = N_("Decorative") },
};

static const PbEntityInfo info = {
  .table = "image",
  .noun = NC_("entity", "image"),
  .heading = NC_("entity heading", "Image"),
  .owner = "project",
  .within = "edition",
  .order = "position",
  .title = "caption",
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .rules = pb_image_rules,
};

PB_DEFINE_ENTITY (PbImage, pb_image, &info)
