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

/* ISO 3166: the countries of Europe, the Netherlands and its neighbours first, and those with which Dutch regions have old ties. */
const PbChoice pb_countries[] = {
  { "NL", N_("Netherlands") },
  { "DE", N_("Germany") },
  { "BE", N_("Belgium") },
  { "AL", N_("Albania") },
  { "AD", N_("Andorra") },
  { "AW", N_("Aruba") },
  { "AT", N_("Austria") },
  { "BY", N_("Belarus") },
  { "BQ", N_("Bonaire, Sint Eustatius and Saba") },
  { "BA", N_("Bosnia and Herzegovina") },
  { "BG", N_("Bulgaria") },
  { "CA", N_("Canada") },
  { "CN", N_("China") },
  { "HR", N_("Croatia") },
  { "CW", N_("Curaçao") },
  { "CY", N_("Cyprus") },
  { "CZ", N_("Czechia") },
  { "DK", N_("Denmark") },
  { "EE", N_("Estonia") },
  { "FI", N_("Finland") },
  { "FR", N_("France") },
  { "GR", N_("Greece") },
  { "HU", N_("Hungary") },
  { "IS", N_("Iceland") },
  { "ID", N_("Indonesia") },
  { "IE", N_("Ireland") },
  { "IT", N_("Italy") },
  { "JP", N_("Japan") },
  { "XK", N_("Kosovo") },
  { "LV", N_("Latvia") },
  { "LI", N_("Liechtenstein") },
  { "LT", N_("Lithuania") },
  { "LU", N_("Luxembourg") },
  { "MT", N_("Malta") },
  { "MD", N_("Moldova") },
  { "MC", N_("Monaco") },
  { "ME", N_("Montenegro") },
  { "MA", N_("Morocco") },
  { "MK", N_("North Macedonia") },
  { "NO", N_("Norway") },
  { "PL", N_("Poland") },
  { "PT", N_("Portugal") },
  { "RO", N_("Romania") },
  { "SM", N_("San Marino") },
  { "RS", N_("Serbia") },
  { "SX", N_("Sint Maarten") },
  { "SK", N_("Slovakia") },
  { "SI", N_("Slovenia") },
  { "ES", N_("Spain") },
  { "SR", N_("Suriname") },
  { "SE", N_("Sweden") },
  { "CH", N_("Switzerland") },
  { "TR", N_("Turkey") },
  { "UA", N_("Ukraine") },
  { "GB", N_("United Kingdom") },
  { "US", N_("United States") },
  { "VA", N_("Vatican City") },
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
  { .column = "country", .type = PB_FIELD_CHOICE, .flags = PB_FIELD_REQUIRED,
    .label = N_("Country"), .choices = pb_countries, .initial = "NL" },
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
