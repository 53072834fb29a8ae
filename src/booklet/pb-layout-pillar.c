/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-layout-pillar"
#include "config.h"

#include "pb-layout-shape.h"
#include "pb-layout-text.h"
#include "pb-money.h"
#include "pb-number.h"

/* The hills of an opener, of its height. */
#define HILLS 0.2

static PbBlock *
opener_text (PbLayout   *self,
             PbStyle     style,
             const char *tag,
             const char *text,
             double      width)
{
  return pb_text_new (self, &(PbTextSpec) { .style = style, .tag = tag, .text = text, .width = width,
                                            .colour = &self->on_ground });
}

static double
draw_and_free (PbLayout *self,
               PbBlock  *block,
               double    x,
               double    y)
{
  double height = pb_block_get_height (block);

  pb_text_draw_at (self, block, x, y);
  pb_block_free (block);

  return y + height;
}

static double
draw_figure (PbLayout   *self,
             const char *figure,
             PbTerm      term,
             double      x,
             double      y,
             double      width)
{
  pb_pdf_target_begin (self->target, "P");
  y = draw_and_free (self, opener_text (self, PB_STYLE_FIGURE, NULL, figure, width), x, y);
  y = draw_and_free (self, opener_text (self, PB_STYLE_BODY, NULL, pb_layout_term (self, term), width), x, y);
  pb_pdf_target_end (self->target);

  return y;
}

static double
draw_figures (PbLayout *self,
              double    y)
{
  const PbBookletPillar *pillar = self->pillar;
  const PbGrid *grid = self->grid;
  g_autofree char *count = pb_number_format (pillar->n_projects, self->language);
  g_autofree char *awarded = pb_money_format (pillar->awarded, self->language);
  double narrow = grid->text_width * 0.22;
  double wide = (grid->text_width - narrow) / 2;

  draw_figure (self, count, pillar->n_projects == 1 ? PB_TERM_PROJECT : PB_TERM_PROJECTS, grid->left, y,
               narrow - grid->unit);
  if (pillar->ceiling >= 0)
    {
      g_autofree char *ceiling = pb_money_format (pillar->ceiling, self->language);

      draw_figure (self, ceiling, PB_TERM_CEILING, grid->left + narrow + wide, y, wide);
    }

  return draw_figure (self, awarded, PB_TERM_AWARDED, grid->left + narrow, y, wide - grid->unit);
}

static void
draw_ground (PbLayout *self)
{
  const PbGrid *grid = self->grid;
  PbColour lighter = pb_colour_mix (&self->ground, &self->on_ground, 0.13);
  PbColour lightest = pb_colour_mix (&self->ground, &self->on_ground, 0.26);
  double height = grid->height * HILLS;

  pb_layout_fill (self, &self->ground, 0, 0, grid->width, grid->height);
  pb_layout_set_colour (self, &lighter);
  pb_shape_trace_hill (self, self->pillar_index, 0, grid->height - height * 0.62, grid->width, height * 0.34,
                       grid->height);
  cairo_fill (self->cr);
  pb_layout_set_colour (self, &lightest);
  pb_shape_trace_hill (self, self->pillar_index + 1, 0, grid->height - height * 0.3, grid->width, height * 0.26,
                       grid->height);
  cairo_fill (self->cr);
}

/* Paragraphs of the introduction as long as they fit above the hills; the rest of it stands on the next page. NULL when
 * nothing is left. */
static char *
draw_introduction (PbLayout *self,
                   double    y,
                   double    bottom)
{
  const PbGrid *grid = self->grid;
  g_auto(GStrv) paragraphs = g_strsplit (self->pillar->introduction, "\n\n", -1);

  for (guint i = 0; paragraphs[i] != NULL; i++)
    {
      PbBlock *block;

      if (*g_strstrip (paragraphs[i]) == '\0')
        continue;
      block = opener_text (self, PB_STYLE_LEAD, "P", paragraphs[i], grid->text_width * 0.92);
      if (y + pb_block_get_height (block) > bottom)
        {
          pb_block_free (block);
          return g_strjoinv ("\n\n", paragraphs + i);
        }
      y = draw_and_free (self, block, grid->left, y) + grid->unit;
    }

  return NULL;
}

static void
draw_front (PbLayout  *self,
            char     **left_over)
{
  const PbBookletPillar *pillar = self->pillar;
  const PbGrid *grid = self->grid;
  double y = grid->height * 0.16;
  double bottom = grid->height * (1 - HILLS);
  PbBlock *name;

  draw_ground (self);
  y = draw_and_free (self, opener_text (self, PB_STYLE_COVER_KICKER, "P", pillar->code, grid->text_width), grid->left,
                     y) + grid->unit;
  name = pb_text_new (self, &(PbTextSpec) { .style = PB_STYLE_OPENER, .tag = "H1", .text = pillar->name,
                                            .colour = &self->on_ground, .width = grid->text_width, .max_lines = 6 });
  y = draw_and_free (self, name, grid->left, y) + grid->unit * 3;
  y = draw_figures (self, y) + grid->unit * 3;
  *left_over = draw_introduction (self, y, MAX (bottom, y));
}

void
pb_layout_draw_opener (PbLayout *self)
{
  const PbBookletPillar *pillar = self->pillar;
  g_autofree char *left_over = NULL;

  pb_flow_end_page (self->flow);
  self->plain = TRUE;
  pb_flow_need_page (self->flow);
  g_hash_table_insert (self->pages, pillar->id, GUINT_TO_POINTER (self->page));
  pb_pdf_target_mark (self->target, pillar->id, 0);
  pb_pdf_target_outline (self->target, 1, pillar->name, pillar->id);
  draw_front (self, &left_over);
  pb_pdf_target_area (self->target, pillar->id, 0, 0, self->grid->width, self->grid->height);
  pb_flow_end_page (self->flow);

  if (left_over != NULL)
    {
      pb_flow_begin (self->flow, pillar->id, FALSE);
      pb_layout_add_paragraphs (self, PB_STYLE_LEAD, NULL, left_over);
      pb_flow_end (self->flow);
    }
}
