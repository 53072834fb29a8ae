/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-entity-dialog"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-entity-dialog.h"
#include "pb-text-scale.h"
#include "pb-toast.h"
#include "pb-typing.h"

struct _PbEntityDialog
{
  AdwWindow   parent_instance;

  PbDraft    *draft;
  GPtrArray  *forms;     /* owned by the widget tree */
  GtkWidget  *header;
  GtkWidget  *box;
  GtkWidget  *add;       /* NULL unless is_new */
  PbEntityDialogFunc command;      /* in place of adding; NULL: none */
  gpointer           command_data;
  gboolean    is_new;
  gboolean    warned;    /* told once that a field was not saved */
};

G_DEFINE_FINAL_TYPE (PbEntityDialog, pb_entity_dialog, ADW_TYPE_WINDOW)

enum
{
  ADDED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
focus_problem (PbEntityDialog *self)
{
  for (guint i = 0; i < self->forms->len; i++)
    {
      if (pb_form_focus_problem (g_ptr_array_index (self->forms, i)))
        return TRUE;
    }

  return FALSE;
}

/* It closes when the command was given. */
static void
run_command (PbEntityDialog *self)
{
  g_autoptr(GError) error = NULL;

  if (focus_problem (self))
    return;

  if (self->command (self->draft, gtk_window_get_transient_for (GTK_WINDOW (self)), self->command_data, &error))
    gtk_window_destroy (GTK_WINDOW (self));
  else
    pb_toast_show_error (self->box, error);
}

static void
add_entity (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  PbEntityDialog *self = PB_ENTITY_DIALOG (widget);
  gint64 id;

  pb_typing_commit (GTK_WINDOW (self));
  if (self->command != NULL)
    {
      run_command (self);
      return;
    }

  id = pb_draft_add (self->draft);
  if (id == 0)
    {
      focus_problem (self);
      return;
    }

  g_signal_emit (self, signals[ADDED], 0, id);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
close_dialog (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  gtk_window_close (GTK_WINDOW (widget));
}

static void
on_failed_cb (PbEntityDialog *self,
              const GError   *error)
{
  pb_toast_show_error (self->box, error);
}

static void
on_gone_cb (PbEntityDialog *self)
{
  gtk_window_destroy (GTK_WINDOW (self));
}

/* Closing leaves the field that is being edited. When it cannot be saved the dialog stays, once, with the field in view:
 * nothing that was typed goes without a word. A second time means it. */
static gboolean
pb_entity_dialog_close_request (GtkWindow *window)
{
  PbEntityDialog *self = PB_ENTITY_DIALOG (window);

  if (!pb_entity_dialog_close_over (window))
    return TRUE;

  if (!self->is_new)
    {
      pb_typing_commit (window);
      if (!self->warned && focus_problem (self))
        {
          self->warned = TRUE;
          pb_toast_show (self->box, _("This field was not saved. Close again to leave it as it was."));
          return TRUE;
        }
    }

  return GTK_WINDOW_CLASS (pb_entity_dialog_parent_class)->close_request (window);
}

/* One starts in the first field, not on Cancel before it. */
static void
pb_entity_dialog_map (GtkWidget *widget)
{
  PbEntityDialog *self = PB_ENTITY_DIALOG (widget);

  GTK_WIDGET_CLASS (pb_entity_dialog_parent_class)->map (widget);

  if (gtk_widget_get_focus_child (self->box) == NULL)
    gtk_widget_child_focus (self->box, GTK_DIR_TAB_FORWARD);
}

static void
pb_entity_dialog_finalize (GObject *object)
{
  PbEntityDialog *self = PB_ENTITY_DIALOG (object);

  g_clear_object (&self->draft);
  g_ptr_array_unref (self->forms);

  G_OBJECT_CLASS (pb_entity_dialog_parent_class)->finalize (object);
}

static void
pb_entity_dialog_class_init (PbEntityDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = pb_entity_dialog_finalize;
  widget_class->map = pb_entity_dialog_map;
  GTK_WINDOW_CLASS (klass)->close_request = pb_entity_dialog_close_request;

  gtk_widget_class_install_action (widget_class, "dialog.add", NULL, add_entity);
  gtk_widget_class_install_action (widget_class, "dialog.close", NULL, close_dialog);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "dialog.close", NULL);

  signals[ADDED] = g_signal_new ("added", PB_TYPE_ENTITY_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
}

static void
pb_entity_dialog_init (PbEntityDialog *self)
{
  GtkWidget *whole = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *toasts = adw_toast_overlay_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *clamp = adw_clamp_new ();

  self->forms = g_ptr_array_new ();
  self->header = adw_header_bar_new ();
  gtk_widget_add_css_class (self->header, "flat");
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);
  gtk_widget_add_css_class (self->box, "pb-dialog");

  adw_clamp_set_child (ADW_CLAMP (clamp), self->box);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), clamp);
  gtk_scrollable_set_vscroll_policy (
    GTK_SCROLLABLE (gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (scroller))),
    GTK_SCROLL_NATURAL);
  gtk_widget_set_vexpand (scroller, TRUE);
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (toasts), scroller);
  gtk_box_append (GTK_BOX (whole), self->header);
  gtk_box_append (GTK_BOX (whole), toasts);
  adw_window_set_content (ADW_WINDOW (self), whole);

  gtk_window_set_modal (GTK_WINDOW (self), TRUE);
  gtk_window_set_default_size (GTK_WINDOW (self), pb_text_scale_px (GTK_WIDGET (self), 480), -1);
}

static GtkWidget *
make_button (const char *label,
             const char *action)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  return button;
}

PbEntityDialog *
pb_entity_dialog_new (GtkWindow  *parent,
                      PbDraft    *draft,
                      const char *title)
{
  PbEntityDialog *self;

  g_return_val_if_fail (parent == NULL || GTK_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (PB_IS_DRAFT (draft), NULL);

  self = g_object_new (PB_TYPE_ENTITY_DIALOG, "transient-for", parent, "title", title, NULL);
  self->draft = g_object_ref (draft);
  self->is_new = pb_draft_is_new (draft);

  if (self->is_new)
    {
      self->add = make_button (_("_Add"), "dialog.add");
      gtk_widget_add_css_class (self->add, "suggested-action");
      adw_header_bar_set_show_end_title_buttons (ADW_HEADER_BAR (self->header), FALSE);
      adw_header_bar_set_show_start_title_buttons (ADW_HEADER_BAR (self->header), FALSE);
      adw_header_bar_pack_start (ADW_HEADER_BAR (self->header),
                                 make_button (_("_Cancel"), "dialog.close"));
      adw_header_bar_pack_end (ADW_HEADER_BAR (self->header), self->add);
      gtk_window_set_default_widget (GTK_WINDOW (self), self->add);
    }

  g_signal_connect_object (draft, "failed", G_CALLBACK (on_failed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (draft, "gone", G_CALLBACK (on_gone_cb), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);

  return self;
}

PbForm *
pb_entity_dialog_add_form (PbEntityDialog *self,
                           const char     *title)
{
  GtkWidget *form;

  g_return_val_if_fail (PB_IS_ENTITY_DIALOG (self), NULL);

  form = pb_form_new (self->draft, title);
  g_ptr_array_add (self->forms, form);
  gtk_box_append (GTK_BOX (self->box), form);

  return PB_FORM (form);
}

void
pb_entity_dialog_add_group (PbEntityDialog      *self,
                            AdwPreferencesGroup *group)
{
  g_return_if_fail (PB_IS_ENTITY_DIALOG (self));
  g_return_if_fail (ADW_IS_PREFERENCES_GROUP (group));

  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (group));
}

void
pb_entity_dialog_set_add_label (PbEntityDialog *self,
                                const char     *label)
{
  g_return_if_fail (PB_IS_ENTITY_DIALOG (self));
  g_return_if_fail (self->is_new);

  gtk_button_set_label (GTK_BUTTON (self->add), label);
}

void
pb_entity_dialog_set_command (PbEntityDialog     *self,
                              PbEntityDialogFunc  command,
                              gpointer            user_data)
{
  g_return_if_fail (PB_IS_ENTITY_DIALOG (self));
  g_return_if_fail (self->is_new);

  self->command = command;
  self->command_data = user_data;
}

GtkWidget *
pb_entity_dialog_get_button (PbEntityDialog *self)
{
  g_return_val_if_fail (PB_IS_ENTITY_DIALOG (self), NULL);

  return self->add;
}

static gpointer
find_over (GtkWindow *window)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr(GtkWindow) other = g_list_model_get_item (toplevels, i);

      if (PB_IS_ENTITY_DIALOG (other) && gtk_window_get_transient_for (other) == window)
        return other;
    }

  return NULL;
}

gboolean
pb_entity_dialog_close_over (GtkWindow *window)
{
  gpointer dialog;

  g_return_val_if_fail (GTK_IS_WINDOW (window), TRUE);

  while ((dialog = find_over (window)) != NULL)
    {
      gtk_window_close (dialog);
      if (find_over (window) == dialog)
        return FALSE;
    }

  return TRUE;
}
