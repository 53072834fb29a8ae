/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-booklet-saying"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-booklet-saying.h"

static const PbFieldSaying award[] = {
  { "source", N_("Source"), PB_SAY_PLAIN, 0, NULL },
  { "amount", N_("Awarded"), PB_SAY_PLAIN, 0, NULL },
};

static const PbFieldSaying partner[] = {
  { "role", N_("Role"), PB_SAY_TERM, PB_TERMS_ROLES, NULL },
  { "kind", N_("Kind"), PB_SAY_TERM, PB_TERMS_ORGANISATION_KINDS, NULL },
  { "country", N_("Country"), PB_SAY_TERM, PB_TERMS_COUNTRIES, NULL },
  { "cbs-code", N_("CBS code"), PB_SAY_PLAIN, 0, NULL },
  { "name", N_("Name"), PB_SAY_PLAIN, 0, NULL },
};

static const PbFieldSaying contact[] = {
  { "name", N_("Name"), PB_SAY_PLAIN, 0, NULL },
  { "function", N_("Function"), PB_SAY_PLAIN, 0, NULL },
  { "organisation", N_("Organisation"), PB_SAY_PLAIN, 0, NULL },
  { "email", N_("E-mail"), PB_SAY_PLAIN, 0, NULL },
  { "telephone", N_("Telephone"), PB_SAY_PLAIN, 0, NULL },
};

static const PbFieldSaying measurement[] = {
  { "date", N_("Date"), PB_SAY_DATE, 0, NULL },
  { "value", N_("Value"), PB_SAY_PLAIN, 0, NULL },
  { "note", N_("Note"), PB_SAY_PLAIN, 0, NULL },
};

static const PbFieldSaying indicator[] = {
  { "higher-is-better", N_("Higher is better"), PB_SAY_PLAIN, 0, NULL },
  { "baseline", N_("Baseline"), PB_SAY_PLAIN, 0, NULL },
  { "baseline-year", N_("Baseline year"), PB_SAY_PLAIN, 0, NULL },
  { "target", N_("Target"), PB_SAY_PLAIN, 0, NULL },
  { "target-year", N_("Target year"), PB_SAY_PLAIN, 0, NULL },
  { "name", N_("Name"), PB_SAY_PLAIN, 0, NULL },
  { "unit", N_("Unit"), PB_SAY_PLAIN, 0, NULL },
  { "source", N_("Source"), PB_SAY_PLAIN, 0, NULL },
  { "well-being-theme", N_("Well-being theme"), PB_SAY_PLAIN, 0, NULL },
  { "measurements", N_("Measurement"), PB_SAY_PLAIN, 0, NULL },
};

/* Two images are the same when their bytes are: another picture is another image. */
static const PbFieldSaying image[] = {
  { "media-type", N_("Media type"), PB_SAY_PLAIN, 0, NULL },
  { "width", N_("Width"), PB_SAY_PLAIN, 0, NULL },
  { "height", N_("Height"), PB_SAY_PLAIN, 0, NULL },
  { "decorative", N_("Decorative"), PB_SAY_PLAIN, 0, NULL },
  { "alternative-text", N_("Alternative text"), PB_SAY_PLAIN, 0, NULL },
  { "caption", N_("Caption"), PB_SAY_PLAIN, 0, NULL },
  { "credit", N_("Credit"), PB_SAY_PLAIN, 0, NULL },
  { "data", N_("Picture"), PB_SAY_NOT, 0, NULL },
};

static const PbFieldSaying link[] = {
  { "kind", N_("Kind"), PB_SAY_TERM, PB_TERMS_LINK_KINDS, NULL },
  { "title", N_("Title"), PB_SAY_PLAIN, 0, NULL },
  { "url", N_("Address"), PB_SAY_PLAIN, 0, NULL },
};

static const PbFieldSaying project[] = {
  { "xml:id", N_("Project"), PB_SAY_NOT, 0, NULL },
  { "code", N_("Code"), PB_SAY_PLAIN, 0, "code" },
  { "phase", N_("Phase"), PB_SAY_TERM, PB_TERMS_PHASES, "phase_change" },
  { "badge", N_("Badge"), PB_SAY_TERM, PB_TERMS_BADGES, "phase_change" },
  { "start", N_("Start"), PB_SAY_DATE, 0, "planned_start" },
  { "end", N_("End"), PB_SAY_DATE, 0, "planned_end" },
  { "part-of", N_("Part of project"), PB_SAY_PROJECT, 0, "parent" },
  { "continues", N_("Continues project"), PB_SAY_PROJECT, 0, "continues" },
  { "name", N_("Name"), PB_SAY_PLAIN, 0, "name" },
  { "theme-name", N_("Theme"), PB_SAY_PLAIN, 0, "theme" },
  { "summary", N_("Summary"), PB_SAY_PLAIN, 0, "public_summary" },
  { "description", N_("Description"), PB_SAY_PLAIN, 0, "public_description" },
  { "intended-result", N_("Intended result"), PB_SAY_PLAIN, 0, "intended_result" },
  { "target-group", N_("Target group"), PB_SAY_PLAIN, 0, "target_group" },
  { "partners", N_("Partner"), PB_SAY_PLAIN, 0, "project_role" },
  { "contacts", N_("Contact person"), PB_SAY_PLAIN, 0, "project_role" },
  { "awards", N_("Awarded from"), PB_SAY_PLAIN, 0, "award" },
  { "awarded", N_("Awarded"), PB_SAY_PLAIN, 0, "award" },
  { "indicators", N_("Indicator"), PB_SAY_PLAIN, 0, "indicator" },
  { "images", N_("Image"), PB_SAY_PLAIN, 0, "image" },
  { "links", N_("Link"), PB_SAY_PLAIN, 0, "link" },
  { "cross-cutting-theme-names", N_("Cross-cutting themes"), PB_SAY_PLAIN, 0, "project_cross_cutting_theme" },
};

/* Projects are compared wherever they stand: one that went to another theme is still the same. */
static const PbFieldSaying theme[] = {
  { "xml:id", N_("Theme"), PB_SAY_NOT, 0, NULL },
  { "depth", N_("Level"), PB_SAY_PLAIN, 0, NULL },
  { "name", N_("Name"), PB_SAY_PLAIN, 0, NULL },
  { "goal", N_("Goal"), PB_SAY_PLAIN, 0, NULL },
  { "projects", N_("Projects"), PB_SAY_NOT, 0, NULL },
};

static const PbFieldSaying pillar[] = {
  { "xml:id", N_("Pillar"), PB_SAY_NOT, 0, NULL },
  { "code", N_("Code"), PB_SAY_PLAIN, 0, "code" },
  { "colour", N_("Colour"), PB_SAY_PLAIN, 0, "colour" },
  { "n-projects", N_("Number of projects"), PB_SAY_PLAIN, 0, NULL },
  { "name", N_("Name"), PB_SAY_PLAIN, 0, "name" },
  { "introduction", N_("Introduction"), PB_SAY_PLAIN, 0, "introduction" },
  { "ceiling", N_("Ceiling"), PB_SAY_PLAIN, 0, "ceiling" },
  { "awarded", N_("Awarded"), PB_SAY_PLAIN, 0, NULL },
  { "themes", N_("Theme"), PB_SAY_PLAIN, 0, NULL },
};

static const PbFieldSaying phase[] = {
  { "group", N_("Phase"), PB_SAY_TERM, PB_TERMS_PHASE_GROUPS, NULL },
  { "n-projects", N_("Number of projects"), PB_SAY_PLAIN, 0, NULL },
};

static const PbFieldSaying source[] = {
  { "counts-as", N_("Counts as"), PB_SAY_TERM, PB_TERMS_SOURCE_KINDS, NULL },
  { "name", N_("Name"), PB_SAY_PLAIN, 0, NULL },
  { "by-pillar", N_("Awarded in each pillar"), PB_SAY_PLAIN, 0, NULL },
  { "awarded", N_("Awarded"), PB_SAY_PLAIN, 0, NULL },
};

static const PbFieldSaying municipality[] = {
  { "cbs-code", N_("CBS code"), PB_SAY_PLAIN, 0, NULL },
  { "name", N_("Name"), PB_SAY_PLAIN, 0, NULL },
  { "in-projects", N_("Projects"), PB_SAY_PROJECT, 0, NULL },
};

static const PbFieldSaying cross_cutting_theme[] = {
  { "name", N_("Name"), PB_SAY_PLAIN, 0, NULL },
  { "in-projects", N_("Projects"), PB_SAY_PROJECT, 0, NULL },
};

/* That it was adopted is no change, and what is new is told by the booklet itself. */
static const PbFieldSaying booklet[] = {
  { "xml:lang", N_("Language"), PB_SAY_PLAIN, 0, NULL },
  { "programme", N_("Code of the programme"), PB_SAY_PLAIN, 0, "code" },
  { "edition", N_("Number"), PB_SAY_PLAIN, 0, NULL },
  { "status", N_("Status"), PB_SAY_NOT, 0, NULL },
  { "reference-date", N_("Reference date"), PB_SAY_DATE, 0, NULL },
  { "adopted-on", N_("Adopted on"), PB_SAY_NOT, 0, NULL },
  { "accent-colour", N_("Accent colour"), PB_SAY_PLAIN, 0, "accent_colour" },
  { "font", N_("Font"), PB_SAY_PLAIN, 0, "font" },
  { "start", N_("Start"), PB_SAY_DATE, 0, "start_date" },
  { "end", N_("End"), PB_SAY_DATE, 0, "end_date" },
  { "n-projects", N_("Number of projects"), PB_SAY_PLAIN, 0, NULL },
  { "title", N_("Name of the programme"), PB_SAY_PLAIN, 0, "name" },
  { "edition-title", N_("Title"), PB_SAY_PLAIN, 0, NULL },
  { "cover", N_("Cover image"), PB_SAY_PLAIN, 0, NULL },
  { "logo", N_("Logo"), PB_SAY_PLAIN, 0, "logo" },
  { "foreword", N_("Foreword"), PB_SAY_PLAIN, 0, NULL },
  { "imprint", N_("Imprint"), PB_SAY_PLAIN, 0, NULL },
  { "goal", N_("Goal"), PB_SAY_PLAIN, 0, "goal" },
  { "central-contribution", N_("Central contribution"), PB_SAY_PLAIN, 0, "central_contribution" },
  { "regional-contribution", N_("Regional contribution"), PB_SAY_PLAIN, 0, "regional_contribution" },
  { "ministry", N_("Ministry"), PB_SAY_PLAIN, 0, "ministry" },
  { "treasurer", N_("Treasurer"), PB_SAY_PLAIN, 0, "treasurer" },
  { "awarded", N_("Awarded"), PB_SAY_PLAIN, 0, NULL },
  { "phases", N_("Phase"), PB_SAY_PLAIN, 0, NULL },
  { "sources", N_("Source"), PB_SAY_PLAIN, 0, NULL },
  { "pillars", N_("Pillar"), PB_SAY_PLAIN, 0, NULL },
  { "cross-cutting-themes", N_("Cross-cutting theme"), PB_SAY_PLAIN, 0, NULL },
  { "municipalities", N_("Municipality"), PB_SAY_PLAIN, 0, NULL },
  { "news", N_("News"), PB_SAY_NOT, 0, NULL },
};

#define NODE(element, key, fields, ...) { element, key, { __VA_ARGS__ }, fields, G_N_ELEMENTS (fields) }

static const PbNodeSaying nodes[] = {
  NODE ("award", "source", award, "source", "amount"),
  NODE ("partner", "name", partner, "name", "role"),
  NODE ("contact", "name", contact, "name", "function", "organisation", "email", "telephone"),
  NODE ("measurement", "date", measurement, "date", "value", "note"),
  NODE ("indicator", "name", indicator, "name", "target", "unit"),
  NODE ("image", "data", image, "alternative-text", "caption", "credit"),
  NODE ("link", "url", link, "title", "url"),
  NODE ("project", "xml:id", project, "code", "name"),
  NODE ("theme", "xml:id", theme, "name"),
  NODE ("pillar", "xml:id", pillar, "name"),
  NODE ("phase", "group", phase, "group", "n-projects"),
  NODE ("source", "name", source, "name", "awarded"),
  NODE ("municipality", "cbs-code", municipality, "name"),
  NODE ("cross-cutting-theme", "name", cross_cutting_theme, "name"),
  NODE ("booklet", NULL, booklet, "title"),
};

const PbNodeSaying *
pb_saying_of_node (const PbNodeType *type)
{
  for (guint i = 0; i < G_N_ELEMENTS (nodes); i++)
    {
      if (g_str_equal (nodes[i].element, type->element))
        return &nodes[i];
    }

  return NULL;
}

const PbFieldSaying *
pb_saying_of_field (const PbNodeSaying *node,
                    const char         *field)
{
  for (guint i = 0; i < node->n_fields; i++)
    {
      if (g_str_equal (node->fields[i].field, field))
        return &node->fields[i];
    }

  return NULL;
}
