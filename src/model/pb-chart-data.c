/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-chart-data"
#include "config.h"

#include <glib/gi18n.h>
#include <math.h>

#include "pb-chart-data.h"
#include "pb-date.h"
#include "pb-money.h"
#include "pb-number.h"
#include "pb-text.h"

typedef struct
{
  char   *label;
  char   *colour;    /* NULL: the theme's */
  char   *date;      /* ISO, or NULL */
  double  limit;     /* of an item; the value of a reference */
  GArray *values;    /* double, one a series; of an item only */
} Entry;

struct _PbChartData
{
  GObject        parent_instance;

  char          *title;
  char          *unit;
  char          *item_heading;
  char          *limit_heading;
  PbChartFormat  format;
  GPtrArray     *series;
  GPtrArray     *items;
  GPtrArray     *references;
};

G_DEFINE_FINAL_TYPE (PbChartData, pb_chart_data, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
entry_free (Entry *entry)
{
  g_free (entry->label);
  g_free (entry->colour);
  g_free (entry->date);
  g_clear_pointer (&entry->values, g_array_unref);
  g_free (entry);
}

static guint
add_entry (GPtrArray  *entries,
           const char *label,
           const char *colour,
           const char *date)
{
  Entry *entry = g_new0 (Entry, 1);

  entry->label = g_strdup (label);
  entry->colour = g_strdup (colour);
  entry->date = g_strdup (date);
  entry->limit = NAN;
  g_ptr_array_add (entries, entry);

  return entries->len - 1;
}

static guint
add_item (PbChartData *self,
          const char  *label,
          const char  *colour,
          const char  *date)
{
  guint index = add_entry (self->items, label, colour, date);
  Entry *item = self->items->pdata[index];
  double none = NAN;

  item->values = g_array_sized_new (FALSE, FALSE, sizeof (double), self->series->len);
  for (guint i = 0; i < self->series->len; i++)
    g_array_append_val (item->values, none);

  return index;
}

static Entry *
get_entry (GPtrArray *entries,
           guint      index)
{
  g_assert (index < entries->len);

  return g_ptr_array_index (entries, index);
}

static void
widen (double  value,
       double *least,
       double *greatest)
{
  if (!isfinite (value))
    return;

  /* fmin and fmax take the other where one is NAN: the first value sets both. */
  *least = fmin (*least, value);
  *greatest = fmax (*greatest, value);
}

static void
pb_chart_data_finalize (GObject *object)
{
  PbChartData *self = PB_CHART_DATA (object);

  g_free (self->title);
  g_free (self->unit);
  g_free (self->item_heading);
  g_free (self->limit_heading);
  g_ptr_array_unref (self->series);
  g_ptr_array_unref (self->items);
  g_ptr_array_unref (self->references);

  G_OBJECT_CLASS (pb_chart_data_parent_class)->finalize (object);
}

static void
pb_chart_data_class_init (PbChartDataClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pb_chart_data_finalize;

  signals[CHANGED] = g_signal_new ("changed", PB_TYPE_CHART_DATA, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
}

static void
pb_chart_data_init (PbChartData *self)
{
  self->series = g_ptr_array_new_with_free_func ((GDestroyNotify) entry_free);
  self->items = g_ptr_array_new_with_free_func ((GDestroyNotify) entry_free);
  self->references = g_ptr_array_new_with_free_func ((GDestroyNotify) entry_free);
}

PbChartData *
pb_chart_data_new (const char    *title,
                   PbChartFormat  format)
{
  PbChartData *self;

  g_return_val_if_fail (title != NULL, NULL);

  self = g_object_new (PB_TYPE_CHART_DATA, NULL);
  self->title = g_strdup (title);
  self->format = format;

  return self;
}

void
pb_chart_data_set_item_heading (PbChartData *self,
                                const char  *heading)
{
  g_return_if_fail (PB_IS_CHART_DATA (self));

  pb_set_str (&self->item_heading, heading);
}

void
pb_chart_data_set_limit_heading (PbChartData *self,
                                 const char  *heading)
{
  g_return_if_fail (PB_IS_CHART_DATA (self));

  pb_set_str (&self->limit_heading, heading);
}

void
pb_chart_data_set_unit (PbChartData *self,
                        const char  *unit)
{
  g_return_if_fail (PB_IS_CHART_DATA (self));

  pb_set_str (&self->unit, unit);
}

guint
pb_chart_data_add_series (PbChartData *self,
                          const char  *name,
                          const char  *colour)
{
  g_return_val_if_fail (PB_IS_CHART_DATA (self), 0);
  g_return_val_if_fail (name != NULL, 0);
  g_return_val_if_fail (self->items->len == 0, 0);

  return add_entry (self->series, name, colour, NULL);
}

guint
pb_chart_data_add_item (PbChartData *self,
                        const char  *label,
                        const char  *colour)
{
  g_return_val_if_fail (PB_IS_CHART_DATA (self), 0);
  g_return_val_if_fail (label != NULL, 0);
  g_return_val_if_fail (self->series->len > 0, 0);

  return add_item (self, label, colour, NULL);
}

guint
pb_chart_data_add_date (PbChartData *self,
                        const char  *iso)
{
  g_autofree char *label = NULL;

  g_return_val_if_fail (PB_IS_CHART_DATA (self), 0);
  g_return_val_if_fail (iso != NULL, 0);
  g_return_val_if_fail (self->series->len > 0, 0);

  label = pb_date_format (iso, pb_language_of_interface ());

  return add_item (self, label, NULL, iso);
}

guint
pb_chart_data_add_reference (PbChartData *self,
                             const char  *name,
                             double       value,
                             const char  *iso)
{
  guint index;

  g_return_val_if_fail (PB_IS_CHART_DATA (self), 0);
  g_return_val_if_fail (name != NULL, 0);

  index = add_entry (self->references, name, NULL, iso);
  get_entry (self->references, index)->limit = value;

  return index;
}

void
pb_chart_data_set_value (PbChartData *self,
                         guint        item,
                         guint        series,
                         double       value)
{
  g_return_if_fail (PB_IS_CHART_DATA (self));
  g_return_if_fail (item < self->items->len);
  g_return_if_fail (series < self->series->len);

  g_array_index (get_entry (self->items, item)->values, double, series) = value;
}

void
pb_chart_data_set_limit (PbChartData *self,
                         guint        item,
                         double       limit)
{
  g_return_if_fail (PB_IS_CHART_DATA (self));
  g_return_if_fail (item < self->items->len);

  get_entry (self->items, item)->limit = limit;
}

void
pb_chart_data_changed (PbChartData *self)
{
  g_return_if_fail (PB_IS_CHART_DATA (self));

  g_signal_emit (self, signals[CHANGED], 0);
}

void
pb_chart_data_clear (PbChartData *self)
{
  g_return_if_fail (PB_IS_CHART_DATA (self));

  g_ptr_array_set_size (self->items, 0);
  g_ptr_array_set_size (self->series, 0);
  g_ptr_array_set_size (self->references, 0);
}

const char *
pb_chart_data_get_title (PbChartData *self)
{
  g_return_val_if_fail (PB_IS_CHART_DATA (self), NULL);

  return self->title;
}

const char *
pb_chart_data_get_unit (PbChartData *self)
{
  g_return_val_if_fail (PB_IS_CHART_DATA (self), NULL);

  return self->unit;
}

const char *
pb_chart_data_get_item_heading (PbChartData *self)
{
  g_return_val_if_fail (PB_IS_CHART_DATA (self), NULL);

  return self->item_heading != NULL ? self->item_heading : "";
}

const char *
pb_chart_data_get_limit_heading (PbChartData *self)
{
  g_return_val_if_fail (PB_IS_CHART_DATA (self), NULL);

  return self->limit_heading != NULL ? self->limit_heading : _("Limit");
}

guint
pb_chart_data_get_n_series (PbChartData *self)
{
  g_return_val_if_fail (PB_IS_CHART_DATA (self), 0);

  return self->series->len;
}

const char *
pb_chart_data_get_series_name (PbChartData *self,
                               guint        series)
{
  g_return_val_if_fail (PB_IS_CHART_DATA (self), NULL);

  return get_entry (self->series, series)->label;
}

const char *
pb_chart_data_get_colour (PbChartData *self,
                          guint        item,
                          guint        series)
{
  const char *colour;

  g_return_val_if_fail (PB_IS_CHART_DATA (self), NULL);

  colour = get_entry (self->series, series)->colour;
  if (colour == NULL && self->series->len == 1)
    colour = get_entry (self->items, item)->colour;

  return colour;
}

guint
pb_chart_data_get_n_items (PbChartData *self)
{
  g_return_val_if_fail (PB_IS_CHART_DATA (self), 0);

  return self->items->len;
}

const char *
pb_chart_data_get_label (PbChartData *self,
                         guint        item)
{
  g_return_val_if_fail (PB_IS_CHART_DATA (self), NULL);

  return get_entry (self->items, item)->label;
}

const char *
pb_chart_data_get_date (PbChartData *self,
                        guint        item)
{
  g_return_val_if_fail (PB_IS_CHART_DATA (self), NULL);

  return get_entry (self->items, item)->date;
}

double
pb_chart_data_get_value (PbChartData *self,
                         guint        item,
                         guint        series)
{
  g_return_val_if_fail (PB_IS_CHART_DATA (self), NAN);
  g_return_val_if_fail (series < self->series->len, NAN);

  return g_array_index (get_entry (self->items, item)->values, double, series);
}

double
pb_chart_data_get_total (PbChartData *self,
                         guint        item)
{
  double total = NAN;

  g_return_val_if_fail (PB_IS_CHART_DATA (self), NAN);

  for (guint i = 0; i < self->series->len; i++)
    {
      double value = pb_chart_data_get_value (self, item, i);

      if (isfinite (value))
        total = isnan (total) ? value : total + value;
    }

  return total;
}

double
pb_chart_data_get_limit (PbChartData *self,
                         guint        item)
{
  g_return_val_if_fail (PB_IS_CHART_DATA (self), NAN);

  return get_entry (self->items, item)->limit;
}

gboolean
pb_chart_data_is_over_limit (PbChartData *self,
                             guint        item)
{
  /* FALSE where either is NAN. */
  return pb_chart_data_get_total (self, item) > pb_chart_data_get_limit (self, item);
}

gboolean
pb_chart_data_has_limits (PbChartData *self)
{
  g_return_val_if_fail (PB_IS_CHART_DATA (self), FALSE);

  for (guint i = 0; i < self->items->len; i++)
    {
      if (!isnan (get_entry (self->items, i)->limit))
        return TRUE;
    }

  return FALSE;
}

guint
pb_chart_data_get_n_references (PbChartData *self)
{
  g_return_val_if_fail (PB_IS_CHART_DATA (self), 0);

  return self->references->len;
}

const char *
pb_chart_data_get_reference_name (PbChartData *self,
                                  guint        reference)
{
  g_return_val_if_fail (PB_IS_CHART_DATA (self), NULL);

  return get_entry (self->references, reference)->label;
}

double
pb_chart_data_get_reference (PbChartData *self,
                             guint        reference)
{
  g_return_val_if_fail (PB_IS_CHART_DATA (self), NAN);

  return get_entry (self->references, reference)->limit;
}

const char *
pb_chart_data_get_reference_date (PbChartData *self,
                                  guint        reference)
{
  g_return_val_if_fail (PB_IS_CHART_DATA (self), NULL);

  return get_entry (self->references, reference)->date;
}

gboolean
pb_chart_data_is_empty (PbChartData *self)
{
  g_return_val_if_fail (PB_IS_CHART_DATA (self), TRUE);

  for (guint i = 0; i < self->items->len; i++)
    {
      if (!isnan (pb_chart_data_get_total (self, i)))
        return FALSE;
    }

  return TRUE;
}

void
pb_chart_data_get_bar_range (PbChartData *self,
                             double      *least,
                             double      *greatest)
{
  g_return_if_fail (PB_IS_CHART_DATA (self));

  *least = *greatest = 0;
  for (guint i = 0; i < self->items->len; i++)
    {
      double below = 0;
      double above = 0;

      for (guint j = 0; j < self->series->len; j++)
        {
          double value = pb_chart_data_get_value (self, i, j);

          if (isfinite (value) && value < 0)
            below += value;
          else if (isfinite (value))
            above += value;
        }
      widen (below, least, greatest);
      widen (above, least, greatest);
      widen (pb_chart_data_get_limit (self, i), least, greatest);
    }
}

gboolean
pb_chart_data_get_value_range (PbChartData *self,
                               double      *least,
                               double      *greatest)
{
  g_return_val_if_fail (PB_IS_CHART_DATA (self), FALSE);

  *least = *greatest = NAN;
  for (guint i = 0; i < self->items->len; i++)
    {
      for (guint j = 0; j < self->series->len; j++)
        widen (pb_chart_data_get_value (self, i, j), least, greatest);
    }
  for (guint i = 0; i < self->references->len; i++)
    widen (pb_chart_data_get_reference (self, i), least, greatest);

  return !isnan (*least);
}

char *
pb_chart_data_format (PbChartData *self,
                      double       value)
{
  PbLanguage language = pb_language_of_interface ();

  g_return_val_if_fail (PB_IS_CHART_DATA (self), NULL);

  /* What no amount can hold is shown as a number rather than as another amount. */
  if (self->format == PB_CHART_MONEY && fabs (value) < 9.2e18)
    return pb_money_format (llround (value), language);

  return pb_number_format (value, language);
}

char *
pb_chart_data_format_item (PbChartData *self,
                           guint        item)
{
  g_autofree char *total = NULL;
  g_autofree char *limit = NULL;

  g_return_val_if_fail (PB_IS_CHART_DATA (self), NULL);

  total = pb_chart_data_format (self, pb_chart_data_get_total (self, item));
  if (isnan (pb_chart_data_get_limit (self, item)))
    return g_steal_pointer (&total);

  limit = pb_chart_data_format (self, pb_chart_data_get_limit (self, item));

  /* Translators: an amount against its ceiling, "€ 4.500.000 of € 6.000.000". */
  return g_strdup_printf (C_("amount of limit", "%s of %s"), total, limit);
}
