/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-register-phases"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-date.h"
#include "pb-phase.h"
#include "pb-register-private.h"

static gboolean
write_phase (PbRegister  *self,
             gint64       id,
             const char  *phase,
             GError     **error)
{
  g_autoptr(PbEntity) stored = pb_register_read (self, PB_TYPE_PROJECT, id, error);
  g_autoptr(PbEntity) project = NULL;

  if (stored == NULL)
    return FALSE;

  project = pb_entity_copy (stored);
  pb_entity_set_text (project, "phase", phase);

  return pb_entity_table_update (self->db, stored, project, error);
}

/* PRODUCT 2.1: one lead applicant from decided on. What a body decided is recorded as it happened, whoever is known to
 * lead by then (DESIGN.md). */
static gboolean
check_lead_applicant (PbRegister  *self,
                      PbEntity    *project,
                      PbEntity    *phase_change,
                      GError     **error)
{
  g_autoptr(PbDbSelect) select = NULL;
  g_autoptr(GArray) ids = NULL;
  g_autofree char *title = NULL;
  g_autofree char *message = NULL;

  if (!pb_phase_needs_lead_applicant (pb_entity_get_text (phase_change, "to_phase"))
      || !pb_entity_is_null (phase_change, "decision"))
    return TRUE;

  select = pb_db_select_new (pb_entity_type_get_info (PB_TYPE_PROJECT_ROLE)->table);
  pb_db_select_where (select, "project", &PB_INTEGER (pb_entity_get_id (project)));
  pb_db_select_where (select, "role", &PB_TEXT ("lead-applicant"));
  ids = pb_db_select_ids (self->db, select, error);
  if (ids == NULL || ids->len > 0)
    return ids != NULL;

  title = pb_entity_dup_short_title (project);
  message = g_strdup_printf (_("“%s” has no lead applicant, which a project has from the moment "
                               "that it is decided on. Add one under Partners first."), title);

  return pb_register_refuse (PB_ERROR_RULE, "to_phase", message, error);
}

PbEntity *
pb_register_new_phase_change (gint64      project,
                              const char *phase,
                              const char *date)
{
  PbEntity *change = pb_entity_new (PB_TYPE_PHASE_CHANGE);
  g_autofree char *today = pb_date_today ();

  pb_entity_set_integer (change, "project", project);
  pb_entity_set_text (change, "to_phase", phase);
  pb_entity_set_text (change, "date", date != NULL ? date : today);

  return change;
}

gboolean
pb_register_begin_history (PbRegister  *self,
                           PbEntity    *project,
                           gint64       id,
                           GError     **error)
{
  g_autoptr(PbEntity) change
      = pb_register_new_phase_change (id, pb_entity_get_text (project, "phase"), NULL);

  if (pb_phase_needs_lead_applicant (pb_entity_get_text (project, "phase")))
    return pb_register_refuse (PB_ERROR_RULE, "phase",
                               _("A new project has no lead applicant yet, so it begins before it is decided "
                                 "on. Choose an earlier phase, add the lead applicant, then change the phase."),
                               error);

  return pb_entity_table_insert (self->db, change, error) != 0;
}

gboolean
pb_register_continue_history (PbRegister  *self,
                              PbEntity    *phase_change,
                              GError     **error)
{
  gint64 id = pb_entity_get_integer (phase_change, "project");
  g_autoptr(PbEntity) project = pb_register_read (self, PB_TYPE_PROJECT, id, error);
  const char *seen = pb_entity_get_text (phase_change, "from_phase");
  const char *from;

  if (project == NULL)
    return FALSE;

  /* Where the change says what it starts from, the project has to be there still. */
  from = pb_entity_get_text (project, "phase");
  if (*seen != '\0' && !g_str_equal (seen, from))
    return pb_register_refuse_phase (self, project, error);

  if (g_str_equal (from, pb_entity_get_text (phase_change, "to_phase")))
    return pb_register_refuse (PB_ERROR_INVALID, "to_phase",
                               _("The project is in this phase already. Choose another phase."),
                               error);

  if (!check_lead_applicant (self, project, phase_change, error))
    return FALSE;

  pb_entity_set_text (phase_change, "from_phase", from);

  return write_phase (self, id, pb_entity_get_text (phase_change, "to_phase"), error);
}

gboolean
pb_register_take_history_back (PbRegister  *self,
                               PbEntity    *phase_change,
                               GError     **error)
{
  gint64 project = pb_entity_get_integer (phase_change, "project");
  g_autoptr(GError) failure = NULL;
  g_autoptr(GPtrArray) changes
      = pb_register_list (self, PB_TYPE_PHASE_CHANGE, "project", project, &failure);
  g_autoptr(PbEntity) entity = NULL;
  PbEntity *last;
  PbEntity *before;

  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }

  if (changes->len < 2)
    return pb_register_refuse (
        PB_ERROR_RULE, NULL,
        _("The first phase of a project cannot be taken back. Change the phase instead."), error);

  entity = pb_register_read (self, PB_TYPE_PROJECT, project, error);
  if (entity == NULL)
    return FALSE;

  last = g_ptr_array_index (changes, changes->len - 1);
  before = g_ptr_array_index (changes, changes->len - 2);
  if (pb_entity_get_id (last) != pb_entity_get_id (phase_change))
    return pb_register_refuse (
        PB_ERROR_RULE, NULL,
        _("Only the last phase change can be taken back. Take back those after it first."), error);

  return check_lead_applicant (self, entity, before, error)
         && write_phase (self, project, pb_entity_get_text (before, "to_phase"), error);
}

gboolean
pb_register_change_phase (PbRegister  *self,
                          gint64       project,
                          const char  *phase,
                          const char  *date,
                          const char  *reason,
                          gint64       decision,
                          GError     **error)
{
  g_autoptr(PbEntity) change = NULL;

  g_return_val_if_fail (PB_IS_REGISTER (self), FALSE);
  g_return_val_if_fail (phase != NULL, FALSE);
  g_return_val_if_fail (date != NULL, FALSE);

  change = pb_register_new_phase_change (project, phase, date);
  pb_entity_set_text (change, "reason", reason);
  pb_entity_set_integer (change, "decision", decision);

  return pb_register_add (self, change, error) != 0;
}

gboolean
pb_register_remove_last_phase_change (PbRegister  *self,
                                      gint64       project,
                                      GError     **error)
{
  g_autoptr(GError) failure = NULL;
  g_autoptr(GPtrArray) changes = NULL;

  g_return_val_if_fail (PB_IS_REGISTER (self), FALSE);

  changes = pb_register_list (self, PB_TYPE_PHASE_CHANGE, "project", project, &failure);
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }

  if (changes->len == 0)
    return pb_register_refuse (PB_ERROR_NOT_FOUND, NULL,
                               _("This project has no phase change to take back."), error);

  return pb_register_remove (self, PB_TYPE_PHASE_CHANGE,
                             pb_entity_get_id (g_ptr_array_index (changes, changes->len - 1)),
                             error);
}
