/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-layout-tiles"
#include "config.h"

#include "pb-layout-text.h"
#include "pb-layout-tiles.h"
#include "pb-money.h"
#include "pb-number.h"

typedef struct
{
  PbBlock *figure;
  PbBlock *name;
} Tile;

typedef struct
{
  PbBlock  parent;
  GArray  *tiles;        /* Tile */
  guint    n_columns;
  double   room;
  double   gap;
  PbColour colour;
  PbColour soft;
} PbTiles;

static double
get_tile_width (const Tile *tile)
{
  return MAX (pb_text_get_width (tile->figure), pb_text_get_width (tile->name));
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

  for (guint i = first * self->n_columns; i < MIN ((first + n) * self->n_columns, self->tiles->len); i++)
    {
      const Tile *tile = &g_array_index (self->tiles, Tile, i);
      double top = y + (i / self->n_columns - first) * pb_block_get_part (block, 0);

      if (self->n_columns == 2)
        at = x + (i % 2) * (self->room + self->gap) / 2;
      pb_pdf_target_begin (layout->target, "P");
      pb_text_draw_at (layout, tile->figure, at, top);
      pb_text_draw_at (layout, tile->name, at, top + pb_block_get_height (tile->figure));
      pb_pdf_target_end (layout->target);
      at += get_tile_width (tile) + self->gap;
    }
}

static void
clear_tiles (PbBlock *block)
{
  PbTiles *self = (PbTiles *) block;

  for (guint i = 0; i < self->tiles->len; i++)
    {
      pb_block_free (g_array_index (self->tiles, Tile, i).figure);
      pb_block_free (g_array_index (self->tiles, Tile, i).name);
    }
  g_array_unref (self->tiles);
}

static const PbBlockType tiles_type = { draw_tiles, clear_tiles, NULL };

PbBlock *
pb_tiles_new (PbLayout       *layout,
              const PbColour *colour,
              const PbColour *soft)
{
  PbTiles *self = pb_block_new (sizeof (PbTiles), &tiles_type);

  self->tiles = g_array_new (FALSE, FALSE, sizeof (Tile));
  self->room = layout->grid->text_width;
  self->gap = layout->grid->unit * 2.2;
  self->colour = *colour;
  self->soft = *soft;

  return &self->parent;
}

static void
add_tile (PbTiles    *self,
          PbLayout   *layout,
          const char *figure,
          PbTerm      term)
{
  g_autofree char *text = pb_layout_capital (layout, term);
  double width = (self->room - self->gap) / 2;
  Tile tile;

  tile.figure = pb_text_new (layout, &(PbTextSpec) { .style = PB_STYLE_FIGURE, .text = figure, .width = width,
                                                     .colour = &self->colour });
  width = MAX (pb_text_get_width (tile.figure) + 1, layout->grid->unit * 9);
  tile.name = pb_text_new (layout, &(PbTextSpec) { .style = PB_STYLE_SMALL, .text = text, .width = width,
                                                   .colour = &self->soft });
  g_array_append_val (self->tiles, tile);
}

void
pb_tiles_add_projects (PbBlock  *tiles,
                       PbLayout *layout,
                       guint     n_projects)
{
  g_autofree char *count = pb_number_format (n_projects, layout->language);

  add_tile ((PbTiles *) tiles, layout, count, n_projects == 1 ? PB_TERM_PROJECT : PB_TERM_PROJECTS);
}

void
pb_tiles_add_money (PbBlock  *tiles,
                    PbLayout *layout,
                    gint64    cents,
                    PbTerm    term)
{
  g_autofree char *amount = NULL;

  if (cents == PB_TILES_UNKNOWN)
    return;

  amount = pb_money_format (cents, layout->language);
  add_tile ((PbTiles *) tiles, layout, amount, term);
}

void
pb_tiles_arrange (PbBlock *tiles)
{
  PbTiles *self = (PbTiles *) tiles;
  double width = 0;
  double height = 0;

  for (guint i = 0; i < self->tiles->len; i++)
    {
      const Tile *tile = &g_array_index (self->tiles, Tile, i);

      width += get_tile_width (tile) + self->gap;
      height = MAX (height, pb_block_get_height (tile->figure) + pb_block_get_height (tile->name) + self->gap * 0.7);
    }
  self->n_columns = width <= self->room + self->gap ? self->tiles->len : 2;
  for (guint i = 0; i < self->tiles->len; i += self->n_columns)
    pb_block_add_part (&self->parent, height);
}
