/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-layout"
#include "config.h"

#include <string.h>

#include "pb-booklet-colour.h"
#include "pb-layout-shape.h"
#include "pb-layout-text.h"
#include "pb-text.h"

#define PAPER "#ffffff"

/* A colour that is nearer to paper than that is not seen on it. */
#define LEAST_CONTRAST 1.3

/* How far the crest of a hill swings, of its height; where it is at its highest, of the page; and how much of the text's
 * height is empty where hills stand below a project. */
#define HILL_SWING 0.22
#define FOOT_CREST 0.76
#define FOOT_LEAST 0.17

void
pb_layout_begin_chapter (PbLayout              *self,
                         const PbBookletPillar *pillar,
                         guint                  index,
                         const char            *name,
                         const char            *colour)
{
  const char *ground = pb_booklet_colour_ground (colour);
  g_autofree char *tone = pb_booklet_colour_make_legible (ground, PAPER);
  gboolean is_pale = pb_colour_contrast (ground, PAPER) < LEAST_CONTRAST;

  self->pillar = pillar;
  self->pillar_index = index;
  self->chapter = name;
  self->ground = pb_colour_read (ground);
  self->on_ground = pb_colour_read (pb_booklet_colour_text_on (ground));
  self->tone = pb_colour_read (tone);
  self->edge = is_pale ? self->tone : self->ground;
  self->on_edge = is_pale ? pb_white : self->on_ground;
}

guint
pb_layout_get_page (PbLayout   *self,
                    const char *id)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->pages, id));
}

const char *
pb_layout_term (PbLayout *self,
                PbTerm    term)
{
  return pb_booklet_term (term, self->language);
}

char *
pb_layout_capital (PbLayout *self,
                   PbTerm    term)
{
  const char *text = pb_layout_term (self, term);
  const char *rest = g_utf8_next_char (text);
  g_autofree char *first = g_utf8_strup (text, rest - text);

  return g_strconcat (first, rest, NULL);
}

void
pb_layout_set_colour (PbLayout       *self,
                      const PbColour *colour)
{
  cairo_set_source_rgb (self->cr, colour->red, colour->green, colour->blue);
}

void
pb_layout_fill (PbLayout       *self,
                const PbColour *colour,
                double          x,
                double          y,
                double          width,
                double          height)
{
  pb_layout_set_colour (self, colour);
  cairo_rectangle (self->cr, x, y, width, height);
  cairo_fill (self->cr);
}

void
pb_layout_rule (PbLayout       *self,
                const PbColour *colour,
                double          thickness,
                double          x,
                double          y,
                double          width)
{
  pb_layout_fill (self, colour, x, y - thickness / 2, width, thickness);
}

void
pb_layout_add_heading (PbLayout   *self,
                       const char *id,
                       const char *name)
{
  PbBlock *heading;

  pb_flow_end_page (self->flow);
  pb_flow_begin (self->flow, id, FALSE);
  heading = pb_text_new (self, &(PbTextSpec) { .style = PB_STYLE_CHAPTER, .tag = "H1", .text = name,
                                               .width = self->grid->text_width, .colour = &self->tone });
  heading->id = id;
  heading->outline = 1;
  heading->title = name;
  pb_flow_add (self->flow, self->grid->left, heading);
  pb_flow_end (self->flow);
  pb_flow_set_y (self->flow, pb_flow_get_y (self->flow) + 2 * self->grid->unit);
}

void
pb_layout_add_paragraphs (PbLayout       *self,
                          PbStyle         style,
                          const PbColour *colour,
                          const char     *text)
{
  g_auto(GStrv) paragraphs = g_strsplit (text, "\n\n", -1);

  for (guint i = 0; paragraphs[i] != NULL; i++)
    {
      PbBlock *block;

      if (*g_strstrip (paragraphs[i]) == '\0')
        continue;

      block = pb_text_new (self, &(PbTextSpec) { .style = style, .tag = "P", .text = paragraphs[i], .colour = colour,
                                                 .width = self->grid->text_width });
      block->before = self->grid->unit;
      pb_flow_add (self->flow, self->grid->left, block);
    }
}

/* ---- what every page wears */

/* So far from the outer edge stands the page number: even pages lie at the left of an open booklet. */
static void
draw_folio (PbLayout *self)
{
  const PbGrid *grid = self->grid;
  gboolean is_left = self->page % 2 == 0;
  double x = is_left ? grid->left : grid->left + grid->text_width;
  double width = grid->text_width - 6 * grid->unit;
  g_autofree char *label = g_strdup_printf ("%u", self->page);
  g_autofree char *edition = NULL;

  if (self->booklet->status != NULL && g_str_equal (self->booklet->status, "draft"))
    edition = g_strdup_printf ("%s · %s", pb_layout_term (self, PB_TERM_DRAFT), self->booklet->edition_title);
  else
    edition = g_strdup (self->booklet->edition_title != NULL ? self->booklet->edition_title : self->booklet->title);

  pb_text_draw_label (self, PB_STYLE_FOLIO_BOLD, &pb_ink, label, is_left ? PANGO_ALIGN_LEFT : PANGO_ALIGN_RIGHT, x,
                      grid->foot_y, 6 * grid->unit);
  x += is_left ? 6 * grid->unit : -6 * grid->unit;
  pb_text_draw_label (self, PB_STYLE_FOLIO, &pb_soft_ink, edition, is_left ? PANGO_ALIGN_LEFT : PANGO_ALIGN_RIGHT, x,
                      grid->foot_y, width);
}

static void
draw_running_head (PbLayout *self)
{
  const PbGrid *grid = self->grid;
  gboolean is_left = self->page % 2 == 0;
  double square = grid->unit;
  double x = is_left ? grid->left : grid->left + grid->text_width;
  double width = grid->text_width - 2 * square;

  if (self->chapter == NULL)
    return;

  pb_layout_fill (self, &self->edge, is_left ? x : x - square, grid->head_y - square, square, square);
  x += is_left ? 1.8 * square : -1.8 * square;
  pb_text_draw_label (self, PB_STYLE_FOLIO, &pb_soft_ink, self->chapter,
                      is_left ? PANGO_ALIGN_LEFT : PANGO_ALIGN_RIGHT, x, grid->head_y, width);
}

/* The thumb index: a mark of the pillar at the edge, each pillar a step lower, so that the cut edge of the booklet
 * shows its chapters. */
static void
draw_thumb (PbLayout *self)
{
  const PbGrid *grid = self->grid;
  guint n_pillars = MAX (self->booklet->pillars->len, 1);
  double room = grid->bottom - grid->top;
  double height = MIN (room / n_pillars, 11 * grid->unit);
  double width = grid->left * 0.36;
  double x = self->page % 2 == 0 ? 0 : grid->width - width;
  double y = grid->top + self->pillar_index * height;

  if (self->pillar == NULL)
    return;

  pb_layout_fill (self, &self->edge, x, y, width, height);
  if (height > 3 * grid->unit && g_utf8_strlen (self->pillar->code, -1) <= 2)
    pb_text_draw_label (self, PB_STYLE_SMALL_BOLD, &self->on_edge, self->pillar->code, PANGO_ALIGN_CENTER,
                        x + width / 2, y + height / 2 + grid->unit * 0.45, width);
}

/* Below crest, so pale that text is read on them. */
static void
draw_hills (PbLayout *self,
            guint     index,
            double    crest)
{
  const PbGrid *grid = self->grid;
  double swing = (grid->height - crest) * HILL_SWING;

  for (guint i = 0; i < 2; i++)
    {
      PbColour pale = pb_colour_mix (&pb_white, &self->edge, 0.07 + 0.06 * i);

      pb_layout_set_colour (self, &pale);
      pb_shape_trace_hill (self, index + i, 0, crest + 2 * swing * i, grid->width, swing, grid->height);
      cairo_fill (self->cr);
    }
}

/* Where a project leaves much of its last page, the hills of its opener come back below it. */
static void
draw_foot (PbLayout *self)
{
  const PbGrid *grid = self->grid;
  double crest = (self->filled + 2 * grid->unit + HILL_SWING * grid->height) / (1 + HILL_SWING);

  if (self->pillar != NULL && self->filled > 0 &&
      grid->bottom - self->filled > (grid->bottom - grid->top) * FOOT_LEAST)
    draw_hills (self, self->page, MAX (crest, grid->height * FOOT_CREST));
}

static void
begin_page (gpointer data)
{
  PbLayout *self = data;
  g_autofree char *label = g_strdup_printf ("%u", ++self->page);

  self->cr = pb_pdf_target_begin_page (self->target, label);
  if (!self->plain)
    {
      pb_pdf_target_begin_artifact (self->target);
      if (self->has_hills)
        draw_hills (self, 0, self->grid->height * 0.8);
      draw_running_head (self);
      draw_thumb (self);
      pb_pdf_target_end (self->target);
    }
  self->has_folio = !self->plain;
  self->plain = FALSE;
  self->filled = 0;
}

static void
end_page (gpointer data)
{
  PbLayout *self = data;

  /* At last, because only now it is known how much was left. */
  if (self->has_folio)
    {
      pb_pdf_target_begin_artifact (self->target);
      draw_foot (self);
      draw_folio (self);
      pb_pdf_target_end (self->target);
    }
  pb_pdf_target_end_page (self->target);
  self->cr = NULL;
}

static void
begin_tag (gpointer    data,
           const char *tag)
{
  pb_pdf_target_begin (((PbLayout *) data)->target, tag);
}

static void
end_tag (gpointer data)
{
  pb_pdf_target_end (((PbLayout *) data)->target);
}

static void
mark (gpointer       data,
      const PbBlock *block,
      double         y)
{
  PbLayout *self = data;

  if (block->id == NULL)
    return;

  g_hash_table_insert (self->pages, (gpointer) block->id, GUINT_TO_POINTER (self->page));
  pb_pdf_target_mark (self->target, block->id, y);
  if (block->outline > 0)
    pb_pdf_target_outline (self->target, block->outline, block->title, block->id);
}

static void
add_area (gpointer          data,
          const char       *id,
          const PbFlowArea *area)
{
  PbLayout *self = data;

  self->filled = MAX (self->filled, area->y + area->height);
  pb_pdf_target_area (self->target, id, self->grid->left, area->y, self->grid->text_width, area->height);
}

static void
draw_ground (gpointer          data,
             const PbFlowArea *area)
{
  pb_layout_fill (data, &pb_sheet, area->x, area->y, area->width, area->height);
}

const PbFlowHandler pb_layout_handler = { begin_page, end_page, begin_tag, end_tag, mark, add_area, draw_ground };
