/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-edition"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-entities.h"

const PbChoice pb_edition_statuses[] = {
  { "draft", N_("Draft") },
  { "adopted", N_("Adopted") },
  { "withdrawn", N_("Withdrawn") },
  { NULL, NULL }
};

static const PbChoice languages[] = {
  { "nl", N_("Dutch") },
  { "en", N_("English") },
  { NULL, NULL }
};

static const PbField fields[] = {
  { .column = "uuid", .type = PB_FIELD_TEXT, .flags = PB_FIELD_INTERNAL },
  { .column = "programme", .type = PB_FIELD_REFERENCE,
    .flags = PB_FIELD_REQUIRED | PB_FIELD_INTERNAL | PB_FIELD_CASCADE, .label = N_("Programme"),
    .refers_to = "programme" },
  { .column = "number", .type = PB_FIELD_INTEGER, .flags = PB_FIELD_REQUIRED, .label = N_("Number"),
    .minimum = 1, .maximum = 9999, .example = "2" },
  { .column = "title", .type = PB_FIELD_TEXT, .flags = PB_FIELD_REQUIRED, .label = N_("Title") },
  { .column = "reference_date", .type = PB_FIELD_DAY, .flags = PB_FIELD_REQUIRED,
    .label = N_("Reference date") },
  { .column = "language", .type = PB_FIELD_CHOICE, .flags = PB_FIELD_REQUIRED, .label = N_("Language"),
    .choices = languages, .initial = "nl" },
  { .column = "status", .type = PB_FIELD_CHOICE, .flags = PB_FIELD_REQUIRED, .label = N_("Status"),
    .choices = pb_edition_statuses, .initial = "draft" },
  { .column = "adopted_on", .type = PB_FIELD_DAY, .flags = PB_FIELD_NULLABLE,
    .label = N_("Adopted on") },
  { .column = "withdrawal_reason", .type = PB_FIELD_TEXT, .flags = PB_FIELD_MULTI_LINE,
    .label = N_("Reason for withdrawal") },
  { .column = "foreword", .type = PB_FIELD_TEXT, .flags = PB_FIELD_MULTI_LINE,
    .label = N_("Foreword") },
  { .column = "imprint", .type = PB_FIELD_TEXT, .flags = PB_FIELD_MULTI_LINE,
    .label = N_("Imprint") },
  { .column = "previous", .type = PB_FIELD_REFERENCE, .flags = PB_FIELD_NULLABLE,
    .label = N_("Previous edition"), .refers_to = "edition" },
  { .column = "content", .type = PB_FIELD_TEXT, .flags = PB_FIELD_NULLABLE | PB_FIELD_INTERNAL,
    .label = N_("Content") },
  { .column = "published", .type = PB_FIELD_INTEGER, .flags = PB_FIELD_NULLABLE | PB_FIELD_INTERNAL, .minimum = 0,
    .maximum = G_MAXINT32 },
};

static const PbEntityInfo info = {
  .table = "edition",
  .noun = NC_("entity", "edition"),
  .heading = NC_("entity heading", "Edition"),
  .owner = "programme",
  .order = "number",
  .title = "title",
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
};

PB_DEFINE_ENTITY (PbEdition, pb_edition, &info)
