/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pb-layout-block.h"

G_BEGIN_DECLS

/* Fills pages with sections, one after the other, each laid out whole and then drawn and let go, so that a booklet of
 * ten thousand projects needs no more room than its longest one. A section is rows of one or two tracks, which go on
 * side by side over as many pages as they need. Knows nothing of what blocks show. Private to the layout. */
typedef struct _PbFlow PbFlow;

/* The edges of what a section fills on one page. */
typedef struct
{
  double x;
  double y;
  double width;
  double height;
} PbFlowArea;

typedef struct
{
  void (*begin_page) (gpointer          data);
  void (*end_page)   (gpointer          data);
  /* Lists of facts open and close around their blocks. */
  void (*begin_tag)  (gpointer          data,
                      const char       *tag);
  void (*end_tag)    (gpointer          data);
  /* Here a block begins that has an id or a place in the outline. */
  void (*mark)       (gpointer          data,
                      const PbBlock    *block,
                      double            y);
  /* The section with that id fills this of the page. */
  void (*area)       (gpointer          data,
                      const char       *id,
                      const PbFlowArea *area);
  /* The ground of a row, before its blocks. */
  void (*ground)     (gpointer          data,
                      const PbFlowArea *area);
} PbFlowHandler;

typedef struct
{
  double x;
  double width;
  double padding;     /* of the ground that the tracks of a row share; 0: this one has none */
} PbTrack;

/* handler NULL: pages are counted, nothing is drawn. */
PbFlow  *pb_flow_new           (const PbFlowHandler *handler,
                                gpointer             data,
                                double               top,
                                double               bottom);
void     pb_flow_free          (PbFlow              *self);

/* Ends the page, if one has begun; the next section begins a new one. */
void     pb_flow_end_page      (PbFlow              *self);
/* Begins a page unless one has begun. */
void     pb_flow_need_page     (PbFlow              *self);
guint    pb_flow_get_n_pages   (const PbFlow        *self);
double   pb_flow_get_y         (const PbFlow        *self);
/* How much of the page is left, in points. */
double   pb_flow_get_room      (const PbFlow        *self);
void     pb_flow_set_y         (PbFlow              *self,
                                double               y);
/* From here on the page has columns, x of each that of a block plus a multiple of step; 1: one again. */
void     pb_flow_set_columns   (PbFlow              *self,
                                guint                n,
                                double               step);

/* A section; id may be NULL. keep: on one page, where it fits on one. */
void     pb_flow_begin         (PbFlow              *self,
                                const char          *id,
                                gboolean             keep);
/* Another id than it began with. */
void     pb_flow_set_id        (PbFlow              *self,
                                const char          *id);
/* Takes the block, to stand at x over the whole width. */
void     pb_flow_add           (PbFlow              *self,
                                double               x,
                                PbBlock             *block);
/* A row of two tracks, before (points) below what stands above it; an empty track is left out. keep: on one page,
 * where it fits on one. */
void     pb_flow_begin_tracks  (PbFlow              *self,
                                const PbTrack       *first,
                                const PbTrack       *second,
                                double               before,
                                gboolean             keep);
/* Takes the block. */
void     pb_flow_add_to        (PbFlow              *self,
                                guint                track,
                                PbBlock             *block);
void     pb_flow_end           (PbFlow              *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbFlow, pb_flow_free)

G_END_DECLS
