/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-booklet-builder"
#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "pb-booklet-builder.h"
#include "pb-booklet-edition.h"
#include "pb-booklet-heads.h"
#include "pb-booklet-node.h"
#include "pb-booklet-project.h"
#include "pb-booklet-rows.h"
#include "pb-error.h"
#include "pb-phase.h"
#include "pb-register-images.h"
#include "pb-text.h"

typedef struct
{
  PbRegister     *reg;
  PbBookletRows  *rows;
  PbBookletHeads *heads;
  PbBooklet      *booklet;
  gint64          programme;
  GCancellable   *cancellable;
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

/* ---- what is gathered from the projects, in reading order */

static void
add_phase_counts (Builder *self)
{
  for (guint i = 0; i < PB_N_PHASE_GROUPS; i++)
    {
      PbBookletPhaseCount *count = pb_node_new (&pb_booklet_phase_count_node);

      pb_set_str (&count->key, pb_phase_group_get_key (i));
      g_ptr_array_add (self->booklet->phases, count);
    }
  for (guint i = 0; i < self->booklet->in_order->len; i++)
    {
      const PbBookletProject *project = self->booklet->in_order->pdata[i];
      PbBookletPhaseCount *count = self->booklet->phases->pdata[pb_phase_get_group (project->phase)];

      count->n_projects++;
    }
}

static GArray *
list_ids (const GPtrArray *rows)
{
  GArray *ids = g_array_sized_new (FALSE, FALSE, sizeof (gint64), rows->len);

  for (guint i = 0; i < rows->len; i++)
    {
      gint64 id = pb_entity_get_id (rows->pdata[i]);

      g_array_append_val (ids, id);
    }

  return ids;
}

/* Adds the id of the tie's project to those of something, once. */
static void
index_project (Builder            *self,
               const PbBookletTie *tie,
               GPtrArray          *ids)
{
  const PbBookletProject *project = self->booklet->in_order->pdata[tie->place];

  if (ids->len == 0 || !g_str_equal (ids->pdata[ids->len - 1], project->id))
    g_ptr_array_add (ids, g_strdup (project->id));
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

/* Those that are municipalities: PbEntity, borrowed. */
static GPtrArray *
list_municipalities (PbBookletRows *rows)
{
  const GPtrArray *organisations = pb_booklet_rows_list (rows, PB_TYPE_ORGANISATION);
  GPtrArray *municipalities = g_ptr_array_new ();

  for (guint i = 0; i < organisations->len; i++)
    {
      if (g_str_equal (pb_entity_get_text (organisations->pdata[i], "kind"), "municipality"))
        g_ptr_array_add (municipalities, organisations->pdata[i]);
    }

  return municipalities;
}

/* Each project under every municipality that has a role in it. */
static gboolean
add_municipalities (Builder  *self,
                    GError  **error)
{
  g_autoptr(GPtrArray) rows = list_municipalities (self->rows);
  g_autoptr(GArray) ids = list_ids (rows);
  g_autoptr(GArray) ties = pb_booklet_heads_list_ties (self->heads, self->reg, PB_TYPE_PROJECT_ROLE, "organisation", ids,
                                                       NULL, error);
  g_autofree PbBookletMunicipality **municipalities = g_new0 (PbBookletMunicipality *, rows->len);

  if (ties == NULL)
    return FALSE;

  for (guint i = 0; i < ties->len; i++)
    {
      const PbBookletTie *tie = &g_array_index (ties, PbBookletTie, i);
      PbBookletMunicipality *municipality = municipalities[tie->other];

      if (municipality == NULL)
        {
          municipality = municipalities[tie->other] = pb_booklet_municipality_new ();
          pb_set_str (&municipality->name, pb_entity_get_text (rows->pdata[tie->other], "name"));
          pb_set_str (&municipality->cbs_code, pb_entity_get_text (rows->pdata[tie->other], "cbs_code"));
          g_ptr_array_add (self->booklet->municipalities, municipality);
        }
      index_project (self, tie, municipality->projects);
    }
  g_ptr_array_sort (self->booklet->municipalities, compare_municipalities);

  return TRUE;
}

/* Those of the programme, each with the projects that are tied to it. The ties are by place among the themes of all programmes; NULL with
 * error, transfer full. */
static GArray *
add_cross_cutting_themes (Builder  *self,
                          GError  **error)
{
  const GPtrArray *rows = pb_booklet_rows_list (self->rows, PB_TYPE_CROSS_CUTTING_THEME);
  const GPtrArray *own = pb_booklet_rows_of (self->rows, PB_TYPE_CROSS_CUTTING_THEME, self->programme);
  g_autoptr(GArray) ids = list_ids (rows);
  g_autoptr(GArray) ties = pb_booklet_heads_list_ties (self->heads, self->reg, PB_TYPE_PROJECT_CROSS_CUTTING_THEME,
                                                       "cross_cutting_theme", ids, NULL, error);

  for (guint i = 0; ties != NULL && i < own->len; i++)
    {
      PbBookletCrossCutting *theme = pb_booklet_cross_cutting_new ();

      pb_set_str (&theme->name, pb_entity_get_text (own->pdata[i], "name"));
      g_ptr_array_add (self->booklet->cross_cutting, theme);
      for (guint t = 0; t < ties->len; t++)
        {
          const PbBookletTie *tie = &g_array_index (ties, PbBookletTie, t);

          if (rows->pdata[tie->other] == own->pdata[i])
            index_project (self, tie, theme->projects);
        }
    }

  return g_steal_pointer (&ties);
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
      for (guint p = 0; p < self->booklet->pillars->len; p++)
        g_ptr_array_add (total->by_pillar, g_new0 (gint64, 1));
      g_ptr_array_add (self->booklet->sources, total);
    }
}

/* Adds an award to the totals of its source and of the project's pillar there, and to what the project has from it. */
static gboolean
add_award (Builder             *self,
           const PbBookletTie  *award,
           guint                pillar,
           gint64              *of_project,
           GError             **error)
{
  const PbBookletProject *project = self->booklet->in_order->pdata[award->place];
  PbBookletSourceTotal *total = self->booklet->sources->pdata[award->other];

  return pb_booklet_add_amount (of_project, award->amount, project->name, error) &&
         pb_booklet_add_amount (total->by_pillar->pdata[pillar], award->amount, total->name, error) &&
         pb_booklet_add_amount (&total->awarded, award->amount, total->name, error);
}

/* Takes the awards of one project to one source, from *i on, together. */
static gboolean
add_awards_of_source (Builder       *self,
                      const GArray  *awards,
                      guint         *i,
                      GArray        *sums,
                      GError       **error)
{
  PbBookletTie sum = g_array_index (awards, PbBookletTie, *i);
  PbBookletProject *project = self->booklet->in_order->pdata[sum.place];
  PbBookletPillar *pillar = (PbBookletPillar *) project->pillar;
  guint index = 0;

  g_ptr_array_find (self->booklet->pillars, pillar, &index);
  sum.amount = 0;
  for (; *i < awards->len; (*i)++)
    {
      const PbBookletTie *award = &g_array_index (awards, PbBookletTie, *i);

      if (award->place != sum.place || award->other != sum.other)
        break;
      if (!add_award (self, award, index, &sum.amount, error))
        return FALSE;
    }

  if (sum.amount == 0)
    return TRUE;

  g_array_append_val (sums, sum);

  return pb_booklet_add_amount (&project->awarded, sum.amount, project->name, error) &&
         pb_booklet_add_amount (&pillar->awarded, sum.amount, pillar->name, error) &&
         pb_booklet_add_amount (&self->booklet->awarded, sum.amount, self->booklet->title, error);
}

/* What each project has from each source, where that is not nothing: PbBookletTie. NULL with error, transfer full. */
static GArray *
add_awards (Builder  *self,
            GError  **error)
{
  const GPtrArray *sources = pb_booklet_rows_list (self->rows, PB_TYPE_FUNDING_SOURCE);
  g_autoptr(GArray) ids = list_ids (sources);
  g_autoptr(GArray) awards = pb_booklet_heads_list_ties (self->heads, self->reg, PB_TYPE_AWARD, "source", ids, "amount",
                                                         error);
  g_autoptr(GArray) sums = g_array_new (FALSE, FALSE, sizeof (PbBookletTie));

  if (awards == NULL)
    return NULL;

  add_sources (self);
  for (guint i = 0; i < awards->len;)
    {
      if (!add_awards_of_source (self, awards, &i, sums, error))
        return NULL;
    }

  return g_steal_pointer (&sums);
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

/* Adds the themes below parent (0: of the pillar itself) in reading order, each with what is
 * below it, and takes out again what has no project in or below it. depth guards against a cycle
 * that the schema refuses. */
static void
add_themes (Builder         *self,
            PbBookletPillar *pillar,
            const GPtrArray *rows,
            gint64           parent,
            guint            depth)
{
  if (depth > 3)
    return;

  for (guint i = 0; i < rows->len; i++)
    {
      PbEntity *row = rows->pdata[i];
      gint64 id = pb_entity_get_id (row);
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
      pb_booklet_heads_place (self->heads, id, theme->projects);
      pillar->n_projects += theme->projects->len;

      add_themes (self, pillar, rows, id, depth + 1);
      if (pillar->n_projects == n_before)
        g_ptr_array_set_size (pillar->themes, place);
    }
}

static void
add_pillar (Builder  *self,
            PbEntity *row)
{
  PbBookletPillar *pillar = pb_booklet_pillar_new ();

  g_ptr_array_add (self->booklet->pillars, pillar);
  g_free (pillar->id);
  pillar->id = g_strconcat ("l-", pb_entity_get_text (row, "uuid"), NULL);
  pb_set_str (&pillar->code, pb_entity_get_text (row, "code"));
  pb_set_str (&pillar->name, pb_entity_get_text (row, "name"));
  pb_set_str (&pillar->colour, pb_entity_get_text (row, "colour"));
  pb_set_str (&pillar->introduction, pb_entity_get_text (row, "introduction"));
  pillar->ceiling = get_optional_amount (row, "ceiling");

  add_themes (self, pillar, pb_booklet_rows_of (self->rows, PB_TYPE_THEME, pb_entity_get_id (row)), 0, 1);
  self->booklet->n_projects += pillar->n_projects;
}

static void
add_pillars (Builder *self)
{
  const GPtrArray *rows = pb_booklet_rows_of (self->rows, PB_TYPE_PILLAR, self->programme);

  for (guint i = 0; i < rows->len; i++)
    add_pillar (self, rows->pdata[i]);

  pb_booklet_heads_relate (self->heads);
}

static GBytes *
load_content (gpointer     reg,
              const char  *hash,
              GError     **error)
{
  return pb_register_read_content (reg, hash, error);
}

/* Everything that is gathered from the projects; then what is left of them can be read as it is written. */
static gboolean
add_projects (Builder  *self,
              GError  **error)
{
  g_autoptr(GArray) awards = NULL;
  g_autoptr(GArray) themes = NULL;

  add_pillars (self);
  pb_booklet_seal (self->booklet);
  add_phase_counts (self);
  themes = add_cross_cutting_themes (self, error);
  if (themes == NULL || !add_municipalities (self, error) ||
      g_cancellable_set_error_if_cancelled (self->cancellable, error))
    return FALSE;

  awards = add_awards (self, error);
  if (awards == NULL)
    return FALSE;

  remove_empty_sources (self);
  pb_booklet_set_filler (self->booklet, pb_booklet_bodies_fill,
                         pb_booklet_bodies_new (self->reg, self->rows, self->heads, g_steal_pointer (&awards),
                                                g_steal_pointer (&themes)),
                         pb_booklet_bodies_free);

  return TRUE;
}

/* What a booklet of the programme says, opened; NULL with error. edition: NULL, or a draft. */
static PbBooklet *
open_booklet (PbRegister    *reg,
              PbEntity      *programme,
              PbLanguage     language,
              PbEntity      *edition,
              GCancellable  *cancellable,
              GError       **error)
{
  g_autoptr(PbBooklet) booklet = pb_booklet_new ();
  g_autoptr(PbBookletRows) rows = pb_booklet_rows_load_frame (reg, cancellable, error);
  g_autoptr(PbBookletHeads) heads = NULL;
  Builder self = { reg, rows, NULL, booklet, pb_entity_get_id (programme), cancellable };

  if (rows == NULL)
    return NULL;

  booklet->language = language;
  pb_booklet_set_loader (booklet, load_content, g_object_ref (reg), g_object_unref);
  describe_programme (&self, programme);
  heads = pb_booklet_heads_read (reg, self.programme, edition != NULL ? pb_entity_get_id (edition) : 0, error);
  if (heads == NULL || !pb_booklet_describe_house_style (booklet, reg, programme, error))
    return NULL;

  self.heads = heads;
  if (!add_projects (&self, error))
    return NULL;

  /* They are the booklet's now. */
  g_steal_pointer (&heads);
  g_steal_pointer (&rows);
  if (edition != NULL &&
      (!pb_booklet_describe_edition (booklet, reg, self.rows, edition, error) ||
       !pb_booklet_compare_editions (booklet, reg, edition, cancellable, error)))
    return NULL;

  return g_steal_pointer (&booklet);
}

/* Takes it; NULL with error. */
static PbBooklet *
fill (PbBooklet     *opened,
      GCancellable  *cancellable,
      GError       **error)
{
  g_autoptr(PbBooklet) booklet = opened;

  if (booklet == NULL || !pb_booklet_fill (booklet, cancellable, error))
    return NULL;

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
pb_booklet_builder_open (PbRegister    *reg,
                         const char    *programme_code,
                         PbLanguage     language,
                         GCancellable  *cancellable,
                         GError       **error)
{
  g_autoptr(PbEntity) programme = NULL;

  g_return_val_if_fail (PB_IS_REGISTER (reg), NULL);

  programme = pb_booklet_builder_find_programme (reg, programme_code, error);

  return programme != NULL ? open_booklet (reg, programme, language, NULL, cancellable, error) : NULL;
}

PbBooklet *
pb_booklet_builder_build (PbRegister    *reg,
                          const char    *programme_code,
                          PbLanguage     language,
                          GCancellable  *cancellable,
                          GError       **error)
{
  return fill (pb_booklet_builder_open (reg, programme_code, language, cancellable, error), cancellable, error);
}

PbBooklet *
pb_booklet_builder_open_draft (PbRegister    *reg,
                               PbEntity      *edition,
                               GCancellable  *cancellable,
                               GError       **error)
{
  g_autoptr(PbEntity) programme = NULL;
  PbLanguage language = PB_LANGUAGE_DUTCH;

  programme = pb_register_read (reg, PB_TYPE_PROGRAMME, pb_entity_get_integer (edition, "programme"),
                                error);
  if (programme == NULL)
    return NULL;

  pb_language_from_code (pb_entity_get_text (edition, "language"), &language);

  return open_booklet (reg, programme, language, edition, cancellable, error);
}

PbBooklet *
pb_booklet_builder_build_draft (PbRegister    *reg,
                                PbEntity      *edition,
                                GCancellable  *cancellable,
                                GError       **error)
{
  return fill (pb_booklet_builder_open_draft (reg, edition, cancellable, error), cancellable, error);
}
