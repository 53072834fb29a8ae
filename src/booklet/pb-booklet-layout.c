/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-booklet-layout"
#include "config.h"

#include "pb-booklet-layout.h"
#include "pb-layout-text.h"

/* ---- the body */

typedef struct
{
  PbLayout          *layout;
  PbBookletProgress  progress;
  gpointer           progress_data;
  GCancellable      *cancellable;
  guint              n_done;
  gboolean           has_head;     /* heads of themes wait for the first project below them */
} Work;


/* After every project. */
static gboolean
go_on (Work    *work,
       GError **error)
{
  if (g_cancellable_set_error_if_cancelled (work->cancellable, error))
    return FALSE;

  if (*work->layout->failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (work->layout->failure));
      return FALSE;
    }

  work->n_done++;
  if (work->progress != NULL)
    work->progress ((double) work->n_done / (work->layout->booklet->n_projects + 2), work->progress_data);

  return TRUE;
}

/* The first project stands with the head of its theme, and of the theme above that when it has none of its own. */
static gboolean
add_theme (Work                 *work,
           const PbBookletTheme *theme,
           guint                 depth,
           GError              **error)
{
  PbLayout *self = work->layout;

  if (!work->has_head)
    pb_flow_begin (self->flow, self->pillar->id, TRUE);
  work->has_head = TRUE;
  pb_layout_add_theme (self, theme, depth);

  for (guint i = 0; i < theme->projects->len; i++)
    {
      const PbBookletProject *project = theme->projects->pdata[i];

      if (i > 0)
        pb_flow_begin (self->flow, project->id, TRUE);
      else
        pb_flow_set_id (self->flow, project->id);
      pb_layout_add_project (self, project, depth, i == 0);
      pb_flow_end (self->flow);
      work->has_head = FALSE;
      if (!go_on (work, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
add_pillar (Work                  *work,
            const PbBookletPillar *pillar,
            guint                  index,
            GError               **error)
{
  PbLayout *self = work->layout;
  guint depth = 0;

  pb_layout_begin_chapter (self, pillar, index, pillar->name, pillar->colour);
  pb_layout_draw_opener (self);

  if (pillar->themes->len == 0)
    {
      pb_flow_begin (self->flow, pillar->id, FALSE);
      pb_layout_add_paragraphs (self, PB_STYLE_LEAD, &pb_soft_ink, pb_layout_term (self, PB_TERM_NO_PROJECTS_HERE));
      pb_flow_end (self->flow);
    }
  for (guint t = 0; t < pillar->themes->len; t++)
    {
      const PbBookletTheme *theme = pillar->themes->pdata[t];

      /* One deeper than the theme before at most: a heading never skips a level. */
      depth = CLAMP (theme->depth, 1, depth + 1);
      if (!add_theme (work, theme, depth, error))
        return FALSE;
    }
  if (work->has_head)
    pb_flow_end (self->flow);
  work->has_head = FALSE;
  pb_flow_end_page (self->flow);

  return TRUE;
}

static gboolean
add_body (Work    *work,
          GError **error)
{
  PbLayout *self = work->layout;

  pb_layout_add_figures (self);
  pb_flow_end_page (self->flow);
  for (guint i = 0; i < self->booklet->pillars->len; i++)
    {
      if (!add_pillar (work, self->booklet->pillars->pdata[i], i, error))
        return FALSE;
    }
  pb_layout_add_cross_cutting (self);
  pb_flow_end_page (self->flow);
  pb_layout_add_municipalities (self);
  pb_flow_end_page (self->flow);
  pb_layout_add_imprint (self);
  pb_flow_end_page (self->flow);

  return TRUE;
}

/* ---- the front matter */

static void
add_front (PbLayout *self)
{
  pb_layout_draw_cover (self);
  pb_layout_add_foreword (self);
  pb_layout_add_contents (self);
}

/* How many pages it takes must be known before the body is numbered. */
static guint
count_front (PbLayout *self)
{
  g_autoptr(PbFlow) flow = pb_flow_new (NULL, NULL, self->grid->top, self->grid->bottom);

  self->flow = flow;
  self->counting = TRUE;
  add_front (self);
  self->counting = FALSE;
  self->plain = FALSE;
  self->flow = NULL;

  return pb_flow_get_n_pages (flow);
}

static gboolean
draw (Work    *work,
      GError **error)
{
  PbLayout *self = work->layout;
  g_autoptr(PbFlow) body = pb_flow_new (&pb_layout_handler, self, self->grid->top, self->grid->bottom);
  g_autoptr(PbFlow) front = pb_flow_new (&pb_layout_handler, self, self->grid->top, self->grid->bottom);

  self->page = self->n_front;
  self->flow = body;
  if (!add_body (work, error))
    return FALSE;

  pb_pdf_target_begin_front (self->target);
  self->page = 0;
  self->flow = front;
  add_front (self);
  self->flow = NULL;

  return go_on (work, error);
}

gboolean
pb_booklet_layout_draw (const PbBooklet    *booklet,
                        PbPaper             paper,
                        PbPdfTarget        *target,
                        PbBookletProgress   progress,
                        gpointer            progress_data,
                        GCancellable       *cancellable,
                        GError            **error)
{
  g_autoptr(GHashTable) pages = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(GHashTable) sub_projects = g_hash_table_new_full (g_str_hash, g_str_equal, NULL,
                                                              (GDestroyNotify) g_ptr_array_unref);
  g_autoptr(GHashTable) followers = g_hash_table_new_full (g_str_hash, g_str_equal, NULL,
                                                           (GDestroyNotify) g_ptr_array_unref);
  g_autoptr(PbStyles) styles = NULL;
  g_autoptr(PbWords) words = NULL;
  g_autoptr(GError) failure = NULL;
  PbLayout self = { .booklet = booklet, .target = target, .failure = &failure, .pages = pages,
                    .sub_projects = sub_projects, .followers = followers };
  Work work = { &self, progress, progress_data, cancellable, 0 };

  g_return_val_if_fail (booklet != NULL, FALSE);
  g_return_val_if_fail (target != NULL, FALSE);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;

  self.language = booklet->language;
  self.grid = pb_grid_get (paper);
  self.pango = pb_pdf_target_get_pango (target);
  self.styles = styles = pb_styles_new (self.pango, paper, booklet->font);
  self.words = words = pb_words_new (self.pango, styles);
  pb_booklet_collect_relations (booklet, sub_projects, followers);
  self.n_front = count_front (&self);

  return draw (&work, error);
}
