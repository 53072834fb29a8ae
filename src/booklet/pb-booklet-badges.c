/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-booklet-badges"
#include "config.h"

#include "pb-booklet-badges.h"
#include "pb-booklet-node.h"
#include "pb-phase.h"
#include "pb-text.h"

typedef struct
{
  PbBooklet       *booklet;
  const PbBooklet *previous;    /* or NULL */
  GHashTable      *follows;     /* or NULL */
  GHashTable      *prolonged;   /* or NULL */
  PbBookletNews   *news;        /* NULL without previous */
} Comparison;

/* ---- badges */

static gboolean
is_in_group (const PbBookletProject *project,
             PbPhaseGroup            group)
{
  return pb_phase_get_group (project->phase) == group;
}

/* Whether it follows a project of the previous edition. */
static gboolean
is_sequel (Comparison             *self,
           const PbBookletProject *project)
{
  const char *followed = self->follows != NULL ? g_hash_table_lookup (self->follows, project->id) : NULL;

  return followed != NULL && pb_booklet_get_project (self->previous, followed) != NULL;
}

static const char *
pick_badge_by_phase (const PbBookletProject *project)
{
  if (is_in_group (project, PB_PHASE_GROUP_COMPLETED))
    return "completed";
  if (is_in_group (project, PB_PHASE_GROUP_DECIDED) || is_in_group (project, PB_PHASE_GROUP_RUNNING))
    return "running";

  return NULL;
}

static const char *
pick_badge (Comparison             *self,
            const PbBookletProject *project)
{
  if (self->previous == NULL)
    return pick_badge_by_phase (project);

  if (pb_booklet_get_project (self->previous, project->id) == NULL)
    return is_sequel (self, project) ? "continued" : "new";

  if (!is_in_group (project, PB_PHASE_GROUP_COMPLETED) && self->prolonged != NULL &&
      g_hash_table_contains (self->prolonged, project->id))
    return "continued";

  return pick_badge_by_phase (project);
}

/* ---- news */

static void
add_amount_change (Comparison             *self,
                   const PbBookletProject *project,
                   const PbBookletProject *before)
{
  PbBookletAmountChange *change;

  if (project->awarded == before->awarded)
    return;

  change = pb_node_new (&pb_booklet_amount_change_node);
  pb_set_str (&change->project, project->id);
  change->before = before->awarded;
  change->after = project->awarded;
  g_ptr_array_add (self->news->amounts, change);
}

static void
tell_project (Comparison             *self,
              const PbBookletProject *project)
{
  const PbBookletProject *before = pb_booklet_get_project (self->previous, project->id);
  GPtrArray *where = NULL;

  if (g_strcmp0 (project->badge, "new") == 0)
    where = self->news->added;
  else if (g_strcmp0 (project->badge, "continued") == 0)
    where = self->news->continued;
  else if (g_strcmp0 (project->badge, "completed") == 0 && !is_in_group (before, PB_PHASE_GROUP_COMPLETED))
    where = self->news->completed;

  if (where != NULL)
    g_ptr_array_add (where, g_strdup (project->id));
  if (before != NULL)
    add_amount_change (self, project, before);
}

static void
compare_project (PbBookletProject *project,
                 gpointer          data)
{
  Comparison *self = data;

  g_free (project->badge);
  project->badge = g_strdup (pick_badge (self, project));
  if (self->news != NULL)
    tell_project (self, project);
}

static void
tell_left_out (PbBookletProject *project,
               gpointer          data)
{
  Comparison *self = data;
  PbBookletLeftOut *left_out;

  if (pb_booklet_get_project (self->booklet, project->id) != NULL)
    return;

  left_out = pb_node_new (&pb_booklet_left_out_node);
  pb_set_str (&left_out->code, project->code);
  pb_set_str (&left_out->name, project->name);
  left_out->awarded = project->awarded;
  g_ptr_array_add (self->news->left_out, left_out);
}

/* In reading order. */
static void
for_each_project (const PbBooklet  *booklet,
                  void            (*func) (PbBookletProject *project,
                                           gpointer          data),
                  gpointer          data)
{
  for (guint p = 0; p < booklet->pillars->len; p++)
    {
      const PbBookletPillar *pillar = booklet->pillars->pdata[p];

      for (guint t = 0; t < pillar->themes->len; t++)
        {
          const PbBookletTheme *theme = pillar->themes->pdata[t];

          for (guint i = 0; i < theme->projects->len; i++)
            func (theme->projects->pdata[i], data);
        }
    }
}

static PbBookletNews *
new_news (const PbBooklet *previous)
{
  PbBookletNews *news = pb_booklet_news_new ();

  news->edition_number = previous->edition_number;
  pb_set_str (&news->edition_title, previous->edition_title);
  pb_set_str (&news->reference_date, previous->reference_date);
  news->n_projects = previous->n_projects;
  news->awarded = previous->awarded;

  return news;
}

void
pb_booklet_set_badges (PbBooklet       *booklet,
                       const PbBooklet *previous,
                       GHashTable      *follows,
                       GHashTable      *prolonged)
{
  Comparison self = { booklet, previous, follows, prolonged, NULL };

  g_return_if_fail (booklet != NULL);

  pb_booklet_seal (booklet);
  g_ptr_array_set_size (booklet->news, 0);
  if (previous != NULL)
    {
      self.news = new_news (previous);
      g_ptr_array_add (booklet->news, self.news);
      for_each_project (previous, tell_left_out, &self);
    }

  for_each_project (booklet, compare_project, &self);
}
