/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-consent-row"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-consent-row.h"
#include "pb-toast.h"

struct _PbConsentRow
{
  AdwActionRow  parent_instance;

  PbDraft      *draft;
  gboolean      loading;
  GtkWidget    *toggle;
  GtkWidget    *popover;   /* asks for the date */
  GtkWidget    *entry;
  GtkWidget    *problem;
};

G_DEFINE_FINAL_TYPE (PbConsentRow, pb_consent_row, ADW_TYPE_ACTION_ROW)

static PbEntity *
get_person (PbConsentRow *self)
{
  return pb_draft_get_entity (self->draft);
}

static void
load (PbConsentRow *self)
{
  gboolean shown = pb_entity_get_boolean (get_person (self), "show_in_public");

  self->loading = TRUE;
  gtk_switch_set_active (GTK_SWITCH (self->toggle), shown);
  gtk_switch_set_state (GTK_SWITCH (self->toggle), shown);
  self->loading = FALSE;
  adw_action_row_set_subtitle (
    ADW_ACTION_ROW (self),
    shown ? _("Name, function and how to reach this person are in the booklet.")
          : _("Nothing of this person leaves the programme office."));
}

/* Both at once, so that undoing takes both back. */
static gboolean
save (PbConsentRow  *self,
      gboolean       shown,
      const PbValue *date,
      GError       **error)
{
  g_autoptr(PbEntity) changed = pb_entity_copy (get_person (self));
  g_autofree char *label = NULL;

  /* Translators: the name of a person. */
  label = g_strdup_printf (shown ? _("Show “%s” in Public") : _("Keep “%s” Internal"),
                           pb_entity_get_title (changed));
  pb_entity_set_integer (changed, "show_in_public", shown);
  if (date != NULL)
    pb_entity_set_value (changed, "consent_date", date);

  return pb_register_save (pb_draft_get_register (self->draft), changed, label, error);
}

static void
on_confirm_cb (PbConsentRow *self)
{
  const PbField *field
      = pb_entity_info_get_field (pb_entity_get_info (get_person (self)), "consent_date");
  g_auto(PbValue) date = PB_VALUE_INIT;
  g_autoptr(GError) error = NULL;

  if (!pb_field_parse (field, gtk_editable_get_text (GTK_EDITABLE (self->entry)), &date, &error)
      || !save (self, TRUE, &date, &error))
    {
      gtk_label_set_text (GTK_LABEL (self->problem), error->message);
      gtk_widget_set_visible (self->problem, TRUE);
      gtk_widget_add_css_class (self->entry, "error");
      gtk_widget_grab_focus (self->entry);
      return;
    }

  gtk_popover_popdown (GTK_POPOVER (self->popover));
}

static void
on_closed_cb (PbConsentRow *self)
{
  load (self);
}

static gboolean
on_state_set_cb (PbConsentRow *self,
                 gboolean      state)
{
  g_autoptr(GError) error = NULL;

  if (self->loading)
    return FALSE;

  if (state && pb_entity_is_null (get_person (self), "consent_date"))
    {
      gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
      gtk_widget_set_visible (self->problem, FALSE);
      gtk_widget_remove_css_class (self->entry, "error");
      gtk_popover_popup (GTK_POPOVER (self->popover));
      gtk_widget_grab_focus (self->entry);
      return TRUE;
    }

  if (!save (self, state, NULL, &error))
    pb_toast_show_error (GTK_WIDGET (self), error);
  load (self);

  return TRUE;
}

static GtkWidget *
make_wrapping_label (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0.0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 32);

  return label;
}

static void
add_popover (PbConsentRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  GtkWidget *confirm = gtk_button_new_with_mnemonic (_("_Show in Public"));

  self->entry = gtk_entry_new ();
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->entry), "30-11-2021");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Consent given on"), -1);
  g_signal_connect_object (self->entry, "activate", G_CALLBACK (on_confirm_cb), self,
                           G_CONNECT_SWAPPED);
  self->problem = make_wrapping_label (NULL);
  gtk_widget_add_css_class (self->problem, "error");
  gtk_widget_add_css_class (confirm, "suggested-action");
  g_signal_connect_object (confirm, "clicked", G_CALLBACK (on_confirm_cb), self, G_CONNECT_SWAPPED);

  gtk_box_append (GTK_BOX (box),
                  make_wrapping_label (_("On which day did this person consent to being shown in public?")));
  gtk_box_append (GTK_BOX (box), self->entry);
  gtk_box_append (GTK_BOX (box), self->problem);
  gtk_box_append (GTK_BOX (box), confirm);
  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 6);
  gtk_widget_set_margin_start (box, 6);
  gtk_widget_set_margin_end (box, 6);

  self->popover = gtk_popover_new ();
  gtk_popover_set_child (GTK_POPOVER (self->popover), box);
  g_signal_connect_object (self->popover, "closed", G_CALLBACK (on_closed_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
pb_consent_row_dispose (GObject *object)
{
  PbConsentRow *self = PB_CONSENT_ROW (object);

  g_clear_pointer (&self->popover, gtk_widget_unparent);
  g_clear_object (&self->draft);

  G_OBJECT_CLASS (pb_consent_row_parent_class)->dispose (object);
}

static void
pb_consent_row_size_allocate (GtkWidget *widget,
                              int        width,
                              int        height,
                              int        baseline)
{
  GTK_WIDGET_CLASS (pb_consent_row_parent_class)->size_allocate (widget, width, height, baseline);
  gtk_popover_present (GTK_POPOVER (PB_CONSENT_ROW (widget)->popover));
}

static void
pb_consent_row_class_init (PbConsentRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pb_consent_row_dispose;
  GTK_WIDGET_CLASS (klass)->size_allocate = pb_consent_row_size_allocate;
}

static void
pb_consent_row_init (PbConsentRow *self)
{
  self->toggle = gtk_switch_new ();
  gtk_widget_set_valign (self->toggle, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->toggle), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Show in public"), -1);
  g_signal_connect_object (self->toggle, "state-set", G_CALLBACK (on_state_set_cb), self,
                           G_CONNECT_SWAPPED);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), _("Show in public"));
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), self->toggle);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (self), self->toggle);
  add_popover (self);
  gtk_widget_set_parent (self->popover, GTK_WIDGET (self));
}

GtkWidget *
pb_consent_row_new (PbDraft *draft)
{
  PbConsentRow *self;

  g_return_val_if_fail (PB_IS_DRAFT (draft), NULL);

  self = g_object_new (PB_TYPE_CONSENT_ROW, NULL);
  self->draft = g_object_ref (draft);
  g_signal_connect_object (pb_draft_get_entity (draft), "notify::show-in-public", G_CALLBACK (load),
                           self, G_CONNECT_SWAPPED);
  gtk_widget_set_sensitive (self->toggle, !pb_register_is_read_only (pb_draft_get_register (draft)));
  load (self);

  return GTK_WIDGET (self);
}
