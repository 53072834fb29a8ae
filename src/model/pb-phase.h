/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pb-choice.h"

G_BEGIN_DECLS

/* The phases of a project (PRODUCT 2.1): sixteen, in six groups. */
typedef enum
{
  PB_PHASE_GROUP_IDEA,
  PB_PHASE_GROUP_PREPARATION,
  PB_PHASE_GROUP_DECIDED,
  PB_PHASE_GROUP_RUNNING,
  PB_PHASE_GROUP_COMPLETED,
  PB_PHASE_GROUP_STOPPED,
  PB_N_PHASE_GROUPS
} PbPhaseGroup;

/* "idea", "quick-scan" … in the order of a project's life, ending with NULL. */
extern const PbChoice pb_phases[];

PbPhaseGroup pb_phase_get_group       (const char   *phase);
/* "idea", "preparation" …; static. */
const char  *pb_phase_group_get_key   (PbPhaseGroup  group);
const char  *pb_phase_group_get_label (PbPhaseGroup  group);   /* translated */

/* Whether a project in this phase must have one lead applicant: from decided on, stopped excepted. */
gboolean     pb_phase_needs_lead_applicant (const char *phase);

G_END_DECLS
