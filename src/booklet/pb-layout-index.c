/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-layout-index"
#include "config.h"

#include "pb-date.h"
#include "pb-layout-entry.h"

static void
add_entry (PbLayout        *self,
           const char      *name,
           const GPtrArray *projects,
           double           width)
{
  const PbGrid *grid = self->grid;
  PbBlock *block = pb_text_new_simple (self, PB_STYLE_HEADING, "H2", name, width);

  block->before = grid->unit * 2.4;
  block->keep_with_next = TRUE;
  pb_flow_begin (self->flow, NULL, FALSE);
  pb_flow_add (self->flow, grid->left, block);
  if (projects->len == 0)
    pb_flow_add (self->flow, grid->left,
                 pb_text_new (self, &(PbTextSpec) { .style = PB_STYLE_CONTENTS, .tag = "P", .colour = &pb_soft_ink,
                                                    .text = pb_layout_term (self, PB_TERM_NO_PROJECTS_HERE),
                                                    .width = width }));
  for (guint i = 0; i < projects->len; i++)
    {
      const PbBookletProject *project = pb_booklet_get_project (self->booklet, projects->pdata[i]);

      if (project == NULL)
        continue;
      block = pb_entry_new (self, &(PbEntrySpec) { .style = PB_STYLE_CONTENTS, .id = project->id, .list = PB_LIST_ITEM,
                                                   .text = project->name, .width = width });
      block->before = grid->unit * 0.15;
      pb_flow_add (self->flow, grid->left, block);
    }
  pb_flow_end (self->flow);
}

static double
begin_index (PbLayout   *self,
             const char *id,
             PbTerm      term)
{
  const PbGrid *grid = self->grid;
  double width = (grid->text_width - grid->gutter) / 2;

  pb_layout_begin_chapter (self, NULL, 0, pb_layout_term (self, term), pb_booklet_get_accent_colour (self->booklet));
  pb_layout_add_heading (self, id, self->chapter);
  pb_flow_set_columns (self->flow, 2, width + grid->gutter);

  return width;
}

void
pb_layout_add_cross_cutting (PbLayout *self)
{
  const GPtrArray *themes = self->booklet->cross_cutting;
  double width;

  if (themes->len == 0)
    return;

  width = begin_index (self, "cross-cutting-themes", PB_TERM_CROSS_CUTTING_THEMES);
  for (guint i = 0; i < themes->len; i++)
    {
      const PbBookletCrossCutting *theme = themes->pdata[i];

      add_entry (self, theme->name, theme->projects, width);
    }
}

void
pb_layout_add_municipalities (PbLayout *self)
{
  const GPtrArray *municipalities = self->booklet->municipalities;
  double width;

  if (municipalities->len == 0)
    return;

  width = begin_index (self, "municipalities", PB_TERM_BY_MUNICIPALITY);
  for (guint i = 0; i < municipalities->len; i++)
    {
      const PbBookletMunicipality *municipality = municipalities->pdata[i];

      add_entry (self, municipality->name, municipality->projects, width);
    }
}

/* ---- the imprint */

static void
add_fact (PbLayout   *self,
          PbTerm      term,
          const char *text)
{
  const PbGrid *grid = self->grid;
  PbBlock *block;

  if (text == NULL || *text == '\0')
    return;

  block = pb_text_new_simple (self, PB_STYLE_LABEL, "Lbl", pb_layout_term (self, term), grid->text_width);
  block->before = grid->unit;
  block->keep_with_next = TRUE;
  block->list = PB_LIST_LABEL;
  pb_flow_add (self->flow, grid->left, block);
  block = pb_text_new_simple (self, PB_STYLE_BODY, "LBody", text, grid->text_width);
  block->list = PB_LIST_MORE;
  pb_flow_add (self->flow, grid->left, block);
}

static void
add_date (PbLayout   *self,
          PbTerm      term,
          const char *date)
{
  g_autofree char *text = date != NULL ? pb_date_format (date, self->language) : NULL;

  add_fact (self, term, text);
}

void
pb_layout_add_imprint (PbLayout *self)
{
  const PbBooklet *booklet = self->booklet;
  const PbGrid *grid = self->grid;
  g_autofree char *period = pb_date_format_period (booklet->start, booklet->end, self->language);
  PbBlock *heading;

  pb_layout_begin_chapter (self, NULL, 0, pb_layout_term (self, PB_TERM_IMPRINT),
                           pb_booklet_get_accent_colour (booklet));
  self->has_hills = TRUE;
  pb_layout_add_heading (self, "imprint", self->chapter);
  pb_flow_begin (self->flow, "imprint", FALSE);
  pb_layout_add_paragraphs (self, PB_STYLE_BODY, NULL, booklet->imprint);
  add_fact (self, PB_TERM_PROGRAMME, booklet->title);
  add_fact (self, PB_TERM_EDITION, booklet->edition_title);
  add_date (self, PB_TERM_AS_ON, booklet->reference_date);
  add_date (self, PB_TERM_ADOPTED_ON, booklet->adopted_on);
  add_fact (self, PB_TERM_PERIOD, period);
  add_fact (self, PB_TERM_MINISTRY, booklet->ministry);
  add_fact (self, PB_TERM_TREASURER, booklet->treasurer);

  heading = pb_text_new (self, &(PbTextSpec) { .style = PB_STYLE_SUB_THEME, .tag = "H2", .width = grid->text_width,
                                               .text = pb_layout_term (self, PB_TERM_ACCESSIBILITY) });
  heading->before = grid->unit * 4;
  heading->keep_with_next = TRUE;
  pb_flow_add (self->flow, grid->left, heading);
  pb_layout_add_paragraphs (self, PB_STYLE_BODY, NULL, pb_layout_term (self, PB_TERM_ACCESSIBILITY_TEXT));
  pb_layout_add_paragraphs (self, PB_STYLE_BODY, NULL, pb_layout_term (self, PB_TERM_MADE_WITH));
  pb_flow_end (self->flow);
  self->has_hills = FALSE;
}
