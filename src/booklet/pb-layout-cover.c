/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-layout-cover"
#include "config.h"

#include <string.h>

#include "pb-booklet-colour.h"
#include "pb-date.h"
#include "pb-layout-image.h"
#include "pb-layout-shape.h"
#include "pb-layout-text.h"
#include "pb-money.h"

/* Pillars that have a hill of their own. */
#define MAX_HILLS 8

/* The title takes so much of the page's height at most. */
#define TITLE_SHARE 0.3

/* Of the width: the stamp of a draft. */
#define DRAFT_SHARE 0.42

/* How far the crest above the picture lies below what it belongs to, and swings, of the page. */
#define CREST 0.045

/* Hills stand before the foot of the picture: where they begin, and where it ends, hidden by them; of the page. */
#define HILLS_TOP  0.885
#define IMAGE_FOOT 0.95

static double
draw_block (PbLayout *self,
            PbBlock  *block,
            double    x,
            double    y)
{
  double height = pb_block_get_height (block);

  pb_text_draw_at (self, block, x, y);
  pb_block_free (block);

  return y + height;
}

static double
draw_text (PbLayout       *self,
           PbStyle         style,
           const char     *text,
           const PbColour *colour,
           double          width,
           double          y,
           guint           max_lines)
{
  return draw_block (self, pb_text_new (self, &(PbTextSpec) { .style = style, .tag = "P", .text = text, .width = width,
                                                              .colour = colour, .max_lines = max_lines }),
                     self->grid->left, y);
}

/* ---- the ground */

/* Hills in the colours of the pillars, one before the other, from top to the foot of the page. */
static void
draw_hills (PbLayout *self,
            double    top,
            double    bottom)
{
  const GPtrArray *pillars = self->booklet->pillars;
  guint n_hills = CLAMP (pillars->len, 1, MAX_HILLS);
  double step = (bottom - top) / (n_hills + 0.6);

  for (guint i = 0; i < n_hills; i++)
    {
      PbColour colour = self->ground;

      if (i < pillars->len)
        colour = pb_colour_read (pb_booklet_colour_ground (((PbBookletPillar *) pillars->pdata[i])->colour));
      pb_layout_set_colour (self, &colour);
      pb_shape_trace_hill (self, i, 0, top + step * (i + 0.5), self->grid->width, step * 0.62, bottom);
      cairo_fill (self->cr);
    }
}

/* ---- the title */

/* As large as it may be within that height: the type shrinks with the length of the title, and a word is never broken
 * while a smaller size can hold it. */
static PbBlock *
fit_title (PbLayout   *self,
           const char *title,
           double      width,
           double      height)
{
  PangoFontDescription *font = self->styles->fonts[PB_STYLE_COVER];
  double leading = self->styles->leading[PB_STYLE_COVER];
  double largest = pango_font_description_get_size (font);
  g_auto(GStrv) words = g_strsplit (title, " ", -1);
  PbBlock *block = NULL;

  for (double part = 1; part > 0.25; part *= 0.88)
    {
      double widest = 0;

      pango_font_description_set_absolute_size (font, largest * part);
      self->styles->leading[PB_STYLE_COVER] = leading * part;
      for (guint i = 0; words[i] != NULL && part > 0.4; i++)
        {
          g_autoptr(PbBlock) word = pb_text_new_simple (self, PB_STYLE_COVER, NULL, words[i], 20 * width);

          widest = MAX (widest, pb_text_get_width (word));
        }

      g_clear_pointer (&block, pb_block_free);
      block = pb_text_new (self, &(PbTextSpec) { .style = PB_STYLE_COVER, .tag = "H1", .text = title,
                                                 .width = width });
      if (pb_block_get_height (block) <= height && widest <= width)
        break;
    }
  pango_font_description_set_absolute_size (font, largest);
  self->styles->leading[PB_STYLE_COVER] = leading;

  return block;
}

/* Says aloud that nothing of this is decided yet: a stamp at the right, beside the logo, with its meaning below it. */
static double
draw_draft (PbLayout *self,
            double    y)
{
  const PbGrid *grid = self->grid;
  double padding = grid->unit * 1.2;
  double right = grid->left + grid->text_width;
  double room = grid->text_width * DRAFT_SHARE;
  PbBlock *label = pb_text_new (self, &(PbTextSpec) { .style = PB_STYLE_COVER_KICKER, .tag = "P", .colour = &pb_white,
                                                      .text = pb_layout_term (self, PB_TERM_DRAFT), .width = room });
  double width = pb_text_get_width (label) + 2 * padding;
  double height = pb_block_get_height (label) + padding;

  pb_layout_fill (self, &pb_ink, right - width, y, width, height);
  draw_block (self, label, right - width + padding, y + padding / 2);
  y += height + grid->unit;

  return draw_block (self, pb_text_new (self, &(PbTextSpec) { .style = PB_STYLE_SMALL, .tag = "P", .width = room,
                                                              .text = pb_layout_term (self, PB_TERM_DRAFT_TEXT),
                                                              .align = PANGO_ALIGN_RIGHT, .max_lines = 4 }),
                     right - room, y);
}

static char *
describe_edition (PbLayout *self)
{
  const PbBooklet *booklet = self->booklet;
  GString *text = g_string_new (NULL);

  if (booklet->edition_number > 0)
    g_string_append_printf (text, "%s %u", pb_layout_term (self, PB_TERM_EDITION), booklet->edition_number);
  if (booklet->reference_date != NULL)
    {
      g_autofree char *date = pb_date_format (booklet->reference_date, self->language);
      g_autofree char *as_on = g_utf8_strdown (pb_layout_term (self, PB_TERM_AS_ON), -1);

      g_string_append_printf (text, "%s%s %s", text->len > 0 ? " · " : "", as_on, date);
    }

  return g_string_free (text, FALSE);
}

/* "3 pijlers · 33 projecten · € 23.830.885 toegekend" */
static char *
describe_figures (PbLayout *self)
{
  const PbBooklet *booklet = self->booklet;
  g_autofree char *pillars = pb_booklet_count (booklet->pillars->len, PB_TERM_PILLAR, PB_TERM_PILLARS, self->language);
  g_autofree char *projects = pb_booklet_count (booklet->n_projects, PB_TERM_PROJECT, PB_TERM_PROJECTS,
                                                self->language);
  g_autofree char *amount = pb_money_format (booklet->awarded, self->language);
  g_autofree char *awarded = g_utf8_strdown (pb_layout_term (self, PB_TERM_AWARDED), -1);

  return g_strdup_printf ("%s · %s · %s %s", pillars, projects, amount, awarded);
}

static double
draw_words (PbLayout *self,
            double    y)
{
  const PbBooklet *booklet = self->booklet;
  const PbGrid *grid = self->grid;
  g_autofree char *edition = describe_edition (self);
  g_autofree char *figures = describe_figures (self);
  g_autofree char *period = pb_date_format_period (booklet->start, booklet->end, self->language);

  y = draw_text (self, PB_STYLE_COVER_KICKER, pb_layout_term (self, PB_TERM_BOOKLET), &pb_soft_ink, grid->text_width, y,
                 1) + grid->unit;
  y = draw_block (self, fit_title (self, booklet->title, grid->text_width, grid->height * TITLE_SHARE), grid->left, y);
  y += grid->unit * 2;
  if (booklet->edition_title != NULL)
    y = draw_text (self, PB_STYLE_LEAD, booklet->edition_title, &pb_ink, grid->text_width, y, 4) + grid->unit * 0.5;
  if (*edition != '\0')
    y = draw_text (self, PB_STYLE_COVER_TEXT, edition, &pb_ink, grid->text_width, y, 2);
  if (period != NULL)
    y = draw_text (self, PB_STYLE_COVER_TEXT, period, &pb_soft_ink, grid->text_width, y, 2);

  return draw_text (self, PB_STYLE_HEADING, figures, &pb_ink, grid->text_width, y + grid->unit, 2);
}

/* ---- the logo */

static double
draw_logo (PbLayout *self,
           double    y)
{
  const PbBookletImage *logo = pb_booklet_get_single_image (self->booklet->logo);
  g_autoptr(PbBlock) block = NULL;

  if (logo == NULL)
    return y;

  block = pb_image_new (self, logo, self->grid->text_width * 0.5, self->grid->height * 0.075, FALSE);
  block->type->draw (block, self, self->grid->left, y, 0, 1);

  return y + pb_block_get_height (block) + self->grid->unit * 3;
}

/* The logo and the stamp; where the words begin. */
static double
draw_top (PbLayout *self,
          double    y)
{
  const char *status = self->booklet->status;
  double below = draw_logo (self, y);

  if (status != NULL && g_str_equal (status, "draft"))
    below = MAX (below, draw_draft (self, y) + self->grid->unit * 3);

  return below;
}

/* From top on, below a crest of its own, behind the hills. It is cut at its foot, where they hide it, rather than at its
 * top. */
static void
draw_picture (PbLayout             *self,
              const PbBookletImage *image,
              double                top)
{
  const PbGrid *grid = self->grid;
  double y = top + grid->height * CREST * 0.6;
  double room = grid->height * IMAGE_FOOT - y;
  double whole = grid->width * image->height / MAX (image->width, 1);

  cairo_save (self->cr);
  pb_shape_trace_hill (self, 1, 0, top + grid->height * CREST, grid->width, grid->height * CREST, grid->height);
  cairo_clip (self->cr);
  pb_image_fill (self, image, image->decorative ? NULL : image->alternative_text, 0, y, grid->width,
                 CLAMP (whole, room, room * 1.25));
  cairo_restore (self->cr);
  draw_hills (self, grid->height * HILLS_TOP, grid->height);
}

void
pb_layout_draw_cover (PbLayout *self)
{
  const PbBookletImage *image = pb_booklet_get_single_image (self->booklet->cover);
  const PbGrid *grid = self->grid;
  double y = grid->height * 0.085;

  self->plain = TRUE;
  pb_flow_need_page (self->flow);
  if (self->counting)
    {
      pb_flow_end_page (self->flow);
      return;
    }

  pb_layout_fill (self, &pb_sheet, 0, 0, grid->width, grid->height);
  y = draw_words (self, draw_top (self, y)) + grid->unit * 4;
  if (image != NULL)
    draw_picture (self, image, MAX (y, grid->height * 0.47));
  else
    draw_hills (self, MAX (y, grid->height * 0.58), grid->height);
  pb_pdf_target_mark (self->target, "cover", 0);
  pb_pdf_target_area (self->target, "cover", 0, 0, grid->width, grid->height);
  pb_flow_end_page (self->flow);
}
