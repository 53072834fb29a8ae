/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pb-booklet.h"
#include "pb-booklet-terms.h"
#include "pb-layout-flow.h"
#include "pb-layout-style.h"
#include "pb-layout-word.h"
#include "pb-pdf-target.h"

G_BEGIN_DECLS

/* What the parts of the layout share: the booklet, what it is drawn on, and the page that is being drawn. Private to
 * the layout. */
typedef struct
{
  const PbBooklet  *booklet;
  PbLanguage        language;
  PbPdfTarget      *target;
  PangoContext     *pango;
  const PbGrid     *grid;
  PbStyles         *styles;
  PbWords          *words;

  PbFlow           *flow;
  gboolean          counting;      /* nothing is drawn: only pages are counted */
  GError          **failure;       /* set by the first image whose bytes are not there: nothing is published without them */
  cairo_t          *cr;            /* of the page that has begun, or NULL */
  guint             page;          /* its number, from 1 */
  guint             n_front;       /* pages before the body */
  gboolean          badges_fit;    /* what they mean stands under the contents */
  gboolean          plain;         /* the page that begins next has no running head */
  gboolean          has_folio;     /* the page that has begun */
  double            filled;        /* of it: so far down a section with an id has come */
  gboolean          has_hills;     /* the pages of this chapter have hills at their foot, below the text */
  GHashTable       *pages;         /* const char *id → number of the page on which it begins */
  GHashTable       *sub_projects;  /* const char *id → GPtrArray of PbBookletProject, borrowed */
  GHashTable       *followers;     /* the same: the projects that continue it */

  /* the chapter: what its pages wear */
  const PbBookletPillar *pillar;   /* NULL between the chapters of pillars */
  guint             pillar_index;
  const char       *chapter;       /* the name in the running head */
  PbColour          ground;        /* of its colour areas */
  PbColour          on_ground;     /* text on them */
  PbColour          tone;          /* the same colour, legible on paper */
  PbColour          edge;          /* of rules and marks: the colour itself, unless it is all but that of paper */
  PbColour          on_edge;       /* text on them */
} PbLayout;

/* The colours of the chapter follow from colour ("#rrggbb"). */
void     pb_layout_begin_chapter (PbLayout              *self,
                                  const PbBookletPillar *pillar,
                                  guint                  index,
                                  const char            *name,
                                  const char            *colour);
/* The heading of a chapter that has no opener, on a new page. name as in the outline. */
void     pb_layout_add_heading   (PbLayout              *self,
                                  const char            *id,
                                  const char            *name);
/* Borrowed from the layout: where id stands, 0 when that is not known yet. */
guint    pb_layout_get_page      (PbLayout              *self,
                                  const char            *id);
const char *pb_layout_term       (PbLayout              *self,
                                  PbTerm                 term);
/* The same as the beginning of a line; transfer full. */
char    *pb_layout_capital       (PbLayout              *self,
                                  PbTerm                 term);
void     pb_layout_set_colour    (PbLayout              *self,
                                  const PbColour        *colour);
void     pb_layout_fill          (PbLayout              *self,
                                  const PbColour        *colour,
                                  double                 x,
                                  double                 y,
                                  double                 width,
                                  double                 height);
/* A hairline. */
void     pb_layout_rule          (PbLayout              *self,
                                  const PbColour        *colour,
                                  double                 thickness,
                                  double                 x,
                                  double                 y,
                                  double                 width);
/* Paragraphs that an empty line parts, in the style, each a block of the flow. */
void     pb_layout_add_paragraphs (PbLayout             *self,
                                  PbStyle                style,
                                  const PbColour        *colour,
                                  const char            *text);

/* Handler of the flow, whose data is the layout. */
extern const PbFlowHandler pb_layout_handler;

/* ---- the parts of the booklet, each in a file of its own */
void     pb_layout_draw_cover    (PbLayout              *self);
void     pb_layout_add_foreword  (PbLayout              *self);
void     pb_layout_add_contents  (PbLayout              *self);
/* What the badges mean that this booklet has: under the contents where that leaves room, else with the key figures. */
void     pb_layout_add_badges_to_contents (PbLayout     *self);
void     pb_layout_add_badges_to_figures  (PbLayout     *self);
void     pb_layout_add_figures   (PbLayout              *self);
void     pb_layout_draw_opener   (PbLayout              *self);
/* To the section that was begun; depth of the theme, 1 to 3. */
void     pb_layout_add_theme     (PbLayout              *self,
                                  const PbBookletTheme  *theme,
                                  guint                  depth);
void     pb_layout_add_project   (PbLayout              *self,
                                  const PbBookletProject *project,
                                  guint                  depth,
                                  gboolean               after_theme);
void     pb_layout_add_cross_cutting (PbLayout          *self);
void     pb_layout_add_municipalities (PbLayout         *self);
void     pb_layout_add_imprint   (PbLayout              *self);

G_END_DECLS
