/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-picture-head"
#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "pb-error.h"
#include "pb-picture-head.h"

/* All together an image never takes more than 300 MB (the file itself is 25 at most). A PNG is decoded whole, at up to
 * four bytes a pixel. A JPEG is scaled down while it is decoded, but with several scans all its coefficients are
 * held, and each scan is decoded anew. */
#define MAX_SIDE             30000
#define MAX_PNG_PIXELS       (G_GUINT64_CONSTANT (48) * 1000 * 1000)
#define MAX_JPEG_PIXELS      (G_GUINT64_CONSTANT (120) * 1000 * 1000)
#define MAX_COEFFICIENTS     (G_GUINT64_CONSTANT (160) * 1000 * 1000)
#define MAX_SCANS            40
#define MAX_SCANNED_PIXELS   (G_GUINT64_CONSTANT (600) * 1000 * 1000)

#define PNG_SIGNATURE "\x89PNG\r\n\x1a\n"
#define ORIENTATION_TAG 0x0112
#define SHORT_TYPE 3

typedef struct
{
  const guint8  *data;
  gsize          size;
  PbPictureHead *head;
} Walk;

/* ---- refusing */

static gboolean
refuse (GError     **error,
        const char  *message)
{
  g_set_error_literal (error, PB_ERROR, PB_ERROR_INVALID, message);

  return FALSE;
}

gboolean
pb_picture_refuse_damaged (GError **error)
{
  return refuse (error, _("The image is damaged. Save it anew in an image program and add that file."));
}

static gboolean
refuse_cut_off (GError **error)
{
  return refuse (error, _("The image is cut off: the end of the file is missing. Copy or download it again."));
}

static gboolean
check_size (PbPictureHead  *head,
            guint64         max_pixels,
            GError        **error)
{
  if (head->width == 0 || head->height == 0)
    return pb_picture_refuse_damaged (error);

  if (head->width <= MAX_SIDE && head->height <= MAX_SIDE &&
      (guint64) head->width * head->height <= max_pixels)
    return TRUE;

  g_set_error (error, PB_ERROR, PB_ERROR_INVALID,
               _("The image says that it has %u × %u pixels, which is too many. Save it with fewer pixels "
                 "and add that file."),
               head->width, head->height);

  return FALSE;
}

/* ---- what is no PNG and no JPEG */

static gboolean
starts_with (const guint8 *data,
             gsize         size,
             gsize         offset,
             const char   *what)
{
  gsize length = strlen (what);

  return size >= offset + length && memcmp (data + offset, what, length) == 0;
}

static gboolean
is_svg (const guint8 *data,
        gsize         size)
{
  return g_strstr_len ((const char *) data, (gssize) MIN (size, 1024), "<svg") != NULL;
}

/* The name of the format, which is the same in any language; NULL when it is not known. Two letters alone may begin any
 * text. */
static const char *
name_format (const guint8 *data,
             gsize         size)
{
  static const struct
  {
    gsize       offset;
    const char *signature;
    const char *name;
  } formats[] = {
    { 0, "GIF8", "GIF" },       { 8, "WEBP", "WebP" },      { 4, "ftypavif", "AVIF" },
    { 4, "ftypheic", "HEIC" },  { 4, "ftypheix", "HEIC" },  { 4, "ftyphevc", "HEIC" },
    { 4, "ftypmif1", "HEIC" },  { 4, "ftypmsf1", "HEIC" },  { 0, "II*", "TIFF" },
    { 0, "MM", "TIFF" },        { 0, "BM", "BMP" },         { 0, "%PDF", "PDF" },
    { 0, "8BPS", "Photoshop" }, { 4, "JXL ", "JPEG XL" },   { 4, "jP  ", "JPEG 2000" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      if (starts_with (data, size, formats[i].offset, formats[i].signature) &&
          (strlen (formats[i].signature) > 2 || memchr (data, '\0', MIN (size, 16)) != NULL))
        return formats[i].name;
    }

  return is_svg (data, size) ? "SVG" : NULL;
}

static gboolean
refuse_format (const guint8  *data,
               gsize          size,
               GError       **error)
{
  const char *name = name_format (data, size);

  if (name == NULL)
    {
      g_set_error_literal (error, PB_ERROR, PB_ERROR_UNSUPPORTED,
                           _("This is not an image. Add a file in the format PNG or JPEG."));
      return FALSE;
    }

  /* Translators: %s is the name of a file format, such as HEIC. */
  g_set_error (error, PB_ERROR, PB_ERROR_UNSUPPORTED,
               _("This is a %s file. Save it as PNG or JPEG in an image program and add that file."), name);

  return FALSE;
}

/* ---- both formats */

static guint
read_16 (const guint8 *p)
{
  return (guint) p[0] << 8 | p[1];
}

static guint32
read_32 (const guint8 *p)
{
  return (guint32) read_16 (p) << 16 | read_16 (p + 2);
}

static void
keep (Walk  *self,
      gsize  start,
      gsize  end)
{
  PbPicturePart part = { start, end };

  g_array_append_val (self->head->parts, part);
}

/* The orientation out of a TIFF header and its first directory; what is odd there means nothing. */
static guint
find_orientation (const guint8 *tiff,
                  gsize         size)
{
  gboolean little = starts_with (tiff, size, 0, "II*");
  guint64 directory;
  guint n_entries;

  if (size < 10 || (!little && !starts_with (tiff, size, 0, "MM")))
    return 1;

#define TIFF_16(offset) (little ? GUINT16_SWAP_LE_BE (read_16 (tiff + (offset))) : read_16 (tiff + (offset)))
#define TIFF_32(offset) (little ? GUINT32_SWAP_LE_BE (read_32 (tiff + (offset))) : read_32 (tiff + (offset)))
  directory = TIFF_32 (4);
  if (directory + 2 > size)
    return 1;

  n_entries = TIFF_16 (directory);
  for (guint i = 0; i < n_entries && directory + 2 + (i + 1) * 12 <= size; i++)
    {
      gsize entry = directory + 2 + i * 12;
      guint value;

      if (TIFF_16 (entry) != ORIENTATION_TAG || TIFF_16 (entry + 2) != SHORT_TYPE)
        continue;

      value = TIFF_16 (entry + 8);
      return value >= 1 && value <= 8 ? value : 1;
    }
#undef TIFF_16
#undef TIFF_32

  return 1;
}

/* ---- PNG */

static gboolean
read_png_header (Walk          *self,
                 const guint8  *chunk,
                 guint32        length,
                 GError       **error)
{
  if (!starts_with (chunk, 8, 4, "IHDR") || length != 13)
    return pb_picture_refuse_damaged (error);

  self->head->width = read_32 (chunk + 8);
  self->head->height = read_32 (chunk + 12);

  return check_size (self->head, MAX_PNG_PIXELS, error);
}

/* Where the colour type stands in an IHDR, and the one whose pixels are places in a palette. */
#define PNG_COLOUR_TYPE 9
#define PNG_INDEXED     3

/* Keeps the chunks that the pixels are made of. All others go: they hold texts, places and profiles, and may unfold to
 * any size. So does a palette that only suggests colours: decoders differ in what they make of a broken one. */
static gboolean
walk_png (Walk    *self,
          GError **error)
{
  static const char *const kept[] = { "IHDR", "PLTE", "tRNS", "IDAT", "IEND", NULL };
  gsize position = strlen (PNG_SIGNATURE);
  gboolean has_pixels = FALSE;
  gboolean is_indexed = FALSE;

  keep (self, 0, position);
  while (position + 12 <= self->size)
    {
      const guint8 *chunk = self->data + position;
      guint32 length = read_32 (chunk);
      char type[5] = { 0 };

      if (length > self->size - position - 12)
        return refuse_cut_off (error);

      memcpy (type, chunk + 4, 4);
      if (self->head->width == 0)
        {
          if (!read_png_header (self, chunk, length, error))
            return FALSE;
          is_indexed = chunk[8 + PNG_COLOUR_TYPE] == PNG_INDEXED;
        }
      if (g_str_equal (type, "eXIf"))
        self->head->orientation = find_orientation (chunk + 8, length);
      if (g_strv_contains (kept, type) && (is_indexed || !g_str_equal (type, "PLTE")))
        keep (self, position, position + 12 + length);
      if (g_str_equal (type, "IEND"))
        return has_pixels || pb_picture_refuse_damaged (error);

      has_pixels = has_pixels || g_str_equal (type, "IDAT");
      position += 12 + (gsize) length;
    }

  return refuse_cut_off (error);
}

/* ---- JPEG */

typedef struct
{
  guint    n_scans;
  gboolean has_frame;
  gboolean in_scans;        /* holds all coefficients */
  guint    n_components;
  guint64  coefficients;    /* bytes that they take */
} Jpeg;

static gboolean
read_frame (Walk          *self,
            Jpeg          *jpeg,
            guint          marker,
            const guint8  *segment,
            gsize          length,
            GError       **error)
{
  guint widest = 1;
  guint highest = 1;

  if (jpeg->has_frame || length < 8 || length < 8 + (gsize) segment[7] * 3)
    return pb_picture_refuse_damaged (error);

  jpeg->has_frame = TRUE;
  jpeg->in_scans = marker == 0xC2 || marker == 0xCA;
  jpeg->n_components = segment[7];
  self->head->height = read_16 (segment + 3);
  self->head->width = read_16 (segment + 5);
  if (!check_size (self->head, MAX_JPEG_PIXELS, error))
    return FALSE;

  for (guint i = 0; i < jpeg->n_components; i++)
    {
      widest = MAX (widest, segment[9 + i * 3] >> 4);
      highest = MAX (highest, segment[9 + i * 3] & 0xF);
    }
  for (guint i = 0; i < jpeg->n_components; i++)
    {
      guint64 columns = (guint64) (self->head->width / (8 * widest) + 1) * (segment[9 + i * 3] >> 4);
      guint64 rows = (guint64) (self->head->height / (8 * highest) + 1) * (segment[9 + i * 3] & 0xF);

      jpeg->coefficients += columns * rows * 64 * sizeof (gint16);
    }

  return TRUE;
}

/* Where the coded data of a scan ends: at the next marker that is not part of it. */
static gsize
skip_scan (Walk  *self,
           gsize  position)
{
  while (position + 1 < self->size)
    {
      const guint8 *found = memchr (self->data + position, 0xFF, self->size - 1 - position);
      guint8 next;

      if (found == NULL)
        break;

      position = (gsize) (found - self->data);
      next = found[1];
      if (next != 0 && (next < 0xD0 || next > 0xD7))
        return position;
      position += 2;
    }

  return self->size;
}

static gboolean
read_scan (Walk          *self,
           Jpeg          *jpeg,
           const guint8  *segment,
           gsize          length,
           GError       **error)
{
  guint64 pixels = (guint64) self->head->width * self->head->height;

  if (!jpeg->has_frame || length < 3)
    return pb_picture_refuse_damaged (error);

  jpeg->n_scans++;
  jpeg->in_scans = jpeg->in_scans || jpeg->n_scans > 1 || segment[2] < jpeg->n_components;
  if (jpeg->n_scans > MAX_SCANS || (jpeg->n_scans > 1 && jpeg->n_scans * pixels > MAX_SCANNED_PIXELS) ||
      (jpeg->in_scans && jpeg->coefficients > MAX_COEFFICIENTS))
    return refuse (error, _("The image is coded in a way that takes too much time or memory to read. Save it "
                            "with fewer pixels, as an ordinary JPEG, and add that file."));

  return TRUE;
}

/* Whether the decoder needs the segment: not the applications' own, which hold place, camera, thumbnails and
 * profiles, but for the two that say how colours are coded; and no comments. */
static gboolean
is_kept (guint         marker,
         const guint8 *segment,
         gsize         length)
{
  if (marker == 0xE0)
    return starts_with (segment, length, 2, "JFIF");
  if (marker == 0xEE)
    return starts_with (segment, length, 2, "Adobe");

  return !(marker >= 0xE1 && marker <= 0xEF) && marker != 0xFE;
}

static gboolean
take_segment (Walk          *self,
              Jpeg          *jpeg,
              guint          marker,
              const guint8  *segment,
              gsize          length,
              GError       **error)
{
  switch (marker)
    {
    case 0xC0:
    case 0xC1:
    case 0xC2:
    case 0xC9:
    case 0xCA:
      return read_frame (self, jpeg, marker, segment, length, error);
    case 0xC3:
    case 0xC5:
    case 0xC6:
    case 0xC7:
    case 0xCB:
    case 0xCD:
    case 0xCE:
    case 0xCF:
      /* Lossless and hierarchical: no program writes them for people. */
      return pb_picture_refuse_damaged (error);
    case 0xDA:
      return read_scan (self, jpeg, segment, length, error);
    case 0xE1:
      if (length > 8 && memcmp (segment + 2, "Exif\0\0", 6) == 0)
        self->head->orientation = find_orientation (segment + 8, length - 8);
      return TRUE;
    default:
      return TRUE;
    }
}

static gboolean
walk_jpeg (Walk    *self,
           GError **error)
{
  Jpeg jpeg = { 0 };
  gsize position = 2;

  keep (self, 0, position);
  while (position + 2 <= self->size)
    {
      guint marker = self->data[position + 1];
      gsize start = position;
      gsize length;

      if (self->data[position] != 0xFF)
        return pb_picture_refuse_damaged (error);

      if (marker == 0xFF)   /* filling */
        {
          position++;
          continue;
        }
      if (marker == 0xD9)   /* the end: what is behind it is another program's */
        {
          keep (self, start, start + 2);
          return jpeg.n_scans > 0 || pb_picture_refuse_damaged (error);
        }
      if (marker < 0xC0 || (marker >= 0xD0 && marker <= 0xD8))
        return pb_picture_refuse_damaged (error);

      length = position + 4 <= self->size ? read_16 (self->data + position + 2) : G_MAXUINT16;
      if (length < 2 || length > self->size - position - 2)
        return refuse_cut_off (error);
      if (!take_segment (self, &jpeg, marker, self->data + position + 2, length, error))
        return FALSE;

      position += 2 + length;
      if (marker == 0xDA)
        position = skip_scan (self, position);
      if (is_kept (marker, self->data + start + 2, length))
        keep (self, start, position);
    }

  return refuse_cut_off (error);
}

/* ---- */

gboolean
pb_picture_head_read (PbPictureHead  *head,
                      GBytes         *bytes,
                      GError        **error)
{
  g_auto(PbPictureHead) own = { .orientation = 1 };
  Walk self = { .head = &own };

  g_return_val_if_fail (head != NULL, FALSE);
  g_return_val_if_fail (bytes != NULL, FALSE);

  self.data = g_bytes_get_data (bytes, &self.size);
  own.parts = g_array_new (FALSE, FALSE, sizeof (PbPicturePart));

  if (starts_with (self.data, self.size, 0, PNG_SIGNATURE))
    {
      own.kind = PB_PICTURE_PNG;
      if (!walk_png (&self, error))
        return FALSE;
    }
  else if (starts_with (self.data, self.size, 0, "\xff\xd8\xff"))
    {
      own.kind = PB_PICTURE_JPEG;
      if (!walk_jpeg (&self, error))
        return FALSE;
    }
  else
    {
      return refuse_format (self.data, self.size, error);
    }

  *head = own;
  own.parts = NULL;

  return TRUE;
}

void
pb_picture_head_clear (PbPictureHead *head)
{
  g_clear_pointer (&head->parts, g_array_unref);
}

const char *
pb_picture_kind_get_media_type (PbPictureKind kind)
{
  return kind == PB_PICTURE_PNG ? "image/png" : "image/jpeg";
}
