/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-picture"
#include "config.h"

#include <gdk-pixbuf/gdk-pixbuf.h>
#include <glib/gi18n.h>

#include "pb-error.h"
#include "pb-picture-head.h"
#include "pb-picture.h"

/* What is read, or given to the decoder, between two looks at whether it was cancelled. */
#define PIECE (64 * 1024)

#define JPEG_QUALITY "88"
#define PNG_COMPRESSION "7"
/* By how much a picture that takes too many bytes is made smaller, until it does not. */
#define SHRINK 0.75

struct _PbPicture
{
  GObject      parent_instance;

  GBytes      *bytes;
  const char  *media_type;   /* static */
  guint        width;
  guint        height;
};

G_DEFINE_FINAL_TYPE (PbPicture, pb_picture, G_TYPE_OBJECT)

/* One picture at a time, because of what it may take. */
static GMutex decoding;

/* ---- pixels in */

typedef struct
{
  guint     longest;
  guint     n_rows;     /* that came out of the decoder */
  gboolean  scales;     /* the decoder itself, while it decodes */
} Decoding;

static void
fit (guint *width,
     guint *height,
     guint  longest)
{
  guint side = MAX (*width, *height);

  if (side <= longest)
    return;

  *width = MAX ((guint) ((guint64) *width * longest / side), 1);
  *height = MAX ((guint) ((guint64) *height * longest / side), 1);
}

static void
on_size_prepared_cb (GdkPixbufLoader *loader,
                     int              width,
                     int              height,
                     Decoding        *state)
{
  guint fitting_width = (guint) width;
  guint fitting_height = (guint) height;

  fit (&fitting_width, &fitting_height, state->longest);
  if (state->scales && (fitting_width != (guint) width || fitting_height != (guint) height))
    gdk_pixbuf_loader_set_size (loader, (int) fitting_width, (int) fitting_height);
}

static void
on_area_updated_cb (GdkPixbufLoader *loader,
                    int              x,
                    int              y,
                    int              width,
                    int              height,
                    Decoding        *state)
{
  state->n_rows = MAX (state->n_rows, (guint) (y + height));
}

static gboolean
feed (GdkPixbufLoader      *loader,
      const PbPictureHead  *head,
      GBytes               *bytes,
      GCancellable         *cancellable,
      GError              **error)
{
  const guint8 *data = g_bytes_get_data (bytes, NULL);
  g_autoptr(GError) failure = NULL;

  for (guint i = 0; i < head->parts->len; i++)
    {
      const PbPicturePart *part = &g_array_index (head->parts, PbPicturePart, i);

      for (gsize from = part->start; from < part->end; from += PIECE)
        {
          if (g_cancellable_set_error_if_cancelled (cancellable, error))
            return FALSE;
          if (!gdk_pixbuf_loader_write (loader, data + from, MIN (PIECE, part->end - from), &failure))
            {
              g_debug ("The decoder says: %s", failure->message);
              return pb_picture_refuse_damaged (error);
            }
        }
    }

  return TRUE;
}

static GdkPixbuf *
run_decoder (const PbPictureHead  *head,
             GBytes               *bytes,
             guint                 longest,
             GCancellable         *cancellable,
             GError              **error)
{
  const char *media_type = pb_picture_kind_get_media_type (head->kind);
  Decoding state = { .longest = longest, .scales = head->kind == PB_PICTURE_JPEG };
  g_autoptr(GdkPixbufLoader) loader = gdk_pixbuf_loader_new_with_mime_type (media_type, error);
  g_autoptr(GError) failure = NULL;
  GdkPixbuf *pixbuf;
  gboolean fed;

  if (loader == NULL)
    return NULL;

  g_signal_connect (loader, "size-prepared", G_CALLBACK (on_size_prepared_cb), &state);
  g_signal_connect (loader, "area-updated", G_CALLBACK (on_area_updated_cb), &state);
  fed = feed (loader, head, bytes, cancellable, error);
  if (!gdk_pixbuf_loader_close (loader, &failure) && fed)
    {
      g_debug ("The decoder says: %s", failure->message);
      fed = pb_picture_refuse_damaged (error);
    }
  if (!fed)
    return NULL;

  pixbuf = gdk_pixbuf_loader_get_pixbuf (loader);
  if (pixbuf == NULL || (!state.scales && state.n_rows < head->height))
    {
      pb_picture_refuse_damaged (error);
      return NULL;
    }

  return g_object_ref (pixbuf);
}

/* Takes the pixbuf, so that it is not there twice for longer than need be. */
static GdkPixbuf *
scale (GdkPixbuf *pixbuf,
       guint      longest)
{
  guint width = (guint) gdk_pixbuf_get_width (pixbuf);
  guint height = (guint) gdk_pixbuf_get_height (pixbuf);
  GdkPixbuf *scaled;

  fit (&width, &height, longest);
  if (width == (guint) gdk_pixbuf_get_width (pixbuf) && height == (guint) gdk_pixbuf_get_height (pixbuf))
    return pixbuf;

  scaled = gdk_pixbuf_scale_simple (pixbuf, (int) width, (int) height, GDK_INTERP_BILINEAR);
  g_object_unref (pixbuf);

  return scaled;
}

/* Takes the pixbuf. */
static GdkPixbuf *
turn (GdkPixbuf *pixbuf,
      guint      orientation)
{
  g_autofree char *name = g_strdup_printf ("%u", orientation);
  GdkPixbuf *turned;

  if (orientation == 1)
    return pixbuf;

  /* What the file said was left out before it was decoded, so that it is not done twice. */
  gdk_pixbuf_set_option (pixbuf, "orientation", name);
  turned = gdk_pixbuf_apply_embedded_orientation (pixbuf);
  g_object_unref (pixbuf);

  return turned;
}

/* Upright, at most longest pixels on its longer side. */
static GdkPixbuf *
decode (const PbPictureHead  *head,
        GBytes               *bytes,
        guint                 longest,
        GCancellable         *cancellable,
        GError              **error)
{
  GdkPixbuf *pixbuf = run_decoder (head, bytes, longest, cancellable, error);

  if (pixbuf != NULL)
    pixbuf = scale (pixbuf, longest);
  if (pixbuf != NULL)
    pixbuf = turn (pixbuf, head->orientation);
  if (pixbuf == NULL && error != NULL && *error == NULL)
    pb_picture_refuse_damaged (error);

  return pixbuf;
}

/* ---- bytes out */

static GBytes *
encode (GdkPixbuf      *pixbuf,
        PbPictureKind   kind,
        GError        **error)
{
  char *buffer = NULL;
  gsize size = 0;
  gboolean done;

  if (kind == PB_PICTURE_PNG)
    done = gdk_pixbuf_save_to_buffer (pixbuf, &buffer, &size, "png", error, "compression",
                                      PNG_COMPRESSION, NULL);
  else
    done = gdk_pixbuf_save_to_buffer (pixbuf, &buffer, &size, "jpeg", error, "quality", JPEG_QUALITY,
                                      NULL);

  return done ? g_bytes_new_take (buffer, size) : NULL;
}

static PbPicture *
make (GBytes        *bytes,
      PbPictureKind  kind,
      guint          width,
      guint          height)
{
  PbPicture *self = g_object_new (PB_TYPE_PICTURE, NULL);

  self->bytes = g_bytes_ref (bytes);
  self->media_type = pb_picture_kind_get_media_type (kind);
  self->width = width;
  self->height = height;

  return self;
}

static PbPicture *
clean (const PbPictureHead  *head,
       GBytes               *bytes,
       GCancellable         *cancellable,
       GError              **error)
{
  g_autoptr(GdkPixbuf) pixbuf = decode (head, bytes, PB_PICTURE_MAX_SIDE, cancellable, error);

  while (pixbuf != NULL)
    {
      guint width = (guint) gdk_pixbuf_get_width (pixbuf);
      guint height = (guint) gdk_pixbuf_get_height (pixbuf);
      g_autoptr(GBytes) encoded = NULL;

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;

      encoded = encode (pixbuf, head->kind, error);
      if (encoded == NULL)
        return NULL;
      if (g_bytes_get_size (encoded) <= PB_PICTURE_MAX_BYTES)
        return make (encoded, head->kind, width, height);

      pixbuf = scale (g_steal_pointer (&pixbuf), (guint) (MAX (width, height) * SHRINK));
    }

  return NULL;
}

/* ---- the object */

static void
pb_picture_finalize (GObject *object)
{
  g_bytes_unref (PB_PICTURE (object)->bytes);

  G_OBJECT_CLASS (pb_picture_parent_class)->finalize (object);
}

static void
pb_picture_class_init (PbPictureClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pb_picture_finalize;
}

static void
pb_picture_init (PbPicture *self)
{
}

static gboolean
refuse_large (GError **error)
{
  g_set_error (error, PB_ERROR, PB_ERROR_INVALID,
               _("The file is larger than %d MB. Save the image with fewer pixels and add that file."),
               PB_PICTURE_MAX_FILE / (1000 * 1000));

  return FALSE;
}

PbPicture *
pb_picture_new (GBytes        *bytes,
                GCancellable  *cancellable,
                GError       **error)
{
  g_auto(PbPictureHead) head = { 0 };
  g_autoptr(GMutexLocker) locker = NULL;

  g_return_val_if_fail (bytes != NULL, NULL);

  if (g_bytes_get_size (bytes) > PB_PICTURE_MAX_FILE)
    {
      refuse_large (error);
      return NULL;
    }

  if (!pb_picture_head_read (&head, bytes, error))
    return NULL;

  locker = g_mutex_locker_new (&decoding);

  return clean (&head, bytes, cancellable, error);
}

PbPicture *
pb_picture_new_finished (GBytes  *bytes,
                         GError **error)
{
  g_auto(PbPictureHead) head = { 0 };

  g_return_val_if_fail (bytes != NULL, NULL);

  if (!pb_picture_head_read (&head, bytes, error))
    return NULL;

  if (head.width > PB_PICTURE_MAX_SIDE || head.height > PB_PICTURE_MAX_SIDE || head.orientation != 1 ||
      g_bytes_get_size (bytes) > PB_PICTURE_MAX_BYTES)
    {
      pb_picture_refuse_damaged (error);
      return NULL;
    }

  return make (bytes, head.kind, head.width, head.height);
}

/* ---- on a worker */

/* All of the stream, one byte more than may be at most: then it is too large. */
static GBytes *
read_stream (GInputStream  *stream,
             GCancellable  *cancellable,
             GError       **error)
{
  g_autoptr(GByteArray) bytes = g_byte_array_new ();
  gsize n_read;

  do
    {
      guint length = bytes->len;

      g_byte_array_set_size (bytes, length + PIECE);
      if (!g_input_stream_read_all (stream, bytes->data + length, PIECE, &n_read, cancellable, error))
        return NULL;

      g_byte_array_set_size (bytes, length + (guint) n_read);
      if (bytes->len > PB_PICTURE_MAX_FILE)
        {
          refuse_large (error);
          return NULL;
        }
    }
  while (n_read == PIECE);

  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

static void
read_run (GTask        *task,
          gpointer      source,
          gpointer      task_data,
          GCancellable *cancellable)
{
  GError *error = NULL;
  g_autoptr(GFileInputStream) stream = g_file_read (task_data, cancellable, &error);
  g_autoptr(GBytes) bytes = NULL;
  PbPicture *picture = NULL;

  if (stream != NULL)
    bytes = read_stream (G_INPUT_STREAM (stream), cancellable, &error);
  if (bytes != NULL)
    picture = pb_picture_new (bytes, cancellable, &error);

  if (picture != NULL)
    g_task_return_pointer (task, picture, g_object_unref);
  else
    g_task_return_error (task, error);
}

static void
new_run (GTask        *task,
         gpointer      source,
         gpointer      task_data,
         GCancellable *cancellable)
{
  GError *error = NULL;
  PbPicture *picture = pb_picture_new (task_data, cancellable, &error);

  if (picture != NULL)
    g_task_return_pointer (task, picture, g_object_unref);
  else
    g_task_return_error (task, error);
}

void
pb_picture_read_async (GFile               *file,
                       GCancellable        *cancellable,
                       GAsyncReadyCallback  callback,
                       gpointer             user_data)
{
  g_autoptr(GTask) task = NULL;

  g_return_if_fail (G_IS_FILE (file));

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, pb_picture_read_async);
  g_task_set_task_data (task, g_object_ref (file), g_object_unref);
  g_task_run_in_thread (task, read_run);
}

void
pb_picture_new_async (GBytes              *bytes,
                      GCancellable        *cancellable,
                      GAsyncReadyCallback  callback,
                      gpointer             user_data)
{
  g_autoptr(GTask) task = NULL;

  g_return_if_fail (bytes != NULL);

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, pb_picture_new_async);
  g_task_set_task_data (task, g_bytes_ref (bytes), (GDestroyNotify) g_bytes_unref);
  g_task_run_in_thread (task, new_run);
}

PbPicture *
pb_picture_new_finish (GAsyncResult  *result,
                       GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

GBytes *
pb_picture_get_bytes (PbPicture *self)
{
  g_return_val_if_fail (PB_IS_PICTURE (self), NULL);

  return self->bytes;
}

const char *
pb_picture_get_media_type (PbPicture *self)
{
  g_return_val_if_fail (PB_IS_PICTURE (self), NULL);

  return self->media_type;
}

guint
pb_picture_get_width (PbPicture *self)
{
  g_return_val_if_fail (PB_IS_PICTURE (self), 0);

  return self->width;
}

guint
pb_picture_get_height (PbPicture *self)
{
  g_return_val_if_fail (PB_IS_PICTURE (self), 0);

  return self->height;
}

/* ---- pixels */

void
pb_pixels_free (PbPixels *pixels)
{
  g_return_if_fail (pixels != NULL);

  g_bytes_unref (pixels->bytes);
  g_free (pixels);
}

static PbPixels *
take_pixels (GdkPixbuf *pixbuf)
{
  PbPixels *pixels = g_new0 (PbPixels, 1);

  pixels->bytes = gdk_pixbuf_read_pixel_bytes (pixbuf);
  pixels->stride = (gsize) gdk_pixbuf_get_rowstride (pixbuf);
  pixels->width = (guint) gdk_pixbuf_get_width (pixbuf);
  pixels->height = (guint) gdk_pixbuf_get_height (pixbuf);
  pixels->has_alpha = gdk_pixbuf_get_has_alpha (pixbuf);

  return pixels;
}

typedef struct
{
  GBytes *bytes;
  guint   longest;
} Order;

static void
order_free (gpointer data)
{
  Order *order = data;

  g_bytes_unref (order->bytes);
  g_free (order);
}

static void
decode_run (GTask        *task,
            gpointer      source,
            gpointer      task_data,
            GCancellable *cancellable)
{
  Order *order = task_data;
  GError *error = NULL;
  PbPixels *pixels = pb_picture_decode (order->bytes, order->longest, cancellable, &error);

  if (pixels != NULL)
    g_task_return_pointer (task, pixels, (GDestroyNotify) pb_pixels_free);
  else
    g_task_return_error (task, error);
}

PbPixels *
pb_picture_decode (GBytes        *bytes,
                   guint          longest,
                   GCancellable  *cancellable,
                   GError       **error)
{
  g_auto(PbPictureHead) head = { 0 };
  g_autoptr(GMutexLocker) locker = NULL;
  g_autoptr(GdkPixbuf) pixbuf = NULL;

  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (longest > 0, NULL);

  if (!pb_picture_head_read (&head, bytes, error))
    return NULL;

  locker = g_mutex_locker_new (&decoding);
  pixbuf = decode (&head, bytes, longest, cancellable, error);

  return pixbuf != NULL ? take_pixels (pixbuf) : NULL;
}

void
pb_picture_decode_async (GBytes              *bytes,
                         guint                longest,
                         GCancellable        *cancellable,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  g_autoptr(GTask) task = NULL;
  Order *order;

  g_return_if_fail (bytes != NULL);
  g_return_if_fail (longest > 0);

  order = g_new0 (Order, 1);
  order->bytes = g_bytes_ref (bytes);
  order->longest = longest;
  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, pb_picture_decode_async);
  g_task_set_task_data (task, order, order_free);
  g_task_run_in_thread (task, decode_run);
}

PbPixels *
pb_picture_decode_finish (GAsyncResult  *result,
                          GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
