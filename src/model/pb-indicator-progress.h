/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pb-chart-data.h"
#include "pb-entity.h"

G_BEGIN_DECLS

/* How far an indicator has come. What is realised is its last measurement, as in the booklet. */
typedef struct
{
  double   baseline;       /* NAN when not known, as the others */
  double   target;
  double   realised;
  char    *realised_on;    /* ISO, may be partial; NULL when nothing was measured */
  int      target_year;    /* 0 when there is none */
  gboolean lower_is_better;
  /* (realised − baseline) / (target − baseline): below 0 where it went the wrong way, above 1 where the target was passed. Where
   * no baseline is known and more is better, it is counted from 0. NAN where it cannot be told: nothing measured, no
   * target, a target that is the baseline. */
  double   fraction;
  /* The target or better: at least the target where higher is better, at most where lower is. */
  gboolean reached;
} PbIndicatorProgress;

/* The fraction above, of values that are NAN when not known. */
double pb_indicator_fraction        (double               baseline,
                                    double               target,
                                    double               realised,
                                    gboolean             lower_is_better);

/* measurements: of the indicator, by date, as pb_register_list gives them. */
void  pb_indicator_progress_read   (PbIndicatorProgress *self,
                                    PbEntity            *indicator,
                                    GPtrArray           *measurements);
void  pb_indicator_progress_clear  (PbIndicatorProgress *self);

/* "62 of 100 returners (62%)", "94 homes; from 210 to 60 (77%)", "Not measured yet", in the language of the
 * interface. Transfer full. */
char *pb_indicator_progress_format (const PbIndicatorProgress *self,
                                    const char                *unit);

/* Fills data anew with the measurements over time, and the baseline and the target as references; tells that it changed. */
void  pb_indicator_fill_chart      (PbEntity            *indicator,
                                    GPtrArray           *measurements,
                                    PbChartData         *data);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PbIndicatorProgress, pb_indicator_progress_clear)

G_END_DECLS
