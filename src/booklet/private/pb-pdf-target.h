/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pangocairo.h>

#include <gio/gio.h>

#include "pb-paper.h"

G_BEGIN_DECLS

/* What the pages of a booklet are drawn on: a PDF that is being written, or pages that are recorded for the window and the printer.
 * The layout draws with cairo and pango on the context of the page and says here what it is that it draws: structure, links,
 * places. Private to the room.
 *
 * Pages are drawn in any order of two parts: the body first, then the front matter, whose contents know the numbers of the
 * pages by then; in the file, and in what is recorded, the front stands before the body. */
typedef struct _PbPdfTarget PbPdfTarget;

/* Static things that a document says of itself. Texts borrowed; dates ISO. */
typedef struct
{
  const char *title;
  const char *author;
  const char *subject;
  const char *language;      /* "nl" */
  const char *date;          /* creation and change, so that the bytes do not depend on when it was written */
} PbPdfInfo;

PbPdfTarget  *pb_pdf_target_new_file     (const PbPdfInfo   *info,
                                          PbPaper            paper,
                                          GOutputStream     *stream,
                                          GCancellable      *cancellable);
PbPdfTarget  *pb_pdf_target_new_recording (const PbPdfInfo  *info,
                                          PbPaper            paper);
void          pb_pdf_target_free         (PbPdfTarget       *self);
/* To be looked at, not to be published. */
gboolean      pb_pdf_target_is_recording (PbPdfTarget       *self);

/* For measuring and drawing; borrowed. The font map is the target's own, so that it may be on a worker thread. */
PangoContext *pb_pdf_target_get_pango    (PbPdfTarget       *self);

/* ---- pages */

/* Every page drawn until then stands behind those that follow. Once, or never. */
void          pb_pdf_target_begin_front  (PbPdfTarget       *self);
/* Borrowed; origin at the top left, points. label: what the reader's page field says ("7"). */
cairo_t      *pb_pdf_target_begin_page   (PbPdfTarget       *self,
                                          const char        *label);
void          pb_pdf_target_end_page     (PbPdfTarget       *self);

/* ---- structure: names of ISO 32000 (Document, Sect, H1 … H6, P, L, LI, Lbl, LBody, Table, TR, TH, TD, Figure, Caption, TOC, TOCI,
 * Link). They nest, and may span pages: begun on one and ended on a later one. What is drawn outside every tag is an artifact
 * (running heads, page numbers, rules). */
void          pb_pdf_target_begin        (PbPdfTarget       *self,
                                          const char        *tag);
/* A figure with its alternative text; NULL: decorative, an artifact. */
void          pb_pdf_target_begin_figure (PbPdfTarget       *self,
                                          const char        *alternative_text);
/* A header cell; scope "Column" or "Row". */
void          pb_pdf_target_begin_header (PbPdfTarget       *self,
                                          const char        *scope);
/* Running heads, page numbers: text that is said nowhere, also where the element around it goes on over the page. */
void          pb_pdf_target_begin_artifact (PbPdfTarget     *self);
void          pb_pdf_target_end          (PbPdfTarget       *self);

/* ---- places and links */

/* Here, on this page, begins what has that id. */
void          pb_pdf_target_mark         (PbPdfTarget       *self,
                                          const char        *id,
                                          double             y);
/* A link around what is drawn until pb_pdf_target_end: to an id, or to an http(s) or mailto address. */
void          pb_pdf_target_begin_link   (PbPdfTarget       *self,
                                          const char        *id);
void          pb_pdf_target_begin_uri    (PbPdfTarget       *self,
                                          const char        *uri);
/* An entry of the outline: level 1, 2 or 3, in the order of the booklet within each part. */
void          pb_pdf_target_outline      (PbPdfTarget       *self,
                                          guint              level,
                                          const char        *title,
                                          const char        *id);
/* This part of the page is of what has that id: what a click on it in the window means. */
void          pb_pdf_target_area         (PbPdfTarget       *self,
                                          const char        *id,
                                          double             x,
                                          double             y,
                                          double             width,
                                          double             height);

/* Draws a line of a layout at its baseline, keeping its text copyable. */
void          pb_pdf_target_show_line    (PbPdfTarget       *self,
                                          PangoLayoutLine   *line,
                                          double             x,
                                          double             y);

/* A line that was shaped already. Borrowed; lengths in points. */
typedef struct
{
  cairo_scaled_font_t        *font;
  const char                 *text;
  int                         length;       /* in bytes */
  const cairo_glyph_t        *glyphs;       /* where they stand on the page */
  int                         n_glyphs;
  const cairo_text_cluster_t *clusters;     /* which of them are which bytes */
  int                         n_clusters;
  cairo_rectangle_t           place;
} PbPdfGlyphs;

void          pb_pdf_target_show_glyphs  (PbPdfTarget       *self,
                                          const PbPdfGlyphs *line);
/* Between two texts of one element that stand apart: a reader of the tags hears two words. Nothing is seen of it. */
void          pb_pdf_target_show_space   (PbPdfTarget       *self,
                                          cairo_scaled_font_t *font,
                                          gulong             glyph,
                                          double             x,
                                          double             y);

/* Draws a picture over that rectangle, whose shape it takes; in a figure, or it is an artifact. A JPEG goes into a file as it
 * is, others with at most 300 dots an inch. An error says what is wrong with the picture, and does not name it. */
gboolean      pb_pdf_target_draw_image   (PbPdfTarget       *self,
                                          GBytes            *bytes,
                                          const char        *media_type,
                                          double             x,
                                          double             y,
                                          double             width,
                                          double             height,
                                          GError           **error);

/* Writes what is left. An error is of the stream, or names what the pages could not be drawn for. */
gboolean      pb_pdf_target_finish       (PbPdfTarget       *self,
                                          GError           **error);
/* What was recorded, in the order of the booklet, after finishing: PbPdfRecordedPage; transfer full. */
GPtrArray    *pb_pdf_target_steal_pages  (PbPdfTarget       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbPdfTarget, pb_pdf_target_free)

G_END_DECLS
