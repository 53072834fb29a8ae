/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-organisation"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-entities.h"

const PbChoice pb_organisation_kinds[] = {
  { "central-government", N_("Central government") },
  { "province", N_("Province") },
  { "municipality", N_("Municipality") },
  { "water-authority", N_("Water authority") },
  { "education", N_("Education") },
  { "care", N_("Care") },
  { "housing-association", N_("Housing association") },
  { "company", N_("Company") },
  { "foundation", N_("Foundation") },
  { "residents", N_("Residents") },
  { "knowledge-institute", N_("Knowledge institute") },
  { "foreign", N_("Foreign organisation") },
  { NULL, NULL }
};

static const PbField fields[] = {
  { .column = "uuid", .type = PB_FIELD_TEXT, .flags = PB_FIELD_INTERNAL },
  { .column = "name", .type = PB_FIELD_TEXT, .flags = PB_FIELD_REQUIRED | PB_FIELD_UNIQUE,
    .label = N_("Name") },
  { .column = "abbreviation", .type = PB_FIELD_TEXT, .label = N_("Abbreviation") },
  { .column = "kind", .type = PB_FIELD_CHOICE, .flags = PB_FIELD_NULLABLE, .label = N_("Kind"),
    .choices = pb_organisation_kinds },
  { .column = "cbs_code", .type = PB_FIELD_TEXT, .label = N_("CBS code"),
    .pattern = "^(GM[0-9]{4}|PV[0-9]{2})$", .example = "GM0114" },
  { .column = "kvk_number", .type = PB_FIELD_TEXT, .label = N_("Chamber of Commerce number"),
    .pattern = "^[0-9]{8}$", .example = "01234567" },
  { .column = "country", .type = PB_FIELD_TEXT, .flags = PB_FIELD_REQUIRED, .label = N_("Country"),
    .pattern = "^[A-Z]{2}$", .example = "NL", .initial = "NL" },
  { .column = "website", .type = PB_FIELD_WEB_ADDRESS, .label = N_("Website") },
};

static const PbEntityInfo info = {
  .table = "organisation",
  .noun = NC_("entity", "organisation"),
  .heading = NC_("entity heading", "Organisation"),
  .order = "name_key",
  .title = "name",
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
};

PB_DEFINE_ENTITY (PbOrganisation, pb_organisation, &info)
