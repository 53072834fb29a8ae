/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include "pb-language.h"

G_BEGIN_DECLS

/* The booklet's own words. In tables per language rather than in gettext, because a booklet must
 * come out the same on any machine in any locale. Dutch is plain (B1); the words are those of
 * the interface. Private to the room. */
typedef enum
{
  PB_TERM_BOOKLET,
  PB_TERM_SKIP,
  PB_TERM_TO_CONTENTS,
  PB_TERM_CONTENTS,
  PB_TERM_KEY_FIGURES,
  PB_TERM_PILLAR,
  PB_TERM_PILLARS,
  PB_TERM_PROJECT,
  PB_TERM_PROJECTS,
  PB_TERM_PROJECTS_BY_PHASE,
  PB_TERM_PHASE,
  PB_TERM_SHARE,
  PB_TERM_AWARDED,
  PB_TERM_AWARDED_BY_PILLAR,
  PB_TERM_AWARDED_BY_SOURCE,
  PB_TERM_SOURCE,
  PB_TERM_COUNTS_AS,
  PB_TERM_AMOUNT,
  PB_TERM_TOTAL,
  PB_TERM_CENTRAL_CONTRIBUTION,
  PB_TERM_REGIONAL_CONTRIBUTION,
  PB_TERM_CEILING,
  PB_TERM_PROGRAMME,
  PB_TERM_PERIOD,
  PB_TERM_MINISTRY,
  PB_TERM_TREASURER,
  PB_TERM_INTENDED_RESULT,
  PB_TERM_TARGET_GROUP,
  PB_TERM_RESULTS,
  PB_TERM_INDICATOR,             /* the head of a column */
  PB_TERM_BASELINE,
  PB_TERM_TARGET,
  PB_TERM_REALISED,
  PB_TERM_NOT_MEASURED,
  PB_TERM_NONE,
  PB_TERM_LOWER_IS_BETTER,
  PB_TERM_WELL_BEING,
  PB_TERM_IMAGE_CREDIT,
  PB_TERM_LINKS,
  PB_TERM_CONTACT,
  PB_TERM_PART_OF,
  PB_TERM_SUB_PROJECT,
  PB_TERM_SUB_PROJECTS,
  PB_TERM_CONTINUES,
  PB_TERM_CONTINUED_BY,
  PB_TERM_CROSS_CUTTING_THEMES,
  PB_TERM_BY_MUNICIPALITY,
  PB_TERM_IMPRINT,
  PB_TERM_ACCESSIBILITY,
  PB_TERM_ACCESSIBILITY_TEXT,
  PB_TERM_MADE_WITH,
  PB_TERM_NO_PROJECTS,
  PB_TERM_NO_PROJECTS_HERE,
  PB_TERM_NO_AWARDS,
  /* ---- an edition */
  PB_TERM_EDITION,               /* before its number */
  PB_TERM_DRAFT,
  PB_TERM_DRAFT_TEXT,
  PB_TERM_AS_ON,                 /* before the reference date */
  PB_TERM_ADOPTED_ON,            /* before a date */
  PB_TERM_FOREWORD,
  PB_TERM_SKIP_CONTENTS,
  PB_TERM_BADGES,                /* the heading of the legend */
  PB_TERM_BADGE,
  PB_TERM_COVER_IMAGE,
  PB_TERM_LOGO,
  /* ---- what is new since another edition */
  PB_TERM_NEWS_SINCE,            /* before the number of that edition */
  PB_TERM_NEWS_COMPARED,         /* likewise */
  PB_TERM_ON_THIS_PAGE,
  PB_TERM_THEN_AND_NOW,
  PB_TERM_BEFORE,
  PB_TERM_AFTER,
  PB_TERM_DIFFERENCE,
  PB_TERM_NEW_PROJECTS,
  PB_TERM_CONTINUED_PROJECTS,
  PB_TERM_COMPLETED_PROJECTS,
  PB_TERM_LEFT_OUT_PROJECTS,
  PB_TERM_CHANGED_AMOUNTS,
  PB_TERM_NO_NEW_PROJECTS,
  PB_TERM_NO_CONTINUED_PROJECTS,
  PB_TERM_NO_COMPLETED_PROJECTS,
  PB_TERM_NO_LEFT_OUT_PROJECTS,
  PB_TERM_NO_CHANGED_AMOUNTS,
  PB_TERM_LEFT_OUT_TEXT,
  PB_TERM_NEWS_MADE_WITH,
  PB_N_TERMS
} PbTerm;

const char *pb_booklet_term        (PbTerm       term,
                                    PbLanguage   language);

/* The choices of the register that a booklet names. */
typedef enum
{
  PB_TERMS_PHASE_GROUPS,
  PB_TERMS_PHASES,
  PB_TERMS_ROLES,
  PB_TERMS_ROLES_PLURAL,      /* as the heading of more than one organisation */
  PB_TERMS_ORGANISATION_KINDS,
  PB_TERMS_SOURCE_KINDS,
  PB_TERMS_LINK_KINDS,
  PB_TERMS_COUNTRIES,         /* the neighbours */
  PB_TERMS_BADGES,
  PB_TERMS_BADGE_MEANINGS,    /* what a badge says, in a few words */
  PB_N_TERM_LISTS
} PbTermList;

/* NULL for a key that the list does not have. */
const char *pb_booklet_term_for    (PbTermList   list,
                                    const char  *key,
                                    PbLanguage   language);

/* "1 project", "36 projecten". Transfer full. */
char       *pb_booklet_count       (guint        n,
                                    PbTerm       one,
                                    PbTerm       many,
                                    PbLanguage   language);

G_END_DECLS
