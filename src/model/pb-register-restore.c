/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-register-restore"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-history-private.h"

G_GNUC_PRINTF (3, 4)
static gboolean
refuse (PbError      code,
        GError     **error,
        const char  *format,
        ...)
{
  g_autofree char *message = NULL;
  va_list arguments;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);

  return pb_register_refuse (code, NULL, message, error);
}

/* What the value refers to must be there. */
static gboolean
check_reference (PbRegister     *self,
                 PbHistoryNames *names,
                 const PbField  *field,
                 const PbValue  *value,
                 GError        **error)
{
  g_autofree char *thing = NULL;
  GType type;
  gboolean gone;

  if (field->type != PB_FIELD_REFERENCE || value->type != PB_VALUE_INTEGER)
    return TRUE;

  type = pb_entities_find_table (field->refers_to);
  pb_history_names_find (names, type, value->integer, &gone);
  if (!gone)
    return TRUE;

  thing = pb_history_names_dup_thing (names, type, value->integer);

  /* Translators: a field and the thing that it referred to: “Partner “Gemeente Emmen””. */
  return refuse (PB_ERROR_NOT_FOUND, error,
                 _("%s: %s is not in the register any more. Bring that back first."),
                 pb_field_get_label (field), thing);
}

gboolean
pb_register_restore_value (PbRegister      *self,
                           PbHistoryEntry  *entry,
                           GError         **error)
{
  g_autoptr(PbHistoryNames) names = NULL;
  g_autoptr(PbEntity) entity = NULL;
  g_autofree char *label = NULL;
  g_autofree char *thing = NULL;
  gboolean gone;

  g_return_val_if_fail (PB_IS_REGISTER (self), FALSE);
  g_return_val_if_fail (PB_IS_HISTORY_ENTRY (entry), FALSE);
  g_return_val_if_fail (entry->kind == PB_HISTORY_CHANGED, FALSE);

  names = pb_history_names_new (self, G_TYPE_INVALID);
  thing = pb_history_names_dup_thing (names, entry->type, entry->row);
  pb_history_names_find (names, entry->type, entry->row, &gone);
  if (gone)
    return refuse (PB_ERROR_NOT_FOUND, error,
                   _("%s is not in the register any more. Bring it back first."), thing);

  if (!check_reference (self, names, entry->field, pb_history_entry_get_value (entry), error))
    return FALSE;

  entity = pb_register_read (self, entry->type, entry->row, error);
  if (entity == NULL)
    return FALSE;

  pb_entity_set_value (entity, entry->field->column, pb_history_entry_get_value (entry));

  /* Translators: the label of an undo step: a field and its thing: “Restore Role of Partner “Gemeente Emmen””. */
  label = g_strdup_printf (_("Restore %s of %s"), pb_field_get_label (entry->field), thing);

  return pb_register_save (self, entity, label, error);
}

static gboolean
is_among (GArray     *rows,
          const char *table,
          gint64      id)
{
  for (guint i = 0; i < rows->len; i++)
    {
      const PbDbRow *row = &g_array_index (rows, PbDbRow, i);

      if (row->id == id && g_str_equal (row->table, table))
        return TRUE;
    }

  return FALSE;
}

/* What the rows refer to must be there, or come back with them. */
static gboolean
check_references (PbRegister      *self,
                  PbHistoryNames  *names,
                  GArray          *rows,
                  GError         **error)
{
  for (guint i = 0; i < rows->len; i++)
    {
      const PbDbRow *row = &g_array_index (rows, PbDbRow, i);
      GType type = pb_entities_find_table (row->table);
      const PbEntityInfo *info = pb_entity_type_get_info (type);
      PbEntity *entity = pb_history_names_find (names, type, row->id, NULL);

      for (guint j = 0; entity != NULL && j < info->n_fields; j++)
        {
          const PbField *field = &info->fields[j];
          const PbValue *value = pb_entity_get_value (entity, field->column);

          if (field->type == PB_FIELD_REFERENCE
              && !is_among (rows, field->refers_to, value->integer)
              && !check_reference (self, names, field, value, error))
            return FALSE;
        }
    }

  return TRUE;
}

/* What the store said of one of the rows, in words. */
static void
explain (PbRegister      *self,
         PbHistoryNames  *names,
         const PbDbRow   *failed,
         GError         **failure)
{
  PbEntity *entity = NULL;

  if (failed->table != NULL)
    entity = pb_history_names_find (names, pb_entities_find_table (failed->table), failed->id,
                                    NULL);
  if (entity != NULL)
    pb_register_explain (self, entity, failure);
}

/* The removed thing with all that went with it; NULL with error when it cannot be told or is there. */
static GArray *
collect_removed (PbRegister      *self,
                 PbHistoryEntry  *entry,
                 const char      *thing,
                 GError         **error)
{
  g_autoptr(PbDbStep) read = NULL;
  g_autoptr(PbHistoryStep) step = NULL;
  g_autoptr(GArray) rows = NULL;

  if (entry->type == PB_TYPE_PHASE_CHANGE)
    {
      refuse (PB_ERROR_RULE, error,
              _("A phase change does not come back by itself. Change the phase again instead."));
      return NULL;
    }

  read = pb_db_history_read_step (self->db, entry->step, error);
  if (read == NULL)
    return NULL;

  step = pb_history_step_new (g_steal_pointer (&read));
  if (pb_history_step_is_entangled (step))
    {
      /* Translators: a thing, and the label of an undo step. */
      refuse (PB_ERROR_RULE, error,
              _("%s went together with other changes (%s) and does not come back by itself. Undo "
                "those changes, or add it anew."),
              thing, entry->label);
      return NULL;
    }

  rows = pb_history_step_collect (step, entry->type, entry->row);
  if (rows->len > 0)
    return g_steal_pointer (&rows);

  refuse (PB_ERROR_NOT_FOUND, error, _("%s was undone or done again since. Look at the history again."),
          thing);

  return NULL;
}

/* What follows from an award that is written follows from one that comes back: its decision is about its project, which may
 * have been taken out of it since, and the project's phase. */
static gboolean
follow_awards (PbRegister  *self,
               GArray      *rows,
               GError     **error)
{
  for (guint i = 0; i < rows->len; i++)
    {
      const PbDbRow *row = &g_array_index (rows, PbDbRow, i);
      g_autoptr(PbEntity) award = NULL;

      if (pb_entities_find_table (row->table) != PB_TYPE_AWARD)
        continue;

      award = pb_register_read (self, PB_TYPE_AWARD, row->id, error);
      if (award == NULL || !pb_register_join_decision (self, award, error)
          || !pb_register_settle_decision (self, award, error))
        return FALSE;
    }

  return TRUE;
}

gboolean
pb_register_bring_back (PbRegister      *self,
                        PbHistoryEntry  *entry,
                        GError         **error)
{
  g_autoptr(PbHistoryNames) names = NULL;
  g_autoptr(PbDbTransaction) tx = NULL;
  g_autoptr(GArray) rows = NULL;
  g_autoptr(GError) failure = NULL;
  g_autofree char *thing = NULL;
  g_autofree char *label = NULL;
  PbDbRow failed;
  gboolean gone;

  g_return_val_if_fail (PB_IS_REGISTER (self), FALSE);
  g_return_val_if_fail (PB_IS_HISTORY_ENTRY (entry), FALSE);
  g_return_val_if_fail (entry->kind == PB_HISTORY_ADDED || entry->kind == PB_HISTORY_REMOVED,
                        FALSE);

  names = pb_history_names_new (self, G_TYPE_INVALID);
  thing = pb_history_names_dup_thing (names, entry->type, entry->row);
  pb_history_names_find (names, entry->type, entry->row, &gone);
  if (!gone)
    return refuse (PB_ERROR_NOT_UNIQUE, error, _("%s is in the register."), thing);

  rows = collect_removed (self, entry, thing, error);
  if (rows == NULL || !check_references (self, names, rows, error))
    return FALSE;

  /* Translators: the label of an undo step: a thing: “Bring Back Project “Fablab””. */
  label = g_strdup_printf (_("Bring Back %s"), thing);
  tx = pb_db_begin (self->db, label, error);
  if (tx == NULL)
    return FALSE;

  if (!pb_db_history_bring_back (self->db, entry->step, rows, &failed, &failure))
    {
      explain (self, names, &failed, &failure);
      g_propagate_prefixed_error (error, g_steal_pointer (&failure),
                                  _("%s could not be brought back: "), thing);
      return FALSE;
    }

  return follow_awards (self, rows, error)
         && pb_db_transaction_commit (g_steal_pointer (&tx), error);
}
