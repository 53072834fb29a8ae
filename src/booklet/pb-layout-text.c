/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-layout-text"
#include "config.h"

#include <string.h>

#include "pb-layout-text.h"

typedef struct
{
  PangoLayoutLine *line;      /* the layout's */
  double           x;
  double           width;
  double           baseline;  /* from the top of its part */
} Line;

typedef struct
{
  PbBlock      parent;
  PangoLayout *layout;
  GArray      *lines;         /* Line */
  PbColour     colour;
  const char  *tag;
  const char  *link;
  char        *uri;
} PbText;

static void
draw_lines (PbText   *self,
            PbLayout *layout,
            double    x,
            double    y,
            guint     first,
            guint     n)
{
  pb_layout_set_colour (layout, &self->colour);
  for (guint i = first; i < first + n; i++)
    {
      const Line *line = &g_array_index (self->lines, Line, i);

      pb_pdf_target_show_line (layout->target, line->line, x + line->x, y + line->baseline);
      y += pb_block_get_part (&self->parent, i);
    }
}

static void
draw (PbBlock  *block,
      gpointer  data,
      double    x,
      double    y,
      guint     first,
      guint     n)
{
  PbText *self = (PbText *) block;
  PbLayout *layout = data;
  gboolean goes_on = block->spans && first + n < pb_block_get_n_parts (block);

  /* A paragraph stays one over the page on which it goes on. */
  if (self->tag != NULL && !(block->spans && first > 0))
    pb_pdf_target_begin (layout->target, self->tag);
  if (self->link != NULL)
    pb_pdf_target_begin_link (layout->target, self->link);
  else if (self->uri != NULL)
    pb_pdf_target_begin_uri (layout->target, self->uri);

  draw_lines (self, layout, x, y, first, n);

  if (self->link != NULL || self->uri != NULL)
    pb_pdf_target_end (layout->target);
  if (self->tag != NULL && !goes_on)
    pb_pdf_target_end (layout->target);
}

static void
clear (PbBlock *block)
{
  PbText *self = (PbText *) block;

  g_array_unref (self->lines);
  g_object_unref (self->layout);
  g_free (self->uri);
}

static const PbBlockType text_type = { draw, clear };

/* A line is as high as its style has it, and higher only where a font that stood in for a missing letter is. */
static void
collect_lines (PbText *self,
               double  leading)
{
  PangoLayoutIter *iter = pango_layout_get_iter (self->layout);

  do
    {
      PangoRectangle logical;
      Line line;
      double height;
      double own;

      pango_layout_iter_get_line_extents (iter, NULL, &logical);
      own = pango_units_to_double (logical.height);
      height = MAX (leading, own * 0.86);
      line.line = pango_layout_iter_get_line_readonly (iter);
      line.x = pango_units_to_double (logical.x);
      line.width = pango_units_to_double (logical.width);
      line.baseline = (height - own) / 2 + pango_units_to_double (pango_layout_iter_get_baseline (iter) - logical.y);
      g_array_append_val (self->lines, line);
      pb_block_add_part (&self->parent, height);
    }
  while (pango_layout_iter_next_line (iter));

  pango_layout_iter_free (iter);
}

PbBlock *
pb_text_new (PbLayout         *layout,
             const PbTextSpec *spec)
{
  PbText *self = pb_block_new (sizeof (PbText), &text_type);

  self->layout = pango_layout_new (layout->pango);
  self->lines = g_array_new (FALSE, FALSE, sizeof (Line));
  self->colour = spec->colour != NULL ? *spec->colour : pb_ink;
  self->tag = spec->tag;
  self->link = spec->link;
  self->uri = g_strdup (spec->uri);
  self->parent.orphans = 2;
  self->parent.widows = 2;

  pango_layout_set_font_description (self->layout, layout->styles->fonts[spec->style]);
  pango_layout_set_width (self->layout, MAX (spec->width, 1) * PANGO_SCALE);
  pango_layout_set_wrap (self->layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_alignment (self->layout, spec->align);
  pango_layout_set_attributes (self->layout, spec->attributes != NULL ? spec->attributes : layout->styles->attributes);
  if (spec->max_lines > 0)
    {
      pango_layout_set_ellipsize (self->layout, PANGO_ELLIPSIZE_END);
      pango_layout_set_height (self->layout, -(int) spec->max_lines);
    }
  pango_layout_set_text (self->layout, spec->text, spec->length > 0 ? spec->length : -1);
  collect_lines (self, layout->styles->leading[spec->style]);

  return &self->parent;
}

PbBlock *
pb_text_new_simple (PbLayout   *layout,
                    PbStyle     style,
                    const char *tag,
                    const char *text,
                    double      width)
{
  return pb_text_new (layout, &(PbTextSpec) { .style = style, .tag = tag, .text = text, .width = width });
}

double
pb_text_get_width (PbBlock *block)
{
  PbText *self = (PbText *) block;
  double width = 0;

  for (guint i = 0; i < self->lines->len; i++)
    width = MAX (width, g_array_index (self->lines, Line, i).width);

  return width;
}

void
pb_text_draw_at (PbLayout *layout,
                 PbBlock  *block,
                 double    x,
                 double    y)
{
  draw (block, layout, x, y, 0, pb_block_get_n_parts (block));
}

void
pb_text_get_end (PbBlock *block,
                 double  *x,
                 double  *baseline)
{
  PbText *self = (PbText *) block;
  guint last = self->lines->len - 1;
  const Line *line = &g_array_index (self->lines, Line, last);

  *x = line->x + line->width;
  *baseline = pb_block_measure (block, 0, last) + line->baseline;
}

void
pb_text_draw_label (PbLayout       *layout,
                    PbStyle         style,
                    const PbColour *colour,
                    const char     *text,
                    PangoAlignment  align,
                    double          x,
                    double          baseline,
                    double          width)
{
  g_autoptr(PbBlock) block = pb_text_new (layout, &(PbTextSpec) { .style = style, .text = text, .width = width,
                                                                  .colour = colour, .align = align, .max_lines = 1 });
  const PbText *self = (const PbText *) block;
  const Line *line = &g_array_index (self->lines, Line, 0);

  if (align == PANGO_ALIGN_RIGHT)
    x -= width;
  else if (align == PANGO_ALIGN_CENTER)
    x -= width / 2;
  pb_layout_set_colour (layout, &self->colour);
  pb_pdf_target_show_line (layout->target, line->line, x + line->x, baseline);
}

static void
insert (PangoAttrList  *list,
        PangoAttribute *attribute,
        guint           start,
        guint           end)
{
  attribute->start_index = start;
  attribute->end_index = end;
  pango_attr_list_insert (list, attribute);
}

PangoAttrList *
pb_attributes_new (PbLayout *layout)
{
  return pango_attr_list_copy (layout->styles->attributes);
}

void
pb_attributes_style (PangoAttrList *list,
                     PbLayout      *layout,
                     PbStyle        style,
                     guint          start,
                     guint          end)
{
  insert (list, pango_attr_font_desc_new (layout->styles->fonts[style]), start, end);
}

void
pb_attributes_scale (PangoAttrList *list,
                     double         part,
                     guint          start,
                     guint          end)
{
  insert (list, pango_attr_scale_new (part), start, end);
}

void
pb_attributes_colour (PangoAttrList  *list,
                      const PbColour *colour,
                      guint           start,
                      guint           end)
{
  insert (list, pango_attr_foreground_new (colour->red * 65535, colour->green * 65535, colour->blue * 65535), start,
          end);
}
