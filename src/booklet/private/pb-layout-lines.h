/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pb-layout-word.h"
#include "pb-pdf-target.h"

G_BEGIN_DECLS

/* The lines of a text that is made of plain words with one space between them: broken where Pango would break them, at a fraction of its
 * cost, as no word is shaped twice. Private to the layout. */
typedef struct _PbLines PbLines;

/* NULL: the text has to be laid out by Pango. length in bytes; width in Pango's units; max_lines 0: as many as it takes, else NULL when it
 * takes more. */
PbLines *pb_lines_new       (PbWords     *words,
                             PbStyle      style,
                             const char  *text,
                             gsize        length,
                             int          width,
                             guint        max_lines);
void     pb_lines_free      (PbLines     *self);
guint    pb_lines_get_n     (PbLines     *self);
/* In Pango's units, without the space at which it was broken. */
int      pb_lines_get_width (PbLines     *self,
                             guint        line);
/* What all of them are set in; borrowed from the words. */
const PbFace *pb_lines_get_face (PbLines *self);
/* At its baseline. */
void     pb_lines_draw      (PbLines     *self,
                             guint        line,
                             PbPdfTarget *target,
                             double       x,
                             double       y);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbLines, pb_lines_free)

G_END_DECLS
