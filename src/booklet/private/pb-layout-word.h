/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pangocairo.h>

#include "pb-layout-style.h"

G_BEGIN_DECLS

/* Words that need nothing but the letters of one font, each shaped once for all the places at which it stands. They look as Pango
 * has them; lengths are in its units. Private to the layout. */
typedef struct _PbWords PbWords;

/* What the words of one style are set in. */
typedef struct
{
  cairo_scaled_font_t *scaled;
  gulong               space;         /* its glyph */
  int                  space_width;
  int                  ascent;
  int                  height;        /* of a line */
} PbFace;

typedef struct
{
  gulong glyph;
  int    advance;
} PbGlyph;

/* Where a line may end within a word, as after a hyphen. */
typedef struct
{
  guint length;     /* of what stands before it, in bytes */
  int   width;
} PbWordBreak;

typedef struct
{
  const char           *text;         /* the word's own */
  guint                 length;       /* in bytes */
  guint16               style;
  guint16               script;       /* PangoScript of its paragraph: Latin, or common to all */
  guint                 ref_count;
  gboolean              is_plain;     /* FALSE: Pango has to lay out what it stands in */
  int                   width;
  PbGlyph              *glyphs;
  guint                 n_glyphs;
  cairo_text_cluster_t *clusters;
  guint                 n_clusters;
  PbWordBreak          *breaks;
  guint                 n_breaks;
  GUnicodeBreakType     first;        /* of its first letter */
  GUnicodeBreakType     last;
} PbWord;

PbWords      *pb_words_new       (PangoContext   *pango,
                                  const PbStyles *styles);
void          pb_words_free      (PbWords        *self);

/* Borrowed; NULL where the style has no font of its own. */
const PbFace *pb_words_get_face  (PbWords        *self,
                                  PbStyle         style);
/* A word without spaces, of length bytes at text; transfer full, to pb_word_unref. */
PbWord       *pb_words_get       (PbWords        *self,
                                  PbStyle         style,
                                  PangoScript     script,
                                  const char     *text,
                                  guint           length);
void          pb_word_unref      (PbWord         *word);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbWords, pb_words_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbWord, pb_word_unref)

G_END_DECLS
