/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-layout-entry"
#include "config.h"

#include "pb-layout-entry.h"

typedef struct
{
  PbBlock     parent;
  PbBlock    *code;       /* or NULL */
  PbBlock    *text;
  double      indent;     /* of the code */
  double      inset;      /* of the text */
  double      width;
  PbStyle     style;
  const char *id;
  const char *tag;
} PbEntry;

/* Dots on a grid of the page, so that those of all lines stand below each other: a line of dashes without length, whose
 * ends are round. */
static void
draw_leader (PbEntry  *self,
             PbLayout *layout,
             double    from,
             double    to,
             double    baseline)
{
  double step = layout->grid->unit * 0.75;
  double radius = layout->grid->unit * 0.08;
  const double dashes[] = { 0, step };

  pb_pdf_target_begin_artifact (layout->target);
  cairo_save (layout->cr);
  pb_layout_set_colour (layout, &pb_soft_ink);
  cairo_set_line_cap (layout->cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_width (layout->cr, 2 * radius);
  cairo_set_dash (layout->cr, dashes, G_N_ELEMENTS (dashes), 0);
  cairo_move_to (layout->cr, to, baseline - radius);
  cairo_line_to (layout->cr, from, baseline - radius);
  cairo_stroke (layout->cr);
  cairo_restore (layout->cr);
  pb_pdf_target_end (layout->target);
}

static void
draw (PbBlock  *block,
      gpointer  data,
      double    x,
      double    y,
      guint     first,
      guint     n)
{
  PbEntry *self = (PbEntry *) block;
  PbLayout *layout = data;
  guint page = pb_layout_get_page (layout, self->id);
  g_autofree char *number = g_strdup_printf ("%u", page);
  double gap = layout->grid->unit;
  double baseline;
  double end;

  pb_text_get_end (self->text, &end, &baseline);
  if (page > 0 && self->width - 4.5 * gap > self->inset + end + gap)
    draw_leader (self, layout, x + self->inset + end + gap, x + self->width - 4.5 * gap, y + baseline);
  pb_pdf_target_begin (layout->target, self->tag);
  pb_pdf_target_begin_link (layout->target, self->id);
  if (self->code != NULL)
    {
      pb_text_draw_at (layout, self->code, x + self->indent, y);
      pb_text_draw_space (layout, self->code, x + self->indent, y);
    }
  pb_text_draw_at (layout, self->text, x + self->inset, y);
  if (page > 0)
    {
      pb_text_draw_space (layout, self->text, x + self->inset, y);
      pb_text_draw_label (layout, self->style, &pb_ink, number, PANGO_ALIGN_RIGHT, x + self->width, y + baseline,
                          4 * gap);
    }
  pb_pdf_target_end (layout->target);
  pb_pdf_target_end (layout->target);
}

static void
clear (PbBlock *block)
{
  PbEntry *self = (PbEntry *) block;

  g_clear_pointer (&self->code, pb_block_free);
  pb_block_free (self->text);
}

static const PbBlockType entry_type = { draw, clear };

PbBlock *
pb_entry_new (PbLayout          *layout,
              const PbEntrySpec *spec)
{
  PbEntry *self = pb_block_new (sizeof (PbEntry), &entry_type);
  double number = layout->grid->unit * 5;

  self->indent = spec->indent;
  self->inset = spec->indent + (spec->code != NULL ? spec->code_width : 0);
  self->width = spec->width;
  self->style = spec->style;
  self->id = spec->id;
  self->tag = spec->list == PB_LIST_NONE ? "TOCI" : "LBody";
  self->parent.list = spec->list;
  if (spec->code != NULL)
    self->code = pb_text_new (layout, &(PbTextSpec) { .style = spec->style, .text = spec->code, .colour = &pb_soft_ink,
                                                      .max_lines = 1,
                                                      .width = spec->code_width - layout->grid->unit * 0.5 });
  self->text = pb_text_new (layout, &(PbTextSpec) { .style = spec->style, .text = spec->text, .colour = spec->colour,
                                                    .max_lines = 6, .width = spec->width - self->inset - number });
  pb_block_add_part (&self->parent, pb_block_get_height (self->text));

  return &self->parent;
}
