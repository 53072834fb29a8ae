/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-chart"
#include "config.h"

#include <glib/gi18n.h>
#include <math.h>

#include "pb-bar-chart.h"
#include "pb-chart-mark.h"
#include "pb-chart-table.h"
#include "pb-chart.h"
#include "pb-line-chart.h"

struct _PbChart
{
  GtkWidget    parent_instance;

  PbChartKind  kind;
  PbChartData *data;
  gboolean     as_table;
  gboolean     has_switch;
  GtkWidget   *empty;
  GtkWidget   *drawing;    /* PbBarChart or PbLineChart */
  GtkWidget   *scroller;   /* of the table */
  GtkWidget   *table;      /* NULL until it is asked for */
  GtkWidget   *foot;       /* legend and switch */
  GtkWidget   *legend;
  GtkWidget   *toggle;
};

G_DEFINE_FINAL_TYPE (PbChart, pb_chart, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_AS_TABLE,
  N_PROPS
};

enum
{
  ACTIVATED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void
add_to_legend (PbChart    *self,
               GtkWidget  *sample,
               const char *text)
{
  GtkWidget *entry = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (text);
  GtkWidget *child = g_object_new (GTK_TYPE_FLOW_BOX_CHILD, "accessible-role",
                                   GTK_ACCESSIBLE_ROLE_LIST_ITEM, NULL);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0.0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_box_append (GTK_BOX (entry), sample);
  gtk_box_append (GTK_BOX (entry), label);
  gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (child), entry);
  gtk_widget_set_focusable (child, FALSE);
  gtk_flow_box_append (GTK_FLOW_BOX (self->legend), child);
}

static void
fill_legend_of_bars (PbChart *self)
{
  guint n_series = pb_chart_data_get_n_series (self->data);

  for (guint i = 0; n_series > 1 && i < n_series; i++)
    {
      const char *colour = pb_chart_data_get_n_items (self->data) > 0
                             ? pb_chart_data_get_colour (self->data, 0, i)
                             : NULL;
      GtkWidget *swatch = pb_chart_mark_new (i, colour, NULL, NULL);

      pb_chart_mark_set_swatch (PB_CHART_MARK (swatch));
      add_to_legend (self, swatch, pb_chart_data_get_series_name (self->data, i));
    }
}

static void
fill_legend_of_line (PbChart *self)
{
  if (pb_chart_data_get_n_items (self->data) > 0)
    add_to_legend (self, pb_line_chart_new_sample (G_MAXUINT),
                   pb_chart_data_get_series_name (self->data, 0));

  for (guint i = 0; i < pb_chart_data_get_n_references (self->data); i++)
    {
      double value = pb_chart_data_get_reference (self->data, i);
      g_autofree char *shown = pb_chart_data_format (self->data, value);
      g_autofree char *text
          = g_strdup_printf ("%s: %s", pb_chart_data_get_reference_name (self->data, i), shown);

      add_to_legend (self, pb_line_chart_new_sample (i), text);
    }
}

static void
fill_legend (PbChart *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->legend)) != NULL)
    gtk_flow_box_remove (GTK_FLOW_BOX (self->legend), child);

  if (self->kind == PB_CHART_BARS)
    fill_legend_of_bars (self);
  else
    fill_legend_of_line (self);
}

static gboolean
is_empty (PbChart *self)
{
  return pb_chart_data_is_empty (self->data)
         && (self->kind == PB_CHART_BARS || pb_chart_data_get_n_references (self->data) == 0);
}

/* A table that is not looked at is not made. */
static void
make_table (PbChart *self)
{
  if (self->table != NULL)
    return;

  self->table = pb_chart_table_new (self->data);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), self->table);
}

static void
show_what_there_is (PbChart *self)
{
  gboolean empty = is_empty (self);
  gboolean as_table = self->as_table && !empty;

  if (as_table)
    make_table (self);
  gtk_widget_set_visible (self->empty, empty);
  gtk_widget_set_visible (self->drawing, !empty && !as_table);
  gtk_widget_set_visible (self->scroller, as_table);
  gtk_widget_set_visible (self->toggle, self->has_switch && !empty);
  gtk_widget_set_visible (self->legend,
                          !empty && !as_table
                            && gtk_widget_get_first_child (self->legend) != NULL);
  gtk_widget_set_visible (self->foot, gtk_widget_get_visible (self->legend)
                                        || gtk_widget_get_visible (self->toggle));
}

static void
on_data_changed_cb (PbChart *self)
{
  if (self->kind == PB_CHART_BARS)
    pb_bar_chart_reload (PB_BAR_CHART (self->drawing));
  else
    pb_line_chart_reload (PB_LINE_CHART (self->drawing));
  if (self->table != NULL)
    pb_chart_table_reload (PB_CHART_TABLE (self->table));

  fill_legend (self);
  show_what_there_is (self);
}

static void
on_activated_cb (PbChart *self,
                 guint    item)
{
  g_signal_emit (self, signals[ACTIVATED], 0, item);
}

static void
pb_chart_dispose (GObject *object)
{
  PbChart *self = PB_CHART (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->data);

  G_OBJECT_CLASS (pb_chart_parent_class)->dispose (object);
}

static void
pb_chart_get_property (GObject    *object,
                       guint       id,
                       GValue     *value,
                       GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_AS_TABLE:
      g_value_set_boolean (value, PB_CHART (object)->as_table);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
pb_chart_set_property (GObject      *object,
                       guint         id,
                       const GValue *value,
                       GParamSpec   *pspec)
{
  switch (id)
    {
    case PROP_AS_TABLE:
      pb_chart_set_as_table (PB_CHART (object), g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
pb_chart_class_init (PbChartClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = pb_chart_dispose;
  object_class->get_property = pb_chart_get_property;
  object_class->set_property = pb_chart_set_property;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "pb-chart");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);

  properties[PROP_AS_TABLE] =
    g_param_spec_boolean ("as-table", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_install_property_action (widget_class, "chart.as-table", "as-table");

  signals[ACTIVATED] = g_signal_new ("activated", PB_TYPE_CHART, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                     NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
build_foot (PbChart *self)
{
  self->legend
      = g_object_new (GTK_TYPE_FLOW_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_LIST, NULL);
  gtk_flow_box_set_selection_mode (GTK_FLOW_BOX (self->legend), GTK_SELECTION_NONE);
  gtk_flow_box_set_column_spacing (GTK_FLOW_BOX (self->legend), 12);
  gtk_flow_box_set_max_children_per_line (GTK_FLOW_BOX (self->legend), 6);
  gtk_widget_set_hexpand (self->legend, TRUE);
  gtk_widget_set_valign (self->legend, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (self->legend, "pb-legend");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->legend), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Legend"), -1);

  self->toggle = gtk_toggle_button_new_with_label (_("Show as Table"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->toggle), "chart.as-table");
  gtk_widget_set_hexpand (self->toggle, TRUE);
  gtk_widget_set_halign (self->toggle, GTK_ALIGN_END);
  gtk_widget_set_valign (self->toggle, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (self->toggle, "flat");
  gtk_widget_add_css_class (self->toggle, "pb-chart-switch");

  self->foot = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_box_append (GTK_BOX (self->foot), self->legend);
  gtk_box_append (GTK_BOX (self->foot), self->toggle);
  gtk_widget_set_parent (self->foot, GTK_WIDGET (self));
}

static void
pb_chart_init (PbChart *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 6);
  self->has_switch = TRUE;

  self->empty = gtk_label_new (_("No figures yet"));
  gtk_label_set_wrap (GTK_LABEL (self->empty), TRUE);
  gtk_widget_add_css_class (self->empty, "dim-label");
  gtk_widget_add_css_class (self->empty, "pb-chart-empty");
  gtk_widget_set_parent (self->empty, GTK_WIDGET (self));

  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_AUTOMATIC,
                                  GTK_POLICY_NEVER);
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
  build_foot (self);
}

GtkWidget *
pb_chart_new (PbChartKind  kind,
              PbChartData *data)
{
  PbChart *self;

  g_return_val_if_fail (PB_IS_CHART_DATA (data), NULL);

  self = g_object_new (PB_TYPE_CHART, NULL);
  self->kind = kind;
  self->data = g_object_ref (data);
  self->drawing = kind == PB_CHART_BARS ? pb_bar_chart_new (data) : pb_line_chart_new (data);
  gtk_widget_insert_before (self->drawing, GTK_WIDGET (self), self->scroller);
  if (kind == PB_CHART_BARS)
    g_signal_connect_object (self->drawing, "activated", G_CALLBACK (on_activated_cb), self,
                             G_CONNECT_SWAPPED);
  g_signal_connect_object (data, "changed", G_CALLBACK (on_data_changed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  pb_chart_data_get_title (data), -1);
  fill_legend (self);
  show_what_there_is (self);

  return GTK_WIDGET (self);
}

PbChartData *
pb_chart_get_data (PbChart *self)
{
  g_return_val_if_fail (PB_IS_CHART (self), NULL);

  return self->data;
}

void
pb_chart_set_activatable (PbChart  *self,
                          gboolean  activatable)
{
  g_return_if_fail (PB_IS_CHART (self));
  g_return_if_fail (self->kind == PB_CHART_BARS);

  pb_bar_chart_set_activatable (PB_BAR_CHART (self->drawing), activatable);
}

void
pb_chart_set_empty_text (PbChart    *self,
                         const char *text)
{
  g_return_if_fail (PB_IS_CHART (self));

  gtk_label_set_text (GTK_LABEL (self->empty), text);
}

void
pb_chart_set_has_switch (PbChart  *self,
                         gboolean  has_switch)
{
  g_return_if_fail (PB_IS_CHART (self));

  self->has_switch = has_switch;
  show_what_there_is (self);
}

void
pb_chart_set_as_table (PbChart  *self,
                       gboolean  as_table)
{
  g_return_if_fail (PB_IS_CHART (self));

  if (self->as_table == as_table)
    return;

  self->as_table = as_table;
  show_what_there_is (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_AS_TABLE]);
}
