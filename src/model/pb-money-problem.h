/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pb-problem.h"

G_BEGIN_DECLS

/* Something that does not add up, and the thing to go to in order to mend it. */
typedef struct
{
  PbProblemLevel  level;
  GType           type;      /* of the entity to go to */
  gint64          id;
  const char     *column;    /* static; its field, or NULL */
  char           *message;   /* translated, whole sentences */
} PbMoneyProblem;

/* An array that owns its problems. */
GPtrArray *pb_money_problems_new (void);
void       pb_money_problems_add (GPtrArray      *problems,
                                  PbProblemLevel  level,
                                  GType           type,
                                  gint64          id,
                                  const char     *column,
                                  const char     *format,
                                  ...) G_GNUC_PRINTF (6, 7);

G_END_DECLS
