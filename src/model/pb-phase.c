/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-phase"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-phase.h"

const PbChoice pb_phases[] = {
  { "idea", N_("Idea") },
  { "quick-scan", N_("Quick scan") },
  { "elaboration", N_("Elaboration") },
  { "review", N_("Review") },
  { "nomination", N_("Nomination") },
  { "reserved", N_("Reserved") },
  { "applied", N_("Applied") },
  { "granted", N_("Granted") },
  { "running", N_("Running") },
  { "delayed", N_("Delayed") },
  { "on-hold", N_("On hold") },
  { "delivered", N_("Delivered") },
  { "determined", N_("Determined") },
  { "embedded", N_("Embedded") },
  { "rejected", N_("Rejected") },
  { "withdrawn", N_("Withdrawn") },
  { NULL, NULL }
};

/* By index in pb_phases. */
static const PbPhaseGroup phase_groups[] = {
  PB_PHASE_GROUP_IDEA,        PB_PHASE_GROUP_IDEA,
  PB_PHASE_GROUP_PREPARATION, PB_PHASE_GROUP_PREPARATION, PB_PHASE_GROUP_PREPARATION,
  PB_PHASE_GROUP_DECIDED,     PB_PHASE_GROUP_DECIDED,     PB_PHASE_GROUP_DECIDED,
  PB_PHASE_GROUP_RUNNING,     PB_PHASE_GROUP_RUNNING,     PB_PHASE_GROUP_RUNNING,
  PB_PHASE_GROUP_COMPLETED,   PB_PHASE_GROUP_COMPLETED,   PB_PHASE_GROUP_COMPLETED,
  PB_PHASE_GROUP_STOPPED,     PB_PHASE_GROUP_STOPPED,
};

G_STATIC_ASSERT (G_N_ELEMENTS (phase_groups) == G_N_ELEMENTS (pb_phases) - 1);

static const PbChoice groups[] = {
  [PB_PHASE_GROUP_IDEA] = { "idea", NC_("phase group", "Idea") },
  [PB_PHASE_GROUP_PREPARATION] = { "preparation", NC_("phase group", "Preparation") },
  [PB_PHASE_GROUP_DECIDED] = { "decided", NC_("phase group", "Decided") },
  [PB_PHASE_GROUP_RUNNING] = { "running", NC_("phase group", "Running") },
  [PB_PHASE_GROUP_COMPLETED] = { "completed", NC_("phase group", "Completed") },
  [PB_PHASE_GROUP_STOPPED] = { "stopped", NC_("phase group", "Stopped") },
};

G_STATIC_ASSERT (G_N_ELEMENTS (groups) == PB_N_PHASE_GROUPS);

PbPhaseGroup
pb_phase_get_group (const char *phase)
{
  int index = pb_choice_get_index (pb_phases, phase);

  g_return_val_if_fail (index >= 0, PB_PHASE_GROUP_IDEA);

  return phase_groups[index];
}

const char *
pb_phase_group_get_key (PbPhaseGroup group)
{
  g_return_val_if_fail (group < PB_N_PHASE_GROUPS, NULL);

  return groups[group].key;
}

const char *
pb_phase_group_get_label (PbPhaseGroup group)
{
  g_return_val_if_fail (group < PB_N_PHASE_GROUPS, NULL);

  return g_dpgettext2 (GETTEXT_PACKAGE, "phase group", groups[group].label);
}

gboolean
pb_phase_needs_lead_applicant (const char *phase)
{
  PbPhaseGroup group = pb_phase_get_group (phase);

  return group >= PB_PHASE_GROUP_DECIDED && group != PB_PHASE_GROUP_STOPPED;
}
