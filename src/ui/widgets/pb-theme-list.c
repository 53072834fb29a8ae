/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-theme-list"
#include "config.h"

#include <gio/gio.h>

#include "pb-theme-list.h"

#define STEP " › "

struct _PbThemeList
{
  GObject     parent_instance;

  PbRegister *reg;
  gint64      programme;
  GPtrArray  *themes;   /* PbTheme */
  GPtrArray  *paths;    /* of each theme, in the same order */
  GError     *error;    /* why they could not be read; NULL when they could */
};

static void pb_theme_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (PbThemeList, pb_theme_list, G_TYPE_OBJECT,
  G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, pb_theme_list_model_init))

/* The themes under parent, each with what is under it; the register lets no theme be under itself. */
static void
add_below (GPtrArray  *all,
           gint64      parent,
           const char *path,
           GPtrArray  *themes,
           GPtrArray  *paths)
{
  for (guint i = 0; i < all->len; i++)
    {
      PbEntity *theme = g_ptr_array_index (all, i);
      char *own;

      if (pb_entity_get_integer (theme, "parent") != parent)
        continue;

      own = g_strconcat (path, STEP, pb_entity_get_title (theme), NULL);
      g_ptr_array_add (themes, g_object_ref (theme));
      g_ptr_array_add (paths, own);
      add_below (all, pb_entity_get_id (theme), own, themes, paths);
    }
}

static void
read_themes (PbThemeList  *self,
             GPtrArray    *themes,
             GPtrArray    *paths,
             GError      **error)
{
  g_autoptr(GPtrArray) pillars = pb_register_list (self->reg, PB_TYPE_PILLAR, "programme",
                                                   self->programme, error);

  for (guint i = 0; i < pillars->len && *error == NULL; i++)
    {
      PbEntity *pillar = g_ptr_array_index (pillars, i);
      g_autoptr(GPtrArray) all = pb_register_list (self->reg, PB_TYPE_THEME, "pillar",
                                                   pb_entity_get_id (pillar), error);

      add_below (all, 0, pb_entity_get_title (pillar), themes, paths);
    }
}

static gboolean
same_ids (GPtrArray *a,
          GPtrArray *b)
{
  if (a->len != b->len)
    return FALSE;

  for (guint i = 0; i < a->len; i++)
    {
      if (pb_entity_get_id (a->pdata[i]) != pb_entity_get_id (b->pdata[i]))
        return FALSE;
    }

  return TRUE;
}

static void
reload (PbThemeList *self)
{
  g_autoptr(GPtrArray) themes = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
  guint before = self->themes->len;

  /* The themes that were read before are better than none. */
  g_clear_error (&self->error);
  read_themes (self, themes, paths, &self->error);
  if (self->error != NULL)
    return;

  g_ptr_array_unref (self->paths);
  self->paths = g_steal_pointer (&paths);

  if (same_ids (themes, self->themes))
    {
      for (guint i = 0; i < before; i++)
        pb_entity_assign (self->themes->pdata[i], themes->pdata[i]);
      return;
    }

  g_ptr_array_unref (self->themes);
  self->themes = g_steal_pointer (&themes);
  g_list_model_items_changed (G_LIST_MODEL (self), 0, before, self->themes->len);
}

static void
on_register_changed_cb (PbThemeList       *self,
                        PbRegisterChanges *changes)
{
  if (pb_register_changes_has_type (changes, PB_TYPE_PILLAR)
      || pb_register_changes_has_type (changes, PB_TYPE_THEME))
    reload (self);
}

static GType
pb_theme_list_get_item_type (GListModel *model)
{
  return PB_TYPE_THEME;
}

static guint
pb_theme_list_get_n_items (GListModel *model)
{
  return PB_THEME_LIST (model)->themes->len;
}

static gpointer
pb_theme_list_get_item (GListModel *model,
                        guint       position)
{
  PbThemeList *self = PB_THEME_LIST (model);

  return position < self->themes->len ? g_object_ref (self->themes->pdata[position]) : NULL;
}

static void
pb_theme_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = pb_theme_list_get_item_type;
  iface->get_n_items = pb_theme_list_get_n_items;
  iface->get_item = pb_theme_list_get_item;
}

static void
pb_theme_list_finalize (GObject *object)
{
  PbThemeList *self = PB_THEME_LIST (object);

  g_clear_object (&self->reg);
  g_clear_error (&self->error);
  g_ptr_array_unref (self->themes);
  g_ptr_array_unref (self->paths);

  G_OBJECT_CLASS (pb_theme_list_parent_class)->finalize (object);
}

static void
pb_theme_list_class_init (PbThemeListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pb_theme_list_finalize;
}

static void
pb_theme_list_init (PbThemeList *self)
{
  self->themes = g_ptr_array_new_with_free_func (g_object_unref);
  self->paths = g_ptr_array_new_with_free_func (g_free);
}

PbThemeList *
pb_theme_list_new (PbRegister *reg,
                   gint64      programme)
{
  PbThemeList *self;

  g_return_val_if_fail (PB_IS_REGISTER (reg), NULL);

  self = g_object_new (PB_TYPE_THEME_LIST, NULL);
  self->reg = g_object_ref (reg);
  self->programme = programme;
  reload (self);
  g_signal_connect_object (reg, "changed", G_CALLBACK (on_register_changed_cb), self,
                           G_CONNECT_SWAPPED);

  return self;
}

const GError *
pb_theme_list_get_error (PbThemeList *self)
{
  g_return_val_if_fail (PB_IS_THEME_LIST (self), NULL);

  return self->error;
}

char *
pb_theme_list_label (PbEntity *theme,
                     gpointer  list)
{
  PbThemeList *self = list;

  g_return_val_if_fail (PB_IS_THEME_LIST (list), NULL);

  for (guint i = 0; i < self->themes->len; i++)
    {
      if (pb_entity_get_id (self->themes->pdata[i]) == pb_entity_get_id (theme))
        return g_strdup (self->paths->pdata[i]);
    }

  return g_strdup (pb_entity_get_title (theme));
}
