/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-person"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-entities.h"
#include "pb-entity-rules.h"

static const PbField fields[] = {
  { .column = "uuid", .type = PB_FIELD_TEXT, .flags = PB_FIELD_INTERNAL },
  { .column = "name", .type = PB_FIELD_TEXT, .flags = PB_FIELD_REQUIRED, .label = N_("Name") },
  { .column = "function", .type = PB_FIELD_TEXT, .label = N_("Function") },
  /* Nobody's organisation vanishes: it is merged with another one, or left first. */
  { .column = "organisation", .type = PB_FIELD_REFERENCE,
    .flags = PB_FIELD_NULLABLE | PB_FIELD_KEEPS,
    .label = N_("Organisation"), .refers_to = "organisation" },
  { .column = "email", .type = PB_FIELD_EMAIL, .label = N_("E-mail") },
  { .column = "telephone", .type = PB_FIELD_TEXT, .label = N_("Telephone") },
  { .column = "show_in_public", .type = PB_FIELD_BOOLEAN, .label = N_("Show in public") },
  { .column = "consent_date", .type = PB_FIELD_DAY, .flags = PB_FIELD_NULLABLE,
    .label = N_("Consent given on") },
};

static const PbEntityInfo info = {
  .table = "person",
  .noun = NC_("entity", "person"),
  .heading = NC_("entity heading", "Person"),
  .order = "name",
  .title = "name",
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .rules = pb_person_rules,
};

PB_DEFINE_ENTITY (PbPerson, pb_person, &info)
