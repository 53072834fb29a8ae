/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-layout-chart"
#include "config.h"

#include "pb-booklet-colour.h"
#include "pb-layout-chart.h"
#include "pb-layout-text.h"
#include "pb-money.h"

/* ---- patterns */

typedef enum
{
  PATTERN_FILLED,
  PATTERN_STRIPED,
  PATTERN_DOTTED,
  PATTERN_LINED
} Pattern;

/* What the sources count as, told apart by a pattern and not by colour alone, as in HTML. */
static const struct
{
  const char *key;
  Pattern     pattern;
} patterns[] = {
  { "central", PATTERN_FILLED },
  { "regional-public", PATTERN_STRIPED },
  { "regional-private", PATTERN_DOTTED },
  { "other", PATTERN_LINED },
};

static guint
find_pattern (const PbBookletSourceTotal *source)
{
  for (guint i = 0; i < G_N_ELEMENTS (patterns); i++)
    {
      if (g_str_equal (patterns[i].key, source->counts_as))
        return i;
    }

  return G_N_ELEMENTS (patterns) - 1;
}

static void
trace_stripes (cairo_t *cr,
               double   x,
               double   y,
               double   width,
               double   height,
               double   step)
{
  for (double at = x - height; at < x + width; at += step)
    {
      cairo_move_to (cr, at, y + height);
      cairo_line_to (cr, at + height, y);
    }
  cairo_stroke (cr);
}

static void
trace_dots (cairo_t *cr,
            double   x,
            double   y,
            double   width,
            double   height,
            double   step)
{
  for (double at_y = y + step / 2; at_y < y + height; at_y += step)
    for (double at_x = x + step / 2; at_x < x + width; at_x += step)
      {
        cairo_new_sub_path (cr);
        cairo_arc (cr, at_x, at_y, step * 0.2, 0, 2 * G_PI);
      }
  cairo_fill (cr);
}

static void
trace_lines (cairo_t *cr,
             double   x,
             double   y,
             double   width,
             double   height,
             double   step)
{
  for (double at = y + step / 2; at < y + height; at += step)
    {
      cairo_move_to (cr, x, at);
      cairo_line_to (cr, x + width, at);
    }
  cairo_stroke (cr);
}

static void
draw_pattern (PbLayout       *layout,
              guint           index,
              const PbColour *colour,
              double          x,
              double          y,
              double          width,
              double          height)
{
  cairo_t *cr = layout->cr;
  double step = layout->grid->unit * 0.75;

  cairo_save (cr);
  pb_layout_set_colour (layout, colour);
  cairo_set_line_width (cr, layout->grid->unit * 0.16);
  cairo_rectangle (cr, x, y, width, height);
  if (patterns[index].pattern == PATTERN_FILLED)
    cairo_fill_preserve (cr);
  else
    {
      cairo_clip_preserve (cr);
      cairo_new_path (cr);
      if (patterns[index].pattern == PATTERN_STRIPED)
        trace_stripes (cr, x, y, width, height, step);
      else if (patterns[index].pattern == PATTERN_DOTTED)
        trace_dots (cr, x, y, width, height, step);
      else
        trace_lines (cr, x, y, width, height, step);
      cairo_rectangle (cr, x, y, width, height);
    }
  cairo_set_line_width (cr, layout->grid->unit * 0.22);
  cairo_stroke (cr);
  cairo_restore (cr);
}

/* ---- the bars */

typedef struct
{
  PbBlock  parent;
  double   width;
  double   longest;      /* as doubles, because nothing says that amounts which were read add up within 64 bits */
} PbChart;

/* "Wonen: € 5.000. Rijk € 2.000; Provincie € 3.000" */
static char *
describe_bar (PbLayout *layout,
              guint     index)
{
  const PbBookletPillar *pillar = layout->booklet->pillars->pdata[index];
  g_autofree char *total = pb_money_format (pillar->awarded, layout->language);
  GString *text = g_string_new (NULL);
  const char *mark = ". ";

  g_string_append_printf (text, "%s: %s", pillar->name, total);
  for (guint i = 0; i < layout->booklet->sources->len; i++)
    {
      const PbBookletSourceTotal *source = layout->booklet->sources->pdata[i];
      g_autofree char *amount = pb_money_format (pb_booklet_source_get_amount (source, index), layout->language);

      if (pb_booklet_source_get_amount (source, index) == 0)
        continue;

      g_string_append_printf (text, "%s%s %s", mark, source->name, amount);
      mark = "; ";
    }

  return g_string_free (text, FALSE);
}

static void
draw_bar (PbChart  *self,
          PbLayout *layout,
          guint     index,
          double    x,
          double    y,
          double    height)
{
  const PbBookletPillar *pillar = layout->booklet->pillars->pdata[index];
  g_autofree char *tone = pb_booklet_colour_make_legible (pb_booklet_colour_ground (pillar->colour), "#ffffff");
  PbColour colour = pb_colour_read (tone);
  double before = 0;

  for (guint i = 0; i < layout->booklet->sources->len; i++)
    {
      const PbBookletSourceTotal *source = layout->booklet->sources->pdata[i];
      gint64 amount = pb_booklet_source_get_amount (source, index);
      double width = self->width * CLAMP (amount / self->longest, 0, 1);

      if (amount <= 0 || before + width > self->width + 1)
        continue;
      draw_pattern (layout, find_pattern (source), &colour, x + before, y, width, height);
      before += width;
    }
}

static void
draw_chart (PbBlock  *block,
            gpointer  data,
            double    x,
            double    y,
            guint     first,
            guint     n)
{
  PbChart *self = (PbChart *) block;
  PbLayout *layout = data;
  double width = self->width;
  double line = layout->styles->leading[PB_STYLE_TABLE_BOLD];

  for (guint i = first; i < first + n; i++)
    {
      const PbBookletPillar *pillar = layout->booklet->pillars->pdata[i];
      g_autofree char *amount = pb_money_format (pillar->awarded, layout->language);
      g_autofree char *description = describe_bar (layout, i);
      double bar = pb_block_get_part (block, i) - line - 1.8 * layout->grid->unit;

      pb_pdf_target_begin_figure (layout->target, description);
      pb_text_draw_label (layout, PB_STYLE_TABLE_BOLD, &pb_ink, pillar->name, PANGO_ALIGN_LEFT, x, y + line * 0.75,
                          width * 0.66);
      pb_text_draw_label (layout, PB_STYLE_TABLE_BOLD, &pb_ink, amount, PANGO_ALIGN_RIGHT, x + width, y + line * 0.75,
                          width * 0.32);
      draw_bar (self, layout, i, x, y + line + layout->grid->unit * 0.3, bar);
      pb_pdf_target_end (layout->target);
      y += pb_block_get_part (block, i);
    }
}

static const PbBlockType chart_type = { draw_chart, NULL };

PbBlock *
pb_pillar_bars_new (PbLayout *layout,
                    double    width)
{
  const GPtrArray *pillars = layout->booklet->pillars;
  PbChart *self = pb_block_new (sizeof (PbChart), &chart_type);
  double height = layout->styles->leading[PB_STYLE_TABLE_BOLD] + layout->grid->unit * 3.9;

  self->width = width;
  self->longest = 1;
  for (guint i = 0; i < pillars->len; i++)
    {
      self->longest = MAX (self->longest, ((const PbBookletPillar *) pillars->pdata[i])->awarded);
      pb_block_add_part (&self->parent, height);
    }
  self->parent.orphans = MIN (pillars->len, 6);
  self->parent.keep_with_next = pillars->len > 0;

  return &self->parent;
}

/* ---- the legend */

typedef struct
{
  PbBlock   parent;
  double    width;
  GArray   *kinds;       /* guint: of patterns, those that occur */
  GPtrArray *labels;     /* PbBlock */
} PbLegend;

static void
draw_legend (PbBlock  *block,
             gpointer  data,
             double    x,
             double    y,
             guint     first,
             guint     n)
{
  PbLegend *self = (PbLegend *) block;
  PbLayout *layout = data;
  double size = layout->grid->unit * 1.2;
  double step = self->width / 2;

  for (guint i = 0; i < self->labels->len; i++)
    {
      double at = x + (i % 2) * step;
      double top = y + (i / 2) * pb_block_get_part (block, 0);

      if (i / 2 < first || i / 2 >= first + n)
        continue;
      top -= first * pb_block_get_part (block, 0);
      draw_pattern (layout, g_array_index (self->kinds, guint, i), &pb_soft_ink, at, top + size * 0.25, size * 1.8,
                    size);
      pb_pdf_target_begin (layout->target, "P");
      pb_text_draw_at (layout, self->labels->pdata[i], at + size * 2.5, top);
      pb_pdf_target_end (layout->target);
    }
}

static void
clear_legend (PbBlock *block)
{
  PbLegend *self = (PbLegend *) block;

  g_array_unref (self->kinds);
  g_ptr_array_unref (self->labels);
}

static const PbBlockType legend_type = { draw_legend, clear_legend };

static gboolean
has_pattern (PbLayout *layout,
             guint     pattern)
{
  for (guint i = 0; i < layout->booklet->sources->len; i++)
    {
      if (find_pattern (layout->booklet->sources->pdata[i]) == pattern)
        return TRUE;
    }

  return FALSE;
}

PbBlock *
pb_legend_new (PbLayout *layout,
               double    width)
{
  PbLegend *self = pb_block_new (sizeof (PbLegend), &legend_type);
  double label_width = width / 2 - layout->grid->unit * 4;

  self->width = width;
  self->kinds = g_array_new (FALSE, FALSE, sizeof (guint));
  self->labels = g_ptr_array_new_with_free_func ((GDestroyNotify) pb_block_free);
  for (guint i = 0; i < G_N_ELEMENTS (patterns); i++)
    {
      const char *label = pb_booklet_term_for (PB_TERMS_SOURCE_KINDS, patterns[i].key, layout->language);

      if (!has_pattern (layout, i))
        continue;
      g_array_append_val (self->kinds, i);
      g_ptr_array_add (self->labels, pb_text_new (layout, &(PbTextSpec) { .style = PB_STYLE_TABLE, .text = label,
                                                                          .width = label_width, .max_lines = 1 }));
      if (self->labels->len % 2 == 1)
        pb_block_add_part (&self->parent, layout->styles->leading[PB_STYLE_TABLE] * 1.25);
    }

  return &self->parent;
}
