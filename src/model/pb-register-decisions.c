/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-register-decisions"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-phase.h"
#include "pb-register-decisions.h"
#include "pb-register-private.h"

/* ---- what a kind of decision does to the phase of its projects */

static const struct
{
  const char *kind;
  const char *phase;    /* to which it brings a project … */
  const char *from;     /* … that is at this phase or later … */
  const char *before;   /* … and before this one */
} effects[] = {
  { "award", "granted", "idea", "granted" },
  { "reject", "rejected", "idea", "granted" },
  { "withdraw", "withdrawn", "idea", "delivered" },
  { "determine", "determined", "idea", "determined" },
};

static guint
find_effect (const char *kind)
{
  guint i = 0;

  while (i < G_N_ELEMENTS (effects) && g_strcmp0 (effects[i].kind, kind) != 0)
    i++;

  return i;
}

const char *
pb_decision_kind_get_phase (const char *kind)
{
  guint i = find_effect (kind);

  return i < G_N_ELEMENTS (effects) ? effects[i].phase : NULL;
}

gboolean
pb_decision_kind_divides_money (const char *kind)
{
  return g_strcmp0 (kind, "reject") != 0 && g_strcmp0 (kind, "defer") != 0;
}

static gboolean
is_phase_of_a_kind (const char *phase)
{
  for (guint i = 0; i < G_N_ELEMENTS (effects); i++)
    {
      if (g_str_equal (effects[i].phase, phase))
        return TRUE;
    }

  return FALSE;
}

/* Whether a decision of the kind moves a project that is in this phase. */
static gboolean
moves (const char *kind,
       const char *phase)
{
  guint i = find_effect (kind);
  int now = pb_choice_get_index (pb_phases, phase);

  return i < G_N_ELEMENTS (effects) &&
         now >= pb_choice_get_index (pb_phases, effects[i].from) &&
         now < pb_choice_get_index (pb_phases, effects[i].before);
}

/* ---- rows */

static PbDbSelect *
select_in (GType  type,
           gint64 decision,
           gint64 project)
{
  PbDbSelect *select = pb_db_select_new (pb_entity_type_get_info (type)->table);

  pb_db_select_where (select, "decision", &PB_INTEGER (decision));
  pb_db_select_where (select, "project", &PB_INTEGER (project));

  return select;
}

static gboolean
take_positive (gint64         id,
               const PbValue *values,
               gpointer       user_data)
{
  gboolean *positive = user_data;

  *positive = values[0].integer > 0;

  return !*positive;
}

/* The phase to which the decision brings the project as it stands: an award once money is awarded, the other kinds
 * once they are about it. *phase NULL: to none. */
static gboolean
find_phase (PbRegister   *self,
            PbEntity     *decision,
            gint64        project,
            const char  **phase,
            GError      **error)
{
  static const char *const columns[] = { "amount", NULL };
  const char *kind = pb_entity_get_text (decision, "kind");
  gboolean awards = g_str_equal (kind, "award");
  g_autoptr(PbDbSelect) select
      = select_in (awards ? PB_TYPE_AWARD : PB_TYPE_DECISION_PROJECT, pb_entity_get_id (decision), project);
  gboolean holds = FALSE;
  gint64 count = 0;

  *phase = NULL;
  if (pb_decision_kind_get_phase (kind) == NULL)
    return TRUE;

  if (awards && !pb_db_select_each (self->db, select, columns, take_positive, &holds, error))
    return FALSE;
  if (!awards && !pb_db_select_total (self->db, select, NULL, &count, NULL, error))
    return FALSE;

  if (holds || count > 0)
    *phase = pb_decision_kind_get_phase (kind);

  return TRUE;
}

static gboolean
delete_row (PbRegister  *self,
            PbEntity    *entity,
            GError     **error)
{
  g_autoptr(GError) failure = NULL;

  if (pb_db_table_delete (self->db, pb_entity_table_get (pb_entity_get_info (entity)),
                          pb_entity_get_id (entity), &failure))
    return TRUE;

  pb_register_explain (self, entity, &failure);
  g_propagate_error (error, g_steal_pointer (&failure));

  return FALSE;
}

static PbEntity *
read_row (PbRegister  *self,
          gint64       decision,
          gint64       project,
          GError     **error)
{
  g_autoptr(PbDbSelect) select = select_in (PB_TYPE_DECISION_PROJECT, decision, project);
  g_autoptr(GPtrArray) rows = pb_entity_table_list (self->db, PB_TYPE_DECISION_PROJECT, select, error);

  return rows != NULL && rows->len > 0 ? g_object_ref (g_ptr_array_index (rows, 0)) : NULL;
}

gboolean
pb_register_join_decision (PbRegister  *self,
                           PbEntity    *row,
                           GError     **error)
{
  gint64 decision = pb_entity_get_integer (row, "decision");
  gint64 project = pb_entity_get_integer (row, "project");
  g_autoptr(GError) failure = NULL;
  g_autoptr(PbEntity) there = NULL;
  g_autoptr(PbEntity) joined = NULL;

  if (decision == 0)
    return TRUE;

  there = read_row (self, decision, project, &failure);
  if (there != NULL)
    return TRUE;

  joined = pb_entity_new (PB_TYPE_DECISION_PROJECT);
  pb_entity_set_integer (joined, "decision", decision);
  pb_entity_set_integer (joined, "project", project);
  if (failure == NULL && pb_entity_table_insert (self->db, joined, &failure) != 0)
    return TRUE;

  pb_register_explain (self, joined, &failure);
  g_propagate_error (error, g_steal_pointer (&failure));

  return FALSE;
}

/* ---- the phase follows the decision */

static GPtrArray *
list_changes (PbRegister  *self,
              gint64       project,
              GError     **error)
{
  g_autoptr(GError) failure = NULL;
  g_autoptr(GPtrArray) changes
      = pb_register_list (self, PB_TYPE_PHASE_CHANGE, "project", project, &failure);

  if (failure == NULL)
    return g_steal_pointer (&changes);

  g_propagate_error (error, g_steal_pointer (&failure));

  return NULL;
}

/* Whether the decision made this change, and not an officer who pointed to the decision. */
static gboolean
is_made_by (PbEntity *change,
            gint64    decision)
{
  return pb_entity_get_integer (change, "decision") == decision &&
         is_phase_of_a_kind (pb_entity_get_text (change, "to_phase"));
}

/* The change that the decision made and that is still the last of its project; NULL when none. */
static PbEntity *
get_last_made_by (GPtrArray *changes,
                  gint64     decision)
{
  PbEntity *last = changes->len > 1 ? g_ptr_array_index (changes, changes->len - 1) : NULL;

  return last != NULL && is_made_by (last, decision) ? last : NULL;
}

static gboolean
take_back (PbRegister  *self,
           GPtrArray   *changes,
           gint64       decision,
           const char  *wanted,
           GError     **error)
{
  PbEntity *last = get_last_made_by (changes, decision);

  if (last == NULL || g_strcmp0 (pb_entity_get_text (last, "to_phase"), wanted) == 0)
    return TRUE;

  if (!pb_register_take_history_back (self, last, error) || !delete_row (self, last, error))
    return FALSE;

  g_ptr_array_set_size (changes, (int) changes->len - 1);

  return TRUE;
}

static gboolean
enter_phase (PbRegister  *self,
             GPtrArray   *changes,
             PbEntity    *decision,
             gint64       project,
             const char  *phase,
             GError     **error)
{
  gint64 id = pb_entity_get_id (decision);
  g_autoptr(PbEntity) stored = NULL;
  g_autoptr(PbEntity) change = NULL;

  for (guint i = 0; i < changes->len; i++)
    {
      PbEntity *made = g_ptr_array_index (changes, i);

      if (pb_entity_get_integer (made, "decision") == id &&
          g_str_equal (pb_entity_get_text (made, "to_phase"), phase))
        return TRUE;
    }

  stored = pb_register_read (self, PB_TYPE_PROJECT, project, error);
  if (stored == NULL)
    return FALSE;
  if (!moves (pb_entity_get_text (decision, "kind"), pb_entity_get_text (stored, "phase")))
    return TRUE;

  change = pb_register_new_phase_change (project, phase, pb_entity_get_text (decision, "date"));
  pb_entity_set_integer (change, "decision", id);

  return pb_register_insert (self, change, error) != 0;
}

/* Brings the project to where the decision wants it: takes a phase change back that the decision does not want any more,
 * as long as it is the last, and makes the one that it wants. gone: the decision is no longer about it. */
static gboolean
settle (PbRegister  *self,
        PbEntity    *decision,
        gint64       project,
        gboolean     gone,
        GError     **error)
{
  g_autoptr(GPtrArray) changes = NULL;
  const char *phase = NULL;

  if (!gone && !find_phase (self, decision, project, &phase, error))
    return FALSE;

  changes = list_changes (self, project, error);

  return changes != NULL &&
         take_back (self, changes, pb_entity_get_id (decision), phase, error) &&
         (phase == NULL || enter_phase (self, changes, decision, project, phase, error));
}

gboolean
pb_register_settle_decision (PbRegister  *self,
                             PbEntity    *row,
                             GError     **error)
{
  g_autoptr(PbEntity) decision
      = pb_register_read (self, PB_TYPE_DECISION, pb_entity_get_integer (row, "decision"), error);

  return decision != NULL &&
         settle (self, decision, pb_entity_get_integer (row, "project"), FALSE, error);
}

gboolean
pb_register_follow_award (PbRegister  *self,
                          PbEntity    *stored,
                          PbEntity    *award,
                          GError     **error)
{
  gboolean same_row
      = pb_entity_get_integer (stored, "decision") == pb_entity_get_integer (award, "decision") &&
        pb_entity_get_integer (stored, "project") == pb_entity_get_integer (award, "project");
  gboolean same_sign = (pb_entity_get_integer (stored, "amount") > 0)
                       == (pb_entity_get_integer (award, "amount") > 0);

  if (same_row && same_sign)
    return TRUE;

  return (same_row || (pb_register_join_decision (self, award, error) &&
                       pb_register_settle_decision (self, stored, error))) &&
         pb_register_settle_decision (self, award, error);
}

/* The dates of the phase changes that point to a decision are its date, unless an officer gave them another. */
static gboolean
move_dates (PbRegister  *self,
            PbEntity    *stored,
            PbEntity    *decision,
            GError     **error)
{
  g_autoptr(GError) failure = NULL;
  g_autoptr(GPtrArray) changes = pb_register_list (self, PB_TYPE_PHASE_CHANGE, "decision",
                                                   pb_entity_get_id (decision), &failure);

  for (guint i = 0; failure == NULL && i < changes->len; i++)
    {
      PbEntity *change = g_ptr_array_index (changes, i);
      g_autoptr(PbEntity) moved = pb_entity_copy (change);

      if (!g_str_equal (pb_entity_get_text (change, "date"), pb_entity_get_text (stored, "date")))
        continue;

      pb_entity_set_text (moved, "date", pb_entity_get_text (decision, "date"));
      pb_entity_table_update (self->db, change, moved, &failure);
    }

  if (failure == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&failure));

  return FALSE;
}

gboolean
pb_register_follow_decision (PbRegister  *self,
                             PbEntity    *stored,
                             PbEntity    *decision,
                             GError     **error)
{
  g_autoptr(GArray) projects = NULL;

  if (!g_str_equal (pb_entity_get_text (stored, "date"), pb_entity_get_text (decision, "date")) &&
      !move_dates (self, stored, decision, error))
    return FALSE;

  if (g_str_equal (pb_entity_get_text (stored, "kind"), pb_entity_get_text (decision, "kind")))
    return TRUE;

  projects = pb_register_list_decision_projects (self, pb_entity_get_id (decision));
  for (guint i = 0; i < projects->len; i++)
    {
      if (!settle (self, decision, g_array_index (projects, gint64, i), FALSE, error))
        return FALSE;
    }

  return TRUE;
}

/* ---- taking away */

gboolean
pb_register_clear_decision (PbRegister  *self,
                            PbEntity    *decision,
                            GError     **error)
{
  g_autoptr(GArray) projects
      = pb_register_list_decision_projects (self, pb_entity_get_id (decision));

  for (guint i = 0; i < projects->len; i++)
    {
      if (!settle (self, decision, g_array_index (projects, gint64, i), TRUE, error))
        return FALSE;
    }

  return TRUE;
}

gboolean
pb_register_clear_decision_project (PbRegister  *self,
                                    PbEntity    *row,
                                    GError     **error)
{
  gint64 project = pb_entity_get_integer (row, "project");
  g_autoptr(PbEntity) decision
      = pb_register_read (self, PB_TYPE_DECISION, pb_entity_get_integer (row, "decision"), error);
  g_autoptr(PbDbSelect) select = NULL;
  g_autoptr(GPtrArray) awards = NULL;

  if (decision == NULL)
    return FALSE;

  select = select_in (PB_TYPE_AWARD, pb_entity_get_id (decision), project);
  awards = pb_entity_table_list (self->db, PB_TYPE_AWARD, select, error);
  for (guint i = 0; awards != NULL && i < awards->len; i++)
    {
      if (!delete_row (self, g_ptr_array_index (awards, i), error))
        return FALSE;
    }

  return awards != NULL && settle (self, decision, project, TRUE, error);
}

static guint
count_taken_back (PbRegister *self,
                  gint64      decision,
                  gint64      project)
{
  g_autoptr(GPtrArray) changes = list_changes (self, project, NULL);

  return changes != NULL && get_last_made_by (changes, decision) != NULL ? 1 : 0;
}

/* "2 awards" and 1 → "2 awards and 1 phase change"; takes text. */
static char *
append_phase_changes (char  *text,
                      guint  n)
{
  g_autofree char *awards = text;
  g_autofree char *changes = NULL;

  if (n == 0)
    return g_steal_pointer (&awards);

  changes = g_strdup_printf (ngettext ("%u phase change", "%u phase changes", n), n);
  if (awards == NULL)
    return g_steal_pointer (&changes);

  return g_strconcat (awards, _(" and "), changes, NULL);
}

char *
pb_register_describe_taken_back (PbRegister *self,
                                 GType       type,
                                 gint64      id,
                                 char       *text)
{
  g_autoptr(GArray) projects = NULL;
  guint n = 0;

  if (type != PB_TYPE_DECISION)
    return text;

  projects = pb_register_list_decision_projects (self, id);
  for (guint i = 0; i < projects->len; i++)
    n += count_taken_back (self, id, g_array_index (projects, gint64, i));

  return append_phase_changes (text, n);
}

char *
pb_register_describe_decision_project (PbRegister *self,
                                       gint64      decision,
                                       gint64      project)
{
  g_autoptr(PbDbSelect) select = NULL;
  gint64 count = 0;
  char *text = NULL;

  g_return_val_if_fail (PB_IS_REGISTER (self), NULL);

  select = select_in (PB_TYPE_AWARD, decision, project);
  pb_db_select_total (self->db, select, NULL, &count, NULL, NULL);
  if (count > 0)
    text = g_strdup_printf (ngettext ("%u award", "%u awards", (gulong) count), (guint) count);

  return append_phase_changes (text, count_taken_back (self, decision, project));
}

/* ---- commands */

static gboolean
take_project (gint64         id,
              const PbValue *values,
              gpointer       user_data)
{
  g_array_append_val ((GArray *) user_data, values[0].integer);

  return TRUE;
}

GArray *
pb_register_list_decision_projects (PbRegister *self,
                                    gint64      decision)
{
  static const char *const columns[] = { "project", NULL };
  g_autoptr(PbDbSelect) select = pb_db_select_new ("decision_project_row");
  g_autoptr(GError) error = NULL;
  GArray *projects = g_array_new (FALSE, FALSE, sizeof (gint64));

  g_return_val_if_fail (PB_IS_REGISTER (self), projects);

  pb_db_select_where (select, "decision", &PB_INTEGER (decision));
  pb_db_select_order (select, "rank", FALSE);
  pb_db_select_order (select, "pillar", FALSE);
  pb_db_select_order (select, "code", FALSE);
  if (!pb_db_select_each (self->db, select, columns, take_project, projects, &error))
    g_warning ("Could not list the projects of a decision: %s", error->message);

  return projects;
}

gboolean
pb_register_add_decision_projects (PbRegister   *self,
                                   gint64        decision,
                                   const gint64 *projects,
                                   guint         n_projects,
                                   GError      **error)
{
  g_autoptr(PbDbTransaction) tx = NULL;
  g_autoptr(PbEntity) stored = NULL;
  g_autofree char *title = NULL;
  g_autofree char *label = NULL;

  g_return_val_if_fail (PB_IS_REGISTER (self), FALSE);
  g_return_val_if_fail (projects != NULL || n_projects == 0, FALSE);

  stored = pb_register_read (self, PB_TYPE_DECISION, decision, error);
  if (stored == NULL)
    return FALSE;

  title = pb_entity_dup_short_title (stored);
  label = g_strdup_printf (ngettext ("Add %u Project to “%s”", "Add %u Projects to “%s”", n_projects),
                           n_projects, title);
  tx = pb_db_begin (self->db, label, error);
  for (guint i = 0; tx != NULL && i < n_projects; i++)
    {
      g_autoptr(PbEntity) there = read_row (self, decision, projects[i], NULL);
      g_autoptr(PbEntity) row = pb_entity_new (PB_TYPE_DECISION_PROJECT);

      if (there != NULL)
        continue;

      pb_entity_set_integer (row, "decision", decision);
      pb_entity_set_integer (row, "project", projects[i]);
      if (pb_register_insert (self, row, error) == 0)
        return FALSE;
    }

  return tx != NULL && pb_db_transaction_commit (g_steal_pointer (&tx), error);
}

gboolean
pb_register_remove_decision_project (PbRegister  *self,
                                     gint64       decision,
                                     gint64       project,
                                     GError     **error)
{
  g_autoptr(GError) failure = NULL;
  g_autoptr(PbEntity) row = NULL;

  g_return_val_if_fail (PB_IS_REGISTER (self), FALSE);

  row = read_row (self, decision, project, &failure);
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }

  return row == NULL || pb_register_remove (self, PB_TYPE_DECISION_PROJECT, pb_entity_get_id (row), error);
}
