/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-conflict-dialog"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-conflict-dialog.h"

#define LEAST_WIDTH 260
#define LEAST_HEIGHT 140

struct _PbConflictDialog
{
  AdwWindow   parent_instance;

  PbDraft    *draft;
  const char *column;   /* interned */
  GtkWidget  *flow;
  GtkWidget  *heading;  /* over theirs */
  GtkWidget  *mine;     /* text views */
  GtkWidget  *theirs;
};

G_DEFINE_FINAL_TYPE (PbConflictDialog, pb_conflict_dialog, ADW_TYPE_WINDOW)

static void
show_text (GtkWidget  *view,
           const char *text)
{
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), text, -1);
}

static void
update (PbConflictDialog *self)
{
  const PbDraftConflict *conflict = pb_draft_get_conflict (self->draft, self->column);
  g_autofree char *heading = NULL;

  if (conflict == NULL)
    {
      gtk_window_destroy (GTK_WINDOW (self));
      return;
    }

  if (conflict->author != NULL)
    /* Translators: who changed it and when ("Sanne de Vries, 14:02"). */
    heading = g_strdup_printf (_("Theirs (%s)"), conflict->author);
  else
    heading = g_strdup (_("Theirs"));

  gtk_label_set_text (GTK_LABEL (self->heading), heading);
  show_text (self->mine, conflict->mine);
  show_text (self->theirs, conflict->theirs);
}

static void
on_problems_changed_cb (PbConflictDialog *self,
                        const char       *column)
{
  if (column == NULL || g_str_equal (column, self->column))
    update (self);
}

/* Choosing ends the conflict, and that closes the dialog. */
static void
choose (GtkWidget  *widget,
        const char *action,
        GVariant   *parameter)
{
  PbConflictDialog *self = PB_CONFLICT_DIALOG (widget);
  g_autoptr(PbDraft) draft = g_object_ref (self->draft);

  if (g_str_equal (action, "conflict.keep-mine"))
    pb_draft_keep_mine (draft, self->column);
  else
    pb_draft_revert (draft, self->column);
}

static void
close_dialog (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  gtk_window_close (GTK_WINDOW (widget));
}

static void
pb_conflict_dialog_finalize (GObject *object)
{
  g_clear_object (&PB_CONFLICT_DIALOG (object)->draft);

  G_OBJECT_CLASS (pb_conflict_dialog_parent_class)->finalize (object);
}

static void
pb_conflict_dialog_class_init (PbConflictDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = pb_conflict_dialog_finalize;

  gtk_widget_class_install_action (widget_class, "conflict.keep-mine", NULL, choose);
  gtk_widget_class_install_action (widget_class, "conflict.take-theirs", NULL, choose);
  gtk_widget_class_install_action (widget_class, "dialog.close", NULL, close_dialog);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "dialog.close", NULL);
}

static GtkWidget *
make_heading (const char *text)
{
  GtkWidget *heading = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (heading), 0.0);
  gtk_label_set_wrap (GTK_LABEL (heading), TRUE);
  gtk_widget_add_css_class (heading, "heading");

  return heading;
}

static GtkWidget *
make_view (const char *name)
{
  GtkWidget *view = gtk_text_view_new ();

  gtk_text_view_set_editable (GTK_TEXT_VIEW (view), FALSE);
  gtk_text_view_set_cursor_visible (GTK_TEXT_VIEW (view), FALSE);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (view), FALSE);
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (view), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_top_margin (GTK_TEXT_VIEW (view), 9);
  gtk_text_view_set_bottom_margin (GTK_TEXT_VIEW (view), 9);
  gtk_text_view_set_left_margin (GTK_TEXT_VIEW (view), 12);
  gtk_text_view_set_right_margin (GTK_TEXT_VIEW (view), 12);
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return view;
}

static void
add_side (PbConflictDialog *self,
          GtkWidget        *heading,
          GtkWidget        *view,
          const char       *label,
          const char       *action)
{
  GtkWidget *side = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  GtkWidget *frame = gtk_scrolled_window_new ();
  GtkWidget *button = gtk_button_new_with_mnemonic (label);
  GtkWidget *child = gtk_flow_box_child_new ();

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (frame), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (frame), view);
  gtk_widget_set_size_request (frame, LEAST_WIDTH, LEAST_HEIGHT);
  gtk_widget_set_vexpand (frame, TRUE);
  gtk_widget_add_css_class (frame, "card");
  gtk_widget_add_css_class (frame, "pb-text-frame");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_set_halign (button, GTK_ALIGN_START);

  gtk_box_append (GTK_BOX (side), heading);
  gtk_box_append (GTK_BOX (side), frame);
  gtk_box_append (GTK_BOX (side), button);
  gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (child), side);
  gtk_widget_set_focusable (child, FALSE);
  gtk_flow_box_append (GTK_FLOW_BOX (self->flow), child);
}

static void
pb_conflict_dialog_init (PbConflictDialog *self)
{
  GtkWidget *whole = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->flow = gtk_flow_box_new ();
  gtk_flow_box_set_selection_mode (GTK_FLOW_BOX (self->flow), GTK_SELECTION_NONE);
  gtk_flow_box_set_homogeneous (GTK_FLOW_BOX (self->flow), TRUE);
  gtk_flow_box_set_max_children_per_line (GTK_FLOW_BOX (self->flow), 2);
  gtk_flow_box_set_column_spacing (GTK_FLOW_BOX (self->flow), 18);
  gtk_flow_box_set_row_spacing (GTK_FLOW_BOX (self->flow), 18);
  gtk_widget_add_css_class (self->flow, "pb-dialog");
  gtk_widget_set_vexpand (self->flow, TRUE);

  self->heading = make_heading (NULL);
  self->mine = make_view (_("Mine"));
  self->theirs = make_view (_("Theirs"));
  add_side (self, make_heading (_("Mine")), self->mine, _("_Keep Mine"), "conflict.keep-mine");
  add_side (self, self->heading, self->theirs, _("_Take Theirs"), "conflict.take-theirs");

  gtk_widget_add_css_class (header, "flat");
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->flow);
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_box_append (GTK_BOX (whole), header);
  gtk_box_append (GTK_BOX (whole), scroller);
  adw_window_set_content (ADW_WINDOW (self), whole);

  gtk_window_set_modal (GTK_WINDOW (self), TRUE);
  gtk_window_set_destroy_with_parent (GTK_WINDOW (self), TRUE);
  gtk_window_set_default_size (GTK_WINDOW (self), 720, 420);
}

void
pb_conflict_dialog_present (GtkWindow  *parent,
                            PbDraft    *draft,
                            const char *column)
{
  PbConflictDialog *self;
  const PbField *field;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (PB_IS_DRAFT (draft));
  g_return_if_fail (pb_draft_get_conflict (draft, column) != NULL);

  field = pb_entity_info_get_field (pb_entity_get_info (pb_draft_get_entity (draft)), column);
  self = g_object_new (PB_TYPE_CONFLICT_DIALOG, "transient-for", parent, "title",
                       pb_field_get_label (field), NULL);
  self->draft = g_object_ref (draft);
  self->column = g_intern_string (column);
  g_signal_connect_object (draft, "problems-changed", G_CALLBACK (on_problems_changed_cb), self,
                           G_CONNECT_SWAPPED);
  update (self);
  gtk_window_present (GTK_WINDOW (self));
}
