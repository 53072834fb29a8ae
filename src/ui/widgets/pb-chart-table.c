/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-chart-table"
#include "config.h"

#include <glib/gi18n.h>
#include <math.h>

#include "pb-chart-table.h"

struct _PbChartTable
{
  GtkWidget    parent_instance;

  PbChartData *data;
  GPtrArray   *columns;   /* GtkSizeGroup */
};

G_DEFINE_FINAL_TYPE (PbChartTable, pb_chart_table, GTK_TYPE_WIDGET)

/* A row of a table is a box; a cell is a label. GTK 4.8 tells nothing of a column header (its role becomes a filler), so
 * that headings are cells. */
static GtkWidget *
make_row (const char *name)
{
  GtkWidget *row = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_ROW, NULL);

  gtk_box_set_spacing (GTK_BOX (row), 12);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return row;
}

static void
add_cell (PbChartTable      *self,
          GtkWidget         *row,
          guint              column,
          GtkAccessibleRole  role,
          const char        *text)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "accessible-role", role, "label", text, NULL);

  if (column == 0)
    {
      gtk_label_set_xalign (GTK_LABEL (label), 0.0);
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
      gtk_label_set_width_chars (GTK_LABEL (label), 8);
      gtk_widget_set_hexpand (label, TRUE);
    }
  else
    {
      gtk_label_set_xalign (GTK_LABEL (label), 1.0);
      gtk_widget_add_css_class (label, "numeric");
    }

  if (column >= self->columns->len)
    g_ptr_array_add (self->columns, gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL));
  gtk_size_group_add_widget (self->columns->pdata[column], label);
  gtk_box_append (GTK_BOX (row), label);
}

static void
add_number (PbChartTable *self,
            GtkWidget    *row,
            guint         column,
            double        value)
{
  g_autofree char *text = pb_chart_data_format (self->data, value);

  add_cell (self, row, column, GTK_ACCESSIBLE_ROLE_CELL, text);
}

/* The headings of the columns, in order; free with g_strfreev. */
static char **
list_headings (PbChartData *data)
{
  g_autoptr(GStrvBuilder) headings = g_strv_builder_new ();
  const char *unit = pb_chart_data_get_unit (data);

  g_strv_builder_add (headings, pb_chart_data_get_item_heading (data));
  for (guint i = 0; i < pb_chart_data_get_n_series (data); i++)
    {
      const char *name = pb_chart_data_get_series_name (data, i);
      g_autofree char *with_unit
          = unit != NULL && *unit != '\0' ? g_strdup_printf ("%s (%s)", name, unit) : NULL;

      g_strv_builder_add (headings, with_unit != NULL ? with_unit : name);
    }
  if (pb_chart_data_get_n_series (data) > 1)
    g_strv_builder_add (headings, _("Total"));
  if (pb_chart_data_has_limits (data))
    g_strv_builder_add (headings, pb_chart_data_get_limit_heading (data));

  return g_strv_builder_end (headings);
}

static void
add_headings (PbChartTable *self)
{
  g_auto(GStrv) headings = list_headings (self->data);
  GtkWidget *row = make_row (_("Headings"));

  gtk_widget_add_css_class (row, "pb-chart-row");
  gtk_widget_add_css_class (row, "pb-chart-headings");
  for (guint i = 0; headings[i] != NULL; i++)
    add_cell (self, row, i, GTK_ACCESSIBLE_ROLE_CELL, headings[i]);
  gtk_widget_set_parent (row, GTK_WIDGET (self));
}

static void
add_item (PbChartTable *self,
          guint         item)
{
  guint n_series = pb_chart_data_get_n_series (self->data);
  GtkWidget *row = make_row (pb_chart_data_get_label (self->data, item));
  guint column = 0;

  gtk_widget_add_css_class (row, "pb-chart-row");
  add_cell (self, row, column++, GTK_ACCESSIBLE_ROLE_ROW_HEADER,
            pb_chart_data_get_label (self->data, item));
  for (guint i = 0; i < n_series; i++)
    add_number (self, row, column++, pb_chart_data_get_value (self->data, item, i));
  if (n_series > 1)
    add_number (self, row, column++, pb_chart_data_get_total (self->data, item));
  if (pb_chart_data_has_limits (self->data))
    add_number (self, row, column++, pb_chart_data_get_limit (self->data, item));

  gtk_widget_set_parent (row, GTK_WIDGET (self));
}

static void
add_reference (PbChartTable *self,
               guint         reference)
{
  GtkWidget *row = make_row (pb_chart_data_get_reference_name (self->data, reference));

  gtk_widget_add_css_class (row, "pb-chart-row");
  add_cell (self, row, 0, GTK_ACCESSIBLE_ROLE_ROW_HEADER,
            pb_chart_data_get_reference_name (self->data, reference));
  add_number (self, row, 1, pb_chart_data_get_reference (self->data, reference));
  gtk_widget_set_parent (row, GTK_WIDGET (self));
}

static void
clear (PbChartTable *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_ptr_array_set_size (self->columns, 0);
}

static void
pb_chart_table_dispose (GObject *object)
{
  PbChartTable *self = PB_CHART_TABLE (object);

  clear (self);
  g_clear_object (&self->data);

  G_OBJECT_CLASS (pb_chart_table_parent_class)->dispose (object);
}

static void
pb_chart_table_finalize (GObject *object)
{
  g_ptr_array_unref (PB_CHART_TABLE (object)->columns);

  G_OBJECT_CLASS (pb_chart_table_parent_class)->finalize (object);
}

static void
pb_chart_table_class_init (PbChartTableClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pb_chart_table_dispose;
  G_OBJECT_CLASS (klass)->finalize = pb_chart_table_finalize;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "pb-chart-table");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_TABLE);
}

static void
pb_chart_table_init (PbChartTable *self)
{
  self->columns = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_orientable_set_orientation (
    GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))), GTK_ORIENTATION_VERTICAL);
}

GtkWidget *
pb_chart_table_new (PbChartData *data)
{
  PbChartTable *self;

  g_return_val_if_fail (PB_IS_CHART_DATA (data), NULL);

  self = g_object_new (PB_TYPE_CHART_TABLE, NULL);
  self->data = g_object_ref (data);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  pb_chart_data_get_title (data), -1);
  pb_chart_table_reload (self);

  return GTK_WIDGET (self);
}

void
pb_chart_table_reload (PbChartTable *self)
{
  g_return_if_fail (PB_IS_CHART_TABLE (self));

  clear (self);
  add_headings (self);
  for (guint i = 0; i < pb_chart_data_get_n_items (self->data); i++)
    add_item (self, i);
  for (guint i = 0; i < pb_chart_data_get_n_references (self->data); i++)
    add_reference (self, i);
}

GtkWidget *
pb_chart_table_new_hidden_headings (PbChartData *data)
{
  g_auto(GStrv) headings = list_headings (data);
  GtkWidget *row = make_row (_("Headings"));

  for (guint i = 0; headings[i] != NULL; i++)
    {
      GtkWidget *cell = g_object_new (GTK_TYPE_LABEL, "accessible-role",
                                      GTK_ACCESSIBLE_ROLE_CELL, NULL);

      gtk_accessible_update_property (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      headings[i], -1);
      gtk_box_append (GTK_BOX (row), cell);
    }

  return row;
}
