/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-batch-dialog"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-batch-dialog.h"
#include "pb-date.h"
#include "pb-entities.h"
#include "pb-phase.h"
#include "pb-register-batch.h"
#include "pb-text-scale.h"
#include "pb-theme-list.h"
#include "pb-toast.h"

#define WIDTH 520

/* Changes all of the projects to the choice at that place. */
typedef gboolean (*ChangeFunc) (PbBatchDialog  *self,
                                guint           choice,
                                GError        **error);

struct _PbBatchDialog
{
  AdwWindow    parent_instance;

  PbRegister  *reg;
  GArray      *projects;
  ChangeFunc   change;
  PbThemeList *themes;     /* to choose from, where it asks for a theme */
  GtkWidget   *choice;
  GtkWidget   *date;
  GtkWidget   *reason;
  GtkWidget   *group;
  GtkWidget   *apply;
  GtkWidget   *problem;
};

G_DEFINE_FINAL_TYPE (PbBatchDialog, pb_batch_dialog, ADW_TYPE_WINDOW)

static gboolean
change_phase (PbBatchDialog  *self,
              guint           choice,
              GError        **error)
{
  g_autofree char *date = NULL;

  if (!pb_date_parse (gtk_editable_get_text (GTK_EDITABLE (self->date)), &date, error))
    return FALSE;
  if (date == NULL)
    date = pb_date_today ();

  return pb_register_change_phase_of_many (self->reg, (const gint64 *) (gpointer) self->projects->data,
                                           self->projects->len, pb_phases[choice].key, date,
                                           gtk_editable_get_text (GTK_EDITABLE (self->reason)), error);
}

static gboolean
change_theme (PbBatchDialog  *self,
              guint           choice,
              GError        **error)
{
  g_autoptr(PbEntity) theme = g_list_model_get_item (G_LIST_MODEL (self->themes), choice);

  return pb_register_move_many (self->reg, (const gint64 *) (gpointer) self->projects->data, self->projects->len,
                                pb_entity_get_id (theme), error);
}

static gboolean
change_visibility (PbBatchDialog  *self,
                   guint           choice,
                   GError        **error)
{
  return pb_register_show_many (self->reg, (const gint64 *) (gpointer) self->projects->data, self->projects->len,
                                pb_visibilities[choice].key, error);
}

static void
apply (GtkWidget  *widget,
       const char *action,
       GVariant   *parameter)
{
  PbBatchDialog *self = PB_BATCH_DIALOG (widget);
  const guint choice = adw_combo_row_get_selected (ADW_COMBO_ROW (self->choice));
  GtkWidget *parent = GTK_WIDGET (gtk_window_get_transient_for (GTK_WINDOW (self)));
  g_autoptr(GError) error = NULL;
  g_autofree char *text = NULL;

  if (choice == GTK_INVALID_LIST_POSITION)
    return;

  if (!self->change (self, choice, &error))
    {
      gtk_label_set_text (GTK_LABEL (self->problem), error->message);
      gtk_widget_set_visible (self->problem, TRUE);
      return;
    }

  text = g_strdup_printf (ngettext ("%u project changed", "%u projects changed", self->projects->len),
                          self->projects->len);
  if (parent != NULL)
    pb_toast_show_undo (parent, self->reg, text);
  gtk_window_close (GTK_WINDOW (self));
}

static void
pb_batch_dialog_dispose (GObject *object)
{
  PbBatchDialog *self = PB_BATCH_DIALOG (object);

  G_OBJECT_CLASS (pb_batch_dialog_parent_class)->dispose (object);

  g_clear_object (&self->themes);
  g_clear_object (&self->reg);
  g_clear_pointer (&self->projects, g_array_unref);
}

static void
pb_batch_dialog_class_init (PbBatchDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pb_batch_dialog_dispose;
  gtk_widget_class_install_action (widget_class, "batch.apply", NULL, apply);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
add_header (PbBatchDialog *self,
            GtkWidget     *box)
{
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *cancel = gtk_button_new_with_mnemonic (_("_Cancel"));

  self->apply = gtk_button_new_with_mnemonic (_("C_hange"));
  gtk_widget_add_css_class (self->apply, "suggested-action");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->apply), "batch.apply");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (cancel), "window.close");
  adw_header_bar_set_show_start_title_buttons (ADW_HEADER_BAR (header), FALSE);
  adw_header_bar_set_show_end_title_buttons (ADW_HEADER_BAR (header), FALSE);
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), cancel);
  adw_header_bar_pack_end (ADW_HEADER_BAR (header), self->apply);
  gtk_box_append (GTK_BOX (box), header);
}

static void
pb_batch_dialog_init (PbBatchDialog *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  add_header (self, box);
  self->problem = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->problem), TRUE);
  gtk_label_set_xalign (GTK_LABEL (self->problem), 0);
  gtk_widget_add_css_class (self->problem, "error");
  gtk_widget_set_visible (self->problem, FALSE);
  self->group = adw_preferences_group_new ();
  gtk_widget_add_css_class (content, "pb-dialog");
  gtk_box_append (GTK_BOX (content), self->group);
  gtk_box_append (GTK_BOX (content), self->problem);
  gtk_box_append (GTK_BOX (box), content);
  adw_window_set_content (ADW_WINDOW (self), box);
  gtk_window_set_default_size (GTK_WINDOW (self), pb_text_scale_px (GTK_WIDGET (self), WIDTH), -1);
  gtk_window_set_modal (GTK_WINDOW (self), TRUE);
}

static void
add_row (PbBatchDialog *self,
         GtkWidget     *row,
         const char    *title)
{
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->group), row);
}

static void
on_choice_cb (PbBatchDialog *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "batch.apply",
                                 adw_combo_row_get_selected (ADW_COMBO_ROW (self->choice))
                                 != GTK_INVALID_LIST_POSITION);
}

/* Nothing is chosen beforehand: what is done here is done to all of the projects. */
static void
add_choice (PbBatchDialog *self,
            GtkStringList *labels,
            const char    *title)
{
  adw_combo_row_set_model (ADW_COMBO_ROW (self->choice), G_LIST_MODEL (labels));
  adw_combo_row_set_selected (ADW_COMBO_ROW (self->choice), GTK_INVALID_LIST_POSITION);
  g_signal_connect_object (self->choice, "notify::selected", G_CALLBACK (on_choice_cb), self,
                           G_CONNECT_SWAPPED);
  on_choice_cb (self);
  add_row (self, self->choice, title);
  gtk_widget_grab_focus (self->choice);
}

static PbBatchDialog *
create (GtkWindow  *parent,
        PbRegister *reg,
        GArray     *projects,
        const char *title,
        ChangeFunc  change)
{
  PbBatchDialog *self = g_object_new (PB_TYPE_BATCH_DIALOG, "transient-for", parent, "title", title, NULL);

  self->reg = g_object_ref (reg);
  self->projects = g_array_copy (projects);
  self->change = change;
  self->choice = adw_combo_row_new ();

  return self;
}

void
pb_batch_dialog_present_phase (GtkWindow  *parent,
                               PbRegister *reg,
                               GArray     *projects)
{
  g_autoptr(GtkStringList) phases = gtk_string_list_new (NULL);
  g_autofree char *today = pb_date_today ();
  g_autofree char *shown = pb_date_format_short (today);
  g_autofree char *title = NULL;
  PbBatchDialog *self;

  g_return_if_fail (PB_IS_REGISTER (reg));
  g_return_if_fail (projects != NULL);

  title = g_strdup_printf (ngettext ("Change Phase of %u Project", "Change Phase of %u Projects", projects->len),
                           projects->len);
  self = create (parent, reg, projects, title, change_phase);
  for (guint i = 0; pb_phases[i].key != NULL; i++)
    gtk_string_list_append (phases, pb_choice_get_label (pb_phases, pb_phases[i].key));
  self->date = adw_entry_row_new ();
  gtk_editable_set_text (GTK_EDITABLE (self->date), shown);
  self->reason = adw_entry_row_new ();

  add_choice (self, phases, _("Phase"));
  add_row (self, self->date, _("Date"));
  add_row (self, self->reason, _("Reason"));
  gtk_window_present (GTK_WINDOW (self));
}

void
pb_batch_dialog_present_visibility (GtkWindow  *parent,
                                    PbRegister *reg,
                                    GArray     *projects)
{
  g_autoptr(GtkStringList) labels = gtk_string_list_new (NULL);
  g_autofree char *title = NULL;
  PbBatchDialog *self;

  g_return_if_fail (PB_IS_REGISTER (reg));
  g_return_if_fail (projects != NULL);

  title = g_strdup_printf (ngettext ("Change Visibility of %u Project", "Change Visibility of %u Projects",
                                     projects->len),
                           projects->len);
  self = create (parent, reg, projects, title, change_visibility);
  for (guint i = 0; pb_visibilities[i].key != NULL; i++)
    gtk_string_list_append (labels, pb_choice_get_label (pb_visibilities, pb_visibilities[i].key));

  add_choice (self, labels, _("Visibility"));
  gtk_window_present (GTK_WINDOW (self));
}

void
pb_batch_dialog_present_theme (GtkWindow  *parent,
                               PbRegister *reg,
                               GArray     *projects,
                               gint64      programme)
{
  g_autoptr(GtkStringList) labels = gtk_string_list_new (NULL);
  g_autofree char *title = NULL;
  PbBatchDialog *self;

  g_return_if_fail (PB_IS_REGISTER (reg));
  g_return_if_fail (projects != NULL);

  title = g_strdup_printf (ngettext ("Move %u Project", "Move %u Projects", projects->len), projects->len);
  self = create (parent, reg, projects, title, change_theme);
  self->themes = pb_theme_list_new (reg, programme);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->themes)); i++)
    {
      g_autoptr(PbEntity) theme = g_list_model_get_item (G_LIST_MODEL (self->themes), i);
      g_autofree char *label = pb_theme_list_label (theme, self->themes);

      gtk_string_list_append (labels, label);
    }

  add_choice (self, labels, _("Theme"));
  gtk_window_present (GTK_WINDOW (self));
}
