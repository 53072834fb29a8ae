/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-partner-row"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-entity-picker.h"
#include "pb-navigator.h"
#include "pb-partner-row.h"
#include "pb-pick.h"
#include "pb-register-organisations.h"
#include "pb-toast.h"

struct _PbPartnerRow
{
  AdwPreferencesRow  parent_instance;

  PbRegister        *reg;
  PbEntity          *role;
  gboolean           loading;

  GtkWidget         *mark;      /* of the lead applicant */
  GtkWidget         *title;
  GtkWidget         *detail;
  GtkWidget         *pick;      /* of the role */
  GtkWidget         *contact;   /* button */
  GtkWidget         *contact_name;
  GtkWidget         *picker;    /* NULL until it is opened */
  GtkWidget         *menu;
};

enum
{
  MOVE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PbPartnerRow, pb_partner_row, ADW_TYPE_PREFERENCES_ROW)

static PbEntity *
read_organisation (PbPartnerRow *self)
{
  return pb_register_read (self->reg, PB_TYPE_ORGANISATION,
                           pb_entity_get_integer (self->role, "organisation"), NULL);
}

/* NULL when there is none. */
static PbEntity *
read_person (PbPartnerRow *self)
{
  gint64 id = pb_entity_get_integer (self->role, "person");

  return id != 0 ? pb_register_read (self->reg, PB_TYPE_PERSON, id, NULL) : NULL;
}

static gboolean
is_lead (PbPartnerRow *self)
{
  return g_str_equal (pb_entity_get_text (self->role, "role"), "lead-applicant");
}

/* "Municipality", "Foreign organisation · Germany". Transfer full. */
static char *
describe (PbEntity *organisation)
{
  const char *kind
      = pb_choice_get_label (pb_organisation_kinds, pb_entity_get_text (organisation, "kind"));
  const char *country = pb_entity_get_text (organisation, "country");
  const char *country_name
      = g_str_equal (country, "NL") ? NULL : pb_choice_get_label (pb_countries, country);

  if (kind != NULL && country_name != NULL)
    return g_strdup_printf ("%s · %s", kind, country_name);

  return g_strdup (kind != NULL ? kind : country_name);
}

static void
name_controls (PbPartnerRow *self,
               const char   *title,
               const char   *person)
{
  /* Translators: of an organisation. */
  g_autofree char *role = g_strdup_printf (_("Role of %s"), title);
  g_autofree char *contact = g_strdup_printf (_("Contact person of %s: %s"), title, person);
  /* Translators: of an organisation. */
  g_autofree char *menu = g_strdup_printf (_("More for %s"), title);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->pick), GTK_ACCESSIBLE_PROPERTY_LABEL, role,
                                  -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->contact), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  contact, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->menu), GTK_ACCESSIBLE_PROPERTY_LABEL, menu,
                                  -1);
}

static void
load (PbPartnerRow *self)
{
  g_autoptr(PbEntity) organisation = read_organisation (self);
  g_autoptr(PbEntity) person = read_person (self);
  g_autofree char *detail = NULL;
  const char *contact = person != NULL ? pb_entity_get_title (person) : _("No contact person");
  int role = pb_choice_get_index (pb_project_roles, pb_entity_get_text (self->role, "role"));

  /* It is going, and this row with it. */
  if (organisation == NULL)
    return;

  detail = describe (organisation);
  gtk_label_set_text (GTK_LABEL (self->title), pb_entity_get_title (organisation));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), pb_entity_get_title (organisation));
  gtk_label_set_text (GTK_LABEL (self->detail), detail != NULL ? detail : "");
  gtk_widget_set_visible (self->detail, detail != NULL);
  gtk_widget_set_visible (self->mark, is_lead (self));

  self->loading = TRUE;
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->pick),
                              role >= 0 ? (guint) role : GTK_INVALID_LIST_POSITION);
  self->loading = FALSE;

  gtk_label_set_text (GTK_LABEL (self->contact_name), contact);
  gtk_widget_set_tooltip_text (self->contact, person != NULL ? pb_entity_get_text (person, "function")
                                                             : NULL);
  if (person == NULL)
    gtk_widget_add_css_class (self->contact_name, "dim-label");
  else
    gtk_widget_remove_css_class (self->contact_name, "dim-label");

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "row.make-lead", !is_lead (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "row.open-person", person != NULL);
  name_controls (self, pb_entity_get_title (organisation), contact);
}

/* The rows change places, and this one makes way for another: what is said is said by the list. */
static void
make_lead (PbPartnerRow *self)
{
  g_autoptr(GtkWidget) list = g_object_ref (gtk_widget_get_parent (GTK_WIDGET (self)));
  g_autoptr(PbRegister) reg = g_object_ref (self->reg);
  g_autoptr(PbEntity) organisation = read_organisation (self);
  g_autofree char *title = NULL;
  g_autoptr(GError) error = NULL;

  if (organisation == NULL)
    return;

  title = g_strdup_printf (_("“%s” is the lead applicant now"), pb_entity_get_title (organisation));
  if (pb_register_set_lead_applicant (reg, pb_entity_get_integer (self->role, "project"),
                                      pb_entity_get_id (organisation), &error))
    pb_toast_show_undo (list, reg, title);
  else
    pb_toast_show_error (list, error);
}

static void
change_role (PbPartnerRow *self,
             const char   *key)
{
  g_autoptr(PbEntity) changed = pb_entity_copy (self->role);
  g_autoptr(GError) error = NULL;

  pb_entity_set_text (changed, "role", key);
  if (!pb_register_save (self->reg, changed, NULL, &error))
    pb_toast_show_error (GTK_WIDGET (self), error);
}

/* Another lead applicant takes the place of the one there is. */
static gboolean
has_other_lead (PbPartnerRow *self)
{
  g_autoptr(GPtrArray) roles
      = pb_register_list (self->reg, PB_TYPE_PROJECT_ROLE, "project",
                          pb_entity_get_integer (self->role, "project"), NULL);

  for (guint i = 0; i < roles->len; i++)
    {
      if (g_str_equal (pb_entity_get_text (g_ptr_array_index (roles, i), "role"), "lead-applicant"))
        return !is_lead (self);
    }

  return FALSE;
}

static void
on_role_selected_cb (PbPartnerRow *self)
{
  g_autoptr(PbPartnerRow) held = g_object_ref (self);
  guint selected = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->pick));
  const char *key;

  if (self->loading || selected == GTK_INVALID_LIST_POSITION)
    return;

  key = pb_project_roles[selected].key;
  if (g_str_equal (key, "lead-applicant") && has_other_lead (self))
    make_lead (self);
  else
    change_role (self, key);

  if (gtk_widget_get_parent (GTK_WIDGET (self)) != NULL)
    load (self);
}

static void
on_person_picked_cb (PbPartnerRow *self,
                     PbEntity     *person)
{
  g_autoptr(GError) error = NULL;

  if (!pb_register_set_contact (self->reg, pb_entity_get_id (self->role), person, &error))
    pb_toast_show_error (GTK_WIDGET (self), error);
}

static void
on_picker_show_cb (PbPartnerRow *self)
{
  pb_entity_picker_set_has_some (PB_ENTITY_PICKER (self->picker),
                                 pb_entity_get_integer (self->role, "person") != 0);
}

static GtkWidget *
make_picker (gpointer data)
{
  PbPartnerRow *self = data;

  self->picker = pb_entity_picker_new (self->reg, PB_TYPE_PERSON);
  pb_entity_picker_set_none (PB_ENTITY_PICKER (self->picker), _("No contact person"));
  g_signal_connect_object (self->picker, "picked", G_CALLBACK (on_person_picked_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->picker, "show", G_CALLBACK (on_picker_show_cb), self,
                           G_CONNECT_SWAPPED);

  return self->picker;
}

static void
on_open_cb (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  PbPartnerRow *self = PB_PARTNER_ROW (widget);

  if (g_str_equal (action, "row.open"))
    pb_navigate_to (widget, PB_TYPE_ORGANISATION, pb_entity_get_integer (self->role, "organisation"),
                    NULL);
  else
    pb_navigate_to (widget, PB_TYPE_PERSON, pb_entity_get_integer (self->role, "person"), NULL);
}

static void
on_make_lead_cb (GtkWidget  *widget,
                 const char *action,
                 GVariant   *parameter)
{
  make_lead (PB_PARTNER_ROW (widget));
}

static void
on_move_cb (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  g_signal_emit (widget, signals[MOVE], 0, g_str_equal (action, "row.move-up"));
}

static void
on_remove_cb (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  /* The row goes while it is removed. */
  g_autoptr(PbPartnerRow) self = g_object_ref (PB_PARTNER_ROW (widget));
  g_autoptr(PbEntity) organisation = read_organisation (self);
  GtkWidget *list = gtk_widget_get_parent (widget);
  g_autofree char *title = NULL;
  g_autoptr(GError) error = NULL;

  if (organisation == NULL)
    return;

  title = g_strdup_printf (_("“%s” removed from the project"), pb_entity_get_title (organisation));
  if (pb_register_remove (self->reg, PB_TYPE_PROJECT_ROLE, pb_entity_get_id (self->role), &error))
    pb_toast_show_undo (list, self->reg, title);
  else
    pb_toast_show_error (list, error);
}

static void
on_register_changed_cb (PbPartnerRow      *self,
                        PbRegisterChanges *changes)
{
  if (pb_register_changes_has_type (changes, PB_TYPE_ORGANISATION)
      || pb_register_changes_has_type (changes, PB_TYPE_PERSON)
      || pb_register_changes_has_type (changes, PB_TYPE_PROJECT_ROLE))
    load (self);
}

static void
pb_partner_row_dispose (GObject *object)
{
  PbPartnerRow *self = PB_PARTNER_ROW (object);

  g_clear_object (&self->role);
  g_clear_object (&self->reg);

  G_OBJECT_CLASS (pb_partner_row_parent_class)->dispose (object);
}

static void
pb_partner_row_class_init (PbPartnerRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pb_partner_row_dispose;

  signals[MOVE] = g_signal_new ("move", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 1, G_TYPE_BOOLEAN);

  gtk_widget_class_install_action (widget_class, "row.open", NULL, on_open_cb);
  gtk_widget_class_install_action (widget_class, "row.open-person", NULL, on_open_cb);
  gtk_widget_class_install_action (widget_class, "row.make-lead", NULL, on_make_lead_cb);
  gtk_widget_class_install_action (widget_class, "row.move-up", NULL, on_move_cb);
  gtk_widget_class_install_action (widget_class, "row.move-down", NULL, on_move_cb);
  gtk_widget_class_install_action (widget_class, "row.remove", NULL, on_remove_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Up, GDK_ALT_MASK, "row.move-up", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down, GDK_ALT_MASK, "row.move-down",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "row.remove", NULL);
}

static GtkWidget *
make_label (const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0.0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);

  return label;
}

static GMenuModel *
create_menu (void)
{
  GMenu *menu = g_menu_new ();
  g_autoptr(GMenu) jumps = g_menu_new ();
  g_autoptr(GMenu) order = g_menu_new ();
  g_autoptr(GMenu) removal = g_menu_new ();

  g_menu_append (menu, _("Make _Lead Applicant"), "row.make-lead");
  g_menu_append (jumps, _("_Go to Organisation"), "row.open");
  g_menu_append (jumps, _("Go to _Person"), "row.open-person");
  g_menu_append (order, _("Move _Up"), "row.move-up");
  g_menu_append (order, _("Move _Down"), "row.move-down");
  g_menu_append (removal, _("_Remove"), "row.remove");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (jumps));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (order));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (removal));

  return G_MENU_MODEL (menu);
}

static GtkWidget *
make_role_pick (void)
{
  g_autoptr(GtkStringList) labels = gtk_string_list_new (NULL);
  GtkWidget *pick;

  for (const PbChoice *choice = pb_project_roles; choice->key != NULL; choice++)
    gtk_string_list_append (labels, pb_choice_get_label (pb_project_roles, choice->key));

  pick = pb_pick_new (G_LIST_MODEL (labels),
                      gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string"));
  gtk_widget_set_hexpand (pick, FALSE);

  return pick;
}

static GtkWidget *
make_head (PbPartnerRow *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autoptr(GMenuModel) menu = create_menu ();

  self->mark = gtk_image_new_from_icon_name ("starred-symbolic");
  gtk_widget_set_valign (self->mark, GTK_ALIGN_START);
  gtk_widget_set_margin_top (self->mark, 2);
  gtk_widget_set_tooltip_text (self->mark, _("Lead applicant"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->mark), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Lead applicant"), -1);

  self->title = make_label (NULL);
  self->detail = make_label ("caption");
  gtk_widget_add_css_class (self->detail, "dim-label");
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (words), self->title);
  gtk_box_append (GTK_BOX (words), self->detail);

  self->menu = gtk_menu_button_new ();
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (self->menu), "view-more-symbolic");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (self->menu), menu);
  gtk_widget_set_tooltip_text (self->menu, _("More"));
  gtk_widget_set_valign (self->menu, GTK_ALIGN_START);
  gtk_widget_add_css_class (self->menu, "flat");

  gtk_box_append (GTK_BOX (head), self->mark);
  gtk_box_append (GTK_BOX (head), words);
  gtk_box_append (GTK_BOX (head), self->menu);

  return head;
}

static GtkWidget *
make_foot (PbPartnerRow *self)
{
  GtkWidget *foot = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 18);

  self->pick = make_role_pick ();
  g_signal_connect_object (self->pick, "notify::selected", G_CALLBACK (on_role_selected_cb), self,
                           G_CONNECT_SWAPPED);

  self->contact_name = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->contact_name), 0.0);
  gtk_label_set_ellipsize (GTK_LABEL (self->contact_name), PANGO_ELLIPSIZE_END);
  self->contact = pb_pick_button_new (self->contact_name, make_picker, self);
  gtk_widget_set_hexpand (self->contact, TRUE);

  gtk_box_append (GTK_BOX (foot), self->pick);
  gtk_box_append (GTK_BOX (foot), self->contact);

  return foot;
}

static void
pb_partner_row_init (PbPartnerRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  gtk_widget_add_css_class (box, "pb-partner");
  gtk_box_append (GTK_BOX (box), make_head (self));
  gtk_box_append (GTK_BOX (box), make_foot (self));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
}

GtkWidget *
pb_partner_row_new (PbRegister *reg,
                    PbEntity   *role)
{
  PbPartnerRow *self;

  g_return_val_if_fail (PB_IS_REGISTER (reg), NULL);
  g_return_val_if_fail (PB_IS_PROJECT_ROLE (role), NULL);

  self = g_object_new (PB_TYPE_PARTNER_ROW, NULL);
  self->reg = g_object_ref (reg);
  self->role = g_object_ref (role);
  g_signal_connect_object (reg, "changed", G_CALLBACK (on_register_changed_cb), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  load (self);

  return GTK_WIDGET (self);
}

PbEntity *
pb_partner_row_get_role (PbPartnerRow *self)
{
  g_return_val_if_fail (PB_IS_PARTNER_ROW (self), NULL);

  return self->role;
}

void
pb_partner_row_set_place (PbPartnerRow *self,
                          gboolean      can_go_up,
                          gboolean      can_go_down)
{
  g_return_if_fail (PB_IS_PARTNER_ROW (self));

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "row.move-up", can_go_up);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "row.move-down", can_go_down);
}
