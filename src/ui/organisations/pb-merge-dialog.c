/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-merge-dialog"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-detail-page.h"
#include "pb-entity-picker.h"
#include "pb-merge-dialog.h"
#include "pb-navigator.h"
#include "pb-pick.h"
#include "pb-register-organisations.h"
#include "pb-toast.h"

#define WIDTH 440

struct _PbMergeDialog
{
  AdwWindow   parent_instance;

  PbRegister *reg;
  GType       type;
  gint64      ids[2];      /* the one that it was opened for, and the other; 0 until it is picked */
  GtkWidget  *from;        /* weak */

  GtkWidget  *picked;      /* name of the other one */
  GtkWidget  *pick;        /* its button */
  GtkWidget  *stays;       /* group of the two */
  GtkWidget  *rows[2];
  GtkWidget  *checks[2];
  GtkWidget  *changes;     /* group */
  GtkWidget  *list;        /* of sentences */
};

G_DEFINE_FINAL_TYPE (PbMergeDialog, pb_merge_dialog, ADW_TYPE_WINDOW)

/* 0 or 1: which of the two stays. */
static guint
get_kept (PbMergeDialog *self)
{
  return gtk_check_button_get_active (GTK_CHECK_BUTTON (self->checks[1])) ? 1 : 0;
}

static void
show_changes (PbMergeDialog *self)
{
  guint kept = get_kept (self);
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) sentences = NULL;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->list)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->list), child);

  if (self->ids[1] != 0)
    sentences = pb_register_preview_merge (self->reg, self->type, self->ids[kept],
                                           self->ids[1 - kept], &error);
  if (error != NULL)
    pb_toast_show_error (GTK_WIDGET (self), error);

  for (guint i = 0; sentences != NULL && i < sentences->len; i++)
    {
      GtkWidget *row = adw_action_row_new ();

      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), g_ptr_array_index (sentences, i));
      gtk_list_box_append (GTK_LIST_BOX (self->list), row);
    }

  gtk_widget_set_visible (self->stays, sentences != NULL);
  gtk_widget_set_visible (self->changes, sentences != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "merge.run", sentences != NULL);
}

static void
show_name (PbMergeDialog *self,
           guint          which)
{
  g_autoptr(PbEntity) entity = pb_register_read (self->reg, self->type, self->ids[which], NULL);
  const char *title = entity != NULL ? pb_entity_get_title (entity) : "";

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->rows[which]), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->checks[which]), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  title, -1);
  if (which == 1)
    gtk_label_set_text (GTK_LABEL (self->picked), title);
}

static void
on_picked_cb (PbMergeDialog *self,
              PbEntity      *entity)
{
  self->ids[1] = pb_entity_get_id (entity);
  show_name (self, 1);
  show_changes (self);
}

static void
on_toggled_cb (PbMergeDialog *self)
{
  show_changes (self);
}

static void
on_run_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  PbMergeDialog *self = PB_MERGE_DIALOG (widget);
  guint kept = get_kept (self);
  g_autofree char *text
      = g_strdup_printf (_("“%s” merged"),
                         adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self->rows[1 - kept])));
  g_autoptr(GError) error = NULL;
  GtkWidget *from = self->from;

  if (!pb_register_merge (self->reg, self->type, self->ids[kept], self->ids[1 - kept], &error))
    {
      pb_toast_show_error (widget, error);
      return;
    }

  if (from != NULL)
    {
      pb_navigate_to (from, self->type, self->ids[kept], NULL);
      pb_toast_show_undo (from, self->reg, text);
    }
  gtk_window_destroy (GTK_WINDOW (self));
}

static GtkWidget *
make_picker (gpointer data)
{
  PbMergeDialog *self = data;
  GtkWidget *picker = pb_entity_picker_new (self->reg, self->type);

  pb_entity_picker_set_other (PB_ENTITY_PICKER (picker), self->ids[0]);
  g_signal_connect_object (picker, "picked", G_CALLBACK (on_picked_cb), self, G_CONNECT_SWAPPED);

  return picker;
}

static void
pb_merge_dialog_dispose (GObject *object)
{
  PbMergeDialog *self = PB_MERGE_DIALOG (object);

  g_clear_weak_pointer (&self->from);
  g_clear_object (&self->reg);

  G_OBJECT_CLASS (pb_merge_dialog_parent_class)->dispose (object);
}

static void
pb_merge_dialog_class_init (PbMergeDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pb_merge_dialog_dispose;
  gtk_widget_class_install_action (widget_class, "merge.run", NULL, on_run_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static GtkWidget *
make_header (PbMergeDialog *self)
{
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *cancel = gtk_button_new_with_mnemonic (_("_Cancel"));
  GtkWidget *merge = gtk_button_new_with_mnemonic (_("_Merge"));

  adw_header_bar_set_show_start_title_buttons (ADW_HEADER_BAR (header), FALSE);
  adw_header_bar_set_show_end_title_buttons (ADW_HEADER_BAR (header), FALSE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (cancel), "window.close");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (merge), "merge.run");
  gtk_widget_add_css_class (merge, "suggested-action");
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), cancel);
  adw_header_bar_pack_end (ADW_HEADER_BAR (header), merge);

  return header;
}

static GtkWidget *
make_other_group (PbMergeDialog *self)
{
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *row = adw_preferences_row_new ();
  GtkWidget *button;

  self->picked = gtk_label_new (self->type == PB_TYPE_PERSON ? _("Choose the other person")
                                                             : _("Choose the other organisation"));
  gtk_label_set_xalign (GTK_LABEL (self->picked), 0.0);
  gtk_label_set_ellipsize (GTK_LABEL (self->picked), PANGO_ELLIPSIZE_END);
  button = pb_pick_button_new (self->picked, make_picker, self);
  gtk_widget_add_css_class (row, "pb-field-row");
  gtk_widget_add_css_class (button, "pb-field");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  gtk_label_get_text (GTK_LABEL (self->picked)), -1);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), button);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  self->pick = button;

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _("Merge With"));
  adw_preferences_group_set_description (
    ADW_PREFERENCES_GROUP (group),
    _("For two that are the same. What refers to the one refers to the other from then on."));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);

  return group;
}

static GtkWidget *
make_stays_group (PbMergeDialog *self)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _("What Stays"));
  for (guint i = 0; i < G_N_ELEMENTS (self->rows); i++)
    {
      self->rows[i] = adw_action_row_new ();
      self->checks[i] = gtk_check_button_new ();
      gtk_widget_set_valign (self->checks[i], GTK_ALIGN_CENTER);
      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self->rows[i]), FALSE);
      adw_action_row_add_prefix (ADW_ACTION_ROW (self->rows[i]), self->checks[i]);
      adw_action_row_set_activatable_widget (ADW_ACTION_ROW (self->rows[i]), self->checks[i]);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), self->rows[i]);
    }

  gtk_check_button_set_group (GTK_CHECK_BUTTON (self->checks[1]), GTK_CHECK_BUTTON (self->checks[0]));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->checks[0]), TRUE);
  g_signal_connect_object (self->checks[1], "toggled", G_CALLBACK (on_toggled_cb), self,
                           G_CONNECT_SWAPPED);

  return group;
}

static GtkWidget *
make_changes_group (PbMergeDialog *self)
{
  GtkWidget *group = adw_preferences_group_new ();

  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("What changes"), -1);
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _("What Changes"));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), self->list);

  return group;
}

static void
build (PbMergeDialog *self)
{
  GtkWidget *whole = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *page = adw_preferences_page_new ();
  GtkWidget *other = make_other_group (self);

  self->stays = make_stays_group (self);
  self->changes = make_changes_group (self);
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (other));
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (self->stays));
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (self->changes));
  gtk_widget_set_vexpand (page, TRUE);
  gtk_box_append (GTK_BOX (whole), make_header (self));
  gtk_box_append (GTK_BOX (whole), page);
  adw_window_set_content (ADW_WINDOW (self), whole);
}

static void
pb_merge_dialog_init (PbMergeDialog *self)
{
  gtk_window_set_modal (GTK_WINDOW (self), TRUE);
  gtk_window_set_default_size (GTK_WINDOW (self), WIDTH, 560);
}

void
pb_merge_dialog_present (GtkWidget  *from,
                         PbRegister *reg,
                         GType       type,
                         gint64      id)
{
  PbMergeDialog *self;
  GtkRoot *root;

  g_return_if_fail (GTK_IS_WIDGET (from));
  g_return_if_fail (PB_IS_REGISTER (reg));

  root = gtk_widget_get_root (from);
  self = g_object_new (PB_TYPE_MERGE_DIALOG, "transient-for", GTK_IS_WINDOW (root) ? root : NULL, NULL);
  self->reg = g_object_ref (reg);
  self->type = type;
  self->ids[0] = id;
  g_set_weak_pointer (&self->from, from);
  gtk_window_set_title (GTK_WINDOW (self), type == PB_TYPE_PERSON ? _("Merge Person")
                                                                  : _("Merge Organisation"));
  build (self);
  show_name (self, 0);
  show_changes (self);
  /* One starts where the other is chosen, not on Cancel before it. */
  gtk_widget_grab_focus (self->pick);
  gtk_window_present (GTK_WINDOW (self));
}

void
pb_merge_dialog_on_action_cb (GtkWidget  *page,
                              const char *action,
                              GVariant   *parameter)
{
  g_return_if_fail (PB_IS_DETAIL_PAGE (page));

  if (pb_page_get_selected (PB_PAGE (page)) != 0)
    pb_merge_dialog_present (page, pb_page_get_register (PB_PAGE (page)),
                             PB_DETAIL_PAGE_GET_CLASS (page)->get_type (),
                             pb_page_get_selected (PB_PAGE (page)));
}

void
pb_merge_dialog_fill_menu (GMenu      *menu,
                           const char *action)
{
  g_autoptr(GMenu) section = g_menu_new ();

  g_menu_append (section, _("_Merge With…"), action);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
}
