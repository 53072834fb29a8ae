/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-pdf-target"
#include "config.h"

#include <glib/gi18n.h>
#include <math.h>

#include "pb-error.h"
#include "pb-pdf-document.h"
#include "pb-pdf-image.h"
#include "pb-pdf-pango.h"
#include "pb-pdf-recording.h"
#include "pb-pdf-target.h"

#define DOTS_PER_INCH   300.0
#define POINTS_PER_INCH 72.0

struct _PbPdfTarget
{
  double             width;
  double             height;
  PangoContext      *pango;
  GCancellable      *cancellable; /* or NULL */
  PbPdfDocument     *document;    /* NULL: a recording */
  cairo_t           *cr;          /* of the page */
  GPtrArray         *images;      /* cairo_surface_t, of the page: cairo forgets that one was a JPEG when it goes first */
  GPtrArray         *pages;       /* PbPdfRecordedPage, as they were drawn; of a recording */
  PbPdfRecordedPage *page;        /* the last of them */
  guint              n_body;
  gboolean           has_front;
  GArray            *elements;    /* gboolean: which of the open elements are artifacts */
  GError            *error;       /* the first that went wrong */
};

/* ---- beginning and ending */

static PbPdfTarget *
target_new (const PbPdfInfo *info,
            PbPaper          paper)
{
  PbPdfTarget *self = g_new0 (PbPdfTarget, 1);

  pb_paper_get_size (paper, &self->width, &self->height);
  self->pango = pb_pdf_pango_new (info->language);
  self->images = g_ptr_array_new_with_free_func ((GDestroyNotify) cairo_surface_destroy);
  self->elements = g_array_new (FALSE, FALSE, sizeof (gboolean));

  return self;
}

PbPdfTarget *
pb_pdf_target_new_file (const PbPdfInfo *info,
                        PbPaper          paper,
                        GOutputStream   *stream,
                        GCancellable    *cancellable)
{
  PbPdfTarget *self;

  g_return_val_if_fail (info != NULL, NULL);
  g_return_val_if_fail (G_IS_OUTPUT_STREAM (stream), NULL);

  self = target_new (info, paper);
  g_set_object (&self->cancellable, cancellable);
  self->document = pb_pdf_document_new (info, self->width, self->height, stream, cancellable);

  return self;
}

PbPdfTarget *
pb_pdf_target_new_recording (const PbPdfInfo *info,
                             PbPaper          paper)
{
  PbPdfTarget *self;

  g_return_val_if_fail (info != NULL, NULL);

  self = target_new (info, paper);
  self->pages = g_ptr_array_new_with_free_func ((GDestroyNotify) pb_pdf_recorded_page_free);

  return self;
}

gboolean
pb_pdf_target_is_recording (PbPdfTarget *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->document == NULL;
}

void
pb_pdf_target_free (PbPdfTarget *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->cr, cairo_destroy);
  g_clear_pointer (&self->document, pb_pdf_document_free);
  g_clear_pointer (&self->pages, g_ptr_array_unref);
  g_clear_object (&self->cancellable);
  g_object_unref (self->pango);
  g_array_unref (self->elements);
  g_ptr_array_unref (self->images);
  g_clear_error (&self->error);
  g_free (self);
}

PangoContext *
pb_pdf_target_get_pango (PbPdfTarget *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->pango;
}

/* ---- pages */

void
pb_pdf_target_begin_front (PbPdfTarget *self)
{
  g_return_if_fail (self != NULL && !self->has_front && self->cr == NULL);

  self->has_front = TRUE;
  if (self->document != NULL)
    pb_pdf_document_begin_front (self->document);
  else
    self->n_body = self->pages->len;
}

cairo_t *
pb_pdf_target_begin_page (PbPdfTarget *self,
                          const char  *label)
{
  g_return_val_if_fail (self != NULL && self->cr == NULL, NULL);
  g_return_val_if_fail (label != NULL, NULL);

  if (self->pages != NULL)
    {
      self->page = pb_pdf_recorded_page_new (self->width, self->height, label);
      g_ptr_array_add (self->pages, self->page);
      self->cr = cairo_create (self->page->surface);
    }
  else
    self->cr = pb_pdf_document_begin_page (self->document, label);

  return self->cr;
}

static void
check_status (PbPdfTarget *self)
{
  cairo_status_t status = cairo_status (self->cr);

  if (status != CAIRO_STATUS_SUCCESS && self->error == NULL)
    g_set_error (&self->error, PB_ERROR, PB_ERROR_FAILED, _("The page could not be drawn: %s"),
                 cairo_status_to_string (status));
}

void
pb_pdf_target_end_page (PbPdfTarget *self)
{
  g_return_if_fail (self != NULL && self->cr != NULL);

  check_status (self);
  g_clear_pointer (&self->cr, cairo_destroy);
  if (self->document != NULL)
    pb_pdf_document_end_page (self->document);
  g_ptr_array_set_size (self->images, 0);
}

/* ---- structure */

static void
push_element (PbPdfTarget *self,
              gboolean     is_artifact)
{
  g_array_append_val (self->elements, is_artifact);
}

static gboolean
is_in_artifact (PbPdfTarget *self)
{
  for (guint i = 0; i < self->elements->len; i++)
    {
      if (g_array_index (self->elements, gboolean, i))
        return TRUE;
    }

  return self->elements->len == 0;
}

void
pb_pdf_target_begin (PbPdfTarget *self,
                     const char  *tag)
{
  g_return_if_fail (self != NULL && tag != NULL);

  push_element (self, FALSE);
  if (self->document != NULL)
    pb_pdf_document_begin (self->document, tag);
}

static void
record_text (PbPdfTarget *self,
             const char  *text,
             gssize       length)
{
  if (self->page == NULL || is_in_artifact (self))
    return;

  if (self->page->text->len > 0)
    g_string_append_c (self->page->text, '\n');
  g_string_append_len (self->page->text, text, length);
}

void
pb_pdf_target_begin_figure (PbPdfTarget *self,
                            const char  *alternative_text)
{
  g_return_if_fail (self != NULL);

  push_element (self, alternative_text == NULL);
  if (self->document != NULL)
    pb_pdf_document_begin_figure (self->document, self->cr, alternative_text);
  else if (alternative_text != NULL)
    record_text (self, alternative_text, -1);
}

void
pb_pdf_target_begin_header (PbPdfTarget *self,
                            const char  *scope)
{
  g_return_if_fail (self != NULL && scope != NULL);

  push_element (self, FALSE);
  if (self->document != NULL)
    pb_pdf_document_begin_header (self->document, scope);
}

void
pb_pdf_target_begin_artifact (PbPdfTarget *self)
{
  g_return_if_fail (self != NULL);

  push_element (self, TRUE);
  if (self->document != NULL)
    pb_pdf_document_begin (self->document, NULL);
}

void
pb_pdf_target_end (PbPdfTarget *self)
{
  g_return_if_fail (self != NULL && self->elements->len > 0);

  g_array_set_size (self->elements, self->elements->len - 1);
  if (self->document != NULL)
    pb_pdf_document_end (self->document, self->cr);
}

/* ---- places and links */

void
pb_pdf_target_mark (PbPdfTarget *self,
                    const char  *id,
                    double       y)
{
  g_return_if_fail (self != NULL && id != NULL && self->cr != NULL);

  if (self->document != NULL)
    {
      double x = 0;

      cairo_user_to_device (self->cr, &x, &y);
      pb_pdf_document_mark (self->document, id, y);
    }
  else
    g_ptr_array_add (self->page->marks, g_strdup (id));
}

void
pb_pdf_target_begin_link (PbPdfTarget *self,
                          const char  *id)
{
  g_return_if_fail (self != NULL && id != NULL);

  push_element (self, FALSE);
  if (self->document != NULL)
    pb_pdf_document_begin_link (self->document, id, NULL);
}

void
pb_pdf_target_begin_uri (PbPdfTarget *self,
                         const char  *uri)
{
  g_return_if_fail (self != NULL && uri != NULL);

  push_element (self, FALSE);
  if (self->document != NULL)
    pb_pdf_document_begin_link (self->document, NULL, uri);
}

void
pb_pdf_target_outline (PbPdfTarget *self,
                       guint        level,
                       const char  *title,
                       const char  *id)
{
  g_return_if_fail (self != NULL && title != NULL && id != NULL);
  g_return_if_fail (level >= 1 && level <= 3);

  if (self->document != NULL)
    pb_pdf_document_outline (self->document, level, title, id);
}

void
pb_pdf_target_area (PbPdfTarget *self,
                    const char  *id,
                    double       x,
                    double       y,
                    double       width,
                    double       height)
{
  g_return_if_fail (self != NULL && id != NULL && self->cr != NULL);

  if (self->page == NULL)
    return;

  cairo_user_to_device (self->cr, &x, &y);
  cairo_user_to_device_distance (self->cr, &width, &height);
  pb_pdf_recorded_page_add_area (self->page, id, x, y, width, height);
}

/* ---- drawing */

static cairo_rectangle_t
get_place (PangoLayoutLine *line,
           double           x,
           double           y)
{
  PangoRectangle logical;

  pango_layout_line_get_extents (line, NULL, &logical);

  return (cairo_rectangle_t) {
    x + pango_units_to_double (logical.x), y + pango_units_to_double (logical.y),
    pango_units_to_double (logical.width), pango_units_to_double (logical.height)
  };
}

static gboolean
is_in_link (PbPdfTarget *self)
{
  return self->document != NULL && pb_pdf_document_is_in_link (self->document);
}

/* Text that stands there was drawn. */
static void
say_text (PbPdfTarget             *self,
          const char              *text,
          int                      length,
          const cairo_rectangle_t *place)
{
  if (self->document == NULL)
    record_text (self, text, length);
  else if (is_in_link (self))
    {
      cairo_rectangle_t on_page = *place;

      cairo_user_to_device (self->cr, &on_page.x, &on_page.y);
      cairo_user_to_device_distance (self->cr, &on_page.width, &on_page.height);
      pb_pdf_document_add_text (self->document, text, (gsize) length, &on_page);
    }
}

/* Before anything is drawn that a reader is told of. */
static void
prepare (PbPdfTarget *self)
{
  if (self->document != NULL)
    pb_pdf_document_draw (self->document, self->cr);
}

/* Pango draws no space where it breaks a line; whoever is read the text would hear one word of two. It keeps its width of none. */
static void
restore_space (PangoLayoutLine *line)
{
  GSList *last = g_slist_last (line->runs);
  PangoGlyphItem *run = last != NULL ? last->data : NULL;
  int n = run != NULL ? run->glyphs->num_glyphs - 1 : -1;
  hb_codepoint_t space;

  if (n >= 0 && run->glyphs->glyphs[n].glyph == PANGO_GLYPH_EMPTY && run->item->analysis.level % 2 == 0 &&
      pango_layout_get_text (line->layout)[run->item->offset + run->glyphs->log_clusters[n]] == ' ' &&
      hb_font_get_nominal_glyph (pango_font_get_hb_font (run->item->analysis.font), ' ', &space))
    run->glyphs->glyphs[n].glyph = space;
}

void
pb_pdf_target_show_line (PbPdfTarget     *self,
                         PangoLayoutLine *line,
                         double           x,
                         double           y)
{
  cairo_rectangle_t place = { 0 };

  g_return_if_fail (self != NULL && line != NULL && self->cr != NULL);

  prepare (self);
  restore_space (line);
  cairo_move_to (self->cr, x, y);
  pango_cairo_show_layout_line (self->cr, line);

  if (is_in_link (self))
    place = get_place (line, x, y);
  say_text (self, pango_layout_get_text (line->layout) + line->start_index, line->length, &place);
}

void
pb_pdf_target_show_glyphs (PbPdfTarget       *self,
                           const PbPdfGlyphs *line)
{
  g_return_if_fail (self != NULL && line != NULL && self->cr != NULL);

  prepare (self);
  cairo_set_scaled_font (self->cr, line->font);
  cairo_show_text_glyphs (self->cr, line->text, line->length, line->glyphs, line->n_glyphs, line->clusters,
                          line->n_clusters, 0);
  say_text (self, line->text, line->length, &line->place);
}

/* cairo leaves out what has no ink where that has no extents either: what stands exactly on its grid of whole points. */
static double
leave_grid (double position)
{
  return fabs (position - round (position)) < 1 / 100. ? position + 1 / 50. : position;
}

void
pb_pdf_target_show_space (PbPdfTarget         *self,
                          cairo_scaled_font_t *font,
                          gulong               glyph,
                          double               x,
                          double               y)
{
  const cairo_glyph_t space = { glyph, leave_grid (x), leave_grid (y) };
  const cairo_text_cluster_t cluster = { 1, 1 };

  g_return_if_fail (self != NULL && font != NULL && self->cr != NULL);

  if (self->document == NULL)
    return;

  prepare (self);
  cairo_set_scaled_font (self->cr, font);
  cairo_show_text_glyphs (self->cr, " ", 1, &space, 1, &cluster, 1, 0);
}

/* In a file. The page keeps the image. NULL with error. */
static cairo_pattern_t *
embed (PbPdfTarget  *self,
       GBytes       *bytes,
       double        length,
       guint        *width,
       guint        *height,
       GError      **error)
{
  const guint longest = (guint) ceil (length * DOTS_PER_INCH / POINTS_PER_INCH);
  cairo_surface_t *image = pb_pdf_image_embed (bytes, MAX (longest, 1), self->cancellable, error);

  if (image == NULL)
    return NULL;

  g_ptr_array_add (self->images, image);
  *width = (guint) cairo_image_surface_get_width (image);
  *height = (guint) cairo_image_surface_get_height (image);

  return cairo_pattern_create_for_surface (image);
}

gboolean
pb_pdf_target_draw_image (PbPdfTarget  *self,
                          GBytes       *bytes,
                          const char   *media_type,
                          double        x,
                          double        y,
                          double        width,
                          double        height,
                          GError      **error)
{
  cairo_pattern_t *image;
  guint own_width;
  guint own_height;

  g_return_val_if_fail (self != NULL && bytes != NULL && self->cr != NULL, FALSE);
  g_return_val_if_fail (width > 0 && height > 0, FALSE);

  prepare (self);
  image = self->pages != NULL ? pb_pdf_image_postpone (bytes, &own_width, &own_height, error)
                              : embed (self, bytes, MAX (width, height), &own_width, &own_height, error);
  if (image == NULL)
    return FALSE;

  /* No soft edge on a screen. In a file cairo would make a padded copy of the pixels where a part of the image is over the edge, and
   * those of a JPEG are not there. */
  if (self->pages != NULL)
    cairo_pattern_set_extend (image, CAIRO_EXTEND_PAD);
  cairo_save (self->cr);
  cairo_translate (self->cr, x, y);
  cairo_scale (self->cr, width / own_width, height / own_height);
  cairo_set_source (self->cr, image);
  cairo_rectangle (self->cr, 0, 0, own_width, own_height);
  cairo_fill (self->cr);
  cairo_restore (self->cr);
  cairo_pattern_destroy (image);

  return TRUE;
}

gboolean
pb_pdf_target_finish (PbPdfTarget  *self,
                      GError      **error)
{
  g_return_val_if_fail (self != NULL && self->cr == NULL, FALSE);

  if (self->error != NULL)
    {
      g_propagate_error (error, g_error_copy (self->error));
      return FALSE;
    }

  return self->document == NULL || pb_pdf_document_finish (self->document, error);
}

GPtrArray *
pb_pdf_target_steal_pages (PbPdfTarget *self)
{
  GPtrArray *pages;
  guint n_front;

  g_return_val_if_fail (self != NULL && self->pages != NULL, NULL);

  pages = g_ptr_array_new_with_free_func ((GDestroyNotify) pb_pdf_recorded_page_free);
  n_front = self->has_front ? self->pages->len - self->n_body : 0;
  for (guint i = 0; i < n_front; i++)
    g_ptr_array_add (pages, g_ptr_array_steal_index (self->pages, self->n_body));
  g_ptr_array_extend_and_steal (pages, g_steal_pointer (&self->pages));

  return pages;
}
