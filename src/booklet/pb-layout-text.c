/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-layout-text"
#include "config.h"

#include <string.h>

#include "pb-layout-lines.h"
#include "pb-layout-text.h"

typedef struct
{
  PangoLayoutLine *line;      /* the layout's, if there is one */
  double           x;
  double           width;
  double           baseline;  /* from the top of its part */
} Line;

typedef struct
{
  PbBlock      parent;
  PbLines     *words;         /* of a text that is nothing but words, else NULL */
  PangoLayout *layout;        /* of every other */
  GArray      *lines;         /* Line */
  PbStyle      style;
  PbColour     colour;
  const char  *tag;
  const char  *link;
  char        *uri;
} PbText;

static void
show_line (PbText   *self,
           PbLayout *layout,
           guint     index,
           double    x,
           double    baseline)
{
  const Line *line = &g_array_index (self->lines, Line, index);

  if (self->words != NULL)
    pb_lines_draw (self->words, index, layout->target, x + line->x, baseline);
  else
    pb_pdf_target_show_line (layout->target, line->line, x + line->x, baseline);
}

static void
show_space (PbText   *self,
            PbLayout *layout,
            double    x,
            double    baseline)
{
  const PbFace *face = pb_words_get_face (layout->words, self->style);

  if (face != NULL)
    pb_pdf_target_show_space (layout->target, face->scaled, face->space, x, baseline);
}

/* A line of Pango's that the text itself ends, and not for want of room: no space follows its last word. */
static gboolean
ends_at_newline (const Line *line)
{
  return line->line != NULL &&
         pango_layout_get_text (line->line->layout)[line->line->start_index + line->line->length] == '\n';
}

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

      show_line (self, layout, i, x, y + line->baseline);
      if (ends_at_newline (line))
        show_space (self, layout, x + line->x + line->width, y + line->baseline);
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
  g_clear_pointer (&self->words, pb_lines_free);
  g_clear_object (&self->layout);
  g_free (self->uri);
}

static const PbBlockType text_type = { draw, clear };

/* A line is as high as its style has it, and higher only where a font that stood in for a missing letter is. */
static void
add_line (PbText *self,
          Line    line,
          double  leading,
          int     ascent,
          int     own)
{
  double height = MAX (leading, pango_units_to_double (own) * 0.86);

  line.baseline = (height - pango_units_to_double (own)) / 2 + pango_units_to_double (ascent);
  g_array_append_val (self->lines, line);
  pb_block_add_part (&self->parent, height);
}

/* As Pango aligns them. */
static int
align_line (PangoAlignment align,
            int            room,
            int            width)
{
  return align == PANGO_ALIGN_RIGHT ? room - width : align == PANGO_ALIGN_CENTER ? (room - width) / 2 : 0;
}

static void
collect_words (PbText         *self,
               double          leading,
               PangoAlignment  align,
               int             room)
{
  const PbFace *face = pb_lines_get_face (self->words);

  for (guint i = 0; i < pb_lines_get_n (self->words); i++)
    {
      int width = pb_lines_get_width (self->words, i);
      Line line = { .x = pango_units_to_double (align_line (align, room, width)),
                    .width = pango_units_to_double (width) };

      add_line (self, line, leading, face->ascent, face->height);
    }
}

static void
collect_lines (PbText *self,
               double  leading)
{
  PangoLayoutIter *iter = pango_layout_get_iter (self->layout);

  do
    {
      PangoRectangle logical;
      Line line = { .line = pango_layout_iter_get_line_readonly (iter) };

      pango_layout_iter_get_line_extents (iter, NULL, &logical);
      line.x = pango_units_to_double (logical.x);
      line.width = pango_units_to_double (logical.width);
      add_line (self, line, leading, pango_layout_iter_get_baseline (iter) - logical.y, logical.height);
    }
  while (pango_layout_iter_next_line (iter));

  pango_layout_iter_free (iter);
}

static PangoLayout *
make_layout (PbLayout         *layout,
             const PbTextSpec *spec,
             int               room)
{
  PangoLayout *made = pango_layout_new (layout->pango);

  pango_layout_set_font_description (made, layout->styles->fonts[spec->style]);
  pango_layout_set_width (made, room);
  pango_layout_set_wrap (made, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_alignment (made, spec->align);
  pango_layout_set_attributes (made, spec->attributes != NULL ? spec->attributes : layout->styles->attributes);
  if (spec->max_lines > 0)
    {
      pango_layout_set_ellipsize (made, PANGO_ELLIPSIZE_END);
      pango_layout_set_height (made, -(int) spec->max_lines);
    }
  pango_layout_set_text (made, spec->text, spec->length > 0 ? spec->length : -1);

  return made;
}

PbBlock *
pb_text_new (PbLayout         *layout,
             const PbTextSpec *spec)
{
  PbText *self = pb_block_new (sizeof (PbText), &text_type);
  double leading = layout->styles->leading[spec->style];
  gsize length = spec->length > 0 ? (gsize) spec->length : strlen (spec->text);
  int room = MAX (spec->width, 1) * PANGO_SCALE;

  self->lines = g_array_new (FALSE, FALSE, sizeof (Line));
  self->colour = spec->colour != NULL ? *spec->colour : pb_ink;
  self->style = spec->style;
  self->tag = spec->tag;
  self->link = spec->link;
  self->uri = g_strdup (spec->uri);
  self->parent.orphans = 2;
  self->parent.widows = 2;

  if (spec->attributes == NULL)
    self->words = pb_lines_new (layout->words, spec->style, spec->text, length, room, spec->max_lines);
  if (self->words != NULL)
    collect_words (self, leading, spec->align, room);
  else
    {
      self->layout = make_layout (layout, spec, room);
      collect_lines (self, leading);
    }

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
pb_text_draw_space (PbLayout *layout,
                    PbBlock  *block,
                    double    x,
                    double    y)
{
  double end;
  double baseline;

  pb_text_get_end (block, &end, &baseline);
  show_space ((PbText *) block, layout, x + end, y + baseline);
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
  PbText *self = (PbText *) block;

  if (align == PANGO_ALIGN_RIGHT)
    x -= width;
  else if (align == PANGO_ALIGN_CENTER)
    x -= width / 2;
  pb_layout_set_colour (layout, &self->colour);
  show_line (self, layout, 0, x, baseline);
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
