/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-html-images"
#include "config.h"

#include "pb-html.h"

void
pb_html_write_image (PbHtml               *self,
                     const PbBookletImage *image)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bytes = NULL;
  gboolean is_png = g_str_equal (image->media_type, "image/png");

  if (pb_markup_has_failed (self->markup))
    return;

  bytes = pb_booklet_load_content (self->booklet, image->content, &error);
  if (bytes == NULL)
    {
      pb_markup_take_error (self->markup, g_steal_pointer (&error));
      return;
    }

  pb_markup_open (self->markup, "img");
  pb_markup_attribute (self->markup, "alt", image->decorative ? "" : image->alternative_text);
  if (!image->decorative)
    pb_html_mark_own (self);
  if (image->width > 0 && image->height > 0)
    {
      pb_html_attribute_printf (self, "width", "%u", image->width);
      pb_html_attribute_printf (self, "height", "%u", image->height);
    }
  pb_markup_attribute_base64 (self->markup, "src",
                              is_png ? "data:image/png;base64," : "data:image/jpeg;base64,", bytes);
  pb_markup_close_void (self->markup);
}

void
pb_html_write_caption (PbHtml               *self,
                       const PbBookletImage *image)
{
  if (*image->caption != '\0')
    pb_html_own (self, "span", NULL, image->caption);
  if (*image->caption != '\0' && *image->credit != '\0')
    pb_markup_text (self->markup, " ");
  if (*image->credit != '\0')
    {
      pb_html_open_inline (self, "small", NULL);
      pb_html_term (self, "span", NULL, PB_TERM_IMAGE_CREDIT);
      pb_markup_text (self->markup, ": ");
      pb_html_own (self, "span", NULL, image->credit);
      pb_html_close (self);
    }
}

void
pb_html_write_images (PbHtml                 *self,
                      const PbBookletProject *project)
{
  if (project->images->len == 0)
    return;

  pb_html_open (self, "div", project->images->len == 1 ? "pictures" : "pictures several");
  for (guint i = 0; i < project->images->len; i++)
    {
      const PbBookletImage *image = project->images->pdata[i];

      pb_html_open (self, "figure", "picture");
      pb_html_write_image (self, image);
      if (*image->caption != '\0' || *image->credit != '\0')
        {
          pb_html_open (self, "figcaption", NULL);
          pb_html_write_caption (self, image);
          pb_html_close (self);
        }
      pb_html_close (self);
    }
  pb_html_close (self);
}
