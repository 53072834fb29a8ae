/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-booklet-builder"
#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "pb-booklet-builder.h"
#include "pb-booklet-edition.h"
#include "pb-booklet-node.h"
#include "pb-booklet-project.h"
#include "pb-booklet-rows.h"
#include "pb-error.h"
#include "pb-phase.h"
#include "pb-register-images.h"
#include "pb-text.h"

typedef struct
{
  PbBookletRows *rows;
  PbBooklet     *booklet;
  gint64         programme;
  GCancellable  *cancellable;
  GHashTable    *municipalities;   /* gint64 * of the organisation → PbBookletMunicipality */
} Builder;

/* ---- the programme */

static gint64
get_optional_amount (PbEntity   *row,
                     const char *column)
{
  return pb_entity_is_null (row, column) ? -1 : pb_entity_get_integer (row, column);
}

static void
describe_programme (Builder  *self,
                    PbEntity *programme)
{
  PbBooklet *booklet = self->booklet;
  PbEntity *treasurer;

  pb_set_str (&booklet->programme_code, pb_entity_get_text (programme, "code"));
  pb_set_str (&booklet->title, pb_entity_get_text (programme, "name"));
  pb_set_str (&booklet->goal, pb_entity_get_text (programme, "goal"));
  pb_set_str (&booklet->ministry, pb_entity_get_text (programme, "ministry"));
  booklet->start = pb_booklet_dup_optional (pb_entity_get_text (programme, "start_date"));
  booklet->end = pb_booklet_dup_optional (pb_entity_get_text (programme, "end_date"));
  booklet->central_contribution = get_optional_amount (programme, "central_contribution");
  booklet->regional_contribution = get_optional_amount (programme, "regional_contribution");

  treasurer = pb_booklet_rows_get (self->rows, PB_TYPE_ORGANISATION,
                                   pb_entity_get_integer (programme, "treasurer"));
  if (treasurer != NULL)
    booklet->treasurer = g_strdup (pb_entity_get_text (treasurer, "name"));
}

/* ---- what is gathered from the projects as they are added in reading order */

static void
add_phase_counts (Builder *self)
{
  for (guint i = 0; i < PB_N_PHASE_GROUPS; i++)
    {
      PbBookletPhaseCount *count = pb_node_new (&pb_booklet_phase_count_node);

      pb_set_str (&count->key, pb_phase_group_get_key (i));
      g_ptr_array_add (self->booklet->phases, count);
    }
}

static void
count_phase (Builder                *self,
             const PbBookletProject *project)
{
  PbBookletPhaseCount *count = self->booklet->phases->pdata[pb_phase_get_group (project->phase)];

  count->n_projects++;
}

static PbBookletMunicipality *
get_municipality (Builder  *self,
                  PbEntity *organisation)
{
  gint64 id = pb_entity_get_id (organisation);
  PbBookletMunicipality *municipality = g_hash_table_lookup (self->municipalities, &id);

  if (municipality != NULL)
    return municipality;

  municipality = pb_booklet_municipality_new ();
  pb_set_str (&municipality->name, pb_entity_get_text (organisation, "name"));
  pb_set_str (&municipality->cbs_code, pb_entity_get_text (organisation, "cbs_code"));
  g_ptr_array_add (self->booklet->municipalities, municipality);
  g_hash_table_insert (self->municipalities, g_memdup2 (&id, sizeof id), municipality);

  return municipality;
}

/* Under each municipality that has a role in it, once. */
static void
index_municipalities (Builder                *self,
                      const PbBookletProject *project,
                      gint64                  id)
{
  const GPtrArray *roles = pb_booklet_rows_of (self->rows, PB_TYPE_PROJECT_ROLE, id);

  for (guint i = 0; i < roles->len; i++)
    {
      PbEntity *organisation =
        pb_booklet_rows_get (self->rows, PB_TYPE_ORGANISATION,
                             pb_entity_get_integer (roles->pdata[i], "organisation"));
      PbBookletMunicipality *municipality;
      GPtrArray *projects;

      if (organisation == NULL ||
          !g_str_equal (pb_entity_get_text (organisation, "kind"), "municipality"))
        continue;

      municipality = get_municipality (self, organisation);
      projects = municipality->projects;
      if (projects->len == 0 || !g_str_equal (projects->pdata[projects->len - 1], project->id))
        g_ptr_array_add (projects, g_strdup (project->id));
    }
}

/* By name as a reader looks it up, the same on any machine. */
static int
compare_municipalities (gconstpointer a,
                        gconstpointer b)
{
  const PbBookletMunicipality *one = *(PbBookletMunicipality *const *) a;
  const PbBookletMunicipality *other = *(PbBookletMunicipality *const *) b;
  g_autofree char *one_key = pb_text_fold (one->name);
  g_autofree char *other_key = pb_text_fold (other->name);
  int order = strcmp (one_key, other_key);

  return order != 0 ? order : strcmp (one->name, other->name);
}

static void
add_cross_cutting_themes (Builder *self)
{
  const GPtrArray *rows = pb_booklet_rows_of (self->rows, PB_TYPE_CROSS_CUTTING_THEME,
                                              self->programme);

  for (guint i = 0; i < rows->len; i++)
    {
      PbBookletCrossCutting *theme = pb_booklet_cross_cutting_new ();

      pb_set_str (&theme->name, pb_entity_get_text (rows->pdata[i], "name"));
      g_ptr_array_add (self->booklet->cross_cutting, theme);
    }
}

static void
index_cross_cutting_themes (Builder                *self,
                            const PbBookletProject *project)
{
  for (guint i = 0; i < self->booklet->cross_cutting->len; i++)
    {
      PbBookletCrossCutting *theme = self->booklet->cross_cutting->pdata[i];

      if (g_ptr_array_find_with_equal_func (project->cross_cutting_themes, theme->name, g_str_equal,
                                            NULL))
        g_ptr_array_add (theme->projects, g_strdup (project->id));
    }
}

/* Every source, as long as it is not known which of them have an award here. */
static void
add_sources (Builder *self)
{
  const GPtrArray *rows = pb_booklet_rows_list (self->rows, PB_TYPE_FUNDING_SOURCE);

  for (guint i = 0; i < rows->len; i++)
    {
      PbBookletSourceTotal *total = pb_booklet_source_total_new ();

      pb_set_str (&total->name, pb_entity_get_text (rows->pdata[i], "name"));
      pb_set_str (&total->counts_as, pb_entity_get_text (rows->pdata[i], "counts_as"));
      g_ptr_array_add (self->booklet->sources, total);
    }
}

/* A place for the amounts of the next pillar. */
static void
add_pillar_to_sources (Builder *self)
{
  for (guint i = 0; i < self->booklet->sources->len; i++)
    {
      PbBookletSourceTotal *total = self->booklet->sources->pdata[i];

      g_ptr_array_add (total->by_pillar, g_new0 (gint64, 1));
    }
}

/* Adds the project's awards to those of the last pillar. */
static gboolean
add_to_sources (Builder *self,
                gint64   project,
                GError **error)
{
  const GPtrArray *awards = pb_booklet_rows_of (self->rows, PB_TYPE_AWARD, project);
  const GPtrArray *rows = pb_booklet_rows_list (self->rows, PB_TYPE_FUNDING_SOURCE);

  for (guint i = 0; i < awards->len; i++)
    {
      gint64 amount = pb_entity_get_integer (awards->pdata[i], "amount");
      PbEntity *source = pb_booklet_rows_get (self->rows, PB_TYPE_FUNDING_SOURCE,
                                              pb_entity_get_integer (awards->pdata[i], "source"));
      PbBookletSourceTotal *total;
      guint index;

      if (source == NULL || !g_ptr_array_find ((GPtrArray *) rows, source, &index))
        continue;

      total = self->booklet->sources->pdata[index];
      if (!pb_booklet_add_amount (total->by_pillar->pdata[total->by_pillar->len - 1], amount,
                                  total->name, error) ||
          !pb_booklet_add_amount (&total->awarded, amount, total->name, error))
        return FALSE;
    }

  return TRUE;
}

/* What is awarded from a source is never negative for a project, so that nothing in total is
 * nothing at all. */
static void
remove_empty_sources (Builder *self)
{
  for (guint i = self->booklet->sources->len; i > 0; i--)
    {
      const PbBookletSourceTotal *total = self->booklet->sources->pdata[i - 1];

      if (total->awarded == 0)
        g_ptr_array_remove_index (self->booklet->sources, i - 1);
    }
}

/* ---- pillars, themes and their projects */

static gboolean
add_project (Builder         *self,
             PbBookletPillar *pillar,
             PbBookletTheme  *theme,
             PbEntity        *row,
             GError         **error)
{
  PbBookletProject *project = pb_booklet_project_build (self->rows, row, error);
  gint64 id = pb_entity_get_id (row);

  if (project == NULL)
    return FALSE;

  g_ptr_array_add (theme->projects, project);
  pillar->n_projects++;
  self->booklet->n_projects++;
  count_phase (self, project);
  index_municipalities (self, project, id);
  index_cross_cutting_themes (self, project);

  return add_to_sources (self, id, error) &&
         pb_booklet_add_amount (&pillar->awarded, project->awarded, pillar->name, error) &&
         pb_booklet_add_amount (&self->booklet->awarded, project->awarded, self->booklet->title,
                                error);
}

/* Adds the themes below parent (0: of the pillar itself) in reading order, each with what is
 * below it, and takes out again what has no project in or below it. depth guards against a cycle
 * that the schema refuses. */
static gboolean
add_themes (Builder         *self,
            PbBookletPillar *pillar,
            const GPtrArray *rows,
            gint64           parent,
            guint            depth,
            GError         **error)
{
  if (depth > 3)
    return TRUE;

  for (guint i = 0; i < rows->len; i++)
    {
      PbEntity *row = rows->pdata[i];
      gint64 id = pb_entity_get_id (row);
      const GPtrArray *projects = pb_booklet_rows_list_chosen (self->rows, id);
      guint n_before = pillar->n_projects;
      guint place = pillar->themes->len;
      PbBookletTheme *theme;

      if (pb_entity_get_integer (row, "parent") != parent)
        continue;

      theme = pb_booklet_theme_new ();
      g_free (theme->id);
      theme->id = g_strconcat ("t-", pb_entity_get_text (row, "uuid"), NULL);
      pb_set_str (&theme->name, pb_entity_get_text (row, "name"));
      pb_set_str (&theme->goal, pb_entity_get_text (row, "goal"));
      theme->depth = depth;
      g_ptr_array_add (pillar->themes, theme);

      for (guint p = 0; p < projects->len; p++)
        {
          if (!add_project (self, pillar, theme, projects->pdata[p], error))
            return FALSE;
        }

      if (!add_themes (self, pillar, rows, id, depth + 1, error))
        return FALSE;

      if (pillar->n_projects == n_before)
        g_ptr_array_set_size (pillar->themes, place);
    }

  return !g_cancellable_set_error_if_cancelled (self->cancellable, error);
}

static gboolean
add_pillar (Builder  *self,
            PbEntity *row,
            GError  **error)
{
  PbBookletPillar *pillar = pb_booklet_pillar_new ();

  g_ptr_array_add (self->booklet->pillars, pillar);
  add_pillar_to_sources (self);
  g_free (pillar->id);
  pillar->id = g_strconcat ("l-", pb_entity_get_text (row, "uuid"), NULL);
  pb_set_str (&pillar->code, pb_entity_get_text (row, "code"));
  pb_set_str (&pillar->name, pb_entity_get_text (row, "name"));
  pb_set_str (&pillar->colour, pb_entity_get_text (row, "colour"));
  pb_set_str (&pillar->introduction, pb_entity_get_text (row, "introduction"));
  pillar->ceiling = get_optional_amount (row, "ceiling");

  return add_themes (self, pillar,
                     pb_booklet_rows_of (self->rows, PB_TYPE_THEME, pb_entity_get_id (row)),
                     0, 1, error);
}

static gboolean
add_pillars (Builder *self,
             GError **error)
{
  const GPtrArray *rows = pb_booklet_rows_of (self->rows, PB_TYPE_PILLAR, self->programme);

  for (guint i = 0; i < rows->len; i++)
    {
      if (!add_pillar (self, rows->pdata[i], error))
        return FALSE;
    }

  return TRUE;
}

static GBytes *
load_content (gpointer     reg,
              const char  *hash,
              GError     **error)
{
  return pb_register_read_content (reg, hash, error);
}

/* What a booklet of the rows says; NULL with error. The edition's own parts follow from the caller. */
static PbBooklet *
build (PbRegister    *reg,
       PbEntity      *programme,
       PbBookletRows *rows,
       PbLanguage     language,
       PbEntity      *edition,
       GCancellable  *cancellable,
       GError       **error)
{
  g_autoptr(PbBooklet) booklet = pb_booklet_new ();
  g_autoptr(GHashTable) municipalities = NULL;
  Builder self = { .rows = rows, .booklet = booklet, .cancellable = cancellable };

  self.programme = pb_entity_get_id (programme);
  municipalities = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self.municipalities = municipalities;
  booklet->language = language;
  pb_booklet_set_loader (booklet, load_content, g_object_ref (reg), g_object_unref);

  describe_programme (&self, programme);
  if (!pb_booklet_describe_house_style (booklet, reg, programme, error))
    return NULL;

  add_phase_counts (&self);
  add_cross_cutting_themes (&self);
  add_sources (&self);
  if (!add_pillars (&self, error))
    return NULL;

  remove_empty_sources (&self);
  g_ptr_array_sort (booklet->municipalities, compare_municipalities);
  if (edition != NULL &&
      (!pb_booklet_describe_edition (booklet, reg, rows, edition, error) ||
       !pb_booklet_compare_editions (booklet, reg, rows, edition, cancellable, error)))
    return NULL;

  pb_booklet_seal (booklet);

  return g_steal_pointer (&booklet);
}

static char *
list_codes (const GPtrArray *programmes)
{
  GString *codes = g_string_new (NULL);

  for (guint i = 0; i < programmes->len; i++)
    g_string_append_printf (codes, "%s“%s”", i > 0 ? ", " : "",
                            pb_entity_get_text (programmes->pdata[i], "code"));

  return g_string_free (codes, FALSE);
}

PbEntity *
pb_booklet_builder_find_programme (PbRegister *reg,
                                   const char *code,
                                   GError    **error)
{
  g_autoptr(GPtrArray) programmes = NULL;
  g_autoptr(GError) local_error = NULL;
  g_autofree char *codes = NULL;
  g_autofree char *wanted = NULL;
  g_autofree char *excerpt = NULL;

  programmes = pb_register_list (reg, PB_TYPE_PROGRAMME, NULL, 0, &local_error);
  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }

  if (programmes->len == 0)
    {
      g_set_error_literal (error, PB_ERROR, PB_ERROR_NOT_FOUND,
                           _("There is no programme in this register yet. Add one first."));
      return NULL;
    }

  wanted = pb_text_fold (code);
  for (guint i = 0; i < programmes->len; i++)
    {
      g_autofree char *folded = pb_text_fold (pb_entity_get_text (programmes->pdata[i], "code"));

      if (code == NULL || g_str_equal (folded, wanted))
        return g_object_ref (programmes->pdata[i]);
    }

  codes = list_codes (programmes);
  excerpt = pb_text_excerpt (code, 40);
  g_set_error (error, PB_ERROR, PB_ERROR_NOT_FOUND,
               _("There is no programme with the code “%s” in this register. There are: %s."),
               excerpt, codes);

  return NULL;
}

PbBooklet *
pb_booklet_builder_build (PbRegister   *reg,
                          const char   *programme_code,
                          PbLanguage    language,
                          GCancellable *cancellable,
                          GError      **error)
{
  g_autoptr(PbEntity) programme = NULL;
  g_autoptr(PbBookletRows) rows = NULL;

  g_return_val_if_fail (PB_IS_REGISTER (reg), NULL);

  programme = pb_booklet_builder_find_programme (reg, programme_code, error);
  if (programme == NULL)
    return NULL;

  rows = pb_booklet_rows_load (reg, pb_entity_get_id (programme), cancellable, error);
  if (rows == NULL)
    return NULL;

  return build (reg, programme, rows, language, NULL, cancellable, error);
}

PbBooklet *
pb_booklet_builder_build_draft (PbRegister   *reg,
                                PbEntity     *edition,
                                GCancellable *cancellable,
                                GError      **error)
{
  g_autoptr(PbEntity) programme = NULL;
  g_autoptr(PbBookletRows) rows = NULL;
  PbLanguage language = PB_LANGUAGE_DUTCH;

  programme = pb_register_read (reg, PB_TYPE_PROGRAMME, pb_entity_get_integer (edition, "programme"),
                                error);
  if (programme == NULL)
    return NULL;

  rows = pb_booklet_rows_load (reg, pb_entity_get_id (programme), cancellable, error);
  if (rows == NULL || !pb_booklet_choose_items (rows, reg, edition, error))
    return NULL;

  pb_language_from_code (pb_entity_get_text (edition, "language"), &language);

  return build (reg, programme, rows, language, edition, cancellable, error);
}
