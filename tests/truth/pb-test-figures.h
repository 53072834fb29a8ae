/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pb-booklet.h"

G_BEGIN_DECLS

/* A number that the booklet says, as a reader reads it, and where. */
typedef struct
{
  const char *where;   /* the id of a project or of a pillar; NULL: among the key figures. Borrowed from the booklet */
  const char *what;    /* static, for messages */
  char       *text;    /* "€ 1.400.000", "62", with plain spaces */
} PbTestFigure;

/* Every figure that HTML and PDF print: awarded by source, by project, by pillar and in all, ceilings and contributions, counts,
 * and of each indicator baseline, target and what was realised. */
GPtrArray *pb_test_list_figures   (const PbBooklet *booklet);

/* All white space of the text as single spaces; transfer full. */
char      *pb_test_plain_spaces   (const char      *text);

/* Whether the number stands in the text by itself and not as a part of a longer one. */
gboolean   pb_test_holds_figure   (const char      *text,
                                   const char      *figure);

G_END_DECLS
