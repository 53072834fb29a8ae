/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-layout-style"
#include "config.h"

#include "pb-layout-style.h"

/* Those of booklet.css. */
const PbColour pb_ink = { 0x1d / 255., 0x21 / 255., 0x26 / 255. };
const PbColour pb_soft_ink = { 0x56 / 255., 0x5c / 255., 0x64 / 255. };
const PbColour pb_line_ink = { 0xd9 / 255., 0xd5 / 255., 0xcb / 255. };
const PbColour pb_link_ink = { 0x0b / 255., 0x57 / 255., 0xa4 / 255. };
const PbColour pb_sheet = { 0xf6 / 255., 0xf4 / 255., 0xef / 255. };
const PbColour pb_white = { 1, 1, 1 };

/* In the order of PbPaper. On A4 a project's facts stand beside its text, which keeps the lines at some 65 characters;
 * on A5 they stand below it. */
static const PbGrid grids[] = {
  { .paper = PB_PAPER_A4, .width = 595.28, .height = 841.89, .left = 50, .text_width = 495.28, .top = 72, .bottom = 782,
    .head_y = 44, .foot_y = 810, .main_width = 309, .aside_width = 158.28, .gutter = 28, .unit = 7 },
  { .paper = PB_PAPER_A5, .width = 419.53, .height = 595.28, .left = 38, .text_width = 343.53, .top = 51, .bottom = 553,
    .head_y = 32, .foot_y = 571, .main_width = 343.53, .aside_width = 161.76, .gutter = 20, .unit = 5.5 },
};

/* The first that is there is taken; all are made for reading, and free. */
static const char *const families[] = {
  "Source Sans 3",
  "Open Sans",
  "Noto Sans",
  "Cantarell",
  "Adwaita Sans",
  "Liberation Sans",
  "Nimbus Sans",
  "DejaVu Sans",
};

static const struct
{
  double      a4;
  double      a5;
  double      leading;    /* a multiple of the size */
  PangoWeight weight;
} scale[PB_N_STYLES] = {
  [PB_STYLE_BODY] = { 9.75, 8.7, 1.4, PANGO_WEIGHT_NORMAL },
  [PB_STYLE_SUMMARY] = { 11.75, 10, 1.35, PANGO_WEIGHT_BOLD },
  [PB_STYLE_SMALL] = { 8.25, 7.5, 1.38, PANGO_WEIGHT_NORMAL },
  [PB_STYLE_SMALL_BOLD] = { 8.25, 7.5, 1.38, PANGO_WEIGHT_BOLD },
  [PB_STYLE_LABEL] = { 8.75, 8, 1.38, PANGO_WEIGHT_BOLD },
  [PB_STYLE_CODE] = { 9.75, 8.75, 1.4, PANGO_WEIGHT_ULTRABOLD },
  [PB_STYLE_CHAPTER] = { 32, 25, 1.12, PANGO_WEIGHT_ULTRABOLD },
  [PB_STYLE_OPENER] = { 50, 37, 1.06, PANGO_WEIGHT_ULTRABOLD },
  [PB_STYLE_LEAD] = { 12.5, 10.5, 1.46, PANGO_WEIGHT_NORMAL },
  [PB_STYLE_FOREWORD] = { 17, 13.5, 1.45, PANGO_WEIGHT_NORMAL },
  [PB_STYLE_THEME] = { 25, 19.5, 1.14, PANGO_WEIGHT_ULTRABOLD },
  [PB_STYLE_SUB_THEME] = { 15, 12.5, 1.2, PANGO_WEIGHT_BOLD },
  [PB_STYLE_PROJECT] = { 20, 15.5, 1.16, PANGO_WEIGHT_ULTRABOLD },
  [PB_STYLE_HEADING] = { 10.5, 9.5, 1.4, PANGO_WEIGHT_BOLD },
  [PB_STYLE_FIGURE] = { 34, 24, 1.12, PANGO_WEIGHT_ULTRABOLD },
  [PB_STYLE_RESULT] = { 14, 11.5, 1.2, PANGO_WEIGHT_ULTRABOLD },
  [PB_STYLE_TABLE] = { 9, 7.8, 1.34, PANGO_WEIGHT_NORMAL },
  [PB_STYLE_TABLE_BOLD] = { 9, 7.8, 1.34, PANGO_WEIGHT_BOLD },
  [PB_STYLE_CONTENTS_PILLAR] = { 14.5, 12.5, 1.25, PANGO_WEIGHT_ULTRABOLD },
  [PB_STYLE_CONTENTS_THEME] = { 9.75, 8.75, 1.38, PANGO_WEIGHT_BOLD },
  [PB_STYLE_CONTENTS] = { 9.25, 8.4, 1.42, PANGO_WEIGHT_NORMAL },
  [PB_STYLE_FOLIO] = { 8, 7.25, 1.3, PANGO_WEIGHT_NORMAL },
  [PB_STYLE_FOLIO_BOLD] = { 9.5, 8.5, 1.3, PANGO_WEIGHT_ULTRABOLD },
  [PB_STYLE_COVER_KICKER] = { 14, 11, 1.3, PANGO_WEIGHT_BOLD },
  [PB_STYLE_COVER] = { 52, 38, 1.04, PANGO_WEIGHT_ULTRABOLD },
  [PB_STYLE_COVER_TEXT] = { 14, 11, 1.4, PANGO_WEIGHT_NORMAL },
};

const PbGrid *
pb_grid_get (PbPaper paper)
{
  g_return_val_if_fail (paper < G_N_ELEMENTS (grids), NULL);

  return &grids[paper];
}

static gboolean
has_family (PangoContext *context,
            const char   *family)
{
  return pango_font_map_get_family (pango_context_get_font_map (context), family) != NULL;
}

static const char *
choose_family (PangoContext *context,
               const char   *family)
{
  if (family != NULL && *family != '\0' && has_family (context, family))
    return family;

  for (guint i = 0; i < G_N_ELEMENTS (families); i++)
    {
      if (has_family (context, families[i]))
        return families[i];
    }

  return "sans";
}

PbStyles *
pb_styles_new (PangoContext *context,
               PbPaper       paper,
               const char   *family)
{
  PbStyles *self = g_new0 (PbStyles, 1);

  /* A word that is broken anywhere, as an address is, gets no hyphen that was never in it. */
  self->attributes = pango_attr_list_new ();
  pango_attr_list_insert (self->attributes, pango_attr_insert_hyphens_new (FALSE));

  family = choose_family (context, family);
  for (guint i = 0; i < PB_N_STYLES; i++)
    {
      double size = paper == PB_PAPER_A4 ? scale[i].a4 : scale[i].a5;

      self->fonts[i] = pango_font_description_new ();
      pango_font_description_set_family (self->fonts[i], family);
      pango_font_description_set_absolute_size (self->fonts[i], size * PANGO_SCALE);
      pango_font_description_set_weight (self->fonts[i], scale[i].weight);
      self->leading[i] = size * scale[i].leading;
    }

  return self;
}

void
pb_styles_free (PbStyles *self)
{
  for (guint i = 0; i < PB_N_STYLES; i++)
    pango_font_description_free (self->fonts[i]);
  pango_attr_list_unref (self->attributes);
  g_free (self);
}

PbColour
pb_colour_read (const char *colour)
{
  guint64 rgb = g_ascii_strtoull (colour + 1, NULL, 16);

  return (PbColour) { (rgb >> 16 & 0xff) / 255., (rgb >> 8 & 0xff) / 255., (rgb & 0xff) / 255. };
}

PbColour
pb_colour_mix (const PbColour *a,
               const PbColour *b,
               double          part)
{
  return (PbColour) { a->red + (b->red - a->red) * part, a->green + (b->green - a->green) * part,
                      a->blue + (b->blue - a->blue) * part };
}
