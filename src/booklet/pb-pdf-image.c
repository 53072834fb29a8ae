/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-pdf-image"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-error.h"
#include "pb-pdf-image.h"
#include "pb-picture.h"

/* What cairo calls ARGB32: the colours multiplied with how much they cover. */
static void
copy_row (guint32      *to,
          const guint8 *from,
          guint         width,
          gboolean      has_alpha)
{
  for (guint x = 0; x < width; x++)
    {
      guint32 alpha = has_alpha ? from[3] : 0xff;

      to[x] = alpha << 24 |
              (from[0] * alpha + 127) / 255 << 16 |
              (from[1] * alpha + 127) / 255 << 8 |
              (from[2] * alpha + 127) / 255;
      from += has_alpha ? 4 : 3;
    }
}

static gboolean
check_surface (cairo_surface_t  *surface,
               GError          **error)
{
  cairo_status_t status = cairo_surface_status (surface);

  if (status == CAIRO_STATUS_SUCCESS)
    return TRUE;

  g_set_error (error, PB_ERROR, PB_ERROR_FAILED, _("Could not draw the image: %s"), cairo_status_to_string (status));

  return FALSE;
}

cairo_surface_t *
pb_pdf_image_decode (GBytes        *bytes,
                     guint          longest,
                     GCancellable  *cancellable,
                     GError       **error)
{
  g_autoptr(PbPixels) pixels = pb_picture_decode (bytes, longest, cancellable, error);
  cairo_surface_t *surface;
  const guint8 *from;

  if (pixels == NULL)
    return NULL;

  surface = cairo_image_surface_create (pixels->has_alpha ? CAIRO_FORMAT_ARGB32 : CAIRO_FORMAT_RGB24,
                                        (int) pixels->width, (int) pixels->height);
  if (!check_surface (surface, error))
    {
      cairo_surface_destroy (surface);
      return NULL;
    }

  from = g_bytes_get_data (pixels->bytes, NULL);
  for (guint y = 0; y < pixels->height; y++)
    copy_row ((guint32 *) (gpointer) (cairo_image_surface_get_data (surface) +
                                      (gsize) y * (gsize) cairo_image_surface_get_stride (surface)),
              from + y * pixels->stride, pixels->width, pixels->has_alpha);
  cairo_surface_mark_dirty (surface);

  return surface;
}

static cairo_surface_t *
wrap_jpeg (PbPicture  *picture,
           GError    **error)
{
  GBytes *bytes = g_bytes_ref (pb_picture_get_bytes (picture));
  g_autofree char *id = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  gsize size;
  const guchar *data = g_bytes_get_data (bytes, &size);
  /* Its pixels are never looked at. */
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24,
                                                         (int) pb_picture_get_width (picture),
                                                         (int) pb_picture_get_height (picture));

  if (!check_surface (surface, error) ||
      cairo_surface_set_mime_data (surface, CAIRO_MIME_TYPE_JPEG, data, size,
                                   (cairo_destroy_func_t) g_bytes_unref, bytes) != CAIRO_STATUS_SUCCESS)
    {
      g_bytes_unref (bytes);
      check_surface (surface, error);
      cairo_surface_destroy (surface);
      return NULL;
    }

  cairo_surface_set_mime_data (surface, CAIRO_MIME_TYPE_UNIQUE_ID, (const guchar *) id, strlen (id),
                               g_free, id);
  g_steal_pointer (&id);

  return surface;
}

cairo_surface_t *
pb_pdf_image_embed (GBytes        *bytes,
                    guint          longest,
                    GCancellable  *cancellable,
                    GError       **error)
{
  g_autoptr(PbPicture) picture = pb_picture_new_finished (bytes, error);

  if (picture == NULL)
    return NULL;
  if (g_str_equal (pb_picture_get_media_type (picture), "image/jpeg"))
    return wrap_jpeg (picture, error);

  return pb_pdf_image_decode (bytes, longest, cancellable, error);
}

/* ---- later */

static cairo_surface_t *
on_acquire_cb (cairo_pattern_t             *pattern,
               gpointer                     bytes,
               cairo_surface_t             *target,
               const cairo_rectangle_int_t *extents)
{
  cairo_surface_t *surface = pb_pdf_image_decode (bytes, PB_PICTURE_MAX_SIDE, NULL, NULL);

  /* Without one cairo would draw nothing more on the page. */
  return surface != NULL ? surface : cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 1, 1);
}

static void
on_release_cb (cairo_pattern_t *pattern,
               gpointer         bytes,
               cairo_surface_t *surface)
{
  cairo_surface_destroy (surface);
}

/* Whoever records a pattern copies it. */
static cairo_status_t
on_copy_cb (cairo_pattern_t       *pattern,
            gpointer               bytes,
            const cairo_pattern_t *other)
{
  g_bytes_ref (bytes);

  return CAIRO_STATUS_SUCCESS;
}

static void
on_finish_cb (cairo_pattern_t *pattern,
              gpointer         bytes)
{
  g_bytes_unref (bytes);
}

cairo_pattern_t *
pb_pdf_image_postpone (GBytes  *bytes,
                       guint   *width,
                       guint   *height,
                       GError **error)
{
  g_autoptr(PbPicture) picture = pb_picture_new_finished (bytes, error);
  cairo_pattern_t *pattern;

  if (picture == NULL)
    return NULL;

  *width = pb_picture_get_width (picture);
  *height = pb_picture_get_height (picture);
  pattern = cairo_pattern_create_raster_source (g_bytes_ref (bytes), CAIRO_CONTENT_COLOR_ALPHA, (int) *width,
                                                (int) *height);
  cairo_raster_source_pattern_set_acquire (pattern, on_acquire_cb, on_release_cb);
  cairo_raster_source_pattern_set_copy (pattern, on_copy_cb);
  cairo_raster_source_pattern_set_finish (pattern, on_finish_cb);

  return pattern;
}
