/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-overview-figures"
#include "config.h"

#include "pb-overview-figures.h"

typedef struct
{
  GtkWidget *child;
  GtkWidget *name;
  GtkWidget *value;
  GtkWidget *explanation;
} Figure;

struct _PbOverviewFigures
{
  AdwBin     parent_instance;

  GtkWidget *box;
  GArray    *figures;
};

G_DEFINE_FINAL_TYPE (PbOverviewFigures, pb_overview_figures, ADW_TYPE_BIN)

static GtkWidget *
add_label (GtkWidget  *box,
           const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  /* The natural width, so that a long explanation wraps before a figure goes to the next line. */
  gtk_label_set_max_width_chars (GTK_LABEL (label), 24);
  gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (box), label);

  return label;
}

static void
add_figure (PbOverviewFigures *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  Figure figure;

  gtk_widget_add_css_class (box, "card");
  gtk_widget_add_css_class (box, "pb-figure");
  figure.name = add_label (box, "pb-figure-name");
  figure.value = add_label (box, "title-2");
  gtk_widget_add_css_class (figure.value, "numeric");
  figure.explanation = add_label (box, "pb-figure-name");

  figure.child = gtk_flow_box_child_new ();
  gtk_widget_set_focusable (figure.child, FALSE);
  gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (figure.child), box);
  gtk_flow_box_append (GTK_FLOW_BOX (self->box), figure.child);
  g_array_append_val (self->figures, figure);
}

static void
pb_overview_figures_finalize (GObject *object)
{
  g_array_unref (PB_OVERVIEW_FIGURES (object)->figures);

  G_OBJECT_CLASS (pb_overview_figures_parent_class)->finalize (object);
}

static void
pb_overview_figures_class_init (PbOverviewFiguresClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pb_overview_figures_finalize;
}

static void
pb_overview_figures_init (PbOverviewFigures *self)
{
  GtkFlowBox *box;

  self->figures = g_array_new (FALSE, FALSE, sizeof (Figure));
  self->box = gtk_flow_box_new ();
  box = GTK_FLOW_BOX (self->box);
  gtk_widget_add_css_class (self->box, "pb-figures");
  gtk_flow_box_set_selection_mode (box, GTK_SELECTION_NONE);
  gtk_flow_box_set_homogeneous (box, TRUE);
  gtk_flow_box_set_column_spacing (box, 12);
  gtk_flow_box_set_row_spacing (box, 12);
  gtk_flow_box_set_min_children_per_line (box, 1);
  gtk_flow_box_set_max_children_per_line (box, 4);
  adw_bin_set_child (ADW_BIN (self), self->box);
}

GtkWidget *
pb_overview_figures_new (void)
{
  return g_object_new (PB_TYPE_OVERVIEW_FIGURES, NULL);
}

void
pb_overview_figures_set (PbOverviewFigures *self,
                         guint              index,
                         const char        *name,
                         const char        *value,
                         const char        *explanation)
{
  const Figure *figure;
  g_autofree char *spoken = NULL;

  g_return_if_fail (PB_IS_OVERVIEW_FIGURES (self));
  g_return_if_fail (index <= self->figures->len);
  g_return_if_fail (name != NULL && value != NULL);

  if (index == self->figures->len)
    add_figure (self);

  figure = &g_array_index (self->figures, Figure, index);
  gtk_label_set_text (GTK_LABEL (figure->name), name);
  gtk_label_set_text (GTK_LABEL (figure->value), value);
  gtk_label_set_text (GTK_LABEL (figure->explanation), explanation != NULL ? explanation : "");
  gtk_widget_set_visible (figure->explanation, explanation != NULL);

  spoken = g_strdup_printf ("%s: %s%s%s", name, value, explanation != NULL ? ", " : "",
                            explanation != NULL ? explanation : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (figure->child), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}
