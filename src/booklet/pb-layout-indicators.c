/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-layout-indicators"
#include "config.h"

#include <math.h>
#include <string.h>

#include "pb-date.h"
#include "pb-indicator-progress.h"
#include "pb-layout-indicators.h"
#include "pb-layout-table.h"
#include "pb-number.h"

/* Of the width: what the name of the indicator has at least. */
#define LEAST_NAME 0.3

/* The room for "september 2022" below a value, and for a digit, in parts of the size of their type. */
#define DATE_ROOM  7.7
#define DIGIT_ROOM 0.61

#define N_VALUES 3

/* The columns of values, as wide as what stands in them. */
typedef struct
{
  PbStyle  style;             /* of the values */
  double   part;              /* of its size */
  double   widths[N_VALUES];
} Values;

static void
append_note (GString    *text,
             const char *label,
             const char *note)
{
  if (note == NULL || *note == '\0')
    return;

  if (text->len > 0)
    g_string_append (text, " · ");
  if (label != NULL)
    g_string_append_printf (text, "%s: ", label);
  g_string_append (text, note);
}

/* The name and the unit. */
static void
add_name (PbBlock                  *table,
          PbLayout                 *layout,
          const PbBookletIndicator *indicator)
{
  g_autoptr(PangoAttrList) attributes = pb_attributes_new (layout);
  g_autoptr(GString) text = g_string_new (indicator->name);
  guint name = text->len;

  if (*indicator->unit != '\0' || !indicator->higher_is_better)
    g_string_append_printf (text, " (%s%s%s)", indicator->unit,
                            *indicator->unit != '\0' && !indicator->higher_is_better ? "; " : "",
                            indicator->higher_is_better ? "" : pb_layout_term (layout, PB_TERM_LOWER_IS_BETTER));
  if (text->len > name)
    {
      pb_attributes_style (attributes, layout, PB_STYLE_SMALL, name, text->len);
      pb_attributes_colour (attributes, &pb_soft_ink, name, text->len);
    }

  pb_table_add_cell (table, layout, &(PbCellSpec) { .text = text->str, .style = PB_STYLE_TABLE_BOLD, .heads = TRUE,
                                                    .attributes = attributes });
}

/* What was noted with the last measurement, where the figures come from, and what they tell of. */
static void
add_notes (PbBlock                  *table,
           PbLayout                 *layout,
           const PbBookletIndicator *indicator,
           const char               *note)
{
  g_autoptr(GString) text = g_string_new (NULL);

  append_note (text, NULL, note);
  append_note (text, pb_layout_term (layout, PB_TERM_SOURCE), indicator->source);
  append_note (text, pb_layout_term (layout, PB_TERM_WELL_BEING), indicator->well_being_theme);
  if (text->len > 0)
    pb_table_add_note (table, layout, text->str);
}

/* when may be NULL; missing is said where value is NAN. */
static void
add_value (PbBlock        *table,
           PbLayout       *layout,
           const Values   *values,
           const PbColour *colour,
           double          value,
           const char     *when,
           PbTerm          missing)
{
  g_autoptr(PangoAttrList) attributes = pb_attributes_new (layout);
  g_autofree char *number = pb_number_format (value, layout->language);
  g_autofree char *text = NULL;

  if (isnan (value))
    {
      pb_table_add_cell (table, layout, &(PbCellSpec) { .text = pb_layout_term (layout, missing),
                                                        .style = PB_STYLE_SMALL, .colour = &pb_soft_ink });
      return;
    }

  text = when != NULL ? g_strdup_printf ("%s\n%s", number, when) : g_strdup (number);
  if (when != NULL)
    {
      pb_attributes_style (attributes, layout, PB_STYLE_SMALL, strlen (number), strlen (text));
      pb_attributes_colour (attributes, &pb_soft_ink, strlen (number), strlen (text));
    }
  if (values->part < 1)
    pb_attributes_scale (attributes, values->part, 0, strlen (number));
  pb_table_add_cell (table, layout, &(PbCellSpec) { .text = text, .style = values->style, .colour = colour,
                                                    .attributes = attributes });
}

static const PbBookletMeasurement *
get_last (const PbBookletIndicator *indicator)
{
  const GPtrArray *measurements = indicator->measurements;

  return measurements->len > 0 ? measurements->pdata[measurements->len - 1] : NULL;
}

static char *
format_year (int year)
{
  return year != 0 ? g_strdup_printf ("%d", year) : NULL;
}

static void
add_indicator (PbBlock                  *table,
               PbLayout                 *layout,
               const Values             *values,
               const PbBookletIndicator *indicator)
{
  const PbBookletMeasurement *last = get_last (indicator);
  g_autofree char *baseline_year = format_year (indicator->baseline_year);
  g_autofree char *target_year = format_year (indicator->target_year);
  double fraction = pb_indicator_fraction (indicator->baseline, indicator->target, last != NULL ? last->value : NAN,
                                           !indicator->higher_is_better);
  g_autofree char *date = last != NULL ? pb_date_format (last->date, layout->language) : NULL;

  pb_table_begin_row (table, PB_ROW_BODY);
  add_name (table, layout, indicator);
  add_value (table, layout, values, NULL, indicator->baseline, baseline_year, PB_TERM_NONE);
  add_value (table, layout, values, NULL, indicator->target, target_year, PB_TERM_NONE);
  add_value (table, layout, values, &layout->tone, last != NULL ? last->value : NAN, date, PB_TERM_NOT_MEASURED);
  if (!isnan (fraction))
    pb_table_add_bar (table, layout, fraction, &layout->edge);
  add_notes (table, layout, indicator, last != NULL ? last->note : NULL);
  pb_table_end_row (table, layout);
}

/* The word that heads a column is never broken. */
static double
measure_head (PbLayout *layout,
              PbTerm    term)
{
  g_autoptr(PbBlock) head = pb_text_new_simple (layout, PB_STYLE_SMALL, NULL, pb_layout_term (layout, term),
                                                G_MAXINT16);

  return pb_text_get_width (head) + 1;
}

/* How many digits the longest of the values in that column has: they are not laid out to be measured. */
static guint
count_digits (PbLayout        *layout,
              const GPtrArray *indicators,
              guint            column)
{
  guint most = 0;

  for (guint i = 0; i < indicators->len; i++)
    {
      const PbBookletIndicator *indicator = indicators->pdata[i];
      const PbBookletMeasurement *last = get_last (indicator);
      double values[N_VALUES] = { indicator->baseline, indicator->target, last != NULL ? last->value : NAN };
      g_autofree char *text = pb_number_format (values[column], layout->language);

      if (!isnan (values[column]))
        most = MAX (most, g_utf8_strlen (text, -1));
    }

  return most;
}

static double
measure_type (PbLayout *layout,
              PbStyle   style)
{
  return (double) pango_font_description_get_size (layout->styles->fonts[style]) / PANGO_SCALE;
}

/* What is left for the name. */
static double
measure_values (Values          *self,
                PbLayout        *layout,
                const GPtrArray *indicators,
                double           width,
                double           gap)
{
  static const PbTerm terms[N_VALUES] = { PB_TERM_BASELINE, PB_TERM_TARGET, PB_TERM_REALISED };
  double size = measure_type (layout, self->style);
  double date = measure_type (layout, PB_STYLE_SMALL) * DATE_ROOM;

  for (guint i = 0; i < N_VALUES; i++)
    {
      self->widths[i] = MAX (MAX (i == N_VALUES - 1 ? date : 0, measure_head (layout, terms[i])),
                             count_digits (layout, indicators, i) * DIGIT_ROOM * size);
      width -= self->widths[i] + gap;
    }

  return width;
}

/* All of the same width, whatever has to stand in them. */
static void
share_width (Values          *self,
             PbLayout        *layout,
             const GPtrArray *indicators,
             double           width)
{
  double size = measure_type (layout, self->style);

  for (guint i = 0; i < N_VALUES; i++)
    {
      self->widths[i] = width;
      self->part = MIN (self->part, width / (MAX (count_digits (layout, indicators, i), 1) * DIGIT_ROOM * size));
    }
}

PbBlock *
pb_indicators_new (PbLayout        *layout,
                   const GPtrArray *indicators,
                   double           width)
{
  static const PbTerm columns[] = { PB_TERM_INDICATOR, PB_TERM_BASELINE, PB_TERM_TARGET, PB_TERM_REALISED };
  double gap = layout->grid->unit * 1.2;
  Values values = { .style = PB_STYLE_RESULT, .part = 1 };
  double name = measure_values (&values, layout, indicators, width, gap);
  PbBlock *table;

  /* Very large numbers are set smaller: a number is never broken. */
  if (name < width * LEAST_NAME)
    {
      values.style = PB_STYLE_CODE;
      name = measure_values (&values, layout, indicators, width, gap);
    }
  if (name < width * LEAST_NAME)
    {
      name = width * LEAST_NAME;
      share_width (&values, layout, indicators, (width - name) / N_VALUES - gap);
    }

  table = pb_table_new (layout, G_N_ELEMENTS (columns),
                        (double[]) { name, values.widths[0], values.widths[1], values.widths[2] }, gap);
  table->before = layout->grid->unit * 0.2;
  pb_table_begin_row (table, PB_ROW_HEAD);
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    pb_table_add_cell (table, layout, &(PbCellSpec) { .text = pb_layout_term (layout, columns[i]),
                                                      .style = PB_STYLE_SMALL, .colour = &pb_soft_ink });
  pb_table_end_row (table, layout);
  for (guint i = 0; i < indicators->len; i++)
    add_indicator (table, layout, &values, indicators->pdata[i]);

  return table;
}
