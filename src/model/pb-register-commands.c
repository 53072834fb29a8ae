/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-register-commands"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-register-private.h"

/* The rows among which an entity stands: of the same owner and, where the type has it, the same column within. */
static PbDbSelect *
select_siblings (PbEntity *entity)
{
  const PbEntityInfo *info = pb_entity_get_info (entity);
  PbDbSelect *select = pb_db_select_new (info->table);

  if (info->owner != NULL)
    pb_db_select_where (select, info->owner, pb_entity_get_value (entity, info->owner));
  if (info->within != NULL)
    pb_db_select_where (select, info->within, pb_entity_get_value (entity, info->within));

  return select;
}

static gboolean
is_ordered_by_hand (const PbEntityInfo *info)
{
  return g_strcmp0 (info->order, "position") == 0;
}

static gboolean
take_first_integer (gint64         id,
                    const PbValue *values,
                    gpointer       user_data)
{
  *(gint64 *) user_data = values[0].integer;

  return FALSE;
}

/* Puts the entity behind the last of its siblings. */
static gboolean
place_last (PbRegister  *self,
            PbEntity    *entity,
            GError     **error)
{
  static const char *const columns[] = { "position", NULL };
  g_autoptr(PbDbSelect) select = NULL;
  gint64 last = -1;

  if (!is_ordered_by_hand (pb_entity_get_info (entity)))
    return TRUE;

  select = select_siblings (entity);
  pb_db_select_order (select, "position", TRUE);
  if (!pb_db_select_each (self->db, select, columns, take_first_integer, &last, error))
    return FALSE;

  pb_entity_set_integer (entity, "position", last + 1);

  return TRUE;
}

gint64
pb_register_insert (PbRegister  *self,
                    PbEntity    *entity,
                    GError     **error)
{
  g_autoptr(GError) failure = NULL;
  gint64 id = 0;

  if (PB_IS_PROJECT (entity) && !pb_register_complete_project (self, entity, error))
    return 0;

  if (!pb_register_check_entity (NULL, entity, error) || !place_last (self, entity, error))
    return 0;

  if (PB_IS_PHASE_CHANGE (entity) && !pb_register_continue_history (self, entity, error))
    return 0;

  id = pb_entity_table_insert (self->db, entity, &failure);
  if (id == 0)
    {
      pb_register_explain (self, entity, &failure);
      g_propagate_error (error, g_steal_pointer (&failure));
      return 0;
    }

  if (PB_IS_PROJECT (entity) && !pb_register_begin_history (self, entity, id, error))
    return 0;

  if ((PB_IS_AWARD (entity) || PB_IS_PHASE_CHANGE (entity)) &&
      !pb_register_join_decision (self, entity, error))
    return 0;

  if ((PB_IS_AWARD (entity) || PB_IS_DECISION_PROJECT (entity)) &&
      !pb_register_settle_decision (self, entity, error))
    return 0;

  return id;
}

gint64
pb_register_add (PbRegister  *self,
                 PbEntity    *entity,
                 GError     **error)
{
  g_autoptr(PbDbTransaction) tx = NULL;
  g_autoptr(PbEntity) whole = NULL;
  g_autofree char *label = NULL;
  gint64 id;

  g_return_val_if_fail (PB_IS_REGISTER (self), 0);
  g_return_val_if_fail (PB_IS_ENTITY (entity), 0);
  g_return_val_if_fail (pb_entity_get_id (entity) == 0, 0);

  label = pb_register_label_add (self, entity);
  tx = pb_db_begin (self->db, label, error);
  if (tx == NULL)
    return 0;

  whole = pb_entity_copy (entity);
  id = pb_register_insert (self, whole, error);
  if (id == 0 || !pb_db_transaction_commit (g_steal_pointer (&tx), error))
    return 0;

  return id;
}

static gboolean
differs (PbEntity   *stored,
         PbEntity   *entity,
         const char *column)
{
  return column != NULL && !pb_value_equal (pb_entity_get_value (stored, column),
                                            pb_entity_get_value (entity, column));
}

/* The store's part of an update, with its errors put into words. */
static gboolean
write_difference (PbRegister  *self,
                  PbEntity    *stored,
                  PbEntity    *entity,
                  GError     **error)
{
  g_autoptr(GError) failure = NULL;

  if (pb_entity_table_update (self->db, stored, entity, &failure))
    return TRUE;

  pb_register_explain (self, entity, &failure);
  g_propagate_error (error, g_steal_pointer (&failure));

  return FALSE;
}

/* A phase is never changed without its history (PRODUCT 2.1: the last row is the current phase). */
static gboolean
write_phase (PbRegister  *self,
             PbEntity    *stored,
             PbEntity    *project,
             GError     **error)
{
  g_autoptr(PbEntity) change = NULL;
  g_autofree char *phase = NULL;

  if (!PB_IS_PROJECT (project) || !differs (stored, project, "phase"))
    return TRUE;

  phase = g_strdup (pb_entity_get_text (project, "phase"));
  pb_entity_set_text (project, "phase", pb_entity_get_text (stored, "phase"));
  change = pb_register_new_phase_change (pb_entity_get_id (project), phase, NULL);

  return pb_register_insert (self, change, error) != 0;
}

/* What follows from an update that was written. */
static gboolean
follow (PbRegister  *self,
        PbEntity    *stored,
        PbEntity    *entity,
        GError     **error)
{
  if (PB_IS_AWARD (entity))
    return pb_register_follow_award (self, stored, entity, error);

  if (PB_IS_DECISION (entity))
    return pb_register_follow_decision (self, stored, entity, error);

  if (PB_IS_PHASE_CHANGE (entity))
    return pb_register_join_decision (self, entity, error);

  return TRUE;
}

gboolean
pb_register_update (PbRegister  *self,
                    PbEntity    *stored,
                    PbEntity    *entity,
                    GError     **error)
{
  const PbEntityInfo *info = pb_entity_get_info (entity);

  if (PB_IS_PROJECT (entity) && differs (stored, entity, "theme") &&
      !pb_register_complete_project (self, entity, error))
    return FALSE;

  if (PB_IS_THEME (entity) && differs (stored, entity, "pillar") &&
      !pb_register_move_theme_tree (self, stored, entity, error))
    return FALSE;

  if (PB_IS_PHASE_CHANGE (entity) &&
      (differs (stored, entity, "to_phase") || differs (stored, entity, "project")))
    return pb_register_refuse (PB_ERROR_RULE, "to_phase",
                               _("The phase of a phase change stays as it is. Take the change "
                                  "back and make another one."),
                               error);

  if (PB_IS_PROJECT_ROLE (entity) &&
      (differs (stored, entity, "role") || differs (stored, entity, "project")) &&
      !pb_register_keep_lead_applicant (self, stored, error))
    return FALSE;

  if (!pb_register_check_entity (stored, entity, error))
    return FALSE;

  if ((differs (stored, entity, info->owner) || differs (stored, entity, info->within)) &&
      !place_last (self, entity, error))
    return FALSE;

  return write_phase (self, stored, entity, error) &&
         write_difference (self, stored, entity, error) && follow (self, stored, entity, error);
}

/* The row as it is to become: as it is now, with what was set in entity since that was read. Where the row has something
 * else by now than the edit started from, nothing is overwritten: PB_ERROR_CONFLICT. */
static PbEntity *
merge (PbRegister  *self,
       PbEntity    *stored,
       PbEntity    *entity,
       GError     **error)
{
  const PbEntityInfo *info = pb_entity_get_info (entity);
  const PbValue *theirs = pb_entity_get_values (stored);
  const PbValue *mine = pb_entity_get_values (entity);
  g_autoptr(PbEntity) merged = pb_entity_copy (stored);

  for (guint i = 0; i < info->n_fields; i++)
    {
      const PbValue *base = pb_entity_get_base (entity, i);

      if (pb_value_equal (&mine[i], base) || pb_value_equal (&mine[i], &theirs[i]))
        continue;

      if (!pb_value_equal (base, &theirs[i]))
        {
          pb_register_refuse_conflict (self, stored, info->fields[i].column, error);
          return NULL;
        }

      pb_entity_set_value (merged, info->fields[i].column, &mine[i]);
    }

  return g_steal_pointer (&merged);
}

/* What is to be saved, merged into the row as it is at this moment; both NULL with error. */
static PbEntity *
read_and_merge (PbRegister  *self,
                PbEntity    *entity,
                PbEntity   **stored,
                GError     **error)
{
  *stored = pb_register_read (self, G_OBJECT_TYPE (entity), pb_entity_get_id (entity), error);

  return *stored != NULL ? merge (self, *stored, entity, error) : NULL;
}

/* Looks again inside the transaction: nobody comes between looking and writing. */
static gboolean
save_labelled (PbRegister  *self,
               PbEntity    *entity,
               const char  *label,
               GError     **error)
{
  g_autoptr(PbDbTransaction) tx = pb_db_begin (self->db, label, error);
  g_autoptr(PbEntity) stored = NULL;
  g_autoptr(PbEntity) merged = NULL;

  if (tx == NULL)
    return FALSE;

  merged = read_and_merge (self, entity, &stored, error);

  return merged != NULL && pb_register_update (self, stored, merged, error) &&
         pb_db_transaction_commit (g_steal_pointer (&tx), error);
}

gboolean
pb_register_save (PbRegister  *self,
                  PbEntity    *entity,
                  const char  *label,
                  GError     **error)
{
  g_autoptr(PbEntity) stored = NULL;
  g_autoptr(PbEntity) merged = NULL;
  g_autofree char *own_label = NULL;

  g_return_val_if_fail (PB_IS_REGISTER (self), FALSE);
  g_return_val_if_fail (PB_IS_ENTITY (entity), FALSE);
  g_return_val_if_fail (pb_entity_get_id (entity) != 0, FALSE);

  merged = read_and_merge (self, entity, &stored, error);
  if (merged == NULL)
    return FALSE;

  if (!pb_entity_equal (stored, merged))
    {
      if (label == NULL)
        label = own_label = pb_register_label_save (self, stored, merged);
      if (!save_labelled (self, entity, label, error))
        return FALSE;
    }

  pb_entity_settle (entity);

  return TRUE;
}

gboolean
pb_register_delete (PbRegister  *self,
                    PbEntity    *entity,
                    GError     **error)
{
  g_autoptr(GError) failure = NULL;

  if (PB_IS_PHASE_CHANGE (entity) && !pb_register_take_history_back (self, entity, error))
    return FALSE;

  if (PB_IS_DECISION (entity) && !pb_register_clear_decision (self, entity, error))
    return FALSE;

  if (PB_IS_DECISION_PROJECT (entity) && !pb_register_clear_decision_project (self, entity, error))
    return FALSE;

  if (!pb_db_table_delete (self->db, pb_entity_table_get (pb_entity_get_info (entity)),
                           pb_entity_get_id (entity), &failure))
    {
      pb_register_explain (self, entity, &failure);
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }

  return !PB_IS_AWARD (entity) || pb_register_settle_decision (self, entity, error);
}

gboolean
pb_register_remove (PbRegister  *self,
                    GType        type,
                    gint64       id,
                    GError     **error)
{
  g_autoptr(PbDbTransaction) tx = NULL;
  g_autoptr(PbEntity) entity = NULL;
  g_autofree char *label = NULL;

  g_return_val_if_fail (PB_IS_REGISTER (self), FALSE);
  g_return_val_if_fail (g_type_is_a (type, PB_TYPE_ENTITY), FALSE);

  entity = pb_register_read (self, type, id, error);
  if (entity == NULL || !pb_register_check_unused (self, entity, error))
    return FALSE;

  label = pb_register_label_remove (self, entity);
  tx = pb_db_begin (self->db, label, error);

  return tx != NULL && pb_register_delete (self, entity, error) &&
         pb_db_transaction_commit (g_steal_pointer (&tx), error);
}

/* The positions that siblings take in their new order: the numbers that they have, in order, so that only those
 * between the old place and the new one are written; counted anew where two have the same. */
static gint64 *
make_positions (GPtrArray *siblings)
{
  gint64 *positions = g_new (gint64, siblings->len);
  gboolean distinct = TRUE;

  for (guint i = 0; i < siblings->len; i++)
    {
      positions[i] = pb_entity_get_integer (g_ptr_array_index (siblings, i), "position");
      if (i > 0 && positions[i] <= positions[i - 1])
        distinct = FALSE;
    }

  for (guint i = 0; !distinct && i < siblings->len; i++)
    positions[i] = i;

  return positions;
}

static gboolean
write_positions (PbRegister  *self,
                 GPtrArray   *siblings,
                 gint64      *positions,
                 GError     **error)
{
  for (guint i = 0; i < siblings->len; i++)
    {
      PbEntity *sibling = g_ptr_array_index (siblings, i);
      g_autoptr(PbEntity) moved = pb_entity_copy (sibling);

      pb_entity_set_integer (moved, "position", positions[i]);
      if (!write_difference (self, sibling, moved, error))
        return FALSE;
    }

  return TRUE;
}

gboolean
pb_register_rearrange (PbRegister  *self,
                       GPtrArray   *siblings,
                       guint        from,
                       guint        to,
                       GError     **error)
{
  g_autofree gint64 *positions = make_positions (siblings);

  g_ptr_array_insert (siblings, (int) to, g_ptr_array_steal_index (siblings, from));

  return write_positions (self, siblings, positions, error);
}

/* The siblings in their order, the one with the id at *from. */
static GPtrArray *
list_siblings (PbRegister  *self,
               PbEntity    *entity,
               guint       *from,
               GError     **error)
{
  g_autoptr(PbDbSelect) select = select_siblings (entity);
  GPtrArray *siblings;

  pb_db_select_order (select, "position", FALSE);
  siblings = pb_entity_table_list (self->db, G_OBJECT_TYPE (entity), select, error);

  *from = 0;
  while (siblings != NULL && *from + 1 < siblings->len
         && pb_entity_get_id (g_ptr_array_index (siblings, *from)) != pb_entity_get_id (entity))
    *from += 1;

  return siblings;
}

gboolean
pb_register_require_order (PbRegister  *self,
                           PbEntity    *entity,
                           GError     **error)
{
  if (!pb_db_is_outdated (self->db, pb_entity_get_info (entity)->table))
    return TRUE;

  return pb_register_refuse (PB_ERROR_CONFLICT, NULL,
                             _("Nothing was moved: the list was changed in another window just now. Look at it and "
                               "move again."),
                             error);
}

static gboolean
move_entity (PbRegister  *self,
             PbEntity    *entity,
             guint        index,
             GError     **error)
{
  g_autofree char *label = pb_register_label_move (self, entity);
  g_autoptr(PbDbTransaction) tx = pb_db_begin (self->db, label, error);
  g_autoptr(GPtrArray) siblings = NULL;
  guint from;

  if (tx == NULL || !pb_register_require_order (self, entity, error))
    return FALSE;

  siblings = list_siblings (self, entity, &from, error);
  if (siblings == NULL)
    return FALSE;

  index = MIN (index, siblings->len - 1);
  if (index == from)
    return TRUE;

  return pb_register_rearrange (self, siblings, from, index, error) &&
         pb_db_transaction_commit (g_steal_pointer (&tx), error);
}

gboolean
pb_register_move (PbRegister  *self,
                  GType        type,
                  gint64       id,
                  guint        index,
                  GError     **error)
{
  g_autoptr(PbEntity) entity = NULL;
  g_autoptr(GError) failure = NULL;

  g_return_val_if_fail (PB_IS_REGISTER (self), FALSE);
  g_return_val_if_fail (is_ordered_by_hand (pb_entity_type_get_info (type)), FALSE);

  entity = pb_register_read (self, type, id, error);
  if (entity == NULL)
    return FALSE;

  if (move_entity (self, entity, index, &failure))
    return TRUE;

  if (g_error_matches (failure, PB_ERROR, PB_ERROR_CONFLICT))
    pb_register_poll (self);
  g_propagate_error (error, g_steal_pointer (&failure));

  return FALSE;
}
