/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-well-being"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-model-resources.h"
#include "pb-register-private.h"
#include "pb-well-being.h"

#define LIST "/nl/regiodeal/Programmaboek/reference/well-being-themes.csv"
#define HEADER "edition;key;dimension;name"

/* ---- the list that the program brings */

static PbEntity *
read_line (const char *line,
           gint64      position)
{
  g_auto(GStrv) cells = g_strsplit (line, ";", -1);
  PbEntity *theme;

  /* The list is part of the program. */
  g_assert (g_strv_length (cells) == 4);

  theme = pb_entity_new (PB_TYPE_WELL_BEING_THEME);
  pb_entity_set_text (theme, "edition", cells[0]);
  pb_entity_set_text (theme, "key", cells[1]);
  pb_entity_set_text (theme, "dimension", cells[2]);
  pb_entity_set_text (theme, "name", cells[3]);
  pb_entity_set_integer (theme, "position", position);

  return theme;
}

/* The position is that within the edition. */
static GPtrArray *
read_list (const char *list)
{
  GPtrArray *themes = g_ptr_array_new_with_free_func (g_object_unref);
  g_auto(GStrv) lines = g_strsplit (list, "\n", -1);
  gint64 position = 0;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      PbEntity *theme;

      if (*lines[i] == '\0' || *lines[i] == '#' || g_str_equal (lines[i], HEADER))
        continue;

      theme = read_line (lines[i], position);
      if (themes->len > 0
          && !g_str_equal (pb_entity_get_text (themes->pdata[themes->len - 1], "edition"),
                           pb_entity_get_text (theme, "edition")))
        pb_entity_set_integer (theme, "position", 0);
      position = pb_entity_get_integer (theme, "position") + 1;
      g_ptr_array_add (themes, theme);
    }

  return themes;
}

static char *
load_own_list (void)
{
  g_autoptr(GBytes) bytes
      = g_resource_lookup_data (pb_model_get_resource (), LIST, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  g_assert (bytes != NULL);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static gboolean
has_theme (GPtrArray *themes,
           PbEntity  *theme)
{
  for (guint i = 0; i < themes->len; i++)
    {
      if (g_str_equal (pb_entity_get_text (themes->pdata[i], "edition"),
                       pb_entity_get_text (theme, "edition"))
          && g_str_equal (pb_entity_get_text (themes->pdata[i], "key"),
                          pb_entity_get_text (theme, "key")))
        return TRUE;
    }

  return FALSE;
}

/* Takes from themes what the register has already. */
static gboolean
keep_what_is_new (PbRegister  *self,
                  GPtrArray   *themes,
                  GError     **error)
{
  g_autoptr(GError) failure = NULL;
  g_autoptr(GPtrArray) known
      = pb_register_list (self, PB_TYPE_WELL_BEING_THEME, NULL, 0, &failure);

  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }

  for (guint i = themes->len; i > 0; i--)
    {
      if (has_theme (known, themes->pdata[i - 1]))
        g_ptr_array_remove_index (themes, i - 1);
    }

  return TRUE;
}

gboolean
pb_register_add_well_being_themes (PbRegister  *self,
                                   const char  *list,
                                   GError     **error)
{
  g_autofree char *own = list == NULL ? load_own_list () : NULL;
  g_autoptr(GPtrArray) themes = NULL;
  g_autoptr(PbDbTransaction) tx = NULL;

  g_return_val_if_fail (PB_IS_REGISTER (self), FALSE);

  themes = read_list (list != NULL ? list : own);
  if (!keep_what_is_new (self, themes, error))
    return FALSE;
  if (themes->len == 0)
    return TRUE;

  /* Without a label: it is no edit of the user's. */
  tx = pb_db_begin (self->db, NULL, error);
  for (guint i = 0; tx != NULL && i < themes->len; i++)
    {
      if (pb_entity_table_insert (self->db, themes->pdata[i], error) == 0)
        return FALSE;
    }

  return tx != NULL && pb_db_transaction_commit (g_steal_pointer (&tx), error);
}

/* ---- choosing from it */

static const char *
find_newest_edition (GPtrArray *themes)
{
  const char *newest = NULL;

  for (guint i = 0; i < themes->len; i++)
    {
      const char *edition = pb_entity_get_text (themes->pdata[i], "edition");

      if (newest == NULL || g_strcmp0 (edition, newest) > 0)
        newest = edition;
    }

  return newest;
}

static void
collect_references (PbRegister *reg,
                    GType       type,
                    gint64      project,
                    GHashTable *ids)
{
  g_autoptr(GPtrArray) entities = pb_register_list (reg, type, "project", project, NULL);

  for (guint i = 0; i < entities->len; i++)
    {
      gint64 id = pb_entity_get_integer (entities->pdata[i], "well_being_theme");

      g_hash_table_add (ids, g_memdup2 (&id, sizeof id));
    }
}

static int
compare_themes (gconstpointer a,
                gconstpointer b)
{
  PbEntity *first = *(PbEntity *const *) a;
  PbEntity *second = *(PbEntity *const *) b;
  int order = g_strcmp0 (pb_entity_get_text (second, "edition"),
                         pb_entity_get_text (first, "edition"));

  if (order != 0)
    return order;

  return (int) (pb_entity_get_integer (first, "position")
                - pb_entity_get_integer (second, "position"));
}

GPtrArray *
pb_well_being_list_themes (PbRegister *reg,
                           gint64      project)
{
  g_autoptr(GPtrArray) all = NULL;
  g_autoptr(GHashTable) used = NULL;
  GPtrArray *themes;
  const char *newest;

  g_return_val_if_fail (PB_IS_REGISTER (reg), NULL);

  all = pb_register_list (reg, PB_TYPE_WELL_BEING_THEME, NULL, 0, NULL);
  newest = find_newest_edition (all);
  used = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  collect_references (reg, PB_TYPE_INDICATOR, project, used);
  collect_references (reg, PB_TYPE_CONTRIBUTION, project, used);

  themes = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < all->len; i++)
    {
      PbEntity *theme = all->pdata[i];
      gint64 id = pb_entity_get_id (theme);

      if (g_str_equal (pb_entity_get_text (theme, "edition"), newest)
          || g_hash_table_contains (used, &id))
        g_ptr_array_add (themes, g_object_ref (theme));
    }
  g_ptr_array_sort (themes, compare_themes);

  return themes;
}

char *
pb_well_being_dup_newest_edition (PbRegister *reg)
{
  g_autoptr(GPtrArray) all = NULL;

  g_return_val_if_fail (PB_IS_REGISTER (reg), NULL);

  all = pb_register_list (reg, PB_TYPE_WELL_BEING_THEME, NULL, 0, NULL);

  return g_strdup (find_newest_edition (all));
}

char *
pb_well_being_label_theme (PbEntity   *theme,
                           const char *newest_edition)
{
  const char *edition;

  g_return_val_if_fail (PB_IS_ENTITY (theme), NULL);

  edition = pb_entity_get_text (theme, "edition");
  if (g_strcmp0 (edition, newest_edition) == 0)
    return g_strdup (pb_entity_get_title (theme));

  return g_strdup_printf ("%s (%s)", pb_entity_get_title (theme), edition);
}

/* ---- what a project contributes */

/* NULL when the project contributes nothing to the theme. Transfer full. */
static PbEntity *
find_contribution (PbRegister *self,
                   gint64      project,
                   gint64      theme,
                   GError    **error)
{
  g_autoptr(GPtrArray) contributions
      = pb_register_list (self, PB_TYPE_CONTRIBUTION, "project", project, error);

  for (guint i = 0; i < contributions->len; i++)
    {
      if (pb_entity_get_integer (contributions->pdata[i], "well_being_theme") == theme)
        return g_object_ref (contributions->pdata[i]);
    }

  return NULL;
}

gboolean
pb_register_set_contribution (PbRegister  *self,
                              gint64       project,
                              gint64       well_being_theme,
                              const char  *directness,
                              GError     **error)
{
  g_autoptr(GError) failure = NULL;
  g_autoptr(PbEntity) contribution = NULL;

  g_return_val_if_fail (PB_IS_REGISTER (self), FALSE);

  contribution = find_contribution (self, project, well_being_theme, &failure);
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }

  if (directness == NULL)
    return contribution == NULL
           || pb_register_remove (self, PB_TYPE_CONTRIBUTION, pb_entity_get_id (contribution),
                                  error);

  if (contribution != NULL)
    {
      pb_entity_set_text (contribution, "directness", directness);
      return pb_register_save (self, contribution, NULL, error);
    }

  contribution = pb_entity_new (PB_TYPE_CONTRIBUTION);
  pb_entity_set_integer (contribution, "project", project);
  pb_entity_set_integer (contribution, "well_being_theme", well_being_theme);
  pb_entity_set_text (contribution, "directness", directness);

  return pb_register_add (self, contribution, error) != 0;
}
