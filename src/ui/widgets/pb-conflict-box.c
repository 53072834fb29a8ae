/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-conflict-box"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-conflict-box.h"
#include "pb-conflict-dialog.h"

/* More characters than this do not stand in the problem above. */
#define SHORT 60

struct _PbConflictBox
{
  GtkWidget   parent_instance;

  PbDraft    *draft;
  const char *column;    /* interned */
  GtkWidget  *control;   /* weak */
  GtkWidget  *buttons;   /* NULL until there was a conflict */
};

G_DEFINE_FINAL_TYPE (PbConflictBox, pb_conflict_box, GTK_TYPE_WIDGET)

static gboolean
is_long (const char *text)
{
  return g_utf8_strlen (text, -1) > SHORT || strchr (text, '\n') != NULL;
}

/* The buttons wrap where the editor is narrow; only they take the focus. */
static void
add_button (PbConflictBox *self,
            const char    *label,
            const char    *action)
{
  const PbField *field = pb_entity_info_get_field (
    pb_entity_get_info (pb_draft_get_entity (self->draft)), self->column);
  GtkWidget *button = gtk_button_new_with_mnemonic (label);
  GtkWidget *child = gtk_flow_box_child_new ();

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  pb_field_get_label (field), -1);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (child), button);
  gtk_widget_set_focusable (child, FALSE);
  gtk_flow_box_append (GTK_FLOW_BOX (self->buttons), child);
}

static void
build (PbConflictBox *self)
{
  self->buttons = gtk_flow_box_new ();
  gtk_flow_box_set_selection_mode (GTK_FLOW_BOX (self->buttons), GTK_SELECTION_NONE);
  /* Any other flow box asks for the width of one button, and gets the height of one line. */
  gtk_flow_box_set_homogeneous (GTK_FLOW_BOX (self->buttons), TRUE);
  gtk_flow_box_set_column_spacing (GTK_FLOW_BOX (self->buttons), 6);
  gtk_flow_box_set_row_spacing (GTK_FLOW_BOX (self->buttons), 6);
  gtk_flow_box_set_max_children_per_line (GTK_FLOW_BOX (self->buttons), 3);
  gtk_widget_set_hexpand (self->buttons, TRUE);

  add_button (self, _("_Keep Mine"), "conflict.keep-mine");
  add_button (self, _("_Take Theirs"), "conflict.take-theirs");
  add_button (self, _("_Compare…"), "conflict.compare");
  gtk_widget_set_parent (self->buttons, GTK_WIDGET (self));
}

static void
update (PbConflictBox *self)
{
  const PbDraftConflict *conflict = pb_draft_get_conflict (self->draft, self->column);

  if (conflict != NULL && self->buttons == NULL)
    build (self);
  if (conflict != NULL)
    gtk_widget_set_visible (
      GTK_WIDGET (gtk_flow_box_get_child_at_index (GTK_FLOW_BOX (self->buttons), 2)),
      is_long (conflict->mine) || is_long (conflict->theirs));

  gtk_widget_set_visible (GTK_WIDGET (self), conflict != NULL);
}

static void
on_problems_changed_cb (PbConflictBox *self,
                        const char    *column)
{
  if (column == NULL || g_str_equal (column, self->column))
    update (self);
}

/* The buttons go with the conflict: the focus goes back first, so that it is not lost. */
static void
choose (GtkWidget  *widget,
        const char *action,
        GVariant   *parameter)
{
  PbConflictBox *self = PB_CONFLICT_BOX (widget);
  g_autoptr(PbDraft) draft = g_object_ref (self->draft);
  const char *column = self->column;

  if (self->control != NULL)
    gtk_widget_grab_focus (self->control);

  if (g_str_equal (action, "conflict.keep-mine"))
    pb_draft_keep_mine (draft, column);
  else
    pb_draft_revert (draft, column);
}

static void
compare (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  PbConflictBox *self = PB_CONFLICT_BOX (widget);

  pb_conflict_dialog_present (GTK_WINDOW (gtk_widget_get_root (widget)), self->draft, self->column);
}

static void
pb_conflict_box_dispose (GObject *object)
{
  PbConflictBox *self = PB_CONFLICT_BOX (object);

  g_clear_pointer (&self->buttons, gtk_widget_unparent);
  g_clear_weak_pointer (&self->control);
  g_clear_object (&self->draft);

  G_OBJECT_CLASS (pb_conflict_box_parent_class)->dispose (object);
}

static void
pb_conflict_box_class_init (PbConflictBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pb_conflict_box_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "pb-conflict");

  gtk_widget_class_install_action (widget_class, "conflict.keep-mine", NULL, choose);
  gtk_widget_class_install_action (widget_class, "conflict.take-theirs", NULL, choose);
  gtk_widget_class_install_action (widget_class, "conflict.compare", NULL, compare);
}

static void
pb_conflict_box_init (PbConflictBox *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

GtkWidget *
pb_conflict_box_new (PbDraft    *draft,
                     const char *column,
                     GtkWidget  *control)
{
  PbConflictBox *self;

  g_return_val_if_fail (PB_IS_DRAFT (draft), NULL);
  g_return_val_if_fail (column != NULL, NULL);
  g_return_val_if_fail (GTK_IS_WIDGET (control), NULL);

  self = g_object_new (PB_TYPE_CONFLICT_BOX, NULL);
  self->draft = g_object_ref (draft);
  self->column = g_intern_string (column);
  g_set_weak_pointer (&self->control, control);
  g_signal_connect_object (draft, "problems-changed", G_CALLBACK (on_problems_changed_cb), self,
                           G_CONNECT_SWAPPED);
  update (self);

  return GTK_WIDGET (self);
}
