/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-register-removal"
#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "pb-register-private.h"

/* "12 projects"; NULL for a type that goes unsaid: ties between two things, and what nobody sees as a thing. */
static char *
describe_count (GType type,
                guint n)
{
  const char *format = NULL;

  if (type == PB_TYPE_PROGRAMME)
    format = ngettext ("%u programme", "%u programmes", n);
  else if (type == PB_TYPE_PILLAR)
    format = ngettext ("%u pillar", "%u pillars", n);
  else if (type == PB_TYPE_THEME)
    format = ngettext ("%u theme", "%u themes", n);
  else if (type == PB_TYPE_CROSS_CUTTING_THEME)
    format = ngettext ("%u cross-cutting theme", "%u cross-cutting themes", n);
  else if (type == PB_TYPE_PROJECT)
    format = ngettext ("%u project", "%u projects", n);
  else if (type == PB_TYPE_PERSON)
    format = ngettext ("%u person", "%u persons", n);
  else if (type == PB_TYPE_PROJECT_ROLE)
    format = ngettext ("%u partner", "%u partners", n);
  else if (type == PB_TYPE_FUNDING_SOURCE)
    format = ngettext ("%u funding source", "%u funding sources", n);
  else if (type == PB_TYPE_DECISION)
    format = ngettext ("%u decision", "%u decisions", n);
  else if (type == PB_TYPE_AWARD)
    format = ngettext ("%u award", "%u awards", n);
  else if (type == PB_TYPE_FUNDING_LINE)
    format = ngettext ("%u funding line", "%u funding lines", n);
  else if (type == PB_TYPE_INDICATOR)
    format = ngettext ("%u indicator", "%u indicators", n);
  else if (type == PB_TYPE_MEASUREMENT)
    format = ngettext ("%u measurement", "%u measurements", n);
  else if (type == PB_TYPE_CONTRIBUTION)
    format = ngettext ("%u contribution", "%u contributions", n);
  else if (type == PB_TYPE_LINK)
    format = ngettext ("%u link", "%u links", n);
  else if (type == PB_TYPE_IMAGE)
    format = ngettext ("%u image", "%u images", n);
  else if (type == PB_TYPE_EDITION)
    format = ngettext ("%u edition", "%u editions", n);

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  return format != NULL ? g_strdup_printf (format, n) : NULL;
#pragma GCC diagnostic pop
}

char *
pb_register_describe_sets (GHashTable *sets)
{
  g_autoptr(GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  GString *words;

  for (const GType *type = pb_entities_list (); *type != G_TYPE_INVALID; type++)
    {
      GHashTable *ids = g_hash_table_lookup (sets, GSIZE_TO_POINTER (*type));
      guint n = ids != NULL ? g_hash_table_size (ids) : 0;
      char *part = n > 0 ? describe_count (*type, n) : NULL;

      if (part != NULL)
        g_ptr_array_add (parts, part);
    }

  if (parts->len == 0)
    return NULL;

  words = g_string_new (g_ptr_array_index (parts, 0));
  for (guint i = 1; i < parts->len; i++)
    {
      /* Translators: between the last two of a list: “3 themes and 12 projects”. */
      g_string_append (words, i == parts->len - 1 ? _(" and ") : ", ");
      g_string_append (words, g_ptr_array_index (parts, i));
    }

  return g_string_free (words, FALSE);
}

/* Adds to sets the rows of type whose field refers to one of ids; those that were not there yet. */
static GArray *
collect_referring (PbRegister    *self,
                   GHashTable    *sets,
                   GType          type,
                   const PbField *field,
                   GArray        *ids)
{
  g_autoptr(PbDbSelect) select = pb_db_select_new (pb_entity_type_get_info (type)->table);
  g_autoptr(GArray) found = NULL;
  GArray *fresh = g_array_new (FALSE, FALSE, sizeof (gint64));
  GHashTable *set = g_hash_table_lookup (sets, GSIZE_TO_POINTER (type));

  pb_db_select_where_in (select, field->column, (const gint64 *) (gpointer) ids->data, ids->len);
  found = pb_db_select_ids (self->db, select, NULL);

  if (set == NULL)
    {
      set = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
      g_hash_table_insert (sets, GSIZE_TO_POINTER (type), set);
    }

  for (guint i = 0; found != NULL && i < found->len; i++)
    {
      gint64 id = g_array_index (found, gint64, i);

      if (g_hash_table_add (set, g_memdup2 (&id, sizeof id)))
        g_array_append_val (fresh, id);
    }

  return fresh;
}

/* What refers to the rows ids of a type by fields with this flag: PB_FIELD_CASCADE, and so on from there, or
 * PB_FIELD_KEEPS. */
static void
collect (PbRegister   *self,
         GHashTable   *sets,
         GType         type,
         GArray       *ids,
         PbFieldFlags  flag)
{
  const char *table = pb_entity_type_get_info (type)->table;

  if (ids->len == 0)
    return;

  for (const GType *other = pb_entities_list (); *other != G_TYPE_INVALID; other++)
    {
      const PbEntityInfo *info = pb_entity_type_get_info (*other);

      for (guint i = 0; i < info->n_fields; i++)
        {
          const PbField *field = &info->fields[i];
          g_autoptr(GArray) fresh = NULL;

          if (g_strcmp0 (field->refers_to, table) != 0 || (field->flags & flag) == 0)
            continue;

          fresh = collect_referring (self, sets, *other, field, ids);
          if (flag == PB_FIELD_CASCADE)
            collect (self, sets, *other, fresh, flag);
        }
    }
}

static char *
describe (PbRegister   *self,
          GType         type,
          gint64        id,
          PbFieldFlags  flag)
{
  g_autoptr(GHashTable) sets
      = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify)g_hash_table_unref);
  g_autoptr(GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  g_array_append_val (ids, id);
  collect (self, sets, type, ids, flag);

  return pb_register_describe_sets (sets);
}

static gboolean
has_published (PbRegister *self,
               gint64      programme)
{
  g_autoptr(GPtrArray) editions = pb_register_list (self, PB_TYPE_EDITION, "programme", programme, NULL);

  for (guint i = 0; i < editions->len; i++)
    {
      if (strcmp (pb_entity_get_text (editions->pdata[i], "status"), "draft") != 0)
        return TRUE;
    }

  return FALSE;
}

/* To try costs what removing does, and what holds projects takes long: nothing else stands in its way than what keeps a programme, which is
 * found before the rest goes. */
static gboolean
is_worth_trying (PbRegister *self,
                 GType       type,
                 gint64      id)
{
  if (type == PB_TYPE_PROGRAMME)
    return has_published (self, id);

  return type != PB_TYPE_PILLAR && type != PB_TYPE_THEME && type != PB_TYPE_PROJECT;
}

gboolean
pb_register_can_remove (PbRegister  *self,
                        GType        type,
                        gint64       id,
                        GError     **error)
{
  g_autoptr(PbDbTransaction) trial = NULL;
  g_autoptr(PbEntity) entity = NULL;

  g_return_val_if_fail (PB_IS_REGISTER (self), FALSE);
  g_return_val_if_fail (g_type_is_a (type, PB_TYPE_ENTITY), FALSE);

  entity = pb_register_read (self, type, id, error);
  if (entity == NULL || !pb_register_check_unused (self, entity, error))
    return FALSE;
  if (!is_worth_trying (self, type, id))
    return TRUE;

  /* Taken back whatever becomes of it; its name is never seen. */
  trial = pb_db_begin (self->db, "", error);

  return trial != NULL && pb_register_delete (self, entity, error);
}

char *
pb_register_describe_removal (PbRegister *self,
                              GType       type,
                              gint64      id)
{
  g_return_val_if_fail (PB_IS_REGISTER (self), NULL);
  g_return_val_if_fail (g_type_is_a (type, PB_TYPE_ENTITY), NULL);

  return pb_register_describe_taken_back (self, type, id,
                                          describe (self, type, id, PB_FIELD_CASCADE));
}

char *
pb_register_describe_users (PbRegister *self,
                            GType       type,
                            gint64      id)
{
  return describe (self, type, id, PB_FIELD_KEEPS);
}
