/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pb-layout.h"

G_BEGIN_DECLS

/* A paragraph: a block of which each line is a part. Private to the layout. */
typedef struct
{
  PbStyle         style;
  const char     *text;         /* copied */
  int             length;       /* in bytes; 0: all of it */
  double          width;
  const PbColour *colour;       /* NULL: ink; copied */
  PangoAlignment  align;
  PangoAttrList  *attributes;   /* or NULL */
  const char     *tag;          /* NULL: an artifact, or the caller's; static */
  const char     *link;         /* goes to that id; borrowed */
  const char     *uri;          /* goes there; copied */
  guint           max_lines;    /* 0: as many as it takes; else it ends with … */
} PbTextSpec;

PbBlock *pb_text_new          (PbLayout         *layout,
                               const PbTextSpec *spec);
/* A text with nothing special about it. */
PbBlock *pb_text_new_simple   (PbLayout         *layout,
                               PbStyle           style,
                               const char       *tag,
                               const char       *text,
                               double            width);
/* Of its longest line. */
double   pb_text_get_width    (PbBlock          *block);
/* Draws all of it, without a flow. */
void     pb_text_draw_at      (PbLayout         *layout,
                               PbBlock          *block,
                               double            x,
                               double            y);
/* The end of its last line, from the left, and its baseline, from the top: where a leader goes on. */
void     pb_text_get_end      (PbBlock          *block,
                               double           *x,
                               double           *baseline);
/* Parts what is drawn next in the same element from the text, which stands at x, y: for whoever is read it. */
void     pb_text_draw_space   (PbLayout         *layout,
                               PbBlock          *block,
                               double            x,
                               double            y);
/* A single line that ends at x (align right) or begins there, cut with … beyond width; outside every tag. */
void     pb_text_draw_label   (PbLayout         *layout,
                               PbStyle           style,
                               const PbColour   *colour,
                               const char       *text,
                               PangoAlignment    align,
                               double            x,
                               double            baseline,
                               double            width);

/* What every text has, to which the others add for the bytes from start to end. */
PangoAttrList *pb_attributes_new (PbLayout      *layout);
void     pb_attributes_style  (PangoAttrList    *list,
                               PbLayout         *layout,
                               PbStyle           style,
                               guint             start,
                               guint             end);
/* part: of the size of the type; of two that overlap the last holds. */
void     pb_attributes_scale  (PangoAttrList    *list,
                               double            part,
                               guint             start,
                               guint             end);
void     pb_attributes_colour (PangoAttrList    *list,
                               const PbColour   *colour,
                               guint             start,
                               guint             end);

G_END_DECLS
