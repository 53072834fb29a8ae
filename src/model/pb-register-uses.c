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

/* Adds those that there is still room for; all are counted. */
static gboolean
collect_uses (PbRegister     *self,
              GType           type,
              const PbField  *field,
              gint64          id,
              guint           limit,
              GPtrArray      *uses,
              guint          *n_uses,
              GError        **error)
{
  const PbEntityInfo *info = pb_entity_type_get_info (type);
  g_autoptr(PbDbSelect) select = pb_entity_table_select (info);
  g_autoptr(GArray) ids = NULL;

  pb_db_select_where (select, field->column, &PB_INTEGER (id));
  ids = pb_db_select_ids (self->db, select, error);
  if (ids == NULL)
    return FALSE;

  *n_uses += ids->len;
  for (guint i = 0; i < ids->len && uses->len < limit; i++)
    {
      g_autoptr(PbEntity) row
          = pb_register_read (self, type, g_array_index (ids, gint64, i), error);
      PbUse *use;

      if (row == NULL)
        return FALSE;

      use = info->title != NULL || info->owner == NULL ? make_own_use (row, field)
                                                       : make_owners_use (self, row);
      if (use != NULL)
        g_ptr_array_add (uses, use);
    }

  return TRUE;
}

GPtrArray *
pb_register_list_uses (PbRegister *self,
                       GType       type,
                       gint64      id,
                       GType       without,
                       guint       limit,
                       guint      *n_uses)
{
  g_autoptr(GError) error = NULL;
  GPtrArray *uses;
  const char *table;

  g_return_val_if_fail (PB_IS_REGISTER (self), NULL);
  g_return_val_if_fail (g_type_is_a (type, PB_TYPE_ENTITY), NULL);

  *n_uses = 0;
  uses = g_ptr_array_new_with_free_func (free_use);
  table = pb_entity_type_get_info (type)->table;
  for (const GType *other = pb_entities_list (); *other != G_TYPE_INVALID; other++)
    {
      const PbEntityInfo *info = pb_entity_type_get_info (*other);

      for (guint i = 0; *other != without && error == NULL && i < info->n_fields; i++)
        {
          if (g_strcmp0 (info->fields[i].refers_to, table) == 0)
            collect_uses (self, *other, &info->fields[i], id, limit, uses, n_uses, &error);
        }
    }

  if (error != NULL)
    g_warning ("Could not look where it is used: %s", error->message);

  return uses;
}

char *
pb_register_describe_uses (PbRegister *self,
                           GType       type,
                           gint64      id)
{
  guint n_uses = 0;
  g_autoptr(GPtrArray) uses
      = pb_register_list_uses (self, type, id, G_TYPE_INVALID, NAMED, &n_uses);
  g_autoptr(GString) words = g_string_new (NULL);

  if (uses == NULL || uses->len == 0)
    return NULL;

  for (guint i = 0; i < uses->len; i++)
    {
      const PbUse *use = g_ptr_array_index (uses, i);

      if (i > 0)
        g_string_append (words, ", ");
      g_string_append_printf (words, "“%s” (%s)", use->title, use->detail);
    }

  if (n_uses > uses->len)
    {
      g_string_append_c (words, ' ');
      g_string_append_printf (words, ngettext ("and %u more", "and %u more", n_uses - uses->len),
                              n_uses - uses->len);
    }

  return g_string_free (g_steal_pointer (&words), FALSE);
}
