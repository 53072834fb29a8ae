/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-booklet-pages"
#include "config.h"

#include "pb-booklet-layout.h"
#include "pb-booklet-pages.h"
#include "pb-pdf-info.h"
#include "pb-pdf-recording.h"
#include "pb-pdf-target.h"

struct _PbBookletPages
{
  gatomicrefcount  ref_count;
  PbPaper          paper;
  GPtrArray       *pages;       /* PbPdfRecordedPage */
  GHashTable      *places;      /* char * id → page, borrowed from the pages */
};

static void
index_pages (PbBookletPages *self)
{
  for (guint i = self->pages->len; i > 0; i--)
    {
      const PbPdfRecordedPage *page = self->pages->pdata[i - 1];

      for (guint m = 0; m < page->marks->len; m++)
        g_hash_table_insert (self->places, page->marks->pdata[m], GUINT_TO_POINTER (i - 1));
    }
}

PbBookletPages *
pb_booklet_pages_new (const PbBooklet  *booklet,
                      PbPaper           paper,
                      GCancellable     *cancellable,
                      GError          **error)
{
  g_auto(PbBookletPdfInfo) info = { 0 };
  g_autoptr(PbPdfTarget) target = NULL;
  PbBookletPages *self;

  g_return_val_if_fail (booklet != NULL, NULL);

  pb_booklet_pdf_info_init (&info, booklet);
  target = pb_pdf_target_new_recording (&info.info, paper);
  if (!pb_booklet_layout_draw (booklet, paper, target, NULL, NULL, cancellable, error) ||
      !pb_pdf_target_finish (target, error))
    return NULL;

  self = g_new0 (PbBookletPages, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->paper = paper;
  self->pages = pb_pdf_target_steal_pages (target);
  self->places = g_hash_table_new (g_str_hash, g_str_equal);
  index_pages (self);

  return self;
}

PbBookletPages *
pb_booklet_pages_ref (PbBookletPages *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

void
pb_booklet_pages_unref (PbBookletPages *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_hash_table_unref (self->places);
  g_ptr_array_unref (self->pages);
  g_free (self);
}

PbPaper
pb_booklet_pages_get_paper (const PbBookletPages *self)
{
  g_return_val_if_fail (self != NULL, PB_PAPER_A4);

  return self->paper;
}

guint
pb_booklet_pages_get_n (const PbBookletPages *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->pages->len;
}

static const PbPdfRecordedPage *
get_page (const PbBookletPages *self,
          guint                 page)
{
  g_return_val_if_fail (self != NULL && page < self->pages->len, NULL);

  return self->pages->pdata[page];
}

void
pb_booklet_pages_draw (const PbBookletPages *self,
                       guint                 page,
                       cairo_t              *cr)
{
  const PbPdfRecordedPage *recorded = get_page (self, page);

  g_return_if_fail (recorded != NULL && cr != NULL);

  cairo_save (cr);
  cairo_set_source_surface (cr, recorded->surface, 0, 0);
  cairo_paint (cr);
  cairo_restore (cr);
}

/* The smallest that holds the place: an area may lie in another. */
const char *
pb_booklet_pages_pick (const PbBookletPages *self,
                       guint                 page,
                       double                x,
                       double                y)
{
  const PbPdfRecordedPage *recorded = get_page (self, page);
  const PbPdfArea *best = NULL;

  g_return_val_if_fail (recorded != NULL, NULL);

  for (guint i = 0; i < recorded->areas->len; i++)
    {
      const PbPdfArea *area = &g_array_index (recorded->areas, PbPdfArea, i);

      if (x >= area->x && x < area->x + area->width && y >= area->y && y < area->y + area->height &&
          (best == NULL || area->width * area->height <= best->width * best->height))
        best = area;
    }

  return best != NULL ? best->id : NULL;
}

int
pb_booklet_pages_find (const PbBookletPages *self,
                       const char           *id)
{
  gpointer page;

  g_return_val_if_fail (self != NULL && id != NULL, -1);

  return g_hash_table_lookup_extended (self->places, id, NULL, &page) ? (int) GPOINTER_TO_UINT (page) : -1;
}

GPtrArray *
pb_booklet_pages_list (const PbBookletPages *self,
                       guint                 page)
{
  const PbPdfRecordedPage *recorded = get_page (self, page);
  GPtrArray *ids;

  g_return_val_if_fail (recorded != NULL, NULL);

  ids = g_ptr_array_new ();
  for (guint i = 0; i < recorded->areas->len; i++)
    {
      char *id = g_array_index (recorded->areas, PbPdfArea, i).id;

      if (!g_ptr_array_find_with_equal_func (ids, id, g_str_equal, NULL))
        g_ptr_array_add (ids, id);
    }

  return ids;
}

const char *
pb_booklet_pages_get_text (const PbBookletPages *self,
                           guint                 page)
{
  const PbPdfRecordedPage *recorded = get_page (self, page);

  g_return_val_if_fail (recorded != NULL, NULL);

  return recorded->text->str;
}
