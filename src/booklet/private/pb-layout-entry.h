/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pb-layout-text.h"

G_BEGIN_DECLS

/* A line of the contents or of an index: a text that is a link, and the number of the page it leads to at the end of a
 * line of dots. Private to the layout. */
typedef struct
{
  PbStyle         style;
  const char     *code;       /* before the text in a column of its own, or NULL */
  double          code_width;
  const char     *text;
  const PbColour *colour;     /* NULL: ink */
  const char     *id;         /* where it leads; borrowed */
  PbListPlace     list;       /* PB_LIST_ITEM, or PB_LIST_NONE: an entry of the contents */
  double          indent;
  double          width;      /* the number included */
} PbEntrySpec;

PbBlock *pb_entry_new (PbLayout          *layout,
                       const PbEntrySpec *spec);

G_END_DECLS
