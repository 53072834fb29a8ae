/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What stands on a page: parts, one below the other, between which a page may end: the lines of a paragraph, the rows
 * of a table, or one part that is never broken. Lengths are in points. Private to the layout. */
typedef struct _PbBlock PbBlock;

typedef struct
{
  /* Draws n parts from first on, its top left corner at x, y; data is the flow's. */
  void (*draw) (PbBlock  *block,
                gpointer  data,
                double    x,
                double    y,
                guint     first,
                guint     n);
  /* Frees what the block has of its own; may be NULL. */
  void (*clear) (PbBlock *block);
  /* Makes it that part of its first size, so that more fits on the page; NULL where it cannot. */
  void (*scale) (PbBlock  *block,
                 double    part);
} PbBlockType;

/* Where a block stands in a list of facts. */
typedef enum
{
  PB_LIST_NONE,
  PB_LIST_LABEL,       /* begins an item */
  PB_LIST_ITEM,        /* an item by itself */
  PB_LIST_MORE         /* belongs to the item before it */
} PbListPlace;

struct _PbBlock
{
  const PbBlockType *type;
  GArray            *heights;         /* double: of each part */
  guint              n_head;          /* so many first parts are repeated where the block goes on */
  guint              orphans;         /* least parts before a break, the head not counted */
  guint              widows;          /* least parts after a break */
  double             before;          /* space above, unless it stands at the top */
  gboolean           keep_with_next;
  PbListPlace        list;
  const char        *id;              /* what begins here, or NULL; borrowed from the booklet */
  gboolean           spans;           /* nothing else is drawn before the rest of it: the flow says so */
  guint              outline;         /* level in the outline, or 0 */
  const char        *title;           /* in the outline; borrowed from the booklet */
};

/* size: of the struct that begins with a PbBlock. */
gpointer pb_block_new         (gsize              size,
                               const PbBlockType *type);
void     pb_block_free        (PbBlock           *self);
void     pb_block_add_part    (PbBlock           *self,
                               double             height);
void     pb_block_set_part    (PbBlock           *self,
                               guint              part,
                               double             height);
guint    pb_block_get_n_parts (const PbBlock     *self);
double   pb_block_get_part    (const PbBlock     *self,
                               guint              part);

/* The height of n parts from first on, with the head that is repeated above them. */
double   pb_block_measure     (const PbBlock     *self,
                               guint              first,
                               guint              n);
/* Of all of it. */
double   pb_block_get_height  (const PbBlock     *self);
/* The least that may stand at the foot of a page. */
double   pb_block_get_start   (const PbBlock     *self);
/* How many parts from first on fit, with as many left for the next page as may stand there; 0 when it has to begin on
 * the next page. at_top: there is no better page, so never 0. */
guint    pb_block_fit         (const PbBlock     *self,
                               guint              first,
                               double             available,
                               gboolean           at_top);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbBlock, pb_block_free)

G_END_DECLS
