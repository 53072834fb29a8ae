/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pb-entity.h"

G_BEGIN_DECLS

/* Every entity of the register (PRODUCT 2.1), each in the file of its name. */
#define PB_TYPE_PROGRAMME (pb_programme_get_type ())
PB_DECLARE_ENTITY (PbProgramme, pb_programme, PROGRAMME)
#define PB_TYPE_PILLAR (pb_pillar_get_type ())
PB_DECLARE_ENTITY (PbPillar, pb_pillar, PILLAR)
#define PB_TYPE_THEME (pb_theme_get_type ())
PB_DECLARE_ENTITY (PbTheme, pb_theme, THEME)
#define PB_TYPE_CROSS_CUTTING_THEME (pb_cross_cutting_theme_get_type ())
PB_DECLARE_ENTITY (PbCrossCuttingTheme, pb_cross_cutting_theme, CROSS_CUTTING_THEME)
#define PB_TYPE_PROJECT (pb_project_get_type ())
PB_DECLARE_ENTITY (PbProject, pb_project, PROJECT)
#define PB_TYPE_ALIAS (pb_alias_get_type ())
PB_DECLARE_ENTITY (PbAlias, pb_alias, ALIAS)
#define PB_TYPE_PROJECT_CROSS_CUTTING_THEME (pb_project_cross_cutting_theme_get_type ())
PB_DECLARE_ENTITY (PbProjectCrossCuttingTheme, pb_project_cross_cutting_theme, PROJECT_CROSS_CUTTING_THEME)
#define PB_TYPE_PHASE_CHANGE (pb_phase_change_get_type ())
PB_DECLARE_ENTITY (PbPhaseChange, pb_phase_change, PHASE_CHANGE)
#define PB_TYPE_ORGANISATION (pb_organisation_get_type ())
PB_DECLARE_ENTITY (PbOrganisation, pb_organisation, ORGANISATION)
#define PB_TYPE_PERSON (pb_person_get_type ())
PB_DECLARE_ENTITY (PbPerson, pb_person, PERSON)
#define PB_TYPE_PROJECT_ROLE (pb_project_role_get_type ())
PB_DECLARE_ENTITY (PbProjectRole, pb_project_role, PROJECT_ROLE)
#define PB_TYPE_FUNDING_SOURCE (pb_funding_source_get_type ())
PB_DECLARE_ENTITY (PbFundingSource, pb_funding_source, FUNDING_SOURCE)
#define PB_TYPE_DECISION (pb_decision_get_type ())
PB_DECLARE_ENTITY (PbDecision, pb_decision, DECISION)
/* That a decision is about a project. */
#define PB_TYPE_DECISION_PROJECT (pb_decision_project_get_type ())
PB_DECLARE_ENTITY (PbDecisionProject, pb_decision_project, DECISION_PROJECT)
#define PB_TYPE_AWARD (pb_award_get_type ())
PB_DECLARE_ENTITY (PbAward, pb_award, AWARD)
#define PB_TYPE_FUNDING_LINE (pb_funding_line_get_type ())
PB_DECLARE_ENTITY (PbFundingLine, pb_funding_line, FUNDING_LINE)
#define PB_TYPE_INDICATOR (pb_indicator_get_type ())
PB_DECLARE_ENTITY (PbIndicator, pb_indicator, INDICATOR)
#define PB_TYPE_MEASUREMENT (pb_measurement_get_type ())
PB_DECLARE_ENTITY (PbMeasurement, pb_measurement, MEASUREMENT)
#define PB_TYPE_WELL_BEING_THEME (pb_well_being_theme_get_type ())
PB_DECLARE_ENTITY (PbWellBeingTheme, pb_well_being_theme, WELL_BEING_THEME)
#define PB_TYPE_CONTRIBUTION (pb_contribution_get_type ())
PB_DECLARE_ENTITY (PbContribution, pb_contribution, CONTRIBUTION)
#define PB_TYPE_LINK (pb_link_get_type ())
PB_DECLARE_ENTITY (PbLink, pb_link, LINK)
#define PB_TYPE_IMAGE (pb_image_get_type ())
PB_DECLARE_ENTITY (PbImage, pb_image, IMAGE)
#define PB_TYPE_EDITION (pb_edition_get_type ())
PB_DECLARE_ENTITY (PbEdition, pb_edition, EDITION)
#define PB_TYPE_EDITION_ITEM (pb_edition_item_get_type ())
PB_DECLARE_ENTITY (PbEditionItem, pb_edition_item, EDITION_ITEM)
/* What an edition says of a pillar in place of the pillar's own introduction. */
#define PB_TYPE_EDITION_INTRODUCTION (pb_edition_introduction_get_type ())
PB_DECLARE_ENTITY (PbEditionIntroduction, pb_edition_introduction, EDITION_INTRODUCTION)

/* The types above, ending with G_TYPE_INVALID. */
const GType *pb_entities_list (void);

/* Choices that more than fields need. Phases: pb-phase.h. */
extern const PbChoice pb_organisation_kinds[];
extern const PbChoice pb_countries[];
extern const PbChoice pb_project_roles[];
extern const PbChoice pb_visibilities[];
extern const PbChoice pb_edition_statuses[];
extern const PbChoice pb_source_kinds[];   /* what a funding source counts as */

G_END_DECLS
