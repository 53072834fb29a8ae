/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-theme-choice"
#include "config.h"

#include "pb-theme-choice.h"

static void
add_below (GListStore *choice,
           GPtrArray  *themes,
           gint64      parent)
{
  for (guint i = 0; i < themes->len; i++)
    {
      PbEntity *theme = g_ptr_array_index (themes, i);

      if (pb_entity_get_integer (theme, "parent") != parent)
        continue;

      g_list_store_append (choice, theme);
      add_below (choice, themes, pb_entity_get_id (theme));
    }
}

GListModel *
pb_theme_choice_new (PbRegister *reg,
                     gint64      programme)
{
  GListStore *choice = g_list_store_new (PB_TYPE_ENTITY);
  g_autoptr(GPtrArray) pillars = NULL;

  g_return_val_if_fail (PB_IS_REGISTER (reg), NULL);

  pillars = pb_register_list (reg, PB_TYPE_PILLAR, "programme", programme, NULL);
  for (guint i = 0; i < pillars->len; i++)
    {
      const gint64 pillar = pb_entity_get_id (g_ptr_array_index (pillars, i));
      g_autoptr(GPtrArray) themes = pb_register_list (reg, PB_TYPE_THEME, "pillar", pillar, NULL);

      add_below (choice, themes, 0);
    }

  return G_LIST_MODEL (choice);
}

char *
pb_theme_choice_label (PbEntity *theme,
                       gpointer  data)
{
  PbRegister *reg = data;
  g_autoptr(PbEntity) pillar = NULL;
  g_autoptr(GString) label = g_string_new (pb_entity_get_title (theme));
  gint64 parent = pb_entity_get_integer (theme, "parent");

  while (parent != 0)
    {
      g_autoptr(PbEntity) next = pb_register_read (reg, PB_TYPE_THEME, parent, NULL);

      if (next == NULL)
        break;

      g_string_prepend (label, " › ");
      g_string_prepend (label, pb_entity_get_title (next));
      parent = pb_entity_get_integer (next, "parent");
    }

  pillar = pb_register_read (reg, PB_TYPE_PILLAR, pb_entity_get_integer (theme, "pillar"), NULL);
  if (pillar != NULL)
    {
      g_string_prepend (label, " › ");
      g_string_prepend (label, pb_entity_get_title (pillar));
    }

  return g_string_free (g_steal_pointer (&label), FALSE);
}
