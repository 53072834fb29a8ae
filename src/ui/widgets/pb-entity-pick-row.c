/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-entity-pick-row"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-entity-pick-row.h"
#include "pb-entity-picker.h"
#include "pb-pick.h"
#include "pb-toast.h"

struct _PbEntityPickRow
{
  PbFieldRow  parent_instance;

  char       *none;
  GtkWidget  *name;
  GtkWidget  *picker;   /* NULL until it is opened */
};

G_DEFINE_FINAL_TYPE (PbEntityPickRow, pb_entity_pick_row, PB_TYPE_FIELD_ROW)

static PbRegister *
get_register (PbEntityPickRow *self)
{
  return pb_draft_get_register (pb_field_row_get_draft (PB_FIELD_ROW (self)));
}

static GType
get_target (PbEntityPickRow *self)
{
  const char *table = pb_field_row_get_field (PB_FIELD_ROW (self))->refers_to;

  return g_str_equal (table, "person") ? PB_TYPE_PERSON : PB_TYPE_ORGANISATION;
}

static gboolean
has_some (PbEntityPickRow *self)
{
  PbFieldRow *row = PB_FIELD_ROW (self);

  return !pb_entity_is_null (pb_draft_get_entity (pb_field_row_get_draft (row)),
                             pb_field_row_get_field (row)->column);
}

static void
on_picked_cb (PbEntityPickRow *self,
              PbEntity        *entity)
{
  PbFieldRow *row = PB_FIELD_ROW (self);
  g_autoptr(GError) error = NULL;
  PbValue value = PB_VALUE_INIT;
  gint64 id = entity != NULL ? pb_entity_get_id (entity) : 0;

  if (entity != NULL && id == 0)
    {
      id = pb_register_add (get_register (self), entity, &error);
      if (id == 0)
        {
          pb_toast_show_error (GTK_WIDGET (self), error);
          return;
        }
    }

  if (id != 0)
    value = PB_INTEGER (id);
  pb_draft_set_value (pb_field_row_get_draft (row), pb_field_row_get_field (row)->column, &value);
}

static void
on_show_cb (PbEntityPickRow *self)
{
  pb_entity_picker_set_has_some (PB_ENTITY_PICKER (self->picker), has_some (self));
}

static void
on_register_changed_cb (PbEntityPickRow   *self,
                        PbRegisterChanges *changes)
{
  if (pb_register_changes_has_type (changes, get_target (self)))
    PB_FIELD_ROW_GET_CLASS (self)->load (PB_FIELD_ROW (self));
}

static GtkWidget *
make_picker (gpointer data)
{
  PbEntityPickRow *self = data;

  self->picker = pb_entity_picker_new (get_register (self), get_target (self));
  pb_entity_picker_set_none (PB_ENTITY_PICKER (self->picker), self->none);
  g_signal_connect_object (self->picker, "picked", G_CALLBACK (on_picked_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->picker, "show", G_CALLBACK (on_show_cb), self, G_CONNECT_SWAPPED);

  return self->picker;
}

static GtkWidget *
pb_entity_pick_row_build (PbFieldRow *row)
{
  PbEntityPickRow *self = PB_ENTITY_PICK_ROW (row);

  self->name = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->name), 0.0);
  gtk_label_set_ellipsize (GTK_LABEL (self->name), PANGO_ELLIPSIZE_END);
  g_signal_connect_object (get_register (self), "changed", G_CALLBACK (on_register_changed_cb),
                           self, G_CONNECT_SWAPPED);

  return pb_pick_button_new (self->name, make_picker, self);
}

static void
pb_entity_pick_row_load (PbFieldRow *row)
{
  PbEntityPickRow *self = PB_ENTITY_PICK_ROW (row);
  GtkWidget *control = pb_field_row_get_control (row);
  const char *label = pb_field_get_label (pb_field_row_get_field (row));
  g_autofree char *text = pb_field_row_dup_text (row);
  gint64 id = g_ascii_strtoll (text, NULL, 10);
  g_autoptr(PbEntity) entity
      = id != 0 ? pb_register_read (get_register (self), get_target (self), id, NULL) : NULL;
  const char *shown = entity != NULL       ? pb_entity_get_title (entity)
                      : self->none != NULL ? self->none
                                           : C_("choice", "Not set");
  g_autofree char *name = g_strdup_printf ("%s: %s", label, shown);

  gtk_label_set_text (GTK_LABEL (self->name), shown);
  gtk_widget_set_tooltip_text (control, entity != NULL ? shown : NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (control), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
}

static void
pb_entity_pick_row_finalize (GObject *object)
{
  g_free (PB_ENTITY_PICK_ROW (object)->none);

  G_OBJECT_CLASS (pb_entity_pick_row_parent_class)->finalize (object);
}

static void
pb_entity_pick_row_class_init (PbEntityPickRowClass *klass)
{
  PbFieldRowClass *row_class = PB_FIELD_ROW_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = pb_entity_pick_row_finalize;
  row_class->build = pb_entity_pick_row_build;
  row_class->load = pb_entity_pick_row_load;
}

static void
pb_entity_pick_row_init (PbEntityPickRow *self)
{
}

GtkWidget *
pb_entity_pick_row_new (PbDraft    *draft,
                        const char *column,
                        const char *none)
{
  PbEntityPickRow *self;

  g_return_val_if_fail (PB_IS_DRAFT (draft), NULL);

  self = g_object_new (PB_TYPE_ENTITY_PICK_ROW, "draft", draft, "column", column, NULL);
  self->none = g_strdup (none);
  pb_entity_pick_row_load (PB_FIELD_ROW (self));

  return GTK_WIDGET (self);
}
