/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-entity-list"
#include "config.h"

#include "pb-entity-list.h"

struct _PbEntityList
{
  GObject     parent_instance;

  PbRegister *reg;
  GType       type;
  char       *column;     /* NULL: all of the type */
  gint64      value;
  GPtrArray  *entities;
};

static void pb_entity_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (PbEntityList, pb_entity_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, pb_entity_list_model_init))

static gint64
get_id_at (GPtrArray *entities,
           guint      position)
{
  return pb_entity_get_id (g_ptr_array_index (entities, position));
}

static void
drop_at (PbEntityList *self,
         guint         position)
{
  g_ptr_array_remove_index (self->entities, position);
  g_list_model_items_changed (G_LIST_MODEL (self), position, 1, 0);
}

static void
put_at (PbEntityList *self,
        guint         position,
        PbEntity     *entity)
{
  g_ptr_array_insert (self->entities, (int) position, g_object_ref (entity));
  g_list_model_items_changed (G_LIST_MODEL (self), position, 0, 1);
}

/* By id, with a reference to each. */
static GHashTable *
index_entities (GPtrArray *entities)
{
  GHashTable *index = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_object_unref);

  for (guint i = 0; i < entities->len; i++)
    {
      gint64 id = get_id_at (entities, i);

      g_hash_table_insert (index, g_memdup2 (&id, sizeof id),
                           g_object_ref (g_ptr_array_index (entities, i)));
    }

  return index;
}

/* Brings position i to what fresh has there; what comes after it may still differ. */
static void
settle (PbEntityList *self,
        GPtrArray    *fresh,
        GHashTable   *known,
        guint         i)
{
  gint64 wanted = get_id_at (fresh, i);
  PbEntity *entity = g_hash_table_lookup (known, &wanted);
  guint at;

  if (i < self->entities->len && get_id_at (self->entities, i) == wanted)
    return;

  /* What stands here went further down: it comes in again at its place. */
  if (i + 1 < self->entities->len && get_id_at (self->entities, i + 1) == wanted)
    {
      drop_at (self, i);
      return;
    }

  at = pb_entity_list_find (self, wanted);
  if (at != G_MAXUINT)
    drop_at (self, at);

  put_at (self, i, entity != NULL ? entity : g_ptr_array_index (fresh, i));
}

static void
refresh (PbEntityList *self)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) fresh
      = pb_register_list (self->reg, self->type, self->column, self->value, &error);
  g_autoptr(GHashTable) known = NULL;
  g_autoptr(GHashTable) wanted = NULL;

  /* A register that cannot be read just now leaves what is shown as it is. */
  if (error != NULL)
    {
      g_warning ("Could not list %s: %s", g_type_name (self->type), error->message);
      return;
    }

  known = index_entities (self->entities);
  wanted = index_entities (fresh);

  for (guint i = self->entities->len; i > 0; i--)
    {
      gint64 id = get_id_at (self->entities, i - 1);
      PbEntity *entity = g_hash_table_lookup (wanted, &id);

      if (entity == NULL)
        drop_at (self, i - 1);
      else
        pb_entity_assign (g_ptr_array_index (self->entities, i - 1), entity);
    }

  for (guint i = 0; i < fresh->len; i++)
    settle (self, fresh, known, i);
}

static void
on_register_changed_cb (PbEntityList      *self,
                        PbRegisterChanges *changes)
{
  g_autoptr(PbEntityList) kept = g_object_ref (self);

  if (pb_register_changes_has_type (changes, self->type))
    refresh (self);
}

static GType
pb_entity_list_get_item_type (GListModel *model)
{
  return PB_TYPE_ENTITY;
}

static guint
pb_entity_list_get_n_items (GListModel *model)
{
  return PB_ENTITY_LIST (model)->entities->len;
}

static gpointer
pb_entity_list_get_item (GListModel *model,
                         guint       position)
{
  PbEntityList *self = PB_ENTITY_LIST (model);

  if (position >= self->entities->len)
    return NULL;

  return g_object_ref (g_ptr_array_index (self->entities, position));
}

static void
pb_entity_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = pb_entity_list_get_item_type;
  iface->get_n_items = pb_entity_list_get_n_items;
  iface->get_item = pb_entity_list_get_item;
}

static void
pb_entity_list_finalize (GObject *object)
{
  PbEntityList *self = PB_ENTITY_LIST (object);

  g_clear_object (&self->reg);
  g_clear_pointer (&self->column, g_free);
  g_clear_pointer (&self->entities, g_ptr_array_unref);

  G_OBJECT_CLASS (pb_entity_list_parent_class)->finalize (object);
}

static void
pb_entity_list_class_init (PbEntityListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pb_entity_list_finalize;
}

static void
pb_entity_list_init (PbEntityList *self)
{
}

PbEntityList *
pb_entity_list_new (PbRegister *reg,
                    GType       type,
                    const char *column,
                    gint64      value)
{
  PbEntityList *self;

  g_return_val_if_fail (PB_IS_REGISTER (reg), NULL);
  g_return_val_if_fail (g_type_is_a (type, PB_TYPE_ENTITY), NULL);

  self = g_object_new (PB_TYPE_ENTITY_LIST, NULL);
  self->reg = g_object_ref (reg);
  self->type = type;
  self->column = g_strdup (column);
  self->value = value;
  self->entities = pb_register_list (reg, type, column, value, NULL);
  g_signal_connect_object (reg, "changed", G_CALLBACK (on_register_changed_cb), self,
                           G_CONNECT_SWAPPED);

  return self;
}

guint
pb_entity_list_find (PbEntityList *self,
                     gint64        id)
{
  g_return_val_if_fail (PB_IS_ENTITY_LIST (self), G_MAXUINT);

  for (guint i = 0; i < self->entities->len; i++)
    {
      if (get_id_at (self->entities, i) == id)
        return i;
    }

  return G_MAXUINT;
}
