/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-place-row"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-entity-picker.h"
#include "pb-place-row.h"
#include "pb-toast.h"

struct _PbPlaceRow
{
  AdwActionRow  parent_instance;

  PbDraft      *draft;
};

G_DEFINE_FINAL_TYPE (PbPlaceRow, pb_place_row, ADW_TYPE_ACTION_ROW)

/* What a place knows of its authority. */
static const char *const columns[] = { "name", "kind", "cbs_code", "country" };

/* In the register it is one step, not one per field. */
static void
save_all (PbPlaceRow *self,
          PbEntity   *place)
{
  PbRegister *reg = pb_draft_get_register (self->draft);
  PbEntity *entity = pb_draft_get_entity (self->draft);
  g_autoptr(PbEntity) changed = pb_entity_copy (entity);
  g_autoptr(GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    pb_entity_set_value (changed, columns[i], pb_entity_get_value (place, columns[i]));

  if (!pb_register_save (reg, changed, NULL, &error))
    pb_toast_show_error (GTK_WIDGET (self), error);
}

static void
on_picked_cb (PbPlaceRow *self,
              PbEntity   *place)
{
  if (!pb_draft_is_new (self->draft))
    {
      save_all (self, place);
      return;
    }

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    pb_draft_set_value (self->draft, columns[i], pb_entity_get_value (place, columns[i]));
}

static void
pb_place_row_dispose (GObject *object)
{
  g_clear_object (&PB_PLACE_ROW (object)->draft);

  G_OBJECT_CLASS (pb_place_row_parent_class)->dispose (object);
}

static void
pb_place_row_class_init (PbPlaceRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pb_place_row_dispose;
}

static void
pb_place_row_init (PbPlaceRow *self)
{
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), _("Municipality or Province"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self),
                               _("Fills in the name, the kind and the code from the list of Statistics Netherlands."));
}

GtkWidget *
pb_place_row_new (PbDraft *draft)
{
  PbPlaceRow *self;
  GtkWidget *button = gtk_menu_button_new ();
  GtkWidget *picker;

  g_return_val_if_fail (PB_IS_DRAFT (draft), NULL);

  self = g_object_new (PB_TYPE_PLACE_ROW, NULL);
  self->draft = g_object_ref (draft);
  picker = pb_entity_picker_new (pb_draft_get_register (draft), PB_TYPE_ORGANISATION);
  pb_entity_picker_set_places (PB_ENTITY_PICKER (picker));
  g_signal_connect_object (picker, "picked", G_CALLBACK (on_picked_cb), self, G_CONNECT_SWAPPED);

  gtk_menu_button_set_label (GTK_MENU_BUTTON (button), _("Choose…"));
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), picker);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Choose a municipality or province"), -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), button);

  return GTK_WIDGET (self);
}
