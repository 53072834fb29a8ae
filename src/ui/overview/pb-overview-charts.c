/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-overview-charts"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-entities.h"
#include "pb-overview-charts.h"

static void
add_pillars_as_series (PbChartData      *data,
                       const PbOverview *overview)
{
  for (guint i = 0; i < overview->pillars->len; i++)
    {
      const PbOverviewPillar *pillar = overview->pillars->pdata[i];

      pb_chart_data_add_series (data, pillar->name, pillar->colour);
    }
}

PbChartData *
pb_overview_chart_new_phases (void)
{
  PbChartData *data = pb_chart_data_new (_("Projects per Phase and Pillar"), PB_CHART_NUMBER);

  pb_chart_data_set_item_heading (data, _("Phase"));

  return data;
}

void
pb_overview_chart_fill_phases (PbChartData      *data,
                               const PbOverview *overview)
{
  g_return_if_fail (PB_IS_CHART_DATA (data));
  g_return_if_fail (overview != NULL);

  pb_chart_data_clear (data);
  add_pillars_as_series (data, overview);
  for (guint i = 0; overview->pillars->len > 0 && i < PB_N_PHASE_GROUPS; i++)
    {
      guint item = pb_chart_data_add_item (data, pb_phase_group_get_label (i), NULL);

      for (guint p = 0; p < overview->pillars->len; p++)
        pb_chart_data_set_value (data, item, p,
                                 ((PbOverviewPillar *) overview->pillars->pdata[p])->phases[i]);
    }
  pb_chart_data_changed (data);
}

PbChartData *
pb_overview_chart_new_pillars (void)
{
  PbChartData *data = pb_chart_data_new (_("Awarded per Pillar"), PB_CHART_MONEY);

  pb_chart_data_set_item_heading (data, _("Pillar"));
  pb_chart_data_set_limit_heading (data, _("Ceiling"));

  return data;
}

static gint64
sum_of_kind (const PbOverview *overview,
             guint             pillar,
             const char       *kind)
{
  gint64 sum = 0;

  for (guint i = 0; i < overview->sources->len; i++)
    {
      const PbOverviewSource *source = overview->sources->pdata[i];

      if (g_str_equal (source->counts_as, kind))
        sum += source->by_pillar[pillar];
    }

  return sum;
}

static gboolean
has_kind (const PbOverview *overview,
          const char       *kind)
{
  for (guint i = 0; i < overview->sources->len; i++)
    {
      const PbOverviewSource *source = overview->sources->pdata[i];

      if (source->awarded != 0 && g_str_equal (source->counts_as, kind))
        return TRUE;
    }

  return FALSE;
}

void
pb_overview_chart_fill_pillars (PbChartData      *data,
                                const PbOverview *overview)
{
  guint n_series = 0;

  g_return_if_fail (PB_IS_CHART_DATA (data));
  g_return_if_fail (overview != NULL);

  pb_chart_data_clear (data);
  for (const PbChoice *kind = pb_source_kinds; kind->key != NULL; kind++)
    {
      if (!has_kind (overview, kind->key))
        continue;
      pb_chart_data_add_series (data, _(kind->label), NULL);
      n_series++;
    }

  for (guint p = 0; n_series > 0 && p < overview->pillars->len; p++)
    {
      const PbOverviewPillar *pillar = overview->pillars->pdata[p];
      guint item = pb_chart_data_add_item (data, pillar->name, pillar->colour);
      guint series = 0;

      for (const PbChoice *kind = pb_source_kinds; kind->key != NULL; kind++)
        {
          if (has_kind (overview, kind->key))
            pb_chart_data_set_value (data, item, series++, sum_of_kind (overview, p, kind->key));
        }
      if (pillar->ceiling >= 0)
        pb_chart_data_set_limit (data, item, pillar->ceiling);
    }
  pb_chart_data_changed (data);
}

PbChartData *
pb_overview_chart_new_sources (void)
{
  PbChartData *data = pb_chart_data_new (_("Awarded per Source"), PB_CHART_MONEY);

  pb_chart_data_set_item_heading (data, _("Source"));
  pb_chart_data_set_limit_heading (data, _("Contribution"));

  return data;
}

void
pb_overview_chart_fill_sources (PbChartData      *data,
                                const PbOverview *overview)
{
  g_return_if_fail (PB_IS_CHART_DATA (data));
  g_return_if_fail (overview != NULL);

  pb_chart_data_clear (data);
  add_pillars_as_series (data, overview);
  for (guint i = 0; overview->pillars->len > 0 && i < overview->sources->len; i++)
    {
      const PbOverviewSource *source = overview->sources->pdata[i];
      guint item = pb_chart_data_add_item (data, source->name, NULL);

      for (guint p = 0; p < overview->pillars->len; p++)
        pb_chart_data_set_value (data, item, p, source->by_pillar[p]);
      if (source->contribution >= 0)
        pb_chart_data_set_limit (data, item, source->contribution);
    }
  pb_chart_data_changed (data);
}
