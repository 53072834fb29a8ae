/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-link"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-entities.h"

static const PbChoice link_kinds[] = {
  { "website", N_("Website") },
  { "video", N_("Video") },
  { "document", N_("Document") },
  { NULL, NULL }
};

static const PbField fields[] = {
  { .column = "project", .type = PB_FIELD_REFERENCE,
    .flags = PB_FIELD_REQUIRED | PB_FIELD_INTERNAL | PB_FIELD_CASCADE, .label = N_("Project"),
    .refers_to = "project" },
  { .column = "position", .type = PB_FIELD_INTEGER, .flags = PB_FIELD_INTERNAL },
  { .column = "kind", .type = PB_FIELD_CHOICE, .flags = PB_FIELD_REQUIRED, .label = N_("Kind"),
    .choices = link_kinds, .initial = "website" },
  { .column = "title", .type = PB_FIELD_TEXT, .flags = PB_FIELD_REQUIRED, .label = N_("Title") },
  { .column = "url", .type = PB_FIELD_WEB_ADDRESS, .flags = PB_FIELD_REQUIRED,
    .label = N_("Address") },
};

static const PbEntityInfo info = {
  .table = "link",
  .noun = NC_("entity", "link"),
  .heading = NC_("entity heading", "Link"),
  .owner = "project",
  .order = "position",
  .title = "title",
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
};

PB_DEFINE_ENTITY (PbLink, pb_link, &info)
