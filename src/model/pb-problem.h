/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* What is the matter with a field. A warning does not keep from saving. */
typedef enum
{
  PB_PROBLEM_ERROR,
  PB_PROBLEM_WARNING
} PbProblemLevel;

typedef struct
{
  PbProblemLevel  level;
  const char     *column;   /* static; the field at which it is shown */
  char           *message;  /* translated, whole sentence, says what to do */
} PbProblem;

/* An array that owns its problems. */
GPtrArray       *pb_problems_new (void);
void             pb_problems_add (GPtrArray      *problems,
                                  PbProblemLevel  level,
                                  const char     *column,
                                  const char     *format,
                                  ...) G_GNUC_PRINTF (4, 5);
/* The gravest problem of that field, or NULL; column NULL: of any. */
const PbProblem *pb_problems_find (GPtrArray     *problems,
                                  const char     *column);
gboolean         pb_problems_has_error (GPtrArray *problems);

G_END_DECLS
