/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-layout-tiles"
#include "config.h"

#include <string.h>

#include "pb-layout-text.h"
#include "pb-layout-tiles.h"
#include "pb-money.h"
#include "pb-number.h"

/* Cents beside the euros. */
#define CENTS 0.6

/* A row is made smaller down to that part before it becomes two. */
#define LEAST_SCALE 0.72
#define SCALE_STEP  0.94

typedef struct
{
  char    *text;
  gsize    n_cents;      /* so many bytes at its end are cents */
  PbTerm   term;
  PbBlock *figure;
  PbBlock *name;
} Tile;

typedef struct
{
  PbBlock  parent;
  GArray  *tiles;        /* Tile */
  guint    n_columns;
  gboolean is_grid;      /* as wide as the page, with a rule above each */
  double   room;
  double   gap;
  double   inset;        /* below the rule */
  PbColour colour;
  PbColour soft;
} PbTiles;

static double
get_tile_width (const Tile *tile)
{
  return MAX (pb_text_get_width (tile->figure), pb_text_get_width (tile->name));
}

static double
get_column (const PbTiles *self,
            guint          n)
{
  return (self->room - (n - 1) * self->gap) / n;
}

/* ---- drawing */

static void
draw_rules (PbTiles  *self,
            PbLayout *layout,
            double    x,
            double    y,
            guint     first,
            guint     n)
{
  double column = get_column (self, self->n_columns);

  for (guint i = first * self->n_columns; i < MIN ((first + n) * self->n_columns, self->tiles->len); i++)
    pb_layout_rule (layout, &self->colour, 1.5, x + (i % self->n_columns) * (column + self->gap),
                    y + (i / self->n_columns - first) * pb_block_get_part (&self->parent, 0) + 0.75, column);
}

static void
draw_tiles (PbBlock  *block,
            gpointer  data,
            double    x,
            double    y,
            guint     first,
            guint     n)
{
  PbTiles *self = (PbTiles *) block;
  PbLayout *layout = data;
  double at = x;

  if (self->is_grid)
    draw_rules (self, layout, x, y, first, n);
  for (guint i = first * self->n_columns; i < MIN ((first + n) * self->n_columns, self->tiles->len); i++)
    {
      const Tile *tile = &g_array_index (self->tiles, Tile, i);
      double top = y + (i / self->n_columns - first) * pb_block_get_part (block, 0) + self->inset;

      if (self->is_grid)
        at = x + (i % self->n_columns) * (get_column (self, self->n_columns) + self->gap);
      pb_pdf_target_begin (layout->target, "P");
      pb_text_draw_at (layout, tile->figure, at, top);
      pb_text_draw_at (layout, tile->name, at, top + pb_block_get_height (tile->figure));
      pb_pdf_target_end (layout->target);
      at += get_tile_width (tile) + self->gap;
    }
}

static void
clear_tile (gpointer data)
{
  Tile *tile = data;

  g_free (tile->text);
  g_clear_pointer (&tile->figure, pb_block_free);
  g_clear_pointer (&tile->name, pb_block_free);
}

static void
clear_tiles (PbBlock *block)
{
  g_array_unref (((PbTiles *) block)->tiles);
}

static const PbBlockType tiles_type = { draw_tiles, clear_tiles, NULL };

/* ---- making */

PbBlock *
pb_tiles_new (PbLayout       *layout,
              const PbColour *colour,
              const PbColour *soft)
{
  PbTiles *self = pb_block_new (sizeof (PbTiles), &tiles_type);

  self->tiles = g_array_new (FALSE, FALSE, sizeof (Tile));
  g_array_set_clear_func (self->tiles, clear_tile);
  self->room = layout->grid->text_width;
  self->gap = layout->grid->gutter;
  self->colour = *colour;
  self->soft = *soft;

  return &self->parent;
}

void
pb_tiles_add_projects (PbBlock  *tiles,
                       PbLayout *layout,
                       guint     n_projects)
{
  Tile tile = { .text = pb_number_format (n_projects, layout->language),
                .term = n_projects == 1 ? PB_TERM_PROJECT : PB_TERM_PROJECTS };

  g_array_append_val (((PbTiles *) tiles)->tiles, tile);
}

void
pb_tiles_add_money (PbBlock  *tiles,
                    PbLayout *layout,
                    gint64    cents,
                    PbTerm    term)
{
  Tile tile = { .term = term, .n_cents = cents % 100 != 0 ? 3 : 0 };

  if (cents == PB_TILES_UNKNOWN)
    return;

  tile.text = pb_money_format (cents, layout->language);
  g_array_append_val (((PbTiles *) tiles)->tiles, tile);
}

/* ---- how large they are */

/* Lays the figures out at that part of their size. How wide they are together; widest: the widest of them. */
static double
lay_out (PbTiles  *self,
         PbLayout *layout,
         double    part,
         double    column,
         double   *widest)
{
  double width = 0;

  *widest = 0;
  for (guint i = 0; i < self->tiles->len; i++)
    {
      Tile *tile = &g_array_index (self->tiles, Tile, i);
      gsize length = strlen (tile->text);
      g_autoptr(PangoAttrList) attributes = pb_attributes_new (layout);
      g_autofree char *name = pb_layout_capital (layout, tile->term);

      pb_attributes_scale (attributes, part, 0, length - tile->n_cents);
      pb_attributes_scale (attributes, part * CENTS, length - tile->n_cents, length);
      g_clear_pointer (&tile->figure, pb_block_free);
      g_clear_pointer (&tile->name, pb_block_free);
      tile->figure = pb_text_new (layout, &(PbTextSpec) { .style = PB_STYLE_FIGURE, .text = tile->text,
                                                          .width = column, .colour = &self->colour,
                                                          .attributes = attributes });
      tile->name = pb_text_new (layout, &(PbTextSpec) { .style = PB_STYLE_LABEL, .text = name, .colour = &self->soft,
                                                        .width = MIN (column, self->room * 0.3) });
      *widest = MAX (*widest, get_tile_width (tile));
      width += get_tile_width (tile) + (i > 0 ? self->gap : 0);
    }

  return width;
}

void
pb_tiles_arrange (PbBlock  *tiles,
                  PbLayout *layout)
{
  PbTiles *self = (PbTiles *) tiles;
  double height = 0;
  double widest;
  double part = 1;

  self->n_columns = self->tiles->len;
  while (lay_out (self, layout, part, self->room * 2, &widest) > self->room && part > LEAST_SCALE)
    part *= SCALE_STEP;
  if (part <= LEAST_SCALE)
    {
      double column = get_column (self, 2);

      lay_out (self, layout, 1, self->room * 20, &widest);
      lay_out (self, layout, MIN (1, column * 0.99 / widest), column, &widest);
      self->n_columns = 2;
      self->is_grid = TRUE;
      self->inset = layout->grid->unit * 0.8;
    }

  for (guint i = 0; i < self->tiles->len; i++)
    {
      const Tile *tile = &g_array_index (self->tiles, Tile, i);

      height = MAX (height, pb_block_get_height (tile->figure) + pb_block_get_height (tile->name) + self->inset +
                            layout->grid->unit * 1.8);
    }
  for (guint i = 0; i < self->tiles->len; i += self->n_columns)
    pb_block_add_part (&self->parent, height);
}
