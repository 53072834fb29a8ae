/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-layout-table"
#include "config.h"

#include "pb-layout-shape.h"
#include "pb-layout-table.h"

/* A bar takes so much of its column. */
#define BAR_SHARE 0.62

/* The bar of a whole row: how high it is, and the space with it, in units. */
#define BAR_HEIGHT 0.6
#define BAR_ROOM   1.1

/* A row that is higher than that part of a page may be broken. */
#define HIGH_ROW 0.35

typedef struct
{
  PbBlock    *text;
  double      inset;         /* of the text, for what stands before it */
  gboolean    heads;
  const char *icon;
  PbColour    icon_colour;
  double      bar;
} Cell;

typedef struct
{
  PbRowKind  kind;
  GPtrArray *cells;          /* Cell */
  double     bar_top;        /* in the row; 0: it has no bar */
  double     bar_part;
  PbColour   bar_colour;
  PbBlock   *note;           /* or NULL */
  double     note_top;       /* in the row */
  double     height;
} TableRow;

/* A part of the table: lines that begin between these heights of the row. */
typedef struct
{
  guint  row;
  double from;
  double to;
} Slice;

typedef struct
{
  PbBlock    parent;
  guint      n_columns;
  double    *widths;
  double     gap;
  double     padding;        /* above and below the text of a row */
  PbColour   tone;
  GPtrArray *rows;           /* TableRow */
  GArray    *slices;         /* Slice */
} PbTable;

static void
cell_free (gpointer data)
{
  Cell *cell = data;

  pb_block_free (cell->text);
  g_free (cell);
}

static void
row_free (gpointer data)
{
  TableRow *row = data;

  g_ptr_array_unref (row->cells);
  g_clear_pointer (&row->note, pb_block_free);
  g_free (row);
}

static void
clear (PbBlock *block)
{
  PbTable *self = (PbTable *) block;

  g_ptr_array_unref (self->rows);
  g_array_unref (self->slices);
  g_free (self->widths);
}

static double
get_width (PbTable *self)
{
  double width = (self->n_columns - 1) * self->gap;

  for (guint i = 0; i < self->n_columns; i++)
    width += self->widths[i];

  return width;
}

/* ---- drawing */

static void
draw_rules (PbTable     *self,
            PbLayout    *layout,
            const Slice *slice,
            double       x,
            double       y)
{
  const TableRow *row = self->rows->pdata[slice->row];
  gboolean is_foot = row->kind == PB_ROW_FOOT;
  double width = get_width (self);

  if (is_foot)
    pb_layout_rule (layout, &pb_ink, 1, x, y, width);
  if (row->kind == PB_ROW_HEAD)
    pb_layout_rule (layout, &self->tone, 1.5, x, y + slice->to - slice->from, width);
  else if (slice->to >= row->height && !is_foot)
    pb_layout_rule (layout, &pb_line_ink, 0.5, x, y + slice->to - slice->from, width);
}

static void
draw_decoration (PbTable    *self,
                 PbLayout   *layout,
                 const Cell *cell,
                 double      x,
                 double      y,
                 double      width)
{
  double line = pb_block_get_part (cell->text, 0);

  if (cell->icon != NULL)
    pb_shape_draw (layout, cell->icon, &cell->icon_colour, x, y + self->padding + line * 0.16, line * 0.66);
  if (cell->inset > 0 && cell->icon == NULL)
    {
      double track = width * BAR_SHARE;
      double height = line * 0.55;

      y += self->padding + (line - height) / 2;
      pb_layout_fill (layout, &pb_line_ink, x, y, track, height);
      pb_layout_fill (layout, &cell->icon_colour, x, y, track * CLAMP (cell->bar, 0, 1), height);
    }
}

static void
draw_bar (PbTable     *self,
          PbLayout    *layout,
          const Slice *slice,
          double       x,
          double       y)
{
  const TableRow *row = self->rows->pdata[slice->row];
  double width = get_width (self);
  double height = layout->grid->unit * BAR_HEIGHT;

  if (row->bar_top <= 0 || row->bar_top < slice->from || row->bar_top >= slice->to)
    return;

  y += row->bar_top - slice->from;
  pb_layout_fill (layout, &pb_line_ink, x, y, width, height);
  pb_layout_fill (layout, &row->bar_colour, x, y, width * CLAMP (row->bar_part, 0, 1), height);
}

/* Those of its lines, of which the first is at top in the row, that belong to the slice. */
static void
draw_lines (PbBlock     *text,
            PbLayout    *layout,
            const Slice *slice,
            double       top,
            double       x,
            double       y)
{
  guint n_parts = pb_block_get_n_parts (text);
  double at = top;
  guint first = 0;
  guint n = 0;

  while (first < n_parts && at < slice->from)
    at += pb_block_get_part (text, first++);
  y += at - slice->from;
  while (first + n < n_parts && at < slice->to)
    at += pb_block_get_part (text, first + n++);

  if (n > 0)
    text->type->draw (text, layout, x, y, first, n);
}

static void
draw_slice (PbTable     *self,
            PbLayout    *layout,
            const Slice *slice,
            double       x,
            double       y)
{
  const TableRow *row = self->rows->pdata[slice->row];

  pb_pdf_target_begin (layout->target, "TR");
  for (guint i = 0; i < row->cells->len; i++)
    {
      const Cell *cell = row->cells->pdata[i];

      if (row->kind == PB_ROW_HEAD)
        pb_pdf_target_begin_header (layout->target, "Column");
      else if (cell->heads)
        pb_pdf_target_begin_header (layout->target, "Row");
      else
        pb_pdf_target_begin (layout->target, "TD");
      draw_lines (cell->text, layout, slice, self->padding, x + cell->inset, y);
      if (i == 0 && row->note != NULL)
        {
          if (slice->from == 0)
            pb_text_draw_space (layout, cell->text, x + cell->inset, y + self->padding);
          draw_lines (row->note, layout, slice, row->note_top, x, y);
        }
      pb_pdf_target_end (layout->target);
      x += self->widths[i] + self->gap;
    }
  pb_pdf_target_end (layout->target);
}

static void
draw_slice_decoration (PbTable     *self,
                       PbLayout    *layout,
                       const Slice *slice,
                       double       x,
                       double       y)
{
  const TableRow *row = self->rows->pdata[slice->row];

  draw_rules (self, layout, slice, x, y);
  draw_bar (self, layout, slice, x, y);
  for (guint i = 0; i < row->cells->len && slice->from == 0; i++)
    {
      draw_decoration (self, layout, row->cells->pdata[i], x, y, self->widths[i]);
      x += self->widths[i] + self->gap;
    }
}

typedef void (*SliceFunc) (PbTable     *self,
                           PbLayout    *layout,
                           const Slice *slice,
                           double       x,
                           double       y);

/* The head again where the table goes on. */
static void
draw_slices (PbTable   *self,
             PbLayout  *layout,
             double     x,
             double     y,
             guint      first,
             guint      n,
             SliceFunc  func)
{
  for (guint i = 0; i < self->parent.n_head && first >= self->parent.n_head; i++)
    {
      func (self, layout, &g_array_index (self->slices, Slice, i), x, y);
      y += pb_block_get_part (&self->parent, i);
    }

  for (guint i = first; i < first + n; i++)
    {
      func (self, layout, &g_array_index (self->slices, Slice, i), x, y);
      y += pb_block_get_part (&self->parent, i);
    }
}

/* Rules and bars first: they are outside every tag. */
static void
draw (PbBlock  *block,
      gpointer  data,
      double    x,
      double    y,
      guint     first,
      guint     n)
{
  PbTable *self = (PbTable *) block;
  PbLayout *layout = data;

  draw_slices (self, layout, x, y, first, n, draw_slice_decoration);
  pb_pdf_target_begin (layout->target, "Table");
  draw_slices (self, layout, x, y, first, n, draw_slice);
  pb_pdf_target_end (layout->target);
}

static const PbBlockType table_type = { draw, clear };

/* ---- making */

PbBlock *
pb_table_new (PbLayout     *layout,
              guint         n_columns,
              const double *widths,
              double        gap)
{
  PbTable *self = pb_block_new (sizeof (PbTable), &table_type);

  self->n_columns = n_columns;
  self->widths = g_memdup2 (widths, n_columns * sizeof *widths);
  self->gap = gap;
  self->padding = layout->grid->unit * 0.44;
  self->tone = layout->tone;
  self->rows = g_ptr_array_new_with_free_func (row_free);
  self->slices = g_array_new (FALSE, FALSE, sizeof (Slice));

  return &self->parent;
}

void
pb_table_begin_row (PbBlock   *table,
                    PbRowKind  kind)
{
  PbTable *self = (PbTable *) table;
  TableRow *row = g_new0 (TableRow, 1);

  row->kind = kind;
  row->cells = g_ptr_array_new_with_free_func (cell_free);
  g_ptr_array_add (self->rows, row);
}

void
pb_table_add_cell (PbBlock          *table,
                   PbLayout         *layout,
                   const PbCellSpec *spec)
{
  PbTable *self = (PbTable *) table;
  TableRow *row = self->rows->pdata[self->rows->len - 1];
  Cell *cell = g_new0 (Cell, 1);
  double width = self->widths[row->cells->len];

  if (spec->icon != NULL)
    cell->inset = layout->styles->leading[spec->style];
  else if (spec->icon_colour != NULL)
    cell->inset = width * BAR_SHARE + layout->grid->unit;
  cell->heads = spec->heads;
  cell->icon = spec->icon;
  cell->bar = spec->bar;
  if (spec->icon_colour != NULL)
    cell->icon_colour = *spec->icon_colour;
  cell->text = pb_text_new (layout, &(PbTextSpec) { .style = spec->style, .text = spec->text, .colour = spec->colour,
                                                    .align = spec->align, .attributes = spec->attributes,
                                                    .width = width - cell->inset });
  row->height = MAX (row->height, pb_block_get_height (cell->text) + 2 * self->padding);
  g_ptr_array_add (row->cells, cell);
}

void
pb_table_add_bar (PbBlock        *table,
                  PbLayout       *layout,
                  double          part,
                  const PbColour *colour)
{
  PbTable *self = (PbTable *) table;
  TableRow *row = self->rows->pdata[self->rows->len - 1];

  row->bar_top = row->height - self->padding + layout->grid->unit * (BAR_ROOM - BAR_HEIGHT) / 2;
  row->bar_part = part;
  row->bar_colour = *colour;
  row->height += layout->grid->unit * BAR_ROOM;
}

void
pb_table_add_note (PbBlock    *table,
                   PbLayout   *layout,
                   const char *text)
{
  PbTable *self = (PbTable *) table;
  TableRow *row = self->rows->pdata[self->rows->len - 1];

  row->note = pb_text_new (layout, &(PbTextSpec) { .style = PB_STYLE_SMALL, .text = text, .colour = &pb_soft_ink,
                                                   .width = get_width (self) });
  row->note_top = row->height - self->padding;
  row->height += pb_block_get_height (row->note);
}

static void
add_slice (PbTable *self,
           double   from,
           double   to)
{
  Slice slice = { self->rows->len - 1, from, to };

  g_array_append_val (self->slices, slice);
  pb_block_add_part (&self->parent, to - from);
}

/* Adds the lines of a text that begins at *at in the row; a slice ends when it is full. */
static void
break_lines (PbTable *self,
             PbBlock *text,
             double   most,
             double  *from,
             double  *at)
{
  for (guint i = 0; i < pb_block_get_n_parts (text); i++)
    {
      double line = pb_block_get_part (text, i);

      if (*at + line - *from > most)
        {
          add_slice (self, *from, *at);
          *from = *at;
        }
      *at += line;
    }
}

/* Between the lines of the highest cell, beside which the others stand, and those of the note. */
static void
break_row (PbTable        *self,
           const TableRow *row,
           double          most)
{
  const Cell *highest = row->cells->pdata[0];
  double from = 0;
  double at = self->padding;

  for (guint i = 1; i < row->cells->len; i++)
    {
      const Cell *cell = row->cells->pdata[i];

      if (pb_block_get_height (cell->text) > pb_block_get_height (highest->text))
        highest = cell;
    }

  break_lines (self, highest->text, most, &from, &at);
  if (row->note != NULL)
    {
      at = row->note_top;
      break_lines (self, row->note, most, &from, &at);
    }
  add_slice (self, from, row->height);
}

void
pb_table_end_row (PbBlock  *table,
                  PbLayout *layout)
{
  PbTable *self = (PbTable *) table;
  TableRow *row = self->rows->pdata[self->rows->len - 1];
  double most = (layout->grid->bottom - layout->grid->top) * HIGH_ROW;

  if (row->kind == PB_ROW_HEAD && row->height <= most)
    table->n_head++;
  if (row->height <= most)
    add_slice (self, 0, row->height);
  else
    break_row (self, row, most);
  table->widows = self->rows->len > table->n_head + 2 ? 2 : 1;
}
