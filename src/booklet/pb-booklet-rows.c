/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-booklet-rows"
#include "config.h"

#include "pb-booklet-rows.h"
#include "pb-date.h"

/* What is read, and by which column it is grouped. */
static const struct
{
  GType     (*get_type) (void);
  const char *owner;             /* NULL: not grouped */
} sets[] = {
  { pb_organisation_get_type, NULL },
  { pb_person_get_type, NULL },
  { pb_pillar_get_type, "programme" },
  { pb_theme_get_type, "pillar" },
  { pb_cross_cutting_theme_get_type, "programme" },
  { pb_project_get_type, "theme" },
  { pb_project_cross_cutting_theme_get_type, "project" },
  { pb_project_role_get_type, "project" },
  { pb_funding_source_get_type, NULL },
  { pb_award_get_type, "project" },
  { pb_indicator_get_type, "project" },
  { pb_measurement_get_type, "indicator" },
  { pb_well_being_theme_get_type, NULL },
  { pb_image_get_type, "project" },
  { pb_link_get_type, "project" },
};

typedef struct
{
  GType       type;
  GPtrArray  *rows;       /* PbEntity */
  GHashTable *by_id;      /* gint64 * → PbEntity, borrowed */
  GHashTable *by_owner;   /* gint64 * → GPtrArray of PbEntity, borrowed */
} Set;

struct _PbBookletRows
{
  Set         sets[G_N_ELEMENTS (sets)];
  GPtrArray  *none;
  char       *today;
  GHashTable *chosen;     /* gint64 * of the project: those that the booklet is of */
  GHashTable *by_theme;   /* gint64 * of the theme → GPtrArray of PbEntity, borrowed: the same in order */
};

static GHashTable *
new_groups (void)
{
  return g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
}

static void
add_to_group (GHashTable *groups,
              gint64      owner,
              PbEntity   *row)
{
  GPtrArray *siblings = g_hash_table_lookup (groups, &owner);

  if (siblings == NULL)
    {
      siblings = g_ptr_array_new ();
      g_hash_table_insert (groups, g_memdup2 (&owner, sizeof owner), siblings);
    }
  g_ptr_array_add (siblings, row);
}

static void
index_row (Set        *set,
           const char *owner_column,
           PbEntity   *row)
{
  gint64 id = pb_entity_get_id (row);

  g_hash_table_insert (set->by_id, g_memdup2 (&id, sizeof id), row);
  if (owner_column != NULL)
    add_to_group (set->by_owner, pb_entity_get_integer (row, owner_column), row);
}

static gboolean
load_set (PbBookletRows *self,
          guint          index,
          PbRegister    *reg,
          gint64         programme,
          GError       **error)
{
  Set *set = &self->sets[index];
  gboolean of_programme;
  g_autoptr(GError) local_error = NULL;

  set->type = sets[index].get_type ();
  of_programme = set->type == PB_TYPE_PROJECT;
  set->rows = pb_register_list (reg, set->type, of_programme ? "programme" : NULL,
                                of_programme ? programme : 0, &local_error);
  set->by_id = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  set->by_owner = new_groups ();
  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  for (guint i = 0; i < set->rows->len; i++)
    index_row (set, sets[index].owner, set->rows->pdata[i]);

  return TRUE;
}

static Set *
find_set (PbBookletRows *self,
          GType          type)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->sets); i++)
    {
      if (self->sets[i].type == type)
        return &self->sets[i];
    }

  g_return_val_if_reached (NULL);
}

static void
choose (PbBookletRows *self,
        PbEntity      *project)
{
  gint64 id = pb_entity_get_id (project);

  /* Whoever chooses, nothing else is ever published. */
  if (!g_str_equal (pb_entity_get_text (project, "visibility"), "public") ||
      !g_hash_table_add (self->chosen, g_memdup2 (&id, sizeof id)))
    return;

  add_to_group (self->by_theme, pb_entity_get_integer (project, "theme"), project);
}

static void
choose_public (PbBookletRows *self)
{
  const GPtrArray *projects = pb_booklet_rows_list (self, PB_TYPE_PROJECT);

  for (guint i = 0; i < projects->len; i++)
    choose (self, projects->pdata[i]);
}

PbBookletRows *
pb_booklet_rows_load (PbRegister   *reg,
                      gint64        programme,
                      GCancellable *cancellable,
                      GError      **error)
{
  g_autoptr(PbBookletRows) self = g_new0 (PbBookletRows, 1);

  self->none = g_ptr_array_new ();
  self->today = pb_date_today ();
  self->chosen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->by_theme = new_groups ();
  for (guint i = 0; i < G_N_ELEMENTS (sets); i++)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error) ||
          !load_set (self, i, reg, programme, error))
        return NULL;
    }

  choose_public (self);

  return g_steal_pointer (&self);
}

void
pb_booklet_rows_free (PbBookletRows *self)
{
  g_return_if_fail (self != NULL);

  for (guint i = 0; i < G_N_ELEMENTS (self->sets); i++)
    {
      g_clear_pointer (&self->sets[i].by_owner, g_hash_table_unref);
      g_clear_pointer (&self->sets[i].by_id, g_hash_table_unref);
      g_clear_pointer (&self->sets[i].rows, g_ptr_array_unref);
    }
  g_clear_pointer (&self->chosen, g_hash_table_unref);
  g_clear_pointer (&self->by_theme, g_hash_table_unref);
  g_ptr_array_unref (self->none);
  g_free (self->today);
  g_free (self);
}

const GPtrArray *
pb_booklet_rows_list (PbBookletRows *self,
                      GType          type)
{
  return find_set (self, type)->rows;
}

PbEntity *
pb_booklet_rows_get (PbBookletRows *self,
                     GType          type,
                     gint64         id)
{
  return g_hash_table_lookup (find_set (self, type)->by_id, &id);
}

const GPtrArray *
pb_booklet_rows_of (PbBookletRows *self,
                    GType          type,
                    gint64         owner)
{
  const GPtrArray *rows = g_hash_table_lookup (find_set (self, type)->by_owner, &owner);

  return rows != NULL ? rows : self->none;
}

const char *
pb_booklet_rows_get_today (PbBookletRows *self)
{
  return self->today;
}

void
pb_booklet_rows_choose (PbBookletRows   *self,
                        const GPtrArray *items)
{
  g_hash_table_remove_all (self->chosen);
  g_hash_table_remove_all (self->by_theme);

  for (guint i = 0; i < items->len; i++)
    {
      PbEntity *project = pb_booklet_rows_get (self, PB_TYPE_PROJECT,
                                               pb_entity_get_integer (items->pdata[i], "project"));

      if (project != NULL && pb_entity_get_boolean (items->pdata[i], "included"))
        choose (self, project);
    }
}

gboolean
pb_booklet_rows_is_chosen (PbBookletRows *self,
                           gint64         project)
{
  return g_hash_table_contains (self->chosen, &project);
}

const GPtrArray *
pb_booklet_rows_list_chosen (PbBookletRows *self,
                             gint64         theme)
{
  const GPtrArray *rows = g_hash_table_lookup (self->by_theme, &theme);

  return rows != NULL ? rows : self->none;
}
