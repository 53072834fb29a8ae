/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-decision-row"
#include "config.h"

#include "pb-decision-awards.h"
#include "pb-decision-row-private.h"
#include "pb-money.h"

G_DEFINE_FINAL_TYPE (PbDecisionRow, pb_decision_row, G_TYPE_OBJECT)

enum
{
  ROW_CHANGED,
  N_ROW_SIGNALS
};

static guint row_signals[N_ROW_SIGNALS];

GHashTable *
pb_amounts_new (void)
{
  return g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
}

void
pb_amounts_add (GHashTable *amounts,
                gint64      source,
                gint64      amount)
{
  gint64 *sum = g_hash_table_lookup (amounts, &source);

  if (sum == NULL)
    {
      sum = g_new0 (gint64, 1);
      g_hash_table_insert (amounts, g_memdup2 (&source, sizeof source), sum);
    }
  pb_money_add (*sum, amount, sum);
}

gint64
pb_amounts_get (GHashTable *amounts,
                gint64      source)
{
  const gint64 *sum = g_hash_table_lookup (amounts, &source);

  return sum != NULL ? *sum : 0;
}

void
pb_decision_row_clear_problem (PbDecisionRow *self)
{
  g_clear_pointer (&self->problem.message, g_free);
  g_clear_pointer (&self->pending, g_free);
  self->problem_source = 0;
}

void
pb_decision_row_changed (PbDecisionRow *self)
{
  g_signal_emit (self, row_signals[ROW_CHANGED], 0);
}

static void
pb_decision_row_finalize (GObject *object)
{
  PbDecisionRow *self = PB_DECISION_ROW (object);

  pb_decision_row_clear_problem (self);
  g_free (self->code);
  g_free (self->name);
  g_free (self->phase);
  g_hash_table_unref (self->amounts);

  G_OBJECT_CLASS (pb_decision_row_parent_class)->finalize (object);
}

static void
pb_decision_row_class_init (PbDecisionRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pb_decision_row_finalize;

  row_signals[ROW_CHANGED] = g_signal_new ("changed", PB_TYPE_DECISION_ROW, G_SIGNAL_RUN_LAST, 0, NULL,
                                           NULL, NULL, G_TYPE_NONE, 0);
}

static void
pb_decision_row_init (PbDecisionRow *self)
{
  self->amounts = pb_amounts_new ();
}

gint64
pb_decision_row_get_project (PbDecisionRow *self)
{
  g_return_val_if_fail (PB_IS_DECISION_ROW (self), 0);

  return self->project;
}

const char *
pb_decision_row_get_code (PbDecisionRow *self)
{
  g_return_val_if_fail (PB_IS_DECISION_ROW (self), NULL);

  return self->code;
}

const char *
pb_decision_row_get_name (PbDecisionRow *self)
{
  g_return_val_if_fail (PB_IS_DECISION_ROW (self), NULL);

  return self->name;
}

const char *
pb_decision_row_get_phase (PbDecisionRow *self)
{
  g_return_val_if_fail (PB_IS_DECISION_ROW (self), NULL);

  return self->phase;
}

gint64
pb_decision_row_get_amount (PbDecisionRow *self,
                            gint64         source)
{
  g_return_val_if_fail (PB_IS_DECISION_ROW (self), 0);

  return pb_amounts_get (self->amounts, source);
}

gint64
pb_decision_row_get_total (PbDecisionRow *self)
{
  g_return_val_if_fail (PB_IS_DECISION_ROW (self), 0);

  return self->total;
}

gboolean
pb_decision_row_has_conditions (PbDecisionRow *self)
{
  g_return_val_if_fail (PB_IS_DECISION_ROW (self), FALSE);

  return self->conditions;
}

const char *
pb_decision_row_get_pending (PbDecisionRow *self,
                             gint64         source)
{
  g_return_val_if_fail (PB_IS_DECISION_ROW (self), NULL);

  return source == self->problem_source ? self->pending : NULL;
}

const PbProblem *
pb_decision_row_get_problem (PbDecisionRow *self)
{
  g_return_val_if_fail (PB_IS_DECISION_ROW (self), NULL);

  return self->problem.message != NULL ? &self->problem : NULL;
}

gint64
pb_decision_row_get_problem_source (PbDecisionRow *self)
{
  g_return_val_if_fail (PB_IS_DECISION_ROW (self), 0);

  return self->problem_source;
}
