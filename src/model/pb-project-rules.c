/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-project-rules"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-entity-rules.h"
#include "pb-problem.h"
#include "pb-project-rules.h"

/* parent and continues: a project is neither part of itself nor its own sequel. */
static void
check_other_project (PbEntity   *entity,
                     const char *column,
                     GPtrArray  *problems)
{
  gint64 other = pb_entity_get_integer (entity, column);

  if (other != 0 && other == pb_entity_get_id (entity))
    pb_problems_add (problems, PB_PROBLEM_ERROR, column,
                     _("A project cannot refer to itself here. Choose another project."));
}

void
pb_project_rules (PbEntity  *entity,
                  GPtrArray *problems)
{
  pb_rules_check_period (entity, "planned_start", "planned_end", problems);
  pb_rules_check_period (entity, "actual_start", "actual_end", problems);
  check_other_project (entity, "parent", problems);
  check_other_project (entity, "continues", problems);
}
