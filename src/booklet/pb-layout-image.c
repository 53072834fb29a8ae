/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-layout-image"
#include "config.h"

#include <string.h>

#include "pb-layout-image.h"
#include "pb-layout-text.h"

/* Not coarser than so many pixels an inch. */
#define LEAST_RESOLUTION 90

typedef struct
{
  PbBlock               parent;
  const PbBookletImage *image;
  double                width;
  double                first_width;      /* before it was scaled */
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

  pb_pdf_target_begin_figure (layout->target, image->decorative ? NULL : image->alternative_text);
  if (!draw_content (layout, image, x, y, self->width, height))
    draw_missing (layout, image, x, y, self->width, height);
  pb_pdf_target_end (layout->target);
}

static void
scale (PbBlock *block,
       double   part)
{
  PbImage *self = (PbImage *) block;

  self->width = self->first_width * part;
  pb_block_set_part (block, 0, self->first_height * part);
}

static const PbBlockType image_type = { draw, NULL, scale };

PbBlock *
pb_image_new (PbLayout             *layout,
              const PbBookletImage *image,
              double                max_width,
              double                max_height)
{
  PbImage *self = pb_block_new (sizeof (PbImage), &image_type);
  double width = image->width > 0 ? image->width : 3;
  double height = image->height > 0 ? image->height : 2;
  double part = MIN (max_width / width, max_height / height);

  if (image->width > 0 && image->height > 0)
    part = MIN (part, 72. / LEAST_RESOLUTION);
  self->image = image;
  self->width = self->first_width = MAX (width * part, 1);
  self->first_height = MAX (height * part, 1);
  pb_block_add_part (&self->parent, self->first_height);

  return &self->parent;
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
