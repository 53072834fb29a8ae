/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-layout-figures"
#include "config.h"

#include "pb-layout-chart.h"
#include "pb-layout-shape.h"
#include "pb-layout-table.h"
#include "pb-layout-tiles.h"
#include "pb-money.h"
#include "pb-number.h"

/* So many pillars have their bars beside the phases, where the page is wide enough for both. */
#define BARS_BESIDE 6

/* Where a part of the chapter stands: over the whole width, or in one of two tracks. */
typedef struct
{
  double width;
  int    track;       /* -1: none */
} Place;

static void
add_to (PbLayout    *self,
        const Place *place,
        PbBlock     *block,
        double       before)
{
  block->before = before * self->grid->unit;
  if (place->track >= 0)
    pb_flow_add_to (self->flow, place->track, block);
  else
    pb_flow_add (self->flow, self->grid->left, block);
}

static void
add_block (PbLayout *self,
           PbBlock  *block,
           double    before)
{
  add_to (self, &(Place) { self->grid->text_width, -1 }, block, before);
}

static void
add_title (PbLayout    *self,
           const Place *place,
           PbTerm       term)
{
  PbBlock *block = pb_text_new_simple (self, PB_STYLE_SUB_THEME, "H2", pb_layout_term (self, term), place->width);

  block->keep_with_next = TRUE;
  add_to (self, place, block, 4);
}

/* ---- projects by phase */

static void
add_phase (PbBlock                   *table,
           PbLayout                  *self,
           const PbBookletPhaseCount *count)
{
  double share = (double) count->n_projects / MAX (self->booklet->n_projects, 1);
  const char *label = pb_booklet_term_for (PB_TERMS_PHASE_GROUPS, count->key, self->language);
  const PbColour *colour = pb_shape_get_colour (count->key);
  g_autofree char *number = pb_number_format (count->n_projects, self->language);
  g_autofree char *part = pb_percentage_format (share, self->language);

  pb_table_begin_row (table, PB_ROW_BODY);
  pb_table_add_cell (table, self, &(PbCellSpec) { .text = label != NULL ? label : count->key, .style = PB_STYLE_TABLE,
                                                  .heads = TRUE, .icon = count->key, .icon_colour = colour });
  pb_table_add_cell (table, self, &(PbCellSpec) { .text = number, .style = PB_STYLE_TABLE_BOLD,
                                                  .align = PANGO_ALIGN_RIGHT });
  pb_table_add_cell (table, self, &(PbCellSpec) { .text = part, .style = PB_STYLE_TABLE, .colour = &pb_soft_ink,
                                                  .icon_colour = colour, .bar = share });
  pb_table_end_row (table, self);
}

static void
add_phases (PbLayout    *self,
            const Place *place)
{
  const GPtrArray *phases = self->booklet->phases;
  double gap = self->grid->unit * (place->track < 0 ? 3 : 1.5);
  double name = place->width * (place->track < 0 ? 0.3 : 0.34);
  double number = MAX (place->width * 0.14, self->grid->unit * 6);
  double widths[] = { name, number, place->width - name - number - 2 * gap };
  g_autofree char *projects = pb_layout_capital (self, PB_TERM_PROJECTS);
  PbBlock *table = pb_table_new (self, G_N_ELEMENTS (widths), widths, gap);

  add_title (self, place, PB_TERM_PROJECTS_BY_PHASE);
  pb_table_begin_row (table, PB_ROW_HEAD);
  pb_table_add_cell (table, self, &(PbCellSpec) { .text = pb_layout_term (self, PB_TERM_PHASE),
                                                  .style = PB_STYLE_SMALL, .colour = &pb_soft_ink });
  pb_table_add_cell (table, self, &(PbCellSpec) { .text = projects,
                                                  .style = PB_STYLE_SMALL, .colour = &pb_soft_ink,
                                                  .align = PANGO_ALIGN_RIGHT });
  pb_table_add_cell (table, self, &(PbCellSpec) { .text = pb_layout_term (self, PB_TERM_SHARE),
                                                  .style = PB_STYLE_SMALL, .colour = &pb_soft_ink });
  pb_table_end_row (table, self);
  for (guint i = 0; i < phases->len; i++)
    add_phase (table, self, phases->pdata[i]);
  add_to (self, place, table, 0.6);
}

/* ---- money by pillar and source */

/* The columns of one table: pillars from first on, and the total in the last of them. */
typedef struct
{
  guint    first;
  guint    n;
  gboolean has_total;
  double   width;          /* of a column of amounts */
} Columns;

static double
measure_amount (PbLayout *self,
                gint64    cents)
{
  g_autofree char *text = pb_money_format (cents, self->language);
  g_autoptr(PbBlock) block = pb_text_new_simple (self, PB_STYLE_TABLE_BOLD, NULL, text, G_MAXINT16);

  return pb_text_get_width (block) + 1;
}

static double
measure_amounts (PbLayout *self)
{
  const PbBooklet *booklet = self->booklet;
  double width = measure_amount (self, booklet->awarded);

  for (guint i = 0; i < booklet->pillars->len; i++)
    {
      width = MAX (width, measure_amount (self, ((PbBookletPillar *) booklet->pillars->pdata[i])->awarded));
      for (guint s = 0; s < booklet->sources->len; s++)
        width = MAX (width, measure_amount (self, pb_booklet_source_get_amount (booklet->sources->pdata[s], i)));
    }

  return width;
}

static void
add_amount_cell (PbBlock  *table,
                 PbLayout *self,
                 PbStyle   style,
                 gint64    cents)
{
  g_autofree char *text = pb_money_format (cents, self->language);

  pb_table_add_cell (table, self, &(PbCellSpec) { .text = text, .style = style, .align = PANGO_ALIGN_RIGHT });
}

static void
add_money_head (PbBlock       *table,
                PbLayout      *self,
                const Columns *columns)
{
  pb_table_begin_row (table, PB_ROW_HEAD);
  pb_table_add_cell (table, self, &(PbCellSpec) { .text = pb_layout_term (self, PB_TERM_SOURCE),
                                                  .style = PB_STYLE_SMALL, .colour = &pb_soft_ink });
  for (guint i = 0; i < columns->n; i++)
    {
      const PbBookletPillar *pillar = self->booklet->pillars->pdata[columns->first + i];

      pb_table_add_cell (table, self, &(PbCellSpec) { .text = pillar->name, .style = PB_STYLE_SMALL,
                                                      .colour = &pb_soft_ink, .align = PANGO_ALIGN_RIGHT });
    }
  if (columns->has_total)
    pb_table_add_cell (table, self, &(PbCellSpec) { .text = pb_layout_term (self, PB_TERM_TOTAL),
                                                    .style = PB_STYLE_SMALL_BOLD, .align = PANGO_ALIGN_RIGHT });
  pb_table_end_row (table, self);
}

static void
add_money_row (PbBlock                    *table,
               PbLayout                   *self,
               const Columns              *columns,
               const PbBookletSourceTotal *source)
{
  const char *kind = pb_booklet_term_for (PB_TERMS_SOURCE_KINDS, source->counts_as, self->language);
  g_autoptr(PangoAttrList) attributes = pb_attributes_new (self);
  g_autoptr(GString) name = g_string_new (source->name);

  if (kind != NULL && !g_str_equal (kind, source->name))
    {
      guint start = name->len;

      g_string_append_printf (name, self->grid->paper == PB_PAPER_A4 ? "  %s" : "\n%s", kind);
      pb_attributes_style (attributes, self, PB_STYLE_SMALL, start, name->len);
      pb_attributes_colour (attributes, &pb_soft_ink, start, name->len);
    }

  pb_table_begin_row (table, PB_ROW_BODY);
  pb_table_add_cell (table, self, &(PbCellSpec) { .text = name->str, .style = PB_STYLE_TABLE_BOLD, .heads = TRUE,
                                                  .attributes = attributes });
  for (guint i = 0; i < columns->n; i++)
    add_amount_cell (table, self, PB_STYLE_TABLE, pb_booklet_source_get_amount (source, columns->first + i));
  if (columns->has_total)
    add_amount_cell (table, self, PB_STYLE_TABLE_BOLD, source->awarded);
  pb_table_end_row (table, self);
}

static void
add_money_foot (PbBlock       *table,
                PbLayout      *self,
                const Columns *columns)
{
  pb_table_begin_row (table, PB_ROW_FOOT);
  pb_table_add_cell (table, self, &(PbCellSpec) { .text = pb_layout_term (self, PB_TERM_TOTAL),
                                                  .style = PB_STYLE_TABLE_BOLD, .heads = TRUE });
  for (guint i = 0; i < columns->n; i++)
    {
      const PbBookletPillar *pillar = self->booklet->pillars->pdata[columns->first + i];

      add_amount_cell (table, self, PB_STYLE_TABLE_BOLD, pillar->awarded);
    }
  if (columns->has_total)
    add_amount_cell (table, self, PB_STYLE_TABLE_BOLD, self->booklet->awarded);
  pb_table_end_row (table, self);
}

static void
add_money_table (PbLayout      *self,
                 const Columns *columns)
{
  guint n_columns = 1 + columns->n + columns->has_total;
  double gap = self->grid->unit * 1.1;
  g_autofree double *widths = g_new (double, n_columns);
  PbBlock *table;

  widths[0] = self->grid->text_width - (n_columns - 1) * (columns->width + gap);
  for (guint i = 1; i < n_columns; i++)
    widths[i] = columns->width;

  table = pb_table_new (self, n_columns, widths, gap);
  add_money_head (table, self, columns);
  for (guint i = 0; i < self->booklet->sources->len; i++)
    add_money_row (table, self, columns, self->booklet->sources->pdata[i]);
  add_money_foot (table, self, columns);
  add_block (self, table, columns->first == 0 ? 0.6 : 4);
}

/* As many pillars side by side as the page is wide; the others in tables of their own below. */
static void
add_money (PbLayout *self)
{
  guint n_pillars = self->booklet->pillars->len;
  double gap = self->grid->unit * 1.1;
  double least_name = self->grid->text_width * 0.2;
  Columns columns = { .width = MIN (measure_amounts (self), (self->grid->text_width - least_name) / 2 - gap) };
  guint fit = MAX ((self->grid->text_width - least_name) / (columns.width + gap), 1);

  add_title (self, &(Place) { self->grid->text_width, -1 }, PB_TERM_AWARDED_BY_SOURCE);
  do
    {
      guint left = n_pillars - columns.first;

      columns.has_total = left < fit;
      columns.n = MIN (left, fit);
      add_money_table (self, &columns);
      columns.first += columns.n;
    }
  while (columns.first < n_pillars || !columns.has_total);
}

/* ---- the chapter */

static void
add_bars (PbLayout    *self,
          const Place *place)
{
  add_title (self, place, PB_TERM_AWARDED_BY_PILLAR);
  add_to (self, place, pb_pillar_bars_new (self, place->width), 1);
  add_to (self, place, pb_legend_new (self, place->width), place->track < 0 ? 1.6 : 0.6);
}

/* Phases and pillars: side by side as on a dashboard, or one below the other. */
static void
add_charts (PbLayout *self)
{
  const PbGrid *grid = self->grid;
  Place whole = { grid->text_width, -1 };
  Place half = { (grid->text_width - grid->gutter) / 2, 0 };
  gboolean has_bars = self->booklet->sources->len > 0;

  if (has_bars && grid->main_width < grid->text_width && self->booklet->pillars->len <= BARS_BESIDE)
    {
      PbTrack left = { grid->left, half.width, 0 };
      PbTrack right = { grid->left + half.width + grid->gutter, half.width, 0 };

      pb_flow_begin_tracks (self->flow, &left, &right, 3 * grid->unit, TRUE);
      add_phases (self, &half);
      half.track = 1;
      add_bars (self, &half);
      return;
    }

  add_phases (self, &whole);
  if (has_bars)
    add_bars (self, &whole);
}

static PbBlock *
make_tiles (PbLayout *self)
{
  const PbBooklet *booklet = self->booklet;
  PbBlock *tiles = pb_tiles_new (self, &self->tone, &pb_soft_ink);

  pb_tiles_add_projects (tiles, self, booklet->n_projects);
  pb_tiles_add_money (tiles, self, booklet->awarded, PB_TERM_AWARDED);
  pb_tiles_add_money (tiles, self, booklet->central_contribution, PB_TERM_CENTRAL_CONTRIBUTION);
  pb_tiles_add_money (tiles, self, booklet->regional_contribution, PB_TERM_REGIONAL_CONTRIBUTION);
  pb_tiles_arrange (tiles, self);

  return tiles;
}

void
pb_layout_add_figures (PbLayout *self)
{
  const PbBooklet *booklet = self->booklet;
  const PbGrid *grid = self->grid;

  pb_layout_begin_chapter (self, NULL, 0, pb_layout_term (self, PB_TERM_KEY_FIGURES),
                           pb_booklet_get_accent_colour (booklet));
  pb_layout_add_heading (self, "figures", self->chapter);
  pb_flow_begin (self->flow, "figures", FALSE);
  add_block (self, make_tiles (self), 0);
  if (booklet->n_projects == 0)
    add_block (self, pb_text_new (self, &(PbTextSpec) { .style = PB_STYLE_LEAD, .tag = "P", .colour = &pb_soft_ink,
                                                        .text = pb_layout_term (self, PB_TERM_NO_PROJECTS),
                                                        .width = grid->text_width }), 4);
  else
    add_charts (self);

  if (booklet->sources->len > 0)
    add_money (self);
  else if (booklet->n_projects > 0)
    add_block (self, pb_text_new (self, &(PbTextSpec) { .style = PB_STYLE_BODY, .tag = "P", .colour = &pb_soft_ink,
                                                        .text = pb_layout_term (self, PB_TERM_NO_AWARDS),
                                                        .width = grid->text_width }), 4);
  pb_flow_end (self->flow);
  pb_layout_add_badges_to_figures (self);
}
