/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-register-awards"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-money.h"
#include "pb-phase.h"
#include "pb-register-decisions.h"
#include "pb-register-private.h"

static char *
format (gint64 cents)
{
  return pb_money_format (cents, pb_language_of_interface ());
}

/* The sum of a column of money over the rows of a table or view that hold these values; FALSE when it does not fit. */
static gboolean
sum_awards (PbRegister *self,
            const char *source,
            const char *column,
            gint64      value,
            gint64     *sum)
{
  g_autoptr(PbDbSelect) select = pb_db_select_new (source);

  pb_db_select_where (select, column, &PB_INTEGER (value));

  return pb_db_select_total (self->db, select, "amount", NULL, sum, NULL);
}

/* ---- checking */

typedef struct
{
  PbEntity *project;
  PbEntity *source;
  PbEntity *pillar;
  gint64    amount;     /* as it would be … */
  gint64    before;     /* … and as it is: of this decision … */
  gint64    elsewhere;  /* … and of the other ones, to the project from the source */
} Proposal;

static void
clear_proposal (Proposal *proposal)
{
  g_clear_object (&proposal->project);
  g_clear_object (&proposal->source);
  g_clear_object (&proposal->pillar);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Proposal, clear_proposal)

static gboolean
read_proposal (PbRegister *reg,
               Proposal   *proposal,
               gint64      decision,
               gint64      project,
               gint64      source)
{
  g_autoptr(PbDbSelect) all = pb_db_select_new ("award");
  g_autoptr(PbDbSelect) own = pb_db_select_new ("award");
  g_autoptr(PbEntity) theme = NULL;
  gint64 sum = 0;

  proposal->project = pb_register_read (reg, PB_TYPE_PROJECT, project, NULL);
  proposal->source = pb_register_read (reg, PB_TYPE_FUNDING_SOURCE, source, NULL);
  if (proposal->project == NULL || proposal->source == NULL)
    return FALSE;

  theme = pb_register_read (reg, PB_TYPE_THEME, pb_entity_get_integer (proposal->project, "theme"),
                            NULL);
  proposal->pillar = theme != NULL ? pb_register_read (reg, PB_TYPE_PILLAR,
                                                       pb_entity_get_integer (theme, "pillar"), NULL)
                                   : NULL;
  if (proposal->pillar == NULL)
    return FALSE;

  pb_db_select_where (all, "project", &PB_INTEGER (project));
  pb_db_select_where (all, "source", &PB_INTEGER (source));
  pb_db_select_where (own, "project", &PB_INTEGER (project));
  pb_db_select_where (own, "source", &PB_INTEGER (source));
  pb_db_select_where (own, "decision", &PB_INTEGER (decision));
  if (!pb_db_select_total (reg->db, all, "amount", NULL, &sum, NULL) ||
      !pb_db_select_total (reg->db, own, "amount", NULL, &proposal->before, NULL))
    return FALSE;

  return pb_money_subtract (sum, proposal->before, &proposal->elsewhere);
}

static void
check_field (const Proposal *proposal,
             GPtrArray      *problems)
{
  const PbField *field
      = pb_entity_info_get_field (pb_entity_type_get_info (PB_TYPE_AWARD), "amount");
  g_autoptr(GError) error = NULL;

  if (!pb_field_check (field, &PB_INTEGER (proposal->amount), &error))
    pb_problems_add (problems, PB_PROBLEM_ERROR, "amount", "%s", error->message);
}

/* Per project and source never less than nothing in all (PRODUCT 2.1). */
static void
check_sum (const Proposal *proposal,
           GPtrArray      *problems)
{
  const char *source = pb_entity_get_title (proposal->source);
  gint64 sum;
  g_autofree char *shown = NULL;

  if (pb_money_add (proposal->elsewhere, proposal->amount, &sum) && sum >= 0)
    return;

  if (proposal->elsewhere > 0)
    {
      shown = format (proposal->elsewhere);
      pb_problems_add (problems, PB_PROBLEM_ERROR, "amount",
                       _("No more than %s can be released: that is what was awarded to this project "
                         "from “%s”."),
                       shown, source);
    }
  else if (proposal->elsewhere < 0)
    {
      shown = format (-proposal->elsewhere);
      pb_problems_add (problems, PB_PROBLEM_ERROR, "amount",
                       _("Another decision releases %s of what this project gets from “%s”. Award "
                         "that much at least, or change the release first."),
                       shown, source);
    }
  else
    {
      pb_problems_add (problems, PB_PROBLEM_ERROR, "amount",
                       _("Nothing was awarded to this project from “%s”, so nothing can be "
                         "released."),
                       source);
    }
}

/* limited: the pillar or the source, with its limit in column; view and key: where its awards are. */
static void
check_limit (PbRegister     *reg,
             const Proposal *proposal,
             PbEntity       *limited,
             const char     *column,
             const char     *view,
             const char     *key,
             GPtrArray      *problems)
{
  gint64 limit = pb_entity_get_integer (limited, column);
  gint64 sum = 0;
  g_autofree char *over = NULL;
  g_autofree char *shown = NULL;

  if (pb_entity_is_null (limited, column) || proposal->amount <= proposal->before)
    return;

  if (!sum_awards (reg, view, key, pb_entity_get_id (limited), &sum) ||
      !pb_money_subtract (sum, proposal->before, &sum) ||
      !pb_money_add (sum, proposal->amount, &sum) || sum <= limit)
    return;

  over = format (sum - limit);
  shown = format (limit);
  if (PB_IS_PILLAR (limited))
    pb_problems_add (problems, PB_PROBLEM_WARNING, "amount",
                     /* Translators: a pillar and two amounts. */
                     _("“%s” comes %s above its ceiling of %s."), pb_entity_get_title (limited), over,
                     shown);
  else
    pb_problems_add (problems, PB_PROBLEM_WARNING, "amount",
                     /* Translators: a funding source and two amounts. */
                     _("“%s” comes %s above its contribution of %s."), pb_entity_get_title (limited),
                     over, shown);
}

static void
check_phase (const Proposal *proposal,
             GPtrArray      *problems)
{
  const char *phase = pb_entity_get_text (proposal->project, "phase");

  if (proposal->amount > 0 && pb_phase_get_group (phase) == PB_PHASE_GROUP_STOPPED)
    pb_problems_add (problems, PB_PROBLEM_WARNING, "amount",
                     _("The phase of this project is “%s”. Change it if the project goes on after "
                       "all."),
                     pb_choice_get_label (pb_phases, phase));
}

GPtrArray *
pb_award_check (PbRegister *reg,
                gint64      decision,
                gint64      project,
                gint64      source,
                gint64      amount)
{
  g_autoptr(GPtrArray) problems = pb_problems_new ();
  g_auto(Proposal) proposal = { .amount = amount };

  g_return_val_if_fail (PB_IS_REGISTER (reg), g_steal_pointer (&problems));

  check_field (&proposal, problems);
  if (pb_problems_has_error (problems))
    return g_steal_pointer (&problems);

  if (!read_proposal (reg, &proposal, decision, project, source))
    {
      pb_problems_add (problems, PB_PROBLEM_ERROR, "amount",
                       _("This project or this funding source is not in the register any more."));
      return g_steal_pointer (&problems);
    }

  check_sum (&proposal, problems);
  check_limit (reg, &proposal, proposal.pillar, "ceiling", "award_line", "pillar", problems);
  check_limit (reg, &proposal, proposal.source, "contribution", "award", "source", problems);
  check_phase (&proposal, problems);

  return g_steal_pointer (&problems);
}

/* ---- the command */

static char *
make_label (PbRegister *self,
            gint64      project,
            gint64      amount)
{
  g_autoptr(PbEntity) entity = pb_register_read (self, PB_TYPE_PROJECT, project, NULL);
  g_autofree char *title = entity != NULL ? pb_entity_dup_short_title (entity) : g_strdup ("");
  g_autofree char *shown = NULL;

  if (amount == 0)
    return g_strdup_printf (_("Remove Award to “%s”"), title);

  shown = format (ABS (amount));
  if (amount < 0)
    /* Translators: an amount and a project. */
    return g_strdup_printf (_("Release %s of “%s”"), shown, title);

  /* Translators: an amount and a project. */
  return g_strdup_printf (_("Award %s to “%s”"), shown, title);
}

static GPtrArray *
list_awards (PbRegister  *self,
             gint64       decision,
             gint64       project,
             gint64       source,
             GError     **error)
{
  g_autoptr(PbDbSelect) select = pb_db_select_new ("award");

  pb_db_select_where (select, "decision", &PB_INTEGER (decision));
  pb_db_select_where (select, "project", &PB_INTEGER (project));
  pb_db_select_where (select, "source", &PB_INTEGER (source));

  return pb_entity_table_list (self->db, PB_TYPE_AWARD, select, error);
}

static gboolean
write_new (PbRegister  *self,
           gint64       decision,
           gint64       project,
           gint64       source,
           gint64       amount,
           GError     **error)
{
  g_autoptr(PbEntity) award = pb_entity_new (PB_TYPE_AWARD);

  pb_entity_set_integer (award, "decision", decision);
  pb_entity_set_integer (award, "project", project);
  pb_entity_set_integer (award, "source", source);
  pb_entity_set_integer (award, "amount", amount);

  return pb_register_insert (self, award, error) != 0;
}

/* One row holds the amount from here on, with its conditions; what an older register had beside it goes. */
static gboolean
write_award (PbRegister  *self,
             GPtrArray   *awards,
             gint64       amount,
             GError     **error)
{
  guint n_kept = amount != 0 ? 1 : 0;

  if (n_kept > 0)
    {
      PbEntity *stored = g_ptr_array_index (awards, 0);
      g_autoptr(PbEntity) award = pb_entity_copy (stored);

      pb_entity_set_integer (award, "amount", amount);
      if (!pb_register_update (self, stored, award, error))
        return FALSE;
    }

  for (guint i = n_kept; i < awards->len; i++)
    {
      if (!pb_register_delete (self, g_ptr_array_index (awards, i), error))
        return FALSE;
    }

  return TRUE;
}

/* Whether the awards are still what the edit started from; base NULL: whatever they are. */
static gboolean
check_base (PbRegister    *self,
            GPtrArray     *awards,
            const gint64  *base,
            GError       **error)
{
  g_autoptr(PbEntity) stored = NULL;
  gint64 sum = 0;

  if (base == NULL)
    return TRUE;

  for (guint i = 0; i < awards->len; i++)
    pb_money_add (sum, pb_entity_get_integer (g_ptr_array_index (awards, i), "amount"), &sum);
  if (sum == *base)
    return TRUE;

  stored = awards->len > 0 ? pb_entity_copy (g_ptr_array_index (awards, 0)) : pb_entity_new (PB_TYPE_AWARD);
  pb_entity_set_integer (stored, "amount", sum);

  return pb_register_refuse_conflict (self, stored, "amount", error);
}

static gboolean
set_award (PbRegister    *self,
           gint64         decision,
           gint64         project,
           gint64         source,
           const gint64  *base,
           gint64         amount,
           GError       **error)
{
  g_autoptr(PbDbTransaction) tx = NULL;
  g_autoptr(GPtrArray) problems = NULL;
  g_autoptr(GPtrArray) awards = NULL;
  g_autofree char *label = NULL;
  const PbProblem *problem;

  awards = list_awards (self, decision, project, source, error);
  if (awards == NULL)
    return FALSE;
  if (awards->len == 0 && amount == 0)
    return TRUE;
  if (awards->len == 1 && pb_entity_get_integer (g_ptr_array_index (awards, 0), "amount") == amount)
    return TRUE;

  problems = pb_award_check (self, decision, project, source, amount);
  problem = pb_problems_find (problems, "amount");
  if (problem != NULL && problem->level == PB_PROBLEM_ERROR)
    return pb_register_refuse (PB_ERROR_RULE, "amount", problem->message, error);

  label = make_label (self, project, amount);
  tx = pb_db_begin (self->db, label, error);
  if (tx == NULL)
    return FALSE;

  /* Looks again inside the transaction: nobody comes between looking and writing. */
  g_ptr_array_unref (awards);
  awards = list_awards (self, decision, project, source, error);
  if (awards == NULL || !check_base (self, awards, base, error))
    return FALSE;

  if (awards->len == 0 ? !write_new (self, decision, project, source, amount, error)
                       : !write_award (self, awards, amount, error))
    return FALSE;

  return pb_db_transaction_commit (g_steal_pointer (&tx), error);
}

gboolean
pb_register_set_award (PbRegister  *self,
                       gint64       decision,
                       gint64       project,
                       gint64       source,
                       gint64       amount,
                       GError     **error)
{
  g_return_val_if_fail (PB_IS_REGISTER (self), FALSE);

  return set_award (self, decision, project, source, NULL, amount, error);
}

gboolean
pb_register_change_award (PbRegister  *self,
                          gint64       decision,
                          gint64       project,
                          gint64       source,
                          gint64       base,
                          gint64       amount,
                          GError     **error)
{
  g_return_val_if_fail (PB_IS_REGISTER (self), FALSE);

  return set_award (self, decision, project, source, &base, amount, error);
}

gboolean
pb_register_get_decision_total (PbRegister *self,
                                gint64      decision,
                                gint64     *total)
{
  g_return_val_if_fail (PB_IS_REGISTER (self), FALSE);
  g_return_val_if_fail (total != NULL, FALSE);

  return sum_awards (self, "award", "decision", decision, total);
}
