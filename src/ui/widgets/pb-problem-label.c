/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-problem-label"
#include "config.h"

#include "pb-problem-label.h"

#define ICON_SIZE 16
#define SPACING 6

struct _PbProblemLabel
{
  GtkWidget  parent_instance;

  GtkWidget *icon;
  GtkWidget *label;
  GtkWidget *control;   /* weak */
};

G_DEFINE_FINAL_TYPE (PbProblemLabel, pb_problem_label, GTK_TYPE_WIDGET)

/* Not by the relation "error message": GTK takes one accessible for it in some versions and a list in others. */
static void
tell_accessible (PbProblemLabel  *self,
                 const PbProblem *problem)
{
  GtkAccessible *control = GTK_ACCESSIBLE (self->control);

  if (problem == NULL)
    {
      gtk_accessible_reset_relation (control, GTK_ACCESSIBLE_RELATION_DESCRIBED_BY);
      gtk_accessible_reset_property (control, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
      gtk_accessible_update_state (control, GTK_ACCESSIBLE_STATE_INVALID,
                                   GTK_ACCESSIBLE_INVALID_FALSE, -1);
      return;
    }

  gtk_accessible_update_relation (control, GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, self->label, NULL,
                                  -1);
  gtk_accessible_update_property (control, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, problem->message,
                                  -1);
  gtk_accessible_update_state (control, GTK_ACCESSIBLE_STATE_INVALID,
                               problem->level == PB_PROBLEM_ERROR ? GTK_ACCESSIBLE_INVALID_TRUE
                                                                  : GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
}

/* Laid out by hand: a box would take the label's baseline into its height, and then tell two heights for one width. */
static void
pb_problem_label_measure (GtkWidget      *widget,
                          GtkOrientation  orientation,
                          int             for_size,
                          int            *minimum,
                          int            *natural,
                          int            *minimum_baseline,
                          int            *natural_baseline)
{
  PbProblemLabel *self = PB_PROBLEM_LABEL (widget);
  int label_size = for_size;

  if (orientation == GTK_ORIENTATION_VERTICAL && for_size >= 0)
    label_size = MAX (for_size - ICON_SIZE - SPACING, 0);

  gtk_widget_measure (self->label, orientation, label_size, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum += ICON_SIZE + SPACING;
      *natural += ICON_SIZE + SPACING;
    }
  else
    {
      *minimum = MAX (*minimum, ICON_SIZE);
      *natural = MAX (*natural, ICON_SIZE);
    }
}

static void
pb_problem_label_size_allocate (GtkWidget *widget,
                                int        width,
                                int        height,
                                int        baseline)
{
  PbProblemLabel *self = PB_PROBLEM_LABEL (widget);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int label_width = width - ICON_SIZE - SPACING;
  GtkAllocation icon = { rtl ? width - ICON_SIZE : 0, 0, ICON_SIZE, ICON_SIZE };
  GtkAllocation label = { rtl ? 0 : ICON_SIZE + SPACING, 0, label_width, height };

  gtk_widget_size_allocate (self->icon, &icon, -1);
  gtk_widget_size_allocate (self->label, &label, -1);
}

static GtkSizeRequestMode
pb_problem_label_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
pb_problem_label_dispose (GObject *object)
{
  PbProblemLabel *self = PB_PROBLEM_LABEL (object);

  g_clear_pointer (&self->icon, gtk_widget_unparent);
  g_clear_pointer (&self->label, gtk_widget_unparent);
  g_clear_weak_pointer (&self->control);

  G_OBJECT_CLASS (pb_problem_label_parent_class)->dispose (object);
}

static void
pb_problem_label_class_init (PbProblemLabelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pb_problem_label_dispose;
  widget_class->measure = pb_problem_label_measure;
  widget_class->size_allocate = pb_problem_label_size_allocate;
  widget_class->get_request_mode = pb_problem_label_get_request_mode;
  gtk_widget_class_set_css_name (widget_class, "pb-problem");
}

static void
pb_problem_label_init (PbProblemLabel *self)
{
  self->icon = gtk_image_new ();
  gtk_widget_set_parent (self->icon, GTK_WIDGET (self));

  self->label = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (self->label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (self->label), 0.0);
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));

  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

GtkWidget *
pb_problem_label_new (GtkWidget *control)
{
  PbProblemLabel *self;

  g_return_val_if_fail (GTK_IS_WIDGET (control), NULL);

  self = g_object_new (PB_TYPE_PROBLEM_LABEL, NULL);
  g_set_weak_pointer (&self->control, control);

  return GTK_WIDGET (self);
}

void
pb_problem_label_set (PbProblemLabel  *self,
                      const PbProblem *problem)
{
  gboolean error;

  g_return_if_fail (PB_IS_PROBLEM_LABEL (self));

  error = problem != NULL && problem->level == PB_PROBLEM_ERROR;
  gtk_widget_set_visible (GTK_WIDGET (self), problem != NULL);
  gtk_label_set_text (GTK_LABEL (self->label), problem != NULL ? problem->message : "");
  gtk_image_set_from_icon_name (GTK_IMAGE (self->icon),
                                error ? "dialog-error-symbolic" : "dialog-warning-symbolic");
  gtk_widget_remove_css_class (GTK_WIDGET (self), error ? "warning" : "error");
  gtk_widget_add_css_class (GTK_WIDGET (self), error ? "error" : "warning");

  if (self->control != NULL)
    tell_accessible (self, problem);
}
