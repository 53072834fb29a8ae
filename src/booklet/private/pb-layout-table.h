/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pb-layout-text.h"

G_BEGIN_DECLS

/* A table: a block of which each row is a part, and a row that no page holds as many as it needs. Its head is repeated
 * where it goes on. Private to the layout. */
typedef enum
{
  PB_ROW_HEAD,
  PB_ROW_BODY,
  PB_ROW_FOOT
} PbRowKind;

typedef struct
{
  const char     *text;
  PbStyle         style;
  const PbColour *colour;      /* NULL: ink */
  PangoAlignment  align;
  PangoAttrList  *attributes;  /* or NULL */
  gboolean        heads;       /* the row: a header cell; the cells of the head are always */
  const char     *icon;        /* the shape of a phase before it, or NULL; borrowed */
  const PbColour *icon_colour;
  double          bar;         /* a part of 1, drawn before it; 0: no bar */
} PbCellSpec;

/* widths: of n_columns columns, gap between them. */
PbBlock *pb_table_new       (PbLayout         *layout,
                             guint             n_columns,
                             const double     *widths,
                             double            gap);
void     pb_table_begin_row (PbBlock          *table,
                             PbRowKind         kind);
/* The next cell of the row that was begun. */
void     pb_table_add_cell  (PbBlock          *table,
                             PbLayout         *layout,
                             const PbCellSpec *spec);
/* A bar below the cells of the row, of which that part (0 to 1) has the colour; it is in no tag. Before the note. */
void     pb_table_add_bar   (PbBlock          *table,
                             PbLayout         *layout,
                             double            part,
                             const PbColour   *colour);
/* What stands small below all cells of the row, and is read with the first of them. */
void     pb_table_add_note  (PbBlock          *table,
                             PbLayout         *layout,
                             const char       *text);
/* After the last cell of every row. */
void     pb_table_end_row   (PbBlock          *table,
                             PbLayout         *layout);

G_END_DECLS
