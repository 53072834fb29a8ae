/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pango.h>

#include "pb-paper.h"

G_BEGIN_DECLS

/* The grid, the scale of type and the colours of the pages, all in points. Private to the layout. */
typedef struct
{
  double red;
  double green;
  double blue;
} PbColour;

extern const PbColour pb_ink;
extern const PbColour pb_soft_ink;
extern const PbColour pb_line_ink;
extern const PbColour pb_link_ink;
extern const PbColour pb_sheet;
extern const PbColour pb_white;

typedef struct
{
  PbPaper paper;
  double  width;          /* of the page */
  double  height;
  double  left;           /* of the text */
  double  text_width;
  double  top;
  double  bottom;         /* where the text ends */
  double  head_y;         /* baseline of the running head */
  double  foot_y;         /* baseline of the page number */
  double  main_width;     /* of a project's text, beside its facts; text_width where they stand below it */
  double  aside_width;
  double  gutter;
  double  unit;           /* the distance of which all others are multiples */
} PbGrid;

typedef enum
{
  PB_STYLE_BODY,
  PB_STYLE_SUMMARY,
  PB_STYLE_SMALL,
  PB_STYLE_SMALL_BOLD,
  PB_STYLE_LABEL,
  PB_STYLE_CODE,
  PB_STYLE_CHAPTER,       /* the heading of a chapter */
  PB_STYLE_OPENER,        /* the name of a pillar on its opener */
  PB_STYLE_LEAD,          /* the introduction of a chapter */
  PB_STYLE_FOREWORD,      /* one that is short */
  PB_STYLE_THEME,
  PB_STYLE_SUB_THEME,
  PB_STYLE_PROJECT,
  PB_STYLE_HEADING,       /* within a project */
  PB_STYLE_FIGURE,        /* a large number */
  PB_STYLE_RESULT,        /* a number in the table of results */
  PB_STYLE_TABLE,
  PB_STYLE_TABLE_BOLD,
  PB_STYLE_CONTENTS_PILLAR,
  PB_STYLE_CONTENTS_THEME,
  PB_STYLE_CONTENTS,
  PB_STYLE_FOLIO,
  PB_STYLE_FOLIO_BOLD,
  PB_STYLE_COVER_KICKER,
  PB_STYLE_COVER,         /* the title, which may be made smaller */
  PB_STYLE_COVER_TEXT,
  PB_N_STYLES
} PbStyle;

typedef struct
{
  PangoFontDescription *fonts[PB_N_STYLES];
  double                leading[PB_N_STYLES];
  PangoAttrList        *attributes;       /* of every text */
} PbStyles;

const PbGrid *pb_grid_get    (PbPaper           paper);

/* family: of the house style, or NULL; another where it is not there. */
PbStyles     *pb_styles_new  (PangoContext     *context,
                              PbPaper           paper,
                              const char       *family);
void          pb_styles_free (PbStyles         *self);

/* "#rrggbb", which must be valid. */
PbColour      pb_colour_read (const char       *colour);
/* part 0: a; 1: b. */
PbColour      pb_colour_mix  (const PbColour   *a,
                              const PbColour   *b,
                              double            part);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbStyles, pb_styles_free)

G_END_DECLS
