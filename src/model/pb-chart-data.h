/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The numbers of one chart: what is drawn and what stands in its table are read from this one object, so that they cannot
 * differ. Items (bars, or measurements over time) have one value per series; NAN where there is none. An item may have
 * a limit (a ceiling), and a chart reference values (a baseline, a target) that belong to no item. */
#define PB_TYPE_CHART_DATA (pb_chart_data_get_type ())
G_DECLARE_FINAL_TYPE (PbChartData, pb_chart_data, PB, CHART_DATA, GObject)

typedef enum
{
  PB_CHART_NUMBER,
  PB_CHART_MONEY        /* euro cents; exact to € 90.000.000.000.000 */
} PbChartFormat;

/* All texts are translated by the caller and copied. title names the chart ("Awarded per Pillar"). */
PbChartData *pb_chart_data_new           (const char    *title,
                                          PbChartFormat  format);

/* Heading of the column of items ("Pillar"), and what a limit is called ("Ceiling"). */
void         pb_chart_data_set_item_heading (PbChartData *self,
                                          const char    *heading);
void         pb_chart_data_set_limit_heading (PbChartData *self,
                                          const char    *heading);
/* What a number counts ("people"); NULL for nothing. */
void         pb_chart_data_set_unit      (PbChartData   *self,
                                          const char    *unit);

/* Give the index of what was added. colour: "#rrggbb", or NULL for one of the theme's. One series at least before the first
 * item. An item's colour is of its bar while there is one series only. */
guint        pb_chart_data_add_series    (PbChartData   *self,
                                          const char    *name,
                                          const char    *colour);
guint        pb_chart_data_add_item      (PbChartData   *self,
                                          const char    *label,
                                          const char    *colour);
/* An item at a date (ISO, may be partial): a measurement. Its label is the date in words. */
guint        pb_chart_data_add_date      (PbChartData   *self,
                                          const char    *iso);
/* name: "Baseline 2019". iso: when, or NULL. */
guint        pb_chart_data_add_reference (PbChartData   *self,
                                          const char    *name,
                                          double         value,
                                          const char    *iso);

void         pb_chart_data_set_value     (PbChartData   *self,
                                          guint          item,
                                          guint          series,
                                          double         value);
void         pb_chart_data_set_limit     (PbChartData   *self,
                                          guint          item,
                                          double         limit);

/* Tells that all has been set: emits "changed". Until then nobody looks. */
void         pb_chart_data_changed       (PbChartData   *self);
/* Drops series, items and references, to be filled anew. */
void         pb_chart_data_clear         (PbChartData   *self);

const char  *pb_chart_data_get_title     (PbChartData   *self);
const char  *pb_chart_data_get_unit      (PbChartData   *self);
const char  *pb_chart_data_get_item_heading (PbChartData *self);
const char  *pb_chart_data_get_limit_heading (PbChartData *self);

guint        pb_chart_data_get_n_series  (PbChartData   *self);
const char  *pb_chart_data_get_series_name (PbChartData *self,
                                          guint          series);
/* The colour to draw a value in; NULL for the theme's. */
const char  *pb_chart_data_get_colour    (PbChartData   *self,
                                          guint          item,
                                          guint          series);

guint        pb_chart_data_get_n_items   (PbChartData   *self);
const char  *pb_chart_data_get_label     (PbChartData   *self,
                                          guint          item);
/* ISO; NULL for an item without. */
const char  *pb_chart_data_get_date      (PbChartData   *self,
                                          guint          item);
double       pb_chart_data_get_value     (PbChartData   *self,
                                          guint          item,
                                          guint          series);
/* Of all series together; NAN where none has a value. */
double       pb_chart_data_get_total     (PbChartData   *self,
                                          guint          item);
double       pb_chart_data_get_limit     (PbChartData   *self,
                                          guint          item);
gboolean     pb_chart_data_is_over_limit (PbChartData   *self,
                                          guint          item);
gboolean     pb_chart_data_has_limits    (PbChartData   *self);

guint        pb_chart_data_get_n_references (PbChartData *self);
const char  *pb_chart_data_get_reference_name (PbChartData *self,
                                          guint          reference);
double       pb_chart_data_get_reference (PbChartData   *self,
                                          guint          reference);
const char  *pb_chart_data_get_reference_date (PbChartData *self,
                                          guint          reference);

/* Whether there is no value at all to be shown. */
gboolean     pb_chart_data_is_empty      (PbChartData   *self);

/* The least and the greatest that stacked bars, limits and zero reach. */
void         pb_chart_data_get_bar_range (PbChartData   *self,
                                          double        *least,
                                          double        *greatest);
/* … and that single values and references have; FALSE when there are none. */
gboolean     pb_chart_data_get_value_range (PbChartData *self,
                                          double        *least,
                                          double        *greatest);

/* In the form of the interface's language: "€ 1.400.000", "62"; "—" for NAN. Transfer full. */
char        *pb_chart_data_format        (PbChartData   *self,
                                          double         value);
/* What is printed beside the bar: the total, and the limit where there is one ("€ 4.500.000 of € 6.000.000").
 * Transfer full. */
char        *pb_chart_data_format_item   (PbChartData   *self,
                                          guint          item);

G_END_DECLS
