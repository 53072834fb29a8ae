/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-thumbnail"
#include "config.h"

#include "pb-picture.h"
#include "pb-register-images.h"
#include "pb-thumbnail.h"

/* Small pictures that are kept, the one used last at the front; larger ones are decoded anew. */
#define CACHE_LENGTH  64
#define CACHE_LONGEST 256

typedef struct
{
  char       *key;
  GdkTexture *texture;
} Cached;

typedef struct
{
  GWeakRef       owner;
  char          *key;
  gboolean       kept;
  PbTextureFunc  func;
  gpointer       user_data;
} Request;

static GQueue cache = G_QUEUE_INIT;

static void
cached_free (gpointer data)
{
  Cached *cached = data;

  g_free (cached->key);
  g_object_unref (cached->texture);
  g_free (cached);
}

static GdkTexture *
cache_find (const char *key)
{
  for (GList *link = cache.head; link != NULL; link = link->next)
    {
      Cached *cached = link->data;

      if (!g_str_equal (cached->key, key))
        continue;

      g_queue_unlink (&cache, link);
      g_queue_push_head_link (&cache, link);
      return cached->texture;
    }

  return NULL;
}

static void
cache_keep (const char *key,
            GdkTexture *texture)
{
  Cached *cached;

  if (cache_find (key) != NULL)
    return;

  cached = g_new0 (Cached, 1);
  cached->key = g_strdup (key);
  cached->texture = g_object_ref (texture);
  g_queue_push_head (&cache, cached);
  if (cache.length > CACHE_LENGTH)
    cached_free (g_queue_pop_tail (&cache));
}

static void
request_free (Request *request)
{
  g_weak_ref_clear (&request->owner);
  g_free (request->key);
  g_free (request);
}

static GdkTexture *
make_texture (const PbPixels *pixels)
{
  return gdk_memory_texture_new ((int) pixels->width, (int) pixels->height,
                                 pixels->has_alpha ? GDK_MEMORY_R8G8B8A8 : GDK_MEMORY_R8G8B8,
                                 pixels->bytes, pixels->stride);
}

static void
on_decoded_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  Request *request = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(PbPixels) pixels = pb_picture_decode_finish (result, &error);
  g_autoptr(GdkTexture) texture = pixels != NULL ? make_texture (pixels) : NULL;
  g_autoptr(GtkWidget) owner = g_weak_ref_get (&request->owner);

  if (texture != NULL && request->kept)
    cache_keep (request->key, texture);
  if (owner != NULL)
    request->func (texture, error, request->user_data);

  request_free (request);
}

void
pb_thumbnail_load (PbRegister    *reg,
                   const char    *content,
                   guint          longest,
                   GtkWidget     *owner,
                   PbTextureFunc  func,
                   gpointer       user_data)
{
  g_autofree char *key = NULL;
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(GError) error = NULL;
  Request *request;
  GdkTexture *known;

  g_return_if_fail (PB_IS_REGISTER (reg));
  g_return_if_fail (content != NULL);

  key = g_strdup_printf ("%s %u", content, longest);
  known = cache_find (key);
  if (known != NULL)
    {
      func (known, NULL, user_data);
      return;
    }

  bytes = pb_register_read_content (reg, content, &error);
  if (bytes == NULL)
    {
      func (NULL, error, user_data);
      return;
    }

  request = g_new0 (Request, 1);
  g_weak_ref_init (&request->owner, owner);
  request->key = g_steal_pointer (&key);
  request->kept = longest <= CACHE_LONGEST;
  request->func = func;
  request->user_data = user_data;
  pb_picture_decode_async (bytes, longest, NULL, on_decoded_cb, request);
}

static void
on_thumbnail_cb (GdkTexture   *texture,
                 const GError *error,
                 gpointer      image)
{
  if (texture != NULL)
    {
      gtk_image_set_from_paintable (image, GDK_PAINTABLE (texture));
      return;
    }

  gtk_image_set_from_icon_name (image, "image-missing-symbolic");
  gtk_widget_set_tooltip_text (image, error->message);
}

GtkWidget *
pb_thumbnail_new (PbRegister *reg,
                  const char *content,
                  int         size)
{
  GtkWidget *image = gtk_image_new_from_icon_name ("image-x-generic-symbolic");

  gtk_image_set_pixel_size (GTK_IMAGE (image), size);
  /* Twice as many pixels, for screens that have them. */
  pb_thumbnail_load (reg, content, (guint) size * 2, image, on_thumbnail_cb, image);

  return image;
}
