/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pb-register.h"

G_BEGIN_DECLS

/* What the booklet still lacks of a project (PRODUCT 3, pre-flight), by the view project_check of the schema. Derived, never
 * stored. */
typedef enum
{
  PB_GAP_SUMMARY,
  PB_GAP_LONG_SUMMARY,
  PB_GAP_DESCRIPTION,
  PB_GAP_LONG_DESCRIPTION,
  PB_GAP_LEAD_APPLICANT,
  PB_GAP_START,
  PB_GAP_END,
  PB_GAP_TARGET,            /* no indicator with a target */
  PB_GAP_ALTERNATIVE_TEXT,  /* an image that is not decorative has none */
  PB_GAP_IMAGE_CONSENT,     /* expired */
  PB_GAP_CONTACT_CONSENT,   /* somebody is shown in public without a consent date */
  PB_N_GAPS
} PbGap;

/* A set of gaps: bit 1 << PbGap for each. 0: nothing is lacking. */
typedef guint PbGaps;

/* What there is to have: a text that is missing or too long is one of these, and so is a period. */
#define PB_COMPLETENESS_TOTAL 8

/* PB_ERROR_NOT_FOUND when there is no such project. */
gboolean    pb_completeness_read      (PbRegister    *reg,
                                       gint64         project,
                                       PbGaps        *gaps,
                                       GError       **error);
/* Of n projects in one query: gaps[i] is that of projects[i]; 0 for one that is not there. For a page of a list. */
gboolean    pb_completeness_read_page (PbRegister    *reg,
                                       const gint64  *projects,
                                       guint          n,
                                       PbGaps        *gaps,
                                       GError       **error);

/* How many of PB_COMPLETENESS_TOTAL are in order. */
guint       pb_completeness_count     (PbGaps         gaps);
/* "6 of 8"; transfer full. */
char       *pb_completeness_describe  (PbGaps         gaps);

/* The column or child table to go to (pb_navigate_to): "public_summary", "project_role". Static. */
const char *pb_gap_get_topic          (PbGap          gap);
/* "The public summary is missing." Translated, static. */
const char *pb_gap_get_sentence       (PbGap          gap);
/* The column of the view project_check, which is its key as well: "no_summary". Static. */
const char *pb_gap_get_key            (PbGap          gap);

G_END_DECLS
