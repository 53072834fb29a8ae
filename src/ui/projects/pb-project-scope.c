/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-project-scope"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-language.h"
#include "pb-money.h"
#include "pb-number.h"
#include "pb-project-scope.h"

char *
pb_project_scope_describe_total (PbProjectList *projects)
{
  gint64 count = 0;
  gint64 awarded = 0;
  g_autofree char *amount = NULL;
  g_autofree char *number = NULL;
  g_autofree char *counted = NULL;
  g_autoptr(GError) error = NULL;

  if (!pb_project_list_total (projects, &count, &awarded, &error))
    return g_strdup (error->message);

  amount = pb_money_format (awarded, pb_language_of_interface ());
  number = pb_number_format (count, pb_language_of_interface ());
  counted = g_strdup_printf (ngettext ("%s project", "%s projects", (gulong) count), number);

  /* Translators: number of projects, and the sum of what was awarded to them. */
  return g_strdup_printf (_("%s · %s awarded"), counted, amount);
}

const char *
pb_project_scope_find_lack (PbRegister *reg,
                            gint64      programme,
                            gint64      pillar)
{
  g_autoptr(GPtrArray) pillars = pb_register_list (reg, PB_TYPE_PILLAR, "programme", programme, NULL);

  if (pillars->len == 0)
    return "no-pillars";

  for (guint i = 0; i < pillars->len; i++)
    {
      const gint64 id = pb_entity_get_id (g_ptr_array_index (pillars, i));
      g_autoptr(GPtrArray) themes = NULL;

      if (pillar != 0 && pillar != id)
        continue;

      themes = pb_register_list (reg, PB_TYPE_THEME, "pillar", id, NULL);
      if (themes->len > 0)
        return "no-projects";
    }

  return "no-themes";
}

GHashTable *
pb_project_scope_read_colours (PbRegister *reg,
                               gint64      programme)
{
  GHashTable *colours = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  g_autoptr(GPtrArray) pillars = pb_register_list (reg, PB_TYPE_PILLAR, "programme", programme, NULL);

  for (guint i = 0; i < pillars->len; i++)
    {
      PbEntity *pillar = g_ptr_array_index (pillars, i);
      gint64 id = pb_entity_get_id (pillar);

      g_hash_table_replace (colours, g_memdup2 (&id, sizeof id), g_strdup (pb_entity_get_text (pillar, "colour")));
    }

  return colours;
}
