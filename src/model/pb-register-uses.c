/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-register-uses"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-register-organisations.h"
#include "pb-register-private.h"

/* So many are named in a sentence; the rest is counted. */
#define NAMED 3

static void
free_use (gpointer data)
{
  PbUse *use = data;

  g_free (use->title);
  g_free (use->detail);
  g_free (use);
}

/* "Partner" of a role; NULL of a row without a choice that says what it is. */
static const char *
say_choice (PbEntity *row)
{
  const PbEntityInfo *info = pb_entity_get_info (row);

  for (guint i = 0; i < info->n_fields; i++)
    {
      const PbField *field = &info->fields[i];

      if (field->type == PB_FIELD_CHOICE && (field->flags & PB_FIELD_REQUIRED) != 0)
        return pb_choice_get_label (field->choices, pb_entity_get_text (row, field->column));
    }

  return NULL;
}

/* A row with a name of its own is gone to itself. */
static PbUse *
make_own_use (PbEntity      *row,
              const PbField *field)
{
  const PbEntityInfo *info = pb_entity_get_info (row);
  PbUse *use = g_new0 (PbUse, 1);

  use->type = G_OBJECT_TYPE (row);
  use->id = pb_entity_get_id (row);
  use->topic = field->column;
  use->title = g_strdup (pb_entity_get_title (row));
  if (g_str_equal (field->column, field->refers_to))
    use->detail = g_strdup (pb_entity_info_get_heading (info));
  else
    use->detail = g_strdup_printf ("%s · %s", pb_entity_info_get_heading (info),
                                   pb_field_get_label (field));

  return use;
}

/* Any other stands in what it belongs to. NULL when that is not there. */
static PbUse *
make_owners_use (PbRegister *self,
                 PbEntity   *row)
{
  const PbEntityInfo *info = pb_entity_get_info (row);
  const PbField *owner = pb_entity_info_get_field (info, info->owner);
  GType type = pb_entities_find_table (owner->refers_to);
  g_autoptr(PbEntity) entity
      = pb_register_read (self, type, pb_entity_get_integer (row, info->owner), NULL);
  const char *choice = say_choice (row);
  PbUse *use;

  if (entity == NULL)
    return NULL;

  use = g_new0 (PbUse, 1);
  use->type = type;
  use->id = pb_entity_get_id (entity);
  use->topic = info->table;
  use->title = g_strdup (pb_entity_get_title (entity));
  use->detail = g_strdup (choice != NULL ? choice : pb_entity_info_get_heading (info));

  return use;
}

static void
collect_uses (PbRegister    *self,
              GType          type,
              const PbField *field,
              gint64         id,
              GPtrArray     *uses)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) rows = pb_register_list (self, type, field->column, id, &error);

  if (error != NULL)
    g_warning ("Could not look where it is used: %s", error->message);

  for (guint i = 0; i < rows->len; i++)
    {
      PbEntity *row = g_ptr_array_index (rows, i);
      const PbEntityInfo *info = pb_entity_get_info (row);
      PbUse *use = info->title != NULL || info->owner == NULL ? make_own_use (row, field)
                                                              : make_owners_use (self, row);

      if (use != NULL)
        g_ptr_array_add (uses, use);
    }
}

GPtrArray *
pb_register_list_uses (PbRegister *self,
                       GType       type,
                       gint64      id)
{
  GPtrArray *uses;
  const char *table;

  g_return_val_if_fail (PB_IS_REGISTER (self), NULL);
  g_return_val_if_fail (g_type_is_a (type, PB_TYPE_ENTITY), NULL);

  uses = g_ptr_array_new_with_free_func (free_use);
  table = pb_entity_type_get_info (type)->table;
  for (const GType *other = pb_entities_list (); *other != G_TYPE_INVALID; other++)
    {
      const PbEntityInfo *info = pb_entity_type_get_info (*other);

      for (guint i = 0; i < info->n_fields; i++)
        {
          if (g_strcmp0 (info->fields[i].refers_to, table) == 0)
            collect_uses (self, *other, &info->fields[i], id, uses);
        }
    }

  return uses;
}

char *
pb_register_describe_uses (PbRegister *self,
                           GType       type,
                           gint64      id)
{
  g_autoptr(GPtrArray) uses = pb_register_list_uses (self, type, id);
  g_autoptr(GString) words = g_string_new (NULL);

  if (uses == NULL || uses->len == 0)
    return NULL;

  for (guint i = 0; i < MIN (uses->len, NAMED); i++)
    {
      const PbUse *use = g_ptr_array_index (uses, i);

      if (i > 0)
        g_string_append (words, ", ");
      g_string_append_printf (words, "“%s” (%s)", use->title, use->detail);
    }

  if (uses->len > NAMED)
    {
      g_string_append_c (words, ' ');
      g_string_append_printf (words, ngettext ("and %u more", "and %u more", uses->len - NAMED),
                              uses->len - NAMED);
    }

  return g_string_free (g_steal_pointer (&words), FALSE);
}
