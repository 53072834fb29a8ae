/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-layout-pillar"
#include "config.h"

#include "pb-layout-shape.h"
#include "pb-layout-text.h"
#include "pb-layout-tiles.h"

/* The hills of an opener, of its height. */
#define HILLS 0.26

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

static PbBlock *
make_figures (PbLayout *self)
{
  const PbBookletPillar *pillar = self->pillar;
  PbBlock *tiles = pb_tiles_new (self, &self->on_ground, &self->on_ground);

  pb_tiles_add_projects (tiles, self, pillar->n_projects);
  pb_tiles_add_money (tiles, self, pillar->awarded, PB_TERM_AWARDED);
  pb_tiles_add_money (tiles, self, pillar->ceiling, PB_TERM_CEILING);
  pb_tiles_arrange (tiles, self);

  return tiles;
}

static void
draw_figures (PbLayout *self,
              PbBlock  *figures,
              double    y)
{
  const PbGrid *grid = self->grid;

  pb_layout_rule (self, &self->on_ground, 1.5, grid->left, y - grid->unit * 1.6, grid->text_width);
  figures->type->draw (figures, self, grid->left, y, 0, pb_block_get_n_parts (figures));
}

static void
draw_ground (PbLayout *self)
{
  const PbGrid *grid = self->grid;
  double height = grid->height * HILLS;

  pb_layout_fill (self, &self->ground, 0, 0, grid->width, grid->height);
  for (guint i = 0; i < 3; i++)
    {
      PbColour lighter = pb_colour_mix (&self->ground, &self->on_ground, 0.1 + 0.09 * i);

      pb_layout_set_colour (self, &lighter);
      pb_shape_trace_hill (self, self->pillar_index + i, 0, grid->height - height * (0.72 - 0.25 * i), grid->width,
                           height * 0.27, grid->height);
      cairo_fill (self->cr);
    }
}

/* Paragraphs of the introduction as long as they fit; what is left over stands on the next page. */
static double
draw_introduction (PbLayout  *self,
                   double     y,
                   double     bottom,
                   char     **left_over)
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
          *left_over = g_strjoinv ("\n\n", paragraphs + i);
          break;
        }
      y = draw_and_free (self, block, grid->left, y) + grid->unit;
    }

  return y;
}

/* The themes, as links, where there is room for all of them. */
static void
draw_themes (PbLayout *self,
             double    y,
             double    bottom)
{
  const GPtrArray *themes = self->pillar->themes;
  double step = self->styles->leading[PB_STYLE_HEADING] * 1.25;
  guint n_themes = 0;

  for (guint i = 0; i < themes->len; i++)
    n_themes += ((const PbBookletTheme *) themes->pdata[i])->depth == 1;
  if (n_themes < 2 || y + n_themes * step > bottom)
    return;

  pb_pdf_target_begin (self->target, "L");
  for (guint i = 0; i < themes->len; i++)
    {
      const PbBookletTheme *theme = themes->pdata[i];

      if (theme->depth != 1)
        continue;
      pb_pdf_target_begin (self->target, "LI");
      draw_and_free (self, pb_text_new (self, &(PbTextSpec) { .style = PB_STYLE_HEADING, .tag = "LBody",
                                                              .text = theme->name, .link = theme->id,
                                                              .colour = &self->on_ground, .max_lines = 1,
                                                              .width = self->grid->text_width }),
                     self->grid->left, y);
      pb_pdf_target_end (self->target);
      y += step;
    }
  pb_pdf_target_end (self->target);
}

/* Code and name; the introduction below them, and the themes; the figures above the hills. */
static void
draw_front (PbLayout  *self,
            char     **left_over)
{
  const PbBookletPillar *pillar = self->pillar;
  const PbGrid *grid = self->grid;
  double y = grid->height * 0.12;
  g_autoptr(PbBlock) figures = make_figures (self);
  double figures_y = grid->height * (1 - HILLS) - pb_block_get_height (figures) - grid->unit;
  PbBlock *name;

  draw_ground (self);
  y = draw_and_free (self, opener_text (self, PB_STYLE_COVER_KICKER, "P", pillar->code, grid->text_width), grid->left,
                     y) + grid->unit;
  name = pb_text_new (self, &(PbTextSpec) { .style = PB_STYLE_OPENER, .tag = "H1", .text = pillar->name,
                                            .colour = &self->on_ground, .width = grid->text_width, .max_lines = 6 });
  y = draw_and_free (self, name, grid->left, y) + grid->unit * 3;
  figures_y = MAX (figures_y, y);
  y = draw_introduction (self, y, figures_y - 2 * grid->unit, left_over) + grid->unit * 2;
  draw_themes (self, y, figures_y - 3 * grid->unit);
  draw_figures (self, figures, figures_y);
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
