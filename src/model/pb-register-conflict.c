/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-register-conflict"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-date.h"
#include "pb-register-conflict.h"
#include "pb-register-private.h"
#include "pb-text.h"

/* A value in a message is cut to this many characters. */
#define VALUE_LENGTH 60

static char *
dup_title (PbRegister *self,
           GType       type,
           gint64      id)
{
  g_autoptr(PbEntity) entity = pb_register_read (self, type, id, NULL);

  return g_strdup (entity != NULL ? pb_entity_get_title (entity) : "");
}

char *
pb_register_dup_words (PbRegister    *self,
                       const PbField *field,
                       const PbValue *value)
{
  g_return_val_if_fail (PB_IS_REGISTER (self), NULL);
  g_return_val_if_fail (field != NULL, NULL);
  g_return_val_if_fail (value != NULL, NULL);

  if (value->type == PB_VALUE_NULL)
    return g_strdup ("");
  if (field->type == PB_FIELD_REFERENCE)
    return dup_title (self, pb_entities_find_table (field->refers_to), value->integer);
  if (field->type == PB_FIELD_CHOICE && pb_choice_get_index (field->choices, value->text) >= 0)
    return g_strdup (pb_choice_get_label (field->choices, value->text));
  if (field->type == PB_FIELD_BOOLEAN)
    return g_strdup (value->integer != 0 ? C_("value", "Yes") : C_("value", "No"));

  return pb_field_format (field, value, pb_language_of_interface ());
}

/* "14:02" of today, else with the date. */
static char *
format_moment (const char *utc)
{
  g_autoptr(GDateTime) then = g_date_time_new_from_iso8601 (utc, NULL);
  g_autoptr(GDateTime) local = then != NULL ? g_date_time_to_local (then) : NULL;
  g_autofree char *today = pb_date_today ();
  g_autofree char *day = NULL;
  g_autofree char *time = NULL;
  g_autofree char *date = NULL;

  if (local == NULL)
    return g_strdup (utc);

  day = g_date_time_format (local, "%Y-%m-%d");
  time = g_date_time_format (local, "%H:%M");
  if (g_str_equal (day, today))
    return g_steal_pointer (&time);

  date = pb_date_format (day, pb_language_of_interface ());

  return g_strdup_printf ("%s, %s", date, time);
}

char *
pb_register_dup_author (PbRegister *self,
                        GType       type,
                        gint64      id,
                        const char *column)
{
  g_autofree char *made_by = NULL;
  g_autofree char *made_at = NULL;
  g_autofree char *moment = NULL;

  g_return_val_if_fail (PB_IS_REGISTER (self), NULL);

  if (!pb_db_find_author (self->db, pb_entity_type_get_info (type)->table, id, column, &made_by, &made_at))
    return NULL;

  moment = format_moment (made_at);

  return g_strdup_printf ("%s, %s", made_by, moment);
}

gboolean
pb_register_refuse_phase (PbRegister  *self,
                          PbEntity    *project,
                          GError     **error)
{
  const PbField *field = pb_entity_info_get_field (pb_entity_get_info (project), "phase");
  g_autofree char *words = pb_register_dup_words (self, field, pb_entity_get_value (project, "phase"));
  g_autofree char *message = NULL;

  message = g_strdup_printf (_("The project went to “%s” meanwhile, elsewhere. Look whether this change still "
                               "holds."),
                             words);

  return pb_register_refuse (PB_ERROR_CONFLICT, "to_phase", message, error);
}

gboolean
pb_register_refuse_conflict (PbRegister  *self,
                             PbEntity    *stored,
                             const char  *column,
                             GError     **error)
{
  const PbField *field = pb_entity_info_get_field (pb_entity_get_info (stored), column);
  g_autofree char *words = pb_register_dup_words (self, field, pb_entity_get_value (stored, column));
  g_autofree char *excerpt = pb_text_excerpt (words, VALUE_LENGTH);
  g_autofree char *author
      = pb_register_dup_author (self, G_OBJECT_TYPE (stored), pb_entity_get_id (stored), column);
  g_autofree char *message = NULL;

  if (author != NULL)
    /* Translators: a field, its value, and who wrote that when ("Sanne de Vries, 14:02"). */
    message = g_strdup_printf (_("%s was changed elsewhere meanwhile, to “%s” (%s). Look at it and change it again."),
                               pb_field_get_label (field), excerpt, author);
  else
    /* Translators: a field and its value. */
    message = g_strdup_printf (_("%s was changed elsewhere meanwhile, to “%s”. Look at it and change it again."),
                               pb_field_get_label (field), excerpt);

  return pb_register_refuse (PB_ERROR_CONFLICT, column, message, error);
}
