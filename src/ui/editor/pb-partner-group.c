/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-partner-group"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-entity-list.h"
#include "pb-entity-picker.h"
#include "pb-list-reorder.h"
#include "pb-partner-group.h"
#include "pb-partner-row.h"
#include "pb-phase.h"
#include "pb-register-organisations.h"
#include "pb-toast.h"

struct _PbPartnerGroup
{
  AdwPreferencesGroup  parent_instance;

  PbDraft             *draft;      /* of the project */
  PbEntityList        *roles;      /* by position */
  GtkSorter           *sorter;     /* the lead applicant first */
  GtkWidget           *list;
  GtkWidget           *add;        /* opens a picker */
  GtkWidget           *missing;    /* what stands there without a lead applicant */
  GtkWidget           *missing_row;
  GtkWidget           *missing_icon;
  GtkWidget           *choose;     /* opens a picker */
};

G_DEFINE_FINAL_TYPE (PbPartnerGroup, pb_partner_group, ADW_TYPE_PREFERENCES_GROUP)

static PbRegister *
get_register (PbPartnerGroup *self)
{
  return pb_draft_get_register (self->draft);
}

static gint64
get_project (PbPartnerGroup *self)
{
  return pb_entity_get_id (pb_draft_get_entity (self->draft));
}

static gboolean
is_lead (PbEntity *role)
{
  return g_str_equal (pb_entity_get_text (role, "role"), "lead-applicant");
}

static int
compare_roles (gconstpointer a,
               gconstpointer b,
               gpointer      user_data)
{
  /* Equal ones stay in the order of the list below. */
  return is_lead ((PbEntity *) b) - is_lead ((PbEntity *) a);
}

static PbPartnerRow *
row_at (PbPartnerGroup *self,
        guint           index)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), (int) index);

  return PB_IS_PARTNER_ROW (row) ? PB_PARTNER_ROW (row) : NULL;
}

static gboolean
has_lead (PbPartnerGroup *self)
{
  PbPartnerRow *first = row_at (self, 0);

  return first != NULL && is_lead (pb_partner_row_get_role (first));
}

/* The lead applicant has its place; the others go among themselves. */
static void
update_places (PbPartnerGroup *self)
{
  guint first = has_lead (self) ? 1 : 0;
  PbPartnerRow *row;

  for (guint i = 0; (row = row_at (self, i)) != NULL; i++)
    pb_partner_row_set_place (row, i > first, i >= first && row_at (self, i + 1) != NULL);
}

static void
show_missing (PbPartnerGroup *self)
{
  PbEntity *project = pb_draft_get_entity (self->draft);
  gboolean needed = pb_phase_needs_lead_applicant (pb_entity_get_text (project, "phase"));

  gtk_widget_set_visible (self->missing, !has_lead (self));
  adw_action_row_set_subtitle (
    ADW_ACTION_ROW (self->missing_row),
    needed ? _("This project is decided on and needs one.")
           : _("It is needed from the moment that the project is decided on."));
  gtk_image_set_from_icon_name (GTK_IMAGE (self->missing_icon),
                                needed ? "dialog-warning-symbolic" : "dialog-information-symbolic");
  if (needed)
    gtk_widget_add_css_class (self->missing_row, "warning");
  else
    gtk_widget_remove_css_class (self->missing_row, "warning");
}

static void
refresh (PbPartnerGroup *self)
{
  gtk_sorter_changed (self->sorter, GTK_SORTER_CHANGE_DIFFERENT);
  update_places (self);
  show_missing (self);
}

/* Puts the role at the place of another one; both as they are shown. */
static void
move (PbPartnerGroup *self,
      guint           from,
      guint           to)
{
  gint64 id = pb_entity_get_id (pb_partner_row_get_role (row_at (self, from)));
  gint64 target = pb_entity_get_id (pb_partner_row_get_role (row_at (self, to)));
  g_autoptr(GError) error = NULL;

  if (!pb_register_move (get_register (self), PB_TYPE_PROJECT_ROLE, id,
                         pb_entity_list_find (self->roles, target), &error))
    pb_toast_show_error (GTK_WIDGET (self), error);
  else if (row_at (self, to) != NULL)
    /* A row that moves is made anew: whoever moves it again by the keyboard is still on it. */
    gtk_widget_child_focus (GTK_WIDGET (row_at (self, to)), GTK_DIR_TAB_FORWARD);
}

static void
on_move_cb (PbPartnerGroup *self,
            gboolean        up,
            PbPartnerRow   *row)
{
  guint from = (guint) gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));

  move (self, from, up ? from - 1 : from + 1);
}

static void
on_row_dropped_cb (GtkListBox *list,
                   guint       from,
                   guint       to,
                   gpointer    user_data)
{
  PbPartnerGroup *self = user_data;

  if (has_lead (self) && (from == 0 || to == 0))
    pb_toast_show (GTK_WIDGET (self), _("The lead applicant stands first. Make another organisation the lead "
                                        "applicant to change that."));
  else
    move (self, from, to);
}

static GtkWidget *
create_row (gpointer item,
            gpointer user_data)
{
  PbPartnerGroup *self = user_data;
  GtkWidget *row = pb_partner_row_new (get_register (self), item);

  g_signal_connect_object (row, "move", G_CALLBACK (on_move_cb), self, G_CONNECT_SWAPPED);

  return row;
}

static void
add_partner (PbPartnerGroup *self,
             PbEntity       *organisation,
             const char     *role)
{
  g_autofree char *title = NULL;
  g_autoptr(GError) error = NULL;

  if (pb_register_add_partner (get_register (self), get_project (self), organisation, role, &error)
      == 0)
    {
      pb_toast_show_error (GTK_WIDGET (self), error);
      return;
    }

  if (pb_entity_get_id (organisation) != 0)
    return;

  title = g_strdup_printf (_("“%s” added to the organisations as well"),
                           pb_entity_get_title (organisation));
  pb_toast_show_undo (GTK_WIDGET (self), get_register (self), title);
}

static void
on_partner_picked_cb (PbPartnerGroup *self,
                      PbEntity       *organisation)
{
  add_partner (self, organisation, "partner");
}

static void
on_lead_picked_cb (PbPartnerGroup *self,
                   PbEntity       *organisation)
{
  g_autoptr(GError) error = NULL;
  gint64 id = pb_entity_get_id (organisation);

  /* The button that was pressed goes away with the row that it stands in. */
  gtk_widget_grab_focus (self->add);

  if (id == 0)
    add_partner (self, organisation, "lead-applicant");
  else if (!pb_register_set_lead_applicant (get_register (self), get_project (self), id, &error))
    pb_toast_show_error (GTK_WIDGET (self), error);
}

static void
on_popup_cb (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  PbPartnerGroup *self = PB_PARTNER_GROUP (widget);

  gtk_menu_button_popup (
    GTK_MENU_BUTTON (g_str_equal (action, "partner.add") ? self->add : self->choose));
}

static void
on_register_changed_cb (PbPartnerGroup    *self,
                        PbRegisterChanges *changes)
{
  if (pb_register_changes_has_type (changes, PB_TYPE_PROJECT_ROLE)
      || pb_register_changes_has_type (changes, PB_TYPE_PROJECT))
    refresh (self);
}

static void
pb_partner_group_dispose (GObject *object)
{
  PbPartnerGroup *self = PB_PARTNER_GROUP (object);

  g_clear_object (&self->sorter);
  g_clear_object (&self->roles);
  g_clear_object (&self->draft);

  G_OBJECT_CLASS (pb_partner_group_parent_class)->dispose (object);
}

static void
pb_partner_group_class_init (PbPartnerGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pb_partner_group_dispose;

  gtk_widget_class_install_action (widget_class, "partner.add", NULL, on_popup_cb);
  gtk_widget_class_install_action (widget_class, "partner.choose-lead", NULL, on_popup_cb);
}

static void
pb_partner_group_init (PbPartnerGroup *self)
{
}

static GtkWidget *
make_picker_button (PbPartnerGroup *self,
                    const char     *label,
                    GCallback       on_picked)
{
  GtkWidget *button = gtk_menu_button_new ();
  GtkWidget *picker = pb_entity_picker_new (get_register (self), PB_TYPE_ORGANISATION);

  g_signal_connect_object (picker, "picked", on_picked, self, G_CONNECT_SWAPPED);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), picker);
  gtk_menu_button_set_label (GTK_MENU_BUTTON (button), label);
  gtk_menu_button_set_use_underline (GTK_MENU_BUTTON (button), TRUE);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);

  return button;
}

static void
add_missing (PbPartnerGroup *self)
{
  self->missing = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->missing), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->missing, "boxed-list");
  gtk_widget_set_margin_bottom (self->missing, 12);

  self->missing_row = adw_action_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->missing_row), _("No lead applicant"));
  self->missing_icon = gtk_image_new ();
  adw_action_row_add_prefix (ADW_ACTION_ROW (self->missing_row), self->missing_icon);
  self->choose = make_picker_button (self, _("_Choose…"), G_CALLBACK (on_lead_picked_cb));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->choose), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Choose the lead applicant"), -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self->missing_row), self->choose);
  gtk_list_box_append (GTK_LIST_BOX (self->missing), self->missing_row);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), self->missing);
}

static GtkWidget *
make_placeholder (void)
{
  GtkWidget *label
      = gtk_label_new (_("No partners yet. Add the organisations that carry out, pay for or know about the project."));

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_set_margin_top (label, 12);
  gtk_widget_set_margin_bottom (label, 12);
  gtk_widget_set_margin_start (label, 12);
  gtk_widget_set_margin_end (label, 12);

  return label;
}

static void
add_list (PbPartnerGroup *self)
{
  GtkSortListModel *sorted;

  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_list_box_set_placeholder (GTK_LIST_BOX (self->list), make_placeholder ());
  gtk_widget_add_css_class (self->list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Partners"), -1);
  pb_list_reorder_attach (GTK_LIST_BOX (self->list), on_row_dropped_cb, self);

  self->roles = pb_entity_list_new (get_register (self), PB_TYPE_PROJECT_ROLE, "project",
                                    get_project (self));
  self->sorter = GTK_SORTER (gtk_custom_sorter_new (compare_roles, NULL, NULL));
  sorted = gtk_sort_list_model_new (G_LIST_MODEL (g_object_ref (self->roles)),
                                    g_object_ref (self->sorter));
  gtk_list_box_bind_model (GTK_LIST_BOX (self->list), G_LIST_MODEL (sorted), create_row, self, NULL);
  g_object_unref (sorted);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), self->list);
}

GtkWidget *
pb_partner_group_new (PbDraft *draft)
{
  PbPartnerGroup *self;

  g_return_val_if_fail (PB_IS_DRAFT (draft), NULL);

  self = g_object_new (PB_TYPE_PARTNER_GROUP, "title", _("Partners"), NULL);
  self->draft = g_object_ref (draft);

  self->add = make_picker_button (self, _("_Add Partner"), G_CALLBACK (on_partner_picked_cb));
  gtk_widget_add_css_class (self->add, "flat");
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (self), self->add);
  add_missing (self);
  add_list (self);
  refresh (self);
  g_signal_connect_object (get_register (self), "changed", G_CALLBACK (on_register_changed_cb), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);

  return GTK_WIDGET (self);
}
