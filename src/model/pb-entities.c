/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-entities"
#include "config.h"

#include <string.h>

#include "pb-entities.h"
#include "pb-entity-private.h"

const GType *
pb_entities_list (void)
{
  static GType types[26];
  static gsize ready;

  if (g_once_init_enter (&ready))
    {
      const GType all[] = {
        PB_TYPE_PROGRAMME,
        PB_TYPE_PILLAR,
        PB_TYPE_THEME,
        PB_TYPE_CROSS_CUTTING_THEME,
        PB_TYPE_PROJECT,
        PB_TYPE_ALIAS,
        PB_TYPE_PROJECT_CROSS_CUTTING_THEME,
        PB_TYPE_PHASE_CHANGE,
        PB_TYPE_ORGANISATION,
        PB_TYPE_PERSON,
        PB_TYPE_PROJECT_ROLE,
        PB_TYPE_FUNDING_SOURCE,
        PB_TYPE_DECISION,
        PB_TYPE_DECISION_PROJECT,
        PB_TYPE_AWARD,
        PB_TYPE_FUNDING_LINE,
        PB_TYPE_INDICATOR,
        PB_TYPE_MEASUREMENT,
        PB_TYPE_WELL_BEING_THEME,
        PB_TYPE_CONTRIBUTION,
        PB_TYPE_LINK,
        PB_TYPE_IMAGE,
        PB_TYPE_EDITION,
        PB_TYPE_EDITION_ITEM,
        PB_TYPE_EDITION_INTRODUCTION,
        G_TYPE_INVALID
      };

      G_STATIC_ASSERT (G_N_ELEMENTS (all) == G_N_ELEMENTS (types));
      memcpy (types, all, sizeof (types));
      g_once_init_leave (&ready, 1);
    }

  return types;
}

GType
pb_entities_find_table (const char *table)
{
  g_return_val_if_fail (table != NULL, G_TYPE_INVALID);

  for (const GType *type = pb_entities_list (); *type != G_TYPE_INVALID; type++)
    {
      if (g_str_equal (pb_entity_type_get_info (*type)->table, table))
        return *type;
    }

  return G_TYPE_INVALID;
}
