/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-gone-dialog"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-gone-dialog.h"

#define DIALOG_KEY "pb-gone-dialog"

struct _PbGoneDialog
{
  AdwWindow  parent_instance;

  GtkWidget *explanation;
  GtkWidget *view;
};

G_DEFINE_FINAL_TYPE (PbGoneDialog, pb_gone_dialog, ADW_TYPE_WINDOW)

static GtkTextBuffer *
get_buffer (PbGoneDialog *self)
{
  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view));
}

static void
copy (GtkWidget  *widget,
      const char *action,
      GVariant   *parameter)
{
  GtkTextBuffer *buffer = get_buffer (PB_GONE_DIALOG (widget));
  g_autofree char *text = NULL;
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
}

static void
close_dialog (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  gtk_window_close (GTK_WINDOW (widget));
}

static void
pb_gone_dialog_class_init (PbGoneDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_install_action (widget_class, "dialog.copy", NULL, copy);
  gtk_widget_class_install_action (widget_class, "dialog.close", NULL, close_dialog);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "dialog.close", NULL);
}

static GtkWidget *
make_view (void)
{
  GtkWidget *view = gtk_text_view_new ();

  gtk_text_view_set_editable (GTK_TEXT_VIEW (view), FALSE);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (view), FALSE);
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (view), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_top_margin (GTK_TEXT_VIEW (view), 9);
  gtk_text_view_set_bottom_margin (GTK_TEXT_VIEW (view), 9);
  gtk_text_view_set_left_margin (GTK_TEXT_VIEW (view), 12);
  gtk_text_view_set_right_margin (GTK_TEXT_VIEW (view), 12);
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("What you typed"), -1);

  return view;
}

static void
pb_gone_dialog_init (PbGoneDialog *self)
{
  GtkWidget *whole = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *frame = gtk_scrolled_window_new ();
  GtkWidget *button = gtk_button_new_with_mnemonic (_("_Copy"));

  self->explanation = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->explanation), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (self->explanation), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (self->explanation), 0.0);
  self->view = make_view ();

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (frame), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (frame), self->view);
  gtk_widget_set_vexpand (frame, TRUE);
  gtk_widget_add_css_class (frame, "card");
  gtk_widget_add_css_class (frame, "pb-text-frame");

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "dialog.copy");
  gtk_widget_add_css_class (button, "suggested-action");
  gtk_widget_set_halign (button, GTK_ALIGN_END);

  gtk_widget_add_css_class (header, "flat");
  gtk_widget_add_css_class (box, "pb-dialog");
  gtk_box_append (GTK_BOX (box), self->explanation);
  gtk_box_append (GTK_BOX (box), frame);
  gtk_box_append (GTK_BOX (box), button);
  gtk_box_append (GTK_BOX (whole), header);
  gtk_box_append (GTK_BOX (whole), box);
  adw_window_set_content (ADW_WINDOW (self), whole);

  gtk_window_set_modal (GTK_WINDOW (self), TRUE);
  gtk_window_set_default_size (GTK_WINDOW (self), 460, 340);
}

/* What it was typed in may be a dialog that goes with the thing itself: then the window under that. */
static GtkWindow *
find_parent (GtkWidget *from)
{
  GtkRoot *root = gtk_widget_get_root (from);
  GtkWindow *window = GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;

  while (window != NULL && gtk_window_get_transient_for (window) != NULL)
    window = gtk_window_get_transient_for (window);

  return window;
}

static void
on_destroyed_cb (PbDraft *draft)
{
  g_object_set_data (G_OBJECT (draft), DIALOG_KEY, NULL);
}

static PbGoneDialog *
get_dialog (GtkWidget *from,
            PbDraft   *draft)
{
  PbGoneDialog *self = g_object_get_data (G_OBJECT (draft), DIALOG_KEY);
  g_autofree char *text = NULL;

  if (self != NULL)
    return self;

  self = g_object_new (PB_TYPE_GONE_DIALOG, "transient-for", find_parent (from), "title",
                       _("Removed Elsewhere"), NULL);
  /* Translators: a name. */
  text = g_strdup_printf (_("“%s” was removed in another window while you were editing it. What you typed was "
                            "not saved; you can copy it here."),
                          pb_entity_get_title (pb_draft_get_entity (draft)));
  gtk_label_set_text (GTK_LABEL (self->explanation), text);
  g_object_set_data (G_OBJECT (draft), DIALOG_KEY, self);
  g_signal_connect_object (self, "destroy", G_CALLBACK (on_destroyed_cb), draft, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (self));

  return self;
}

void
pb_gone_dialog_add (GtkWidget  *from,
                    PbDraft    *draft,
                    const char *column,
                    const char *typed)
{
  const PbField *field;
  GtkTextBuffer *buffer;
  g_autofree char *line = NULL;
  GtkTextIter end;

  g_return_if_fail (GTK_IS_WIDGET (from));
  g_return_if_fail (PB_IS_DRAFT (draft));
  g_return_if_fail (typed != NULL);

  field = pb_entity_info_get_field (pb_entity_get_info (pb_draft_get_entity (draft)), column);
  g_return_if_fail (field != NULL);

  buffer = get_buffer (get_dialog (from, draft));
  gtk_text_buffer_get_end_iter (buffer, &end);
  line = g_strdup_printf ("%s%s: %s", gtk_text_iter_is_start (&end) ? "" : "\n\n",
                          pb_field_get_label (field), typed);
  gtk_text_buffer_insert (buffer, &end, line, -1);
}

void
pb_gone_dialog_add_pending (GtkWidget *from,
                            PbDraft   *draft)
{
  const PbEntityInfo *info;

  g_return_if_fail (PB_IS_DRAFT (draft));

  info = pb_entity_get_info (pb_draft_get_entity (draft));
  for (guint i = 0; i < info->n_fields; i++)
    {
      const char *pending = pb_draft_get_pending (draft, info->fields[i].column);

      if (pending != NULL)
        pb_gone_dialog_add (from, draft, info->fields[i].column, pending);
    }
}
