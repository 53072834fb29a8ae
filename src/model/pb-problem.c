/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-problem"
#include "config.h"

#include "pb-problem.h"

static void
problem_free (gpointer data)
{
  PbProblem *problem = data;

  g_free (problem->message);
  g_free (problem);
}

GPtrArray *
pb_problems_new (void)
{
  return g_ptr_array_new_with_free_func (problem_free);
}

void
pb_problems_add (GPtrArray      *problems,
                 PbProblemLevel  level,
                 const char     *column,
                 const char     *format,
                 ...)
{
  PbProblem *problem;
  va_list arguments;

  g_return_if_fail (problems != NULL);
  g_return_if_fail (format != NULL);

  problem = g_new0 (PbProblem, 1);
  problem->level = level;
  problem->column = g_intern_string (column);

  va_start (arguments, format);
  problem->message = g_strdup_vprintf (format, arguments);
  va_end (arguments);

  g_ptr_array_add (problems, problem);
}

const PbProblem *
pb_problems_find (GPtrArray  *problems,
                  const char *column)
{
  const PbProblem *found = NULL;

  g_return_val_if_fail (problems != NULL, NULL);

  for (guint i = 0; i < problems->len; i++)
    {
      const PbProblem *problem = g_ptr_array_index (problems, i);

      if (column != NULL && g_strcmp0 (problem->column, column) != 0)
        continue;

      if (problem->level == PB_PROBLEM_ERROR)
        return problem;

      if (found == NULL)
        found = problem;
    }

  return found;
}

gboolean
pb_problems_has_error (GPtrArray *problems)
{
  const PbProblem *gravest = pb_problems_find (problems, NULL);

  return gravest != NULL && gravest->level == PB_PROBLEM_ERROR;
}
