/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-layout-image"
#include "config.h"

#include <string.h>

#include "pb-layout-image.h"
#include "pb-layout-text.h"

/* Not coarser than so many pixels an inch. */
#define LEAST_RESOLUTION 90

/* A photograph bears losing that part of its height, so that it stays as wide as the text; half of it more where a
 * section fits on a page for it. What is lost is more of its foot than of its top. */
#define CROP       0.25
#define MORE_CROP  0.4
#define CROP_ABOVE 0.4

typedef struct
{
  PbBlock               parent;
  const PbBookletImage *image;
  double                frame;            /* what is narrower stands in the middle of that, on a ground; 0: none */
  double                width;
  double                full_height;      /* what is seen of it is the height of the block */
  double                least;            /* part of the full height that is seen at least */
  double                first_width;      /* before it was scaled */
  double                first_full;
  double                first_height;
} PbImage;

/* What stands where an image should be: what it shows, in words. */
static void
draw_missing (PbLayout             *layout,
              const PbBookletImage *image,
              double                x,
              double                y,
              double                width,
              double                height)
{
  double padding = layout->grid->unit * 1.5;
  const char *text = *image->alternative_text != '\0' ? image->alternative_text
                                                      : pb_layout_term (layout, PB_TERM_IMAGE_CREDIT);
  guint n_lines = MAX ((height - 2 * padding) / layout->styles->leading[PB_STYLE_SMALL], 1);
  g_autoptr(PbBlock) block = NULL;

  pb_layout_fill (layout, &pb_sheet, x, y, width, height);
  if (height < 3 * padding || width < 4 * padding)
    return;

  block = pb_text_new (layout, &(PbTextSpec) { .style = PB_STYLE_SMALL, .text = text, .colour = &pb_soft_ink,
                                               .width = width - 2 * padding, .max_lines = n_lines });
  pb_text_draw_at (layout, block, x + padding, y + padding);
}

static gboolean
draw_content (PbLayout             *layout,
              const PbBookletImage *image,
              double                x,
              double                y,
              double                width,
              double                height)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bytes = pb_booklet_load_content (layout->booklet, image->content, &error);

  if (bytes != NULL && pb_pdf_target_draw_image (layout->target, bytes, image->media_type, x, y, width, height, &error))
    return TRUE;

  if (bytes == NULL && *layout->failure == NULL && !pb_pdf_target_is_recording (layout->target))
    g_propagate_error (layout->failure, g_steal_pointer (&error));
  g_debug ("An image is left out of the pages: %s", error != NULL ? error->message : "");

  return FALSE;
}

static void
draw (PbBlock  *block,
      gpointer  data,
      double    x,
      double    y,
      guint     first,
      guint     n)
{
  PbImage *self = (PbImage *) block;
  PbLayout *layout = data;
  const PbBookletImage *image = self->image;
  double height = pb_block_get_height (block);
  gboolean is_cut = height < self->full_height - 0.01;
  gboolean drawn;

  if (self->width < self->frame - 1)
    {
      pb_layout_fill (layout, &pb_sheet, x, y, self->frame, height);
      x += (self->frame - self->width) / 2;
    }
  pb_pdf_target_begin_figure (layout->target, image->decorative ? NULL : image->alternative_text);
  if (is_cut)
    {
      cairo_save (layout->cr);
      cairo_rectangle (layout->cr, x, y, self->width, height);
      cairo_clip (layout->cr);
    }
  drawn = draw_content (layout, image, x, y - (self->full_height - height) * CROP_ABOVE, self->width,
                        self->full_height);
  if (is_cut)
    cairo_restore (layout->cr);
  if (!drawn)
    draw_missing (layout, image, x, y, self->width, height);
  pb_pdf_target_end (layout->target);
}

/* What has to be lower than it may be cut is made narrower. */
static void
scale (PbBlock *block,
       double   part)
{
  PbImage *self = (PbImage *) block;
  double height = self->first_height * part;
  double narrower = MIN (1, height / (self->first_full * self->least));

  self->width = self->first_width * narrower;
  self->full_height = self->first_full * narrower;
  pb_block_set_part (block, 0, height);
}

static const PbBlockType image_type = { draw, NULL, scale };

/* Letters at the edge of a drawing would be lost; a photograph is a JPEG, nearly always. */
static gboolean
is_photograph (const PbBookletImage *image)
{
  return image->media_type != NULL && g_str_equal (image->media_type, "image/jpeg");
}

PbBlock *
pb_image_new (PbLayout             *layout,
              const PbBookletImage *image,
              double                max_width,
              double                max_height,
              gboolean              fills)
{
  PbImage *self = pb_block_new (sizeof (PbImage), &image_type);
  gboolean is_cut = fills && is_photograph (image);
  double width = image->width > 0 ? image->width : 3;
  double height = image->height > 0 ? image->height : 2;
  double part = MIN (max_width / width, max_height / (height * (is_cut ? 1 - CROP : 1)));

  if (image->width > 0 && image->height > 0)
    part = MIN (part, 72. / LEAST_RESOLUTION);
  self->image = image;
  self->frame = fills ? max_width : 0;
  self->least = is_cut ? 1 - MORE_CROP : 1;
  self->width = self->first_width = MAX (width * part, 1);
  self->full_height = self->first_full = MAX (height * part, 1);
  self->first_height = MIN (self->full_height, max_height);
  pb_block_add_part (&self->parent, self->first_height);

  return &self->parent;
}

double
pb_image_get_least_height (const PbBookletImage *image,
                           double                width)
{
  if (image->width <= 0)
    return 0;

  return width * image->height / image->width * (is_photograph (image) ? 1 - CROP : 1);
}

PbBlock *
pb_image_new_caption (PbLayout             *layout,
                      const PbBookletImage *image,
                      double                width)
{
  g_autoptr(GString) text = g_string_new (image->caption);

  if (*image->credit != '\0')
    g_string_append_printf (text, "%s%s: %s", text->len > 0 ? "  " : "",
                            pb_layout_term (layout, PB_TERM_IMAGE_CREDIT), image->credit);
  if (text->len == 0)
    return NULL;

  return pb_text_new (layout, &(PbTextSpec) { .style = PB_STYLE_SMALL, .tag = "P", .text = text->str, .width = width,
                                              .colour = &pb_soft_ink });
}

gboolean
pb_image_fill (PbLayout             *layout,
               const PbBookletImage *image,
               const char           *alternative_text,
               double                x,
               double                y,
               double                width,
               double                height)
{
  double image_width = MAX (image->width, 1);
  double image_height = MAX (image->height, 1);
  double scale = MAX (width / image_width, height / image_height);
  gboolean drawn;

  cairo_save (layout->cr);
  cairo_rectangle (layout->cr, x, y, width, height);
  cairo_clip (layout->cr);
  pb_pdf_target_begin_figure (layout->target, alternative_text);
  drawn = draw_content (layout, image, x + (width - image_width * scale) / 2, y + (height - image_height * scale) / 2,
                        image_width * scale, image_height * scale);
  pb_pdf_target_end (layout->target);
  cairo_restore (layout->cr);

  return drawn;
}
