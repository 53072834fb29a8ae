/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-field-cell"
#include "config.h"

#include "pb-field-cell.h"
#include "pb-problem-label.h"
#include "pb-typing.h"

struct _PbFieldCell
{
  GtkWidget   parent_instance;

  PbDraft    *draft;
  char       *column;
  GtkWidget  *entry;
  GtkWidget  *problem;
};

G_DEFINE_FINAL_TYPE (PbFieldCell, pb_field_cell, GTK_TYPE_WIDGET)

static void
show_problem (PbFieldCell *self)
{
  const PbProblem *problem = pb_draft_get_problem (self->draft, self->column);

  pb_problem_label_set (PB_PROBLEM_LABEL (self->problem), problem);
  if (problem != NULL && problem->level == PB_PROBLEM_ERROR)
    gtk_widget_add_css_class (self->entry, "error");
  else
    gtk_widget_remove_css_class (self->entry, "error");
}

static void
on_problems_changed_cb (PbFieldCell *self,
                        const char  *column)
{
  if (column == NULL || g_str_equal (column, self->column))
    show_problem (self);
}

static gboolean
pb_field_cell_focus (GtkWidget        *widget,
                     GtkDirectionType  direction)
{
  return !pb_typing_is_left (PB_FIELD_CELL (widget)->entry, direction) &&
         GTK_WIDGET_CLASS (pb_field_cell_parent_class)->focus (widget, direction);
}

static gboolean
pb_field_cell_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (PB_FIELD_CELL (widget)->entry);
}

static void
pb_field_cell_dispose (GObject *object)
{
  PbFieldCell *self = PB_FIELD_CELL (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->draft);

  G_OBJECT_CLASS (pb_field_cell_parent_class)->dispose (object);
}

static void
pb_field_cell_finalize (GObject *object)
{
  g_free (PB_FIELD_CELL (object)->column);

  G_OBJECT_CLASS (pb_field_cell_parent_class)->finalize (object);
}

static void
pb_field_cell_class_init (PbFieldCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pb_field_cell_dispose;
  G_OBJECT_CLASS (klass)->finalize = pb_field_cell_finalize;
  widget_class->focus = pb_field_cell_focus;
  widget_class->grab_focus = pb_field_cell_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "pb-cell");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
pb_field_cell_init (PbFieldCell *self)
{
  gtk_orientable_set_orientation (
    GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))), GTK_ORIENTATION_VERTICAL);
}

static GtkWidget *
make_label (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0.0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, "pb-cell-label");

  return label;
}

GtkWidget *
pb_field_cell_new (PbDraft    *draft,
                   const char *column,
                   const char *label)
{
  PbFieldCell *self;
  const PbField *field;

  g_return_val_if_fail (PB_IS_DRAFT (draft), NULL);

  field = pb_entity_info_get_field (pb_entity_get_info (pb_draft_get_entity (draft)), column);
  g_return_val_if_fail (field != NULL, NULL);

  self = g_object_new (PB_TYPE_FIELD_CELL, NULL);
  self->draft = g_object_ref (draft);
  self->column = g_strdup (column);

  if (label != NULL)
    gtk_widget_set_parent (make_label (label), GTK_WIDGET (self));
  self->entry = gtk_entry_new ();
  gtk_editable_set_width_chars (GTK_EDITABLE (self->entry), 4);
  gtk_widget_set_hexpand (self->entry, TRUE);
  gtk_widget_set_parent (self->entry, GTK_WIDGET (self));
  self->problem = pb_problem_label_new (self->entry);
  gtk_widget_set_parent (self->problem, GTK_WIDGET (self));
  pb_typing_attach (self->entry, draft, column);
  pb_field_cell_set_name (self, label != NULL ? label : pb_field_get_label (field));

  g_signal_connect_object (draft, "problems-changed", G_CALLBACK (on_problems_changed_cb), self,
                           G_CONNECT_SWAPPED);
  show_problem (self);

  return GTK_WIDGET (self);
}

void
pb_field_cell_set_name (PbFieldCell *self,
                        const char  *name)
{
  g_return_if_fail (PB_IS_FIELD_CELL (self));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
}

GtkWidget *
pb_field_cell_get_control (PbFieldCell *self)
{
  g_return_val_if_fail (PB_IS_FIELD_CELL (self), NULL);

  return self->entry;
}
