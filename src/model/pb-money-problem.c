/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-money-problem"
#include "config.h"

#include "pb-money-problem.h"

static void
free_problem (gpointer data)
{
  PbMoneyProblem *problem = data;

  g_free (problem->message);
  g_free (problem);
}

GPtrArray *
pb_money_problems_new (void)
{
  return g_ptr_array_new_with_free_func (free_problem);
}

void
pb_money_problems_add (GPtrArray      *problems,
                       PbProblemLevel  level,
                       GType           type,
                       gint64          id,
                       const char     *column,
                       const char     *format,
                       ...)
{
  PbMoneyProblem *problem = g_new0 (PbMoneyProblem, 1);
  va_list arguments;

  problem->level = level;
  problem->type = type;
  problem->id = id;
  problem->column = column;

  va_start (arguments, format);
  problem->message = g_strdup_vprintf (format, arguments);
  va_end (arguments);

  g_ptr_array_add (problems, problem);
}
