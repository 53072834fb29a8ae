/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-entity-table"
#include "config.h"

#include <string.h>

#include "pb-entity-private.h"
#include "pb-entity-table.h"
#include "pb-text.h"

/* Made once per entity, on whichever thread asks first. */
static GHashTable *tables;   /* PbEntityInfo → PbDbTable */
G_LOCK_DEFINE_STATIC (tables);

#define KEY_SUFFIX "_key"

static PbDbTable *
make_table (const PbEntityInfo *info)
{
  PbDbTable *table = g_new0 (PbDbTable, 1);
  GPtrArray *columns = g_ptr_array_new ();

  for (guint i = 0; i < info->n_fields; i++)
    g_ptr_array_add (columns, (gpointer) info->fields[i].column);

  for (guint i = 0; i < info->n_fields; i++)
    {
      const char *key = pb_entity_table_get_key_column (&info->fields[i]);

      if (key != NULL)
        g_ptr_array_add (columns, (gpointer) key);
    }

  table->name = info->table;
  table->n_columns = columns->len;
  g_ptr_array_add (columns, NULL);
  table->columns = (const char *const *) g_ptr_array_free (columns, FALSE);

  return table;
}

const PbDbTable *
pb_entity_table_get (const PbEntityInfo *info)
{
  PbDbTable *table;

  g_return_val_if_fail (info != NULL, NULL);

  G_LOCK (tables);
  if (tables == NULL)
    tables = g_hash_table_new (NULL, NULL);

  table = g_hash_table_lookup (tables, info);
  if (table == NULL)
    {
      table = make_table (info);
      g_hash_table_insert (tables, (gpointer) info, table);
    }
  G_UNLOCK (tables);

  return table;
}

const char *
pb_entity_table_get_key_column (const PbField *field)
{
  g_autofree char *key = NULL;

  g_return_val_if_fail (field != NULL, NULL);

  if ((field->flags & PB_FIELD_UNIQUE) == 0)
    return NULL;

  key = g_strconcat (field->column, KEY_SUFFIX, NULL);

  return g_intern_string (key);
}

/* The values of the table's columns: those of the fields, borrowed, and the keys, owned, behind them. */
static PbValue *
make_row (const PbDbTable *table,
          PbEntity        *entity)
{
  const PbEntityInfo *info = pb_entity_get_info (entity);
  PbValue *row = g_new0 (PbValue, table->n_columns);
  guint key = info->n_fields;

  memcpy (row, pb_entity_get_values (entity), info->n_fields * sizeof (PbValue));

  for (guint i = 0; i < info->n_fields; i++)
    {
      if ((info->fields[i].flags & PB_FIELD_UNIQUE) == 0)
        continue;

      if (row[i].type == PB_VALUE_TEXT)
        {
          row[key].type = PB_VALUE_TEXT;
          row[key].text = pb_text_fold (row[i].text);
        }
      key++;
    }

  return row;
}

static void
free_row (const PbDbTable *table,
          guint            n_fields,
          PbValue         *row)
{
  for (guint i = n_fields; i < table->n_columns; i++)
    pb_value_clear (&row[i]);
  g_free (row);
}

PbDbSelect *
pb_entity_table_select (const PbEntityInfo *info)
{
  PbDbSelect *select;

  g_return_val_if_fail (info != NULL, NULL);

  select = pb_db_select_new (info->table);
  if (info->order != NULL)
    pb_db_select_order (select, info->order, FALSE);

  return select;
}

PbEntity *
pb_entity_table_read (PbDb    *db,
                      GType    type,
                      gint64   id,
                      GError **error)
{
  const PbEntityInfo *info = pb_entity_type_get_info (type);
  const PbDbTable *table = pb_entity_table_get (info);
  g_autofree PbValue *values = g_new0 (PbValue, table->n_columns);
  PbEntity *entity = NULL;

  if (pb_db_table_read (db, table, id, values, error))
    entity = pb_entity_new_loaded (type, id, values);

  for (guint i = 0; i < table->n_columns; i++)
    pb_value_clear (&values[i]);

  return entity;
}

typedef struct
{
  GType      type;
  GPtrArray *entities;
} Listing;

static gboolean
take_entity (gint64         id,
             const PbValue *values,
             gpointer       user_data)
{
  Listing *listing = user_data;

  g_ptr_array_add (listing->entities, pb_entity_new_loaded (listing->type, id, values));

  return TRUE;
}

GPtrArray *
pb_entity_table_list (PbDb        *db,
                      GType        type,
                      PbDbSelect  *select,
                      GError     **error)
{
  g_autoptr(GPtrArray) entities = g_ptr_array_new_with_free_func (g_object_unref);
  Listing listing = { type, entities };

  if (!pb_db_select_each (db, select, pb_entity_table_get (pb_entity_type_get_info (type))->columns,
                          take_entity, &listing, error))
    return NULL;

  return g_steal_pointer (&entities);
}

gint64
pb_entity_table_insert (PbDb      *db,
                        PbEntity  *entity,
                        GError   **error)
{
  const PbEntityInfo *info = pb_entity_get_info (entity);
  const PbDbTable *table = pb_entity_table_get (info);
  PbValue *row = make_row (table, entity);
  gint64 id = pb_db_table_insert (db, table, row, error);

  free_row (table, info->n_fields, row);

  return id;
}

static gboolean
update_masked (PbDb      *db,
               PbEntity  *entity,
               guint64    mask,
               GError   **error)
{
  const PbEntityInfo *info = pb_entity_get_info (entity);
  const PbDbTable *table = pb_entity_table_get (info);
  PbValue *row;
  gboolean done;

  if (mask == 0)
    return TRUE;

  row = make_row (table, entity);
  done = pb_db_table_update (db, table, pb_entity_get_id (entity), mask, row, error);
  free_row (table, info->n_fields, row);

  return done;
}

gboolean
pb_entity_table_update (PbDb      *db,
                        PbEntity  *stored,
                        PbEntity  *entity,
                        GError   **error)
{
  const PbEntityInfo *info = pb_entity_get_info (entity);
  const PbValue *old = pb_entity_get_values (stored);
  const PbValue *new = pb_entity_get_values (entity);
  guint key = info->n_fields;
  guint64 mask = 0;

  for (guint i = 0; i < info->n_fields; i++)
    {
      gboolean differs = !pb_value_equal (&old[i], &new[i]);

      if (differs)
        mask |= G_GUINT64_CONSTANT (1) << i;

      if ((info->fields[i].flags & PB_FIELD_UNIQUE) != 0)
        {
          if (differs)
            mask |= G_GUINT64_CONSTANT (1) << key;
          key++;
        }
    }

  return update_masked (db, entity, mask, error);
}

gboolean
pb_entity_table_rekey (PbDb    *db,
                       GType    type,
                       GError **error)
{
  const PbEntityInfo *info = pb_entity_type_get_info (type);
  const PbDbTable *table = pb_entity_table_get (info);
  g_autoptr(PbDbSelect) select = pb_db_select_new (info->table);
  g_autoptr(GPtrArray) entities = NULL;
  guint64 mask = 0;

  for (guint i = info->n_fields; i < table->n_columns; i++)
    mask |= G_GUINT64_CONSTANT (1) << i;
  if (mask == 0)
    return TRUE;

  entities = pb_entity_table_list (db, type, select, error);
  if (entities == NULL)
    return FALSE;

  for (guint i = 0; i < entities->len; i++)
    {
      if (!update_masked (db, g_ptr_array_index (entities, i), mask, error))
        return FALSE;
    }

  return TRUE;
}
