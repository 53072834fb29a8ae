/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* One of the values that a choice field can take. Lists of them are static and end with a NULL key. */
typedef struct
{
  const char *key;     /* as stored */
  const char *label;   /* N_(), to be translated where it is shown */
} PbChoice;

/* The translated label of key in the list; NULL for a key that is not in it (or NULL). */
const char *pb_choice_get_label (const PbChoice *choices,
                                 const char     *key);

/* The index of key in the list, or -1. */
int         pb_choice_get_index (const PbChoice *choices,
                                 const char     *key);

G_END_DECLS
