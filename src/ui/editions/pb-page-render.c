/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-page-render"
#include "config.h"

#include <math.h>

#include "pb-page-render.h"

/* Pixels for a point: from there on, small text is drawn well as it is. */
#define FINE 2.4
#define OVERSAMPLING 2

typedef struct
{
  PbBookletPages *pages;
  guint           page;
  double          scale;
} Job;

static void
free_job (gpointer data)
{
  Job *job = data;

  pb_booklet_pages_unref (job->pages);
  g_free (job);
}

static GdkTexture *
make_texture (cairo_surface_t *surface)
{
  g_autoptr(GBytes) bytes = NULL;
  const int stride = cairo_image_surface_get_stride (surface);
  const int height = cairo_image_surface_get_height (surface);

  bytes = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface), (gsize) stride * height,
                                      (GDestroyNotify) cairo_surface_destroy, cairo_surface_reference (surface));

  return gdk_memory_texture_new (cairo_image_surface_get_width (surface), height, GDK_MEMORY_DEFAULT, bytes, stride);
}

/* NULL when there is no memory for it. */
static cairo_surface_t *
draw_page (const Job *job,
           double     scale)
{
  cairo_surface_t *surface;
  double width;
  double height;
  cairo_t *cr;

  pb_paper_get_size (pb_booklet_pages_get_paper (job->pages), &width, &height);
  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int) round (width * scale), (int) round (height * scale));
  cr = cairo_create (surface);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, scale, scale);
  pb_booklet_pages_draw (job->pages, job->page, cr);
  cairo_destroy (cr);

  if (cairo_surface_status (surface) == CAIRO_STATUS_SUCCESS)
    return surface;

  cairo_surface_destroy (surface);

  return NULL;
}

/* cairo before 1.17.4 puts each letter on a whole pixel, which spaces small text unevenly. */
static cairo_surface_t *
draw_page_finely (const Job *job)
{
  cairo_surface_t *fine;
  cairo_surface_t *surface;
  cairo_t *cr;

  if (job->scale >= FINE || (fine = draw_page (job, job->scale * OVERSAMPLING)) == NULL)
    return draw_page (job, job->scale);

  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, cairo_image_surface_get_width (fine) / OVERSAMPLING,
                                        cairo_image_surface_get_height (fine) / OVERSAMPLING);
  cr = cairo_create (surface);
  cairo_scale (cr, 1.0 / OVERSAMPLING, 1.0 / OVERSAMPLING);
  cairo_set_source_surface (cr, fine, 0, 0);
  cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_GOOD);
  /* Nothing of what is around it comes into the edge. */
  cairo_pattern_set_extend (cairo_get_source (cr), CAIRO_EXTEND_PAD);
  cairo_paint (cr);
  cairo_destroy (cr);
  cairo_surface_destroy (fine);

  return surface;
}

static void
run_in_thread (GTask        *task,
               gpointer      source,
               gpointer      data,
               GCancellable *cancellable)
{
  cairo_surface_t *surface = draw_page_finely (data);
  GdkTexture *texture = NULL;

  if (surface != NULL)
    {
      cairo_surface_flush (surface);
      if (cairo_surface_status (surface) == CAIRO_STATUS_SUCCESS)
        texture = make_texture (surface);
      cairo_surface_destroy (surface);
    }
  g_task_return_pointer (task, texture, g_object_unref);
}

void
pb_page_render_async (PbBookletPages      *pages,
                      guint                page,
                      double               scale,
                      GAsyncReadyCallback  callback,
                      gpointer             user_data)
{
  g_autoptr(GTask) task = NULL;
  Job *job;

  g_return_if_fail (pages != NULL);
  g_return_if_fail (page < pb_booklet_pages_get_n (pages));
  g_return_if_fail (scale > 0);

  job = g_new0 (Job, 1);
  job->pages = pb_booklet_pages_ref (pages);
  job->page = page;
  job->scale = scale;

  task = g_task_new (NULL, NULL, callback, user_data);
  g_task_set_source_tag (task, pb_page_render_async);
  g_task_set_task_data (task, job, free_job);
  g_task_run_in_thread (task, run_in_thread);
}

GdkTexture *
pb_page_render_finish (GAsyncResult *result)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), NULL);
}
