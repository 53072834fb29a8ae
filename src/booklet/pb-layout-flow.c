/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-layout-flow"
#include "config.h"

#include "pb-layout-flow.h"

#define MAX_TRACKS 2

/* A section that no page holds begins where it is, when so much of the page is left. */
#define WORTH_BEGINNING 0.3

/* Images are made smaller and spaces narrower, in steps, down to that part, when a section fits on a page for it. */
#define LEAST_SCALE 0.6
#define SCALE_STEP  0.08

typedef struct
{
  PbTrack    tracks[MAX_TRACKS];
  GPtrArray *blocks[MAX_TRACKS];   /* PbBlock; NULL where there is no such track */
  double     before;
  gboolean   keep;
} Row;

/* Where a section has come to: frames are the columns, counted from the one in which it began. */
typedef struct
{
  guint    frame;
  double   y;
  gboolean at_top;
} Cursor;

typedef struct
{
  PbBlock *block;
  guint    first;
  guint    n;
  guint    frame;
  double   x;
  double   y;
  guint    row;
  guint    track;
} Placement;

struct _PbFlow
{
  const PbFlowHandler *handler;
  gpointer             data;
  double               top;
  double               bottom;
  guint                n_pages;
  gboolean             in_page;
  double               y;
  gboolean             at_top;

  guint                n_columns;
  double               column_step;
  guint                column;        /* in which the flow is */
  double               column_top;    /* on this page */

  const char          *id;
  gboolean             keep;
  double               tightness;     /* of the spaces in it: a part of 1 */
  GPtrArray           *rows;          /* Row: of the section */
  GArray              *placements;    /* Placement: of the section */
};

static void
row_free (gpointer data)
{
  Row *row = data;

  for (guint i = 0; i < MAX_TRACKS; i++)
    g_clear_pointer (&row->blocks[i], g_ptr_array_unref);
  g_free (row);
}

PbFlow *
pb_flow_new (const PbFlowHandler *handler,
             gpointer             data,
             double               top,
             double               bottom)
{
  PbFlow *self = g_new0 (PbFlow, 1);

  self->handler = handler;
  self->data = data;
  self->top = top;
  self->bottom = bottom;
  self->n_columns = 1;
  self->tightness = 1;
  self->rows = g_ptr_array_new_with_free_func (row_free);
  self->placements = g_array_new (FALSE, FALSE, sizeof (Placement));

  return self;
}

void
pb_flow_free (PbFlow *self)
{
  g_ptr_array_unref (self->rows);
  g_array_unref (self->placements);
  g_free (self);
}

/* ---- pages */

void
pb_flow_end_page (PbFlow *self)
{
  if (!self->in_page)
    return;

  if (self->handler != NULL)
    self->handler->end_page (self->data);
  self->in_page = FALSE;
  self->n_columns = 1;
  self->column = 0;
}

static void
begin_page (PbFlow *self)
{
  self->in_page = TRUE;
  self->n_pages++;
  self->y = self->top;
  self->at_top = TRUE;
  self->column_top = self->top;
  if (self->handler != NULL)
    self->handler->begin_page (self->data);
}

void
pb_flow_need_page (PbFlow *self)
{
  if (!self->in_page)
    begin_page (self);
}

guint
pb_flow_get_n_pages (const PbFlow *self)
{
  return self->n_pages;
}

double
pb_flow_get_y (const PbFlow *self)
{
  return self->y;
}

double
pb_flow_get_room (const PbFlow *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->bottom - self->y;
}

void
pb_flow_set_y (PbFlow *self,
               double  y)
{
  self->y = y;
  self->at_top = FALSE;
}

void
pb_flow_set_columns (PbFlow *self,
                     guint   n,
                     double  step)
{
  pb_flow_need_page (self);
  self->n_columns = n;
  self->column_step = step;
  self->column = 0;
  self->column_top = self->y;
  self->at_top = TRUE;
}

/* ---- where the blocks of a section come to stand */

static double
get_top (PbFlow *self,
         guint   frame)
{
  return self->column + frame < self->n_columns ? self->column_top : self->top;
}

static void
next_frame (PbFlow *self,
            Cursor *cursor)
{
  cursor->frame++;
  cursor->y = get_top (self, cursor->frame);
  cursor->at_top = TRUE;
}

static void
place (PbFlow        *self,
       const Cursor  *cursor,
       PbBlock       *block,
       guint          first,
       guint          n,
       guint          row,
       guint          track)
{
  const Row *at = self->rows->pdata[row];
  guint column = (self->column + cursor->frame) % self->n_columns;
  Placement placement = { block, first, n, cursor->frame, at->tracks[track].x + column * self->column_step,
                          cursor->y, row, track };

  g_array_append_val (self->placements, placement);
}

/* The least height of what has to stand together with the block at index, itself included; what it ends with is the
 * beginning of a block of which the rest may stand elsewhere. */
static double
measure_chain (PbFlow *self,
               guint   row,
               guint   track,
               guint   index)
{
  const GPtrArray *blocks = ((Row *) self->rows->pdata[row])->blocks[track];
  double height = 0;

  while (((PbBlock *) blocks->pdata[index])->keep_with_next)
    {
      height += pb_block_get_height (blocks->pdata[index]);
      if (++index == blocks->len)
        {
          const Row *next = row + 1 < self->rows->len ? self->rows->pdata[row + 1] : NULL;

          if (next == NULL || next->blocks[0]->len == 0)
            return height;
          height += next->before * self->tightness;
          blocks = next->blocks[0];
          index = 0;
          row++;
          track = 0;
        }
      height += ((PbBlock *) blocks->pdata[index])->before * self->tightness;
    }

  return height + pb_block_get_start (blocks->pdata[index]);
}

static void
place_block (PbFlow  *self,
             Cursor  *cursor,
             PbBlock *block,
             double   bottom,
             guint    row,
             guint    track)
{
  guint n_parts = pb_block_get_n_parts (block);
  guint first = 0;

  while (first < n_parts)
    {
      guint n = pb_block_fit (block, first, bottom - cursor->y, cursor->at_top);

      if (n > 0)
        {
          place (self, cursor, block, first, n, row, track);
          cursor->y += pb_block_measure (block, first, n);
          cursor->at_top = FALSE;
          first += n;
        }
      if (first < n_parts)
        next_frame (self, cursor);
    }
}

static void
place_track (PbFlow *self,
             Cursor *cursor,
             guint   row,
             guint   track)
{
  const Row *at = self->rows->pdata[row];
  double padding = at->tracks[track].padding;
  double bottom = self->bottom - padding;

  cursor->y += padding;
  for (guint i = 0; i < at->blocks[track]->len; i++)
    {
      PbBlock *block = at->blocks[track]->pdata[i];
      gboolean leads = i == 0 && at->blocks[1] != NULL;
      double before = cursor->at_top || leads ? 0 : block->before * self->tightness;
      double needed = measure_chain (self, row, track, i);

      if (!cursor->at_top && cursor->y + before + needed > bottom)
        {
          next_frame (self, cursor);
          cursor->y += padding;
          before = 0;
        }
      cursor->y += before;
      place_block (self, cursor, block, bottom, row, track);
    }
  cursor->y += padding;
}

static gboolean
is_behind (const Cursor *a,
           const Cursor *b)
{
  return a->frame < b->frame || (a->frame == b->frame && a->y < b->y);
}

static Cursor
place_row (PbFlow       *self,
           const Cursor *start,
           guint         index)
{
  const Row *row = self->rows->pdata[index];
  Cursor last = *start;

  for (guint t = 0; t < MAX_TRACKS; t++)
    {
      Cursor here = *start;

      if (row->blocks[t] == NULL || row->blocks[t]->len == 0)
        continue;
      place_track (self, &here, index, t);
      if (is_behind (&last, &here))
        last = here;
    }

  return last;
}

static Cursor
place_rows (PbFlow *self,
            Cursor  cursor)
{
  g_array_set_size (self->placements, 0);

  for (guint r = 0; r < self->rows->len; r++)
    {
      const Row *row = self->rows->pdata[r];
      guint n_before = self->placements->len;
      Cursor start = cursor;

      if (!start.at_top)
        start.y += row->before * self->tightness;
      cursor = place_row (self, &start, r);
      if (row->keep && cursor.frame > start.frame && !start.at_top)
        {
          next_frame (self, &start);
          g_array_set_size (self->placements, n_before);
          cursor = place_row (self, &start, r);
        }
    }

  return cursor;
}

static void
scale_blocks (PbFlow *self,
              double  part)
{
  self->tightness = part;
  for (guint r = 0; r < self->rows->len; r++)
    {
      const Row *row = self->rows->pdata[r];

      for (guint t = 0; t < MAX_TRACKS && row->blocks[t] != NULL; t++)
        for (guint i = 0; i < row->blocks[t]->len; i++)
          {
            PbBlock *block = row->blocks[t]->pdata[i];

            if (block->type->scale != NULL)
              block->type->scale (block, part);
          }
    }
}

/* Whether it fits on the page at the top of which it starts, if need be a little tighter. */
static gboolean
place_on_one_page (PbFlow       *self,
                   const Cursor *start,
                   Cursor       *end)
{
  *end = place_rows (self, *start);
  if (end->frame == start->frame)
    return TRUE;
  if (end->frame > start->frame + 1)
    return FALSE;

  for (double part = 1 - SCALE_STEP; part >= LEAST_SCALE; part -= SCALE_STEP)
    {
      scale_blocks (self, part);
      *end = place_rows (self, *start);
      if (end->frame == start->frame)
        return TRUE;
    }
  scale_blocks (self, 1);
  *end = place_rows (self, *start);

  return FALSE;
}

/* Once as it comes; once more from the top of the next page when that keeps it together. */
static Cursor
place_section (PbFlow *self)
{
  Cursor here = { 0, self->y, self->at_top };
  Cursor cursor = place_rows (self, here);
  Cursor next = here;

  if (cursor.frame == 0 || !self->keep)
    return cursor;
  if (self->at_top)
    {
      place_on_one_page (self, &here, &cursor);
      return cursor;
    }

  next_frame (self, &next);
  if (place_on_one_page (self, &next, &cursor) ||
      self->bottom - self->y < (self->bottom - self->top) * WORTH_BEGINNING)
    return cursor;

  return place_rows (self, here);
}

/* ---- drawing them */

typedef struct
{
  gboolean in_list;
  gboolean in_item;
} ListState;

static void
close_list (PbFlow    *self,
            ListState *state)
{
  if (state->in_item)
    self->handler->end_tag (self->data);
  if (state->in_list)
    self->handler->end_tag (self->data);
  *state = (ListState) { FALSE, FALSE };
}

static void
open_list (PbFlow        *self,
           ListState     *state,
           const PbBlock *block)
{
  if (block->list == PB_LIST_NONE)
    {
      close_list (self, state);
      return;
    }

  if (!state->in_list)
    self->handler->begin_tag (self->data, "L");
  state->in_list = TRUE;
  if (state->in_item && block->list != PB_LIST_MORE)
    {
      self->handler->end_tag (self->data);
      state->in_item = FALSE;
    }
  if (!state->in_item)
    self->handler->begin_tag (self->data, "LI");
  state->in_item = TRUE;
}

static void
extend (PbFlowArea      *area,
        const Placement *placement,
        const PbTrack   *track)
{
  double x = placement->x - track->padding;
  double y = placement->y - track->padding;
  double right = placement->x + track->width + track->padding;
  double lower = placement->y + pb_block_measure (placement->block, placement->first, placement->n) + track->padding;

  if (area->width > 0)
    {
      right = MAX (right, area->x + area->width);
      lower = MAX (lower, area->y + area->height);
      x = MIN (x, area->x);
      y = MIN (y, area->y);
    }
  *area = (PbFlowArea) { x, y, right - x, lower - y };
}

/* What all of the section (row < 0), or what has a ground in that row, fills of the frame. */
static PbFlowArea
measure_area (PbFlow *self,
              guint   frame,
              int     row)
{
  PbFlowArea area = { 0 };

  for (guint i = 0; i < self->placements->len; i++)
    {
      const Placement *placement = &g_array_index (self->placements, Placement, i);
      const Row *at = self->rows->pdata[placement->row];
      const PbTrack *track = &at->tracks[placement->track];

      if (placement->frame == frame && (row < 0 || (placement->row == (guint) row && track->padding > 0)))
        extend (&area, placement, track);
    }

  return area;
}

static void
draw_grounds (PbFlow *self,
              guint   frame)
{
  for (guint r = 0; r < self->rows->len; r++)
    {
      const Row *row = self->rows->pdata[r];
      PbFlowArea area = { 0 };

      if (row->tracks[0].padding > 0 || row->tracks[1].padding > 0)
        area = measure_area (self, frame, r);
      if (area.width > 0)
        self->handler->ground (self->data, &area);
    }
}

static void
draw_frame (PbFlow *self,
            guint   frame)
{
  ListState state = { FALSE, FALSE };
  const Placement *before = NULL;

  draw_grounds (self, frame);
  for (guint i = 0; i < self->placements->len; i++)
    {
      const Placement *placement = &g_array_index (self->placements, Placement, i);
      PbBlock *block = placement->block;

      if (placement->frame != frame)
        continue;

      if (before != NULL && (before->row != placement->row || before->track != placement->track))
        close_list (self, &state);
      open_list (self, &state, block);
      block->spans = ((Row *) self->rows->pdata[placement->row])->blocks[1] == NULL && block->list == PB_LIST_NONE;
      if (placement->first == 0 && (block->id != NULL || block->outline > 0))
        self->handler->mark (self->data, block, placement->y);
      block->type->draw (block, self->data, placement->x, placement->y, placement->first, placement->n);
      before = placement;
    }
  close_list (self, &state);

  if (self->id != NULL)
    {
      PbFlowArea area = measure_area (self, frame, -1);

      if (area.width > 0)
        self->handler->area (self->data, self->id, &area);
    }
}

static void
draw_section (PbFlow *self,
              guint   last)
{
  for (guint frame = 0; frame <= last; frame++)
    {
      if (frame > 0)
        {
          self->column = (self->column + 1) % self->n_columns;
          if (self->column == 0)
            {
              guint n_columns = self->n_columns;

              pb_flow_end_page (self);
              begin_page (self);
              self->n_columns = n_columns;
            }
        }
      if (self->handler != NULL)
        draw_frame (self, frame);
    }
}

/* ---- sections */

static Row *
add_row (PbFlow *self)
{
  Row *row = g_new0 (Row, 1);

  row->blocks[0] = g_ptr_array_new_with_free_func ((GDestroyNotify) pb_block_free);
  g_ptr_array_add (self->rows, row);

  return row;
}

void
pb_flow_begin (PbFlow     *self,
               const char *id,
               gboolean    keep)
{
  g_return_if_fail (self->rows->len == 0);

  pb_flow_need_page (self);
  self->id = id;
  self->keep = keep;
}

void
pb_flow_set_id (PbFlow     *self,
                const char *id)
{
  self->id = id;
}

void
pb_flow_add (PbFlow  *self,
             double   x,
             PbBlock *block)
{
  Row *row = self->rows->len > 0 ? self->rows->pdata[self->rows->len - 1] : NULL;

  if (row == NULL || row->blocks[1] != NULL || row->tracks[0].x != x)
    {
      row = add_row (self);
      row->tracks[0] = (PbTrack) { x, 1, 0 };
    }
  g_ptr_array_add (row->blocks[0], block);
}

void
pb_flow_begin_tracks (PbFlow        *self,
                      const PbTrack *first,
                      const PbTrack *second,
                      double         before,
                      gboolean       keep)
{
  Row *row = add_row (self);

  row->blocks[1] = g_ptr_array_new_with_free_func ((GDestroyNotify) pb_block_free);
  row->tracks[0] = *first;
  row->tracks[1] = *second;
  row->before = before;
  row->keep = keep;
}

void
pb_flow_add_to (PbFlow  *self,
                guint    track,
                PbBlock *block)
{
  Row *row = self->rows->pdata[self->rows->len - 1];

  g_return_if_fail (track < MAX_TRACKS && row->blocks[track] != NULL);

  g_ptr_array_add (row->blocks[track], block);
}

void
pb_flow_end (PbFlow *self)
{
  Cursor cursor;

  if (self->rows->len == 0)
    return;

  cursor = place_section (self);
  draw_section (self, cursor.frame);
  self->y = cursor.y;
  self->at_top = cursor.at_top;
  self->tightness = 1;
  g_ptr_array_set_size (self->rows, 0);
  self->id = NULL;
}
