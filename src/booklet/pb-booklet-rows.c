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
  gboolean    of_projects;       /* not of the frame */
} sets[] = {
  { pb_organisation_get_type, NULL },
  { pb_person_get_type, NULL },
  { pb_pillar_get_type, "programme" },
  { pb_theme_get_type, "pillar" },
  { pb_cross_cutting_theme_get_type, "programme" },
  { pb_project_get_type, "theme", TRUE },
  { pb_project_cross_cutting_theme_get_type, "project", TRUE },
  { pb_project_role_get_type, "project", TRUE },
  { pb_funding_source_get_type, NULL },
  { pb_award_get_type, "project", TRUE },
  { pb_indicator_get_type, "project", TRUE },
  { pb_measurement_get_type, "indicator", TRUE },
  { pb_well_being_theme_get_type, NULL },
  { pb_image_get_type, "project", TRUE },
  { pb_link_get_type, "project", TRUE },
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
load_set (Set         *set,
          const char  *owner,
          PbRegister  *reg,
          gint64       programme,
          GError     **error)
{
  gboolean of_programme = set->type == PB_TYPE_PROJECT;
  g_autoptr(GError) local_error = NULL;

  g_ptr_array_unref (set->rows);
  set->rows = pb_register_list (reg, set->type, of_programme ? "programme" : NULL,
                                of_programme ? programme : 0, &local_error);
  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  for (guint i = 0; i < set->rows->len; i++)
    index_row (set, owner, set->rows->pdata[i]);

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

static PbBookletRows *
load (PbRegister    *reg,
      gboolean       with_projects,
      gint64         programme,
      GCancellable  *cancellable,
      GError       **error)
{
  g_autoptr(PbBookletRows) self = g_new0 (PbBookletRows, 1);

  self->none = g_ptr_array_new ();
  self->today = pb_date_today ();
  for (guint i = 0; i < G_N_ELEMENTS (sets); i++)
    {
      Set *set = &self->sets[i];

      set->type = sets[i].get_type ();
      set->rows = g_ptr_array_new ();
      set->by_id = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
      set->by_owner = new_groups ();
    }

  for (guint i = 0; i < G_N_ELEMENTS (sets); i++)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;

      if ((with_projects || !sets[i].of_projects) &&
          !load_set (&self->sets[i], sets[i].owner, reg, programme, error))
        return NULL;
    }

  return g_steal_pointer (&self);
}

PbBookletRows *
pb_booklet_rows_load (PbRegister    *reg,
                      gint64         programme,
                      GCancellable  *cancellable,
                      GError       **error)
{
  return load (reg, TRUE, programme, cancellable, error);
}

PbBookletRows *
pb_booklet_rows_load_frame (PbRegister    *reg,
                            GCancellable  *cancellable,
                            GError       **error)
{
  return load (reg, FALSE, 0, cancellable, error);
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
