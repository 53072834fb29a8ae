/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-problem-label"
#include "config.h"

#include "pb-problem-label.h"

struct _PbProblemLabel
{
  GtkWidget  parent_instance;

  GtkWidget *icon;
  GtkWidget *label;
  GtkWidget *control;   /* weak */
};

G_DEFINE_FINAL_TYPE (PbProblemLabel, pb_problem_label, GTK_TYPE_WIDGET)

static void
tell_accessible (PbProblemLabel  *self,
                 const PbProblem *problem)
{
  GtkAccessible *control = GTK_ACCESSIBLE (self->control);

  if (problem == NULL)
    {
      gtk_accessible_reset_relation (control, GTK_ACCESSIBLE_RELATION_ERROR_MESSAGE);
      gtk_accessible_reset_relation (control, GTK_ACCESSIBLE_RELATION_DESCRIBED_BY);
      gtk_accessible_reset_property (control, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
      gtk_accessible_update_state (control, GTK_ACCESSIBLE_STATE_INVALID,
                                   GTK_ACCESSIBLE_INVALID_FALSE, -1);
      return;
    }

  gtk_accessible_update_relation (control, GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, self->label, NULL,
                                  GTK_ACCESSIBLE_RELATION_ERROR_MESSAGE, self->label, NULL, -1);
  gtk_accessible_update_property (control, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, problem->message,
                                  -1);
  gtk_accessible_update_state (control, GTK_ACCESSIBLE_STATE_INVALID,
                               problem->level == PB_PROBLEM_ERROR ? GTK_ACCESSIBLE_INVALID_TRUE
                                                                  : GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
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
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "pb-problem");
}

static void
pb_problem_label_init (PbProblemLabel *self)
{
  self->icon = gtk_image_new ();
  gtk_widget_set_valign (self->icon, GTK_ALIGN_START);
  gtk_widget_set_parent (self->icon, GTK_WIDGET (self));

  self->label = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (self->label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (self->label), 0.0);
  gtk_widget_set_hexpand (self->label, TRUE);
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
