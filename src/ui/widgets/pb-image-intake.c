/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-image-intake"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-compat.h"
#include "pb-image-intake.h"
#include "pb-picture.h"
#include "pb-progress.h"
#include "pb-register-images.h"
#include "pb-toast.h"

/* What is read at once of what is pasted. */
#define PIECE (256 * 1024)

/* A pasted image comes as it is in its file: a decoder of the toolkit's would take any size of it. */
static const char *image_types[] = { "image/png", "image/jpeg", NULL };

typedef struct
{
  GtkWidget    *from;        /* owned: it is told even if something else is shown by then */
  PbRegister   *reg;
  PbImageTakeFunc take;
  gint64        owner;
  GPtrArray    *files;       /* GFile */
  GBytes       *pasted;      /* an image instead; NULL: none */
  GByteArray   *pasting;     /* what there is of it so far */
  GdkDrop      *drop;        /* that it comes from, until all of it is read; NULL: none */
  guint         n_read;      /* of the files */
  GPtrArray    *pictures;
  GPtrArray    *failures;    /* char *: a line for each */
  PbProgress   *progress;
  GCancellable *cancellable;
} Intake;

static Intake *
intake_new (GtkWidget       *from,
            PbRegister      *reg,
            PbImageTakeFunc  take,
            gint64           owner)
{
  Intake *self = g_new0 (Intake, 1);

  self->from = g_object_ref (from);
  self->reg = g_object_ref (reg);
  self->take = take;
  self->owner = owner;
  self->files = g_ptr_array_new_with_free_func (g_object_unref);
  self->pictures = g_ptr_array_new_with_free_func (g_object_unref);
  self->failures = g_ptr_array_new_with_free_func (g_free);
  self->cancellable = g_cancellable_new ();

  return self;
}

static void
intake_free (Intake *self)
{
  g_clear_pointer (&self->progress, pb_progress_finish);
  g_object_unref (self->from);
  g_object_unref (self->reg);
  g_ptr_array_unref (self->files);
  g_clear_pointer (&self->pasted, g_bytes_unref);
  g_clear_pointer (&self->pasting, g_byte_array_unref);
  g_ptr_array_unref (self->pictures);
  g_ptr_array_unref (self->failures);
  g_object_unref (self->cancellable);
  g_free (self);
}

static GtkWindow *
get_window (Intake *self)
{
  GtkRoot *root = gtk_widget_get_root (self->from);

  return GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;
}

static void
tell_failures (Intake *self)
{
  g_autofree char *heading = NULL;
  g_autofree char *lines = NULL;

  if (self->failures->len == 0)
    return;

  heading = g_strdup_printf (ngettext ("%u Image Could Not Be Added", "%u Images Could Not Be Added",
                                       self->failures->len),
                             self->failures->len);
  g_ptr_array_add (self->failures, NULL);
  lines = g_strjoinv ("\n\n", (char **) self->failures->pdata);
  pb_compat_tell (get_window (self), heading, lines);
}

static void
add_pictures (Intake *self)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *title = NULL;

  if (self->pictures->len == 0)
    return;

  title = self->take (self->reg, self->owner, self->pictures, &error);
  if (title != NULL)
    pb_toast_show_undo (self->from, self->reg, title);
  else
    pb_toast_show_error (self->from, error);
}

/* Takes self. */
static void
finish (Intake *self)
{
  g_clear_pointer (&self->progress, pb_progress_finish);
  if (!g_cancellable_is_cancelled (self->cancellable))
    {
      add_pictures (self);
      tell_failures (self);
    }
  intake_free (self);
}

static void read_next (Intake *self);

static void
note_failure (Intake       *self,
              const GError *error)
{
  g_autofree char *base = NULL;
  g_autofree char *name = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (self->n_read >= self->files->len)
    {
      g_ptr_array_add (self->failures, g_strdup (error->message));
      return;
    }

  base = g_file_get_basename (self->files->pdata[self->n_read]);
  name = base != NULL ? g_filename_display_name (base) : g_file_get_uri (self->files->pdata[self->n_read]);
  /* Translators: the name of a file, and what is wrong with it. */
  g_ptr_array_add (self->failures, g_strdup_printf (_("“%s”: %s"), name, error->message));
}

static void
on_picture_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  Intake *self = user_data;
  g_autoptr(GError) error = NULL;
  PbPicture *picture = pb_picture_new_finish (result, &error);

  if (picture != NULL)
    g_ptr_array_add (self->pictures, picture);
  else
    note_failure (self, error);

  self->n_read++;
  if (self->files->len > 0)
    pb_progress_set_fraction (self->progress, (double) self->n_read / self->files->len);
  read_next (self);
}

static void
read_next (Intake *self)
{
  g_autoptr(GBytes) pasted = g_steal_pointer (&self->pasted);

  if (g_cancellable_is_cancelled (self->cancellable))
    finish (self);
  else if (pasted != NULL)
    pb_picture_new_async (pasted, self->cancellable, on_picture_cb, self);
  else if (self->n_read < self->files->len)
    pb_picture_read_async (self->files->pdata[self->n_read], self->cancellable, on_picture_cb, self);
  else
    finish (self);
}

/* Takes self, with what is to be read. */
static void
begin (Intake *self)
{
  if (self->files->len == 0 && self->pasted == NULL)
    {
      intake_free (self);
      return;
    }

  self->progress = pb_progress_start (get_window (self), _("Adding Images"), self->cancellable);
  read_next (self);
}

/* ---- files */

void
pb_image_intake_files (GtkWidget       *from,
                       PbRegister      *reg,
                       PbImageTakeFunc  take,
                       gint64           owner,
                       GListModel      *files)
{
  Intake *self;

  g_return_if_fail (GTK_IS_WIDGET (from));
  g_return_if_fail (PB_IS_REGISTER (reg));
  g_return_if_fail (take != NULL);
  g_return_if_fail (G_IS_LIST_MODEL (files));

  self = intake_new (from, reg, take, owner);
  for (guint i = 0; i < g_list_model_get_n_items (files); i++)
    g_ptr_array_add (self->files, g_list_model_get_item (files, i));
  begin (self);
}

static void
take_file_list (Intake       *self,
                const GValue *value)
{
  GSList *files = g_value_get_boxed (value);

  for (GSList *link = files; link != NULL; link = link->next)
    g_ptr_array_add (self->files, g_object_ref (link->data));
}

/* ---- clipboard and drop: the image itself where there is one, else files */

GdkContentFormats *
pb_image_intake_get_formats (void)
{
  GdkContentFormatsBuilder *builder = gdk_content_formats_builder_new ();

  for (guint i = 0; image_types[i] != NULL; i++)
    gdk_content_formats_builder_add_mime_type (builder, image_types[i]);
  gdk_content_formats_builder_add_gtype (builder, GDK_TYPE_FILE_LIST);

  return gdk_content_formats_builder_free_to_formats (builder);
}

static gboolean
has_image (GdkContentFormats *formats)
{
  g_autoptr(GdkContentFormats) whole = gdk_content_formats_union_serialize_mime_types (
    gdk_content_formats_ref (formats));

  for (guint i = 0; image_types[i] != NULL; i++)
    {
      if (gdk_content_formats_contain_mime_type (whole, image_types[i]))
        return TRUE;
    }

  return FALSE;
}

/* Takes self. */
static void
begin_or_tell (Intake       *self,
               const GError *error)
{
  if (self->drop != NULL)
    gdk_drop_finish (self->drop, error == NULL ? GDK_ACTION_COPY : 0);
  g_clear_object (&self->drop);

  if (error != NULL)
    {
      g_autoptr(GError) told = g_error_new_literal (
        G_IO_ERROR, G_IO_ERROR_FAILED,
        _("There is no image here that can be added. Copy an image, or PNG or JPEG files."));

      g_debug ("Nothing to take: %s", error->message);
      pb_toast_show_error (self->from, told);
    }
  begin (self);
}

static void
on_piece_cb (GObject      *stream,
             GAsyncResult *result,
             gpointer      user_data)
{
  Intake *self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) piece = g_input_stream_read_bytes_finish (G_INPUT_STREAM (stream), result, &error);
  gsize size = piece != NULL ? g_bytes_get_size (piece) : 0;

  if (size > 0)
    g_byte_array_append (self->pasting, g_bytes_get_data (piece, NULL), (guint) size);

  /* One piece more than may be is enough for the picture to be refused as too large. */
  if (size > 0 && self->pasting->len <= PB_PICTURE_MAX_FILE)
    {
      g_input_stream_read_bytes_async (G_INPUT_STREAM (stream), PIECE, G_PRIORITY_DEFAULT, self->cancellable,
                                       on_piece_cb, self);
      return;
    }

  if (error == NULL)
    self->pasted = g_byte_array_free_to_bytes (g_steal_pointer (&self->pasting));
  begin_or_tell (self, error);
}

/* In pieces on this thread: what comes from another program comes through its main loop. Takes self; stream may be
 * NULL. */
static void
read_pasted (Intake       *self,
             GInputStream *stream,
             const GError *error)
{
  if (stream == NULL)
    {
      begin_or_tell (self, error);
      return;
    }

  self->pasting = g_byte_array_new ();
  g_input_stream_read_bytes_async (stream, PIECE, G_PRIORITY_DEFAULT, self->cancellable, on_piece_cb, self);
}

static void
on_pasted_stream_cb (GObject      *clipboard,
                     GAsyncResult *result,
                     gpointer      user_data)
{
  Intake *self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GInputStream) stream = gdk_clipboard_read_finish (GDK_CLIPBOARD (clipboard), result, NULL,
                                                              &error);

  read_pasted (self, stream, error);
}

static void
on_pasted_files_cb (GObject      *clipboard,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  Intake *self = user_data;
  g_autoptr(GError) error = NULL;
  const GValue *value = gdk_clipboard_read_value_finish (GDK_CLIPBOARD (clipboard), result, &error);

  if (value != NULL)
    take_file_list (self, value);
  begin_or_tell (self, error);
}

void
pb_image_intake_clipboard (GtkWidget       *from,
                           PbRegister      *reg,
                           PbImageTakeFunc  take,
                           gint64           owner,
                           GdkClipboard    *clipboard)
{
  Intake *self;

  g_return_if_fail (GTK_IS_WIDGET (from));
  g_return_if_fail (PB_IS_REGISTER (reg));
  g_return_if_fail (take != NULL);
  g_return_if_fail (GDK_IS_CLIPBOARD (clipboard));

  self = intake_new (from, reg, take, owner);
  if (has_image (gdk_clipboard_get_formats (clipboard)))
    gdk_clipboard_read_async (clipboard, image_types, G_PRIORITY_DEFAULT, NULL, on_pasted_stream_cb, self);
  else
    gdk_clipboard_read_value_async (clipboard, GDK_TYPE_FILE_LIST, G_PRIORITY_DEFAULT, NULL,
                                    on_pasted_files_cb, self);
}

static void
on_dropped_stream_cb (GObject      *drop,
                      GAsyncResult *result,
                      gpointer      user_data)
{
  Intake *self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GInputStream) stream = gdk_drop_read_finish (GDK_DROP (drop), result, NULL, &error);

  self->drop = g_object_ref (GDK_DROP (drop));
  read_pasted (self, stream, error);
}

static void
on_dropped_files_cb (GObject      *drop,
                     GAsyncResult *result,
                     gpointer      user_data)
{
  Intake *self = user_data;
  g_autoptr(GError) error = NULL;
  const GValue *value = gdk_drop_read_value_finish (GDK_DROP (drop), result, &error);

  if (value != NULL)
    take_file_list (self, value);
  gdk_drop_finish (GDK_DROP (drop), value != NULL ? GDK_ACTION_COPY : 0);
  begin_or_tell (self, error);
}

void
pb_image_intake_drop (GtkWidget       *from,
                      PbRegister      *reg,
                      PbImageTakeFunc  take,
                      gint64           owner,
                      GdkDrop         *drop)
{
  Intake *self;

  g_return_if_fail (GTK_IS_WIDGET (from));
  g_return_if_fail (PB_IS_REGISTER (reg));
  g_return_if_fail (take != NULL);
  g_return_if_fail (GDK_IS_DROP (drop));

  self = intake_new (from, reg, take, owner);
  if (has_image (gdk_drop_get_formats (drop)))
    gdk_drop_read_async (drop, image_types, G_PRIORITY_DEFAULT, NULL, on_dropped_stream_cb, self);
  else
    gdk_drop_read_value_async (drop, GDK_TYPE_FILE_LIST, G_PRIORITY_DEFAULT, NULL, on_dropped_files_cb,
                               self);
}
