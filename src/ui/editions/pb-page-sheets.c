/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-page-sheets"
#include "config.h"

#include "pb-page-render.h"
#include "pb-page-sheet.h"
#include "pb-page-sheets.h"

struct _PbPageSheets
{
  gatomicrefcount  ref_count;

  GtkWidget       *parent;      /* NULL once it is disposed of */
  PbBookletPages  *pages;       /* NULL: none */
  GHashTable      *sheets;      /* page → PbPageSheet */
  guint            first;       /* in sight; the one before and the one after the last have a sheet too */
  guint            last;
  guint            update_id;
  double           scale;       /* pixels of the screen for a point */
  gboolean         is_drawing;  /* a worker is */
};

typedef struct
{
  PbPageSheets   *self;
  PbBookletPages *pages;
  guint           page;
  double          scale;
} Drawing;

static void draw_next (PbPageSheets *self);

static PbPageSheets *
pb_page_sheets_ref (PbPageSheets *self)
{
  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

static void
on_drawn_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  Drawing *drawing = user_data;
  g_autoptr(PbPageSheets) self = drawing->self;
  g_autoptr(GdkTexture) texture = pb_page_render_finish (result);
  PbPageSheet *sheet = g_hash_table_lookup (self->sheets, GUINT_TO_POINTER (drawing->page));

  self->is_drawing = FALSE;
  if (sheet != NULL && drawing->pages == self->pages)
    pb_page_sheet_set_drawing (sheet, texture, drawing->scale);

  pb_booklet_pages_unref (drawing->pages);
  g_free (drawing);
  draw_next (self);
}

static gboolean
draw (PbPageSheets *self,
      guint         page)
{
  PbPageSheet *sheet = g_hash_table_lookup (self->sheets, GUINT_TO_POINTER (page));
  Drawing *drawing;

  if (sheet == NULL || pb_page_sheet_is_drawn (sheet, self->scale))
    return FALSE;

  drawing = g_new0 (Drawing, 1);
  drawing->self = pb_page_sheets_ref (self);
  drawing->pages = pb_booklet_pages_ref (self->pages);
  drawing->page = page;
  drawing->scale = self->scale;
  self->is_drawing = TRUE;
  pb_page_render_async (drawing->pages, page, drawing->scale, on_drawn_cb, drawing);

  return TRUE;
}

/* What is in sight before what may come in sight. */
static void
draw_next (PbPageSheets *self)
{
  if (self->is_drawing || self->parent == NULL || self->pages == NULL || self->scale == 0)
    return;

  for (guint page = self->first; page <= self->last; page++)
    {
      if (draw (self, page))
        return;
    }

  if (!draw (self, self->last + 1) && self->first > 0)
    draw (self, self->first - 1);
}

static void
remove_sheet (gpointer sheet)
{
  gtk_widget_unparent (sheet);
}

static gboolean
is_far_from_sight (gpointer page,
                   gpointer sheet,
                   gpointer user_data)
{
  PbPageSheets *self = user_data;

  return GPOINTER_TO_UINT (page) + 1 < self->first || GPOINTER_TO_UINT (page) > self->last + 1;
}

/* Before the next one: they are in the order of reading. */
static GtkWidget *
ensure_sheet (PbPageSheets *self,
              guint         page)
{
  GtkWidget *sheet = g_hash_table_lookup (self->sheets, GUINT_TO_POINTER (page));

  if (sheet != NULL)
    return sheet;

  sheet = pb_page_sheet_new ();
  pb_page_sheet_set_page (PB_PAGE_SHEET (sheet), self->pages, page);
  gtk_widget_insert_before (sheet, self->parent, g_hash_table_lookup (self->sheets, GUINT_TO_POINTER (page + 1)));
  g_hash_table_insert (self->sheets, GUINT_TO_POINTER (page), sheet);

  return sheet;
}

static gboolean
on_update_cb (gpointer user_data)
{
  PbPageSheets *self = user_data;
  const guint n = self->pages != NULL ? pb_booklet_pages_get_n (self->pages) : 0;

  self->update_id = 0;
  g_hash_table_foreach_remove (self->sheets, is_far_from_sight, self);
  for (guint page = MIN (self->last + 2, n); page-- > MAX (self->first, 1) - 1; )
    ensure_sheet (self, page);
  gtk_widget_queue_allocate (self->parent);

  return G_SOURCE_REMOVE;
}

/* Not while the parent is being allocated: children that come or go then have it measured anew, and GTK draws nothing meanwhile. */
static void
update_soon (PbPageSheets *self)
{
  if (self->update_id == 0)
    self->update_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, on_update_cb, self, NULL);
}

PbPageSheets *
pb_page_sheets_new (GtkWidget *parent)
{
  PbPageSheets *self;

  g_return_val_if_fail (GTK_IS_WIDGET (parent), NULL);

  self = g_new0 (PbPageSheets, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->parent = parent;
  self->sheets = g_hash_table_new_full (NULL, NULL, NULL, remove_sheet);

  return self;
}

void
pb_page_sheets_dispose (PbPageSheets *self)
{
  g_return_if_fail (self != NULL);

  g_clear_handle_id (&self->update_id, g_source_remove);
  g_hash_table_remove_all (self->sheets);
  g_clear_pointer (&self->pages, pb_booklet_pages_unref);
  self->parent = NULL;
}

void
pb_page_sheets_unref (PbPageSheets *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_hash_table_unref (self->sheets);
  g_clear_pointer (&self->pages, pb_booklet_pages_unref);
  g_free (self);
}

void
pb_page_sheets_set_pages (PbPageSheets   *self,
                          PbBookletPages *pages)
{
  const guint n = pages != NULL ? pb_booklet_pages_get_n (pages) : 0;
  GHashTableIter iter;
  gpointer page;
  gpointer sheet;

  g_return_if_fail (self != NULL);

  if (pages != NULL)
    pb_booklet_pages_ref (pages);
  g_clear_pointer (&self->pages, pb_booklet_pages_unref);
  self->pages = pages;

  g_hash_table_iter_init (&iter, self->sheets);
  while (g_hash_table_iter_next (&iter, &page, &sheet))
    {
      if (GPOINTER_TO_UINT (page) < n)
        pb_page_sheet_set_page (sheet, pages, GPOINTER_TO_UINT (page));
      else
        g_hash_table_iter_remove (&iter);
    }
  if (n > 0)
    update_soon (self);
}

void
pb_page_sheets_place (PbPageSheets       *self,
                      const PbPagePlaces *places,
                      double              x,
                      double              y)
{
  const guint first = pb_page_places_find (places, y);
  const guint last = pb_page_places_find (places, y + gtk_widget_get_height (self->parent));
  GHashTableIter iter;
  gpointer page;
  gpointer sheet;

  g_return_if_fail (self != NULL && self->parent != NULL);
  g_return_if_fail (places->n > 0);

  if (self->first != first || self->last != last || g_hash_table_size (self->sheets) == 0)
    update_soon (self);
  self->first = first;
  self->last = last;
  self->scale = places->scale * gtk_widget_get_scale_factor (self->parent);

  g_hash_table_iter_init (&iter, self->sheets);
  while (g_hash_table_iter_next (&iter, &page, &sheet))
    {
      const double top = pb_page_places_get_top (places, GPOINTER_TO_UINT (page)) - y;
      const graphene_point_t place = GRAPHENE_POINT_INIT (x, top);

      /* GTK wants to be asked before it is told. */
      gtk_widget_measure (sheet, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
      gtk_widget_allocate (sheet, pb_page_places_get_width (places), pb_page_places_get_height (places), -1,
                           gsk_transform_translate (NULL, &place));
    }

  draw_next (self);
}
