/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-choice"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-choice.h"

const char *
pb_choice_get_label (const PbChoice *choices,
                     const char     *key)
{
  int index = pb_choice_get_index (choices, key);

  return index >= 0 ? _(choices[index].label) : NULL;
}

int
pb_choice_get_index (const PbChoice *choices,
                     const char     *key)
{
  g_return_val_if_fail (choices != NULL, -1);

  for (int i = 0; key != NULL && choices[i].key != NULL; i++)
    {
      if (g_str_equal (choices[i].key, key))
        return i;
    }

  return -1;
}
