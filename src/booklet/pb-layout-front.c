/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-layout-front"
#include "config.h"

#include <string.h>

#include "pb-booklet-colour.h"
#include "pb-layout-entry.h"

/* Bytes. */
#define SHORT_FOREWORD 900

/* What is short is set larger: a few lines on a page of their own are an opening, not a remnant. */
static PbStyle
choose_style (const char *foreword)
{
  return strlen (foreword) < SHORT_FOREWORD ? PB_STYLE_FOREWORD : PB_STYLE_LEAD;
}

void
pb_layout_add_foreword (PbLayout *self)
{
  const PbBooklet *booklet = self->booklet;

  if (*booklet->foreword == '\0')
    return;

  pb_layout_begin_chapter (self, NULL, 0, pb_layout_term (self, PB_TERM_FOREWORD),
                           pb_booklet_get_accent_colour (booklet));
  self->has_hills = TRUE;
  pb_layout_add_heading (self, "foreword", self->chapter);
  pb_flow_begin (self->flow, "foreword", FALSE);
  pb_layout_add_paragraphs (self, choose_style (booklet->foreword), NULL, booklet->foreword);
  pb_flow_end (self->flow);
  pb_flow_end_page (self->flow);
  self->has_hills = FALSE;
}

/* ---- the contents */

static void
add_part (PbLayout   *self,
          const char *id,
          PbTerm      term)
{
  const PbGrid *grid = self->grid;
  PbBlock *block = pb_entry_new (self, &(PbEntrySpec) { .style = PB_STYLE_CONTENTS_PILLAR, .id = id,
                                                        .text = pb_layout_term (self, term),
                                                        .width = grid->text_width });

  block->before = grid->unit * 1.2;
  pb_flow_begin (self->flow, "contents", FALSE);
  pb_flow_add (self->flow, grid->left, block);
  pb_flow_end (self->flow);
}

static double
measure_codes (PbLayout              *self,
               const PbBookletPillar *pillar)
{
  double width = 0;

  for (guint t = 0; t < pillar->themes->len; t++)
    {
      const PbBookletTheme *theme = pillar->themes->pdata[t];

      for (guint p = 0; p < theme->projects->len; p++)
        {
          const PbBookletProject *project = theme->projects->pdata[p];
          g_autoptr(PbBlock) code = pb_text_new_simple (self, PB_STYLE_CONTENTS, NULL, project->code, G_MAXINT16);

          width = MAX (width, pb_text_get_width (code));
        }
    }

  return MIN (width + self->grid->unit * 1.5, self->grid->text_width * 0.25);
}

/* To the section that was begun, which ends with it when it has projects. */
static void
add_theme (PbLayout             *self,
           const PbBookletTheme *theme,
           double                code_width)
{
  const PbGrid *grid = self->grid;
  double indent = grid->unit * 2 * (CLAMP (theme->depth, 1, 3) - 1);
  PbBlock *block = pb_entry_new (self, &(PbEntrySpec) { .style = PB_STYLE_CONTENTS_THEME, .id = theme->id,
                                                        .text = theme->name, .indent = indent,
                                                        .width = grid->text_width });

  block->before = grid->unit * 1.1;
  block->keep_with_next = TRUE;
  pb_flow_add (self->flow, grid->left, block);
  for (guint p = 0; p < theme->projects->len; p++)
    {
      const PbBookletProject *project = theme->projects->pdata[p];

      block = pb_entry_new (self, &(PbEntrySpec) { .style = PB_STYLE_CONTENTS, .id = project->id,
                                                   .code = project->code, .code_width = code_width, .indent = indent,
                                                   .text = project->name, .width = grid->text_width });
      pb_flow_add (self->flow, grid->left, block);
    }
}

static void
add_pillar (PbLayout              *self,
            const PbBookletPillar *pillar)
{
  const PbGrid *grid = self->grid;
  g_autofree char *legible = pb_booklet_colour_make_legible (pb_booklet_colour_ground (pillar->colour), "#ffffff");
  PbColour tone = pb_colour_read (legible);
  double code_width = measure_codes (self, pillar);
  PbBlock *block;

  block = pb_entry_new (self, &(PbEntrySpec) { .style = PB_STYLE_CONTENTS_PILLAR, .id = pillar->id,
                                               .text = pillar->name, .colour = &tone,
                                               .width = grid->text_width });
  block->before = grid->unit * 2.6;
  block->keep_with_next = pillar->themes->len > 0;
  pb_flow_begin (self->flow, "contents", FALSE);
  pb_flow_add (self->flow, grid->left, block);
  for (guint t = 0; t < pillar->themes->len; t++)
    {
      const PbBookletTheme *theme = pillar->themes->pdata[t];

      add_theme (self, theme, code_width);
      if (theme->projects->len > 0)
        {
          pb_flow_end (self->flow);
          pb_flow_begin (self->flow, "contents", FALSE);
        }
    }
  pb_flow_end (self->flow);
}

/* Measured and drawn by the same code: the numbers change nothing about where its lines stand. */
void
pb_layout_add_contents (PbLayout *self)
{
  const PbBooklet *booklet = self->booklet;

  pb_layout_begin_chapter (self, NULL, 0, pb_layout_term (self, PB_TERM_CONTENTS),
                           pb_booklet_get_accent_colour (booklet));
  pb_layout_add_heading (self, "contents", self->chapter);
  if (!self->counting)
    pb_pdf_target_begin (self->target, "TOC");
  if (*booklet->foreword != '\0')
    add_part (self, "foreword", PB_TERM_FOREWORD);
  add_part (self, "figures", PB_TERM_KEY_FIGURES);
  for (guint i = 0; i < booklet->pillars->len; i++)
    add_pillar (self, booklet->pillars->pdata[i]);
  pb_flow_set_y (self->flow, pb_flow_get_y (self->flow) + self->grid->unit * 1.4);
  if (booklet->cross_cutting->len > 0)
    add_part (self, "cross-cutting-themes", PB_TERM_CROSS_CUTTING_THEMES);
  if (booklet->municipalities->len > 0)
    add_part (self, "municipalities", PB_TERM_BY_MUNICIPALITY);
  add_part (self, "imprint", PB_TERM_IMPRINT);
  if (!self->counting)
    pb_pdf_target_end (self->target);
  pb_layout_add_badges_to_contents (self);
  pb_flow_end_page (self->flow);
}
